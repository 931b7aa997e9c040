//! The command as people and programs meet it: what it prints, and its exit status.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::process::{Command, Output, Stdio};

    use serde_json::Value;

    const CLEAN: &str = "tests/procedures/berkshire/agency-report.json";

    fn run(arguments: &[&str], input: &str) -> Output {
        run_in(&[], arguments, input)
    }

    fn run_in(environment: &[(&str, &str)], arguments: &[&str], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_conference-check"))
            .args(arguments)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that stops before it reads closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    fn printed(output: &Output) -> &str {
        std::str::from_utf8(&output.stdout).unwrap()
    }

    fn complained(output: &Output) -> &str {
        std::str::from_utf8(&output.stderr).unwrap()
    }

    fn broken() -> String {
        std::fs::read_to_string(CLEAN)
            .unwrap()
            .replace("\"signed\": \"2026-12-02\"", "\"signed\": \"no\"")
            .replace(
                "Tobi was 152 cm tall on 12 October 2026.",
                "😀 Tobi was taller than Mari\\u001b[31m on 12 October 2026.",
            )
    }

    #[test]
    fn a_clean_document_gives_status_0() {
        let output = run(&["check", CLEAN], "");
        assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
        assert!(printed(&output).contains("0 required, 0 expected, 0 advice"));
    }

    #[test]
    fn what_is_missing_is_shown_with_the_words_it_points_at() {
        let output = run(&["check", "-"], &broken());
        assert_eq!(output.status.code(), Some(1));
        insta::assert_snapshot!(printed(&output));
    }

    /// What a terminal would be sent, in which the command's own colours are the only control characters.
    fn sent_to_terminal(arguments: &[&str], input: &str) -> String {
        let output = run_in(&[("CLICOLOR_FORCE", "1")], arguments, input);
        format!("{}{}", printed(&output), complained(&output))
    }

    #[test]
    fn control_characters_of_the_input_never_reach_the_terminal() {
        let report = r#"{"procedure": "berkshire", "kind": "agency-report", "conference": {"type": "initial",
            "starts": "2026-12-08T10:00"}, "children": {"amara": {"name": "Bell\u0007Bright", "parents": ["joy"]}},
            "adults": {"joy": {"name": "Joy\u0007Bright"}}}"#;
        let pack = "id = \"borsetshire\"\n[words]\n\"plan\\u0007\" = \"plan\"\n";
        for (arguments, input, shows) in [
            (["check", "-"], report, "Bell Bright"),
            (["deadlines", "-"], report, "Joy Bright"),
            (["procedure", "-"], pack, "plan "),
            (["separate", "-"], &joint_minutes(), "She likes  school."),
        ] {
            let sent = sent_to_terminal(&arguments, input);
            assert!(sent.contains(shows), "{sent}");
            assert!(!sent.contains('\u{7}'), "{arguments:?}: {sent}");
        }
    }

    #[test]
    fn control_characters_never_reach_the_terminal_in_a_copy() {
        for arguments in [
            &["copy", "-", "--for", "a1"][..],
            &["copy", "-", "--for", "a2", "--left-out"],
            &["copy", "-", "--for", "\u{7}"],
        ] {
            let sent = sent_to_terminal(arguments, &joint_minutes());
            assert!(!sent.contains('\u{7}'), "{arguments:?}: {sent}");
        }
    }

    #[test]
    fn json_of_one_document_is_one_result() {
        let output = run(&["check", "-", "--format", "json"], &broken());
        let result: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(result["procedure"]["id"], "berkshire");
        assert_eq!(result["counts"]["required"], 2);
        assert_eq!(output.status.code(), Some(1));
    }

    #[test]
    fn json_of_several_documents_is_a_line_each() {
        let output = run(&["check", CLEAN, "-", "--format", "json"], &broken());
        let lines: Vec<Value> = printed(&output)
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["counts"]["required"], 0);
        assert_eq!(lines[1]["counts"]["required"], 2);
    }

    #[test]
    fn a_document_a_line_gives_a_result_a_line() {
        let folder = std::env::temp_dir().join("conference-check-lines");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("reports.ndjson");
        std::fs::write(&path, "{}\n\n{\"kind\": \"minutes\"}\nrubbish\n").unwrap();
        let output = run(&["check", path.to_str().unwrap(), "--format", "json"], "");
        assert_eq!(printed(&output).lines().count(), 2);
        assert!(complained(&output).contains("line 4"));
        assert_eq!(output.status.code(), Some(2));
    }

    #[test]
    fn what_cannot_be_read_gives_status_2_and_says_where() {
        for (input, says) in [
            ("[1]", "an array"),
            ("{\"a\": tru}", "line 1"),
            ("", "nothing"),
        ] {
            let output = run(&["check", "-"], input);
            assert_eq!(output.status.code(), Some(2), "{input}");
            assert!(
                complained(&output).contains(says),
                "{}",
                complained(&output)
            );
        }
        let output = run(&["check", "no-such-file.json"], "");
        assert_eq!(output.status.code(), Some(2));
        assert!(complained(&output).contains("no-such-file.json"));
    }

    #[test]
    fn rules_are_listed_for_programs() {
        let output = run(&["rules", "berkshire", "--format", "json"], "");
        let rules: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        let signed = rules.iter().find(|it| it["rule"] == "signed").unwrap();
        assert_eq!(signed["procedure"], "berkshire");
        assert_eq!(signed["level"], "required");
        for field in ["kinds", "conferences", "each", "clause", "asks"] {
            assert!(!signed[field].is_null(), "{field}");
        }
        assert_eq!(run(&["rules", "atlantis"], "").status.code(), Some(2));
    }

    #[test]
    fn deadlines_are_shown_with_the_days_that_did_not_count() {
        let output = run(&["deadlines", CLEAN], "");
        insta::assert_snapshot!(printed(&output));
    }

    #[test]
    fn statements_are_read_a_line_each() {
        let output = run(&["read"], "He seems 😀 sad.\n\nJoy said so.\r\n");
        assert_eq!(output.status.code(), Some(0));
        let lines: Vec<serde_json::Value> = printed(&output)
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[0]["reading"], "opinion");
        assert_eq!(lines[0]["cues"][0]["span"], serde_json::json!([3, 8]));
        assert_eq!(lines[1]["cues"], serde_json::json!([]));
        assert_eq!(lines[2]["reading"], "allegation");
        assert!(lines[2]["confidence"].as_f64().is_some_and(|it| it <= 1.0));
    }

    #[test]
    fn prose_is_cut_into_sentences() {
        let output = run(&["split"], "😀 Hi, Dr. Fox.\r\n- No one.");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(printed(&output)).unwrap(),
            serde_json::json!([
                {"span": [0, 15], "text": "😀 Hi, Dr. Fox."},
                {"span": [19, 26], "text": "No one."},
            ])
        );
    }

    #[test]
    fn a_rule_is_explained() {
        let output = run(&["explain", "berkshire/not-shared-agreed"], "");
        insta::assert_snapshot!(printed(&output));
        for wrong in ["signed", "atlantis/signed", "berkshire/nothing"] {
            assert_eq!(
                run(&["explain", wrong], "").status.code(),
                Some(2),
                "{wrong}"
            );
        }
    }

    fn joint_minutes() -> String {
        serde_json::json!({
            "procedure": "sussex", "kind": "minutes", "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": {
                "c1": {"name": "Amara Bright", "known_as": ["Mari"], "born": "2019-03-02", "parents": ["a1", "a2"]},
                "c2": {"name": "Kofi Asante", "born": "2016-05-09", "parents": ["a1", "a3"]}
            },
            "adults": {
                "a1": {"name": "Joy Bright", "phone": "07700 900111", "address_confidential": true},
                "a2": {"name": "Dan Mensah"}, "a3": {"name": "Kwame\u{7} Asante"}
            },
            "sections": {
                "discussion": {"family": {"text": "The flat is warm.\nKofi sleeps there. Ring 07700900111."}},
                "child-views": {
                    "c1": {"statements": {"s1": {"text": "She likes\u{7} school.", "label": "fact"}}},
                    "c2": {"statements": {"s1": {"text": "He likes football.", "label": "fact"}}}
                }
            },
            "decisions": {"c1": {"plan": "made", "core_group": ["a1", "a2"], "first_core_group": "2026-12-18"}}
        })
        .to_string()
    }

    #[test]
    fn a_readers_copy_is_printed_under_its_mark() {
        let output = run(&["copy", "-", "--for", "Dan Mensah"], &joint_minutes());
        assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
        insta::assert_snapshot!(printed(&output));
        assert_eq!(
            complained(&output),
            "conference-check: 6 things are left out: see them with --left-out\n"
        );
    }

    #[test]
    fn what_a_copy_leaves_out_is_listed_apart_from_it() {
        let output = run(
            &["copy", "-", "--for", "a2", "--left-out"],
            &joint_minutes(),
        );
        assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
        insta::assert_snapshot!(printed(&output));
    }

    #[test]
    fn a_copy_as_json_holds_nothing_that_was_left_out() {
        let arguments = ["copy", "-", "--for", "a2", "--format", "json"];
        let output = run(&arguments, &joint_minutes());
        let copy: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(
            (&copy["name"], &copy["mark"]),
            (&"Dan Mensah".into(), &"Parent’s copy".into())
        );
        assert_eq!(copy["document"]["children"]["c1"]["name"], "Amara Bright");
        assert!(!printed(&output).contains("Kofi"), "{}", printed(&output));
    }

    #[test]
    fn a_copy_for_nobody_names_those_there_are() {
        let output = run(&["copy", "-", "--for", "dna"], &joint_minutes());
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(
            complained(&output),
            "conference-check: nobody listed is called ‘dna’; there are: a1 (Joy Bright), a2 (Dan Mensah), a3 (Kwame  Asante), chair (conference chair)\n"
        );
        assert_eq!(printed(&output), "");
    }

    #[test]
    fn a_reader_who_is_to_have_nothing_is_sent_nothing() {
        let mut document: Value = serde_json::from_str(&joint_minutes()).unwrap();
        document["attendance"] =
            serde_json::json!({"lena": {"name": "Lena Moss", "group": "supporter"}});
        let output = run(&["copy", "-", "--for", "lena"], &document.to_string());
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(printed(&output), "");
        assert_eq!(
            complained(&output),
            "conference-check: Nobody has consented to a copy for Lena Moss.\n"
        );
    }

    #[test]
    fn a_joint_report_is_shown_apart_before_it_is_saved() {
        let output = run(&["separate", "-"], &joint_minutes());
        assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
        insta::assert_snapshot!(printed(&output));
    }

    #[test]
    fn separate_reports_are_saved_and_nothing_is_written_over() {
        let folder = std::env::temp_dir().join(format!("conference-check-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let arguments = ["separate", "-", "--into", folder.to_str().unwrap()];
        let output = run(&arguments, &joint_minutes());
        assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
        let again = run(&arguments, &joint_minutes());
        assert_eq!(again.status.code(), Some(2));
        let saved = std::fs::read_to_string(folder.join("report-child-2.json")).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(saved.contains("He likes football.") && !saved.contains("She likes"));
    }
}
