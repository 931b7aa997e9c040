//! The calls that need no form: a check, the procedures and their rules, sentences and how they read.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::asked;
use super::given::{Cue, ProcedureShown, Reads, Sentence};
use super::known::{self, known};
use super::page::Done;
use crate::check;
use crate::copies;
use crate::document::{ConferenceType, Document, Kind, Takes, label_word, takes};
use crate::findings::{Naming, calendar_file};
use crate::language::{Span, reading, sentences, utf16_spans};
use crate::procedure::Procedure;
use crate::{check_among, verify_among};

/// Checks a document, as JSON, and gives the result as JSON: as `conference-check check` does.
///
/// # Errors
/// Where the text is no document: not JSON, or no object.
#[wasm_bindgen(js_name = check)]
pub fn check_json(document: &str) -> Done<String> {
    let document = document_of(document)?;
    known(|procedures| json(&check_among(&document, procedures)))
}

/// Checks a document again and holds a receipt against it, both as JSON; as JSON.
///
/// # Errors
/// Where one of the two texts is not what it should be.
#[wasm_bindgen]
pub fn verify(document: &str, receipt: &str) -> Done<String> {
    known(
        |procedures| match verify_among(document, receipt, procedures) {
            Ok(verification) => json(&verification),
            Err(error) => Err(JsError::new(&error.to_string()).into()),
        },
    )
}

/// Whether documents have a field of that path; a group of fields counts where it is asked for.
#[wasm_bindgen(js_name = isField)]
#[must_use]
pub fn is_field(path: &str, or_group: bool) -> bool {
    // No field lies as deep: what is nested without end must not be followed.
    path.split('.').nth(12).is_none()
        && takes(path).is_ok_and(|sort| or_group || sort != Takes::Group)
}

/// The procedures that are known here.
///
/// # Errors
/// None that is known.
#[wasm_bindgen(js_name = procedures)]
pub fn procedures_known() -> Done<JsValue> {
    known(|procedures| {
        let all: Vec<_> = procedures.iter().map(ProcedureShown::of).collect();
        object(&all)
    })
}

/// Makes an area's own procedure known to this instance, from its pack as JSON: gives the procedure,
/// or a list of every mistake in the pack. Of two with one id the later holds.
///
/// # Errors
/// None that is known.
#[wasm_bindgen(js_name = loadProcedure)]
pub fn load_procedure(pack: &str) -> Done<JsValue> {
    match Procedure::from_json(pack) {
        Ok(procedure) => {
            let shown = object(&ProcedureShown::of(&procedure))?;
            known::add(procedure);
            Ok(shown)
        }
        Err(mistakes) => object(&mistakes),
    }
}

/// What the procedures ask, rule by rule: all of them, or the one of that id.
///
/// # Errors
/// None that is known.
#[wasm_bindgen(js_name = rules)]
#[expect(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen hands texts over owned"
)]
pub fn rules_of(procedure: Option<String>) -> Done<JsValue> {
    known(|procedures| {
        let asked = procedures.rules(procedure.as_deref());
        object(&asked)
    })
}

/// The sections that a form offers, in the procedure's order; none where the procedure, kind or
/// type of conference is not known.
///
/// # Errors
/// None that is known.
#[wasm_bindgen]
pub fn sections(procedure: &str, kind: &str, conference: &str) -> Done<JsValue> {
    chosen(procedure, kind, conference, |chosen| {
        let asked =
            chosen.map(|(procedure, kind, conference)| procedure.sections(kind, conference));
        object(&asked.unwrap_or_default())
    })
}

/// The fields that the procedure's rules read in such a document; none where the procedure, kind or
/// type of conference is not known.
///
/// # Errors
/// None that is known.
#[wasm_bindgen]
pub fn fields(procedure: &str, kind: &str, conference: &str) -> Done<JsValue> {
    chosen(procedure, kind, conference, |chosen| {
        let asked = chosen.map(|(procedure, kind, conference)| procedure.fields(kind, conference));
        object(&asked.unwrap_or_default())
    })
}

/// Asks with what was chosen, where all three are known.
fn chosen<T>(
    procedure: &str,
    kind: &str,
    conference: &str,
    ask: impl FnOnce(Option<(&Procedure, Kind, ConferenceType)>) -> T,
) -> T {
    let (kind, conference) = (Kind::of(kind), ConferenceType::of(conference));
    known(|procedures| {
        let procedure = procedures.named(procedure);
        ask(procedure
            .zip(kind)
            .zip(conference)
            .map(|((procedure, kind), conference)| (procedure, kind, conference)))
    })
}

/// Whether the conference that a document, as JSON, records was quorate; as JSON.
///
/// # Errors
/// Where the text is no document.
#[wasm_bindgen]
pub fn quorum(document: &str) -> Done<String> {
    let document = document_of(document)?;
    known(|procedures| json(&check::quorum(&document, procedures.of(&document))))
}

