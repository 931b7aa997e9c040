use std::io::{self, Write};

use super::style::{BOLD, FAINT, level, level_word, plain};
use super::{Format, NOT_READ, NOTHING_MISSING, complain};
use crate::procedure::Procedures;

pub(super) fn run(
    procedure: Option<&str>,
    format: Format,
    known: &Procedures,
    out: &mut dyn Write,
) -> io::Result<u8> {
    if let Some(id) = procedure
        && known.named(id).is_none()
    {
        complain(&unknown(id, known));
        return Ok(NOT_READ);
    }
    let listed = known.rules(procedure);
    if format == Format::Json {
        writeln!(out, "{}", serde_json::to_string_pretty(&listed)?)?;
        return Ok(NOTHING_MISSING);
    }
    let mut heading = "";
    for rule in &listed {
        if rule.procedure != heading {
            heading = rule.procedure;
            writeln!(out, "\n{BOLD}{}{BOLD:#}", plain(heading))?;
        }
        let style = level(rule.level);
        writeln!(
            out,
            "  {style}{:<8}{style:#}  {BOLD}{:<20}{BOLD:#}  {}",
            level_word(rule.level),
            plain(rule.rule),
            plain(rule.asks)
        )?;
        let kinds: Vec<_> = rule.kinds.iter().map(|kind| kind.word()).collect();
        let conferences: Vec<_> = rule.conferences.iter().map(|it| it.word()).collect();
        writeln!(
            out,
            "            {FAINT}{} · {} · {}{FAINT:#}",
            kinds.join(", "),
            conferences.join(", "),
            plain(rule.clause)
        )?;
    }
    Ok(NOTHING_MISSING)
}

/// What to say of the id of a procedure that is not known.
pub(super) fn unknown(id: &str, known: &Procedures) -> String {
    let known: Vec<_> = known.iter().map(|it| it.id.as_str()).collect();
    format!(
        "‘{id}’ is not a procedure that is known here; these are: {}",
        known.join(", ")
    )
}
