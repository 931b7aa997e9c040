use crate::document::{Answer, Child, Document, Done, Field, says_no};
use crate::procedure::Procedure;

use super::message::quote;
use super::outcome::{Outcome, Raised};
use super::target::Target;

/// Something stands in the field at that path.
pub(super) fn field(document: &Document, procedure: &Procedure, path: &str) -> Outcome {
    match document.at(path).map(|field| field.answer()) {
        Some(Answer::Unreadable(unreadable)) => Outcome::NotChecked(format!(
            "{} cannot be read: ‘{}’",
            procedure.field_name(path),
            quote(&unreadable.typed)
        )),
        Some(answer) if answer.is_given() => Outcome::Met,
        _ => Raised::at(path).into(),
    }
}

/// Something stands in one of the fields.
pub(super) fn any_field(document: &Document, procedure: &Procedure, paths: &[String]) -> Outcome {
    let mut first = None;
    for path in paths {
        match field(document, procedure, path) {
            Outcome::Raised(raised) => first = first.or(Some(Outcome::Raised(raised))),
            Outcome::Met => return Outcome::Met,
            unknown @ Outcome::NotChecked(_) => first = Some(unknown),
        }
    }
    first.unwrap_or(Outcome::Met)
}

/// Yes or no is said in the field.
pub(super) fn stated(document: &Document, procedure: &Procedure, path: &str) -> Outcome {
    match document.at(path).map(|field| field.answer()) {
        Some(Answer::YesNo(_)) => Outcome::Met,
        _ => field(document, procedure, path),
    }
}

/// A date stands in the field.
pub(super) fn dated(document: &Document, procedure: &Procedure, path: &str) -> Outcome {
    match document.at(path).map(|field| field.answer()) {
        Some(Answer::Done(Done::Yes | Done::How(_))) => Raised::at(path).into(),
        _ => field(document, procedure, path),
    }
}

/// Yes does not stand in the field.
pub(super) fn no(document: &Document, procedure: &Procedure, path: &str) -> Outcome {
    match document.at(path).map(|field| field.answer()) {
        Some(Answer::YesNo(true)) => Raised::at(path).into(),
        Some(Answer::Unreadable(_)) => field(document, procedure, path),
        _ => Outcome::Met,
    }
}

/// More than a bare yes is written in the field.
pub(super) fn told(document: &Document, procedure: &Procedure, path: &str) -> Outcome {
    match document.at(path).map(|field| field.answer()) {
        Some(Answer::Text(text)) if matches!(plain_word(text).as_str(), "yes" | "true" | "on") => {
            Raised::at(path).into()
        }
        _ => field(document, procedure, path),
    }
}

/// Somebody is named in the field.
pub(super) fn named(document: &Document, procedure: &Procedure, path: &str) -> Outcome {
    match document.at(path).map(|field| field.answer()) {
        Some(Answer::Text(text)) if says_no(text) => Raised::at(path).into(),
        _ => field(document, procedure, path),
    }
}

fn plain_word(text: &str) -> String {
    text.trim().trim_end_matches('.').to_lowercase()
}

/// Something is written about the child in a section of its own.
pub(super) fn own_section(document: &Document, target: &Target<'_>) -> Outcome {
    let mut sections = document.sections.ids();
    if sections.any(|section| is_written(document, section, target.id())) {
        Outcome::Met
    } else {
        Raised::at("sections").into()
    }
}

/// One child at least is a subject.
pub(super) fn subjects(document: &Document) -> Outcome {
    match document.children.answer() {
        Answer::Unreadable(_) => Outcome::NotChecked("the children cannot be read".to_owned()),
        _ if document.subjects().next().is_some() => Outcome::Met,
        _ => Raised::at("children").into(),
    }
}

/// Something is written in the section of that name about whom the rule is repeated for.
///
/// A section for the document is met by any entry that is not a child's.
pub(super) fn section(document: &Document, name: &str, target: &Target<'_>) -> Outcome {
    let written = match target {
        Target::Document => document.sections.get(name).is_some_and(|entries| {
            entries
                .iter()
                .any(|(id, entry)| !document.children.has(id) && !entry.is_empty())
        }),
        _ => is_written(document, name, target.id()),
    };
    missing_unless(document, written, name, target)
}

/// Something is written about the child: in the section of that name or, for a subject, in any.
pub(super) fn circumstances(document: &Document, name: &str, target: &Target<'_>) -> Outcome {
    let subject = target.child().is_some_and(Child::is_subject);
    let written = is_written(document, name, target.id())
        || (subject
            && document
                .sections
                .ids()
                .any(|section| is_written(document, section, target.id())));
    missing_unless(document, written, name, target)
}

fn is_written(document: &Document, section: &str, id: &str) -> bool {
    document
        .sections
        .get(section)
        .and_then(|entries| entries.get(id))
        .is_some_and(|entry| !entry.is_empty())
}

/// What cannot be read is not reported as missing too.
fn missing_unless(document: &Document, written: bool, name: &str, target: &Target<'_>) -> Outcome {
    if written {
        return Outcome::Met;
    }
    let entry = format!("sections.{name}.{}", target.id());
    if is_unreadable(document, "sections")
        || is_unreadable(document, &format!("sections.{name}"))
        || is_unreadable(document, &entry)
        || is_unreadable(document, &format!("{entry}.text"))
        || is_unreadable(document, &format!("{entry}.statements"))
    {
        return Outcome::NotChecked("what stands in this section cannot be read".to_owned());
    }
    let at = format!("sections.{name}.{}.text", target.id());
    Raised::at(at).into()
}

fn is_unreadable(document: &Document, path: &str) -> bool {
    matches!(
        document.at(path).map(|field| field.answer()),
        Some(Answer::Unreadable(_))
    )
}
