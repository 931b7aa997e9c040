use super::super::case::Case;
use super::super::outcome::Raised;
use super::super::written::{EntryAt, Said};
use crate::document::Document;
use crate::findings::About;
use crate::language::utf16_spans;
use crate::naming::{ByHash, Folded, Word, Words, mix};

/// A passage is at least this many words: shorter ones are alike by chance.
const FEWEST_WORDS: usize = 6;

/// What stands for any child's name, and for any pronoun, in a passage that is compared.
const NAME: u64 = 1;
const PRONOUN: u64 = 2;

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
pub(in super::super) fn copied_passages(case: Case<'_>) -> Vec<(String, Raised)> {
    let document = case.document;
    let alike = words_alike(document);
    let mut first: ByHash<(&str, Words<'_>)> = ByHash::default();
    let mut copied = Vec::new();
    for (entry, said, words) in case.kept_apart.texts.said() {
        if words.len() < FEWEST_WORDS || !document.children.has(entry.id) {
            continue;
        }
        let compared = || words.iter().map(|word| compared(word, &alike));
        let (other, others) = *first
            .entry(compared().fold(0, mix))
            .or_insert((entry.id, words));
        let is_copied = || compared().eq(others.iter().map(|word| self::compared(word, &alike)));
        if other != entry.id && is_copied() {
            copied.push((entry.id.to_owned(), raised(document, &entry, said, other)));
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

/// Words that do not tell two passages apart: those by which children are called, and pronouns.
fn words_alike(document: &Document) -> ByHash<u64> {
    let mut alike = ByHash::default();
    let mut add = |text: &str, stands_for| {
        let folded = Folded::of(text);
        alike.extend(folded.words().iter().map(|word| (word.hash, stands_for)));
    };
    for pronoun in PRONOUNS {
        add(pronoun, PRONOUN);
    }
    for child in document.children.values() {
        add(child.name.text(), NAME);
        for known_as in child.known_as.items() {
            add(known_as, NAME);
        }
    }
    alike
}

fn compared(word: Word<'_>, alike: &ByHash<u64>) -> u64 {
    alike.get(&word.hash).copied().unwrap_or(word.hash)
}
