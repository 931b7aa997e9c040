//! A joint report made into one for each child.

use conference_check::copies::{SeparateReport, SeparateReports, separate_reports};
use conference_check::document::Document;
use conference_check::{check_document, procedure_of};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::families::{CHILDREN, FATHERS, Place, Who, families};
use crate::properties::particulars;
use crate::readers::read;
use crate::spellings::Spelling;
use conference_check::copies::copies;

fn separated<T>(joint: &Value, look: impl FnOnce(SeparateReports<'_>) -> T) -> T {
    let document = Document::from_json(&joint.to_string()).unwrap();
    look(separate_reports(&document, procedure_of(&document)))
}

fn report_of<'m, 'a>(made: &'m SeparateReports<'a>, child: &str) -> &'m SeparateReport<'a> {
    let mut reports = made.reports.iter();
    reports.find(|it| it.child == child).unwrap()
}

fn joint() -> Value {
    json!({
        "procedure": "berkshire", "kind": "agency-report", "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
        "children": {
            "amara": {"name": "Amara Bright", "parents": ["joy", "dan"]},
            "tobi": {"name": "Tobi Bright", "parents": ["dan", "joy"]},
            "kofi": {"name": "Kofi Asante", "parents": ["joy", "kwame"]},
            "zuri": {"name": "Zuri Okoye", "subject": false, "parents": ["joy"]}
        },
        "adults": {
            "joy": {"name": "Joy Bright", "household": true}, "dan": {"name": "Dan Mensah", "household": false},
            "kwame": {"name": "Kwame Asante", "household": false, "phone": "07700 900147", "parental_responsibility": true}
        },
        "author": {"name": "Ruth Okafor", "signed": "2026-12-01"},
        "sections": {
            "analysis": {
                "amara": {"statements": {"s1": {"text": "She plays with Tobi.", "label": "fact"},
                                         "s2": {"text": "Kofi hit her.", "label": "fact", "based_on": ["analysis.kofi.s1"]}}},
                "kofi": {"statements": {"s1": {"text": "He is angry.", "label": "opinion"}}}
            },
            "household-children": {"zuri": {"text": "She is one year old."}},
            "family-and-environment": {"family": {"text": "The flat is warm. Kofi and Amara share a room. Kwame calls on Sundays."}},
            "parent-views": {"kwame": {"text": "He is sorry."}}
        },
        "sharing": {"family": {"dan": {"given": "2026-12-02"}, "kwame": {"given": "2026-12-03"}}}
    })
}

#[test]
fn each_childs_report_holds_that_child_and_the_family() {
    separated(&joint(), |made| {
        let [amara, tobi, kofi] = ["amara", "tobi", "kofi"].map(|it| report_of(&made, it));
        let text = |it| serde_json::to_string(it).unwrap();
        let (amara, tobi, kofi) = (
            text(&amara.document),
            text(&tobi.document),
            text(&kofi.document),
        );
        for (held, has, has_not) in [
            (
                &amara,
                "She plays with Tobi.",
                ["Kofi", "He is angry.", "He is sorry."],
            ),
            (
                &tobi,
                "The flat is warm.",
                ["Kofi", "She plays", "share a room"],
            ),
            (&kofi, "He is angry.", ["Amara", "Tobi", "Kofi hit her."]),
        ] {
            assert!(held.contains(has), "{has}: {held}");
            for words in has_not {
                assert!(!held.contains(words), "{words}: {held}");
            }
        }
        for held in [&amara, &tobi, &kofi] {
            for words in [
                "She is one year old.",
                "Zuri",
                "Kwame calls on Sundays.",
                "Ruth Okafor",
                "2026-12-01",
            ] {
                assert!(held.contains(words), "{words}: {held}");
            }
        }
        assert!(kofi.contains("900147") && !amara.contains("900147"));
        assert!(kofi.contains("He is sorry."));
    });
}

#[test]
fn what_was_left_out_is_listed_and_what_stands_nowhere_apart() {
    separated(&joint(), |made| {
        let listed = |child: &str| -> Vec<String> {
            let left_out = report_of(&made, child)
                .left_out
                .iter()
                .filter(|it| !it.words.is_empty());
            left_out
                .map(|it| format!("{} {}", it.words, it.because))
                .collect()
        };
        assert_eq!(
            listed("amara"),
            [
                "Kofi hit her. It gives away Kofi.",
                "He is angry. It is about Kofi.",
                "Kofi and Amara share a room. It gives away Kofi.",
                "He is sorry. It is about Kwame, the parent of another child.",
            ]
        );
        let in_none: Vec<_> = made.in_none.iter().map(|it| it.words.as_str()).collect();
        assert_eq!(in_none, ["Kofi hit her.", "Kofi and Amara share a room."]);
    });
}

#[test]
fn no_report_is_joint_any_more_and_each_names_only_those_it_lists() {
    let rules = |json: &Value| -> Vec<String> {
        let found = check_document(&Document::from_json(&json.to_string()).unwrap());
        found.findings.into_iter().map(|it| it.rule).collect()
    };
    assert!(rules(&joint()).iter().any(|it| it == "separate-reports"));
    let reports: Vec<Value> = separated(&joint(), |made| {
        let documents = made
            .reports
            .iter()
            .map(|it| serde_json::to_value(&it.document).unwrap());
        documents.collect()
    });
    for report in reports {
        let found = rules(&report);
        for rule in [
            "separate-reports",
            "known-person",
            "cross-child",
            "readable",
        ] {
            assert!(!found.iter().any(|it| it == rule), "{rule}: {report}");
        }
    }
}

#[test]
fn a_report_about_one_child_stays_as_it_is() {
    let mut one = joint();
    for other in ["tobi", "kofi", "zuri"] {
        one["children"].as_object_mut().unwrap().remove(other);
    }
    one["sections"]["analysis"]
        .as_object_mut()
        .unwrap()
        .remove("kofi");
    one["sections"]["analysis"]["amara"]["statements"]["s2"]
        .as_object_mut()
        .unwrap()
        .remove("based_on");
    separated(&one, |made| {
        assert_eq!(made.reports.len(), 1);
        assert!(made.reports[0].left_out.is_empty() && made.in_none.is_empty());
        assert_eq!(
            serde_json::to_value(&made.reports[0].document).unwrap(),
            one
        );
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_statement_is_lost_and_none_stands_in_two_childrens_reports(family in families()) {
        let joint = family.document("agency-report");
        separated(&joint, |made| -> Result<(), TestCaseError> {
            prop_assert_eq!(made.reports.len(), family.fathers.len());
            let reports: Vec<_> = CHILDREN.iter().take(family.fathers.len()).map(|it| report_of(&made, it.id)).collect();
            let held: Vec<_> = reports.iter().map(|it| serde_json::to_string(&it.document).unwrap()).collect();
            for sentence in &family.sentences {
                let mark = format!("{} ", sentence.mark);
                let has = |words: &str| words.contains(&mark);
                let stands: Vec<bool> = held.iter().map(|it| has(it)).collect();
                let in_none = made.in_none.iter().any(|it| has(&it.words));
                let about = match sentence.place {
                    Place::Section(who) => who,
                    Place::Decision(child) => Some(Who::Child(child)),
                    Place::Complaints => None,
                };
                let gives_away = |at: usize| sentence.of.is_some_and(|(who, how)| match who {
                    Who::Child(child) => child != at && family.fathers[child] != family.fathers[at],
                    Who::Father(father) => {
                        let is_particular = how.is_address() || matches!(how, Spelling::Born(_));
                        is_particular && family.fathers[at] != father
                    }
                    Who::Mother => false,
                });
                for (at, report) in reports.iter().enumerate() {
                    let is_others = match about {
                        Some(Who::Child(child)) => child != at,
                        Some(Who::Father(father)) => family.fathers[at] != father,
                        _ => false,
                    };
                    prop_assert_eq!(stands[at], !is_others && !gives_away(at), "{}: {:?}", CHILDREN[at].id, sentence);
                    let is_listed = report.left_out.iter().any(|it| has(&it.words));
                    let in_decision = matches!(sentence.place, Place::Decision(_));
                    prop_assert!(stands[at] != is_listed || in_decision, "{:?}\n{:?}", sentence, report.left_out);
                }
                if !matches!(sentence.place, Place::Decision(_)) {
                    prop_assert_eq!(in_none, !stands.contains(&true), "{:?}", sentence);
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_fathers_copy_of_a_separate_report_holds_nothing_of_other_fathers_and_their_children(family in families()) {
        let joint = family.document("agency-report");
        let reports: Vec<(usize, String)> = separated(&joint, |made| {
            let child = |id: &str| CHILDREN.iter().position(|it| it.id == id).unwrap();
            let reports = made.reports.iter();
            reports.map(|it| (child(&it.child), serde_json::to_string(&it.document).unwrap())).collect()
        });
        for (child, report) in reports {
            let document = Document::from_json(&report).unwrap();
            let father = family.fathers[child];
            for copy in copies(&document, procedure_of(&document)) {
                if copy.to != FATHERS[father].id {
                    prop_assert!(FATHERS.iter().all(|it| it.id != copy.to), "{}: {}", copy.to, report);
                    continue;
                }
                let (held, _) = read(copy).unwrap();
                let fathers = (0..3).filter(|it| *it != father && family.has_father(*it)).map(Who::Father);
                let children = (0..family.fathers.len()).filter(|it| family.fathers[*it] != father).map(Who::Child);
                for who in fathers.chain(children) {
                    for words in particulars(who.person()) {
                        prop_assert!(!held.contains(words), "{}: {}", words, held);
                    }
                }
            }
        }
    }
}
