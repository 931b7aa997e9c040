use std::collections::HashSet;

use crate::document::{Document, is_blank};
use crate::language::{Span, quotations, utf16_spans};

use super::outcome::{Outcome, Raised, met_if_empty};
use super::written::entries;

/// Abbreviations that most people know, or that stand before names.
const KNOWN: &[&str] = &[
    "GP", "NHS", "UK", "TV", "PE", "ID", "DC", "PC", "DS", "DI", "PS", "DCI", "MP", "AM", "PM",
    "BBC", "GCSE", "DVD", "CD", "HIV", "II", "III", "IV", "VI", "OK", "USA", "EU", "MOT", "PIN",
    "CCTV", "USB", "PO", "BMX", "UN", "WC", "MBE", "OBE", "KFC", "DIY", "XL", "RIP", "PDF", "SIM",
    "ADHD", "DNA", "AA", "AD", "BC", "GMT", "BST", "FC", "PTA",
];

/// More than the words of any abbreviation, in bytes.
const LONGEST: usize = 200;

/// Words that people write in capitals to stress them, and names of months and days on forms.
const STRESSED: &[&str] = &[
    "NOT", "NO", "NONE", "NEVER", "EVER", "ALL", "ANY", "BOTH", "ONLY", "VERY", "MUST", "MAY",
    "CAN", "WILL", "DO", "DOES", "DID", "IS", "ARE", "WAS", "WERE", "HAS", "HAVE", "HAD", "AND",
    "OR", "BUT", "NOW", "ALSO", "YES", "THE", "THIS", "THAT", "HE", "SHE", "IT", "WE", "THEY",
    "HIM", "HER", "HIS", "MY", "ME", "US", "YOU", "WHO", "WHY", "HOW", "WHAT", "WHEN", "IN", "ON",
    "OFF", "OUT", "UP", "AT", "TO", "OF", "BY", "AS", "IF", "SO", "STILL", "SOME", "MORE", "MOST",
    "SAME", "ONE", "TWO", "STOP", "GO", "NOTE", "MUM", "DAD", "LATE", "EVERY", "TWICE", "ONCE",
    "AGAIN", "ALONE", "OWN", "BE", "BEEN", "WITH", "FOR", "FROM", "AFTER", "UNTIL",
];

/// Abbreviations are spelt out where they first stand: one finding for each that is not.
///
/// "child in need (CIN)" and "CIN (child in need)" spell it out. What is quoted is as somebody said it, and a person's
/// own name is no abbreviation.
pub(super) fn spelt_out(document: &Document) -> Vec<Outcome> {
    let names = names_in_capitals(document);
    let mut seen = HashSet::new();
    let mut outcomes = Vec::new();
    for entry in entries(document) {
        for (key, text) in entry.entry.texts() {
            for (word, span) in abbreviations(text) {
                if KNOWN.contains(&word) || seen.contains(word) {
                    continue;
                }
                if names.iter().any(|name| name == word) {
                    continue;
                }
                seen.insert(word);
                if is_spelt_out(text, span) {
                    continue;
                }
                let mut raised = Raised::at(entry.text_path(key))
                    .about(entry.about(document, key))
                    .with("words", word);
                raised.span = utf16_spans(text, &[span])
                    .first()
                    .map(|span| [span.start, span.end]);
                outcomes.push(raised.into());
            }
        }
    }
    met_if_empty(outcomes)
}

/// Whether its words stand around its brackets, or in brackets after it.
fn is_spelt_out(text: &str, span: Span) -> bool {
    let (before, after) = (text.get(..span.start), text.get(span.end..));
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let in_brackets = before.ends_with('(') && after.starts_with([')', ',', ';', ' ']);
    // Bounded, so that brackets that are never closed are not looked through again and again.
    let near = after
        .get(..after.floor_char_boundary(LONGEST))
        .unwrap_or_default();
    let words_follow = near.strip_prefix(" (").is_some_and(|words| {
        words
            .split(')')
            .next()
            .is_some_and(|words| words.contains(' '))
    });
    in_brackets || words_follow
}

