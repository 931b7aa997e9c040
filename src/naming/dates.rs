use chrono::{Datelike, NaiveDate};

use super::fold::Words;
use crate::calendar::MONTHS;

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

    /// Whether it is the same day of a later year.
    fn is_a_birthday_of(self, date: NaiveDate) -> bool {
        (self.day, self.month) == (date.day(), date.month())
            && self.in_full
            && self.year > date.year()
    }
}

/// The date that words begin with, and how many of them it is; what stands between its parts does
/// not count. Written as year, month and day, as day, month and year, or as "March 2nd, 2019".
fn date_at(words: Words<'_>) -> Option<(Written, usize)> {
    let word = |place| words.get(place).map(|it| it.folded);
    if let Some(date) = together(word(0)?) {
        return Some((date, 1));
    }
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

/// A date in one word that names its month, such as "9mar2011".
fn together(word: &str) -> Option<Written> {
    let letters = word.find(|c: char| c.is_ascii_alphabetic())?;
    let (day, rest) = word.split_at_checked(letters)?;
    let year = rest.find(|c: char| c.is_ascii_digit())?;
    let (month, year) = rest.split_at_checked(year)?;
    let month = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| month.strip_prefix(ending))
        .and_then(month_name)
        .or_else(|| month_name(month))?;
    Some(dated(number(day)?, month, year_of(year)?))
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
    let is_of = |place| words.get(place).is_some_and(|it| it.folded == "of");
    if let Some(day) = number(day) {
        return Some((day, 1 + usize::from(is_of(1))));
    }
    if let Some(day) = ordinal(day) {
        return Some((day, 1 + usize::from(is_of(1))));
    }
    let tens = match day {
        "twenty" => 20,
        "thirty" => 30,
        _ => 0,
    };
    if tens > 0 {
        let day = tens + ordinal(words.get(1)?.folded)?;
        return Some((day, 2 + usize::from(is_of(2))));
    }
    let figures = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| day.strip_suffix(ending))?;
    Some((number(figures)?, 1 + usize::from(is_of(1))))
}

