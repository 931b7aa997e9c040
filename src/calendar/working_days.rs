//! Counting working days, and saying which days were skipped and why.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Serialize, Serializer};

use super::holidays::{Holiday, bank_holiday, is_announced};
use super::outside::{OutsideCalendar, reached, within};

/// Why a day is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayOff {
    /// A Saturday, whatever else falls on it.
    Saturday,
    /// A Sunday, whatever else falls on it.
    Sunday,
    /// A bank holiday from Monday to Friday.
    Holiday(Holiday),
}

impl fmt::Display for DayOff {
    /// `Saturday`, `Sunday`, or the holiday's name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Saturday => f.write_str("Saturday"),
            Self::Sunday => f.write_str("Sunday"),
            Self::Holiday(holiday) => holiday.fmt(f),
        }
    }
}

impl Serialize for DayOff {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A day that a count of working days passed over.
///
/// In JSON: `{"date": "2026-12-05", "because": "Saturday"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Skipped {
    /// The day.
    #[cfg_attr(test, ts(type = "string"))]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "super::Moment"))]
    pub date: NaiveDate,
    /// Why it did not count.
    #[cfg_attr(test, ts(type = "string"))]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "String"))]
    pub because: DayOff,
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.date, self.because)
    }
}

/// Where a count of working days ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The last day counted.
    pub date: NaiveDate,
    /// The days passed over on the way, earliest first, in whichever direction the count went.
    pub skipped: Vec<Skipped>,
    /// Whether the count touched a year whose bank holidays are not announced yet.
    pub provisional: bool,
}

/// Why a day is not a working day; `None` for a working day.
///
/// # Errors
///
/// [`OutsideCalendar`] for a day before 1974 or after 2100.
pub fn day_off(date: NaiveDate) -> Result<Option<DayOff>, OutsideCalendar> {
    within(date).map(|date| match date.weekday() {
        Weekday::Sat => Some(DayOff::Saturday),
        Weekday::Sun => Some(DayOff::Sunday),
        _ => bank_holiday(date).map(DayOff::Holiday),
    })
}

/// Whether a day is a working day: Monday to Friday, and no bank holiday in England and Wales.
///
/// ```
/// use chrono::NaiveDate;
/// use conference_check::calendar::is_working_day;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert!(is_working_day(day(2026, 12, 24))?);
/// assert!(!is_working_day(day(2026, 12, 25))?);
/// assert!(is_working_day(day(1973, 12, 24)).is_err());
/// # Ok::<(), conference_check::calendar::OutsideCalendar>(())
/// ```
///
/// # Errors
///
/// [`OutsideCalendar`] for a day before 1974 or after 2100.
pub fn is_working_day(date: NaiveDate) -> Result<bool, OutsideCalendar> {
    day_off(date).map(|off| off.is_none())
}

/// The day itself where it is a working day, otherwise the last working day before it.
///
/// ```
/// use chrono::NaiveDate;
/// use conference_check::calendar::last_working_day;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// // Easter Monday 2027: the last day on which to act was Maundy Thursday.
/// assert_eq!(last_working_day(day(2027, 3, 29))?, day(2027, 3, 25));
/// assert_eq!(last_working_day(day(2027, 3, 25))?, day(2027, 3, 25));
/// # Ok::<(), conference_check::calendar::OutsideCalendar>(())
/// ```
///
/// # Errors
///
/// [`OutsideCalendar`] for a day before 1974 or after 2100, and for the days before the first
/// working day of 1974.
pub fn last_working_day(date: NaiveDate) -> Result<NaiveDate, OutsideCalendar> {
    let mut day = date;
    while day_off(day)?.is_some() {
        day = reached(day.pred_opt(), day)?;
    }
    Ok(day)
}

/// The `count`th working day after a day, which is day 0 and does not count itself.
///
/// ```
/// use chrono::NaiveDate;
/// use conference_check::calendar::working_days_after;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// // Over Easter 2027: Good Friday is 26 March, Easter Monday 29 March.
/// let counted = working_days_after(15, day(2027, 3, 11))?;
/// assert_eq!(counted.date, day(2027, 4, 5));
/// assert_eq!(counted.skipped.len(), 10);
/// # Ok::<(), conference_check::calendar::OutsideCalendar>(())
/// ```
///
/// No working days after a day is that day, working or not.
///
/// # Errors
///
/// [`OutsideCalendar`] where the count starts in or runs into a year before 1974 or after 2100.
pub fn working_days_after(count: u32, day: NaiveDate) -> Result<Counted, OutsideCalendar> {
    count_working_days(count, day, NaiveDate::succ_opt)
}

