//! `language/cues.toml`, `language/weights.toml` and `language/words.toml`, compiled into tables.
//!
//! Each pattern is a row of sets of symbols; all patterns together become one automaton that is walked from each token of
//! a statement. Words that no pattern tells apart share a symbol, which is what keeps the table small.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a mistake in the data stops the build, and says where it is"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use toml::{Table, Value};

#[path = "../src/language/shapes.rs"]
#[allow(dead_code, reason = "the build needs the names only")]
mod shapes;

#[path = "../src/language/packed.rs"]
mod packed;

#[path = "automaton.rs"]
mod automaton;
#[path = "pack.rs"]
mod pack;
#[path = "wording.rs"]
mod wording;
#[path = "words.rs"]
mod words;

const LABELS: [(&str, &str); 4] = [
    ("fact", "Fact"),
    ("observation", "Observation"),
    ("allegation", "Allegation"),
    ("opinion", "Opinion"),
];

/// What the sets of these names mean to the code that reads a statement, as bits of a role.
const ROLES: [&str; 6] = [
    "title",
    "lay",
    "professional",
    "determiner",
    "name-when-capital",
    "verb",
];

/// A way to match one token: the spellings that do, words and shapes alike. None matches any token but a sentence's edge.
type Element = Option<BTreeSet<String>>;

struct Cue {
    name: String,
    points_to: usize,
    because: String,
    speech: String,
    within_speech: bool,
    telling: bool,
    silent: bool,
    missing: Option<String>,
    weights: [f64; 4],
}

struct Pattern {
    elements: Vec<Element>,
    cue: usize,
    harmless: bool,
}

pub fn compile() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    for file in [
        "language/cues.toml",
        "language/weights.toml",
        "language/words.toml",
        "build",
        "src/language/packed.rs",
        "src/language/shapes.rs",
    ] {
        println!("cargo::rerun-if-changed={file}");
    }
    let read = |file: &str| -> Table {
        let text = fs::read_to_string(Path::new(&root).join("language").join(file)).expect(file);
        text.parse()
            .unwrap_or_else(|error| panic!("{file}: {error}"))
    };
    let (data, weights) = (read("cues.toml"), read("weights.toml"));
    let sets = sets(&data);
    let (cues, patterns) = cues(&data, &weights, &sets);
    let wording = wording::Wording::of(&read("words.toml"));
    let text = tables(&sets, &cues, &patterns, &weights, &wording);
    fs::write(Path::new(&out).join("cues.rs"), text)
        .expect("the build's own folder can be written");
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).map_or("", |value| {
        value
            .as_str()
            .unwrap_or_else(|| panic!("{key} must be text"))
    })
}

/// The named sets; a set may hold another, as `<name>`, that was named before it.
fn sets(data: &Table) -> BTreeMap<String, BTreeSet<String>> {
    let mut raw: BTreeMap<String, &str> = BTreeMap::new();
    for (name, value) in data["sets"].as_table().expect("[sets] is a table") {
        raw.insert(
            name.clone(),
            value
                .as_str()
                .unwrap_or_else(|| panic!("set {name} must be text")),
        );
    }
    let mut done = BTreeMap::new();
    for name in raw.keys() {
        let words = expand_set(name, &raw, 0);
        done.insert(name.clone(), words);
    }
    done
}

fn expand_set(name: &str, raw: &BTreeMap<String, &str>, depth: usize) -> BTreeSet<String> {
    assert!(depth < 8, "set {name} holds itself");
    let words = raw
        .get(name)
        .unwrap_or_else(|| panic!("no set is named {name}"));
    let mut all = BTreeSet::new();
    for word in words.split_whitespace() {
        match word
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix('>'))
        {
            Some(inner) => all.extend(expand_set(inner, raw, depth + 1)),
            None => {
                all.insert(word.to_owned());
            }
        }
    }
    all
}

