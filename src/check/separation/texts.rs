use crate::document::{Answer, Document, Done, Field};
use crate::findings::About;

use super::super::target::about_path;
use super::super::written::{EntryAt, entries};

/// A text, where it stands, and the statement it is of.
pub(super) struct Text<'a> {
    place: Place<'a>,
    /// What it says.
    pub words: &'a str,
    /// The ids of other children of whom it speaks on purpose, for a reason that is given.
    pub mentions: &'a [String],
}

enum Place<'a> {
    Entry(EntryAt<'a>, Option<&'a str>),
    Field(String),
}

impl Text<'_> {
    pub fn path(&self) -> String {
        match &self.place {
            Place::Entry(entry, key) => entry.text_path(*key),
            Place::Field(path) => path.clone(),
        }
    }

    pub fn about(&self, document: &Document) -> About {
        match &self.place {
            Place::Entry(entry, key) => entry.about(document, *key),
            Place::Field(path) => about_path(document, path),
        }
    }
}

/// The texts kept for a child: its sections, its decision, its visits.
pub(super) fn kept_for<'a>(document: &'a Document, child: &str) -> Vec<Text<'a>> {
    let mut texts: Vec<Text<'a>> = entries(document)
        .filter(|entry| entry.id == child)
        .flat_map(texts_of)
        .collect();
    for path in [
        format!("decisions.{child}"),
        format!("children.{child}.visits"),
    ] {
        if let Some(field) = document.at(&path) {
            each_text(field, &path, &mut texts);
        }
    }
    texts
}

/// Every text of the document, but for the fields that say where people live and can be called,
/// and what they are called.
pub(super) fn all(document: &Document) -> Vec<Text<'_>> {
    let mut texts: Vec<Text<'_>> = entries(document).flat_map(texts_of).collect();
    for name in ALL_BUT_SECTIONS {
        if let Some(field) = document.at(name) {
            each_text(field, name, &mut texts);
        }
    }
    texts
}

const ALL_BUT_SECTIONS: &[&str] = &[
    "conference",
    "children",
    "adults",
    "author",
    "sharing",
    "taken_by",
    "chair",
    "attendance",
    "reports",
    "decisions",
    "dissent_review",
    "complaints",
    "safety_considered",
    "circulation",
    "accepted",
];

/// Fields that hold an address or number by right, and names.
const NOT_TEXT: &[&str] = &["address", "phone", "name"];

fn texts_of(entry: EntryAt<'_>) -> impl Iterator<Item = Text<'_>> {
    entry.entry.texts().map(move |(key, text)| {
        let statement = key.and_then(|key| entry.entry.statements.get(key));
        let mentions = match statement {
            Some(it) if it.mentions_reason.read().is_some() => it.mentions.items(),
            _ => &[],
        };
        Text {
            place: Place::Entry(entry, key),
            words: text,
            mentions,
        }
    })
}

fn each_text<'a>(field: &'a dyn Field, path: &str, texts: &mut Vec<Text<'a>>) {
    let mut keep = |text: &'a str| {
        texts.push(Text {
            place: Place::Field(path.to_owned()),
            words: text,
            mentions: &[],
        });
    };
    match field.answer() {
        Answer::Text(text) => keep(text),
        Answer::Done(Done::How(text)) => keep(text),
        Answer::Unreadable(unreadable) => keep(&unreadable.typed),
        Answer::List(items) => items.iter().for_each(|item| keep(item)),
        _ => {}
    }
    for (name, member) in field.members() {
        if !NOT_TEXT.contains(&name) {
            each_text(member, &format!("{path}.{name}"), texts);
        }
    }
}
