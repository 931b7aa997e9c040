use serde::{Deserialize, Serialize};

use crate::calendar::Timescale;

/// A sort of thing that a rule can require.
///
/// Sorts are few and closed: a new one is a variant here and a function in `check`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Requirement {
    /// Procedure, kind of document and type of conference are chosen: without them nothing else
    /// can be checked.
    Choices,
    /// Everything that was typed can be read.
    Readable,
    /// Every id that is named is listed.
    KnownPeople,
    /// Something stands in the field.
    Field(FieldPath),
    /// Something is written in the section of the rule's name.
    Section,
    /// Something is written about the child: in the section of the rule's name or, for a subject,
    /// in any.
    Circumstances,
    /// Every statement has a label.
    Labels,
    /// No statement's wording contradicts its label.
    Wording,
    /// Every opinion points at a statement that it rests on.
    Basis,
    /// Every allegation says who made it.
    Speaker,
    /// Nothing kept for one child gives away another.
    OtherChildren,
    /// No confidential address or telephone number stands in any text.
    ProtectedAddresses,
    /// No passage stands for two children.
    CopiedText,
    /// Children who have different parents are not in one document.
    SeparateReports,
    /// Something is done in time.
    Deadline(Deadline),
}

/// Something that is to be done in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Deadline {
    /// By when, such as `2 working days before conference.starts`.
    pub due: Timescale,
    /// By when for a review, where that differs.
    #[serde(default)]
    pub due_for_review: Option<Timescale>,
    /// The fields that say when it was done: each must be done in time.
    pub done: Vec<DoneField>,
    /// Where this holds, the deadline is set aside.
    #[serde(default)]
    pub set_aside: Option<Condition>,
}

/// A field that says when something was done, and what to do where it does not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DoneField {
    /// The field; `{id}` stands for the person that the rule is repeated for.
    pub at: FieldPath,
    /// Another field that will do instead.
    #[serde(default)]
    pub or: Option<FieldPath>,
    /// What to do where it was not done.
    pub message: String,
    /// What to do where it was done late.
    pub late: String,
}

/// A field's path, in which `{id}` stands for whom the rule is repeated for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldPath(String);

impl FieldPath {
    /// The path for that person, invitee or report.
    ///
    /// ```
    /// use conference_check::procedure::FieldPath;
    ///
    /// let path: FieldPath = serde_json::from_str(r#""sharing.family.{id}.given""#)?;
    /// assert_eq!(path.of("joy"), "sharing.family.joy.given");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn of(&self, id: &str) -> String {
        self.0.replace("{id}", id)
    }
}

/// A circumstance in which a part of a rule holds, in the field's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The child is born.
    Born,
    /// The child is 12 or more on the conference's day, or understands enough to take part.
    OlderChild,
    /// It is said that the report is not shared with the person.
    NotShared,
}
