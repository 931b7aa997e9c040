use super::super::message::{around, quote};
use super::super::outcome::{Outcome, Raised, met_if_empty};
use super::super::target::Target;
use super::fold::{Word, words};
use super::signs::{Found, SignKind, Signs};
use super::texts::{Text, kept_for};
use crate::document::{Child, Document};
use crate::findings::About;
use crate::language::utf16_spans;

/// Nothing kept for a child gives away another child, unless it speaks of that child on purpose
/// and for a reason.
pub(in super::super) fn other_children(document: &Document, target: &Target<'_>) -> Vec<Outcome> {
    let Target::Child(id, child) = target else {
        return Vec::new();
    };
    let signs = signs_of_others(document, id, child);
    let outcomes = kept_for(document, id)
        .iter()
        .flat_map(|text| given_away(document, &signs, text))
        .collect();
    met_if_empty(outcomes)
}

fn given_away(document: &Document, signs: &Signs<'_>, text: &Text<'_>) -> Vec<Outcome> {
    let words = words(text.words);
    let found: Vec<_> = signs
        .find(&words)
        .into_iter()
        .filter(|found| found.kind == SignKind::Sure || is_a_name(&words, found))
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

/// What gives away the other children, but for what this child shares with them.
fn signs_of_others<'a>(document: &'a Document, id: &str, child: &Child) -> Signs<'a> {
    let own = own_names(child);
    let mut signs = Signs::default();
    for (other_id, other) in document.all_children() {
        if other_id != id {
            add_signs(&mut signs, other_id, other, child, &own);
        }
    }
    for text in [
        child.address.text(),
        child.setting.text(),
        child.name.text(),
    ] {
        signs.add_harmless(text);
    }
    for adult in document.adults.values() {
        if words(adult.name.text()).len() > 1 {
            signs.add_harmless(adult.name.text());
        }
    }
    signs
}

fn add_signs<'a>(
    signs: &mut Signs<'a>,
    other_id: &'a str,
    other: &'a Child,
    child: &Child,
    own: &[Vec<String>],
) {
    let mut add = |kind, text: &str| {
        let folded: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        if !own.contains(&folded) {
            signs.add(other_id, kind, text);
        }
    };
    let name = other.name.text().trim();
    add(SignKind::Sure, name);
    if let Some(first) = name.split_whitespace().next() {
        add(SignKind::Name, first);
    }
    for known_as in other.known_as.items() {
        add(SignKind::Name, known_as);
    }
    if !same(other.setting.text(), child.setting.text()) {
        add(SignKind::Sure, other.setting.text());
    }
    if !same(other.address.text(), child.address.text()) {
        let street = other
            .address
            .text()
            .split([',', '\n'])
            .next()
            .unwrap_or_default();
        if words(street).len() > 1 {
            add(SignKind::Sure, street);
        }
    }
    if let Some(born) = other.born.read()
        && child.born.read() != Some(born)
    {
        signs.add_date(other_id, *born);
    }
}

fn own_names(child: &Child) -> Vec<Vec<String>> {
    let name = child.name.text().trim();
    let first = name.split_whitespace().next().unwrap_or_default();
    [name, first]
        .into_iter()
        .chain(child.known_as.items().iter().map(String::as_str))
        .map(|name| words(name).into_iter().map(|word| word.folded).collect())
        .collect()
}

fn same(one: &str, other: &str) -> bool {
    let folded =
        |text: &str| -> Vec<String> { words(text).into_iter().map(|word| word.folded).collect() };
    folded(one) == folded(other)
}

/// Names that are words too: written small, or where the word belongs, they are no name.
const ALSO_WORDS: &[&str] = &[
    "amber",
    "angel",
    "april",
    "art",
    "august",
    "autumn",
    "bill",
    "bliss",
    "blue",
    "bob",
    "brook",
    "buddy",
    "chance",
    "charity",
    "chase",
    "christian",
    "clay",
    "coral",
    "crystal",
    "daisy",
    "dale",
    "dawn",
    "destiny",
    "drew",
    "faith",
    "fern",
    "flora",
    "frank",
    "gene",
    "ginger",
    "grace",
    "grant",
    "guy",
    "harmony",
    "harry",
    "hazel",
    "heath",
    "heather",
    "holly",
    "honey",
    "hope",
    "hunter",
    "iris",
    "ivy",
    "jack",
    "jade",
    "jasmine",
    "jay",
    "joy",
    "june",
    "king",
    "lily",
    "major",
    "mark",
    "marina",
    "mason",
    "may",
    "mercy",
    "miles",
    "misty",
    "nick",
    "olive",
    "patience",
    "pearl",
    "penny",
    "pat",
    "poppy",
    "prince",
    "princess",
    "ray",
    "reed",
    "river",
    "rob",
    "robin",
    "rose",
    "royal",
    "ruby",
    "sandy",
    "scarlett",
    "sky",
    "star",
    "stone",
    "storm",
    "sue",
    "summer",
    "tad",
    "violet",
    "ward",
    "will",
    "willow",
    "winter",
    "wren",
];

/// Words after which a month stands, not a child.
const BEFORE_A_MONTH: &[&str] = &[
    "in", "of", "since", "until", "till", "by", "last", "early", "late", "mid", "during", "next",
    "this", "each", "every", "from", "between", "end",
];

/// Words that follow "Will" or "May" where it opens a question.
const AFTER_A_VERB: &[&str] = &[
    "i", "you", "he", "she", "it", "we", "they", "be", "not", "have", "the", "a", "this", "that",
    "also", "need", "require",
];

const MONTHS: &[&str] = &["april", "may", "june", "august"];

/// Whether a name that stands alone is one here: most are wherever they stand, and those that are
/// words too only where they begin with a capital and the words beside them allow a name.
fn is_a_name(words: &[Word], found: &Found<'_>) -> bool {
    let Some(word) = words.get(found.first) else {
        return false;
    };
    let name = word.folded.as_str();
    if found.after - found.first > 1 || !ALSO_WORDS.contains(&name) {
        return true;
    }
    if !word.capital {
        return false;
    }
    let before = found.first.checked_sub(1).and_then(|it| words.get(it));
    let after = words.get(found.after);
    let is_number = |word: Option<&Word>| {
        word.is_some_and(|it| it.folded.starts_with(|c: char| c.is_ascii_digit()))
    };
    let is_one_of =
        |word: Option<&Word>, of: &[&str]| word.is_some_and(|it| of.contains(&it.folded.as_str()));
    if MONTHS.contains(&name)
        && (is_number(before) || is_number(after) || is_one_of(before, BEFORE_A_MONTH))
    {
        return false;
    }
    !(matches!(name, "will" | "may") && is_one_of(after, AFTER_A_VERB))
}
