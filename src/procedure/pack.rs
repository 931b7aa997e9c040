//! Reading a pack whole: every mistake in its shape is named, not the first alone.
//!
//! serde stops at the first thing that does not fit. So what does not fit is noted, put right for
//! the time being, and the rest read again: the types themselves say what fits, and nothing has to be
//! written down a second time.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use super::load::{nameless, with_common_rules};
use super::mistakes::{Mistake, Mistakes, Place, did_you_mean, shown};
use super::nearest::nearest;
use super::wanted::{all_of, meant_by, none_of, not_the_sort};
use super::{Procedure, Rule, whole};
use crate::document::{Fault, Sort, Step, Typed, Words};

/// How many mistakes are looked for in the head of a pack, and in each of its rules.
const MOST: usize = 100;

/// What stands for the time being in place of a period or timescale that cannot be read.
const STAND_INS: [&str; 2] = ["conference.starts", "1 day"];

/// A pack as far as it could be read: its head, and its rules by their places.
pub(super) struct Parts {
    pub head: Procedure,
    pub rules: Vec<(usize, Rule)>,
    /// Whether every rule is among them.
    pub has_all: bool,
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
        Some(Parts { head, rules, .. }) if mistakes.is_empty() => Ok(Procedure {
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
    let mut has_all = true;
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
            has_all &= rule.is_some();
            rules.extend(rule.map(|rule| (place, rule)));
        }
    }
    let head = with_common_rules(head);
    Some(Parts {
        head,
        rules,
        has_all,
    })
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn pack(rule: &Value) -> Value {
        json!({
            "id": "borsetshire", "title": "Borsetshire", "version": "1", "updated": "",
            "source": "Borsetshire", "language": "en", "covers": ["minutes"], "rule": [rule],
        })
    }

    fn rule(part: &Value) -> Value {
        json!({
            "name": "chair-signs", "kinds": ["minutes"], "level": "required", "asks": "It is signed.",
            "why": "It must be agreed.", "clause": "1", "part": part,
        })
    }

    /// The places of the mistakes in a pack, below its rule.
    fn places(text: &str) -> Vec<String> {
        let pack: Typed<'_> = serde_json::from_str(text).unwrap();
        let mistakes = read(&pack, &|_| false).err().unwrap_or_default();
        let paths = mistakes.iter().map(|it| it.path.as_str());
        let below = |path: &str| path.rsplit(" › ").next().unwrap_or_default().to_owned();
        paths.map(below).collect()
    }

    fn places_in_part(part: &Value) -> Vec<String> {
        places(&pack(&rule(&json!([part]))).to_string())
    }

    #[test]
    fn one_slip_is_one_mistake() {
        assert!(
            places_in_part(&json!({"must": "section", "message": "Enter it"}))
                == ["heading", "hint"]
        );
        for (part, at) in [
            (
                json!({"must": {"field": "chair.signed"}, "mesage": "Sign"}),
                "mesage",
            ),
            (json!({"must": {"field": "chair.signed"}}), "message"),
            (
                json!({"must": {"feild": "chair.signed"}, "message": "Sign"}),
                "must",
            ),
            (json!({"must": {"field": 7}, "message": "Sign"}), "field"),
            (
                json!({"must": {"field": "chair.signed", "told": "chair.name"}, "message": "Sign"}),
                "must",
            ),
            (
                json!({"must": {"section": true}, "message": "Sign"}),
                "must",
            ),
            (
                json!({"must": {"quorum": {"agencies": -1}}, "message": "Sign"}),
                "agencies",
            ),
            (
                json!({"must": {"quorum": {"agencies": 1.5}}, "message": "Sign"}),
                "agencies",
            ),
            (
                json!({"must": {"changes-until": "a while"}, "message": "Sign"}),
                "changes-until",
            ),
            (
                json!({"must": {"deadline": {"due": 3, "done": [{"at": "chair.signed", "message": "Sign", "late": "Late"}]}}, "message": "Sign"}),
                "due",
            ),
            (
                json!({"must": {"deadline": {"due": {"any-of": []}, "done": [{"at": "chair.signed", "message": "Sign", "late": "Late"}]}}, "message": "Sign"}),
                "due",
            ),
            (
                json!({"must": {"field": "chair.signed"}, "message": "Sign", "level": "high"}),
                "level",
            ),
            (
                json!({"must": {"field": "chair.signed"}, "message": "Sign", "visitors": "no"}),
                "visitors",
            ),
        ] {
            assert_eq!(places_in_part(&part), [at], "{part}");
        }
    }

    #[test]
    fn what_stands_in_place_of_a_list_is_read_as_its_one_item() {
        let mut one = rule(&json!({"must": {"field": "chair.sined"}, "message": "Sign"}));
        one["kinds"] = json!("minute");
        let mut pack = pack(&one);
        pack["rule"] = one;
        assert_eq!(
            places(&pack.to_string()),
            ["rule", "kinds", "kinds[1]", "part", "field"]
        );
    }

    #[test]
    fn what_stands_twice_in_json_is_named() {
        let text = pack(&rule(
            &json!([{"must": {"field": "chair.signed"}, "message": "Sign"}]),
        ));
        let text = text.to_string();
        assert_eq!(places(&text), [""; 0]);
        let twice = text.replace(r#""title":"#, r#""title":"Ambridge","title":"#);
        assert_eq!(places(&twice), ["title"]);
        let twice = text.replace(r#""rule":"#, r#""rule":[],"rule":"#);
        assert_eq!(places(&twice), ["rule"]);
    }

    #[test]
    fn where_nearly_nothing_fits_it_says_that_there_is_more() {
        let when = vec!["whenever"; 2 * MOST];
        let part = json!({"must": {"field": "chair.signed"}, "message": "Sign", "when": when});
        let places = places_in_part(&part);
        assert_eq!(places.len(), MOST + 1);
        assert!(places.contains(&"rule[1] \"chair-signs\"".to_owned()));
    }

    #[test]
    fn what_is_no_table_is_no_pack() {
        for text in ["null", "[]", "7", "\"id\"", "true"] {
            assert_eq!(places(text), [""], "{text}");
        }
    }
}
