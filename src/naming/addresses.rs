use super::fold::Words;
use super::parts::beginning_of;
use super::places::{add_address, is_home};
use super::signs::{Sign, Signs};
use crate::document::Document;
use crate::language::Span;

/// The fewest digits of a telephone number: without country code or the nought before the area code, numbers here have 9
/// or 10.
const NUMBER_DIGITS: usize = 9;

/// What must not stand in any text, and whose it is.
#[derive(Default)]
pub(crate) struct Protected<'a> {
    signs: Signs<'a>,
    numbers: Vec<(&'a str, String)>,
}

impl<'a> Protected<'a> {
    pub fn of(document: &'a Document) -> Self {
        let mut signs = Vec::new();
        let mut numbers = Vec::new();
        for (id, adult) in document.adults.iter() {
            if !adult.address_confidential.is_yes() {
                continue;
            }
            add_address(&mut signs, id, adult.address.text());
            numbers.extend(
                runs_of_digits(beginning_of(adult.phone.text()))
                    .into_iter()
                    .map(|run| (id, number(&run.digits).to_owned())),
            );
        }
        Self {
            signs: Signs::of(signs),
            numbers,
        }
    }

    /// Signs of where people live, and their telephone numbers but for those that others share.
    pub(super) fn made(signs: Vec<Sign<'a>>, phones: &[(&'a str, &str)], shared: &[&str]) -> Self {
        let numbers_in = |phone: &str| -> Vec<String> {
            let runs = runs_of_digits(phone);
            runs.iter()
                .map(|run| number(&run.digits).to_owned())
                .collect()
        };
        let shared: Vec<String> = shared.iter().flat_map(|it| numbers_in(it)).collect();
        let mut numbers = Vec::new();
        for (id, phone) in phones {
            let own = numbers_in(phone)
                .into_iter()
                .filter(|it| !shared.contains(it));
            numbers.extend(own.map(|it| (*id, it)));
        }
        Self {
            signs: Signs::of(signs),
            numbers,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty() && self.signs.all().is_empty()
    }

    /// Whose address or number stands in a text, and where, in bytes.
    pub fn find(&self, text: &str, words: Words<'_>) -> Vec<(&'a str, Span)> {
        let mut found = self.addresses(words);
        if !self.numbers.is_empty() {
            for run in runs_of_digits(text) {
                for (id, number) in &self.numbers {
                    let span = run
                        .digits
                        .find(number)
                        .and_then(|at| run.span_of(at, number.len()));
                    found.extend(span.map(|span| (*id, with_signs(text, span))));
                }
            }
        }
        found
    }

    /// Addresses and postcodes; what stands side by side is one finding.
    fn addresses(&self, words: Words<'_>) -> Vec<(&'a str, Span)> {
        let mut found: Vec<(&'a str, Span)> = Vec::new();
        let mut at = 0;
        let mut ended = None;
        while let Some(word) = words.get(at) {
            let standing = self.signs.at(words, at);
            let homes = standing.filter(|(sign, after)| is_home(words, at, *after, sign.kind));
            let homes: Vec<_> = homes.collect();
            let Some(after) = homes.iter().map(|(_, after)| *after).max() else {
                at += 1;
                continue;
            };
            let end = words.get(after - 1).map_or(word.span.end, |it| it.span.end);
            let whose = homes
                .iter()
                .filter(|(_, it)| *it == after)
                .map(|(sign, _)| sign.of);
            for id in whose {
                match found.last_mut() {
                    Some((other, span))
                        if *other == id && (ended == Some(at) || span.end == end) =>
                    {
                        span.end = end;
                    }
                    _ => found.push((id, Span::new(word.span.start, end))),
                }
            }
            at = after;
            ended = Some(after);
        }
        found
    }
}

/// Digits one after another, with what people put between them.
#[derive(Default)]
struct Run {
    digits: String,
    /// Where each of them stands.
    places: Vec<usize>,
}

impl Run {
    /// Where so many digits stand, and what is written before them of the same number: a nought, or the country's code.
    fn span_of(&self, at: usize, length: usize) -> Option<Span> {
        let before = self.digits.get(..at)?;
        let code = CODES.iter().find(|code| before.ends_with(**code));
        let first = *self.places.get(at - code.map_or(0, |code| code.len()))?;
        Some(Span::new(first, self.places.get(at + length - 1)? + 1))
    }
}

/// Where a number stands with the plus or bracket before it.
fn with_signs(text: &str, span: Span) -> Span {
    let before = text.get(..span.start).unwrap_or_default();
    Span::new(before.trim_end_matches(['+', '(']).len(), span.end)
}

/// What may stand before a number of this country, the longest first.
const CODES: [&str; 5] = ["00440", "0044", "440", "44", "0"];

/// A number as it is compared: without nought or country code.
fn number(digits: &str) -> &str {
    CODES
        .iter()
        .filter_map(|code| digits.strip_prefix(code))
        .find(|rest| rest.len() >= NUMBER_DIGITS)
        .unwrap_or(digits)
}

/// Runs of digits long enough to be a telephone number.
fn runs_of_digits(text: &str) -> Vec<Run> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < NUMBER_DIGITS {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut run = Run::default();
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            run.digits.push(c);
            run.places.push(at);
        } else if c.is_alphanumeric() || matches!(c, ',' | ';' | ':') {
            found.push(std::mem::take(&mut run));
        }
    }
    found.push(run);
    found.retain(|run| run.digits.len() >= NUMBER_DIGITS);
    found
}

#[cfg(test)]
mod tests {
    use super::super::fold::Folded;
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let document = Document::from_json(
            r#"{"adults": {"joy": {"name": "Joy Bright", "address": "Flat 3, 58 Mill Street, Aber LW1 6HN",
                "phone": "07700 900147", "address_confidential": true},
                "dan": {"name": "Dan", "address": "1 Low Road, Aber LW1 1AA", "phone": "07700 900999"}}}"#,
        )
        .unwrap();
        let protected = Protected::of(&document);
        protected
            .find(text, Folded::of(text).words())
            .into_iter()
            .map(|(_, span)| span.of(text).to_owned())
            .collect()
    }

    #[test]
    fn finds_address_postcode_and_number_however_written() {
        for (text, words) in [
            ("She lives at 58 Mill Street now.", "58 Mill Street"),
            ("at 58 MILL STREET", "58 MILL STREET"),
            ("Post to lw16hn.", "lw16hn"),
            ("Post to LW1 6HN.", "LW1 6HN"),
            ("Call 07700900147", "07700900147"),
            ("Call (07700) 900-147.", "(07700) 900-147"),
            ("Post to LW1\n6HN.", "LW1\n6HN"),
            ("Call 0044 (0)7700 900147", "0044 (0)7700 900147"),
            ("Call 07700 900148 / 07700 900147", "07700 900147"),
            ("at Flat 3, 58 Mill St.", "Flat 3, 58 Mill St"),
            ("moved to Mill Street", "Mill Street"),
            ("Call +44 7700 900147", "+44 7700 900147"),
        ] {
            assert_eq!(found(text), [words], "{text}");
        }
    }

    #[test]
    fn leaves_other_addresses_and_numbers_alone() {
        for text in [
            "He lives at 1 Low Road, Aber LW1 1AA, 07700 900999.",
            "She lives in Aber.",
            "58 children, 3 flats on Mill Street",
            "Ref 900147",
            "Call 07700 900148.",
            "The clinic on Mill Street, in LW1.",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn an_address_with_its_postcode_is_one_finding() {
        assert_eq!(found("Flat 3, 58 Mill Street, Aber LW1 6HN").len(), 1);
    }
}
