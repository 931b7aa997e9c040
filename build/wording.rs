//! What words, shapes, beginnings and lengths weigh by themselves.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use toml::Table;

use super::shapes::Shape;
use super::{list, numbers};

/// A weight is kept as a whole number of these parts of 1.
const PARTS: f64 = 32.0;
/// Into how many sorts statements are sorted by their length.
const LENGTHS: usize = 8;

/// Four weights for each of these: one for each label.
pub(super) struct Wording {
    pub(super) words: BTreeMap<String, [f64; 4]>,
    /// For words that share a symbol, by any of them.
    alike: BTreeMap<String, [f64; 4]>,
    /// For two neighbours, each by its shape or by a word that has its symbol.
    pairs: BTreeMap<String, [f64; 4]>,
    shapes: Vec<[f64; 4]>,
    first: Vec<[f64; 4]>,
    lengths: Vec<[f64; 4]>,
}

impl Wording {
    pub(super) fn of(data: &Table) -> Self {
        let table = |name: &str| -> BTreeMap<String, [f64; 4]> {
            let rows = data.get(name).and_then(toml::Value::as_table);
            let rows = rows.unwrap_or_else(|| panic!("words.toml has no table [{name}]"));
            rows.iter()
                .map(|(key, value)| (key.clone(), numbers(value, key)))
                .collect()
        };
        Self {
            words: table("words"),
            alike: table("alike"),
            pairs: table("pairs"),
            shapes: by_shape(table("shapes")),
            first: by_shape(table("first")),
            lengths: (0..LENGTHS)
                .map(|length| {
                    let row = table("lengths").get(&length.to_string()).copied();
                    row.unwrap_or([0.0; 4])
                })
                .collect(),
        }
    }

    /// The rows, label by label: shapes, shapes at the start, lengths, words that share a symbol, the words in order, then
    /// pairs in order; and which symbols make each pair.
    pub(super) fn write(&self, out: &mut String, symbols: &Symbols) {
        let alike = self.by_shared_symbol(symbols);
        let pairs = self.by_symbols(symbols);
        let rows = || {
            let first = self.shapes.iter().chain(&self.first).chain(&self.lengths);
            first
                .chain(&alike)
                .chain(self.words.values())
                .chain(pairs.values())
        };
        let columns: Vec<i8> = (0..4)
            .flat_map(|label| rows().map(move |row| packed(row[label])))
            .collect();
        list(out, "WORDING: &[i8]", &columns);
        let (mut firsts, mut low, mut high) = (Vec::new(), Vec::new(), Vec::new());
        let mut before = 0;
        for (first, second) in pairs.keys() {
            let more = u8::try_from(first - before).expect("pairs begin with many symbols");
            firsts.push(more);
            before = *first;
            let [least, most] = second.to_le_bytes();
            low.push(least);
            high.push(most);
        }
        writeln!(
            out,
            "static PAIRS: (&[u8], &[u8], &[u8]) = (&{firsts:?}, &{low:?}, &{high:?});\n\
             const SHARED: usize = {};\nconst WEIGHTED_WORDS: usize = {};",
            alike.len(),
            self.words.len()
        )
        .expect("text");
    }

    fn by_shared_symbol(&self, symbols: &Symbols) -> Vec<[f64; 4]> {
        let mut rows = vec![[0.0; 4]; usize::from(symbols.all - symbols.first_shared)];
        for (word, weights) in &self.alike {
            let place = symbols
                .named(word)
                .and_then(|symbol| symbol.checked_sub(symbols.first_shared));
            match place {
                Some(place) => rows[usize::from(place)] = *weights,
                None => learn_again(word),
            }
        }
        rows
    }

    fn by_symbols(&self, symbols: &Symbols) -> BTreeMap<(u16, u16), [f64; 4]> {
        let mut pairs = BTreeMap::new();
        for (names, weights) in &self.pairs {
            let (one, other) = names
                .split_once(' ')
                .unwrap_or_else(|| panic!("words.toml: {names:?} is no pair"));
            match (symbols.named(one), symbols.named(other)) {
                (Some(one), Some(other)) => {
                    pairs.insert((one, other), *weights);
                }
                _ => learn_again(names),
            }
        }
        pairs
    }
}

/// The symbol of every shape and of every word that a cue knows.
pub(super) struct Symbols<'a> {
    pub(super) words: &'a BTreeMap<String, u16>,
    pub(super) first_shared: u16,
    /// How many there are.
    pub(super) all: u16,
}

impl Symbols<'_> {
    fn named(&self, name: &str) -> Option<u16> {
        let shape = Shape::NAMES.iter().position(|(_, shape)| *shape == name);
        shape
            .and_then(|place| u16::try_from(place).ok())
            .or_else(|| self.words.get(name).copied())
    }
}

/// The cues may have changed since the weights were learnt; they must still build, or nothing could learn anew.
fn learn_again(name: &str) {
    println!(
        "cargo::warning=words.toml: no cue sorts {name:?} so any more: run examples/weigh_cues"
    );
}

fn by_shape(mut rows: BTreeMap<String, [f64; 4]>) -> Vec<[f64; 4]> {
    let list = Shape::NAMES
        .iter()
        .map(|(_, name)| rows.remove(*name).unwrap_or([0.0; 4]))
        .collect();
    assert!(
        rows.is_empty(),
        "words.toml: no shapes are {:?}",
        rows.keys()
    );
    list
}

#[expect(clippy::cast_possible_truncation, reason = "held within the bounds")]
fn packed(weight: f64) -> i8 {
    (weight * PARTS).round().clamp(-127.0, 127.0) as i8
}
