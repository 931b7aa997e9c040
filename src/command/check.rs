use std::io::{self, Write};
use std::path::PathBuf;

use super::style::{BOLD, FAINT, WORDS, level, level_word, on_one_line, plain};
use super::{Format, NOTHING_MISSING, SOMETHING_MISSING, input};
use crate::check_among;
use crate::document::{Answer, Document, Done, Field};
use crate::findings::{Counts, Finding, Findings};
use crate::procedure::Procedures;

/// How much of the text around the words a finding points at is shown, in characters on each
/// side.
const AROUND: usize = 60;

pub(super) fn run(
    files: &[PathBuf],
    format: Format,
    known: &Procedures,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let mut status = NOTHING_MISSING;
    for file in files {
        let gravest = input::each_document(file, |name, document| {
            let findings = check_among(document, known);
            match format {
                Format::Json => writeln!(out, "{}", serde_json::to_string(&findings)?)?,
                Format::Human => print(name, document, &findings, out)?,
            }
            Ok(if findings.holds_back() {
                SOMETHING_MISSING
            } else {
                NOTHING_MISSING
            })
        })?;
        status = status.max(gravest);
    }
    Ok(status)
}

fn print(
    name: &str,
    document: &Document,
    findings: &Findings,
    out: &mut dyn Write,
) -> io::Result<()> {
    write!(out, "{BOLD}{}{BOLD:#}", plain(name))?;
    match &findings.procedure {
        Some(it) => writeln!(
            out,
            " held against {} {}, updated {}",
            plain(&it.id),
            plain(&it.version),
            plain(&it.updated)
        )?,
        None => writeln!(out)?,
    }
    writeln!(out)?;
    for finding in &findings.findings {
        print_finding(document, finding, out)?;
    }
    for row in &findings.not_checked {
        let rule = match row.rule.as_str() {
            "" => "",
            rule => &format!("{}: ", plain(rule)),
        };
        let because = plain(&row.because);
        writeln!(out, "{FAINT}not checked{FAINT:#}  {rule}{because}")?;
    }
    if !findings.not_checked.is_empty() {
        writeln!(out)?;
    }
    if let Some(procedure) = &findings.procedure {
        for note in &procedure.notes {
            writeln!(out, "{FAINT}note{FAINT:#}  {}", plain(note))?;
        }
    }
    writeln!(out, "{}", summary(findings.counts))?;
    writeln!(out)
}

fn print_finding(document: &Document, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let style = level(finding.level);
    writeln!(
        out,
        "{style}{}{style:#}  {BOLD}{}{BOLD:#}",
        level_word(finding.level),
        plain(&finding.message)
    )?;
    if let Some((before, words, after)) = quoted(document, finding) {
        writeln!(out, "    │ {before}{WORDS}{words}{WORDS:#}{after}")?;
    }
    if let Some(reason) = &finding.accepted {
        writeln!(out, "    gone on without: {}", plain(reason))?;
    }
    writeln!(out, "    {}", plain(&finding.why))?;
    writeln!(
        out,
        "    {FAINT}{} · {} · at {} · key {}{FAINT:#}",
        plain(&finding.rule),
        plain(&finding.clause),
        plain(&finding.at),
        finding.key
    )?;
    writeln!(out)
}

/// The words that a finding points at, with what stands around them.
fn quoted(document: &Document, finding: &Finding) -> Option<(String, String, String)> {
    let [start, end] = finding.span?;
    let text = match document.at(&finding.at)?.answer() {
        Answer::Text(text) => text,
        Answer::Done(Done::How(text)) => text,
        Answer::Unreadable(unreadable) => &unreadable.typed,
        _ => return None,
    };
    let start = byte_of(text, start);
    let end = byte_of(text, end);
    let before: Vec<char> = text.get(..start)?.chars().rev().take(AROUND).collect();
    let after = text.get(end..)?.chars().take(AROUND);
    Some((
        on_one_line(before.into_iter().rev()),
        on_one_line(text.get(start..end)?.chars()),
        on_one_line(after),
    ))
}

/// The byte at which a UTF-16 unit of a text begins.
fn byte_of(text: &str, unit: usize) -> usize {
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        if units >= unit {
            return byte;
        }
        units += c.len_utf16();
    }
    text.len()
}

pub(super) fn summary(counts: Counts) -> String {
    format!(
        "{} required, {} expected, {} advice; {} gone on without; {} not checked; {} met",
        counts.required,
        counts.expected,
        counts.advice,
        counts.accepted,
        counts.not_checked,
        counts.met
    )
}
