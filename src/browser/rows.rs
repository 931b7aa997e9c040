//! One sentence in a list: its words, how it reads, its four choices.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::asked::{is_doubtful, reads_as};
use super::choices;
use super::controls::Control;
use super::filters::DOUBTFUL;
use super::lists::{SAYS, asks, row_name};
use super::page::{Done, Page, children, must_change, set_hidden};
use crate::document::{Labelled, label_word};
use crate::language::Label;

/// On a row that still asks for its label.
pub(super) const ASKS: &str = "data-conference-check-asks";

/// The labels, what they are called, and the key for each.
const LABELS: [(Label, &str, &str); 4] = [
    (Label::Fact, "Fact", "F"),
    (Label::Observation, "Observation", "O"),
    (Label::Allegation, "Allegation", "A"),
    (Label::Opinion, "Opinion", "P"),
];

/// The label that a key stands for.
pub(super) fn label_of_key(pressed: &str) -> Option<Label> {
    let found = LABELS
        .iter()
        .find(|(_, _, key)| key.eq_ignore_ascii_case(pressed));
    found.map(|(label, ..)| *label)
}

pub(super) fn label_of_word(word: &str) -> Option<Label> {
    let found = LABELS.iter().find(|(label, ..)| label_word(*label) == word);
    found.map(|(label, ..)| *label)
}

/// The control that labels a section as a whole.
pub(super) fn make_whole(page: &Page, to: &Element, entry: &str) -> Done {
    let id = page.id(&format!("whole-{entry}"));
    let group = page.add(to, "div", "*form-group")?;
    let label = page.say(
        &group,
        "label",
        "*label",
        "Label for the section as a whole",
    )?;
    label.set_attribute("for", &id)?;
    let select = page.add(&group, "select", "*select")?;
    select.set_id(&id);
    select.set_attribute("form", "")?;
    select.set_attribute(SAYS, "whole")?;
    option(page, &select, "", "Each has its own")?;
    for (label, name, _) in LABELS {
        option(page, &select, label_word(label), name)?;
    }
    Ok(())
}

pub(super) fn option(page: &Page, select: &Element, value: &str, text: &str) -> Done {
    let option = page.say(select, "option", "", text)?;
    option.set_attribute("value", value)
}

/// Says which key stands for which label.
pub(super) fn make_keys(page: &Page, list: &Element) -> Done {
    let line = page.say(
        list,
        "p",
        "*hint conference-check-labels__keys",
        "On a sentence’s choices, press ",
    )?;
    for (at, (_, name, key)) in LABELS.iter().enumerate() {
        let before = match at {
            0 => "",
            3 => " or ",
            _ => ", ",
        };
        line.append_with_str_1(before)?;
        page.say(&line, "kbd", "", key)?;
        let text = format!(" for {}", name.to_lowercase());
        line.append_with_str_1(&text)?;
    }
    let end =
        ": the next sentence without a label follows, and in the end the question who said what.";
    line.append_with_str_1(end)?;
    Ok(())
}

/// A row as every sentence has it, to be copied: a copy costs a fraction of what making one does.
pub(super) fn template(page: &Page) -> Done<Element> {
    let row = page.make("li", "conference-check-sentence")?;
    let fieldset = page.add(&row, "fieldset", "*fieldset")?;
    let words = page.add(
        &fieldset,
        "legend",
        "*fieldset__legend conference-check-sentence__words",
    )?;
    page.quote(&words)?;
    let hint = page.add(&fieldset, "p", "*hint conference-check-sentence__reading")?;
    set_hidden(&hint, true)?;
    let radios = page.add(
        &fieldset,
        "div",
        "*radios *radios--small *radios--inline conference-check-choices",
    )?;
    for (label, name, key) in LABELS {
        let item = page.add(&radios, "div", "*radios__item")?;
        let input = page.add(&item, "input", "*radios__input")?;
        for (attribute, value) in [
            ("type", "radio"),
            ("value", label_word(label)),
            // No part of the host's form: not sent, and no Enter in it sends anything.
            ("form", ""),
            ("aria-keyshortcuts", key),
            (SAYS, "label"),
        ] {
            input.set_attribute(attribute, value)?;
        }
        page.say(&item, "label", "*label *radios__label", name)?;
    }
    page.add(&row, "div", "conference-check-sentence__more")?;
    Ok(row)
}

/// The parts of a row that hang on its sentence. Messages may stand between the last two.
struct Parts {
    fieldset: Element,
    words: Element,
    hint: Element,
    choices: Element,
}

fn parts(row: &Element) -> Option<Parts> {
    let fieldset = row.first_element_child()?;
    let words = fieldset.first_element_child()?;
    let hint = words.next_element_sibling()?;
    let choices = fieldset.last_element_child()?;
    Some(Parts {
        fieldset,
        words,
        hint,
        choices,
    })
}

/// A row for a statement, from the template.
pub(super) fn make(
    page: &Page,
    template: &Element,
    entry: &str,
    statement: &Labelled,
    whole: Option<Label>,
) -> Done<Element> {
    let row: Element = template.clone_node_with_deep(true)?.unchecked_into();
    let id = page.id(&row_name(entry, &statement.id));
    row.set_id(&id);
    if let Some(parts) = parts(&row) {
        let reading = format!("{id}-reading");
        parts.fieldset.set_attribute("aria-describedby", &reading)?;
        parts.hint.set_id(&reading);
        parts.words.set_id(&format!("{id}-words"));
        for (item, (label, ..)) in children(&parts.choices).iter().zip(LABELS) {
            let (Some(radio), Some(text)) = (item.first_element_child(), item.last_element_child())
            else {
                continue;
            };
            let own = format!("{id}-{}", label_word(label));
            radio.set_attribute("name", &id)?;
            radio.set_id(&own);
            text.set_attribute("for", &own)?;
        }
    }
    renew(page, &row, statement, whole)?;
    Ok(row)
}

/// Brings a row in line with its statement.
pub(super) fn renew(
    page: &Page,
    row: &Element,
    statement: &Labelled,
    whole: Option<Label>,
) -> Done {
    let own = statement.label.map_or("", label_word);
    let as_whole = whole.map_or("", label_word);
    row.toggle_attribute_with_force(ASKS, asks(statement, whole))?;
    if !must_change(row, &format!("{own} {as_whole} {}", statement.text))? {
        return Ok(());
    }
    if let Some(Parts {
        words,
        hint,
        choices,
        ..
    }) = parts(row)
    {
        words.set_text_content(Some(&statement.text));
        let doubtful = is_doubtful(&statement.text, statement.label.or(whole));
        row.toggle_attribute_with_force(DOUBTFUL, doubtful)?;
        let mut text = reads_as(&statement.text).unwrap_or_default();
        if own.is_empty() && !as_whole.is_empty() {
            let lead = if text.is_empty() { "" } else { ". " };
            text += lead;
            text += "Counts as ";
            text += as_whole;
            text += ", like the section as a whole";
        }
        set_hidden(&hint, text.is_empty())?;
        hint.set_text_content(Some(&text));
        for (item, (label, ..)) in children(&choices).iter().zip(LABELS) {
            if let Some(radio) = item.first_element_child() {
                let is_it = statement.label == Some(label);
                radio.unchecked_ref::<Control>().set_checked(is_it);
            }
        }
    }
    choices::keep_up(page, row, statement)
}
