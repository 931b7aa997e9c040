//! How a line of prose begins, and whether it is a heading.

/// Whether a line is a heading: nothing but capitals, or ended by a colon.
pub(super) fn is_heading(line: &str) -> bool {
    let line = line.trim();
    if line.ends_with(':') {
        return true;
    }
    let mut capitals = 0;
    for character in line.chars() {
        if character.is_lowercase() || character.is_ascii_digit() {
            return false;
        }
        capitals += usize::from(character.is_uppercase());
    }
    capitals >= 4 && line.chars().count() <= 80 && !line.ends_with(['.', '?', '!'])
}

/// The line after a list marker, where it has one.
pub(super) fn without_marker(line: &str) -> &str {
    let line = line.trim_start();
    let mut rest = line.trim_start_matches([
        '-', '–', '—', '•', '*', '·', '▪', '◦', '‣', '●', '○', '→', '>', '☐', '☑', '☒', '✓', '✔',
    ]);
    if rest.len() == line.len() {
        rest = after_box(line)
            .or_else(|| after_number(line))
            .unwrap_or(line);
    }
    if rest.len() < line.len()
        && !rest.starts_with(char::is_whitespace)
        && !line.starts_with(['•', '▪', '●'])
    {
        return line;
    }
    rest.trim_start()
}

/// What follows a box to tick as it is typed, `[ ]` or `[x]`, or the `o` that some programs put for a bullet.
fn after_box(line: &str) -> Option<&str> {
    let boxes = ["[ ]", "[x]", "[X]", "[]", "o"];
    let rest = boxes.iter().find_map(|it| line.strip_prefix(it))?;
    rest.starts_with(char::is_whitespace).then_some(rest)
}

/// What follows `1)`, `1.`, `(a)`, `iv)` or `a.` at the start of a line.
fn after_number(line: &str) -> Option<&str> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let letters = inner.len() - inner.trim_start_matches(['i', 'v', 'x']).len();
    let width = match (digits, letters) {
        (1 | 2, _) => digits,
        (0, 1..=4) => letters,
        _ if inner.starts_with(|c: char| c.is_ascii_lowercase()) => 1,
        _ => return None,
    };
    let after = inner.get(width..)?;
    let rest = after.strip_prefix(')').or_else(|| {
        (inner.len() == line.len() && digits > 0).then(|| after.strip_prefix('.'))?
    })?;
    rest.starts_with(char::is_whitespace).then_some(rest)
}
