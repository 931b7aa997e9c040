//! What is compiled for the browser, run in one. What the browser itself brings along is tested in `tests/browser/`.
#![cfg(target_arch = "wasm32")]

use std::error::Error;

use conference_check::calendar::{Moment, Timescale};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// In a browser there is no clock but JavaScript's: code that asks for another one traps.
#[wasm_bindgen_test]
fn deadlines_are_counted_without_a_clock() -> Result<(), Box<dyn Error>> {
    let sharing: Timescale = "2 working days before conference.starts".parse()?;
    let conference: Moment = "2026-05-27T10:00".parse()?;

    let due = sharing.due(conference)?;

    // The Monday is the Spring bank holiday.
    assert_eq!(due.at, "2026-05-22".parse()?);
    assert_eq!(due.skipped.len(), 3);
    Ok(())
}

/// The whole core, as it is compiled for the browser, on a document and on rubbish.
#[wasm_bindgen_test]
fn a_clean_report_gives_no_finding() -> Result<(), Box<dyn Error>> {
    let report = include_str!("procedures/berkshire/agency-report.json");
    let found = conference_check::check(report)?;
    assert!(found.findings.is_empty(), "{:?}", found.findings);
    assert!(found.counts.met > 0);
    Ok(())
}

#[wasm_bindgen_test]
fn rubbish_is_a_finding_or_an_error() -> Result<(), Box<dyn Error>> {
    assert!(conference_check::check("[]").is_err());
    assert!(conference_check::check("{\"kind\": ").is_err());
    let broken = include_str!("procedures/berkshire/agency-report.json")
        .replace("2019-03-02", "31/02/2019")
        .replace("\"Joy Bright\"", "{\"first\": \"Joy\"}");
    let found = conference_check::check(&broken)?;
    assert_eq!(
        found
            .findings
            .iter()
            .filter(|it| it.rule == "readable")
            .count(),
        2
    );
    Ok(())
}
