//! The table that the build makes of `language/cues.toml`, and how it is read.

use super::Label;
use super::shapes::Shape;

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

pub(super) fn bias() -> [f32; 4] {
    BIAS
}

pub(super) fn entries() -> &'static [Entry] {
    CUES
}

pub(super) fn role(symbol: u16) -> u16 {
    ROLES.get(usize::from(symbol)).copied().unwrap_or(0)
}

/// The symbol of a word, in any case, if a cue or a set knows the word.
pub(super) fn symbol_of(word: &str) -> Option<u16> {
    let mut buffer = [0_u8; LONGEST_WORD];
    let lower = lower_case(word, &mut buffer)?;
    let drawer = drawer(lower);
    let from = usize::from(*FIRST_OF_PAIR.get(drawer)?);
    let to = usize::from(*FIRST_OF_PAIR.get(drawer + 1)?);
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = usize::midpoint(low, high);
        match word_at(middle)?.cmp(lower) {
            std::cmp::Ordering::Equal => return WORD_SYMBOLS.get(middle).copied(),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

fn word_at(index: usize) -> Option<&'static [u8]> {
    let start = usize::try_from(*WORD_STARTS.get(index)?).ok()?;
    let end = usize::try_from(*WORD_STARTS.get(index + 1)?).ok()?;
    WORDS.as_bytes().get(start..end)
}

/// The word in small letters with straight apostrophes; none where it is longer than every word of the table.
fn lower_case<'a>(word: &str, buffer: &'a mut [u8; LONGEST_WORD]) -> Option<&'a [u8]> {
    let mut length = 0;
    let mut bytes = word.bytes();
    while let Some(byte) = bytes.next() {
        let plain = if byte == 0xE2 && word.contains('’') {
            bytes.next();
            bytes.next();
            b'\''
        } else {
            byte.to_ascii_lowercase()
        };
        *buffer.get_mut(length)? = plain;
        length += 1;
    }
    buffer.get(..length)
}

fn drawer(word: &[u8]) -> usize {
    let letter = |at: usize| {
        word.get(at)
            .map_or(0, |byte| usize::from((*byte).clamp(b'a', b'z') - b'a'))
    };
    match word.first() {
        Some(b'a'..=b'z') => letter(0) * 26 + letter(1),
        Some(byte) if *byte > b'z' => 675,
        _ => 0,
    }
}

/// The state that a symbol leads to from the start; 0 is where the automaton can go no further, and where most symbols lead.
pub(super) fn first_step(symbol: u16) -> u16 {
    FIRST_MOVES.get(usize::from(symbol)).copied().unwrap_or(0)
}

/// The state that a symbol leads to from any other state.
pub(super) fn step(state: u16, symbol: u16) -> u16 {
    let at = usize::from(state);
    let bounds = (
        MOVE_STARTS.get(at).copied(),
        MOVE_STARTS.get(at + 1).copied(),
    );
    let (Some(from), Some(to)) = bounds else {
        return 0;
    };
    let (from, to) = (from as usize, to as usize);
    let moves = MOVE_SYMBOLS.get(from..to).unwrap_or_default();
    match moves.binary_search(&symbol) {
        Ok(place) => MOVE_TARGETS.get(from + place).copied().unwrap_or(0),
        Err(_) => OTHERWISE.get(at).copied().unwrap_or(0),
    }
}

/// The cues complete in a state, as twice their number, plus one where the words are a harmless context of the cue.
pub(super) fn ends(state: u16) -> &'static [u16] {
    let at = usize::from(state);
    match (END_STARTS.get(at), END_STARTS.get(at + 1)) {
        (Some(from), Some(to)) => ENDS
            .get(usize::from(*from)..usize::from(*to))
            .unwrap_or_default(),
        _ => &[],
    }
}

/// The symbol of a shape.
pub(super) const fn symbol_of_shape(shape: Shape) -> u16 {
    shape as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_table_is_found_in_any_case() {
        for (index, symbol) in WORD_SYMBOLS.iter().enumerate() {
            let word = std::str::from_utf8(word_at(index).unwrap()).unwrap();
            assert_eq!(symbol_of(word), Some(*symbol), "{word}");
            assert_eq!(
                symbol_of(&word.to_ascii_uppercase()),
                Some(*symbol),
                "{word}"
            );
        }
    }

    #[test]
    fn a_word_that_no_cue_knows_has_no_symbol() {
        assert_eq!(symbol_of("zyxwv"), None);
        assert_eq!(symbol_of(""), None);
        assert_eq!(symbol_of(&"long".repeat(50)), None);
    }

    #[test]
    fn shapes_are_numbered_as_the_build_numbered_them() {
        for (index, (shape, _)) in Shape::NAMES.iter().enumerate() {
            assert_eq!(usize::from(symbol_of_shape(*shape)), index);
        }
    }
}
