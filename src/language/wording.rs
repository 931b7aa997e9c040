//! What a statement's words weigh by themselves, whatever cue they stand in.

use super::pieces::{Piece, pieces};
use super::shapes::Shape;
use super::table::{LENGTHS, Table};
use super::{Label, Span, table};

const SHAPES: usize = Shape::NAMES.len();
/// How many pieces more make the next sort of statements by their length.
const LENGTH: usize = 5;
/// Weights are kept in these parts of 1.
const PARTS: f32 = 32.0;

/// What the wording weighs for each label, and the word that tells most for each.
pub(super) struct Wording {
    pub(super) sums: [f32; 4],
    telling: [Option<(Span, f32)>; 4],
}

impl Wording {
    /// Each word, shape and pair counts once, however often it stands there.
    pub(super) fn of(pieces: &[Piece]) -> Self {
        let table = table::table();
        let mut wording = Self {
            sums: [0.0; 4],
            telling: [None; 4],
        };
        let mut counted = Counted { bits: [0; 64] };
        let inner = pieces.get(1..pieces.len().saturating_sub(1));
        for piece in inner.unwrap_or_default() {
            if let Some(row) = sort_of(piece)
                && counted.is_new(row)
            {
                wording.add(weights(row));
            }
            if let Some(row) = Table::row_of_word(piece.weighted)
                && counted.is_new(row)
            {
                let weights = weights(row);
                wording.add(weights);
                wording.remember(weights, piece.span);
            }
        }
        for (one, other) in pieces.iter().zip(pieces.iter().skip(1)) {
            if let Some(row) = table.row_of_pair(one.symbol, other.symbol)
                && counted.is_new(row)
            {
                wording.add(weights(row));
            }
        }
        if let Some(first) = inner.and_then(<[Piece]>::first)
            && usize::from(first.symbol) < SHAPES
        {
            wording.add(weights(SHAPES + usize::from(first.symbol)));
        }
        wording.add(weights(2 * SHAPES + length(pieces)));
        wording
    }

    /// The word that tells most for a label, and how much more it weighs for it than for the others on average.
    pub(super) fn most_telling(&self, label: Label) -> Option<(Span, f32)> {
        self.telling.get(label.place()).copied().flatten()
    }

    fn add(&mut self, weights: [f32; 4]) {
        for (sum, weight) in self.sums.iter_mut().zip(weights) {
            *sum += weight;
        }
    }

    fn remember(&mut self, weights: [f32; 4], span: Span) {
        let mean = weights.iter().sum::<f32>() / 4.0;
        for (best, weight) in self.telling.iter_mut().zip(weights) {
            let more = weight - mean;
            if more > best.map_or(0.0, |(_, most)| most) {
                *best = Some((span, more));
            }
        }
    }
}

fn length(pieces: &[Piece]) -> usize {
    (pieces.len() / LENGTH).min(LENGTHS - 1)
}

/// The row of a piece's shape, or of the words that its word shares a symbol with.
fn sort_of(piece: &Piece) -> Option<usize> {
    let shape = usize::from(piece.symbol);
    if shape < SHAPES {
        Some(shape)
    } else {
        Table::row_alike(piece.symbol)
    }
}

fn weights(row: usize) -> [f32; 4] {
    let columns = table::wording();
    let rows = columns.len() / 4;
    [0, 1, 2, 3].map(|label| {
        let weight = columns.get(label * rows + row).copied().unwrap_or(0);
        f32::from(weight) / PARTS
    })
}

/// Which rows have counted already.
struct Counted {
    bits: [u64; 64],
}

impl Counted {
    fn is_new(&mut self, row: usize) -> bool {
        let Some(bits) = self.bits.get_mut(row / 64) else {
            return false;
        };
        let bit = 1 << (row % 64);
        let is_new = *bits & bit == 0;
        *bits |= bit;
        is_new
    }
}

/// A statement's words, shapes, neighbours, beginning and length, each as the table and the key that `language/words.toml` has for it:
/// what weights are learnt from. Words within quotation marks and names are none of them.
///
/// ```
/// use conference_check::language::wording;
/// let found = wording("Mum smiled.");
/// assert!(found.contains(&("words", "smiled".to_owned())));
/// assert!(found.contains(&("first", "@lay".to_owned())));
/// ```
pub fn wording(statement: &str) -> Vec<(&'static str, String)> {
    let table = table::table();
    let pieces = pieces(table, statement);
    let mut found = Vec::new();
    let shape_of = |piece: &Piece| {
        Shape::NAMES
            .get(usize::from(piece.symbol))
            .map(|(_, it)| *it)
    };
    let inner = pieces.get(1..pieces.len().saturating_sub(1));
    for piece in inner.unwrap_or_default() {
        let text = piece.span.of(statement);
        let shape = shape_of(piece);
        if let Some(shape) = shape {
            found.push(("shapes", shape.to_owned()));
        }
        if Table::row_alike(piece.symbol).is_some()
            && let Some(name) = table.name_of(piece.symbol)
        {
            found.push(("alike", name.to_owned()));
        }
        let is_word = shape.is_none_or(|shape| shape.starts_with('*') || shape == "@other");
        let word = text.to_lowercase().replace('’', "'");
        if is_word && word.is_ascii() && !word.is_empty() {
            found.push(("words", word));
        }
    }
    if let Some(shape) = inner.and_then(<[Piece]>::first).and_then(shape_of) {
        found.push(("first", shape.to_owned()));
    }
    for (one, other) in pieces.iter().zip(pieces.iter().skip(1)) {
        if let (Some(one), Some(other)) = (table.name_of(one.symbol), table.name_of(other.symbol)) {
            found.push(("pairs", format!("{one} {other}")));
        }
    }
    found.push(("lengths", length(&pieces).to_string()));
    found.sort();
    found.dedup();
    found
}
