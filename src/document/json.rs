use std::borrow::Cow;
use std::fmt;

use super::Document;
use super::entry::Typed;
use super::field::Field;

/// Why input is no document at all, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotADocument {
    /// What is wrong, as a sentence without its full stop.
    pub because: String,
    /// The line, from 1; 0 where no place can be named.
    pub line: usize,
    /// The column in bytes, from 1; 0 where no place can be named.
    pub column: usize,
}

impl fmt::Display for NotADocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.because)?;
        if self.line > 0 {
            write!(f, " (line {}, column {})", self.line, self.column)?;
        }
        Ok(())
    }
}

impl std::error::Error for NotADocument {}

pub(super) fn read(text: &str) -> Result<Document, NotADocument> {
    let mut document = Document::default();
    read_object(text, "a document", &mut |typed| document.read_from(typed))?;
    Ok(document)
}

/// Reads a JSON object; `what` is the word for what it should be.
pub(crate) fn read_object(
    text: &str,
    what: &str,
    take: &mut dyn FnMut(Typed<'_>),
) -> Result<(), NotADocument> {
    let text = text.trim_start_matches('\u{FEFF}');
    check_root(text, what)?;
    match serde_json::from_str(text) {
        Ok(typed) => take(typed),
        Err(first) => match well_formed(text) {
            Cow::Borrowed(_) => return Err(no_json(&first)),
            Cow::Owned(repaired) => {
                take(serde_json::from_str(&repaired).map_err(|error| no_json(&error))?);
            }
        },
    }
    Ok(())
}

/// An array or a text is read by serde without a word about what was asked for.
fn check_root(text: &str, what: &str) -> Result<(), NotADocument> {
    let found = match text.trim_start().chars().next() {
        Some('{') => return Ok(()),
        None => "nothing",
        Some('[') => "an array",
        Some('"') => "a text",
        Some('t' | 'f') => "true or false",
        Some('n') => "null",
        Some('-' | '0'..='9') => "a number",
        Some(_) => "something that is no JSON",
    };
    Err(NotADocument {
        because: format!("{what} is a JSON object, and this is {found}"),
        line: 1,
        column: 1,
    })
}

fn no_json(error: &serde_json::Error) -> NotADocument {
    let because = error.to_string();
    let because = match because.rfind(" at line ") {
        Some(end) => because.get(..end).unwrap_or(&because).to_owned(),
        None => because,
    };
    NotADocument {
        because: format!("this is not JSON: {because}"),
        line: error.line(),
        column: error.column(),
    }
}

/// Puts the replacement character for every half of a surrogate pair that stands alone.
///
/// JavaScript's text may hold such halves and its JSON writes them as escapes, which Rust's text
/// cannot hold. Each is one UTF-16 unit, and so is what takes its place: no span moves.
fn well_formed(json: &str) -> Cow<'_, str> {
    let mut repaired = String::new();
    let mut copied = 0;
    let mut rest = 0;
    while let Some(at) = json.get(rest..).and_then(|left| left.find('\\')) {
        let at = rest + at;
        match surrogate(json, at) {
            Some(High) if matches!(surrogate(json, at + 6), Some(Low)) => rest = at + 12,
            Some(_) => {
                repaired.push_str(json.get(copied..at).unwrap_or_default());
                repaired.push_str("\\ufffd");
                copied = at + 6;
                rest = copied;
            }
            None => rest = at + 1 + json.get(at + 1..).map_or(0, first_length),
        }
    }
    if copied == 0 {
        return Cow::Borrowed(json);
    }
    repaired.push_str(json.get(copied..).unwrap_or_default());
    Cow::Owned(repaired)
}

use Half::{High, Low};

enum Half {
    High,
    Low,
}

/// Which half of a surrogate pair the escape at that byte writes, if it writes one.
fn surrogate(json: &str, at: usize) -> Option<Half> {
    let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
    match u32::from_str_radix(digits, 16).ok()? {
        0xD800..=0xDBFF => Some(High),
        0xDC00..=0xDFFF => Some(Low),
        _ => None,
    }
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_stands_in_place_of_a_document() {
        for (text, found) in [
            ("[]", "an array"),
            ("\"report\"", "a text"),
            ("", "nothing"),
            ("null", "null"),
            ("12", "a number"),
            ("<form>", "no JSON"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.because.contains(found), "{text}: {error}");
        }
    }

    #[test]
    fn says_where_json_breaks_off() {
        let error = read("{\n  \"kind\": \"minutes\",\n  \"author\" 3}").unwrap_err();
        assert_eq!(error.line, 3, "{error}");
        assert!(error.to_string().contains("line 3"), "{error}");
    }

    #[test]
    fn keeps_what_stands_around_half_a_surrogate_pair() {
        let text = r#"{"author": {"name": "a\ud800b\\ud800\ud83d\ude00\udc00"}}"#;
        let document = read(text).unwrap();
        assert_eq!(document.author.name.text(), "a\u{FFFD}b\\ud800😀\u{FFFD}");
    }

    #[test]
    fn a_byte_order_mark_and_unknown_fields_do_no_harm() {
        let document =
            read("\u{FEFF}{\"kind\": \"minutes\", \"colour\": {\"deep\": [1]}}").unwrap();
        assert!(document.kind.read().is_some());
    }
}
