//! Which sentences of a list are shown: all of them, those that ask for a label, those to look at again.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::controls::Control;
use super::lists::{SAYS, STATEMENT};
use super::page::{Done, Page, all, children, set_hidden, set_text};
use super::rows::{ASKS, option};

/// On a row whose label and wording differ, or whose wording says hardly anything.
pub(super) const DOUBTFUL: &str = "data-conference-check-doubtful";

/// What can be chosen: its value, what it is called, and the mark of the rows that it shows.
const FILTERS: [(&str, &str, &str); 3] = [
    ("", "All", STATEMENT),
    ("asks", "Not labelled", ASKS),
    ("doubtful", "Doubtful", DOUBTFUL),
];

/// The control that chooses which sentences are shown.
pub(super) fn make(page: &Page, to: &Element, entry: &str) -> Done {
    let id = page.id(&format!("show-{entry}"));
    let group = page.add(to, "div", "*form-group")?;
    let label = page.say(&group, "label", "*label", "Sentences to show")?;
    label.set_attribute("for", &id)?;
    let select = page.add(&group, "select", "*select")?;
    select.set_id(&id);
    select.set_attribute("form", "")?;
    select.set_attribute(SAYS, "show")?;
    for (value, name, _) in FILTERS {
        option(page, &select, value, name)?;
    }
    Ok(())
}

/// Shows the rows that were chosen, and how many each choice would show. A row that is being used stays.
pub(super) fn keep_up(page: &Page, list: &Element) -> Done {
    let Some(select) = select(list)? else {
        return Ok(());
    };
    let chosen = select.value().unwrap_or_default();
    for (option, (value, name, mark)) in children(&select).iter().zip(FILTERS) {
        let rows = list.query_selector_all(&format!("[{mark}]"))?.length();
        set_text(option, &format!("{name} ({rows})"));
        if value != chosen {
            continue;
        }
        let active = page.active();
        for row in all(list, &format!("[{STATEMENT}]"))? {
            let shown = row.has_attribute(mark) || row.contains(active.as_deref());
            if row.has_attribute("hidden") == shown {
                set_hidden(&row, !shown)?;
            }
        }
    }
    Ok(())
}

/// Says how many sentences are shown now.
pub(super) fn announce(page: &Page, list: &Element) -> Done {
    let shown = format!("[{STATEMENT}]:not([hidden])");
    page.announce(&match list.query_selector_all(&shown)?.length() {
        1 => "1 sentence shown".to_owned(),
        many => format!("{many} sentences shown"),
    });
    Ok(())
}

/// Whether the list that a row stands in shows the doubtful sentences alone.
pub(super) fn shows_doubtful(list: &Element) -> Done<bool> {
    let chosen = select(list)?.and_then(|select| select.value());
    Ok(chosen.as_deref() == Some("doubtful"))
}

fn select(list: &Element) -> Done<Option<Control>> {
    let select = list.query_selector(&format!("[{SAYS}='show']"))?;
    Ok(select.map(JsCast::unchecked_into))
}
