//! What is sent with the form beside its own fields: labels, reasons, the document, the receipt.

use web_sys::Element;

use super::page::{Done, Page};
use crate::document::{Labelled, Statements, label_word};

/// The hidden fields' own place in the form.
const PLACE: &str = "data-conference-check-fields";
const ACCEPTED: &str = "data-conference-check-accepted";
const SENT: &str = "data-conference-check-sent";

/// The statements of one entry, as they are sent.
pub(super) struct SentEntry {
    pub(super) entry: String,
    /// The label of the section as a whole, where our own control asked for it.
    pub(super) label: Option<String>,
    pub(super) statements: Statements,
}

/// Puts what is sent into the form.
pub(super) fn put(page: &Page, entries: &[SentEntry], document: &str, receipt: &str) -> Done {
    clear(page)?;
    let to = within(page, SENT)?;
    for sent in entries {
        if let Some(label) = &sent.label {
            hidden(page, &to, &format!("{}.label", sent.entry), label)?;
        }
        for statement in sent.statements.all() {
            put_statement(page, &to, &sent.entry, statement)?;
        }
    }
    hidden(page, &to, "conference-check.document", document)?;
    hidden(page, &to, "conference-check.receipt", receipt)
}

/// Adds one more field to what is sent.
pub(super) fn add(page: &Page, name: &str, value: &str) -> Done {
    hidden(page, &within(page, SENT)?, name, value)
}

fn put_statement(page: &Page, to: &Element, entry: &str, statement: &Labelled) -> Done {
    let Labelled {
        id,
        text,
        label,
        source,
        said_by,
        based_on,
        withhold_from,
        withhold_reason,
        mentions,
        mentions_reason,
    } = statement;
    let fields = [
        ("text", text.clone()),
        ("label", label.map_or("", label_word).to_owned()),
        ("source", source.map_or("", |it| it.word()).to_owned()),
        ("said_by", said_by.clone()),
        ("based_on", based_on.join("\n")),
        ("withhold_from", withhold_from.join("\n")),
        ("withhold_reason", withhold_reason.clone()),
        ("mentions", mentions.join("\n")),
        ("mentions_reason", mentions_reason.clone()),
    ];
    for (name, value) in fields {
        if !value.is_empty() || matches!(name, "text" | "label") {
            hidden(page, to, &format!("{entry}.statements.{id}.{name}"), &value)?;
        }
    }
    Ok(())
}

/// Takes what was sent last out again, so that it is not read as if a person had entered it.
pub(super) fn clear(page: &Page) -> Done {
    if let Some(sent) = page.form.query_selector(&format!("[{SENT}]"))? {
        sent.remove();
    }
    Ok(())
}

/// Where reasons for going on are kept.
pub(super) fn accepted(page: &Page) -> Done<Element> {
    within(page, ACCEPTED)
}

/// Adds a hidden field.
pub(super) fn hidden(page: &Page, to: &Element, name: &str, value: &str) -> Done {
    let input = page.add(to, "input", "")?;
    input.set_attribute("type", "hidden")?;
    input.set_attribute("name", name)?;
    input.set_attribute("value", value)
}

fn within(page: &Page, part: &str) -> Done<Element> {
    if let Some(there) = page.form.query_selector(&format!("[{part}]"))? {
        return Ok(there);
    }
    let place = page.form.query_selector(&format!("[{PLACE}]"))?;
    let place = place.map_or_else(|| make_place(page), Ok)?;
    let made = page.add(&place, "div", "")?;
    made.set_attribute(part, "")?;
    Ok(made)
}

fn make_place(page: &Page) -> Done<Element> {
    let place = page.add(&page.form, "div", "")?;
    place.set_attribute(PLACE, "")?;
    place.set_attribute("hidden", "")?;
    Ok(place)
}
