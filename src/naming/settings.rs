use super::fold::{Folded, Gap, Word, Words};
use super::parts::{beginning_of, letters};
use crate::language::names::{self, Lists};

/// A school or other setting.
#[derive(Debug)]
pub(crate) struct Setting {
    /// What tells it from others, as it is written: "Brook Street" of "Brook Street Junior School".
    pub core: String,
    /// The words around it, such as "junior", folded.
    kinds: Vec<String>,
    /// How many words the core is.
    length: usize,
}

impl Setting {
    /// None where nothing tells it from others.
    pub fn of(text: &str) -> Option<Self> {
        beginning_of(text).split([',', '\n']).find_map(|part| {
            let folded = Folded::of(part);
            let words = folded.words();
            let is_kind = |word: &Word<'_>| kind_of_setting(word.folded).is_some();
            let leads = |word: &Word<'_>| is_kind(word) && !is_kind_behind(word.folded);
            let first = words.iter().position(|word| !leads(&word))?;
            let last = words.len()
                - words
                    .iter()
                    .collect::<Vec<_>>()
                    .into_iter()
                    .rev()
                    .position(|word| !is_kind(&word))?;
            let kinds: Vec<String> = words
                .iter()
                .enumerate()
                .filter(|(place, _)| *place < first || *place >= last)
                .filter_map(|(_, word)| kind_of_setting(word.folded).map(str::to_owned))
                .filter(|kind| kind != "the")
                .collect();
            let start = words.get(first)?.span.start;
            let end = words.get(last - 1)?.span.end;
            // "Maternity unit, Royal Infirmary": what tells it apart stands in another part.
            let maternity = || text.to_lowercase().contains("maternity");
            (!kinds.is_empty() || maternity()).then(|| Self {
                core: part.get(start..end).unwrap_or_default().to_owned(),
                kinds,
                length: last - first,
            })
        })
    }

    /// Whether it is what stands from `at` to before `after`, and where it ends with the words around: it is a
    /// school where a word such as "junior" stands beside it, or where it can be nothing else.
    ///
    /// Another setting, of the child in whose text it stands, may have the same core.
    pub fn stands_at(
        &self,
        words: Words<'_>,
        (at, after): (usize, usize),
        own: Option<&Self>,
        addresses: &str,
    ) -> Option<(usize, usize)> {
        let (mut first, mut end) = (at, after);
        let mut kinds = Vec::new();
        while let Some(word) = words.get(end).filter(|it| it.gap <= Gap::Space)
            && let Some(kind) = kind_of_setting(word.folded)
            && (word.capital
                || is_plain_kind(word.folded)
                || kind == "of" && words.get(end + 1).is_some_and(|it| it.capital))
        {
            kinds.push(kind);
            end += 1;
        }
        while let Some(before) = first.checked_sub(1)
            && words.get(first).is_some_and(|it| it.gap <= Gap::Space)
            && let Some(word) = words.get(before).filter(|it| it.capital)
            && let Some(kind) = kind_of_setting(word.folded).filter(|kind| *kind != "the")
            && !is_kind_behind(kind)
        {
            kinds.push(kind);
            first = before;
        }
        let goes_on = words.get(end).is_some_and(|it| {
            it.gap == Gap::Space && it.capital && Lists::of(it.folded).any(names::PLACES)
        });
        if goes_on {
            return None;
        }
        let has = |setting: &Self, kind: &str| {
            let kind = if kind == "preschool" { "pre" } else { kind };
            setting.kinds.iter().any(|it| it == kind)
        };
        let own = own.filter(|own| letters(&own.core) == letters(&self.core));
        if kinds.is_empty() {
            let alone = own.is_none() && self.stands_alone(words, at, after, addresses);
            return alone.then_some((at, after));
        }
        let fits = self.kinds.is_empty() || kinds.iter().any(|kind| has(self, kind));
        let is_own = own.is_some_and(|own| {
            kinds.iter().all(|kind| has(own, kind))
                || kinds.iter().any(|kind| has(own, kind) && !has(self, kind))
        });
        let generic = kinds
            .iter()
            .any(|kind| matches!(*kind, "school" | "nursery"));
        ((fits || generic) && !is_own).then_some((first, end))
    }

