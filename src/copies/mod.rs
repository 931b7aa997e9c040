//! What each reader's copy of a document holds, what is left out of it and why, and the mark that it
//! bears; and one report for several children made into one for each.
//!
//! A father reads of his own children and of the family, not of a half-sibling or that child's father.
//! A statement that is withheld from somebody is not in that person's copy, nor is a sentence that
//! gives away a withheld person, nor a confidential address in anybody's. Whatever is left out is
//! listed for the author, each with its reason.
//!
//! ```
//! use conference_check::copies::{Holds, copy_for};
//! use conference_check::{document::Document, procedure};
//!
//! let document = Document::from_json(
//!     r#"{"procedure": "berkshire", "kind": "agency-report", "conference": {"type": "initial"},
//!         "children": {"amara": {"name": "Amara Bright", "parents": ["dan"]},
//!                      "kofi": {"name": "Kofi Bright", "parents": ["eve"]}},
//!         "adults": {"dan": {"name": "Dan Mensah"}, "eve": {"name": "Eve Bright"}},
//!         "sections": {"analysis": {
//!             "amara": {"text": "She is often late. She walks to school with Kofi."},
//!             "kofi": {"text": "He is seldom late."}}}}"#,
//! )?;
//! let berkshire = procedure::named("berkshire").ok_or("not there")?;
//! let copy = copy_for(&document, berkshire, "dan").ok_or("not there")?;
//! assert_eq!((copy.name.as_str(), copy.mark.as_str()), ("Dan Mensah", "Parent’s copy"));
//!
//! let Holds::Part { document, left_out } = copy.holds else { return Err("nothing".into()) };
//! let held = serde_json::to_string(&document)?;
//! assert!(held.contains("She is often late.") && !held.contains("Kofi"));
//! assert_eq!(left_out[0].because, "Dan is not given as a parent of Kofi.");
//! assert!(left_out.iter().any(|it| it.words == "She walks to school with Kofi."));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod because;
mod cut;
mod kind;
mod left_out;
mod policy;
mod reader;
mod recipients;
mod separate;

use serde::Serialize;

pub(crate) use kind::{copy_kind, mark};
pub use left_out::LeftOut;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use left_out::plain;
pub(crate) use recipients::{Decided, Recipient, Recipients, sent_document};
pub use separate::{SeparateReport, SeparateReports, separate_reports};

use crate::document::{Document, Invitee, Known, Typed};
use crate::procedure::Procedure;

use because::Because;
use cut::cut;
use left_out::listed;
use policy::ForReader;
use reader::{CHAIR, Reader, Sight};

/// What one reader's copy holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReaderCopy<'a> {
    /// For whom: a child's, adult's or invitee's id, a name, or `chair`.
    pub to: String,
    /// The name.
    pub name: String,
    /// The words that every page of it is marked with, before the name.
    pub mark: String,
    /// What it holds.
    pub holds: Holds<'a>,
}

/// What a copy holds: nothing, for a reason, or a document and all that was left out of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Holds<'a> {
    /// Nothing at all.
    Nothing {
        /// Why, in a sentence.
        because: String,
    },
    /// What is left of the document.
    Part {
        /// The document as this reader may read it.
        #[cfg_attr(test, ts(type = "Document"))]
        document: Typed<'a>,
        /// What was left out, for the author alone.
        left_out: Vec<LeftOut>,
    },
}

/// The copy of everybody who may have one: parents, older children, everybody who is in attendance,
/// in a core group or in the circulation, and the chair.
pub fn copies<'a>(document: &'a Document, procedure: &'a Procedure) -> Vec<ReaderCopy<'a>> {
    let recipients = Recipients::of(document);
    let mut copies: Vec<_> = recipients
        .iter()
        .filter(|(key, person)| reads(document, key, person))
        .map(|(key, person)| copy(document, procedure, &recipients, key, person))
        .collect();
    if !has_chair(&recipients) {
        copies.extend(copy_for(document, procedure, CHAIR));
    }
    copies
}

/// Who has a copy to look at, in the order of [`copies`], by what [`copy_for`] takes: for a caller that has to do
/// something else between two copies.
///
/// ```
/// use conference_check::copies::readers;
/// use conference_check::document::Document;
///
/// let minutes = r#"{"kind": "minutes", "attendance": {"school": {"name": "Asha Kaur"}}}"#;
/// assert_eq!(readers(&Document::from_json(minutes)?), ["school", "chair"]);
/// # Ok::<(), conference_check::document::NotADocument>(())
/// ```
pub fn readers(document: &Document) -> Vec<&str> {
    let recipients = Recipients::of(document);
    let mut readers: Vec<_> = recipients
        .iter()
        .filter(|(key, person)| reads(document, key, person))
        .map(|(key, _)| key)
        .collect();
    if !has_chair(&recipients) {
        readers.push(CHAIR);
    }
    readers
}