fn cues(
    data: &Table,
    weights: &Table,
    sets: &BTreeMap<String, BTreeSet<String>>,
) -> (Vec<Cue>, Vec<Pattern>) {
    let mut cues = Vec::new();
    let mut patterns = Vec::new();
    for entry in data["cue"].as_array().expect("[[cue]]") {
        let entry = entry.as_table().expect("a cue is a table");
        let cue = cue(entry, weights);
        assert!(
            cues.iter().all(|other: &Cue| other.name != cue.name),
            "two cues are named {}",
            cue.name
        );
        for (key, harmless) in [("phrases", false), ("harmless", true)] {
            for phrase in entry
                .get(key)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let phrase = phrase
                    .as_str()
                    .unwrap_or_else(|| panic!("{}: a phrase is text", cue.name));
                for elements in elements(phrase, sets) {
                    patterns.push(Pattern {
                        elements,
                        cue: cues.len(),
                        harmless,
                    });
                }
            }
        }
        for word in text(entry, "words").split_whitespace() {
            patterns.push(Pattern {
                elements: vec![element(word, sets)],
                cue: cues.len(),
                harmless: false,
            });
        }
        cues.push(cue);
    }
    (cues, patterns)
}

fn cue(entry: &Table, weights: &Table) -> Cue {
    let name = text(entry, "name").to_owned();
    let label = text(entry, "points_to");
    let points_to = LABELS.iter().position(|(known, _)| *known == label);
    let points_to = points_to.unwrap_or_else(|| panic!("cue {name}: points_to is not a label"));
    let because = text(entry, "because").to_owned();
    assert!(!because.is_empty(), "cue {name} gives no reason");
    let mut own = [0.0; 4];
    match weights.get(&name) {
        Some(learnt) => own = numbers(learnt, &name),
        None => own[points_to] = 1.5,
    }
    let flag = |key: &str| entry.get(key).and_then(Value::as_bool).unwrap_or(false);
    let (within_speech, telling, silent) = (flag("within_speech"), flag("telling"), flag("silent"));
    let missing = entry
        .get("missing")
        .map(|value| value.as_str().expect("missing names a set").to_owned());
    Cue {
        name,
        points_to,
        because,
        speech: text(entry, "speech").to_owned(),
        within_speech,
        telling,
        silent,
        missing,
        weights: own,
    }
}

fn numbers(value: &Value, name: &str) -> [f64; 4] {
    let list = value
        .as_array()
        .unwrap_or_else(|| panic!("weights of {name} must be a list"));
    let all: Vec<f64> = list
        .iter()
        .map(|v| v.as_float().unwrap_or_else(|| panic!("weights of {name}")))
        .collect();
    all.try_into()
        .unwrap_or_else(|_| panic!("weights of {name} must be four"))
}

/// The rows of elements that a phrase stands for: `word?` may be left out, `..` is up to three words of any kind.
fn elements(phrase: &str, sets: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<Element>> {
    let mut rows: Vec<Vec<Element>> = vec![Vec::new()];
    for part in phrase.split_whitespace() {
        if part == ".." {
            rows = rows
                .iter()
                .flat_map(|row| (0..=3).map(|gap| longer(row, &vec![None; gap])))
                .collect();
        } else if let Some(optional) = part.strip_suffix('?').filter(|rest| rest.len() > 1) {
            let element = element(optional, sets);
            rows = rows
                .iter()
                .flat_map(|row| [row.clone(), longer(row, std::slice::from_ref(&element))])
                .collect();
        } else {
            let element = element(part, sets);
            for row in &mut rows {
                row.push(element.clone());
            }
        }
    }
    assert!(
        rows.iter().all(|row| !row.is_empty()),
        "{phrase:?} may match nothing"
    );
    rows
}

fn longer(row: &[Element], with: &[Element]) -> Vec<Element> {
    row.iter().chain(with).cloned().collect()
}

/// One part of a phrase: `_`, or words, shapes and `<sets>` parted by `|`.
fn element(part: &str, sets: &BTreeMap<String, BTreeSet<String>>) -> Element {
    if part == "_" {
        return None;
    }
    let mut all = BTreeSet::new();
    for choice in part.split('|') {
        match choice
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix('>'))
        {
            Some(name) => all.extend(
                sets.get(name)
                    .unwrap_or_else(|| panic!("{part}: no set {name}"))
                    .iter()
                    .cloned(),
            ),
            None => {
                all.insert(choice.to_owned());
            }
        }
    }
    Some(all)
}

