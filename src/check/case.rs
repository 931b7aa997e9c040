use std::cell::OnceCell;

use crate::document::{ConferenceType, Document, Kind};
use crate::procedure::Procedure;

use super::separation::KeptApart;
use super::written::Written;
use crate::copies::Recipients;

/// Circumstances of the conference that other rules' findings tell, once they have been asked for.
#[derive(Default)]
pub(super) struct Circumstances {
    pub late: OnceCell<Result<bool, String>>,
    pub inquorate: OnceCell<Result<bool, String>>,
}

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
    pub circumstances: &'a Circumstances,
}
