use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::style::{BOLD, FAINT, on_one_line};
use super::{Format, NOT_READ, NOTHING_MISSING, SOMETHING_MISSING, complain, input, told};
use crate::copies::{Holds, LeftOut, ReaderCopy, copies, copy_for};
use crate::document::{Document, Typed};
use crate::procedure::Procedures;

/// What is asked of a copy.
pub(super) struct Asked<'a> {
    /// Whose copy.
    pub reader: &'a str,
    /// Whether what is left out is asked for, and not the copy.
    pub left_out: bool,
    pub format: Format,
}

/// The copy goes to standard output. What is left out is for the author alone: it never stands where
/// the copy does, so that what is handed on holds nothing of it.
pub(super) fn run(
    file: &Path,
    asked: &Asked<'_>,
    known: &Procedures,
    out: &mut dyn Write,
) -> io::Result<u8> {
    input::each_document(file, |_, document| one(document, asked, known, out))
}

fn one(
    document: &Document,
    asked: &Asked<'_>,
    known: &Procedures,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let procedure = known.of(document);
    let Some(copy) = copy_for(document, procedure, asked.reader) else {
        complain(&nobody(asked.reader, &copies(document, procedure)));
        return Ok(NOT_READ);
    };
    let Holds::Part {
        document: held,
        left_out,
    } = &copy.holds
    else {
        if let Holds::Nothing { because } = &copy.holds {
            complain(&on_one_line(because.chars()));
        }
        return Ok(SOMETHING_MISSING);
    };
    match (asked.left_out, asked.format) {
        (true, Format::Json) => writeln!(out, "{}", serde_json::to_string_pretty(left_out)?)?,
        (true, Format::Human) => list(left_out, out)?,
        (false, Format::Json) => {
            let marked = Marked {
                to: &copy.to,
                name: &copy.name,
                mark: &copy.mark,
                document: held,
            };
            writeln!(out, "{}", serde_json::to_string_pretty(&marked)?)?;
        }
        (false, Format::Human) => {
            let mark = format!("{}: {}", copy.mark, copy.name);
            writeln!(out, "{BOLD}{}{BOLD:#}", on_one_line(mark.chars()))?;
            told::tell(held, procedure, out)?;
            tell_number(left_out.len());
        }
    }
    Ok(NOTHING_MISSING)
}

/// A copy as programs read it, without what was left out.
#[derive(Serialize)]
struct Marked<'a> {
    to: &'a str,
    name: &'a str,
    mark: &'a str,
    document: &'a Typed<'a>,
}

fn tell_number(left_out: usize) {
    match left_out {
        0 => complain(&"nothing is left out"),
        1 => complain(&"1 thing is left out: see it with --left-out"),
        many => complain(&format_args!(
            "{many} things are left out: see them with --left-out"
        )),
    }
}

/// What was left out, each with where it stands and why.
pub(super) fn list(left_out: &[LeftOut], out: &mut dyn Write) -> io::Result<()> {
    for left in left_out {
        let place = on_one_line(left.place.chars());
        let because = on_one_line(left.because.chars());
        writeln!(out, "{BOLD}{place}{BOLD:#}  {because}")?;
        if !left.words.is_empty() {
            writeln!(out, "    {}", on_one_line(left.words.chars()))?;
        }
        writeln!(out, "    {FAINT}{}{FAINT:#}", on_one_line(left.at.chars()))?;
    }
    if left_out.is_empty() {
        writeln!(out, "Nothing is left out.")?;
    }
    Ok(())
}

fn nobody(named: &str, all: &[ReaderCopy<'_>]) -> String {
    let readers: Vec<_> = all
        .iter()
        .map(|it| format!("{} ({})", it.to, it.name))
        .collect();
    let nobody = format!(
        "nobody listed is called ‘{named}’; there are: {}",
        readers.join(", ")
    );
    on_one_line(nobody.chars())
}
