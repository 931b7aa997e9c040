//! The table that the build makes of `language/cues.toml`, and how it is read.
//!
//! It travels packed, since every byte of it is downloaded, and is unpacked when the first statement is read.

use std::sync::LazyLock;

use super::Label;
use super::packed::{Packed, Rows};
use super::shapes::Shape;
use super::words::{Known, Words};

/// A cue as the table holds it.
pub(super) struct Entry {
    pub(super) name: &'static str,
    pub(super) points_to: Label,
    pub(super) because: &'static str,
    pub(super) speech: Speech,
    /// Whether the cue counts although somebody else is being reported.
    pub(super) within_speech: bool,
    /// Whether the words by themselves are a reason to question another label.
    pub(super) telling: bool,
    /// Whether it is weighed and not shown.
    pub(super) silent: bool,
    /// The role that no word of the statement may have for this cue to be found; 0 where words make the cue.
    pub(super) missing: u16,
    pub(super) weights: [f32; 4],
}

/// Which part of a statement a reporting cue makes somebody else's claim.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Speech {
    None,
    After,
    Before,
    All,
}

pub(super) const TITLE: u16 = 1;
pub(super) const LAY: u16 = 2;
pub(super) const PROFESSIONAL: u16 = 4;
pub(super) const DETERMINER: u16 = 8;
pub(super) const NAME_WHEN_CAPITAL: u16 = 16;

include!(concat!(env!("OUT_DIR"), "/cues.rs"));

/// The table, unpacked.
pub(super) fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(Table::unpacked);
    &TABLE
}

/// The weights of words, shapes, beginnings and lengths, label by label, in 32nds.
pub(super) fn wording() -> &'static [i8] {
    WORDING
}

pub(super) fn bias() -> [f32; 4] {
    BIAS
}

pub(super) fn entries() -> &'static [Entry] {
    CUES
}

/// Marks a cue at the end of a state that its words make, and not a harmless context of it.
const COUNTS: u16 = 256;

/// The words that cues know, and the automaton that all patterns of the cues make.
pub(super) struct Table {
    words: Words,
    states: Vec<State>,
    ends: Vec<u16>,
    moves: Vec<Move>,
    members: Members,
    missing: Vec<(usize, u16)>,
    pairs: Pairs,
}

/// A state: where its ends and its moves stand, and the state that symbols without a move lead to.
#[derive(Clone, Copy, Default)]
pub(super) struct State {
    ends: (u16, u16),
    moves: (u16, u16),
    otherwise: u16,
    /// Which symbols may have a move here: a bit for all symbols that are alike modulo 64. Most symbols have none.
    may_move: u64,
}

/// Which rows of weights come first: shapes, shapes at the start, lengths; then words that share a symbol, words, pairs.
pub(super) const LENGTHS: usize = 8;
const FIRST_ALIKE: usize = 2 * Shape::NAMES.len() + LENGTHS;

/// The state that all symbols of a set lead to.
struct Move {
    set: u16,
    to: u16,
}

impl Table {
    fn unpacked() -> Self {
        let (rows, sets) = (STATES.rows(), SETS.rows());
        let bits: Vec<u64> = (0..sets.len()).map(|set| bits_of(sets.row(set))).collect();
        let (mut ends, mut moves) = (Vec::new(), Vec::new());
        let mut states = Vec::with_capacity(rows.len());
        for index in 0..rows.len() {
            let mut state = State {
                ends: (short(ends.len()), 0),
                moves: (short(moves.len()), 0),
                ..State::default()
            };
            for (what, value) in rows.row(index) {
                match what {
                    0 => ends.push(*value),
                    1 => state.otherwise = *value,
                    set => {
                        let set = set - 2;
                        state.may_move |= bits.get(usize::from(set)).copied().unwrap_or(0);
                        moves.push(Move { set, to: *value });
                    }
                }
            }
            state.ends.1 = short(ends.len());
            state.moves.1 = short(moves.len());
            states.push(state);
        }
        Self {
            words: Words::unpacked(WORDS, SHARED_SYMBOLS, HAVE_WEIGHTS, FIRST_SHARED_SYMBOL),
            states,
            ends,
            moves,
            members: Members::of(&sets, ROLES.len()),
            missing: CUES
                .iter()
                .enumerate()
                .filter(|(_, entry)| entry.missing != 0)
                .map(|(cue, entry)| (cue, entry.missing))
                .collect(),
            pairs: Pairs::unpacked(ROLES.len()),
        }
    }

