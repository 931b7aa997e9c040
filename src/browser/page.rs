//! The page that a form stands on, and how elements are made for it.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlFormElement};

/// What a call gives, where the page can refuse.
pub(super) type Done<T = ()> = Result<T, JsValue>;

/// On an element that does something when it is clicked: what it does.
pub(super) const DOES: &str = "data-conference-check-does";
/// On an element made for a finding: the finding's key.
pub(super) const KEY: &str = "data-conference-check-key";
/// What an element shows now, so that it is left alone while that stays so.
const SHOWS: &str = "data-conference-check-shows";

#[wasm_bindgen]
extern "C" {
    /// What JavaScript keeps of an attachment: see pkg/src/host.ts.
    #[derive(Clone)]
    pub type Host;
    #[wasm_bindgen(method, getter)]
    pub(super) fn form(this: &Host) -> HtmlFormElement;
    #[wasm_bindgen(method, getter)]
    fn page(this: &Host) -> Document;
    /// The page, or the shadow root that the form stands in.
    #[wasm_bindgen(method, getter)]
    fn root(this: &Host) -> Element;
    #[wasm_bindgen(method, getter)]
    fn number(this: &Host) -> u32;
    #[wasm_bindgen(method, getter)]
    fn style(this: &Host) -> String;
    #[wasm_bindgen(method, getter)]
    pub(super) fn place(this: &Host) -> Option<Element>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn procedure(this: &Host) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn kind(this: &Host) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn labels(this: &Host) -> bool;
    #[wasm_bindgen(method, getter)]
    pub(super) fn draws(this: &Host) -> bool;
    #[wasm_bindgen(method, getter)]
    pub(super) fn rewords(this: &Host) -> bool;
    #[wasm_bindgen(method, getter)]
    fn lang(this: &Host) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn shown(this: &Host) -> bool;
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_shown(this: &Host, shown: bool);
    #[wasm_bindgen(method, catch)]
    pub(super) fn controls(this: &Host) -> Result<Vec<JsValue>, JsValue>;
    #[wasm_bindgen(method, js_name = pathOf)]
    pub(super) fn path_of(this: &Host, control: &Element) -> Option<String>;
    #[wasm_bindgen(method)]
    pub(super) fn find(this: &Host, id: &str) -> Option<Element>;
    #[wasm_bindgen(method, js_name = nameOf)]
    pub(super) fn name_of(this: &Host, control: &Element) -> String;
    #[wasm_bindgen(method)]
    pub(super) fn focus(this: &Host, control: &Element);
    #[wasm_bindgen(method, getter)]
    fn theirs(this: &Host) -> Option<String>;
    /// To be told of before an element of the host's is changed.
    #[wasm_bindgen(method)]
    fn touch(this: &Host, element: &Element);
    #[wasm_bindgen(method)]
    pub(super) fn titled(this: &Host, wrong: bool);
    #[wasm_bindgen(method)]
    fn word(this: &Host, english: &str) -> String;
    #[wasm_bindgen(method)]
    pub(super) fn message(this: &Host, rule: &str, at: &str, message: &str) -> String;

    /// What a page and a shadow root have alike.
    #[wasm_bindgen(extends = Element)]
    type Root;
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    fn active_element(this: &Root) -> Option<Element>;
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
    pub(super) host: Host,
    pub(super) document: Document,
    pub(super) form: HtmlFormElement,
    number: u32,
    style: Style,
    rewords: bool,
}

impl Page {
    pub(super) fn of(host: &Host) -> Self {
        let style = match host.style().as_str() {
            "govuk" => Style::Govuk,
            "nhs" => Style::Nhs,
            _ => Style::Plain,
        };
        Self {
            host: host.clone(),
            document: host.page(),
            form: host.form(),
            number: host.number(),
            style,
            rewords: host.rewords(),
        }
    }

    /// An id that no other attachment on the page uses.
    pub(super) fn id(&self, name: &str) -> String {
        format!("conference-check-{}-{name}", self.number)
    }

    pub(super) fn by_id(&self, name: &str) -> Option<Element> {
        self.host.find(&self.id(name))
    }

    /// Every element of ours with that attribute, beside the form's controls, wherever these stand.
    pub(super) fn ours(&self, attribute: &str) -> Done<Vec<Element>> {
        let start = self.id("");
        all(&self.host.root(), &format!("[{attribute}][id^='{start}']"))
    }

    /// Every element of the host's in whose attribute this form has written, with what.
    pub(super) fn marked(&self, attribute: &str) -> Done<Vec<(Element, String)>> {
        let start = self.id("");
        let marked = all(&self.host.root(), &format!("[{attribute}^='{start}']"))?;
        let named = |element: Element| {
            let mark = element.get_attribute(attribute)?;
            let name = mark.strip_prefix(&start)?.to_owned();
            Some((element, name))
        };
        Ok(marked.into_iter().filter_map(named).collect())
    }

    /// The first element that matches, on the page or in the shadow root.
    pub(super) fn first(&self, selector: &str) -> Done<Option<Element>> {
        self.host.root().query_selector(selector)
    }

    /// To be called before an element of the host's is changed.
    pub(super) fn touch(&self, element: &Element) {
        self.host.touch(element);
    }

    /// One of our texts, in the host's words where it has its own.
    pub(super) fn word(&self, english: &str) -> String {
        if self.rewords {
            self.host.word(english)
        } else {
            english.to_owned()
        }
    }

    /// Says in which language an element of ours speaks, where the page around it has another.
    pub(super) fn speak(&self, element: &Element) -> Done {
        match self.host.lang() {
            Some(lang) => element.set_attribute("lang", &lang),
            None => Ok(()),
        }
    }

    /// Says the same of an element that holds words of the page's own, within one of ours.
    pub(super) fn quote(&self, element: &Element) -> Done {
        match self.host.theirs() {
            Some(lang) => element.set_attribute("lang", &lang),
            None => Ok(()),
        }
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
        self.speak(&made)?;
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
        element.set_text_content(Some(&self.word(text)));
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
        (self.number != 1).then(|| label().unwrap_or_else(|| format!("form {}", self.number)))
    }

    pub(super) fn is_plain(&self) -> bool {
        self.style == Style::Plain
    }

    /// What has the focus.
    pub(super) fn active(&self) -> Option<Element> {
        self.host.root().unchecked_ref::<Root>().active_element()
    }

    /// Says a change to those who cannot see it, once what they are doing leaves time.
    pub(super) fn announce(&self, text: &str) {
        if let Some(status) = self.by_id("status") {
            set_text(&status, &self.word(text));
        }
    }
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
