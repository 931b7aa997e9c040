//! The error summary, what to check before sending, and the title.

use std::cmp::Ordering;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::controls::{Control, Controls};
use super::details::{self, Shown};
use super::lists::STATEMENT;
use super::page::{DOES, Done, KEY, Page, focus, must_change, reconcile, set_hidden, set_text};
use super::target::Target;
use crate::order;

/// On a link: the path of the finding, whose control it leads to.
const TO: &str = "data-conference-check-to";

/// One line of the summary: a finding, and the control that it leads to, with its id.
pub(super) struct Line<'a> {
    pub(super) shown: Shown<'a>,
    /// What it says.
    pub(super) message: String,
    pub(super) leads_to: Option<(Element, String)>,
}

impl<'a> Line<'a> {
    /// A line that leads nowhere.
    pub(super) fn without_field(shown: Shown<'a>, message: String) -> Self {
        Self {
            shown,
            message,
            leads_to: None,
        }
    }

    fn id(&self) -> Option<&str> {
        self.leads_to.as_ref().map(|(_, id)| id.as_str())
    }

    /// Which of two lines comes first: as their controls stand in the form, those without one last.
    fn before_or_after(&self, other: &Self) -> Ordering {
        match (&self.leads_to, &other.leads_to) {
            (Some((one, _)), Some((two, _))) if one == two => Ordering::Equal,
            (Some((one, _)), Some((two, _))) => {
                let follows = Node::DOCUMENT_POSITION_FOLLOWING;
                if one.compare_document_position(two) & follows == 0 {
                    Ordering::Greater
                } else {
                    Ordering::Less
                }
            }
            (one, two) => one.is_none().cmp(&two.is_none()),
        }
    }
}

/// What stands above the form.
#[derive(Default)]
pub(super) struct Above<'a> {
    pub(super) required: Vec<Line<'a>>,
    pub(super) expected: Vec<Line<'a>>,
    /// Accepted, and with no field beside which that could show.
    pub(super) accepted: Vec<Line<'a>>,
    /// Why something could not be checked, and about whom.
    pub(super) not_checked: Vec<String>,
}

impl Above<'_> {
    /// Brings the lines into the form's order: rules are asked in another.
    pub(super) fn in_order(&mut self) {
        for lines in [&mut self.required, &mut self.expected] {
            order::sort_by(lines, Line::before_or_after);
        }
    }
}

pub(super) fn show(page: &Page, above: &Above<'_>) -> Done {
    let Some(place) = page.host.place() else {
        return Ok(());
    };
    show_errors(page, &place, &above.required)?;
    show_list(
        page,
        &place,
        "warnings",
        "Check before you send",
        &above.expected,
    )?;
    show_list(page, &place, "gone-on", "Gone on without", &above.accepted)?;
    show_not_checked(page, &place, &above.not_checked)?;
    page.host.titled(!above.required.is_empty());
    Ok(())
}

