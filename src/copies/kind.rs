use super::recipients::{Decided, Recipient};
use crate::document::{CopyKind, SentDocument};
use crate::procedure::Procedure;

/// A parent's copy of the record is one for parents, a child's one for a child; who was excluded
/// from part is sent a part.
pub(crate) fn copy_kind(person: &Recipient<'_>, document: SentDocument) -> CopyKind {
    match person.excluded() {
        Some(Decided::Part | Decided::NotSaid) => CopyKind::Partial,
        _ if document != SentDocument::Record => CopyKind::Full,
        _ if person.child.is_some() => CopyKind::Child,
        _ if person.parent => CopyKind::Parents,
        _ => CopyKind::Full,
    }
}

/// The words that a person's copy is marked with, as the procedure has them.
pub(crate) fn mark<'a>(procedure: &'a Procedure, person: &Recipient<'_>) -> &'a str {
    procedure.word(if person.child.is_some() {
        "childs-mark"
    } else if person.parent {
        "parents-mark"
    } else {
        "others-mark"
    })
}
