use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// A document as it came in, and what to call it.
pub(super) struct Input {
    pub name: String,
    pub text: Result<String, String>,
}

/// Reads a file, or standard input for `-`: one document, or one a line.
pub(super) fn read(path: &Path) -> Vec<Input> {
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
