//! Byte spans of Rust, turned into the UTF-16 spans of JavaScript.

use super::Span;
use crate::order;

/// Turns spans in UTF-8 bytes into spans in UTF-16 code units, in the order they were given.
///
/// The text is walked once, however many spans there are. A span that ends beyond the text ends at its end; one that
/// starts inside a character starts at that character.
///
/// ```
/// use conference_check::language::{Span, utf16_spans};
/// let text = "🙂 mum said";
/// assert_eq!(utf16_spans(text, &[Span::new(5, 8)]), [Span::new(3, 6)]);
/// ```
pub fn utf16_spans(text: &str, spans: &[Span]) -> Vec<Span> {
    if text.is_ascii() {
        let clamp = |at: usize| at.min(text.len());
        return spans
            .iter()
            .map(|span| Span::new(clamp(span.start), clamp(span.end)))
            .collect();
    }
    let mut wanted: Vec<(usize, usize)> = spans
        .iter()
        .enumerate()
        .flat_map(|(index, span)| [(span.start, index * 2), (span.end, index * 2 + 1)])
        .collect();
    order::sort_by(&mut wanted, Ord::cmp);
    let mut found = vec![0; spans.len() * 2];
    let mut characters = text.char_indices().peekable();
    let mut units = 0;
    for (byte, slot) in wanted {
        while let Some((start, character)) = characters.peek().copied() {
            if start + character.len_utf8() > byte {
                break;
            }
            units += character.len_utf16();
            characters.next();
        }
        if let Some(place) = found.get_mut(slot) {
            *place = units;
        }
    }
    found
        .chunks_exact(2)
        .filter_map(|pair| Some(Span::new(*pair.first()?, *pair.last()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_javascript_counts(text: &str, byte: usize) -> usize {
        text[..byte].encode_utf16().count()
    }

    #[test]
    fn plain_letters_keep_their_place() {
        assert_eq!(
            utf16_spans("Seen at home", &[Span::new(5, 7)]),
            [Span::new(5, 7)]
        );
    }

    #[test]
    fn emoji_combining_marks_and_accents_count_as_in_javascript() {
        let text = "Siân 👩‍👧 drew e\u{301} — and 🙂 left";
        let places: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let spans: Vec<Span> = places
            .iter()
            .rev()
            .map(|at| Span::new(*at, text.len()))
            .collect();
        for (span, converted) in spans.iter().zip(utf16_spans(text, &spans)) {
            assert_eq!(converted.start, as_javascript_counts(text, span.start));
            assert_eq!(converted.end, as_javascript_counts(text, span.end));
        }
    }

    #[test]
    fn overlapping_spans_in_any_order_come_back_in_that_order() {
        let text = "ü🙂ü";
        let spans = [Span::new(6, 8), Span::new(0, 8), Span::new(2, 6)];
        assert_eq!(
            utf16_spans(text, &spans),
            [Span::new(3, 4), Span::new(0, 4), Span::new(1, 3)]
        );
    }

    #[test]
    fn a_span_that_does_not_fit_is_brought_inside_the_text() {
        assert_eq!(utf16_spans("é", &[Span::new(1, 99)]), [Span::new(0, 1)]);
        assert_eq!(utf16_spans("e", &[Span::new(0, 99)]), [Span::new(0, 1)]);
    }
}
