use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use crate::document::{Invitee, InviteeGroup};
use crate::findings::About;
use crate::procedure::{Quorum, Requirement};

use super::attendance::agency;
use super::case::Case;
use super::outcome::{Outcome, Raised};
use super::target::{Target, targets};

/// Who must have come for the conference to be quorate, and whether they did.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuorumStanding {
    /// The rule that asks for it.
    pub rule: String,
    /// The child for whom it is counted, where the procedure counts for each child apart.
    pub about: About,
    /// How many agencies in direct contact must have come, beside social care.
    pub needed: usize,
    /// Those that count, by name.
    pub agencies: Vec<String>,
    /// Whether children's social care came.
    pub social_care: bool,
    /// Where it stands.
    pub state: QuorumState,
    /// Why nobody can tell, in a sentence without its full stop.
    pub because: Option<String>,
    /// Where the procedure says so.
    pub clause: String,
}

/// Whether a conference was quorate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum QuorumState {
    /// Enough agencies came.
    Quorate,
    /// Too few came.
    Inquorate,
    /// Nobody can tell yet.
    NotChecked,
}

/// The quorum of each rule that asks for one, for everybody for whom it is counted.
pub(super) fn standings(case: Case<'_>) -> Vec<QuorumStanding> {
    let mut standings = Vec::new();
    for rule in case.procedure.rules_for(case.kind, case.conference) {
        for part in rule.parts_for(case.kind, case.conference) {
            let Requirement::Quorum(quorum) = part.must else {
                continue;
            };
            for target in targets(case, part.each.unwrap_or(rule.each), part.visitors) {
                standings.push(QuorumStanding {
                    rule: rule.name.clone(),
                    about: target.about(),
                    clause: rule.clause.clone(),
                    ..standing(case, quorum, &target)
                });
            }
        }
    }
    standings
}

fn standing(case: Case<'_>, quorum: Quorum, target: &Target<'_>) -> QuorumStanding {
    let counted = Counted::of(case, target);
    let (state, because) = match counted.reaches(quorum) {
        _ if case.document.attendance.is_empty() => (
            QuorumState::NotChecked,
            Some("nobody is listed who was invited or came".to_owned()),
        ),
        Ok(true) => (QuorumState::Quorate, None),
        Ok(false) => (QuorumState::Inquorate, None),
        Err(because) => (QuorumState::NotChecked, Some(because)),
    };
    QuorumStanding {
        rule: String::new(),
        about: About::default(),
        needed: quorum.agencies,
        agencies: counted.agencies.into_values().collect(),
        social_care: counted.social_care,
        state,
        because,
        clause: String::new(),
    }
}

/// Social care and so many other agencies in direct contact came.
///
/// Agencies are counted, not people. One that sent a stand-in was there.
pub(super) fn quorum(case: Case<'_>, quorum: Quorum, target: &Target<'_>) -> Outcome {
    match is_inquorate(case, quorum, target) {
        Ok(false) => Outcome::Met,
        Ok(true) => Raised::at("attendance").into(),
        Err(because) => Outcome::NotChecked(because),
    }
}

/// Whether the quorum was not reached.
pub(super) fn is_inquorate(
    case: Case<'_>,
    quorum: Quorum,
    target: &Target<'_>,
) -> Result<bool, String> {
    Ok(!Counted::of(case, target).reaches(quorum)?)
}

/// Who counts towards a quorum.
struct Counted {
    social_care: bool,
    /// Each agency once: by what it is counted as, its name as typed.
    agencies: BTreeMap<String, String>,
    /// Why the count may be too low.
    unreadable: Option<String>,
}

impl Counted {
    fn of(case: Case<'_>, target: &Target<'_>) -> Self {
        let document = case.document;
        let subjects: HashSet<&str> = match target {
            Target::Child(id, _) => HashSet::from([*id]),
            _ => document.subjects().map(|(id, _)| id).collect(),
        };
        let mut counted = Self {
            social_care: false,
            agencies: BTreeMap::new(),
            unreadable: None,
        };
        for (id, invitee) in document.attendance.iter() {
            if cannot_be_read(invitee) {
                let name = document.called(id);
                counted.unreadable = Some(format!("what is entered of {name} cannot be read"));
            }
            if invitee.runs_the_conference() || !invitee.was_there() || !invitee.is_of_agency() {
                continue;
            }
            if invitee.group.read() == Some(&InviteeGroup::SocialCare) {
                counted.social_care = true;
            } else if in_contact(invitee, &subjects) {
                let name = invitee.agency.text().trim();
                let shown = if name.is_empty() {
                    document.spoken_name(id)
                } else {
                    name
                };
                counted
                    .agencies
                    .entry(agency(id, invitee))
                    .or_insert_with(|| shown.to_owned());
            }
        }
        counted
    }

    fn reaches(&self, quorum: Quorum) -> Result<bool, String> {
        let quorate = self.social_care && self.agencies.len() >= quorum.agencies;
        match &self.unreadable {
            Some(because) if !quorate => Err(because.clone()),
            _ => Ok(quorate),
        }
    }
}

fn cannot_be_read(invitee: &Invitee) -> bool {
    invitee.present.unreadable().is_some()
        || invitee.group.unreadable().is_some()
        || invitee.direct_contact.unreadable().is_some()
}

fn in_contact(invitee: &Invitee, subjects: &HashSet<&str>) -> bool {
    let mut contact = invitee.direct_contact.items().iter();
    contact.any(|child| subjects.contains(child.as_str()))
}