fn tables(
    sets: &BTreeMap<String, BTreeSet<String>>,
    cues: &[Cue],
    patterns: &[Pattern],
    weights: &Table,
    wording: &wording::Wording,
) -> String {
    let mut distinct: Vec<BTreeSet<String>> = patterns
        .iter()
        .flat_map(|pattern| pattern.elements.iter().flatten().cloned())
        .collect();
    distinct.sort();
    distinct.dedup();
    let missing: Vec<String> = cues.iter().filter_map(|cue| cue.missing.clone()).collect();
    let (mut words, roles) = words::symbols(sets, &distinct, &missing);
    let automaton = automaton::automaton(patterns, &words).smallest();
    let (automaton, renumbered, roles) = automaton.with_fewer_symbols(&roles);
    for symbol in words.values_mut() {
        *symbol = renumbered[usize::from(*symbol)];
    }
    let renumbered = words::in_order(&words, roles.len());
    let automaton = automaton.with_symbols(&renumbered);
    for symbol in words.values_mut() {
        *symbol = renumbered[usize::from(*symbol)];
    }
    let mut by_number: Vec<(u16, u16)> = renumbered.iter().copied().zip(roles).collect();
    by_number.sort_unstable();
    let roles: Vec<u16> = by_number.into_iter().map(|(_, role)| role).collect();
    let mut out = String::new();
    words::write_words(&mut out, &words, &wording.words);
    let symbols = wording::Symbols {
        words: &words,
        first_shared: words::first_shared(&words),
        all: u16::try_from(roles.len()).expect("fewer than 65,536 symbols"),
    };
    wording.write(&mut out, &symbols);
    list(&mut out, "ROLES: &[u16]", &roles);
    automaton.write(&mut out, roles.len());
    write_cues(&mut out, cues, &missing);
    let bias = weights
        .get("bias")
        .map_or([0.0; 4], |value| numbers(value, "bias"));
    writeln!(out, "static BIAS: [f32; 4] = {bias:?};").expect("text");
    out
}

fn list<T: std::fmt::Debug>(out: &mut String, name: &str, items: &[T]) {
    writeln!(out, "static {name} = &{items:?};").expect("text");
}

fn write_cues(out: &mut String, cues: &[Cue], missing: &[String]) {
    writeln!(out, "static CUES: &[Entry] = &[").expect("text");
    for cue in cues {
        let label = LABELS[cue.points_to].1;
        let speech = match cue.speech.as_str() {
            "" => "None",
            "after" => "After",
            "before" => "Before",
            "all" => "All",
            other => panic!(
                "cue {}: speech {other:?} must be after, before or all",
                cue.name
            ),
        };
        let absent = cue.missing.as_ref().map_or(0_u16, |set| {
            let index = missing
                .iter()
                .position(|name| name == set)
                .expect("collected above");
            1 << (ROLES.len() + index)
        });
        writeln!(
            out,
            "Entry {{ name: {:?}, points_to: Label::{label}, because: {:?}, speech: Speech::{speech}, within_speech: {}, telling: {}, silent: {}, missing: {absent}, weights: {:?} }},",
            cue.name, cue.because, cue.within_speech, cue.telling, cue.silent, cue.weights
        )
        .expect("text");
    }
    writeln!(out, "];").expect("text");
}