/// A number of one or two figures, also where "DOB" has run into it.
fn number(word: &str) -> Option<u32> {
    let word = word.strip_prefix("dob").unwrap_or(word);
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

/// The number of the month of a name, in English or Welsh or in Roman figures.
fn month_name(word: &str) -> Option<u32> {
    const WELSH: &str =
        "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr";
    const ROMAN: &str = "i ii iii iv v vi vii viii ix x xi xii";
    let others = [WELSH, ROMAN].into_iter();
    let mut others = others.flat_map(|names| (1..).zip(names.split(' ')));
    english_month(word).or_else(|| {
        let found = others.find(|(_, name)| *name == word);
        found.map(|(number, _)| number)
    })
}

/// The number of the month that a word begins as: "sept" and "septembre" too.
fn english_month(word: &str) -> Option<u32> {
    let short = word.get(..3)?;
    let is_it = |name: &str| {
        name.get(..3)
            .is_some_and(|it| it.eq_ignore_ascii_case(short))
    };
    (1..)
        .zip(MONTHS)
        .find_map(|(number, name)| is_it(name).then_some(number))
}

/// A day and month without a year, such as "2 March", "March 2nd" or "2/3", and how many words it is.
fn day_at(words: Words<'_>) -> Option<(u32, u32, usize)> {
    let first = words.get(0)?.folded;
    if let Some(month) = month_name(first) {
        let (day, length) = day_of(words.from(1))?;
        return Some((day, month, 1 + length));
    }
    let (day, length) = day_of(words)?;
    let month = words.get(length)?.folded;
    let month = month_name(month).or_else(|| number(month))?;
    Some((day, month, length + 1))
}

/// The number of words of a date that stands at the beginning and is that day: with its year, or without it, where
/// the words around say that it is a birthday.
pub(super) fn is_at(words: Words<'_>, day: NaiveDate, birthday: bool) -> Option<usize> {
    let first = words.get(0)?.folded;
    if first.len() == 8 && first.bytes().all(|b| b.is_ascii_digit()) {
        let (year, month, date) = (day.year(), day.month(), day.day());
        let is_it = first == format!("{date:02}{month:02}{year}")
            || first == format!("{year}{month:02}{date:02}");
        return is_it.then_some(1);
    }
    if birthday && first.len() == 6 && first.bytes().all(|b| b.is_ascii_digit()) {
        let year = day.year().rem_euclid(100);
        return (first == format!("{:02}{:02}{year:02}", day.day(), day.month())).then_some(1);
    }
    if let Some((written, length)) = date_at(words) {
        let is_it = written.is(day) || birthday && written.is_a_birthday_of(day);
        return is_it.then_some(length);
    }
    let (date, month, length) = day_at(words).filter(|_| birthday)?;
    (date == day.day() && month == day.month()).then_some(length)
}

/// Whether a date can begin with a word: most words need no closer look.
pub(super) fn may_begin(word: &str) -> bool {
    match word.as_bytes() {
        [b'0'..=b'9', ..] | [b'd', b'o', b'b', b'0'..=b'9', ..] => true,
        [b'j', b'a' | b'u', b'n' | b'l', ..]
        | [b'f', b'e' | b'i' | b'o', b'b' | b'r' | b'f' | b'u', ..]
        | [b'm', b'a', b'r' | b'y', ..]
        | [b'a', b'p' | b'u', b'r' | b'g', ..]
        | [b's', b'e' | b'i', b'p' | b'c' | b'v' | b'x', ..]
        | [b'o', b'c', b't', ..]
        | [b'n', b'o' | b'i', b'v' | b'n', ..]
        | [b'd', b'e', b'c', ..]
        | [b't', b'h' | b'e' | b'w', b'i' | b'n' | b'e', ..]
        | [b'e', b'i' | b'l', b'g' | b'e', ..] => {
            english_month(word).is_some()
                || ordinal(word).is_some()
                || matches!(word, "twenty" | "thirty")
        }
        _ => false,
    }
}

/// Whether words say which birthday it is: "her thirteenth".
pub(super) fn is_her_day(whose: &str, word: &str) -> bool {
    matches!(whose, "her" | "his" | "their") && ordinal(word).is_some()
}

/// A day of the month in words, but for those after the twentieth, which are two words.
fn ordinal(word: &str) -> Option<u32> {
    const DAYS: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
    if !word.ends_with(['t', 'd', 'h']) {
        return None;
    }
    (1..)
        .zip(DAYS.split(' '))
        .find_map(|(day, name)| (name == word).then_some(day))
}

#[cfg(test)]
mod tests {
    use super::super::fold::Folded;
    use super::*;

    fn finds(text: &str, birthday: bool) -> bool {
        let day = NaiveDate::from_ymd_opt(2019, 3, 2).unwrap();
        let folded = Folded::of(text);
        let words = folded.words();
        (0..words.len()).any(|at| {
            may_begin(words.from(at).get(0).unwrap().folded)
                && is_at(words.from(at), day, birthday).is_some()
        })
    }

    #[test]
    fn finds_a_date_as_people_write_it() {
        for text in [
            "born 2/3/2019",
            "born 02.03.19",
            "born 2 March 2019",
            "born on the 2nd of March 2019",
            "born on the second of March 2019",
            "b. 2 Mar 2019",
            "2-Mar-19",
            "DOB 2019-03-02",
            "DOB 02032019",
            "March 2nd, 2019",
            "2 March ’19",
        ] {
            assert!(finds(text, false), "{text}");
        }
        for text in [
            "3/2/2019",
            "12/3/2019",
            "2 March",
            "2 May 2019",
            "2 March 2020",
        ] {
            assert!(!finds(text, false), "{text}");
        }
    }

    #[test]
    fn a_birthday_needs_no_year() {
        for text in ["turns seven on 2 March", "2nd March", "March 2nd", "2/3"] {
            assert!(finds(text, true), "{text}");
        }
        assert!(finds("2 March 2026, her seventh", true));
        assert!(!finds("2 March 2018", true));
    }
}
