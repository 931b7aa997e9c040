//! What is known of names, and of the words beside them: `language/names.toml`.

use std::cmp::Ordering;

include!(concat!(env!("OUT_DIR"), "/names.rs"));

/// The lists of `language/names.toml` that hold a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Lists(u32);

impl Lists {
    /// The lists that hold a word, which is in small letters without diacritics.
    pub fn of(word: &str) -> Self {
        let letters = WORDS.behind(word).unwrap_or_default().bytes();
        Self(letters.fold(0, |lists, letter| lists | 1 << (letter - b'A')))
    }

    /// Either of two.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// All but these.
    pub const fn not(self) -> Self {
        Self(!self.0)
    }

    /// Whether one of these is among them.
    pub const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// Whether no list holds the word.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Names that are words too.
pub(crate) const WORD_NAMES: Lists = VERB_NAMES
    .or(MONTH_NAMES)
    .or(SEASON_NAMES)
    .or(MASS_NAMES)
    .or(THING_NAMES)
    .or(QUALITY_NAMES);

/// What a child of that name may be called, in small letters without diacritics.
pub(crate) fn nicknames(name: &str) -> impl Iterator<Item = &'static str> + use<> {
    NICKNAMES.behind(name).unwrap_or_default().split(' ')
}

/// Lines of a word and what is known of it, in the order of their words, and where each first letter begins.
struct Lines {
    text: &'static str,
    starts: [u16; 27],
}

impl Lines {
    /// What stands behind a word, where it begins a line.
    fn behind(&self, word: &str) -> Option<&'static str> {
        let letter = usize::from(word.bytes().next()?.checked_sub(b'a')?);
        let (mut low, mut high) = (self.start(letter)?, self.start(letter + 1)?);
        while low < high {
            let before = self.text.as_bytes().get(low..low + (high - low) / 2)?;
            let start = low
                + before
                    .iter()
                    .rposition(|b| *b == b'\n')
                    .map_or(0, |at| at + 1);
            let line = self.text.as_bytes().get(start..high)?;
            let end = start + line.iter().position(|b| *b == b'\n')?;
            let space = start + line.iter().position(|b| *b == b' ')?;
            match self.text.get(start..space)?.cmp(word) {
                Ordering::Equal => return self.text.get(space + 1..end),
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start,
            }
        }
        None
    }

    fn start(&self, letter: usize) -> Option<usize> {
        self.starts.get(letter).copied().map(usize::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_in_its_list() {
        for (lists, word) in [
            (TITLES, "dr"),
            (MONTH_NAMES, "april"),
            (VERB_NAMES, "will"),
            (FUNCTION, "a"),
            (FUNCTION, "yourself"),
            (ABBREVIATIONS, "senco"),
        ] {
            let expected = !matches!(word, "yourself" | "senco");
            assert_eq!(Lists::of(word).any(lists), expected, "{word}");
        }
        for line in WORDS.text.trim().lines() {
            let (word, _) = line.split_once(' ').unwrap();
            assert!(!Lists::of(word).is_empty(), "{word}");
        }
        assert!(Lists::of("").is_empty());
        assert!(Lists::of("zzz").is_empty());
        assert!(Lists::of("żółw").is_empty());
    }

    #[test]
    fn names_have_nicknames() {
        assert!(nicknames("william").any(|it| it == "billy"));
        assert!(nicknames("zuzanna").any(|it| it == "zuzia"));
        assert_eq!(nicknames("kofi").filter(|it| !it.is_empty()).count(), 0);
    }
}
