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

mod abbreviations;
mod ask;
mod attendance;
mod case;
mod circulation;
mod circulation_list;
mod condition;
mod deadlines;
mod decisions;
mod dues;
mod finding;
mod known;
mod labels;
mod message;
mod outcome;
mod plain;
mod present;
mod quorum;
mod separation;
mod sources;
mod target;
mod written;

use std::collections::HashMap;

use indexmap::IndexSet;

pub use circulation_list::{CirculationList, OwedCopy, WithheldCopy};
pub use quorum::{QuorumStanding, QuorumState};

use crate::document::{ConferenceType, Document, Kind};
use crate::findings::{About, Deadline, Finding, Findings, HeldAgainst, NotChecked};
use crate::procedure::{Each, Part, Procedure, Requirement, Rule};

use crate::copies::Recipients;
use case::{Case, Circumstances};
use outcome::{Outcome, Raised, met_if_empty};
use separation::KeptApart;
use target::Target;
use written::Written;

/// Holds a document against a procedure.
///
/// One call, no state kept between calls. Rules are asked in their order, each for everybody it
/// is repeated for. Where procedure, kind or type of conference is not chosen, that is all that is
/// checked, and the result says so.
pub fn check(document: &Document, procedure: &Procedure) -> Findings {
    let chosen = chosen(document, procedure);
    let nothing = (Kind::AgencyReport, ConferenceType::Initial);
    with_case(document, procedure, chosen.unwrap_or(nothing), |case| {
        let mut check = Check::new(case);
        match chosen {
            Some(_) => check.ask_all(),
            None => check.ask_choices(),
        }
        check.finish()
    })
}

/// Who must have come for the conference to be quorate, and whether they did: for each child where
/// the procedure counts so. Empty where it asks for no quorum, or nothing is chosen yet.
pub fn quorum(document: &Document, procedure: &Procedure) -> Vec<QuorumStanding> {
    chosen(document, procedure)
        .map(|chosen| with_case(document, procedure, chosen, quorum::standings))
        .unwrap_or_default()
}

/// Who is to be sent what and by when, as it follows from attendance and decisions, and who is to
/// be sent nothing. Empty while nothing is chosen.
pub fn circulation_list(document: &Document, procedure: &Procedure) -> CirculationList {
    chosen(document, procedure)
        .map(|chosen| {
            with_case(
                document,
                procedure,
                chosen,
                circulation_list::circulation_list,
            )
        })
        .unwrap_or_default()
}

/// Every deadline that the procedure sets around a conference, of every kind of document: for a
/// page of dates, on which the kind that a document names does not matter. Those that stand for
/// several kinds come once. Empty while no procedure or type of conference is chosen.
pub fn dates(document: &Document, procedure: &Procedure) -> Vec<Deadline> {
    let mut dates: IndexSet<Deadline> = IndexSet::new();
    let Some(conference) = document.conference.r#type.read() else {
        return Vec::new();
    };
    for kind in &procedure.covers {
        let found = with_case(document, procedure, (*kind, *conference), |case| {
            let mut check = Check::new(case);
            check.ask_all();
            check.deadlines
        });
        dates.extend(found);
    }
    dates.into_iter().collect()
}

