//! What is shown beside the fields.

use std::collections::HashSet;

use web_sys::Element;

use super::details::{self, Shown};
use super::page::{Done, Page, list_in, must_change, reconcile, set_hidden};
use super::target::Target;
use crate::procedure::Level;

/// On what is shown beside a field: the target's name.
const BESIDE: &str = "data-conference-check-beside";
/// On the same: the keys of the findings it shows.
const KEYS: &str = "data-conference-check-keys";
/// On an element that is described by messages, and on those marked with them.
const MARKED: &str = "data-conference-check-marked";

/// The findings of one target.
pub(super) struct Beside<'a> {
    pub(super) target: Target,
    pub(super) findings: Vec<Shown<'a>>,
}

/// The keys of the findings that are shown beside fields now.
pub(super) fn keys_shown(page: &Page) -> Done<HashSet<String>> {
    let mut keys = HashSet::new();
    for element in page.ours(KEYS)? {
        let listed = element.get_attribute(KEYS).unwrap_or_default();
        keys.extend(listed.split_whitespace().map(str::to_owned));
    }
    Ok(keys)
}

/// Shows these, and nothing else, beside the fields.
pub(super) fn show(page: &Page, all_besides: &[Beside<'_>]) -> Done {
    let mut named = HashSet::new();
    for beside in all_besides {
        named.insert(beside.target.name.as_str());
        show_one(page, beside)?;
    }
    for element in page.ours(BESIDE)? {
        let name = element.get_attribute(BESIDE).unwrap_or_default();
        if !named.contains(name.as_str()) {
            element.remove();
        }
    }
    for (marked, name) in page.marked(MARKED)? {
        if !named.contains(name.as_str()) {
            unmark(page, &marked, &name)?;
        }
    }
    Ok(())
}

fn show_one(page: &Page, beside: &Beside<'_>) -> Done {
    let target = &beside.target;
    let messages = page.by_id_or(
        &messages_name(&target.name),
        "div",
        "conference-check-messages",
        |made| {
            made.set_attribute(BESIDE, &target.name)?;
            let parent = target
                .before
                .parent_node()
                .ok_or("a control stands in a form")?;
            parent.insert_before(made, Some(&target.before))?;
            Ok(())
        },
    )?;
    let more = page.by_id_or(
        &format!("more-{}", target.name),
        "div",
        "conference-check-more",
        |made| {
            made.set_attribute(BESIDE, &target.name)?;
            let parent = target.after.parent_node();
            let parent = parent.ok_or("a control stands in a form")?;
            parent.insert_before(made, target.after.next_sibling().as_ref())?;
            Ok(())
        },
    )?;
    let signature = details::signature(&beside.findings);
    if must_change(&messages, &signature)? {
        messages.set_attribute(KEYS, &details::keys(&beside.findings))?;
        messages.set_text_content(None);
        for shown in beside.findings.iter().filter(|it| !it.is_accepted()) {
            message(page, &messages, shown)?;
        }
        set_hidden(&messages, !messages.has_child_nodes())?;
    }
    if must_change(&more, &signature)? {
        reconcile(
            &more,
            super::page::KEY,
            &beside.findings,
            |shown| shown.id(),
            |shown| details::make(page, shown),
            |shown, there| details::renew(page, shown, there),
        )?;
    }
    mark(page, beside)
}

fn message(page: &Page, to: &Element, shown: &Shown<'_>) -> Done {
    let (classes, lead) = match shown.finding.level {
        Level::Required => ("*error-message", "Error:"),
        Level::Expected => ("conference-check-warning", "Check:"),
        Level::Advice => ("*hint conference-check-advice", "Advice:"),
    };
    let line = page.add(to, "p", classes)?;
    let message = &shown.finding.message;
    if shown.finding.level != Level::Expected {
        page.say_unseen(&line, lead)?;
        return line.append_with_str_1(&format!(" {message}"));
    }
    // Many of these begin with that word themselves.
    let first = lead.trim_end_matches(':');
    let (lead, rest) = match message.strip_prefix(first) {
        Some(rest) if rest.starts_with(' ') => (first, rest.to_owned()),
        _ => (lead, format!(" {message}")),
    };
    page.say(&line, "strong", "", lead)?;
    line.append_with_str_1(&rest)
}

/// Ties the messages to what they describe, beside the host's own hints, and marks what is to be
/// put right.
fn mark(page: &Page, beside: &Beside<'_>) -> Done {
    let target = &beside.target;
    let described = beside.findings.iter().any(|it| !it.is_accepted());
    let wrong = beside
        .findings
        .iter()
        .any(|it| !it.is_accepted() && it.finding.level == Level::Required);
    let messages = page.id(&messages_name(&target.name));
    page.touch(&target.described);
    list_in(&target.described, "aria-describedby", &messages, described)?;
    let mark = page.id(&target.name);
    target.described.set_attribute(MARKED, &mark)?;
    for control in &target.marked {
        page.touch(control);
        control.set_attribute(MARKED, &mark)?;
        mark_control(page, control, wrong)?;
    }
    if let Some(group) = &target.group {
        mark_group(page, group, &target.name, wrong)?;
    }
    Ok(())
}

fn unmark(page: &Page, element: &Element, name: &str) -> Done {
    list_in(
        element,
        "aria-describedby",
        &page.id(&messages_name(name)),
        false,
    )?;
    element.remove_attribute(MARKED)?;
    mark_control(page, element, false)?;
    mark_group(page, element, name, false)
}

/// A control's own mark of an error, as its kind of control has it.
fn mark_control(page: &Page, control: &Element, wrong: bool) -> Done {
    let classes = control.class_list();
    for kind in ["input", "textarea", "select"] {
        for house in ["govuk", "nhsuk"] {
            let base = format!("{house}-{kind}");
            if classes.contains(&base) {
                classes.toggle_with_force(&format!("{base}--error"), wrong)?;
            }
        }
    }
    if page.is_plain() && control.matches("input, select, textarea")? {
        classes.toggle_with_force("conference-check-error", wrong)?;
    }
    Ok(())
}

/// A group shows the mark while any field in it has an error: which ones is kept in an attribute.
fn mark_group(page: &Page, near: &Element, name: &str, wrong: bool) -> Done {
    const WRONG: &str = "data-conference-check-wrong";
    let Some(group) =
        near.closest(".govuk-form-group, .nhsuk-form-group, .conference-check-sentence")?
    else {
        return Ok(());
    };
    page.touch(&group);
    list_in(&group, WRONG, name, wrong)?;
    let any = group.has_attribute(WRONG);
    let class = if group.class_list().contains("conference-check-sentence") {
        "conference-check-sentence--error".to_owned()
    } else {
        page.classes("*form-group--error")
    };
    for class in class.split(' ') {
        group.class_list().toggle_with_force(class, any)?;
    }
    Ok(())
}

fn messages_name(target: &str) -> String {
    format!("messages-{target}")
}
