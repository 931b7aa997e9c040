//! Reader by reader: what stands in the copy, and what is left out with which reason.

use conference_check::copies::{Holds, LeftOut, ReaderCopy, copies, copy_for};
use conference_check::document::Document;
use conference_check::procedure_of;
use serde_json::{Value, json};

/// What a copy holds as text, and what was left out; or why it holds nothing.
pub fn read(copy: ReaderCopy<'_>) -> Result<(String, Vec<LeftOut>), String> {
    match copy.holds {
        Holds::Nothing { because } => Err(because),
        Holds::Part { document, left_out } => {
            Ok((serde_json::to_string(&document).unwrap(), left_out))
        }
    }
}

fn for_reader(document: &Value, named: &str) -> Result<(String, Vec<LeftOut>), String> {
    let document = Document::from_json(&document.to_string()).unwrap();
    read(copy_for(&document, procedure_of(&document), named).unwrap())
}

fn held(document: &Value, named: &str) -> String {
    for_reader(document, named).unwrap().0
}

fn reasons(document: &Value, named: &str) -> Vec<String> {
    let (_, left_out) = for_reader(document, named).unwrap();
    let in_words = |it: LeftOut| format!("{}: {} {}", it.place, it.words, it.because);
    left_out.into_iter().map(in_words).collect()
}

fn family() -> Value {
    json!({
        "procedure": "sussex", "kind": "minutes", "checked_at": "2027-01-08T09:00",
        "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
        "children": {
            "amara": {"name": "Amara Bright", "born": "2012-03-02", "parents": ["joy", "dan"], "setting": "Elm Park Primary"},
            "kofi": {"name": "Kofi Asante", "known_as": ["Ko"], "born": "2016-05-09", "parents": ["joy", "kwame"]}
        },
        "adults": {
            "joy": {"name": "Joy Bright", "household": true, "address": "4 Quarry Lane, Aber LW4 7QD", "phone": "07700 900111",
                    "address_confidential": true},
            "dan": {"name": "Dan Mensah", "household": false},
            "kwame": {"name": "Kwame Asante", "household": false, "phone": "07700 900147"}
        },
        "sections": {
            "discussion": {"family": {"statements": {
                "s1": {"text": "The flat is warm.", "label": "fact"},
                "s2": {"text": "Ko was seen there too.", "label": "fact"}
            }}},
            "child-views": {"amara": {"text": "She likes school."}, "kofi": {"text": "He likes football."}},
            "parent-views": {"dan": {"text": "He agrees."}, "kwame": {"text": "He does not agree."}}
        },
        "attendance": {
            "kaur": {"name": "Ms Kaur", "agency": "Elm Park Primary", "group": "education", "present": "yes"},
            "kwame": {"name": "Kwame Asante", "group": "family", "person": "kwame", "present": "yes"},
            "lena": {"name": "Lena Moss", "group": "supporter", "present": "yes"}
        },
        "decisions": {"amara": {"plan": "made"}, "kofi": {"plan": "not-made"}},
        "circulation": {"c1": {"to": "dan", "copy": "parents"}}
    })
}

#[test]
fn a_father_reads_of_his_own_children_and_of_the_family() {
    let family = family();
    let dans = held(&family, "dan");
    for words in [
        "Amara Bright",
        "She likes school.",
        "The flat is warm.",
        "He agrees.",
        "\"plan\":\"made\"",
    ] {
        assert!(dans.contains(words), "{words}: {dans}");
    }
    for words in [
        "ofi",
        "Ko ",
        "kwame",
        "Kwame",
        "Asante",
        "900147",
        "football",
        "does not agree",
        "not-made",
    ] {
        assert!(!dans.contains(words), "{words}: {dans}");
    }
    let kwames = held(&family, "kwame");
    for words in [
        "He likes football.",
        "He does not agree.",
        "Ko was seen there too.",
        "not-made",
    ] {
        assert!(kwames.contains(words), "{words}: {kwames}");
    }
    for words in [
        "mara",
        "Dan",
        "\"dan\"",
        "Mensah",
        "She likes school.",
        "Elm Park",
        "He agrees.",
    ] {
        assert!(!kwames.contains(words), "{words}: {kwames}");
    }
}

#[test]
fn a_mother_reads_of_all_her_children() {
    let joys = held(&family(), "joy");
    for words in [
        "She likes school.",
        "He likes football.",
        "Ko was seen",
        "He agrees.",
        "Kwame",
    ] {
        assert!(joys.contains(words), "{words}: {joys}");
    }
}

#[test]
fn a_child_reads_of_nobody_elses_life() {
    let amaras = held(&family(), "amara");
    assert!(amaras.contains("She likes school.") && amaras.contains("The flat is warm."));
    for words in ["Ko", "kofi", "football", "Kwame"] {
        assert!(!amaras.contains(words), "{words}: {amaras}");
    }
}

