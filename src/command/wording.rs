use std::io::{self, BufRead, Read, Write};

use serde_json::json;

use super::{NOT_READ, NOTHING_MISSING, complain};
use crate::document::label_word;
use crate::language::{Span, reading, sentences, utf16_spans};

/// Reads a statement a line from standard input, and prints how each reads, a line of JSON each. An
/// empty line reads as nothing in particular, so that lines going in and coming out stay side by side.
pub(super) fn read(out: &mut dyn Write) -> io::Result<u8> {
    let mut lines = io::stdin().lock();
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if lines.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(NOTHING_MISSING);
        }
        let line = String::from_utf8_lossy(&bytes);
        writeln!(out, "{}", read_as_json(line.trim_end_matches(['\n', '\r'])))?;
    }
}

fn read_as_json(statement: &str) -> serde_json::Value {
    let read = reading(statement);
    let spans: Vec<Span> = read.cues.iter().map(|cue| cue.span).collect();
    let cues: Vec<_> = utf16_spans(statement, &spans)
        .iter()
        .zip(&read.cues)
        .map(|(span, cue)| {
            json!({"span": [span.start, span.end], "points_to": label_word(cue.points_to), "because": cue.because})
        })
        .collect();
    // Three decimals: more would say of a 32-bit number what it does not know.
    let confidence = (f64::from(read.confidence) * 1000.0).round() / 1000.0;
    json!({"reading": label_word(read.reading), "confidence": confidence, "cues": cues})
}

/// Reads prose from standard input and prints its sentences as a JSON array.
pub(super) fn split(out: &mut dyn Write) -> io::Result<u8> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let prose = match String::from_utf8(bytes) {
        Ok(prose) => prose,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            complain(&format_args!("-: not UTF-8 after byte {at}"));
            return Ok(NOT_READ);
        }
    };
    let spans = sentences(&prose);
    let found: Vec<_> = utf16_spans(&prose, &spans)
        .iter()
        .zip(&spans)
        .map(|(utf16, span)| json!({"span": [utf16.start, utf16.end], "text": span.of(&prose)}))
        .collect();
    writeln!(out, "{}", serde_json::to_string(&found)?)?;
    Ok(NOTHING_MISSING)
}
