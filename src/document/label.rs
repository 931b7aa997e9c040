use super::entry::{Typed, Value, Wanted};
use super::field::Answer;
use super::values::{plain_word, read_choice};
use crate::language::Label;

/// The words for labels, as a document writes them.
pub(super) const LABELS: &[&str] = &["fact", "observation", "allegation", "opinion"];

/// The word for a label.
pub fn label_word(label: Label) -> &'static str {
    match label {
        Label::Fact => "fact",
        Label::Observation => "observation",
        Label::Allegation => "allegation",
        Label::Opinion => "opinion",
    }
}

/// The label of that word; none where it is no label's.
pub(super) fn label_named(word: &str) -> Option<Label> {
    match plain_word(word).as_str() {
        "fact" => Some(Label::Fact),
        "observation" => Some(Label::Observation),
        "allegation" => Some(Label::Allegation),
        "opinion" => Some(Label::Opinion),
        _ => None,
    }
}

impl Value for Label {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        read_choice(typed, label_named, LABELS)
    }

    fn answer(&self) -> Answer<'_> {
        Answer::Text(label_word(*self))
    }
}
