//! What a procedure says nothing of is said to be so, and dates that hang on one another.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use conference_check::document::Kind;
    use conference_check::findings::{DeadlineState, Findings};
    use conference_check::procedure::{Level, procedures};
    use serde_json::{Value, json};

    fn check(document: &Value) -> Findings {
        conference_check::check(&document.to_string()).unwrap()
    }

    #[test]
    fn a_kind_of_which_a_procedure_says_nothing_is_said_to_be_so() {
        let mut silent = 0;
        for procedure in procedures() {
            for kind in &procedure.silent_on {
                silent += 1;
                assert!(!procedure.covers.contains(kind));
                let found = check(&json!({
                    "procedure": procedure.id, "kind": kind.word(), "conference": {"type": "initial"}
                }));
                let said = &found.not_checked.first().unwrap().because;
                assert!(said.contains("sets no rules"), "{said}");
            }
        }
        assert_eq!(silent, 4);
    }

    #[test]
    fn every_kind_is_covered_or_said_to_have_no_rules() {
        let every = [
            Kind::AgencyReport,
            Kind::SocialWorkReport,
            Kind::Minutes,
            Kind::DecisionLetter,
        ];
        for procedure in procedures() {
            for kind in every {
                let known = procedure.covers.contains(&kind) || procedure.silent_on.contains(&kind);
                assert!(known, "{} {}", procedure.id, kind.word());
            }
        }
    }

    /// A message says what its date is counted from, where that is not there yet.
    #[test]
    fn a_message_is_whole_where_its_date_cannot_be_counted() {
        let mut seen = 0;
        for procedure in procedures() {
            let found = check(&json!({
                "procedure": procedure.id, "kind": "minutes", "conference": {"type": "initial"},
                "children": {"amara": {"name": "Amara", "born": "2019-03-02"}},
                "decisions": {"amara": {"plan": "made"}},
            }));
            for finding in found.findings {
                assert!(
                    !finding.message.trim_end().ends_with(" by"),
                    "{}",
                    finding.message
                );
                seen +=
                    usize::from(finding.message.ends_with(
                        "a date that is counted from the date and time of the conference",
                    ));
            }
        }
        assert!(seen > 0);
    }

    /// A letter with one recipient, for dates that hang on one another.
    fn letter(first_core_group: &str, sent: &str, now: &str) -> Value {
        json!({
            "procedure": "wales", "kind": "decision-letter", "checked_at": now,
            "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": {"amara": {"name": "Amara", "born": "2019-03-02", "parents": ["joy"]}},
            "adults": {"joy": {"name": "Joy"}},
            "decisions": {"amara": {"plan": "made", "first_core_group": first_core_group,
                "actions": {"a1": {"what": "visit", "who": "sw", "by": "January"}}}},
            "circulation": {"c1": {"to": "joy", "document": "summary", "sent": sent}},
        })
    }

    /// The deadline's due date, warning and state, and the level of the finding.
    fn summary(document: &Value) -> (String, Option<String>, DeadlineState, Option<Level>) {
        let found = check(document);
        let is_summary = |rule: &str| rule == "summary-sent";
        let row = found
            .deadlines
            .iter()
            .find(|it| is_summary(&it.rule))
            .unwrap();
        let finding = found.findings.iter().find(|it| is_summary(&it.rule));
        (
            row.due.unwrap().to_string(),
            row.warn_from.map(|it| it.to_string()),
            row.state,
            finding.map(|it| it.level),
        )
    }

    #[test]
    fn of_two_dates_the_later_counts_and_the_earlier_warns() {
        let (five_days, core_group) = ("2026-12-15", "2026-12-18");
        let at = |sent, now| summary(&letter(core_group, sent, now));
        let due = core_group.to_owned();
        let warned = Some(five_days.to_owned());
        let row = |state, level| (due.clone(), warned.clone(), state, level);
        let (met, open, missed) = (
            DeadlineState::Met,
            DeadlineState::Open,
            DeadlineState::Missed,
        );
        let (expected, required) = (Some(Level::Expected), Some(Level::Required));
        assert_eq!(at("2026-12-15", "2026-12-20"), row(met, None));
        assert_eq!(at("2026-12-16", "2026-12-20"), row(met, expected));
        assert_eq!(at("2026-12-19", "2026-12-20"), row(missed, required));
        assert_eq!(at("", "2026-12-15"), row(open, None));
        assert_eq!(at("", "2026-12-17"), row(open, expected));
        assert_eq!(at("", "2026-12-19"), row(missed, required));
    }

    #[test]
    fn a_core_group_within_the_days_leaves_them_to_count() {
        let (due, warned, ..) = summary(&letter("2026-12-10", "2026-12-15", "2026-12-20"));
        assert_eq!(
            (due.as_str(), warned.as_deref()),
            ("2026-12-15", Some("2026-12-10"))
        );
        let (due, warned, ..) = summary(&letter("", "2026-12-15", "2026-12-20"));
        assert_eq!((due.as_str(), warned), ("2026-12-15", None));
    }

    /// The due date of one rule's first deadline.
    fn due(document: &Value, rule: &str) -> Option<String> {
        let found = check(document);
        let row = found.deadlines.iter().find(|it| it.rule == rule)?;
        row.due.map(|it| it.to_string())
    }

    #[test]
    fn a_day_is_counted_in_hours_over_a_clock_change() {
        let document = |conference: Value| {
            json!({
                "procedure": "bedfordshire", "kind": "decision-letter", "conference": conference,
                "children": {"amara": {"parents": ["joy"]}}, "adults": {"joy": {"name": "Joy"}},
            })
        };
        let ends =
            json!({"type": "initial", "starts": "2026-10-24T10:00", "ends": "2026-10-24T12:00"});
        assert_eq!(
            due(&document(ends), "decision-sent").as_deref(),
            Some("2026-10-25T11:00")
        );
        let starts = json!({"type": "initial", "starts": "2026-10-26T10:00"});
        assert_eq!(
            due(&document(starts), "decision-sent").as_deref(),
            Some("2026-10-27T10:00")
        );
    }

    #[test]
    fn a_window_has_a_first_and_a_last_day() {
        let document = json!({
            "procedure": "bedfordshire", "kind": "social-work-report",
            "conference": {"type": "pre-birth", "starts": "2026-10-15T10:00"},
            "children": {"baby": {"due": "2027-04-23"}},
        });
        let found = check(&document);
        let row = found
            .deadlines
            .iter()
            .find(|it| it.rule == "pre-birth-timing")
            .unwrap();
        let text =
            |moment: Option<conference_check::calendar::Moment>| moment.map(|it| it.to_string());
        assert_eq!(text(row.not_before).as_deref(), Some("2026-10-16"));
        assert_eq!(text(row.due).as_deref(), Some("2027-01-01"));
        assert_eq!(row.state, DeadlineState::Missed);
    }

    #[test]
    fn a_review_after_a_birth_is_due_by_whichever_is_sooner() {
        let document = |born: &str| {
            json!({
                "procedure": "berkshire", "kind": "social-work-report",
                "conference": {"type": "review", "starts": "2027-04-01", "pre_birth_held": "2027-01-12"},
                "children": {"baby": {"born": born}},
            })
        };
        assert_eq!(
            due(&document("2027-02-28"), "review-timing").as_deref(),
            Some("2027-03-28")
        );
        assert_eq!(
            due(&document("2027-03-30"), "review-timing").as_deref(),
            Some("2027-04-12")
        );
    }

    #[test]
    fn of_two_beginnings_of_a_transfer_the_earlier_counts() {
        let document = |conference: Value| json!({"procedure": "berkshire", "kind": "minutes", "conference": conference});
        let both = json!({"type": "transfer-in", "transfer_notified": "2026-11-17", "transfer_accepted": "2026-11-12"});
        assert_eq!(
            due(&document(both), "conference-timing").as_deref(),
            Some("2026-12-03")
        );
        let one = json!({"type": "transfer-in", "transfer_notified": "2026-11-17"});
        assert_eq!(
            due(&document(one), "conference-timing").as_deref(),
            Some("2026-12-08")
        );
    }
}
