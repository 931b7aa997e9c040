//! The calls about one form: start, keep up, submit, act, end.

use std::collections::{HashMap, HashSet};

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::asked::now;
use super::beside::{self, Beside};
use super::controls::Controls;
use super::details::{self, Shown};
use super::page::{DOES, Done, Host, Page};
use super::sent::SentEntry;
use super::summary::{self, Above, Line};
use super::target::Target;
use super::which::Which;
use super::{accept, known, lists, sent};
use crate::check_among;
use crate::document::{Answer, Document, Field, Wanted};
use crate::findings::{Findings, Receipt};
use crate::procedure::Level;

/// One reading of the form, and what the core says of it.
struct Reading {
    controls: Controls,
    entries: Vec<SentEntry>,
    /// Whether the form says itself when it is checked.
    has_time: bool,
    json: String,
    document: Document,
    findings: Findings,
}

/// Reads the form, checks it, and brings what is shown up to date.
///
/// # Errors
/// Where the page refuses an element.
#[wasm_bindgen(js_name = formUpdate)]
pub fn form_update(host: &Host) -> Done<JsValue> {
    let page = Page::of(host);
    let reading = read(&page, host)?;
    keep_up(&page, &reading)?;
    give(&reading, false, None, None)
}

/// Checks the form before it is sent: shows what is found and says whether to hold it; else puts
/// into the form what is sent with it. `hold` is false for a button that asks for no validation.
///
/// # Errors
/// Where the page refuses an element.
#[wasm_bindgen(js_name = formSubmit)]
pub fn form_submit(host: &Host, hold: bool) -> Done<JsValue> {
    let page = Page::of(host);
    let reading = read(&page, host)?;
    if hold {
        page.host.set_shown(true);
        show(&page, &reading, None)?;
        if reading.findings.holds_back() {
            summary::focus_on_summary(&page)?;
            return give(&reading, true, None, None);
        }
    }
    let receipt = Receipt::of(&reading.json, &reading.findings).to_json();
    sent::put(&page, &reading.entries, &reading.json, &receipt)?;
    if !reading.has_time {
        sent::add(
            &page,
            "checked_at",
            reading.controls.fields.text("checked_at"),
        )?;
    }
    give(&reading, false, Some(&receipt), None)
}

/// Does what a clicked element is for: follows a link, goes on without a finding, takes that back.
/// Undefined where the element is none of ours.
///
/// # Errors
/// Where the page refuses an element.
#[wasm_bindgen(js_name = formClick)]
pub fn form_click(host: &Host, target: &Element) -> Done<JsValue> {
    let Some(element) = target.closest(&format!("[{DOES}]"))? else {
        return Ok(JsValue::UNDEFINED);
    };
    let page = Page::of(host);
    let does = element.get_attribute(DOES).unwrap_or_default();
    let mut accepted = None;
    match does.as_str() {
        "go" if summary::follow(&page, &element)? => return Ok(JsValue::TRUE),
        "accept" => match accept::accept(&page, &element)? {
            Some(key) => accepted = Some(key),
            None => return Ok(JsValue::TRUE),
        },
        "undo" => {
            let key = element.get_attribute("data-key").unwrap_or_default();
            accept::undo(&page, &key)?;
        }
        _ => return Ok(JsValue::UNDEFINED),
    }
    let reading = read(&page, host)?;
    page.host.set_shown(true);
    say_how_many(&page, show(&page, &reading, None)?);
    focus_after(&page, accepted.as_deref(), &element)?;
    give(&reading, false, None, accepted.as_deref())
}

/// Fills a "Go on without this", or what an opinion rests on, when it is opened.
///
/// # Errors
/// Where the page refuses an element.
#[wasm_bindgen(js_name = formOpen)]
pub fn form_open(host: &Host, target: &Element) -> Done {
    let page = Page::of(host);
    if target.class_list().contains("conference-check-go-on") {
        return details::fill(&page, target);
    }
    lists::open(&page, target)
}

