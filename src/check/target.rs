use crate::document::{Child, Document, FAMILY};
use crate::findings::About;
use crate::procedure::Each;

use super::case::Case;

/// One of those for whom a rule is repeated.
#[derive(Debug, Clone, Copy)]
pub(super) enum Target<'a> {
    /// The document.
    Document,
    /// A child.
    Child(&'a str, &'a Child),
    /// A parent, carer or other adult.
    Adult(&'a str),
    /// Someone who was invited or came.
    Invitee(&'a str),
    /// Someone who gets, or is owed, a copy.
    Recipient(&'a str),
    /// A written report.
    Report(&'a str),
}

impl<'a> Target<'a> {
    /// The id; for the document, the key under which sections about nobody in particular stand.
    pub fn id(&self) -> &'a str {
        match self {
            Self::Document => FAMILY,
            Self::Child(id, _)
            | Self::Adult(id)
            | Self::Invitee(id)
            | Self::Recipient(id)
            | Self::Report(id) => id,
        }
    }

    /// The child, where it is one.
    pub fn child(&self) -> Option<&'a Child> {
        match self {
            Self::Child(_, child) => Some(child),
            _ => None,
        }
    }

    /// Whom a finding is about that this rule makes.
    pub fn about(&self) -> About {
        let mut about = About::default();
        let (slot, id) = match self {
            Self::Document => return about,
            Self::Child(id, _) => (&mut about.child, id),
            Self::Adult(id) => (&mut about.adult, id),
            Self::Invitee(id) => (&mut about.invitee, id),
            Self::Recipient(id) => (&mut about.recipient, id),
            Self::Report(id) => (&mut about.report, id),
        };
        *slot = Some((*id).to_owned());
        about
    }
}

/// Everybody for whom a rule is repeated, in order; `visitors`: with children who only visit.
pub(super) fn targets(case: Case<'_>, each: Each, visitors: bool) -> Vec<Target<'_>> {
    let document = case.document;
    match each {
        Each::Document => vec![Target::Document],
        Each::Subject => document
            .subjects()
            .map(|(id, child)| Target::Child(id, child))
            .collect(),
        Each::Child => document
            .all_children()
            .filter(|(_, child)| !child.household.is_no() || (visitors && child.visiting.is_yes()))
            .map(|(id, child)| Target::Child(id, child))
            .collect(),
        Each::ListedChild => document
            .all_children()
            .map(|(id, child)| Target::Child(id, child))
            .collect(),
        Each::Adult => document
            .adults_of_household()
            .map(|(id, _)| Target::Adult(id))
            .collect(),
        Each::Parent => document
            .parents()
            .map(|(id, _)| Target::Adult(id))
            .collect(),
        Each::Invitee => document.attendance.ids().map(Target::Invitee).collect(),
        Each::Recipient => case.recipients.ids().map(Target::Recipient).collect(),
        Each::Report => document.reports.ids().map(Target::Report).collect(),
    }
}

/// Whom the field at a path is about.
pub(super) fn about_path(document: &Document, path: &str) -> About {
    let mut about = About::default();
    let mut names = path.split('.');
    let (first, second, third) = (names.next(), names.next(), names.next());
    let (Some(first), Some(second)) = (first, second) else {
        return about;
    };
    let id = Some(second.to_owned());
    match first {
        "children" | "decisions" => about.child = id,
        "adults" => about.adult = id,
        "attendance" => about.invitee = id,
        "circulation" => {
            let copy = document.circulation.get(second);
            let to = copy.map_or("", |copy| copy.to.text().trim());
            about.recipient = if to.is_empty() {
                id
            } else {
                Some(to.to_owned())
            };
        }
        "reports" => about.report = id,
        "sections" => {
            about.section = id;
            put_person(document, third, &mut about);
            if names.next() == Some("statements") {
                about.statement = names.next().map(str::to_owned);
            }
        }
        "sharing" if second != "chair" => put_person(document, third, &mut about),
        _ => {}
    }
    about
}

fn put_person(document: &Document, id: Option<&str>, about: &mut About) {
    let Some(id) = id else { return };
    if document.children.has(id) {
        about.child = Some(id.to_owned());
    } else if document.adults.has(id) {
        about.adult = Some(id.to_owned());
    }
}
