use std::collections::HashSet;

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
        let name = || document.spoken_name(id).to_owned();
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

pub(super) fn was_there(invitee: &Invitee) -> bool {
    invitee.came() || invitee.stand_in.read().is_some()
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
        .filter(|(_, it)| it.is_of_agency() && it.dissent.read().is_some())
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
    statement
        || document.reports.values().any(|report| {
            let from = document.attendance.get(report.from.text().trim());
            let by_police = from.is_some_and(|it| it.group.read() == Some(&InviteeGroup::Police));
            report.open_to_parents.is_no() && !by_police
        })
}

/// Whether the social worker's report holds that, so that the record need not repeat it.
pub(super) fn report_holds(document: &Document, what: &str) -> bool {
    document.reports.values().any(|report| {
        let from = document.attendance.get(report.from.text().trim());
        let by_social_worker =
            from.is_none_or(|it| it.group.read() == Some(&InviteeGroup::SocialCare));
        by_social_worker && report.holds.items().iter().any(|held| held == what)
    })
}

/// What is asked of somebody whose role or agency is known by some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Invited,
    Came,
    Reported,
}

/// Somebody whose role or agency has one of the words was invited, came or wrote a report.
pub(super) fn somebody(document: &Document, words: &[String], part: Part) -> Outcome {
    let done = document.attendance.iter().any(|(id, invitee)| {
        let did = match part {
            Part::Invited => invitee.was_invited_or_came(),
            Part::Came => was_there(invitee),
            Part::Reported => has_reported(document, id),
        };
        did && is_known_by(invitee, words)
    });
    if done {
        Outcome::Met
    } else {
        Raised::at(if part == Part::Reported {
            "reports"
        } else {
            "attendance"
        })
        .into()
    }
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
    document
        .reports
        .values()
        .any(|report| report.from.text().trim() == id)
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
