//! Counting from an event to the day or time when something is due.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

use super::deadline::Due;
use super::holidays::is_announced;
use super::london::plus_elapsed_hours;
use super::moment::Moment;
use super::outside::{OutsideCalendar, reached, within};
use super::period::Unit;
use super::timescale::{Direction, Step, Timescale};
use super::working_days::{Skipped, last_working_day, working_days_after, working_days_before};
use crate::order;

/// A pregnancy is counted as this many weeks and no days on the day on which the child is due.
const WEEKS_AT_DUE_DATE: i64 = 40;

impl Timescale {
    /// Counts from an event.
    ///
    /// Days, working days, weeks, months and weeks of pregnancy are due on a day, whatever the
    /// event's hour. Hours are due at a time. After an event of which only the day is known they
    /// are counted from that day's end, before it from its beginning; where that gives a midnight,
    /// the day that ends with it is due.
    ///
    /// ```
    /// use conference_check::calendar::{Moment, Timescale};
    ///
    /// let due = |timescale: &str, event: &str| {
    ///     timescale.parse::<Timescale>().unwrap().due(event.parse().unwrap()).unwrap().at.to_string()
    /// };
    ///
    /// // Day 0 never counts, whatever the hour.
    /// assert_eq!(due("1 working day after conference.ends", "2026-12-08T16:30"), "2026-12-09");
    /// // Over Christmas.
    /// assert_eq!(due("10 working days after conference.starts", "2026-12-18T10:00"), "2027-01-06");
    /// // Calendar days run through a weekend and may end on one.
    /// assert_eq!(due("90 days after conference.initial_held", "2026-12-08"), "2027-03-08");
    /// // The month's last day, in either direction.
    /// assert_eq!(due("3 months after conference.initial_held", "2026-11-30"), "2027-02-28");
    /// assert_eq!(due("3 months before children.{child}.due", "2028-05-31"), "2028-02-29");
    /// // The clocks go back in the night: 24 hours end at 11.
    /// assert_eq!(due("24 hours after conference.ends", "2026-10-24T12:00"), "2026-10-25T11:00");
    /// // Without a time, the conference may have gone on until midnight.
    /// assert_eq!(due("24 hours after conference.ends", "2026-12-08"), "2026-12-09");
    /// // 24 weeks and 0 days are 16 weeks before the due date.
    /// assert_eq!(due("24 weeks of pregnancy by children.{child}.due", "2027-04-23"), "2027-01-01");
    /// // What is due at the event itself.
    /// assert_eq!(due("conference.protection_order_expires", "2026-12-08T17:00"), "2026-12-08T17:00");
    /// ```
    ///
    /// # Errors
    ///
    /// [`OutsideCalendar`] where the event, the due date, or its last working day is before 1974 or
    /// after 2100.
    pub fn due(&self, event: Moment) -> Result<Due, OutsideCalendar> {
        within(event.day())?;
        let mut count = Count {
            at: event,
            skipped: Vec::new(),
            provisional: !announced(event),
        };
        for step in self.steps.iter().rev() {
            count.take(*step)?;
        }
        let nearest = self.steps.last().map(|step| step.period);
        Ok(Due {
            at: count.at,
            counted: nearest.map_or(0, |period| period.count),
            unit: nearest.map_or(Unit::Days, |period| period.unit),
            provisional: count.provisional,
            last_working_day: last_working_day(count.at.day())?,
            skipped: count.in_order(),
        })
    }
}

fn announced(moment: Moment) -> bool {
    is_announced(moment.day().year())
}

/// A count under way.
struct Count {
    at: Moment,
    skipped: Vec<Skipped>,
    provisional: bool,
}

impl Count {
    fn take(&mut self, step: Step) -> Result<(), OutsideCalendar> {
        let from = self.at.day();
        let count = step.period.count;
        let back = step.direction == Direction::Before;
        self.at = match step.period.unit {
            Unit::WorkingDays => {
                let counted = match step.direction {
                    Direction::Before => working_days_before(count, from)?,
                    Direction::After | Direction::By => working_days_after(count, from)?,
                };
                self.skipped.extend(counted.skipped);
                Moment::Day(counted.date)
            }
            Unit::Days => Moment::Day(plus_days(from, signed(count, back))?),
            Unit::Weeks => Moment::Day(plus_days(from, 7 * signed(count, back))?),
            Unit::Months => Moment::Day(plus_months(from, count, back)?),
            Unit::Hours => plus_hours(self.at, signed(count, back))?,
            Unit::WeeksOfPregnancy => {
                Moment::Day(plus_days(from, 7 * (i64::from(count) - WEEKS_AT_DUE_DATE))?)
            }
        };
        self.provisional |= !announced(self.at);
        Ok(())
    }

