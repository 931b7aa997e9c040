//! The statements of one entry while its prose is being written.

use std::collections::{HashMap, HashSet, VecDeque};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde::{Deserialize, Serialize as SerializeDerive};

use super::sections::Source;
use crate::language::Label;

/// One sentence of a section's prose, and what its writer said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, SerializeDerive, Deserialize)]
#[serde(default)]
pub struct Labelled {
    /// Its id, unique within the entry.
    #[serde(skip_serializing)]
    pub id: String,
    /// What it says.
    pub text: String,
    /// What kind it is of.
    #[serde(with = "label_in_words", skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// How near the writer was to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Who made the claim, by id or by name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub said_by: String,
    /// The statements that an opinion rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub based_on: Vec<String>,
    /// Who must not be given it, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub withhold_from: Vec<String>,
    /// Why it is withheld.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub withhold_reason: String,
    /// Other children it speaks of on purpose, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<String>,
    /// Why it does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mentions_reason: String,
}

/// The statements of one entry, in order, made from the sentences of its prose.
///
/// A label stays with its sentence while the prose around it changes; only a sentence that changed
/// asks again. Ids are never reused: a sentence that changed where it stands keeps its id, so that
/// what rests on it still does, and a new one gets a new id.
///
/// ```
/// use conference_check::document::Statements;
/// use conference_check::language::Label;
///
/// let mut statements = Statements::default().carried(&["He walks.", "He seems happy."]);
/// statements.get_mut("s2").ok_or("not there")?.label = Some(Label::Opinion);
///
/// let statements = statements.carried(&["He walks.", "He talks.", "He seems happy."]);
/// let ids: Vec<_> = statements.all().iter().map(|it| (it.id.as_str(), it.label)).collect();
/// assert_eq!(ids, [("s1", None), ("s3", None), ("s2", Some(Label::Opinion))]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statements {
    all: Vec<Labelled>,
    last: u32,
}

impl Statements {
    /// The statements, in order.
    pub fn all(&self) -> &[Labelled] {
        &self.all
    }

    /// The statement of that id.
    pub fn get(&self, id: &str) -> Option<&Labelled> {
        self.all.iter().find(|statement| statement.id == id)
    }

    /// The statement of that id, to say something of it.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Labelled> {
        self.all.iter_mut().find(|statement| statement.id == id)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether these are the statements of those sentences.
    pub fn are<S: AsRef<str>>(&self, sentences: &[S]) -> bool {
        let texts = self.all.iter().map(|statement| statement.text.as_str());
        texts.eq(sentences.iter().map(AsRef::as_ref))
    }

    /// The statements of prose that now has these sentences.
    #[must_use]
    pub fn carried<S: AsRef<str>>(self, sentences: &[S]) -> Self {
        let mut last = self.last;
        let mut kept = kept_places(&self.all, sentences);
        let old_kept: HashSet<usize> = kept.iter().flatten().copied().collect();
        let mut after = 0;
        for place in &mut kept {
            match place {
                Some(old) => after = *old + 1,
                // It stands where one stood that is gone: the same sentence, changed.
                None if after < self.all.len() && !old_kept.contains(&after) => {
                    *place = Some(after);
                    after += 1;
                }
                None => {}
            }
        }
        let mut old: Vec<Option<Labelled>> = self.all.into_iter().map(Some).collect();
        let mut all: Vec<Labelled> = Vec::with_capacity(sentences.len());
        for (sentence, place) in sentences.iter().zip(kept) {
            let was = place.and_then(|at| old.get_mut(at)?.take());
            all.push(was.map_or_else(
                || new_statement(&mut last, sentence.as_ref()),
                |was| with_text(was, sentence.as_ref()),
            ));
        }
        forget_the_gone(&mut all);
        Self { all, last }
    }

    /// Takes over a statement as it came from elsewhere: a draft, or fields that a server filled in.
    pub fn add(&mut self, statement: Labelled) {
        let number = statement
            .id
            .strip_prefix('s')
            .and_then(|it| it.parse().ok());
        self.last = self.last.max(number.unwrap_or(0));
        self.all.push(statement);
    }

