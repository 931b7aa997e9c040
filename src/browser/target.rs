//! Where on the page a finding points: its control, and what stands around it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::controls::{Control, Controls};
use super::lists::row_name;
use super::page::{Done, Page, all};

/// What wraps a control so that nothing can stand between the two.
const WRAPPERS: &str = "label, .govuk-input__wrapper, .govuk-checkboxes, .govuk-radios, .nhsuk-input__wrapper, .nhsuk-checkboxes, .nhsuk-radios";
const GROUPS: &str = ".govuk-form-group, .nhsuk-form-group";
const CONTROLS: &str = "input, select, textarea";
/// What can say what a radio or a box before it is for.
const SAYING: &str = "label, span, small, b, strong, i, em, abbr";
/// What the choice of a radio or a box reveals.
const REVEALED: &str = ".govuk-radios__conditional, .govuk-checkboxes__conditional, .nhsuk-radios__conditional, .nhsuk-checkboxes__conditional";

/// Where a finding's message stands and where its link leads.
pub(super) struct Target {
    /// Names it within the form: the path of its control, its group or its sentence.
    pub(super) name: String,
    /// What a link to it focuses.
    pub(super) control: Element,
    /// What the messages describe: the control, or the fieldset around several.
    pub(super) described: Element,
    /// What the messages stand before.
    pub(super) before: Element,
    /// What all else stands after.
    pub(super) after: Node,
    /// The controls to mark.
    pub(super) marked: Vec<Element>,
    /// The group that shows the mark.
    pub(super) group: Option<Element>,
    /// What is being written in while the focus is there, beside the control itself.
    pub(super) written_in: Option<Element>,
}

impl Target {
    /// The target of a finding at that path; none where the form has no control for it.
    pub(super) fn of(page: &Page, controls: &Controls, at: &str) -> Done<Option<Self>> {
        if let Some(target) = of_statement(page, controls, at)? {
            return Ok(Some(target));
        }
        if let Some(control) = controls.at(at) {
            return of_controls(page, controls, at, control, &[]).map(Some);
        }
        let entry = at.strip_suffix(".label").unwrap_or(at);
        let text = format!("{entry}.text");
        if let Some(control) = controls.at(&text) {
            return of_controls(page, controls, &text, control, &[]).map(Some);
        }
        if at.contains('.') {
            let within: Vec<_> = controls.within(at).collect();
            if let Some(first) = within.first() {
                return of_controls(page, controls, at, first, &within).map(Some);
            }
        }
        of_element(page, controls, at)
    }

    /// Whether the person is writing there.
    pub(super) fn is_written_in(&self, active: &Element) -> bool {
        self.control.contains(Some(active))
            || (self.described != self.control && self.described.contains(Some(active)))
            || self.written_in.as_ref() == Some(active)
    }
}

/// A sentence in the list under its prose; where that is not drawn, the prose.
fn of_statement(page: &Page, controls: &Controls, at: &str) -> Done<Option<Target>> {
    let Some((entry, rest)) = at.split_once(".statements") else {
        return Ok(None);
    };
    let text = format!("{entry}.text");
    let Some(prose) = controls.at(&text) else {
        return Ok(None);
    };
    let mut parts = rest.split('.').skip(1);
    let (id, field) = (parts.next().unwrap_or_default(), parts.next());
    let Some(row) = page.by_id(&row_name(entry, id)) else {
        return of_controls(page, controls, &text, prose, &[]).map(Some);
    };
    of_row(&row, row_name(entry, id), field, prose)
}

fn of_row(
    row: &Element,
    name: String,
    field: Option<&str>,
    prose: &Control,
) -> Done<Option<Target>> {
    let (Some(fieldset), Some(choices), Some(radio)) = (
        row.query_selector("fieldset")?,
        row.query_selector(".conference-check-choices")?,
        row.query_selector("input")?,
    ) else {
        return Ok(None);
    };
    let own = match field {
        Some(field) => row.query_selector(&format!("[data-conference-check-says='{field}']"))?,
        None => None,
    };
    Ok(Some(Target {
        name,
        control: own.unwrap_or(radio),
        described: fieldset,
        before: choices,
        after: row
            .last_element_child()
            .unwrap_or_else(|| row.clone())
            .into(),
        marked: Vec::new(),
        group: Some(row.clone()),
        written_in: Some(prose.clone().into()),
    }))
}

