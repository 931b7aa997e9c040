//! What holds of every count.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta};
use conference_check::calendar::{
    Direction, Moment, Outcome, Period, Step, Timescale, Unit, instant, is_working_day,
    plus_elapsed_hours, working_days_after, working_days_before,
};
use proptest::prelude::*;

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
        let start = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute);
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
        let event = Moment::At(day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute));
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
            let _ = Moment::At(day.and_time(NaiveTime::MIN)).ends();
            let _ = Moment::Day(day).ends();
        }
    }
}
