use anstyle::{AnsiColor, Style};

use crate::procedure::Level;

/// For headings.
pub(super) const BOLD: Style = Style::new().bold();
/// For what stands back.
pub(super) const FAINT: Style = Style::new().dimmed();
/// For the words that a finding points at.
pub(super) const WORDS: Style = Style::new().bold().underline();

/// For the word that says how much a rule asks.
pub(super) const fn level(level: Level) -> Style {
    let colour = match level {
        Level::Required => AnsiColor::Red,
        Level::Expected => AnsiColor::Yellow,
        Level::Advice => AnsiColor::Cyan,
    };
    colour.on_default().bold()
}

/// The word that says how much a rule asks.
pub(super) const fn level_word(level: Level) -> &'static str {
    match level {
        Level::Required => "required",
        Level::Expected => "expected",
        Level::Advice => "advice",
    }
}

/// Text on one line: control characters of a document or a pack must not reach the terminal.
pub(super) fn on_one_line(text: impl Iterator<Item = char>) -> String {
    text.map(|c| if c.is_control() { ' ' } else { c }).collect()
}
