//! A receiver holds a receipt against the document it came with: what differs is named, in plain words.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::process::{Command, Output};

    use conference_check::check;
    use conference_check::findings::Differs::{
        self, Counts, Document, Finding, NotChecked, Procedure, Program, Reason, Time, Unchecked,
    };
    use conference_check::findings::{Receipt, Verification};
    use conference_check::procedure::Procedures;
    use serde_json::{Value, json};

    const CLEAN: &str = "tests/procedures/berkshire/agency-report.json";
    const REASON: &str = "Signed on paper";

    /// A report that was sent without a signature, for a reason, and the receipt that went with it.
    fn sent() -> (Value, Value) {
        let clean = std::fs::read_to_string(CLEAN).unwrap();
        let mut document: Value = serde_json::from_str(&clean).unwrap();
        document["author"]["signed"] = "no".into();
        let found = check(&document.to_string()).unwrap();
        let unsigned = found
            .findings
            .iter()
            .find(|it| it.rule == "signed")
            .unwrap();
        document["accepted"][&unsigned.key] = json!({"reason": REASON, "by": "Ruth Okafor"});
        let receipt = receipt_of(&document);
        (document, receipt)
    }

    fn receipt_of(document: &Value) -> Value {
        let text = document.to_string();
        let receipt = Receipt::of(&text, &check(&text).unwrap());
        serde_json::from_str(&receipt.to_json()).unwrap()
    }

    fn verify(document: &Value, receipt: &Value) -> Verification {
        let known = Procedures::default();
        conference_check::verify_among(&document.to_string(), &receipt.to_string(), &known).unwrap()
    }

    /// The sorts of differences, each once, and all that is said of them.
    fn named(verification: &Verification) -> (Vec<Differs>, String) {
        let mut sorts: Vec<Differs> = Vec::new();
        for difference in &verification.differences {
            if sorts.last() != Some(&difference.what) {
                sorts.push(difference.what);
            }
        }
        let said: Vec<_> = verification
            .differences
            .iter()
            .map(|it| it.message.as_str())
            .collect();
        (sorts, said.join("\n"))
    }

    #[test]
    fn the_receipt_of_the_document_itself_holds() {
        let (document, receipt) = sent();
        let verification = verify(&document, &receipt);
        assert!(verification.holds, "{:?}", verification.differences);
        assert_eq!(verification.receipt.counts.accepted, 1);

        let anew: Value =
            serde_json::from_str(&serde_json::to_string_pretty(&document).unwrap()).unwrap();
        assert!(verify(&anew, &receipt).holds);
    }

    /// A change: where, to what, what it makes differ, and words that say so.
    type Change<'a> = (&'a str, Value, &'a [Differs], &'a str);

    fn expect_named(verification: &Verification, (at, _, sorts, says): &Change<'_>) {
        let (found, said) = named(verification);
        assert_eq!(found, *sorts, "{at}: {said}");
        assert!(said.contains(says), "{at}: {said}");
    }

    #[test]
    fn what_was_changed_in_the_document_is_named() {
        let (document, receipt) = sent();
        let key = document["accepted"].as_object().unwrap().keys().next();
        let reason = format!("/accepted/{}/reason", key.unwrap());
        let changes: [Change<'_>; 4] = [
            (
                "/author/name",
                "Ruth Okafer".into(),
                &[Document],
                "not the one that was checked",
            ),
            (
                "/accepted",
                json!({}),
                &[Document, Reason, Counts],
                "signed: the reason for going on without it was taken out of the document: ‘Signed on paper’",
            ),
            (
                &reason,
                "Forgot".into(),
                &[Document, Reason],
                "‘Forgot’ in the document, and ‘Signed on paper’ in the receipt",
            ),
            (
                "/procedure",
                "atlantis".into(),
                &[Document, Procedure, Finding, NotChecked, Counts],
                "under berkshire v97, and the document was checked here under no procedure that is known",
            ),
        ];
        for change in changes {
            let mut edited = document.clone();
            *edited.pointer_mut(change.0).unwrap() = change.1.clone();
            expect_named(&verify(&edited, &receipt), &change);
        }
    }

    #[test]
    fn what_was_changed_in_the_receipt_is_named() {
        let (document, receipt) = sent();
        let none =
            json!({"format": 1, "checked": false, "because": "the file is missing", "at": ""});
        let made_up = json!([{"rule": "signed", "because": "the moon was full"}]);
        let changes: [Change<'_>; 11] = [
            (
                "/findings/0/accepted",
                Value::Null,
                &[Reason],
                "a reason for going on without it that the receipt does not have",
            ),
            (
                "/procedure/version",
                "v96".into(),
                &[Procedure],
                "under berkshire v96, and the document was checked here under berkshire v97",
            ),
            (
                "/procedure",
                Value::Null,
                &[Procedure],
                "under no procedure that is known, and the document was checked here under berkshire v97",
            ),
            (
                "/program/version",
                "0.0.9".into(),
                &[Program],
                "by conference-check 0.0.9, and this is conference-check",
            ),
            (
                "/at",
                "2026-11-30T09:00".into(),
                &[Time],
                "at 2026-11-30T09:00, and the document says",
            ),
            (
                "/findings",
                json!([]),
                &[Finding],
                "signed: it is found here, and not in the receipt: Sign the report",
            ),
            (
                "/findings/0/key",
                "0123456789abcdef".into(),
                &[Finding],
                "signed: it is in the receipt, and not found here",
            ),
            (
                "/findings/0/level",
                "advice".into(),
                &[Finding],
                "signed: it is required here, and advice in the receipt",
            ),
            ("/counts/met", 99.into(), &[Counts], "‘99’ in the receipt"),
            ("/not_checked", made_up, &[NotChecked], "the moon was full"),
            (
                "",
                none,
                &[Unchecked],
                "nothing was checked, because the file is missing",
            ),
        ];
        for change in changes {
            let mut edited = receipt.clone();
            *edited.pointer_mut(change.0).unwrap() = change.1.clone();
            expect_named(&verify(&document, &edited), &change);
        }
    }

    #[test]
    fn the_receipt_of_another_document_is_told_apart() {
        let (document, _) = sent();
        let (sorts, _) = named(&verify(&document, &receipt_of(&json!({"kind": "minutes"}))));
        assert_eq!(sorts.first(), Some(&Document));
        assert!(sorts.contains(&Procedure));
        assert!(sorts.contains(&Time));
    }

    #[test]
    fn what_is_no_receipt_is_an_error_that_says_why() {
        let known = Procedures::default();
        let mut half = sent().1;
        half.as_object_mut().unwrap().remove("findings");
        for (receipt, says) in [
            ("", "a receipt is a JSON object, and this is nothing"),
            ("[1]", "an array"),
            ("{\"format\": 1", "not JSON"),
            ("{}", "its format is not 1"),
            ("{\"format\": 2}", "its format is not 1"),
            ("{\"format\": 1}", "SHA-256 is missing"),
            (&half.to_string(), "the findings are missing"),
        ] {
            let error = conference_check::verify_among("{}", receipt, &known).unwrap_err();
            assert!(error.to_string().contains(says), "{receipt}: {error}");
        }
    }

    #[test]
    fn halves_of_characters_change_no_digest() {
        let sent = r#"{"author":{"name":"Ruth \ud83d"}}"#;
        let receipt = Receipt::of(sent, &check(sent).unwrap()).to_json();
        let came = "{\n\"author\": {\"name\": \"Ruth \u{fffd}\"}}";
        assert!(
            conference_check::verify_among(came, &receipt, &Procedures::default())
                .unwrap()
                .holds
        );
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("conference-check-receipts-{name}"));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn run(folder: &Path, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_conference-check"))
            .arg("verify")
            .args(arguments)
            .current_dir(folder)
            .env("CLICOLOR_FORCE", "1")
            .output()
            .unwrap()
    }

    fn printed(output: &Output) -> String {
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        text.split("\u{1b}[")
            .enumerate()
            .map(|(at, part)| {
                if at == 0 {
                    part
                } else {
                    part.split_once('m').unwrap().1
                }
            })
            .collect()
    }

    #[test]
    fn the_command_says_whether_the_receipt_holds() {
        let folder = folder("holds");
        let (mut document, receipt) = sent();
        std::fs::write(folder.join("report.json"), document.to_string()).unwrap();
        std::fs::write(folder.join("receipt.json"), receipt.to_string()).unwrap();
        let holds = run(&folder, &["report.json", "receipt.json"]);
        assert_eq!(holds.status.code(), Some(0), "{}", printed(&holds));
        insta::assert_snapshot!("a_receipt_that_holds", printed(&holds));

        document["author"]["signed"] = "2026-12-02".into();
        document["author"]["name"] = "".into();
        std::fs::write(folder.join("changed.json"), document.to_string()).unwrap();
        let changed = run(&folder, &["changed.json", "receipt.json"]);
        assert_eq!(changed.status.code(), Some(1));
        insta::assert_snapshot!("a_receipt_that_does_not_hold", printed(&changed));

        let as_json = run(
            &folder,
            &["changed.json", "receipt.json", "--format", "json"],
        );
        let verification: Value = serde_json::from_slice(&as_json.stdout).unwrap();
        assert_eq!(verification["holds"], false);
        assert_eq!(verification["differences"][0]["what"], "document");
        assert_eq!(as_json.status.code(), Some(1));
    }

    #[test]
    fn a_report_saved_with_its_receipt_is_held_against_it() {
        let folder = folder("saved");
        let (mut document, receipt) = sent();
        document["receipt"] = receipt;
        std::fs::write(folder.join("saved.json"), document.to_string()).unwrap();
        assert_eq!(run(&folder, &["saved.json"]).status.code(), Some(0));
        assert_eq!(
            run(&folder, &["saved.json", "saved.json"]).status.code(),
            Some(0)
        );
        document["author"]["agency"] = "Another".into();
        std::fs::write(folder.join("saved.json"), document.to_string()).unwrap();
        assert_eq!(run(&folder, &["saved.json"]).status.code(), Some(1));
    }

    #[test]
    fn what_cannot_be_read_gives_status_2_and_no_control_character_of_it_is_printed() {
        let folder = folder("rubbish");
        let receipt =
            json!({"format": 1, "checked": false, "because": "\u{1b}[31mof \u{7}it", "at": ""});
        std::fs::write(folder.join("unchecked.json"), receipt.to_string()).unwrap();
        std::fs::write(folder.join("report.json"), "{}").unwrap();
        std::fs::write(folder.join("rubbish.json"), "rubb\u{7}ish").unwrap();
        for (arguments, status) in [
            (["report.json", "unchecked.json"], 1),
            (["report.json", "rubbish.json"], 2),
            (["rubbish.json", "unchecked.json"], 2),
            (["report.json", "report.json"], 2),
            (["report.json", "nowhere.json"], 2),
        ] {
            let output = run(&folder, &arguments);
            assert_eq!(output.status.code(), Some(status), "{arguments:?}");
            let all = [output.stdout, output.stderr].concat();
            assert!(!all.contains(&7) && !String::from_utf8(all).unwrap().contains("\u{1b}[31m"));
        }
    }
}
