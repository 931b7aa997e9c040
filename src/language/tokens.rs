//! A statement's words, figures and marks.

use super::Span;
use super::quotations::quotations;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with the hyphens and apostrophes inside them. A possessive `'s` is a word of its own.
    Word,
    /// Figures, with what belongs to them: "£1,842.16", "14:30", "3/5/24", "9th", "71.4%", "3cm".
    Figure,
    /// A punctuation mark or other sign.
    Mark(char),
    /// Everything from a quotation mark to the one that closes it: somebody else's words.
    Quotation,
}

/// A word, figure, mark or quotation, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in UTF-8 bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// The tokens of a text, in order; spaces are none.
///
/// A quotation is one token, so that what is said between its marks is never read as the writer's own words.
///
/// ```
/// use conference_check::language::{TokenKind, tokens};
/// let text = "Mum's note: \"back at 5\".";
/// let found: Vec<&str> = tokens(text).map(|token| token.span.of(text)).collect();
/// assert_eq!(found, ["Mum", "'s", "note", ":", "\"back at 5\"", "."]);
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let quoted = if has_quotation_mark(text) {
        quotations(text)
    } else {
        Vec::new()
    };
    Tokens {
        text,
        at: 0,
        quoted: quoted.into_iter(),
    }
}

/// Whether a mark that can open a quotation may stand in the text; an apostrophe after a letter is none.
fn has_quotation_mark(text: &str) -> bool {
    // Without a way out in the middle, many bytes are looked at together.
    let has_any = text.bytes().fold(false, |found, byte| {
        found | matches!(byte, b'"' | b'\'' | 0xC2 | 0xE2)
    });
    has_any && has_opening_mark(text.as_bytes())
}

fn has_opening_mark(text: &[u8]) -> bool {
    let mut rest = text;
    let mut after_letter = false;
    while let Some((byte, after)) = rest.split_first() {
        let is_apostrophe = *byte == b'\'' || rest.starts_with("’".as_bytes());
        if matches!(byte, b'"' | b'\'' | 0xC2 | 0xE2) && !(is_apostrophe && after_letter) {
            return true;
        }
        after_letter = byte.is_ascii_alphanumeric();
        rest = after;
    }
    false
}

struct Tokens<'a> {
    text: &'a str,
    at: usize,
    quoted: std::vec::IntoIter<Span>,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let start = self.first_after_blank()?;
        let limit = match self.quotation_from(start) {
            Some(span) if span.start <= start => {
                return Some(self.take(start, span.end, TokenKind::Quotation));
            }
            Some(span) => span.start,
            None => self.text.len(),
        };
        let rest = self.text.get(start..limit)?;
        if rest.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
            return Some(self.take(start, start + word_length(rest), TokenKind::Word));
        }
        let first = rest.chars().next()?;
        if first.is_alphabetic() {
            return Some(self.take(start, start + word_length(rest), TokenKind::Word));
        }
        if is_figure(rest) {
            return Some(self.take(start, start + figure_length(rest), TokenKind::Figure));
        }
        if let Some(length) = possessive_length(self.text, start, rest) {
            return Some(self.take(start, start + length, TokenKind::Word));
        }
        Some(self.take(start, start + first.len_utf8(), TokenKind::Mark(first)))
    }
}

impl Tokens<'_> {
    /// The first byte from here on that belongs to no space.
    fn first_after_blank(&self) -> Option<usize> {
        let mut start = self.at;
        while self.text.as_bytes().get(start) == Some(&b' ') {
            start += 1;
        }
        if self.text.as_bytes().get(start)?.is_ascii_graphic() {
            return Some(start);
        }
        let rest = self.text.get(start..)?.trim_start();
        (!rest.is_empty()).then(|| self.text.len() - rest.len())
    }

    /// The quotation that a place stands in, or the next one.
    fn quotation_from(&mut self, start: usize) -> Option<Span> {
        while let Some(span) = self.quoted.as_slice().first() {
            if span.end > start {
                return Some(*span);
            }
            self.quoted.next();
        }
        None
    }

    fn take(&mut self, start: usize, end: usize, kind: TokenKind) -> Token {
        self.at = end;
        Token {
            span: Span::new(start, end),
            kind,
        }
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

/// The length of the word at the start of a text: up to a possessive `'s`, over hyphens and other apostrophes.
fn word_length(text: &str) -> usize {
    let plain = text
        .bytes()
        .position(|byte| !byte.is_ascii_alphanumeric())
        .unwrap_or(text.len());
    let joined = text
        .as_bytes()
        .get(plain)
        .is_some_and(|byte| !byte.is_ascii() || matches!(byte, b'-' | b'\''));
    if joined {
        long_word_length(text)
    } else {
        plain
    }
}

/// The same, for a word with hyphens, apostrophes or letters beyond ASCII.
fn long_word_length(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if character.is_alphanumeric() || is_combining(character) {
            continue;
        }
        let joins = character == '-' || character == '‑' || is_apostrophe(character);
        let letter_follows = characters
            .peek()
            .is_some_and(|(_, next)| next.is_alphanumeric());
        if !joins || !letter_follows || (is_apostrophe(character) && is_possessive(text, at)) {
            return at;
        }
    }
    text.len()
}

