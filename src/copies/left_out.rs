use serde::Serialize;

use super::cut::Left;
use crate::document::{Document, FAMILY, Kind};
use crate::procedure::Procedure;

/// Something that a copy, or a child's report, does not hold: for the author to read, never for the
/// reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LeftOut {
    /// The path of the field that it stands in.
    pub at: String,
    /// What that place is called, such as "What this child needs, Kofi".
    pub place: String,
    /// The words that are left out; empty where more than text is.
    pub words: String,
    /// Why, in a sentence.
    pub because: String,
}

/// What was left out, in words.
pub(super) fn listed(
    document: &Document,
    procedure: &Procedure,
    reader: &str,
    left_out: Vec<Left<'_>>,
) -> Vec<LeftOut> {
    let in_words = |left: Left<'_>| LeftOut {
        place: place(document, procedure, &left.at),
        because: left.because.sentence(document, reader),
        words: left.words,
        at: left.at,
    };
    left_out.into_iter().map(in_words).collect()
}

fn place(document: &Document, procedure: &Procedure, path: &str) -> String {
    let mut names = path.split('.');
    let (first, second, third) = (names.next(), names.next(), names.next());
    let person = match (first, second, third) {
        (Some("sections"), _, Some(id)) => (id != FAMILY).then_some(id),
        (Some("conference" | "author" | "chair" | "taken_by" | "layout"), ..) => None,
        (_, id, _) => id,
    };
    let name = match (first, second, third) {
        (Some("sections"), Some(section), _) => {
            let kind = document.kind.read().copied().unwrap_or(Kind::Minutes);
            let heading = procedure.heading_of(section, kind);
            heading.map_or_else(|| plain(section), str::to_owned)
        }
        (Some(group), Some(_), None) => plain(procedure.field_name(group)),
        _ => plain(procedure.field_name(path)),
    };
    match person {
        Some(id) => format!("{name}, {}", document.called(id)),
        None => name,
    }
}

/// What a place is called at the start of a line: a field's own name where nothing else is known.
pub(crate) fn plain(name: &str) -> String {
    let name = name.strip_prefix("the ").unwrap_or(name);
    let mut plain = name.replace(['-', '_'], " ");
    if let Some(first) = plain.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    plain
}
