//! What words, shapes, beginnings and lengths weigh by themselves.

use std::collections::BTreeMap;

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

    /// The rows, label by label: shapes, shapes at the start, lengths, then the words in order.
    pub(super) fn write(&self, out: &mut String) {
        let rows = || {
            let others = self.shapes.iter().chain(&self.first).chain(&self.lengths);
            others.chain(self.words.values())
        };
        let columns: Vec<i8> = (0..4)
            .flat_map(|label| rows().map(move |row| packed(row[label])))
            .collect();
        list(out, "WORDING: &[i8]", &columns);
    }
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
