//! The calendar against others' work, against dates counted by hand, and for what holds of every count.
//!
//! The data under tests/data come from packages of others by scripts/calendar_data.py. A third package,
//! `workalendar` 17, is left out because it is wrong: it has 1 May 1995 for a holiday instead of 8 May, to
//! which it was moved, and misses the coronation on 8 May 2023. Between 1990 and 2040 it differs nowhere else.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use conference_check::calendar::{
    Direction, HolidayKind, Moment, Outcome, Period, Step, Timescale, Unit, holiday, instant,
    is_working_day, plus_elapsed_hours, wall_clock, working_days_after, working_days_before,
};
use proptest::prelude::*;
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
    serde_json::from_str(include_str!("data/holidays-england-and-wales.json")).unwrap()
}

fn clocks() -> Clocks {
    serde_json::from_str(include_str!("data/clock-changes-london.json")).unwrap()
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
fn working_days_from_1990_to_2040_are_those_of_the_package_holidays() {
    let theirs = holidays().computed;
    assert_eq!((theirs.first_year, theirs.last_year), (1990, 2040));
    assert_eq!(differing_days(1990, 2040, &theirs.dates), []);
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
    use conference_check::calendar::ANNOUNCED_UP_TO;
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

fn due(timescale: &str, event: &str) -> String {
    let timescale: Timescale = timescale.parse().unwrap();
    timescale
        .due(event.parse().unwrap())
        .unwrap()
        .at
        .to_string()
}

#[test]
fn dates_counted_by_hand() {
    for (timescale, event, expected) in [
        // Christmas and New Year 2026: Boxing Day is a Saturday, New Year's Day a Friday.
        (
            "2 working days before conference.starts",
            "2026-12-29T10:00",
            "2026-12-23",
        ),
        (
            "5 working days before conference.starts",
            "2027-01-06T14:00",
            "2026-12-29",
        ),
        (
            "10 working days after conference.starts",
            "2026-12-16T10:00",
            "2027-01-04",
        ),
        (
            "1 working day after conference.ends",
            "2026-12-24T16:00",
            "2026-12-29",
        ),
        // Christmas Day 2027 is a Saturday, Boxing Day a Sunday; New Year's Day 2028 a Saturday.
        (
            "3 working days after conference.ends",
            "2027-12-24T12:00",
            "2027-12-31",
        ),
        (
            "5 working days after conference.ends",
            "2027-12-24T12:00",
            "2028-01-05",
        ),
        // Easter.
        (
            "15 working days after conference.strategy_discussion",
            "2027-03-11",
            "2027-04-05",
        ),
        (
            "3 working days before conference.starts",
            "2026-04-08T10:00",
            "2026-04-01",
        ),
        (
            "1 working day after conference.ends",
            "2026-04-02T17:00",
            "2026-04-07",
        ),
        // May, with the holidays of 2020, 2022 and 2023.
        (
            "2 working days before conference.starts",
            "2028-05-02T10:00",
            "2028-04-27",
        ),
        (
            "2 working days before conference.starts",
            "2020-05-11T10:00",
            "2020-05-06",
        ),
        (
            "1 working day before conference.starts",
            "2020-05-05T10:00",
            "2020-05-04",
        ),
        (
            "20 working days after conference.ends",
            "2022-05-20T12:00",
            "2022-06-21",
        ),
        (
            "5 working days before conference.starts",
            "2023-05-10T10:00",
            "2023-05-02",
        ),
        // No holiday in the way.
        (
            "2 working days before conference.starts",
            "2026-12-08T10:00",
            "2026-12-04",
        ),
        (
            "1 day before 2 working days before conference.starts",
            "2028-05-02T10:00",
            "2028-04-26",
        ),
        // Both clock changes.
        (
            "24 hours after conference.ends",
            "2027-03-27T11:30",
            "2027-03-28T12:30",
        ),
        (
            "24 hours after conference.ends",
            "2026-10-24T16:00",
            "2026-10-25T15:00",
        ),
        (
            "24 hours after conference.ends",
            "2026-10-24",
            "2026-10-25T23:00",
        ),
        (
            "24 hours after conference.ends",
            "2027-03-27",
            "2027-03-29T01:00",
        ),
        (
            "24 hours after conference.ends",
            "2026-12-08T11:30",
            "2026-12-09T11:30",
        ),
        // Month ends and leap days.
        (
            "3 months after conference.initial_held",
            "2027-11-30",
            "2028-02-29",
        ),
        (
            "6 months after conference.previous_held",
            "2026-08-31",
            "2027-02-28",
        ),
        (
            "1 month after children.{child}.born",
            "2027-01-31",
            "2027-02-28",
        ),
        (
            "1 month before children.{child}.due",
            "2027-03-31",
            "2027-02-28",
        ),
        (
            "3 months before children.{child}.due",
            "2028-05-29",
            "2028-02-29",
        ),
        (
            "12 months after conference.initial_held",
            "2028-02-29",
            "2029-02-28",
        ),
        (
            "90 days after conference.initial_held",
            "2027-12-01",
            "2028-02-29",
        ),
        (
            "4 weeks after conference.starts",
            "2026-12-08T10:00",
            "2027-01-05",
        ),
        // A pregnancy is 40 weeks long on the due date.
        (
            "13 weeks of pregnancy by children.{child}.due",
            "2027-04-23",
            "2026-10-16",
        ),
        (
            "24 weeks of pregnancy by children.{child}.due",
            "2027-04-23",
            "2027-01-01",
        ),
        (
            "20 weeks of pregnancy by children.{child}.due",
            "2028-02-29",
            "2027-10-12",
        ),
        (
            "40 weeks of pregnancy by children.{child}.due",
            "2028-02-29",
            "2028-02-29",
        ),
        (
            "41 weeks of pregnancy by children.{child}.due",
            "2028-02-29",
            "2028-03-07",
        ),
    ] {
        assert_eq!(due(timescale, event), expected, "{timescale}, from {event}");
    }
}

#[test]
fn a_due_date_says_how_it_was_counted() {
    let timescale: Timescale = "1 day before 2 working days before conference.starts"
        .parse()
        .unwrap();
    let due = timescale.due("2028-05-02T10:00".parse().unwrap()).unwrap();
    assert_eq!((due.counted, due.unit), (2, Unit::WorkingDays));
    let skipped: Vec<String> = due.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        skipped,
        [
            "2028-04-29 (Saturday)",
            "2028-04-30 (Sunday)",
            "2028-05-01 (Early May bank holiday)"
        ]
    );
    assert!(!due.provisional);
}

#[test]
fn a_due_date_on_a_day_off_names_the_last_working_day() {
    let timescale: Timescale = "90 days after conference.initial_held".parse().unwrap();
    let due = timescale.due("2026-12-28".parse().unwrap()).unwrap();
    assert_eq!(due.at.to_string(), "2027-03-28");
    assert_eq!(due.skipped, []);
    // Easter Sunday: Good Friday is no working day either.
    assert_eq!(due.last_working_day.to_string(), "2027-03-25");
}

#[test]
fn a_date_in_a_year_not_announced_is_provisional() {
    let provisional = |timescale: &str, event: &str| {
        let timescale: Timescale = timescale.parse().unwrap();
        timescale.due(event.parse().unwrap()).unwrap().provisional
    };
    assert!(provisional(
        "15 working days after conference.ends",
        "2028-12-20"
    ));
    assert!(!provisional(
        "2 working days after conference.ends",
        "2028-12-20"
    ));
    assert!(provisional("3 months after conference.ends", "2028-12-20"));
    assert!(provisional(
        "5 working days before conference.starts",
        "2029-01-03"
    ));
}

fn working_day() -> impl Strategy<Value = NaiveDate> {
    // The last days of the calendar leave room for a count to run on.
    any_day(2098).prop_filter("a day off", |day| is_working_day(*day).unwrap())
}

fn any_day(last_year: i32) -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1975, 6, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(last_year, 12, 31).unwrap();
    let length = (last - first).num_days().unsigned_abs();
    (0..=length).prop_map(move |days| first + Days::new(days))
}

