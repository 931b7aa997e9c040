use std::collections::HashSet;

use indexmap::IndexMap;
use indexmap::map::Entry;
use serde::Serialize;

use crate::calendar::Moment;
use crate::document::{CopyKind, SentDocument};
use crate::procedure::{NoCopy, Requirement, Rule, Sent};

use super::case::Case;
use super::circulation::is_owed;
use super::condition;
use super::dues;
use super::target::{Target, targets};
use crate::copies::{self, Decided, Recipient};

/// Who is to be sent what, as it follows from attendance and decisions.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CirculationList {
    /// The copies that are owed, whether they are listed yet or not.
    pub owed: Vec<OwedCopy>,
    /// Those who are to be sent none.
    pub withheld: Vec<WithheldCopy>,
}

/// A copy that somebody is owed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwedCopy {
    /// To whom: an invitee's, adult's or child's id, or a name.
    pub to: String,
    /// The name.
    pub name: String,
    /// What is owed.
    pub document: SentDocument,
    /// What the copy is to hold.
    pub copy: CopyKind,
    /// The words that it is to be marked with, if any.
    pub mark: Option<String>,
    /// By when, the earlier of two dates; none where nobody can tell yet.
    pub due: Option<Moment>,
    /// Why nobody can tell, in a sentence without its full stop.
    pub because: Option<String>,
    /// The rule that asks for it.
    pub rule: String,
    /// Where the procedure says so.
    pub clause: String,
    /// The entries of the circulation that are such a copy.
    pub listed: Vec<String>,
}

/// Somebody who is to be sent no copy, or none without more.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WithheldCopy {
    /// Who: an invitee's, adult's or child's id, or a name.
    pub to: String,
    /// The name.
    pub name: String,
    /// Why, in a sentence.
    pub because: String,
    /// Where the procedure says so; empty where it asks for no copy.
    pub clause: String,
}

/// What is owed to whom.
pub(super) fn circulation_list(case: Case<'_>) -> CirculationList {
    let mut copies = Copies::new();
    let mut refused = IndexMap::new();
    let mut hurried = Vec::new();
    for rule in case.procedure.rules_for(case.kind, case.conference) {
        for part in rule.parts_for(case.kind, case.conference) {
            let each = part.each.unwrap_or(rule.each);
            for target in targets(case, each, part.visitors) {
                let Some(person) = case.recipients.get(target.id()) else {
                    continue;
                };
                match &part.must {
                    Requirement::Sent(sent)
                        if condition::all_hold(case, &part.when, &target) != Ok(false) =>
                    {
                        let Some(copy) = owed(case, rule, sent, person, &target) else {
                            continue;
                        };
                        hurried.extend(sent.also.iter().map(|of| (copy.to.clone(), *of, copy.due)));
                        put(&mut copies, copy);
                    }
                    Requirement::NoCopy(no_copy) if may_not_have(person, no_copy) => {
                        refused.entry(person.shown).or_insert(rule);
                    }
                    _ => {}
                }
            }
        }
    }
    for (to, document, due) in hurried {
        if let Some(copy) = copies.get_mut(&(to, document)) {
            copy.due = sooner(copy.due, due);
        }
    }
    let owed: Vec<_> = copies.into_values().collect();
    let withheld = withheld(case, &owed, &refused);
    CirculationList { owed, withheld }
}

/// The copies that are owed, by whom they go to and what they are of.
type Copies = IndexMap<(String, SentDocument), OwedCopy>;

/// One copy serves all rules that ask for it, and is due when the first of them asks for it.
fn put(copies: &mut Copies, copy: OwedCopy) {
    match copies.entry((copy.to.clone(), copy.document)) {
        Entry::Occupied(mut known) => {
            let known = known.get_mut();
            known.due = sooner(known.due, copy.due);
        }
        Entry::Vacant(place) => {
            place.insert(copy);
        }
    }
}