fn show_errors(page: &Page, place: &Element, lines: &[Line<'_>]) -> Done {
    if lines.is_empty() {
        if let Some(summary) = page.by_id("summary") {
            summary.remove();
        }
        return Ok(());
    }
    let summary = page.by_id_or("summary", "div", "*error-summary", |summary| {
        // The alert stands within what is focused: JAWS would read the summary twice.
        let alert = page.add(summary, "div", "")?;
        alert.set_attribute("role", "alert")?;
        page.say(&alert, "h2", "*error-summary__title", "There is a problem")?;
        let body = page.add(&alert, "div", "*error-summary__body")?;
        page.add(&body, "ul", "*list *error-summary__list")?;
        place.prepend_with_node_1(summary)
    })?;
    match summary.query_selector("ul")? {
        Some(list) => show_lines(page, &list, lines),
        None => Ok(()),
    }
}

fn show_list(page: &Page, place: &Element, name: &str, heading: &str, lines: &[Line<'_>]) -> Done {
    if lines.is_empty() && page.by_id(name).is_none() {
        return Ok(());
    }
    let section = section(page, place, name, heading)?;
    set_hidden(&section, lines.is_empty())?;
    match section.query_selector("ul")? {
        Some(list) => show_lines(page, &list, lines),
        None => Ok(()),
    }
}

fn section(page: &Page, place: &Element, name: &str, heading: &str) -> Done<Element> {
    page.by_id_or(name, "section", "conference-check-above", |section| {
        let title = page.say(section, "h2", "*heading-m", heading)?;
        if let Some(which) = page.told_apart_by() {
            page.say_unseen(&title, &format!(": {which}"))?;
        }
        let id = page.id(&format!("{name}-title"));
        title.set_id(&id);
        section.set_attribute("aria-labelledby", &id)?;
        page.add(section, "ul", "*list")?;
        place.append_child(section)?;
        Ok(())
    })
}

fn show_lines(page: &Page, list: &Element, lines: &[Line<'_>]) -> Done {
    let signature: String = lines
        .iter()
        .flat_map(|line| {
            let leads_to = line.id().unwrap_or_default();
            [line.shown.id(), line.message.as_str(), leads_to, "\n"]
        })
        .collect();
    if !must_change(list, &signature)? {
        return Ok(());
    }
    reconcile(
        list,
        KEY,
        lines,
        |line| line.shown.id(),
        |line| make_line(page, line),
        |line, item| renew_line(page, line, item),
    )
}

fn make_line(page: &Page, line: &Line<'_>) -> Done<Element> {
    let item = page.make("li", "")?;
    let message = &line.message;
    if let Some(id) = line.id() {
        let anchor = page.say(&item, "a", "", message)?;
        anchor.set_attribute("href", &format!("#{id}"))?;
        anchor.set_attribute(TO, &line.shown.finding.at)?;
        anchor.set_attribute(DOES, "go")?;
    } else {
        if !line.shown.is_accepted() {
            page.say(&item, "span", "", message)?;
        }
        item.append_child(&*details::make(page, &line.shown)?)?;
    }
    Ok(item)
}

fn renew_line(page: &Page, line: &Line<'_>, item: &Element) -> Done {
    details::renew(page, &line.shown, item)?;
    if let Some(words) = item.query_selector(":scope > :is(a, span)")? {
        set_text(&words, &line.message);
    }
    if let (Some(link), Some(id)) = (item.query_selector("a")?, line.id()) {
        link.set_attribute("href", &format!("#{id}"))?;
        link.set_attribute(TO, &line.shown.finding.at)?;
    }
    Ok(())
}

fn show_not_checked(page: &Page, place: &Element, all: &[String]) -> Done {
    if all.is_empty() && page.by_id("not-checked").is_none() {
        return Ok(());
    }
    let section = section(page, place, "not-checked", "Not checked")?;
    set_hidden(&section, all.is_empty())?;
    let Some(list) = section.query_selector("ul")? else {
        return Ok(());
    };
    if must_change(&list, &all.join("\n"))? {
        list.set_text_content(None);
        for because in all {
            page.say(&list, "li", "", because)?;
        }
    }
    Ok(())
}

/// Moves the focus to the summary: it can take it until it loses it, which JavaScript sees to.
pub(super) fn focus_on_summary(page: &Page) -> Done {
    let Some(summary) = page.by_id("summary") else {
        return Ok(());
    };
    summary.set_attribute("tabindex", "-1")?;
    focus(&summary)?;
    // The focus alone shows the end of one that is higher than the window.
    summary.scroll_into_view();
    Ok(())
}

/// Follows a link of the summary: brings label or legend into view, then focuses the control
/// without scrolling on, as GOV.UK Frontend does.
pub(super) fn follow(page: &Page, link: &Element) -> Done<bool> {
    let Some(control) = led_to(page, link)? else {
        return Ok(false);
    };
    let mut around = control.parent_element();
    while let Some(element) = around {
        if element.tag_name() == "DETAILS" {
            element.set_attribute("open", "")?;
        } else if element.has_attribute(STATEMENT) {
            // It may be left out by what the person chose to be shown.
            set_hidden(&element, false)?;
        }
        around = element.parent_element();
    }
    named_by(page, &control)?
        .unwrap_or_else(|| control.clone())
        .scroll_into_view();
    page.host.focus(&control);
    Ok(true)
}

/// The control that a link leads to: of several with one id the one that the finding is about.
fn led_to(page: &Page, link: &Element) -> Done<Option<Element>> {
    let href = link.get_attribute("href").unwrap_or_default();
    let id = href.trim_start_matches('#');
    let at = link.get_attribute(TO).unwrap_or_default();
    let target = Target::of(page, &Controls::of(page)?, &at)?;
    Ok(match target {
        Some(target) if target.control.id() == id => Some(target.control),
        _ => page.host.find(id),
    })
}

/// The legend of the group that a control stands in, or its label.
fn named_by(page: &Page, control: &Element) -> Done<Option<Element>> {
    let legend = match control.closest("fieldset")? {
        Some(fieldset) => fieldset.query_selector("legend")?,
        None => None,
    };
    if let Some(legend) = legend {
        let sort = control
            .unchecked_ref::<Control>()
            .sort()
            .unwrap_or_default();
        if matches!(sort.as_str(), "radio" | "checkbox") || is_near(page, &legend, control) {
            return Ok(Some(legend));
        }
    }
    let id = control.id();
    if !id.is_empty()
        && !id.contains(['"', '\\'])
        && let Some(label) = page.first(&format!("label[for=\"{id}\"]"))?
    {
        return Ok(Some(label));
    }
    control.closest("label")
}

/// Whether a legend and a control fit in the upper half of the window together, so that the
/// control stays in view above a keyboard on the screen.
fn is_near(page: &Page, legend: &Element, control: &Element) -> bool {
    let (above, below) = (
        legend.get_bounding_client_rect(),
        control.get_bounding_client_rect(),
    );
    let height = page
        .document
        .default_view()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default();
    below.height() > 0.0 && height > 0.0 && below.bottom() - above.top() < height / 2.0
}
