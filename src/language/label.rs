use std::fmt;

use serde::{Deserialize, Serialize};

/// What a statement is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// It can be verified from a record, a measurement or a document.
    Fact,
    /// What the writer, or a professional who is named, saw, heard or did, without interpretation.
    Observation,
    /// A claim passed on, which the writer cannot vouch for; disclosures and denials too.
    Allegation,
    /// A judgement, interpretation, prediction or recommendation.
    Opinion,
}

impl Label {
    /// The four labels, in the order in which likelihoods are kept.
    pub const ALL: [Self; 4] = [
        Self::Fact,
        Self::Observation,
        Self::Allegation,
        Self::Opinion,
    ];

    /// The label's name as documents hold it.
    ///
    /// ```
    /// use conference_check::language::Label;
    /// assert_eq!(Label::Opinion.name(), "opinion");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Observation => "observation",
            Self::Allegation => "allegation",
            Self::Opinion => "opinion",
        }
    }

    /// The label of that name, if there is one.
    ///
    /// ```
    /// use conference_check::language::Label;
    /// assert_eq!(Label::named("fact"), Some(Label::Fact));
    /// assert_eq!(Label::named("view"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.name() == name)
    }

    pub(super) const fn place(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Label {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
