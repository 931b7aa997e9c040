use std::collections::HashMap;

use super::super::outcome::Raised;
use super::super::written::{EntryAt, Said, entries};
use super::fold::{Word, words};
use crate::document::Document;
use crate::findings::About;
use crate::language::utf16_spans;

/// A passage is at least this many words: shorter ones are alike by chance.
const FEWEST_WORDS: usize = 6;

/// What stands for any child's name, and for any pronoun, in a passage that is compared.
const NAME: &str = "\u{1}";
const PRONOUN: &str = "\u{2}";

const PRONOUNS: &[&str] = &[
    "he",
    "him",
    "his",
    "himself",
    "she",
    "her",
    "hers",
    "herself",
    "they",
    "them",
    "their",
    "theirs",
    "themselves",
    "themself",
];

/// Passages that stand for two children, also where only names and pronouns differ: for each, the
/// later child's id and what is to be said of it.
pub(in super::super) fn copied_passages(document: &Document) -> Vec<(String, Raised)> {
    let names = names(document);
    let mut first: HashMap<Vec<String>, &str> = HashMap::new();
    let mut copied = Vec::new();
    for entry in entries(document) {
        if !document.children.has(entry.id) {
            continue;
        }
        for said in entry.statements() {
            let Some(passage) = passage(said.words(), &names) else {
                continue;
            };
            let other = *first.entry(passage).or_insert(entry.id);
            if other != entry.id {
                copied.push((entry.id.to_owned(), raised(document, &entry, &said, other)));
            }
        }
    }
    copied
}

fn raised(document: &Document, entry: &EntryAt<'_>, said: &Said<'_>, other: &str) -> Raised {
    let about = About {
        other: Some(other.to_owned()),
        ..entry.about(document, said.key)
    };
    let span = utf16_spans(said.text, &[said.span]);
    Raised {
        span: span.first().map(|span| [span.start, span.end]),
        bound_to: Some(said.words().to_owned()),
        ..Raised::at(entry.text_path(said.key))
            .about(about)
            .with("other", document.spoken_name(other))
    }
}

/// The words by which children are called.
fn names(document: &Document) -> Vec<String> {
    document
        .children
        .values()
        .flat_map(|child| {
            let name = child
                .name
                .text()
                .split_whitespace()
                .next()
                .unwrap_or_default();
            std::iter::once(name).chain(child.known_as.items().iter().map(String::as_str))
        })
        .flat_map(words)
        .map(|word| word.folded)
        .collect()
}

fn passage(text: &str, names: &[String]) -> Option<Vec<String>> {
    let words = words(text);
    (words.len() >= FEWEST_WORDS).then(|| words.into_iter().map(|it| compared(it, names)).collect())
}

fn compared(word: Word, names: &[String]) -> String {
    if names.contains(&word.folded) {
        NAME.to_owned()
    } else if PRONOUNS.contains(&word.folded.as_str()) {
        PRONOUN.to_owned()
    } else {
        word.folded
    }
}
