use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::super::message::MONTHS;
use super::fold::{Word, words};
use crate::language::Span;

/// What a sign is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SignKind {
    /// A first or known-as name that stands alone.
    Name,
    /// More than that: a full name, a date, a school, an address.
    Sure,
}

/// Words that give somebody away.
#[derive(Debug, Clone)]
struct Sign<'a> {
    rest: Vec<String>,
    /// Whom it gives away; none where it gives away nobody, such as a street that bears a name.
    person: Option<&'a str>,
    kind: SignKind,
}

/// Signs, found in a text in one walk over its words.
#[derive(Debug, Default)]
pub(super) struct Signs<'a> {
    by_first: HashMap<String, Vec<Sign<'a>>>,
}

/// A sign that stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found<'a> {
    /// Whom it gives away.
    pub person: &'a str,
    /// Where it stands, in bytes.
    pub span: Span,
    /// The place of its first word among the text's words.
    pub first: usize,
    /// The place of the word after its last.
    pub after: usize,
    /// What it is made of.
    pub kind: SignKind,
}

impl<'a> Signs<'a> {
    /// Words that give a person away.
    pub fn add(&mut self, person: &'a str, kind: SignKind, text: &str) {
        self.add_words(Some(person), kind, words(text));
    }

    /// Words that give nobody away, also where a part of them would.
    pub fn add_harmless(&mut self, text: &str) {
        self.add_words(None, SignKind::Sure, words(text));
    }

    /// The usual ways to write a date of birth.
    pub fn add_date(&mut self, person: &'a str, date: NaiveDate) {
        for written in date_forms(date) {
            self.add(person, SignKind::Sure, &written);
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    fn add_words(&mut self, person: Option<&'a str>, kind: SignKind, words: Vec<Word>) {
        let mut folded = words.into_iter().map(|word| word.folded);
        let Some(first) = folded.next() else { return };
        let sign = Sign {
            rest: folded.collect(),
            person,
            kind,
        };
        self.by_first.entry(first).or_default().push(sign);
    }

    /// The signs in a text, the longest where several begin at one word.
    pub fn find(&self, words: &[Word]) -> Vec<Found<'a>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((word, rest)) = words.get(at..).and_then(<[Word]>::split_first) {
            let Some(sign) = self.longest(word, rest) else {
                at += 1;
                continue;
            };
            let after = at + 1 + sign.rest.len();
            let end = words
                .get(after - 1)
                .map_or(word.span.end, |last| last.span.end);
            if let Some(person) = sign.person {
                found.push(Found {
                    person,
                    span: Span::new(word.span.start, end),
                    first: at,
                    after,
                    kind: sign.kind,
                });
            }
            at = after;
        }
        found
    }

    fn longest(&self, word: &Word, rest: &[Word]) -> Option<&Sign<'a>> {
        self.by_first
            .get(&word.folded)?
            .iter()
            .filter(|sign| {
                rest.len() >= sign.rest.len()
                    && rest
                        .iter()
                        .zip(&sign.rest)
                        .all(|(word, it)| word.folded == *it)
            })
            .max_by_key(|sign| sign.rest.len())
    }
}

/// The usual ways to write a day; what stands between the parts does not count.
fn date_forms(date: NaiveDate) -> Vec<String> {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let short_year = format!("{:02}", year.rem_euclid(100));
    let years = [year.to_string(), short_year];
    let ending = match (day % 10, day / 10) {
        (1, 0 | 2 | 3) => "st",
        (2, 0 | 2) => "nd",
        (3, 0 | 2) => "rd",
        _ => "th",
    };
    let days = [
        day.to_string(),
        format!("{day:02}"),
        format!("{day}{ending}"),
        format!("{day}{ending} of"),
    ];
    let name = MONTHS
        .get(date.month0() as usize)
        .copied()
        .unwrap_or_default();
    let short = name.get(..3).unwrap_or(name);
    let mut forms = vec![
        format!("{year} {month:02} {day:02}"),
        format!("{year} {month} {day}"),
    ];
    for year in &years {
        for day in &days {
            forms.push(format!("{day} {name} {year}"));
            forms.push(format!("{day} {short} {year}"));
            forms.push(format!("{name} {day} {year}"));
            forms.push(format!("{short} {day} {year}"));
        }
        for month in [month.to_string(), format!("{month:02}")] {
            forms.push(format!("{day} {month} {year}"));
            forms.push(format!("{day:02} {month} {year}"));
        }
    }
    forms.sort_unstable();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(signs: &Signs<'_>, text: &str) -> Vec<String> {
        signs
            .find(&words(text))
            .into_iter()
            .map(|found| found.span.of(text).to_owned())
            .collect()
    }

    #[test]
    fn finds_the_longest_sign() {
        let mut signs = Signs::default();
        signs.add("kofi", SignKind::Name, "Kofi");
        signs.add("kofi", SignKind::Sure, "Kofi Mensah");
        signs.add_harmless("Kofi Road");
        assert_eq!(
            found(&signs, "KOFI MENSAH and Kófi’s coat, in Kofi Road"),
            ["KOFI MENSAH", "Kófi"]
        );
    }

    #[test]
    fn finds_a_date_as_people_write_it() {
        let mut signs = Signs::default();
        signs.add_date("kofi", NaiveDate::from_ymd_opt(2019, 3, 2).unwrap());
        for text in [
            "born 2/3/2019",
            "born 02.03.19",
            "born 2 March 2019",
            "born on the 2nd of March 2019",
            "b. 2 Mar 2019",
            "DOB 2019-03-02",
            "March 2nd, 2019",
        ] {
            assert_eq!(found(&signs, text).len(), 1, "{text}");
        }
        for text in ["3/2/2019", "12/3/2019", "2 March", "2 May 2019"] {
            assert!(found(&signs, text).is_empty(), "{text}");
        }
    }
}
