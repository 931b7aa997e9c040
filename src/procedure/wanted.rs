//! What to write in place of what does not fit.

use super::mistakes::{did_you_mean, listed, shown};
use crate::document::{Sort, Typed, Words};

/// More words than these are only listed where none of them is near.
const MANY: usize = 12;

/// What can stand somewhere.
pub(super) fn all_of(known: Words) -> String {
    match known {
        [] => "nothing".to_owned(),
        known => listed(known),
    }
}

/// That a word is none of those that a field takes.
pub(super) fn none_of(name: &str, word: &str, words: Words) -> String {
    let near = did_you_mean(word, words);
    let word = shown(word);
    if words.len() > MANY && !near.is_empty() {
        return format!("`{name}` does not take ‘{word}’{near}");
    }
    format!("`{name}` takes {}, not ‘{word}’{near}", listed(words))
}

/// That a field takes another sort of value.
pub(super) fn not_the_sort(name: &str, sort: Sort, found: &Typed<'_>) -> String {
    let found = match found {
        Typed::Nothing => "nothing".to_owned(),
        Typed::Group(fields) if fields.len() > 1 && matches!(sort, Sort::Choice(_)) => {
            return format!(
                "`{name}` takes one thing alone, and {} stand here",
                fields.len()
            );
        }
        Typed::Group(_) => "a table".to_owned(),
        Typed::List(_) => "a list".to_owned(),
        other => format!("‘{}’", shown(&other.to_string())),
    };
    let wanted = match (sort, found.as_str()) {
        (Sort::Flag, _) => "true or false".to_owned(),
        (Sort::Number, _) => "a number".to_owned(),
        (Sort::Whole, _) => "a whole number from 0 up".to_owned(),
        (Sort::Text, _) => "text in quotation marks".to_owned(),
        (Sort::List, "a table") => {
            return format!(
                "`{name}` is a list: write its heading in two pairs of brackets, as [[{name}]]"
            );
        }
        (Sort::List, _) => format!("a list, as in {name} = [\"…\"]"),
        (Sort::Group, _) => "a table of fields".to_owned(),
        (Sort::Choice(words), _) => format!("one of {}", listed(words)),
    };
    format!("`{name}` takes {wanted}, not {found}")
}

/// What a field that must be there is for.
pub(super) fn meant_by(name: &str) -> &str {
    match name {
        "id" => "the area’s name in small letters and hyphens",
        "title" => "what the procedure is called",
        "version" => "its version, as its authors write it",
        "updated" => "when it was last updated: a year, a month or a day, such as 2026-03",
        "source" => "who publishes it",
        "language" => "the language of its messages, such as en",
        "covers" => "the kinds of document whose rules are all here",
        "name" => "what people call the rule, in small letters and hyphens",
        "level" => "required, expected or advice",
        "asks" => "what must hold, in a sentence",
        "why" => "what the procedure wants, and why it matters",
        "clause" => "where the procedure says so",
        "part" => "at least one [[rule.part]], with what it must have and a message",
        "must" => "what is required, such as \"section\" or { field = \"author.signed\" }",
        "message" | "late" => "what to do, as a form error says it",
        "at" | "of" => "the path of a field, such as \"conference.starts\"",
        "due" => "by when, such as \"2 working days before conference.starts\"",
        _ => "what belongs there",
    }
}
