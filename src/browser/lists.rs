//! The lists of sentences under the prose of sections, each with its label.
//!
//! What was said of the sentences is kept in an attribute of the list, so that no call has to
//! remember it.

use std::cell::OnceCell;

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::asked::{LabelsAsked, reads_otherwise, sentences_of};
use super::controls::{Control, Controls, Prose};
use super::page::{Done, Page, all, focus, reconcile, set_hidden, set_text};
use super::sent::SentEntry;
use super::{choices, filters, rows};
use crate::document::{Labelled, Statements, is_blank};
use crate::language::Label;

/// On a list: the entry whose sentences it lists.
pub(super) const LIST: &str = "data-conference-check-list";
/// On a row: the statement's id.
pub(super) const STATEMENT: &str = "data-conference-check-statement";
/// On a control in a row: what it says of the statement.
pub(super) const SAYS: &str = "data-conference-check-says";
/// On a hidden field of the host's whose statements were taken over: it is given back at the end.
const TAKEN: &str = "data-conference-check-taken";
/// On a list: its statements.
const KEPT: &str = "data-conference-check-statements";

/// Names a sentence's row.
pub(super) fn row_name(entry: &str, id: &str) -> String {
    format!("{entry}.statements.{id}")
}

/// Brings the lists in line with the prose, and puts statements in its place in what is checked.
pub(super) fn keep_up(page: &Page, labels: bool, controls: &mut Controls) -> Done<Vec<SentEntry>> {
    let text = |path| controls.fields.text(path);
    let asked = if labels {
        LabelsAsked::of(text("procedure"), text("kind"), text("conference.type"))
    } else {
        LabelsAsked::default()
    };
    if asked.nowhere() {
        return hide_all(page);
    }
    let prose = std::mem::take(&mut controls.prose);
    let mut entries = Vec::with_capacity(prose.len());
    remove_others(page, &prose)?;
    for each in prose {
        if !asked.at(&each.entry) {
            hide(page, &each.entry)?;
            continue;
        }
        let list = list_for(page, controls, &each)?;
        let statements = carry(page, &list, &each)?;
        let label = whole(&list)?.map(|select| select.value().unwrap_or_default());
        if let Some(label) = &label {
            controls
                .fields
                .put(&format!("{}.label", each.entry), label.as_str());
        }
        if !statements.is_empty() {
            controls
                .fields
                .put_statements(&each.entry, statements.clone());
        }
        let label = label.filter(|label| !label.is_empty());
        entries.push(SentEntry {
            entry: each.entry,
            label,
            statements,
        });
    }
    Ok(entries)
}

/// Another procedure asks for no labels. A person who passes it by on the way to the next keeps theirs.
fn hide_all(page: &Page) -> Done<Vec<SentEntry>> {
    for list in page.ours(LIST)? {
        set_hidden(&list, true)?;
    }
    Ok(Vec::new())
}

/// The same of one entry, where another section is asked for labels and this one is not.
fn hide(page: &Page, entry: &str) -> Done {
    match page.by_id(&format!("list-{entry}")) {
        Some(list) => set_hidden(&list, true),
        None => Ok(()),
    }
}

/// Lists go with their prose.
fn remove_others(page: &Page, prose: &[Prose]) -> Done {
    for list in page.ours(LIST)? {
        let entry = list.get_attribute(LIST).unwrap_or_default();
        if !prose.iter().any(|it| it.entry == entry) {
            list.remove();
        }
    }
    Ok(())
}

fn list_for(page: &Page, controls: &mut Controls, prose: &Prose) -> Done<Element> {
    let name = format!("list-{}", prose.entry);
    if let Some(list) = page.by_id(&name) {
        return Ok(list);
    }
    let has_own_label = controls.at(&format!("{}.label", prose.entry)).is_some();
    let list = page.make("div", "conference-check-labels")?;
    list.set_id(&page.id(&name));
    list.set_attribute(LIST, &prose.entry)?;
    list.set_attribute("role", "group")?;
    set_hidden(&list, true)?;
    let left = page.add(&list, "p", "*body conference-check-labels__left")?;
    left.set_id(&format!("{}-left", list.id()));
    list.set_attribute("aria-describedby", &left.id())?;
    let choices = page.add(&list, "div", "conference-check-labels__choices")?;
    if !has_own_label {
        rows::make_whole(page, &choices, &prose.entry)?;
    }
    filters::make(page, &choices, &prose.entry)?;
    rows::make_keys(page, &list)?;
    page.add(&list, "ol", "conference-check-labels__list")?;
    page.speak(&list)?;
    // Within a label, a click in the list would be one on the prose.
    match prose.control.closest("label")? {
        Some(label) => label.after_with_node_1(&list)?,
        None => prose.control.after_with_node_1(&list)?,
    }
    if let Some(statements) = controls.fields.take_statements(&prose.entry) {
        keep(&list, &statements)?;
        take_over(page, controls, |path| {
            path.starts_with(&format!("{}.statements.", prose.entry))
        })?;
    }
    if let Some(select) = whole(&list)?
        && let Some(label) = controls.fields.take_label(&prose.entry)
    {
        select.set_value(&label);
        take_over(page, controls, |path| {
            path.strip_suffix(".label") == Some(&prose.entry)
        })?;
    }
    Ok(list)
}

