//! What a check costs natively, beside what `serde_json` takes to parse the same document.
//!
//! The budget: a check costs at most twice the parse, and one deadline under a microsecond, with the longest count of
//! any procedure and the most holidays in its way.

use conference_check::calendar::{Moment, Timescale};
use conference_check::check::check;
use conference_check::check_document;
use conference_check::document::Document;
use conference_check::procedure::{self, Procedure};
use divan::{Bencher, black_box};
use serde_json::Value;

/// 400 statements about 6 children, and a typical report about 2.
const REPORTS: [(&str, &str); 2] = [
    ("long", include_str!("long-report.json")),
    ("typical", include_str!("typical-report.json")),
];

fn main() {
    divan::main();
}

fn report(name: &str) -> &'static str {
    REPORTS
        .iter()
        .find(|(of, _)| *of == name)
        .map_or("", |(_, text)| text)
}

#[divan::bench(args = ["long", "typical"])]
fn parse_to_value(bencher: Bencher, name: &str) {
    let text = report(name);
    bencher.bench(|| serde_json::from_str::<serde_json::Value>(black_box(text)));
}

#[divan::bench(args = ["long", "typical"])]
fn parse_to_document(bencher: Bencher, name: &str) {
    let text = report(name);
    bencher.bench(|| Document::from_json(black_box(text)));
}

#[divan::bench(args = ["long", "typical"])]
fn check_parsed(bencher: Bencher, name: &str) {
    let Ok(document) = Document::from_json(report(name)) else {
        return;
    };
    bencher.bench(|| check_document(black_box(&document)));
}

#[divan::bench(args = ["long", "typical"])]
fn text_to_result(bencher: Bencher, name: &str) {
    let text = report(name);
    bencher.bench(|| {
        conference_check::check(black_box(text)).map(|found| serde_json::to_string(&found))
    });
}

/// The rules that keep children apart.
const KEPT_APART: [&str; 4] = [
    "cross-child",
    "protected-address",
    "copied-text",
    "separate-reports",
];

/// The procedure of the reports, with no rules but some.
fn with_only(rules: &[&str]) -> Option<Procedure> {
    let mut procedure = procedure::named("berkshire")?.clone();
    let others = procedure
        .rules()
        .map(|rule| rule.name.clone())
        .filter(|name| !rules.contains(&name.as_str()));
    procedure.without = others.collect();
    Some(procedure)
}

/// The long report: as it is, with everything said twice, and with as many children again of whom nothing is said.
fn lengthened(how: &str) -> Option<Document> {
    let mut report: Value = serde_json::from_str(report("long")).ok()?;
    if how == "twice-the-text" {
        let sections = report.get_mut("sections")?.as_object_mut()?;
        let again: Vec<_> = sections
            .iter()
            .map(|(name, entries)| (format!("{name}-again"), entries.clone()))
            .collect();
        sections.extend(again);
    }
    if how == "twice-the-names" {
        let children = report.get_mut("children")?.as_object_mut()?;
        let again: Vec<_> = children
            .iter()
            .map(|(id, child)| {
                let mut child = child.clone();
                if let Some(fields) = child.as_object_mut() {
                    fields.insert("name".to_owned(), format!("{id}lina Bright").into());
                }
                (format!("{id}-again"), child)
            })
            .collect();
        children.extend(again);
    }
    Document::from_json(&report.to_string()).ok()
}

/// What it costs to keep children apart is this, less `nothing_asked`.
#[divan::bench(args = ["as-it-is", "twice-the-text", "twice-the-names"])]
fn children_kept_apart(bencher: Bencher, how: &str) {
    check_with_only(bencher, &KEPT_APART, how);
}

#[divan::bench(args = ["as-it-is", "twice-the-text", "twice-the-names"])]
fn nothing_asked(bencher: Bencher, how: &str) {
    check_with_only(bencher, &[], how);
}

fn check_with_only(bencher: Bencher, rules: &[&str], how: &str) {
    if let (Some(document), Some(procedure)) = (lengthened(how), with_only(rules)) {
        bencher.bench(|| check(black_box(&document), &procedure));
    }
}

/// A timescale, and an event from which it crosses Christmas and New Year.
const DEADLINES: [(&str, &str); 4] = [
    (
        "20 working days after conference.starts",
        "2027-12-09T10:00",
    ),
    (
        "5 working days before conference.starts",
        "2028-01-05T10:00",
    ),
    ("24 hours after conference.ends", "2026-10-24T15:00"),
    ("3 months after conference.starts", "2027-11-30T10:00"),
];

#[divan::bench(args = DEADLINES)]
fn one_deadline(bencher: Bencher, (timescale, event): (&str, &str)) {
    let (Ok(timescale), Ok(event)) = (timescale.parse::<Timescale>(), event.parse::<Moment>())
    else {
        return;
    };
    bencher.bench(|| black_box(&timescale).due(black_box(event)));
}
