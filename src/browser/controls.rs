//! A form's controls, and what they hold.

use std::cell::OnceCell;
use std::collections::HashMap;

use indexmap::IndexMap;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node};

use super::page::{Done, Page, all};
use crate::document::FormFields;

#[wasm_bindgen]
extern "C" {
    /// An input, select or textarea. One type for all of them spares a question of each.
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = Node)]
    #[derive(Debug, Clone)]
    pub type Control;
    #[wasm_bindgen(method, getter, js_name = type)]
    pub(super) fn sort(this: &Control) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn value(this: &Control) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_value(this: &Control, value: &str);
    #[wasm_bindgen(method, getter)]
    pub(super) fn checked(this: &Control) -> Option<bool>;
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_checked(this: &Control, checked: bool);

    /// A control and what it holds: see pkg/src/fields.ts.
    type Held;
    #[wasm_bindgen(method, getter)]
    fn path(this: &Held) -> String;
    #[wasm_bindgen(method, getter, js_name = sort)]
    fn how(this: &Held) -> u8;
    #[wasm_bindgen(method, getter)]
    fn text(this: &Held) -> String;
    #[wasm_bindgen(method, getter)]
    fn texts(this: &Held) -> Vec<String>;
    #[wasm_bindgen(method, getter)]
    fn control(this: &Held) -> Option<Control>;
    #[wasm_bindgen(method, getter)]
    fn hidden(this: &Held) -> bool;
}

/// How a control holds what it holds, by the numbers of pkg/src/fields.ts; a place holds nothing.
mod how {
    pub(super) const TEXT: u8 = 1;
    pub(super) const TICKED: u8 = 2;
    pub(super) const UNTICKED: u8 = 3;
    pub(super) const LIST: u8 = 4;
    pub(super) const GIVEN: u8 = 5;
}

/// What a form holds now, and the first control of each field path.
#[derive(Default)]
pub(super) struct Controls {
    pub(super) fields: FormFields,
    by_path: IndexMap<String, Control>,
    /// The last control of each path that several have, such as the choices of a group.
    last_of: IndexMap<String, Control>,
    /// Elements that the host marked with a path and that are no controls; looked up where needed.
    marked: OnceCell<HashMap<String, Element>>,
    /// The prose of sections: each entry's path and its control.
    pub(super) prose: Vec<Prose>,
    /// Hidden fields with what was said of statements and sections before, and their paths.
    pub(super) said: Vec<(String, Control)>,
}

/// The control of one entry of a section.
pub(super) struct Prose {
    /// The entry's path, `sections.child-needs.amara`.
    pub(super) entry: String,
    pub(super) control: Control,
    pub(super) text: String,
}

impl Controls {
    /// Reads the form as it is now: controls come and go while it is used.
    pub(super) fn of(page: &Page) -> Done<Self> {
        let mut controls = Self::default();
        for held in page.host.controls()? {
            controls.read(held.unchecked_ref());
        }
        Ok(controls)
    }

    /// The control of that path.
    pub(super) fn at(&self, path: &str) -> Option<&Control> {
        self.by_path.get(path)
    }

    /// The last control of that path, where several have it.
    pub(super) fn last_at(&self, path: &str) -> Option<&Control> {
        self.last_of.get(path)
    }

    /// The controls of the fields within that path, such as a date's day, month and year.
    pub(super) fn within(&self, path: &str) -> impl Iterator<Item = &Control> {
        let inside = format!("{path}.");
        self.by_path
            .iter()
            .filter(move |(name, _)| name.starts_with(&inside))
            .map(|(_, control)| control)
    }

    /// The element, no control, that the host marked with that path.
    pub(super) fn marked(&self, page: &Page, path: &str) -> Done<Option<Element>> {
        if self.marked.get().is_none() {
            let marked = all(&page.form, "[data-check]")?;
            let by_path = marked
                .into_iter()
                .filter_map(|element| Some((element.get_attribute("data-check")?, element)));
            self.marked.get_or_init(|| by_path.collect());
        }
        Ok(self
            .marked
            .get()
            .and_then(|marked| marked.get(path).cloned()))
    }

    fn read(&mut self, held: &Held) {
        let (path, fields) = (held.path(), &mut self.fields);
        let is_hidden = held.hidden();
        match held.how() {
            how::TEXT => {
                let text = held.text();
                if let (false, Some(entry), Some(control)) =
                    (is_hidden, entry_of(&path), held.control())
                {
                    self.prose.push(Prose {
                        entry: entry.to_owned(),
                        control,
                        text: text.clone(),
                    });
                }
                fields.put(&path, text);
            }
            how::TICKED => fields.tick(&path, held.text()),
            how::UNTICKED => fields.leave_unticked(&path),
            how::LIST => fields.put_list(&path, held.texts()),
            how::GIVEN => fields.put_unless_there(&path, held.text()),
            _ => {}
        }
        let Some(control) = held.control() else {
            return;
        };
        if !is_hidden && self.by_path.contains_key(&path) {
            self.last_of.insert(path, control);
        } else if !is_hidden {
            self.by_path.insert(path, control);
        } else if path.starts_with("sections.") {
            self.said.push((path, control));
        }
    }
}

/// The entry whose prose stands at that path: `sections.<name>.<id>.text`.
fn entry_of(path: &str) -> Option<&str> {
    let entry = path.strip_suffix(".text")?;
    let is_entry = entry.starts_with("sections.") && entry.split('.').count() == 3;
    is_entry.then_some(entry)
}
