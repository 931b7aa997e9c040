//! Prose, cut into the sentences that are labelled.

use super::lines::{is_heading, without_marker};
use super::quotations::quotations;
use super::{Span, abbreviations};

/// The sentences of a piece of prose, in order, as spans of it in UTF-8 bytes.
///
/// - A line's end ends a sentence, full stop or none. A semicolon or colon does not, nor an ellipsis before a small letter.
/// - A quotation stays within the sentence that brings it in; one that stands alone is one sentence.
/// - Abbreviations ("Dr.", "approx."), initials, times, dates and decimals do not end a sentence.
/// - A list item's marker (`-`, `•`, `1)`) is left out; a date or time that opens an item is not.
/// - A heading (a line in capitals, or one that ends in a colon) holds no sentence.
///
/// ```
/// use conference_check::language::sentences;
/// let prose = "HOME\nMrs. Fox rang at 9.30 a.m. about the rent.\n- \"Is it me? I paid.\" She cried";
/// let found: Vec<&str> = sentences(prose).into_iter().map(|span| span.of(prose)).collect();
/// assert_eq!(found, ["Mrs. Fox rang at 9.30 a.m. about the rent.", "\"Is it me? I paid.\"", "She cried"]);
/// ```
pub fn sentences(prose: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in prose.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let body = without_marker(line);
        if !is_heading(body) {
            Line::new(body, start + (line.len() - body.len())).cut(&mut found);
        }
        start += line.len() + separator_length(prose, start + line.len());
    }
    found
}

fn separator_length(prose: &str, at: usize) -> usize {
    prose
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, char::len_utf8)
}

/// One line being cut; `offset` is where it starts in the prose.
struct Line<'a> {
    text: &'a str,
    offset: usize,
    quoted: Vec<Span>,
    /// Where the last closing bracket stands: one that opens after it is never closed and holds nothing together.
    last_bracket: usize,
}

impl<'a> Line<'a> {
    fn new(text: &'a str, offset: usize) -> Self {
        let last_bracket = text.rfind(')').unwrap_or(0);
        Self {
            text,
            offset,
            quoted: quotations(text),
            last_bracket,
        }
    }

    fn cut(&self, found: &mut Vec<Span>) {
        let mut start = self.word_from(0);
        let mut brackets = 0_usize;
        let mut quoted = self.quoted.iter().copied().peekable();
        let mut skip_to = 0;
        for (at, character) in self.text.char_indices() {
            while quoted.next_if(|span| span.end <= at).is_some() {}
            if at < skip_to {
                continue;
            }
            if let Some(span) = quoted.peek().filter(|span| span.start == at).copied() {
                skip_to = span.end;
                if brackets == 0 && self.ends_with_quotation(start, span) {
                    self.push(start, span.end, found);
                    start = self.word_from(span.end);
                }
                continue;
            }
            match character {
                '(' | '[' if at < self.last_bracket => brackets += 1,
                ')' | ']' => {
                    brackets = brackets.saturating_sub(1);
                    if brackets == 0 && self.ends_with_bracket(start, at) {
                        self.push(start, at + 1, found);
                        start = self.word_from(at + 1);
                    }
                }
                '.' | '?' | '!' | '…' if brackets == 0 => {
                    let end = self.end_of_marks(at);
                    if self.ends_here(start, at, end) {
                        self.push(start, end, found);
                        start = self.word_from(end);
                    }
                    skip_to = end;
                }
                _ => {}
            }
        }
        self.push(start, self.text.len(), found);
    }

    fn push(&self, start: usize, end: usize, found: &mut Vec<Span>) {
        let piece = Span::new(start, end).of(self.text);
        let trimmed = piece.trim();
        if trimmed.contains(char::is_alphanumeric) {
            let from = self.offset + start + (piece.len() - piece.trim_start().len());
            found.push(Span::new(from, from + trimmed.len()));
        } else if let Some(last) = found
            .last_mut()
            .filter(|_| start > 0 && !trimmed.is_empty())
        {
            last.end = self.offset + start + piece.trim_end().len();
        }
    }

