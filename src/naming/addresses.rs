use std::collections::HashSet;

use super::fold::{Folded, Words};
use super::names::is_a_name;
use super::signs::{SignKind, Signs};
use crate::document::Document;
use crate::language::Span;
use crate::order;

/// Digits of a telephone number that are compared, from its end: without country code or the
/// nought before the area code, numbers here have 9 or 10.
const NUMBER_DIGITS: usize = 9;

/// What must not stand in any text, and whose it is.
#[derive(Default)]
pub(crate) struct Protected<'a> {
    pub(super) signs: Signs<'a>,
    pub(super) postcodes: Vec<(&'a str, String)>,
    pub(super) numbers: Vec<(&'a str, String)>,
}

impl<'a> Protected<'a> {
    pub fn of(document: &'a Document) -> Self {
        let mut protected = Self::default();
        for (id, adult) in document.adults.iter() {
            if !adult.address_confidential.is_yes() {
                continue;
            }
            protected.add_address(id, adult.address.text());
            protected.add_phone(id, adult.phone.text());
        }
        protected
    }

    pub fn is_empty(&self) -> bool {
        self.postcodes.is_empty() && self.numbers.is_empty() && self.signs.is_empty()
    }

    fn add_address(&mut self, id: &'a str, address: &str) {
        let (postcode, lines) = parts_of(address);
        self.postcodes.extend(postcode.map(|it| (id, it)));
        for line in lines {
            self.signs.add(id, SignKind::Address, &line);
        }
    }

    fn add_phone(&mut self, id: &'a str, phone: &str) {
        self.numbers.extend(phone_number(phone).map(|it| (id, it)));
    }

    /// Whether any sign stands among words that are no sentence.
    pub(super) fn stands_in(&self, words: Words<'_>) -> bool {
        !self.signs.find(words, |_| true).is_empty()
    }

    /// Whose address or number stands in a text, and where, in bytes.
    pub fn find(&self, text: &str, words: Words<'_>) -> Vec<(&'a str, Span)> {
        let signs = self.signs.find(words, |_| true).into_iter();
        let mut found: Vec<_> = signs
            .filter(|found| found.kind != SignKind::Name || is_a_name(words, found))
            .map(|found| (found.person, found.span))
            .collect();
        if !self.postcodes.is_empty() {
            for (postcode, span) in postcodes(words) {
                let whose = self.postcodes.iter().filter(|(_, it)| *it == postcode);
                found.extend(whose.map(|(id, _)| (*id, span)));
            }
        }
        if !self.numbers.is_empty() {
            for (digits, span) in numbers(text) {
                let whose = self.numbers.iter().filter(|(_, it)| *it == number(&digits));
                found.extend(whose.map(|(id, _)| (*id, span)));
            }
        }
        without_overlaps(found)
    }
}

/// By what an address is known: its postcode, and as much of the rest as tells where somebody lives,
/// the house and street; a town alone gives nobody away.
pub(super) fn parts_of(address: &str) -> (Option<String>, Vec<String>) {
    let folded = Folded::of(address);
    let postcode = postcodes(folded.words()).pop().map(|(it, _)| it);
    let mut lines: Vec<String> = address
        .split([',', '\n'])
        .filter(|line| {
            let folded = Folded::of(line);
            let words = folded.words();
            let has_number = words
                .iter()
                .any(|word| word.folded.starts_with(|c: char| c.is_ascii_digit()));
            words.len() > 1 && has_number && postcodes(words).is_empty()
        })
        .map(str::to_owned)
        .collect();
    if folded.words().len() > 0 {
        lines.push(address.to_owned());
        let named = address
            .split([',', '\n'])
            .take(2)
            .collect::<Vec<_>>()
            .join(" ");
        if Folded::of(&named).words().len() > 2 {
            lines.push(named);
        }
    }
    (postcode, lines)
}

/// A telephone number as it is compared; none where there are too few digits for one.
pub(super) fn phone_number(phone: &str) -> Option<String> {
    let digits = digits(phone);
    (digits.len() >= NUMBER_DIGITS).then(|| number(&digits))
}

/// One finding where an address and the postcode in it were both found.
fn without_overlaps(mut found: Vec<(&str, Span)>) -> Vec<(&str, Span)> {
    order::sort_by(&mut found, |(_, one), (_, other)| {
        (one.start, other.end).cmp(&(other.start, one.end))
    });
    let mut ends: HashSet<&str> = HashSet::new();
    let mut end = 0;
    found.retain(|(id, span)| {
        if span.start >= end {
            ends.clear();
        }
        end = end.max(span.end);
        ends.insert(id)
    });
    found
}

/// The postcodes among words, without their space: two words such as "lw4" and "7qd", or one.
fn postcodes(words: Words<'_>) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let one = word.folded;
        if is_postcode(one) {
            found.push((one.to_owned(), word.span));
        } else if let Some(next) = words.get(at + 1)
            && next.folded.len() == 3
            && next.folded.starts_with(|c: char| c.is_ascii_digit())
        {
            let both = format!("{one}{}", next.folded);
            if is_postcode(&both) {
                found.push((both, Span::new(word.span.start, next.span.end)));
            }
        }
    }
    found
}

/// One or two letters, a digit, perhaps a digit or letter; then a digit and two letters.
fn is_postcode(text: &str) -> bool {
    if !text.is_ascii() || !(5..=7).contains(&text.len()) {
        return false;
    }
    let (area, inward) = text.split_at(text.len() - 3);
    let inward = inward.bytes().map(|b| b.is_ascii_digit());
    let letters = area.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = area.get(letters..).unwrap_or_default();
    inward.eq([true, false, false])
        && (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A number as it is compared: its last digits.
fn number(digits: &str) -> String {
    digits
        .get(digits.len().saturating_sub(NUMBER_DIGITS)..)
        .unwrap_or_default()
        .to_owned()
}

/// Runs of digits long enough to be a telephone number, with what people put between them.
fn numbers(text: &str) -> Vec<(String, Span)> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < NUMBER_DIGITS {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut run: Option<(usize, usize, String)> = None;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            let current = run.get_or_insert((at, at, String::new()));
            current.1 = at + 1;
            current.2.push(c);
        } else if !matches!(
            c,
            ' ' | '\u{00A0}' | '-' | '(' | ')' | '.' | '/' | '+' | '–'
        ) {
            found.extend(run.take());
        }
    }
    found.extend(run);
    found
        .into_iter()
        .filter(|(_, _, digits)| digits.len() >= NUMBER_DIGITS)
        .map(|(start, end, digits)| (digits, Span::new(start, end)))
        .collect()
}

#[cfg(test)]
mod tests {
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
            ("Call (07700) 900-147.", "07700) 900-147"),
            ("Call +44 7700 900147", "44 7700 900147"),
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
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn an_address_with_its_postcode_is_one_finding() {
        assert_eq!(found("Flat 3, 58 Mill Street, Aber LW1 6HN").len(), 1);
    }
}
