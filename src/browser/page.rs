//! The page that a form stands on, and how elements are made for it.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlFormElement};

/// What a call gives, where the page can refuse.
pub(super) type Done<T = ()> = Result<T, JsValue>;

/// Names the form: its attachment's number.
pub(super) const NUMBER: &str = "data-conference-check-number";
/// On the form: whose look its page has, found out once.
pub(super) const STYLE: &str = "data-conference-check-style";
/// On an element that does something when it is clicked: what it does.
pub(super) const DOES: &str = "data-conference-check-does";
/// On an element made for a finding: the finding's key.
pub(super) const KEY: &str = "data-conference-check-key";
/// What an element shows now, so that it is left alone while that stays so.
const SHOWS: &str = "data-conference-check-shows";

#[wasm_bindgen]
extern "C" {
    /// What JavaScript keeps of an attachment: see `Host` in pkg/src/attach.ts.
    pub type Host;
    #[wasm_bindgen(method, getter)]
    pub(super) fn form(this: &Host) -> HtmlFormElement;
    #[wasm_bindgen(method, getter)]
    pub(super) fn place(this: &Host) -> Option<Element>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn procedure(this: &Host) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn kind(this: &Host) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn labels(this: &Host) -> bool;
}

/// Whose look the page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Govuk,
    Nhs,
    Plain,
}

/// The page, the form on it, and what their elements are called.
pub(super) struct Page {
    pub(super) document: Document,
    pub(super) form: HtmlFormElement,
    number: String,
    style: Style,
}

impl Page {
    pub(super) fn of(host: &Host) -> Done<Self> {
        let form = host.form();
        let document = form.owner_document().ok_or("a form stands in a document")?;
        let number = form.get_attribute(NUMBER).unwrap_or_default();
        let style = match form.get_attribute(STYLE).as_deref() {
            Some("govuk") => Style::Govuk,
            Some("nhs") => Style::Nhs,
            _ => Style::Plain,
        };
        Ok(Self {
            document,
            form,
            number,
            style,
        })
    }

    /// An id that no other attachment on the page uses.
    pub(super) fn id(&self, name: &str) -> String {
        format!("conference-check-{}-{name}", self.number)
    }

    pub(super) fn by_id(&self, name: &str) -> Option<Element> {
        self.document.get_element_by_id(&self.id(name))
    }

    /// The element of that id, or else a new one, which `stand` puts in its place.
    pub(super) fn by_id_or(
        &self,
        name: &str,
        tag: &str,
        classes: &str,
        stand: impl FnOnce(&Element) -> Done,
    ) -> Done<Element> {
        if let Some(there) = self.by_id(name) {
            return Ok(there);
        }
        let made = self.make(tag, classes)?;
        made.set_id(&self.id(name));
        stand(&made)?;
        Ok(made)
    }

    /// An element with these classes. One that begins with `*` is of the page's own look:
    /// `*hint` is `govuk-hint`, or `nhsuk-hint`, or ours too on a page that has neither.
    pub(super) fn make(&self, tag: &str, classes: &str) -> Done<Element> {
        let element = self.document.create_element(tag)?;
        if !classes.is_empty() {
            element.set_class_name(&self.classes(classes));
        }
        Ok(element)
    }

    /// Makes an element and puts it at the end of another.
    pub(super) fn add(&self, to: &Element, tag: &str, classes: &str) -> Done<Element> {
        let element = self.make(tag, classes)?;
        to.append_child(&element)?;
        Ok(element)
    }

    /// Makes an element that holds a text and puts it at the end of another.
    pub(super) fn say(&self, to: &Element, tag: &str, classes: &str, text: &str) -> Done<Element> {
        let element = self.add(to, tag, classes)?;
        element.set_text_content(Some(text));
        Ok(element)
    }

    /// Adds a text that is heard, and not seen.
    pub(super) fn say_unseen(&self, to: &Element, text: &str) -> Done<Element> {
        self.say(to, "span", "*visually-hidden", text)
    }

    pub(super) fn classes(&self, classes: &str) -> String {
        let mut names = Vec::new();
        for class in classes.split(' ') {
            match (class.strip_prefix('*'), self.style) {
                (None, _) => names.push(class.to_owned()),
                (Some("visually-hidden"), Style::Nhs) => {
                    names.push("nhsuk-u-visually-hidden".to_owned());
                }
                (Some(name), Style::Nhs) => names.push(format!("nhsuk-{name}")),
                (Some(name), Style::Govuk) => names.push(format!("govuk-{name}")),
                (Some(name), Style::Plain) => {
                    names.push(format!("govuk-{name}"));
                    names.push(format!("conference-check-{name}"));
                }
            }
        }
        names.join(" ")
    }

