//! Megabytes of the worst that can be thought of, through everything that reads prose. What looked at it again from its
//! start at every word would not be done in days: that these tests end is what they say. How long it takes is measured
//! in `make bench`.
#![cfg(not(target_arch = "wasm32"))]

use conference_check::document::Statements;
use conference_check::language::{
    contradicts, quotations, reading, relayed, respectful, sentences, tokens, utf16_spans,
};

const MEGABYTE: usize = 1_000_000;

/// What is repeated to make a text: each by itself is harmless.
const WORST: &[&str] = &[
    "a",
    "A",
    "é",
    "😀",
    " ",
    "\n",
    ".",
    "\"",
    "'",
    "‘",
    "“",
    "(",
    ")",
    "-",
    "1",
    "1.",
    ":",
    "…",
    "?",
    "said ",
    "Mum said ",
    "the school told ",
    "AB (",
    "AB. ",
    "\"a. ",
    "'a. ",
    "(a. ",
    "Dr.",
    "a.B",
    "No. ",
    "x y. Z ",
    "- \n",
    "1) ",
    "\u{301}",
    "attention ",
    "I saw that he seems ",
    "[x] ",
    "\" (",
    "a.k.a. ",
];

/// The worst of these, as much as nobody ever writes.
const MOST: &[&str] = &["a", "\"", "\n", ".", "said ", "One sentence of it. "];

fn of(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len())
}

fn cut(prose: &str) -> Vec<&str> {
    let spans = sentences(prose);
    assert!(spans.is_sorted_by(|one, next| one.end <= next.start));
    spans.into_iter().map(|span| span.of(prose)).collect()
}

#[test]
fn five_megabytes_are_cut_into_sentences() {
    for piece in MOST {
        let prose = of(piece, 5 * MEGABYTE);
        let found: usize = cut(&prose).iter().map(|it| it.len()).sum();
        assert!(found <= prose.len(), "{piece}");
    }
}

#[test]
fn one_statement_of_five_megabytes_is_read() {
    for piece in MOST {
        let statement = of(piece, 5 * MEGABYTE);
        let read = reading(&statement);
        let ends = read.cues.iter().map(|cue| cue.span.end);
        assert!(ends.max().unwrap_or(0) <= statement.len(), "{piece}");
        assert!((0.25..=1.0).contains(&read.confidence), "{piece}");
    }
}

#[test]
fn everything_that_reads_prose_reads_the_worst() {
    for piece in WORST {
        let text = of(piece, MEGABYTE / 20);
        let spans = sentences(&text);
        assert_eq!(utf16_spans(&text, &spans).len(), spans.len(), "{piece}");
        let quoted = quotations(&text).into_iter().map(|span| span.end);
        let ends = tokens(&text).map(|token| token.span.end).chain(quoted);
        let phrases = respectful(&text).into_iter().map(|(span, _)| span.end);
        let passed_on = relayed(&text).into_iter().map(|span| span.end);
        let last = ends.chain(phrases).chain(passed_on).max();
        assert!(last.unwrap_or(0) <= text.len(), "{piece}");
        let read = reading(&text);
        assert!(contradicts(read.reading, &read).is_none(), "{piece}");
    }
}

#[test]
fn labels_are_carried_through_the_worst() {
    let many = of("Seen. ", MEGABYTE / 5);
    let other = of("Not seen. ", MEGABYTE / 5);
    let carried = Statements::default().carried(&cut(&many));
    let there = carried.all().len();
    let back = carried.carried(&cut(&other)).carried(&cut(&many));
    assert_eq!(back.all().len(), there);
}

#[test]
fn a_document_of_the_worst_is_checked() {
    for piece in WORST {
        let text = of(piece, MEGABYTE / 50);
        let document = serde_json::json!({
            "procedure": "stoke-on-trent", "kind": "agency-report", "checked_at": "2026-12-01T10:00",
            "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": {"amara": {"name": "Amara Bright", "attends": true}, "kofi": {"name": "Kofi Bright"}},
            "sections": {
                "child-needs": {"amara": {"text": text, "label": "opinion"}},
                "parental-capacity": {"family": {"statements": {
                    "s1": {"text": text, "label": "fact", "source": "second-hand"},
                }}},
            },
        });
        let found = conference_check::check(&document.to_string());
        assert!(
            found.is_ok_and(|found| found.procedure.is_some()),
            "{piece}"
        );
    }
}
