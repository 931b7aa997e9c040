//! Whether the circumstances in which a part is asked can ever hold.

use super::mistakes::Mistakes;
use super::whole::Asked;
use super::{Condition, Each, Requirement};
use crate::document::{ConferenceType, Kind};

/// Circumstances that exclude each other.
const NEVER_TOGETHER: [(Condition, Condition); 12] = [
    (Condition::Born, Condition::Unborn),
    (Condition::ExpectedEarly, Condition::NotExpectedEarly),
    (Condition::OlderChild, Condition::YoungerChild),
    (Condition::Unborn, Condition::YoungerChild),
    (Condition::Unborn, Condition::StaysAway),
    (Condition::Attends, Condition::StaysAway),
    (Condition::PlanMade, Condition::NoPlan),
    (Condition::PlanMade, Condition::PlanEnded),
    (Condition::PlanGoesOn, Condition::NoPlan),
    (Condition::PlanGoesOn, Condition::PlanEnded),
    (Condition::FirstReview, Condition::LaterReview),
    (Condition::Came, Condition::AgencyAbsent),
];

/// Notes each circumstance that can never hold, alone or together with another.
pub(super) fn check(asked: &Asked<'_>, mistakes: &mut Mistakes<'_>) {
    let when = &asked.part.when;
    for (nth, condition) in when.iter().enumerate() {
        let place = asked.place.name("when").at(nth);
        if let Some(because) = never_holds(asked, *condition, mistakes) {
            mistakes.add(&place, because);
        }
        for before in when.iter().take(nth) {
            let pair = |(one, other): &(Condition, Condition)| {
                (one == before && other == condition) || (one == condition && other == before)
            };
            if before == condition {
                mistakes.add(&place, "this stands here twice");
            } else if NEVER_TOGETHER.iter().any(pair) {
                let other = when.iter().position(|it| it == before).unwrap_or_default();
                let other = mistakes.text_at(&asked.place.name("when").at(other));
                let this = mistakes.text_at(&place);
                let message =
                    format!("{this} and {other} never hold together: write a part for each");
                mistakes.add(&place, message);
            }
        }
    }
    if let Requirement::Deadline(deadline) = &asked.part.must
        && let Some(because) = deadline
            .set_aside
            .and_then(|it| never_holds(asked, it, mistakes))
    {
        let place = asked.place.name("must").name("deadline");
        mistakes.add(&place.name("set-aside"), because);
    }
}

/// Why a circumstance can never hold for what a part is asked of.
fn never_holds(asked: &Asked<'_>, condition: Condition, mistakes: &Mistakes<'_>) -> Option<String> {
    let meant = asked.each.and_then(|each| of_another(each, condition));
    if let Some(meant) = meant {
        return Some(format!(
            "this never holds where the rule is repeated for others: write each = \"{meant}\""
        ));
    }
    if !asked.has_kinds {
        return None;
    }
    let known = asked.parts.has_all && !mistakes.hide_what_is_asked();
    let because = of_another_kind(asked, condition)
        .or_else(|| known.then(|| not_asked(asked, condition)).flatten());
    because.map(str::to_owned)
}

/// What a part must be repeated for, where it is not.
fn of_another(each: Each, condition: Condition) -> Option<&'static str> {
    let is_child = is_child(each);
    let is_adult = matches!(each, Each::Adult | Each::Parent);
    let (holds, meant) = match condition {
        Condition::Unborn
        | Condition::ExpectedEarly
        | Condition::NotExpectedEarly
        | Condition::OlderChild
        | Condition::YoungerChild
        | Condition::HasOtherPlans
        | Condition::Attends
        | Condition::StaysAway
        | Condition::PlanMade
        | Condition::PlanGoesOn
        | Condition::NoPlan
        | Condition::PlanEnded
        | Condition::Overridden => (is_child, "subject"),
        Condition::NotSubject => (is_child && each != Each::Subject, "child"),
        Condition::Came
        | Condition::Observes
        | Condition::Solicitor
        | Condition::AgencyAbsent
        | Condition::Excluded
        | Condition::Dissents => (each == Each::Invitee, "invitee"),
        Condition::NotShared | Condition::ReportGiven => (is_child || is_adult, "parent"),
        Condition::NeedsTranslation => (is_adult || each == Each::Invitee, "adult"),
        Condition::HasNeeds => (is_child || is_adult, "adult"),
        _ => return None,
    };
    (!holds).then_some(meant)
}

/// Whether it is repeated for children.
pub(super) fn is_child(each: Each) -> bool {
    matches!(each, Each::Subject | Each::Child | Each::ListedChild)
}

