//! What a label asks further: who said it, from where it comes, what it rests on.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::asked::passes_on;
use super::controls::{Control, Controls};
use super::lists::{SAYS, STATEMENT};
use super::page::{Done, Page, must_change, set_hidden, set_text};
use super::rows::{label_of_word, option};
use crate::document::{Labelled, Source};
use crate::language::Label;

const SOURCES: [(Source, &str); 3] = [
    (Source::FirstHand, "First hand: I saw, heard or recorded it"),
    (
        Source::SecondHand,
        "Second hand: I was told by who saw or said it",
    ),
    (
        Source::ThirdHand,
        "Third hand: passed on, or from nobody named",
    ),
];

/// The value of "somebody else" in the list of people; no id looks like it.
const ANOTHER: &str = "?";

/// Takes what a control says of a statement.
pub(super) fn take(row: &Element, statement: &mut Labelled, says: &str, control: &Control) -> Done {
    let value = control.value().unwrap_or_default();
    match says {
        "label" => statement.label = label_of_word(&value),
        "source" => statement.source = Source::of(&value),
        "said_by" if value == ANOTHER => {
            let name = part(row, "said_by_name")?.and_then(|it| it.value());
            let name = name.unwrap_or_default();
            name.trim().clone_into(&mut statement.said_by);
        }
        "said_by" => statement.said_by = value,
        "said_by_name" => value.trim().clone_into(&mut statement.said_by),
        "based_on" => {
            statement.based_on.retain(|id| *id != value);
            if control.checked() == Some(true) {
                statement.based_on.push(value);
            }
        }
        _ => {}
    }
    Ok(())
}

/// Draws what the statement's label asks, and nothing else.
pub(super) fn keep_up(page: &Page, row: &Element, statement: &Labelled) -> Done {
    let Some(more) = row.query_selector(".conference-check-sentence__more")? else {
        return Ok(());
    };
    if statement.label.is_none() && !more.has_child_nodes() {
        return Ok(());
    }
    let is_allegation = statement.label == Some(Label::Allegation);
    let asks_source = statement.label.is_some()
        && (is_allegation || statement.source.is_some() || passes_on(&statement.text));
    let is_opinion = statement.label == Some(Label::Opinion);
    let id = row.id();
    if must_change(
        &more,
        &format!("{is_allegation} {asks_source} {is_opinion}"),
    )? {
        more.set_text_content(None);
        if is_allegation {
            make_said_by(page, &more, &id, statement)?;
        }
        if asks_source {
            make_source(page, &more, &id, statement)?;
        }
        if is_opinion {
            let details = page.add(&more, "details", "*details conference-check-basis")?;
            details.set_attribute(SAYS, "based_on")?;
            let summary = page.add(&details, "summary", "*details__summary")?;
            page.say(
                &summary,
                "span",
                "*details__summary-text",
                "What it rests on",
            )?;
            page.add(&details, "div", "*details__text")?;
        }
    }
    if let Some(name) = part(row, "said_by_name")? {
        let another = part(row, "said_by")?.and_then(|it| it.value()).as_deref() == Some(ANOTHER);
        if let Some(group) = name.parent_element() {
            set_hidden(&group, !another)?;
        }
    }
    if let Some(text) = more.query_selector("details summary span")? {
        let words = match statement.based_on.len() {
            0 => "What it rests on".to_owned(),
            1 => "What it rests on: 1 statement".to_owned(),
            many => format!("What it rests on: {many} statements"),
        };
        set_text(&text, &words);
    }
    Ok(())
}

fn part(row: &Element, says: &str) -> Done<Option<Control>> {
    let found = row.query_selector(&format!("[{SAYS}='{says}']"))?;
    Ok(found.map(JsCast::unchecked_into))
}

fn labelled(
    page: &Page,
    to: &Element,
    id: &str,
    label: &str,
    tag: &str,
    classes: &str,
    says: &str,
) -> Done<Element> {
    let group = page.add(to, "div", "*form-group")?;
    let text = page.say(&group, "label", "*label", label)?;
    let words = format!("{id}-words");
    let id = format!("{id}-{says}");
    text.set_attribute("for", &id)?;
    let control = page.add(&group, tag, classes)?;
    control.set_id(&id);
    // The focus can come here from another sentence: it is heard which one this is about.
    control.set_attribute("aria-describedby", &words)?;
    control.set_attribute("form", "")?;
    control.set_attribute(SAYS, says)?;
    Ok(control)
}

