//! The shapes in which plain calls give their answers.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::document::Kind;
#[cfg(target_arch = "wasm32")]
use crate::procedure::Procedure;

/// A procedure, as a person chooses it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Procedure"))]
pub(crate) struct ProcedureShown<'a> {
    /// Its id.
    id: &'a str,
    /// Its title.
    title: &'a str,
    /// Its version, as its authors write it.
    version: &'a str,
    /// When it was last updated: a year, a month or a day.
    updated: &'a str,
    /// Who publishes it.
    source: &'a str,
    /// What users should know of it.
    notes: &'a [String],
    /// The kinds of document whose rules are all here.
    kinds: &'a [Kind],
    /// Its own words, such as "lead worker".
    words: &'a BTreeMap<String, String>,
    /// The kinds of document for which the procedure itself sets no rules.
    silent_on: &'a [Kind],
}

#[cfg(target_arch = "wasm32")]
impl<'a> ProcedureShown<'a> {
    pub(super) fn of(procedure: &'a Procedure) -> Self {
        Self {
            id: &procedure.id,
            title: &procedure.title,
            version: &procedure.version,
            updated: &procedure.updated,
            source: &procedure.source,
            notes: &procedure.notes,
            kinds: &procedure.covers,
            words: &procedure.words,
            silent_on: &procedure.silent_on,
        }
    }
}

/// A sentence of prose.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Sentence<'a> {
    /// Where it starts and ends, in UTF-16 units.
    pub(super) span: [usize; 2],
    /// What it says.
    pub(super) text: &'a str,
}

/// How a statement reads.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Reading"))]
pub(crate) struct Reads<'a> {
    /// The likeliest label.
    #[cfg_attr(test, ts(type = "Label"))]
    pub(super) reading: &'a str,
    /// How likely it is by the wording alone, from 0 to 1.
    pub(super) confidence: f64,
    /// The words that say so.
    pub(super) cues: Vec<Cue<'a>>,
}

/// Words that point to a label.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Cue<'a> {
    /// Where they stand, in UTF-16 units.
    pub(super) span: [usize; 2],
    /// The label that they point to.
    #[cfg_attr(test, ts(type = "Label"))]
    pub(super) points_to: &'a str,
    /// Why.
    pub(super) because: &'a str,
}
