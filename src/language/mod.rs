//! Sentences
use serde::{Deserialize, Serialize};
/// Label
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// f
    Fact,
    /// o
    Observation,
    /// a
    Allegation,
    /// o
    Opinion,
}
/// s
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// s
    pub start: usize,
    /// e
    pub end: usize,
}
impl Span {
    /// n
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
    /// o
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}
/// s
pub fn utf16_spans(text: &str, spans: &[Span]) -> Vec<Span> {
    let n = |b: usize| text[..b].encode_utf16().count();
    spans
        .iter()
        .map(|s| Span::new(n(s.start), n(s.end)))
        .collect()
}
/// s
pub fn sentences(text: &str) -> Vec<Span> {
    let mut v = vec![];
    let mut s = 0;
    for (i, c) in text.char_indices() {
        if c == '.' {
            v.push(Span::new(s, i + 1));
            s = i + 2.min(text.len());
        }
    }
    if s < text.len() {
        v.push(Span::new(s, text.len()))
    }
    v
}
/// c
pub struct Cue {
    /// s
    pub span: Span,
    /// p
    pub points_to: Label,
}
/// r
pub struct Reading(Option<Cue>);
/// r
pub fn reading(text: &str) -> Reading {
    Reading(text.find("appears to").map(|i| Cue {
        span: Span::new(i, i + 10),
        points_to: Label::Opinion,
    }))
}
/// c
pub fn contradicts(label: Label, r: &Reading) -> Option<&Cue> {
    if label == Label::Fact {
        r.0.as_ref()
    } else {
        None
    }
}
