//! Names that are cut short to their first letters where no table of nicknames has them: "Vi" of "Violet".

use super::fold::Gap;
use super::grammar::{Hit, Named, Verdict};
use super::parts::is_particle;
use super::reading::Reading;
use super::signs::{Sign, SignKind};
use crate::language::is_abbreviation;
use crate::language::names::{self, Lists};

/// Whether a word is the beginning of a name, and enough is left out that it is no slip.
pub(super) fn begins(word: &str, name: &str) -> bool {
    name.starts_with(word) && name.len() > word.len() + 1
}

/// Whether it looks as a name that is cut short does: a few letters with a capital that are no word.
pub(super) fn looks_short(named: Named<'_>) -> bool {
    let Some(word) = named.word() else {
        return false;
    };
    let whole = !named.is_half(true);
    word.capital
        && !word.upper
        && whole
        && (2..=5).contains(&word.folded.len())
        && word.folded.bytes().all(|it| it.is_ascii_lowercase())
        && Lists::of(word.folded).is_empty()
        && !is_particle(word.folded)
        && !is_abbreviation(word.folded)
}

impl<'a> Reading<'_, 'a> {
    /// A child who is called by the first letters of a name, where the sentence speaks of somebody.
    pub(super) fn short_at(self, at: usize) -> Option<Hit<'a>> {
        let named = Named {
            words: self.words,
            first: at,
            after: at + 1,
        };
        if !looks_short(named) || !is_of_somebody(named) {
            return None;
        }
        let word = named.word()?.folded;
        let of = |names: &[String]| names.iter().any(|it| begins(word, it) || it == word);
        if of(&self.own.given)
            || of(&self.own.words)
            || self.people.called.iter().any(|it| it == word)
        {
            return None;
        }
        let mut children = self.people.children.iter();
        let child = children.find(|child| child.given.iter().any(|it| begins(word, it)))?;
        let sign = Sign::new(child.id, SignKind::Nickname, word);
        let verdict = self.name(&sign, child, named).min(Verdict::Perhaps);
        (verdict > Verdict::No).then_some(Hit {
            person: child.id,
            first: at,
            after: at + 1,
            verdict,
        })
    }
}

/// Whether somebody does something, owns something, or has something done.
fn is_of_somebody(named: Named<'_>) -> bool {
    if named.does_something() || named.is_possessive() {
        return true;
    }
    let ends = named.behind(0).is_none_or(|it| {
        it.gap > Gap::Space || Lists::of(it.folded).any(names::FUNCTION.or(names::ADVERBS))
    });
    let before = named.before(1).filter(|_| named.gap_before() == Gap::Space);
    ends && before.is_some_and(|it| {
        matches!(
            it.folded,
            "with"
                | "for"
                | "to"
                | "from"
                | "by"
                | "and"
                | "of"
                | "about"
                | "like"
                | "saw"
                | "see"
                | "took"
                | "take"
        ) || Lists::of(it.folded).any(names::DONE_BY)
    })
}
