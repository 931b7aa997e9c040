use super::super::case::Case;
use super::super::message::{around, quote};
use super::super::outcome::{Outcome, Raised, met_if_empty};
use super::super::target::Target;
use super::texts::{Text, other_than_sections};
use crate::document::Document;
use crate::findings::About;
use crate::language::utf16_spans;
use crate::naming::{Children, Folded, Words};

/// Nothing kept for a child gives away another child, unless it speaks of that child on purpose
/// and for a reason.
pub(in super::super) fn other_children(case: Case<'_>, target: &Target<'_>) -> Vec<Outcome> {
    let Target::Child(id, _) = target else {
        return Vec::new();
    };
    let children = &case.kept_apart.children;
    let texts = &case.kept_apart.texts;
    let mut outcomes = Vec::new();
    let mut look = |text: &Text<'_>, words: Words<'_>| {
        outcomes.extend(given_away(case.document, children, id, text, words));
    };
    for (text, words) in texts.written_for(id) {
        look(text, words);
    }
    for path in [format!("decisions.{id}"), format!("children.{id}.visits")] {
        for text in other_than_sections(case.document, &path) {
            look(&text, Folded::of(text.words).words());
        }
    }
    met_if_empty(outcomes)
}

fn given_away(
    document: &Document,
    children: &Children<'_>,
    id: &str,
    text: &Text<'_>,
    words: Words<'_>,
) -> Vec<Outcome> {
    let found: Vec<_> = children
        .found(words, id)
        .into_iter()
        .filter(|found| !text.mentions.iter().any(|id| id == found.person))
        .collect();
    if found.is_empty() {
        return Vec::new();
    }
    let bytes: Vec<_> = found.iter().map(|found| found.span).collect();
    let spans = utf16_spans(text.words, &bytes);
    found
        .iter()
        .zip(spans)
        .map(|(found, span)| {
            let about = About {
                other: Some(found.person.to_owned()),
                ..text.about(document)
            };
            let mut raised = Raised::at(text.path())
                .about(about)
                .with("words", quote(found.span.of(text.words)))
                .with("other", document.spoken_name(found.person));
            raised.span = Some([span.start, span.end]);
            raised.bound_to = Some(around(text.words, found.span).to_owned());
            raised.into()
        })
        .collect()
}
