//! Where the cues of the table are found in a statement.

use super::pieces::{Piece, pieces};
use super::shapes::Shape;
use super::table::{self, Entry, Speech, Table, symbol_of_shape};
use super::wording::Wording;
use super::{Label, Span};
use crate::order;

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
    pub(super) wording: Wording,
    pub(super) passes_on: bool,
    /// Whether everybody who is reported is there by profession.
    pub(super) by_professional: bool,
}

/// Finds every cue in a statement; the cost is linear in its length, whatever it holds.
pub(super) fn matches(statement: &str) -> Matches {
    let table = table::table();
    let pieces = pieces(table, statement);
    let mut found = Vec::with_capacity(16);
    walk(table, &pieces, &mut found);
    let reports_speech = found
        .iter()
        .any(|m| m.entry().is_some_and(|entry| entry.speech != Speech::None));
    let passes_on = found.iter().any(|m| {
        m.entry().is_some_and(|entry| {
            entry.speech != Speech::None && entry.points_to == Label::Allegation
        })
    });
    let by_professional = reports_speech && all_said_by_professionals(&pieces, &found);
    if reports_speech {
        leave_out_reported(&mut found, statement.len());
    }
    add_missing(table, &pieces, statement, &mut found);
    order::sort_by(&mut found, |one, other| {
        one.span.start.cmp(&other.span.start)
    });
    Matches {
        found,
        reports_speech,
        wording: Wording::of(&pieces),
        passes_on,
        by_professional,
    }
}

/// Whether whoever speaks, before or at the start of each reporting cue, is there by profession, and nobody else is named.
fn all_said_by_professionals(pieces: &[Piece], found: &[Match]) -> bool {
    let is = |piece: &Piece, shape: Shape| piece.symbol == symbol_of_shape(shape);
    let professional = |span: Span| {
        let at = pieces.partition_point(|piece| piece.span.start < span.start);
        let here = pieces.get(at.saturating_sub(1)..=at).unwrap_or_default();
        here.iter().any(|piece| is(piece, Shape::Professional))
    };
    !pieces.iter().any(|piece| is(piece, Shape::Lay))
        && found
            .iter()
            .filter(|m| m.entry().is_some_and(|it| it.speech != Speech::None))
            .all(|m| professional(m.span))
}

fn walk(table: &Table, pieces: &[Piece], found: &mut Vec<Match>) {
    // For each cue that a harmless context lies over: the byte where that context ends.
    let mut harmless: Vec<(usize, usize)> = Vec::new();
    let mut from_here = pieces;
    while let Some((first, after)) = from_here.split_first() {
        from_here = after;
        if !harmless.is_empty() {
            harmless.retain(|(_, until)| *until > first.span.start);
        }
        let before = found.len();
        let (mut last, mut rest) = (first, after.iter());
        let mut number = table::first_step(first.symbol);
        while number != 0 {
            let state = table.state(number);
            for (cue, counts) in table.ends(state) {
                if counts {
                    let span = Span::new(first.span.start, last.span.end);
                    add_longest(found, before, Match { cue, span });
                } else {
                    harmless.push((cue, last.span.end));
                }
            }
            let Some(next) = rest.next() else { break };
            number = table.step(state, next.symbol);
            last = next;
        }
        if !harmless.is_empty() {
            leave_out_harmless(found, before, &harmless);
        }
    }
}

fn leave_out_harmless(found: &mut Vec<Match>, from: usize, harmless: &[(usize, usize)]) {
    let mut place = 0;
    found.retain(|m| {
        place += 1;
        place <= from || harmless.iter().all(|(cue, _)| *cue != m.cue)
    });
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
fn add_missing(table: &Table, pieces: &[Piece], statement: &str, found: &mut Vec<Match>) {
    if pieces.len() <= 2 {
        return;
    }
    let there = pieces
        .iter()
        .fold(0, |roles, piece| roles | table::role(piece.symbol));
    for (cue, roles) in table.missing() {
        if there & roles == 0 {
            found.push(Match {
                cue: *cue,
                span: Span::new(0, statement.len()),
            });
        }
    }
}
