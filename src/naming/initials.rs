use super::fold::{Gap, Words};
use super::grammar::{Hit, Named, Verdict};
use super::parts::is_particle;
use super::people::{People, Person};
use super::signs::SignKind;
use crate::language::names::{self, Lists};

/// A child whose initials stand there: whom, up to before which word, and how sure that is.
pub(super) fn initials_at<'a>(
    people: &People<'a>,
    own: &Person<'a>,
    words: Words<'_>,
    at: usize,
) -> Vec<Hit<'a>> {
    let Some((letters, after)) = spelt_at(words, at).or_else(|| letters_at(words, at)) else {
        return Vec::new();
    };
    let has = |all: &[String]| all.contains(&letters);
    let of_setting = |child: &Person<'_>| after == at + 1 && has(&child.short_setting);
    // "K O F I", one by one.
    let spelt = |child: &Person<'_>| after > at + 2 && has(&child.given);
    let bearers: Vec<_> = people
        .children
        .iter()
        .filter(|child| {
            child.id != own.id && (has(&child.initials) || of_setting(child) || spelt(child))
        })
        .collect();
    if bearers.is_empty() || has(&own.initials) || of_setting(own) || spelt(own) {
        return Vec::new();
    }
    let dotted = after - at > 1;
    let named = Named {
        words,
        first: at,
        after,
    };
    if !dotted && !stands_for_somebody(named, &letters) || is_spelt_out(words, at, &letters) {
        return Vec::new();
    }
    let shared = people.adults.iter().any(|adult| has(&adult.initials));
    let verdict = if shared {
        Verdict::Perhaps
    } else {
        Verdict::Yes
    };
    bearers
        .into_iter()
        .map(|child| Hit {
            person: child.id,
            first: at,
            after,
            verdict,
        })
        .collect()
}

/// A child whose surname stands there behind one or more initials: "K. Mensah".
pub(super) fn surname_at<'a>(
    people: &People<'a>,
    own: &Person<'a>,
    words: Words<'_>,
    at: usize,
) -> Option<Hit<'a>> {
    let is_initial = |place: usize| {
        words
            .get(place)
            .filter(|it| it.capital && it.folded.len() == 1)
    };
    let letter = is_initial(at)?.folded;
    let surname = (at + 1..at + 4).find(|place| is_initial(*place).is_none())?;
    let particle = words.get(surname).is_some_and(|it| is_particle(it.folded));
    let begins = |names: &[String]| names.iter().any(|it| it.starts_with(letter));
    let bears = |child: &&Person<'a>, letters: &String| {
        begins(&child.given) && child.words.contains(letters)
    };
    let (sign, after) = people
        .signs
        .at(words, surname + usize::from(particle))
        .find(|(sign, _)| sign.kind == SignKind::Surname && !bears(&own, &sign.letters))?;
    let mut bearers = people.children.iter();
    let child = bearers.find(|child| child.id != own.id && bears(child, &sign.letters))?;
    let named = Named {
        words,
        first: at,
        after,
    };
    let near = words.get(surname)?.span.start <= words.get(surname - 1)?.span.end + 2;
    if !near || named.is_led_by_a_title() {
        return None;
    }
    let shared = people.surnames.contains(&sign.letters)
        && people.adults.iter().any(|adult| begins(&adult.called));
    let verdict = if shared {
        Verdict::Perhaps
    } else {
        Verdict::Yes
    };
    Some(Hit {
        person: child.id,
        first: at,
        after,
        verdict,
    })
}

/// Capitals that stand by themselves: "KM", "K.M." or "A.O'B.", in small letters; and the place of the word behind.
pub(super) fn letters_at(words: Words<'_>, at: usize) -> Option<(String, usize)> {
    let first = words.get(at)?;
    if first.upper && (2..=5).contains(&first.folded.len()) {
        return Some((first.folded.to_owned(), at + 1));
    }
    if !first.capital || first.folded.len() > 1 {
        return None;
    }
    let mut letters = String::new();
    let mut place = at;
    let mut end = first.span.start;
    while let Some(word) = words.get(place)
        && word.capital
        && word.folded.len() < 3
        && (word.folded.len() == 1 || word.upper)
        && word.span.start <= end + 3
    {
        letters.push_str(word.folded);
        end = word.span.end;
        place += 1;
    }
    (letters.len() > 1 && letters.len() < 16).then_some((letters, place))
}

