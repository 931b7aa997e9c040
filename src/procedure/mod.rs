//! A procedure and its rules: the model, and loading it from data.
//!
//! The five procedures stand in `procedures/*.toml`, each rule one table. They are built into the
//! crate; [`procedures`] lists them.
//!
//! ```
//! use conference_check::procedure;
//!
//! let berkshire = procedure::named("berkshire").ok_or("not there")?;
//! assert_eq!(berkshire.version, "v97");
//! assert!(berkshire.rules().any(|rule| rule.name == "signed"));
//! # Ok::<(), &str>(())
//! ```

mod asked;
mod circulation;
mod condition;
mod deadline;
mod fields;
mod head;
mod known;
mod listing;
mod load;
mod mistakes;
mod nearest;
mod pack;
mod requirement;
mod requires;
mod rule;
mod timescales;
mod wanted;
mod whens;
mod whole;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use asked::AskedField;
pub use circulation::{
    Allowed, ExcludedCopy, MayHave, NoCopy, Owed, RecipientSort, Sent, ThirdParty,
};
pub use condition::Condition;
pub use deadline::{Deadline, DoneField, DueBy, OneOf};
pub use known::Procedures;
pub use listing::{ListedPart, ListedRule};
pub use load::{named, no_procedure, procedures};
pub use mistakes::Mistake;
pub use requirement::{AtMost, EachHas, FieldPath, Quorum, Requirement, Sentence};
pub use rule::{Each, Level, Part, Rule};

use crate::document::{ConferenceType, Kind, Typed};

/// A written procedure, as rules that documents are held against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Procedure {
    /// Its id, in small letters and hyphens.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(regex(pattern = r"^[a-z]+(-[a-z]+)*$"))
    )]
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version, as its authors write it.
    pub version: String,
    /// When it was last updated: a year, a month or a day; empty where nobody says.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(regex(pattern = r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$"))
    )]
    pub updated: String,
    /// Who publishes it.
    pub source: String,
    /// The language of its messages.
    pub language: String,
    /// What users should know of it.
    #[serde(default)]
    pub notes: Vec<String>,
    /// The kinds of document whose rules are all here. For another kind nothing is checked, and
    /// the result says so.
    pub covers: Vec<Kind>,
    /// The kinds of document for which the procedure itself sets no rules: there the common ones
    /// alone are checked, and the result says so.
    #[serde(default)]
    pub silent_on: Vec<Kind>,
    /// The common rules that the area has switched off, by name: advice alone can be.
    #[serde(default)]
    pub without: Vec<String>,
    /// Its own words, such as `lead-worker = "lead social worker"`.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
    #[serde(rename = "rule", default)]
    own_rules: Vec<Rule>,
    #[serde(skip)]
    common: Arc<Common>,
}

/// What every procedure has: the rules that come from the product itself, and words for fields.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Common {
    #[serde(rename = "rule")]
    rules: Vec<Rule>,
    fields: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
}

impl Procedure {
    /// Reads an area's own pack from JSON text: the tables of a file such as those in `procedures/`,
    /// written as JSON. The rules common to every procedure are joined on.
    ///
    /// It is checked whole: see [`Mistake`].
    ///
    /// ```
    /// use conference_check::procedure::Procedure;
    ///
    /// let mistakes = Procedure::from_json(r#"{"id": "Ambridge", "covers": ["minute"]}"#).unwrap_err();
    /// let named: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
    /// assert!(named.contains(&"id: `id` must be small letters and hyphens, such as home-language, not ‘Ambridge’".to_owned()));
    /// assert!(named.contains(&"covers[1]: `covers` takes agency-report, social-work-report, minutes or \
    ///     decision-letter, not ‘minute’; did you mean ‘minutes’?".to_owned()));
    /// assert!(named.contains(&"title: `title` is missing: enter what the procedure is called".to_owned()));
    /// ```
    ///
    /// # Errors
    /// Every mistake in it, each with its place and what to write instead.
    pub fn from_json(text: &str) -> Result<Self, Vec<Mistake>> {
        match serde_json::from_str(text) {
            Ok(typed) => Self::from_typed(&typed),
            Err(error) => Err(vec![Mistake {
                path: String::new(),
                message: format!("this is not JSON: {error}"),
                steps: Vec::new(),
            }]),
        }
    }

