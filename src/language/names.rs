//! What is known of names, and of the words beside them: `language/names.toml`.

include!(concat!(env!("OUT_DIR"), "/names.rs"));

/// The lists of `language/names.toml` that hold a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Lists(u32);

impl Lists {
    /// The lists that hold a word, which is in small letters without diacritics.
    pub fn of(word: &str) -> Self {
        let letters = line(WORDS, word).unwrap_or_default().bytes();
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
    line(NICKNAMES, name).unwrap_or_default().split(' ')
}

/// What stands behind a word, where it begins a line; the lines are in the order of their words.
fn line(lines: &'static str, word: &str) -> Option<&'static str> {
    if !word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let (mut low, mut high) = (0, lines.len());
    while low < high {
        let middle = lines.floor_char_boundary(low + (high - low) / 2);
        let start = lines.get(..middle)?.rfind('\n').map_or(0, |at| at + 1);
        let rest = lines.get(start..)?;
        let (found, behind) = rest.split_once('\n')?.0.split_once(' ').unwrap_or_default();
        match found.cmp(word) {
            std::cmp::Ordering::Equal => return Some(behind),
            std::cmp::Ordering::Less => low = start + found.len() + behind.len() + 2,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
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
        for line in WORDS.trim().lines() {
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