    /// Where what stands there begins with the words before a comma: "St Mary, Queen of Peace".
    fn begins(words: Words<'_>, at: usize) -> usize {
        let parted = words.get(at).is_some_and(|it| it.gap == Gap::Mark);
        let is_name = |place: &usize| words.get(*place).is_some_and(|it| it.capital && !it.opens);
        let before = (at.saturating_sub(3)..at).rev().filter(|_| parted);
        before.take_while(is_name).last().unwrap_or(at)
    }

    /// Without such a word: "from Sunbeam Corner", but no street, and no part of an address here.
    fn stands_alone(&self, words: Words<'_>, at: usize, after: usize, addresses: &str) -> bool {
        let capital = (at..after).all(|it| {
            words.get(it).is_some_and(|word| {
                word.capital || word.folded.len() < 3 || matches!(word.folded, "the" | "and")
            })
        });
        let last = after.checked_sub(1).and_then(|it| words.get(it));
        let is_place = last.is_some_and(|it| {
            Lists::of(it.folded).any(names::PLACES) || matches!(it.folded, "green" | "way" | "wood")
        });
        let before = at.checked_sub(1).and_then(|it| words.get(it));
        let the = before.is_some_and(|it| it.folded == "the" && it.capital && !it.opens);
        let led_up_to = Self::begins(words, at - usize::from(the))
            .checked_sub(1)
            .and_then(|it| words.get(it))
            .is_some_and(|it| {
                matches!(
                    it.folded,
                    "at" | "from"
                        | "to"
                        | "attends"
                        | "attended"
                        | "left"
                        | "joined"
                        | "with"
                        | "by"
                        | "for"
                        | "outside"
                        | "rang"
                        | "phoned"
                )
            });
        let ends = words
            .get(after)
            .is_none_or(|it| it.gap > Gap::Space || !it.capital);
        let plain = (self.length > 1 || the) && !is_place && led_up_to && ends;
        capital
            && (plain || is_talked_of(words, at, after))
            && !addresses.contains(&letters(&self.core))
    }
}

/// How far from a school's name it is looked for what is said of schools, in words.
const FAR: usize = 5;

/// Whether what is said in the same sentence is said of schools, right beside a name or before "at": "attendance at Elm
/// Park", "staff at", "Elm Park say".
fn is_talked_of(words: Words<'_>, at: usize, after: usize) -> bool {
    let talk = |it: Word<'_>| Lists::of(it.folded).any(names::SCHOOL_TALK);
    let goes_on = words.get(after).is_some_and(|it| {
        let place = Lists::of(it.folded).any(names::BUSINESSES.or(names::PLACES));
        it.gap <= Gap::Space && (it.capital && !talk(it) || place)
    });
    if goes_on {
        return false;
    }
    let owns = words
        .get(after)
        .is_some_and(|it| it.gap == Gap::Joined && it.folded == "s");
    let behind = words.get(after + usize::from(owns)).is_some_and(|it| {
        it.gap <= Gap::Space
            && (talk(it)
                || matches!(
                    it.folded,
                    "has"
                        | "have"
                        | "say"
                        | "says"
                        | "said"
                        | "asked"
                        | "sent"
                        | "gave"
                        | "offered"
                        | "wrote"
                )
                || matches!(it.folded, "shut" | "shuts" | "closed" | "closes" | "opens")
                    && words
                        .get(after + 1)
                        .is_some_and(|it| matches!(it.folded, "early" | "late")))
    });
    if is_from_there(words, at) {
        return true;
    }
    let mut place = at;
    while place > at.saturating_sub(FAR)
        && words.get(place).is_some_and(|it| it.gap <= Gap::Space)
        && let Some(before) = words.get(place.wrapping_sub(1))
    {
        if talk(before) {
            return true;
        }
        place -= 1;
    }
    let mut later = (after..=after + FAR).map_while(|place| {
        let word = words.get(place);
        word.filter(|it| it.gap <= Gap::Space)
    });
    behind || later.any(|it| is_of_pupils(it.folded))
}

