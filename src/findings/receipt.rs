//! What travels with a document: what was checked, found, gone on without, and not checked.

use std::borrow::Cow;
use std::fmt::Write;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Counts, Findings, NotChecked};
use crate::document::{Typed, read_object};
use crate::order;
use crate::procedure::Level;

/// The field of a document in which its own receipt is kept.
const RECEIPT: &str = "receipt";

/// A field of an object, with its name.
type Part<'a> = (Cow<'a, str>, Typed<'a>);

/// A receipt of a check.
///
/// A browser's word is no proof: whoever receives document and receipt runs the same core again.
///
/// ```
/// use conference_check::{check::check, document::Document, findings::Receipt, procedure};
///
/// let json = r#"{"procedure": "berkshire", "kind": "agency-report"}"#;
/// let berkshire = procedure::named("berkshire").ok_or("not there")?;
/// let result = check(&Document::from_json(json)?, berkshire);
/// let receipt = Receipt::of(json, &result);
/// assert!(receipt.to_json().starts_with(r#"{"format":1,"procedure":{"id":"berkshire""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CheckedReceipt"))]
pub struct Receipt {
    /// The form of the receipt: 1.
    pub format: u32,
    /// The procedure that the document was held against; none where none was chosen.
    pub procedure: Option<Named>,
    /// The program that checked.
    pub program: Named,
    /// When, as the document's `checked_at` says it.
    pub at: String,
    /// See [`document_sha256`].
    pub document_sha256: String,
    /// How many of what.
    pub counts: Counts,
    /// What was found.
    pub findings: Vec<Found>,
    /// What could not be checked.
    pub not_checked: Vec<NotChecked>,
}

/// A procedure or program, and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "NamedVersion"))]
pub struct Named {
    /// Its id or name.
    #[serde(rename = "id")]
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A finding, as a receipt lists it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Found {
    /// The finding's key.
    pub key: String,
    /// The rule's name.
    pub rule: String,
    /// How much the rule asks.
    pub level: Level,
    /// The reason for which it was gone on without.
    pub accepted: Option<String>,
}

impl Receipt {
    /// The receipt of a result: `document` is the JSON that was checked.
    pub fn of(document: &str, result: &Findings) -> Self {
        let procedure = result.procedure.as_ref();
        let Normal { text, at } = Normal::of(document);
        Self {
            format: 1,
            procedure: procedure.map(|it| Named {
                name: it.id.clone(),
                version: it.version.clone(),
            }),
            program: Named {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
            at,
            document_sha256: sha256(&text),
            counts: result.counts,
            findings: result
                .findings
                .iter()
                .map(|finding| Found {
                    key: finding.key.clone(),
                    rule: finding.rule.clone(),
                    level: finding.level,
                    accepted: finding.accepted.clone(),
                })
                .collect(),
            not_checked: result.not_checked.clone(),
        }
    }

    /// The receipt as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The SHA-256 of a document in one normal form, as hexadecimal digits: JSON without spaces, the
/// fields of each object sorted by name. So it stays the same when a receiver writes the document
/// anew; what it does not show is a change in the order of fields alone. Of text that is no JSON
/// object it is that of the text.
///
/// A receipt that is kept in the document itself, as its field `receipt`, is left out: a report can
/// be saved with its receipt in one file, and held against it.
///
/// ```
/// use conference_check::findings::document_sha256;
///
/// let document = r#"{"kind": "agency-report"}"#;
/// let saved = r#"{"kind": "agency-report", "receipt": {"format": 1}}"#;
/// assert_eq!(document_sha256(document), document_sha256(saved));
/// ```
pub fn document_sha256(json: &str) -> String {
    sha256(&Normal::of(json).text)
}

fn sha256(text: &str) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// A document in one normal form, and when it was checked, as it says itself.
struct Normal {
    text: String,
    at: String,
}

impl Normal {
    fn of(json: &str) -> Self {
        let (mut text, mut at) = (String::with_capacity(json.len()), String::new());
        let is_read = read_object(json, "a document", &mut |typed| {
            if let Some(checked) = typed.part("checked_at") {
                at = checked.to_string();
            }
            if let Typed::Group(parts) = &typed {
                let document = parts.iter().filter(|(name, _)| *name != RECEIPT);
                write_group(document, &mut text);
            }
        });
        if is_read.is_err() {
            json.clone_into(&mut text);
        }
        Self { text, at }
    }
}

fn write_normal(typed: &Typed<'_>, to: &mut String) {
    match typed {
        Typed::Nothing => to.push_str("null"),
        Typed::Flag(flag) => to.push_str(if *flag { "true" } else { "false" }),
        Typed::Number(_) => to.push_str(&typed.to_string()),
        Typed::Text(text) => write_text(text, to),
        Typed::List(items) => {
            to.push('[');
            for (at, item) in items.iter().enumerate() {
                write_comma(at, to);
                write_normal(item, to);
            }
            to.push(']');
        }
        Typed::Group(parts) => write_group(parts.iter(), to),
    }
}

fn write_group<'a>(parts: impl Iterator<Item = &'a Part<'a>>, to: &mut String) {
    let mut sorted: Vec<_> = parts.collect();
    order::sort_by(&mut sorted, |one, other| one.0.cmp(&other.0));
    to.push('{');
    for (at, (name, part)) in sorted.into_iter().enumerate() {
        write_comma(at, to);
        write_text(name, to);
        to.push(':');
        write_normal(part, to);
    }
    to.push('}');
}

fn write_comma(at: usize, to: &mut String) {
    if at > 0 {
        to.push(',');
    }
}

fn write_text(text: &str, to: &mut String) {
    to.push_str(&serde_json::to_string(text).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_a_document_anew_leaves_its_digest_as_it_is() {
        let sent = r#"{"kind":"minutes","children":{"amara":{"name":"Amara \"Mari\" Bright","born":""}},"n":[1,true,null]}"#;
        let anew = "{ \"children\": {\"amara\": {\"born\": \"\", \"name\": \"Amara \\u0022Mari\\u0022 Bright\"}},\n \"kind\": \"minutes\", \"n\": [1.0, true, null]}";
        assert_eq!(document_sha256(sent), document_sha256(anew));
        assert_eq!(document_sha256(sent).len(), 64);
    }

    #[test]
    fn a_letter_more_or_a_list_in_another_order_changes_it() {
        let digests = [
            r#"{"kind":["a","b"]}"#,
            r#"{"kind":["b","a"]}"#,
            r#"{"kind":["a","b "]}"#,
            r#"{"kind":["ab"]}"#,
            r#"{"kind":"a,b"}"#,
        ]
        .map(document_sha256);
        for (index, one) in digests.iter().enumerate() {
            assert!(digests.iter().skip(index + 1).all(|other| other != one));
        }
    }

    #[test]
    fn only_the_receipt_of_the_document_itself_is_left_out() {
        let document = r#"{"kind":"minutes","reports":{"school":{"came":"2026-12-01"}}}"#;
        let saved = r#"{"receipt":{"at":"2026-12-01"},"kind":"minutes","reports":{"school":{"came":"2026-12-01"}}}"#;
        let another =
            r#"{"kind":"minutes","reports":{"school":{"came":"2026-12-01","receipt":"yes"}}}"#;
        assert_eq!(document_sha256(document), document_sha256(saved));
        assert_ne!(document_sha256(document), document_sha256(another));
    }

    #[test]
    fn the_digest_is_sha_256() {
        // The example of FIPS 180-2, as text that is no JSON.
        assert_eq!(
            document_sha256("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
