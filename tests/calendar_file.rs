//! Deadlines as a calendar file, and the dates that a procedure sets around a conference.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::HashSet;
use std::path::Path;

use conference_check::calendar::Moment;
use conference_check::check::dates;
use conference_check::document::Document;
use conference_check::findings::{DeadlineState, Naming, calendar_file};
use conference_check::procedure;
use conference_check::{check_document, procedure_of};
use serde_json::{Value, json};

fn clean_documents() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/procedures");
    let mut documents = Vec::new();
    for it in procedure::procedures() {
        for entry in std::fs::read_dir(folder.join(&it.id)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|it| it == "json") {
                let text = std::fs::read_to_string(path).unwrap();
                documents.push(Document::from_json(&text).unwrap());
            }
        }
    }
    assert!(documents.len() >= 10);
    documents
}

fn made() -> Moment {
    "2026-12-01T09:00".parse().unwrap()
}

/// The lines of a calendar file, unfolded.
fn unfolded(file: &str) -> String {
    file.replace("\r\n ", "")
}

#[test]
fn every_deadline_with_a_date_stands_in_the_file_once_for_all_its_people() {
    for document in clean_documents() {
        let deadlines = check_document(&document).deadlines;
        let file = unfolded(&calendar_file(
            &deadlines,
            procedure_of(&document),
            made(),
            None,
        ));
        let expected: HashSet<_> = deadlines
            .iter()
            .filter_map(|it| Some((&it.rule, it.due.or(it.not_before)?)))
            .collect();
        assert_eq!(file.matches("BEGIN:VEVENT").count(), expected.len());
        for (rule, due) in expected {
            let written = due.to_string().replace(['-', ':'], "");
            let start = match due {
                Moment::Day(_) => format!("DTSTART;VALUE=DATE:{written}"),
                Moment::At(_) => format!("DTSTART;TZID=Europe/London:{written}"),
            };
            assert!(file.contains(&start), "{rule}: {start}");
        }
        let ids: HashSet<_> = file
            .lines()
            .filter(|line| line.starts_with("UID:"))
            .collect();
        assert_eq!(ids.len(), file.matches("BEGIN:VEVENT").count());
    }
}

#[test]
fn conferences_of_one_day_do_not_take_each_others_place() {
    let ids = |starts: &str| -> HashSet<String> {
        let report = json!({
            "procedure": "berkshire", "kind": "agency-report",
            "conference": {"type": "initial", "starts": starts},
            "children": {"child-1": {"parents": ["adult-1"]}}, "adults": {"adult-1": {}},
        });
        let document = Document::from_json(&report.to_string()).unwrap();
        let deadlines = check_document(&document).deadlines;
        let file = calendar_file(&deadlines, procedure_of(&document), made(), None);
        let ids = unfolded(&file);
        let ids = ids.lines().filter(|line| line.starts_with("UID:"));
        ids.map(str::to_owned).collect()
    };
    let (morning, afternoon) = (ids("2026-12-08T10:00"), ids("2026-12-08T14:00"));
    assert!(!morning.is_empty());
    assert!(morning.is_disjoint(&afternoon));
    assert_eq!(morning, ids("2026-12-08T10:00"));
}

#[test]
fn no_name_stands_in_the_file_unless_it_is_asked_for() {
    let mut named = 0;
    for document in clean_documents() {
        let deadlines = check_document(&document).deadlines;
        let procedure = procedure_of(&document);
        let without = unfolded(&calendar_file(&deadlines, procedure, made(), None));
        let name_of = |id: &str| document.name_of(id).to_owned();
        let naming: Naming<'_> = &name_of;
        let with = unfolded(&calendar_file(&deadlines, procedure, made(), Some(naming)));
        let people = (document.children.ids())
            .chain(document.adults.ids())
            .chain(document.attendance.ids());
        for id in people {
            let name = document.name_of(id);
            for part in name.split_whitespace().chain([id]) {
                let is_word = |c: char| c.is_alphanumeric() || c == '-';
                let mut words = without.split(|c| !is_word(c));
                assert!(!words.any(|word| word == part), "{part} in {without}");
            }
            named += usize::from(with.contains(name));
        }
    }
    assert!(named > 20, "{named}");
}

