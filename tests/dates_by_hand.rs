//! Every sort of timescale of the five procedures, counted on a calendar as a careful clerk does: over Christmas and
//! New Year with their substitute days, Easter, the holidays of May, both changes of the clocks, ends of months and
//! leap days.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use conference_check::check::dates;
use conference_check::document::Document;
use conference_check::findings::Deadline;
use conference_check::procedure;
use serde_json::{Map, Value};

/// What stands in a document about one child, a parent and a plan, unless a case says otherwise.
const ALWAYS: &[(&str, &str)] = &[
    ("children.ada.subject", "yes"),
    ("children.ada.parents", "joy"),
    ("adults.joy.parental_responsibility", "yes"),
    ("decisions.ada.core_group", "joy"),
    ("decisions.ada.plan", "made"),
];

struct Case {
    procedure: &'static str,
    conference: &'static str,
    says: &'static [(&'static str, &'static str)],
    rule: &'static str,
    /// Each date of the rule: `due`, `opens..due`, `opens..`, `warned<due`, or `waiting`; then what else there is to
    /// say, as in `2027-03-28 act by 2027-03-25`, `provisional`, `missed`.
    dates: &'static [&'static str],
}

macro_rules! cases {
    ($($procedure:literal, $conference:literal, [$($path:literal = $value:literal),*], $rule:literal => [$($date:literal),*];)*) => {
        &[$(Case {
            procedure: $procedure,
            conference: $conference,
            says: &[$(($path, $value)),*],
            rule: $rule,
            dates: &[$($date),*],
        }),*]
    };
}

