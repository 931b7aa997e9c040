use chrono::{Datelike, NaiveDate};

use super::feasts::{begins_a_feast, feast_at};
use super::fold::Words;

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
    if let Some((day, month, length)) = feast_at(words) {
        let year = year_of(word(length)?).filter(|(_, in_full)| *in_full)?;
        return Some((dated(day, month, year), length + 1));
    }
    let (first, second, third) = (word(0)?, word(1)?, word(2)?);
    let month = || number(second).or_else(|| month_name(second));
    if let (Some((year, true)), Some(month), Some(day)) = (year_of(first), month(), number(third)) {
        return Some((dated(day, month, (year, true)), 3));
    }
    if let Some(month) = month_name(first) {
        let the = 1 + usize::from(second == "the");
        let (day, length) = day_of(words.from(the))?;
        let year = year_of(word(the + length)?)?;
        return Some((dated(day, month, year), the + length + 1));
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

/// The day that words begin with, and how many of them it is: "2", "02", "2nd of", "2nd day of".
fn day_of(words: Words<'_>) -> Option<(u32, usize)> {
    let day = words.get(0)?.folded;
    let word = |place| words.get(place).map_or("", |it| it.folded);
    // How many words it takes to go on to the month: "of", "day of".
    let of = |place| match (word(place), word(place + 1)) {
        ("of", _) => 1,
        ("day", "of") => 2,
        _ => 0,
    };
    if let Some(day) = number(day) {
        return Some((day, 1 + of(1)));
    }
    if let Some(day) = ordinal(day) {
        return Some((day, 1 + of(1)));
    }
    let tens = match day {
        "twenty" => 20,
        "thirty" => 30,
        _ => 0,
    };
    if tens > 0 {
        let day = tens + ordinal(words.get(1)?.folded)?;
        return Some((day, 2 + of(2)));
    }
    let figures = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| day.strip_suffix(ending))?;
    Some((number(figures)?, 1 + of(1)))
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
    let other = match word.as_bytes() {
        b"ionawr" | b"i" => 1,
        b"chwefror" | b"ii" => 2,
        b"mawrth" | b"iii" => 3,
        b"ebrill" | b"iv" => 4,
        b"mai" | b"v" => 5,
        b"mehefin" | b"vi" => 6,
        b"gorffennaf" | b"vii" => 7,
        b"awst" | b"viii" => 8,
        b"medi" | b"ix" => 9,
        b"hydref" | b"x" => 10,
        b"tachwedd" | b"xi" => 11,
        b"rhagfyr" | b"xii" => 12,
        _ => 0,
    };
    english_month(word).or((other > 0).then_some(other))
}

/// The number of the month that a word begins as: "sept" and "septembre" too.
fn english_month(word: &str) -> Option<u32> {
    Some(match word.as_bytes() {
        [b'j', b'a', b'n', ..] => 1,
        [b'f', b'e', b'b', ..] => 2,
        [b'm', b'a', b'r', ..] => 3,
        [b'a', b'p', b'r', ..] => 4,
        [b'm', b'a', b'y', ..] => 5,
        [b'j', b'u', b'n', ..] => 6,
        [b'j', b'u', b'l', ..] => 7,
        [b'a', b'u', b'g', ..] => 8,
        [b's', b'e', b'p', ..] => 9,
        [b'o', b'c', b't', ..] => 10,
        [b'n', b'o', b'v', ..] => 11,
        [b'd', b'e', b'c', ..] => 12,
        _ => return None,
    })
}

/// A day and month without a year, such as "2 March", "March 2nd" or "2/3", and how many words it is.
fn day_at(words: Words<'_>) -> Option<(u32, u32, usize)> {
    let first = words.get(0)?.folded;
    if let Some(feast) = feast_at(words) {
        return Some(feast);
    }
    if let Some(month) = month_name(first) {
        let (day, length) = day_of(words.from(1))?;
        return Some((day, month, 1 + length));
    }
    let (day, length) = day_of(words)?;
    let month = words.get(length)?.folded;
    let month = month_name(month).or_else(|| number(month))?;
    Some((day, month, length + 1))
}

/// A day as it stands in a text, held against as many people's as there are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stands<'a> {
    what: What<'a>,
    /// How many words it is.
    pub length: usize,
}

#[derive(Debug, Clone, Copy)]
enum What<'a> {
    /// Six or eight figures, with nothing between them.
    Figures(&'a str),
    Date(Written),
    /// A day and a month.
    Day(u32, u32),
}

impl Stands<'_> {
    /// Whether it is that day: with its year, or without it, where the words around say that it is a birthday.
    pub fn is(self, day: NaiveDate, birthday: bool) -> bool {
        let (year, month, date) = (day.year(), day.month(), day.day());
        match self.what {
            What::Figures(figures) if figures.len() == 8 => {
                figures == format!("{date:02}{month:02}{year}")
                    || figures == format!("{year}{month:02}{date:02}")
            }
            What::Figures(figures) => {
                birthday && figures == format!("{date:02}{month:02}{:02}", year.rem_euclid(100))
            }
            What::Date(written) => written.is(day) || birthday && written.is_a_birthday_of(day),
            What::Day(its_date, its_month) => birthday && (its_date, its_month) == (date, month),
        }
    }
}

/// The day that words begin with, if they do.
pub(super) fn stands_at(words: Words<'_>) -> Option<Stands<'_>> {
    let first = words.get(0)?.folded;
    let (what, length) =
        if matches!(first.len(), 6 | 8) && first.bytes().all(|b| b.is_ascii_digit()) {
            (What::Figures(first), 1)
        } else if let Some((written, length)) = date_at(words) {
            (What::Date(written), length)
        } else {
            let (date, month, length) = day_at(words)?;
            (What::Day(date, month), length)
        };
    Some(Stands { what, length })
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
        _ => begins_a_feast(word),
    }
}

/// Whether words say which birthday it is: "her thirteenth".
pub(super) fn is_her_day(whose: &str, word: &str) -> bool {
    matches!(whose, "her" | "his" | "their") && ordinal(word).is_some()
}

/// A day of the month in words, but for those after the twentieth, which are two words.
fn ordinal(word: &str) -> Option<u32> {
    Some(match word.as_bytes() {
        b"first" => 1,
        b"second" => 2,
        b"third" => 3,
        b"fourth" => 4,
        b"fifth" => 5,
        b"sixth" => 6,
        b"seventh" => 7,
        b"eighth" => 8,
        b"ninth" => 9,
        b"tenth" => 10,
        b"eleventh" => 11,
        b"twelfth" => 12,
        b"thirteenth" => 13,
        b"fourteenth" => 14,
        b"fifteenth" => 15,
        b"sixteenth" => 16,
        b"seventeenth" => 17,
        b"eighteenth" => 18,
        b"nineteenth" => 19,
        b"twentieth" => 20,
        _ => return None,
    })
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
                && stands_at(words.from(at)).is_some_and(|it| it.is(day, birthday))
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
            "March the second, 2019",
            "2nd day of March 2019",
            "2019 March 2",
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