/// Takes a choice made in the list under a section's prose; false where the control is none of it.
///
/// # Errors
/// Where the page refuses an element.
#[wasm_bindgen(js_name = formChange)]
pub fn form_change(host: &Host, target: &Element) -> Done<bool> {
    let page = Page::of(host);
    lists::change(&page, target)
}

/// Takes a key pressed on a sentence's choices; false where it means nothing there.
///
/// # Errors
/// Where the page refuses an element.
#[wasm_bindgen(js_name = formKey)]
pub fn form_key(host: &Host, target: &Element, key: &str) -> Done<bool> {
    let page = Page::of(host);
    lists::key(&page, target, key)
}

/// Goes on without a finding, for a host that shows findings itself; without a reason, takes that back.
///
/// # Errors
/// Where the page refuses an element.
#[wasm_bindgen(js_name = formAccept)]
pub fn form_accept(host: &Host, key: &str, reason: &str, by: &str) -> Done<JsValue> {
    let page = Page::of(host);
    accept::keep(&page, key, reason, by)?;
    let reading = read(&page, host)?;
    keep_up(&page, &reading)?;
    give(&reading, false, None, None)
}

fn read(page: &Page, host: &Host) -> Done<Reading> {
    sent::clear(page)?;
    let mut controls = Controls::of(page)?;
    let of_form = |name: &str| page.form.get_attribute(name).unwrap_or_default();
    let procedure = host
        .procedure()
        .unwrap_or_else(|| of_form("data-procedure"));
    let kind = host
        .kind()
        .unwrap_or_else(|| of_form("data-conference-check"));
    let has_time = !controls.fields.text("checked_at").is_empty();
    for (path, value) in [
        ("procedure", procedure),
        ("kind", kind),
        ("checked_at", now()),
    ] {
        if !value.is_empty() {
            controls.fields.put_unless_there(path, value);
        }
    }
    let entries = lists::keep_up(page, host.labels(), &mut controls)?;
    let mut json = controls.fields.to_json();
    let document = Document::from_json(&json).map_err(|error| JsError::new(&error.to_string()))?;
    let mut findings = known::known(|procedures| check_among(&document, procedures));
    if accept::put_aside(page, &mut controls.fields, &findings.findings)? {
        json = controls.fields.to_json();
    }
    if host.rewords() {
        for finding in &mut findings.findings {
            finding.message = host.message(&finding.rule, &finding.at, &finding.message);
        }
    }
    Ok(Reading {
        controls,
        entries,
        has_time,
        json,
        document,
        findings,
    })
}

/// Brings what is shown up to date, without a new word about what is being written.
fn keep_up(page: &Page, reading: &Reading) -> Done {
    if !page.host.shown() {
        return Ok(());
    }
    say_how_many(page, show(page, reading, page.active().as_ref())?);
    Ok(())
}

/// Shows what was found, and counts what is left to put right. Where the focus is in `writing`, nothing new is said of that.
fn show(page: &Page, reading: &Reading, writing: Option<&Element>) -> Done<usize> {
    if !page.host.draws() {
        return Ok(reading.findings.counts.required);
    }
    let shown_before = match writing {
        Some(_) => beside::keys_shown(page)?,
        None => HashSet::new(),
    };
    let mut above = Above {
        not_checked: reasons(reading),
        ..Above::default()
    };
    let which = Which::of(&reading.document);
    let mut besides: Vec<Beside<'_>> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    for finding in &reading.findings.findings {
        let target = Target::of(page, &reading.controls, &place_of(reading, &finding.at))?;
        let by = reading.document.accepted.get(&finding.key);
        let by = || by.map_or("", |it| it.by.text());
        let message = which.say(page, finding);
        let Some(target) = target else {
            let line = Line::without_field(Shown::new(finding, by()), message);
            match finding.level {
                _ if finding.accepted.is_some() => above.accepted.push(line),
                Level::Required => above.required.push(line),
                Level::Expected | Level::Advice => above.expected.push(line),
            }
            continue;
        };
        let is_written = writing.is_some_and(|active| target.is_written_in(active));
        if is_written && !shown_before.contains(&finding.key) {
            continue;
        }
        if finding.accepted.is_none() && finding.level != Level::Advice {
            let leads_to = Some((target.control.clone(), id_of(page, &target)));
            let line = Line {
                shown: Shown::new(finding, ""),
                message,
                leads_to,
            };
            match finding.level {
                Level::Required => above.required.push(line),
                _ => above.expected.push(line),
            }
        }
        let shown = Shown::new(finding, by());
        let there = by_name.get(&target.name).copied();
        if let Some(beside) = there.and_then(|at| besides.get_mut(at)) {
            beside.findings.push(shown);
        } else {
            by_name.insert(target.name.clone(), besides.len());
            let findings = vec![shown];
            besides.push(Beside { target, findings });
        }
    }
    above.in_order();
    beside::show(page, &besides)?;
    summary::show(page, &above)?;
    Ok(above.required.len())
}

