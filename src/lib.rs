//! Conference Check.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod calendar;
pub mod document;
pub mod language;
pub mod procedure;