fn with_case<T>(
    document: &Document,
    procedure: &Procedure,
    (kind, conference): (Kind, ConferenceType),
    ask: impl FnOnce(Case<'_>) -> T,
) -> T {
    let recipients = Recipients::of(document);
    let chosen = !procedure.id.is_empty();
    let written = if chosen {
        Written::of(document)
    } else {
        Written::default()
    };
    let kept_apart = KeptApart::of(document, &written, procedure);
    let circumstances = Circumstances::default();
    ask(Case {
        document,
        procedure,
        kind,
        conference,
        recipients: &recipients,
        written: &written,
        kept_apart: &kept_apart,
        circumstances: &circumstances,
    })
}

/// Kind and type of conference, where they and a procedure are chosen.
fn chosen(document: &Document, procedure: &Procedure) -> Option<(Kind, ConferenceType)> {
    let kind = *document.kind.read()?;
    let conference = *document.conference.r#type.read()?;
    (!procedure.id.is_empty()).then_some((kind, conference))
}

/// A check under way.
struct Check<'a> {
    case: Case<'a>,
    /// What users should know, beside what holds for every document.
    notes: Vec<String>,
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
    fn new(case: Case<'a>) -> Self {
        Self {
            case,
            notes: Vec::new(),
            findings: Vec::new(),
            deadlines: Vec::new(),
            not_checked: Vec::new(),
            met: 0,
            copied: None,
            alike: HashMap::new(),
        }
    }

    fn ask_choices(&mut self) {
        for rule in self.case.procedure.rules() {
            for part in &rule.parts {
                if part.must == Requirement::Choices {
                    self.ask(rule, part);
                }
            }
        }
        self.cannot_check("until procedure, kind of document and type of conference are chosen, nothing else is checked");
    }

    fn ask_all(&mut self) {
        let Case {
            procedure,
            kind,
            conference,
            ..
        } = self.case;
        if procedure.silent_on.contains(&kind) {
            self.cannot_check("this procedure sets no rules for this kind of document: only what is common to every procedure was checked");
        } else if !procedure.covers.contains(&kind) {
            self.cannot_check("this version holds only the common rules for this kind of document, not those of the procedure");
        }
        for rule in procedure.rules_for(kind, conference) {
            for part in rule.parts_for(kind, conference) {
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
        let targets = target::targets(self.case, each, part.visitors);
        if targets.is_empty() && part.when.is_empty() {
            self.nobody_to_ask_about(rule, each);
        }
        for target in targets {
            let outcomes = match condition::all_hold(self.case, &part.when, &target) {
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
            Each::Parent => "nobody listed is given as a parent or carer",
            _ => return,
        };
        let row = NotChecked {
            rule: rule.name.clone(),
            about: About::default(),
            because: because.to_owned(),
        };
        if !self.not_checked.contains(&row) {
            self.not_checked.push(row);
        }
    }

    fn outcomes(&mut self, rule: &Rule, part: &Part, target: &Target<'_>) -> Vec<Outcome> {
        match &part.must {
            Requirement::CopiedText => self.copied_text(target),
            Requirement::Deadline(deadline) => {
                let (row, outcomes) = deadlines::ask(self.case, deadline, target);
                self.show(rule, target, row);
                outcomes
            }
            Requirement::Sent(sent) => match circulation::sent(self.case, sent, target) {
                Some((row, outcomes)) => {
                    self.show(rule, target, row);
                    outcomes
                }
                None => Vec::new(),
            },
            Requirement::ChangesUntil(period) => {
                if let Some(row) = circulation::changes_until(self.case, *period) {
                    self.show(rule, target, row);
                }
                Vec::new()
            }
            Requirement::Until(timescale) => {
                let row = deadlines::until(self.case, timescale, target);
                self.show(rule, target, row);
                Vec::new()
            }
            Requirement::Shown => {
                self.notes.push(part.message.clone());
                Vec::new()
            }
            must => ask::ask_one(self.case, &rule.name, must, target),
        }
    }

    fn show(&mut self, rule: &Rule, target: &Target<'_>, row: Deadline) {
        self.deadlines.push(Deadline {
            rule: rule.name.clone(),
            about: spoken_of(rule, target).about(),
            ..row
        });
    }

    fn copied_text(&mut self, target: &Target<'_>) -> Vec<Outcome> {
        let copied = self
            .copied
            .get_or_insert_with(|| separation::copied_passages(self.case));
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
                    about: spoken_of(rule, target).about(),
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

    fn finish(self) -> Findings {
        let procedure = self.case.procedure;
        let procedure = (!procedure.id.is_empty()).then(|| {
            let mut held_against = HeldAgainst::of(procedure);
            held_against.notes.extend(self.notes);
            held_against
        });
        Findings::new(
            procedure,
            self.findings,
            self.deadlines,
            self.not_checked,
            self.met,
        )
    }
}

/// Whom a finding of a rule is about: one for the document is about the document, whomever its
/// parts are repeated for.
fn spoken_of<'a>(rule: &Rule, target: &Target<'a>) -> Target<'a> {
    match rule.each {
        Each::Document => Target::Document,
        _ => *target,
    }
}
