use crate::calendar::{Due, Moment, Outcome as InTime, Timescale};
use crate::document::{Answer, ConferenceType, Document, Done, Field};
use crate::findings::{Deadline as Row, DeadlineState};
use crate::procedure::{Deadline, DoneField, FieldPath, Procedure, Rule};

use super::condition;
use super::message::{in_words, quote};
use super::outcome::{Outcome, Raised};
use super::target::Target;

/// Something is done in time: the row of the deadline, and what came of each thing to be done.
pub(super) fn ask(
    document: &Document,
    procedure: &Procedure,
    conference: ConferenceType,
    deadline: &Deadline,
    rule: &Rule,
    target: &Target<'_>,
) -> (Row, Vec<Outcome>) {
    let timescale = match (&deadline.due_for_review, conference) {
        (Some(due), ConferenceType::Review) => due,
        _ => &deadline.due,
    };
    let asking = Asking {
        document,
        procedure,
        target,
    };
    let due = asking.due(timescale);
    let set_aside = deadline
        .set_aside
        .is_some_and(|it| condition::holds(document, procedure, it, target) == Ok(true));
    let standings = match (&due, set_aside) {
        (_, true) => Vec::new(),
        (Err(because), false) => vec![Standing::Unknown(because.clone())],
        (Ok(due), false) => asking.standings(deadline, due),
    };
    let state = if set_aside {
        DeadlineState::SetAside
    } else {
        overall(&standings)
    };
    let row = row(rule, target, timescale, due.as_ref().ok(), state);
    let outcomes = match state {
        DeadlineState::SetAside => vec![Outcome::Met],
        _ => standings
            .into_iter()
            .map(|standing| asking.outcome(standing, due.as_ref().ok()))
            .collect(),
    };
    (row, outcomes)
}

fn row(
    rule: &Rule,
    target: &Target<'_>,
    timescale: &Timescale,
    due: Option<&Due>,
    state: DeadlineState,
) -> Row {
    let nearest = timescale.steps.last().map(|step| step.period);
    Row {
        rule: rule.name.clone(),
        about: target.about(),
        due: due.map(|due| due.at),
        starts_from: timescale.anchor.replace("{id}", target.id()),
        not_before: None,
        warn_from: None,
        state,
        counted: nearest.map_or(0, |period| period.count),
        unit: nearest.map_or(crate::calendar::Unit::Days, |period| period.unit),
        skipped: due.map(|due| due.skipped.clone()).unwrap_or_default(),
        provisional: due.is_some_and(|due| due.provisional),
    }
}

/// Where one of the things that are to be done in time stands.
enum Standing<'a> {
    /// Done in time.
    Met,
    /// Not done yet, and still in time.
    Open,
    /// Done late, then.
    Late(&'a DoneField, Moment),
    /// Not done by the due date, or done with no date to it.
    Missing(&'a DoneField),
    /// Done, but nobody can tell when.
    Undated(&'a DoneField),
    /// Nobody can tell.
    Unknown(String),
}

fn overall(standings: &[Standing<'_>]) -> DeadlineState {
    let any = |is: fn(&Standing<'_>) -> bool| standings.iter().any(is);
    if any(|it| matches!(it, Standing::Late(..) | Standing::Missing(_))) {
        DeadlineState::Missed
    } else if any(|it| matches!(it, Standing::Unknown(_) | Standing::Undated(_))) {
        DeadlineState::NotChecked
    } else if any(|it| matches!(it, Standing::Open)) {
        DeadlineState::Open
    } else {
        DeadlineState::Met
    }
}

struct Asking<'a> {
    document: &'a Document,
    procedure: &'a Procedure,
    target: &'a Target<'a>,
}

impl<'a> Asking<'a> {
    /// When it is due, or why nobody can tell.
    fn due(&self, timescale: &Timescale) -> Result<Due, String> {
        let path = timescale.anchor.replace("{id}", self.target.id());
        let event = match self.document.at(&path).map(|field| field.answer()) {
            Some(Answer::When(moment)) => moment,
            Some(Answer::Done(Done::On(moment))) => *moment,
            Some(Answer::Unreadable(unreadable)) => {
                return Err(format!(
                    "{} cannot be read: ‘{}’",
                    self.procedure.field_name(&path),
                    quote(&unreadable.typed)
                ));
            }
            _ => {
                return Err(format!(
                    "{} is not filled in",
                    self.procedure.field_name(&path)
                ));
            }
        };
        timescale.due(event).map_err(|outside| outside.to_string())
    }

    fn standings<'d>(&self, deadline: &'d Deadline, due: &Due) -> Vec<Standing<'d>> {
        deadline
            .done
            .iter()
            .map(|field| self.standing(field, due))
            .collect()
    }

    fn standing<'d>(&self, field: &'d DoneField, due: &Due) -> Standing<'d> {
        let first = self.answer(&field.at);
        let answer = match &field.or {
            Some(other) if !first.is_given() => self.answer(other),
            _ => first,
        };
        match answer {
            Answer::When(done) | Answer::Done(&Done::On(done)) => match due.is_met_by(done) {
                InTime::Met => Standing::Met,
                InTime::Missed => Standing::Late(field, done),
                InTime::CannotTell => Standing::Unknown(
                    "it was done on the day it was due, and the time of day is not filled in"
                        .to_owned(),
                ),
            },
            Answer::Unreadable(unreadable) => Standing::Unknown(format!(
                "{} cannot be read: ‘{}’",
                self.procedure.field_name(&self.path(&field.at)),
                quote(&unreadable.typed)
            )),
            answer if answer.is_given() => Standing::Undated(field),
            _ => self.not_done(field, due),
        }
    }

    /// What is not done yet is judged by the time of the check, which comes in with the document.
    fn not_done<'d>(&self, field: &'d DoneField, due: &Due) -> Standing<'d> {
        let Some(now) = self.document.checked_at.read() else {
            return Standing::Unknown(format!(
                "{} is not filled in, and the time of the check is not known",
                self.procedure.field_name(&self.path(&field.at))
            ));
        };
        match due.is_met_by(*now) {
            InTime::Met => Standing::Open,
            InTime::Missed => Standing::Missing(field),
            InTime::CannotTell => Standing::Unknown(
                "it is due today, and the time of the check is not known".to_owned(),
            ),
        }
    }

    fn answer(&self, path: &FieldPath) -> Answer<'a> {
        self.document
            .at(&self.path(path))
            .map_or(Answer::Absent, |field| field.answer())
    }

    fn path(&self, path: &FieldPath) -> String {
        path.of(self.target.id())
    }

    fn outcome(&self, standing: Standing<'_>, due: Option<&Due>) -> Outcome {
        let due = due.map(|due| in_words(due.at)).unwrap_or_default();
        let raised = |field: &DoneField, message: &str| Raised {
            at: self.path(&field.at),
            message: Some(message.to_owned()),
            values: vec![("due", due.clone())],
            ..Raised::default()
        };
        match standing {
            Standing::Met | Standing::Open => Outcome::Met,
            Standing::Unknown(because) => Outcome::NotChecked(because),
            Standing::Missing(field) | Standing::Undated(field) => {
                raised(field, &field.message).into()
            }
            Standing::Late(field, done) => raised(field, &field.late)
                .with("done", in_words(done))
                .into(),
        }
    }
}
