use std::io::{self, Write};

use super::rules::unknown;
use super::style::{BOLD, FAINT, level, level_word, plain};
use super::{NOT_READ, NOTHING_MISSING, complain};
use crate::procedure::{Procedure, Procedures, Rule};

pub(super) fn run(name: &str, known: &Procedures, out: &mut dyn Write) -> io::Result<u8> {
    match find(name, known) {
        Ok((procedure, rule)) => {
            print(procedure, rule, out)?;
            Ok(NOTHING_MISSING)
        }
        Err(because) => {
            complain(&because);
            Ok(NOT_READ)
        }
    }
}

fn find<'a>(name: &str, known: &'a Procedures) -> Result<(&'a Procedure, &'a Rule), String> {
    let Some((id, wanted)) = name.split_once('/') else {
        return Err(format!("write the rule as procedure/rule, not ‘{name}’"));
    };
    let procedure = known.named(id).ok_or_else(|| unknown(id, known))?;
    let rule = procedure
        .rules()
        .find(|rule| rule.name == wanted)
        .ok_or_else(|| {
            let known: Vec<_> = procedure.rules().map(|it| it.name.as_str()).collect();
            format!("{id} has no rule ‘{wanted}’; it has: {}", known.join(", "))
        })?;
    Ok((procedure, rule))
}

fn print(procedure: &Procedure, rule: &Rule, out: &mut dyn Write) -> io::Result<()> {
    let style = level(rule.level);
    let word = level_word(rule.level);
    writeln!(
        out,
        "{BOLD}{}{BOLD:#}  {style}{word}{style:#}",
        plain(&rule.name)
    )?;
    writeln!(out, "{}\n", plain(&procedure.title))?;
    writeln!(out, "{}", plain(&rule.asks))?;
    writeln!(out, "{}\n", plain(&rule.why))?;
    let kinds: Vec<_> = rule.kinds.iter().map(|kind| kind.word()).collect();
    let conferences: Vec<_> = rule.conferences.iter().map(|it| it.word()).collect();
    writeln!(out, "{FAINT}documents   {FAINT:#}{}", kinds.join(", "))?;
    writeln!(
        out,
        "{FAINT}conferences {FAINT:#}{}",
        conferences.join(", ")
    )?;
    writeln!(out, "{FAINT}where       {FAINT:#}{}", plain(&rule.clause))?;
    writeln!(
        out,
        "{FAINT}version     {FAINT:#}{}, updated {}",
        plain(&procedure.version),
        plain(&procedure.updated)
    )?;
    writeln!(out, "\nIt says, among others:")?;
    for part in &rule.parts {
        writeln!(out, "  {}", plain(&with_gaps(&part.message)))?;
    }
    Ok(())
}

/// A message as it stands in a pack, with a gap for each word that a check fills in.
fn with_gaps(message: &str) -> String {
    let mut parts = message.split('{');
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push('…');
        shown.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    shown
}
