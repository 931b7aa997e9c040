use std::collections::{HashMap, HashSet};

use super::outcome::{Outcome, Raised, met_if_empty};
use super::target::Target;
use crate::document::{Document, Entry, Invitee, InviteeGroup};

/// Everybody who was invited or came is listed, with whether they came.
pub(super) fn listed(document: &Document) -> Vec<Outcome> {
    if document.attendance.is_empty() {
        return vec![missing_unless_unreadable(document)];
    }
    let mut outcomes = Vec::new();
    for (id, invitee) in document.attendance.iter() {
        let name = || document.called(id).to_owned();
        if invitee.present.is_absent() && !invitee.apologies.is_yes() {
            let raised = Raised::at(format!("attendance.{id}.present")).with("name", name());
            outcomes.push(
                raised
                    .saying("Select whether {name} came, or sent apologies")
                    .into(),
            );
        }
        let nameless =
            invitee.name.is_absent() && invitee.person.is_absent() && invitee.agency.is_absent();
        if nameless {
            let raised = Raised::at(format!("attendance.{id}.name"));
            outcomes.push(
                raised
                    .saying("Enter the name of everyone who was invited or came")
                    .into(),
            );
        }
    }
    met_if_empty(outcomes)
}

fn missing_unless_unreadable(document: &Document) -> Outcome {
    use crate::document::{Answer, Field};
    match document.attendance.answer() {
        Answer::Unreadable(_) => Outcome::NotChecked("the attendance cannot be read".to_owned()),
        _ => Raised::at("attendance").into(),
    }
}

/// What an agency is counted as: its name, else what sort it is.
pub(super) fn agency(id: &str, invitee: &Invitee) -> String {
    let words: Vec<_> = invitee.agency.text().split_whitespace().collect();
    match (words.is_empty(), invitee.group.read()) {
        (false, _) => words.join(" ").to_lowercase(),
        (true, Some(group)) => group.word().to_owned(),
        (true, None) => id.to_owned(),
    }
}

/// How many agencies dissent.
pub(super) fn dissenting_agencies(document: &Document) -> usize {
    let dissenting: HashSet<_> = document
        .attendance
        .iter()
        .filter(|(_, it)| it.is_of_agency() && it.dissent.says_more_than_no())
        .map(|(id, it)| agency(id, it))
        .collect();
    dissenting.len()
}

/// Whether a statement is withheld from somebody, or a report closed to the parents. The police's
/// reports are not given to families anyway.
pub(super) fn something_is_withheld(document: &Document) -> bool {
    let statement = document.sections.values().any(|entries| {
        entries.values().any(|entry| {
            let mut statements = entry.statements.values();
            statements.any(|it| !it.withhold_from.items().is_empty())
        })
    });
    let invitees = Invitees::of(document);
    statement
        || document.reports.values().any(|report| {
            let from = invitees.group_of(report.from.text());
            let by_police = from == Some(InviteeGroup::Police);
            report.open_to_parents.is_no() && !by_police
        })
}

/// Whether the social worker's report holds that, so that the record need not repeat it.
pub(super) fn report_holds(document: &Document, what: &str) -> bool {
    let invitees = Invitees::of(document);
    document.reports.values().any(|report| {
        let from = invitees.group_of(report.from.text());
        let by_social_worker = from.is_none_or(|group| group == InviteeGroup::SocialCare);
        by_social_worker && report.holds.items().iter().any(|held| held == what)
    })
}

/// What is asked of somebody whose role or agency is known by some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Invited,
    Came,
    CameIfInvited,
    Reported,
}

/// Somebody whose role or agency has one of the words was invited, came or wrote a report.
pub(super) fn somebody(document: &Document, words: &[String], part: Part) -> Outcome {
    let did = |part: Part| {
        let mut known = document.attendance.iter();
        known.any(|(id, invitee)| {
            let did = match part {
                Part::Invited => invitee.was_invited_or_came(),
                Part::Came | Part::CameIfInvited => invitee.was_there(),
                Part::Reported => has_reported(document, id),
            };
            did && is_known_by(invitee, words)
        })
    };
    if did(part) || (part == Part::CameIfInvited && !did(Part::Invited)) {
        return Outcome::Met;
    }
    let at = match part {
        Part::Reported => "reports",
        _ => "attendance",
    };
    Raised::at(at).into()
}

