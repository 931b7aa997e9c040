//! What stands at the head of a pack: its id, its texts, and the kinds of document it covers.

use chrono::NaiveDate;

use super::Procedure;
use super::mistakes::{Mistakes, Place, did_you_mean, shown};
use super::pack::Parts;
use super::whole::{LONGEST, is_name, not_a_name, twice};
use crate::document::is_blank;

/// The head of a pack, under check.
pub(super) struct Head<'a, 'm> {
    pub head: &'a Procedure,
    pub mistakes: &'a mut Mistakes<'m>,
}

impl Head<'_, '_> {
    /// Notes everything at the head of a pack that its shape allows and that can still not be meant.
    pub fn check(mut self, is_taken: &dyn Fn(&str) -> bool, parts: &Parts) {
        self.id(is_taken);
        self.texts();
        self.updated();
        self.words();
        self.kinds(parts);
        self.without();
    }

    /// Advice alone can be switched off.
    fn without(&mut self) {
        for (nth, name) in self.head.without.iter().enumerate() {
            let common = super::no_procedure().rules();
            let advice: Vec<&str> = common
                .filter(|rule| rule.level == super::Level::Advice)
                .map(|rule| rule.name.as_str())
                .collect();
            if !advice.contains(&name.as_str()) {
                let place = Place::default().name("without").at(nth);
                let (these, name) = (advice.join(", "), shown(name));
                self.mistakes.add(
                    &place,
                    format!("`without` takes advice that is common to every procedure ({these}), not ‘{name}’"),
                );
            }
        }
    }

    fn add(&mut self, name: &str, message: impl Into<String>) {
        self.mistakes.add(&Place::default().name(name), message);
    }

    fn id(&mut self, is_taken: &dyn Fn(&str) -> bool) {
        let id = &self.head.id;
        if !is_name(id) {
            self.add("id", not_a_name("id", id));
        } else if is_taken(id) {
            self.add(
                "id",
                format!(
                    "a built-in procedure has the id ‘{id}’: choose another, such as ‘{id}-own’"
                ),
            );
        }
    }

    fn texts(&mut self) {
        let head = self.head;
        for (name, text) in [
            ("title", &head.title),
            ("version", &head.version),
            ("source", &head.source),
        ] {
            if is_blank(text) {
                self.add(name, format!("`{name}` must not be empty"));
            } else if text.contains(char::is_control) {
                self.add(name, format!("`{name}` must be on one line"));
            }
        }
        if head.version.chars().count() > LONGEST {
            self.add(
                "version",
                format!(
                    "`version` must be at most {LONGEST} characters: it stands in every result"
                ),
            );
        }
        if !is_language(&head.language) {
            let language = shown(&head.language);
            self.add(
                "language",
                format!("`language` takes a code such as en or cy, not ‘{language}’"),
            );
        }
        for (nth, note) in head.notes.iter().enumerate() {
            if is_blank(note) {
                let place = Place::default().name("notes").at(nth);
                self.mistakes
                    .add(&place, "a note must not be empty: take it out");
            }
        }
    }

    fn updated(&mut self) {
        let updated = self.head.updated.as_str();
        if !updated.is_empty() && !is_day(updated) {
            let updated = shown(updated);
            self.add(
                "updated",
                format!("`updated` takes a year, a month or a day that exists, such as 2026, 2026-03 or 2026-03-25, not ‘{updated}’; leave it empty where nobody says"),
            );
        }
    }

    fn words(&mut self) {
        let head = self.head;
        let known: Vec<&str> = head.common.words.keys().map(String::as_str).collect();
        for (name, word) in &head.words {
            let place = Place::default().name("words").name(name);
            if !known.contains(&name.as_str()) {
                let near = did_you_mean(name, &known);
                let (name, known) = (shown(name), known.join(", "));
                self.mistakes.add(
                    &place,
                    format!("no message says ‘{name}’; what can stand here: {known}{near}"),
                );
            } else if is_blank(word) {
                self.mistakes
                    .add(&place, "a word must not be empty: take it out");
            }
        }
    }

    fn kinds(&mut self, parts: &Parts) {
        let rules = &parts.rules;
        let all = Place::default().name("rule");
        let kinds_of = |place: usize| all.at(place).name("kinds");
        let rules_known = parts.has_all
            && !self.mistakes.is_mended(&all)
            && rules
                .iter()
                .all(|(place, _)| !self.mistakes.is_touched(&kinds_of(*place)));
        let head = self.head;
        if head.covers.is_empty() && head.silent_on.is_empty() {
            self.add(
                "covers",
                "`covers` must name the kinds of document whose rules are here",
            );
        }
        for (name, kinds) in [("covers", &head.covers), ("silent-on", &head.silent_on)] {
            for (nth, kind) in twice(kinds) {
                let place = Place::default().name(name).at(nth);
                self.mistakes
                    .add(&place, format!("{} stands here twice", kind.word()));
            }
        }
        for (nth, kind) in head.covers.iter().enumerate() {
            let place = Place::default().name("covers").at(nth);
            let word = kind.word();
            if head.silent_on.contains(kind) {
                self.mistakes.add(
                    &place,
                    format!("{word} stands in `silent-on` too: keep one"),
                );
            } else if rules_known && !rules.iter().any(|(_, rule)| rule.kinds.contains(kind)) {
                self.mistakes.add(
                    &place,
                    format!("no rule holds for {word}: write one, or say `silent-on = [\"{word}\"]` where the procedure sets none"),
                );
            }
        }
    }
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts
        .next()
        .is_some_and(|it| matches!(it.len(), 2 | 3) && it.bytes().all(|b| b.is_ascii_lowercase()))
        && parts
            .all(|it| (2..=8).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether a text is a year, a month or a day that exists.
fn is_day(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    let shape = whole.bytes().enumerate().all(|(nth, b)| match nth {
        4 | 7 => b == b'-',
        _ => b.is_ascii_digit(),
    });
    let number = |from: usize, to: usize| whole.get(from..to).and_then(|it| it.parse::<u32>().ok());
    let day = (number(0, 4), number(5, 7), number(8, 10));
    let (Some(year), Some(month), Some(day)) = day else {
        return false;
    };
    let exists =
        i32::try_from(year).is_ok_and(|year| NaiveDate::from_ymd_opt(year, month, day).is_some());
    whole.len() == 10 && shape && (1900..=2200).contains(&year) && exists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_a_month_or_a_day_is_read() {
        for text in ["2025", "2025-03", "2025-03-25", "2024-02-29"] {
            assert!(is_day(text), "{text}");
        }
        for text in [
            "25",
            "2025-13",
            "2025-02-29",
            "March 2025",
            "2025/03",
            "20250325",
            "0000",
            "2025-03-2é",
        ] {
            assert!(!is_day(text), "{text}");
        }
    }

    #[test]
    fn languages_are_codes() {
        for text in ["en", "cy", "en-GB"] {
            assert!(is_language(text), "{text}");
        }
        for text in ["", "English", "EN", "en-", "e"] {
            assert!(!is_language(text), "{text}");
        }
    }
}
