//! A finding's "Go on without this", and how it shows once that was done.

use web_sys::Element;

use super::controls::Control;
use super::page::{DOES, Done, KEY, Page, set_text};
use crate::findings::Finding;
use wasm_bindgen::JsCast;

/// A finding to show, and who went on without what it asks.
pub(super) struct Shown<'a> {
    pub(super) finding: &'a Finding,
    /// The name given with the reason.
    pub(super) by: &'a str,
    id: String,
}

impl<'a> Shown<'a> {
    pub(super) fn new(finding: &'a Finding, by: &'a str) -> Self {
        // Another element once it is accepted, so that the one is put in the other's place.
        let state = if finding.accepted.is_some() {
            "accepted"
        } else {
            "open"
        };
        let id = format!("{}:{state}", finding.key);
        Self { finding, by, id }
    }

    pub(super) fn is_accepted(&self) -> bool {
        self.finding.accepted.is_some()
    }

    /// Names the element that shows it.
    pub(super) fn id(&self) -> &str {
        &self.id
    }
}

/// Changes when what is shown of these has to change.
pub(super) fn signature(all: &[Shown<'_>]) -> String {
    all.iter()
        .flat_map(|it| {
            [
                it.id(),
                it.finding.message.as_str(),
                it.finding.accepted.as_deref().unwrap_or_default(),
                "\n",
            ]
        })
        .collect()
}

/// The keys of these, with spaces between them.
pub(super) fn keys(all: &[Shown<'_>]) -> String {
    let keys: Vec<_> = all.iter().map(|it| it.finding.key.as_str()).collect();
    keys.join(" ")
}

/// What stands beside the field: a way to go on without it, or the reason why that was done.
pub(super) fn make(page: &Page, shown: &Shown<'_>) -> Done<Element> {
    match &shown.finding.accepted {
        Some(reason) => accepted(page, shown, reason),
        None => go_on(page, shown.finding),
    }
}

/// Says of what stands there already what its finding says by now, and leaves what a person is writing in it.
pub(super) fn renew(page: &Page, shown: &Shown<'_>, there: &Element) -> Done {
    let message = &shown.finding.message;
    for (part, text) in [
        (".conference-check-which", format!(": {message}")),
        (".conference-check-accepted__message", gone_on(page, shown)),
        (".conference-check-undo > span", undone(page, shown)),
    ] {
        if let Some(element) = there.query_selector(part)? {
            set_text(&element, &text);
        }
    }
    Ok(())
}

fn gone_on(page: &Page, shown: &Shown<'_>) -> String {
    let lead = page.word("Going on without this:");
    format!("{lead} {}", shown.finding.message)
}

fn undone(page: &Page, shown: &Shown<'_>) -> String {
    let lead = page.word("going on without:");
    format!(" {lead} {}", shown.finding.message)
}

/// Closed, it holds nothing: what is in it is made when it is opened.
fn go_on(page: &Page, finding: &Finding) -> Done<Element> {
    let details = page.make("details", "*details conference-check-go-on")?;
    details.set_attribute("data-why", &finding.why)?;
    details.set_attribute("data-clause", &finding.clause)?;
    details.set_attribute("data-key", &finding.key)?;
    let summary = page.add(&details, "summary", "*details__summary")?;
    let text = page.say(
        &summary,
        "span",
        "*details__summary-text",
        "Go on without this",
    )?;
    // Seen where several findings stand at one field, heard everywhere.
    let which = format!(": {}", finding.message);
    page.say(&text, "span", "conference-check-which", &which)?;
    page.add(&details, "div", "*details__text")?;
    Ok(details)
}

/// Fills "Go on without this" when it is opened.
pub(super) fn fill(page: &Page, details: &Element) -> Done {
    let (Some(inside), Some(key)) = (
        details.last_element_child(),
        details.get_attribute("data-key"),
    ) else {
        return Ok(());
    };
    if inside.has_child_nodes() {
        return Ok(());
    }
    let why = details.get_attribute("data-why").unwrap_or_default();
    page.say(&inside, "p", "*body", &why)?;
    let clause = details.get_attribute("data-clause").unwrap_or_default();
    if !clause.is_empty() {
        page.say(
            &inside,
            "p",
            "*hint",
            &format!("{} {clause}", page.word("In the procedure:")),
        )?;
    }
    let reason = field(
        page,
        &inside,
        &key,
        "reason",
        "Reason for going on without it",
    )?;
    reason.set_attribute("rows", "2")?;
    let name = field(page, &inside, &key, "name", "Your name")?;
    name.unchecked_ref::<Control>().set_value(&last_name(page)?);
    let button = page.say(
        &inside,
        "button",
        "*button *button--secondary",
        "Go on without this",
    )?;
    button.set_attribute("type", "button")?;
    button.set_attribute(DOES, "accept")
}

/// Who gave the last reason: one person fills in a form.
fn last_name(page: &Page) -> Done<String> {
    let given = super::page::all(&page.form, "[data-conference-check-accepted] [name$='.by']")?;
    let last = given
        .last()
        .and_then(|it| it.unchecked_ref::<Control>().value());
    Ok(last.unwrap_or_default())
}

/// A labelled field that is no part of the host's form: it is not sent, and Enter in it sends nothing.
fn field(page: &Page, to: &Element, key: &str, part: &str, label: &str) -> Done<Element> {
    let id = page.id(&format!("go-on-{key}-{part}"));
    let group = page.add(to, "div", "*form-group")?;
    let text = page.say(&group, "label", "*label", label)?;
    text.set_attribute("for", &id)?;
    let control = if part == "reason" {
        page.add(&group, "textarea", "*textarea")?
    } else {
        page.add(&group, "input", "*input *input--width-20")?
    };
    control.set_id(&id);
    control.set_attribute("form", "")?;
    control.set_attribute("spellcheck", "false")?;
    control.set_attribute("autocomplete", if part == "name" { "name" } else { "off" })?;
    control.set_attribute("data-conference-check-part", part)?;
    Ok(control)
}

fn accepted(page: &Page, shown: &Shown<'_>, reason: &str) -> Done<Element> {
    let notice = page.make("div", "conference-check-accepted")?;
    let line = page.say(&notice, "p", "*body", &gone_on(page, shown))?;
    line.class_list()
        .add_1("conference-check-accepted__message")?;
    let by = if shown.by.is_empty() {
        String::new()
    } else {
        format!(" ({})", shown.by)
    };
    page.say(
        &notice,
        "p",
        "*body",
        &format!("{} {reason}{by}", page.word("Reason:")),
    )?;
    let undo = page.say(
        &notice,
        "button",
        "*button *button--secondary conference-check-undo",
        "Undo",
    )?;
    page.say_unseen(&undo, &undone(page, shown))?;
    undo.set_attribute("type", "button")?;
    undo.set_attribute(DOES, "undo")?;
    undo.set_attribute("data-key", &shown.finding.key)?;
    Ok(notice)
}

/// The key of the finding whose element holds this one.
pub(super) fn key_around(element: &Element) -> Done<Option<String>> {
    let around = element.closest(&format!("[{KEY}]"))?;
    let id = around
        .and_then(|it| it.get_attribute(KEY))
        .unwrap_or_default();
    Ok(id.split_once(':').map(|(key, _)| key.to_owned()))
}