fn is_known_by(invitee: &Invitee, words: &[String]) -> bool {
    let known_by = [
        &invitee.role,
        &invitee.role_other,
        &invitee.agency,
        &invitee.name,
    ];
    known_by.into_iter().any(|field| {
        let text = field.text().to_lowercase();
        words.iter().any(|word| text.contains(word.as_str()))
    })
}

/// The invitee wrote a report.
pub(super) fn report_from(document: &Document, id: &str) -> Outcome {
    if has_reported(document, id) {
        Outcome::Met
    } else {
        Raised::at("reports").into()
    }
}

fn has_reported(document: &Document, id: &str) -> bool {
    let name = document.name_of(id).to_lowercase();
    document.reports.values().any(|report| {
        let from = report.from.text().trim();
        from == id || from.to_lowercase() == name
    })
}

/// Who was invited or came, by id and, where a name was typed instead, by name.
struct Invitees<'a> {
    document: &'a Document,
    by_name: HashMap<String, &'a Invitee>,
}

impl<'a> Invitees<'a> {
    fn of(document: &'a Document) -> Self {
        let named = |it: &'a Invitee| (it.name.text().trim().to_lowercase(), it);
        let by_name = document.attendance.values().map(|it| named(it)).collect();
        Self { document, by_name }
    }

    fn group_of(&self, typed: &str) -> Option<InviteeGroup> {
        let typed = typed.trim();
        let by_name = || self.by_name.get(&typed.to_lowercase()).copied();
        let of_id = self.document.attendance.get(typed).map(|it| &**it);
        of_id.or_else(by_name)?.group.read().copied()
    }
}

/// There are no more observers than that.
pub(super) fn observers(document: &Document, most: usize) -> Outcome {
    let came = document
        .attendance
        .iter()
        .filter(|(_, it)| it.came() && it.group.read() == Some(&InviteeGroup::Observer));
    match came.map(|(id, _)| id).nth(most) {
        Some(id) => Raised::at(format!("attendance.{id}.present")).into(),
        None => Outcome::Met,
    }
}

/// Nobody of the family interpreted.
pub(super) fn outside_interpreter(document: &Document, target: &Target<'_>) -> Outcome {
    let (group, field) = match target {
        Target::Child(id, child) => (format!("children.{id}"), &child.interpreter),
        _ => match document.adults.get(target.id()) {
            Some(adult) => (format!("adults.{}", target.id()), &adult.interpreter),
            None => return Outcome::Met,
        },
    };
    let Entry::Read(interpreter) = field else {
        return Outcome::Met;
    };
    if is_of_family(document, interpreter) {
        Raised::at(format!("{group}.interpreter")).into()
    } else {
        Outcome::Met
    }
}

/// Words for relatives, by which an interpreter may be named.
const RELATIVES: &[&str] = &[
    "mother",
    "father",
    "mum",
    "dad",
    "parent",
    "sister",
    "brother",
    "sibling",
    "aunt",
    "uncle",
    "cousin",
    "grandmother",
    "grandfather",
    "nan",
    "son",
    "daughter",
    "husband",
    "wife",
    "partner",
    "relative",
    "niece",
    "nephew",
];

/// Whether an id, a name or words such as "her sister" mean somebody of the family.
pub(super) fn is_of_family(document: &Document, named: &str) -> bool {
    let named = named.trim();
    let of_family = |invitee: &Invitee| {
        matches!(
            invitee.group.read(),
            Some(InviteeGroup::Family | InviteeGroup::Child)
        )
    };
    if document.children.has(named) || document.adults.has(named) {
        return true;
    }
    if let Some(invitee) = document.attendance.get(named) {
        let person = invitee.person.text().trim();
        return of_family(invitee) || document.adults.has(person) || document.children.has(person);
    }
    let lower = named.to_lowercase();
    let has_name = |id: &str| document.name_of(id).to_lowercase() == lower;
    document.children.ids().any(has_name)
        || document.adults.ids().any(has_name)
        || document
            .attendance
            .iter()
            .any(|(id, it)| of_family(it) && has_name(id))
        || lower
            .split(|c: char| !c.is_alphabetic())
            .any(|word| RELATIVES.contains(&word))
}
