//! The fields that a form must offer, so that what the rules ask can be written down.

use std::collections::HashSet;

use serde::Serialize;

use super::{
    Allowed, Condition, Deadline, DueBy, Each, Level, NoCopy, OneOf, Part, Procedure, Requirement,
    Rule,
};
use crate::calendar::Timescale;
use crate::document::{ConferenceType, Kind};

/// A field that some rule reads.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AskedField<'a> {
    /// Its path, in which `{id}` stands for the child, adult, invitee, report or copy.
    pub path: String,
    /// The first rule that reads it.
    pub rule: &'a str,
    /// What that rule is repeated for.
    pub each: Each,
    /// How much that rule asks.
    pub level: Level,
    /// Where the procedure says so.
    pub clause: &'a str,
    /// Whether a deadline is counted from it.
    pub counted_from: bool,
}

impl Procedure {
    /// The fields that its rules read in documents of that kind, for conferences of that type: each
    /// once, in the order of the rules. Sections are not among them: see [`Procedure::sections`].
    ///
    /// ```
    /// use conference_check::document::{ConferenceType, Kind};
    /// use conference_check::procedure;
    ///
    /// let berkshire = procedure::named("berkshire").ok_or("not there")?;
    /// let asked = berkshire.fields(Kind::Minutes, ConferenceType::Initial);
    /// assert!(asked.iter().any(|field| field.path == "decisions.{id}.first_core_group"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn fields(&self, kind: Kind, conference: ConferenceType) -> Vec<AskedField<'_>> {
        let mut seen = HashSet::new();
        let mut asked: Vec<AskedField<'_>> = Vec::new();
        let mut counted_from = HashSet::new();
        for rule in self.rules_for(kind, conference) {
            for part in rule.parts_for(kind, conference) {
                counted_from.extend(counted_by(&part.must));
                for path in read_by(part) {
                    if !path.starts_with("sections.") && seen.insert(path.clone()) {
                        asked.push(asked_by(rule, part, path));
                    }
                }
            }
        }
        for field in &mut asked {
            field.counted_from = counted_from.contains(&field.path);
        }
        asked
    }
}

fn asked_by<'a>(rule: &'a Rule, part: &Part, path: String) -> AskedField<'a> {
    AskedField {
        path,
        rule: &rule.name,
        each: part.each.unwrap_or(rule.each),
        level: part.level.unwrap_or(rule.level),
        clause: &rule.clause,
        counted_from: false,
    }
}

fn read_by(part: &Part) -> Vec<String> {
    let mut paths = by_requirement(&part.must);
    for condition in &part.when {
        paths.extend(by_condition(*condition).iter().map(|&it| it.to_owned()));
    }
    paths
}

fn by_requirement(must: &Requirement) -> Vec<String> {
    match must {
        Requirement::Field(path)
        | Requirement::Stated(path)
        | Requirement::Dated(path)
        | Requirement::No(path)
        | Requirement::Told(path)
        | Requirement::Named(path)
        | Requirement::BeforeCopies(path) => vec![path.as_written().to_owned()],
        Requirement::AnyField(paths) => paths
            .iter()
            .map(|path| path.as_written().to_owned())
            .collect(),
        Requirement::AtMost(rule) => vec![rule.at.as_written().to_owned()],
        Requirement::Sentence(rule) => vec![rule.at.as_written().to_owned()],
        Requirement::EachHas(rule) => vec![rule.of.as_written().to_owned()],
        Requirement::Deadline(deadline) => by_deadline(deadline),
        Requirement::Sent(sent) => {
            let mut paths = owned(&["circulation.{id}.document", "circulation.{id}.sent"]);
            events(&sent.due, &mut paths);
            paths
        }
        Requirement::NoCopy(rule) => by_no_copy(rule),
        other => owned(always_read_by(other)),
    }
}

