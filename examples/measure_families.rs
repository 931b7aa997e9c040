//! Measures how well children are kept apart, and protected addresses kept out of texts.
//!
//! ```sh
//! cargo run --release --example measure_families -- tests/data/families.json
//! ```
//!
//! The file is a list of families. Each has an `id`, `children` and `adults` as a document has them, and sentences:
//!
//! - `leaks`, each with the child in whose text it stands (`scope`), the `text`, the child or adult it gives away
//!   (`reveals`), perhaps the `words` that do, and perhaps in a word `how`;
//! - `innocent`, each with `scope` and `text`, and perhaps in a word which `trap` it sets.
//!
//! Each sentence is checked by itself, as the only text of a report. Printed are the share of leaks that were found, of
//! findings that point at the very words, and of innocent sentences that were flagged, and each that went wrong. A
//! leak is found where a finding names whom it gives away. What is only asked about counts as a finding too, and is
//! shown apart.

use std::fs;

use conference_check::findings::Finding;
use conference_check::procedure::Level;
use serde_json::{Map, Value, json};

/// The rules that are measured.
const RULES: [&str; 2] = ["cross-child", "protected-address"];

#[derive(Default)]
struct Tally {
    leaks: usize,
    found: usize,
    asked: usize,
    with_words: usize,
    words_right: usize,
    innocent: usize,
    flagged: usize,
    only_asked: usize,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let families: Vec<Value> = serde_json::from_str(&fs::read_to_string(&path)?)?;
        let mut tally = Tally::default();
        for family in &families {
            measure(family, &mut tally)?;
        }
        print(&path, &tally);
    }
    Ok(())
}

fn measure(family: &Value, tally: &mut Tally) -> Result<(), Box<dyn std::error::Error>> {
    let of = |list: &str| family.get(list).and_then(Value::as_array).cloned();
    let id = text_of(family, "id");
    for leak in of("leaks").unwrap_or_default() {
        let found = findings(family, &leak)?;
        leaked(&id, &leak, &found, tally);
    }
    for innocent in of("innocent").unwrap_or_default() {
        tally.innocent += 1;
        let found = findings(family, &innocent)?;
        if found.is_empty() {
            continue;
        }
        tally.flagged += 1;
        let asked = found.iter().all(|it| it.level != Level::Required);
        tally.only_asked += usize::from(asked);
        let (scope, text) = (text_of(&innocent, "scope"), text_of(&innocent, "text"));
        let trap = text_of(&innocent, "trap");
        println!(
            "flagged  {id} {scope} [{trap}] {text} — {}",
            in_words(&text, &found)
        );
    }
    Ok(())
}

fn leaked(id: &str, leak: &Value, found: &[Finding], tally: &mut Tally) {
    let (scope, text) = (text_of(leak, "scope"), text_of(leak, "text"));
    let (reveals, how) = (text_of(leak, "reveals"), text_of(leak, "how"));
    tally.leaks += 1;
    let mut right = found
        .iter()
        .filter(|it| it.about.other.as_deref() == Some(&*reveals))
        .peekable();
    let Some(first) = right.peek() else {
        let instead = in_words(&text, found);
        println!("missed   {id} {scope} → {reveals} [{how}] {text} — {instead}");
        return;
    };
    tally.found += 1;
    tally.asked += usize::from(first.level != Level::Required);
    let words = text_of(leak, "words");
    if words.is_empty() {
        return;
    }
    tally.with_words += 1;
    if right.any(|it| plain(&words_of(&text, it)) == plain(&words)) {
        tally.words_right += 1;
    } else {
        println!("words    {id} [{how}] {text} — {}", in_words(&text, found));
    }
}

/// What is found in a sentence where it is all that a report says of a child.
fn findings(family: &Value, sentence: &Value) -> Result<Vec<Finding>, Box<dyn std::error::Error>> {
    let entry = json!({"text": text_of(sentence, "text"), "label": "fact"});
    let mut entries = Map::new();
    entries.insert(text_of(sentence, "scope"), entry);
    let document = json!({
        "procedure": "berkshire", "kind": "agency-report",
        "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
        "children": family.get("children"), "adults": family.get("adults"),
        "sections": {"analysis": entries},
    });
    let checked = conference_check::check(&document.to_string())?;
    let wanted = |it: &Finding| RULES.contains(&it.rule.as_str());
    Ok(checked.findings.into_iter().filter(wanted).collect())
}

fn text_of(of: &Value, name: &str) -> String {
    let text = of.get(name).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

fn words_of(text: &str, finding: &Finding) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let [start, end] = finding.span.unwrap_or_default();
    String::from_utf16_lossy(units.get(start..end).unwrap_or_default())
}

/// Letters and figures alone: a full stop or bracket more or less is no other place.
fn plain(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn in_words(text: &str, found: &[Finding]) -> String {
    if found.is_empty() {
        return "nothing".to_owned();
    }
    let each: Vec<_> = found
        .iter()
        .map(|it| {
            let other = it.about.other.as_deref().unwrap_or("?");
            let asks = if it.level == Level::Required { "" } else { "?" };
            format!("‘{}’ {other}{asks}", words_of(text, it))
        })
        .collect();
    each.join(", ")
}

fn print(path: &str, tally: &Tally) {
    println!(
        "{path}: {} of {} leaks found ({} of them asked), the very words in {} of {}; {} of {} innocent sentences \
         flagged ({} of them only asked)",
        tally.found,
        tally.leaks,
        tally.asked,
        tally.words_right,
        tally.with_words,
        tally.flagged,
        tally.innocent,
        tally.only_asked
    );
}