    /// Steps may overlap, one going back over days that another counted.
    fn in_order(mut self) -> Vec<Skipped> {
        order::sort_by(&mut self.skipped, |one, other| one.date.cmp(&other.date));
        self.skipped.dedup();
        self.skipped
    }
}

fn signed(count: u32, back: bool) -> i64 {
    if back {
        -i64::from(count)
    } else {
        i64::from(count)
    }
}

fn plus_days(from: NaiveDate, days: i64) -> Result<NaiveDate, OutsideCalendar> {
    let magnitude = Days::new(days.unsigned_abs());
    let date = if days < 0 {
        from.checked_sub_days(magnitude)
    } else {
        from.checked_add_days(magnitude)
    };
    reached(date, from)
}

fn plus_months(from: NaiveDate, count: u32, back: bool) -> Result<NaiveDate, OutsideCalendar> {
    let months = Months::new(count);
    let date = if back {
        from.checked_sub_months(months)
    } else {
        from.checked_add_months(months)
    };
    reached(date, from)
}

fn plus_hours(from: Moment, hours: i64) -> Result<Moment, OutsideCalendar> {
    let start = match from {
        Moment::At(time) => return Ok(Moment::At(plus_elapsed_hours(time, hours)?)),
        Moment::Day(day) if hours < 0 => day,
        Moment::Day(day) => reached(day.succ_opt(), day)?,
    };
    let time = plus_elapsed_hours(start.and_time(NaiveTime::MIN), hours)?;
    if time.time() == NaiveTime::MIN {
        Ok(Moment::Day(plus_days(time.date(), -1)?))
    } else {
        Ok(Moment::At(time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(timescale: &str, event: &str) -> Due {
        let timescale: Timescale = timescale.parse().unwrap();
        timescale.due(event.parse().unwrap()).unwrap()
    }

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn hours_before_a_day_are_counted_from_its_beginning() {
        assert_eq!(
            due("24 hours before conference.starts", "2026-12-08").at,
            moment("2026-12-06")
        );
        let half_a_day = due("36 hours before conference.starts", "2026-12-08").at;
        assert_eq!(half_a_day, moment("2026-12-06T12:00"));
    }

    #[test]
    fn the_event_itself_can_be_due() {
        let due = due("conference.protection_order_expires", "2026-12-05T17:00");
        assert_eq!((due.counted, due.unit), (0, Unit::Days));
        assert_eq!(due.at, moment("2026-12-05T17:00"));
        assert_eq!(due.last_working_day, moment("2026-12-04").day());
    }

    #[test]
    fn a_day_that_two_steps_pass_over_is_named_once_and_in_order() {
        let there_and_back = "3 working days before 2 working days after conference.starts";
        let due = due(there_and_back, "2026-12-11");
        let skipped: Vec<String> = due.skipped.iter().map(|day| day.date.to_string()).collect();
        assert_eq!(due.at, moment("2026-12-10"));
        assert_eq!(skipped, ["2026-12-12", "2026-12-13"]);
    }

    #[test]
    fn a_count_too_long_for_any_calendar_says_so() {
        for unit in ["working days", "days", "weeks", "months", "hours"] {
            for direction in ["before", "after"] {
                let text = format!("{} {unit} {direction} conference.starts", u32::MAX);
                let timescale: Timescale = text.parse().unwrap();
                assert!(timescale.due(moment("2026-12-08T10:00")).is_err(), "{text}");
            }
        }
        let text = format!("{} weeks of pregnancy by a.due", u32::MAX);
        assert!(
            text.parse::<Timescale>()
                .unwrap()
                .due(moment("2026-12-08"))
                .is_err()
        );
    }

    #[test]
    fn no_last_working_day_is_made_up_before_the_calendar_begins() {
        let timescale: Timescale = "1 day after conference.starts".parse().unwrap();
        // New Year's Day 1974 was a holiday, and what came before it is not known.
        assert!(timescale.due(moment("1974-01-01")).is_ok());
        let event: Timescale = "conference.starts".parse().unwrap();
        assert_eq!(
            event.due(moment("1974-01-01")),
            Err(OutsideCalendar { year: 1973 })
        );
    }
}
