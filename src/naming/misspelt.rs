use super::fold::Gap;
use super::grammar::{Hit, Named, Verdict};
use super::reading::Reading;
use super::signs::SignKind;
use super::slips::is_slip;
use super::word_names::word_or_name;
use crate::language::names::{self, Lists};

impl<'a> Reading<'_, 'a> {
    /// A name with one letter wrong, or an "s" for a possessive.
    pub(super) fn slip_at(self, at: usize) -> Option<Hit<'a>> {
        let (letters, after) = self.joined(at, false)?;
        self.slip_of(at, letters, after, false)
            .or_else(|| self.slip_of_two(at))
    }

    /// A name of two words with one letter wrong.
    pub(super) fn slip_of_two(self, at: usize) -> Option<Hit<'a>> {
        let (letters, after) = self.joined(at, true)?;
        self.slip_of(at, letters, after, true)
    }

    /// The letters of a word and of those joined to it, or of two words with capitals: "Siew Lin".
    fn joined(self, at: usize, two: bool) -> Option<(String, usize)> {
        let mut letters = self.words.get(at)?.folded.to_owned();
        let mut after = at + 1;
        while let Some(next) = self.words.get(after)
            && next.folded != "s"
            && (next.gap == Gap::Joined
                || two && after == at + 1 && next.gap == Gap::Space && next.capital)
        {
            letters.push_str(next.folded);
            after += 1;
        }
        (!two || after > at + 1).then_some((letters, after))
    }

    fn slip_of(self, at: usize, mut letters: String, after: usize, two: bool) -> Option<Hit<'a>> {
        let word = self.words.get(at)?;
        let elided = matches!(word.folded, "l" | "d")
            && (self.words.get(at + 1)).is_some_and(|it| it.gap == Gap::Joined && !it.capital);
        if elided {
            return None;
        }
        let misspelt = has_figures(&letters);
        if misspelt {
            letters = letters
                .replace('0', "o")
                .replace('1', "l")
                .replace('3', "e");
        }
        let long = word.capital || letters.len() > 6 || misspelt;
        let lists = Lists::of(&letters);
        let a_word = !lists.is_empty();
        let a_name = word.capital && lists.any(names::WORD_NAMES);
        let cut_short = word.upper && letters.len() < 5;
        if !long || letters.len() < 3 || a_word && !a_name || cut_short {
            return None;
        }
        let near = |name: &str| {
            is_slip(&letters, name)
                || name.len() > 3 && letters.strip_suffix('s') == Some(name)
                || misspelt && letters.replace('l', "i") == name.replace('l', "i")
        };
        let signs = self.people.signs.all().iter();
        let slipped: Vec<_> = signs
            .filter(|sign| sign.kind == SignKind::Given && near(&sign.letters))
            .filter(|sign| !two || sign.is_of_several_words())
            .filter(|sign| {
                self.counts(sign) && (word.capital || misspelt || sign.letters.len() > 6)
            })
            .collect();
        let sign = slipped.first()?;
        let mine = self.own.given.iter().chain(&self.own.words);
        let is_taken = |name: &String| *name == letters || near(name);
        if mine.into_iter().any(is_taken)
            || self
                .people
                .surnames
                .iter()
                .any(|it| *it != sign.letters && is_taken(it))
        {
            return None;
        }
        let borne = self.people.called.iter().chain(&self.people.surnames);
        let shared = borne.filter(|name| is_taken(name)).count();
        if self.people.called.contains(&letters) {
            return None;
        }
        let other = self.people.child(sign.of)?;
        let (first, after) = self.whole_name(other, &sign.letters, at, after);
        let named = Named {
            words: self.words,
            first,
            after,
        };
        let family = |word: &str| other.words.iter().any(|it| it == word);
        let no = named.is_half(false)
            || named.is_led_by_a_title()
            || named.is_explained()
            || named.goes_on(family);
        let doubtful = shared > 0 || a_word && word_or_name(named, lists) > Verdict::No;
        (!no && (!a_word || doubtful)).then_some(Hit {
            person: sign.of,
            first,
            after,
            verdict: if doubtful {
                Verdict::Perhaps
            } else {
                Verdict::Yes
            },
        })
    }
}

/// Whether figures stand for letters in a word: "K0fi", not "2nd" or "7QD".
pub(super) fn has_figures(word: &str) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let figures = word.bytes().filter(|it| matches!(it, b'0' | b'1' | b'3'));
    letters > 1 && letters < word.len() && letters + figures.count() == word.len()
}
