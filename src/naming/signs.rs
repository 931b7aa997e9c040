use chrono::{Datelike, NaiveDate};

use super::fold::{ByHash, Folded, Word, Words};
use crate::calendar::MONTHS;
use crate::language::Span;

/// What a sign is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignKind {
    /// A first or known-as name that stands alone.
    Name,
    /// A full name.
    FullName,
    /// A school or other setting.
    Setting,
    /// An address, or the street of it.
    Address,
    /// A date of birth.
    Born,
    /// What gives away nobody, such as a street that bears a name.
    Harmless,
}

/// Words that give somebody away.
#[derive(Debug, Clone)]
pub(crate) struct Sign<'a> {
    /// The words, folded, with a space between them; none for a date.
    pub words: String,
    /// Of whom it is; empty where it is nobody's in particular.
    pub of: &'a str,
    /// What it is made of.
    pub kind: SignKind,
    length: usize,
}

/// Signs, found in a text in one walk over its words.
#[derive(Debug, Default)]
pub(crate) struct Signs<'a> {
    by_first: ByHash<Vec<Sign<'a>>>,
    born: Vec<(NaiveDate, Sign<'a>)>,
}

/// A sign that stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found<'a> {
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
    pub fn add(&mut self, of: &'a str, kind: SignKind, text: &str) {
        let folded = Folded::of(text);
        let words = folded.words();
        let Some(first) = words.get(0) else { return };
        self.by_first.entry(first.hash).or_default().push(Sign {
            words: words.joined(),
            of,
            kind,
            length: words.len(),
        });
    }

    /// A date of birth, in any of the usual ways to write it.
    pub fn add_date(&mut self, of: &'a str, date: NaiveDate) {
        let sign = Sign {
            words: String::new(),
            of,
            kind: SignKind::Born,
            length: 0,
        };
        self.born.push((date, sign));
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty() && self.born.is_empty()
    }

    /// The signs in a text that count for it, the longest where several begin at one word.
    pub fn find(&self, words: Words<'_>, counts: impl Fn(&Sign<'a>) -> bool) -> Vec<Found<'a>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let Some((sign, length)) = self.longest(word, words.from(at), &counts) else {
                at += 1;
                continue;
            };
            let after = at + length;
            let end = words
                .get(after - 1)
                .map_or(word.span.end, |last| last.span.end);
            if sign.kind != SignKind::Harmless {
                found.push(Found {
                    person: sign.of,
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

    fn longest(
        &self,
        word: Word<'_>,
        words: Words<'_>,
        counts: impl Fn(&Sign<'a>) -> bool,
    ) -> Option<(&Sign<'a>, usize)> {
        let born = self.born_on(words, &counts);
        let spelt = self.by_first.get(&word.hash).and_then(|signs| {
            signs
                .iter()
                .filter(|sign| sign.stands_at(words) && counts(sign))
                .map(|sign| (sign, sign.length))
                .max_by_key(|(_, length)| *length)
        });
        born.into_iter()
            .chain(spelt)
            .max_by_key(|(_, length)| *length)
    }

    fn born_on(
        &self,
        words: Words<'_>,
        counts: impl Fn(&Sign<'a>) -> bool,
    ) -> Option<(&Sign<'a>, usize)> {
        if self.born.is_empty() || !may_begin_a_date(words) {
            return None;
        }
        let (date, length) = date_at(words)?;
        let born = |it: &&(NaiveDate, Sign<'a>)| date.is(it.0) && counts(&it.1);
        let (_, sign) = self.born.iter().rev().find(born)?;
        Some((sign, length))
    }
}

impl Sign<'_> {
    fn stands_at(&self, words: Words<'_>) -> bool {
        words.len() >= self.length
            && words
                .iter()
                .zip(self.words.split(' '))
                .all(|(word, it)| word.folded == it)
    }
}

/// A date as it is written: its year in full, or by its last two figures.
#[derive(Debug, Clone, Copy)]
struct Written {
    day: u32,
    month: u32,
    year: i32,
    in_full: bool,
}

impl Written {
    fn is(self, date: NaiveDate) -> bool {
        let year = if self.in_full {
            date.year()
        } else {
            date.year().rem_euclid(100)
        };
        (self.day, self.month, self.year) == (date.day(), date.month(), year)
    }
}

/// Whether a year can follow: most words need no closer look.
fn may_begin_a_date(words: Words<'_>) -> bool {
    [2, 3].into_iter().any(|place| {
        words
            .get(place)
            .is_some_and(|it| it.folded.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// The date that words begin with, and how many of them it is; what stands between its parts does
/// not count. Written as year, month and day, as day, month and year, or as "March 2nd, 2019".
fn date_at(words: Words<'_>) -> Option<(Written, usize)> {
    let word = |place| words.get(place).map(|it| it.folded);
    let (first, second, third) = (word(0)?, word(1)?, word(2)?);
    if let (Some((year, true)), Some(month), Some(day)) =
        (year_of(first), number(second), number(third))
    {
        return Some((dated(day, month, (year, true)), 3));
    }
    if let Some(month) = month_name(first) {
        let (day, length) = day_of(words.from(1))?;
        let year = year_of(word(1 + length)?)?;
        return Some((dated(day, month, year), 2 + length));
    }
    let (day, length) = day_of(words)?;
    let month = word(length)?;
    let month = month_name(month).or_else(|| number(month))?;
    let year = year_of(word(length + 1)?)?;
    Some((dated(day, month, year), length + 2))
}

fn dated(day: u32, month: u32, (year, in_full): (i32, bool)) -> Written {
    Written {
        day,
        month,
        year,
        in_full,
    }
}

/// The day that words begin with, and how many of them it is: "2", "02", "2nd", "2nd of".
fn day_of(words: Words<'_>) -> Option<(u32, usize)> {
    let day = words.get(0)?.folded;
    if let Some(day) = number(day) {
        return Some((day, 1));
    }
    let figures = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| day.strip_suffix(ending))?;
    let of = words.get(1).is_some_and(|it| it.folded == "of");
    Some((number(figures)?, 1 + usize::from(of)))
}

/// A number of one or two figures.
fn number(word: &str) -> Option<u32> {
    let is_number = word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| word.parse().ok()).flatten()
}

/// A year, and whether it is written in full.
fn year_of(word: &str) -> Option<(i32, bool)> {
    let is_number = word.bytes().all(|b| b.is_ascii_digit());
    let year = word.parse().ok().filter(|_| is_number)?;
    match word.len() {
        2 => Some((year, false)),
        4 => Some((year, true)),
        _ => None,
    }
}

/// The number of the month of that name, or of its first three letters.
fn month_name(word: &str) -> Option<u32> {
    let is_it = |name: &&str| {
        name.eq_ignore_ascii_case(word)
            || (name.get(..3)).is_some_and(|short| short.eq_ignore_ascii_case(word))
    };
    (1..)
        .zip(MONTHS)
        .find_map(|(number, name)| is_it(&name).then_some(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(signs: &Signs<'_>, text: &str) -> Vec<String> {
        signs
            .find(Folded::of(text).words(), |_| true)
            .into_iter()
            .map(|found| found.span.of(text).to_owned())
            .collect()
    }

    #[test]
    fn finds_the_longest_sign() {
        let mut signs = Signs::default();
        signs.add("kofi", SignKind::Name, "Kofi");
        signs.add("kofi", SignKind::FullName, "Kofi Mensah");
        signs.add("", SignKind::Harmless, "Kofi Road");
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
