//! A finding, the result of a check, accepted reasons.
//!
//! Results say what was checked, what was found, and what could not be checked. They never say
//! that a document may be sent.

mod key;
mod receipt;
mod reminders;
mod verify;

use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::{Moment, Skipped, Unit};
use crate::procedure::{Level, Procedure};

pub use key::{Bound, key};
pub use receipt::{Found, Named, Receipt, document_sha256};
pub use reminders::{Naming, calendar_file};
pub use verify::{Difference, Differs, Verification, verify};

/// Whom or what a finding or a deadline is about, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct About {
    /// The child that the rule is repeated for, or whose text it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child: Option<String>,
    /// Another child or adult who is given away there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// The adult.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adult: Option<String>,
    /// The invitee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitee: Option<String>,
    /// Who gets, or is owed, a copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// The written report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
    /// The section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The statement, within its section's entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
}

/// Something that a rule asks for and the document does not have.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    /// Stays the same while what it points at stays the same: see [`key`].
    pub key: String,
    /// The rule's name.
    pub rule: String,
    /// How much the rule asks.
    pub level: Level,
    /// The path of the field that it points at.
    pub at: String,
    /// The words that it points at in the text there: where they start and end, in UTF-16 units.
    pub span: Option<[usize; 2]>,
    /// Whom or what it is about.
    pub about: About,
    /// What to do, as a form error says it.
    pub message: String,
    /// What the procedure wants, and why it matters.
    pub why: String,
    /// Where the procedure says so.
    pub clause: String,
    /// The reason for which it was gone on without.
    pub accepted: Option<String>,
}

/// Where a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum DeadlineState {
    /// Done in time.
    Met,
    /// Done late, or not done by the due date.
    Missed,
    /// Not done yet, and still in time.
    Open,
    /// Not to be done, for a reason that is stated.
    SetAside,
    /// Nobody can tell: a date that it hangs on is missing or cannot be read.
    NotChecked,
}

/// When something is due, how that was counted, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Deadline {
    /// The rule's name.
    pub rule: String,
    /// Whom it is about.
    pub about: About,
    /// The day by whose end, or the time by which, it is due; where it can be counted.
    pub due: Option<Moment>,
    /// The path of the field that it is counted from.
    pub starts_from: String,
    /// The day or time that stands in that field, where something is counted.
    pub from: Option<Moment>,
    /// The first day of a window.
    pub not_before: Option<Moment>,
    /// The earlier of two dates, from which on there is a warning.
    pub warn_from: Option<Moment>,
    /// Where it stands.
    pub state: DeadlineState,
    /// How many units were counted.
    pub counted: u32,
    /// What was counted.
    pub unit: Unit,
    /// The days that did not count, earliest first.
    pub skipped: Vec<Skipped>,
    /// Whether bank holidays of that year are not announced yet.
    pub provisional: bool,
    /// The last working day on which to act in time, where the due date is none itself.
    #[cfg_attr(test, ts(type = "string | null"))]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<Moment>"))]
    pub last_working_day: Option<NaiveDate>,
    /// Whether it waits for something that has not happened yet, or is not filled in: there is no
    /// date until then.
    pub waiting: bool,
}

/// Something that could not be checked, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotChecked {
    /// The rule's name; empty where it is all rules.
    pub rule: String,
    /// Whom it is about.
    #[serde(skip_serializing_if = "is_nobody")]
    pub about: About,
    /// Why, in a sentence without its full stop.
    pub because: String,
}

fn is_nobody(about: &About) -> bool {
    *about == About::default()
}

/// The procedure that a document was held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeldAgainst {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// When it was last updated.
    pub updated: String,
    /// What users should know of it.
    pub notes: Vec<String>,
}

impl HeldAgainst {
    /// What a result says of a procedure.
    pub fn of(procedure: &Procedure) -> Self {
        Self {
            id: procedure.id.clone(),
            version: procedure.version.clone(),
            updated: procedure.updated.clone(),
            notes: procedure.notes.clone(),
        }
    }
}

/// How many of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Counts {
    /// Rules that were asked, of whom they are repeated for, and found nothing.
    pub met: usize,
    /// Required findings that nobody accepted.
    pub required: usize,
    /// Expected findings that nobody accepted.
    pub expected: usize,
    /// Pieces of advice that nobody accepted.
    pub advice: usize,
    /// Findings that somebody went on without, with a reason.
    pub accepted: usize,
    /// Things that could not be checked.
    pub not_checked: usize,
}

/// The result of a check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Result"))]
pub struct Findings {
    /// The procedure; none where none was chosen.
    pub procedure: Option<HeldAgainst>,
    /// What was found, in the order of the rules.
    pub findings: Vec<Finding>,
    /// What is due when.
    pub deadlines: Vec<Deadline>,
    /// What could not be checked.
    pub not_checked: Vec<NotChecked>,
    /// How many of what.
    pub counts: Counts,
}

impl Findings {
    /// Counts up a result; `met` is how many rules were asked and found nothing.
    pub fn new(
        procedure: Option<HeldAgainst>,
        findings: Vec<Finding>,
        deadlines: Vec<Deadline>,
        not_checked: Vec<NotChecked>,
        met: usize,
    ) -> Self {
        let mut counts = Counts {
            met,
            not_checked: not_checked.len(),
            ..Counts::default()
        };
        for finding in &findings {
            let count = match (finding.accepted.is_some(), finding.level) {
                (true, _) => &mut counts.accepted,
                (false, Level::Required) => &mut counts.required,
                (false, Level::Expected) => &mut counts.expected,
                (false, Level::Advice) => &mut counts.advice,
            };
            *count += 1;
        }
        Self {
            procedure,
            findings,
            deadlines,
            not_checked,
            counts,
        }
    }

    /// Whether something required is missing that nobody accepted.
    pub fn holds_back(&self) -> bool {
        self.counts.required > 0
    }
}
