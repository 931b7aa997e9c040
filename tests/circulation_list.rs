//! The circulation list as it is drawn up from attendance, and the quorum as it is worked out.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use conference_check::check::{QuorumState, circulation_list, quorum};
use conference_check::document::{CopyKind, Document, SentDocument};
use conference_check::procedure::{self, Procedure};
use serde_json::{Value, json};

/// The clean documents of that kind, each with its procedure.
fn clean(kind: &str) -> Vec<(Value, &'static Procedure)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/procedures");
    let found: Vec<_> = procedure::procedures()
        .iter()
        .filter_map(|it| {
            let path = folder.join(&it.id).join(format!("{kind}.json"));
            let text = std::fs::read_to_string(path).ok()?;
            Some((serde_json::from_str(&text).unwrap(), it))
        })
        .collect();
    assert!(!found.is_empty(), "no clean {kind}");
    found
}

fn document(json: &Value) -> Document {
    Document::from_json(&json.to_string()).unwrap()
}

/// The rules about copies that a check finds fault with.
fn faults(json: &Value) -> Vec<String> {
    let found = conference_check::check(&json.to_string()).unwrap();
    let about_copies = |at: &str| at.starts_with("circulation");
    found
        .findings
        .iter()
        .filter(|it| about_copies(&it.at))
        .map(|it| format!("{} {}: {}", it.rule, it.at, it.message))
        .collect()
}

#[test]
fn a_list_drawn_up_and_sent_in_time_meets_every_rule_about_copies() {
    let mut drawn_up = 0;
    for kind in ["minutes", "decision-letter"] {
        for (mut json, procedure) in clean(kind) {
            json["circulation"] = json!({});
            let before = faults(&json);
            let list = circulation_list(&document(&json), procedure);
            for (index, copy) in list.owed.iter().enumerate() {
                drawn_up += 1;
                let due = copy.due.expect("the clean document has its dates");
                json["circulation"][format!("c{index}")] = json!({
                    "to": copy.to, "document": copy.document, "copy": copy.copy,
                    "marked": copy.mark.is_some(), "sent": due.to_string(), "statement_included": true,
                });
            }
            assert!(
                list.owed.is_empty() || !before.is_empty(),
                "{} {kind}",
                procedure.id
            );
            assert_eq!(
                faults(&json),
                Vec::<String>::new(),
                "{} {kind}",
                procedure.id
            );
            let again = circulation_list(&document(&json), procedure);
            assert!(again.owed.iter().all(|copy| !copy.listed.is_empty()));
            assert_eq!(again.owed.len(), list.owed.len());
        }
    }
    assert!(drawn_up > 30, "{drawn_up}");
}

#[test]
fn nobody_is_both_owed_a_copy_and_refused_one() {
    for (mut json, procedure) in clean("minutes") {
        json["attendance"]["friend"] =
            json!({"name": "Lena Moss", "group": "supporter", "present": "yes"});
        let list = circulation_list(&document(&json), procedure);
        let friend: Vec<_> = list
            .withheld
            .iter()
            .filter(|it| it.to == "friend")
            .collect();
        assert_eq!(friend.len(), 1, "{}", procedure.id);
        assert_eq!(friend[0].name, "Lena Moss");
        assert!(friend[0].because.ends_with('.'));
        for copy in &list.owed {
            assert!(
                list.withheld.iter().all(|it| it.to != copy.to),
                "{}",
                copy.to
            );
        }
    }
}

#[test]
fn without_a_date_a_copy_is_owed_and_nobody_can_tell_by_when() {
    for (mut json, procedure) in clean("minutes") {
        json["conference"]["starts"] = json!("");
        json["conference"]["ends"] = json!("");
        for copy in circulation_list(&document(&json), procedure).owed {
            assert!(copy.due.is_some() != copy.because.is_some(), "{copy:?}");
        }
    }
}

#[test]
fn the_quorum_that_is_shown_is_the_one_that_is_checked() {
    let mut inquorate = 0;
    for (clean, procedure) in clean("minutes") {
        let people: Vec<String> = clean["attendance"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect();
        for away in people {
            let mut json = clean.clone();
            json["attendance"][&away]["present"] = json!("no");
            json["attendance"][&away]["stand_in"] = json!("");
            let standings = quorum(&document(&json), procedure);
            let found = conference_check::check(&json.to_string()).unwrap();
            for standing in standings {
                let is_found = (found.findings.iter())
                    .any(|it| it.rule == standing.rule && it.about == standing.about);
                assert_eq!(
                    is_found,
                    standing.state == QuorumState::Inquorate,
                    "{standing:?}"
                );
                let enough = standing.social_care && standing.agencies.len() >= standing.needed;
                assert_eq!(enough, standing.state == QuorumState::Quorate);
                inquorate += usize::from(is_found);
            }
        }
    }
    assert!(inquorate > 5, "{inquorate}");
}

#[test]
fn nothing_is_drawn_up_while_nothing_is_chosen() {
    let document = document(&json!({"attendance": {"a": {"name": "A", "present": "yes"}}}));
    assert!(quorum(&document, procedure::no_procedure()).is_empty());
    assert!(
        circulation_list(&document, procedure::no_procedure())
            .owed
            .is_empty()
    );
}

#[test]
fn an_agency_from_which_something_is_withheld_is_owed_a_part() {
    for (mut json, procedure) in clean("minutes") {
        let kinds = |json: &Value| -> Vec<(String, CopyKind)> {
            let owed = circulation_list(&document(json), procedure)
                .owed
                .into_iter();
            let records = owed.filter(|it| it.document == SentDocument::Record);
            records.map(|it| (it.to, it.copy)).collect()
        };
        let before = kinds(&json);
        let Some((agency, _)) = before.iter().find(|(_, kind)| *kind == CopyKind::Full) else {
            continue;
        };
        json["sections"]["discussion"]["family"]["statements"]["kept-back"] = json!({"text": "The police asked that this be kept from one agency.", "label": "fact",
                   "source": "first-hand", "withhold_from": [agency], "withhold_reason": "their enquiry"});
        for ((to, was), (_, is)) in before.iter().zip(kinds(&json)) {
            let expected = if to == agency {
                CopyKind::Partial
            } else {
                *was
            };
            assert_eq!(is, expected, "{}: {to}", procedure.id);
        }
    }
}
