use super::super::case::Case;
use super::super::message::quote;
use super::super::outcome::Raised;
use super::super::written::{EntryAt, Said};
use crate::document::Document;
use crate::findings::About;
use crate::language::utf16_spans;
use crate::naming::{ByHash, Folded, Sex, Word, Words, mix};

/// A passage is at least this many words: shorter ones are alike by chance.
const FEWEST_WORDS: usize = 6;

/// What stands for any child's name, for any pronoun, and for any word such as "girl", in a passage that is compared.
const NAME: u64 = 1;
const PRONOUN: u64 = 2;
const CHILD: u64 = 3;
const RELATIVE: u64 = 4;

/// Words that differ where a passage was copied with care, those for boys first, each with what stands for it.
const PAIRS: &[(&str, &str, u64)] = &[
    ("he", "she", PRONOUN),
    ("him", "her", PRONOUN),
    ("his", "hers", PRONOUN),
    ("himself", "herself", PRONOUN),
    ("boy", "girl", CHILD),
    ("son", "daughter", CHILD),
    ("brother", "sister", RELATIVE),
];

const THEY: &[&str] = &["they", "them", "their", "theirs", "themselves", "themself"];

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
        let compared = || passage(words, &alike).map(|(_, compared)| compared);
        let (other, others) = *first
            .entry(compared().fold(0, mix))
            .or_insert((entry.id, words));
        let is_copied = || compared().eq(passage(others, &alike).map(|(_, it)| it));
        if other != entry.id && is_copied() {
            let left = left_over(case, &alike, (entry.id, words), (other, others));
            let left = left.map_or_else(String::new, |word| {
                format!(", and ‘{}’ is still there", quote(word.span.of(said.text)))
            });
            let raised = raised(document, &entry, said, other).with("left", left);
            copied.push((entry.id.to_owned(), raised));
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
    for (one, other, stands_for) in PAIRS {
        add(one, *stands_for);
        add(other, *stands_for);
    }
    for pronoun in THEY {
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

/// A word of the other child that was left in a passage: the name, or a pronoun that does not fit this child, where the
/// other's passage has the same.
fn left_over<'w>(
    case: Case<'_>,
    alike: &ByHash<u64>,
    (child, words): (&str, Words<'w>),
    (other, others): (&str, Words<'_>),
) -> Option<Word<'w>> {
    let people = &case.kept_apart.people;
    let (child, other) = (people.child(child)?, people.child(other)?);
    let is_name = |word: &str| {
        let has = |names: &[String]| names.iter().any(|name| name == word);
        has(&other.given) && !has(&child.given)
    };
    let misfits = |word: &str| match other.sex {
        Sex::Unknown => false,
        _ if other.sex == child.sex || child.sex == Sex::Unknown => false,
        sex => PAIRS.iter().any(|(he, she, stands_for)| {
            *stands_for != RELATIVE && word == if sex == Sex::He { *he } else { *she }
        }),
    };
    let same = passage(words, alike).zip(passage(others, alike));
    same.filter(|((word, _), (other, _))| word.folded == other.folded)
        .map(|((word, _), _)| word)
        .find(|word| is_name(word.folded) || misfits(word.folded))
}

/// The words of a passage, each with what stands for it: however many words a name is, it is one.
fn passage<'w>(words: Words<'w>, alike: &ByHash<u64>) -> impl Iterator<Item = (Word<'w>, u64)> {
    let mut before = 0;
    words.iter().filter_map(move |word| {
        let compared = alike.get(&word.hash).copied().unwrap_or(word.hash);
        let goes_on = compared == NAME && before == NAME;
        before = compared;
        (!goes_on).then_some((word, compared))
    })
}
