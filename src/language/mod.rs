//! Sentences, tokens, cues; how a statement reads.
//!
//! [`sentences`] cuts prose, [`reading`] says which [`Label`] the wording of one statement points to and by which words, and
//! [`contradicts`] whether those words speak against the label that somebody chose. Spans are in UTF-8 bytes;
//! [`utf16_spans`] turns them into JavaScript's. The cues are data (`language/cues.toml`, each with its reason), weighed by
//! `language/weights.toml`, and compiled into one automaton when the crate is built; what single words weigh stands in
//! `language/words.toml`. Names, their nicknames, and the words that stand beside names are in `language/names.toml`.

mod abbreviations;
mod contradiction;
mod label;
mod lines;
mod matches;
pub(crate) mod names;
mod offsets;
mod packed;
mod pieces;
mod quotations;
mod reading;
mod relayed;
mod respectful;
mod sentences;
mod shapes;
mod span;
mod table;
mod tokens;
mod wording;
mod words;

pub(crate) use abbreviations::is_known as is_abbreviation;
pub use contradiction::contradicts;
pub use label::Label;
pub use offsets::utf16_spans;
pub use quotations::quotations;
pub use reading::{Cue, Reading, evidence, reading};
pub use relayed::relayed;
pub use respectful::{Phrase, respectful};
pub use sentences::sentences;
pub use span::Span;
pub use tokens::{Token, TokenKind, tokens};
pub use wording::wording;
