use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::requirement::Requirement;
use crate::document::{ConferenceType, Kind};

/// How much a rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Level {
    /// It holds a document back until it is met, or a person gives a reason for going on.
    Required,
    /// It warns.
    Expected,
    /// It informs.
    Advice,
}

/// What a rule is repeated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Each {
    /// The document.
    Document,
    /// Each child whom the conference is about.
    Subject,
    /// Each child of the household, subject or not.
    Child,
    /// Each child who is listed, in the household or not.
    ListedChild,
    /// Each parent, carer or other adult of the household.
    Adult,
    /// Each parent or carer.
    Parent,
    /// Everyone who was invited or came.
    Invitee,
    /// Everyone who gets, or is owed, a copy.
    Recipient,
    /// Each written report.
    Report,
}

/// A rule: what a procedure asks of a document, and where it says so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rule {
    /// Its name, in small letters and hyphens.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(regex(pattern = r"^[a-z]+(-[a-z]+)*$"))
    )]
    pub name: String,
    /// The kinds of document that it holds for; every kind where none is named.
    #[serde(default = "every_kind")]
    pub kinds: Vec<Kind>,
    /// The types of conference that it holds for; every type where none is named.
    #[serde(default = "every_conference")]
    pub conferences: Vec<ConferenceType>,
    /// What it is repeated for.
    #[serde(default = "the_document")]
    pub each: Each,
    /// How much it asks.
    pub level: Level,
    /// What must hold, in a sentence.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub asks: String,
    /// What the procedure wants, and why it matters.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub why: String,
    /// Where the procedure says so.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub clause: String,
    /// The heading of the section it asks for.
    #[serde(default)]
    pub heading: String,
    /// What to write in that section.
    #[serde(default)]
    pub hint: String,
    /// What it requires, part by part.
    #[serde(rename = "part")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub parts: Vec<Part>,
}

/// One thing that a rule requires. Where it says nothing of its own, the rule's words hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Part {
    /// What is required.
    pub must: Requirement,
    /// What to do, as a form error says it; with words in braces that the check fills in.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub message: String,
    /// Holds only where each of these does.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// The kinds of document that it holds for, where not all of the rule's.
    #[serde(default)]
    pub kinds: Option<Vec<Kind>>,
    /// The types of conference that it holds for, where not all of the rule's.
    #[serde(default)]
    pub conferences: Option<Vec<ConferenceType>>,
    /// What it is repeated for, where not as the rule.
    #[serde(default)]
    pub each: Option<Each>,
    /// Where it is repeated for children: for those too who only visit the household.
    #[serde(default)]
    pub visitors: bool,
    /// How much it asks, where not as the rule.
    #[serde(default)]
    pub level: Option<Level>,
}

impl Rule {
    /// Whether it holds for documents of that kind and conferences of that type.
    pub fn holds_for(&self, kind: Kind, conference: ConferenceType) -> bool {
        self.kinds.contains(&kind) && self.conferences.contains(&conference)
    }

    /// What it requires of documents of that kind, for conferences of that type.
    pub fn parts_for(&self, kind: Kind, conference: ConferenceType) -> impl Iterator<Item = &Part> {
        self.parts
            .iter()
            .filter(move |part| part.holds_for(kind, conference))
    }

    /// Whether it asks for a section of its name.
    pub fn asks_for_section(&self) -> bool {
        self.parts.iter().any(Part::asks_for_section)
    }
}

impl Part {
    /// Whether it holds for documents of that kind and conferences of that type, where its rule
    /// does.
    pub fn holds_for(&self, kind: Kind, conference: ConferenceType) -> bool {
        let kinds = self.kinds.as_ref();
        let conferences = self.conferences.as_ref();
        kinds.is_none_or(|these| these.contains(&kind))
            && conferences.is_none_or(|these| these.contains(&conference))
    }

    /// Whether it asks for a section of the rule's name.
    pub fn asks_for_section(&self) -> bool {
        matches!(
            self.must,
            Requirement::Section | Requirement::Circumstances | Requirement::OpinionsMarked
        )
    }
}

fn every_kind() -> Vec<Kind> {
    vec![
        Kind::AgencyReport,
        Kind::SocialWorkReport,
        Kind::Minutes,
        Kind::DecisionLetter,
    ]
}

fn every_conference() -> Vec<ConferenceType> {
    vec![
        ConferenceType::Initial,
        ConferenceType::Review,
        ConferenceType::PreBirth,
        ConferenceType::TransferIn,
    ]
}

fn the_document() -> Each {
    Each::Document
}
