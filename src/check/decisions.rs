use crate::document::{Adult, Answer, Child, Document, Field};
use crate::procedure::{AtMost, EachHas, Procedure};

use super::attendance::is_of_family;
use super::message::quote;
use super::outcome::{Outcome, Raised, met_if_empty};
use super::present;
use super::target::Target;

/// A number from 1 up to the most stands in the field.
pub(super) fn at_most(
    document: &Document,
    procedure: &Procedure,
    rule: &AtMost,
    id: &str,
) -> Outcome {
    let path = rule.at.of(id);
    match document.at(&path).map(|field| field.answer()) {
        Some(Answer::Number(number)) if number > 0.0 && number <= rule.most => Outcome::Met,
        Some(Answer::Number(_)) => Raised::at(path).into(),
        _ => present::field(document, procedure, &path),
    }
}

/// There is at least one of these things, and each has something in every one of its fields.
pub(super) fn each_has(document: &Document, rule: &EachHas, id: &str) -> Vec<Outcome> {
    let path = rule.of.of(id);
    let Some(things) = document.at(&path) else {
        return vec![Raised::at(path).into()];
    };
    if let Answer::Unreadable(unreadable) = things.answer() {
        let typed = quote(&unreadable.typed);
        return vec![Outcome::NotChecked(format!("‘{typed}’ cannot be read"))];
    }
    if !things.answer().is_given() {
        return vec![Raised::at(path).into()];
    }
    let mut outcomes = Vec::new();
    for (key, thing) in things.members() {
        if !thing.answer().is_given() {
            continue;
        }
        for name in &rule.fields {
            let given = thing
                .member(name)
                .is_some_and(|field| field.answer().is_given());
            if !given {
                outcomes.push(Raised::at(format!("{path}.{key}.{name}")).into());
            }
        }
    }
    met_if_empty(outcomes)
}

/// Each visit during the enquiry has its date and, where the child was not seen alone, says who
/// was there and why.
pub(super) fn visits(target: &Target<'_>) -> Vec<Outcome> {
    let Some(child) = target.child() else {
        return vec![Outcome::Met];
    };
    let path = format!("children.{}.visits", target.id());
    if let Answer::Unreadable(_) = child.visits.answer() {
        return vec![Outcome::NotChecked("the visits cannot be read".to_owned())];
    }
    if child.visits.is_empty() {
        return vec![Raised::at(path).into()];
    }
    let mut outcomes = Vec::new();
    for (key, visit) in child.visits.iter() {
        let mut lacks = |field: &str, message: &str| {
            let raised = Raised::at(format!("{path}.{key}.{field}")).saying(message);
            outcomes.push(raised.into());
        };
        if visit.on.is_absent() {
            lacks("on", "Enter the date of each visit to {name}");
        }
        if visit.alone.is_yes() || visit.alone.unreadable().is_some() {
            continue;
        }
        if visit.present.is_absent() {
            lacks(
                "present",
                "Enter who was there when {name} was not seen alone",
            );
        }
        if visit.reason.is_absent() {
            lacks("reason", "Enter why {name} was not seen alone");
        }
    }
    met_if_empty(outcomes)
}

/// The child's core group has members of the family; nothing is found where there is no core
/// group at all.
pub(super) fn family_in_core_group(document: &Document, id: &str) -> Outcome {
    let Some(decision) = document.decisions.get(id) else {
        return Outcome::Met;
    };
    let members = decision.core_group.items();
    if members.is_empty() || members.iter().any(|it| is_of_family(document, it)) {
        Outcome::Met
    } else {
        Raised::at(format!("decisions.{id}.core_group")).into()
    }
}

/// An unborn child bears its mother's surname.
pub(super) fn mothers_surname(document: &Document, id: &str, child: &Child) -> Outcome {
    if child.name.read().is_none() {
        // Its missing is another part's to say.
        return Outcome::Met;
    }
    let listed = || {
        let mut mothers = document.adults.values().filter(|it| is_mother(it));
        mothers.next().filter(|_| mothers.next().is_none())
    };
    let mother = (child.parents.items().iter())
        .filter_map(|parent| document.adults.get(parent))
        .find(|adult| is_mother(adult))
        .map(|it| &**it)
        .or_else(|| listed().map(|it| &**it));
    let surname = mother.and_then(|mother| mother.name.text().split_whitespace().last());
    let Some(surname) = surname else {
        return Outcome::NotChecked("the mother and her name are not filled in".to_owned());
    };
    let own = child
        .name
        .text()
        .split_whitespace()
        .last()
        .unwrap_or_default();
    if own.to_lowercase() == surname.to_lowercase() {
        Outcome::Met
    } else {
        Raised::at(format!("children.{id}.name"))
            .with("surname", surname)
            .into()
    }
}

/// Whether an adult is there as a mother: a grandmother, a stepmother and a mother's partner are not.
///
/// One adult may be several things: "mother of Ann; step-mother of Ben".
fn is_mother(adult: &Adult) -> bool {
    const OTHERS: [&str; 6] = ["step", "foster", "grand", "god", "'s", "\u{2019}s"];
    let relationship = adult.relationship.text().to_lowercase();
    relationship.split([';', ',']).any(|one| {
        let mut words = one.split(|c: char| !c.is_alphabetic());
        words.any(|word| matches!(word, "mother" | "mum" | "mam" | "mummy" | "mom"))
            && !OTHERS.iter().any(|other| one.contains(other))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mother_is_no_other_relative_and_not_her_partner() {
        let is = |relationship: &str| {
            let json = serde_json::json!({"adults": {"a": {"relationship": relationship}}});
            let document = Document::from_json(&json.to_string()).unwrap();
            is_mother(document.adults.get("a").unwrap())
        };
        for relationship in [
            "mother",
            "Mum",
            "birth mother",
            "mother of the baby; step-mother of Ben",
            "Mam",
        ] {
            assert!(is(relationship), "{relationship}");
        }
        for relationship in [
            "mother's partner",
            "mother’s partner",
            "grandmother",
            "step-mother",
            "foster mother",
            "father",
            "",
        ] {
            assert!(!is(relationship), "{relationship}");
        }
    }
}
