use super::fold::{Gap, Mark, Word, Words};
use crate::language::names::{self, Lists};

/// How sure it is that a name stands for the child who bears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// It is a word, a place, or somebody else.
    No,
    /// It may be: this is asked.
    Perhaps,
    /// It is.
    Yes,
}

/// Whom some words give away, and how surely.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit<'a> {
    pub person: &'a str,
    /// The place of the first of the words.
    pub first: usize,
    /// The place of the word after them.
    pub after: usize,
    pub verdict: Verdict,
}

/// A name, and the words that it stands among.
#[derive(Clone, Copy)]
pub(super) struct Named<'w> {
    pub words: Words<'w>,
    /// The place of its first word.
    pub first: usize,
    /// The place of the word after it.
    pub after: usize,
}

impl<'w> Named<'w> {
    pub fn word(self) -> Option<Word<'w>> {
        self.words.get(self.first)
    }

    /// The word so many places before it.
    pub fn before(self, places: usize) -> Option<Word<'w>> {
        self.words.get(self.first.checked_sub(places)?)
    }

    /// The word so many places behind it, the next at nought.
    pub fn behind(self, places: usize) -> Option<Word<'w>> {
        self.words.get(self.after + places)
    }

    /// Whether each of its words is such a one.
    pub fn is_made_of(self, is: impl Fn(&str) -> bool) -> bool {
        (self.first..self.after).all(|place| self.words.get(place).is_some_and(|it| is(it.folded)))
    }

    /// What parts it from the word before.
    pub fn gap_before(self) -> Gap {
        self.word().map_or(Gap::Stop, |it| it.gap)
    }

    /// What parts it from the word behind.
    pub fn gap_behind(self) -> Gap {
        self.behind(0).map_or(Gap::Stop, |it| it.gap)
    }

    /// Whether an "s" or an apostrophe makes it a possessive.
    pub fn is_possessive(self) -> bool {
        self.owned_at().is_some()
    }

    /// How many places behind it what it owns is named: "Kofi's coat", "Miles' coat".
    pub fn owned_at(self) -> Option<usize> {
        let next = self.behind(0)?;
        if next.gap == Gap::Joined {
            return (next.folded == "s").then_some(1);
        }
        let last = self.words.get(self.after.checked_sub(1)?)?;
        let quoted = self.word()?.mark == Mark::Quote;
        let bare = next.mark == Mark::Apostrophe && next.gap == Gap::Space;
        (bare && !quoted && last.folded.ends_with(['s', 'x', 'z'])).then_some(0)
    }

    /// Whether the word is a word's half: "Mary-Grace", "don't", "Rose-tinted".
    pub fn is_half(self, is_a_word: bool) -> bool {
        let joined = self.gap_before() == Gap::Joined;
        let behind = self.behind(0).filter(|it| it.gap == Gap::Joined);
        joined
            || behind.is_some_and(|it| match it.folded {
                "s" | "ll" | "d" => false,
                "t" | "m" | "re" | "ve" if !it.capital => true,
                // "Kofi-M" is cut short.
                cut if cut.len() == 1 => is_a_word,
                _ => it.capital || is_a_word,
            })
    }

    /// Whether a title, or what somebody is, stands before and makes it an adult's or a pet's: "Dr", "her aunt", "the key
    /// worker", "a dog called".
    pub fn is_led_by_a_title(self) -> bool {
        let adult = names::TITLES
            .or(names::KIN_WOMEN)
            .or(names::KIN_MEN)
            .or(names::ROLES);
        let mut gap = self.gap_before();
        // Between a title and this there may be another name: "Mrs Anna Rose".
        for place in 1..4 {
            let Some(word) = self.before(place) else {
                return false;
            };
            let lists = Lists::of(word.folded);
            if place == 1 && word.folded == "sister" && self.is_of_the_family() {
                return false;
            }
            if matches!(word.folded, "called" | "named") {
                let whose = self.before(place + 1);
                return gap <= Gap::Space
                    && whose.is_some_and(|it| Lists::of(it.folded).any(names::ROLES));
            }
            let cut_short = gap == Gap::Stop && word.folded.len() < 5;
            if lists.any(names::TITLES) && word.capital && (gap <= Gap::Space || cut_short) {
                return true;
            }
            if place == 1 && gap == Gap::Space && word.capital && is_a_ruler(word.folded) {
                return true;
            }
            if gap > Gap::Space || lists.any(adult) && (place == 1 || word.capital) {
                return gap <= Gap::Space;
            }
            if !word.capital || lists.any(names::FUNCTION) {
                return false;
            }
            gap = word.gap;
        }
        false
    }

    /// Whether "sister" before it is of a family, and no nurse or nun.
    fn is_of_the_family(self) -> bool {
        let whose = self.before(2).map_or("", |it| it.folded);
        matches!(
            whose,
            "his"
                | "her"
                | "their"
                | "my"
                | "s"
                | "older"
                | "elder"
                | "younger"
                | "big"
                | "little"
                | "baby"
                | "half"
                | "step"
                | "twin"
                | "birth"
                | "eldest"
        )
    }

    /// Whether the sentence begins without a capital: then names have none either.
    pub fn is_jotted(self) -> bool {
        let back = (0..20).map_while(|place| self.before(place));
        let mut back = back.skip_while(|it| it.gap < Gap::Stop);
        back.next().is_some_and(|it| !it.capital && it.opens)
    }

    /// Whether what somebody is stands beside it between commas: "Grace, the school nurse, said", "her aunt, Grace, said".
    pub fn is_explained(self) -> bool {
        let adult = names::KIN_WOMEN.or(names::KIN_MEN).or(names::ROLES);
        let parted = self.gap_behind() > Gap::Space;
        let before = self.before(1).filter(|_| self.gap_before() == Gap::Mark);
        if parted && before.is_some_and(|it| Lists::of(it.folded).any(adult)) {
            return true;
        }
        if self.gap_behind() != Gap::Mark {
            return false;
        }
        for place in 0..6 {
            let Some(word) = self.behind(place) else {
                return false;
            };
            if place > 0 && word.gap > Gap::Space {
                return false;
            }
            let ends = self.behind(place + 1).is_none_or(|it| it.gap > Gap::Space);
            if ends {
                return Lists::of(word.folded).any(adult);
            }
        }
        false
    }

    /// Whether a name or place goes on behind it: "Grace Holloway", "Grace Chapel", "Rosie's Café".
    ///
    /// `is_family` says which words are surnames of the family.
    pub fn goes_on(self, is_family: impl Fn(&str) -> bool) -> bool {
        let Some(next) = self.behind(0) else {
            return false;
        };
        if let Some(owned) = self.owned_at() {
            return self.keeps_a_shop(owned);
        }
        if self.has_a_byname(next) {
            return self.behind(1).is_some_and(|it| !is_family(it.folded));
        }
        if next.gap != Gap::Space || !next.capital || next.opens {
            return false;
        }
        let all_capitals = self.word().is_some_and(|it| it.upper);
        let lists = Lists::of(next.folded);
        let is_place = lists.any(names::PLACES.or(names::BUSINESSES));
        if is_place {
            return true;
        }
        let is_plain = !lists.any(names::PEOPLE)
            && lists.any(
                names::FUNCTION
                    .or(names::VERBS)
                    .or(names::ADVERBS)
                    .or(names::TITLES)
                    .or(names::KIN_WOMEN)
                    .or(names::KIN_MEN),
            );
        // In a sentence of capitals they say nothing.
        let mut beside = (1..6).filter_map(|place| self.behind(place));
        let shouted = all_capitals && next.upper && beside.any(|it| it.upper);
        let is_acronym = next.upper && !all_capitals || shouted;
        // "Grace Louise Bright", of whom only "Grace" and "Bright" are known.
        let is_surname_next = self
            .behind(1)
            .is_some_and(|it| it.gap <= Gap::Space && it.capital && is_family(it.folded));
        !is_plain && !is_acronym && !is_family(next.folded) && !is_surname_next
    }

    /// The word behind, but for adverbs such as "also".
    fn verb_place(self) -> usize {
        (0..4)
            .find(|place| {
                let word = self.behind(*place);
                !word.is_some_and(|it| {
                    it.gap == Gap::Space && Lists::of(it.folded).any(names::ADVERBS)
                })
            })
            .unwrap_or(0)
    }

    /// Whether a verb stands behind that says what somebody does or did.
    pub fn does_something(self) -> bool {
        let place = self.verb_place();
        self.behind(place).is_some_and(|it| {
            it.gap == Gap::Space
                && (!it.capital || it.upper && self.word().is_some_and(|it| it.upper))
                && (Lists::of(it.folded).any(names::VERBS)
                    || matches!(it.folded, "will" | "may")
                    || it.folded.len() > 4 && it.folded.ends_with("ed")
                    || it.folded.len() > 3
                        && it.folded.ends_with('s')
                        && self.behind(place + 1).is_some_and(|it| {
                            it.gap == Gap::Space
                                && (Lists::of(it.folded).any(names::DETERMINERS) || is_object(it))
                        }))
        })
    }

    /// Whether what is said behind a verb is said of things: "was expressed", "is when", "was a busy time".
    pub fn of_things(self, lists: Lists) -> bool {
        if lists.any(names::MASS_NAMES) && self.shows()
            || lists.any(names::MASS_NAMES.or(names::THING_NAMES)) && self.grows()
        {
            return true;
        }
        if !lists.any(
            names::MASS_NAMES
                .or(names::MONTH_NAMES)
                .or(names::SEASON_NAMES),
        ) {
            return false;
        }
        let place = self.verb_place();
        let verb = self.behind(place);
        let is_of_things = |word: Option<Word<'_>>| {
            word.is_some_and(|it| {
                it.gap == Gap::Space && Lists::of(it.folded).any(names::OF_THINGS)
            })
        };
        let is_or_has = verb.is_some_and(|it| {
            matches!(
                it.folded,
                "is" | "was" | "has" | "had" | "can" | "could" | "should" | "must" | "will" | "may"
            )
        });
        if !is_or_has {
            let object = self.behind(place + 1).is_some_and(|it| {
                it.gap == Gap::Space
                    && (it.capital || Lists::of(it.folded).any(names::DETERMINERS) || is_object(it))
            });
            return is_of_things(verb) && verb.is_none_or(|it| it.folded != "said") && !object;
        }
        let mut next = place + 1;
        while self.behind(next).is_some_and(|it| {
            matches!(
                it.folded,
                "been"
                    | "be"
                    | "not"
                    | "also"
                    | "always"
                    | "often"
                    | "usually"
                    | "very"
                    | "so"
                    | "too"
                    | "to"
            ) || it.folded == "said" && self.behind(next + 1).is_some_and(|it| it.folded == "to")
        }) {
            next += 1;
        }
        if is_of_things(self.behind(next)) {
            return true;
        }
        let is_a = self
            .behind(next)
            .is_some_and(|it| Lists::of(it.folded).any(names::DETERMINERS));
        let somebody = (next..next + 5)
            .map_while(|place| {
                self.behind(place)
                    .filter(|it| place == next || it.gap <= Gap::Space)
            })
            .any(|it| {
                Lists::of(it.folded).any(names::PEOPLE.or(names::KIN_WOMEN).or(names::KIN_MEN))
            });
        is_a && !somebody
    }

    /// Whether another name stands behind a comma or "and": "Rose, April and Will".
    pub fn is_in_a_list(self) -> bool {
        let is_name =
            |word: Option<Word<'_>>| word.is_some_and(|it| it.capital && !it.opens && !it.upper);
        match self.gap_behind() {
            Gap::Mark => {
                let next = self.behind(0);
                is_name(next)
                    || next.is_some_and(|it| {
                        matches!(
                            it.folded,
                            "who" | "whose" | "aged" | "age" | "year" | "born"
                        ) || it.folded.starts_with(|c: char| c.is_ascii_digit())
                    })
            }
            Gap::Space => {
                self.behind(0)
                    .is_some_and(|it| matches!(it.folded, "and" | "or" | "with"))
                    && self.behind(1).is_some_and(|it| {
                        is_name(Some(it))
                            || matches!(
                                it.folded,
                                "her" | "his" | "their" | "mum" | "mother" | "dad" | "father" | "i"
                            )
                    })
            }
            _ => false,
        }
    }
}

/// Whether it stands before names of history: "King James". Children bear these as names too.
fn is_a_ruler(word: &str) -> bool {
    matches!(
        word,
        "king" | "queen" | "pope" | "emperor" | "empress" | "bishop" | "archbishop" | "sultan"
    )
}

/// Whether a verb stands before a word, such as "him".
fn is_object(word: Word<'_>) -> bool {
    matches!(
        word.folded,
        "him" | "them" | "me" | "us" | "herself" | "himself" | "themself"
    )
}
