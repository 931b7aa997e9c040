use std::io::{self, Write};

use super::style::{BOLD, on_one_line};
use crate::copies::plain;
use crate::document::{Document, FAMILY, Field, Typed};
use crate::procedure::Procedure;

/// Prints what stands in a document, heading by heading.
pub(super) fn tell(held: &Typed<'_>, procedure: &Procedure, out: &mut dyn Write) -> io::Result<()> {
    let mut document = Document::default();
    document.read_from(held.clone());
    let telling = Telling {
        document,
        procedure,
    };
    let Typed::Group(parts) = held else {
        return Ok(());
    };
    for (name, part) in parts {
        match part {
            Typed::Group(entries) if name == "sections" => {
                for (section, entries) in entries {
                    heading(&telling.section(section), out)?;
                    if let Typed::Group(entries) = entries {
                        telling.entries(entries, out)?;
                    }
                }
            }
            Typed::Group(fields) => {
                heading(&telling.name(name), out)?;
                telling.fields(fields, 1, out)?;
            }
            value => telling.value(&telling.name(name), value, 0, out)?,
        }
    }
    Ok(())
}

struct Telling<'a> {
    document: Document,
    procedure: &'a Procedure,
}

type Parts<'a> = [(std::borrow::Cow<'a, str>, Typed<'a>)];

impl Telling<'_> {
    fn section(&self, name: &str) -> String {
        let kind = self.document.kind.read();
        let heading = kind.and_then(|kind| self.procedure.heading_of(name, *kind));
        heading.map_or_else(|| plain(name), str::to_owned)
    }

    /// What a field is called; a person by the name.
    fn name(&self, name: &str) -> String {
        let called = self.document.name_of(name);
        if called != name {
            return called.to_owned();
        }
        plain(self.procedure.field_name(name))
    }

    /// What is written in a section: whom it is about, then the text or the statements.
    fn entries(&self, entries: &Parts<'_>, out: &mut dyn Write) -> io::Result<()> {
        for (id, entry) in entries {
            if id != FAMILY {
                writeln!(out, "  {}", on_one_line(self.name(id).chars()))?;
            }
            if let Some(text) = entry.part("text") {
                lines("    ", &text.to_string(), out)?;
            }
            let Some(Typed::Group(statements)) = entry.part("statements") else {
                continue;
            };
            for (_, statement) in statements {
                let part = |name| statement.part(name).map(ToString::to_string);
                let mut text = part("text").unwrap_or_default();
                if let Some(label) = part("label") {
                    text = format!("{text} ({label})");
                }
                lines("    - ", &text, out)?;
            }
        }
        Ok(())
    }

    fn fields(&self, fields: &Parts<'_>, depth: usize, out: &mut dyn Write) -> io::Result<()> {
        for (name, value) in fields {
            self.value(&self.name(name), value, depth, out)?;
        }
        Ok(())
    }

    fn value(
        &self,
        name: &str,
        value: &Typed<'_>,
        depth: usize,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let indent = "  ".repeat(depth);
        let name = on_one_line(name.chars());
        match value {
            Typed::Group(fields) => {
                writeln!(out, "{indent}{name}")?;
                self.fields(fields, depth + 1, out)
            }
            Typed::List(items) => {
                let items: Vec<_> = items.iter().map(|it| self.person(it)).collect();
                lines(&format!("{indent}{name}: "), &items.join(", "), out)
            }
            Typed::Flag(flag) => {
                let word = if *flag { "yes" } else { "no" };
                writeln!(out, "{indent}{name}: {word}")
            }
            value => lines(&format!("{indent}{name}: "), &self.person(value), out),
        }
    }

    /// A text; where it is somebody's id, the name.
    fn person(&self, value: &Typed<'_>) -> String {
        let text = value.to_string();
        self.document.name_of(&text).to_owned()
    }
}

fn heading(words: &str, out: &mut dyn Write) -> io::Result<()> {
    let words = on_one_line(words.chars());
    writeln!(out, "\n{BOLD}{words}{BOLD:#}")
}

/// A text line by line, so that no control character but the ends of lines is printed.
fn lines(before: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let rest = " ".repeat(before.chars().count());
    for (place, line) in text.lines().enumerate() {
        let before = if place == 0 { before } else { &rest };
        writeln!(out, "{before}{}", on_one_line(line.chars()))?;
    }
    Ok(())
}
