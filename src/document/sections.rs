use super::entry::{Entry, is_blank};
use super::field::record;
use super::keyed::{Group, Keyed};
use super::values::choice;
use crate::language::Label;

/// The key of what is written about the family as a whole.
pub const FAMILY: &str = "family";

choice! {
    /// How near the writer was to what a statement says.
    pub enum Source {
        /// The writer's own record, eyes, ears or judgement.
        FirstHand = "first-hand",
        /// From another agency, or from the person who says it.
        SecondHand = "second-hand",
        /// At one remove more, or from nobody named.
        ThirdHand = "third-hand",
    }
}

record! {
    /// What is written in one section about one child, one adult or the family.
    pub struct SectionEntry {
        /// Prose: a run of statements that nobody has labelled yet.
        pub text: Entry<String>,
        /// The statements, each labelled, in order.
        pub statements: Keyed<Group<Statement>>,
        /// The kind of everything in it that has no label of its own.
        pub label: Entry<Label>,
    }
}

impl SectionEntry {
    /// Whether nothing is written here.
    pub fn is_empty(&self) -> bool {
        self.texts().all(|(_, text)| is_blank(text))
    }

    /// Every text that is written here, with the statement's id, or `None` for the prose.
    pub fn texts(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        let prose = self.text.read().map(|text| (None, text.as_str()));
        let statements = self
            .statements
            .iter()
            .filter_map(|(id, statement)| Some((Some(id), statement.text.read()?.as_str())));
        prose.into_iter().chain(statements)
    }
}

record! {
    /// One statement.
    pub struct Statement {
        /// What it says.
        pub text: Entry<String>,
        /// What kind it is of.
        pub label: Entry<Label>,
        /// How near the writer was to it.
        pub source: Entry<Source>,
        /// Who made the claim, by id or by name.
        pub said_by: Entry<String>,
        /// The statements that an opinion rests on: `s1` here, or `child-needs.amara.s1`.
        pub based_on: Entry<Vec<String>>,
        /// Who must not be given it, by id.
        pub withhold_from: Entry<Vec<String>>,
        /// Why it is withheld.
        pub withhold_reason: Entry<String>,
        /// Other children it speaks of on purpose, by id.
        pub mentions: Entry<Vec<String>>,
        /// Why it does.
        pub mentions_reason: Entry<String>,
    }
}
