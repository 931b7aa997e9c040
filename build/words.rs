//! The words that cues know, and the symbol of each.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

use super::shapes::Shape;
use super::{ROLES, list};

/// Gives every word a symbol; words that the same elements and roles hold share one.
pub(super) fn symbols(
    sets: &BTreeMap<String, BTreeSet<String>>,
    distinct: &[BTreeSet<String>],
    missing: &[String],
) -> (BTreeMap<String, u16>, Vec<u16>) {
    let roles: Vec<&str> = ROLES
        .iter()
        .copied()
        .chain(missing.iter().map(String::as_str))
        .collect();
    let mut seen: BTreeMap<&str, (Vec<usize>, u16)> = BTreeMap::new();
    for (index, element) in distinct.iter().enumerate() {
        for word in element {
            seen.entry(word).or_default().0.push(index);
        }
    }
    for (bit, role) in roles.iter().enumerate() {
        for word in sets
            .get(*role)
            .unwrap_or_else(|| panic!("no set is named {role}"))
        {
            seen.entry(word).or_default().1 |= 1 << bit;
        }
    }
    let shapes = Shape::NAMES.len();
    let mut numbers: HashMap<(Vec<usize>, u16), u16> = HashMap::new();
    let mut roles_of = vec![0_u16; shapes];
    let mut words = BTreeMap::new();
    for (index, (_, name)) in Shape::NAMES.iter().enumerate() {
        roles_of[index] = seen.remove(name).map_or(0, |found| found.1);
    }
    for (word, key) in seen {
        assert!(
            !word.starts_with(['@', '#', '*', '<']),
            "{word} is no shape or set"
        );
        let role = key.1;
        let symbol = *numbers.entry(key).or_insert_with(|| {
            roles_of.push(role);
            u16::try_from(roles_of.len() - 1).expect("fewer than 65,536 symbols")
        });
        words.insert(word.to_owned(), symbol);
    }
    (words, roles_of)
}

/// The words in order, run together, with where each starts; and where the words of each first letter begin.
pub(super) fn write_words(out: &mut String, words: &BTreeMap<String, u16>) {
    let joined: String = words.keys().map(String::as_str).collect();
    let mut starts = vec![0_u32];
    for word in words.keys() {
        starts.push(starts[starts.len() - 1] + u32::try_from(word.len()).expect("short"));
    }
    let symbols: Vec<u16> = words.values().copied().collect();
    let first: Vec<u16> = (0..=676)
        .map(|pair: u16| {
            let before = words
                .keys()
                .filter(|word| drawer(word.as_bytes()) < pair)
                .count();
            u16::try_from(before).expect("fewer than 65,536 words")
        })
        .collect();
    let mut by_pair: Vec<(&String, &u16)> = words.iter().collect();
    by_pair.sort_by_key(|(word, _)| (drawer(word.as_bytes()), (*word).clone()));
    assert!(
        by_pair.iter().map(|(word, _)| *word).eq(words.keys()),
        "words must sort as their first letters do"
    );
    writeln!(out, "static WORDS: &str = {joined:?};").expect("text");
    list(out, "WORD_STARTS: &[u32]", &starts);
    list(out, "WORD_SYMBOLS: &[u16]", &symbols);
    list(out, "FIRST_OF_PAIR: &[u16]", &first);
    let longest = words.keys().map(String::len).max().unwrap_or(0);
    writeln!(out, "const LONGEST_WORD: usize = {longest};").expect("text");
}

/// The drawer in which a word is looked up: its first two letters.
fn drawer(word: &[u8]) -> u16 {
    let letter = |at: usize| {
        word.get(at)
            .map_or(0, |byte| u16::from((*byte).clamp(b'a', b'z') - b'a'))
    };
    match word.first() {
        Some(b'a'..=b'z') => letter(0) * 26 + letter(1),
        Some(byte) if *byte > b'z' => 675,
        _ => 0,
    }
}