/// What a sort of requirement reads, whatever rule it stands in.
fn always_read_by(must: &Requirement) -> &'static [&'static str] {
    match must {
        Requirement::Choices => &["procedure", "kind", "conference.type"],
        Requirement::Subjects => &["children.{id}.subject"],
        Requirement::Visits => &["children.{id}.visits"],
        Requirement::SeparateReports => &["children.{id}.parents"],
        Requirement::MothersSurname => &["children.{id}.name", "children.{id}.parents"],
        Requirement::FamilyInCoreGroup => &["decisions.{id}.core_group"],
        Requirement::OutsideInterpreter => {
            &["children.{id}.interpreter", "adults.{id}.interpreter"]
        }
        Requirement::SameLanguage => &["language", "conference.language"],
        Requirement::Attendance => &[
            "attendance.{id}.name",
            "attendance.{id}.agency",
            "attendance.{id}.person",
            "attendance.{id}.present",
            "attendance.{id}.apologies",
        ],
        Requirement::Invited(_) | Requirement::Came(_) | Requirement::CameIfInvited(_) => &[
            "attendance.{id}.role",
            "attendance.{id}.agency",
            "attendance.{id}.invited",
            "attendance.{id}.present",
        ],
        Requirement::Reported(_) | Requirement::ReportFrom => &["reports.{id}.from"],
        Requirement::Quorum(_) => &[
            "attendance.{id}.group",
            "attendance.{id}.agency",
            "attendance.{id}.present",
            "attendance.{id}.stand_in",
            "attendance.{id}.direct_contact",
        ],
        Requirement::Observers(_) => &["attendance.{id}.group"],
        Requirement::ThirdParty(_) => &["circulation.{id}.to", "circulation.{id}.consent"],
        Requirement::MarkedForParents => &["circulation.{id}.marked"],
        Requirement::ExcludedCopy(_) => &["circulation.{id}.copy", "attendance.{id}.excluded.copy"],
        Requirement::StatementInCopies => &["circulation.{id}.statement_included"],
        Requirement::ChangesUntil(_) => &["circulation.{id}.sent"],
        _ => &[],
    }
}

fn by_no_copy(rule: &NoCopy) -> Vec<String> {
    let mut paths = owned(&[
        "circulation.{id}.to",
        "attendance.{id}.group",
        "attendance.{id}.involved",
    ]);
    paths.extend(owned(match rule.unless {
        Allowed::Never => &[],
        Allowed::Consent => &["circulation.{id}.consent"],
        Allowed::PartInPlan => &[
            "attendance.{id}.plan_role",
            "circulation.{id}.agreed_by_conference",
        ],
    }));
    paths
}

/// The fields from which a requirement counts.
fn counted_by(must: &Requirement) -> Vec<String> {
    let mut paths = Vec::new();
    match must {
        Requirement::Deadline(deadline) => {
            for due in by_when(deadline) {
                events(due, &mut paths);
            }
            paths.extend(deadline.not_before.iter().map(event));
        }
        Requirement::Sent(sent) => events(&sent.due, &mut paths),
        Requirement::Until(timescale) => paths.push(event(timescale)),
        Requirement::ChangesUntil(_) => paths.extend(owned(always_read_by(must))),
        _ => {}
    }
    paths
}

fn by_when(deadline: &Deadline) -> impl Iterator<Item = &DueBy> {
    [&deadline.due, &deadline.due_for_review]
        .into_iter()
        .flatten()
}

fn by_deadline(deadline: &Deadline) -> Vec<String> {
    let mut paths = Vec::new();
    for field in &deadline.done {
        paths.push(field.at.as_written().to_owned());
        paths.extend(field.or.iter().map(|path| path.as_written().to_owned()));
    }
    for due in by_when(deadline) {
        events(due, &mut paths);
    }
    paths.extend(deadline.not_before.iter().map(event));
    if let Some(condition) = deadline.set_aside {
        paths.extend(owned(by_condition(condition)));
    }
    paths
}

/// The fields from which something is counted.
fn events(due: &DueBy, into: &mut Vec<String>) {
    match due {
        DueBy::At(timescale) => into.push(event(timescale)),
        DueBy::Of(OneOf::FirstOf(several) | OneOf::SoonerOf(several) | OneOf::LaterOf(several)) => {
            for one in several {
                events(one, into);
            }
        }
    }
}

fn event(timescale: &Timescale) -> String {
    timescale
        .anchor
        .replace("{newborn}", "{id}")
        .replace("{earliest}", "{id}")
}

