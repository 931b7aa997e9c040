use super::described::{Described, LITTLE, Noun, Relation, Stage, age_of, noun};
use super::fold::{Gap, Word, Words};
use super::grammar::{Hit, Verdict};
use super::numbers::number;
use super::people::{People, Person, Sex, sex_of_word};
use crate::language::names::{self, Lists};

/// How far back in a long sentence it is looked for whom a pronoun may mean, in words.
const FAR: usize = 40;

/// A child who is given away by who it is to another, where that is one child.
pub(super) fn relative<'a>(
    people: &People<'a>,
    own: &Person<'a>,
    words: Words<'_>,
    at: usize,
) -> Option<Hit<'a>> {
    let mut described = noun(words.get(at)?.folded)?;
    let next = words.get(at + 1).filter(|it| it.gap == Gap::Space);
    if next.is_some_and(|it| noun(it.folded).is_some()) {
        return None;
    }
    let is_rank = described.rank.is_some();
    if is_rank && !is_of_the_family(words, at + 1) {
        return None;
    }
    let (first, possessor) = described.read_before(words, at);
    let mut after = described.read_behind(words, at + 1);
    if described.grown {
        return None;
    }
    if words.get(at + 1).is_some_and(|it| it.folded == "or")
        && words
            .get(at + 2)
            .is_some_and(|it| noun(it.folded).is_some())
    {
        described.sex = Sex::Unknown;
        after = at + 3;
    }
    let hit = |one: &Person<'a>, verdict| Hit {
        person: one.id,
        first,
        after,
        verdict,
    };
    let of_own = own.child.is_unborn() && (described.noun == Noun::Baby || described.unborn);
    if of_own || described.noun == Noun::Child && !described.unborn {
        return None;
    }
    if described.noun == Noun::Baby && !described.unborn && is_carried(words, at) {
        let mut unborn = people.children.iter().filter(|it| it.child.is_unborn());
        return unborn.next().map(|one| hit(one, Verdict::Yes));
    }
    if described.noun == Noun::Baby && !described.unborn {
        let a_baby = possessor.is_some_and(|it| matches!(it.folded, "the" | "their"))
            && next.is_none_or(|it| Lists::of(it.folded).any(names::FUNCTION.or(names::VERBS)));
        described.stage = Some(Stage::Little);
        let of_own = age_of(people.day, own).is_none_or(|age| age < LITTLE);
        let one = described
            .one_of(people, own)
            .filter(|_| a_baby && !of_own)?;
        return Some(hit(one, Verdict::Perhaps));
    }
    let verdict = possessed(people, own, words, first, possessor, &described)?;
    let one = described.one_of(people, own)?;
    Some(hit(one, verdict))
}

/// Whether it is said of a baby that it is on its way: "a baby in Mum's tummy".
fn is_carried(words: Words<'_>, at: usize) -> bool {
    let word = |place: usize| words.get(place).map_or("", |it| it.folded);
    let inside = matches!(word(at + 1), "in" | "inside")
        && (at + 2..at + 7).any(|it| matches!(word(it), "tummy" | "belly" | "womb" | "bump"));
    let on = at + 1 + usize::from(matches!(word(at + 1), "is" | "s"));
    inside
        || (word(on), word(on + 1), word(on + 2)) == ("on", "the", "way")
        || at
            .checked_sub(3)
            .is_some_and(|it| (word(it), word(it + 1), word(it + 2)) == ("is", "expecting", "a"))
}