/// Who is to be sent what, as it follows from a document, as JSON; as JSON.
///
/// # Errors
/// Where the text is no document.
#[wasm_bindgen]
pub fn circulation(document: &str) -> Done<String> {
    let document = document_of(document)?;
    known(|procedures| {
        json(&check::circulation_list(
            &document,
            procedures.of(&document),
        ))
    })
}

/// The copy of each reader of a document, as JSON; as JSON.
///
/// # Errors
/// Where the text is no document.
#[wasm_bindgen(js_name = copies)]
pub fn copies_of(document: &str) -> Done<String> {
    let document = document_of(document)?;
    known(|procedures| json(&copies::copies(&document, procedures.of(&document))))
}

/// Who has a copy of a document to look at, as JSON; as JSON.
///
/// # Errors
/// Where the text is no document.
#[wasm_bindgen]
pub fn readers(document: &str) -> Done<String> {
    json(&copies::readers(&document_of(document)?))
}

/// The copy of one reader of a document, as JSON, by id or name; as JSON, `null` where nobody of that
/// id or name is listed.
///
/// # Errors
/// Where the text is no document.
#[wasm_bindgen(js_name = copyFor)]
pub fn copy_for(document: &str, reader: &str) -> Done<String> {
    let document = document_of(document)?;
    known(|procedures| {
        json(&copies::copy_for(
            &document,
            procedures.of(&document),
            reader,
        ))
    })
}

/// A report for each child out of a joint one, as JSON; as JSON.
///
/// # Errors
/// Where the text is no document.
#[wasm_bindgen(js_name = separateReports)]
pub fn separate_reports(document: &str) -> Done<String> {
    let document = document_of(document)?;
    known(|procedures| {
        json(&copies::separate_reports(
            &document,
            procedures.of(&document),
        ))
    })
}

/// Every deadline that the procedure sets around the conference of a document, as JSON, whatever
/// kind it is of; as JSON.
///
/// # Errors
/// Where the text is no document.
#[wasm_bindgen]
pub fn dates(document: &str) -> Done<String> {
    let document = document_of(document)?;
    known(|procedures| json(&check::dates(&document, procedures.of(&document))))
}

/// A calendar file (iCalendar) of deadlines: of a document, as JSON, or of every kind of document
/// around its conference. With names of people in it only where that is asked for.
///
/// # Errors
/// Where the text is no document.
#[wasm_bindgen(js_name = calendarFile)]
pub fn calendar_file_of(document: &str, every_kind: bool, names: bool) -> Done<String> {
    let document = document_of(document)?;
    let made = asked::moment()
        .ok_or_else(|| JsError::new("this computer’s clock is outside the calendar"))?;
    let name_of = |id: &str| document.name_of(id).to_owned();
    let naming: Naming<'_> = &name_of;
    known(|procedures| {
        let procedure = procedures.of(&document);
        let deadlines = if every_kind {
            check::dates(&document, procedure)
        } else {
            check::check(&document, procedure).deadlines
        };
        Ok(calendar_file(
            &deadlines,
            procedure,
            made,
            names.then_some(naming),
        ))
    })
}

fn document_of(json: &str) -> Done<Document> {
    Ok(Document::from_json(json).map_err(|error| JsError::new(&error.to_string()))?)
}

/// As JSON too on its way: JavaScript's own reader makes objects of it, and no second writer has to
/// be downloaded.
fn object<T: Serialize>(answer: &T) -> Done<JsValue> {
    js_sys::JSON::parse(&json(answer)?)
}

fn json<T: Serialize>(answer: &T) -> Done<String> {
    Ok(serde_json::to_string(answer).map_err(|error| JsError::new(&error.to_string()))?)
}

/// The sentences of prose; spans in UTF-16.
///
/// # Errors
/// None that is known.
#[wasm_bindgen]
pub fn split(prose: &str) -> Done<JsValue> {
    let spans = sentences(prose);
    let all: Vec<_> = utf16_spans(prose, &spans)
        .iter()
        .zip(&spans)
        .map(|(utf16, span)| Sentence {
            span: [utf16.start, utf16.end],
            text: span.of(prose),
        })
        .collect();
    Ok(serde_wasm_bindgen::to_value(&all)?)
}

/// How a statement reads, and why; spans in UTF-16.
///
/// # Errors
/// None that is known.
#[wasm_bindgen]
pub fn read(statement: &str) -> Done<JsValue> {
    let reading = reading(statement);
    let spans: Vec<Span> = reading.cues.iter().map(|cue| cue.span).collect();
    let cues = utf16_spans(statement, &spans)
        .iter()
        .zip(&reading.cues)
        .map(|(span, cue)| Cue {
            span: [span.start, span.end],
            points_to: label_word(cue.points_to),
            because: cue.because,
        })
        .collect();
    let reads = Reads {
        reading: label_word(reading.reading),
        confidence: f64::from(reading.confidence),
        cues,
    };
    Ok(serde_wasm_bindgen::to_value(&reads)?)
}

/// The time on the clock on the wall in London, to the minute; empty where the computer's clock is
/// outside the calendar.
#[wasm_bindgen(js_name = now)]
pub fn now_in_london() -> String {
    asked::now()
}