/// Whether a call or letter came from there: a street writes none.
fn is_from_there(words: Words<'_>, at: usize) -> bool {
    let word = |back: usize| {
        let place = at.checked_sub(back);
        place
            .and_then(|it| words.get(it))
            .map_or("", |it| it.folded)
    };
    word(1) == "from"
        && (2..6).any(|back| {
            matches!(
                word(back),
                "call"
                    | "calls"
                    | "email"
                    | "emails"
                    | "letter"
                    | "letters"
                    | "message"
                    | "text"
                    | "invoice"
                    | "newsletter"
                    | "referral"
                    | "reference"
                    | "reply"
            )
        })
}

/// Words that are said of schools alone.
fn is_of_pupils(word: &str) -> bool {
    matches!(
        word,
        "exclusion"
            | "excluded"
            | "attendance"
            | "pupil"
            | "pupils"
            | "teacher"
            | "lessons"
            | "detention"
            | "headteacher"
    )
}

/// A setting's name with "and" and with its sign, which is no letter, or as it is where it has neither.
pub(super) fn spellings(core: &str) -> impl Iterator<Item = String> {
    let other = if core.contains(" & ") {
        Some(core.replace(" & ", " and "))
    } else {
        core.contains(" and ").then(|| core.replace(" and ", " "))
    };
    std::iter::once(core.to_owned()).chain(other)
}

/// The letters with which a setting's name can be cut short: of all its words, without small ones, and without the last.
pub(super) fn short(name: &str) -> Vec<String> {
    let folded = Folded::of(
        beginning_of(name)
            .split([',', '\n'])
            .next()
            .unwrap_or_default(),
    );
    let words = folded.words();
    let firsts = |keep: &dyn Fn(&Word<'_>) -> bool| -> String {
        let kept = words.iter().filter(|it| it.folded != "s" && keep(it));
        kept.filter_map(|it| it.folded.chars().next()).collect()
    };
    let all = firsts(&|_| true);
    let capitals = firsts(&|it| it.capital);
    let cut = |it: &str| {
        it.get(..it.len().saturating_sub(1))
            .unwrap_or_default()
            .to_owned()
    };
    let mut found = vec![cut(&all), cut(&capitals), all, capitals];
    found.retain(|it| it.len() > 2);
    found
}

/// Words that say of what kind a setting is only behind its name: "Elm Park Middle", but "Middle Barton School".
fn is_kind_behind(word: &str) -> bool {
    matches!(word, "middle" | "lower" | "upper" | "first")
}

/// Words that make a setting of what stands before them also without a capital.
fn is_plain_kind(word: &str) -> bool {
    matches!(
        word,
        "school"
            | "primary"
            | "infants"
            | "infant"
            | "juniors"
            | "junior"
            | "academy"
            | "college"
            | "nursery"
            | "high"
            | "secondary"
            | "preschool"
            | "grammar"
            | "comprehensive"
            | "hospital"
            | "maternity"
            | "hub"
            | "centre"
            | "unit"
    )
}

/// A word such as "school", in full and without its plural.
fn kind_of_setting(word: &str) -> Option<&str> {
    let is_kind = |word: &str| Lists::of(word).any(names::SETTINGS);
    let word = match word {
        "acad" => "academy",
        "ctr" | "cntr" | "center" => "centre",
        "prim" => "primary",
        "sch" => "school",
        "jnr" => "junior",
        "inf" => "infant",
        "sec" => "secondary",
        "coll" => "college",
        "hosp" => "hospital",
        "nurs" => "nursery",
        "pru" => "referral",
        other => other,
    };
    if is_kind(word) {
        let one = word.strip_suffix('s').filter(|one| is_kind(one));
        return Some(one.unwrap_or(word));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_told_by_what_is_its_own() {
        let core = |text: &str| Setting::of(text).map(|setting| setting.core);
        assert_eq!(
            core("Brook Street Junior School").as_deref(),
            Some("Brook Street")
        );
        assert_eq!(core("Ysgol Gyfun Celynen").as_deref(), Some("Celynen"));
        assert_eq!(
            core("Maternity services, Brack General Hospital").as_deref(),
            Some("Brack General")
        );
        assert_eq!(core("The Nursery School"), None);
        assert_eq!(core("home"), None);
    }
}
