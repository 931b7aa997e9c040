//! Each rule is proved twice: a clean document gives no finding, and the smallest edit that breaks
//! the rule gives findings of that rule alone.
//!
//! The documents and their breaks stand in `tests/procedures/`, a pair of files for each procedure
//! and kind of document. One test walks all rules and fails for one that has no break.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use conference_check::document::Kind;
    use conference_check::findings::{About, Finding, Findings};
    use conference_check::procedure::{Procedure, Requirement, procedures};
    use serde::Deserialize;
    use serde_json::{Map, Value};

    /// The documents of one procedure and kind.
    #[derive(Deserialize)]
    struct Proofs {
        #[serde(default)]
        clean: Vec<Clean>,
        #[serde(rename = "break")]
        breaks: Vec<Break>,
        #[serde(default)]
        shown: Vec<Shown>,
    }

    /// What a rule shows that finds nothing: a date, or a note.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shown {
        rule: String,
        from: Option<String>,
        due: Option<String>,
        note: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Clean {
        name: String,
        /// What this one cannot but find, such as a quorum that was not reached.
        #[serde(default)]
        but: Vec<String>,
        #[serde(default)]
        set: BTreeMap<String, Value>,
        #[serde(default)]
        remove: Vec<String>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Break {
        rule: String,
        from: Option<String>,
        #[serde(default)]
        set: BTreeMap<String, Value>,
        #[serde(default)]
        remove: Vec<String>,
        at: String,
        #[serde(default)]
        about: Value,
        level: Option<String>,
        words: Option<String>,
        /// Rules that the same edit cannot but break too.
        #[serde(default)]
        also: Vec<String>,
    }

    struct Proved {
        clean: BTreeMap<String, Value>,
        but: BTreeMap<String, Vec<String>>,
        breaks: Vec<Break>,
        shown: Vec<Shown>,
    }

    fn proved(procedure: &str, kind: Kind) -> Option<Proved> {
        let folder = Path::new("tests/procedures").join(procedure);
        let plain = fs::read_to_string(folder.join(format!("{}.json", kind.word()))).ok()?;
        let proofs = fs::read_to_string(folder.join(format!("{}.toml", kind.word()))).unwrap();
        let plain: Value = serde_json::from_str(&plain).unwrap();
        let proofs: Proofs = toml::from_str(&proofs).unwrap();
        let mut clean: BTreeMap<_, _> = proofs
            .clean
            .iter()
            .map(|it| (it.name.clone(), edited(&plain, &it.set, &it.remove)))
            .collect();
        clean.insert(String::new(), plain);
        let but = proofs.clean.into_iter().map(|it| (it.name, it.but));
        Some(Proved {
            clean,
            but: but.collect(),
            breaks: proofs.breaks,
            shown: proofs.shown,
        })
    }

    fn edited(document: &Value, set: &BTreeMap<String, Value>, remove: &[String]) -> Value {
        let mut document = document.clone();
        for path in remove {
            let (parent, last) = path.rsplit_once('.').unwrap_or(("", path));
            let gone = group(&mut document, parent).remove(last);
            assert!(gone.is_some(), "{path} is to be removed and is not there");
        }
        for (path, value) in set {
            let (parent, last) = path.rsplit_once('.').unwrap_or(("", path));
            group(&mut document, parent).insert(last.to_owned(), value.clone());
        }
        document
    }

    fn group<'a>(document: &'a mut Value, path: &str) -> &'a mut Map<String, Value> {
        let mut at = document.as_object_mut().unwrap();
        for name in path.split('.').filter(|name| !name.is_empty()) {
            at = at
                .entry(name)
                .or_insert_with(|| Value::Object(Map::new()))
                .as_object_mut()
                .unwrap();
        }
        at
    }

    fn check(document: &Value) -> Findings {
        conference_check::check(&document.to_string()).unwrap()
    }

    fn each_kind(visit: impl Fn(&Procedure, Kind, &Proved)) {
        for procedure in procedures() {
            for kind in &procedure.covers {
                let proved = proved(&procedure.id, *kind).unwrap_or_else(|| {
                    panic!("{} has no clean {}", procedure.id, kind.word());
                });
                visit(procedure, *kind, &proved);
            }
        }
    }

    #[test]
    fn a_clean_document_gives_no_finding() {
        let problems = std::cell::RefCell::new(Vec::new());
        each_kind(|procedure, kind, proved| {
            for (name, document) in &proved.clean {
                let found = check(document);
                let but = proved.but.get(name).map_or(&[][..], Vec::as_slice);
                let findings = found.findings.iter();
                let findings = findings.filter(|it| !but.contains(&it.rule));
                let findings = findings.map(|it| format!("{} {}", it.rule, it.at));
                let unknown = found.not_checked.iter();
                let unknown = unknown.map(|it| format!("{}: {}", it.rule, it.because));
                let place = format!("{} {} {name}", procedure.id, kind.word());
                let found = findings.chain(unknown).map(|it| format!("{place}: {it}"));
                problems.borrow_mut().extend(found);
            }
        });
        let problems = problems.into_inner();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    #[test]
    fn a_break_gives_findings_of_its_rule_alone() {
        let problems = std::cell::RefCell::new(Vec::new());
        each_kind(|procedure, kind, proved| {
            for broken in &proved.breaks {
                let from = broken.from.as_deref().unwrap_or_default();
                let clean = proved.clean.get(from).unwrap_or_else(|| panic!("{from}?"));
                let document = edited(clean, &broken.set, &broken.remove);
                let found = check(&document);
                let (own, others): (Vec<_>, Vec<_>) =
                    found.findings.iter().partition(|it| it.rule == broken.rule);
                let unforeseen = others.iter().any(|it| !broken.also.contains(&it.rule));
                match own.as_slice() {
                    [finding] if !unforeseen => assert_finding(broken, &document, finding),
                    _ => {
                        let found = found.findings.iter();
                        let found: Vec<_> = found.map(|it| (&it.rule, &it.at)).collect();
                        let place = format!("{} {}", procedure.id, kind.word());
                        let broken = format!("{} {}", broken.rule, broken.at);
                        let problem = format!("{place}: {broken} gives {found:?}");
                        problems.borrow_mut().push(problem);
                    }
                }
            }
        });
        let problems = problems.into_inner();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    fn assert_finding(broken: &Break, document: &Value, finding: &Finding) {
        assert_eq!(finding.at, broken.at, "{} {}", broken.rule, finding.message);
        let about = match &broken.about {
            Value::Null => serde_json::to_value(About::default()).unwrap(),
            about => about.clone(),
        };
        assert_eq!(
            serde_json::to_value(&finding.about).unwrap(),
            about,
            "{}",
            broken.rule
        );
        if let Some(level) = &broken.level {
            assert_eq!(serde_json::to_value(finding.level).unwrap(), **level);
        }
        if let Some(words) = &broken.words {
            let text = text_at(document, &finding.at);
            let units: Vec<u16> = text.encode_utf16().collect();
            let [start, end] = finding.span.unwrap();
            assert_eq!(String::from_utf16(&units[start..end]).unwrap(), *words);
        }
        assert!(!finding.message.contains(['{', '}']), "{}", finding.message);
        let lower = finding.message.to_lowercase();
        for word in lower.split(|c: char| !c.is_alphabetic()) {
            let never = ["please", "sorry", "invalid", "valid", "compliant", "safe"];
            assert!(!never.contains(&word), "{}", finding.message);
        }
    }

    fn text_at<'a>(document: &'a Value, path: &str) -> &'a str {
        path.split('.')
            .try_fold(document, |at, name| at.get(name))
            .and_then(Value::as_str)
            .unwrap()
    }

    #[test]
    fn what_finds_nothing_is_shown() {
        each_kind(|procedure, kind, proved| {
            for shown in &proved.shown {
                let document = &proved.clean[shown.from.as_deref().unwrap_or_default()];
                let found = check(document);
                let place = format!("{}/{} for {}", procedure.id, shown.rule, kind.word());
                if let Some(due) = &shown.due {
                    let row = found.deadlines.iter().find(|row| row.rule == shown.rule);
                    let row = row.unwrap_or_else(|| panic!("{place} has no deadline"));
                    assert_eq!(
                        row.due.map(|it| it.to_string()).as_ref(),
                        Some(due),
                        "{place}"
                    );
                }
                if let Some(note) = &shown.note {
                    let notes = found.procedure.map(|it| it.notes).unwrap_or_default();
                    assert!(
                        notes.iter().any(|it| it.contains(note)),
                        "{place}: {notes:?}"
                    );
                }
                assert!(shown.due.is_some() || shown.note.is_some(), "{place}");
            }
        });
    }

    #[test]
    fn every_rule_has_a_break_and_says_what_why_and_where() {
        each_kind(|procedure, kind, proved| {
            for rule in procedure.rules().filter(|it| it.kinds.contains(&kind)) {
                let place = format!("{}/{} for {}", procedure.id, rule.name, kind.word());
                let finds_nothing = rule.parts.iter().all(|part| {
                    matches!(part.must, Requirement::ChangesUntil(_) | Requirement::Shown)
                });
                let proof = if finds_nothing {
                    proved.shown.iter().any(|it| it.rule == rule.name)
                } else {
                    proved.breaks.iter().any(|it| it.rule == rule.name)
                };
                assert!(proof, "{place} has no proof");
                for (what, text) in [
                    ("asks", &rule.asks),
                    ("why", &rule.why),
                    ("clause", &rule.clause),
                ] {
                    assert!(!text.trim().is_empty(), "{place} has no {what}");
                }
                assert!(!rule.parts.is_empty(), "{place} requires nothing");
                assert!(
                    rule.parts
                        .iter()
                        .all(|part| !part.message.trim().is_empty()),
                    "{place} has a part without a message"
                );
                if rule.asks_for_section() {
                    assert!(!rule.heading.is_empty(), "{place} has no heading");
                    assert!(!rule.hint.is_empty(), "{place} has no hint");
                }
            }
        });
    }

    #[test]
    fn no_break_names_a_rule_that_is_not_there() {
        each_kind(|procedure, _, proved| {
            for broken in &proved.breaks {
                assert!(
                    procedure.rules().any(|rule| rule.name == broken.rule),
                    "{} has no rule {}",
                    procedure.id,
                    broken.rule
                );
            }
        });
    }
}
