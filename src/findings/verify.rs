//! A document and the receipt that came with it, held against each other.

use serde::Serialize;

use super::{Findings, Receipt};
use crate::document::{NotADocument, Typed, read_object};

/// What comes of holding a receipt against its document: it holds, or every point in which it does not.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Verification {
    /// Whether the receipt is what a check of the document gives here, in every point.
    pub holds: bool,
    /// The points in which it is not.
    pub differences: Vec<Difference>,
    /// The receipt that a check of the document gives here.
    pub receipt: Receipt,
}

/// A point in which a receipt is not what a check of the document gives here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Difference {
    /// Which sort of point, for programs.
    pub what: Differs,
    /// The rule, where it is about one.
    pub rule: Option<String>,
    /// What differs, in a sentence without its full stop. Words of the receipt may stand in it.
    pub message: String,
}

/// The points in which a receipt can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Differs {
    /// The receipt says itself that nothing was checked.
    Unchecked,
    /// The document is another, or was changed.
    Document,
    /// The time of the check.
    Time,
    /// The procedure, or its version.
    Procedure,
    /// The program, or its version.
    Program,
    /// A reason for going on without something was taken out, put in or changed.
    Reason,
    /// Something was found here and not there, or there and not here.
    Finding,
    /// What could not be checked.
    NotChecked,
    /// How many of what.
    Counts,
}

/// Holds a receipt against the result of checking its document again.
///
/// `found` is what a check of `document` finds here; `receipt` is JSON: a receipt, or a document that
/// holds its own in the field `receipt`.
///
/// ```
/// use conference_check::findings::{Differs, Receipt, verify};
///
/// let sent = r#"{"kind": "minutes", "chair": {"name": "Ada Marsh"}}"#;
/// let receipt = Receipt::of(sent, &conference_check::check(sent)?).to_json();
///
/// let came = sent.replace("Marsh", "Bell");
/// let verification = verify(&came, &receipt, &conference_check::check(&came)?)?;
/// assert!(!verification.holds);
/// assert_eq!(verification.differences[0].what, Differs::Document);
/// # Ok::<(), conference_check::document::NotADocument>(())
/// ```
///
/// # Errors
/// Where the receipt is none: no JSON object, or one in which something is missing that every
/// receipt has.
pub fn verify(
    document: &str,
    receipt: &str,
    found: &Findings,
) -> Result<Verification, NotADocument> {
    let here = Receipt::of(document, found);
    let mut differences = Err("");
    let mut compare = |typed: Typed<'_>| {
        let kept = typed
            .part("receipt")
            .filter(|_| typed.part("format").is_none());
        differences = Points::of(kept.unwrap_or(&typed), &here, found);
    };
    read_object(receipt, "a receipt", &mut compare)?;
    let differences = differences.map_err(|missing| NotADocument {
        because: format!("this is no receipt that can be read here: {missing}"),
        line: 0,
        column: 0,
    })?;
    Ok(Verification {
        holds: differences.is_empty(),
        differences,
        receipt: here,
    })
}

/// What differs, point by point.
struct Points<'a> {
    there: &'a Typed<'a>,
    here: &'a Typed<'a>,
    differences: Vec<Difference>,
}

