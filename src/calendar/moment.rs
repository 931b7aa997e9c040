//! A day, or a time on a day: when something happened, happens, or is due.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::london::instant_or_greenwich;

/// The months' names.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A whole day, or a time on the clock on the wall in London.
///
/// A day without a time is that whole day: it begins at midnight and ends at the next.
///
/// ```
/// use conference_check::calendar::Moment;
///
/// let held: Moment = "2026-12-08T10:00".parse()?;
/// let sent: Moment = "2026-12-08".parse()?;
/// assert_eq!(held.day(), sent.day());
/// assert!(sent.begins() < held.begins() && held.ends() < sent.ends());
/// assert_eq!(held.to_string(), "2026-12-08T10:00");
/// # Ok::<(), conference_check::calendar::MomentError>(())
/// ```
///
/// In JSON it is the same text: a date, or a date, `T` and a time of 24 hours. What people type in
/// other forms is read by the document, not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$"))
)]
#[serde(into = "String", try_from = "String")]
pub enum Moment {
    /// A whole day.
    Day(NaiveDate),
    /// A time on the clock on the wall in London. One that the clocks skip counts as an hour later,
    /// one that comes twice as the first.
    At(NaiveDateTime),
}

impl Moment {
    /// The day, or the day of the time.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::At(time) => time.date(),
        }
    }

    /// The first instant: of a day, the midnight with which it begins.
    ///
    /// Outside the calendar, where the clock changes are not known, this is Greenwich time.
    pub fn begins(self) -> DateTime<Utc> {
        match self {
            Self::Day(day) => instant_or_greenwich(day.and_time(NaiveTime::MIN)),
            Self::At(time) => instant_or_greenwich(time),
        }
    }

    /// The instant by which it is over: of a day, the midnight with which the next begins.
    ///
    /// Outside the calendar, where the clock changes are not known, this is Greenwich time.
    pub fn ends(self) -> DateTime<Utc> {
        match self {
            Self::Day(day) => day
                .succ_opt()
                .map_or(DateTime::<Utc>::MAX_UTC, |next| Self::Day(next).begins()),
            Self::At(_) => self.begins(),
        }
    }
}

impl From<NaiveDate> for Moment {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<NaiveDateTime> for Moment {
    fn from(time: NaiveDateTime) -> Self {
        Self::At(time)
    }
}

impl fmt::Display for Moment {
    /// `2026-12-08`, `2026-12-08T10:00`, or with seconds where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::At(time) => {
                write!(f, "{}T{:02}:{:02}", time.date(), time.hour(), time.minute())?;
                match time.second() {
                    0 => Ok(()),
                    seconds => write!(f, ":{seconds:02}"),
                }
            }
        }
    }
}

/// A text that is neither a date such as `2026-12-08` nor a time such as `2026-12-08T10:00`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentError {
    /// The text.
    pub found: String,
}

impl fmt::Display for MomentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a date must be written like 2026-12-08, a time like 2026-12-08T10:00, not “{}”",
            self.found
        )
    }
}

impl std::error::Error for MomentError {}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::Day);
        let time = |format| NaiveDateTime::parse_from_str(text, format).map(Self::At);
        day.or_else(|_| time("%Y-%m-%dT%H:%M"))
            .or_else(|_| time("%Y-%m-%dT%H:%M:%S"))
            .map_err(|_| MomentError {
                found: text.to_owned(),
            })
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl TryFrom<String> for Moment {
    type Error = MomentError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn a_moment_is_written_as_it_is_read() {
        for text in [
            "2026-12-08",
            "2026-12-08T00:00",
            "2026-12-08T09:05",
            "2026-12-08T09:05:07",
        ] {
            assert_eq!(moment(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_or_time_is_quoted() {
        for text in [
            "",
            "2026-02-31",
            "2026-12-08T25:00",
            "8/12/2026",
            "2026-12-08T10:00Z",
        ] {
            let error = text.parse::<Moment>().unwrap_err();
            assert!(
                error.to_string().ends_with(&format!("not “{text}”")),
                "{error}"
            );
        }
    }

    #[test]
    fn days_of_23_and_25_hours_are_as_long_as_they_are() {
        let hours = |text: &str| (moment(text).ends() - moment(text).begins()).num_hours();
        assert_eq!(hours("2026-03-29"), 23);
        assert_eq!(hours("2026-10-25"), 25);
        assert_eq!(hours("2026-06-01"), 24);
    }

    #[test]
    fn the_last_date_that_can_be_written_ends() {
        let last = Moment::Day(NaiveDate::MAX);
        assert!(last.begins() < last.ends());
    }

    #[test]
    fn json_holds_a_moment_as_text() {
        let read: Moment = serde_json::from_str(r#""2026-12-08T10:00""#).unwrap();
        assert_eq!(
            serde_json::to_string(&read).unwrap(),
            r#""2026-12-08T10:00""#
        );
    }
}