    /// What is known of a word, in any case.
    pub(super) fn look_up(&self, word: &str) -> Known {
        let mut buffer = [0_u8; LONGEST_WORD];
        self.words.look_up(word, &mut buffer).unwrap_or_default()
    }

    /// The row of a symbol that several words share.
    pub(super) fn row_alike(symbol: u16) -> Option<usize> {
        let more = symbol.checked_sub(FIRST_SHARED_SYMBOL)?;
        Some(FIRST_ALIKE + usize::from(more))
    }

    /// The row of a word that has weights of its own; they are counted from 1.
    pub(super) fn row_of_word(weighted: u16) -> Option<usize> {
        let place = weighted.checked_sub(1)?;
        Some(FIRST_ALIKE + SHARED + usize::from(place))
    }

    /// The row of two neighbours.
    pub(super) fn row_of_pair(&self, one: u16, other: u16) -> Option<usize> {
        let place = self.pairs.place(one, other)?;
        Some(FIRST_ALIKE + SHARED + WEIGHTED_WORDS + place)
    }

    /// What `words.toml` calls a symbol: its shape, or the first of the words that have it.
    pub(super) fn name_of(&self, symbol: u16) -> Option<&str> {
        let shape = Shape::NAMES.get(usize::from(symbol));
        shape.map_or_else(|| self.words.first_of(symbol), |(_, name)| Some(*name))
    }

    /// The cues that lie in what a statement lacks, each with the roles that it must lack.
    pub(super) fn missing(&self) -> &[(usize, u16)] {
        &self.missing
    }

    pub(super) fn state(&self, number: u16) -> State {
        let found = self.states.get(usize::from(number));
        found.copied().unwrap_or_default()
    }

    /// The state that a symbol leads to from any state but the first.
    pub(super) fn step(&self, state: State, symbol: u16) -> u16 {
        if state.may_move >> (symbol % 64) & 1 == 0 {
            return state.otherwise;
        }
        let (from, to) = state.moves;
        let sets = self.members.sets_of(symbol);
        self.moves
            .get(usize::from(from)..usize::from(to))
            .unwrap_or_default()
            .iter()
            .find(|one| holds(sets, one.set))
            .map_or(state.otherwise, |one| one.to)
    }

    /// The cues complete in a state, harmless contexts first, each with whether it counts.
    pub(super) fn ends(&self, state: State) -> impl Iterator<Item = (usize, bool)> {
        let (from, to) = state.ends;
        let ends = self.ends.get(usize::from(from)..usize::from(to));
        ends.unwrap_or_default()
            .iter()
            .map(|code| (usize::from(code % COUNTS), *code >= COUNTS))
    }
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// Neighbours that have weights: the second symbols of each first one.
struct Pairs {
    starts: Vec<u16>,
    seconds: Vec<u16>,
}

impl Pairs {
    fn unpacked(symbols: usize) -> Self {
        let (firsts, low, high) = PAIRS;
        let seconds = low.iter().zip(high);
        let mut pairs = Self {
            starts: Vec::with_capacity(symbols + 1),
            seconds: seconds
                .map(|(low, high)| u16::from_le_bytes([*low, *high]))
                .collect(),
        };
        let mut symbol = 0;
        for (place, more) in firsts.iter().enumerate() {
            symbol += usize::from(*more);
            pairs.starts.resize(symbol + 1, short(place));
        }
        pairs.starts.resize(symbols + 1, short(firsts.len()));
        pairs
    }

