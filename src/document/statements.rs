//! The statements of one entry while its prose is being written.

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
/// asks again. What was said of a sentence that is gone is kept for a while: it comes back with the
/// sentence, when a change is undone or what was cut is put elsewhere. Ids are never reused: a sentence
/// that changed where it stands keeps its id, so that what rests on it still does, and a new one gets
/// a new id.
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
///
/// let statements = statements.carried(&["He walks."]).carried(&["He seems happy.", "He walks."]);
/// assert_eq!(statements.get("s2").ok_or("not there")?.label, Some(Label::Opinion));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statements {
    pub(super) all: Vec<Labelled>,
    pub(super) last: u32,
    /// What is gone, the latest first. In place of its words each has their mark: nobody expects a
    /// sentence that was deleted to be kept.
    pub(super) gone: Vec<Labelled>,
    /// Ids of an opinion, and of what it rested on that is gone.
    pub(super) loose: Vec<(String, String)>,
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
        let sentences: Vec<&str> = sentences.iter().map(AsRef::as_ref).collect();
        super::carry::carried(self, &sentences)
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
        let with_id = |it: &Labelled| (it.id.clone(), it.clone());
        let all: Vec<_> = self.all.iter().map(with_id).collect();
        let gone: Vec<_> = self.gone.iter().map(with_id).collect();
        serde_json::to_string(&(self.last, all, gone, &self.loose)).unwrap_or_default()
    }

    /// The statements that were written by [`Statements::to_text`]; none where the text is not that.
    pub fn from_text(text: &str) -> Self {
        type WithId = Vec<(String, Labelled)>;
        let (last, all, gone, loose): (u32, WithId, WithId, _) =
            super::read_shape(text).unwrap_or_default();
        let without_id = |all: WithId| {
            let all = all.into_iter();
            all.map(|(id, it)| Labelled { id, ..it }).collect()
        };
        Self {
            all: without_id(all),
            last,
            gone: without_id(gone),
            loose,
        }
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
            ids(&carried.carried(&["One.", "Other.", "Three."])),
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
    fn what_was_cut_and_put_elsewhere_keeps_what_was_said_of_it() {
        let statements = labelled(&["One.", "Seen.", "Two.", "Three.", "Seen."]);
        let cut = statements.carried(&["Three.", "Seen."]);
        assert_eq!(ids(&cut), "S4 S5");
        let pasted = cut.carried(&["Three.", "Seen.", "One.", "Seen.", "Two."]);
        assert_eq!(ids(&pasted), "S4 S5 S1 S2 S3");
    }

    #[test]
    fn a_change_undone_and_done_again_brings_labels_back() {
        let before = labelled(&["One.", "Two."]);
        let mut after = before.clone().carried(&["One.", "Two, too."]);
        assert_eq!(ids(&after), "S1 s2");
        after.get_mut("s2").unwrap().label = Some(Label::Opinion);
        let undone = after.carried(&["One.", "Two."]);
        assert_eq!(undone.all(), before.all());
        let redone = undone.carried(&["One.", "Two, too."]);
        assert_eq!(redone.get("s2").unwrap().label, Some(Label::Opinion));
    }

    #[test]
    fn a_sentence_written_before_another_leaves_that_its_label() {
        let mut statements = labelled(&["One.", "Two."]);
        for sentences in [
            ["One.", "NTwo."].as_slice(),
            &["One.", "Now Two."],
            &["One.", "Now. Two."],
            &["One.", "Now.", "Two."],
        ] {
            statements = statements.carried(sentences);
        }
        assert_eq!(ids(&statements), "S1 s3 S2");
    }

    #[test]
    fn an_id_that_another_sentence_has_now_is_not_given_back() {
        let mut statements = labelled(&["One.", "Two."]).carried(&["One.", "Too."]);
        statements.get_mut("s2").unwrap().label = Some(Label::Opinion);
        assert_eq!(
            ids(&statements.carried(&["Two.", "One.", "Too."])),
            "S3 S1 S2"
        );
    }

    #[test]
    fn no_word_that_was_deleted_is_kept() {
        let statements = labelled(&["One.", "She lives in Elm Road."]).carried(&["One."]);
        assert!(!statements.to_text().contains("Elm"));
    }

    #[test]
    fn an_opinion_rests_again_on_what_comes_back() {
        let mut statements = labelled(&["One.", "So two."]);
        statements.get_mut("s2").unwrap().based_on = vec!["s1".into()];
        let without = statements.clone().carried(&["So two."]);
        assert!(without.get("s2").unwrap().based_on.is_empty());
        let back = without.carried(&["So two.", "One."]);
        assert_eq!(back.get("s2").unwrap().based_on, ["s1"]);
        let all_gone = back.carried(&["So two."]).carried::<&str>(&[]);
        let all_back = all_gone.carried(&["One.", "So two."]);
        assert_eq!(all_back.get("s2").unwrap().based_on, ["s1"]);
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