/// The `count`th working day before a day, which is day 0 and does not count itself.
///
/// ```
/// use chrono::NaiveDate;
/// use conference_check::calendar::working_days_before;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// // Tuesday 8 December 2026: Monday is one, Friday two.
/// assert_eq!(working_days_before(2, day(2026, 12, 8))?.date, day(2026, 12, 4));
/// # Ok::<(), conference_check::calendar::OutsideCalendar>(())
/// ```
///
/// No working days before a day is that day, working or not.
///
/// # Errors
///
/// [`OutsideCalendar`] where the count starts in or runs into a year before 1974 or after 2100.
pub fn working_days_before(count: u32, day: NaiveDate) -> Result<Counted, OutsideCalendar> {
    let mut counted = count_working_days(count, day, NaiveDate::pred_opt)?;
    counted.skipped.reverse();
    Ok(counted)
}

fn count_working_days(
    count: u32,
    from: NaiveDate,
    next: fn(&NaiveDate) -> Option<NaiveDate>,
) -> Result<Counted, OutsideCalendar> {
    let mut date = within(from)?;
    let mut skipped = Vec::new();
    let mut left = count;
    while left > 0 {
        date = reached(next(&date), date)?;
        match day_off(date)? {
            Some(because) => skipped.push(Skipped { date, because }),
            None => left -= 1,
        }
    }
    let provisional = !is_announced(from.year().max(date.year()));
    Ok(Counted {
        date,
        skipped,
        provisional,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn christmas_and_new_year_are_skipped_by_name() {
        let counted = working_days_after(3, day(2026, 12, 24)).unwrap();
        assert_eq!(counted.date, day(2026, 12, 31));
        let because: Vec<String> = counted.skipped.iter().map(ToString::to_string).collect();
        assert_eq!(
            because,
            [
                "2026-12-25 (Christmas Day)",
                "2026-12-26 (Saturday)",
                "2026-12-27 (Sunday)",
                "2026-12-28 (Boxing Day (substitute day))",
            ]
        );
    }

    #[test]
    fn a_count_may_start_on_a_day_off() {
        assert_eq!(
            working_days_after(1, day(2026, 12, 5)).unwrap().date,
            day(2026, 12, 7)
        );
        assert_eq!(
            working_days_before(1, day(2026, 12, 6)).unwrap().date,
            day(2026, 12, 4)
        );
    }

    #[test]
    fn none_is_the_day_itself() {
        let counted = working_days_after(0, day(2026, 12, 5)).unwrap();
        assert_eq!((counted.date, counted.skipped.len()), (day(2026, 12, 5), 0));
    }

    #[test]
    fn a_year_not_announced_makes_a_count_provisional_in_both_directions() {
        assert!(
            !working_days_after(1, day(2028, 12, 28))
                .unwrap()
                .provisional
        );
        assert!(
            working_days_after(2, day(2028, 12, 28))
                .unwrap()
                .provisional
        );
        assert!(working_days_before(2, day(2029, 1, 2)).unwrap().provisional);
    }

    #[test]
    fn a_count_that_leaves_the_calendar_says_which_year_it_ran_into() {
        assert_eq!(
            working_days_after(1, day(2100, 12, 31)),
            Err(OutsideCalendar { year: 2101 })
        );
        assert_eq!(
            working_days_before(1, day(1974, 1, 2)),
            Err(OutsideCalendar { year: 1973 })
        );
        assert!(working_days_after(u32::MAX, day(2026, 1, 1)).is_err());
    }

    #[test]
    fn a_skipped_day_is_written_as_results_show_it() {
        let skipped = Skipped {
            date: day(2026, 12, 5),
            because: DayOff::Saturday,
        };
        assert_eq!(
            serde_json::to_string(&skipped).unwrap(),
            r#"{"date":"2026-12-05","because":"Saturday"}"#
        );
    }
}
