//! Conference Check holds a report for a child protection conference, or the record of one,
//! against the written procedure of its area, before it is sent: what is missing, labelled
//! wrongly, gives away another child, or is late, and where the procedure says so.
//!
//! ```
//! let report = r#"{
//!     "procedure": "berkshire",
//!     "kind": "agency-report",
//!     "checked_at": "2026-12-07T09:30",
//!     "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
//!     "children": {"amara": {"name": "Amara Bright", "born": "2019-03-02", "parents": ["joy"]}},
//!     "adults": {"joy": {"name": "Joy Bright"}}
//! }"#;
//! let found = conference_check::check(report)?;
//! let late = found.findings.iter().find(|it| it.at == "sharing.family.joy.given");
//! assert_eq!(
//!     late.map(|it| it.message.as_str()),
//!     Some("Enter the date the report was given to Joy: it was due by Friday 4 December 2026")
//! );
//! # Ok::<(), conference_check::document::NotADocument>(())
//! ```
//!
//! Three calls do most of the work: [`check()`] holds a document, as JSON, against its procedure;
//! [`procedure::procedures`] lists the procedures; [`rules`] lists what they ask. The rest is
//! the house they live in, from the ground up:
//!
//! - [`document`]: what a practitioner filled in; [`calendar`]: working days and deadlines;
//!   [`language`]: how a statement reads,
//! - [`procedure`]: the rules, as data,
//! - [`copies`]: what each reader's copy holds, and a report for each child,
//! - [`mod@check`]: a document held against a procedure gives [`findings`],
//! - the doors: in a browser, or from the command line.
//!
//! # Scope of this crate
//!
//! It reads no clock, opens no file and asks no network: the time of the check comes in with the
//! document. It never says that a document may be sent. It says what it checked, what it found,
//! and what it could not check. It decides nothing: people do, and a reason given by a person
//! stands beside the finding it answers.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

#[cfg(any(target_arch = "wasm32", test))]
pub mod browser;
pub mod calendar;
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod command;
pub mod copies;
pub mod document;
pub mod findings;
pub mod language;
mod naming;
mod order;
pub mod procedure;
#[cfg(test)]
mod typescript;

use document::{Document, NotADocument};
use findings::{Findings, Verification};
use procedure::{ListedRule, Procedure, Procedures};

/// Holds a document, as JSON, against the procedure that it names.
///
/// Where it names none, or one that is not built in, only that is said, and that nothing else was
/// checked.
///
/// # Errors
/// Where the text is no JSON, or no object: what is wrong, and where.
pub fn check(document: &str) -> Result<Findings, NotADocument> {
    Ok(check_document(&Document::from_json(document)?))
}

/// Holds a document against the procedure that it names, as [`check()`] does.
pub fn check_document(document: &Document) -> Findings {
    check::check(document, procedure_of(document))
}

/// The procedure that a document names; only the rules common to all where it names none, or one
/// that is not built in.
pub fn procedure_of(document: &Document) -> &'static Procedure {
    procedure::named(document.procedure.text().trim()).unwrap_or(procedure::no_procedure())
}

/// Holds a document against the one of these procedures that it names.
pub fn check_among(document: &Document, known: &Procedures) -> Findings {
    check::check(document, known.of(document))
}

/// Checks a document again, and holds against it the receipt that came with it: see
/// [`findings::verify`].
///
/// # Errors
/// Where one of the two texts is no JSON, or no object, or the second no receipt.
pub fn verify_among(
    document: &str,
    receipt: &str,
    known: &Procedures,
) -> Result<Verification, NotADocument> {
    let found = check_among(&Document::from_json(document)?, known);
    findings::verify(document, receipt, &found)
}

/// What the built-in procedures ask, rule by rule: all of them, or the one of that id.
///
/// ```
/// let asked = conference_check::rules(Some("berkshire"));
/// assert!(asked.iter().any(|it| it.rule == "shared-with-family"));
/// ```
pub fn rules(procedure: Option<&str>) -> Vec<ListedRule<'static>> {
    procedure::procedures()
        .iter()
        .filter(|it| procedure.is_none_or(|id| it.id == id))
        .flat_map(procedure::Procedure::listed)
        .collect()
}
