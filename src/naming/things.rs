//! Whether a name is a thing's, or somebody's of old or in a story.

use super::fold::{Gap, Word};
use super::grammar::Named;
use super::parts::is_particle;
use crate::language::names::{self, Lists};

impl Named<'_> {
    /// Whether a thing bears the name: "a panda called".
    pub fn is_of_a_thing(self) -> bool {
        let called = self.before(1);
        let whose = self.before(2);
        called.is_some_and(|it| matches!(it.folded, "called" | "named"))
            && whose.is_some_and(|it| Lists::of(it.folded).is_empty() && (!it.capital || it.opens))
    }

    /// Whether what it owns, so many places behind it, is a shop of more than one word, or a song: "Rosie's Fish Bar".
    pub(super) fn keeps_a_shop(self, owned: usize) -> bool {
        let in_title = |place: &usize| {
            self.behind(*place)
                .is_some_and(|it| it.gap == Gap::Space && it.capital)
        };
        let trades = |place: usize| {
            self.behind(place).is_some_and(|it| {
                it.gap == Gap::Space && it.capital && Lists::of(it.folded).any(names::BUSINESSES)
            })
        };
        let Some(last) = (owned..owned + 4).take_while(in_title).last() else {
            return false;
        };
        if trades(owned) && trades(last) {
            return true;
        }
        self.behind(last).is_some_and(|it| {
            !it.upper
                && matches!(
                    it.folded,
                    "bar"
                        | "cafe"
                        | "kitchen"
                        | "salon"
                        | "store"
                        | "stores"
                        | "shop"
                        | "diner"
                        | "barbers"
                        | "hairdressers"
                        | "garage"
                        | "takeaway"
                        | "bakery"
                        | "bistro"
                        | "motors"
                        | "tyres"
                        | "emporium"
                        | "pantry"
                        | "song"
                )
        })
    }

    /// Whether it is somebody in a story: "Luna in the film".
    pub fn is_in_a_story(self) -> bool {
        let word = |place| self.behind(place).map_or("", |it| it.folded);
        let title = self.behind(2).is_some_and(|it| it.capital && !it.upper);
        if (word(0), word(1)) == ("and", "the") && title {
            return true;
        }
        let firm = usize::from(word(0) == "and");
        if self
            .behind(firm)
            .is_some_and(|it| it.capital && matches!(it.folded, "sons" | "daughters" | "bros"))
        {
            return true;
        }
        self.gap_behind() == Gap::Space
            && matches!(word(0), "from" | "in" | "the")
            && (1..6).any(|place| {
                matches!(
                    word(place).trim_end_matches('s'),
                    "film"
                        | "book"
                        | "cartoon"
                        | "programme"
                        | "game"
                        | "story"
                        | "comic"
                        | "show"
                        | "engine"
                )
            })
    }

    /// Whether what somebody of old, or of another family, is called by stands behind it: "cel Mare", "van Gogh", "the
    /// Great".
    pub(super) fn has_a_byname(self, next: Word<'_>) -> bool {
        let Some(last) = self.behind(1).filter(|it| it.gap == Gap::Space) else {
            return false;
        };
        let leads = match next.folded {
            "the" => matches!(
                last.folded,
                "great"
                    | "terrible"
                    | "conqueror"
                    | "magnificent"
                    | "brave"
                    | "bold"
                    | "wise"
                    | "builder"
                    | "baptist"
                    | "apostle"
                    | "evangelist"
                    | "confessor"
                    | "first"
                    | "second"
                    | "third"
            ),
            word => {
                matches!(word, "cel" | "cea" | "des" | "du")
                    || is_particle(word) && !matches!(word, "la" | "do" | "o" | "y" | "e" | "ten")
            }
        };
        let name = last.capital && !last.opens && !last.upper;
        leads && name && next.gap == Gap::Space && !next.capital
    }

    /// Whether what stands around it makes it a thing's name: "the agency Ruby", "a tin of Milo", "the walls of Jericho",
    /// "typed it into Bing", "the Alexander technique".
    pub fn names_a_thing(self) -> bool {
        if self.is_possessive() || self.gap_before() > Gap::Space {
            return false;
        }
        let word = |back: usize| self.before(back).map_or("", |it| it.folded);
        let in_list = |word: &str, list| Lists::of(word).any(list);
        if word(1) == "the" || word(1) == "a" || word(1) == "an" {
            return self.is_of_a_kind();
        }
        let acts = self.does_something();
        match word(1) {
            "of" => {
                let head = word(2);
                let one = head.strip_suffix('s').unwrap_or(head);
                in_list(head, names::HEADS) || in_list(one, names::HEADS)
            }
            "into" | "onto" | "on" | "in" | "via" if !acts => {
                (2..6).any(|back| is_of_computers(word(back)))
                    || word(1) == "into" && (2..6).any(|back| word(back) == "logged")
            }
            before
                if is_a_service(before)
                    && self.stands_in_capitals()
                    && matches!(
                        self.behind(0).map_or("", |it| it.folded),
                        "is" | "was" | "has" | "had" | "can" | "runs" | "offers" | "provides"
                    ) =>
            {
                self.stands_behind_a_thing()
            }
            _ => !acts && self.stands_behind_a_thing(),
        }
    }

    /// Whether it is written in capitals throughout, and its neighbours are not.
    fn stands_in_capitals(self) -> bool {
        let upper = |word: Option<Word<'_>>| word.is_some_and(|it| it.upper);
        upper(self.word()) && !upper(self.before(1)) && !upper(self.behind(0))
    }

    /// Whether what bears names stands before it: "the agency Ruby", but not "to book Ruby in".
    pub fn stands_behind_a_thing(self) -> bool {
        let is = |back: usize, list| {
            self.before(back)
                .is_some_and(|it| Lists::of(it.folded).any(list))
        };
        let near = self.gap_before() == Gap::Space && is(1, names::NAMED_THINGS);
        near && (is(2, names::DETERMINERS) || is(3, names::DETERMINERS))
    }

    /// Whether it says of what kind a thing is: "the Alexander technique". What is kept about somebody is no such thing.
    fn is_of_a_kind(self) -> bool {
        !self.does_something()
            && self.behind(0).is_some_and(|it| {
                it.gap == Gap::Space
                    && !it.capital
                    && !is_about_somebody(it.folded)
                    && !it.folded.ends_with("ed")
                    && !it.folded.ends_with("ing")
                    && it.folded.len() > 2
                    && !Lists::of(it.folded).any(
                        names::FUNCTION
                            .or(names::VERBS)
                            .or(names::ADVERBS)
                            .or(names::PEOPLE)
                            .or(names::OF_THINGS),
                    )
            })
    }

    /// Whether it is a sign of the zodiac: "she is a Leo".
    pub fn is_a_star_sign(self) -> bool {
        let a = self
            .before(1)
            .is_some_and(|it| matches!(it.folded, "a" | "an") && self.gap_before() == Gap::Space);
        let sign = |word: &str| matches!(word, "leo" | "virgo" | "libra" | "gemini" | "aries");
        a && self.is_made_of(sign) && self.gap_behind() > Gap::Joined
    }

    /// Whether it is a feeling that shows: "Joy was plain on his face".
    pub fn shows(self) -> bool {
        let word = |place: usize| self.behind(place).map_or("", |it| it.folded);
        (0..6).any(|place| {
            matches!(word(place), "on" | "in" | "across" | "from" | "over")
                && matches!(word(place + 1), "his" | "her" | "their" | "every" | "each")
                && matches!(
                    word(place + 2),
                    "face"
                        | "faces"
                        | "voice"
                        | "voices"
                        | "eyes"
                        | "expression"
                        | "tone"
                        | "words"
                )
        }) && !matches!(word(0), "had" | "has" | "got" | "put" | "spat" | "hit")
    }

    /// Whether it is a plant that grows there: "Ivy covers the whole gable".
    pub fn grows(self) -> bool {
        let word = |place: usize| self.behind(place).map_or("", |it| it.folded);
        let grows = match word(0) {
            "covers" | "smothers" | "creeps" | "chokes" | "surrounds" => true,
            "grows" | "grew" => Lists::of(word(1)).any(names::FUNCTION),
            "is" | "was" | "has" => {
                return (1..3).any(|place| {
                    matches!(word(place), "trimmed" | "pruned" | "planted")
                        || word(place) == "cut" && matches!(word(place + 1), "back" | "down")
                });
            }
            _ => false,
        };
        let whose = (1..8).any(|place| matches!(word(place), "his" | "her" | "with" | "herself"));
        grows && !whose && (1..7).any(|place| is_grown_over(word(place).trim_end_matches('s')))
    }
}