impl<'a> Points<'a> {
    fn of(
        there: &'a Typed<'a>,
        here: &Receipt,
        found: &Findings,
    ) -> Result<Vec<Difference>, &'static str> {
        let json = here.to_json();
        let mut differences = Err("");
        let mut compare = |here: Typed<'_>| {
            let mut points = Points {
                there,
                here: &here,
                differences: Vec::new(),
            };
            differences = points.compare(found).map(|()| points.differences);
        };
        // What was written as JSON a line above is read again.
        let _ = read_object(&json, "a receipt", &mut compare);
        differences
    }

    fn compare(&mut self, found: &Findings) -> Result<(), &'static str> {
        if self.there.part("format") != self.here.part("format") {
            return Err("its format is not 1");
        }
        if self.there.part("checked") == Some(&Typed::Flag(false)) {
            let because = text_of(self.there, "because");
            self.add(
                Differs::Unchecked,
                "",
                format!("the receipt says that nothing was checked, because {because}"),
            );
            return Ok(());
        }
        for (part, missing) in [
            ("document_sha256", "the document’s SHA-256 is missing"),
            ("program", "the program is missing"),
            ("at", "the time is missing"),
            ("procedure", "the procedure is missing"),
            ("counts", "the counts are missing"),
            ("findings", "the findings are missing"),
            ("not_checked", "what could not be checked is missing"),
        ] {
            if self.there.part(part).is_none() {
                return Err(missing);
            }
        }
        self.compare_heads();
        self.compare_findings(found);
        self.compare_not_checked();
        self.compare_counts();
        Ok(())
    }

    fn add(&mut self, what: Differs, rule: &str, message: String) {
        self.differences.push(Difference {
            what,
            rule: (!rule.is_empty()).then(|| rule.to_owned()),
            message,
        });
    }

    fn differs(&self, part: &str) -> bool {
        self.there.part(part) != self.here.part(part)
    }

    fn compare_heads(&mut self) {
        let (there, here) = (self.there, self.here);
        if self.differs("document_sha256") {
            let message = "the document is not the one that was checked: something in it was changed since, or the receipt is another document’s";
            self.add(Differs::Document, "", message.to_owned());
        }
        if self.differs("at") {
            let (then, now) = (text_of(there, "at"), text_of(here, "at"));
            let message = format!(
                "the receipt says that the check was at {then}, and the document says {now}"
            );
            self.add(Differs::Time, "", message);
        }
        if self.differs("procedure") {
            let message = format!(
                "the receipt was given under {}, and the document was checked here under {}",
                named(there, "procedure"),
                named(here, "procedure"),
            );
            self.add(Differs::Procedure, "", message);
        }
        if self.differs("program") {
            let message = format!(
                "the receipt was given by {}, and this is {}",
                named(there, "program"),
                named(here, "program"),
            );
            self.add(Differs::Program, "", message);
        }
    }

    fn compare_findings(&mut self, found: &Findings) {
        let (there, here) = (self.there, self.here);
        for was in items(there, "findings") {
            let rule = text_of(was, "rule");
            if let Some(is) = items(here, "findings").iter().find(|it| is_same(it, was)) {
                self.compare_finding(was, is, &rule);
            } else {
                let message = format!("{rule}: it is in the receipt, and not found here");
                self.add(Differs::Finding, &rule, message);
            }
        }
        // Those of the result stand in the same order, and say what they ask.
        for (is, finding) in items(here, "findings").iter().zip(&found.findings) {
            if !items(there, "findings").iter().any(|it| is_same(it, is)) {
                let message = format!(
                    "{}: it is found here, and not in the receipt: {}",
                    finding.rule, finding.message
                );
                self.add(Differs::Finding, &finding.rule, message);
            }
        }
    }

    fn compare_finding(&mut self, was: &Typed<'_>, is: &Typed<'_>, rule: &str) {
        if was.part("level") != is.part("level") {
            let (then, now) = (text_of(was, "level"), text_of(is, "level"));
            let message = format!("{rule}: it is {now} here, and {then} in the receipt");
            self.add(Differs::Finding, rule, message);
        }
        let (then, now) = (text_of(was, "accepted"), text_of(is, "accepted"));
        if then == now {
            return;
        }
        let message = match (then.as_str(), now.as_str()) {
            (then, "") => format!(
                "{rule}: the reason for going on without it was taken out of the document: ‘{then}’"
            ),
            ("", now) => format!(
                "{rule}: the document has a reason for going on without it that the receipt does not have: ‘{now}’"
            ),
            (then, now) => format!(
                "{rule}: the reason for going on without it is ‘{now}’ in the document, and ‘{then}’ in the receipt"
            ),
        };
        self.add(Differs::Reason, rule, message);
    }

    fn compare_not_checked(&mut self) {
        let (there, here) = (self.there, self.here);
        for (these, others, whose) in [
            (there, here, "in the receipt, and checked here"),
            (here, there, "here, and not in the receipt"),
        ] {
            for one in items(these, "not_checked") {
                if !items(others, "not_checked").contains(one) {
                    let because = text_of(one, "because");
                    let message = format!("not checked {whose}: {because}");
                    self.add(Differs::NotChecked, &text_of(one, "rule"), message);
                }
            }
        }
    }

    fn compare_counts(&mut self) {
        for (part, words) in [
            ("met", "met"),
            ("required", "required"),
            ("expected", "expected"),
            ("advice", "advice"),
            ("accepted", "gone on without"),
            ("not_checked", "not checked"),
        ] {
            let count = |whose: &Typed<'_>| {
                let count = whose.part("counts").map(|counts| text_of(counts, part));
                count.unwrap_or_default()
            };
            let (then, now) = (count(self.there), count(self.here));
            if then != now {
                let message = format!("{words}: {now} here, and ‘{then}’ in the receipt");
                self.add(Differs::Counts, "", message);
            }
        }
    }
}

/// Whether two listed findings are one and the same.
fn is_same(one: &Typed<'_>, other: &Typed<'_>) -> bool {
    ["key", "rule"]
        .iter()
        .all(|part| one.part(part) == other.part(part))
}

fn items<'a>(of: &'a Typed<'_>, part: &str) -> &'a [Typed<'a>] {
    match of.part(part) {
        Some(Typed::List(items)) => items,
        _ => &[],
    }
}

/// What stands there, as text; nothing where nothing does.
fn text_of(of: &Typed<'_>, part: &str) -> String {
    match of.part(part) {
        None | Some(Typed::Nothing) => String::new(),
        Some(typed) => typed.to_string(),
    }
}

/// A procedure or program, with its version.
fn named(of: &Typed<'_>, part: &str) -> String {
    match of.part(part) {
        Some(named @ Typed::Group(_)) => {
            format!("{} {}", text_of(named, "id"), text_of(named, "version"))
        }
        Some(Typed::Text(name)) => name.to_string(),
        _ => "no procedure that is known".to_owned(),
    }
}
