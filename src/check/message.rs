use chrono::{Datelike, NaiveDate, Timelike};

use crate::calendar::{MONTHS, Moment};
use crate::language::Span;

/// How much of somebody's words a message quotes, in characters.
const LONGEST_QUOTE: usize = 60;

/// How far around the words it points at a finding is bound to the text, in bytes.
const FURTHEST: usize = 160;

/// Fills in the words in braces of a message.
///
/// `{name}` is whom the rule is repeated for; the rest comes with the finding. A message begins
/// with a capital also where it begins with words that were filled in.
pub(super) fn fill(template: &str, name: &str, values: &[(&'static str, String)]) -> String {
    let mut message = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        message.push_str(before);
        let (word, left) = after.split_once('}').unwrap_or((after, ""));
        let value = values
            .iter()
            .find(|(of, _)| *of == word)
            .map(|(_, value)| value.as_str());
        message.push_str(match word {
            "name" => value.unwrap_or(name),
            _ => value.unwrap_or_default(),
        });
        rest = left;
    }
    message.push_str(rest);
    capitalised(message)
}

/// Of a letter of the English alphabet alone: the capitals of all others are a table of five
/// kilobytes in what browsers download.
fn capitalised(mut message: String) -> String {
    if let Some(first) = message.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    message
}

/// Somebody's words, cut short where they are long, on one line.
pub(super) fn quote(words: &str) -> String {
    let mut quote: String = words
        .chars()
        .take(LONGEST_QUOTE)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if words.chars().nth(LONGEST_QUOTE).is_some() {
        quote.truncate(quote.trim_end().len());
        quote.push('…');
    }
    quote
}

/// The sentence that some words stand in, or as much of it as is near them.
///
/// A finding is bound to it: a mention that was confirmed asks again once it changes. It is cut
/// off at some distance, so that a text without full stops costs no more than another.
pub(super) fn around(text: &str, words: Span) -> &str {
    let is_end = |c: char| matches!(c, '.' | '!' | '?' | '\n');
    let first = text.floor_char_boundary(words.start.saturating_sub(FURTHEST));
    let last = text.ceil_char_boundary(words.end.saturating_add(FURTHEST).min(text.len()));
    let from = text
        .get(first..words.start)
        .and_then(|before| before.rfind(is_end))
        .map_or(first, |at| first + at + 1);
    let to = text
        .get(words.end..last)
        .and_then(|after| after.find(is_end))
        .map_or(last, |at| words.end + at);
    text.get(from..to).unwrap_or_default().trim()
}

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A day or a time, as people write it: "Friday 4 December 2026", "Tuesday 8 December 2026
/// at 10:00".
pub(super) fn in_words(moment: Moment) -> String {
    match moment {
        Moment::Day(day) => day_in_words(day),
        Moment::At(at) => format!(
            "{} at {:02}:{:02}",
            day_in_words(at.date()),
            at.hour(),
            at.minute()
        ),
    }
}

fn day_in_words(day: NaiveDate) -> String {
    let weekday = WEEKDAYS.get(day.weekday().num_days_from_monday() as usize);
    let month = MONTHS.get(day.month0() as usize);
    format!(
        "{} {} {} {}",
        weekday.unwrap_or(&""),
        day.day(),
        month.unwrap_or(&""),
        day.year()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_in_words_in_braces() {
        let values = [("due", "Friday".to_owned())];
        assert_eq!(
            fill("Share with {name} by {due}", "Joy", &values),
            "Share with Joy by Friday"
        );
        assert_eq!(fill("{due} {unknown}{", "Joy", &values), "Friday ");
    }

    #[test]
    fn begins_with_a_capital() {
        let values = [("field", "the date".to_owned())];
        assert_eq!(
            fill("{field} is missing", "", &values),
            "The date is missing"
        );
    }

    #[test]
    fn cuts_a_long_quote_short() {
        assert_eq!(quote("31/02/2026"), "31/02/2026");
        assert_eq!(quote("a\nb"), "a b");
        let long = quote(&"😀".repeat(1000));
        assert_eq!(long.chars().count(), LONGEST_QUOTE + 1);
    }

    #[test]
    fn a_finding_is_bound_to_its_sentence() {
        let text = "She ran. Kofi’s coat was wet! He\nsat";
        let start = text.find("Kofi").unwrap();
        assert_eq!(
            around(text, Span::new(start, start + 4)),
            "Kofi’s coat was wet"
        );
        let long = "é ".repeat(1000);
        assert!(around(&long, Span::new(900, 902)).len() < 3 * FURTHEST);
    }

    #[test]
    fn writes_dates_as_people_do() {
        let day: Moment = "2026-12-04".parse().unwrap();
        assert_eq!(in_words(day), "Friday 4 December 2026");
        let time: Moment = "2026-12-08T09:05".parse().unwrap();
        assert_eq!(in_words(time), "Tuesday 8 December 2026 at 09:05");
    }
}
