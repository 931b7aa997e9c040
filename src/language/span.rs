/// A stretch of text, in UTF-8 bytes: from `start` up to, not including, `end`.
///
/// Spans made by this module always lie on character boundaries of the text they were made from.
/// JavaScript counts in UTF-16; [`utf16_spans`](super::utf16_spans) turns one into the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// A span from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text that the span covers; empty where the span does not fit the text.
    ///
    /// ```
    /// use conference_check::language::Span;
    /// assert_eq!(Span::new(4, 8).of("The word"), "word");
    /// assert_eq!(Span::new(4, 80).of("The word"), "");
    /// ```
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}
