use serde::{Deserialize, Serialize};

use super::deadline::DueBy;
use crate::document::SentDocument;

/// A document that everybody who is owed it is to be sent in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sent {
    /// What is owed: one copy of any of these will do.
    pub documents: Vec<SentDocument>,
    /// What is not owed, and is to be sent in time too where a copy is listed.
    #[serde(default)]
    pub also: Vec<SentDocument>,
    /// By when.
    pub due: DueBy,
    /// Who is owed it.
    #[serde(default)]
    pub to: Owed,
    /// Who is not owed it, beside those whom no copy is owed.
    #[serde(default)]
    pub except: Vec<RecipientSort>,
    /// What to do where it was sent late.
    pub late: String,
}

/// Who is owed a copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Owed {
    /// Everyone who was invited or came but supporters, observers, interpreters and solicitors;
    /// each parent; each child who is to be sent the letter.
    #[default]
    Everyone,
    /// The members of the core groups.
    CoreGroup,
}

/// Copies that are not to go to certain people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NoCopy {
    /// To whom not.
    pub to: Vec<RecipientSort>,
    /// Of what.
    pub documents: Vec<SentDocument>,
    /// What allows it after all.
    #[serde(default)]
    pub unless: Allowed,
}

/// What allows a copy that does not go out otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Allowed {
    /// Nothing does.
    #[default]
    Never,
    /// A consent that is written down.
    Consent,
    /// A part in the plan, and the conference's agreement.
    PartInPlan,
}

/// Somebody whom a copy may not be owed, or may not go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RecipientSort {
    /// A friend or supporter.
    Supporter,
    /// An observer.
    Observer,
    /// A solicitor who speaks for no child.
    Solicitor,
    /// An advocate.
    Advocate,
    /// An advocate who speaks for no child.
    AdultsAdvocate,
    /// A member of the family who is neither parent nor subject.
    OtherFamily,
    /// An agency that is not, and is not to be, involved.
    UninvolvedAgency,
}

/// Copies that go to somebody who has no part in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ThirdParty {
    /// Who may have something all the same.
    #[serde(default)]
    pub except: Vec<MayHave>,
}

/// Somebody outside the conference who may have a copy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct MayHave {
    /// Words by which they are known, in small letters, such as `police`.
    pub named: Vec<String>,
    /// What they may be sent.
    pub documents: Vec<SentDocument>,
}

/// What someone who was excluded may be sent of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ExcludedCopy {
    /// What the chair decided, and nothing where that is not written down.
    AsDecided,
    /// The part that the person attended, or what the chair decided.
    PartAttended,
}
