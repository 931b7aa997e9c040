use std::io::{self, Write};
use std::path::Path;

use super::style::{BOLD, FAINT, plain};
use super::{Format, NOT_READ, NOTHING_MISSING, SOMETHING_MISSING, complain, input};
use crate::findings::Verification;
use crate::procedure::Procedures;
use crate::verify_among;

/// Holds a receipt against a document; without a receipt of its own the one in the document.
pub(super) fn run(
    document: &Path,
    receipt: Option<&Path>,
    format: Format,
    known: &Procedures,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let Some(text) = input::one_text(document) else {
        return Ok(NOT_READ);
    };
    let kept = match receipt {
        Some(receipt) => input::one_text(receipt),
        None => Some(text.clone()),
    };
    let Some(kept) = kept else {
        return Ok(NOT_READ);
    };
    let verification = match verify_among(&text, &kept, known) {
        Ok(verification) => verification,
        Err(because) => {
            complain(&plain(&because.to_string()));
            return Ok(NOT_READ);
        }
    };
    match format {
        Format::Json => writeln!(out, "{}", serde_json::to_string(&verification)?)?,
        Format::Human => print(&verification, out)?,
    }
    Ok(if verification.holds {
        NOTHING_MISSING
    } else {
        SOMETHING_MISSING
    })
}

fn print(verification: &Verification, out: &mut dyn Write) -> io::Result<()> {
    if verification.holds {
        writeln!(
            out,
            "{BOLD}The receipt holds{BOLD:#}: checked here again, the document gives the same in every point."
        )?;
    } else {
        writeln!(out, "{BOLD}The receipt does not hold{BOLD:#}:")?;
    }
    for difference in &verification.differences {
        writeln!(out, "  {}", plain(&difference.message))?;
    }
    let counts = verification.receipt.counts;
    writeln!(
        out,
        "{FAINT}The check here: {}{FAINT:#}",
        super::check::summary(counts)
    )
}
