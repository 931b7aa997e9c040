use std::cell::OnceCell;
use std::collections::HashSet;

use crate::document::{Document, Entry, SectionEntry, Statement};
use crate::findings::About;
use crate::language::{Label, Reading, Span, reading, sentences};

use super::target::about_path;

/// What is written in one section about one person or the family.
#[derive(Debug, Clone, Copy)]
pub(super) struct EntryAt<'a> {
    pub section: &'a str,
    pub id: &'a str,
    pub entry: &'a SectionEntry,
}

/// Everything that is written, entry by entry, in order.
pub(super) fn entries(document: &Document) -> impl Iterator<Item = EntryAt<'_>> {
    document.sections.iter().flat_map(|(section, entries)| {
        entries
            .iter()
            .map(move |(id, entry)| EntryAt { section, id, entry })
    })
}

/// Everything that is written, with its statements, gathered once a check.
#[derive(Debug, Default)]
pub(super) struct Written<'a> {
    pub entries: Vec<WrittenEntry<'a>>,
}

/// An entry, and what is said in it.
#[derive(Debug)]
pub(super) struct WrittenEntry<'a> {
    pub at: EntryAt<'a>,
    pub said: Vec<Said<'a>>,
}

impl<'a> Written<'a> {
    pub fn of(document: &'a Document) -> Self {
        let with_statements = |at: EntryAt<'a>| WrittenEntry {
            at,
            said: at.statements(),
        };
        Self {
            entries: entries(document).map(with_statements).collect(),
        }
    }
}

impl WrittenEntry<'_> {
    /// How many statements it has; what is said after them are sentences of its prose.
    pub fn kept(&self) -> usize {
        self.said.iter().filter(|said| said.key.is_some()).count()
    }
}

impl<'a> EntryAt<'a> {
    pub fn path(&self) -> String {
        format!("sections.{}.{}", self.section, self.id)
    }

    /// The path of a text in it: of a statement's, or of the prose.
    pub fn text_path(&self, statement: Option<&str>) -> String {
        match statement {
            Some(key) => format!("{}.statements.{key}.text", self.path()),
            None => format!("{}.text", self.path()),
        }
    }

    pub fn about(&self, document: &Document, statement: Option<&str>) -> About {
        About {
            statement: statement.map(str::to_owned),
            ..about_path(document, &self.path())
        }
    }

    /// Its statements, and the sentences of its prose that stand in none of them.
    ///
    /// A form may send both: then the statements are the prose, cut up and labelled, but for what
    /// was written since.
    pub fn statements(&self) -> Vec<Said<'a>> {
        let kept = self.entry.statements.iter().filter_map(|(key, statement)| {
            let text = statement.text.read()?;
            Some(Said {
                key: Some(key),
                text,
                span: Span::new(0, text.len()),
                label: or_of_entry(&statement.label, self.entry),
                statement: Some(statement),
                reading: OnceCell::new(),
            })
        });
        let mut said: Vec<Said<'a>> = kept.collect();
        if let Some(prose) = self.entry.text.read() {
            let kept: HashSet<&str> = said.iter().map(|said| said.text.trim()).collect();
            let loose: Vec<_> = loose_sentences(prose)
                .into_iter()
                .filter(|span| !kept.contains(span.of(prose).trim()))
                .collect();
            said.extend(loose.into_iter().map(|span| Said {
                key: None,
                text: prose,
                span,
                label: self.entry.label.read().copied(),
                statement: None,
                reading: OnceCell::new(),
            }));
        }
        said
    }
}

/// One statement, or one sentence of prose.
#[derive(Debug, Clone)]
pub(super) struct Said<'a> {
    /// The statement's key; none for a sentence of prose.
    pub key: Option<&'a str>,
    /// The text it stands in.
    pub text: &'a str,
    /// Where it stands in that text.
    pub span: Span,
    /// Its label, or its entry's.
    pub label: Option<Label>,
    /// The statement.
    pub statement: Option<&'a Statement>,
    /// How it reads, once a rule has asked.
    reading: OnceCell<Reading>,
}

impl<'a> Said<'a> {
    /// Its own words.
    pub fn words(&self) -> &'a str {
        self.span.of(self.text)
    }

    /// How it reads, by its wording.
    pub fn reading(&self) -> &Reading {
        self.reading.get_or_init(|| reading(self.words()))
    }
}

/// A label that cannot be read is no absent one: the whole entry's does not stand in for it.
fn or_of_entry(label: &Entry<Label>, entry: &SectionEntry) -> Option<Label> {
    match label {
        Entry::Read(label) => Some(*label),
        Entry::Absent => entry.label.read().copied(),
        Entry::Unreadable(_) => None,
    }
}

/// The sentences of prose; where it seems to have none, such as a line in capitals, all of it.
fn loose_sentences(prose: &str) -> Vec<Span> {
    let found = sentences(prose);
    if found.is_empty() {
        vec![Span::new(0, prose.len())]
    } else {
        found
    }
}
