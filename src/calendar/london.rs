//! The clock on the wall in London, and the hours that really pass.
//!
//! Rules of summer time, as the tz database gives them for Europe/London (file `europe`, rules
//! `GB-Eire` and `EU`): it begins on the Sunday on or after 16 March until 1980, since then on the
//! last Sunday of March; it ends on the Sunday on or after 23 October until 1989 and 22 October
//! until 1995, since then on the last Sunday of October. The hour is 02:00 Greenwich time until
//! 1980, since then 01:00.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::outside::{OutsideCalendar, within};

const ONE_HOUR: TimeDelta = TimeDelta::hours(1);

/// The instant at which the clock on the wall in London shows a time.
///
/// A time that the clocks skip in March is read as an hour later; a time that comes twice in
/// October is the first of the two.
///
/// ```
/// use chrono::NaiveDateTime;
/// use conference_check::calendar::{instant, wall_clock};
///
/// let wall = |text: &str| text.parse::<NaiveDateTime>().unwrap();
///
/// // Skipped on 29 March 2026: 01:30 never was, and is read as 02:30.
/// let skipped = instant(wall("2026-03-29T01:30:00"))?;
/// assert_eq!(wall_clock(skipped)?, wall("2026-03-29T02:30:00"));
///
/// // Comes twice on 25 October 2026: the first is in summer time, an hour ahead of Greenwich.
/// let first = instant(wall("2026-10-25T01:30:00"))?;
/// assert_eq!(first.naive_utc(), wall("2026-10-25T00:30:00"));
/// # Ok::<(), conference_check::calendar::OutsideCalendar>(())
/// ```
///
/// # Errors
///
/// [`OutsideCalendar`] for a time before 1974 or after 2100.
pub fn instant(wall: NaiveDateTime) -> Result<DateTime<Utc>, OutsideCalendar> {
    within(wall.date())?;
    Ok(instant_or_greenwich(wall))
}

/// As [`instant`], with Greenwich time outside the calendar: good enough to say which of two
/// moments came first, where years lie between them.
pub(super) fn instant_or_greenwich(wall: NaiveDateTime) -> DateTime<Utc> {
    match wall.checked_sub_signed(ONE_HOUR) {
        Some(hour_before) if is_summer(hour_before) => hour_before.and_utc(),
        _ => wall.and_utc(),
    }
}

/// The time that the clock on the wall in London shows at an instant.
///
/// # Errors
///
/// [`OutsideCalendar`] for an instant before 1974 or after 2100.
pub fn wall_clock(instant: DateTime<Utc>) -> Result<NaiveDateTime, OutsideCalendar> {
    let greenwich = instant.naive_utc();
    within(greenwich.date())?;
    Ok(if is_summer(greenwich) {
        greenwich + ONE_HOUR
    } else {
        greenwich
    })
}

/// The time on the wall in London, given milliseconds since the start of 1970 in UTC, as
/// JavaScript's `Date.now()` gives them.
///
/// ```
/// use conference_check::calendar::from_unix_milliseconds;
///
/// let shown = from_unix_milliseconds(1_782_900_000_000)?;
/// assert_eq!(shown.to_string(), "2026-07-01 11:00:00");
/// # Ok::<(), conference_check::calendar::OutsideCalendar>(())
/// ```
///
/// # Errors
///
/// [`OutsideCalendar`] for an instant before 1974 or after 2100: the clock of that computer is
/// wrong.
pub fn from_unix_milliseconds(milliseconds: i64) -> Result<NaiveDateTime, OutsideCalendar> {
    let limit = if milliseconds < 0 {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    };
    wall_clock(DateTime::from_timestamp_millis(milliseconds).unwrap_or(limit))
}

/// The time on the wall in London once so many hours have passed; back in time where `hours` is
/// negative.
///
/// ```
/// use chrono::NaiveDateTime;
/// use conference_check::calendar::plus_elapsed_hours;
///
/// let wall = |text: &str| text.parse::<NaiveDateTime>().unwrap();
///
/// // The clocks go back on 25 October 2026 and forward on 28 March 2027.
/// assert_eq!(plus_elapsed_hours(wall("2026-10-24T12:00:00"), 24)?, wall("2026-10-25T11:00:00"));
/// assert_eq!(plus_elapsed_hours(wall("2027-03-27T12:00:00"), 24)?, wall("2027-03-28T13:00:00"));
/// # Ok::<(), conference_check::calendar::OutsideCalendar>(())
/// ```
///
/// # Errors
///
/// [`OutsideCalendar`] where either time is before 1974 or after 2100.
pub fn plus_elapsed_hours(
    wall: NaiveDateTime,
    hours: i64,
) -> Result<NaiveDateTime, OutsideCalendar> {
    let limit = if hours < 0 {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    };
    let start = instant(wall)?;
    let end = TimeDelta::try_hours(hours).and_then(|elapsed| start.checked_add_signed(elapsed));
    wall_clock(end.unwrap_or(limit))
}

fn is_summer(greenwich: NaiveDateTime) -> bool {
    summer_time(greenwich.year())
        .is_some_and(|(begins, ends)| begins <= greenwich && greenwich < ends)
}

/// First and last instant of a year's summer time, in Greenwich time; none outside the calendar.
pub(super) fn summer_time(year: i32) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let (march, october, hour) = match year {
        1974..=1980 => (16, 23, 2),
        1981..=1989 => (25, 23, 1),
        1990..=1995 => (25, 22, 1),
        1996..=2100 => (25, 25, 1),
        _ => return None,
    };
    let at = NaiveTime::from_hms_opt(hour, 0, 0)?;
    Some((
        sunday_from(year, 3, march)?.and_time(at),
        sunday_from(year, 10, october)?.and_time(at),
    ))
}

/// The first Sunday on or after a day.
fn sunday_from(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    let wait = (7 - date.weekday().num_days_from_sunday()) % 7;
    date.checked_add_days(Days::new(u64::from(wait)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn twenty_four_hours_back_over_a_clock_change_are_elapsed_hours_too() {
        let back = |text: &str| plus_elapsed_hours(wall(text), -24).unwrap();
        assert_eq!(back("2026-10-25T11:00:00"), wall("2026-10-24T12:00:00"));
        assert_eq!(back("2027-03-28T13:00:00"), wall("2027-03-27T12:00:00"));
    }

    #[test]
    fn the_second_of_two_times_is_reached_an_hour_after_the_first() {
        let first = wall("2026-10-25T01:30:00");
        assert_eq!(plus_elapsed_hours(first, 1).unwrap(), first);
        assert_eq!(
            plus_elapsed_hours(first, 2).unwrap(),
            wall("2026-10-25T02:30:00")
        );
    }

    #[test]
    fn outside_the_calendar_no_clock_is_guessed() {
        assert_eq!(
            instant(wall("1973-12-31T23:00:00")),
            Err(OutsideCalendar { year: 1973 })
        );
        assert_eq!(
            plus_elapsed_hours(wall("2100-12-31T12:00:00"), 24),
            Err(OutsideCalendar { year: 2101 })
        );
        for extreme in [i64::MIN, i64::MAX] {
            assert!(from_unix_milliseconds(extreme).is_err());
            assert!(plus_elapsed_hours(wall("2026-01-01T00:00:00"), extreme).is_err());
        }
    }
}
