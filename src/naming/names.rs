use std::collections::HashMap;

use chrono::NaiveDate;

use super::fold::{Folded, Word, Words};
use super::signs::{Found, Sign, SignKind, Signs};
use crate::document::{Child, Document};

/// What gives children away, gathered for all of them at once.
#[derive(Debug)]
pub(crate) struct Children<'a> {
    signs: Signs<'a>,
    known: HashMap<&'a str, Known>,
}

/// What is known of a child, folded.
#[derive(Debug)]
struct Known {
    names: Vec<String>,
    setting: String,
    address: String,
    born: Option<NaiveDate>,
}

impl<'a> Children<'a> {
    pub fn of(document: &'a Document) -> Self {
        let mut signs = Signs::default();
        for (id, child) in document.all_children() {
            add_signs(&mut signs, id, child);
        }
        for (id, child) in document.all_children() {
            for text in [&child.address, &child.setting, &child.name] {
                signs.add(id, SignKind::Harmless, text.text());
            }
        }
        for adult in document.adults.values() {
            if Folded::of(adult.name.text()).words().len() > 1 {
                signs.add("", SignKind::Harmless, adult.name.text());
            }
        }
        let known = document.all_children();
        Self {
            signs,
            known: known.map(|(id, child)| (id, Known::of(child))).collect(),
        }
    }

    /// What gives away the other children, but for what this child shares with them.
    pub fn found(&self, words: Words<'_>, id: &str) -> Vec<Found<'a>> {
        let mut found = self.signs.find(words, |sign| self.counts(sign, id));
        found.retain(|found| found.kind != SignKind::Name || is_a_name(words, found));
        found
    }

    fn counts(&self, sign: &Sign<'_>, id: &str) -> bool {
        if sign.kind == SignKind::Harmless {
            return sign.of == id || sign.of.is_empty();
        }
        let (Some(own), Some(other)) = (self.known.get(id), self.known.get(sign.of)) else {
            return false;
        };
        let shared = match sign.kind {
            SignKind::Born => own.born == other.born,
            SignKind::Setting => own.setting == other.setting,
            SignKind::Address => own.address == other.address,
            _ => false,
        };
        sign.of != id && !shared && !own.names.contains(&sign.words)
    }
}

impl Known {
    fn of(child: &Child) -> Self {
        let folded = |text: &str| Folded::of(text).words().joined();
        let names = [child.name.text(), first_name(child)];
        let known_as = child.known_as.items().iter().map(String::as_str);
        Self {
            names: (names.into_iter().chain(known_as))
                .map(folded)
                .filter(|name| !name.is_empty())
                .collect(),
            setting: folded(child.setting.text()),
            address: folded(child.address.text()),
            born: child.born.read().copied(),
        }
    }
}

fn add_signs<'a>(signs: &mut Signs<'a>, id: &'a str, child: &Child) {
    signs.add(id, SignKind::FullName, child.name.text());
    signs.add(id, SignKind::Name, first_name(child));
    for known_as in child.known_as.items() {
        signs.add(id, SignKind::Name, known_as);
    }
    signs.add(id, SignKind::Setting, child.setting.text());
    let mut lines = child.address.text().split([',', '\n']);
    let street = lines.next().unwrap_or_default();
    if Folded::of(street).words().len() > 1 {
        signs.add(id, SignKind::Address, street);
    }
    if let Some(born) = child.born.read() {
        signs.add_date(id, *born);
    }
}

/// The first word of a child's name.
pub(crate) fn first_name(child: &Child) -> &str {
    let mut names = child.name.text().split_whitespace();
    names.next().unwrap_or_default()
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
pub(super) fn is_a_name(words: Words<'_>, found: &Found<'_>) -> bool {
    let Some(word) = words.get(found.first) else {
        return false;
    };
    let name = word.folded;
    if found.after - found.first > 1 || !ALSO_WORDS.contains(&name) {
        return true;
    }
    if !word.capital {
        return false;
    }
    let before = found.first.checked_sub(1).and_then(|it| words.get(it));
    let after = words.get(found.after);
    let is_number = |word: Option<Word<'_>>| {
        word.is_some_and(|it| it.folded.starts_with(|c: char| c.is_ascii_digit()))
    };
    let is_one_of =
        |word: Option<Word<'_>>, of: &[&str]| word.is_some_and(|it| of.contains(&it.folded));
    if MONTHS.contains(&name)
        && (is_number(before) || is_number(after) || is_one_of(before, BEFORE_A_MONTH))
    {
        return false;
    }
    !(matches!(name, "will" | "may") && is_one_of(after, AFTER_A_VERB))
}
