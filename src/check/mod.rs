//! Holds a document against a procedure: sections, labels, separation, deadlines.
//!
//! ```
//! use conference_check::{check::check, document::Document, procedure};
//!
//! let document = Document::from_json(
//!     r#"{"procedure": "berkshire", "kind": "agency-report", "conference": {"type": "initial"}}"#,
//! )?;
//! let berkshire = procedure::named("berkshire").ok_or("not there")?;
//! let findings = check(&document, berkshire);
//! assert!(findings.findings.iter().any(|it| it.message == "Sign the report"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod condition;
mod deadlines;
mod known;
mod labels;
mod message;
mod outcome;
mod present;
mod separation;
mod target;
mod written;

use std::collections::HashMap;

use crate::document::{ConferenceType, Document, Kind};
use crate::findings::{About, Bound, Deadline, Finding, Findings, HeldAgainst, NotChecked, key};
use crate::procedure::{Each, Part, Procedure, Requirement, Rule};

use outcome::{Outcome, Raised, met_if_empty};
use target::Target;

/// Holds a document against a procedure.
///
/// One call, no state kept between calls. Rules are asked in their order, each for everybody it
/// is repeated for. Where procedure, kind or type of conference is not chosen, that is all that is
/// checked, and the result says so.
pub fn check(document: &Document, procedure: &Procedure) -> Findings {
    let mut check = Check::new(document, procedure);
    match check.chosen() {
        Some((kind, conference)) => check.ask_all(kind, conference),
        None => check.ask_choices(),
    }
    check.finish()
}

/// A check under way.
struct Check<'a> {
    document: &'a Document,
    procedure: &'a Procedure,
    conference: ConferenceType,
    findings: Vec<Finding>,
    deadlines: Vec<Deadline>,
    not_checked: Vec<NotChecked>,
    met: usize,
    /// Passages that stand for two children, once they have been looked for.
    copied: Option<Vec<(String, Raised)>>,
    /// How many findings alike there were, so that each has a key of its own.
    alike: HashMap<String, usize>,
}

impl<'a> Check<'a> {
    fn new(document: &'a Document, procedure: &'a Procedure) -> Self {
        Self {
            document,
            procedure,
            conference: ConferenceType::Initial,
            findings: Vec::new(),
            deadlines: Vec::new(),
            not_checked: Vec::new(),
            met: 0,
            copied: None,
            alike: HashMap::new(),
        }
    }

    /// Kind and type of conference, where they and a procedure are chosen.
    fn chosen(&self) -> Option<(Kind, ConferenceType)> {
        let kind = *self.document.kind.read()?;
        let conference = *self.document.conference.r#type.read()?;
        (!self.procedure.id.is_empty()).then_some((kind, conference))
    }

    fn ask_choices(&mut self) {
        for rule in self.procedure.rules() {
            for part in &rule.parts {
                if part.must == Requirement::Choices {
                    self.ask(rule, part);
                }
            }
        }
        self.cannot_check("until procedure, kind of document and type of conference are chosen, nothing else is checked");
    }

    fn ask_all(&mut self, kind: Kind, conference: ConferenceType) {
        self.conference = conference;
        if !self.procedure.covers.contains(&kind) {
            self.cannot_check("this version holds only the common rules for this kind of document, not those of the procedure");
        }
        for rule in self.procedure.rules_for(kind, conference) {
            for part in rule.parts_for(conference) {
                self.ask(rule, part);
            }
        }
    }

    fn cannot_check(&mut self, because: &str) {
        self.not_checked.push(NotChecked {
            rule: String::new(),
            about: About::default(),
            because: because.to_owned(),
        });
    }

    /// Asks one part of a rule, for everybody it is repeated for.
    fn ask(&mut self, rule: &Rule, part: &Part) {
        let each = part.each.unwrap_or(rule.each);
        let targets = target::targets(self.document, each);
        if targets.is_empty() && part.when.is_empty() {
            self.nobody_to_ask_about(rule, each);
        }
        for target in targets {
            let outcomes = match self.holds(part, &target) {
                Ok(true) => self.outcomes(rule, part, &target),
                Ok(false) => continue,
                Err(because) => vec![Outcome::NotChecked(because)],
            };
            for outcome in outcomes {
                self.note(rule, part, &target, outcome);
            }
        }
    }

    /// A rule that is repeated for nobody is not met: nobody was filled in whom it could be about.
    fn nobody_to_ask_about(&mut self, rule: &Rule, each: Each) {
        let because = match each {
            Each::Subject => "no child is listed whom the conference is about",
            Each::Child => "no child of the household is listed",
            Each::Parent => "no parent or carer is listed",
            _ => return,
        };
        self.not_checked.push(NotChecked {
            rule: rule.name.clone(),
            about: About::default(),
            because: because.to_owned(),
        });
    }

