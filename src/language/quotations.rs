//! Where the words are somebody else's: what stands between quotation marks.

use super::Span;

/// The quotations in a text, marks included, in order and apart from one another.
///
/// Straight and curly marks count, single and double. An apostrophe is not a mark: a single mark opens only before a
/// word and closes only after one. A double mark that is never closed quotes to the end of its line; a single one that
/// is never closed was an apostrophe. A line's end ends a quotation.
///
/// ```
/// use conference_check::language::quotations;
/// let text = "Mum's answer was 'I didn't' and “no”.";
/// let quoted: Vec<&str> = quotations(text).into_iter().map(|span| span.of(text)).collect();
/// assert_eq!(quoted, ["'I didn't'", "“no”"]);
/// ```
pub fn quotations(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut single: Option<usize> = None;
    let mut before = '\n';
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let after = characters.peek().map_or('\n', |(_, next)| *next);
        let end = at + character.len_utf8();
        match (open, mark(character, before, after)) {
            (Some(start), _) if character == '\n' => {
                found.push(Span::new(start, at));
                open = None;
            }
            (Some(start), Some(Mark::CloseDouble | Mark::EitherDouble)) => {
                found.push(Span::new(start, end));
                open = None;
            }
            (None, Some(Mark::OpenDouble | Mark::EitherDouble)) if !after.is_whitespace() => {
                open = Some(at);
                single = None;
            }
            (None, Some(Mark::OpenSingle)) if single.is_none() => single = Some(at),
            (None, Some(Mark::CloseSingle)) => {
                if let Some(start) = single.take() {
                    found.push(Span::new(start, end));
                }
            }
            (None, _) if character == '\n' => single = None,
            _ => {}
        }
        before = character;
    }
    if let Some(start) = open {
        found.push(Span::new(start, text.len()));
    }
    found
}

#[derive(Clone, Copy)]
enum Mark {
    OpenDouble,
    CloseDouble,
    EitherDouble,
    OpenSingle,
    CloseSingle,
}

fn mark(character: char, before: char, after: char) -> Option<Mark> {
    match character {
        '“' | '«' => Some(Mark::OpenDouble),
        '”' | '»' => Some(Mark::CloseDouble),
        '"' if before.is_numeric() && !after.is_alphanumeric() => Some(Mark::CloseDouble),
        '"' => Some(Mark::EitherDouble),
        '\'' | '‘' | '’' if !before.is_alphanumeric() && after.is_alphanumeric() => {
            (!".,!?…".contains(before)).then_some(Mark::OpenSingle)
        }
        '\'' | '’' if !after.is_alphanumeric() && !before.is_whitespace() => {
            Some(Mark::CloseSingle)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        quotations(text)
            .into_iter()
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn straight_and_curly_double_marks_quote() {
        assert_eq!(
            quoted("He shouted \"get out\" and “stay out”."),
            ["\"get out\"", "“stay out”"]
        );
    }

    #[test]
    fn an_apostrophe_quotes_nothing() {
        assert!(quoted("The boys' coats weren't Dad's.").is_empty());
        assert!(quoted("In the '90s she wasn't known to us").is_empty());
    }

    #[test]
    fn single_marks_quote_and_let_apostrophes_through() {
        assert_eq!(quoted("She said ‘I don’t mind’ twice."), ["‘I don’t mind’"]);
        assert_eq!(quoted("'It's mine,' Tom said"), ["'It's mine,'"]);
    }

    #[test]
    fn marks_within_a_quotation_belong_to_it() {
        assert_eq!(
            quoted("\"He said 'no' to me\", she wrote"),
            ["\"He said 'no' to me\""]
        );
    }

    #[test]
    fn a_mark_never_closed_quotes_to_the_end_of_the_line() {
        assert_eq!(
            quoted("Nan said \"he never comes\nSeen at home"),
            ["\"he never comes"]
        );
    }

    #[test]
    fn inches_are_not_a_quotation() {
        assert!(quoted("A 6\" nail stood out of the board.").is_empty());
    }
}
