use crate::document::{Answer, Document, Field, is_blank};
use crate::language::{respectful, utf16_spans};
use crate::procedure::Sentence;

use super::outcome::{Outcome, Raised, met_if_empty};
use super::written::entries;

/// Nobody is blamed or labelled: one finding for each wording that guidance would have written otherwise.
pub(super) fn respectful_wording(document: &Document) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for entry in entries(document) {
        for (key, text) in entry.entry.texts() {
            for (span, phrase) in respectful(text) {
                let mut raised = Raised::at(entry.text_path(key))
                    .about(entry.about(document, key))
                    .with("words", span.of(text))
                    .with("instead", phrase.instead)
                    .with("source", phrase.source);
                raised.span = utf16_spans(text, &[span])
                    .first()
                    .map(|span| [span.start, span.end]);
                outcomes.push(raised.into());
            }
        }
    }
    met_if_empty(outcomes)
}

/// From so many lines of who said what on, a summary reads as a transcript.
const FEWEST_LINES: usize = 3;

/// What is written in the section does not tell word for word who said what: most of its lines
/// begin with a speaker and a colon, or are a quotation with a speaker.
pub(super) fn not_verbatim(document: &Document, section: &str) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for entry in entries(document).filter(|entry| entry.section == section) {
        let lines: Vec<&str> = (entry.entry.texts())
            .flat_map(|(_, text)| text.lines())
            .filter(|line| !is_blank(line))
            .collect();
        let spoken = lines.iter().filter(|line| is_spoken(line)).count();
        if spoken >= FEWEST_LINES && spoken * 2 > lines.len() {
            let key = entry.entry.statements.ids().next();
            let raised = Raised::at(entry.text_path(key)).about(entry.about(document, None));
            outcomes.push(raised.into());
        }
    }
    met_if_empty(outcomes)
}

fn is_spoken(line: &str) -> bool {
    let line = line.trim();
    let by_name = line.split_once(':').is_some_and(|(name, words)| {
        name.split_whitespace().count() <= 4
            && name.starts_with(char::is_uppercase)
            && words.split_whitespace().count() >= 2
            && !is_heading(name)
            && !sums_up(words)
    });
    by_name || line.starts_with(['“', '"', '‘'])
}

/// "Health: …" sums up what an agency said, or a part of what was spoken of.
fn is_heading(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "health",
        "education",
        "police",
        "school",
        "housing",
        "nursery",
        "probation",
        "care",
        "services",
        "strengths",
        "strength",
        "risk",
        "risks",
        "worries",
        "concerns",
        "views",
        "view",
        "summary",
        "background",
        "actions",
        "plan",
        "decision",
        "outcome",
        "attendance",
        "needs",
        "contact",
        "home",
        "finance",
        "safety",
        "question",
        "note",
        "family",
        "parenting",
        "development",
        "update",
        "discussion",
        "category",
        "recommendation",
    ];
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.iter().any(|it| it.eq_ignore_ascii_case(word)))
}

/// "reported that …" after a name sums up what was said.
fn sums_up(words: &str) -> bool {
    const VERBS: &[&str] = &[
        "reported",
        "said",
        "explained",
        "described",
        "confirmed",
        "raised",
        "asked",
        "agreed",
        "noted",
        "stated",
        "advised",
        "felt",
        "spoke",
        "gave",
        "told",
        "shared",
    ];
    let first = words.split_whitespace().next().unwrap_or_default();
    VERBS.contains(&first)
}

/// The prescribed words stand in the field, or anywhere in what is written.
pub(super) fn sentence(document: &Document, rule: &Sentence) -> Outcome {
    let at = rule.at.of("");
    let wanted = plain(&rule.words);
    let field = match document.at(&at).map(|field| field.answer()) {
        Some(Answer::Text(text)) => plain(text),
        _ => String::new(),
    };
    let written = || {
        entries(document)
            .flat_map(|entry| entry.entry.texts())
            .any(|(_, text)| plain(text).contains(&wanted))
    };
    if field.contains(&wanted) || written() {
        Outcome::Met
    } else {
        Raised::at(at).with("words", &*rule.words).into()
    }
}

/// Words alone: white space as single spaces, no quotation marks, small letters.
fn plain(text: &str) -> String {
    let without_marks: String = text
        .chars()
        .filter(|c| !matches!(c, '“' | '”' | '"' | '‘' | '’' | '\'' | '«' | '»' | '„'))
        .collect();
    let words: Vec<_> = without_marks.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The record is written in the language of the conference, where both are said.
pub(super) fn same_language(document: &Document) -> Outcome {
    let (held, written) = (&document.conference.language, &document.language);
    match (held.read(), written.read()) {
        (Some(held), Some(written)) if language(held) != language(written) => {
            Raised::at("language").into()
        }
        _ => Outcome::Met,
    }
}

fn language(named: &str) -> String {
    let named = named.trim().to_lowercase();
    match named.as_str() {
        "welsh" | "cymraeg" => "cy".to_owned(),
        "english" | "saesneg" => "en".to_owned(),
        _ => named
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prescribed_sentence_is_held_to_its_words_alone() {
        let wanted = plain("“It was not quorate and, therefore, provisional.”");
        assert!(
            plain("Note: it was  not quorate\nand, therefore, provisional. Agreed.")
                .contains(&wanted)
        );
        assert!(!plain("It was not quorate and so provisional.").contains(&wanted));
    }

    #[test]
    fn a_script_is_told_from_a_summary() {
        assert!(is_spoken("Ms Kaur: he was late again"));
        assert!(is_spoken("“I was there,” said Joy"));
        assert!(!is_spoken(
            "The school spoke of three things: lateness, hunger and friends"
        ));
        assert!(!is_spoken("Agreed."));
        for summed_up in [
            "Health: the baby gains weight and was seen on every visit.",
            "Elm Park School: he was on time on all days but two.",
            "Children’s social care: the visits were kept.",
            "Risks: the stairs and the dog.",
            "Ms Kaur: reported that he was late on nine days.",
        ] {
            assert!(!is_spoken(summed_up), "{summed_up}");
        }
    }

    #[test]
    fn languages_are_known_by_code_or_name() {
        assert_eq!(language("cy-GB"), language("Welsh"));
        assert_ne!(language("en"), language("Cymraeg"));
    }
}
