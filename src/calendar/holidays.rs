//! Bank holidays in England and Wales, by the law's rules.
//!
//! Sources: the Banking and Financial Dealings Act 1971, section 1 and schedule 1 (Easter Monday,
//! the last Mondays in May and August, 26 and 27 December); common law (Good Friday, Christmas
//! Day); and proclamations under section 1(2) and (3) of that Act (New Year's Day from 1974, the
//! first Monday in May from 1978, substitute days, and the days in [`PROCLAIMED`]).

use std::fmt;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::outside::{OutsideCalendar, within};

/// The last year whose bank holidays have been announced: the last on GOV.UK's list
/// (<https://www.gov.uk/bank-holidays>), as the Python package `govuk-bank-holidays` 0.19 carries
/// it.
///
/// Later years are computed; what is counted over them is provisional.
pub const ANNOUNCED_UP_TO: i32 = 2028;

/// Whether the bank holidays of a year have been announced, so that no more are to be expected.
///
/// ```
/// use conference_check::calendar::is_announced;
///
/// assert!(is_announced(2028));
/// assert!(!is_announced(2029));
/// ```
pub fn is_announced(year: i32) -> bool {
    year <= ANNOUNCED_UP_TO
}

/// A bank holiday that falls on a Monday, Tuesday, Wednesday, Thursday or Friday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Holiday {
    /// What the day is called, in the words of GOV.UK's list where it is on it.
    pub name: &'static str,
    /// How it comes to be on this day.
    pub kind: HolidayKind,
}

/// How a bank holiday comes to be on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HolidayKind {
    /// On the day of its rule, every year.
    Usual,
    /// In place of a holiday that falls on a weekend.
    Substitute,
    /// Moved, that year, from the day of its rule.
    Moved,
    /// That year only.
    Extra,
}

impl fmt::Display for Holiday {
    /// The name; a substitute day says that it is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        match self.kind {
            HolidayKind::Substitute => f.write_str(" (substitute day)"),
            HolidayKind::Usual | HolidayKind::Moved | HolidayKind::Extra => Ok(()),
        }
    }
}

/// The bank holiday on a day, if there is one.
///
/// Only Mondays to Fridays are asked about: a Saturday or Sunday gives `None` also where it is
/// Christmas Day or New Year's Day, whose substitute day is the holiday that closes an office.
///
/// ```
/// use chrono::NaiveDate;
/// use conference_check::calendar::{HolidayKind, holiday};
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
///
/// // Moved from Monday 4 May for the anniversary of the end of the war.
/// let moved = holiday(day(2020, 5, 8))?.unwrap();
/// assert_eq!((moved.name, moved.kind), ("Early May bank holiday (VE day)", HolidayKind::Moved));
/// assert_eq!(holiday(day(2020, 5, 4))?, None);
///
/// // Christmas Day 2027 is a Saturday, Boxing Day a Sunday.
/// assert_eq!(holiday(day(2027, 12, 25))?, None);
/// assert_eq!(holiday(day(2027, 12, 28))?.unwrap().to_string(), "Boxing Day (substitute day)");
/// # Ok::<(), conference_check::calendar::OutsideCalendar>(())
/// ```
///
/// # Errors
///
/// [`OutsideCalendar`] for a day before 1974 or after 2100.
pub fn holiday(date: NaiveDate) -> Result<Option<Holiday>, OutsideCalendar> {
    within(date).map(bank_holiday)
}

/// Asks about one day alone: no year's list is ever made, so that none has to be kept or made
/// again.
pub(super) fn bank_holiday(date: NaiveDate) -> Option<Holiday> {
    let weekday = date.weekday();
    if matches!(weekday, Weekday::Sat | Weekday::Sun) {
        return None;
    }
    let in_month = (date.month(), date.day());
    match proclaimed(date.year(), in_month) {
        Some(row) if row.on == in_month => Some(row.holiday),
        Some(_) => None,
        None => by_rule(date, weekday),
    }
}

/// The proclamation that put a holiday on a day, or took it away.
fn proclaimed(year: i32, in_month: (u32, u32)) -> Option<&'static Proclaimed> {
    // From the last back, as most days asked about are later than every row.
    let since = PROCLAIMED.iter().rev().take_while(|row| row.year >= year);
    since
        .filter(|row| row.year == year)
        .find(|row| row.on == in_month || row.moved_from == Some(in_month))
}

fn by_rule(date: NaiveDate, weekday: Weekday) -> Option<Holiday> {
    use HolidayKind::{Substitute, Usual};
    use Weekday::{Fri, Mon, Tue};
    let (name, kind) = match (date.month(), date.day(), weekday) {
        (1, 1, _) => ("New Year’s Day", Usual),
        (1, 2..=3, Mon) => ("New Year’s Day", Substitute),
        (3 | 4, _, Fri) if after(date, 2) == easter_sunday(date.year()) => ("Good Friday", Usual),
        (3 | 4, _, Mon) if after(date, -1) == easter_sunday(date.year()) => {
            ("Easter Monday", Usual)
        }
        (5, 1..=7, Mon) if date.year() >= 1978 => ("Early May bank holiday", Usual),
        (5, 25..=31, Mon) => ("Spring bank holiday", Usual),
        (8, 25..=31, Mon) => ("Summer bank holiday", Usual),
        (12, 25, _) => ("Christmas Day", Usual),
        (12, 26, _) => ("Boxing Day", Usual),
        (12, 27, Mon | Tue) => ("Christmas Day", Substitute),
        (12, 28, Mon | Tue) => ("Boxing Day", Substitute),
        _ => return None,
    };
    Some(Holiday { name, kind })
}

