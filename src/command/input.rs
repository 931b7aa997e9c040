use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::{NOT_READ, NOTHING_MISSING, complain};
use crate::document::Document;

/// Does something with each document of a file, or of standard input for `-`, and says which could not be read.
///
/// Gives the gravest status of all.
pub(super) fn each_document(
    path: &Path,
    mut act: impl FnMut(&str, &Document) -> io::Result<u8>,
) -> io::Result<u8> {
    let mut status = NOTHING_MISSING;
    for input in read(path) {
        let done = match document(&input) {
            Some(document) => act(&input.name, &document)?,
            None => NOT_READ,
        };
        status = status.max(done);
    }
    Ok(status)
}

/// The one document of a file, unless it says why there is none.
pub(super) fn one_document(path: &Path) -> Option<Document> {
    document(&one(path)?)
}

/// The one text of a file, unless it says why there is none.
pub(super) fn one_text(path: &Path) -> Option<String> {
    let Input { name, text } = one(path)?;
    text.map_err(|because| complain(&format_args!("{name}: {because}")))
        .ok()
}

fn one(path: &Path) -> Option<Input> {
    let [input] = <[Input; 1]>::try_from(read(path))
        .map_err(|_| {
            complain(&format_args!(
                "{}: one document is asked for",
                path.display()
            ));
        })
        .ok()?;
    Some(input)
}

fn document(input: &Input) -> Option<Document> {
    let text = input.text.as_deref().map_err(ToString::to_string);
    text.and_then(|text| Document::from_json(text).map_err(|error| error.to_string()))
        .map_err(|because| complain(&format_args!("{}: {because}", input.name)))
        .ok()
}

/// A document as it came in, and what to call it.
struct Input {
    name: String,
    text: Result<String, String>,
}

/// Reads one document, or one a line.
fn read(path: &Path) -> Vec<Input> {
    let name = path.display().to_string();
    let text = match bytes(path) {
        Ok(bytes) => String::from_utf8(bytes)
            .map_err(|error| format!("not UTF-8 after byte {}", error.utf8_error().valid_up_to())),
        Err(error) => Err(error.to_string()),
    };
    match text {
        Ok(text) if path.extension().is_some_and(|it| it == "ndjson") => text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(index, line)| Input {
                name: format!("{name}, line {}", index + 1),
                text: Ok(line.to_owned()),
            })
            .collect(),
        text => vec![Input { name, text }],
    }
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        Ok(bytes)
    } else {
        fs::read(path)
    }
}
