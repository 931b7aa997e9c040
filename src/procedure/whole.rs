//! What holds of a pack as a whole, once its shape can be read: names, texts, kinds, and whether each
//! part can ever be asked.

use super::head::Head;
use super::mistakes::{Mistakes, Place, shown};
use super::pack::Parts;
use super::{Each, Part, Rule, requires, whens};
use crate::document::{ConferenceType, Kind, is_blank};

/// Longer names and versions are slips: no form has room for them.
pub(super) const LONGEST: usize = 80;

/// Notes everything in a pack that its shape allows and that can still not be meant.
pub(super) fn check(parts: &Parts, is_taken: &dyn Fn(&str) -> bool, mistakes: &mut Mistakes<'_>) {
    Head {
        head: &parts.head,
        mistakes,
    }
    .check(is_taken, parts);
    names(parts, mistakes);
    for (place, rule) in &parts.rules {
        RuleAt {
            parts,
            rule,
            place: Place::default().name("rule").at(*place),
            mistakes,
        }
        .check();
    }
}

/// A rule's name is what people call it: each has its own.
fn names(parts: &Parts, mistakes: &mut Mistakes<'_>) {
    for (nth, (place, rule)) in parts.rules.iter().enumerate() {
        let at = Place::default().name("rule").at(*place).name("name");
        let name = rule.name.as_str();
        let mut before = parts.rules.iter().take(nth);
        if !is_name(name) {
            mistakes.add(&at, not_a_name("name", name));
        } else if parts.head.rules().any(|common| common.name == name) {
            mistakes.add(&at, format!("a rule common to every procedure is called ‘{name}’ too: give this one another name"));
        } else if let Some((first, _)) = before.find(|(_, rule)| rule.name == name) {
            let first = first + 1;
            mistakes.add(
                &at,
                format!("rule[{first}] is called ‘{name}’ too: give this one another name"),
            );
        }
    }
}

struct RuleAt<'a, 'm> {
    parts: &'a Parts,
    rule: &'a Rule,
    place: Place,
    mistakes: &'a mut Mistakes<'m>,
}

impl RuleAt<'_, '_> {
    fn add(&mut self, name: &str, message: impl Into<String>) {
        self.mistakes.add(&self.place.name(name), message);
    }

    fn check(&mut self) {
        self.texts();
        self.heading();
        self.kinds();
        if self.rule.parts.is_empty() {
            self.add(
                "part",
                "a rule must have at least one [[rule.part]]: without one it asks nothing",
            );
        }
        for (nth, part) in self.rule.parts.iter().enumerate() {
            self.part(part, nth);
        }
    }

    fn texts(&mut self) {
        let rule = self.rule;
        for (name, text) in [
            ("asks", &rule.asks),
            ("why", &rule.why),
            ("clause", &rule.clause),
        ] {
            if is_blank(text) {
                self.add(name, format!("`{name}` must not be empty"));
            }
        }
        for (name, text) in [
            ("asks", &rule.asks),
            ("why", &rule.why),
            ("clause", &rule.clause),
            ("heading", &rule.heading),
            ("hint", &rule.hint),
        ] {
            if text.contains(['{', '}']) {
                self.add(
                    name,
                    format!("braces are filled in in messages alone: write `{name}` without them"),
                );
            }
        }
    }

    fn heading(&mut self) {
        if !self.rule.asks_for_section() {
            return;
        }
        for (name, text) in [("heading", &self.rule.heading), ("hint", &self.rule.hint)] {
            if is_blank(text) {
                self.add(
                    name,
                    format!(
                        "a rule that asks for a section must have a `{name}`: the form shows it"
                    ),
                );
            }
        }
    }

    fn kinds(&mut self) {
        let rule = self.rule;
        self.chosen("kinds", &rule.kinds, Kind::word);
        self.chosen("conferences", &rule.conferences, ConferenceType::word);
        let covers = &self.parts.head.covers;
        let covers_known = !self.mistakes.is_touched(&Place::default().name("covers"));
        let kinds_known = !self.mistakes.is_touched(&self.place.name("kinds"));
        let every = rule.kinds.len() == Kind::WORDS.len();
        for (nth, kind) in rule.kinds.iter().enumerate() {
            let word = kind.word();
            if covers_known && !every && !covers.contains(kind) {
                let place = self.place.name("kinds").at(nth);
                self.mistakes.add(
                    &place,
                    format!(
                        "the pack does not cover {word}: add it to `covers`, or take it out here"
                    ),
                );
            } else if !rule
                .parts
                .iter()
                .any(|part| part.kinds.as_ref().is_none_or(|it| it.contains(kind)))
                && !rule.parts.is_empty()
                && kinds_known
            {
                let place = self.place.name("kinds");
                self.mistakes.add(
                    &place,
                    format!("no part of this rule holds for {word}: add one, or take {word} out"),
                );
            }
        }
    }

