//! The schemas that the command prints: what they let through, and what not.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::PathBuf;
    use std::process::Command;

    use conference_check::document::{Document, Record};
    use conference_check::procedure::procedures;
    use jsonschema::Validator;
    use serde_json::{Value, json};

    fn printed(of: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_conference-check"))
            .arg("schema")
            .args(of)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap()
    }

    fn schema(of: &str) -> Value {
        serde_json::from_str(&printed(&[of])).unwrap()
    }

    fn validator(of: &str) -> Validator {
        jsonschema::draft202012::new(&schema(of)).unwrap()
    }

    #[track_caller]
    fn assert_fits(validator: &Validator, value: &Value, what: &str) {
        let misfits = validator.iter_errors(value);
        let misfits: Vec<_> = misfits
            .map(|error| format!("{what} {}: {error}", error.instance_path()))
            .collect();
        assert!(misfits.is_empty(), "{}", misfits.join("\n"));
    }

    fn pack(path: &str) -> Value {
        toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }

    fn clean_documents() -> Vec<(PathBuf, Value)> {
        let mut documents = Vec::new();
        for folder in fs::read_dir("tests/procedures").unwrap() {
            for file in fs::read_dir(folder.unwrap().path()).unwrap() {
                let path = file.unwrap().path();
                if path.extension().is_some_and(|it| it == "json") {
                    let text = fs::read_to_string(&path).unwrap();
                    documents.push((path, serde_json::from_str(&text).unwrap()));
                }
            }
        }
        assert!(documents.len() > procedures().len());
        documents
    }

    #[test]
    fn without_a_name_it_says_which_there_are() {
        let list = printed(&[]);
        for of in ["document", "procedure", "result"] {
            assert!(list.lines().any(|line| line.starts_with(of)), "{list}");
            let draft = &schema(of)["$schema"];
            assert_eq!(draft, "https://json-schema.org/draft/2020-12/schema");
        }
    }

    #[test]
    fn built_in_packs_and_the_one_of_the_tests_fit() {
        let validator = validator("procedure");
        for procedure in procedures() {
            let path = format!("procedures/{}.toml", procedure.id);
            assert_fits(&validator, &pack(&path), &path);
        }
    }

    #[test]
    fn packs_with_mistakes_do_not_fit() {
        let validator = validator("procedure");
        let whole = pack("procedures/berkshire.toml");
        assert!(!validator.is_valid(&pack("tests/data/borsetshire-with-mistakes.toml")));
        for (pointer, value) in [
            ("/id", json!("Berkshire 2")),
            ("/updated", json!("March 2025")),
            ("/covers/0", json!("memo")),
            ("/rule/0/level", json!("must")),
            ("/rule/1/each", json!("pupil")),
            ("/rule/0/clause", json!("")),
            ("/rule/0/part", json!([])),
            ("/rule/0/part/0/must", json!("sectoin")),
            ("/rule/0/part/0/must", json!({"field": "Author Signed"})),
            (
                "/rule/0/part/0/must",
                json!({"deadline": {"due": "2 days before", "done": []}}),
            ),
            ("/rule/0/part/0/must", json!({"changes-until": "two weeks"})),
            (
                "/rule/0/part/0/must",
                json!({"field": "author.name", "section": true}),
            ),
            ("/rule/0/part/0", json!({"must": "section"})),
            (
                "/rule/0/part/0",
                json!({"must": "section", "message": "Enter it", "colour": "red"}),
            ),
            (
                "/rule/0/part/0",
                json!({"must": "section", "message": "Enter it", "when": ["never"]}),
            ),
        ] {
            let mut broken = whole.clone();
            *broken.pointer_mut(pointer).unwrap() = value.clone();
            assert!(!validator.is_valid(&broken), "{pointer} {value}");
        }
    }

    #[test]
    fn clean_documents_fit_and_so_does_what_comes_of_checking_them() {
        let (document, result) = (validator("document"), validator("result"));
        for (path, value) in clean_documents() {
            let path = path.display().to_string();
            assert_fits(&document, &value, &path);
            let found = conference_check::check(&value.to_string()).unwrap();
            assert_fits(&result, &serde_json::to_value(&found).unwrap(), &path);
        }
    }

    #[test]
    fn results_with_findings_fit() {
        let result = validator("result");
        for (path, mut value) in clean_documents() {
            for part in [
                "sections",
                "author",
                "decisions",
                "sharing",
                "chair",
                "children",
            ] {
                value.as_object_mut().unwrap().remove(part);
                let found = conference_check::check(&value.to_string()).unwrap();
                let found = serde_json::to_value(&found).unwrap();
                assert_fits(&result, &found, &path.display().to_string());
            }
        }
        let nothing = conference_check::check("{}").unwrap();
        assert_fits(&result, &serde_json::to_value(&nothing).unwrap(), "{}");
    }

    #[test]
    fn what_is_read_leniently_fits() {
        let validator = validator("document");
        for value in [
            json!({}),
            json!({"procedure": "berkshire", "csrf_token": "5f3a"}),
            json!({"kind": "Agency report", "conference": {"type": "pre_birth", "starts": ""}}),
            json!({"conference": {"starts": {"day": "8", "month": "12", "year": "2026", "time": "10:00"}}}),
            json!({"children": {"amara": {"subject": "yes", "household": true, "attends": "off", "parents": "joy\ndan", "known_as": ["Mari"]}}}),
            json!({"author": {"signed": true}, "chair": {"signed": "2026-12-08", "agreed_record": "by telephone"}}),
            json!({"attendance": {"school": {"present": "part"}, "police": {"present": false}}}),
            json!({"decisions": {"amara": {"core_group_interval_weeks": "4", "plan": null}}}),
            json!({"sections": {"analysis": {"amara": "As text", "family": {"text": "", "label": "Opinion"}}}}),
        ] {
            assert!(Document::from_json(&value.to_string()).is_ok());
            assert_fits(&validator, &value, &value.to_string());
        }
    }

    /// Each path at which something stands in a clean document, groups among them.
    fn paths(value: &Value, path: &str, into: &mut BTreeSet<String>) {
        for (name, value) in value.as_object().into_iter().flatten() {
            let path = format!("{path}/{name}");
            paths(value, &path, into);
            into.insert(path);
        }
    }

    fn at(path: &str, value: &Value) -> Value {
        let names: Vec<_> = path.split('/').skip(1).collect();
        names
            .iter()
            .rev()
            .fold(value.clone(), |below, name| json!({*name: below}))
    }

    #[test]
    fn whatever_is_read_fits() {
        let validator = validator("document");
        let mut all = BTreeSet::new();
        for (_, value) in clean_documents() {
            paths(&value, "", &mut all);
        }
        let values = [
            json!(null),
            json!(""),
            json!(" "),
            json!([]),
            json!({}),
            json!([null, " "]),
            json!({"a": ""}),
            json!(true),
            json!(false),
            json!(0),
            json!(1),
            json!(1.5),
            json!(" Yes "),
            json!("+1.5"),
            json!("1."),
            json!(".5"),
            json!("part"),
            json!("INITIAL"),
            json!("Agency  report"),
            json!(["joy", 7, true, null]),
            json!("10am on 8 December 2026"),
            json!({"day": 8, "month": "Dec", "year": "2026", "time": ""}),
            json!({"day": "", "month": null, "year": ""}),
            json!({"text": "She may need help."}),
            json!({"statements": {"s1": {"text": "She walks."}}}),
        ];
        let mut misfits = Vec::new();
        for path in &all {
            for value in values.iter().map(|value| at(path, value)) {
                let document = Document::from_json(&value.to_string()).unwrap();
                let mut unreadable = 0;
                document.each_unreadable(&mut |_, _| unreadable += 1);
                if unreadable == 0 && !validator.is_valid(&value) {
                    misfits.push(value.to_string());
                }
            }
        }
        assert!(all.len() > 100);
        assert!(misfits.is_empty(), "{}", misfits.join("\n"));
    }

    #[test]
    fn what_cannot_be_read_does_not_fit() {
        let validator = validator("document");
        for value in [
            json!([]),
            json!("report"),
            json!({"kind": "memo"}),
            json!({"kind": {"is": "minutes"}}),
            json!({"children": ["amara"]}),
            json!({"children": {"Amara Bright": {}}}),
            json!({"children": {"amara": {"born": "spring"}}}),
            json!({"children": {"amara": {"born": {"day": "2"}}}}),
            json!({"children": {"amara": {"subject": "perhaps"}}}),
            json!({"author": {"name": {"first": "Ruth"}}}),
            json!({"conference": "on Tuesday"}),
            json!({"decisions": {"amara": {"category": "other", "core_group_interval_weeks": "four"}}}),
            json!({"sections": {"analysis": {"amara": {"statements": {"s1": {"label": "guess"}}}}}}),
        ] {
            assert!(!validator.is_valid(&value), "{value}");
            if let Ok(document) = Document::from_json(&value.to_string()) {
                let mut unreadable = 0;
                document.each_unreadable(&mut |_, _| unreadable += 1);
                assert!(unreadable > 0, "{value} is read");
            }
        }
    }

    #[test]
    fn results_of_another_shape_do_not_fit() {
        let validator = validator("result");
        let whole = serde_json::to_value(conference_check::check("{}").unwrap()).unwrap();
        let edits: [(&str, Value); 4] = [
            ("/counts", json!({"required": 1})),
            ("/findings/0/level", json!("must")),
            ("/findings/0/span", json!([1])),
            ("/procedure", json!({"id": "berkshire"})),
        ];
        for (pointer, value) in edits {
            let mut broken = whole.clone();
            *broken.pointer_mut(pointer).unwrap() = value;
            assert!(!validator.is_valid(&broken), "{pointer}");
        }
        let mut more = whole;
        more["compliant"] = json!(true);
        assert!(!validator.is_valid(&more));
    }

    #[test]
    fn every_field_is_described() {
        let schema = schema("document");
        let fields = schema["properties"].as_object().unwrap();
        let names: BTreeSet<_> = fields.keys().map(String::as_str).collect();
        let document = Document::default();
        assert_eq!(names, document.names().iter().copied().collect());
        let groups = schema["$defs"].as_object().unwrap().values();
        let all = groups.chain([&schema]);
        for (name, field) in all
            .filter_map(|group| group["properties"].as_object())
            .flatten()
        {
            let described = field["description"]
                .as_str()
                .is_some_and(|it| !it.is_empty());
            assert!(described, "{name}: {field}");
        }
    }
}
