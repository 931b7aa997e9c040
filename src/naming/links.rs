use super::described::{age_of, noun, school_year, year_group};
use super::fold::{Gap, Word, Words};
use super::grammar::{Hit, Verdict};
use super::numbers::{number, with_unit};
use super::people::{Grown, People, Person, Sex, sex_of_word};
use crate::language::names::{self, Lists};

/// A child who is given away without a word such as "brother", where that is one child: by age or school year ("the
/// 5-year-old", "the Year 6 one"), or by a parent ("Mr Mensah's son").
pub(super) fn linked<'a>(
    people: &People<'a>,
    own: &Person<'a>,
    words: Words<'_>,
    at: usize,
) -> Option<Hit<'a>> {
    by_parent(people, own, words, at)
        .or_else(|| by_age(people, own, words, at))
        .or_else(|| by_year(people, own, words, at))
}

/// Whether a word is "girl" or the like, and of whom it is said.
fn child_word(word: &str) -> Option<Sex> {
    Some(match word {
        "boy" | "lad" | "male" | "son" => Sex::He,
        "girl" | "lass" | "female" | "daughter" => Sex::She,
        "child" | "kid" | "one" | "sibling" => Sex::Unknown,
        _ => return None,
    })
}

fn the_one<'p, 'a>(
    people: &'p People<'a>,
    own: &Person<'a>,
    fits: impl Fn(&Person<'a>) -> bool,
) -> Option<&'p Person<'a>> {
    let children = people.children.iter();
    let mut fitting = children.filter(|child| child.id != own.id && fits(child));
    let one = fitting.next()?;
    fitting.next().is_none().then_some(one)
}

fn by_age<'a>(
    people: &People<'a>,
    own: &Person<'a>,
    words: Words<'_>,
    at: usize,
) -> Option<Hit<'a>> {
    let word = |place: usize| words.get(place).map_or("", |it| it.folded);
    // Most words need no closer look.
    let is_unit = |word: &str| matches!(word, "year" | "years" | "yr" | "yrs" | "y");
    let begins = word(at).starts_with(|c: char| c.is_ascii_digit());
    if !begins && !is_unit(word(at + 1)) {
        return None;
    }
    let (age, whole) = match number(word(at)) {
        Some(age) => (age, false),
        None => (with_unit(word(at))?, true),
    };
    let mut after = at + 1 + usize::from(!whole && is_unit(word(at + 1)));
    let old = matches!(word(after), "old" | "o" | "yo");
    after += usize::from(old);
    if !old && !word(at).ends_with("yo") {
        return None;
    }
    let sex =
        child_word(word(after)).filter(|_| words.get(after).is_some_and(|it| it.gap <= Gap::Space));
    after += usize::from(sex.is_some());
    let before = at.checked_sub(1).map_or("", word);
    let led = matches!(before, "the" | "a" | "an" | "their" | "her" | "his")
        || words
            .get(at)
            .is_some_and(|it| it.opens || it.gap > Gap::Space)
        || before.ends_with(|c: char| c.is_ascii_digit());
    let of_any = at
        .checked_sub(2)
        .is_some_and(|it| matches!(word(it), "than" | "how" | "like" | "for" | "as"));
    if !led || of_any || !is_alone(words, after) {
        return None;
    }
    let sex = sex.unwrap_or_default();
    // Who was so old when it was written may be a year older now.
    let one = [0, 1].into_iter().find_map(|since| {
        let is_it = |child: &Person<'_>| age_of(people.day, child) == Some(age + since);
        let fits = |child: &Person<'_>| is_it(child) && child.sex.fits(sex);
        the_one(people, own, fits).filter(|_| !is_it(own))
    })?;
    Some(hit(one, at, after, Verdict::Perhaps))
}

