//! Bank holidays, working days, periods, deadlines.
use chrono::{NaiveDate, NaiveDateTime};
/// stub
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// d
    Day(NaiveDate),
    /// t
    At(NaiveDateTime),
}
impl Moment {
    /// d
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(d) => d,
            Self::At(t) => t.date(),
        }
    }
}
/// stub
pub fn from_unix_milliseconds(ms: i64) -> NaiveDateTime {
    chrono::DateTime::from_timestamp_millis(ms)
        .unwrap_or_default()
        .naive_utc()
}