    fn holds(&self, part: &Part, target: &Target<'_>) -> Result<bool, String> {
        for condition in &part.when {
            if !condition::holds(self.document, self.procedure, *condition, target)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn outcomes(&mut self, rule: &Rule, part: &Part, target: &Target<'_>) -> Vec<Outcome> {
        let (document, procedure) = (self.document, self.procedure);
        match &part.must {
            Requirement::Choices => known::choices(document, procedure),
            Requirement::Readable => known::readable(document, procedure),
            Requirement::KnownPeople => known::people(document, procedure),
            Requirement::Field(path) => {
                vec![present::field(document, procedure, &path.of(target.id()))]
            }
            Requirement::Section => vec![present::section(document, &rule.name, target)],
            Requirement::Circumstances => {
                vec![present::circumstances(document, &rule.name, target)]
            }
            Requirement::Labels => labels::labelled(document),
            Requirement::Wording => labels::wording(document),
            Requirement::Basis => labels::basis(document),
            Requirement::Speaker => labels::speaker(document),
            Requirement::OtherChildren => separation::other_children(document, target),
            Requirement::ProtectedAddresses => separation::protected_addresses(document),
            Requirement::CopiedText => self.copied_text(target),
            Requirement::SeparateReports => separation::separate_reports(document),
            Requirement::Deadline(deadline) => {
                let (row, outcomes) =
                    deadlines::ask(document, procedure, self.conference, deadline, rule, target);
                self.deadlines.push(row);
                outcomes
            }
        }
    }

    fn copied_text(&mut self, target: &Target<'_>) -> Vec<Outcome> {
        let copied = self
            .copied
            .get_or_insert_with(|| separation::copied_passages(self.document));
        let outcomes = copied
            .iter()
            .filter(|(child, _)| child == target.id())
            .map(|(_, raised)| raised.clone().into())
            .collect();
        met_if_empty(outcomes)
    }

    fn note(&mut self, rule: &Rule, part: &Part, target: &Target<'_>, outcome: Outcome) {
        match outcome {
            Outcome::Met => self.met += 1,
            Outcome::NotChecked(because) => {
                let row = NotChecked {
                    rule: rule.name.clone(),
                    about: target.about(),
                    because,
                };
                if !self.not_checked.contains(&row) {
                    self.not_checked.push(row);
                }
            }
            Outcome::Raised(raised) => {
                let finding = self.finding(rule, part, target, *raised);
                self.findings.push(finding);
            }
        }
    }

    fn finding(
        &mut self,
        rule: &Rule,
        part: &Part,
        target: &Target<'_>,
        raised: Raised,
    ) -> Finding {
        let template = raised.message.as_deref().unwrap_or(&part.message);
        let name = self.document.spoken_name(target.id());
        let about = raised.about.over(target);
        let mut values = raised.values;
        values.push(("section", self.section_in_words(&about)));
        let message = message::fill(template, name, &values);
        let words = raised.bound_to.as_deref().unwrap_or(&message);
        let mut bound = Bound {
            rule: &rule.name,
            at: &raised.at,
            about: &about,
            words,
            nth: 0,
        };
        let first = key(&bound);
        let before = self.alike.entry(first.clone()).or_insert(0);
        bound.nth = *before;
        *before += 1;
        let key = if bound.nth == 0 { first } else { key(&bound) };
        Finding {
            accepted: self.accepted(&key),
            key,
            rule: rule.name.clone(),
            level: part.level.unwrap_or(rule.level),
            at: raised.at,
            span: raised.span,
            about,
            message,
            why: rule.why.clone(),
            clause: rule.clause.clone(),
        }
    }

    /// The section that a finding stands in, by its heading, and whom it is written about there: the
    /// same thing can be wrong in several.
    fn section_in_words(&self, about: &About) -> String {
        let person = about.child.as_deref().or(about.adult.as_deref());
        let person = person.map(|id| self.document.spoken_name(id));
        let Some(section) = &about.section else {
            return person.map_or_else(
                || "what is written".to_owned(),
                |person| format!("what is written about {person}"),
            );
        };
        let kind = self.document.kind.read();
        let heading = kind.and_then(|kind| self.procedure.heading_of(section, *kind));
        let heading = heading.unwrap_or(section);
        match person {
            Some(person) => format!("‘{heading}’ for {person}"),
            None => format!("‘{heading}’"),
        }
    }

    /// The reason for which a finding was gone on without: it needs a reason and a name.
    fn accepted(&self, key: &str) -> Option<String> {
        let accepted = self.document.accepted.get(key)?;
        accepted.by.read()?;
        accepted.reason.read().cloned()
    }

    fn finish(self) -> Findings {
        let procedure = (!self.procedure.id.is_empty()).then(|| HeldAgainst::of(self.procedure));
        Findings::new(
            procedure,
            self.findings,
            self.deadlines,
            self.not_checked,
            self.met,
        )
    }
}
