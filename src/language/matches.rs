//! Where the cues of the table are found in a statement.

use super::Span;
use super::pieces::{Piece, pieces};
use super::table::{self, Entry, Speech};

/// A cue found, and where.
#[derive(Clone, Copy)]
pub(super) struct Match {
    /// The cue's number in the table.
    pub(super) cue: usize,
    pub(super) span: Span,
}

impl Match {
    pub(super) fn entry(&self) -> Option<&'static Entry> {
        table::entries().get(self.cue)
    }
}

/// The cues that count, in order of place, and whether somebody else's words are reported.
pub(super) struct Matches {
    pub(super) found: Vec<Match>,
    pub(super) reports_speech: bool,
}

/// Finds every cue in a statement; the cost is linear in its length, whatever it holds.
pub(super) fn matches(statement: &str) -> Matches {
    let pieces = pieces(statement);
    let mut found = Vec::with_capacity(16);
    walk(&pieces, &mut found);
    let reports_speech = found
        .iter()
        .any(|m| m.entry().is_some_and(|entry| entry.speech != Speech::None));
    if reports_speech {
        leave_out_reported(&mut found, statement.len());
    }
    add_missing(&pieces, statement, &mut found);
    found.sort_by_key(|m| m.span.start);
    Matches {
        found,
        reports_speech,
    }
}

fn walk(pieces: &[Piece], found: &mut Vec<Match>) {
    let table = table::table();
    // For each cue that a harmless context lies over: the byte where that context ends.
    let mut harmless: Vec<(usize, usize)> = Vec::new();
    for (index, first) in pieces.iter().enumerate() {
        if !harmless.is_empty() {
            harmless.retain(|(_, until)| *until > first.span.start);
        }
        let before = found.len();
        let mut state = table::first_step(first.symbol);
        let mut rest = pieces.get(index..).unwrap_or_default().iter();
        while state != 0
            && let Some(piece) = rest.next()
        {
            for (cue, counts) in table.ends(state) {
                if !counts {
                    harmless.push((cue, piece.span.end));
                } else {
                    add_longest(
                        found,
                        before,
                        Match {
                            cue,
                            span: Span::new(first.span.start, piece.span.end),
                        },
                    );
                }
            }
            state = rest
                .as_slice()
                .first()
                .map_or(0, |next| table.step(state, next.symbol));
        }
        if !harmless.is_empty() {
            let here = found.split_off(before);
            found.extend(
                here.into_iter()
                    .filter(|m| harmless.iter().all(|(cue, _)| *cue != m.cue)),
            );
        }
    }
}

/// Of the matches of one cue from one place, the longest counts.
fn add_longest(found: &mut Vec<Match>, from: usize, new: Match) {
    let here = found.get_mut(from..).unwrap_or_default();
    match here.iter_mut().find(|m| m.cue == new.cue) {
        Some(shorter) => shorter.span = new.span,
        None => found.push(new),
    }
}

/// Takes out what stands within somebody else's reported words, save the cues that count there too.
fn leave_out_reported(found: &mut Vec<Match>, length: usize) {
    let (mut from, mut to) = (length, 0);
    for (speech, span) in found
        .iter()
        .filter_map(|m| Some((m.entry()?.speech, m.span)))
    {
        match speech {
            Speech::None => {}
            Speech::After => from = from.min(span.end),
            Speech::Before => to = to.max(span.start),
            Speech::All => to = length,
        }
    }
    found.retain(|m| {
        let reported = m.span.start >= from || m.span.end <= to;
        !reported
            || m.entry()
                .is_some_and(|entry| entry.within_speech || entry.speech != Speech::None)
    });
}

/// Adds the cues that lie in what a statement lacks.
fn add_missing(pieces: &[Piece], statement: &str, found: &mut Vec<Match>) {
    let there = pieces
        .iter()
        .fold(0, |roles, piece| roles | table::role(piece.symbol));
    for (cue, entry) in table::entries().iter().enumerate() {
        if entry.missing != 0 && there & entry.missing == 0 && pieces.len() > 2 {
            found.push(Match {
                cue,
                span: Span::new(0, statement.len()),
            });
        }
    }
}
