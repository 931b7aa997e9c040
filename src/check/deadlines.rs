use crate::calendar::{Due, Moment, Outcome as InTime, Timescale, Unit, Window, WindowOutcome};
use crate::document::{Answer, ConferenceType, Done, Field};
use crate::findings::{Deadline as Row, DeadlineState};
use crate::procedure::{Deadline, DoneField, DueBy, FieldPath, Requirement};

use super::case::Case;
use super::condition;
use super::dues::{self, DueDate, Unknown};
use super::message::{in_words, quote};
use super::outcome::{Outcome, Raised};
use super::target::Target;

/// Something is done in time: the row of the deadline, and what came of each thing to be done.
///
/// The row's rule and whom it is about are filled in by the caller.
pub(super) fn ask(case: Case<'_>, deadline: &Deadline, target: &Target<'_>) -> (Row, Vec<Outcome>) {
    let asking = Asking {
        case,
        deadline,
        target,
    };
    let span = asking.span();
    let set_aside = deadline
        .set_aside
        .is_some_and(|it| condition::holds(case, it, target) == Ok(true));
    let standings = match (&span, set_aside) {
        (_, true) => Vec::new(),
        (Err(unknown), false) => asking.without_due(unknown),
        (Ok(span), false) => (deadline.done.iter())
            .map(|field| asking.standing(field, span))
            .collect(),
    };
    let state = if set_aside {
        DeadlineState::SetAside
    } else {
        overall(&standings)
    };
    let row = row(&span, state);
    let outcomes = match state {
        DeadlineState::SetAside => vec![Outcome::Met],
        _ => (standings.into_iter())
            .map(|standing| asking.outcome(standing, &span))
            .collect(),
    };
    (row, outcomes)
}

/// Until when something is to happen of which this document cannot tell whether it did.
pub(super) fn until(case: Case<'_>, timescale: &Timescale, target: &Target<'_>) -> Row {
    let due = dues::at(case, timescale, target);
    let state = match &due {
        Ok(due) if not_done_yet(case, &due.due, "") == Ok(InTime::Met) => DeadlineState::Open,
        _ => DeadlineState::NotChecked,
    };
    row_of(&due, state)
}

/// Whether it was done after it was due; what was done before it might be is not late.
pub(super) fn is_missed(
    case: Case<'_>,
    must: &Requirement,
    target: &Target<'_>,
) -> Result<bool, String> {
    let Requirement::Deadline(deadline) = must else {
        return Ok(false);
    };
    let asking = Asking {
        case,
        deadline,
        target,
    };
    let span = asking.span().map_err(|unknown| unknown.because)?;
    for field in &deadline.done {
        match asking.standing(field, &span) {
            Standing::Late(..) | Standing::Missing(_) => return Ok(true),
            Standing::Unknown(because) => return Err(because),
            _ => {}
        }
    }
    Ok(false)
}

/// From when on and until when something may be done.
struct Span {
    opens: Option<DueDate>,
    due: Option<DueDate>,
}

fn row(span: &Result<Span, Unknown>, state: DeadlineState) -> Row {
    let found = span.as_ref().ok();
    let due = found.and_then(|span| span.due.as_ref());
    let opens = found.and_then(|span| span.opens.as_ref());
    let counted = due.or(opens).map(|it| &it.due);
    let starts_from = match (span, due.or(opens)) {
        (_, Some(it)) => it.starts_from.clone(),
        (Err(unknown), _) => unknown.starts_from.clone(),
        (Ok(_), None) => String::new(),
    };
    Row {
        rule: String::new(),
        about: crate::findings::About::default(),
        due: due.map(|it| it.due.at),
        starts_from,
        from: due.or(opens).map(|it| it.from),
        not_before: opens.map(|it| it.due.at),
        warn_from: due.and_then(|it| it.warn_from),
        state,
        counted: counted.map_or(0, |it| it.counted),
        unit: counted.map_or(Unit::Days, |it| it.unit),
        skipped: counted.map(|it| it.skipped.clone()).unwrap_or_default(),
        provisional: counted.is_some_and(|it| it.provisional),
        last_working_day: due
            .filter(|it| it.due.last_working_day != it.due.at.day())
            .map(|it| it.due.last_working_day),
        waiting: state == DeadlineState::NotChecked
            && span.as_ref().is_err_and(|unknown| unknown.absent),
    }
}

