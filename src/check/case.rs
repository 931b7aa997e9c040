use crate::document::{ConferenceType, Document, Kind};
use crate::procedure::Procedure;

use super::recipients::Recipients;
use super::separation::KeptApart;
use super::written::Written;

/// The document at hand, and what it is held against.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub document: &'a Document,
    pub procedure: &'a Procedure,
    pub kind: Kind,
    pub conference: ConferenceType,
    pub recipients: &'a Recipients<'a>,
    pub written: &'a Written<'a>,
    pub kept_apart: &'a KeptApart<'a>,
}