/// Where what is wrong stands: the time of a date, where that has a control of its own and it is the time that cannot be read.
fn place_of(reading: &Reading, at: &str) -> String {
    let time = format!("{at}.time");
    let is_of_time = matches!(
        reading.document.at(at).map(|field| field.answer()),
        Some(Answer::Unreadable(it)) if it.wanted == Wanted::RealTime
    );
    if is_of_time && reading.controls.at(&time).is_some() {
        time
    } else {
        at.to_owned()
    }
}

/// Why something could not be checked, with the name of whom that is about; each reason once.
fn reasons(reading: &Reading) -> Vec<String> {
    let mut reasons = Vec::new();
    for row in &reading.findings.not_checked {
        let whom = row.about.child.as_ref().or(row.about.adult.as_ref());
        let reason = match whom {
            Some(id) => format!("{}: {}", reading.document.called(id), row.because),
            None => row.because.clone(),
        };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// Says how many things are left, when that changes.
fn say_how_many(page: &Page, left: usize) {
    page.announce(&match left {
        0 => "Nothing left to put right".to_owned(),
        1 => "1 thing left to put right".to_owned(),
        many => format!("{many} things left to put right"),
    });
}

/// The id of the control that a link leads to; one is given to a control that has none.
fn id_of(page: &Page, target: &Target) -> String {
    let id = target.control.id();
    if !id.is_empty() {
        return id;
    }
    page.touch(&target.control);
    let id = format!("field-{}", page.id(&target.name));
    target.control.set_id(&id);
    id
}

/// The element that was used is gone: the focus goes to what stands in its place.
fn focus_after(page: &Page, accepted: Option<&str>, used: &Element) -> Done {
    let key = match accepted {
        Some(key) => key.to_owned(),
        None => used.get_attribute("data-key").unwrap_or_default(),
    };
    let state = if accepted.is_some() {
        "accepted"
    } else {
        "open"
    };
    let selector = format!(
        "[id^='{}'] [{}='{key}:{state}'] :is(button, summary)",
        page.id(""),
        super::page::KEY
    );
    page.first(&selector)?
        .map_or(Ok(()), |next| super::page::focus(&next))
}

/// What a call about a form gives to JavaScript: document, result and receipt are JSON; `accepted`
/// is the key of the finding that was gone on without just now.
fn give(
    reading: &Reading,
    held: bool,
    receipt: Option<&str>,
    accepted: Option<&str>,
) -> Done<JsValue> {
    let result = serde_json::to_string(&reading.findings)
        .map_err(|error| JsError::new(&error.to_string()))?;
    let outcome = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&outcome, &name.into(), &value);
    set("document", reading.json.as_str().into())?;
    set("result", result.into())?;
    set("held", held.into())?;
    set("receipt", receipt.into())?;
    set("accepted", accepted.into())?;
    Ok(outcome.into())
}