const CASES: &[Case] = cases! {
    // Christmas Day 2026 is a Friday, so Monday 28 December stands in for Boxing Day.
    "berkshire", "initial", ["conference.starts" = "2026-12-29T10:00"], "sent-to-chair" => ["2026-12-23"];
    "berkshire", "initial", ["conference.starts" = "2026-12-29T10:00", "sharing.family.joy.not_shared.reason" = "yes"],
        "not-shared-agreed" => ["2026-12-22"];
    "berkshire", "review", ["conference.starts" = "2027-01-05T10:00"], "sent-to-chair" => ["2026-12-24"];
    "berkshire", "review", ["conference.starts" = "2027-01-05T10:00", "children.ada.understands" = "yes"],
        "shared-with-family" => ["2026-12-24", "2026-12-24"];
    // Both days of Christmas 2027 and New Year's Day 2028 fall on a weekend: 27 and 28 December and 3 January are off.
    "berkshire", "review", ["conference.starts" = "2028-01-05T10:00"], "sent-to-chair" => ["2027-12-24"];
    "berkshire", "initial", ["conference.starts" = "2028-01-04T10:00"], "sent-to-chair" => ["2027-12-30"];
    "berkshire", "initial", ["conference.starts" = "2027-12-17T10:00"], "first-core-group" => ["2028-01-05"];
    "berkshire", "initial", ["conference.starts" = "2027-01-08T10:00", "conference.strategy_discussion" = "2026-12-14"],
        "conference-timing" => ["2027-01-07 missed"];
    // Of notification and acceptance the earlier counts, whichever is later in the text; Easter lies within.
    "berkshire", "transfer-in", ["conference.starts" = "2027-04-06T10:00", "conference.transfer_notified" = "2027-03-15", "conference.transfer_accepted" = "2027-03-22"],
        "conference-timing" => ["2027-04-07 met"];
    "berkshire", "transfer-in", ["conference.starts" = "2027-04-06T10:00", "conference.transfer_accepted" = "2027-03-22"],
        "conference-timing" => ["2027-04-14 met"];
    // 20 weeks before a child is due who is due on 18 July 2028 is a leap day.
    "berkshire", "pre-birth", ["conference.starts" = "2028-02-29T09:00", "children.ada.due" = "2028-07-18"],
        "pre-birth-timing" => ["2028-02-29.. met"];
    "berkshire", "pre-birth", ["conference.starts" = "2028-02-28T09:00", "children.ada.due" = "2028-07-18"],
        "pre-birth-timing" => ["2028-02-29.. missed"];
    // A clock that the birth starts stands still until then.
    "berkshire", "pre-birth", ["conference.starts" = "2027-02-01T10:00", "children.ada.due" = "2027-03-20"],
        "after-birth" => ["waiting"];
    "berkshire", "review", ["conference.starts" = "2026-11-18T10:00", "decisions.ada.plan" = "ended"],
        "plan-ended" => ["2026-12-30"];
    "berkshire", "review", ["conference.starts" = "2028-03-01T10:00", "conference.initial_held" = "2027-11-30"],
        "review-timing" => ["2028-02-29 missed"];
    // A month after the birth is sooner than three after the conference, and a Sunday.
    "berkshire", "review", ["conference.starts" = "2027-02-26T10:00", "conference.pre_birth_held" = "2026-12-08", "children.ada.born" = "2027-01-31"],
        "review-timing" => ["2027-02-28 act by 2027-02-26 met"];
    "berkshire", "review", ["conference.starts" = "2027-03-08T10:00", "conference.pre_birth_held" = "2026-12-08", "children.ada.born" = "2027-02-20"],
        "review-timing" => ["2027-03-08 met"];
    "berkshire", "review", ["conference.starts" = "2028-02-29T10:00", "conference.initial_held" = "2027-05-28", "conference.previous_held" = "2027-08-31"],
        "review-timing" => ["2028-02-29 met"];
    "berkshire", "review", ["conference.starts" = "2027-02-26T10:00"], "review-timing" => ["waiting"];
    "berkshire", "initial", ["conference.starts" = "2028-11-30T10:00"], "review-date" => ["2029-02-28 provisional"];
    "berkshire", "initial", ["conference.starts" = "2026-10-24T10:00", "conference.ends" = "2026-10-24T15:00"],
        "decision-sent" => ["2026-10-25T14:00 act by 2026-10-23"];
    "berkshire", "initial", ["conference.starts" = "2027-03-27T13:00", "conference.ends" = "2027-03-27T15:00"],
        "decision-sent" => ["2027-03-28T16:00 act by 2027-03-25"];
    "berkshire", "initial", ["conference.starts" = "2027-03-24T10:00"], "plan-discussed" => ["2027-04-23"];
    "berkshire", "initial", ["conference.starts" = "2026-12-22T10:00", "conference.protection_order_expires" = "2026-12-25T12:00"],
        "order-timing" => ["2026-12-25T12:00 act by 2026-12-24 met"];

    // An hour that the clocks skip, and one that comes twice: the first of the two ends 24 elapsed hours.
    "berkshire", "initial", ["conference.starts" = "2027-03-27T00:30", "conference.ends" = "2027-03-27T01:30"],
        "decision-sent" => ["2027-03-28T02:30 act by 2027-03-25"];
    "berkshire", "initial", ["conference.starts" = "2026-10-24T00:30", "conference.ends" = "2026-10-24T01:30"],
        "decision-sent" => ["2026-10-25T01:30 act by 2026-10-23"];
    // The spring holiday.
    "berkshire", "review", ["conference.starts" = "2026-05-26T10:00"], "sent-to-chair" => ["2026-05-18"];

    "bedfordshire", "initial", ["conference.starts" = "2027-03-31T10:00"], "sent-to-chair" => ["2027-03-24"];
    "bedfordshire", "review", ["conference.starts" = "2027-01-04T10:00"], "shared-with-family" => ["2026-12-29"];
    "bedfordshire", "initial", ["conference.starts" = "2028-05-04T16:00", "conference.strategy_discussion" = "2028-04-10"],
        "conference-timing" => ["2028-05-04 met"];
    "bedfordshire", "pre-birth", ["conference.starts" = "2027-05-04T10:00", "children.ada.due" = "2027-08-20"],
        "pre-birth-timing" => ["2027-02-12..2027-04-30 missed"];
    "bedfordshire", "pre-birth", ["conference.starts" = "2027-02-11T10:00", "children.ada.due" = "2027-08-20"],
        "pre-birth-timing" => ["2027-02-12..2027-04-30 missed"];
    "bedfordshire", "pre-birth", ["conference.starts" = "2027-02-11T10:00", "children.ada.due" = "2027-08-20", "children.ada.expected_early" = "yes"],
        "pre-birth-timing" => ["2027-04-30 met"];
    "bedfordshire", "review", ["conference.starts" = "2028-02-29T10:00", "conference.initial_held" = "2027-12-01"],
        "review-timing" => ["2028-02-29 met"];
    "bedfordshire", "review", ["conference.starts" = "2027-02-26T10:00", "conference.previous_held" = "2026-08-31"],
        "review-timing" => ["2027-02-28 act by 2027-02-26 met"];
    "bedfordshire", "initial", ["conference.starts" = "2027-01-25T10:00"], "review-date" => ["2027-04-25 act by 2027-04-23"];
    "bedfordshire", "review", ["conference.starts" = "2026-04-01T10:00", "decisions.ada.plan" = "ended"], "plan-ended" => ["2026-04-17"];
    "bedfordshire", "initial", [
        "conference.starts" = "2026-04-21T10:00", "dissent_review.reconvene" = "yes", "dissent_review.on" = "2026-04-28",
        "attendance.nurse.group" = "health", "attendance.nurse.agency" = "Health", "attendance.nurse.dissent" = "yes",
        "attendance.head.group" = "education", "attendance.head.agency" = "School", "attendance.head.dissent" = "yes"],
        "dissent-review" => ["2026-05-28"];
    "bedfordshire", "initial", ["conference.starts" = "2027-10-30T09:00", "conference.ends" = "2027-10-30T12:00"],
        "decision-sent" => ["2027-10-31T11:00 act by 2027-10-29"];
    // The day before a first core group on the first working day of the year.
    "bedfordshire", "initial", ["conference.starts" = "2026-12-22T10:00", "decisions.ada.first_core_group" = "2027-01-04"],
        "plan-to-core-group" => ["2027-01-03 act by 2026-12-31"];
    "bedfordshire", "initial", ["conference.starts" = "2026-12-22T10:00"], "plan-to-core-group" => ["waiting"];
    "bedfordshire", "initial", ["conference.starts" = "2026-12-18T10:00"], "record-sent" => ["2027-01-13"];

    // Two holidays for the Queen's jubilee, and one for her funeral.
    "bedfordshire", "initial", ["conference.starts" = "2022-05-26T10:00"], "record-sent" => ["2022-06-20"];
    "bedfordshire", "initial", ["conference.starts" = "2022-09-06T10:00"], "record-sent" => ["2022-09-28"];

    // 31 February does not exist, nor does 30: in a leap year the 29th does.
    "stoke-on-trent", "pre-birth", ["conference.starts" = "2028-02-29T10:00", "children.ada.due" = "2028-05-31"],
        "pre-birth-timing" => ["2028-02-29 met"];
    "stoke-on-trent", "review", ["conference.starts" = "2028-03-29T10:00", "conference.pre_birth_held" = "2028-01-12", "children.ada.born" = "2028-02-29"],
        "review-timing" => ["2028-03-29 met"];
    "stoke-on-trent", "initial", ["conference.starts" = "2028-05-30T10:00"], "sent-to-chair" => ["2028-05-25"];
    "stoke-on-trent", "initial", ["conference.starts" = "2028-05-30T10:00", "children.ada.attends" = "yes"],
        "child-shared" => ["2028-05-30T10:00"];
    "stoke-on-trent", "transfer-in", ["conference.starts" = "2026-05-26T17:00", "conference.transfer_notified" = "2026-05-01"],
        "conference-timing" => ["2026-05-26 met"];
    "stoke-on-trent", "pre-birth", ["conference.starts" = "2027-03-01T10:00", "children.ada.due" = "2027-05-31"],
        "pre-birth-timing" => ["2027-02-28 act by 2027-02-26 missed"];
    // The day before the birth is Easter Sunday.
    "stoke-on-trent", "pre-birth", ["conference.starts" = "2026-12-08T10:00", "children.ada.due" = "2027-03-29"],
        "core-group-before-birth" => ["2027-03-28 act by 2027-03-25"];
    "stoke-on-trent", "pre-birth", ["conference.starts" = "2026-12-08T10:00", "children.ada.due" = "2027-01-31"],
        "review-date" => ["2027-02-28 act by 2027-02-26"];
    "stoke-on-trent", "review", ["conference.starts" = "2027-01-29T10:00", "conference.pre_birth_held" = "2026-11-10", "children.ada.born" = "2026-12-31"],
        "review-timing" => ["2027-01-31 act by 2027-01-29 met"];
    "stoke-on-trent", "review", ["conference.starts" = "2029-03-01T10:00", "conference.previous_held" = "2028-08-29"],
        "review-timing" => ["2029-02-28 provisional missed"];
    "stoke-on-trent", "initial", ["conference.starts" = "2028-12-20T10:00"], "first-core-group" => ["2029-01-08 provisional"];
    "stoke-on-trent", "initial", ["conference.starts" = "2026-12-01T10:00", "decisions.ada.first_core_group" = "2026-12-10"],
        "core-group-interval" => ["2027-01-07"];
    "stoke-on-trent", "initial", ["conference.starts" = "2026-12-24T10:00"], "decision-sent" => ["2026-12-29", "2026-12-31"];
    "stoke-on-trent", "initial", ["conference.starts" = "2027-12-23T10:00"], "record-sent" => ["2028-01-18"];
    // Three days, not working days: a holiday, with the last working day before it.
    "stoke-on-trent", "initial", ["conference.starts" = "2027-01-04T10:00", "attendance.eve.group" = "observer", "attendance.eve.present" = "yes"],
        "observers" => ["2027-01-01 act by 2026-12-31"];

    "sussex", "initial", ["conference.starts" = "2026-04-02T10:00"], "decision-sent" => ["2026-04-07"];
    "sussex", "review", ["conference.starts" = "2027-12-24T10:00"], "decision-sent" => ["2027-12-29"];
    "sussex", "initial", ["conference.starts" = "2026-12-16T10:00"], "record-sent" => ["2027-01-04"];
    "sussex", "review", ["conference.starts" = "2028-04-07T10:00"], "record-sent" => ["2028-04-25"];
    "sussex", "review", ["conference.starts" = "2028-04-07T10:00"], "amendments" => ["waiting"];
    "sussex", "initial", [
        "conference.starts" = "2026-12-16T10:00",
        "circulation.c1.to" = "joy", "circulation.c1.document" = "record", "circulation.c1.sent" = "2026-12-18"],
        "amendments" => ["2027-01-06"];

    "wales", "initial", ["conference.starts" = "2027-03-22T10:00", "decisions.ada.first_core_group" = "2027-04-05"],
        "summary-sent" => ["2027-03-31<2027-04-05"];
    "wales", "initial", ["conference.starts" = "2027-03-22T10:00", "decisions.ada.first_core_group" = "2027-03-30"],
        "summary-sent" => ["2027-03-30<2027-03-31"];
    "wales", "review", ["conference.starts" = "2026-12-09T10:00"], "record-sent" => ["2027-01-11"];
    "wales", "initial", ["conference.starts" = "2026-04-28T10:00"], "record-sent" => ["2026-05-28"];
    "wales", "initial", ["conference.starts" = "2026-12-16T10:00"], "amendments" => ["waiting"];
};

