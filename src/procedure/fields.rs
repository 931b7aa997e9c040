//! Whether a field that a rule names is one that documents have, and of the sort that is asked for.

use super::Each;
use super::mistakes::{Mistakes, Place, did_you_mean, listed, shown};
use super::whens::is_child;
use super::whole::Asked;
use crate::document::{FAMILY, Takes, is_given_by_form, takes};

/// Stands for whom a rule is repeated for.
const ID: &str = "{id}";
/// What stands for a child in the event of a timescale, beside `{id}`.
const CHILD_OF_EVENT: [&str; 2] = ["{newborn}", "{earliest}"];

/// A field that a rule names.
pub(super) struct Named<'a> {
    pub place: Place,
    pub path: &'a str,
    /// What it may take; anything where nothing is named.
    pub takes: &'a [Takes],
    /// Whether it is the event of a timescale.
    pub is_event: bool,
    /// Whether another field will do, which may be that of somebody else.
    pub is_one_of: bool,
}

impl Named<'_> {
    /// Whether it can be asked of whom the part is repeated for.
    pub fn fits(&self, asked: &Asked<'_>) -> bool {
        self.mistake(asked).is_none()
    }

    pub fn check(&self, asked: &Asked<'_>, mistakes: &mut Mistakes<'_>) {
        if let Some(message) = self.mistake(asked) {
            mistakes.add(&self.place, message);
        }
    }

    fn mistake(&self, asked: &Asked<'_>) -> Option<String> {
        let path = self.path;
        let found = match takes(path) {
            Ok(found) => found,
            Err(unknown) => {
                let names: Vec<_> = unknown.names.iter().map(String::as_str).collect();
                let near = did_you_mean(&unknown.name, &names);
                let (path, name) = (shown(path), shown(&unknown.name));
                let names = match (names.as_slice(), near.as_str()) {
                    ([], _) => "nothing stands below it".to_owned(),
                    (names, "") => format!("what can stand there: {}", listed(names)),
                    _ => "there is no such name".to_owned(),
                };
                return Some(format!(
                    "no document has the field ‘{path}’: at ‘{name}’, {names}{near}"
                ));
            }
        };
        if !self.takes.is_empty() && !self.takes.contains(&found) {
            let wanted: Vec<_> = self.takes.iter().map(|it| in_words(*it)).collect();
            return Some(format!(
                "‘{path}’ takes {}: this asks for a field that takes {}",
                in_words(found),
                listed(&wanted)
            ));
        }
        let mut before = "";
        for (place, name) in path.split('.').enumerate() {
            let mistake = if is_given_by_form(path, place) {
                self.id(asked, before, place, name)
            } else {
                None
            };
            if mistake.is_some() {
                return mistake;
            }
            before = name;
        }
        None
    }

    /// What is wrong with what stands for an id, or for the name of a section.
    fn id(&self, asked: &Asked<'_>, before: &str, place: usize, name: &str) -> Option<String> {
        let path = self.path;
        let of_section = path.starts_with("sections.");
        match (of_section, place) {
            (true, 1) => return no_section(asked, name),
            (true, 2) if name == FAMILY || name == ID => return None,
            _ => {}
        }
        if self.is_event && CHILD_OF_EVENT.contains(&name) {
            return None;
        }
        if name != ID {
            let name = shown(name);
            return Some(format!(
                "no form need have the id ‘{name}’: write {{id}}, for whom the rule is repeated for"
            ));
        }
        let each = each_of(before)?;
        (!self.is_one_of && !asked.each.is_none_or(each.1)).then(|| {
            format!("{{id}} stands for whom the rule is repeated for, and that is nobody of ‘{before}’: write each = \"{}\"", each.0)
        })
    }
}

/// What to write, and whether something is that or as good.
type Wanted = (&'static str, fn(Each) -> bool);

/// What a rule is to be repeated for whose field stands in that group.
fn each_of(group: &str) -> Option<Wanted> {
    Some(match group {
        "children" | "decisions" | "child" => ("subject", is_child),
        "adults" => ("parent", |each| matches!(each, Each::Adult | Each::Parent)),
        "family" => ("parent", |each| {
            is_child(each) || matches!(each, Each::Adult | Each::Parent)
        }),
        "attendance" => ("invitee", |each| each == Each::Invitee),
        "reports" => ("report", |each| each == Each::Report),
        "circulation" => ("recipient", |each| each == Each::Recipient),
        _ => return None,
    })
}

/// What is wrong with the name of a section.
pub(super) fn no_section(asked: &Asked<'_>, name: &str) -> Option<String> {
    let own = asked.parts.rules.iter();
    let sections: Vec<&str> = own.map(|(_, rule)| rule.name.as_str()).collect();
    (!sections.contains(&name)).then(|| {
        let near = did_you_mean(name, &sections);
        let name = shown(name);
        format!("a section bears the name of its rule, and no rule of this pack is called ‘{name}’{near}")
    })
}

fn in_words(takes: Takes) -> &'static str {
    match takes {
        Takes::Text => "text",
        Takes::YesNo => "yes or no",
        Takes::When => "a date",
        Takes::Done => "whether something was done",
        Takes::Number => "a number",
        Takes::List => "a list",
        Takes::Choice => "one of several words",
        Takes::Group => "fields of its own",
    }
}