    /// As one text, to be read again by [`Statements::from_text`].
    pub fn to_text(&self) -> String {
        let all: Vec<_> = self.all.iter().map(|it| (&it.id, it)).collect();
        serde_json::to_string(&(self.last, all)).unwrap_or_default()
    }

    /// The statements that were written by [`Statements::to_text`]; none where the text is not that.
    pub fn from_text(text: &str) -> Self {
        let (last, all): (u32, Vec<(String, Labelled)>) =
            super::read_shape(text).unwrap_or_default();
        let all = all
            .into_iter()
            .map(|(id, statement)| Labelled { id, ..statement })
            .collect();
        Self { all, last }
    }
}

/// For each sentence the place of the old statement that says the same. Those at the start and the
/// end first: of two equal sentences each keeps its own.
fn kept_places<S: AsRef<str>>(old: &[Labelled], new: &[S]) -> Vec<Option<usize>> {
    let same = |(statement, sentence): &(&Labelled, &S)| statement.text == sentence.as_ref();
    let start = old.iter().zip(new).take_while(same).count();
    let left = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev());
    let end = end.take(left).take_while(same).count();
    let (old_end, new_end) = (old.len() - end, new.len() - end);

    let mut by_text: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (at, statement) in old.iter().enumerate().take(old_end).skip(start) {
        by_text.entry(&statement.text).or_default().push_back(at);
    }
    new.iter()
        .enumerate()
        .map(|(at, sentence)| {
            if at < start {
                Some(at)
            } else if at >= new_end {
                Some(at - new_end + old_end)
            } else {
                by_text.get_mut(sentence.as_ref())?.pop_front()
            }
        })
        .collect()
}

fn new_statement(last: &mut u32, text: &str) -> Labelled {
    *last = last.saturating_add(1);
    Labelled {
        id: format!("s{last}"),
        text: text.to_owned(),
        ..Labelled::default()
    }
}

/// The statement with that text. Where it changed, what was said of its kind falls away, and so does the reason for
/// speaking of another child, which was given for other words; from whom it is withheld stays, for the sentence may
/// still tell that person where another lives.
fn with_text(statement: Labelled, text: &str) -> Labelled {
    if statement.text == text {
        return statement;
    }
    Labelled {
        text: text.to_owned(),
        label: None,
        source: None,
        said_by: String::new(),
        based_on: Vec::new(),
        mentions: Vec::new(),
        mentions_reason: String::new(),
        ..statement
    }
}

/// An opinion does not rest on a statement that is gone.
fn forget_the_gone(all: &mut [Labelled]) {
    if all.iter().all(|statement| statement.based_on.is_empty()) {
        return;
    }
    let here: HashSet<String> = all.iter().map(|it| it.id.clone()).collect();
    for statement in all {
        let rests_on = &mut statement.based_on;
        rests_on.retain(|id| id.contains('.') || here.contains(id));
    }
}

/// A label, as the word that documents have for it.
mod label_in_words {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::document::label::{label_named, label_word};
    use crate::language::Label;

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands the field over so"
    )]
    pub(super) fn serialize<S: Serializer>(
        label: &Option<Label>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(label.map_or("", label_word))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Label>, D::Error> {
        let word = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Ok(label_named(&word))
    }
}