    /// What tells a further form on the page from the first.
    pub(super) fn told_apart_by(&self) -> Option<String> {
        let label = || self.form.get_attribute("aria-label");
        (self.number != "1").then(|| label().unwrap_or_else(|| format!("form {}", self.number)))
    }

    pub(super) fn is_plain(&self) -> bool {
        self.style == Style::Plain
    }

    /// What has the focus.
    pub(super) fn active(&self) -> Option<Element> {
        self.document.active_element()
    }

    /// Says a change to those who cannot see it, once what they are doing leaves time.
    pub(super) fn announce(&self, text: &str) {
        if let Some(status) = self.by_id("status") {
            set_text(&status, text);
        }
    }
}

/// Whose look a page has: `govuk`, `nhs` or `plain`.
pub(super) fn style_of(document: &Document) -> Done<&'static str> {
    const NHS: &str = "[class^='nhsuk-'], [class*=' nhsuk-']";
    const GOVUK: &str = "[class^='govuk-template'], .govuk-width-container, .govuk-main-wrapper, .govuk-form-group:not(.conference-check-form-group)";
    Ok(if document.query_selector(NHS)?.is_some() {
        "nhs"
    } else if document.query_selector(GOVUK)?.is_some() {
        "govuk"
    } else {
        "plain"
    })
}

/// Sets a text where it is another.
pub(super) fn set_text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Whether an element has to change to show this; it is taken to show it from now on.
pub(super) fn must_change(element: &Element, to_show: &str) -> Done<bool> {
    if element.get_attribute(SHOWS).as_deref() == Some(to_show) {
        return Ok(false);
    }
    element.set_attribute(SHOWS, to_show)?;
    Ok(true)
}

pub(super) fn set_hidden(element: &Element, hidden: bool) -> Done {
    element.toggle_attribute_with_force("hidden", hidden)?;
    Ok(())
}

/// Every element that matches, within one.
pub(super) fn all(within: &Element, selector: &str) -> Done<Vec<Element>> {
    let list = within.query_selector_all(selector)?;
    Ok((0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .collect())
}

/// The elements directly within one.
pub(super) fn children(of: &Element) -> Vec<Element> {
    let list = of.children();
    (0..list.length()).filter_map(|at| list.item(at)).collect()
}

pub(super) fn focus(element: &Element) -> Done {
    element.unchecked_ref::<HtmlElement>().focus()
}

/// Adds a name to an attribute that lists names, or takes it away.
pub(super) fn list_in(element: &Element, attribute: &str, name: &str, listed: bool) -> Done {
    let now = element.get_attribute(attribute).unwrap_or_default();
    if now.split_whitespace().any(|it| it == name) == listed {
        return Ok(());
    }
    let mut names: Vec<_> = now.split_whitespace().filter(|it| *it != name).collect();
    if listed {
        names.push(name);
    }
    match names.as_slice() {
        [] => element.remove_attribute(attribute),
        names => element.set_attribute(attribute, &names.join(" ")),
    }
}

/// Makes the elements within one those of `wanted`, by their keys: what is there already stays,
/// with what a person is typing in it.
pub(super) fn reconcile<T>(
    within: &Element,
    key_attribute: &str,
    wanted: &[T],
    key: impl Fn(&T) -> &str,
    make: impl Fn(&T) -> Done<Element>,
    renew: impl Fn(&T, &Element) -> Done,
) -> Done {
    let mut there: std::collections::HashMap<String, Element> = children(within)
        .into_iter()
        .filter_map(|child| Some((child.get_attribute(key_attribute)?, child)))
        .collect();
    let mut kept = Vec::with_capacity(wanted.len());
    for each in wanted {
        let old = there.remove(key(each));
        if let Some(old) = &old {
            renew(each, old)?;
        }
        let element = old.map_or_else(|| make(each), Ok)?;
        element.set_attribute(key_attribute, key(each))?;
        kept.push(element);
    }
    for gone in there.values() {
        gone.remove();
    }
    let mut next = within.first_element_child();
    for element in kept {
        if next.as_ref() == Some(&element) {
            next = element.next_element_sibling();
        } else {
            within.insert_before(&element, next.as_ref().map(AsRef::as_ref))?;
        }
    }
    Ok(())
}
