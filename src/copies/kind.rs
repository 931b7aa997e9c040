use super::because::Because;
use super::recipients::{Decided, Recipient, Recipients};
use crate::document::{CopyKind, Document, SentDocument};
use crate::procedure::Procedure;

/// A parent's copy of the record is one for parents, a child's one for a child; who was excluded
/// from part, or from whom something is withheld, is sent a part.
pub(crate) fn copy_kind<'a>(
    document: &'a Document,
    procedure: &Procedure,
    recipients: &Recipients<'a>,
    person: &Recipient<'a>,
    sent: SentDocument,
) -> CopyKind {
    match person.excluded() {
        Some(Decided::Part | Decided::NotSaid) => CopyKind::Partial,
        _ if sent != SentDocument::Record => CopyKind::Full,
        _ if person.child.is_some() => CopyKind::Child,
        _ if person.parent => CopyKind::Parents,
        _ if is_kept_back(document, procedure, recipients, person) => CopyKind::Partial,
        _ => CopyKind::Full,
    }
}

/// Whether the writer withholds something of the record from somebody.
fn is_kept_back<'a>(
    document: &'a Document,
    procedure: &Procedure,
    recipients: &Recipients<'a>,
    person: &Recipient<'a>,
) -> bool {
    let key = recipients.key(person.shown);
    super::held(document, procedure, recipients, key, person).is_ok_and(|(_, left_out)| {
        let mut reasons = left_out.iter().map(|left| left.because);
        reasons.any(|it| matches!(it, Because::Withheld(_) | Because::SameWords))
    })
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
