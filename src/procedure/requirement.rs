use serde::{Deserialize, Serialize};

use super::circulation::{ExcludedCopy, NoCopy, Sent, ThirdParty};
use super::deadline::Deadline;
use crate::calendar::{Period, Timescale};

/// A sort of thing that a rule can require.
///
/// Sorts are few and closed: a new one is a variant here and a function in `check`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
    /// Something stands in one of the fields.
    AnyField(Vec<FieldPath>),
    /// Yes or no is said in the field.
    Stated(FieldPath),
    /// A date stands in the field.
    Dated(FieldPath),
    /// Yes does not stand in the field.
    No(FieldPath),
    /// More than a bare yes is written in the field.
    Told(FieldPath),
    /// Somebody is named in the field: "no" and "none" are nobody.
    Named(FieldPath),
    /// A number from 1 up to this stands in the field.
    AtMost(AtMost),
    /// There is at least one of these, and each has something in every one of its fields.
    EachHas(EachHas),
    /// The words stand, one after the other, in the field or anywhere in what is written.
    Sentence(Sentence),
    /// Something is written in the section of the rule's name.
    Section,
    /// Something is written about the child: in the section of the rule's name or, for a subject,
    /// in any.
    Circumstances,
    /// Something is written about the child in a section of its own.
    OwnSection,
    /// One child at least is a subject.
    Subjects,
    /// Every statement has a label.
    Labels,
    /// No statement's wording contradicts its label. In the sections that record views, what was
    /// said is a fact: that it was said.
    Wording {
        /// The sections that record views.
        #[serde(default)]
        views: Vec<String>,
    },
    /// Every opinion points at a statement that it rests on.
    Basis,
    /// Every allegation says who made it.
    Speaker,
    /// Every allegation and every reported speech says that it is not first-hand.
    SourceHand,
    /// Nothing that was passed on twice, by its wording, is said to be at second hand.
    ThirdHand,
    /// What is written in the section of the rule's name is labelled, opinions as opinions.
    OpinionsMarked,
    /// Abbreviations are spelt out.
    SpeltOut,
    /// No wording blames a child or labels a person.
    Respectful,
    /// What is written in the section of that name does not tell word for word who said what.
    NotVerbatim(String),
    /// Nothing kept for one child gives away another.
    OtherChildren,
    /// Nothing kept for one child holds words that may give away another: a name that is a word too, or that an
    /// adult bears. It is asked which it is.
    PerhapsOtherChildren,
    /// No confidential address or telephone number stands in any text.
    ProtectedAddresses,
    /// No passage stands for two children.
    CopiedText,
    /// Children who have different parents are not in one document.
    SeparateReports,
    /// Each visit during the enquiry has its date and says whether the child was seen alone.
    Visits,
    /// Everybody who was invited or came is listed, with whether they came.
    Attendance,
    /// Somebody of such a role or agency was invited.
    Invited(Vec<String>),
    /// Somebody of such a role or agency came.
    Came(Vec<String>),
    /// Somebody of such a role or agency came, where one was invited.
    CameIfInvited(Vec<String>),
    /// Somebody of such a role or agency wrote a report.
    Reported(Vec<String>),
    /// The invitee wrote a report.
    ReportFrom,
    /// Social care and so many other agencies in direct contact came.
    Quorum(Quorum),
    /// There are no more observers than this.
    Observers(usize),
    /// The child's core group has members of the family.
    FamilyInCoreGroup,
    /// The unborn child bears its mother's surname.
    MothersSurname,
    /// No member of the family interpreted.
    OutsideInterpreter,
    /// The record is written in the language of the conference.
    SameLanguage,
    /// What stands in the field was done before the first copy of the record went out.
    BeforeCopies(FieldPath),
    /// Something is done in time.
    Deadline(Deadline),
    /// A copy is sent in time.
    Sent(Sent),
    /// No copy is sent.
    NoCopy(NoCopy),
    /// No copy is sent to somebody who has no part in the case, without consent.
    ThirdParty(ThirdParty),
    /// A parent's copy of the record is marked as that.
    MarkedForParents,
    /// Someone who was excluded is sent no more of the record than may be.
    ExcludedCopy(ExcludedCopy),
    /// Agencies that did not come are sent the record with the prescribed sentence.
    StatementInCopies,
    /// Until when after receipt changes can be asked for: shown, nothing is checked.
    ChangesUntil(Period),
    /// Until when something is to happen later: shown, nothing is checked.
    Until(Timescale),
    /// The message is shown as a note, nothing is checked.
    Shown,
}

/// The field that says when the conference is held.
const HELD: &str = "conference.starts";

impl Requirement {
    /// Whether it says by when the conference itself is held.
    pub fn times_the_conference(&self) -> bool {
        matches!(self, Self::Deadline(deadline)
            if deadline.done.iter().any(|done| done.at.0 == HELD))
    }
}

/// A number that is not to be passed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AtMost {
    /// The field that holds the number.
    pub at: FieldPath,
    /// The most.
    pub most: f64,
}

/// Things that each have certain fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EachHas {
    /// Where they stand, each by its id.
    pub of: FieldPath,
    /// What each has.
    pub fields: Vec<String>,
}

/// Words that a procedure prescribes. White space and quotation marks do not matter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sentence {
    /// The field that they are asked for in.
    pub at: FieldPath,
    /// The words.
    pub words: String,
}

/// Who must come, for a conference to be quorate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Quorum {
    /// How many agencies in direct contact, beside social care. The contact is with the child
    /// that the rule is repeated for; where it is not repeated, with any of the subjects.
    pub agencies: usize,
}

/// A field's path, in which `{id}` stands for whom the rule is repeated for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(extend("pattern" = r"^[a-z_]+(\.([a-z0-9_-]+|\{id\}))*$"))
)]
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

    /// The path as the rule writes it, with `{id}` in it.
    pub fn as_written(&self) -> &str {
        &self.0
    }
}