/// Whether it is the child's own relative, and how sure that is: "Dan's brother" and "her brother" may be an adult's.
fn possessed(
    people: &People<'_>,
    own: &Person<'_>,
    words: Words<'_>,
    first: usize,
    possessor: Option<Word<'_>>,
    described: &Described,
) -> Option<Verdict> {
    if described.noun == Noun::OfAnAdult
        && described.rank.is_some()
        && described.sex == Sex::Unknown
    {
        return possessor.map(|_| Verdict::Perhaps);
    }
    if described.noun == Noun::OfAnAdult {
        return (described.rank.is_some() && possessor.is_some()).then_some(Verdict::Yes);
    }
    let telling = described.told || described.age.is_some() || described.relation != Relation::Any;
    let Some(possessor) = possessor else {
        let adult = first.checked_sub(1).and_then(|it| words.get(it));
        let led = adult.is_some_and(|it| {
            Lists::of(it.folded).any(names::DETERMINERS.or(names::KIN_WOMEN).or(names::KIN_MEN))
        });
        let goes_on = adult.is_some_and(|it| {
            Lists::of(it.folded).any(names::VERBS.or(names::FUNCTION)) && it.folded != "s"
        });
        let a = adult.is_some_and(|it| it.folded == "a" && it.gap > Gap::Joined);
        if a && described.age.is_some() {
            let last = last_spoken_of(people, own, words, first, own.sex);
            return Some(if last == Some(true) {
                Verdict::Perhaps
            } else {
                Verdict::Yes
            });
        }
        let stands = described.unborn
            || telling
                && !led
                && words
                    .get(first)
                    .is_some_and(|it| it.gap > Gap::Space || it.opens || goes_on);
        return stands.then_some(Verdict::Yes);
    };
    if described.unborn {
        return Some(Verdict::Yes);
    }
    let sex = match possessor.folded {
        "his" => Sex::He,
        "her" => Sex::She,
        "their" | "my" | "our" => Sex::Unknown,
        "the" => return telling.then_some(Verdict::Yes),
        name => {
            return own
                .given
                .iter()
                .any(|it| it == name)
                .then_some(Verdict::Yes);
        }
    };
    if sex != Sex::Unknown && own.sex != sex && own.sex != Sex::Unknown {
        return None;
    }
    match last_spoken_of(people, own, words, first, sex) {
        Some(true) if telling => Some(Verdict::Perhaps),
        Some(true) => None,
        _ => Some(Verdict::Yes),
    }
}

/// Whether "the eldest" or "the youngest" is said of the family, and not of a class.
fn is_of_the_family(words: Words<'_>, after: usize) -> bool {
    let word = |place: usize| words.get(place).map_or("", |it| it.folded);
    let ends = words.get(after).is_none_or(|it| it.gap > Gap::Space);
    match word(after) {
        "of" => {
            let the = usize::from(matches!(word(after + 1), "the" | "her" | "his" | "their"));
            number(word(after + 1 + the)).is_some()
                || matches!(
                    word(after + 1 + the),
                    "siblings" | "children" | "family" | "boys" | "girls" | "sisters" | "brothers"
                )
        }
        "in" | "at" => matches!(
            (word(after + 1), word(after + 2)),
            ("the", "family" | "home" | "household" | "house") | ("home", _)
        ),
        next => ends || Lists::of(next).any(names::VERBS) && next != "s",
    }
}

/// Of whom the sentence spoke last before that place, of those whom a pronoun fits: whether an adult.
fn last_spoken_of(
    people: &People<'_>,
    own: &Person<'_>,
    words: Words<'_>,
    before: usize,
    sex: Sex,
) -> Option<bool> {
    let mut behind: Option<Word<'_>> = words.get(before);
    for place in (before.saturating_sub(FAR)..before).rev() {
        if behind.is_some_and(|it| it.gap == Gap::Stop) {
            return None;
        }
        let word = words.get(place)?;
        if own.given.iter().any(|it| it == word.folded) {
            return Some(false);
        }
        let is_possessive = behind.is_some_and(|it| it.gap == Gap::Joined && it.folded == "s");
        let adult = people
            .adults
            .iter()
            .find(|adult| word.capital && adult.called.iter().any(|it| it == word.folded));
        let lists = Lists::of(word.folded);
        let found = adult
            .map(|it| it.sex)
            .or(sex_of_word(lists))
            .or(match word.folded {
                "mr" if word.capital => Some(Sex::He),
                "mrs" | "ms" | "miss" if word.capital => Some(Sex::She),
                _ => None,
            });
        if !is_possessive && found.is_some_and(|found| found.fits(sex)) {
            return Some(true);
        }
        behind = Some(word);
    }
    None
}