fn sooner(one: Option<Moment>, other: Option<Moment>) -> Option<Moment> {
    one.into_iter().chain(other).min_by_key(|due| due.ends())
}

fn may_not_have(person: &Recipient<'_>, rule: &NoCopy) -> bool {
    rule.to.iter().any(|sort| person.is(*sort))
}

fn owed(
    case: Case<'_>,
    rule: &Rule,
    sent: &Sent,
    person: &Recipient<'_>,
    target: &Target<'_>,
) -> Option<OwedCopy> {
    if !is_owed(case.document, person, sent) {
        return None;
    }
    let document = *sent.documents.first()?;
    let copy = copies::copy_kind(
        case.document,
        case.procedure,
        case.recipients,
        person,
        document,
    );
    let due = dues::due_by(case, &sent.due, target);
    let (due, because) = match due {
        Ok(due) => (Some(due.warn_from.unwrap_or(due.due.at)), None),
        Err(unknown) => (None, Some(unknown.because)),
    };
    let undecided = person.excluded() == Some(Decided::NotSaid);
    Some(OwedCopy {
        to: person.shown.to_owned(),
        name: name_of(case, person),
        document,
        copy,
        mark: mark(case, person, document),
        due,
        because: if undecided {
            Some("what someone who was excluded is to be sent is not filled in".to_owned())
        } else {
            because
        },
        rule: rule.name.clone(),
        clause: rule.clause.clone(),
        listed: person
            .copies_of(&sent.documents, case.kind)
            .map(|(id, _)| id.to_owned())
            .collect(),
    })
}

/// A parent's copy of the record is marked where the procedure asks for that.
fn mark(case: Case<'_>, person: &Recipient<'_>, document: SentDocument) -> Option<String> {
    let asked = case
        .procedure
        .rules_for(case.kind, case.conference)
        .flat_map(|rule| rule.parts_for(case.kind, case.conference))
        .any(|part| part.must == Requirement::MarkedForParents);
    (asked && person.parent && document == SentDocument::Record)
        .then(|| copies::mark(case.procedure, person).to_owned())
}

/// Everybody in the attendance who is owed nothing, but for those who run the conference.
fn withheld(
    case: Case<'_>,
    owed: &[OwedCopy],
    refused: &IndexMap<&str, &Rule>,
) -> Vec<WithheldCopy> {
    let owed: HashSet<&str> = owed.iter().map(|copy| copy.to.as_str()).collect();
    let people = case
        .recipients
        .ids()
        .filter_map(|id| case.recipients.get(id));
    people
        .filter(|person| {
            let runs = person
                .invitee
                .is_some_and(|(_, it)| it.runs_the_conference());
            let listed = person.invitee.is_some() && !runs;
            listed && !owed.contains(person.shown)
        })
        .map(|person| {
            let rule = refused.get(person.shown);
            WithheldCopy {
                to: person.shown.to_owned(),
                name: name_of(case, person),
                because: why_not(person, rule.map(|rule| rule.asks.as_str())),
                clause: rule.map_or_else(String::new, |rule| rule.clause.clone()),
            }
        })
        .collect()
}

fn why_not(person: &Recipient<'_>, asks: Option<&str>) -> String {
    if person.excluded() == Some(Decided::Nothing) {
        return "It was decided that nothing is sent to this person, who was excluded.".to_owned();
    }
    asks.unwrap_or("The procedure asks for no copy to go to this person.")
        .to_owned()
}

/// The name, where the attendance leaves it out too: it then says whom of those listed it means.
fn name_of(case: Case<'_>, person: &Recipient<'_>) -> String {
    let name = case.document.name_of(person.shown);
    let listed_as = person.invitee.map_or("", |(_, it)| it.person.text().trim());
    if name == person.shown && !listed_as.is_empty() {
        return case.document.name_of(listed_as).to_owned();
    }
    name.to_owned()
}
