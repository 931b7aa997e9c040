//! Whatever comes in, there is a clear finding or a clear error: no panic, nothing typed lost.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use conference_check::document::{Document, NotADocument};
    use conference_check::findings::{Finding, Findings};
    use proptest::prelude::*;
    use serde_json::{Map, Value, json};

    fn check(document: &Value) -> Findings {
        conference_check::check(&document.to_string()).unwrap()
    }

    fn report(more: &Value) -> Value {
        let mut report = json!({
            "procedure": "berkshire", "kind": "agency-report", "checked_at": "2026-12-01T10:00",
            "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": {"amara": {"name": "Amara Bright"}, "kofi": {"name": "Kofi Bright"}},
        });
        let fields = report.as_object_mut().unwrap();
        for (name, value) in more.as_object().unwrap() {
            fields.insert(name.clone(), value.clone());
        }
        report
    }

    fn of_rule<'a>(found: &'a Findings, rule: &str) -> Vec<&'a Finding> {
        found.findings.iter().filter(|it| it.rule == rule).collect()
    }

    #[test]
    fn an_empty_object_asks_for_procedure_kind_and_conference_and_checks_nothing_else() {
        let found = check(&json!({}));
        let at: Vec<_> = found.findings.iter().map(|it| it.at.as_str()).collect();
        assert_eq!(at, ["procedure", "kind", "conference.type"]);
        assert!(found.procedure.is_none());
        assert_eq!(found.not_checked.len(), 1);
        assert!(found.holds_back());
    }

    #[test]
    fn what_is_no_document_is_an_error_that_says_where_and_why() {
        for (text, says) in [
            ("[]", "an array"),
            ("\"report\"", "a text"),
            ("", "nothing"),
            ("{\"kind\": }", "column 10"),
            ("{\"kind\": \"minutes\"", "line 1"),
        ] {
            let error: NotADocument = conference_check::check(text).unwrap_err();
            assert!(error.to_string().contains(says), "{text}: {error}");
        }
        let deep = format!(
            "{{\"author\": {}1{}}}",
            "[".repeat(10_000),
            "]".repeat(10_000)
        );
        let error = conference_check::check(&deep).unwrap_err();
        assert!(error.to_string().contains("recursion limit"), "{error}");
    }

    #[test]
    fn what_cannot_be_read_is_quoted_and_stops_nothing_else() {
        let found = check(&report(&json!({
            "conference": {"type": "initial", "starts": "31/02/2026"},
            "adults": "Joy and Dan",
            "author": {"name": {"first": "Ruth"}, "signed": "no"},
        })));
        let readable = of_rule(&found, "readable");
        assert_eq!(readable.len(), 3);
        let quoted = |words| readable.iter().any(|it| it.message.contains(words));
        assert!(quoted("31/02/2026") && quoted("Joy and Dan") && quoted("first: Ruth"));
        assert_eq!(of_rule(&found, "signed").len(), 1);
        assert!(
            found
                .not_checked
                .iter()
                .any(|it| it.because.contains("31/02/2026"))
        );
        let chair = found.deadlines.iter().find(|it| it.rule == "sent-to-chair");
        assert_eq!(chair.unwrap().due, None);
    }

    #[test]
    fn what_is_wrong_with_a_date_is_said_truly() {
        for (typed, wanted) in [
            ("2/3/2219", "must be a date from 1900 to 2200"),
            ("2/3/26", "a year of 4 digits"),
            ("31/2/2026", "must be a real date"),
            ("8/12/2026 25:99", "must be a date with a real time"),
            ("8/12/2026 half ten", "must be a date with a real time"),
            ("soon", "must be a date and time"),
        ] {
            let found = check(&report(
                &json!({"conference": {"type": "initial", "starts": typed}}),
            ));
            let message = &of_rule(&found, "readable")[0].message;
            assert!(message.contains(wanted), "{message}");
        }
        let parts = json!({"day": 8, "month": 12, "year": 2026, "time": "half ten"});
        let found = check(&report(
            &json!({"conference": {"type": "initial", "starts": parts}, "author": {"signed": "8/12/2026 by hand"}}),
        ));
        let readable = of_rule(&found, "readable");
        assert_eq!(readable.len(), 1);
        assert!(
            readable[0].message.contains("a real time"),
            "{}",
            readable[0].message
        );
    }

    #[test]
    fn what_cannot_be_read_is_not_reported_as_missing_too() {
        let found = check(&report(&json!({"author": {"signed": "31/02/2026"}})));
        assert!(of_rule(&found, "signed").is_empty());
        assert_eq!(of_rule(&found, "readable").len(), 1);
        let starts = check(&report(&json!({"sections": {"involvement": 7}})));
        assert!(of_rule(&starts, "involvement").is_empty());
        assert_eq!(of_rule(&starts, "readable").len(), 1);
    }

    #[test]
    fn a_kind_that_is_no_kind_is_quoted() {
        let found = check(&report(&json!({"kind": "newsletter"})));
        assert_eq!(found.findings.len(), 1);
        assert!(found.findings[0].message.contains("newsletter"));
    }

    #[test]
    fn a_kind_whose_rules_are_not_here_is_not_passed_over_in_silence() {
        let found = check(&report(&json!({"procedure": "sussex"})));
        assert!(found.not_checked.iter().any(|it| it.rule.is_empty()));
    }

    #[test]
    fn a_report_about_nobody_is_not_passed_over_in_silence() {
        let found = check(&report(&json!({"children": {}})));
        let told = |rule| found.not_checked.iter().any(|it| it.rule == rule);
        assert!(told("child-needs") && told("household-children") && told("shared-with-family"));
        assert!(!told("not-shared-reason"));
    }

    #[test]
    fn a_section_for_a_child_who_is_not_there_is_found() {
        let found = check(&report(&json!({
            "sections": {"analysis": {"nobody": {"text": "Quiet.", "label": "fact"}}}
        })));
        let known = of_rule(&found, "known-person");
        assert_eq!(known.len(), 1);
        assert_eq!(known[0].at, "sections.analysis.nobody");
    }

    #[test]
    fn five_megabytes_of_one_section_are_read_to_the_end() {
        let mut text = "Amara was at school on 4 May 2026. ".repeat(150_000);
        text.push_str("Kofi was not.");
        assert!(text.len() > 5_000_000);
        let found = check(&report(&json!({
            "sections": {"analysis": {"amara": {"text": text, "label": "fact"}}}
        })));
        let named = of_rule(&found, "cross-child");
        assert_eq!(named.len(), 1);
        assert_eq!(named[0].span, Some([text.len() - 13, text.len() - 9]));
    }

    #[test]
    fn a_section_of_names_and_nothing_else_is_read_to_the_end() {
        let text = "Kofi ".repeat(50_000);
        let found = check(&report(&json!({
            "sections": {"analysis": {"amara": {"text": text, "label": "fact"}}}
        })));
        let named = of_rule(&found, "cross-child");
        assert_eq!(named.len(), 50_000);
        let keys: std::collections::HashSet<_> = named.iter().map(|it| &it.key).collect();
        assert_eq!(keys.len(), named.len());
    }

    #[test]
    fn ten_thousand_statements_are_each_asked() {
        let statements: Map<String, Value> = (0..10_000)
            .map(|it| {
                (
                    format!("s{it}"),
                    json!({"text": format!("Visit {it}."), "label": "opinion"}),
                )
            })
            .collect();
        let found = check(&report(&json!({
            "sections": {"analysis": {"amara": {"statements": statements}}}
        })));
        assert_eq!(of_rule(&found, "opinion-basis").len(), 10_000);
    }

    #[test]
    fn lone_surrogates_and_null_bytes_are_kept_and_move_no_span() {
        let text = r#"{"procedure": "berkshire", "kind": "agency-report", "conference": {"type": "initial"},
            "children": {"amara": {"name": "Amara"}, "kofi": {"name": "Kofi"}},
            "sections": {"analysis": {"amara": {"text": "\ud800 \u0000 😀 Kofi", "label": "fact"}}}}"#;
        let found = conference_check::check(text).unwrap();
        let named = of_rule(&found, "cross-child");
        assert_eq!(named.len(), 1);
        assert_eq!(named[0].span, Some([7, 11]));
    }

    #[test]
    fn text_without_anything_to_see_is_nothing() {
        let found = check(&report(&json!({
            "author": {"name": "\u{0}", "agency": "\u{200B}\u{FEFF}", "role": " \n\t"}
        })));
        assert_eq!(of_rule(&found, "author").len(), 3);
    }

    #[test]
    fn keys_that_mean_something_to_javascript_mean_nothing_here() {
        let found = check(&report(&json!({
            "__proto__": {"polluted": true},
            "children": {"constructor": {"name": "Amara"}, "__proto__": {"name": "Kofi"}},
        })));
        assert!(
            of_rule(&found, "readable")
                .iter()
                .any(|it| it.message.contains("__proto__"))
        );
    }

    /// Any JSON, not too deep.
    fn anything() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
            prop::sample::select(vec![
                "",
                "on",
                "31/02/2026",
                "2026-12-08T10:00",
                "8 Dec",
                "Kofi",
                "amara",
                "9999-12-31",
                "1900-01-01",
                "2026-10-25T01:30",
                "s1",
                "part",
                "\u{0}",
                "07700 900123",
            ])
            .prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-z._-]{0,6}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    /// Every path of a document, to its leaves.
    fn paths(value: &Value, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
        found.push(path.clone());
        if let Value::Object(fields) = value {
            for (name, field) in fields {
                path.push(name.clone());
                paths(field, path, found);
                path.pop();
            }
        }
    }

    fn put(document: &mut Value, path: &[String], value: Value) {
        match path {
            [] => *document = value,
            [first, rest @ ..] => put(&mut document[first], rest, value),
        }
    }

    fn clean() -> Value {
        let text = include_str!("procedures/berkshire/agency-report.json");
        serde_json::from_str(text).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn anything_in_any_field_gives_a_result(
            edits in prop::collection::vec((any::<prop::sample::Index>(), anything()), 1..6)
        ) {
            let mut document = clean();
            for (index, value) in edits {
                let mut all = Vec::new();
                paths(&document, &mut Vec::new(), &mut all);
                let path = index.get(&all[1..]).clone();
                put(&mut document, &path, value);
            }
            let found = conference_check::check(&document.to_string()).unwrap();
            let json = serde_json::to_string(&found).unwrap();
            prop_assert!(!json.is_empty());
        }

        #[test]
        fn any_text_is_a_document_or_an_error(text in any::<String>()) {
            let _ = conference_check::check(&text);
        }

        #[test]
        fn a_value_that_cannot_be_read_is_kept_as_typed(typed in "[a-z]{3,12} [a-z]{3,12}") {
            let document = json!({"children": {"amara": {"born": typed}}});
            let document = Document::from_json(&document.to_string()).unwrap();
            let born = &document.children.get("amara").unwrap().born;
            prop_assert_eq!(born.unreadable().map(|it| it.typed.clone()), Some(typed));
        }
    }
}
