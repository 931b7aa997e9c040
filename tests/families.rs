//! What gives a child away is found, and what gives nobody away is let be, in sentences about invented families.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    fn families() -> Vec<Value> {
        serde_json::from_str(include_str!("data/families.json")).unwrap()
    }

    /// Whom a sentence gives away, and with which words.
    fn given_away(family: &Value, sentence: &Value) -> Vec<(String, String)> {
        let (scope, text) = (&sentence["scope"], sentence["text"].as_str().unwrap());
        let mut entries = Map::new();
        let entry = json!({"text": text, "label": "fact"});
        entries.insert(scope.as_str().unwrap().to_owned(), entry);
        let document = json!({
            "procedure": "berkshire", "kind": "agency-report",
            "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": family["children"], "adults": family["adults"],
            "sections": {"analysis": entries},
        });
        let units: Vec<u16> = text.encode_utf16().collect();
        let found = conference_check::check(&document.to_string()).unwrap();
        let findings = found.findings.into_iter();
        findings
            .filter(|it| matches!(it.rule.as_str(), "cross-child" | "protected-address"))
            .map(|it| {
                let [start, end] = it.span.unwrap();
                let words = String::from_utf16(&units[start..end]).unwrap();
                (it.about.other.unwrap(), words)
            })
            .collect()
    }

    fn letters(words: &str) -> String {
        words.chars().filter(|c| c.is_alphanumeric()).collect()
    }

    #[test]
    fn each_leak_is_found_with_whom_it_gives_away_and_the_words() {
        let mut leaks = 0;
        for family in families() {
            for leak in family["leaks"].as_array().unwrap() {
                let found = given_away(&family, leak);
                let whom = leak["reveals"].as_str().unwrap();
                let words = leak.get("words").map(|it| letters(it.as_str().unwrap()));
                let is_it = |(other, quoted): &(String, String)| {
                    other == whom && words.as_ref().is_none_or(|it| *it == letters(quoted))
                };
                assert!(found.iter().any(is_it), "{leak}: {found:?}");
                leaks += 1;
            }
        }
        assert!(leaks > 150);
    }

    #[test]
    fn no_innocent_sentence_is_flagged() {
        let mut innocent = 0;
        for family in families() {
            for sentence in family["innocent"].as_array().unwrap() {
                let found = given_away(&family, sentence);
                assert!(found.is_empty(), "{sentence}: {found:?}");
                innocent += 1;
            }
        }
        assert!(innocent > 150);
    }
}
