use std::io::{self, Write};
use std::path::Path;

use super::style::{BOLD, FAINT};
use super::{Format, NOT_READ, NOTHING_MISSING, complain, input};
use crate::calendar::Period;
use crate::check_among;
use crate::document::Document;
use crate::findings::{About, Deadline, DeadlineState};
use crate::procedure::Procedures;

pub(super) fn run(
    file: &Path,
    format: Format,
    known: &Procedures,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let mut status = NOTHING_MISSING;
    for input in input::read(file) {
        let document = input
            .text
            .and_then(|text| Document::from_json(&text).map_err(|error| error.to_string()));
        match document {
            Ok(document) => {
                let findings = check_among(&document, known);
                match format {
                    Format::Json => {
                        writeln!(
                            out,
                            "{}",
                            serde_json::to_string_pretty(&findings.deadlines)?
                        )?;
                    }
                    Format::Human => print(&document, &findings.deadlines, out)?,
                }
            }
            Err(because) => {
                complain(&format_args!("{}: {because}", input.name));
                status = NOT_READ;
            }
        }
    }
    Ok(status)
}

fn print(document: &Document, deadlines: &[Deadline], out: &mut dyn Write) -> io::Result<()> {
    if deadlines.is_empty() {
        return writeln!(out, "No deadline is set for this document.");
    }
    for deadline in deadlines {
        let due = match deadline.due {
            Some(due) => due.to_string(),
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
            deadline.rule,
            whom(document, &deadline.about)
        )?;
        let counted = Period {
            count: deadline.counted,
            unit: deadline.unit,
        };
        writeln!(
            out,
            "                  {FAINT}{counted}, counted from {}{FAINT:#}",
            deadline.starts_from
        )?;
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
    person.map_or_else(String::new, |id| format!(" ({})", document.name_of(id)))
}
