//! When something is due, how that was counted, and whether something done met it.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

use super::holidays::is_announced;
use super::london::plus_elapsed_hours;
use super::moment::Moment;
use super::outside::{OutsideCalendar, reached, within};
use super::period::Unit;
use super::timescale::{Direction, Step, Timescale};
use super::working_days::{Skipped, last_working_day, working_days_after, working_days_before};

/// A pregnancy is counted as this many weeks and no days on the day on which the child is due.
const WEEKS_AT_DUE_DATE: i64 = 40;

/// When something is due, and how that was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day by whose end, or the time by which, it is to be done.
    pub at: Moment,
    /// The days passed over in counting working days, earliest first. Other units pass over none.
    pub skipped: Vec<Skipped>,
    /// The count of the step nearest to the event; 0 where the event itself is what is due.
    pub counted: u32,
    /// The unit of the step nearest to the event; days where the event itself is what is due.
    pub unit: Unit,
    /// Whether the due date, or a day counted on the way, lies in a year whose bank holidays are not announced
    /// yet: one proclaimed later may move it, or the last working day on which to act.
    pub provisional: bool,
    /// The last working day on which to act in time: the due day itself where it is one.
    pub last_working_day: NaiveDate,
}

/// Whether something was done in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// In time.
    Met,
    /// Late.
    Missed,
    /// A day without a time, on which the due hour falls.
    CannotTell,
}

impl Timescale {
    /// Counts from an event.
    ///
    /// Days, working days, weeks, months and weeks of pregnancy are due on a day, whatever the event's hour.
    /// Hours are due at a time. After an event of which only the day is known they are counted from that
    /// day's end, before it from its beginning; where that gives a midnight, the day that ends with it is due.
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
    /// [`OutsideCalendar`] where the event, the due date, or its last working day is before 1974 or after 2100.
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
        self.skipped.sort_by_key(|skipped| skipped.date);
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

impl Due {
    /// Whether something done then was done in time.
    ///
    /// What is due on a day is met by anything until that day ends. What is due at a time is met at that time
    /// and before; something done on a day without a time meets it if that day has ended by then, misses it if
    /// the day begins after it, and otherwise nobody can tell.
    ///
    /// ```
    /// use conference_check::calendar::{Moment, Outcome, Timescale};
    ///
    /// let timescale: Timescale = "24 hours after conference.ends".parse()?;
    /// let due = timescale.due("2026-12-08T11:30".parse()?)?;
    /// assert_eq!(due.is_met_by("2026-12-09T11:30".parse()?), Outcome::Met);
    /// assert_eq!(due.is_met_by("2026-12-09T11:31".parse()?), Outcome::Missed);
    /// assert_eq!(due.is_met_by("2026-12-08".parse()?), Outcome::Met);
    /// assert_eq!(due.is_met_by("2026-12-09".parse()?), Outcome::CannotTell);
    /// assert_eq!(due.is_met_by("2026-12-10".parse()?), Outcome::Missed);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// Asked about now, it says whether there is still time for what is not done yet: `Met` means that there
    /// is.
    pub fn is_met_by(&self, done: Moment) -> Outcome {
        met_by(self.at, done)
    }

    /// Of two dues for one duty, the one that comes first: "whichever is sooner". A day comes with its end; of
    /// two that come together, this one.
    ///
    /// ```
    /// use conference_check::calendar::Timescale;
    ///
    /// let due = |timescale: &str, event: &str| {
    ///     timescale.parse::<Timescale>().unwrap().due(event.parse().unwrap()).unwrap()
    /// };
    /// let birth = due("1 month after children.{child}.born", "2027-03-10");
    /// let conference = due("3 months after conference.pre_birth_held", "2026-12-08");
    /// assert_eq!(birth.clone().or_sooner(conference.clone()), conference);
    /// assert_eq!(birth.clone().or_later(conference), birth);
    /// ```
    #[must_use]
    pub fn or_sooner(self, other: Self) -> Self {
        if other.at.ends() < self.at.ends() {
            other
        } else {
            self
        }
    }

    /// Of two dues for one duty, the one that comes last: "the later of". A day comes with its end; of two that
    /// come together, this one.
    #[must_use]
    pub fn or_later(self, other: Self) -> Self {
        if other.at.ends() > self.at.ends() {
            other
        } else {
            self
        }
    }
}

fn met_by(due: Moment, done: Moment) -> Outcome {
    match due {
        Moment::Day(day) if done.day() <= day => Outcome::Met,
        Moment::Day(_) => Outcome::Missed,
        Moment::At(_) if done.ends() <= due.ends() => Outcome::Met,
        Moment::At(_) if done.begins() > due.ends() => Outcome::Missed,
        Moment::At(_) => Outcome::CannotTell,
    }
}

/// A duty with a first day as well as a last: "between 13 and 24 weeks of pregnancy".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// From when on it may be done: the beginning of that day, or that time.
    pub not_before: Due,
    /// By when it is due; `None` where no last day is set.
    pub due: Option<Due>,
}

