//! Bank holidays, working days, periods and deadlines in England and Wales.
//!
//! A rule says when something is due in words, such as `2 working days before conference.starts`.
//! Here those words are read, counted, and explained:
//!
//! ```
//! use chrono::NaiveDate;
//! use conference_check::calendar::{Moment, Outcome, Timescale};
//!
//! let sharing: Timescale = "2 working days before conference.starts".parse()?;
//! let conference: Moment = "2028-05-02T10:00".parse()?;
//! let due = sharing.due(conference)?;
//!
//! assert_eq!(due.at, Moment::Day(NaiveDate::from_ymd_opt(2028, 4, 27).unwrap()));
//! let skipped: Vec<String> = due.skipped.iter().map(ToString::to_string).collect();
//! assert_eq!(
//!     skipped,
//!     ["2028-04-29 (Saturday)", "2028-04-30 (Sunday)", "2028-05-01 (Early May bank holiday)"],
//! );
//! assert_eq!(due.is_met_by("2028-04-27T23:59".parse()?), Outcome::Met);
//! assert_eq!(due.is_met_by("2028-04-28".parse()?), Outcome::Missed);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How time is counted
//!
//! - **Day 0.** The day of the event never counts, whatever its hour: a working day after an event
//!   on a Monday is the Tuesday. What is due on a day may be done until that day ends.
//! - **Working days** are Monday to Friday except bank holidays in England and Wales ([`holiday`]).
//!   Only a period that says "working days" skips anything; days, weeks and months run through
//!   weekends and holidays, and may end on one. [`Due::last_working_day`] then says by when to act.
//! - **Hours** are elapsed hours: over the night on which the clocks go back, 24 hours end an hour
//!   earlier by the clock on the wall ([`plus_elapsed_hours`]).
//! - **Months** end on the same day of the month, or on that month's last day, forwards and
//!   backwards.
//! - **Weeks of pregnancy** are counted back from the due date, which is 40 weeks and 0 days.
//! - **Outside the calendar.** Bank holidays are known for [`FIRST_YEAR`] to [`LAST_YEAR`]. Any
//!   count that leaves these years gives [`OutsideCalendar`]; no day there passes for a working
//!   day.
//! - **Provisional.** Bank holidays after [`ANNOUNCED_UP_TO`] follow the law's rules, and one more
//!   may yet be proclaimed. A count that touches such a year says so.
//!
//! # What this is not
//!
//! It is no calendar for Scotland or Northern Ireland, whose bank holidays differ, and none of
//! other time zones. It reads no clock: "now" comes in as a [`Moment`].

mod counting;
mod deadline;
mod holidays;
mod icalendar;
mod london;
mod moment;
mod outside;
mod period;
mod timescale;
mod working_days;

pub use deadline::{Due, Outcome, Window, WindowOutcome};
pub use holidays::{ANNOUNCED_UP_TO, Holiday, HolidayKind, holiday, is_announced};
pub use icalendar::{Event, icalendar};
pub use london::{from_unix_milliseconds, instant, plus_elapsed_hours, wall_clock};
pub(crate) use moment::MONTHS;
pub use moment::{Moment, MomentError};
pub use outside::{FIRST_YEAR, LAST_YEAR, OutsideCalendar};
pub use period::{Period, PeriodError, Unit};
pub use timescale::{Direction, Step, Timescale, TimescaleError};
pub use working_days::{
    Counted, DayOff, Skipped, day_off, is_working_day, last_working_day, working_days_after,
    working_days_before,
};
