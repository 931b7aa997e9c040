//! Bank holidays and clock changes against the lists of others.
//!
//! The data come from packages of others by `scripts/calendar_data.py`. One package, `workalendar`
//! 17, is left out because it is wrong: it has 1 May 1995 for a holiday instead of 8 May, to which
//! it was moved, and misses the coronation on 8 May 2023. Between 1990 and 2040 it differs nowhere
//! else.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use conference_check::calendar::{
    ANNOUNCED_UP_TO, HolidayKind, holiday, instant, is_working_day, plus_elapsed_hours, wall_clock,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Holidays {
    computed: Computed,
    announced: Announced,
}

#[derive(Deserialize)]
struct Computed {
    first_year: i32,
    last_year: i32,
    dates: BTreeSet<NaiveDate>,
}

#[derive(Deserialize)]
struct Announced {
    first_year: i32,
    last_year: i32,
    holidays: Vec<AnnouncedHoliday>,
}

#[derive(Deserialize)]
struct AnnouncedHoliday {
    date: NaiveDate,
    name: String,
    substitute: bool,
}

#[derive(Deserialize)]
struct Clocks {
    first_year: i32,
    last_year: i32,
    changes: Vec<ClockChange>,
}

#[derive(Deserialize)]
struct ClockChange {
    /// In UTC.
    at: NaiveDateTime,
    /// Hours ahead of UTC from then on.
    ahead: i64,
}

fn holidays() -> Holidays {
    serde_json::from_str(include_str!("../data/holidays-england-and-wales.json")).unwrap()
}

fn clocks() -> Clocks {
    serde_json::from_str(include_str!("../data/clock-changes-london.json")).unwrap()
}

fn days(first_year: i32, last_year: i32) -> impl Iterator<Item = NaiveDate> {
    NaiveDate::from_ymd_opt(first_year, 1, 1)
        .unwrap()
        .iter_days()
        .take_while(move |day| day.year() <= last_year)
}

fn differing_days(first_year: i32, last_year: i32, theirs: &BTreeSet<NaiveDate>) -> Vec<NaiveDate> {
    days(first_year, last_year)
        .filter(|day| {
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            is_working_day(*day).unwrap() == (weekend || theirs.contains(day))
        })
        .collect()
}

#[test]
fn working_days_from_1975_to_2100_are_those_of_the_package_holidays() {
    let theirs = holidays().computed;
    assert_eq!((theirs.first_year, theirs.last_year), (1975, 2100));
    assert_eq!(differing_days(1975, 2100, &theirs.dates), []);
}

#[test]
fn working_days_of_announced_years_are_those_of_gov_uk() {
    let theirs = holidays().announced;
    assert_eq!((theirs.first_year, theirs.last_year), (2012, 2028));
    let dates = theirs.holidays.iter().map(|holiday| holiday.date).collect();
    assert_eq!(differing_days(2012, 2028, &dates), []);
}

#[test]
fn announced_holidays_bear_the_names_of_gov_uk() {
    for theirs in holidays().announced.holidays {
        let ours = holiday(theirs.date).unwrap().unwrap();
        assert_eq!(ours.name, theirs.name, "{}", theirs.date);
        // GOV.UK calls one of the moved days, 4 June 2012, a substitute day.
        let substitute = ours.kind == HolidayKind::Substitute;
        let moved = ours.kind == HolidayKind::Moved;
        assert!(
            substitute == theirs.substitute || (moved && theirs.substitute),
            "{ours:?}"
        );
    }
}

#[test]
fn the_year_of_the_last_announced_holiday_is_the_last_announced_year() {
    assert_eq!(holidays().announced.last_year, ANNOUNCED_UP_TO);
}

#[test]
fn days_moved_or_added_before_the_lists_begin_are_holidays() {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    assert_eq!(
        holiday(day(1974, 1, 1)).unwrap().unwrap().name,
        "New Year’s Day"
    );
    assert_eq!(holiday(day(1977, 5, 2)).unwrap(), None);
    assert_eq!(
        holiday(day(1977, 6, 7)).unwrap().unwrap().kind,
        HolidayKind::Extra
    );
    assert_eq!(
        holiday(day(1978, 5, 1)).unwrap().unwrap().name,
        "Early May bank holiday"
    );
    assert_eq!(
        holiday(day(1981, 7, 29)).unwrap().unwrap().name,
        "Royal wedding"
    );
}

#[test]
fn clocks_change_when_the_tz_database_says() {
    let theirs = clocks();
    assert_eq!((theirs.first_year, theirs.last_year), (1974, 2100));
    assert_eq!(theirs.changes.len(), 2 * 127);
    for change in theirs.changes {
        let before = change.at - TimeDelta::seconds(1);
        let was_ahead = TimeDelta::hours(1 - change.ahead);
        assert_eq!(
            wall_clock(before.and_utc()).unwrap() - before,
            was_ahead,
            "{before}"
        );
        let is_ahead = wall_clock(change.at.and_utc()).unwrap() - change.at;
        assert_eq!(is_ahead, TimeDelta::hours(change.ahead), "{}", change.at);
    }
}

#[test]
fn twenty_four_hours_over_each_clock_change_are_elapsed_hours() {
    for change in clocks().changes {
        let noon_before = change
            .at
            .date()
            .pred_opt()
            .unwrap()
            .and_hms_opt(12, 0, 0)
            .unwrap();
        let shown = plus_elapsed_hours(noon_before, 24).unwrap();
        let hour = if change.ahead == 1 { 13 } else { 11 };
        assert_eq!(shown, change.at.date().and_hms_opt(hour, 0, 0).unwrap());
        assert_eq!(
            instant(shown).unwrap() - instant(noon_before).unwrap(),
            TimeDelta::hours(24)
        );
    }
}