/// Whether nothing stands there of which an age is said, such as "brother" or "laptop".
fn is_alone(words: Words<'_>, after: usize) -> bool {
    words.get(after).is_none_or(|it| {
        it.gap > Gap::Space
            || !it.capital
                && noun(it.folded).is_none()
                && !matches!(
                    it.folded,
                    "from" | "half" | "step" | "twin" | "twins" | "brothers" | "sisters"
                )
                && Lists::of(it.folded).any(names::FUNCTION.or(names::VERBS))
    })
}

fn by_year<'a>(
    people: &People<'a>,
    own: &Person<'a>,
    words: Words<'_>,
    at: usize,
) -> Option<Hit<'a>> {
    let (year, after) = year_group(words, at)?;
    let next = words.get(after).filter(|it| it.gap <= Gap::Space)?;
    let at_home = next.folded == "at"
        && words
            .get(after + 1)
            .is_some_and(|it| matches!(it.folded, "same" | "home"));
    let sex = child_word(next.folded).or(at_home.then_some(Sex::Unknown))?;
    let is_it = |child: &Person<'_>| school_year(people.day, child) == Some(year);
    if is_it(own) {
        return None;
    }
    let one = the_one(people, own, |child| is_it(child) && child.sex.fits(sex))?;
    Some(hit(
        one,
        at,
        after + usize::from(!at_home),
        Verdict::Perhaps,
    ))
}

fn by_parent<'a>(
    people: &People<'a>,
    own: &Person<'a>,
    words: Words<'_>,
    at: usize,
) -> Option<Hit<'a>> {
    let word = words.get(at)?;
    let sex = child_word(word.folded).filter(|_| word.folded != "one" && word.gap <= Gap::Space)?;
    let get = |place: usize| words.get(place);
    let mut place = at.checked_sub(1)?;
    let mut other = false;
    while let Some(word) = get(place)
        && matches!(
            word.folded,
            "little" | "other" | "older" | "younger" | "own" | "only" | "teenage" | "baby"
        )
    {
        other |= word.folded == "other";
        place = place.checked_sub(1)?;
    }
    if get(place).is_none_or(|it| it.folded != "s" || it.gap > Gap::Joined) {
        return None;
    }
    let named = get(place.checked_sub(1)?)?;
    let title = place
        .checked_sub(2)
        .and_then(get)
        .filter(|_| named.gap == Gap::Space);
    let (adult, titled) = whose(people, own, named, title)?;
    let is_parent = |child: &Person<'_>| child.child.parents.items().contains(&adult.id);
    let fits =
        |child: &Person<'_>| is_parent(child) && child.sex.fits(sex) && !child.child.is_unborn();
    if fits(own) && !other {
        return None;
    }
    let one = the_one(people, own, fits)?;
    Some(hit(
        one,
        place - 1 - usize::from(titled),
        at + 1,
        Verdict::Yes,
    ))
}

/// The one adult whom a name, or a word such as "dad", stands for, and whether a title stands before.
fn whose<'p>(
    people: &'p People<'_>,
    own: &Person<'_>,
    named: Word<'_>,
    title: Option<Word<'_>>,
) -> Option<(&'p Grown, bool)> {
    let titled = match title.map_or("", |it| it.folded) {
        "mr" => Some(Sex::He),
        "mrs" | "ms" | "miss" => Some(Sex::She),
        _ => None,
    };
    let kin = sex_of_word(Lists::of(named.folded));
    let parents = own.child.parents.items();
    let mut fitting = people.adults.iter().filter(|adult| match kin {
        Some(sex) => adult.sex == sex && parents.contains(&adult.id),
        None if titled.is_some() => {
            adult.sex.fits(titled.unwrap_or_default()) && adult.surname == named.folded
        }
        None => named.capital && adult.called.iter().any(|it| it == named.folded),
    });
    let one = fitting.next()?;
    fitting.next().is_none().then_some((one, titled.is_some()))
}

fn hit<'a>(one: &Person<'a>, first: usize, after: usize, verdict: Verdict) -> Hit<'a> {
    Hit {
        person: one.id,
        first,
        after,
        verdict,
    }
}
