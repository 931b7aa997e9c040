//! The years that the calendar knows.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// The first year of the calendar: New Year's Day became a bank holiday in England and Wales in
/// 1974.
pub const FIRST_YEAR: i32 = 1974;

/// The last year of the calendar.
pub const LAST_YEAR: i32 = 2100;

/// A day outside the years whose bank holidays are known, [`FIRST_YEAR`] to [`LAST_YEAR`].
///
/// Most often a year was mistyped. Nothing can be said about such a day, least of all that it is a
/// working day.
///
/// ```
/// use conference_check::calendar::{Moment, Timescale};
///
/// let timescale: Timescale = "2 working days before conference.starts".parse()?;
/// let error = timescale.due("0208-05-02".parse()?).unwrap_err();
/// assert_eq!(error.to_string(), "the year 208 is outside the calendar, which covers 1974 to 2100");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OutsideCalendar {
    /// The year that was asked about or that a count ran into.
    pub year: i32,
}

impl fmt::Display for OutsideCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the year {} is outside the calendar, which covers {FIRST_YEAR} to {LAST_YEAR}",
            self.year
        )
    }
}

impl std::error::Error for OutsideCalendar {}

/// The day itself, where the calendar covers it.
pub(super) fn within(date: NaiveDate) -> Result<NaiveDate, OutsideCalendar> {
    let year = date.year();
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
        Ok(date)
    } else {
        Err(OutsideCalendar { year })
    }
}

/// A day that a count arrived at; `None` where the count ran past every date that can be written.
pub(super) fn reached(
    date: Option<NaiveDate>,
    from: NaiveDate,
) -> Result<NaiveDate, OutsideCalendar> {
    within(from)?;
    within(date.unwrap_or(NaiveDate::MAX))
}
