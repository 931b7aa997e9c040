//! Reading a pack whole: every mistake in its shape is named, not the first alone.
//!
//! serde stops at the first thing that does not fit. So what does not fit is noted, put right for
//! the time being, and the rest read again: the types themselves say what fits, and nothing has to be
//! written down a second time.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use super::load::{nameless, with_common_rules};
use super::mistakes::{Mistake, Mistakes, Place, did_you_mean, listed, shown};
use super::nearest::nearest;
use super::{Procedure, Rule, whole};
use crate::document::{Fault, Sort, Step, Typed, Words};

/// How many mistakes are looked for in the head of a pack, and in each of its rules.
const MOST: usize = 100;

/// More words than these are only listed where none of them is near.
const MANY: usize = 12;

/// What stands for the time being in place of a period or timescale that cannot be read.
const STAND_INS: [&str; 2] = ["conference.starts", "1 day"];

/// A pack as far as it could be read: its head, and its rules by their places.
pub(super) struct Parts {
    pub head: Procedure,
    pub rules: Vec<(usize, Rule)>,
}

/// Reads a pack and checks it whole; `is_taken` says which ids others have.
pub(crate) fn read(
    pack: &Typed<'_>,
    is_taken: &dyn Fn(&str) -> bool,
) -> Result<Procedure, Vec<Mistake>> {
    let mut mistakes = Mistakes::of(pack);
    let parts = parts(pack, &mut mistakes);
    if let Some(parts) = &parts {
        whole::check(parts, is_taken, &mut mistakes);
    }
    let mistakes = mistakes.all();
    match parts {
        Some(Parts { head, rules }) if mistakes.is_empty() => Ok(Procedure {
            own_rules: rules.into_iter().map(|(_, rule)| rule).collect(),
            ..head
        }),
        _ => Err(mistakes),
    }
}

fn parts(pack: &Typed<'_>, mistakes: &mut Mistakes<'_>) -> Option<Parts> {
    let top = Place::default();
    let Typed::Group(fields) = pack else {
        let wanted =
            "a pack is a table of fields and rules: write it as procedures/*.toml are written";
        mistakes.add(&top, wanted);
        return None;
    };
    let is_rules = |name: &Cow<'_, str>| name == "rule";
    let head = fields.iter().filter(|(name, _)| !is_rules(name));
    let head = Typed::Group(head.cloned().collect());
    // What could not be read was noted, and so nothing that stands in for it is given back.
    let head = read_part(&head, &top, mistakes).unwrap_or_else(nameless);
    let mut rules = Vec::new();
    let all = top.name("rule");
    for (nth, (_, written)) in fields.iter().filter(|(name, _)| is_rules(name)).enumerate() {
        if nth > 0 {
            mistakes.add(&all, "`rule` stands here twice: keep one list");
        }
        let items = match written {
            Typed::List(items) => items.as_slice(),
            one => {
                mistakes.add(&all, not_the_sort("rule", Sort::List, one));
                std::slice::from_ref(one)
            }
        };
        for (place, item) in items.iter().enumerate() {
            let rule = read_part(item, &all.at(place), mistakes);
            rules.extend(rule.map(|rule| (place, rule)));
        }
    }
    let head = with_common_rules(head);
    Some(Parts { head, rules })
}

/// Reads one part, and notes everything in it that does not fit.
fn read_part<T: DeserializeOwned>(
    written: &Typed<'_>,
    place: &Place,
    mistakes: &mut Mistakes<'_>,
) -> Option<T> {
    let mut written = written.clone();
    for _ in 0..MOST {
        let misfit = match T::deserialize(written.clone()) {
            Ok(read) => return Some(read),
            Err(error) => error.misfit(),
        };
        let steps = misfit.steps.into_iter().rev();
        mend(
            &mut written,
            place,
            &steps.collect::<Vec<_>>(),
            misfit.fault,
            mistakes,
        )?;
    }
    mistakes.add(
        place,
        "put right what is named first: there are more mistakes here",
    );
    None
}

