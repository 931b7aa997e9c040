use std::collections::HashSet;

use super::because::Because;
use super::cut::{Policy, Turn};
use super::reader::Sight;
use crate::document::{Document, Entry, FAMILY, Keyed, Statement};
use crate::naming::{Folded, Protected, Standing, Withheld};

/// What decides what one reader's copy holds.
pub(super) struct ForReader<'a, 'r> {
    sight: Sight<'a, 'r>,
    /// The ids of the reader, as an adult or child and as an invitee.
    ids: [&'a str; 2],
    withheld: Withheld<'a>,
    /// What tells of a part from which the reader was excluded.
    excluded_from: Vec<String>,
    /// Whether any statement is withheld from the reader.
    pub marks_statements: bool,
    /// The words of statements that are withheld from the reader, folded.
    same_words: HashSet<String>,
}

/// Shorter sentences are alike by chance.
const FEWEST_WORDS: usize = 3;

impl<'a, 'r> ForReader<'a, 'r> {
    pub fn of(sight: Sight<'a, 'r>, ids: [&'a str; 2], excluded_from: Vec<String>) -> Self {
        let document = sight.document;
        let standing = |id: &str| {
            if sight.withheld(id).is_some() {
                Standing::Withheld
            } else if document.children.has(id) || ids.contains(&id) {
                Standing::SpokenOf
            } else {
                Standing::Named
            }
        };
        let withheld = Withheld::of(document, Protected::of(document), &standing);
        let mut policy = Self {
            sight,
            ids,
            withheld,
            excluded_from,
            marks_statements: false,
            same_words: HashSet::new(),
        };
        let kept_back: Vec<_> = statements(document)
            .filter(|it| policy.keeps_back(it).is_some())
            .collect();
        policy.marks_statements = !kept_back.is_empty();
        let words = kept_back.iter().map(|it| folded(it.text.text()));
        policy.same_words = words.filter(|it| is_long_enough(it)).collect();
        policy
    }

    /// Why the writer keeps a statement from the reader; nothing where that is not so.
    fn keeps_back(&self, statement: &'a Statement) -> Option<Because<'a>> {
        let reason = Because::Withheld(statement.withhold_reason.text());
        let family = self.sight.reader.is_of_family();
        let named = match &statement.withhold_from {
            Entry::Absent => return None,
            Entry::Unreadable(it) => {
                return family.then_some(Because::WithheldFromUnknown(&it.typed));
            }
            Entry::Read(named) => named,
        };
        let is_reader = |it: &String| self.ids.contains(&self.sight.recipients.key(it));
        if named.iter().any(is_reader) {
            return Some(reason);
        }
        let unknown = named.iter().find(|it| !self.is_listed(it))?;
        family.then_some(Because::WithheldFromUnknown(unknown))
    }

    fn is_listed(&self, named: &str) -> bool {
        let document = self.sight.document;
        let key = self.sight.recipients.key(named);
        document.children.has(key) || document.adults.has(key) || document.attendance.has(key)
    }

    fn statement(&self, [section, id, key]: [&str; 3]) -> Option<Because<'a>> {
        let entries = self.sight.document.sections.get(section)?;
        let statement = entries.get(id)?.statements.get(key)?;
        let hidden = |named: &str| self.sight.whom(named).map(|(id, _)| id);
        let mentioned = || statement.mentions.items().iter().find_map(|it| hidden(it));
        let given_away = || {
            let found = self.withheld.find(statement.text.text());
            found.first().map(|(person, _)| *person)
        };
        self.keeps_back(statement)
            .or_else(|| hidden(statement.said_by.text()).map(Because::SaidBy))
            .or_else(|| mentioned().or_else(given_away).map(Because::Speaks))
            .or_else(|| self.sentence(statement.text.text()))
    }

    fn is_excluded_from(&self, path: &[&str]) -> bool {
        !self.excluded_from.is_empty() && {
            let path: Vec<_> = path
                .iter()
                .filter(|it| **it != "statements")
                .copied()
                .collect();
            let path = path.join(".");
            self.excluded_from.contains(&path)
        }
    }

    fn section(&self, path: &[&'a str]) -> Turn<'a> {
        let because = match path {
            _ if self.is_excluded_from(path) => Some(Because::Excluded),
            [_, id] if self.sight.withheld(id).is_some() => self.sight.withheld(id),
            [_, id] if *id != FAMILY && self.sight.reader.is_of_family() && !self.is_listed(id) => {
                Some(Because::Unknown)
            }
            [section, id, "statements", key] => self.statement([section, id, key]),
            _ => None,
        };
        because.map_or(Turn::Keep, Turn::LeaveOut)
    }

    fn person(&self, id: &str) -> Turn<'a> {
        self.sight.withheld(id).map_or(Turn::Keep, Turn::LeaveOut)
    }
}

impl<'a> Policy<'a> for ForReader<'a, '_> {
    fn turn(&self, path: &[&'a str]) -> Turn<'a> {
        let document = self.sight.document;
        let of_family = self.sight.reader.is_of_family();
        let leave_out_if = |it: bool, because| {
            if it {
                Turn::LeaveOut(because)
            } else {
                Turn::Keep
            }
        };
        match path {
            ["checked_at" | "accepted" | "circulation"] => Turn::Drop,
            ["sharing" | "safety_considered"] if of_family => Turn::Drop,
            ["sections", _, _, "statements", _, name] if of_family && PROTECTS.contains(name) => {
                Turn::Drop
            }
            ["children" | "adults" | "attendance" | "decisions", id] => self.person(id),
            ["adults", id, "address" | "phone"] => {
                let adult = document.adults.get(id);
                let kept = adult.is_some_and(|it| it.address_confidential.is_yes());
                leave_out_if(kept, Because::Confidential(id))
            }
            ["attendance", id, "excluded"] => {
                let own = self.ids.contains(&self.sight.recipients.key(id));
                leave_out_if(of_family && !own, Because::OthersExclusion)
            }
            ["reports", id] => {
                let report = document.reports.get(id);
                let closed = report.is_some_and(|it| it.open_to_parents.is_no());
                leave_out_if(of_family && closed, Because::NotOpen)
            }
            ["sections", path @ ..] if !path.is_empty() => self.section(path),
            _ => Turn::Keep,
        }
    }

    fn hides(&self, named: &str) -> bool {
        self.sight.reader.is_of_family()
            && named
                .split('.')
                .any(|it| self.sight.withheld(it.trim()).is_some())
    }

    fn sentence(&self, words: &str) -> Option<Because<'a>> {
        if self.same_words.is_empty() {
            return None;
        }
        let same = self.same_words.contains(&folded(words));
        same.then_some(Because::SameWords)
    }

    fn withheld(&self) -> &Withheld<'a> {
        &self.withheld
    }
}

/// What is said of a statement so that somebody is protected.
const PROTECTS: &[&str] = &[
    "withhold_from",
    "withhold_reason",
    "mentions",
    "mentions_reason",
];

fn statements(document: &Document) -> impl Iterator<Item = &Statement> {
    document
        .sections
        .values()
        .flat_map(Keyed::values)
        .flat_map(|entry| entry.statements.values())
        .map(|statement| &**statement)
}

fn folded(words: &str) -> String {
    let folded = Folded::of(words);
    let words: Vec<_> = folded.words().iter().map(|word| word.folded).collect();
    words.join(" ")
}

fn is_long_enough(folded: &str) -> bool {
    folded.split(' ').count() >= FEWEST_WORDS
}
