//! An area's own pack, loaded at run time: as CONTRIBUTING.md says, and with every mistake named.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::PathBuf;
    use std::process::{Command, Output};
    use std::sync::OnceLock;

    use conference_check::check_among;
    use conference_check::document::{ConferenceType, Document, Kind};
    use conference_check::procedure::{Mistake, Procedure, Procedures, named, procedures};
    use proptest::prelude::*;
    use serde::Deserialize;
    use serde_json::{Map, Value, json};

    const CONTRIBUTING: &str = include_str!("../CONTRIBUTING.md");

    /// What stands between two headings of CONTRIBUTING.md.
    fn part_of_the_page(from: &str, to: &str) -> &'static str {
        let (_, rest) = CONTRIBUTING.split_once(from).unwrap();
        rest.split_once(to).unwrap().0
    }

    /// The blocks of code of that language.
    fn blocks(page: &'static str, language: &str) -> Vec<&'static str> {
        let opening = format!("```{language}\n");
        let blocks = page.split(&opening).skip(1);
        blocks
            .map(|block| block.split_once("```").unwrap().0)
            .collect()
    }

    fn pack() -> String {
        blocks(part_of_the_page("### Write its pack", "### Try it"), "toml").concat()
    }

    fn clean() -> Value {
        let blocks = blocks(part_of_the_page("### Try it", "### Build it in"), "json");
        serde_json::from_str(blocks[0]).unwrap()
    }

    #[derive(Deserialize)]
    struct Breaks {
        #[serde(rename = "break")]
        breaks: Vec<Break>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Break {
        rule: String,
        #[serde(default)]
        set: BTreeMap<String, Value>,
        #[serde(default)]
        remove: Vec<String>,
        at: String,
        #[serde(default)]
        about: Value,
        #[serde(default)]
        level: Option<String>,
    }

    fn breaks() -> Vec<Break> {
        let page = part_of_the_page("### Build it in", "## Add a sort of requirement");
        let breaks: Breaks = toml::from_str(blocks(page, "toml")[0]).unwrap();
        breaks.breaks
    }

    fn edited(document: &Value, edit: &Break) -> Value {
        let mut document = document.clone();
        for path in &edit.remove {
            let (parent, last) = path.rsplit_once('.').unwrap_or(("", path));
            assert!(
                group(&mut document, parent).remove(last).is_some(),
                "{path}"
            );
        }
        for (path, value) in &edit.set {
            let (parent, last) = path.rsplit_once('.').unwrap_or(("", path));
            group(&mut document, parent).insert(last.to_owned(), value.clone());
        }
        document
    }

    fn group<'a>(document: &'a mut Value, path: &str) -> &'a mut Map<String, Value> {
        let mut at = document;
        for name in path.split('.').filter(|name| !name.is_empty()) {
            at = &mut at[name];
        }
        at.as_object_mut().unwrap()
    }

    /// A file that only the test of that name writes.
    fn file(test: &str, name: &str, holding: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("conference-check-own-{test}"));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, holding).unwrap();
        path
    }

    fn run(arguments: &[&str], folder: &std::path::Path) -> Output {
        Command::new(env!("CARGO_BIN_EXE_conference-check"))
            .args(arguments)
            .current_dir(folder)
            .output()
            .unwrap()
    }

    fn printed(output: &Output) -> &str {
        std::str::from_utf8(&output.stdout).unwrap()
    }

    fn complained(output: &Output) -> &str {
        std::str::from_utf8(&output.stderr).unwrap()
    }

    fn as_json(pack: &str) -> Value {
        toml::from_str(pack).unwrap()
    }

    fn mistakes_in(pack: &Value) -> Vec<Mistake> {
        Procedure::from_json(&pack.to_string())
            .err()
            .unwrap_or_default()
    }

    #[test]
    fn each_step_of_the_page_leaves_fewer_mistakes_and_the_last_none() {
        let mut pack = String::new();
        let steps = blocks(part_of_the_page("### Write its pack", "### Try it"), "toml");
        let path = file("steps", "borsetshire.toml", &pack);
        let folder = path.parent().unwrap();
        let output = run(&["procedure", "borsetshire.toml"], folder);
        insta::assert_snapshot!("an_empty_pack", complained(&output));
        assert_eq!(output.status.code(), Some(2));
        for (nth, step) in steps.iter().enumerate() {
            pack.push_str(step);
            file("steps", "borsetshire.toml", &pack);
            let output = run(&["procedure", "borsetshire.toml"], folder);
            let left: Vec<_> = complained(&output)
                .lines()
                .filter(|line| line.contains("no rule holds for"))
                .collect();
            let expected = [2, 1, 1, 1, 0][nth];
            assert_eq!(left.len(), expected, "{}", complained(&output));
            let status = if expected == 0 { 0 } else { 2 };
            assert_eq!(output.status.code(), Some(status), "step {nth}");
            if expected == 0 {
                insta::assert_snapshot!("what_a_pack_holds", printed(&output));
            }
        }
    }

    #[test]
    fn a_clean_document_of_the_area_gives_nothing() {
        let path = file("clean", "borsetshire.toml", &pack());
        file("clean", "report.json", &clean().to_string());
        let folder = path.parent().unwrap();
        let check = ["check", "--procedure", "borsetshire.toml", "report.json"];
        let output = run(&check, folder);
        assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
        insta::assert_snapshot!("a_clean_document_of_an_own_area", printed(&output));
    }

    #[test]
    fn each_smallest_break_gives_the_finding_of_its_rule() {
        let path = file("breaks", "borsetshire.toml", &pack());
        let folder = path.parent().unwrap();
        let mut broken = Vec::new();
        for edit in breaks() {
            file(
                "breaks",
                "report.json",
                &edited(&clean(), &edit).to_string(),
            );
            let check = [
                "check",
                "report.json",
                "--format",
                "json",
                "--procedure",
                "borsetshire.toml",
            ];
            let output = run(&check, folder);
            let result: Value = serde_json::from_slice(&output.stdout).unwrap();
            let findings = result["findings"].as_array().unwrap();
            assert_eq!(findings.len(), 1, "{} {findings:?}", edit.rule);
            assert_eq!(findings[0]["rule"], *edit.rule);
            assert_eq!(findings[0]["at"], *edit.at);
            let level = edit.level.as_deref().unwrap_or("required");
            assert_eq!(findings[0]["level"], level);
            if !edit.about.is_null() {
                assert_eq!(findings[0]["about"], edit.about);
            }
            let status = i32::from(level == "required");
            assert_eq!(output.status.code(), Some(status), "{}", edit.rule);
            broken.push(edit.rule);
        }
        let own = Procedure::from_json(&as_json(&pack()).to_string()).unwrap();
        for rule in own.own_rules() {
            let of_reports = rule.kinds.contains(&Kind::AgencyReport);
            assert!(!of_reports || broken.contains(&rule.name), "{}", rule.name);
        }
    }

    #[test]
    fn its_rules_are_listed_explained_and_counted() {
        let path = file("listed", "borsetshire.toml", &pack());
        file("listed", "report.json", &clean().to_string());
        let folder = path.parent().unwrap();
        let with = |arguments: &[&str]| {
            let own = ["--procedure", "borsetshire.toml"];
            run(&[arguments, &own].concat(), folder)
        };
        let output = with(&["rules", "borsetshire", "--format", "json"]);
        let rules: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        assert!(rules.iter().any(|it| it["rule"] == "school-life"));
        assert!(rules.iter().all(|it| it["procedure"] == "borsetshire"));
        let output = with(&["explain", "borsetshire/given-to-parents"]);
        insta::assert_snapshot!("a_rule_of_an_own_area_explained", printed(&output));
        let output = with(&["deadlines", "report.json"]);
        insta::assert_snapshot!("deadlines_of_an_own_area", printed(&output));
        let unknown = run(&["rules", "borsetshire"], folder);
        assert_eq!(unknown.status.code(), Some(2));
    }

    #[test]
    fn its_sections_are_those_of_its_pack_in_their_order() {
        let own = Procedure::from_json(&as_json(&pack()).to_string()).unwrap();
        let sections = own.sections(Kind::AgencyReport, ConferenceType::Initial);
        let shown: Vec<_> = sections.iter().map(|it| (it.name, it.heading)).collect();
        assert_eq!(shown, [("school-life", "School or nursery")]);
    }

    const WITH_MISTAKES: &str = include_str!("data/borsetshire-with-mistakes.toml");

    #[test]
    fn every_mistake_is_named_with_its_place_and_what_to_write() {
        let path = file("mistakes", "borsetshire.toml", WITH_MISTAKES);
        file("mistakes", "report.json", &clean().to_string());
        let check = ["check", "--procedure", "borsetshire.toml", "report.json"];
        let output = run(&check, path.parent().unwrap());
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(printed(&output), "");
        insta::assert_snapshot!("mistakes_of_a_pack", complained(&output));
    }

    #[test]
    fn what_is_no_toml_is_named_line_by_line_and_hides_no_other_rule() {
        let broken = pack()
            .replace("title = \"", "title = ")
            .replace("clause = \"4.5\"", "clause 4.5")
            .replace("must = \"section\"", "must = \"sectoin\"");
        let path = file("no-toml", "borsetshire.toml", &broken);
        let output = run(&["procedure", "borsetshire.toml"], path.parent().unwrap());
        assert_eq!(output.status.code(), Some(2));
        insta::assert_snapshot!("a_pack_that_is_no_toml", complained(&output));
    }

    #[test]
    fn several_packs_are_taken_the_later_of_two_with_one_id() {
        let first = pack();
        let second = first.replace("version = \"2\"", "version = \"3\"");
        let other = first.replace("id = \"borsetshire\"", "id = \"ambridge\"");
        let path = file("several", "first.toml", &first);
        file("several", "second.toml", &second);
        file("several", "other.toml", &other);
        file("several", "report.json", &clean().to_string());
        let files = ["first.toml", "other.toml", "second.toml"];
        let own: Vec<_> = files.iter().flat_map(|it| ["--procedure", it]).collect();
        let check = [&["check", "report.json", "--format", "json"], &own[..]].concat();
        let output = run(&check, path.parent().unwrap());
        let result: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(result["procedure"]["version"], "3");
        let rules = [&["rules", "ambridge"], &own[..]].concat();
        assert_eq!(run(&rules, path.parent().unwrap()).status.code(), Some(0));
        assert_eq!(
            run(&["procedure", "nothing.toml"], path.parent().unwrap())
                .status
                .code(),
            Some(2)
        );
    }

    #[test]
    fn a_pack_printed_as_json_is_the_same_pack() {
        let path = file("json", "borsetshire.toml", &pack());
        let print = ["procedure", "borsetshire.toml", "--format", "json"];
        let output = run(&print, path.parent().unwrap());
        let printed = Procedure::from_json(printed(&output)).unwrap();
        let own = Procedure::from_json(&as_json(&pack()).to_string()).unwrap();
        assert_eq!(printed, own);
    }

    #[test]
    fn loading_leaves_what_is_built_in_as_it_is() {
        for built_in in procedures() {
            let mut pack = as_json(&pack());
            pack["id"] = json!(built_in.id);
            let mistakes = mistakes_in(&pack);
            assert_eq!(mistakes.len(), 1);
            assert_eq!(mistakes[0].path, "id");
        }
        let mut known = Procedures::default();
        let before: Vec<_> = known.iter().cloned().collect();
        known.add(Procedure::from_json(&as_json(&pack()).to_string()).unwrap());
        assert_eq!(known.iter().count(), before.len() + 1);
        for built_in in before {
            assert_eq!(known.named(&built_in.id), Some(&built_in));
            assert_eq!(named(&built_in.id), Some(&built_in));
        }
    }

    #[test]
    fn an_area_switches_advice_off_and_nothing_else() {
        let names = |pack: &Value| -> Vec<String> {
            let pack = Procedure::from_json(&pack.to_string()).unwrap();
            pack.rules().map(|rule| rule.name.clone()).collect()
        };
        let mut pack = as_json(&pack());
        let before = names(&pack);
        pack["without"] = json!(["respectful-language"]);
        let after = names(&pack);
        assert_eq!(before.len(), after.len() + 1);
        assert!(!after.contains(&"respectful-language".to_owned()));
        pack["without"] = json!(["cross-child"]);
        let mistakes = mistakes_in(&pack);
        assert_eq!(mistakes.len(), 1, "{mistakes:?}");
        assert_eq!(mistakes[0].path, "without[1]");
    }

    #[test]
    fn rules_for_minutes_of_an_own_area_are_asked() {
        let mut known = Procedures::default();
        known.add(Procedure::from_json(&as_json(&pack()).to_string()).unwrap());
        let minutes = json!({
            "procedure": "borsetshire", "kind": "minutes",
            "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": {"amara": {"name": "Amara Bright", "born": "2019-03-02"}},
            "attendance": {"worker": {"name": "Ann Lee", "group": "social-care", "present": "yes"}},
        });
        let document = Document::from_json(&minutes.to_string()).unwrap();
        let found = check_among(&document, &known);
        let own: Vec<_> = found
            .findings
            .iter()
            .filter(|it| it.rule == "enough-agencies")
            .map(|it| it.message.as_str())
            .collect();
        assert_eq!(
            own,
            [
                "The conference was not quorate",
                "Enter why the conference went on without a quorum"
            ]
        );
    }

    /// The packs that are built in, as people write them, with another id.
    fn real_packs() -> &'static [Value] {
        static PACKS: OnceLock<Vec<Value>> = OnceLock::new();
        PACKS.get_or_init(read_real_packs)
    }

    fn read_real_packs() -> Vec<Value> {
        let mut packs = Vec::new();
        for procedure in procedures() {
            let text = fs::read_to_string(format!("procedures/{}.toml", procedure.id)).unwrap();
            let mut pack = as_json(&text);
            pack["id"] = json!(format!("{}-own", procedure.id));
            assert_eq!(mistakes_in(&pack), []);
            packs.push(pack);
        }
        packs
    }

    /// The paths to everything in a pack.
    fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                    all.push(at.clone());
                    pointers(field, &at, all);
                }
            }
            Value::Array(items) => {
                for (nth, item) in items.iter().enumerate() {
                    let at = format!("{at}/{nth}");
                    all.push(at.clone());
                    pointers(item, &at, all);
                }
            }
            _ => {}
        }
    }

    fn rubbish() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            Just(json!([])),
            Just(json!({})),
            Just(json!(-1)),
            Just(json!(1e300)),
            Just(json!({"deadline": {"due": {"first-of": [{"first-of": [7]}]}, "done": [{}]}})),
            Just(json!("{name} } { {due")),
            Just(json!("children.{id}.…")),
            any::<bool>().prop_map(Value::from),
            ".{0,12}".prop_map(Value::from),
            "[a-z]{1,9}(-[a-z]{1,9})?".prop_map(Value::from),
            proptest::collection::vec(any::<u8>().prop_map(Value::from), 0..3)
                .prop_map(Value::from),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn no_edit_of_a_real_pack_panics_and_a_pack_is_taken_or_has_mistakes(
            which in any::<prop::sample::Index>(),
            edits in proptest::collection::vec((any::<prop::sample::Index>(), rubbish(), any::<bool>()), 1..5),
        ) {
            let packs = real_packs();
            let mut pack = which.get(packs).clone();
            for (place, value, removes) in edits {
                let mut all = Vec::new();
                pointers(&pack, "", &mut all);
                if all.is_empty() {
                    break;
                }
                let pointer = place.get(&all);
                let (parent, last) = pointer.rsplit_once('/').unwrap();
                match pack.pointer_mut(parent) {
                    Some(Value::Object(fields)) if removes => { fields.remove(last); }
                    _ => *pack.pointer_mut(pointer).unwrap() = value,
                }
            }
            if let Err(mistakes) = Procedure::from_json(&pack.to_string()) {
                prop_assert!(!mistakes.is_empty());
                prop_assert!(mistakes.iter().all(|it| !it.message.is_empty()));
            }
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,80}") {
            prop_assert!(Procedure::from_json(&text).is_err());
        }
    }

    #[test]
    fn the_mistakes_of_two_rules_are_named_together() {
        let packs = real_packs();
        let mut pack = packs[0].clone();
        pack["rule"][0]["level"] = json!("must");
        pack["rule"][1]["part"][0]["must"] = json!({"field": "author.sined"});
        pack["rule"][2]["asks"] = json!(" ");
        let mistakes = mistakes_in(&pack);
        let paths: Vec<_> = mistakes.iter().map(|it| it.path.clone()).collect();
        assert_eq!(paths.len(), 3, "{mistakes:?}");
        for (nth, end) in ["level", "field", "asks"].iter().enumerate() {
            assert!(
                paths[nth].starts_with(&format!("rule[{}]", nth + 1)),
                "{paths:?}"
            );
            assert!(paths[nth].ends_with(end), "{paths:?}");
        }
    }
}
