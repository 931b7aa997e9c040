use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use super::copy::list;
use super::style::{BOLD, on_one_line};
use super::{NOT_READ, NOTHING_MISSING, SOMETHING_MISSING, complain, input};
use crate::copies::{SeparateReports, separate_reports};
use crate::procedure::Procedures;

/// Without a folder it shows what would be left out of each child's report; with one it saves them.
pub(super) fn run(
    file: &Path,
    into: Option<&Path>,
    known: &Procedures,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let Some(document) = input::one_document(file) else {
        return Ok(NOT_READ);
    };
    let made = separate_reports(&document, known.of(&document));
    if made.reports.is_empty() {
        complain(&"no child is listed whom the report is about");
        return Ok(SOMETHING_MISSING);
    }
    match into {
        Some(folder) => save(&made, file, folder, out)?,
        None => show(&made, out)?,
    }
    Ok(NOTHING_MISSING)
}

fn show(made: &SeparateReports<'_>, out: &mut dyn Write) -> io::Result<()> {
    for report in &made.reports {
        let name = on_one_line(report.name.chars());
        writeln!(out, "{BOLD}Left out of the report about {name}{BOLD:#}\n")?;
        list(&report.left_out, out)?;
        writeln!(out)?;
    }
    writeln!(out, "{BOLD}In none of the reports{BOLD:#}\n")?;
    if made.in_none.is_empty() {
        return writeln!(out, "Every statement stands in a report.");
    }
    list(&made.in_none, out)
}

/// A file for each child, numbered: no name of a person stands in a file's name.
fn save(
    made: &SeparateReports<'_>,
    file: &Path,
    folder: &Path,
    out: &mut dyn Write,
) -> io::Result<()> {
    let stem = file.file_stem().map(|it| it.to_string_lossy().into_owned());
    let stem = stem
        .filter(|it| it != "-")
        .unwrap_or_else(|| "report".to_owned());
    for (number, report) in (1..).zip(&made.reports) {
        let path = folder.join(format!("{stem}-child-{number}.json"));
        // What is there already is somebody's work.
        let mut saved = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)?;
        writeln!(saved, "{}", serde_json::to_string_pretty(&report.document)?)?;
        let name = on_one_line(report.name.chars());
        writeln!(out, "{}  {name}", path.display())?;
    }
    Ok(())
}