#[test]
fn what_is_done_has_no_alarm_and_what_is_to_do_has_one_on_a_working_day() {
    let report = json!({
        "procedure": "berkshire", "kind": "agency-report", "checked_at": "2026-12-01T09:00",
        "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
        "children": {"amara": {"name": "Amara Bright", "born": "2019-03-02", "parents": ["joy"]}},
        "adults": {"joy": {"name": "Joy Bright"}},
        "sharing": {"chair": {"given": "2026-11-30"}}
    });
    let document = Document::from_json(&report.to_string()).unwrap();
    let deadlines = check_document(&document).deadlines;
    let met = |rule: &str| {
        deadlines
            .iter()
            .any(|it| it.rule == rule && it.state == DeadlineState::Met)
    };
    assert!(met("sent-to-chair") && !met("shared-with-family"));
    let file = unfolded(&calendar_file(
        &deadlines,
        procedure_of(&document),
        made(),
        None,
    ));
    let alarms: Vec<_> = file
        .split("BEGIN:VEVENT")
        .skip(1)
        .map(|event| {
            (
                event.contains("SUMMARY:Shared with family"),
                event.contains("TRIGGER:-PT15H"),
            )
        })
        .collect();
    assert_eq!(alarms.len(), 2, "{file}");
    assert!(
        alarms.iter().all(|(shared, alarm)| shared == alarm),
        "{file}"
    );
}

#[test]
fn the_last_working_day_is_told_where_the_due_date_is_none() {
    // Six months after 19 June 2026 is Saturday 19 December.
    let minutes = json!({
        "procedure": "berkshire", "kind": "minutes",
        "conference": {"type": "review", "starts": "2026-06-19T10:00", "previous_held": "2026-03-19"},
        "children": {"amara": {"name": "Amara Bright", "born": "2019-03-02"}},
        "decisions": {"amara": {"plan": "continued"}}
    });
    let document = Document::from_json(&minutes.to_string()).unwrap();
    let deadlines = check_document(&document).deadlines;
    let review = deadlines
        .iter()
        .find(|it| it.rule == "review-date")
        .unwrap();
    assert_eq!(review.due.unwrap().to_string(), "2026-12-19");
    assert_eq!(review.last_working_day.unwrap().to_string(), "2026-12-18");
    let file = unfolded(&calendar_file(
        &deadlines,
        procedure_of(&document),
        made(),
        None,
    ));
    assert!(file.contains("Last working day before it: 2026-12-18"));
    assert!(file.contains("TRIGGER:-PT15H"), "{file}");
}

#[test]
fn what_has_not_happened_yet_is_waited_for_and_never_met() {
    let conference = |kind: &str| json!({"type": kind, "starts": "2026-12-08T10:00"});
    let mut waiting = 0;
    for procedure in procedure::procedures() {
        for kind in ["initial", "review", "pre-birth", "transfer-in"] {
            let document: Value = json!({
                "procedure": procedure.id, "checked_at": "2026-12-01", "conference": conference(kind),
                "children": {"baby": {"name": "Baby Bright", "parents": ["joy"]}},
                "adults": {"joy": {"name": "Joy Bright"}},
                "decisions": {"baby": {"plan": "made", "core_group": ["joy"]}}
            });
            let document = Document::from_json(&document.to_string()).unwrap();
            for deadline in dates(&document, procedure) {
                if deadline.waiting {
                    waiting += 1;
                    assert_eq!(deadline.due, None);
                    assert_eq!(
                        deadline.state,
                        DeadlineState::NotChecked,
                        "{}",
                        deadline.rule
                    );
                }
            }
        }
    }
    assert!(waiting > 10, "{waiting}");
}

#[test]
fn the_dates_of_a_conference_are_those_of_every_kind_of_document() {
    for document in clean_documents() {
        let procedure = procedure_of(&document);
        let all = dates(&document, procedure);
        for deadline in check_document(&document).deadlines {
            assert!(
                all.contains(&deadline),
                "{} {}",
                procedure.id,
                deadline.rule
            );
        }
    }
}
