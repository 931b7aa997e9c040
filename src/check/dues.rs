use crate::calendar::{Due, Moment, Timescale};
use crate::document::{Answer, Done, Entry, Field};
use crate::procedure::{DueBy, OneOf};

use super::case::Case;
use super::message::quote;
use super::target::Target;

/// When something is due, and from which of several timescales that comes.
#[derive(Debug, Clone)]
pub(super) struct DueDate {
    pub due: Due,
    /// The path of the event's field.
    pub starts_from: String,
    /// When the event is, or was.
    pub from: Moment,
    /// The earlier of two dates, from which on there is a warning.
    pub warn_from: Option<Moment>,
}

/// Why nobody can tell when something is due.
#[derive(Debug, Clone)]
pub(super) struct Unknown {
    /// Whether the event is not filled in, and another may count instead.
    pub absent: bool,
    /// The path of the event's field.
    pub starts_from: String,
    pub because: String,
}

impl Unknown {
    /// What it is counted from has not happened yet.
    pub(super) fn not_yet(starts_from: &str) -> Self {
        Self {
            absent: true,
            starts_from: starts_from.to_owned(),
            because: String::new(),
        }
    }
}

/// By when, for someone.
pub(super) fn due_by(case: Case<'_>, due: &DueBy, target: &Target<'_>) -> Result<DueDate, Unknown> {
    match due {
        DueBy::At(timescale) => at(case, timescale, target),
        DueBy::Of(OneOf::FirstOf(several)) => first_of(case, several, target),
        DueBy::Of(OneOf::SoonerOf(several)) => Ok(given(case, several, target)?.reduce(sooner)),
        DueBy::Of(OneOf::LaterOf(several)) => Ok(given(case, several, target)?.reduce(later)),
    }
}

fn sooner(one: DueDate, other: DueDate) -> DueDate {
    let due = one.due.clone().or_sooner(other.due.clone());
    if due == one.due { one } else { other }
}

fn later(one: DueDate, other: DueDate) -> DueDate {
    let due = one.due.clone().or_later(other.due.clone());
    let (last, first) = if due == one.due {
        (one, other)
    } else {
        (other, one)
    };
    let warn_from = (first.due.at.ends() < last.due.at.ends()).then_some(first.due.at);
    DueDate { warn_from, ..last }
}

/// One timescale, counted from its event.
pub(super) fn at(
    case: Case<'_>,
    timescale: &Timescale,
    target: &Target<'_>,
) -> Result<DueDate, Unknown> {
    let path = event_path(case, &timescale.anchor, target);
    let unknown = |absent: bool, because: String| Unknown {
        absent,
        starts_from: path.clone(),
        because,
    };
    let name = case.procedure.field_name(&path);
    let event = match case.document.at(&path).map(|field| field.answer()) {
        Some(Answer::When(moment)) => moment,
        Some(Answer::Done(Done::On(moment))) => *moment,
        Some(Answer::Unreadable(unreadable)) => {
            let typed = quote(&unreadable.typed);
            return Err(unknown(false, format!("{name} cannot be read: ‘{typed}’")));
        }
        _ => return Err(unknown(true, format!("{name} is not filled in"))),
    };
    match timescale.due(event) {
        Ok(due) => Ok(DueDate {
            due,
            starts_from: path,
            from: event,
            warn_from: None,
        }),
        Err(outside) => Err(unknown(false, outside.to_string())),
    }
}

/// The path of an event's field, for someone.
fn event_path(case: Case<'_>, anchor: &str, target: &Target<'_>) -> String {
    let mut path = anchor.replace("{id}", target.id());
    if path.contains("{newborn}") {
        path = path.replace("{newborn}", newborn(case).unwrap_or("newborn"));
    }
    if path.contains("{earliest}") {
        path = path.replace("{earliest}", earliest(case, target).unwrap_or("earliest"));
    }
    path
}

/// The subject born since the pre-birth conference.
fn newborn(case: Case<'_>) -> Option<&str> {
    let held = case.document.conference.pre_birth_held.read()?;
    case.document
        .subjects()
        .find(|(_, child)| child.born.read().is_some_and(|born| born >= held))
        .map(|(id, _)| id)
}

/// The child whose core group meets first: of those to whose core group a recipient belongs, or
/// of all.
fn earliest<'a>(case: Case<'a>, target: &Target<'_>) -> Option<&'a str> {
    let of: &[&str] = match target {
        Target::Recipient(id) => case
            .recipients
            .get(id)
            .map_or(&[], |person| person.core_group_of.as_slice()),
        _ => &[],
    };
    case.document
        .decisions
        .iter()
        .filter(|(child, _)| of.is_empty() || of.contains(child))
        .filter_map(|(child, decision)| match &decision.first_core_group {
            Entry::Read(day) => Some((day, child)),
            _ => None,
        })
        .min()
        .map(|(_, child)| child)
}

fn first_of(case: Case<'_>, several: &[DueBy], target: &Target<'_>) -> Result<DueDate, Unknown> {
    let mut first = None;
    for due in several {
        match due_by(case, due, target) {
            Err(unknown) if unknown.absent => first = first.or(Some(unknown)),
            known => return known,
        }
    }
    Err(first.unwrap_or_else(nothing))
}

/// Those of several whose event is filled in: one at least.
struct Given {
    first: DueDate,
    rest: Vec<DueDate>,
}

impl Given {
    fn reduce(self, pick: impl Fn(DueDate, DueDate) -> DueDate) -> DueDate {
        self.rest.into_iter().fold(self.first, pick)
    }
}

fn given(case: Case<'_>, several: &[DueBy], target: &Target<'_>) -> Result<Given, Unknown> {
    let mut known = Vec::new();
    let mut first_absent = None;
    for due in several {
        match due_by(case, due, target) {
            Ok(due) => known.push(due),
            Err(unknown) if unknown.absent => first_absent = first_absent.or(Some(unknown)),
            Err(unknown) => return Err(unknown),
        }
    }
    let mut known = known.into_iter();
    match known.next() {
        Some(first) => Ok(Given {
            first,
            rest: known.collect(),
        }),
        None => Err(first_absent.unwrap_or_else(nothing)),
    }
}

fn nothing() -> Unknown {
    Unknown {
        absent: true,
        starts_from: String::new(),
        because: "nothing says by when".to_owned(),
    }
}
