use chrono::NaiveDate;

use super::dates;
use super::grammar::{Hit, Verdict};
use super::numbers::number;
use super::people::Person;
use super::reading::Reading;
use crate::language::names::{self, Lists};

/// Whether a date that stands in a text is a child's day of birth, or birthday.
impl<'a> Reading<'_, 'a> {
    /// Whose date of birth, or due date, stands there.
    pub(super) fn born_at(self, at: usize) -> Vec<Hit<'a>> {
        let Some(stands) = dates::stands_at(self.words.from(at)) else {
            return Vec::new();
        };
        let birthday = self.is_birthday(at);
        let own = birth(self.own);
        let own_here = own.is_some_and(|own| stands.is(own, true));
        let others = self
            .people
            .children
            .iter()
            .filter(|child| child.id != self.own.id);
        others
            .filter_map(|child| {
                let day = birth(child).filter(|day| Some(*day) != own)?;
                if !stands.is(day, birthday && !own_here) {
                    return None;
                }
                if child.child.is_unborn() && !birthday && self.meets(at) {
                    return None;
                }
                Some(Hit {
                    person: child.id,
                    first: at,
                    after: at + stands.length,
                    verdict: Verdict::Yes,
                })
            })
            .collect()
    }

    /// Whether somebody is to meet on a day: it is no due date, though it is the same.
    fn meets(self, at: usize) -> bool {
        (at.saturating_sub(8)..at).any(|place| {
            let word = self.words.get(place);
            word.is_some_and(|it| Lists::of(it.folded).any(names::MEETINGS))
        })
    }

    /// Whether the words around a date say that somebody is born on it, or a year older.
    fn is_birthday(self, at: usize) -> bool {
        let is_it = |word: &str| {
            matches!(
                word,
                "birthday"
                    | "birthdays"
                    | "born"
                    | "dob"
                    | "birth"
                    | "turns"
                    | "turned"
                    | "turning"
                    | "due"
                    | "edd"
                    | "delivery"
                    | "cake"
                    | "candles"
            )
        };
        let word = |place: usize| self.words.get(place).map_or("", |it| it.folded);
        let mut around = at.saturating_sub(8)..at + 12;
        let back = |places: usize| at.checked_sub(places).map_or("", word);
        around.any(|place| is_it(word(place)) || dates::is_her_day(word(place), word(place + 1)))
            || back(1) == "on" && number(back(2)).is_some()
    }
}

fn birth(person: &Person<'_>) -> Option<NaiveDate> {
    let due = person.child.due.read().filter(|_| person.child.is_unborn());
    person.child.born.read().or(due).copied()
}