/// What people are called, and their initials, as they stand in text in capitals.
fn names_in_capitals(document: &Document) -> Vec<String> {
    let children = document
        .children
        .iter()
        .map(|(_, child)| (&child.name, &child.known_as));
    let adults = document
        .adults
        .iter()
        .map(|(_, adult)| (&adult.name, &adult.known_as));
    let mut found = Vec::new();
    for (name, known_as) in children.chain(adults) {
        let known_as = known_as.read().into_iter().flatten();
        for name in name.read().into_iter().chain(known_as) {
            let words = || name.split_whitespace();
            found.extend(words().map(str::to_uppercase));
            found.push(words().filter_map(|word| word.chars().next()).collect());
        }
    }
    found
}

/// Words of two to five capitals, outside quotations. In a line of capitals alone there are none.
fn abbreviations(text: &str) -> Vec<(&str, Span)> {
    let mut found = Vec::new();
    let mut quoted = quotations(text).into_iter().peekable();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        if !is_blank(line) && line.chars().any(char::is_lowercase) {
            for span in words(line) {
                let span = Span::new(start + span.start, start + span.end);
                while quoted.next_if(|it| it.end <= span.start).is_some() {}
                if quoted.peek().is_some_and(|it| it.start < span.end) {
                    continue;
                }
                // "TAs" is several of them.
                let word = span.of(text);
                let word = word.strip_suffix('s').unwrap_or(word);
                let is_one =
                    (2..=5).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_uppercase());
                if is_one && !STRESSED.contains(&word) {
                    found.push((word, Span::new(span.start, span.start + word.len())));
                }
            }
        }
        start += line.len();
    }
    found
}

/// Letters and figures that stand together.
fn words(line: &str) -> impl Iterator<Item = Span> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + line.get(rest..)?.find(char::is_alphanumeric)?;
        let word = line.get(start..)?;
        let length = word
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(word.len());
        rest = start + length;
        Some(Span::new(start, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn not_spelt_out(text: &str) -> Vec<&str> {
        let found = abbreviations(text).into_iter();
        let open = found.filter(|(word, span)| !KNOWN.contains(word) && !is_spelt_out(text, *span));
        open.map(|(word, _)| word).collect()
    }

    #[test]
    fn abbreviations_are_found() {
        assert_eq!(
            not_spelt_out("The ICPC met the CIN team in A1."),
            ["ICPC", "CIN"]
        );
        assert_eq!(
            not_spelt_out("Two TAs and the SENCO came."),
            ["TA", "SENCO"]
        );
        assert_eq!(not_spelt_out("HOME VISIT\nSeen with the HV."), ["HV"]);
    }

    #[test]
    fn what_is_spelt_out_is_let_be() {
        for text in [
            "He has a child in need (CIN) plan.",
            "The CIN (child in need) plan goes on.",
            "An education, health and care plan (EHCP, since May) is in place.",
        ] {
            assert!(not_spelt_out(text).is_empty(), "{text}");
        }
        assert_eq!(not_spelt_out("The CAMHS (Tuesdays) clinic"), ["CAMHS"]);
    }

    #[test]
    fn stress_names_on_maps_and_quotations_are_no_abbreviations() {
        for text in [
            "She did NOT come and has NEVER rung.",
            "ALL OF IT",
            "SEEN AT HOME\n",
            "Her GP rang the NHS line at 9 PM.",
            "He wrote \"LOL tell CAMHS\" to her.",
            "They live at SL1 4XX, near the M4.",
            "DC Reed and PC Shah came.",
            "Year 9B, class 3C.",
            "She got a B and two As.",
            "World War II was the topic.",
        ] {
            assert!(not_spelt_out(text).is_empty(), "{text}");
        }
    }
}