/// A word that is written letter by letter: "K o f i".
pub(super) fn spelt_at(words: Words<'_>, at: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 16;
    let mut letters = String::new();
    let mut place = at;
    while let Some(word) = words.get(place)
        && word.folded.len() == 1
        && (place == at || !word.capital && word.gap <= Gap::Space)
        && letters.len() < LONGEST
    {
        letters.push_str(word.folded);
        place += 1;
    }
    (letters.len() > 2).then_some((letters, place))
}

/// Whether capitals without full stops stand where a name would, and are no abbreviation: "MW was seen", not "the AQ
/// score".
pub(super) fn stands_for_somebody(named: Named<'_>, letters: &str) -> bool {
    let acts =
        || named.does_something() && named.behind(0).is_some_and(|it| !it.folded.ends_with("ed"));
    let somebody = || named.is_possessive() || is_to_be_seen(named) || acts();
    if Lists::of(letters).any(names::ABBREVIATIONS) && !somebody() {
        return false;
    }
    let before = named.before(1).filter(|_| named.gap_before() <= Gap::Space);
    let held = before.is_some_and(|it| {
        it.folded == "s" && it.gap == Gap::Joined
            || it.folded.starts_with(|c: char| c.is_ascii_digit())
            || Lists::of(it.folded).any(names::DETERMINERS)
    }) || named.stands_behind_a_thing() && !named.does_something();
    let behind = named.behind(0).filter(|it| it.gap <= Gap::Space);
    let goes_on = behind.is_some_and(|it| {
        it.gap == Gap::Joined && it.folded != "s"
            || it.gap == Gap::Space
                && !named.does_something()
                && !Lists::of(it.folded).any(names::FUNCTION.or(names::ADVERBS))
    });
    !held && !goes_on
}

/// Whether it is somebody to whom something is to be done: "AB to be referred", but not "CP to be completed".
fn is_to_be_seen(named: Named<'_>) -> bool {
    let word = |place: usize| named.behind(place).map_or("", |it| it.folded);
    let done = match (word(0), word(1)) {
        ("to", "be") => word(2),
        ("to", done) => done,
        _ => return false,
    };
    matches!(
        done,
        "referred"
            | "seen"
            | "weighed"
            | "measured"
            | "assessed"
            | "examined"
            | "collected"
            | "taken"
            | "brought"
            | "told"
            | "asked"
            | "discharged"
            | "immunised"
            | "supervised"
            | "spoken"
            | "attend"
            | "see"
            | "stay"
            | "live"
            | "return"
            | "have"
            | "remain"
    )
}

/// How far the words that initials stand for may be from them.
const NEAR: usize = 12;

/// Whether words near by are what they stand for: somebody else, or "medical officer (MO)".
pub(super) fn is_spelt_out(words: Words<'_>, at: usize, letters: &str) -> bool {
    let count = letters.chars().count();
    let begin = |from: usize, capitals: bool| {
        letters.chars().enumerate().all(|(nth, letter)| {
            words.get(from + nth).is_some_and(|it| {
                it.folded.starts_with(letter)
                    && it.folded.chars().nth(1).is_some()
                    && !it.upper
                    && (!capitals || it.capital)
            })
        })
    };
    let just_before = at.checked_sub(count).is_some_and(|from| {
        words.get(at).is_some_and(|it| it.gap == Gap::Mark) && begin(from, false)
    });
    let said = (at + 1..at + 8).any(|place| {
        let word = |place| words.get(place).map_or("", |it| it.folded);
        (word(place), word(place + 1)) == ("stands", "for")
    });
    just_before || said || (at.saturating_sub(NEAR)..at + NEAR).any(|from| begin(from, true))
}
