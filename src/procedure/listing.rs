use serde::Serialize;

use super::timescales;
use super::{Each, Level, Part, Procedure, Rule};
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
    /// What the procedure wants, and why it matters.
    pub why: &'a str,
    /// The heading of the section it asks for; empty where it asks for none.
    pub heading: &'a str,
    /// Whether it is not the procedure's own: it holds whichever procedure is chosen.
    pub common: bool,
    /// What it requires, part by part, where parts differ.
    pub parts: Vec<ListedPart>,
}

/// One thing that a rule requires: of what, how much, and by when.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RulePart"))]
pub struct ListedPart {
    /// The kinds of document that it holds for.
    pub kinds: Vec<Kind>,
    /// The types of conference that it holds for.
    pub conferences: Vec<ConferenceType>,
    /// How much it asks.
    pub level: Level,
    /// By when, in words, such as "2 working days before the conference"; empty where it sets no
    /// time.
    pub due: String,
}

impl Procedure {
    /// Its rules as a list shows them, those common to every procedure first.
    pub fn listed(&self) -> impl Iterator<Item = ListedRule<'_>> {
        let common = self.common.rules.iter().map(|rule| (rule, true));
        let own = self.own_rules.iter().map(|rule| (rule, false));
        common
            .chain(own)
            .map(|(rule, common)| self.list(rule, common))
    }

    fn list<'a>(&'a self, rule: &'a Rule, common: bool) -> ListedRule<'a> {
        ListedRule {
            procedure: &self.id,
            rule: &rule.name,
            kinds: &rule.kinds,
            conferences: &rule.conferences,
            each: rule.each,
            level: rule.level,
            clause: &rule.clause,
            asks: &rule.asks,
            why: &rule.why,
            heading: &rule.heading,
            common,
            parts: self.list_parts(rule),
        }
    }

    /// The parts, those alike once.
    fn list_parts(&self, rule: &Rule) -> Vec<ListedPart> {
        let mut listed: Vec<ListedPart> = Vec::new();
        for part in &rule.parts {
            for (conferences, due) in timescales::of(self, &part.must, &held_for(rule, part)) {
                let part = ListedPart {
                    kinds: shared(&rule.kinds, part.kinds.as_deref()),
                    conferences,
                    level: part.level.unwrap_or(rule.level),
                    due,
                };
                if !listed.contains(&part) {
                    listed.push(part);
                }
            }
        }
        listed
    }
}

fn held_for(rule: &Rule, part: &Part) -> Vec<ConferenceType> {
    shared(&rule.conferences, part.conferences.as_deref())
}

/// Those of the rule that are the part's too; all where the part names none.
fn shared<T: Copy + PartialEq>(rule: &[T], part: Option<&[T]>) -> Vec<T> {
    rule.iter()
        .filter(|it| part.is_none_or(|these| these.contains(it)))
        .copied()
        .collect()
}