    /// Reads an area's own pack, as [`from_json`](Self::from_json) does, from fields that were read
    /// already.
    ///
    /// # Errors
    /// Every mistake in it, each with its place and what to write instead.
    pub fn from_typed(pack: &Typed<'_>) -> Result<Self, Vec<Mistake>> {
        pack::read(pack, &|id| named(id).is_some())
    }

    /// Its rules, those common to every procedure first, then its own in the procedure's order.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        let common = self.common.rules.iter();
        common
            .filter(|rule| !self.without.contains(&rule.name))
            .chain(&self.own_rules)
    }

    /// Its own rules alone.
    pub fn own_rules(&self) -> &[Rule] {
        &self.own_rules
    }

    /// The rules that hold for documents of that kind and conferences of that type.
    pub fn rules_for(&self, kind: Kind, conference: ConferenceType) -> impl Iterator<Item = &Rule> {
        self.rules()
            .filter(move |rule| rule.holds_for(kind, conference))
    }

    /// What a field is called, such as "date of birth" for `children.amara.born`: by its last
    /// two names or its last.
    pub fn field_name<'a>(&'a self, path: &'a str) -> &'a str {
        let last = path.rsplit('.').next().unwrap_or(path);
        let last_two = path
            .rmatch_indices('.')
            .nth(1)
            .and_then(|(dot, _)| path.get(dot + 1..))
            .unwrap_or(path);
        self.common
            .fields
            .get(last_two)
            .or_else(|| self.common.fields.get(last))
            .map_or(last, String::as_str)
    }

    /// One of its own words, or the word that is common to all.
    pub fn word<'a>(&'a self, of: &'a str) -> &'a str {
        self.words
            .get(of)
            .or_else(|| self.common.words.get(of))
            .map_or(of, String::as_str)
    }

    /// The heading of the section of that name, in documents of that kind.
    pub fn heading_of(&self, section: &str, kind: Kind) -> Option<&str> {
        let mut rules = self.rules().filter(|rule| rule.name == section);
        let rule = rules.find(|rule| rule.kinds.contains(&kind) && !rule.heading.is_empty())?;
        Some(&rule.heading)
    }

    /// The sections that a form offers, in the procedure's order.
    pub fn sections(&self, kind: Kind, conference: ConferenceType) -> Vec<SectionAsked<'_>> {
        let all_labelled = self.rules_for(kind, conference).any(|rule| {
            rule.parts_for(kind, conference)
                .any(|part| part.must == Requirement::Labels)
        });
        self.rules_for(kind, conference)
            .filter_map(|rule| {
                let part = rule
                    .parts_for(kind, conference)
                    .find(|part| part.asks_for_section())?;
                let labelled = all_labelled || part.must == Requirement::OpinionsMarked;
                Some(SectionAsked {
                    name: &rule.name,
                    heading: &rule.heading,
                    hint: &rule.hint,
                    each: part.each.unwrap_or(rule.each),
                    level: part.level.unwrap_or(rule.level),
                    labelled,
                    clause: &rule.clause,
                })
            })
            .collect()
    }
}

/// A section that a form offers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Section"))]
pub struct SectionAsked<'a> {
    /// The section's name, which is the rule's too.
    pub name: &'a str,
    /// Its heading.
    pub heading: &'a str,
    /// What to write in it.
    pub hint: &'a str,
    /// What it is repeated for.
    pub each: Each,
    /// How much it is asked.
    pub level: Level,
    /// Whether its statements are to be labelled.
    pub labelled: bool,
    /// Where the procedure asks for it.
    pub clause: &'a str,
}
