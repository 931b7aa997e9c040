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

/// Text on one line: control characters of a document or a pack must not reach the terminal, nor
/// those that turn the direction of writing round, and with it what people read.
pub(super) fn on_one_line(text: impl Iterator<Item = char>) -> String {
    let turns = |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}');
    text.map(|c| if c.is_control() || turns(c) { ' ' } else { c })
        .collect()
}

/// The same, of a whole text.
pub(super) fn plain(text: &str) -> String {
    on_one_line(text.chars())
}
