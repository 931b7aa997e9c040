use crate::document::{ConferenceType, Document, Kind};
use crate::procedure::Procedure;

use super::recipients::Recipients;

/// The document at hand, and what it is held against.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub document: &'a Document,
    pub procedure: &'a Procedure,
    pub kind: Kind,
    pub conference: ConferenceType,
    pub recipients: &'a Recipients<'a>,
}
