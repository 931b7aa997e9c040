use super::fold::{Gap, Word};
use super::grammar::{Named, Verdict};
use super::things::is_about_somebody;
use crate::language::names::{self, Lists};

/// How sure it is that a name which is a word too is a name here: the sentence's own grammar decides.
pub(super) fn word_or_name(named: Named<'_>, lists: Lists) -> Verdict {
    let Some(word) = named.word() else {
        return Verdict::No;
    };
    if !word.capital {
        return in_small_letters(named, word, lists);
    }
    let before = named.before(1).filter(|_| named.gap_before() <= Gap::Space);
    let behind = named.behind(0);
    let is =
        |word: Option<Word<'_>>, of: Lists| word.is_some_and(|it| Lists::of(it.folded).any(of));
    let is_month =
        |word: Option<Word<'_>>| word.is_some_and(|it| it.capital && (is_month(it.folded)));
    let acts = named.does_something() && !named.of_things(lists);
    let near = named.gap_behind() <= Gap::Space;
    let time = lists.any(names::MONTH_NAMES.or(names::SEASON_NAMES));
    if time {
        let joins = before.is_some_and(|it| matches!(it.folded, "and" | "or" | "to"));
        if is_number(before)
            || near && is_number(behind)
            || joins && (is_month(named.before(2)) || is_number(named.before(2)))
            || near && is_month(behind)
            || is(before, names::BEFORE_TIME)
                && !acts
                && !named.is_possessive()
                && !is_done_by(named, lists)
        {
            return Verdict::No;
        }
    }
    if is_short_month(word.folded) && is_dated(named, acts) {
        return Verdict::No;
    }
    if let Some(owned) = named.owned_at() {
        let held = time && is(named.behind(owned), names::MEETINGS);
        return if held { Verdict::Perhaps } else { Verdict::Yes };
    }
    if !time && is_kept_about(named) {
        return Verdict::Perhaps;
    }
    if is(before, names::DETERMINERS) && !before.is_some_and(|it| it.opens && it.folded == "her") {
        return Verdict::No;
    }
    // "It is Amber who reads": nothing but somebody.
    if behind.is_some_and(|it| it.gap == Gap::Space && matches!(it.folded, "who" | "whose")) {
        return Verdict::Yes;
    }
    if lists.any(names::VERB_NAMES) && asks(named, word) {
        return Verdict::No;
    }
    if lists.any(names::QUALITY_NAMES) {
        // "Long waits have been raised": things, not what somebody does.
        let many = behind.is_some_and(|it| it.folded.ends_with('s'))
            && (1..7).any(|place| {
                let word = named.behind(place).map_or("", |it| it.folded);
                matches!(word, "are" | "were" | "have")
            });
        let describes = near
            && behind.is_some_and(|it| {
                !it.capital
                    && (!acts || many)
                    && !Lists::of(it.folded).any(names::FUNCTION.or(names::ADVERBS))
            });
        if describes || is(before, names::BEFORE_QUALITY) {
            return Verdict::No;
        }
    }
    if word.opens || word.upper && behind.is_some_and(|it| it.upper) {
        let verdict = at_the_start(named, lists, acts);
        return verdict.max(if word.opens {
            Verdict::No
        } else {
            shouted(named, lists)
        });
    }
    // "Christmas Eve", "Orla Hope": a name that goes before.
    if before.is_some_and(|it| {
        it.capital
            && named.gap_before() == Gap::Space
            && !is(before, names::FUNCTION)
            && !(it.opens && bids(it.folded))
    }) {
        return Verdict::No;
    }
    if time && near && behind.is_some() && !acts && is(behind, names::MEETINGS) {
        return Verdict::No;
    }
    Verdict::Yes
}

/// Whether "by" or "about" before it speaks of somebody: "bitten by April". A season has no capital behind these.
fn is_done_by(named: Named<'_>, lists: Lists) -> bool {
    let word = |back: usize| named.before(back).map_or("", |it| it.folded);
    if word(1) == "of" {
        return matches!(
            word(2),
            "told" | "spoke" | "speaks" | "scared" | "frightened" | "afraid" | "fond" | "jealous"
        );
    }
    let by = matches!(word(1), "by" | "about" | "for" | "from" | "after");
    let done = (2..4).any(|back| Lists::of(word(back)).any(names::DONE_BY));
    by && (done || lists.any(names::SEASON_NAMES))
}

/// Whether it is of what is kept about somebody: "the Hope file".
fn is_kept_about(named: Named<'_>) -> bool {
    let the = named.before(1).is_some_and(|it| it.folded == "the");
    let kept = named.behind(0);
    the && kept.is_some_and(|it| it.gap == Gap::Space && is_about_somebody(it.folded))
}

