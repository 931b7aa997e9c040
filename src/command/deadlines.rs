use std::io::{self, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::NaiveDate;

use super::style::{BOLD, FAINT, plain};
use super::{NOTHING_MISSING, input};
use crate::calendar::{Moment, Period, from_unix_milliseconds};
use crate::check::check;
use crate::document::Document;
use crate::findings::{About, Deadline, DeadlineState, Findings, Naming, calendar_file};
use crate::procedure::{Procedure, Procedures};

/// How deadlines are printed.
#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum As {
    /// For people
    #[default]
    Human,
    /// For programs
    Json,
    /// For a calendar (iCalendar, a .ics file)
    Ics,
}

pub(super) fn run(
    file: &Path,
    format: As,
    names: bool,
    known: &Procedures,
    out: &mut dyn Write,
) -> io::Result<u8> {
    input::each_document(file, |_, document| {
        let procedure = known.of(document);
        let findings = check(document, procedure);
        match format {
            As::Ics => write!(
                out,
                "{}",
                calendar_of(document, procedure, &findings, names)
            )?,
            As::Json => {
                let deadlines = serde_json::to_string_pretty(&findings.deadlines)?;
                writeln!(out, "{deadlines}")?;
            }
            As::Human => print(document, &findings.deadlines, out)?,
        }
        Ok(NOTHING_MISSING)
    })
}

/// A calendar file, made at the time of the check, or now where the document names none.
fn calendar_of(
    document: &Document,
    procedure: &Procedure,
    findings: &Findings,
    names: bool,
) -> String {
    let made = document.checked_at.read().copied().or_else(now);
    let name_of = |id: &str| document.name_of(id).to_owned();
    let naming: Naming<'_> = &name_of;
    calendar_file(
        &findings.deadlines,
        procedure,
        made.unwrap_or(Moment::Day(NaiveDate::default())),
        names.then_some(naming),
    )
}

fn now() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let milliseconds = i64::try_from(since.as_millis()).ok()?;
    from_unix_milliseconds(milliseconds).ok().map(Moment::from)
}

fn print(document: &Document, deadlines: &[Deadline], out: &mut dyn Write) -> io::Result<()> {
    if deadlines.is_empty() {
        return writeln!(out, "No deadline is set for this document.");
    }
    for deadline in deadlines {
        let due = match deadline.due {
            Some(due) => due.to_string(),
            None if deadline.waiting => "waiting".to_owned(),
            None => "not known".to_owned(),
        };
        let provisional = if deadline.provisional {
            " (bank holidays of that year are not announced yet)"
        } else {
            ""
        };
        writeln!(
            out,
            "{BOLD}{due:<16}{BOLD:#}  {:<11}  {}{}{provisional}",
            state(deadline.state),
            plain(&deadline.rule),
            whom(document, &deadline.about)
        )?;
        let counted = Period {
            count: deadline.counted,
            unit: deadline.unit,
        };
        writeln!(
            out,
            "                  {FAINT}{counted}, counted from {}{FAINT:#}",
            plain(&deadline.starts_from)
        )?;
        if let Some(day) = deadline.last_working_day {
            writeln!(
                out,
                "                  {FAINT}last working day to act: {day}{FAINT:#}"
            )?;
        }
        for skipped in &deadline.skipped {
            writeln!(out, "                  {FAINT}skipped {skipped}{FAINT:#}")?;
        }
    }
    Ok(())
}

const fn state(state: DeadlineState) -> &'static str {
    match state {
        DeadlineState::Met => "met",
        DeadlineState::Missed => "missed",
        DeadlineState::Open => "open",
        DeadlineState::SetAside => "set aside",
        DeadlineState::NotChecked => "not checked",
    }
}

fn whom(document: &Document, about: &About) -> String {
    let person = [&about.child, &about.adult, &about.invitee, &about.recipient]
        .into_iter()
        .find_map(Option::as_deref);
    person.map_or_else(String::new, |id| {
        format!(" ({})", plain(document.name_of(id)))
    })
}