#[test]
fn what_was_left_out_is_listed_with_its_reason() {
    assert_eq!(
        reasons(&family(), "dan"),
        [
            "Children, Kofi:  Dan is not given as a parent of Kofi.",
            "Address, Joy:  The address and telephone number of Joy are confidential.",
            "Phone, Joy:  The address and telephone number of Joy are confidential.",
            "Adults, Kwame:  Kwame belongs to another part of the family than Dan.",
            "This child’s views, Kofi: He likes football. Dan is not given as a parent of Kofi.",
            "Discussion: Ko was seen there too. It gives away Kofi.",
            "This parent’s views, Kwame: He does not agree. Kwame belongs to another part of the family than Dan.",
            "Attendance, Kwame:  Kwame belongs to another part of the family than Dan.",
            "Decisions, Kofi:  Dan is not given as a parent of Kofi.",
        ]
    );
}

#[test]
fn agencies_and_the_chair_read_everything_but_confidential_addresses() {
    let mut family = family();
    family["sections"]["discussion"]["family"]["statements"]["s3"] =
        json!({"text": "Post goes to lw47qd.", "label": "fact"});
    for reader in ["kaur", "chair"] {
        let copy = held(&family, reader);
        for words in ["He likes football.", "She likes school.", "Kwame"] {
            assert!(copy.contains(words), "{reader} {words}: {copy}");
        }
        for words in ["Quarry", "LW4", "lw4", "900111"] {
            assert!(!copy.contains(words), "{reader} {words}: {copy}");
        }
    }
    assert!(
        !held(&family, "joy").contains("Quarry"),
        "her copy may be found at home"
    );
}

#[test]
fn a_statement_withheld_from_somebody_is_not_in_that_copy_nor_are_its_words_elsewhere() {
    let mut family = family();
    let s3 = "Dan was seen near the school on Monday.";
    family["sections"]["discussion"]["family"]["statements"]["s3"] = json!({"text": s3, "label": "fact", "withhold_from": ["Dan Mensah", "kaur"], "withhold_reason": "police enquiry"});
    family["sections"]["purpose"] =
        json!({"family": {"text": format!("We met. {s3} We went home.")}});
    for reader in ["dan", "kaur"] {
        let (copy, left_out) = for_reader(&family, reader).unwrap();
        assert!(!copy.contains("near the school"), "{copy}");
        assert!(copy.contains("We met. We went home."), "{copy}");
        assert!(
            left_out
                .iter()
                .any(|it| it.because.ends_with(": police enquiry."))
        );
    }
    assert!(held(&family, "joy").contains("near the school"));
    assert!(
        !held(&family, "joy").contains("police enquiry"),
        "why is for the agencies"
    );
    assert!(held(&family, "chair").contains("police enquiry"));
}

#[test]
fn a_statement_withheld_from_somebody_unknown_is_in_no_copy_for_the_family() {
    let mut family = family();
    family["sections"]["discussion"]["family"]["statements"]["s3"] =
        json!({"text": "They moved.", "withhold_from": ["dann"]});
    assert!(!held(&family, "joy").contains("They moved."));
    assert!(held(&family, "kaur").contains("They moved."));
}

#[test]
fn who_said_something_and_whom_it_mentions_counts_too() {
    let mut family = family();
    let statements = &mut family["sections"]["discussion"]["family"]["statements"];
    statements["s3"] =
        json!({"text": "He slept there.", "label": "allegation", "said_by": "kwame"});
    statements["s4"] = json!({"text": "Her brother cried.", "mentions": ["kofi"], "mentions_reason": "it is hers to tell"});
    let dans = held(&family, "dan");
    assert!(
        !dans.contains("He slept there.") && !dans.contains("brother"),
        "{dans}"
    );
}