    fn after(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The first byte from `at` on that is not a space.
    fn word_from(&self, at: usize) -> usize {
        self.text.len() - self.after(at).trim_start().len()
    }

    /// The end of a run of full stops, question and exclamation marks, and of the bracket after it.
    fn end_of_marks(&self, at: usize) -> usize {
        let rest = self.after(at);
        let run = rest.trim_start_matches(['.', '?', '!', '…']);
        at + (rest.len() - run.len())
    }

    /// Whether a quotation ends the sentence: what it says is finished, and what follows does not say who said it.
    fn ends_with_quotation(&self, start: usize, span: Span) -> bool {
        let said = span
            .of(self.text)
            .trim_end_matches(['"', '\'', '”', '’', '»']);
        if !said.ends_with(['.', '?', '!', '…']) {
            return false;
        }
        let rest = self.after(span.end);
        let next = rest.trim_start();
        if next.len() == rest.len() || !starts_like_a_sentence(next) || names_in_brackets(next) {
            return false;
        }
        !(start == span.start && names_the_speaker(next))
    }

    /// Whether a bracket that closes at `at` holds the sentence, all of it: "(She was out.)".
    fn ends_with_bracket(&self, start: usize, at: usize) -> bool {
        let inside = Span::new(start, at).of(self.text);
        let rest = self.after(at + 1);
        inside.starts_with(['(', '['])
            && inside.ends_with(['.', '?', '!', '…'])
            && rest.starts_with(char::is_whitespace)
            && starts_like_a_sentence(rest)
    }

    fn ends_here(&self, start: usize, at: usize, end: usize) -> bool {
        let marks = Span::new(at, end).of(self.text);
        let rest = self.after(end);
        let next = rest.trim_start();
        let Some(first) = next.chars().next() else {
            return false;
        };
        let before = Span::new(start, at).of(self.text);
        if before.is_empty() || first == ')' {
            return false;
        }
        if next.len() == rest.len() {
            return marks == "." && space_was_forgotten(before, rest);
        }
        if marks.len() > 1 || marks != "." {
            return starts_like_a_sentence(next) || first.is_ascii_digit();
        }
        abbreviations::ends_sentence(before, next)
    }
}

/// "home.She left": a full stop between a word and a capitalised word with no space.
fn space_was_forgotten(before: &str, rest: &str) -> bool {
    let word = abbreviations::last_word(before);
    let mut next = rest.chars();
    let is_word = word.len() >= 3 && word.ends_with(char::is_lowercase);
    let is_word = (is_word && !abbreviations::is_known(word)) || word == "no";
    (is_word || abbreviations::is_figure(word))
        && next.next().is_some_and(char::is_uppercase)
        && next
            .next()
            .is_some_and(|c| c.is_lowercase() || c.is_whitespace())
}

fn starts_like_a_sentence(next: &str) -> bool {
    let first = next
        .trim_start_matches(|c| "([-–—• ".contains(c) || is_picture(c))
        .chars()
        .next();
    first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || "\"“‘'«?£".contains(c))
}

/// A sign that is neither letter, figure nor a mark of English prose: an emoji, a tick.
fn is_picture(character: char) -> bool {
    !character.is_ascii() && !character.is_alphanumeric() && !"“”‘’«»…£–—•".contains(character)
}

/// "(Ava, 6)." after a quotation says whose it is.
fn names_in_brackets(next: &str) -> bool {
    const LONGEST: usize = 60;
    let near = next
        .get(..next.floor_char_boundary(LONGEST))
        .unwrap_or_default();
    let after = near.strip_prefix('(').and_then(|it| it.split_once(')'));
    after.is_some_and(|(_, after)| after.is_empty() || after.starts_with(['.', ',', ';']))
}

