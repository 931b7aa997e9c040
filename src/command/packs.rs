//! An area's own packs: read, their mistakes shown with the lines they stand in, and summed up.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::style::{BOLD, FAINT, WORDS, level, level_word, on_one_line};
use super::toml::{self, Placed};
use super::{Format, NOT_READ, NOTHING_MISSING, input};
use crate::document::Kind;
use crate::procedure::{Level, Procedure, Procedures, Rule};

/// How much of what a mistake points at is shown, in characters.
const WIDEST: usize = 120;
/// How much of the line around it is shown on each side, in characters.
const AROUND: usize = 40;

/// The built-in procedures, and those of these files; none where one of the files cannot be taken:
/// then everything that is wrong with any of them was said.
pub(super) fn known(files: &[PathBuf]) -> Option<Procedures> {
    let mut known = Procedures::default();
    let mut taken = 0;
    for procedure in files.iter().filter_map(|file| read(file)) {
        known.add(procedure);
        taken += 1;
    }
    (taken == files.len()).then_some(known)
}

/// Checks a pack and says what it holds.
pub(super) fn run(file: &Path, format: Format, out: &mut dyn Write) -> io::Result<u8> {
    let Some(procedure) = read(file) else {
        return Ok(NOT_READ);
    };
    match format {
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&procedure)?)?,
        Format::Human => print(&procedure, out)?,
    }
    Ok(NOTHING_MISSING)
}

fn read(file: &Path) -> Option<Procedure> {
    let text = input::one_text(file)?;
    let text = text.trim_start_matches('\u{FEFF}');
    toml::read(text)
        .map_err(|mistakes| {
            let name = file.display().to_string();
            // Where standard error is closed there is nobody to tell.
            let _ = show(&name, text, &mistakes, &mut anstream::stderr());
        })
        .ok()
}

fn show(name: &str, text: &str, mistakes: &[Placed], out: &mut dyn Write) -> io::Result<()> {
    let count = match mistakes.len() {
        1 => "a mistake".to_owned(),
        many => format!("{many} mistakes"),
    };
    writeln!(out, "conference-check: {count} in {name}\n")?;
    for placed in mistakes {
        let place = Shown::of(text, placed);
        let path = on_one_line(placed.mistake.path.chars());
        let message = on_one_line(placed.mistake.message.chars());
        writeln!(
            out,
            "{BOLD}{name}:{}:{}{BOLD:#}  {FAINT}{path}{FAINT:#}",
            place.line, place.column
        )?;
        if let Some([before, words, after]) = place.excerpt {
            let line = place.line;
            writeln!(out, "    {line} │ {before}{WORDS}{words}{WORDS:#}{after}")?;
        }
        writeln!(out, "    {message}\n")?;
    }
    Ok(())
}

/// Where a mistake stands, as people count, and the line it stands in.
struct Shown {
    line: usize,
    column: usize,
    /// What stands before the words, the words, and what stands after them; nothing on an empty
    /// line.
    excerpt: Option<[String; 3]>,
}

impl Shown {
    fn of(text: &str, placed: &Placed) -> Self {
        let start = text.floor_char_boundary(placed.span.start);
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let rest = text.get(line_start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        let from = (start - line_start).min(line.len());
        let to = placed.span.end.saturating_sub(line_start);
        let to = line.floor_char_boundary(to.clamp(from, line.len()));
        let part = |range: std::ops::Range<usize>| line.get(range).unwrap_or_default();
        let [before, words, after] = [0..from, from..to, to..line.len()].map(part);
        let before_words: Vec<char> = before.chars().rev().take(AROUND).collect();
        Self {
            line: text.get(..start).unwrap_or_default().matches('\n').count() + 1,
            column: before.chars().count() + 1,
            excerpt: (!line.is_empty()).then(|| {
                [
                    on_one_line(before_words.into_iter().rev()),
                    on_one_line(words.chars().take(WIDEST)),
                    on_one_line(after.chars().take(AROUND)),
                ]
            }),
        }
    }
}

fn print(procedure: &Procedure, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{BOLD}{}{BOLD:#}  {}, version {}",
        procedure.id, procedure.title, procedure.version
    )?;
    for kind in &procedure.covers {
        let counts: Vec<_> = [Level::Required, Level::Expected, Level::Advice]
            .into_iter()
            .map(|of| {
                let style = level(of);
                let count = own_rules(procedure, *kind)
                    .filter(|it| it.level == of)
                    .count();
                format!("{count} {style}{}{style:#}", level_word(of))
            })
            .collect();
        let sections = own_rules(procedure, *kind)
            .filter(|it| it.asks_for_section())
            .count();
        writeln!(
            out,
            "  {:<18}  {} rules of its own: {}; {sections} sections",
            kind.word(),
            own_rules(procedure, *kind).count(),
            counts.join(", ")
        )?;
    }
    for kind in &procedure.silent_on {
        writeln!(out, "  {:<18}  the procedure sets no rules", kind.word())?;
    }
    writeln!(
        out,
        "{FAINT}No mistakes. The rules common to every procedure hold beside these.{FAINT:#}"
    )
}

fn own_rules(procedure: &Procedure, kind: Kind) -> impl Iterator<Item = &Rule> {
    let rules = procedure.own_rules().iter();
    rules.filter(move |rule| rule.kinds.contains(&kind))
}
