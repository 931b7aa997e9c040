//! However another child's name, or a protected address, is written, it is found.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    /// Of whom each of some sentences kept for Amara is found to speak: another child, or an adult whose address is
    /// protected.
    fn found(name: &str, sentences: &[String]) -> Vec<Vec<String>> {
        let statements: serde_json::Map<_, _> = sentences
            .iter()
            .enumerate()
            .map(|(nth, text)| (format!("s{nth}"), json!({"text": text, "label": "fact"})))
            .collect();
        let document = json!({
            "procedure": "sussex", "kind": "agency-report", "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": {
                "amara": {"name": "Amara Bright", "born": "2008-12-31", "parents": ["joy"], "address": "4 Quarry Lane, Aber LW1 1AA"},
                "other": {"name": name, "born": "2016-05-09", "parents": ["eve"], "household": false,
                          "address": "Flat 2, 19 Castle Street, Aber LW2 7QD", "setting": "Kestrel Point Junior School"}
            },
            "adults": {
                "joy": {"name": "Joy Bright"},
                "dan": {"name": "Dan Bright", "address": "31 Mill Road, Porth LW1 6HN", "phone": "07700 900147", "address_confidential": true}
            },
            "sections": {"analysis": {"amara": {"statements": statements}}},
        });
        let checked = conference_check::check(&document.to_string()).unwrap();
        let mut found = vec![Vec::new(); sentences.len()];
        for it in checked.findings {
            if let ("cross-child" | "protected-address", Some(statement)) =
                (it.rule.as_str(), it.about.statement)
            {
                let nth: usize = statement[1..].parse().unwrap();
                found[nth].extend(it.about.other);
            }
        }
        found
    }

    /// A name that is no word, of some syllables.
    fn a_name() -> impl Strategy<Value = String> {
        let syllable = prop::sample::select(vec![
            "za", "xo", "qui", "vu", "kje", "dzo", "xha", "wuz", "yiq",
        ]);
        prop::collection::vec(syllable, 3..5).prop_map(|syllables| capitalised(&syllables.concat()))
    }

    fn capitalised(word: &str) -> String {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        })
    }

    /// A letter that is written in place of another: with a mark, or of another script.
    fn written_otherwise(letter: char, marked: bool) -> String {
        let (with_mark, alike) = match letter {
            'a' => ("á", "а"),
            'e' => ("ẹ́", "е"),
            'i' => ("ï", "і"),
            'o' => ("ő", "ο"),
            'u' => ("ų", "u\u{200B}"),
            'z' => ("ż", "z\u{2060}"),
            'x' => ("x", "х"),
            _ => return letter.to_string(),
        };
        (if marked { with_mark } else { alike }).to_owned()
    }

    /// A name with one letter changed, the nth in some way.
    fn slip(name: &str, nth: usize, how: u8) -> String {
        let mut letters: Vec<char> = name.to_lowercase().chars().collect();
        let length = letters.len();
        let nth = nth % length;
        match how {
            0 => {
                letters.remove(nth);
            }
            1 => letters.insert(nth, 'm'),
            2 => letters[nth] = 'm',
            _ => letters.swap(nth, (nth + 1) % length),
        }
        capitalised(&letters.iter().collect::<String>())
    }

    /// The ways to write a date that a form and people have.
    fn dates(year: i32, month: usize, day: u32) -> Vec<String> {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let ending = match day {
            1 | 21 => "st",
            2 | 22 => "nd",
            3 | 23 => "rd",
            _ => "th",
        };
        let name = MONTHS[month - 1];
        vec![
            format!("{day}/{month}/{year}"),
            format!("{day:02}.{month:02}.{:02}", year % 100),
            format!("{year}-{month:02}-{day:02}"),
            format!("{day:02}{month:02}{year}"),
            format!("{day} {name} {year}"),
            format!("{day}{ending} of {name}, {year}"),
            format!("{} {day}{ending}, {year}", &name[..3]),
            format!("{day}-{}-{year}", &name[..3]),
            format!("{day} {name} was a birthday"),
        ]
    }

    #[test]
    fn an_address_is_found_however_it_is_written() {
        let written = [
            ("19 Castle Street", "other"),
            ("Flat 2, 19 Castle St", "other"),
            ("19, Castle Street", "other"),
            ("Kestrel Point Juniors", "other"),
            ("LW2 7QD", "other"),
            ("LW27QD", "other"),
            ("lw2\u{00A0}7qd", "other"),
            ("LW2\n7QD", "other"),
            ("31 Mill Rd", "dan"),
            ("31 Mill Road, Porth", "dan"),
            ("LW1 6HN", "dan"),
            ("lw1  6hn", "dan"),
            ("LW1\n6HN", "dan"),
            ("+44 7700 900147", "dan"),
            ("0044 (0) 7700 900 147", "dan"),
            ("(07700) 900-147", "dan"),
            ("07700\u{00A0}900147", "dan"),
        ];
        let sentences: Vec<String> = written
            .iter()
            .flat_map(|(written, _)| [(*written).to_owned(), written.to_uppercase()])
            .map(|written| format!("Amara was seen at {written}."))
            .collect();
        let whose = written.iter().flat_map(|(_, whose)| [whose, whose]);
        for ((sentence, whose), found) in sentences
            .iter()
            .zip(whose)
            .zip(found("Kofi Mensah", &sentences))
        {
            assert_eq!(found, [*whose], "{sentence}");
        }
    }

    proptest! {
        #[test]
        fn a_name_is_found_however_it_is_written(name in a_name(), surname in a_name(), nth in 1..6usize, marked: bool) {
            prop_assume!(name != surname);
            let whole = format!("{name} {surname}");
            let (before, behind) = name.split_at(nth);
            let written = [
                name.clone(),
                whole.clone(),
                name.to_uppercase(),
                name.to_lowercase(),
                format!("{surname}, {name}"),
                format!("{name}’s brother"),
                format!("{name}'s"),
                format!("{before}-{behind}"),
                format!("{before}’{behind}"),
                format!("{before}\u{200B}{behind}"),
                format!("{before}\u{00AD}{behind}"),
                format!("{}.{}.", &name[..1], &surname[..1]),
                format!("the {surname} children"),
                name.chars().map(|letter| written_otherwise(letter, marked)).collect(),
            ];
            let sentences = written.map(|written| format!("Amara came home with {written} at noon."));
            for (sentence, others) in sentences.iter().zip(found(&whole, &sentences)) {
                prop_assert!(others.iter().any(|it| it == "other"), "{sentence} of {whole}");
            }
        }

        #[test]
        fn a_name_with_one_letter_wrong_is_found(name in a_name()) {
            let last = name.len() - 1;
            let slips = (0..=last).flat_map(|nth| (0..4u8).map(move |how| (nth, how)));
            let sentences: Vec<String> = slips
                .filter(|(nth, how)| *how != 3 || *nth != last)
                .map(|(nth, how)| format!("Amara came home with {} at noon.", slip(&name, nth, how)))
                .collect();
            for (sentence, others) in sentences.iter().zip(found(&name, &sentences)) {
                prop_assert_eq!(others, ["other"], "{} for {}", sentence, name);
            }
        }

        #[test]
        fn a_date_of_birth_is_found_however_it_is_written(year in 2009..2026i32, month in 1..13usize, day in 1..29u32) {
            for written in dates(year, month, day) {
                let document = json!({
                    "procedure": "sussex", "kind": "agency-report", "conference": {"type": "initial"},
                    "children": {"amara": {"name": "Amara Bright", "born": "2008-12-31"},
                                 "kofi": {"name": "Kofi Mensah", "born": format!("{year}-{month:02}-{day:02}")}},
                    "sections": {"analysis": {"amara": {"text": format!("It says {written}."), "label": "fact"}}},
                });
                let checked = conference_check::check(&document.to_string()).unwrap();
                prop_assert!(checked.findings.iter().any(|it| it.rule == "cross-child"), "{written}");
            }
        }

        #[test]
        fn no_name_and_no_text_is_too_strange(name in "\\PC{0,40}", text in "(\\PC|\n|Amara|Kofi|’s|her|brother| ){0,60}") {
            found(&name, &[text.clone(), format!("{text} {name}")]);
            found("Kofi Mensah", &[text]);
        }
    }
}
