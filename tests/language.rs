//! What must hold of sentences, readings and offsets whatever is typed.
#![cfg(not(target_arch = "wasm32"))]

use conference_check::language::{
    Label, Span, contradicts, quotations, reading, sentences, tokens, utf16_spans,
};
use proptest::prelude::*;

const TYPED: &[&str] = &[
    "Mum ",
    "said ",
    "that ",
    "he ",
    "appears to ",
    "Dr. ",
    "J. ",
    "9.15 ",
    "p.m. ",
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "'s ",
    "(",
    ")",
    ". ",
    "? ",
    "…",
    "\n",
    "- ",
    "1) ",
    "£4.50 ",
    "12% ",
    "due to appear ",
    "told me ",
    ": ",
    "\u{301}",
    "🙂",
    "É",
    "\r\n",
    "\0",
    " May ",
    "in my view ",
    "NFA",
];

/// Text that people type and text that nobody should: words and marks the code looks at, among any characters.
fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(TYPED).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn fits(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

fn units_before(text: &str, byte: usize) -> usize {
    text.get(..byte)
        .map_or(usize::MAX, |before| before.encode_utf16().count())
}

fn in_order(spans: &[Span]) -> bool {
    spans.is_sorted_by(|one, next| one.end <= next.start)
}

proptest! {
    #[test]
    fn sentences_lie_in_the_prose_in_order_and_apart(text in prose()) {
        let found = sentences(&text);
        prop_assert!(found.iter().all(|span| fits(&text, *span) && span.start < span.end));
        prop_assert!(in_order(&found));
        prop_assert!(found.iter().all(|span| span.of(&text).trim() == span.of(&text)));
    }

    #[test]
    fn no_word_of_plain_prose_is_lost(
        words in prop::collection::vec(("[a-z]{2,9}", prop::sample::select(vec![" ", ". ", ", ", "\n"])), 1..30)
    ) {
        let text: String = words.iter().flat_map(|(word, stop)| [word.as_str(), *stop]).collect();
        let kept: String = sentences(&text).into_iter().map(|span| span.of(&text)).collect();
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        prop_assert_eq!(letters(&kept), letters(&text));
    }

    #[test]
    fn tokens_and_quotations_lie_in_order_and_apart(text in prose()) {
        let spans: Vec<Span> = tokens(&text).map(|token| token.span).collect();
        prop_assert!(spans.iter().all(|span| fits(&text, *span) && span.start < span.end));
        prop_assert!(in_order(&spans));
        let quoted = quotations(&text);
        prop_assert!(quoted.iter().all(|span| fits(&text, *span)));
        prop_assert!(in_order(&quoted));
    }

    #[test]
    fn a_reading_gives_reasons_that_lie_in_the_statement(text in prose()) {
        let read = reading(&text);
        prop_assert!((0.0..=1.0).contains(&read.confidence));
        prop_assert!(read.cues.iter().all(|cue| fits(&text, cue.span) && !cue.because.is_empty()));
        for label in Label::ALL {
            prop_assert!(contradicts(label, &read).is_none_or(|cue| cue.points_to != label));
        }
    }

    #[test]
    fn cues_stand_in_order_of_their_place(text in prose()) {
        let read = reading(&text);
        prop_assert!(read.cues.is_sorted_by_key(|cue| cue.span.start));
    }

    #[test]
    fn offsets_count_as_javascript_does(text in prose()) {
        let spans: Vec<Span> =
            sentences(&text).into_iter().chain(tokens(&text).map(|token| token.span)).collect();
        for (span, converted) in spans.iter().zip(utf16_spans(&text, &spans)) {
            prop_assert_eq!(converted.start, units_before(&text, span.start));
            prop_assert_eq!(converted.end, units_before(&text, span.end));
        }
    }
}
