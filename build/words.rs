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

/// New numbers for the symbols: those that one word has in the order of their words, then those that words share.
pub(super) fn in_order(words: &BTreeMap<String, u16>, symbols: usize) -> Vec<u16> {
    let mut uses = vec![0; symbols];
    for symbol in words.values() {
        uses[usize::from(*symbol)] += 1;
    }
    let mut order: Vec<usize> = (0..Shape::NAMES.len()).collect();
    let of_words = || words.values().map(|symbol| usize::from(*symbol));
    order.extend(of_words().filter(|symbol| uses[*symbol] == 1));
    let mut shared: Vec<usize> = of_words().filter(|symbol| uses[*symbol] > 1).collect();
    shared.sort_by_key(|symbol| (std::cmp::Reverse(uses[*symbol]), *symbol));
    shared.dedup();
    order.extend(shared);
    assert!(
        order.len() == symbols,
        "every symbol is a shape or a word's"
    );
    let mut renumbered = vec![0; symbols];
    for (number, symbol) in order.into_iter().enumerate() {
        renumbered[symbol] = u16::try_from(number).expect("fewer than 65,536 symbols");
    }
    renumbered
}

/// What stands for the symbol of a word that no cue knows: it only has weights.
const NO_SYMBOL: u8 = 255;

/// The first of the symbols that words share; they are the last.
pub(super) fn first_shared(words: &BTreeMap<String, u16>) -> u16 {
    let mut uses: BTreeMap<u16, usize> = BTreeMap::new();
    for symbol in words.values() {
        *uses.entry(*symbol).or_default() += 1;
    }
    let mut shared = uses.iter().filter(|(_, uses)| **uses > 1);
    shared.next().map_or(u16::MAX, |(symbol, _)| *symbol)
}

/// The words in order, those that cues know and those that have weights of their own: each as how many letters it shares
/// with the one before and the rest of it, whose last letter has its highest bit set; of each 0 where its symbol is its own,
/// else which of the shared symbols it has, counted from 1, or 255 for none; and of each whether it has weights.
pub(super) fn write_words(
    out: &mut String,
    words: &BTreeMap<String, u16>,
    weighted: &BTreeMap<String, [f64; 4]>,
) {
    let first_shared = first_shared(words);
    let (mut letters, mut symbols, mut have_weights) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: &[u8] = &[];
    let all: BTreeSet<&String> = words.keys().chain(weighted.keys()).collect();
    for &word in &all {
        have_weights.push(u8::from(weighted.contains_key(word)));
        let symbol = words.get(word);
        assert!(word.is_ascii(), "{word} has letters beyond ASCII");
        let word = word.as_bytes();
        let same = before.iter().zip(word).take_while(|(a, b)| a == b).count();
        letters.push(u8::try_from(same).expect("words are short"));
        letters.extend(&word[same..]);
        *letters.last_mut().expect("not empty") |= 0x80;
        before = word;
        let shared = symbol.map_or(u16::from(NO_SYMBOL), |symbol| {
            let shared = (symbol + 1).saturating_sub(first_shared);
            assert!(shared < u16::from(NO_SYMBOL), "few symbols are shared");
            shared
        });
        symbols.push(u8::try_from(shared).expect("just looked at"));
    }
    list(out, "WORDS: &[u8]", &letters);
    list(out, "SHARED_SYMBOLS: &[u8]", &symbols);
    list(out, "HAVE_WEIGHTS: &[u8]", &have_weights);
    writeln!(out, "const FIRST_SHARED_SYMBOL: u16 = {first_shared};").expect("text");
    let longest = all.iter().map(|word| word.len()).max().unwrap_or(0);
    writeln!(out, "const LONGEST_WORD: usize = {longest};").expect("text");
}
