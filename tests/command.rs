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
        ] {
            let sent = sent_to_terminal(&arguments, input);
            assert!(sent.contains(shows), "{sent}");
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
}