fn of_controls(
    page: &Page,
    controls: &Controls,
    path: &str,
    first: &Control,
    all_within: &[&Control],
) -> Done<Target> {
    let sort = first.sort().unwrap_or_default();
    let several = !all_within.is_empty() || matches!(sort.as_str(), "radio" | "checkbox");
    let fieldset = if several {
        own_fieldset(page, first, path)?
    } else {
        None
    };
    let around = |control: &Control| match &fieldset {
        Some(fieldset) => Ok(child_holding(fieldset, control)),
        None => control
            .closest(WRAPPERS)
            .map(|it| it.unwrap_or_else(|| control.clone().into())),
    };
    let last = all_within
        .last()
        .copied()
        .or_else(|| controls.last_at(path))
        .unwrap_or(first);
    let after = after_what_it_says(last, around(last)?)?;
    let marked = match all_within {
        [] => vec![first.clone().into()],
        several => several.iter().map(|it| (*it).clone().into()).collect(),
    };
    // Each input of a date has a group of its own within that of the whole date, which is the one to mark.
    let outer = match &fieldset {
        Some(fieldset) => fieldset.closest(GROUPS)?,
        None => None,
    };
    let group = outer.map_or_else(|| first.closest(GROUPS), |outer| Ok(Some(outer)))?;
    Ok(Target {
        name: path.to_owned(),
        control: first.clone().into(),
        before: around(first)?,
        after,
        described: fieldset.unwrap_or_else(|| first.clone().into()),
        marked,
        group,
        written_in: None,
    })
}

/// What a radio or a box is for stands after it, where it is not wrapped in that: nothing comes between the two.
fn after_what_it_says(control: &Control, around: Element) -> Done<Node> {
    let is_choice = matches!(control.sort().as_deref(), Some("radio" | "checkbox"));
    let is_bare = is_choice && around == *control.unchecked_ref::<Element>();
    let mut after: Node = around.into();
    while let Some(next) = after.next_sibling().filter(|_| is_bare) {
        if let Some(element) = next.dyn_ref::<Element>()
            && (!element.matches(SAYING)? || element.query_selector(CONTROLS)?.is_some())
        {
            break;
        }
        after = next;
    }
    Ok(after)
}

/// The fieldset around a control, where it holds the controls of this path and, beside what a
/// choice reveals, no other.
fn own_fieldset(page: &Page, control: &Control, path: &str) -> Done<Option<Element>> {
    let Some(fieldset) = control.closest("fieldset")? else {
        return Ok(None);
    };
    let inside = format!("{path}.");
    let only_these = all(&fieldset, CONTROLS)?.into_iter().all(|element| {
        if matches!(element.closest(REVEALED), Ok(Some(_))) {
            return true;
        }
        page.host
            .path_of(&element)
            .is_none_or(|its| its == path || its.starts_with(&inside))
    });
    Ok(only_these.then_some(fieldset))
}

/// The child of an element that holds a control.
fn child_holding(element: &Element, control: &Control) -> Element {
    let mut child: Element = control.clone().into();
    while let Some(parent) = child.parent_element() {
        if parent == *element {
            break;
        }
        child = parent;
    }
    child
}

/// An element that the host marked with the path and that is no control: a group, or the button
/// that adds a child.
fn of_element(page: &Page, controls: &Controls, at: &str) -> Done<Option<Target>> {
    let Some(element) = controls.marked(page, at)? else {
        return Ok(None);
    };
    let focusable = "input, select, textarea, button, a[href], summary";
    let (control, around) = if element.matches(focusable)? {
        (element.clone(), element.clone())
    } else {
        let Some(control) = element.query_selector(focusable)? else {
            return Ok(None);
        };
        let around = child_holding(&element, control.unchecked_ref());
        (control, around)
    };
    Ok(Some(Target {
        name: at.to_owned(),
        control,
        described: element.clone(),
        before: around.clone(),
        after: around.into(),
        marked: Vec::new(),
        group: element.closest(GROUPS)?,
        written_in: None,
    }))
}
