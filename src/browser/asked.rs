//! What the core says of a document, for the form.

use js_sys::Date;

use super::known::known;
use crate::calendar::{Moment, from_unix_milliseconds};
use crate::document::{ConferenceType, Kind, label_word};
use crate::language::{Label, contradicts, reading, sentences};

/// The time on the clock on the wall in London, to the minute; nothing where the computer's clock
/// is wrong by decades.
pub(super) fn now() -> String {
    moment().map(|at| at.to_string()).unwrap_or_default()
}

/// The same, as a moment.
pub(super) fn moment() -> Option<Moment> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 fit"
    )]
    let milliseconds = Date::now() as i64;
    from_unix_milliseconds(milliseconds - milliseconds.rem_euclid(60_000))
        .ok()
        .map(Moment::from)
}

/// In which sections statements are to be labelled.
#[derive(Default)]
pub(super) struct LabelsAsked {
    /// The names of these sections.
    sections: Vec<String>,
    /// Whether it is every section, also those that the procedure does not ask for.
    all: bool,
}

impl LabelsAsked {
    pub(super) fn of(procedure: &str, kind: &str, conference: &str) -> Self {
        let (Some(kind), Some(conference)) = (Kind::of(kind), ConferenceType::of(conference))
        else {
            return Self::default();
        };
        known(|procedures| {
            let mut asked = Self::default();
            if let Some(procedure) = procedures.named(procedure) {
                let mut sections = procedure.sections(kind, conference);
                let number = sections.len();
                sections.retain(|section| section.labelled);
                asked.all = number > 0 && sections.len() == number;
                asked.sections = sections.iter().map(|it| it.name.to_owned()).collect();
            }
            asked
        })
    }

    pub(super) fn nowhere(&self) -> bool {
        self.sections.is_empty()
    }

    /// Whether they are asked in the entry of that path.
    pub(super) fn at(&self, entry: &str) -> bool {
        let name = entry.split('.').nth(1);
        self.all
            || self
                .sections
                .iter()
                .any(|section| Some(section.as_str()) == name)
    }
}

/// The sentences of prose.
pub(super) fn sentences_of(prose: &str) -> Vec<&str> {
    sentences(prose)
        .into_iter()
        .map(|span| span.of(prose))
        .collect()
}

/// How a sentence reads and why, where its wording says.
pub(super) fn reads_as(text: &str) -> Option<String> {
    let reading = reading(text);
    let cue = reading
        .cues
        .iter()
        .find(|cue| cue.points_to == reading.reading)?;
    let reads = if reading.confidence < WEAK {
        "May read"
    } else {
        "Reads"
    };
    Some(format!(
        "{reads} as {}: ‘{}’ ({})",
        label_word(reading.reading),
        cue.span.of(text),
        cue.because.trim_end_matches('.'),
    ))
}

/// A reading less likely than this is as likely wrong as right.
const WEAK: f32 = 0.5;

/// Whether a sentence is worth a second look: its wording points to another label than it has, or hardly to any.
pub(super) fn is_doubtful(text: &str, label: Option<Label>) -> bool {
    let reading = reading(text);
    reading.confidence < WEAK || label.is_some_and(|label| label != reading.reading)
}

/// Whether the wording points to another label than the one that a section has as a whole.
pub(super) fn reads_otherwise(text: &str, label: Label) -> bool {
    contradicts(label, &reading(text)).is_some()
}

/// Whether the wording says that somebody else said it.
pub(super) fn passes_on(text: &str) -> bool {
    reading(text).passes_on
}