    fn place(&self, first: u16, second: u16) -> Option<usize> {
        let first = usize::from(first);
        let from = usize::from(*self.starts.get(first)?);
        let to = usize::from(*self.starts.get(first + 1)?);
        let seconds = self.seconds.get(from..to)?;
        seconds
            .iter()
            .position(|it| *it == second)
            .map(|place| from + place)
    }
}

/// A bit for all symbols of the runs that are alike modulo 64.
fn bits_of(runs: &[(u16, u16)]) -> u64 {
    runs.iter()
        .flat_map(|(first, more)| *first..=first.saturating_add(*more))
        .fold(0, |bits, symbol| bits | 1 << (symbol % 64))
}

/// Which sets hold each symbol, a bit for each set.
struct Members {
    bits: Vec<u64>,
    width: usize,
}

impl Members {
    fn of(sets: &Rows, symbols: usize) -> Self {
        let width = sets.len().div_ceil(64);
        let mut bits = vec![0; symbols * width];
        for set in 0..sets.len() {
            for (first, more) in sets.row(set) {
                for symbol in *first..=first.saturating_add(*more) {
                    if let Some(part) = bits.get_mut(usize::from(symbol) * width + set / 64) {
                        *part |= 1 << (set % 64);
                    }
                }
            }
        }
        Self { bits, width }
    }

    fn sets_of(&self, symbol: u16) -> &[u64] {
        let from = usize::from(symbol) * self.width;
        self.bits.get(from..from + self.width).unwrap_or_default()
    }
}

fn holds(sets: &[u64], set: u16) -> bool {
    sets.get(usize::from(set / 64))
        .is_some_and(|part| part >> (set % 64) & 1 == 1)
}

pub(super) fn role(symbol: u16) -> u16 {
    ROLES.get(usize::from(symbol)).copied().unwrap_or(0)
}

/// The state that a symbol leads to from the start; 0 is where the automaton can go no further, and where most symbols lead.
pub(super) fn first_step(symbol: u16) -> u16 {
    FIRST_MOVES.get(usize::from(symbol)).copied().unwrap_or(0)
}

/// The symbol of a shape.
pub(super) const fn symbol_of_shape(shape: Shape) -> u16 {
    shape as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_any_case_and_with_either_apostrophe() {
        for word in ["mum", "appears", "don't", "step-mother", "'s"] {
            let symbol = table().look_up(word).symbol;
            assert!(symbol.is_some(), "{word}");
            assert_eq!(
                table().look_up(&word.to_uppercase()).symbol,
                symbol,
                "{word}"
            );
            assert_eq!(
                table().look_up(&word.replace('\'', "’")).symbol,
                symbol,
                "{word}"
            );
        }
    }

    #[test]
    fn a_word_that_no_cue_knows_has_no_symbol() {
        for word in ["zyxwv", "", "mumm", "appear_s", &"long".repeat(50)] {
            assert_eq!(table().look_up(word).symbol, None, "{word}");
        }
    }

    #[test]
    fn shapes_are_numbered_as_the_build_numbered_them() {
        for (index, (shape, _)) in Shape::NAMES.iter().enumerate() {
            assert_eq!(usize::from(symbol_of_shape(*shape)), index);
        }
    }

    #[test]
    fn every_move_leads_to_a_state_and_every_end_is_a_cue() {
        let table = table();
        let states = table.states.len();
        assert!(table.moves.iter().all(|one| usize::from(one.to) < states));
        assert!(FIRST_MOVES.iter().all(|to| usize::from(*to) < states));
        assert!(
            (0..short(states))
                .flat_map(|state| table.ends(table.state(state)))
                .all(|(cue, _)| cue < CUES.len())
        );
    }
}