/// Notes what does not fit and puts something in its place that does; nothing where that cannot be
/// done.
fn mend(
    top: &mut Typed<'_>,
    part: &Place,
    steps: &[Step],
    fault: Fault,
    mistakes: &mut Mistakes<'_>,
) -> Option<()> {
    let place = steps
        .iter()
        .cloned()
        .fold(part.clone(), |at, it| at.step(it));
    let here = steps.iter().try_fold(top, below)?;
    let (message, stand_in) = match fault {
        Fault::Unknown(_, known) => return take_out_unknown(here, &place, known, mistakes),
        Fault::Twice(name) => return take_out_second(here, &place, name, mistakes),
        Fault::Missing(name) => return put_in(here, &place, name, mistakes),
        Fault::NoneOf(word, words) => (
            none_of(place.last_name(), &word, words),
            Typed::Text((*words.last()?).into()),
        ),
        Fault::Wanted(sort) => {
            let message = not_the_sort(place.last_name(), sort, here);
            if let (Sort::List, Typed::Text(_) | Typed::Group(_)) = (sort, &*here) {
                mistakes.add(&place, message);
                let one = std::mem::replace(here, Typed::Nothing);
                *here = Typed::List(vec![one]);
                return Some(());
            }
            (message, of_sort(sort)?)
        }
        Fault::Other(because) => {
            let next = STAND_INS.iter().position(|it| holds(here, it));
            let next = STAND_INS.get(next.map_or(0, |it| it + 1))?;
            let message = format!("`{}`: {because}", place.last_name());
            (message, Typed::Text((*next).into()))
        }
    };
    mistakes.add(&place, message);
    mistakes.mend(&place);
    if *here == stand_in {
        return None;
    }
    *here = stand_in;
    Some(())
}

fn holds(typed: &Typed<'_>, words: &str) -> bool {
    matches!(typed, Typed::Text(text) if text == words)
}

/// What stands a step further in; a choice's word alone becomes one with something in it.
fn below<'a, 'de>(typed: &'a mut Typed<'de>, step: &Step) -> Option<&'a mut Typed<'de>> {
    if let (Typed::Text(word), Step::Name(name)) = (&*typed, step)
        && word == name
    {
        *typed = Typed::Group(vec![(word.clone(), Typed::Nothing)]);
    }
    match (typed, step) {
        (Typed::Group(fields), Step::Name(name)) => {
            let field = fields.iter_mut().find(|(it, _)| it == name);
            field.map(|(_, value)| value)
        }
        (Typed::List(items), Step::Place(place)) => items.get_mut(*place),
        _ => None,
    }
}

fn take_out_unknown(
    here: &mut Typed<'_>,
    place: &Place,
    known: Words,
    mistakes: &mut Mistakes<'_>,
) -> Option<()> {
    let Typed::Group(fields) = here else {
        return None;
    };
    let is_known = |name: &Cow<'_, str>| known.contains(&&**name);
    let there: Vec<String> = fields.iter().map(|(name, _)| name.to_string()).collect();
    fields.retain(|(name, _)| is_known(name));
    for name in there.iter().filter(|name| !known.contains(&name.as_str())) {
        let near = did_you_mean(name, known);
        let (shown, takes) = (shown(name), all_of(known));
        let message = format!("‘{shown}’ is not known here; what is: {takes}{near}");
        mistakes.add(&place.name(&shown), message);
        // What was meant is there, under a slip: it is not missing too.
        if let Some(meant) = nearest(name, known)
            && !there.iter().any(|it| it == meant)
        {
            mistakes.mend(&place.name(meant));
        }
    }
    Some(())
}

fn take_out_second(
    here: &mut Typed<'_>,
    place: &Place,
    name: &str,
    mistakes: &mut Mistakes<'_>,
) -> Option<()> {
    let Typed::Group(fields) = here else {
        return None;
    };
    let second = fields.iter().rposition(|(it, _)| it == name)?;
    fields.remove(second);
    mistakes.add(
        &place.name(name),
        format!("`{name}` stands here twice: keep one"),
    );
    Some(())
}

