use std::cell::OnceCell;

use crate::document::{Child, ConferenceType, Document, Entry, InviteeGroup, Known, PlanDecision};
use crate::procedure::{Condition, Requirement};

use super::attendance;
use super::case::Case;
use super::deadlines;
use super::quorum;
use super::target::{Target, targets};

/// Whether a circumstance holds for someone; an error says why nobody can tell.
pub(super) fn holds(
    case: Case<'_>,
    condition: Condition,
    target: &Target<'_>,
) -> Result<bool, String> {
    match condition {
        Condition::Born
        | Condition::Unborn
        | Condition::ExpectedEarly
        | Condition::NotExpectedEarly
        | Condition::OlderChild
        | Condition::YoungerChild
        | Condition::NotSubject
        | Condition::HasOtherPlans
        | Condition::Attends
        | Condition::StaysAway => of_child(case, condition, target),
        Condition::PlanMade
        | Condition::PlanGoesOn
        | Condition::NoPlan
        | Condition::PlanEnded
        | Condition::SomePlan
        | Condition::Overridden => of_decision(case, condition, target),
        Condition::FirstReview
        | Condition::LaterReview
        | Condition::ProtectionOrder
        | Condition::AssessmentOrder
        | Condition::RecordingRequested
        | Condition::Late
        | Condition::Inquorate => of_conference(case, condition),
        Condition::Came
        | Condition::Observes
        | Condition::Solicitor
        | Condition::AgencyAbsent
        | Condition::Excluded
        | Condition::Dissents => Ok(of_invitee(case.document, condition, target)),
        _ => Ok(of_document(case.document, condition, target)),
    }
}

fn of_child(case: Case<'_>, condition: Condition, target: &Target<'_>) -> Result<bool, String> {
    let Some(child) = target.child() else {
        return Ok(condition == Condition::Born);
    };
    let comes = || comes(case.document, target.id(), child);
    let unborn = is_unborn(case, child);
    Ok(match condition {
        Condition::Born => !unborn,
        Condition::Unborn => child.born.is_absent(),
        Condition::ExpectedEarly => child.expected_early.read().is_some(),
        Condition::NotExpectedEarly => child.expected_early.read().is_none(),
        Condition::OlderChild => is_older(case, child)?,
        Condition::YoungerChild => !unborn && !is_older(case, child)?,
        Condition::NotSubject => !child.is_subject(),
        Condition::HasOtherPlans => !child.other_plans.items().is_empty(),
        Condition::Attends => comes(),
        _ => !unborn && !comes(),
    })
}

/// A subject of a pre-birth conference who has no date of birth is unborn, also where the date it
/// is due was left out.
fn is_unborn(case: Case<'_>, child: &Child) -> bool {
    let before_birth = case.conference == ConferenceType::PreBirth;
    child.is_unborn() || (before_birth && child.is_subject() && child.born.is_absent())
}

fn is_older(case: Case<'_>, child: &Child) -> Result<bool, String> {
    if is_unborn(case, child) {
        return Ok(false);
    }
    match case.document.is_older_child(child) {
        Known::Yes => Ok(true),
        Known::No => Ok(false),
        Known::Missing(field) => Err(format!(
            "{} is not filled in, or cannot be read",
            case.procedure.field_name(field)
        )),
    }
}

/// Whether a child comes, or came, to the conference.
fn comes(document: &Document, id: &str, child: &Child) -> bool {
    child.attends.is_yes()
        || document
            .attendance
            .iter()
            .any(|(key, it)| it.came() && (it.person.text().trim() == id || key == id))
}

