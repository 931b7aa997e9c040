//! A form's controls, and what they hold.

use std::cell::OnceCell;
use std::collections::HashMap;

use indexmap::IndexMap;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlCollection, HtmlElement, Node};

use super::page::{Done, Page, all};
use crate::document::FormFields;

#[wasm_bindgen]
extern "C" {
    /// An input, select or textarea. One type for all of them spares a question of each.
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = Node)]
    #[derive(Debug, Clone)]
    pub type Control;
    #[wasm_bindgen(method, getter)]
    pub(super) fn name(this: &Control) -> Option<String>;
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
    #[wasm_bindgen(method, getter, js_name = selectedOptions)]
    fn selected_options(this: &Control) -> Option<HtmlCollection>;
}

/// What a form holds now, and the first control of each field path.
#[derive(Default)]
pub(super) struct Controls {
    pub(super) fields: FormFields,
    by_path: IndexMap<String, Control>,
    /// Elements that the host marked with a path and that are no controls; looked up where needed.
    marked: OnceCell<HashMap<String, Element>>,
    /// The prose of sections: each entry's path and its textarea.
    pub(super) prose: Vec<Prose>,
}

/// The textarea of one entry of a section.
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
        let elements = page.form.elements();
        for at in 0..elements.length() {
            if let Some(element) = elements.item(at) {
                controls.read(element.unchecked_into())?;
            }
        }
        Ok(controls)
    }

    /// The control of that path.
    pub(super) fn at(&self, path: &str) -> Option<&Control> {
        self.by_path.get(path)
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

    fn read(&mut self, control: Control) -> Done {
        let Some(path) = path_of(&control) else {
            return Ok(());
        };
        let sort = control.sort().unwrap_or_default();
        match sort.as_str() {
            "submit" | "button" | "reset" | "image" | "file" | "password" | "output" => {
                return Ok(());
            }
            _ if control.matches(":disabled")? => return Ok(()),
            "fieldset" => {}
            "checkbox" | "radio" => self.read_tick(&path, &control, sort == "checkbox"),
            "select-multiple" => self.fields.put_list(&path, chosen(&control)),
            "textarea" => self.read_text(&path, &control),
            _ => self.fields.put(&path, control.value().unwrap_or_default()),
        }
        if sort != "hidden" {
            self.by_path.entry(path).or_insert(control);
        }
        Ok(())
    }

    fn read_tick(&mut self, path: &str, control: &Control, is_box: bool) {
        if control.checked() == Some(true) {
            self.fields.tick(path, control.value().unwrap_or_default());
        } else if is_box {
            self.fields.leave_unticked(path);
        }
    }

    fn read_text(&mut self, path: &str, control: &Control) {
        let text = control.value().unwrap_or_default();
        if let Some(entry) = entry_of(path) {
            self.prose.push(Prose {
                entry: entry.to_owned(),
                control: control.clone(),
                text: text.clone(),
            });
        }
        self.fields.put(path, text);
    }
}

/// A control's field path: its `data-check`, else its name.
fn path_of(control: &Control) -> Option<String> {
    control
        .get_attribute("data-check")
        .or_else(|| control.name())
        .filter(|path| !path.is_empty())
}

fn chosen(control: &Control) -> Vec<String> {
    let Some(options) = control.selected_options() else {
        return Vec::new();
    };
    (0..options.length())
        .filter_map(|at| options.item(at)?.unchecked_into::<Control>().value())
        .collect()
}

/// The entry whose prose stands at that path: `sections.<name>.<id>.text`.
fn entry_of(path: &str) -> Option<&str> {
    let entry = path.strip_suffix(".text")?;
    let is_entry = entry.starts_with("sections.") && entry.split('.').count() == 3;
    is_entry.then_some(entry)
}