/// Fields that a server filled in with what was said before are taken over, and would be sent twice.
fn take_over(page: &Page, controls: &Controls, is_it: impl Fn(&str) -> bool) -> Done {
    for (path, field) in &controls.said {
        if is_it(path) {
            page.touch(field);
            field.set_attribute(TAKEN, "")?;
            field.set_attribute("disabled", "")?;
        }
    }
    Ok(())
}

fn group_name(page: &Page, control: &Control) -> String {
    let name = page.host.name_of(control);
    if name.is_empty() {
        "Label each sentence".to_owned()
    } else {
        format!("Label each sentence: {name}")
    }
}

fn carry(page: &Page, list: &Element, prose: &Prose) -> Done<Statements> {
    let sentences = sentences_of(&prose.text);
    let statements = kept(list);
    let rows = list.last_element_child().ok_or("a list has rows")?;
    if list.has_attribute("hidden") != sentences.is_empty() {
        set_hidden(list, sentences.is_empty())?;
        // Not before it is seen: a list without a sentence is not called what the prose is called.
        list.set_attribute("aria-label", &group_name(page, &prose.control))?;
    }
    let drawn = rows.child_element_count() as usize == statements.all().len();
    if drawn && statements.are(&sentences) {
        return Ok(statements);
    }
    let statements = statements.carried(&sentences);
    keep(list, &statements)?;
    let whole = whole_label(list)?;
    let template = OnceCell::new();
    reconcile(
        &rows,
        STATEMENT,
        statements.all(),
        |statement| &statement.id,
        |statement| {
            let template = if let Some(template) = template.get() {
                template
            } else {
                let made = rows::template(page)?;
                template.get_or_init(|| made)
            };
            rows::make(page, template, &prose.entry, statement, whole)
        },
        |statement, row| rows::renew(page, row, statement, whole),
    )?;
    say_left(page, list)?;
    Ok(statements)
}

/// Takes a choice made in a list; false where the control is in none.
pub(super) fn change(page: &Page, target: &Element) -> Done<bool> {
    let (Some(list), Some(says)) = (
        target.closest(&format!("[{LIST}]"))?,
        target.get_attribute(SAYS),
    ) else {
        return Ok(false);
    };
    if says == "show" {
        filters::keep_up(page, &list)?;
        return filters::announce(page, &list).map(|()| true);
    }
    let mut statements = kept(&list);
    let whole = whole_label(&list)?;
    if let Some(row) = row_of(target)? {
        let id = row.get_attribute(STATEMENT).unwrap_or_default();
        if let Some(statement) = statements.get_mut(&id) {
            choices::take(&row, statement, &says, target.unchecked_ref())?;
            let statement = statement.clone();
            keep(&list, &statements)?;
            if says == "label" {
                rows::renew(page, &row, &statement, whole)?;
            }
            choices::keep_up(page, &row, &statement)?;
        }
    } else {
        for row in all(&list, &format!("[{STATEMENT}]"))? {
            let id = row.get_attribute(STATEMENT).unwrap_or_default();
            if let Some(statement) = statements.get(&id) {
                rows::renew(page, &row, statement, whole)?;
            }
        }
    }
    say_left(page, &list)?;
    Ok(true)
}

/// A key that stands for a label sets it and goes on to the next sentence that has none.
pub(super) fn key(page: &Page, target: &Element, key: &str) -> Done<bool> {
    let (Some(row), Some(says)) = (row_of(target)?, target.get_attribute(SAYS)) else {
        return Ok(false);
    };
    if key == "Enter" {
        return match says.as_str() {
            "said_by" | "said_by_name" | "source" => {
                change(page, target)?;
                go_on(page, &row, false).map(|()| true)
            }
            // Enter on a radio would send the form of another host: here it means nothing.
            _ => Ok(false),
        };
    }
    let Some(label) = rows::label_of_key(key).filter(|_| says == "label") else {
        return Ok(false);
    };
    let value = crate::document::label_word(label);
    let Some(radio) = row.query_selector(&format!("input[value='{value}']"))? else {
        return Ok(false);
    };
    radio.unchecked_ref::<Control>().set_checked(true);
    change(page, &radio)?;
    go_on(page, &row, true)?;
    Ok(true)
}