fn after(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(TimeDelta::days(days))
}

/// Meeus, Jones and Butcher's arithmetic for the Gregorian Easter (J. Meeus, Astronomical
/// Algorithms, chapter 8), whose letters are kept so that it can be compared.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn easter_sunday(in_year: i32) -> Option<NaiveDate> {
    let year = in_year.unsigned_abs();
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b + 15 - d - g) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month_and_day = h + l + 114 - 7 * m;
    NaiveDate::from_ymd_opt(in_year, month_and_day / 31, month_and_day % 31 + 1)
}

/// A bank holiday that was moved, or held once, by proclamation.
struct Proclaimed {
    year: i32,
    /// Month and day.
    on: (u32, u32),
    /// Month and day of the rule's own day, which was an ordinary day that year.
    moved_from: Option<(u32, u32)>,
    holiday: Holiday,
}

const fn extra(year: i32, on: (u32, u32), name: &'static str) -> Proclaimed {
    Proclaimed {
        year,
        on,
        moved_from: None,
        holiday: Holiday {
            name,
            kind: HolidayKind::Extra,
        },
    }
}

const fn moved(year: i32, from: (u32, u32), on: (u32, u32), name: &'static str) -> Proclaimed {
    let holiday = Holiday {
        name,
        kind: HolidayKind::Moved,
    };
    Proclaimed {
        year,
        on,
        moved_from: Some(from),
        holiday,
    }
}

/// Days moved or added by proclamation under section 1(2) and (3) of the Banking and Financial
/// Dealings Act 1971, earliest first. From 2012 on they stand, under these names, on GOV.UK's list;
/// tests/calendar holds all of them against the Python package `holidays`.
static PROCLAIMED: [Proclaimed; 14] = [
    extra(1977, (6, 7), "Queen’s Silver Jubilee"),
    extra(1981, (7, 29), "Royal wedding"),
    moved(1995, (5, 1), (5, 8), "Early May bank holiday (VE day)"),
    extra(1999, (12, 31), "Millennium bank holiday"),
    extra(2002, (6, 3), "Queen’s Golden Jubilee"),
    moved(2002, (5, 27), (6, 4), "Spring bank holiday"),
    extra(2011, (4, 29), "Royal wedding"),
    moved(2012, (5, 28), (6, 4), "Spring bank holiday"),
    extra(2012, (6, 5), "Queen’s Diamond Jubilee"),
    moved(2020, (5, 4), (5, 8), "Early May bank holiday (VE day)"),
    moved(2022, (5, 30), (6, 2), "Spring bank holiday"),
    extra(2022, (6, 3), "Platinum Jubilee bank holiday"),
    extra(
        2022,
        (9, 19),
        "Bank Holiday for the State Funeral of Queen Elizabeth II",
    ),
    extra(
        2023,
        (5, 8),
        "Bank holiday for the coronation of King Charles III",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn named(year: i32, month: u32, day: u32) -> Option<String> {
        let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        holiday(date).unwrap().map(|holiday| holiday.to_string())
    }

    #[test]
    fn proclaimed_days_stand_in_order() {
        assert!(PROCLAIMED.is_sorted_by_key(|row| (row.year, row.on)));
    }

    #[test]
    fn a_day_from_which_a_holiday_was_moved_is_an_ordinary_day() {
        for row in &PROCLAIMED {
            let Some((month, day)) = row.moved_from else {
                continue;
            };
            assert_eq!(named(row.year, month, day), None);
            assert_eq!(
                named(row.year, row.on.0, row.on.1).as_deref(),
                Some(row.holiday.name)
            );
        }
    }

    #[test]
    fn christmas_and_new_year_have_substitutes_for_each_way_they_fall() {
        // Christmas Day on a Friday, Saturday, Sunday, Monday.
        let days = |year| [25, 26, 27, 28].map(|day| named(year, 12, day).unwrap_or_default());
        assert_eq!(
            days(2026),
            ["Christmas Day", "", "", "Boxing Day (substitute day)"]
        );
        let both = [
            "",
            "",
            "Christmas Day (substitute day)",
            "Boxing Day (substitute day)",
        ];
        assert_eq!(days(2027), both);
        assert_eq!(
            days(2022),
            ["", "Boxing Day", "Christmas Day (substitute day)", ""]
        );
        assert_eq!(days(2028), ["Christmas Day", "Boxing Day", "", ""]);

        // New Year's Day on a Saturday, Sunday, Monday.
        let days = |year| [1, 2, 3].map(|day| named(year, 1, day).unwrap_or_default());
        assert_eq!(days(2028), ["", "", "New Year’s Day (substitute day)"]);
        assert_eq!(days(2023), ["", "New Year’s Day (substitute day)", ""]);
        assert_eq!(days(2024), ["New Year’s Day", "", ""]);
    }

    #[test]
    fn easter_falls_where_astronomers_put_it() {
        // The earliest and the latest of the calendar's years, and the last.
        for (year, month, day) in [(2008, 3, 23), (2038, 4, 25), (2076, 4, 19), (2100, 3, 28)] {
            assert_eq!(
                easter_sunday(year),
                NaiveDate::from_ymd_opt(year, month, day)
            );
        }
    }
}
