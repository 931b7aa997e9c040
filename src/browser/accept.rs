//! Going on without what a finding asks: the reason and the name, kept in hidden fields.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::asked::now;
use super::controls::Control;
use super::page::{Done, Page, all, focus, list_in};
use super::{details, sent};
use crate::document::{FormFields, is_blank};
use crate::findings::Finding;

/// On a hidden field with a reason for what is not found just now.
const ASIDE: &str = "data-conference-check-aside";

/// Keeps the reason that was given; false where something is missing, which is said there.
pub(super) fn accept(page: &Page, button: &Element) -> Done<Option<String>> {
    let (Some(around), Some(key)) = (button.closest("details")?, details::key_around(button)?)
    else {
        return Ok(None);
    };
    let reason = given(
        page,
        &around,
        "reason",
        "Enter a reason for going on without it",
    )?;
    let name = given(page, &around, "name", "Enter your name")?;
    let (Some(reason), Some(by)) = (&reason, &name) else {
        let wrong = if reason.is_none() { "reason" } else { "name" };
        if let Some(control) = part(&around, wrong)? {
            focus(&control)?;
        }
        return Ok(None);
    };
    keep(page, &key, reason, by)?;
    Ok(Some(key))
}

/// Keeps a reason, in place of another; without one, none is kept.
pub(super) fn keep(page: &Page, key: &str, reason: &str, by: &str) -> Done {
    forget(page, key)?;
    if is_blank(reason) {
        return Ok(());
    }
    let kept = sent::accepted(page)?;
    for (part, value) in [("reason", reason), ("by", by), ("at", &now())] {
        sent::hidden(page, &kept, &format!("accepted.{key}.{part}"), value)?;
    }
    Ok(())
}

/// Takes back that a finding was gone on without.
pub(super) fn undo(page: &Page, key: &str) -> Done {
    forget(page, key)
}

/// A reason that was given on another day stands in hidden fields of the host's own.
fn forget(page: &Page, key: &str) -> Done {
    let start = format!("accepted.{key}.");
    for field in all(&page.form, "input[type='hidden']")? {
        if field
            .get_attribute("name")
            .is_some_and(|name| name.starts_with(&start))
        {
            field.remove();
        }
    }
    Ok(())
}

/// A reason for what is not found any more is not sent, and told nobody: it is kept here, in case that comes back.
pub(super) fn put_aside(page: &Page, fields: &mut FormFields, findings: &[Finding]) -> Done<bool> {
    let is_found = |key: &str| findings.iter().any(|finding| finding.key == key);
    for field in all(&page.form, "input[type='hidden'][name^='accepted.']")? {
        let name = field.get_attribute("name").unwrap_or_default();
        let stands = name.split('.').nth(1).is_some_and(is_found);
        if stands == field.has_attribute(ASIDE) {
            page.touch(&field);
            field.toggle_attribute_with_force(ASIDE, !stands)?;
            field.toggle_attribute_with_force("disabled", !stands)?;
        }
    }
    Ok(fields.keep_accepted(&is_found))
}

fn part(around: &Element, part: &str) -> Done<Option<Element>> {
    around.query_selector(&format!("[data-conference-check-part='{part}']"))
}

/// What was given; where nothing was, the field says so.
fn given(page: &Page, around: &Element, name: &str, missing: &str) -> Done<Option<String>> {
    let Some(control) = part(around, name)? else {
        return Ok(None);
    };
    let value = control
        .unchecked_ref::<Control>()
        .value()
        .unwrap_or_default();
    let is_missing = is_blank(&value);
    let id = format!("{}-error", control.id());
    match page.host.find(&id) {
        Some(message) if !is_missing => message.remove(),
        None if is_missing => {
            let message = page.make("p", "*error-message")?;
            message.set_id(&id);
            page.say_unseen(&message, "Error:")?;
            message.append_with_str_1(&format!(" {}", page.word(missing)))?;
            control.before_with_node_1(&message)?;
        }
        _ => {}
    }
    list_in(&control, "aria-describedby", &id, is_missing)?;
    if let Some(group) = control.parent_element() {
        for class in page.classes("*form-group--error").split(' ') {
            group.class_list().toggle_with_force(class, is_missing)?;
        }
    }
    Ok((!is_missing).then(|| value.trim().to_owned()))
}