fn of_decision(case: Case<'_>, condition: Condition, target: &Target<'_>) -> Result<bool, String> {
    let document = case.document;
    if condition == Condition::SomePlan {
        return Ok(document.decisions.values().any(|decision| {
            matches!(
                decision.plan.read(),
                Some(PlanDecision::Made | PlanDecision::Continued)
            )
        }));
    }
    let Some(decision) = document.decisions.get(target.id()) else {
        return Ok(false);
    };
    if condition == Condition::Overridden {
        return Ok(decision.r#override.is_said());
    }
    let plan = match &decision.plan {
        Entry::Read(plan) => *plan,
        Entry::Absent => return Ok(false),
        Entry::Unreadable(_) => return Err("the decision about a plan cannot be read".to_owned()),
    };
    Ok(match condition {
        Condition::PlanMade => plan == PlanDecision::Made,
        Condition::PlanGoesOn => matches!(plan, PlanDecision::Made | PlanDecision::Continued),
        Condition::PlanEnded => plan == PlanDecision::Ended,
        _ => matches!(plan, PlanDecision::NotMade | PlanDecision::Ended),
    })
}

fn of_conference(case: Case<'_>, condition: Condition) -> Result<bool, String> {
    let conference = &case.document.conference;
    match condition {
        Condition::ProtectionOrder => Ok(!conference.protection_order_expires.is_absent()),
        Condition::AssessmentOrder => Ok(!conference.assessment_order_ended.is_absent()),
        Condition::RecordingRequested => Ok(conference.recording.requested_by.says_more_than_no()),
        Condition::FirstReview => Ok(!follows_a_review(case.document)),
        Condition::LaterReview => Ok(follows_a_review(case.document)),
        Condition::Late => known_or(&case.circumstances.late, || {
            found_by(
                case,
                Requirement::times_the_conference,
                deadlines::is_missed,
            )
        }),
        _ => known_or(&case.circumstances.inquorate, || {
            found_by(
                case,
                |must| matches!(must, Requirement::Quorum(_)),
                |case, must, target| match must {
                    Requirement::Quorum(asked) => quorum::is_inquorate(case, *asked, target),
                    _ => Ok(false),
                },
            )
        }),
    }
}

/// What was found before, or is found now: it is the same for everybody, and costs a walk through all rules.
fn known_or(
    known: &OnceCell<Result<bool, String>>,
    find: impl FnOnce() -> Result<bool, String>,
) -> Result<bool, String> {
    if let Some(known) = known.get() {
        return known.clone();
    }
    let found = find();
    // Where it was found in the meantime, it was found the same.
    let _ = known.set(found.clone());
    found
}

/// The last conference was a review where it was held after the first one.
fn follows_a_review(document: &Document) -> bool {
    let conference = &document.conference;
    let Some(previous) = conference.previous_held.read() else {
        return !conference.previous_held.is_absent();
    };
    [&conference.initial_held, &conference.pre_birth_held]
        .into_iter()
        .filter_map(Entry::read)
        .all(|first| first < previous)
}

/// Whether any rule of that sort finds something, for anybody.
///
/// A part that itself hangs on such a finding is left out: it could only ask itself.
fn found_by(
    case: Case<'_>,
    is_of_sort: impl Fn(&Requirement) -> bool,
    finds: impl Fn(Case<'_>, &Requirement, &Target<'_>) -> Result<bool, String>,
) -> Result<bool, String> {
    let mut unknown = None;
    for rule in case.procedure.rules_for(case.kind, case.conference) {
        for part in rule.parts_for(case.kind, case.conference) {
            let asks_itself = part
                .when
                .iter()
                .any(|it| matches!(it, Condition::Late | Condition::Inquorate));
            if asks_itself || !is_of_sort(&part.must) {
                continue;
            }
            for target in targets(case, part.each.unwrap_or(rule.each), part.visitors) {
                match all_hold(case, &part.when, &target)
                    .and_then(|holds| Ok(holds && finds(case, &part.must, &target)?))
                {
                    Ok(true) => return Ok(true),
                    Ok(false) => {}
                    Err(because) => unknown = unknown.or(Some(because)),
                }
            }
        }
    }
    unknown.map_or(Ok(false), Err)
}

/// Whether each of these holds for someone.
pub(super) fn all_hold(
    case: Case<'_>,
    when: &[Condition],
    target: &Target<'_>,
) -> Result<bool, String> {
    for condition in when {
        if !holds(case, *condition, target)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn of_invitee(document: &Document, condition: Condition, target: &Target<'_>) -> bool {
    let Some(invitee) = document.attendance.get(target.id()) else {
        return false;
    };
    let is = |group: InviteeGroup| invitee.group.read() == Some(&group);
    match condition {
        Condition::Came => invitee.came(),
        Condition::Observes => invitee.came() && is(InviteeGroup::Observer),
        Condition::Solicitor => invitee.came() && is(InviteeGroup::Solicitor),
        Condition::AgencyAbsent => {
            invitee.is_of_agency()
                && !invitee.invited.is_no()
                && !invitee.came()
                && invitee.present.unreadable().is_none()
        }
        Condition::Excluded => invitee.is_excluded(),
        _ => invitee.dissent.says_more_than_no(),
    }
}

fn of_document(document: &Document, condition: Condition, target: &Target<'_>) -> bool {
    let id = target.id();
    match condition {
        Condition::AChildAttends => document
            .all_children()
            .any(|(id, child)| comes(document, id, child)),
        Condition::NotShared => shared(document, id).any(|it| it.not_shared.is_said()),
        Condition::ReportGiven => shared(document, id).any(|it| it.given.read().is_some()),
        Condition::NotByPolice => !document
            .author
            .role
            .text()
            .to_lowercase()
            .contains("police"),
        Condition::AgenciesDissent => attendance::dissenting_agencies(document) > 1,
        Condition::Reconvened => document.dissent_review.reconvene.is_yes(),
        Condition::NeedsTranslation => {
            let invitee = document.attendance.get(id).map(|it| &it.needs_translation);
            let adult = document.adults.get(id).map(|it| &it.needs_translation);
            match target {
                Target::Invitee(_) => invitee.is_some_and(Entry::is_yes),
                _ => adult.is_some_and(Entry::is_yes),
            }
        }
        Condition::HasNeeds => {
            let child = document.children.get(id).map(|it| &it.needs);
            let adult = document.adults.get(id).map(|it| &it.needs);
            child.or(adult).is_some_and(Entry::says_more_than_no)
        }
        Condition::InformationWithheld => attendance::something_is_withheld(document),
        Condition::ConcernVoiced => document.complaints.concern_voiced.says_more_than_no(),
        Condition::NotTakenByChair => {
            let taken_by = &document.taken_by;
            let by_chair = taken_by.role.text().to_lowercase().contains("chair")
                || (taken_by.name.read().is_some() && taken_by.name == document.chair.name);
            !by_chair
        }
        Condition::ChildViewsNotInReport => !attendance::report_holds(document, "child-views"),
        Condition::ParentViewsNotInReport => !attendance::report_holds(document, "parent-views"),
        Condition::OpinionsNotInReport => !attendance::report_holds(document, "opinions"),
        _ => false,
    }
}

fn shared<'a>(
    document: &'a Document,
    id: &str,
) -> impl Iterator<Item = &'a crate::document::SharedWith> {
    let sharing = &document.sharing;
    [&sharing.family, &sharing.child]
        .map(|shared| shared.get(id))
        .into_iter()
        .flatten()
        .map(|it| &**it)
}