/// Moves the focus to the next sentence that asks, in this list or one further down. Where the doubtful
/// ones alone are shown, the next of these follows. When all have their label, it asks who said
/// what; from the beginning, where a label was the last thing chosen.
fn go_on(page: &Page, row: &Element, from_start: bool) -> Done {
    let Some(list) = row.closest(&format!("[{LIST}]"))? else {
        return Ok(());
    };
    let next = if filters::shows_doubtful(&list)? {
        shown_after(&all(&list, &format!("[{STATEMENT}]"))?, row)
    } else {
        None
    };
    let next = match next {
        None => {
            let mut asking = page.ours(STATEMENT)?;
            asking.retain(|row| row.has_attribute(rows::ASKS) && !row.has_attribute("hidden"));
            shown_after(&asking, row).or_else(|| asking.first().cloned())
        }
        found => found,
    };
    let next = match &next {
        Some(row) => row.query_selector("input")?,
        None => next_speaker(page, row, from_start)?,
    };
    let Some(next) = next else {
        page.announce("Every sentence has its label");
        return Ok(());
    };
    if let Some(row) = row_of(&next)? {
        set_hidden(&row, false)?;
        row.scroll_into_view_with_bool(false);
    }
    focus(&next)?;
    filters::keep_up(page, &list)
}

/// The next question after a row about who said something that is not answered, or the first one.
fn next_speaker(page: &Page, row: &Element, from_start: bool) -> Done<Option<Element>> {
    let mut questions = page.ours(SAYS)?;
    questions.retain(|it| it.get_attribute(SAYS).as_deref() == Some("said_by"));
    let is_next = |it: &&Element| {
        let value = it.unchecked_ref::<Control>().value();
        let stands = from_start || (follows(row, it) && !row.contains(Some(it)));
        stands && value.as_deref() == Some("")
    };
    Ok(questions.iter().find(is_next).cloned())
}

fn follows(one: &Element, other: &Element) -> bool {
    one.compare_document_position(other) & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
}

/// The first row after one that is shown.
fn shown_after(rows: &[Element], row: &Element) -> Option<Element> {
    let mut after = rows.iter().filter(|it| follows(row, it));
    after.find(|it| !it.has_attribute("hidden")).cloned()
}

/// Fills what is opened or about to be used in a row: people who may have said it, statements that
/// an opinion may rest on.
pub(super) fn open(page: &Page, target: &Element) -> Done {
    let (Some(list), Some(row)) = (target.closest(&format!("[{LIST}]"))?, row_of(target)?) else {
        return Ok(());
    };
    let statements = kept(&list);
    let id = row.get_attribute(STATEMENT).unwrap_or_default();
    match statements.get(&id) {
        Some(statement) if target.tag_name() == "DETAILS" => {
            choices::fill_basis(page, target, statement, statements.all())
        }
        Some(statement) if target.get_attribute(SAYS).as_deref() == Some("said_by") => {
            choices::fill_people(page, target, statement)
        }
        _ => Ok(()),
    }
}

fn row_of(target: &Element) -> Done<Option<Element>> {
    target.closest(&format!("[{STATEMENT}]"))
}

/// The control for the section as a whole, where it is ours.
fn whole(list: &Element) -> Done<Option<Control>> {
    let select = list.query_selector("[data-conference-check-says='whole']")?;
    Ok(select.map(JsCast::unchecked_into))
}

fn whole_label(list: &Element) -> Done<Option<Label>> {
    let value = whole(list)?.and_then(|select| select.value());
    Ok(value.and_then(|value| rows::label_of_word(&value)))
}

fn kept(list: &Element) -> Statements {
    Statements::from_text(&list.get_attribute(KEPT).unwrap_or_default())
}

fn keep(list: &Element, statements: &Statements) -> Done {
    list.set_attribute(KEPT, &statements.to_text())
}

/// Whether a sentence still asks for its label.
pub(super) fn asks(statement: &Labelled, whole: Option<Label>) -> bool {
    statement.label.is_none()
        && !is_blank(&statement.text)
        && whole.is_none_or(|whole| reads_otherwise(&statement.text, whole))
}

fn say_left(page: &Page, list: &Element) -> Done {
    let Some(line) = list.query_selector(".conference-check-labels__left")? else {
        return Ok(());
    };
    let left = list.query_selector_all(&format!("[{}]", rows::ASKS))?;
    set_text(
        &line,
        &match left.length() {
            0 => "Every sentence has its label".to_owned(),
            1 => "1 sentence left to label".to_owned(),
            many => format!("{many} sentences left to label"),
        },
    );
    filters::keep_up(page, list)
}
