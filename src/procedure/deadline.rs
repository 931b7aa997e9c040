use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::requirement::FieldPath;
use crate::calendar::Timescale;

/// Something that is to be done in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Deadline {
    /// By when, such as `2 working days before conference.starts`.
    #[serde(default)]
    pub due: Option<DueBy>,
    /// By when for a review, where that differs.
    #[serde(default)]
    pub due_for_review: Option<DueBy>,
    /// From when on it may be done.
    #[serde(default)]
    pub not_before: Option<Timescale>,
    /// The fields that say when it was done: each must be done in time.
    pub done: Vec<DoneField>,
    /// Whether the date itself must stand in the document: it is asked for at once, and not only
    /// when the deadline has passed.
    #[serde(default)]
    pub set: bool,
    /// Whether it will do to say that it was done, without a date.
    #[serde(default)]
    pub undated: bool,
    /// Where this holds, the deadline is set aside.
    #[serde(default)]
    pub set_aside: Option<Condition>,
}

/// By when something is due: a timescale, or several of which one counts.
///
/// In a timescale's event `{id}` stands for whom the rule is repeated for, `{newborn}` for the
/// subject born since the pre-birth conference, and `{earliest}` for the child whose core group
/// meets first.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum DueBy {
    /// One timescale.
    At(Timescale),
    /// Several of which one counts.
    Of(OneOf),
}

/// Several timescales, of which one counts. Those whose event is not filled in are passed over.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OneOf {
    /// The first whose event is filled in.
    FirstOf(Vec<DueBy>),
    /// The one that comes first.
    SoonerOf(Vec<DueBy>),
    /// The one that comes last. From the earlier on there is a warning.
    LaterOf(Vec<DueBy>),
}

/// By hand: serde would try one after the other, and not say which of them was meant.
impl<'de> Deserialize<'de> for DueBy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DueByVisitor)
    }
}

struct DueByVisitor;

impl<'de> Visitor<'de> for DueByVisitor {
    type Value = DueBy;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a timescale, such as “2 working days before conference.starts”, or several in \
             { first-of = […] }, { sooner-of = […] } or { later-of = […] }",
        )
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<DueBy, E> {
        text.parse().map(DueBy::At).map_err(de::Error::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<DueBy, A::Error> {
        let Some(which) = parts.next_key::<Which>()? else {
            return Err(de::Error::custom("enter first-of, sooner-of or later-of"));
        };
        let several = parts.next_value()?;
        if parts.next_key::<Which>()?.is_some() {
            return Err(de::Error::custom(
                "first-of, sooner-of and later-of exclude each other: keep one",
            ));
        }
        Ok(DueBy::Of(match which {
            Which::First => OneOf::FirstOf(several),
            Which::Sooner => OneOf::SoonerOf(several),
            Which::Later => OneOf::LaterOf(several),
        }))
    }
}

#[derive(Deserialize)]
enum Which {
    #[serde(rename = "first-of")]
    First,
    #[serde(rename = "sooner-of")]
    Sooner,
    #[serde(rename = "later-of")]
    Later,
}

/// A field that says when something was done, and what to do where it does not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
    /// What to do where it was done too early; where left out, as where it was late.
    #[serde(default)]
    pub early: Option<String>,
}
