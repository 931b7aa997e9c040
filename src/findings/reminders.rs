use std::fmt::Write;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use indexmap::IndexMap;
use sha2::{Digest, Sha256};

use super::{About, Deadline, DeadlineState};
use crate::calendar::{Event, Moment, Period, icalendar, working_days_before};
use crate::procedure::Procedure;

/// At what time of the day a calendar reminds of something that is due.
const MORNING: Option<NaiveTime> = NaiveTime::from_hms_opt(9, 0, 0);

/// Names the people whom a deadline is about, from their ids.
pub type Naming<'a> = &'a dyn Fn(&str) -> String;

/// A calendar file of the deadlines that have a date: those of one rule and one date are one event.
///
/// What is still to do has an alarm, at nine in the morning of the working day before, or of the
/// last working day where the due date is none. No name stands in it unless `naming` is given.
/// `made` is now, as far as the file is concerned.
pub fn calendar_file(
    deadlines: &[Deadline],
    procedure: &Procedure,
    made: Moment,
    naming: Option<Naming<'_>>,
) -> String {
    let mut groups: IndexMap<(&str, Moment), Vec<&Deadline>> = IndexMap::new();
    for deadline in deadlines {
        if let Some(at) = date(deadline) {
            groups
                .entry((&deadline.rule, at))
                .or_default()
                .push(deadline);
        }
    }
    let events: Vec<_> = groups
        .values()
        .filter_map(|group| event(group, procedure, naming))
        .collect();
    icalendar(&events, made.begins())
}

/// The date that a calendar shows: by when, or where nothing says so, from when.
fn date(deadline: &Deadline) -> Option<Moment> {
    deadline.due.or(deadline.not_before)
}

fn event(group: &[&Deadline], procedure: &Procedure, naming: Option<Naming<'_>>) -> Option<Event> {
    let first = *group.first()?;
    let at = date(first)?;
    let opens = first.due.is_none();
    let title = spoken(&first.rule);
    let summary = if opens {
        format!("{title}: from this day on")
    } else {
        title
    };
    let to_do = group
        .iter()
        .any(|it| !matches!(it.state, DeadlineState::Met | DeadlineState::SetAside));
    Some(Event {
        id: id(group, procedure, at),
        at,
        summary,
        description: description(group, procedure, naming),
        alarm: if to_do { alarm(first, at) } else { None },
    })
}

fn description(group: &[&Deadline], procedure: &Procedure, naming: Option<Naming<'_>>) -> String {
    let mut text = String::new();
    let Some(first) = group.first() else {
        return text;
    };
    if let Some(rule) = procedure.rules().find(|rule| rule.name == first.rule) {
        let _ = writeln!(text, "{}", rule.asks);
        let _ = writeln!(
            text,
            "{}, {}: {}",
            procedure.title, procedure.version, rule.clause
        );
    }
    if first.counted > 0 {
        let period = Period {
            count: first.counted,
            unit: first.unit,
        };
        let _ = writeln!(text, "Counted: {period}");
    }
    for skipped in &first.skipped {
        let _ = writeln!(text, "Not counted: {skipped}");
    }
    if let Some(day) = first.last_working_day {
        let _ = writeln!(text, "Last working day before it: {day}");
    }
    if first.provisional {
        let _ = writeln!(text, "Bank holidays of that year are not announced yet");
    }
    for deadline in group {
        let who = naming.and_then(|naming| Some(naming(whom(&deadline.about)?)));
        let state = match deadline.state {
            DeadlineState::Met => "done in time",
            DeadlineState::Missed => "late",
            DeadlineState::SetAside => "set aside, with a reason",
            DeadlineState::Open | DeadlineState::NotChecked => "to do",
        };
        match who {
            Some(who) => drop(writeln!(text, "{who}: {state}")),
            None if group.len() == 1 => drop(writeln!(text, "Now: {state}")),
            None => {}
        }
    }
    if naming.is_none() && group.len() > 1 {
        let _ = writeln!(text, "For {} people", group.len());
    }
    text.truncate(text.trim_end().len());
    text
}

/// Whom a deadline is about, by id.
fn whom(about: &About) -> Option<&str> {
    [&about.child, &about.adult, &about.invitee, &about.recipient]
        .into_iter()
        .find_map(Option::as_deref)
}

fn alarm(deadline: &Deadline, at: Moment) -> Option<NaiveDateTime> {
    let day = deadline
        .last_working_day
        .or_else(|| working_day_before(at.day()))?;
    Some(day.and_time(MORNING?))
}

fn working_day_before(day: NaiveDate) -> Option<NaiveDate> {
    working_days_before(1, day).ok().map(|counted| counted.date)
}

/// The same for the same deadline of the same conference; no name can be read out of it.
///
/// Ids alone do not tell two conferences apart: forms give every family the same ones. The time
/// that is counted from does, as far as anything without a name can.
fn id(group: &[&Deadline], procedure: &Procedure, at: Moment) -> String {
    let mut hash = Sha256::new();
    hash.update(&procedure.id);
    for deadline in group {
        let who = whom(&deadline.about).unwrap_or_default();
        for part in [&deadline.rule, &deadline.starts_from, who] {
            hash.update([0]);
            hash.update(part);
        }
    }
    for moment in [Some(at), group.first().and_then(|first| first.from)] {
        hash.update([0]);
        hash.update(moment.map(|it| it.to_string()).unwrap_or_default());
    }
    let mut id = String::new();
    for byte in hash.finalize().iter().take(16) {
        let _ = write!(id, "{byte:02x}");
    }
    id.push_str("@conference-check");
    id
}

/// A rule's name as a person says it.
fn spoken(name: &str) -> String {
    let mut words = name.replace('-', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