fn put_in(
    here: &mut Typed<'_>,
    place: &Place,
    name: &'static str,
    mistakes: &mut Mistakes<'_>,
) -> Option<()> {
    let Typed::Group(fields) = here else {
        return None;
    };
    let place = place.name(name);
    mistakes.add(
        &place,
        format!("`{name}` is missing: enter {}", meant_by(name)),
    );
    mistakes.mend(&place);
    fields.push((name.into(), Typed::Nothing));
    Some(())
}

fn of_sort(sort: Sort) -> Option<Typed<'static>> {
    Some(match sort {
        Sort::Flag => Typed::Flag(false),
        Sort::Number | Sort::Whole => Typed::Number(1.0),
        Sort::Text => Typed::Text("".into()),
        Sort::List => Typed::List(Vec::new()),
        Sort::Group => Typed::Group(Vec::new()),
        Sort::Choice(words) => Typed::Text((*words.last()?).into()),
    })
}

fn all_of(known: Words) -> String {
    match known {
        [] => "nothing".to_owned(),
        known => listed(known),
    }
}

fn none_of(name: &str, word: &str, words: Words) -> String {
    let near = did_you_mean(word, words);
    let word = shown(word);
    if words.len() > MANY && !near.is_empty() {
        return format!("`{name}` does not take ‘{word}’{near}");
    }
    format!("`{name}` takes {}, not ‘{word}’{near}", listed(words))
}

fn not_the_sort(name: &str, sort: Sort, found: &Typed<'_>) -> String {
    let found = match found {
        Typed::Nothing => "nothing".to_owned(),
        Typed::Group(fields) if fields.len() > 1 && matches!(sort, Sort::Choice(_)) => {
            return format!(
                "`{name}` takes one thing alone, and {} stand here",
                fields.len()
            );
        }
        Typed::Group(_) => "a table".to_owned(),
        Typed::List(_) => "a list".to_owned(),
        other => format!("‘{}’", shown(&other.to_string())),
    };
    let wanted = match (sort, found.as_str()) {
        (Sort::Flag, _) => "true or false".to_owned(),
        (Sort::Number, _) => "a number".to_owned(),
        (Sort::Whole, _) => "a whole number from 0 up".to_owned(),
        (Sort::Text, _) => "text in quotation marks".to_owned(),
        (Sort::List, "a table") => {
            return format!(
                "`{name}` is a list: write its heading in two pairs of brackets, as [[{name}]]"
            );
        }
        (Sort::List, _) => format!("a list, as in {name} = [\"…\"]"),
        (Sort::Group, _) => "a table of fields".to_owned(),
        (Sort::Choice(words), _) => format!("one of {}", listed(words)),
    };
    format!("`{name}` takes {wanted}, not {found}")
}

/// What a field that must be there is for.
fn meant_by(name: &str) -> &str {
    match name {
        "id" => "the area’s name in small letters and hyphens",
        "title" => "what the procedure is called",
        "version" => "its version, as its authors write it",
        "updated" => "when it was last updated: a year, a month or a day, such as 2026-03",
        "source" => "who publishes it",
        "language" => "the language of its messages, such as en",
        "covers" => "the kinds of document whose rules are all here",
        "name" => "what people call the rule, in small letters and hyphens",
        "level" => "required, expected or advice",
        "asks" => "what must hold, in a sentence",
        "why" => "what the procedure wants, and why it matters",
        "clause" => "where the procedure says so",
        "part" => "at least one [[rule.part]], with what it must have and a message",
        "must" => "what is required, such as \"section\" or { field = \"author.signed\" }",
        "message" | "late" => "what to do, as a form error says it",
        "at" | "of" => "the path of a field, such as \"conference.starts\"",
        "due" => "by when, such as \"2 working days before conference.starts\"",
        _ => "what belongs there",
    }
}