impl Serialize for Statements {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.all.len()))?;
        for statement in &self.all {
            map.serialize_entry(&statement.id, statement)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labelled(sentences: &[&str]) -> Statements {
        let mut statements = Statements::default().carried(sentences);
        for statement in &mut statements.all {
            statement.label = Some(Label::Fact);
        }
        statements
    }

    /// Each id, in capitals where the statement still has its label.
    fn ids(statements: &Statements) -> String {
        let ids: Vec<_> = statements
            .all()
            .iter()
            .map(|it| match it.label {
                Some(_) => it.id.to_uppercase(),
                None => it.id.clone(),
            })
            .collect();
        ids.join(" ")
    }

    #[test]
    fn only_a_sentence_that_changed_asks_again() {
        let carried = labelled(&["One.", "Two.", "Three."]).carried(&["One.", "Two!", "Three."]);
        assert_eq!(ids(&carried), "S1 s2 S3");
    }

    #[test]
    fn a_label_moves_with_its_sentence() {
        let carried = labelled(&["One.", "Two.", "Three."]).carried(&["Three.", "One.", "Two."]);
        assert_eq!(ids(&carried), "S3 S1 S2");
    }

    #[test]
    fn an_id_is_never_given_twice() {
        let carried = labelled(&["One.", "Two."]).carried(&["One."]);
        assert_eq!(
            ids(&carried.carried(&["One.", "Two.", "Three."])),
            "S1 s3 s4"
        );
    }

    #[test]
    fn a_sentence_being_written_keeps_one_id() {
        let mut statements = labelled(&["One."]);
        for text in ["T", "Tw", "Two", "Two."] {
            statements = statements.carried(&["One.", text]);
        }
        assert_eq!(ids(&statements), "S1 s2");
    }

    #[test]
    fn a_sentence_cut_in_two_makes_one_new() {
        let carried = labelled(&["One and two.", "Three."]).carried(&["One.", "Two.", "Three."]);
        assert_eq!(ids(&carried), "s1 s3 S2");
    }

    #[test]
    fn of_two_equal_sentences_each_keeps_its_own() {
        let statements = labelled(&["Seen.", "One.", "Seen."]);
        assert_eq!(
            ids(&statements.clone().carried(&["Seen.", "Seen."])),
            "S1 S3"
        );
        assert_eq!(
            ids(&statements.carried(&["Seen.", "One.", "Two.", "Seen."])),
            "S1 S2 s4 S3"
        );
    }

    #[test]
    fn what_protects_a_person_stays_when_the_sentence_changes() {
        let mut statements = labelled(&["She moved to Elm Road."]);
        statements.get_mut("s1").unwrap().withhold_from = vec!["dan".into()];
        statements.get_mut("s1").unwrap().mentions = vec!["kofi".into()];
        statements.get_mut("s1").unwrap().mentions_reason = "They share a room.".into();
        let carried = statements.carried(&["She moved to Elm Road in May."]);
        assert_eq!(ids(&carried), "s1");
        assert_eq!(carried.get("s1").unwrap().withhold_from, ["dan"]);
        assert!(carried.get("s1").unwrap().mentions.is_empty());
        assert_eq!(carried.get("s1").unwrap().mentions_reason, "");
    }

    #[test]
    fn an_opinion_does_not_rest_on_what_is_gone() {
        let mut statements = labelled(&["One.", "Two.", "So three."]);
        let rests_on = ["s1", "s2", "child-needs.kofi.s2"].map(str::to_owned);
        statements.get_mut("s3").unwrap().based_on = rests_on.to_vec();
        let carried = statements.carried(&["One.", "So three."]);
        assert_eq!(
            carried.get("s3").unwrap().based_on,
            ["s1", "child-needs.kofi.s2"]
        );
    }

    #[test]
    fn ids_that_came_from_elsewhere_are_not_given_again() {
        let mut statements = Statements::default();
        for id in ["s7", "first"] {
            let (id, text) = (id.to_owned(), format!("Said {id}."));
            statements.add(Labelled {
                id,
                text,
                ..Labelled::default()
            });
        }
        assert_eq!(
            ids(&statements.carried(&["Said s7.", "Said first.", "More."])),
            "s7 first s8"
        );
    }

    #[test]
    fn statements_are_read_as_they_were_written() {
        let mut statements = labelled(&["One.", "Two."]);
        let second = statements.get_mut("s2").unwrap();
        second.source = Some(Source::SecondHand);
        second.said_by = "joy".into();
        assert_eq!(Statements::from_text(&statements.to_text()), statements);
        assert_eq!(
            Statements::from_text("no such thing"),
            Statements::default()
        );
    }

    #[test]
    fn ten_thousand_sentences_are_carried() {
        let texts: Vec<String> = (0..10_000)
            .map(|at| format!("Sentence {}.", at % 7))
            .collect();
        let turned: Vec<&String> = texts.iter().rev().collect();
        let carried = Statements::default().carried(&texts).carried(&turned);
        assert_eq!(carried.all().len(), 10_000);
        assert!(carried.are(&turned));
    }
}
