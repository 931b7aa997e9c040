use crate::document::{Document, Entry, label_word};
use crate::language::{Label, Span, contradicts, utf16_spans};

use super::case::Case;
use super::message::quote;
use super::outcome::{Outcome, Raised, met_if_empty};
use super::written::{EntryAt, Said, WrittenEntry};

/// Every statement has a label: one finding an entry, with the number of those that have none.
pub(super) fn labelled(case: Case<'_>) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for WrittenEntry { at: entry, said } in &case.written.entries {
        let unlabelled: Vec<_> = said.iter().filter(|said| has_no_label(said)).collect();
        let Some(first) = unlabelled.first() else {
            continue;
        };
        let at = match first.key {
            Some(key) => format!("{}.statements.{key}.label", entry.path()),
            None => entry.text_path(None),
        };
        let count = match unlabelled.len() {
            1 => "1 statement".to_owned(),
            number => format!("{number} statements"),
        };
        let mut raised = Raised::at(at)
            .about(entry.about(case.document, None))
            .with("count", count);
        let words: Vec<_> = unlabelled.iter().map(|said| said.words()).collect();
        raised.bound_to = Some(words.join("\n"));
        outcomes.push(raised.into());
    }
    met_if_empty(outcomes)
}

/// A label that was chosen and cannot be read is no missing one: that is a finding of its own.
fn has_no_label(said: &Said<'_>) -> bool {
    let unreadable = said
        .statement
        .is_some_and(|it| matches!(it.label, Entry::Unreadable(_)));
    said.label.is_none() && !unreadable
}

/// No statement's wording contradicts its label.
pub(super) fn wording(case: Case<'_>, views: &[String]) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for WrittenEntry { at, said } in &case.written.entries {
        let records_views = views.iter().any(|section| section == at.section);
        for said in said {
            if records_views && is_fact_not_judged(said) {
                continue;
            }
            outcomes.extend(contradiction(case.document, at, said));
        }
    }
    met_if_empty(outcomes)
}

/// Where views are recorded, it is a fact that somebody said, did or asked something.
fn is_fact_not_judged(said: &Said<'_>) -> bool {
    let reading = said.reading();
    let is_judged = reading.reading == Label::Opinion && !reading.reports_speech;
    said.label == Some(Label::Fact) && !is_judged
}

fn contradiction(document: &Document, entry: &EntryAt<'_>, said: &Said<'_>) -> Option<Outcome> {
    let label = said.label?;
    let cue = contradicts(label, said.reading())?;
    let span = Span::new(
        said.span.start + cue.span.start,
        said.span.start + cue.span.end,
    );
    let mut raised = Raised::at(entry.text_path(said.key))
        .about(entry.about(document, said.key))
        .with("label", label_word(label))
        .with("words", quote(span.of(said.text)))
        .with("reading", label_word(cue.points_to));
    raised.span = utf16_spans(said.text, &[span])
        .first()
        .map(|span| [span.start, span.end]);
    raised.bound_to = Some(said.words().to_owned());
    Some(raised.into())
}

/// Every opinion points at a statement that it rests on.
pub(super) fn basis(case: Case<'_>) -> Vec<Outcome> {
    each_lacking(case, Label::Opinion, "based_on", |it| {
        it.based_on.is_absent()
    })
}

/// Every allegation says who made it.
pub(super) fn speaker(case: Case<'_>) -> Vec<Outcome> {
    each_lacking(case, Label::Allegation, "said_by", |it| {
        it.said_by.is_absent()
    })
}

/// A finding for each statement of that label that lacks the field. Prose that is labelled as a
/// whole has no fields of its own: it makes one finding an entry.
fn each_lacking(
    case: Case<'_>,
    label: Label,
    field: &str,
    lacks: impl Fn(&crate::document::Statement) -> bool,
) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for WrittenEntry { at: entry, said } in &case.written.entries {
        let mut prose_told = false;
        for said in said {
            if said.label != Some(label) {
                continue;
            }
            let at = match (said.key, said.statement) {
                (Some(key), Some(statement)) if lacks(statement) => {
                    format!("{}.statements.{key}.{field}", entry.path())
                }
                (None, _) if !prose_told => {
                    prose_told = true;
                    entry.text_path(None)
                }
                _ => continue,
            };
            let mut raised = Raised::at(at).about(entry.about(case.document, said.key));
            raised.bound_to = Some(said.words().to_owned());
            outcomes.push(raised.into());
        }
    }
    met_if_empty(outcomes)
}