fn make_said_by(page: &Page, more: &Element, id: &str, statement: &Labelled) -> Done {
    let select = labelled(
        page,
        more,
        id,
        "Who said it?",
        "select",
        "*select",
        "said_by",
    )?;
    let name = labelled(
        page,
        more,
        id,
        "Name of who said it",
        "input",
        "*input *input--width-20",
        "said_by_name",
    )?;
    name.set_attribute("autocomplete", "off")?;
    name.set_attribute("spellcheck", "false")?;
    fill_people(page, &select, statement)?;
    if select.unchecked_ref::<Control>().value().as_deref() == Some(ANOTHER) {
        name.unchecked_ref::<Control>()
            .set_value(&statement.said_by);
    }
    Ok(())
}

/// Offers the people of the form, as they are now, as those who may have said it.
pub(super) fn fill_people(page: &Page, select: &Element, statement: &Labelled) -> Done {
    let people = people(page)?;
    let signature: String = people
        .iter()
        .flat_map(|(id, name)| [id, ":", name, "\n"])
        .collect();
    let control = select.unchecked_ref::<Control>();
    if must_change(select, &signature)? {
        let chose_another = control.value().as_deref() == Some(ANOTHER);
        select.set_text_content(None);
        option(page, select, "", "")?;
        for (id, name) in &people {
            option(page, select, id, name)?;
        }
        option(page, select, ANOTHER, "Somebody else")?;
        let said_by = statement.said_by.as_str();
        let is_listed = said_by.is_empty() || people.iter().any(|(id, _)| id == said_by);
        control.set_value(if is_listed && !chose_another {
            said_by
        } else {
            ANOTHER
        });
    }
    Ok(())
}

/// Everybody whom the form names, by id.
fn people(page: &Page) -> Done<Vec<(String, String)>> {
    let fields = Controls::of(page)?.fields;
    let mut people = Vec::new();
    for group in ["children", "adults", "attendance"] {
        for id in fields.names_in(group) {
            let name = fields.text(&format!("{group}.{id}.name")).trim();
            if !name.is_empty() {
                people.push((id.to_owned(), name.to_owned()));
            }
        }
    }
    Ok(people)
}

fn make_source(page: &Page, more: &Element, id: &str, statement: &Labelled) -> Done {
    let select = labelled(
        page,
        more,
        id,
        "Where it comes from",
        "select",
        "*select",
        "source",
    )?;
    option(page, &select, "", "")?;
    for (source, text) in SOURCES {
        option(page, &select, source.word(), text)?;
    }
    select
        .unchecked_ref::<Control>()
        .set_value(statement.source.map_or("", Source::word));
    Ok(())
}

/// Offers the other statements of the entry as those that an opinion rests on.
pub(super) fn fill_basis(
    page: &Page,
    details: &Element,
    statement: &Labelled,
    statements: &[Labelled],
) -> Done {
    let (Some(inside), Some(row)) = (
        details.last_element_child(),
        details.closest(&format!("[{STATEMENT}]"))?,
    ) else {
        return Ok(());
    };
    inside.set_text_content(None);
    let fieldset = page.add(&inside, "fieldset", "*fieldset")?;
    page.say(
        &fieldset,
        "legend",
        "*fieldset__legend",
        "Statements that this opinion rests on",
    )?;
    let boxes = page.add(&fieldset, "div", "*checkboxes *checkboxes--small")?;
    for other in statements.iter().filter(|other| other.id != statement.id) {
        let id = format!("{}-rests-on-{}", row.id(), other.id);
        let item = page.add(&boxes, "div", "*checkboxes__item")?;
        let input = page.add(&item, "input", "*checkboxes__input")?;
        for (attribute, value) in [
            ("type", "checkbox"),
            ("id", id.as_str()),
            ("value", other.id.as_str()),
            ("form", ""),
            (SAYS, "based_on"),
        ] {
            input.set_attribute(attribute, value)?;
        }
        let is_it = statement.based_on.contains(&other.id);
        input.unchecked_ref::<Control>().set_checked(is_it);
        let text = page.say(&item, "label", "*label *checkboxes__label", &other.text)?;
        text.set_attribute("for", &id)?;
        page.quote(&text)?;
    }
    if statements.len() < 2 {
        page.say(
            &inside,
            "p",
            "*hint",
            "There is no other statement here yet.",
        )?;
    }
    Ok(())
}