#[test]
fn someone_excluded_reads_nothing_of_the_part_told_of() {
    let mut family = family();
    family["attendance"]["dan"] = json!({"name": "Dan Mensah", "person": "dan", "group": "family", "present": "part",
        "excluded": {"extent": "the police report", "reason": "violence", "copy": "the part he attended"}});
    assert!(
        for_reader(&family, "dan")
            .unwrap_err()
            .contains("nothing says which sections"),
        "nobody said what he may read"
    );
    family["attendance"]["dan"]["excluded"]["parts"] =
        json!(["discussion.family.s1", "sections.parent-views"]);
    let dans = held(&family, "dan");
    assert!(
        !dans.contains("The flat is warm.") && !dans.contains("He agrees."),
        "{dans}"
    );
    assert!(
        dans.contains("She likes school.") && dans.contains("violence"),
        "{dans}"
    );
    assert!(held(&family, "joy").contains("The flat is warm."));
    assert!(!held(&family, "joy").contains("violence"));

    family["attendance"]["dan"]["excluded"]["parts"] = json!("Discussion\nThis parent’s views");
    assert!(
        !held(&family, "dan").contains("The flat is warm."),
        "by their headings"
    );
    family["attendance"]["dan"]["excluded"]["parts"] = json!(["the discusion"]);
    assert!(
        for_reader(&family, "dan")
            .unwrap_err()
            .contains("‘the discusion’"),
        "nobody knows which part that is"
    );

    family["attendance"]["dan"]["excluded"]["copy"] = json!("nothing");
    assert!(
        for_reader(&family, "dan")
            .unwrap_err()
            .contains("nothing is sent to Dan")
    );
    family["attendance"]["dan"]["excluded"]["copy"] = json!("everything");
    assert!(held(&family, "dan").contains("The flat is warm."));
}

#[test]
fn nobody_who_came_with_the_family_gets_a_copy_without_consent() {
    let mut family = family();
    assert!(
        for_reader(&family, "lena")
            .unwrap_err()
            .contains("consented")
    );
    family["circulation"]["c2"] = json!({"to": "lena", "consent": "by the chair on 9 December"});
    let lenas = held(&family, "lena");
    assert!(
        !lenas.contains("She likes school.") && lenas.contains("The flat is warm."),
        "{lenas}"
    );
}

#[test]
fn a_childs_advocate_reads_what_the_child_does() {
    let mut family = family();
    family["attendance"]["noor"] =
        json!({"name": "Noor Ali", "group": "advocate", "advocate_for": "amara"});
    let noors = held(&family, "noor");
    assert!(
        noors.contains("She likes school.") && !noors.contains("football"),
        "{noors}"
    );
}

#[test]
fn a_report_that_is_not_shared_is_in_no_copy_for_that_parent() {
    let mut family = family();
    family["kind"] = json!("agency-report");
    family["sharing"] = json!({"family": {"dan": {"not_shared": {"reason": "a risk to Joy"}}}});
    assert!(
        for_reader(&family, "dan")
            .unwrap_err()
            .contains("not to share the report with Dan")
    );
    assert!(!held(&family, "joy").contains("a risk to Joy"));
    assert!(held(&family, "chair").contains("a risk to Joy"));
}

#[test]
fn a_childs_parents_must_be_known_before_anybody_of_the_family_reads_of_it() {
    let mut family = family();
    family["children"]["kofi"]["parents"] = json!([]);
    let reasons = reasons(&family, "kwame");
    assert!(
        reasons
            .iter()
            .any(|it| it.contains("The parents of Kofi are not filled in.")),
        "{reasons:?}"
    );
}

#[test]
fn a_carer_in_the_household_reads_of_its_children() {
    let mut family = family();
    family["adults"]["gran"] = json!({"name": "Ama Bright", "carer": true, "household": true});
    let grans = held(&family, "gran");
    assert!(
        grans.contains("She likes school.") && grans.contains("He likes football."),
        "{grans}"
    );
}

#[test]
fn every_reader_has_a_copy_and_everybody_once() {
    let mut family = family();
    family["children"]["tiny"] =
        json!({"name": "Tiny Bright", "born": "2025-01-01", "parents": ["joy"]});
    let document = Document::from_json(&family.to_string()).unwrap();
    let all = copies(&document, procedure_of(&document));
    let who: Vec<_> = all
        .iter()
        .map(|it| (it.to.as_str(), it.mark.as_str()))
        .collect();
    assert_eq!(
        who,
        [
            ("kaur", "Copy"),
            ("kwame", "Parent’s copy"),
            ("lena", "Copy"),
            ("dan", "Parent’s copy"),
            ("joy", "Parent’s copy"),
            ("amara", "Child’s copy"),
            ("chair", "Copy"),
        ]
    );
    for copy in all {
        let again = copy_for(&document, procedure_of(&document), &copy.name);
        let again = again.or_else(|| copy_for(&document, procedure_of(&document), &copy.to));
        assert_eq!(again, Some(copy));
    }
    assert_eq!(copy_for(&document, procedure_of(&document), "nobody"), None);
}

#[test]
fn a_copy_is_a_document_and_holds_no_more_than_the_one_it_is_of() {
    let family = family();
    let joys = held(&family, "joy");
    let again: Value = serde_json::from_str(&joys).unwrap();
    let document = Document::from_json(&joys).unwrap();
    let of_it = copy_for(&document, procedure_of(&document), "joy").unwrap();
    assert_eq!(read(of_it).unwrap().0, joys);
    for working in ["accepted", "circulation", "checked_at", "sharing"] {
        assert!(again.get(working).is_none(), "{working}");
    }
}
