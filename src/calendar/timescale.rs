//! When a rule says something is due: `2 working days before conference.starts`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::period::{Period, PeriodError, Unit, leading_period};

/// Which way a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Back in time from the event.
    Before,
    /// On in time from the event.
    After,
    /// To a week of pregnancy, from the day on which the child is due: `13 weeks of pregnancy by
    /// …`.
    By,
}

impl Direction {
    fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::By => "by",
        }
    }
}

/// One period and its direction, as in `2 working days before`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Step {
    /// How long.
    pub period: Period,
    /// Which way.
    pub direction: Direction,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.period, self.direction.word())
    }
}

/// A count from an event, as rule data writes it.
///
/// An event is named by the path of the field that holds its date; the calendar does not look into
/// it. Before it stand any number of periods, each with `before` or `after`, or `by` for weeks of
/// pregnancy. They are counted from the event outwards: the one nearest to it first.
///
/// | written | due |
/// |---|---|
/// | `2 working days before conference.starts` | the end of the second working day before |
/// | `15 working days after conference.strategy_discussion` | the end of the fifteenth working day after |
/// | `24 hours after conference.ends` | 24 elapsed hours later, to the minute |
/// | `3 months after conference.initial_held` | the same day of the third month after, or its last day |
/// | `24 weeks of pregnancy by children.{child}.due` | 24 weeks and 0 days: 16 weeks before the due date |
/// | `1 day before 2 working days before conference.starts` | the day before the second working day before |
/// | `conference.protection_order_expires` | the event itself |
///
/// ```
/// use conference_check::calendar::{Direction, Timescale, Unit};
///
/// let timescale: Timescale = "1 day before 2 working days before conference.starts".parse()?;
/// assert_eq!(timescale.anchor, "conference.starts");
/// assert_eq!(timescale.steps.len(), 2);
/// assert_eq!(timescale.steps[1].period.unit, Unit::WorkingDays);
/// assert_eq!(timescale.steps[1].direction, Direction::Before);
///
/// let error = "2 working days conference.starts".parse::<Timescale>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "“2 working days” must be followed by “before” or “after” and an event, not “conference.starts”",
/// );
/// # Ok::<(), conference_check::calendar::TimescaleError>(())
/// ```
///
/// In JSON it is the same text. [`Timescale::due`] counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(extend("pattern" = r"^\s*([0-9]+\s+((working\s+days?|days?|weeks?|months?|hours?)\s+(before|after)|weeks?\s+of\s+pregnancy\s+by)\s+)*[a-zA-Z][^\s]*\s*$"))
)]
#[serde(into = "String", try_from = "String")]
pub struct Timescale {
    /// The steps as they are written: the last is nearest to the event and is counted first.
    pub steps: Vec<Step>,
    /// The path of the field that holds the event's date or time.
    pub anchor: String,
}

impl fmt::Display for Timescale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.steps {
            write!(f, "{step} ")?;
        }
        f.write_str(&self.anchor)
    }
}

/// Why a text is no timescale, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimescaleError {
    /// A period cannot be read.
    Period(PeriodError),
    /// The period is not followed by the word that its unit takes.
    Direction {
        /// The period.
        period: Period,
        /// What follows it.
        found: String,
    },
    /// One field's path should stand at the end; this stands there.
    Anchor(String),
}

impl fmt::Display for TimescaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(error) => error.fmt(f),
            Self::Direction { period, found } => {
                let words = match period.unit {
                    Unit::WeeksOfPregnancy => "“by” and the field of the due date",
                    _ => "“before” or “after” and an event",
                };
                write!(f, "“{period}” must be followed by {words}, not “{found}”")
            }
            Self::Anchor(found) => write!(
                f,
                "a timescale must end with one field, such as “conference.starts”, not “{found}”"
            ),
        }
    }
}

impl std::error::Error for TimescaleError {}

impl From<PeriodError> for TimescaleError {
    fn from(error: PeriodError) -> Self {
        Self::Period(error)
    }
}

impl FromStr for Timescale {
    type Err = TimescaleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut rest = words.as_slice();
        let mut steps = Vec::new();
        loop {
            match rest {
                [anchor] if begins_with_letter(anchor) => {
                    return Ok(Self {
                        steps,
                        anchor: (*anchor).to_owned(),
                    });
                }
                [] => return Err(TimescaleError::Anchor(String::new())),
                [path, ..] if begins_with_letter(path) && path.contains('.') => {
                    return Err(TimescaleError::Anchor(rest.join(" ")));
                }
                _ => {
                    let (step, after) = leading_step(rest)?;
                    steps.push(step);
                    rest = after;
                }
            }
        }
    }
}

fn begins_with_letter(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_alphabetic())
}

fn leading_step<'words, 'text>(
    words: &'words [&'text str],
) -> Result<(Step, &'words [&'text str]), TimescaleError> {
    let (period, words) = leading_period(words)?;
    let (direction, rest) = match (period.unit, words) {
        (Unit::WeeksOfPregnancy, ["by", rest @ ..]) => (Direction::By, rest),
        (Unit::WeeksOfPregnancy, found) => return Err(wrong_direction(period, found)),
        (_, ["before", rest @ ..]) => (Direction::Before, rest),
        (_, ["after", rest @ ..]) => (Direction::After, rest),
        (_, found) => return Err(wrong_direction(period, found)),
    };
    Ok((Step { period, direction }, rest))
}

fn wrong_direction(period: Period, found: &[&str]) -> TimescaleError {
    TimescaleError::Direction {
        period,
        found: found.join(" "),
    }
}

impl From<Timescale> for String {
    fn from(timescale: Timescale) -> Self {
        timescale.to_string()
    }
}

impl TryFrom<String> for Timescale {
    type Error = TimescaleError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timescale_is_written_as_it_is_read() {
        for text in [
            "2 working days before conference.starts",
            "15 working days after conference.strategy_discussion",
            "24 hours after conference.ends",
            "13 weeks of pregnancy by children.{child}.due",
            "1 day before 2 working days before conference.starts",
            "conference.protection_order_expires",
        ] {
            let timescale: Timescale = text.parse().unwrap();
            assert_eq!(timescale.to_string(), text);
            let json = serde_json::to_string(&timescale).unwrap();
            assert_eq!(serde_json::from_str::<Timescale>(&json).unwrap(), timescale);
        }
    }

    #[test]
    fn each_mistake_says_what_to_write() {
        for (text, says) in [
            (
                "",
                "a timescale must end with one field, such as “conference.starts”, not “”",
            ),
            (
                "2 working days before",
                "a timescale must end with one field, such as “conference.starts”, not “”",
            ),
            (
                "2 days before conference.starts conference.ends",
                "a timescale must end with one field, such as “conference.starts”, not “conference.starts conference.ends”",
            ),
            (
                "soon after conference.ends",
                "a period must begin with a whole number from 1 up, such as “2 working days”: “soon” is not one",
            ),
            (
                "2 fortnights after conference.ends",
                "a period’s number must be followed by “working days”, “days”, “weeks”, “months”, “hours” \
                 or “weeks of pregnancy”, not “fortnights after conference.ends”",
            ),
            (
                "13 weeks of pregnancy before children.{child}.due",
                "“13 weeks of pregnancy” must be followed by “by” and the field of the due date, \
                 not “before children.{child}.due”",
            ),
            (
                "2 days by conference.starts",
                "“2 days” must be followed by “before” or “after” and an event, not “by conference.starts”",
            ),
        ] {
            assert_eq!(
                text.parse::<Timescale>().unwrap_err().to_string(),
                says,
                "{text}"
            );
        }
    }
}
