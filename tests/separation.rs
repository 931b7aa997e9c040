//! Each child's text stands apart from another's.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use conference_check::findings::Finding;
    use conference_check::procedure::Level;
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

    /// Two half-siblings with names that can be spelt in many ways, and a sentence about one of them.
    fn about_may(text: &str) -> Vec<Finding> {
        let document = json!({
            "procedure": "berkshire", "kind": "agency-report",
            "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": {
                "may": {"name": "May Bright", "born": "2019-03-02", "pronouns": "she", "parents": ["joy", "dan"]},
                "hope": {"name": "Hope Adeyemi", "born": "2014-05-09", "pronouns": "she", "parents": ["joy", "ade"]},
                "baby": {"name": "Baby Adeyemi", "due": "2027-02-11", "parents": ["joy", "ade"]}
            },
            "adults": {
                "joy": {"name": "Joy Bright", "relationship": "mother"},
                "dan": {"name": "Dan Bright", "relationship": "father of May"},
                "ade": {"name": "Ade Adeyemi", "relationship": "father of Hope"},
                "aunt": {"name": "Hope Bright", "relationship": "aunt", "household": false}
            },
            "sections": {"analysis": {"may": {"text": text, "label": "fact"}}},
        });
        of_rule(&document, "cross-child")
    }

    #[test]
    fn a_doubtful_name_is_asked_about_and_not_asserted() {
        let found = about_may("She was collected by Hope.");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].level, Level::Expected);
        assert!(
            found[0].message.starts_with("Check whether ‘Hope’ in"),
            "{}",
            found[0].message
        );
        let certain = about_may("Hope Adeyemi came.");
        assert_eq!(certain[0].level, Level::Required);
    }

    #[test]
    fn grammar_tells_a_name_from_a_word_and_an_adult_from_a_child() {
        for text in [
            "We hope that she settles.",
            "Hope remains that she settles.",
            "Her aunt, Hope Bright, collects her.",
            "Aunt Hope collects her.",
            "Dr Hope Larsen examined her.",
            "The clinic is in Hope Street.",
            "Mr Adeyemi brought her home.",
        ] {
            assert!(about_may(text).is_empty(), "{text}: {:?}", about_may(text));
        }
    }

    #[test]
    fn a_relative_is_found_where_it_is_one_child() {
        for (text, other) in [
            ("She looks up to her twelve-year-old sister.", "hope"),
            ("She looks up to her older half-sister.", "hope"),
            ("She asks about the unborn baby.", "baby"),
            ("Mr Adeyemi’s daughter came.", "hope"),
            ("The 12-year-old was seen alone.", "hope"),
            ("The Year 8 girl was seen alone.", "hope"),
            ("Her sister in Year 8 came.", "hope"),
            ("Baby Adeyemi is due on 11 February.", "baby"),
        ] {
            let found = about_may(text);
            assert!(!found.is_empty(), "{text}");
            assert!(
                found
                    .iter()
                    .all(|it| it.about.other.as_deref() == Some(other)),
                "{text}: {found:?}"
            );
        }
        for text in [
            "Joy Bright rang her sister.",
            "Her mother’s sister rang.",
            "A sister from the ward rang.",
            "The 12-year-old boiler failed.",
            "It is more than a 12-year-old can do.",
            "Mr Bright’s daughter came.",
        ] {
            assert!(about_may(text).is_empty(), "{text}");
        }
    }

    fn with_statement(text: &str, mentions: &[&str]) -> Value {
        let mut document = report(&["joy"], "");
        document["sections"]["analysis"]["amara"] = json!({"statements": {
            "s1": {"text": text, "label": "fact", "mentions": mentions, "mentions_reason": "They share a room."},
        }});
        document
    }

    #[test]
    fn a_mention_on_purpose_names_whom_it_speaks_of_and_why() {
        let text = "Amara is woken by Kofi.";
        assert_eq!(of_rule(&with_statement(text, &[]), "cross-child").len(), 1);
        assert!(of_rule(&with_statement(text, &["kofi"]), "cross-child").is_empty());
        let mut without_reason = with_statement(text, &["kofi"]);
        without_reason["sections"]["analysis"]["amara"]["statements"]["s1"]["mentions_reason"] =
            json!(" ");
        assert_eq!(of_rule(&without_reason, "cross-child").len(), 1);
    }

    #[test]
    fn each_mention_is_confirmed_by_itself() {
        let mut document = report(&["joy"], "Kofi ran, and Kofi fell. Kofi ran.");
        let found = of_rule(&document, "cross-child");
        assert_eq!(found.len(), 3);
        document["accepted"] =
            json!({ &found[1].key: {"reason": "He carried her.", "by": "Ruth Adeyemi"} });
        let accepted: Vec<bool> = of_rule(&document, "cross-child")
            .iter()
            .map(|it| it.accepted.is_some())
            .collect();
        assert_eq!(accepted, [false, true, false]);
    }

    fn twice(of_amara: &str, of_kofi: &str) -> Vec<Finding> {
        let mut document = report(&["joy"], of_amara);
        document["children"]["amara"]["pronouns"] = json!("she");
        document["children"]["kofi"]["pronouns"] = json!("he");
        document["sections"]["analysis"]["kofi"] = json!({"text": of_kofi, "label": "fact"});
        of_rule(&document, "copied-text")
    }

    #[test]
    fn a_passage_that_was_copied_is_found_and_what_was_left_in_it() {
        let original = "Amara is a quiet girl who likes her school and her teacher.";
        for (copy, left) in [
            (original, Some("‘Amara’")),
            (
                "Kofi is a quiet boy who likes his school and his teacher.",
                None,
            ),
            (
                "Kofi Mensah is a quiet boy who likes his school and his teacher.",
                None,
            ),
            (
                "Kofi is a quiet boy who likes his school and her teacher.",
                Some("‘her’"),
            ),
            (
                "Kofi is a quiet girl who likes his school and his teacher.",
                Some("‘girl’"),
            ),
        ] {
            let found = twice(original, copy);
            assert_eq!(found.len(), 1, "{copy}");
            assert_eq!(found[0].about.child.as_deref(), Some("kofi"));
            assert_eq!(
                found[0].message.contains("is still there"),
                left.is_some(),
                "{}",
                found[0].message
            );
            assert!(
                left.is_none_or(|left| found[0].message.contains(left)),
                "{}",
                found[0].message
            );
        }
        assert!(
            twice(
                original,
                "Kofi is a loud boy who hates his school and his teacher."
            )
            .is_empty()
        );
    }
}