/// The row of something that is due then.
pub(super) fn row_of(due: &Result<DueDate, Unknown>, state: DeadlineState) -> Row {
    row(
        &due.clone().map(|due| Span {
            opens: None,
            due: Some(due),
        }),
        state,
    )
}

/// Where one of the things that are to be done in time stands.
enum Standing<'a> {
    /// Done in time.
    Met,
    /// Not done yet, and still in time.
    Open,
    /// Done too early, then.
    Early(&'a DoneField, Moment),
    /// Done late, then.
    Late(&'a DoneField, Moment),
    /// Not done by the due date, or done with no date to it.
    Missing(&'a DoneField),
    /// The date does not stand in the document, whatever else holds.
    NotSet(&'a DoneField, DeadlineState),
    /// Done, but nobody can tell when.
    Undated(&'a DoneField),
    /// Nobody can tell.
    Unknown(String),
}

fn overall(standings: &[Standing<'_>]) -> DeadlineState {
    let any = |is: fn(&Standing<'_>) -> bool| standings.iter().any(is);
    if any(|it| {
        matches!(
            it,
            Standing::Early(..)
                | Standing::Late(..)
                | Standing::Missing(_)
                | Standing::NotSet(_, DeadlineState::Missed)
        )
    }) {
        DeadlineState::Missed
    } else if any(|it| {
        matches!(
            it,
            Standing::Unknown(_)
                | Standing::Undated(_)
                | Standing::NotSet(_, DeadlineState::NotChecked)
        )
    }) {
        DeadlineState::NotChecked
    } else if any(|it| matches!(it, Standing::Open | Standing::NotSet(..))) {
        DeadlineState::Open
    } else {
        DeadlineState::Met
    }
}

/// What is not done yet is judged by the time of the check, which comes in with the document.
pub(super) fn not_done_yet(case: Case<'_>, due: &Due, what: &str) -> Result<InTime, String> {
    let Some(now) = case.document.checked_at.read() else {
        return Err(format!(
            "{what} is not filled in, and the time of the check is not known"
        ));
    };
    match due.is_met_by(*now) {
        InTime::CannotTell => {
            Err("it is due today, and the time of the check is not known".to_owned())
        }
        in_time => Ok(in_time),
    }
}

/// Why nobody can tell whether something done on a day was done by an hour of that day.
pub(super) const NO_TIME_OF_DAY: &str =
    "it was done on the day it was due, and the time of day is not filled in";

struct Asking<'a> {
    case: Case<'a>,
    deadline: &'a Deadline,
    target: &'a Target<'a>,
}

impl<'a> Asking<'a> {
    /// From when on and until when, or why nobody can tell.
    fn span(&self) -> Result<Span, Unknown> {
        let opens = match &self.deadline.not_before {
            Some(timescale) => Some(dues::at(self.case, timescale, self.target)?),
            None => None,
        };
        let due = match self.due() {
            Some(due) => Some(dues::due_by(self.case, due, self.target)?),
            None => None,
        };
        Ok(Span { opens, due })
    }

    fn due(&self) -> Option<&'a DueBy> {
        match (&self.deadline.due_for_review, self.case.conference) {
            (Some(due), ConferenceType::Review) => Some(due),
            _ => self.deadline.due.as_ref(),
        }
    }

    /// A date that must stand in the document is asked for also where nobody can tell by when.
    fn without_due(&self, unknown: &Unknown) -> Vec<Standing<'a>> {
        let mut standings = vec![Standing::Unknown(unknown.because.clone())];
        if self.deadline.set {
            let missing = |field: &&DoneField| !self.done(field).is_given();
            let not_set = (self.deadline.done.iter())
                .filter(missing)
                .map(|field| Standing::NotSet(field, DeadlineState::NotChecked));
            standings.extend(not_set);
        }
        standings
    }

    fn standing(&self, field: &'a DoneField, span: &Span) -> Standing<'a> {
        match self.done(field) {
            Answer::When(done) | Answer::Done(&Done::On(done)) => in_time(field, span, done),
            Answer::Unreadable(unreadable) => Standing::Unknown(format!(
                "{} cannot be read: ‘{}’",
                self.name(field),
                quote(&unreadable.typed)
            )),
            answer if answer.is_given() && self.deadline.undated => Standing::Met,
            answer if answer.is_given() => Standing::Undated(field),
            _ => self.not_done(field, span),
        }
    }

    fn not_done(&self, field: &'a DoneField, span: &Span) -> Standing<'a> {
        let in_time = match &span.due {
            Some(due) => not_done_yet(self.case, &due.due, &self.name(field)),
            None => Ok(InTime::Met),
        };
        match (in_time, self.deadline.set) {
            (Ok(InTime::Met), true) => Standing::NotSet(field, DeadlineState::Open),
            (Ok(_), true) => Standing::NotSet(field, DeadlineState::Missed),
            (Err(_), true) => Standing::NotSet(field, DeadlineState::NotChecked),
            (Ok(InTime::Met), false) => Standing::Open,
            (Ok(_), false) => Standing::Missing(field),
            (Err(because), false) => Standing::Unknown(because),
        }
    }

    /// What stands in the field that says when it was done, or in the one that will do instead.
    fn done(&self, field: &DoneField) -> Answer<'a> {
        let first = self.answer(&field.at);
        match &field.or {
            Some(other) if !first.is_given() => self.answer(other),
            _ => first,
        }
    }

    fn answer(&self, path: &FieldPath) -> Answer<'a> {
        self.case
            .document
            .at(&self.path(path))
            .map_or(Answer::Absent, |field| field.answer())
    }

    fn path(&self, path: &FieldPath) -> String {
        path.of(self.target.id())
    }

    fn name(&self, field: &DoneField) -> String {
        let path = self.path(&field.at);
        self.case.procedure.field_name(&path).to_owned()
    }

    /// By when, or from what that is counted.
    fn due_in_words(&self, span: &Result<Span, Unknown>) -> String {
        let from = match span {
            Ok(Span { due: Some(due), .. }) => return in_words(due.due.at),
            Ok(_) => "",
            Err(unknown) => unknown.starts_from.as_str(),
        };
        if from.is_empty() {
            return "a date that is not known yet".to_owned();
        }
        let name = self.case.procedure.field_name(from);
        format!("a date that is counted from {name}")
    }

    fn outcome(&self, standing: Standing<'_>, span: &Result<Span, Unknown>) -> Outcome {
        let opens = span.as_ref().ok().and_then(|span| span.opens.as_ref());
        let values = vec![
            ("due", self.due_in_words(span)),
            (
                "opens",
                opens.map(|it| in_words(it.due.at)).unwrap_or_default(),
            ),
        ];
        let raised = |field: &DoneField, message: &str| Raised {
            at: self.path(&field.at),
            message: Some(message.to_owned()),
            values: values.clone(),
            ..Raised::default()
        };
        match standing {
            Standing::Met | Standing::Open => Outcome::Met,
            Standing::Unknown(because) => Outcome::NotChecked(because),
            Standing::Missing(field) | Standing::Undated(field) | Standing::NotSet(field, _) => {
                raised(field, &field.message).into()
            }
            Standing::Late(field, done) => raised(field, &field.late)
                .with("done", in_words(done))
                .into(),
            Standing::Early(field, done) => {
                let message = field.early.as_ref().unwrap_or(&field.late);
                raised(field, message).with("done", in_words(done)).into()
            }
        }
    }
}

fn in_time<'a>(field: &'a DoneField, span: &Span, done: Moment) -> Standing<'a> {
    let due = span.due.as_ref().map(|due| due.due.clone());
    let outcome = match (&span.opens, due) {
        (Some(opens), due) => Window {
            not_before: opens.due.clone(),
            due,
        }
        .is_met_by(done),
        (None, Some(due)) => match due.is_met_by(done) {
            InTime::Met => WindowOutcome::Met,
            InTime::Missed => WindowOutcome::Missed,
            InTime::CannotTell => WindowOutcome::CannotTell,
        },
        (None, None) => WindowOutcome::Met,
    };
    match outcome {
        WindowOutcome::Met => Standing::Met,
        WindowOutcome::TooSoon => Standing::Early(field, done),
        WindowOutcome::Missed => Standing::Late(field, done),
        WindowOutcome::CannotTell => Standing::Unknown(NO_TIME_OF_DAY.to_owned()),
    }
}