#[test]
fn every_timescale_falls_where_a_careful_clerk_puts_it() {
    let mut differ = Vec::new();
    for case in CASES {
        let found = found(case);
        if found != case.dates {
            differ.push(format!(
                "{} {} {} {:?}: counted {:?}, found {found:?}",
                case.procedure, case.conference, case.rule, case.says, case.dates
            ));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn a_deadline_says_from_which_day_or_time_it_was_counted() {
    let says = [
        ("conference.starts", "22 March 2027 10am"),
        ("decisions.ada.first_core_group", "5/4/2027"),
    ];
    let rows = dates(
        &document("wales", "initial", &says),
        procedure::named("wales").unwrap(),
    );
    let from = |rule: &str| {
        let row = rows.iter().find(|row| row.rule == rule).unwrap();
        (row.starts_from.as_str(), row.from.map(|it| it.to_string()))
    };
    let conference = Some("2027-03-22T10:00".to_owned());
    assert_eq!(from("record-sent"), ("conference.starts", conference));
    let core_group = Some("2027-04-05".to_owned());
    assert_eq!(
        from("summary-sent"),
        ("decisions.ada.first_core_group", core_group)
    );
    assert_eq!(from("amendments"), ("circulation", None));
}

#[test]
fn every_rule_with_a_date_is_counted_here() {
    for procedure in procedure::procedures() {
        for conference in ["initial", "review", "pre-birth", "transfer-in"] {
            let says = [("conference.starts", "2026-12-08T10:00")];
            let document = document(&procedure.id, conference, &says);
            for row in dates(&document, procedure) {
                let counted = CASES
                    .iter()
                    .any(|case| case.procedure == procedure.id && case.rule == row.rule);
                // A date that is the conference's own is not counted at all.
                assert!(
                    counted || row.counted == 0 || is_counted_alike(&row),
                    "{}: {}",
                    procedure.id,
                    row.rule
                );
            }
        }
    }
}

/// Rules whose timescale is, word for word, that of another rule of the same procedure.
fn is_counted_alike(row: &Deadline) -> bool {
    ["shared-with-family", "sent-to-chair", "first-core-group"].contains(&row.rule.as_str())
}

fn found(case: &Case) -> Vec<String> {
    let procedure = procedure::named(case.procedure).unwrap();
    let document = document(case.procedure, case.conference, case.says);
    dates(&document, procedure)
        .iter()
        .filter(|row| row.rule == case.rule)
        .filter(|row| row.about.invitee.is_some() || !is_of_another(row))
        .map(said)
        .collect()
}

/// One recipient stands for all: each is owed a copy by the same date.
fn is_of_another(row: &Deadline) -> bool {
    row.about.recipient.as_ref().is_some_and(|id| id != "joy")
}

fn said(row: &Deadline) -> String {
    let day = |moment: Option<_>| {
        moment.map_or(String::new(), |it: conference_check::calendar::Moment| {
            it.to_string()
        })
    };
    let mut words = vec![match (row.not_before, row.warn_from) {
        _ if row.waiting => "waiting".to_owned(),
        (Some(opens), _) => format!("{opens}..{}", day(row.due)),
        (_, Some(warned)) => format!("{warned}<{}", day(row.due)),
        _ => day(row.due),
    }];
    if let Some(last) = row.last_working_day {
        words.push(format!("act by {last}"));
    }
    if row.provisional {
        words.push("provisional".to_owned());
    }
    match serde_json::to_value(row.state).unwrap().as_str() {
        Some("not-checked" | "open") | None => {}
        Some(state) => words.push(state.to_owned()),
    }
    words.join(" ")
}

fn document(procedure: &str, conference: &str, says: &[(&str, &str)]) -> Document {
    let chosen = [("procedure", procedure), ("conference.type", conference)];
    let mut whole = Value::Object(Map::new());
    for (path, value) in chosen.iter().chain(ALWAYS).chain(says) {
        let mut at = &mut whole;
        for key in path.split('.') {
            let object = at.as_object_mut().unwrap();
            at = object
                .entry(key)
                .or_insert_with(|| Value::Object(Map::new()));
        }
        *at = Value::String((*value).to_owned());
    }
    Document::from_json(&whole.to_string()).unwrap()
}