/// Whether something was done within a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WindowOutcome {
    /// Before the window opened.
    TooSoon,
    /// Within the window.
    Met,
    /// After the window closed.
    Missed,
    /// A day without a time, on which the window opens or closes at an hour.
    CannotTell,
}

impl Window {
    /// Whether something done then was done within the window.
    ///
    /// ```
    /// use conference_check::calendar::{Timescale, Window, WindowOutcome};
    ///
    /// let weeks = |timescale: &str| {
    ///     timescale.parse::<Timescale>().unwrap().due("2027-04-23".parse().unwrap()).unwrap()
    /// };
    /// let window = Window {
    ///     not_before: weeks("13 weeks of pregnancy by children.{child}.due"),
    ///     due: Some(weeks("24 weeks of pregnancy by children.{child}.due")),
    /// };
    /// assert_eq!(window.is_met_by("2026-10-15T10:00".parse()?), WindowOutcome::TooSoon);
    /// assert_eq!(window.is_met_by("2026-10-16T10:00".parse()?), WindowOutcome::Met);
    /// assert_eq!(window.is_met_by("2027-01-01T16:00".parse()?), WindowOutcome::Met);
    /// assert_eq!(window.is_met_by("2027-01-02T10:00".parse()?), WindowOutcome::Missed);
    /// # Ok::<(), conference_check::calendar::MomentError>(())
    /// ```
    pub fn is_met_by(&self, done: Moment) -> WindowOutcome {
        let opens = self.not_before.at.begins();
        if done.begins() < opens {
            return if done.ends() <= opens {
                WindowOutcome::TooSoon
            } else {
                WindowOutcome::CannotTell
            };
        }
        match self.due.as_ref().map(|due| due.is_met_by(done)) {
            None | Some(Outcome::Met) => WindowOutcome::Met,
            Some(Outcome::Missed) => WindowOutcome::Missed,
            Some(Outcome::CannotTell) => WindowOutcome::CannotTell,
        }
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
    fn a_due_day_lasts_until_it_ends() {
        let due = due("1 working day after conference.ends", "2026-12-08T11:30");
        assert_eq!(due.is_met_by(moment("2026-12-09T23:59:59")), Outcome::Met);
        assert_eq!(due.is_met_by(moment("2026-12-10T00:00")), Outcome::Missed);
    }

    #[test]
    fn a_day_that_ends_at_the_due_hour_meets_it_and_one_that_begins_with_it_cannot_be_told() {
        let due = due("24 hours after conference.ends", "2026-12-08T00:00");
        assert_eq!(due.at, moment("2026-12-09T00:00"));
        assert_eq!(due.is_met_by(moment("2026-12-08")), Outcome::Met);
        assert_eq!(due.is_met_by(moment("2026-12-09")), Outcome::CannotTell);
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
    fn of_two_that_come_together_the_first_stands() {
        let one = due("1 day after conference.starts", "2026-12-08");
        let other = due("1 working day after conference.starts", "2026-12-08");
        assert_eq!(one.clone().or_sooner(other.clone()), one);
        assert_eq!(other.clone().or_later(one), other);
    }

    #[test]
    fn a_window_without_an_end_only_opens() {
        let window = Window {
            not_before: due(
                "20 weeks of pregnancy by children.{child}.due",
                "2027-04-23",
            ),
            due: None,
        };
        assert_eq!(
            window.is_met_by(moment("2026-12-03")),
            WindowOutcome::TooSoon
        );
        assert_eq!(window.is_met_by(moment("2026-12-04")), WindowOutcome::Met);
        assert_eq!(window.is_met_by(moment("2030-01-01")), WindowOutcome::Met);
    }

    #[test]
    fn a_window_that_opens_at_an_hour_cannot_tell_of_a_day() {
        let window = Window {
            not_before: due("12 hours after conference.ends", "2026-12-08T11:30"),
            due: Some(due("36 hours after conference.ends", "2026-12-08T11:30")),
        };
        assert_eq!(
            window.is_met_by(moment("2026-12-07")),
            WindowOutcome::TooSoon
        );
        assert_eq!(
            window.is_met_by(moment("2026-12-08")),
            WindowOutcome::CannotTell
        );
        assert_eq!(
            window.is_met_by(moment("2026-12-09T09:00")),
            WindowOutcome::Met
        );
        assert_eq!(
            window.is_met_by(moment("2026-12-09")),
            WindowOutcome::CannotTell
        );
        assert_eq!(
            window.is_met_by(moment("2026-12-10")),
            WindowOutcome::Missed
        );
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