fn of_another_kind(asked: &Asked<'_>, condition: Condition) -> Option<&'static str> {
    let is_record = |kind| matches!(kind, Kind::Minutes | Kind::DecisionLetter);
    let mut kinds = asked.kinds();
    match condition {
        Condition::PlanMade
        | Condition::PlanGoesOn
        | Condition::NoPlan
        | Condition::PlanEnded
        | Condition::SomePlan
        | Condition::Overridden
        | Condition::Came
        | Condition::Observes
        | Condition::Solicitor
        | Condition::AgencyAbsent
        | Condition::Excluded
        | Condition::Dissents
        | Condition::AgenciesDissent
        | Condition::Reconvened => (!kinds.any(is_record))
            .then_some("reports tell of no decision and no attendance: this holds for minutes and decision-letter alone"),
        Condition::NotShared | Condition::ReportGiven => kinds
            .all(is_record)
            .then_some("minutes and letters are not shared beforehand: this holds for agency-report and social-work-report alone"),
        Condition::FirstReview | Condition::LaterReview => (!asked
            .conferences()
            .any(|it| it == ConferenceType::Review))
        .then_some("this holds for conferences of the type review alone: name it in `conferences`"),
        _ => None,
    }
}

/// Some circumstances hang on another rule of the pack: a quorum, or a date for the conference.
fn not_asked(asked: &Asked<'_>, condition: Condition) -> Option<&'static str> {
    let (is_meant, because): (fn(&Requirement) -> bool, _) = match condition {
        Condition::Inquorate => (
            |must| matches!(must, Requirement::Quorum(_)),
            "no other rule for these kinds asks for a quorum: add a part with must = { quorum = { agencies = 2 } }",
        ),
        Condition::Late => (
            Requirement::times_the_conference,
            "no other rule for these kinds says by when the conference is held: add a deadline with done = [{ at = \"conference.starts\", … }]",
        ),
        _ => return None,
    };
    let rules = asked.parts.rules.iter().map(|(_, rule)| rule);
    let mut parts = rules.flat_map(|rule| rule.parts.iter().map(move |part| (rule, part)));
    let found = parts.any(|(rule, part)| {
        let hangs_on_itself = part
            .when
            .iter()
            .any(|it| matches!(it, Condition::Late | Condition::Inquorate));
        let same_kind = asked.kinds().any(|kind| {
            let mut conferences = asked.conferences();
            conferences.any(|it| rule.holds_for(kind, it) && part.holds_for(kind, it))
        });
        !hangs_on_itself && same_kind && is_meant(&part.must)
    });
    (!found).then_some(because)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::procedure::Procedure;

    /// Whether a part can ever be asked, as far as its circumstances say.
    fn can_hold(each: &str, kinds: &[&str], when: &[&str], beside: Option<&Value>) -> bool {
        let part = json!({"must": {"field": "author.name"}, "message": "Enter it", "when": when});
        let parts: Vec<&Value> = beside.into_iter().chain([&part]).collect();
        let pack = json!({
            "id": "borsetshire", "title": "Borsetshire", "version": "1", "updated": "2026",
            "source": "Borsetshire", "language": "en", "covers": kinds,
            "rule": [{
                "name": "some-rule", "kinds": kinds, "each": each, "level": "advice",
                "asks": "Something.", "why": "For some reason.", "clause": "1", "part": parts,
            }],
        });
        let mistakes = Procedure::from_json(&pack.to_string())
            .err()
            .unwrap_or_default();
        assert!(
            mistakes.iter().all(|it| it.path.contains("when")),
            "{mistakes:?}"
        );
        mistakes.is_empty()
    }

    #[test]
    fn circumstances_hold_for_whom_they_can_be_told_of() {
        for (each, kind, when, holds) in [
            ("subject", "agency-report", "older-child", true),
            ("parent", "agency-report", "older-child", false),
            ("document", "agency-report", "born", true),
            ("subject", "agency-report", "not-subject", false),
            ("child", "agency-report", "not-subject", true),
            ("parent", "agency-report", "not-shared", true),
            ("parent", "minutes", "not-shared", false),
            ("subject", "minutes", "plan-made", true),
            ("subject", "social-work-report", "plan-made", false),
            ("invitee", "minutes", "excluded", true),
            ("document", "minutes", "excluded", false),
            ("adult", "minutes", "needs-translation", true),
            ("report", "minutes", "has-needs", false),
        ] {
            assert_eq!(
                can_hold(each, &[kind], &[when], None),
                holds,
                "{each} {kind} {when}"
            );
        }
    }

    #[test]
    fn circumstances_that_hang_on_another_rule_need_it() {
        let quorum = json!({"must": {"quorum": {"agencies": 2}}, "message": "Not quorate"});
        let held = json!({
            "must": {"deadline": {
                "due": "15 working days after conference.strategy_discussion",
                "done": [{"at": "conference.starts", "message": "Enter when", "late": "Late"}],
            }},
            "message": "Enter when",
        });
        for (when, beside) in [("inquorate", &quorum), ("late", &held)] {
            assert!(!can_hold("document", &["minutes"], &[when], None), "{when}");
            assert!(
                can_hold("document", &["minutes"], &[when], Some(beside)),
                "{when}"
            );
        }
        assert!(!can_hold(
            "document",
            &["minutes"],
            &["late"],
            Some(&quorum)
        ));
    }

    #[test]
    fn what_excludes_each_other_never_holds_together() {
        let subject = |when: &[&str]| can_hold("subject", &["minutes"], when, None);
        assert!(subject(&["born", "attends"]));
        assert!(!subject(&["attends", "stays-away"]));
        assert!(!subject(&["no-plan", "plan-made"]));
        assert!(!subject(&["born", "born"]));
    }
}
