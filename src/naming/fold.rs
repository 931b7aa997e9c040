use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::letters::{fold_into, is_apostrophe, is_hidden};
use crate::language::Span;

/// A word as it is compared: small letters without diacritics, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    /// The word, folded.
    pub folded: &'a str,
    /// A number that words that are alike share.
    pub hash: u64,
    /// Where it stands in the text, in bytes.
    pub span: Span,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it is written in capitals throughout, and has more than one.
    pub upper: bool,
    /// Whether a capital would stand here in front of any word: at the start of a sentence, a line
    /// or a quotation.
    pub opens: bool,
    /// What parts it from the word before.
    pub gap: Gap,
    /// What is written right before it.
    pub mark: Mark,
}

/// What is written right before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Mark {
    /// Nothing that tells anything.
    #[default]
    Other,
    /// White space, and an apostrophe right behind the word before: "Miles' coat".
    Apostrophe,
    /// What opens a quotation.
    Quote,
}

/// What parts two words: the most telling of what stands between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Gap {
    /// A hyphen or an apostrophe.
    #[default]
    Joined,
    /// White space.
    Space,
    /// A comma, a bracket, or another mark.
    Mark,
    /// A full stop, the end of a paragraph, or the beginning.
    Stop,
}

/// Texts, folded one after another into one run of letters.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    letters: String,
    places: Vec<Place>,
    /// For each text, how many words there are up to its end.
    ends: Vec<usize>,
}

/// Where a word stands among the folded letters, and what is known of it.
#[derive(Debug)]
struct Place {
    start: usize,
    end: usize,
    hash: u64,
    span: Span,
    capital: bool,
    upper: bool,
    opens: bool,
    gap: Gap,
    mark: Mark,
    /// How many letters it is written with.
    letters: usize,
}

impl Folded {
    /// One text, folded.
    pub fn of(text: &str) -> Self {
        let mut folded = Self::default();
        folded.add(text);
        folded
    }

    /// Folds a text: its words and numbers. What stands between them does not count, nor do
    /// capitals, diacritics and marks without width.
    ///
    /// An apostrophe or hyphen parts words, so that "Kofi's" holds the word "kofi".
    pub fn add(&mut self, text: &str) {
        self.letters.reserve(text.len());
        let mut word: Option<Place> = None;
        let mut between = Between::START;
        let mut at = 0;
        while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let plain = plain_letters(text, at);
            let length = plain.len().max(letter.len_utf8());
            if plain.is_empty() && is_hidden(letter) {
                at += length;
                continue;
            }
            if plain.is_empty() && (is_apostrophe(letter) || !letter.is_alphanumeric()) {
                self.end_word(word.take());
                between.add(letter);
                at += length;
                continue;
            }
            let capital = letter.is_uppercase();
            let current = word.get_or_insert_with(|| {
                let Between { gap, opens, mark } = std::mem::take(&mut between);
                Place {
                    start: self.letters.len(),
                    end: 0,
                    hash: 0,
                    span: Span::new(at, at),
                    capital,
                    upper: capital,
                    opens: opens || gap == Gap::Stop,
                    gap,
                    mark,
                    letters: 0,
                }
            });
            current.letters += plain.len().max(1);
            current.upper &= capital && plain.bytes().all(|b| b.is_ascii_uppercase());
            at += length;
            current.span.end = at;
            self.add_letters(letter, plain);
        }
        self.end_word(word);
        self.ends.push(self.places.len());
    }

    /// Adds letters without diacritics, or else the one letter.
    fn add_letters(&mut self, letter: char, plain: &str) {
        if plain.is_empty() {
            return fold_into(letter, &mut self.letters);
        }
        let before = self.letters.len();
        self.letters.push_str(plain);
        if let Some(added) = self.letters.get_mut(before..) {
            added.make_ascii_lowercase();
        }
    }

    fn end_word(&mut self, word: Option<Place>) {
        let Some(mut word) = word else { return };
        word.end = self.letters.len();
        if word.letters < 2 && self.letters.is_char_boundary(word.start + 1) {
            // "Æ" by itself stands for a name that begins with "a".
            word.end = self.letters.len().min(word.start + 1);
            self.letters.truncate(word.end);
        }
        word.upper &= word.end > word.start + 1;
        word.hash = hash_of(self.letters.get(word.start..).unwrap_or_default());
        self.places.push(word);
    }

    /// The words of the text that was added at that place.
    pub fn text(&self, place: usize) -> Words<'_> {
        let before = place.checked_sub(1).and_then(|it| self.ends.get(it));
        let start = before.copied().unwrap_or(0);
        let end = self.ends.get(place).copied().unwrap_or(start);
        Words {
            letters: &self.letters,
            places: self.places.get(start..end).unwrap_or_default(),
        }
    }

    /// The words of every text.
    pub fn words(&self) -> Words<'_> {
        Words {
            letters: &self.letters,
            places: &self.places,
        }
    }
}

/// The letters and figures without diacritics that stand at a byte of a text, one after another.
fn plain_letters(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let others = rest.bytes().position(|b| !b.is_ascii_alphanumeric());
    rest.get(..others.unwrap_or(rest.len())).unwrap_or_default()
}

