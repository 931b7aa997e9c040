//! Wording that blames a child or labels a person, and what to write instead.

use std::cmp::Ordering;

use super::{Span, TokenKind, tokens};

/// Words that are better written otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// The words, in small letters.
    words: &'static [&'static str],
    /// What to write instead.
    pub instead: &'static str,
    /// Which guidance says so.
    pub source: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/respectful.rs"));

/// Where a text blames or labels somebody, in order, in UTF-8 bytes; never within quotation marks. The cost is linear in
/// the text's length. The phrases, each with its source, stand in `language/respectful.toml`.
///
/// ```
/// use conference_check::language::respectful;
/// let text = "He absconded twice. She calls him \"attention seeking\".";
/// let found = respectful(text);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].0.of(text), "absconded");
/// ```
pub fn respectful(text: &str) -> Vec<(Span, &'static Phrase)> {
    let words: Vec<(TokenKind, Span)> = tokens(text).map(|it| (it.kind, it.span)).collect();
    let mut found: Vec<(Span, &'static Phrase)> = Vec::new();
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let here = rest;
        rest = after;
        if first.0 != TokenKind::Word {
            continue;
        }
        let from = PHRASES.partition_point(|it| begins(it, first.1.of(text)) == Ordering::Less);
        let same = PHRASES.get(from..).unwrap_or_default().iter();
        let longest = same
            .take_while(|it| begins(it, first.1.of(text)) == Ordering::Equal)
            .filter_map(|phrase| Some((end_of(phrase, here, text)?, phrase)))
            .max_by_key(|(end, _)| *end);
        if let Some((end, phrase)) = longest {
            found.push((Span::new(first.1.start, end), phrase));
        }
    }
    found
}

/// How a phrase's first word stands to a word in any case.
fn begins(phrase: &Phrase, word: &str) -> Ordering {
    let first = phrase.words.first().copied().unwrap_or_default();
    first
        .bytes()
        .cmp(word.bytes().map(|byte| byte.to_ascii_lowercase()))
}

/// Where a phrase ends, if it stands at the beginning of these words.
fn end_of(phrase: &Phrase, words: &[(TokenKind, Span)], text: &str) -> Option<usize> {
    let stand = words.get(..phrase.words.len())?;
    let mut pairs = stand.iter().zip(phrase.words);
    let all = pairs.all(|((kind, span), word)| {
        *kind == TokenKind::Word && span.of(text).eq_ignore_ascii_case(word)
    });
    let (_, last) = stand.last()?;
    all.then_some(last.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointed_out(text: &str) -> Vec<&str> {
        respectful(text)
            .iter()
            .map(|(span, _)| span.of(text))
            .collect()
    }

    #[test]
    fn words_are_found_in_any_case_and_never_in_a_quotation() {
        assert_eq!(
            pointed_out("Attention seeking, they wrote."),
            ["Attention seeking"]
        );
        assert_eq!(
            pointed_out("She is putting Herself at risk again."),
            ["putting Herself at risk"]
        );
        assert!(pointed_out("Dad calls him \u{2018}attention seeking\u{2019}.").is_empty());
    }

    #[test]
    fn near_misses_are_let_be() {
        for text in [
            "He is seeking attention from the nurse.",
            "She put herself forward.",
            "The choices on the form were two.",
            "Put at risk by others.",
        ] {
            assert!(pointed_out(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn every_phrase_is_found_and_says_what_to_write_and_who_says_so() {
        assert!(PHRASES.len() > 20);
        assert!(PHRASES.is_sorted_by(|one, other| one.words <= other.words));
        for phrase in PHRASES {
            let text = format!("Then {} again.", phrase.words.join(" "));
            assert_eq!(pointed_out(&text), [phrase.words.join(" ")]);
            assert!(!phrase.instead.is_empty() && !phrase.source.is_empty());
        }
    }
}
