//! Each child's text stands apart from another's.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use conference_check::findings::Finding;
    use serde_json::{Value, json};

    fn of_rule(document: &Value, rule: &str) -> Vec<Finding> {
        let found = conference_check::check(&document.to_string()).unwrap();
        let wanted = |it: &Finding| it.rule == rule;
        found.findings.into_iter().filter(wanted).collect()
    }

    fn report(parents_of_kofi: &[&str], text: &str) -> Value {
        json!({
            "procedure": "berkshire", "kind": "agency-report",
            "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": {
                "amara": {"name": "Amara Bright", "born": "2019-03-02", "parents": ["joy"],
                          "address": "4 Quarry Lane"},
                "kofi": {"name": "Kofi Mensah", "known_as": ["Ko"], "born": "2016-05-09",
                         "parents": parents_of_kofi, "address": "19 Castle Hill", "setting": "Kestrel Academy"}
            },
            "adults": {"joy": {"name": "Joy Bright"}, "eve": {"name": "Eve Mensah"}},
            "sections": {"analysis": {"amara": {"text": text, "label": "fact"}}},
        })
    }

    #[test]
    fn another_child_is_found_however_the_name_is_written() {
        for (text, words) in [
            ("Then Kofi Mensah came.", "Kofi Mensah"),
            ("Then KOFI came.", "KOFI"),
            ("It was Kófi’s coat.", "Kófi"),
            ("She plays with Ko.", "Ko"),
            ("Born on 9 May 2016.", "9 May 2016"),
            ("DOB: 09/05/16", "09/05/16"),
            ("🙂 kofi", "kofi"),
            ("Ḳọ́fì came.", "Ḳọ́fì"),
        ] {
            let found = of_rule(&report(&["joy"], text), "cross-child");
            assert_eq!(found.len(), 1, "{text}");
            assert!(
                found[0].message.contains(&format!("‘{words}’")),
                "{}",
                found[0].message
            );
            let units: Vec<u16> = text.encode_utf16().collect();
            let [start, end] = found[0].span.unwrap();
            assert_eq!(String::from_utf16(&units[start..end]).unwrap(), words);
            assert_eq!(found[0].about.other.as_deref(), Some("kofi"));
        }
    }

    #[test]
    fn what_gives_nobody_away_is_let_be() {
        for text in [
            "Amara Bright lives at 4 Quarry Lane.",
            "She has a coffee and a kofta.",
            "Born on 9 June 2016.",
        ] {
            assert!(
                of_rule(&report(&["joy"], text), "cross-child").is_empty(),
                "{text}"
            );
        }
    }

    #[test]
    fn a_mention_says_so_where_the_procedure_wants_a_report_for_each_child() {
        let text = "Then Kofi came.";
        let says = |parents: &[&str]| {
            let found = of_rule(&report(parents, text), "cross-child");
            found[0]
                .message
                .contains("a separate report for each of them")
        };
        assert!(says(&["eve"]));
        assert!(!says(&["joy"]));
        assert!(!says(&[]));
    }

    #[test]
    fn a_reason_counts_with_a_name_and_falls_away_when_the_words_change() {
        let mut document = report(&["joy"], "Then Kofi came. She ate.");
        let key = of_rule(&document, "cross-child")[0].key.clone();
        let accepted = |document: &Value| of_rule(document, "cross-child")[0].accepted.clone();

        document["accepted"] = json!({ &key: {"reason": "He brought her home."} });
        assert_eq!(accepted(&document), None);
        document["accepted"][&key]["by"] = json!("Ruth Adeyemi");
        assert_eq!(accepted(&document).as_deref(), Some("He brought her home."));

        let text = &mut document["sections"]["analysis"]["amara"]["text"];
        *text = json!("Then Kofi came. She ate and slept.");
        assert!(accepted(&document).is_some());
        document["sections"]["analysis"]["amara"]["text"] = json!("Then Kofi hit her.");
        assert_eq!(accepted(&document), None);
    }
}
