use super::super::case::Case;
use super::super::message::{around, quote};
use super::super::outcome::{Outcome, Raised, met_if_empty};
use super::texts::{Text, outside_sections};
use crate::document::Document;
use crate::findings::About;
use crate::language::{Span, utf16_spans};
use crate::naming::{Folded, Protected, Words};

/// No address, postcode or telephone number of a person who is marked confidential stands in any
/// text.
pub(in super::super) fn protected_addresses(case: Case<'_>) -> Vec<Outcome> {
    let document = case.document;
    let protected = Protected::of(document);
    if protected.is_empty() {
        return vec![Outcome::Met];
    }
    let mut outcomes = Vec::new();
    let mut look = |text: &Text<'_>, words: Words<'_>| {
        let found = protected.find(text.words, words);
        if found.is_empty() {
            return;
        }
        let bytes: Vec<_> = found.iter().map(|(_, span)| *span).collect();
        let spans = utf16_spans(text.words, &bytes);
        for ((person, bytes), span) in found.iter().zip(spans) {
            outcomes.push(raised(document, text, person, *bytes, span));
        }
    };
    for (text, words) in case.kept_apart.texts.all() {
        look(text, words);
    }
    for text in outside_sections(document) {
        look(&text, Folded::of(text.words).words());
    }
    met_if_empty(outcomes)
}

fn raised(document: &Document, text: &Text<'_>, person: &str, bytes: Span, span: Span) -> Outcome {
    let about = About {
        other: Some(person.to_owned()),
        ..text.about(document)
    };
    let mut raised = Raised::at(text.path())
        .about(about)
        .with("words", quote(bytes.of(text.words)))
        .with("other", document.spoken_name(person));
    raised.span = Some([span.start, span.end]);
    raised.bound_to = Some(around(text.words, bytes).to_owned());
    raised.into()
}
