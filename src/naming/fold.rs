use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

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
        let mut word: Option<Place> = None;
        let mut between = Between::START;
        for (at, letter) in text.char_indices() {
            if is_hidden(letter) {
                continue;
            }
            if is_apostrophe(letter) || !letter.is_alphanumeric() {
                self.end_word(word.take());
                between.add(letter);
                continue;
            }
            let capital = letter.is_uppercase();
            let current = word.get_or_insert_with(|| {
                let Between { gap, opens } = std::mem::take(&mut between);
                Place {
                    start: self.letters.len(),
                    end: 0,
                    hash: 0,
                    span: Span::new(at, at),
                    capital,
                    upper: capital,
                    opens: opens || gap == Gap::Stop,
                    gap,
                }
            });
            current.upper &= capital;
            current.span.end = at + letter.len_utf8();
            fold_into(letter, &mut self.letters);
        }
        self.end_word(word);
        self.ends.push(self.places.len());
    }

    fn end_word(&mut self, word: Option<Place>) {
        let Some(mut word) = word else { return };
        word.end = self.letters.len();
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

/// What stands between two words, while it is read.
#[derive(Default)]
struct Between {
    gap: Gap,
    opens: bool,
}

impl Between {
    const START: Self = Self {
        gap: Gap::Stop,
        opens: true,
    };

    fn add(&mut self, letter: char) {
        let quotes = matches!(letter, '‘' | '“' | '"' | '\'') && self.gap != Gap::Joined;
        self.opens |= quotes || letter == '\n';
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

/// Whether a mark changes nothing of what a reader reads: combining marks, and what has no width.
fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{00AD}' | '\u{0300}'..='\u{036F}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether a mark stands for an apostrophe, as people and keyboards write it.
fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '’' | '‘' | '`' | '´' | '′' | '\u{02B0}'..='\u{02FF}' | 'ꞌ'
    )
}

/// Adds a letter in its plainest form.
fn fold_into(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    if let Some(alike) = looks_like(letter) {
        folded.push(alike);
        return;
    }
    for small in letter.to_lowercase().filter(|it| !is_hidden(*it)) {
        match plain(small) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(small),
        }
    }
}

/// The Latin letter that a Greek, Cyrillic or wide one looks like.
fn looks_like(letter: char) -> Option<char> {
    Some(match letter {
        'А' | 'а' | 'Α' | 'α' => 'a',
        'В' | 'Β' | 'в' | 'β' => 'b',
        'С' | 'с' | 'Ϲ' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'Е' | 'е' | 'Ё' | 'ё' | 'Ε' | 'ε' | 'Є' | 'є' | 'ə' | 'ɛ' => 'e',
        'ɡ' => 'g',
        'Н' | 'н' | 'Η' | 'һ' => 'h',
        'І' | 'і' | 'Ї' | 'ї' | 'Ι' | 'ι' | 'ɩ' => 'i',
        'Ј' | 'ј' => 'j',
        'К' | 'к' | 'Κ' | 'κ' => 'k',
        'М' | 'м' | 'Μ' => 'm',
        'Ν' | 'η' => 'n',
        'О' | 'о' | 'Ο' | 'ο' | 'ɔ' => 'o',
        'Р' | 'р' | 'Ρ' | 'ρ' => 'p',
        'ԛ' => 'q',
        'Ѕ' | 'ѕ' => 's',
        'Т' | 'т' | 'Τ' | 'τ' => 't',
        'υ' => 'u',
        'ν' => 'v',
        'ԝ' => 'w',
        'Х' | 'х' | 'Χ' | 'χ' => 'x',
        'У' | 'у' | 'Υ' => 'y',
        'Ζ' => 'z',
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(u32::from(letter) - 0xFEE0)?.to_ascii_lowercase()
        }
        _ => return None,
    })
}

/// The Latin letters with diacritics that names in England and Wales are written with, without
/// them.
fn plain(small: char) -> Option<&'static str> {
    Some(match small {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ả' | 'ạ' | 'ấ'..='ặ' => "a",
        'æ' => "ae",
        'ƈ' | 'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ɗ' | 'ɖ' | 'ď' | 'đ' | 'ð' | 'ḋ' | 'ḍ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ɓ' | 'ḅ' => "b",
        'ǧ' | 'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ƙ' | 'ķ' | 'ḳ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' | 'ḷ' => "l",
        'ḿ' | 'ṁ' | 'ṃ' => "m",
        'ŋ' | 'ǹ' | 'ñ' | 'ń' | 'ņ' | 'ň' | 'ṅ' | 'ṇ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' | 'ǫ' | 'ơ' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' | 'ṛ' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṡ' | 'ṣ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'ṫ' | 'ṭ' => "t",
        'þ' => "th",
        'ù'..='ü'
        | 'ũ'
        | 'ū'
        | 'ŭ'
        | 'ů'
        | 'ű'
        | 'ų'
        | 'ǔ'
        | 'ǖ'
        | 'ǘ'
        | 'ǚ'
        | 'ǜ'
        | 'ư'
        | 'ụ'..='ự' => "u",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        _ => return None,
    })
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
