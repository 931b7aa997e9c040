use chrono::{Datelike, NaiveDate};

use super::fold::{Gap, Word, Words};
use super::numbers::{is_of_age, number, with_unit};
use super::people::{Grown, People, Person, Sex, sex_of_word};
use crate::language::names::Lists;
use crate::order;

/// What "his five-year-old half-sister" says of somebody.
#[derive(Debug, Default)]
pub(super) struct Described {
    pub noun: Noun,
    pub sex: Sex,
    pub age: Option<u32>,
    pub older: Option<bool>,
    pub rank: Option<Rank>,
    pub relation: Relation,
    pub unborn: bool,
    pub stage: Option<Stage>,
    /// The school year.
    pub year: Option<i32>,
    /// Of which parent's side.
    pub side: Option<Sex>,
    /// Whether anything but the noun says which it is.
    pub told: bool,
    /// Whether it is somebody of age.
    pub grown: bool,
}

/// What sort of word says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Noun {
    /// "Brother", "cousin".
    #[default]
    Relative,
    /// "Son": of somebody in the text, and perhaps the child whom it is about.
    OfAnAdult,
    /// "Baby", and not "baby brother".
    Baby,
    /// "Child", who may be any.
    Child,
}

/// How old somebody is, by a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Little,
    Teenage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    Eldest,
    Youngest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Relation {
    #[default]
    Any,
    Full,
    Half,
    Step,
    Foster,
    Twin,
    Cousin,
}

/// Up to this age, in years, a child may be called a baby.
pub(super) const LITTLE: u32 = 3;

/// What a noun says. Those that may speak of children say so by their first letters, most words have others.
pub(super) fn noun(word: &str) -> Option<Described> {
    let mut described = Described::default();
    let word = match word.strip_prefix("half") {
        Some(rest) if !rest.is_empty() => {
            described.relation = Relation::Half;
            rest
        }
        _ => match word.strip_prefix("step") {
            Some(rest) if !rest.is_empty() => {
                described.relation = Relation::Step;
                rest
            }
            _ => word,
        },
    };
    match word {
        "brother" | "bro" => described.sex = Sex::He,
        "sister" | "sis" => described.sex = Sex::She,
        "sibling" | "sib" => {}
        "son" | "daughter" => {
            described.noun = Noun::OfAnAdult;
            described.sex = if word == "son" { Sex::He } else { Sex::She };
        }
        "eldest" | "oldest" | "youngest" | "firstborn" => {
            described.noun = Noun::OfAnAdult;
            described.rank = Some(if word == "youngest" {
                Rank::Youngest
            } else {
                Rank::Eldest
            });
        }
        "baby" => described.noun = Noun::Baby,
        "child" => described.noun = Noun::Child,
        "twin" => {
            described.relation = Relation::Twin;
            described.told = true;
        }
        "cousin" => described.relation = Relation::Cousin,
        _ => return None,
    }
    Some(described)
}