fn has_chair(recipients: &Recipients<'_>) -> bool {
    recipients
        .iter()
        .any(|(key, person)| key == CHAIR || person.invitee.is_some_and(|(_, it)| it.chairs()))
}

/// The copy of one reader, by an id or a name, or of the `chair`; nothing where nobody of that id or
/// name is listed.
pub fn copy_for<'a>(
    document: &'a Document,
    procedure: &'a Procedure,
    named: &str,
) -> Option<ReaderCopy<'a>> {
    let recipients = Recipients::of(document);
    let wanted = recipients.key(named.trim());
    if let Some((key, person)) = recipients.iter().find(|(key, _)| *key == wanted) {
        return Some(copy(document, procedure, &recipients, key, person));
    }
    let adult = document.adults.ids().find(|id| *id == wanted);
    let key = adult.or_else(|| (wanted == CHAIR).then_some(CHAIR))?;
    let person = Recipient {
        shown: key,
        ..Recipient::default()
    };
    Some(copy(document, procedure, &recipients, key, &person))
}

/// Whether somebody has a copy to look at: a child only where it is old enough, comes, or is sent one.
fn reads(document: &Document, key: &str, person: &Recipient<'_>) -> bool {
    let Some(child) = person.child else {
        return true;
    };
    person.invitee.is_some()
        || !person.copies.is_empty()
        || child.attends.is_yes()
        || child.receives_letter.is_yes()
        || document.sharing.child.has(key)
        || document.is_older_child(child) == Known::Yes
}

fn copy<'a>(
    document: &'a Document,
    procedure: &'a Procedure,
    recipients: &Recipients<'a>,
    key: &'a str,
    person: &Recipient<'a>,
) -> ReaderCopy<'a> {
    let (name, called) = if key == CHAIR {
        let chair = document.chair.name.text().trim();
        let name = if chair.is_empty() {
            procedure.word(CHAIR)
        } else {
            chair
        };
        (name, name)
    } else {
        (document.name_of(key), document.called(key))
    };
    let holds = match held(document, procedure, recipients, key, person) {
        Ok((kept, left_out)) => Holds::Part {
            document: kept,
            left_out: listed(document, procedure, called, left_out),
        },
        Err(because) => Holds::Nothing {
            because: because.sentence(document, called),
        },
    };
    ReaderCopy {
        to: key.to_owned(),
        name: name.to_owned(),
        mark: mark(procedure, person).to_owned(),
        holds,
    }
}

/// What is left of a document for a reader, and what is left out; or why it is nothing at all.
fn held<'a>(
    document: &'a Document,
    procedure: &Procedure,
    recipients: &Recipients<'a>,
    key: &'a str,
    person: &Recipient<'a>,
) -> Result<(Typed<'a>, Vec<cut::Left<'a>>), Because<'a>> {
    let sight = Sight {
        document,
        recipients,
        reader: Reader::of(document, recipients, key, person)?,
    };
    let is_part = matches!(person.excluded(), Some(Decided::Part | Decided::NotSaid));
    let excluded_from = match person.invitee {
        Some((_, invitee)) if is_part => sections_named(document, procedure, invitee)?,
        _ => Vec::new(),
    };
    let nothing_said = excluded_from.is_empty();
    let ids = [key, person.invitee.map_or(key, |(id, _)| id)];
    let policy = ForReader::of(sight, ids, excluded_from);
    if is_part && nothing_said && !policy.marks_statements {
        return Err(Because::ExtentUnknown);
    }
    Ok(cut(document, &policy))
}

/// What tells of the parts from which somebody was excluded, by the names of sections: people write
/// headings.
fn sections_named<'a>(
    document: &'a Document,
    procedure: &Procedure,
    invitee: &'a Invitee,
) -> Result<Vec<String>, Because<'a>> {
    let parts = invitee.excluded.parts.items().iter();
    parts
        .map(|part| {
            let named = part.trim();
            let named = named.strip_prefix("sections.").unwrap_or(named);
            let section = named.split('.').next().unwrap_or(named);
            let mut rules = procedure.rules();
            let headed = rules.find(|rule| rule.heading.eq_ignore_ascii_case(named));
            if document.sections.has(section) {
                Ok(named.to_owned())
            } else {
                let rule = headed.ok_or(Because::PartUnknown(part))?;
                Ok(rule.name.clone())
            }
        })
        .collect()
}