/// Whether it asks something, or bids it: "Will she come?". Behind "to" or "with" it is a name.
fn asks(named: Named<'_>, word: Word<'_>) -> bool {
    let before = named.before(1).filter(|_| named.gap_before() <= Gap::Space);
    let led_up_to = before.is_some_and(|it| {
        matches!(
            it.folded,
            "to" | "with" | "by" | "for" | "from" | "of" | "about" | "and" | "near" | "against"
        )
    });
    named.gap_behind() <= Gap::Space
        && (word.opens || is_modal(word.folded) && !led_up_to)
        && !named.does_something()
        && named
            .behind(0)
            .is_some_and(|it| is_question(it, word.opens))
}

/// Whether a sentence that begins so bids somebody do something to somebody: "Give Will the letter."
fn bids(word: &str) -> bool {
    matches!(
        word,
        "give"
            | "tell"
            | "ask"
            | "ring"
            | "phone"
            | "email"
            | "remind"
            | "collect"
            | "thank"
            | "meet"
            | "bring"
            | "let"
            | "help"
    )
}

fn is_modal(word: &str) -> bool {
    matches!(word, "will" | "may" | "can")
}

/// Whether capitals throughout speak of somebody: "GIVE MILES HIS COAT".
fn shouted(named: Named<'_>, lists: Lists) -> Verdict {
    let before = named.before(1).filter(|_| named.gap_before() <= Gap::Space);
    let before = before.map_or("", |it| it.folded);
    let his = named
        .behind(0)
        .is_some_and(|it| it.gap == Gap::Space && matches!(it.folded, "his" | "her" | "hers"));
    if his || matches!(before, "give" | "tell" | "ask" | "ring" | "dear" | "remind") {
        return Verdict::Yes;
    }
    let to_somebody = matches!(before, "for" | "to" | "from" | "with" | "by");
    if to_somebody && lists.any(names::THING_NAMES) {
        return Verdict::Perhaps;
    }
    Verdict::No
}

/// Where any word has a capital, what stands behind decides.
fn at_the_start(named: Named<'_>, lists: Lists, acts: bool) -> Verdict {
    if acts || named.is_in_a_list() {
        return Verdict::Yes;
    }
    let thing = lists.any(names::THING_NAMES);
    let ends = named.gap_behind() > Gap::Space;
    let at = named.behind(0).is_some_and(|it| {
        matches!(
            it.folded,
            "at" | "in" | "with" | "on" | "not" | "still" | "also" | "and" | "or" | "to"
        )
    });
    if thing && (ends || at || named.does_something()) {
        return Verdict::Perhaps;
    }
    Verdict::No
}

/// Whether "Will" or "May" in front of that asks something, or bids it: at the start of a sentence any verb that says
/// nobody did it will do.
fn is_question(behind: Word<'_>, opens: bool) -> bool {
    let lists = Lists::of(behind.folded);
    let joins = matches!(
        behind.folded,
        "and" | "or" | "who" | "with" | "at" | "in" | "on" | "to" | "from" | "but" | "for" | "by"
    );
    let somebody =
        behind.capital || lists.any(names::FUNCTION.or(names::KIN_WOMEN).or(names::KIN_MEN));
    let verb = !lists.any(names::VERBS.or(names::FUNCTION))
        && !behind.folded.ends_with("ed")
        && !behind.folded.ends_with('s');
    somebody && !joins || opens && verb
}

/// Without a capital it is a name only where somebody speaks, or where the sentence has no capitals at all.
fn in_small_letters(named: Named<'_>, word: Word<'_>, lists: Lists) -> Verdict {
    let speaks = named.behind(0).is_some_and(|it| {
        it.gap == Gap::Space && matches!(it.folded, "said" | "says" | "told" | "tells" | "asked")
    });
    let asked = named
        .behind(0)
        .is_some_and(|it| Lists::of(it.folded).any(names::FUNCTION))
        && named
            .before(1)
            .is_some_and(|it| Lists::of(it.folded).any(names::DONE_BY));
    let jotted = !is_modal(word.folded)
        && (asked || named.does_something() && !named.of_things(lists))
        && named.is_jotted();
    if word.opens && speaks {
        Verdict::Yes
    } else if jotted {
        Verdict::Perhaps
    } else {
        Verdict::No
    }
}

fn is_number(word: Option<Word<'_>>) -> bool {
    word.is_some_and(|it| it.folded.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a day or year stands beside what may be a month, or it is "in" it.
fn is_dated(named: Named<'_>, acts: bool) -> bool {
    let before = named.before(1).filter(|_| named.gap_before() <= Gap::Space);
    let behind = named.behind(0).filter(|it| it.gap <= Gap::Space);
    let led = before.is_some_and(|it| matches!(it.folded, "in" | "mid" | "early" | "late"));
    is_number(before) || is_number(behind) || led && !acts && !named.is_possessive()
}

/// Whether it is a month that is cut short, and a name: "14 Jun".
fn is_short_month(word: &str) -> bool {
    matches!(word, "jan" | "jun" | "mar" | "jul" | "apr")
}

fn is_month(word: &str) -> bool {
    matches!(
        word,
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
    )
}
