use super::super::case::Case;
use super::super::message::{around, quote};
use super::super::outcome::{Outcome, Raised, met_if_empty};
use super::super::target::Target;
use super::texts::{Text, Texts, other_than_sections};
use crate::document::Document;
use crate::findings::About;
use crate::language::utf16_spans;
use crate::naming::{Folded, People, Person, Reading, Verdict, Words};

/// Nothing kept for a child gives away another child, unless it speaks of that child on purpose and for a reason:
/// what certainly does, or what may and is asked about.
pub(in super::super) fn other_children(
    case: Case<'_>,
    target: &Target<'_>,
    verdict: Verdict,
) -> Vec<Outcome> {
    let Target::Child(id, _) = target else {
        return Vec::new();
    };
    let raised = case
        .kept_apart
        .given_away(case.document)
        .iter()
        .filter(|(child, how_sure, _)| child == id && *how_sure == verdict)
        .map(|(_, _, raised)| raised.clone().into());
    let outcomes = raised.collect();
    // What is asked about counts as met with the rest of its rule.
    if verdict == Verdict::Yes {
        met_if_empty(outcomes)
    } else {
        outcomes
    }
}

/// What gives another child away: in whose text, how surely, and what is to be said of it.
pub(super) type GivenAway = (String, Verdict, Raised);

/// What gives children away in each other's texts.
pub(super) fn given_away(
    document: &Document,
    people: &People<'_>,
    texts: &Texts<'_>,
) -> Vec<GivenAway> {
    let mut all = Vec::new();
    if people.children.len() < 2 {
        return all;
    }
    for own in &people.children {
        for (text, words) in texts.written_for(own.id) {
            look(document, people, own, text, words, &mut all);
        }
        for path in [
            format!("decisions.{}", own.id),
            format!("children.{}.visits", own.id),
        ] {
            for text in other_than_sections(document, &path) {
                look(
                    document,
                    people,
                    own,
                    &text,
                    Folded::of(text.words).words(),
                    &mut all,
                );
            }
        }
    }
    all
}

fn look(
    document: &Document,
    people: &People<'_>,
    own: &Person<'_>,
    text: &Text<'_>,
    words: Words<'_>,
    all: &mut Vec<GivenAway>,
) {
    let mut found = Reading { people, own, words }.found();
    found.retain(|found| !text.mentions.iter().any(|id| id == found.person));
    if found.is_empty() {
        return;
    }
    let bytes: Vec<_> = found.iter().map(|found| found.span).collect();
    for (found, span) in found.iter().zip(utf16_spans(text.words, &bytes)) {
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
        all.push((own.id.to_owned(), found.verdict, raised));
    }
}