/// What a circumstance is seen by. Those that hang on other rules' findings read what these read.
fn by_condition(condition: Condition) -> &'static [&'static str] {
    match condition {
        Condition::Born | Condition::Unborn => &["children.{id}.born", "children.{id}.due"],
        Condition::ExpectedEarly | Condition::NotExpectedEarly => &["children.{id}.expected_early"],
        Condition::OlderChild | Condition::YoungerChild => {
            &["children.{id}.born", "children.{id}.understands"]
        }
        Condition::NotSubject => &["children.{id}.subject"],
        Condition::HasOtherPlans => &["children.{id}.other_plans"],
        Condition::Attends | Condition::StaysAway | Condition::AChildAttends => {
            &["children.{id}.attends"]
        }
        Condition::NotShared => &["sharing.family.{id}.not_shared.reason"],
        Condition::ReportGiven => &["sharing.family.{id}.given"],
        Condition::NotByPolice => &["author.role"],
        Condition::PlanMade
        | Condition::PlanGoesOn
        | Condition::NoPlan
        | Condition::PlanEnded
        | Condition::SomePlan => &["decisions.{id}.plan"],
        Condition::Overridden => &["decisions.{id}.override.reasons"],
        Condition::FirstReview | Condition::LaterReview => {
            &["conference.initial_held", "conference.previous_held"]
        }
        Condition::ProtectionOrder => &["conference.protection_order_expires"],
        Condition::AssessmentOrder => &["conference.assessment_order_ended"],
        Condition::Late | Condition::Inquorate => &[],
        Condition::Came => &["attendance.{id}.present"],
        Condition::Observes | Condition::Solicitor => {
            &["attendance.{id}.group", "attendance.{id}.present"]
        }
        Condition::AgencyAbsent => &[
            "attendance.{id}.group",
            "attendance.{id}.invited",
            "attendance.{id}.present",
        ],
        Condition::Excluded => &["attendance.{id}.excluded.extent"],
        Condition::Dissents | Condition::AgenciesDissent => &["attendance.{id}.dissent"],
        Condition::Reconvened => &["dissent_review.reconvene"],
        Condition::NeedsTranslation => &[
            "adults.{id}.needs_translation",
            "attendance.{id}.needs_translation",
        ],
        Condition::HasNeeds => &["children.{id}.needs", "adults.{id}.needs"],
        Condition::RecordingRequested => &["conference.recording.requested_by"],
        Condition::InformationWithheld => &["reports.{id}.open_to_parents"],
        Condition::ConcernVoiced => &["complaints.concern_voiced"],
        Condition::NotTakenByChair => &["taken_by.name", "taken_by.role"],
        Condition::ChildViewsNotInReport
        | Condition::ParentViewsNotInReport
        | Condition::OpinionsNotInReport => &["reports.{id}.holds"],
    }
}

fn owned(paths: &[&str]) -> Vec<String> {
    paths.iter().map(|&path| path.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::{ConferenceType, Field as _, Kind};
    use crate::procedure::procedures;

    /// Every field that a form is to offer is one that a document has.
    #[test]
    fn every_asked_field_is_a_field_of_a_document() {
        let json = r#"{"children": {"a": {"name": "A"}}, "adults": {"a": {"name": "A"}},
            "attendance": {"a": {"name": "A"}}, "reports": {"a": {"title": "A"}},
            "decisions": {"a": {"reasons": "A"}}, "circulation": {"a": {"to": "A"}},
            "sharing": {"family": {"a": {"comments": "A"}}, "child": {"a": {"comments": "A"}}}}"#;
        let document = crate::document::Document::from_json(json).unwrap();
        let mut walked = 0;
        for procedure in procedures() {
            for kind in Kind::WORDS.iter().filter_map(|word| Kind::of(word)) {
                let types = ConferenceType::WORDS;
                for conference in types.iter().filter_map(|word| ConferenceType::of(word)) {
                    for field in procedure.fields(kind, conference) {
                        walked += 1;
                        let path = field.path.replace("{id}", "a");
                        assert!(document.at(&path).is_some(), "{}: {path}", field.rule);
                    }
                }
            }
        }
        assert!(walked > 1000, "{walked}");
    }

    #[test]
    fn a_field_says_whether_something_is_counted_from_it() {
        let berkshire = crate::procedure::named("berkshire").unwrap();
        let asked = berkshire.fields(Kind::Minutes, ConferenceType::PreBirth);
        let counted_from = |path: &str| {
            let field = asked.iter().find(|field| field.path == path);
            field.unwrap().counted_from
        };
        assert!(counted_from("conference.ends"));
        assert!(counted_from("children.{id}.due"));
        assert!(counted_from("circulation.{id}.sent"));
        assert!(!counted_from("decisions.{id}.first_core_group"));
        assert!(!counted_from("decisions.{id}.plan"));
    }

    #[test]
    fn a_field_is_asked_once() {
        for procedure in procedures() {
            let asked = procedure.fields(Kind::Minutes, ConferenceType::Initial);
            let mut paths: Vec<_> = asked.iter().map(|it| &it.path).collect();
            let all = paths.len();
            paths.sort();
            paths.dedup();
            assert_eq!(paths.len(), all);
        }
    }
}
