//! What a check costs natively, beside what `serde_json` takes to parse the same document.
//!
//! The budget: a check costs at most twice the parse.

use conference_check::check_document;
use conference_check::document::Document;
use divan::{Bencher, black_box};

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