impl Described {
    /// Reads the words before the noun, back to whose it is; gives the place of the first, and whose it is.
    pub fn read_before<'w>(&mut self, words: Words<'w>, noun: usize) -> (usize, Option<Word<'w>>) {
        let mut first = noun;
        let mut unborn = false;
        let mut in_years = true;
        while let Some(before) = first.checked_sub(1)
            && words.get(first).is_some_and(|it| it.gap <= Gap::Space)
            && let Some(word) = words.get(before)
        {
            let mut known = true;
            let group = before.saturating_sub(1)..=before;
            let group = group
                .filter_map(|it| year_group(words, it))
                .find(|it| it.1 == first);
            if let Some((year, _)) = group {
                self.year = Some(year);
                self.told = true;
                first = before - usize::from(number(word.folded).is_some());
                continue;
            }
            match word.folded {
                "half" => self.relation = Relation::Half,
                "step" => self.relation = Relation::Step,
                "foster" | "fostered" | "adoptive" | "adopted" => self.relation = Relation::Foster,
                "full" => self.relation = Relation::Full,
                "twin" => self.relation = Relation::Twin,
                "older" | "elder" | "big" | "bigger" => self.older = Some(true),
                "younger" | "little" | "small" => self.older = Some(false),
                "baby" => {
                    self.rank = Some(Rank::Youngest);
                    self.older = Some(false);
                }
                "infant" | "newborn" | "toddler" => self.stage = Some(Stage::Little),
                "teenage" | "teenaged" | "adolescent" => self.stage = Some(Stage::Teenage),
                "month" | "months" | "week" | "weeks" => in_years = false,
                "unborn" | "new" | "expected" => unborn = true,
                "eldest" | "oldest" | "first" => self.rank = Some(Rank::Eldest),
                "youngest" => self.rank = Some(Rank::Youngest),
                "only" | "other" | "birth" | "biological" | "kid" | "wee" => {}
                "maternal" => self.side = Some(Sex::She),
                "paternal" => self.side = Some(Sex::He),
                "old" | "year" | "years" | "yr" | "yrs" | "yo" | "y" | "o" | "aged" => {
                    known = false;
                }
                figure => match number(figure).or_else(|| with_unit(figure)) {
                    Some(age) if in_years => self.age = Some(age),
                    Some(_) => self.stage = Some(Stage::Little),
                    None => break,
                },
            }
            self.told |= known;
            first = before;
        }
        self.unborn = unborn;
        let before = first.checked_sub(1);
        let possessor = before
            .and_then(|it| words.get(it))
            .filter(|_| words.get(first).is_some_and(|it| it.gap <= Gap::Space));
        match possessor {
            Some(it) if matches!(it.folded, "his" | "her" | "their" | "the" | "my" | "our") => {
                (first - 1, possessor)
            }
            Some(it) if it.folded == "s" && it.gap == Gap::Joined => (
                first,
                before
                    .and_then(|it| it.checked_sub(1))
                    .and_then(|it| words.get(it)),
            ),
            _ => (first, None),
        }
    }

    /// Reads an age behind the noun: "sister, aged 5," or "brother (5)"; gives the place of the word behind.
    pub fn read_behind(&mut self, words: Words<'_>, after: usize) -> usize {
        let mut place = after;
        while words.get(place).is_some_and(|it| {
            matches!(
                it.folded,
                "aged"
                    | "age"
                    | "who"
                    | "is"
                    | "of"
                    | "now"
                    | "just"
                    | "has"
                    | "turned"
                    | "turns"
                    | "reached"
            )
        }) {
            place += 1;
        }
        let word = |place: usize| words.get(place).map_or("", |it| it.folded);
        if word(after) == "in"
            && let Some((year, end)) = year_group(words, after + 1)
        {
            self.year = Some(year);
            self.told = true;
            return end;
        }
        if matches!(word(after), "paternal" | "maternal") {
            self.side = Some(if word(after) == "paternal" {
                Sex::He
            } else {
                Sex::She
            });
            return after + 1;
        }
        let whose = after + 1 + usize::from(matches!(word(after + 1), "his" | "her" | "the"));
        if word(after) == "on" && word(whose + 1) == "s" && word(whose + 2) == "side" {
            self.side = sex_of_word(Lists::of(word(whose)));
            self.told = true;
            return whose + 3;
        }
        self.grown = place > after && is_of_age(word(place));
        let parted = words.get(after).is_some_and(|it| it.gap == Gap::Mark);
        let next = words.get(place);
        match next.and_then(|it| number(it.folded)) {
            Some(age) if self.age.is_none() && (parted || place > after) => {
                self.age = Some(age);
                self.told = true;
                place + 1
            }
            _ => after,
        }
    }

    /// The one other child of whom it is said; none where it can be several, or the child itself.
    pub fn one_of<'p, 'a>(
        &self,
        people: &'p People<'a>,
        own: &Person<'a>,
    ) -> Option<&'p Person<'a>> {
        let mut fitting: Vec<&Person<'a>> = people
            .children
            .iter()
            .filter(|child| {
                child.id != own.id || self.noun == Noun::OfAnAdult && self.rank.is_some()
            })
            .filter(|child| self.sex.fits(child.sex) && self.fits(people, own, child))
            .collect();
        if fitting.iter().any(|child| child.sex == self.sex) {
            fitting.retain(|child| child.sex == self.sex || self.sex == Sex::Unknown);
        }
        if self.relation == Relation::Any && self.noun != Noun::OfAnAdult && !self.unborn {
            let related =
                |child: &&Person<'a>| kinship(own, child).is_none_or(|it| it != Relation::Step);
            if fitting.iter().any(&related) {
                fitting.retain(related);
            }
        }
        if let Some(age) = self.age.filter(|_| people.day.is_some()) {
            let exactly = |child: &&Person<'a>| age_of(people.day, child) == Some(age);
            if fitting.iter().any(&exactly) {
                fitting.retain(exactly);
            } else {
                fitting.retain(|child| {
                    age_of(people.day, child).is_some_and(|it| it.abs_diff(age) <= 1)
                });
            }
        }
        if let Some(year) = self.year {
            fitting.retain(|child| school_year(people.day, child) == Some(year));
        }
        if let Some(rank) = self.rank {
            order::sort_by(&mut fitting, |one, other| born(one).cmp(&born(other)));
            let one = match rank {
                Rank::Eldest => fitting.first(),
                Rank::Youngest => fitting.last(),
            };
            return one.copied().filter(|one| one.id != own.id);
        }
        match fitting.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    fn fits(&self, people: &People<'_>, own: &Person<'_>, child: &Person<'_>) -> bool {
        let kinship = kinship(own, child);
        let is = |relation| kinship.is_none_or(|it| it == relation);
        let on_side = self.side.is_none_or(|side| {
            let shared = |adult: &&Grown| {
                let is_parent = |of: &Person<'_>| of.child.parents.items().contains(&adult.id);
                is_parent(own) && is_parent(child)
            };
            let mut shared = people.adults.iter().filter(shared);
            shared.any(|adult| adult.sex.fits(side))
        });
        let related = on_side
            && match self.relation {
                Relation::Any | Relation::Twin => true,
                Relation::Full => is(Relation::Full),
                Relation::Half => is(Relation::Half),
                Relation::Step | Relation::Foster => is(Relation::Step),
                Relation::Cousin => is(Relation::Step) && !are_of_one_family(people, own, child),
            };
        let twin = self.relation != Relation::Twin
            || child.child.born.read().is_some()
                && child.child.born.read() == own.child.born.read();
        let in_order = self.older.is_none_or(|older| {
            born(own)
                .zip(born(child))
                .is_none_or(|(own, child)| if older { child < own } else { child > own })
        });
        let unborn = !self.unborn || child.child.is_unborn();
        let age = || age_of(people.day, child);
        let stage = match self.stage {
            None => true,
            Some(Stage::Little) => child.child.is_unborn() || age().is_some_and(|age| age < LITTLE),
            Some(Stage::Teenage) => age().is_some_and(|age| (13..20).contains(&age)),
        };
        related && twin && in_order && unborn && stage
    }
}

