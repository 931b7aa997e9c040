//! `language/respectful.toml`, compiled into a table.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a mistake in the data stops the build, and says where it is"
)]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use toml::Table;

/// Writes the phrases, each alternative by itself, in the order of their words.
pub fn compile() {
    let file = "language/respectful.toml";
    println!("cargo::rerun-if-changed={file}");
    let data: Table = fs::read_to_string(file)
        .expect(file)
        .parse()
        .unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut phrases = Vec::new();
    for entry in data["phrase"].as_array().expect("[[phrase]]") {
        let text = |key: &str| {
            let value = entry.get(key).and_then(toml::Value::as_str);
            value
                .unwrap_or_else(|| panic!("{file}: a phrase has no {key}"))
                .to_owned()
        };
        for words in spelt_out(&text("words")) {
            phrases.push((words, text("instead"), text("source")));
        }
    }
    phrases.sort();
    let mut out = String::from("static PHRASES: &[Phrase] = &[\n");
    for (words, instead, source) in phrases {
        writeln!(
            out,
            "Phrase {{ words: &{words:?}, instead: {instead:?}, source: {source:?} }},"
        )
        .expect("text");
    }
    out.push_str("];\n");
    let folder = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&folder).join("respectful.rs"), out)
        .expect("the build's own folder can be written");
}

/// All rows of words that a phrase stands for: `a|b` is either, `word?` may be left out.
fn spelt_out(phrase: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = vec![Vec::new()];
    for part in phrase.split(' ') {
        let optional = part.ends_with('?');
        let choices: Vec<&str> = part.trim_end_matches('?').split('|').collect();
        let mut longer: Vec<Vec<String>> = rows
            .iter()
            .flat_map(|row| {
                choices.iter().map(|word| {
                    let mut row = row.clone();
                    row.push((*word).to_owned());
                    row
                })
            })
            .collect();
        if optional {
            longer.extend(rows);
        }
        rows = longer;
    }
    rows
}