/// What stands between two words, while it is read.
#[derive(Default)]
struct Between {
    gap: Gap,
    opens: bool,
    mark: Mark,
}

impl Between {
    const START: Self = Self {
        gap: Gap::Stop,
        opens: true,
        mark: Mark::Other,
    };

    fn add(&mut self, letter: char) {
        let quotes = matches!(letter, '‘' | '“' | '"' | '\'') && self.gap != Gap::Joined;
        self.opens |= quotes || letter == '\n';
        self.mark = match self.mark {
            _ if quotes => Mark::Quote,
            Mark::Apostrophe if letter.is_whitespace() => Mark::Apostrophe,
            _ if self.gap == Gap::Joined && is_apostrophe(letter) => Mark::Apostrophe,
            _ => Mark::Other,
        };
        let gap = match letter {
            '-' | '\u{2010}' | '\u{2011}' => Gap::Joined,
            '.' | '!' | '?' | '…' => Gap::Stop,
            _ if is_apostrophe(letter) => Gap::Joined,
            _ if letter.is_whitespace() => Gap::Space,
            _ => Gap::Mark,
        };
        self.gap = self.gap.max(gap);
    }
}

/// The words of a text, folded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'a> {
    letters: &'a str,
    places: &'a [Place],
}

impl<'a> Words<'a> {
    /// How many there are.
    pub fn len(self) -> usize {
        self.places.len()
    }

    /// The word at that place.
    pub fn get(self, place: usize) -> Option<Word<'a>> {
        self.places.get(place).map(|it| self.word(it))
    }

    /// The words, in order.
    pub fn iter(self) -> impl Iterator<Item = Word<'a>> {
        self.places.iter().map(move |it| self.word(it))
    }

    /// The words from that place on.
    pub fn from(self, place: usize) -> Self {
        Self {
            places: self.places.get(place..).unwrap_or_default(),
            ..self
        }
    }

    /// The words that stand within a part of the text.
    pub fn within(self, span: Span) -> Self {
        let first = self.places.partition_point(|it| it.span.start < span.start);
        let after = self.places.partition_point(|it| it.span.end <= span.end);
        Self {
            places: self.places.get(first..after).unwrap_or_default(),
            ..self
        }
    }

    fn word(self, place: &Place) -> Word<'a> {
        Word {
            folded: self.letters.get(place.start..place.end).unwrap_or_default(),
            hash: place.hash,
            span: place.span,
            capital: place.capital,
            upper: place.upper,
            opens: place.opens,
            gap: place.gap,
            mark: place.mark,
        }
    }
}

/// What is kept by the hash of a word or passage.
pub(crate) type ByHash<T> = HashMap<u64, T, BuildHasherDefault<AsItIs>>;

/// Takes a number that is a hash already.
#[derive(Debug, Default)]
pub(crate) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |hash, b| mix(hash, u64::from(*b)));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

fn hash_of(word: &str) -> u64 {
    let parts = word.as_bytes().chunks(8);
    parts.fold(0, |hash, part| {
        mix(
            hash,
            part.iter().fold(0, |part, b| part << 8 | u64::from(*b)),
        )
    })
}

/// Mixes one more number into a hash, as the Rust compiler's own quick hash does; both halves
/// count in the end.
pub(crate) fn mix(hash: u64, more: u64) -> u64 {
    let mixed = (hash.rotate_left(5) ^ more).wrapping_mul(0x517c_c1b7_2722_0a95);
    mixed ^ (mixed >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        let folded = Folded::of(text);
        folded
            .words()
            .iter()
            .map(|word| word.folded.to_owned())
            .collect()
    }

    #[test]
    fn folds_capitals_diacritics_and_hidden_marks() {
        assert_eq!(folded("SIÂN Llŷr Zoë"), ["sian", "llyr", "zoe"]);
        assert_eq!(
            folded("Zoe\u{0308} Ko\u{200B}fi Straße"),
            ["zoe", "kofi", "strasse"]
        );
        assert_eq!(folded("Łukasz Nguyễn Søren"), ["lukasz", "nguyen", "soren"]);
    }

    #[test]
    fn parts_possessives_and_hyphens() {
        assert_eq!(folded("Kofi’s Anne-Marie"), ["kofi", "s", "anne", "marie"]);
    }

    #[test]
    fn a_word_stands_where_it_stands() {
        let text = "– Kofi\u{0301} ran";
        let folded = Folded::of(text);
        let first = folded.words().get(0).unwrap();
        assert_eq!(first.span.of(text).trim_end_matches('\u{0301}'), "Kofi");
        assert!(first.capital);
    }

    #[test]
    fn keeps_texts_apart() {
        let mut folded = Folded::of("Kofi ran.");
        folded.add("");
        folded.add("Amara sat. Kofi slept.");
        let joined = |words: Words<'_>| {
            let words: Vec<_> = words.iter().map(|word| word.folded).collect();
            words.join(" ")
        };
        assert_eq!(joined(folded.text(0)), "kofi ran");
        assert_eq!(folded.text(1).len(), 0);
        assert_eq!(
            joined(folded.text(2).within(Span::new(10, 22))),
            "kofi slept"
        );
        assert_eq!(
            folded.text(0).get(0).map(|word| word.hash),
            folded.text(2).get(2).map(|word| word.hash)
        );
    }
}
