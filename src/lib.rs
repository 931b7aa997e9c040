//! Conference Check.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod calendar;
pub mod check;
pub mod document;
pub mod findings;
pub mod language;
pub mod procedure;
