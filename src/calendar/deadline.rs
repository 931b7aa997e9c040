//! What is due when, and whether something done was in time.

use chrono::NaiveDate;

use super::moment::Moment;
use super::period::Unit;
use super::working_days::Skipped;

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
    /// Whether the due date, or a day counted on the way, lies in a year whose bank holidays are
    /// not announced yet: one proclaimed later may move it, or the last working day on which to
    /// act.
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

impl Due {
    /// Whether something done then was done in time.
    ///
    /// What is due on a day is met by anything until that day ends. What is due at a time is met at
    /// that time and before; something done on a day without a time meets it if that day has ended
    /// by then, misses it if the day begins after it, and otherwise nobody can tell.
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
    /// Asked about now, it says whether there is still time for what is not done yet: `Met` means
    /// that there is.
    pub fn is_met_by(&self, done: Moment) -> Outcome {
        met_by(self.at, done)
    }

    /// Of two dues for one duty, the one that comes first: "whichever is sooner". A day comes with
    /// its end; of two that come together, this one.
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

    /// Of two dues for one duty, the one that comes last: "the later of". A day comes with its end;
    /// of two that come together, this one.
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
    use crate::calendar::Timescale;

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
}
