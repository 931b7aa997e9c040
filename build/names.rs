//! `language/names.toml`, compiled into two texts that are searched as they are.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a mistake in the data stops the build, and says where it is"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use toml::Table;

const FILE: &str = "language/names.toml";

/// Writes a line for each word, with a letter for each list that holds it; a line for each name,
/// with its nicknames; and a constant for each list. Lines are in the order of their words.
pub fn compile() {
    println!("cargo::rerun-if-changed={FILE}");
    let data: Table = fs::read_to_string(FILE)
        .expect(FILE)
        .parse()
        .unwrap_or_else(|error| panic!("{FILE}: {error}"));
    let mut out = String::new();
    let mut words: BTreeMap<&str, String> = BTreeMap::new();
    for (nth, (list, members)) in table(&data, "words").iter().enumerate() {
        let nth = u8::try_from(nth).expect("few lists");
        assert!(nth < 32, "{FILE}: more lists than a number has bits");
        let name = list.replace('-', "_").to_uppercase();
        let letter = char::from(b'A' + nth);
        writeln!(
            out,
            "/// `{list}` in `{FILE}`.\n#[allow(dead_code, reason = \"some lists only say which words are known\")]\npub(crate) const {name}: Lists = Lists(1 << {nth});"
        )
        .expect("text");
        for word in text(members).split_whitespace() {
            let lists = words.entry(word).or_default();
            if !lists.contains(letter) {
                lists.push(letter);
            }
        }
    }
    let mut lines = String::new();
    for (word, lists) in &words {
        writeln!(lines, "{word} {lists}").expect("text");
    }
    writeln!(out, "static WORDS: Lines = {};", searched(&lines)).expect("text");
    let names: BTreeMap<_, _> = table(&data, "nicknames").iter().collect();
    let mut lines = String::new();
    for (name, nicknames) in names {
        writeln!(lines, "{name} {}", text(nicknames)).expect("text");
    }
    writeln!(out, "static NICKNAMES: Lines = {};", searched(&lines)).expect("text");
    let folder = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&folder).join("names.rs"), out)
        .expect("the build's own folder can be written");
}

/// Lines in the order of their words, and where those begin that start with each letter.
fn searched(lines: &str) -> String {
    let mut starts = [0_u16; 27];
    for (letter, start) in (b'a'..).zip(&mut starts) {
        let before = lines.lines().take_while(|line| line.as_bytes()[0] < letter);
        let bytes: usize = before.map(|line| line.len() + 1).sum();
        *start = u16::try_from(bytes).expect("short lists");
    }
    assert!(
        starts[0] == 0 && usize::from(starts[26]) == lines.len(),
        "{FILE}: every word begins with a small letter"
    );
    format!("Lines {{ text: {lines:?}, starts: {starts:?} }}")
}

fn table<'a>(data: &'a Table, name: &str) -> &'a Table {
    let table = data.get(name).and_then(toml::Value::as_table);
    table.unwrap_or_else(|| panic!("{FILE}: [{name}] is missing"))
}

fn text(value: &toml::Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{FILE}: {value:?} is no text"))
}
