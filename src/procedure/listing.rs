use serde::Serialize;

use super::{Each, Level, Procedure, Rule};
use crate::document::{ConferenceType, Kind};

/// A rule as lists of rules show it: which procedure it stands in, and what it asks of what.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Rule"))]
pub struct ListedRule<'a> {
    /// The procedure's id. A rule common to all stands there for each procedure.
    pub procedure: &'a str,
    /// Its name.
    pub rule: &'a str,
    /// The kinds of document that it holds for.
    pub kinds: &'a [Kind],
    /// The types of conference that it holds for.
    pub conferences: &'a [ConferenceType],
    /// What it is repeated for.
    pub each: Each,
    /// How much it asks.
    pub level: Level,
    /// Where the procedure says so.
    pub clause: &'a str,
    /// What must hold, in a sentence.
    pub asks: &'a str,
}

impl Procedure {
    /// Its rules as a list shows them, those common to every procedure first.
    pub fn listed(&self) -> impl Iterator<Item = ListedRule<'_>> {
        self.rules().map(|rule| self.list(rule))
    }

    fn list<'a>(&'a self, rule: &'a Rule) -> ListedRule<'a> {
        ListedRule {
            procedure: &self.id,
            rule: &rule.name,
            kinds: &rule.kinds,
            conferences: &rule.conferences,
            each: rule.each,
            level: rule.level,
            clause: &rule.clause,
            asks: &rule.asks,
        }
    }
}