/// Combining marks, and the joiners that hold written characters together.
fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

/// Whether `'s` and nothing more of the word stands at `at`.
fn is_possessive(text: &str, at: usize) -> bool {
    let mut rest = text.get(at..).unwrap_or_default().chars().skip(1);
    rest.next().is_some_and(|c| c == 's' || c == 'S')
        && !rest.next().is_some_and(char::is_alphanumeric)
}

/// The length of a possessive at `start`: `'s` after a word, or the apostrophe alone after an s.
fn possessive_length(text: &str, start: usize, rest: &str) -> Option<usize> {
    let first = rest.chars().next().filter(|c| is_apostrophe(*c))?;
    let before = text.get(..start)?.chars().next_back()?;
    if before.is_alphanumeric() && is_possessive(rest, 0) {
        return Some(first.len_utf8() + 1);
    }
    (before == 's').then_some(first.len_utf8())
}

fn is_figure(text: &str) -> bool {
    let mut characters = text.chars();
    let first = characters.next().unwrap_or(' ');
    first.is_ascii_digit()
        || (first == '£' && characters.next().is_some_and(|c| c.is_ascii_digit()))
}

fn figure_length(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, character)) = characters.next() {
        let after = characters.peek().map_or(' ', |(_, next)| *next);
        let belongs = character.is_alphanumeric()
            || character == '%'
            || character == '£'
            || (".,:/+-–".contains(character) && before.is_ascii_digit() && after.is_ascii_digit());
        if !belongs {
            return at;
        }
        before = character;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        tokens(text).map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn words_keep_their_hyphens_and_contractions() {
        assert_eq!(
            read("Lacey-Mae didn’t re-register"),
            ["Lacey-Mae", "didn’t", "re-register"]
        );
    }

    #[test]
    fn a_possessive_is_a_word_of_its_own() {
        assert_eq!(
            read("Nan's car, the boys’ beds"),
            ["Nan", "'s", "car", ",", "the", "boys", "’", "beds"]
        );
    }

    #[test]
    fn figures_keep_what_belongs_to_them() {
        let text = "£1,842.16 at 14:30 on 3/5/24, 71.4%, 22+4, 9th, 3cm.";
        let figures: Vec<&str> = tokens(text)
            .filter(|t| t.kind == TokenKind::Figure)
            .map(|t| t.span.of(text))
            .collect();
        assert_eq!(
            figures,
            [
                "£1,842.16",
                "14:30",
                "3/5/24",
                "71.4%",
                "22+4",
                "9th",
                "3cm"
            ]
        );
    }

    #[test]
    fn an_apostrophe_opens_no_quotation() {
        assert!(!has_quotation_mark("Mum's and the boys’ beds weren’t made"));
        for text in [
            "‘no’",
            "said“no”",
            "'No'",
            "a \"b\"",
            "é'a'",
            "«a»",
            "(’a’)",
        ] {
            assert!(has_quotation_mark(text), "{text}");
        }
    }

    #[test]
    fn a_quotation_is_one_token() {
        let text = "She said ‘it’s mine’ twice";
        let kinds: Vec<TokenKind> = tokens(text).map(|token| token.kind).collect();
        assert_eq!(
            kinds,
            [
                TokenKind::Word,
                TokenKind::Word,
                TokenKind::Quotation,
                TokenKind::Word
            ]
        );
    }
}