/// Whether the words after a quotation say whose it is: "Kai asked", "she said", "Mrs Fox shouted".
fn names_the_speaker(next: &str) -> bool {
    const VERBS: &[&str] = &[
        "said",
        "says",
        "asked",
        "asks",
        "shouted",
        "replied",
        "told",
        "added",
        "whispered",
        "answered",
        "wrote",
        "writes",
        "screamed",
        "called",
        "explained",
        "signed",
    ];
    next.split([' ', ',', '.'])
        .take(4)
        .any(|word| VERBS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(prose: &str) -> Vec<&str> {
        sentences(prose)
            .into_iter()
            .map(|span| span.of(prose))
            .collect()
    }

    #[test]
    fn abbreviations_initials_and_titles_do_not_end_a_sentence() {
        assert_eq!(
            cut("Mr. T. Hale rang, i.e. from work. Dr. Shah (ext. 12) took the call."),
            [
                "Mr. T. Hale rang, i.e. from work.",
                "Dr. Shah (ext. 12) took the call."
            ]
        );
    }

    #[test]
    fn times_dates_and_decimals_do_not_end_a_sentence() {
        assert_eq!(
            cut(
                "He left at 9.15 p.m. on 3.2.26 weighing 9.4 kg. On 2 Mar. I rang at 10 a.m. She was in."
            ),
            [
                "He left at 9.15 p.m. on 3.2.26 weighing 9.4 kg.",
                "On 2 Mar. I rang at 10 a.m.",
                "She was in."
            ]
        );
    }

    #[test]
    fn an_abbreviation_can_end_a_sentence() {
        assert_eq!(
            cut("Visited Elm Rd. The door was open."),
            ["Visited Elm Rd.", "The door was open."]
        );
        assert_eq!(
            cut("Referred to the G.P. Ava was well."),
            ["Referred to the G.P.", "Ava was well."]
        );
    }

    #[test]
    fn a_quotation_stays_within_its_sentence() {
        assert_eq!(
            cut("He yelled \"Out. Get out!\" at her. She left."),
            ["He yelled \"Out. Get out!\" at her.", "She left."]
        );
        assert_eq!(
            cut("\"I did it. Twice.\" Ava said. She smiled."),
            ["\"I did it. Twice.\" Ava said.", "She smiled."]
        );
    }

    #[test]
    fn a_quotation_that_ends_a_sentence_ends_it() {
        assert_eq!(
            cut("Her answer was ‘I can't.’ Then she wept."),
            ["Her answer was ‘I can't.’", "Then she wept."]
        );
    }

    #[test]
    fn a_line_end_ends_a_sentence_and_a_marker_is_left_out() {
        assert_eq!(
            cut("- milk in fridge\r\n• no cot\n2) heating off\n(b) damp\n10.30 left"),
            [
                "milk in fridge",
                "no cot",
                "heating off",
                "damp",
                "10.30 left"
            ]
        );
    }

    #[test]
    fn headings_hold_no_sentence() {
        assert_eq!(
            cut("HOME CONDITIONS\nSeen on the visit:\nClean and warm."),
            ["Clean and warm."]
        );
        assert_eq!(cut("NFA.\nN/A"), ["NFA.", "N/A"]);
    }

    #[test]
    fn an_ellipsis_or_semicolon_before_a_small_letter_goes_on() {
        assert_eq!(
            cut("She waited ... then left; he stayed… She came back."),
            ["She waited ... then left; he stayed…", "She came back."]
        );
    }

    #[test]
    fn a_forgotten_space_or_capital_still_ends_a_sentence() {
        assert_eq!(
            cut("He went home.She stayed."),
            ["He went home.", "She stayed."]
        );
        assert_eq!(
            cut("baby was well fed. no concerns"),
            ["baby was well fed.", "no concerns"]
        );
    }

    #[test]
    fn full_stops_in_brackets_do_not_end_a_sentence() {
        assert_eq!(
            cut("Nan came (late. Very late.) and left. Bye."),
            ["Nan came (late. Very late.) and left.", "Bye."]
        );
    }

    #[test]
    fn nothing_written_holds_no_sentence() {
        assert!(cut("").is_empty());
        assert!(cut(" \n\n . \n").is_empty());
    }
}