fn any_step() -> impl Strategy<Value = Step> {
    let unit = prop::sample::select(vec![
        Unit::WorkingDays,
        Unit::Days,
        Unit::Weeks,
        Unit::Months,
        Unit::Hours,
        Unit::WeeksOfPregnancy,
    ]);
    (1_u32..=120, unit, any::<bool>()).prop_map(|(count, unit, back)| Step {
        period: Period { count, unit },
        direction: match (unit, back) {
            (Unit::WeeksOfPregnancy, _) => Direction::By,
            (_, true) => Direction::Before,
            (_, false) => Direction::After,
        },
    })
}

fn any_timescale() -> impl Strategy<Value = Timescale> {
    (
        prop::collection::vec(any_step(), 0..4),
        "[a-z]{1,8}(\\.[a-z_{}]{1,8}){0,3}",
    )
        .prop_map(|(steps, anchor)| Timescale { steps, anchor })
}

proptest! {
    #[test]
    fn counting_there_and_back_again_returns(day in working_day(), count in 0_u32..=250) {
        let after = working_days_after(count, day).unwrap();
        prop_assert_eq!(working_days_before(count, after.date).unwrap().date, day);
        let before = working_days_before(count, day).unwrap();
        prop_assert_eq!(working_days_after(count, before.date).unwrap().date, day);
    }

    #[test]
    fn a_count_of_working_days_ends_on_one(day in any_day(2098), count in 1_u32..=250) {
        for counted in [working_days_after(count, day).unwrap(), working_days_before(count, day).unwrap()] {
            prop_assert!(is_working_day(counted.date).unwrap());
        }
    }

    #[test]
    fn more_working_days_are_never_sooner(day in any_day(2098), count in 0_u32..=250) {
        let after = |count| working_days_after(count, day).unwrap().date;
        let before = |count| working_days_before(count, day).unwrap().date;
        prop_assert!(after(count) < after(count + 1));
        prop_assert!(before(count + 1) < before(count));
    }

    #[test]
    fn each_day_is_counted_or_skipped(day in any_day(2098), count in 0_u32..=250) {
        let counted = working_days_after(count, day).unwrap();
        let passed = (counted.date - day).num_days();
        prop_assert_eq!(i64::from(count) + i64::try_from(counted.skipped.len()).unwrap(), passed);
        prop_assert!(counted.skipped.is_sorted_by(|one, next| one.date < next.date));
        let back = working_days_before(count, day).unwrap();
        let passed = (day - back.date).num_days();
        prop_assert_eq!(i64::from(count) + i64::try_from(back.skipped.len()).unwrap(), passed);
        prop_assert!(back.skipped.is_sorted_by(|one, next| one.date < next.date));
    }

    #[test]
    fn months_end_on_the_same_day_or_the_months_last(day in any_day(2080), count in 1_u32..=120, back: bool) {
        let direction = if back { "before" } else { "after" };
        let timescale: Timescale = format!("{count} months {direction} an.event").parse().unwrap();
        if let Ok(due) = timescale.due(day.into()) {
            let due = due.at.day();
            let in_months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month());
            prop_assert_eq!((in_months(due) - in_months(day)).unsigned_abs(), u64::from(count));
            let last_of_month = due.succ_opt().unwrap().month() != due.month();
            prop_assert!(due.day() == day.day() || (last_of_month && due.day() < day.day()));
        }
    }

    #[test]
    fn hours_on_the_wall_are_hours_elapsed(day in any_day(2098), minute in 0_i64..1440, hours in -500_i64..=500) {
        let start = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute);
        let end = plus_elapsed_hours(start, hours).unwrap();
        let elapsed = instant(end).unwrap() - instant(start).unwrap();
        // The second of two times that look alike is written as the first.
        let twice = instant(end + TimeDelta::hours(1)).unwrap() - instant(end).unwrap() > TimeDelta::hours(1);
        prop_assert!(elapsed == TimeDelta::hours(hours) || (twice && elapsed == TimeDelta::hours(hours - 1)));
    }

    #[test]
    fn what_is_done_when_it_is_due_is_in_time_and_a_day_later_is_not(
        timescale in any_timescale(), day in any_day(2080), minute in 0_i64..1440,
    ) {
        let event = Moment::At(day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute));
        if let Ok(due) = timescale.due(event) {
            prop_assert_eq!(due.is_met_by(due.at), Outcome::Met);
            prop_assert_eq!(due.is_met_by(Moment::Day(due.at.day() - Days::new(1))), Outcome::Met);
            prop_assert_eq!(due.is_met_by(Moment::Day(due.at.day() + Days::new(1))), Outcome::Missed);
            prop_assert!(due.last_working_day <= due.at.day());
            prop_assert!(is_working_day(due.last_working_day).unwrap());
        }
    }

    #[test]
    fn the_sooner_and_the_later_are_the_two(
        one in any_timescale(), other in any_timescale(), day in any_day(2080),
    ) {
        if let (Ok(one), Ok(other)) = (one.due(day.into()), other.due(day.into())) {
            let sooner = one.clone().or_sooner(other.clone());
            let later = one.clone().or_later(other.clone());
            prop_assert!(sooner.at.ends() <= later.at.ends());
            prop_assert!(sooner == one || sooner == other);
            prop_assert!(later == one || later == other);
        }
    }

    #[test]
    fn a_timescale_survives_being_written(timescale in any_timescale()) {
        prop_assert_eq!(timescale.to_string().parse::<Timescale>(), Ok(timescale));
    }

    #[test]
    fn no_text_and_no_date_is_too_much(text: String, timescale in any_timescale(), days in any::<i32>()) {
        let _ = text.parse::<Timescale>();
        let _ = text.parse::<Period>();
        let _ = text.parse::<Moment>();
        if let Some(day) = NaiveDate::from_num_days_from_ce_opt(days) {
            let due = timescale.due(day.into());
            prop_assert_eq!(due.is_ok() && !(1974..=2100).contains(&day.year()), false);
            let _ = Moment::At(day.and_time(chrono::NaiveTime::MIN)).ends();
            let _ = Moment::Day(day).ends();
        }
    }
}
