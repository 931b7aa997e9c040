//! Sentences
use serde::{Deserialize, Serialize};
/// Label
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// f
    Fact,
    /// o
    Observation,
    /// a
    Allegation,
    /// o
    Opinion,
}