/// What two children are to each other; none where their parents are not filled in.
fn kinship(own: &Person<'_>, other: &Person<'_>) -> Option<Relation> {
    let (own, other) = (own.child.parents.items(), other.child.parents.items());
    if own.is_empty() || other.is_empty() {
        return None;
    }
    let shared = own.iter().filter(|parent| other.contains(parent)).count();
    Some(if shared == 0 {
        Relation::Step
    } else if shared == own.len() && shared == other.len() {
        Relation::Full
    } else {
        Relation::Half
    })
}

/// Whether somebody is a brother or sister to both: no cousins are that.
fn are_of_one_family(people: &People<'_>, one: &Person<'_>, other: &Person<'_>) -> bool {
    let shares = |child: &Person<'_>, with: &Person<'_>| {
        matches!(kinship(child, with), Some(Relation::Full | Relation::Half))
    };
    let mut children = people.children.iter();
    children.any(|it| it.id != one.id && it.id != other.id && shares(it, one) && shares(it, other))
}

fn born(person: &Person<'_>) -> Option<NaiveDate> {
    let due = person.child.due.read();
    person.child.born.read().or(due).copied()
}

pub(super) fn age_of(day: Option<NaiveDate>, person: &Person<'_>) -> Option<u32> {
    day?.years_since(*person.child.born.read()?)
}
/// The school year that stands at a place, as "Year 6" or "Y6", and the place of the word behind.
pub(super) fn year_group(words: Words<'_>, at: usize) -> Option<(i32, usize)> {
    let word = |place: usize| words.get(place).map_or("", |it| it.folded);
    let is_year = |word: &str| matches!(word, "year" | "yr" | "y");
    if !word(at).starts_with('y') {
        return None;
    }
    let (figure, after) = if is_year(word(at)) {
        (word(at + 1), at + 2)
    } else {
        let figure = word(at).trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let is_it = word(at).strip_suffix(figure).is_some_and(is_year);
        (if is_it { figure } else { "" }, at + 1)
    };
    let year = figure.parse().ok().filter(|year| (1..14).contains(year))?;
    Some((year, after))
}

/// The school year of a child in England and Wales on the day on which ages are counted.
pub(super) fn school_year(day: Option<NaiveDate>, child: &Person<'_>) -> Option<i32> {
    let begun = |day: NaiveDate| day.year() - i32::from(day.month() < 9);
    Some(begun(day?) - begun(*child.child.born.read()?) - 5)
}
