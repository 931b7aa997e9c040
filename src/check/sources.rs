use crate::document::{Document, Entry, Source};
use crate::language::Label;

use super::case::Case;
use super::outcome::{Outcome, Raised, met_if_empty};
use super::present;
use super::target::Target;
use super::written::{EntryAt, Said, WrittenEntry, entries};

/// Every allegation, and every statement whose words report speech, says that it is not
/// first-hand. Prose has no fields of its own: it makes one finding an entry.
pub(super) fn source_hand(case: Case<'_>) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for WrittenEntry { at, said } in &case.written.entries {
        let mut prose_told = false;
        for said in said {
            if !lacks_its_source(said) || (said.key.is_none() && prose_told) {
                continue;
            }
            prose_told |= said.key.is_none();
            outcomes.push(raised(case.document, at, said));
        }
    }
    met_if_empty(outcomes)
}

fn lacks_its_source(said: &Said<'_>) -> bool {
    let told = said.statement.is_some_and(|statement| {
        !matches!(
            statement.source,
            Entry::Absent | Entry::Read(Source::FirstHand)
        )
    });
    !told && (said.label == Some(Label::Allegation) || said.reading().passes_on)
}

fn raised(document: &Document, entry: &EntryAt<'_>, said: &Said<'_>) -> Outcome {
    let at = match said.key {
        Some(key) => format!("{}.statements.{key}.source", entry.path()),
        None => entry.text_path(None),
    };
    let mut raised = Raised::at(at).about(entry.about(document, said.key));
    raised.bound_to = Some(said.words().to_owned());
    raised.into()
}

/// What is written in the section is labelled, and opinions are among it.
pub(super) fn opinions_marked(document: &Document, name: &str) -> Outcome {
    let missing = present::section(document, name, &Target::Document);
    if !matches!(missing, Outcome::Met) {
        return missing;
    }
    let mut first = None;
    let mut marked = false;
    for entry in entries(document).filter(|entry| entry.section == name) {
        for said in entry.statements() {
            marked |= said.label == Some(Label::Opinion);
            first.get_or_insert_with(|| match said.key {
                Some(key) => format!("{}.statements.{key}.label", entry.path()),
                None => entry.text_path(None),
            });
        }
    }
    match (marked, first) {
        (false, Some(at)) => Raised::at(at).into(),
        _ => Outcome::Met,
    }
}
