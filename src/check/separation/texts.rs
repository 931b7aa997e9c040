use std::ops::Range;

use crate::document::{Answer, Document, Done, Field};
use crate::findings::About;

use super::super::target::about_path;
use super::super::written::{EntryAt, Said, Written, WrittenEntry};
use crate::naming::{Folded, Words};

/// A text, where it stands, and the statement it is of.
#[derive(Debug)]
pub(super) struct Text<'a> {
    place: Place<'a>,
    /// What it says.
    pub words: &'a str,
    /// The ids of other children of whom it speaks on purpose, for a reason that is given.
    pub mentions: &'a [String],
}

#[derive(Debug)]
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

/// The texts of every section, and their words, folded once.
#[derive(Debug, Default)]
pub(super) struct Texts<'a> {
    each: Vec<Text<'a>>,
    folded: Folded,
    entries: Vec<(&'a WrittenEntry<'a>, Range<usize>)>,
}

impl<'a> Texts<'a> {
    pub fn of(written: &'a Written<'a>) -> Self {
        let mut all = Self::default();
        for entry in &written.entries {
            let first = all.each.len();
            for text in texts_of(entry.at) {
                all.folded.add(text.words);
                all.each.push(text);
            }
            all.entries.push((entry, first..all.each.len()));
        }
        all
    }

    /// Every text, with its words.
    pub fn all(&self) -> impl Iterator<Item = (&Text<'a>, Words<'_>)> {
        self.within(0..self.each.len())
    }

    /// What is written for a child, with its words.
    pub fn written_for(&self, child: &str) -> impl Iterator<Item = (&Text<'a>, Words<'_>)> {
        self.entries
            .iter()
            .filter(move |(entry, _)| entry.at.id == child)
            .flat_map(|(_, places)| self.within(places.clone()))
    }

    fn within(&self, places: Range<usize>) -> impl Iterator<Item = (&Text<'a>, Words<'_>)> {
        let texts = self.each.get(places.clone()).unwrap_or_default();
        texts
            .iter()
            .zip(places.map(|place| self.folded.text(place)))
    }

    /// Every statement and loose sentence, with its words.
    pub fn said(&self) -> impl Iterator<Item = (EntryAt<'a>, &'a Said<'a>, Words<'_>)> {
        self.entries.iter().flat_map(move |(entry, places)| {
            let first_statement = places.end - entry.kept();
            entry.said.iter().enumerate().map(move |(nth, said)| {
                let words = match said.key {
                    Some(_) => self.folded.text(first_statement + nth),
                    None => self.folded.text(places.start).within(said.span),
                };
                (entry.at, said, words)
            })
        })
    }
}

/// Every text outside the sections, but for the fields that say where people live and can be
/// called, and what they are called.
pub(super) fn outside_sections(document: &Document) -> Vec<Text<'_>> {
    ALL_BUT_SECTIONS
        .iter()
        .flat_map(|name| other_than_sections(document, name))
        .collect()
}

/// The texts at a path outside the sections and below it.
pub(super) fn other_than_sections<'a>(document: &'a Document, path: &str) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    if let Some(field) = document.at(path) {
        each_text(field, &mut path.to_owned(), &mut texts);
    }
    texts
}

const ALL_BUT_SECTIONS: &[&str] = &[
    "conference",
    "children",
    "adults",
    "author",
    "layout",
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

fn each_text<'a>(field: &'a dyn Field, path: &mut String, texts: &mut Vec<Text<'a>>) {
    let mut keep = |text: &'a str| {
        texts.push(Text {
            place: Place::Field(path.clone()),
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
            let before = path.len();
            path.push('.');
            path.push_str(name);
            each_text(member, path, texts);
            path.truncate(before);
        }
    }
}