    fn chosen<T: Copy + PartialEq>(
        &mut self,
        name: &str,
        chosen: &[T],
        word: fn(T) -> &'static str,
    ) {
        if chosen.is_empty() {
            self.add(
                name,
                format!("`{name}` must not be empty: leave it out where the rule holds for all"),
            );
        }
        for (nth, one) in twice(chosen) {
            let place = self.place.name(name).at(nth);
            self.mistakes
                .add(&place, format!("{} stands here twice", word(one)));
        }
    }

    fn part(&mut self, part: &Part, nth: usize) {
        let place = self.place.name("part").at(nth);
        let rule = self.rule;
        self.within(
            &place.name("kinds"),
            part.kinds.as_deref(),
            &rule.kinds,
            Kind::word,
        );
        self.within(
            &place.name("conferences"),
            part.conferences.as_deref(),
            &rule.conferences,
            ConferenceType::word,
        );
        let each = part.each.unwrap_or(rule.each);
        if part.visitors && each != Each::Child {
            self.mistakes.add(
                &place.name("visitors"),
                "`visitors` goes with each = \"child\" alone: take it out",
            );
        }
        let touched = |name| {
            let (own, of_rule) = (place.name(name), self.place.name(name));
            self.mistakes.is_touched(&own) || self.mistakes.is_touched(&of_rule)
        };
        let asked = Asked {
            parts: self.parts,
            rule,
            part,
            each: (!touched("each")).then_some(each),
            has_kinds: !touched("kinds") && !touched("conferences"),
            place: &place,
        };
        requires::check(&asked, self.mistakes);
        whens::check(&asked, self.mistakes);
    }

    /// A part that holds for what its rule does not hold for is never asked.
    fn within<T: Copy + PartialEq>(
        &mut self,
        place: &Place,
        chosen: Option<&[T]>,
        of_rule: &[T],
        word: fn(T) -> &'static str,
    ) {
        let Some(chosen) = chosen else { return };
        if chosen.is_empty() {
            self.mistakes.add(place, "this must not be empty: leave it out where the part holds for all that its rule does");
        }
        for (nth, one) in chosen.iter().enumerate() {
            if !of_rule.contains(one) {
                let word = word(*one);
                self.mistakes.add(&place.at(nth), format!("the rule itself does not hold for {word}: add it there, or take it out here"));
            }
        }
        for (nth, one) in twice(chosen) {
            self.mistakes
                .add(&place.at(nth), format!("{} stands here twice", word(one)));
        }
    }
}

/// A part of a rule, and what it is a part of.
pub(super) struct Asked<'a> {
    pub parts: &'a Parts,
    pub rule: &'a Rule,
    pub part: &'a Part,
    /// What it is repeated for; nothing where that cannot be told.
    pub each: Option<Each>,
    /// Whether it can be told for which documents and conferences it holds.
    pub has_kinds: bool,
    pub place: &'a Place,
}

impl Asked<'_> {
    /// The kinds of document that the part holds for.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> {
        let own = self.part.kinds.as_ref();
        let of_rule = self.rule.kinds.iter().copied();
        of_rule.filter(move |kind| own.is_none_or(|it| it.contains(kind)))
    }

    /// The types of conference that the part holds for.
    pub fn conferences(&self) -> impl Iterator<Item = ConferenceType> {
        let own = self.part.conferences.as_ref();
        let of_rule = self.rule.conferences.iter().copied();
        of_rule.filter(move |it| own.is_none_or(|own| own.contains(it)))
    }
}

/// Those that stand in a list a second time, with their places.
pub(super) fn twice<T: Copy + PartialEq>(list: &[T]) -> Vec<(usize, T)> {
    let again = |(nth, one): &(usize, T)| list.iter().take(*nth).any(|before| before == one);
    list.iter().copied().enumerate().filter(again).collect()
}

/// Whether a text is made of small letters and hyphens between them.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().count() <= LONGEST
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase()))
}

pub(super) fn not_a_name(of: &str, found: &str) -> String {
    let found = shown(found);
    format!("`{of}` must be small letters and hyphens, such as home-language, not ‘{found}’")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_small_letters_and_hyphens() {
        for name in ["analysis", "child-views"] {
            assert!(is_name(name), "{name}");
        }
        for name in [
            "",
            "-",
            "a-",
            "Child",
            "child views",
            "child_views",
            "é",
            "a--b",
        ] {
            assert!(!is_name(name), "{name}");
        }
    }
}
