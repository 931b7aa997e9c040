use crate::document::{Document, Entry, Source};
use crate::language::{Label, Reading, relayed};

use super::case::Case;
use super::message::quote;
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
            outcomes.push(raised(case.document, at, said).into());
        }
    }
    met_if_empty(outcomes)
}

/// How likely the wording of a statement that passes something on must be that of an allegation: "says very little"
/// passes nothing on. Of 748 statements at first hand four were
/// asked about, of 295 allegations 272, whatever their label.
const PASSES_ON: f32 = 0.4;
/// The same, where no word by itself says that it does.
const READS_AS_PASSED_ON: f32 = 0.85;

fn lacks_its_source(said: &Said<'_>) -> bool {
    let told = said.statement.is_some_and(|statement| {
        !matches!(
            statement.source,
            Entry::Absent | Entry::Read(Source::FirstHand)
        )
    });
    !told && (said.label == Some(Label::Allegation) || passes_on(said.reading()))
}

fn passes_on(reading: &Reading) -> bool {
    let likelihood = reading.likelihood(Label::Allegation);
    let enough = if reading.passes_on {
        PASSES_ON
    } else {
        READS_AS_PASSED_ON
    };
    likelihood >= enough
}

/// A statement that came by way of somebody else, as its words say, is not said to be at second hand.
pub(super) fn third_hand(case: Case<'_>) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for WrittenEntry { at, said } in &case.written.entries {
        for said in said {
            let second_hand = said
                .statement
                .is_some_and(|it| matches!(it.source, Entry::Read(Source::SecondHand)));
            if !second_hand {
                continue;
            }
            if let Some(span) = relayed(said.words()) {
                let words = quote(span.of(said.words()));
                outcomes.push(raised(case.document, at, said).with("words", words).into());
            }
        }
    }
    met_if_empty(outcomes)
}

fn raised(document: &Document, entry: &EntryAt<'_>, said: &Said<'_>) -> Raised {
    let at = match said.key {
        Some(key) => format!("{}.statements.{key}.source", entry.path()),
        None => entry.text_path(None),
    };
    let mut raised = Raised::at(at).about(entry.about(document, said.key));
    raised.bound_to = Some(said.words().to_owned());
    raised
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