/// Whether services that are called so write their names in capitals, as children's seldom are.
fn is_a_service(word: &str) -> bool {
    matches!(word, "helpline" | "hotline" | "charity" | "agency")
}

/// Whether a word behind a name is of what is kept about people: "the Kofi file".
pub(super) fn is_about_somebody(word: &str) -> bool {
    matches!(
        word,
        "file"
            | "files"
            | "case"
            | "referral"
            | "record"
            | "records"
            | "notes"
            | "report"
            | "issue"
            | "situation"
            | "incident"
            | "thing"
            | "matter"
            | "problem"
            | "business"
            | "family"
    )
}

fn is_of_computers(word: &str) -> bool {
    matches!(
        word,
        "typed"
            | "types"
            | "typing"
            | "search"
            | "searched"
            | "searches"
            | "searching"
            | "googled"
            | "downloaded"
            | "uploaded"
            | "streamed"
    )
}

fn is_grown_over(word: &str) -> bool {
    matches!(
        word,
        "gable"
            | "wall"
            | "fence"
            | "roof"
            | "window"
            | "gate"
            | "shed"
            | "brick"
            | "brickwork"
            | "chimney"
            | "path"
            | "drive"
            | "bank"
            | "porch"
            | "hill"
            | "hillside"
            | "moor"
            | "garden"
            | "gutter"
            | "drain"
            | "railing"
            | "house"
            | "building"
            | "hedge"
            | "door"
            | "doorway"
            | "yard"
            | "verge"
            | "tree"
            | "trunk"
            | "border"
            | "arch"
            | "trellis"
            | "balcony"
    )
}
