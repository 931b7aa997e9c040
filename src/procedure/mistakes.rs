use std::fmt::{self, Write};

use serde::Serialize;

use super::nearest::nearest;
use crate::document::{Step, Typed};

/// A mistake in a pack: where it stands, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mistake {
    /// Where: names and places from the top of the pack, as in
    /// `rule[3] "chronology" › part[1] › must`. Places are counted from 1; a rule's name stands
    /// after its place.
    pub path: String,
    /// What is wrong, and what to write.
    pub message: String,
    /// The same place, for those who look it up in the pack's text.
    #[serde(skip)]
    pub(crate) steps: Vec<Step>,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.message),
            path => write!(f, "{path}: {}", self.message),
        }
    }
}

/// A place in a pack, as steps from its top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place(pub Vec<Step>);

impl Place {
    pub fn name(&self, name: &str) -> Self {
        self.step(Step::Name(name.to_owned()))
    }

    pub fn at(&self, place: usize) -> Self {
        self.step(Step::Place(place))
    }

    pub fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The innermost name.
    pub fn last_name(&self) -> &str {
        let names = self.0.iter().rev().filter_map(|step| match step {
            Step::Name(name) => Some(name.as_str()),
            Step::Place(_) => None,
        });
        names.into_iter().next().unwrap_or("pack")
    }
}

/// The mistakes found so far, and what was put right for the time being to look further.
#[derive(Debug)]
pub(super) struct Mistakes<'a> {
    pack: &'a Typed<'a>,
    found: Vec<Mistake>,
    mended: Vec<Place>,
}

impl<'a> Mistakes<'a> {
    pub fn of(pack: &'a Typed<'a>) -> Self {
        Self {
            pack,
            found: Vec::new(),
            mended: Vec::new(),
        }
    }

    /// Notes a mistake, unless something that stands there was mended already: what comes of that is
    /// no mistake of the pack's author.
    pub fn add(&mut self, place: &Place, message: impl Into<String>) {
        if self.is_mended(place) {
            return;
        }
        let mistake = Mistake {
            path: self.written(place),
            message: message.into(),
            steps: place.0.clone(),
        };
        let rank = rank(&mistake);
        let after = self.found.partition_point(|it| self::rank(it) <= rank);
        if !self.found.contains(&mistake) {
            self.found.insert(after, mistake);
        }
    }

    /// Notes that what stands at a place is no longer the author's.
    pub fn mend(&mut self, place: &Place) {
        self.mended.push(place.clone());
    }

    /// Whether anything at or below a place is no longer the author's: what hangs on all of it
    /// cannot be told.
    pub fn is_touched(&self, place: &Place) -> bool {
        self.is_mended(place) || self.mended.iter().any(|it| it.0.starts_with(&place.0))
    }

    /// Whether what some rule requires, or of which documents, is no longer the author's.
    pub fn hide_what_is_asked(&self) -> bool {
        let asks = ["must", "kinds", "conferences"];
        let is_asked = |step: &Step| matches!(step, Step::Name(name) if asks.contains(&&**name));
        self.mended.iter().any(|it| it.0.iter().any(is_asked))
    }

    pub fn is_mended(&self, place: &Place) -> bool {
        self.mended.iter().any(|it| place.0.starts_with(&it.0))
    }

    /// What is written at a place, where it is text.
    pub fn text_at(&self, place: &Place) -> &'a str {
        let found = place.0.iter().try_fold(self.pack, below);
        match found {
            Some(Typed::Text(text)) => text,
            _ => "",
        }
    }

    /// All of them: those of the pack as a whole first, then rule by rule.
    pub fn all(self) -> Vec<Mistake> {
        self.found
    }

    fn written(&self, place: &Place) -> String {
        let mut path = String::new();
        let mut here = Some(self.pack);
        for step in &place.0 {
            here = here.and_then(|it| below(it, step));
            match step {
                Step::Name(name) if path.is_empty() => path.push_str(name),
                Step::Name(name) => path.extend([" › ", name]),
                Step::Place(place) => {
                    // Writing to a text does not fail.
                    let _ = write!(path, "[{}]", place + 1);
                    if let Some(Typed::Text(name)) = here.and_then(|it| it.part("name")) {
                        let _ = write!(path, " \"{}\"", shown(name));
                    }
                }
            }
        }
        path
    }
}

/// The mistakes of the pack as a whole come first, then those of one rule after the other.
fn rank(mistake: &Mistake) -> usize {
    match mistake.steps.as_slice() {
        [Step::Name(_), Step::Place(rule), ..] => rule + 1,
        _ => 0,
    }
}

fn below<'a>(typed: &'a Typed<'a>, step: &Step) -> Option<&'a Typed<'a>> {
    match (typed, step) {
        (_, Step::Name(name)) => typed.part(name),
        (Typed::List(items), Step::Place(place)) => items.get(*place),
        _ => None,
    }
}

/// How much of what stands in a pack a mistake quotes, in characters.
const LONGEST_QUOTE: usize = 60;

/// What stands in a pack, on one line and not too long.
pub(super) fn shown(words: &str) -> String {
    let mut shown: String = words
        .chars()
        .take(LONGEST_QUOTE)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if words.chars().nth(LONGEST_QUOTE).is_some() {
        shown.push('…');
    }
    shown
}

/// Words as a sentence lists them: "a, b or c".
pub(super) fn listed(words: &[&str]) -> String {
    let mut list = String::new();
    for (place, word) in words.iter().enumerate() {
        list.push_str(match words.len() - place {
            _ if place == 0 => "",
            1 => " or ",
            _ => ", ",
        });
        list.push_str(word);
    }
    list
}

/// That a word is not known, with the one that was probably meant.
pub(super) fn did_you_mean(word: &str, known: &[&str]) -> String {
    nearest(word, known).map_or_else(String::new, |near| format!("; did you mean ‘{near}’?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_with_the_names_of_rules() {
        let pack: Typed<'_> =
            serde_json::from_str(r#"{"rule": [{}, {"name": "chronology", "part": [{}]}]}"#)
                .unwrap();
        let mut mistakes = Mistakes::of(&pack);
        let part = Place::default().name("rule").at(1).name("part").at(0);
        mistakes.add(&part.name("must"), "Enter it");
        mistakes.add(
            &Place::default().name("rule").at(0).name("name"),
            "Enter it",
        );
        mistakes.add(&Place::default(), "Write one");
        let written: Vec<_> = mistakes.all().iter().map(ToString::to_string).collect();
        assert_eq!(
            written,
            [
                "Write one",
                "rule[1] › name: Enter it",
                "rule[2] \"chronology\" › part[1] › must: Enter it",
            ]
        );
    }

    #[test]
    fn what_comes_of_a_mended_place_is_not_named() {
        let pack = Typed::Nothing;
        let mut mistakes = Mistakes::of(&pack);
        let place = Place::default().name("rule").at(0);
        mistakes.add(&place.name("must"), "first");
        mistakes.mend(&place.name("must"));
        mistakes.add(&place.name("must").name("field"), "second");
        mistakes.add(&place.name("message"), "third");
        let all = mistakes.all();
        let messages: Vec<_> = all.iter().map(|it| it.message.as_str()).collect();
        assert_eq!(messages, ["first", "third"]);
    }

    #[test]
    fn words_are_listed_as_a_sentence_does() {
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b"]), "a or b");
        assert_eq!(listed(&["a", "b", "c"]), "a, b or c");
        assert_eq!(listed(&[]), "");
    }
}
