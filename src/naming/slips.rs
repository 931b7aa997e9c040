/// Whether a word is a name with one letter too many, too few, wrong, or swapped with its
/// neighbour, or sounds the same. A name of less than five letters has to sound the same, or have two letters swapped.
pub(super) fn is_slip(word: &str, name: &str) -> bool {
    if word == name || word.len().abs_diff(name.len()) > 2 {
        return false;
    }
    let one = one_edit(word.as_bytes(), name.as_bytes());
    match name.chars().count() {
        0..=2 => false,
        3 => one == Some(Edit::Swap),
        4 => one == Some(Edit::Swap) || sounds_alike(word, name),
        _ => one.is_some() || sounds_alike(word, name),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edit {
    Swap,
    Other,
}

/// What one word takes to become the other, where that is one letter: what is left between the
/// beginning and the end that they share.
fn one_edit(one: &[u8], other: &[u8]) -> Option<Edit> {
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(start..)?, other.get(start..)?);
    let ends = one.iter().rev().zip(other.iter().rev());
    let end = ends.take_while(|(a, b)| a == b).count();
    let one = one.get(..one.len() - end)?;
    let other = other.get(..other.len() - end)?;
    match (one, other) {
        ([a, b], [c, d]) if a == d && b == c => Some(Edit::Swap),
        ([_] | [], [_]) | ([_], []) => Some(Edit::Other),
        _ => None,
    }
}

fn sounds_alike(one: &str, other: &str) -> bool {
    let begin_alike = one.as_bytes().first() == other.as_bytes().first();
    if !begin_alike || one.len().min(other.len()) < 4 {
        return false;
    }
    // Of a long name one vowel may differ, as in "Mahmoud" and "Mehmood".
    let mut wrong = usize::from(one.len().min(other.len()) < 6);
    let is_vowel = |letter: u8| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u');
    sound(one).count() == sound(other).count()
        && sound(one).zip(sound(other)).all(|(one, other)| {
            let differ = one != other;
            wrong += usize::from(differ);
            !differ || wrong < 2 && is_vowel(one) && is_vowel(other)
        })
}

/// The letters of a word by which it sounds, roughly: how a long vowel is written, doubled letters and
/// silent ones do not count.
fn sound(word: &str) -> impl Iterator<Item = u8> {
    let bytes = word.as_bytes();
    let at = move |place: usize| bytes.get(place).copied().unwrap_or(0);
    let mut last = 0;
    (0..bytes.len()).filter_map(move |place| {
        let before = place.checked_sub(1).map_or(0, at);
        let letter = match (before, at(place), at(place + 1)) {
            (b'i', b'e', 0) | (_, b'y', _) | (_, b'e', b'e') | (b'e', b'e', _) => b'i',
            (_, b'e', b'y') if place + 2 == bytes.len() => b'i',
            (_, b'o', b'u' | b'o') | (b'o', b'o', _) => b'u',
            (_, b'c' | b'q', _) => b'k',
            (_, b'p', b'h') => b'f',
            (before, b'h', _) if before != 0 => return None,
            (_, letter, _) => letter,
        };
        let doubled = letter == last;
        last = letter;
        (!doubled).then_some(letter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_off_is_a_slip() {
        for (word, name) in [
            ("wiliam", "william"),
            ("willaim", "william"),
            ("willian", "william"),
            ("willliam", "william"),
            ("hibaq", "hibaaq"),
            ("sheamus", "seamus"),
            ("ahn", "anh"),
            ("nour", "noor"),
            ("maisy", "maisie"),
            ("rosey", "rosie"),
            ("stephan", "stefan"),
            ("manvir", "manveer"),
            ("mehmood", "mahmoud"),
        ] {
            assert!(is_slip(word, name), "{word}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for (word, name) in [
            ("william", "william"),
            ("bill", "will"),
            ("maya", "may"),
            ("lea", "leo"),
            ("oliver", "olivia"),
            ("dan", "danny"),
            ("nora", "noor"),
        ] {
            assert!(!is_slip(word, name), "{word}");
        }
    }
}
