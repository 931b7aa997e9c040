use std::collections::HashMap;

use indexmap::IndexMap;

use crate::document::{
    Child, Circulated, Document, Invitee, InviteeGroup, Kind, PlanDecision, SentDocument,
};
use crate::procedure::RecipientSort;

/// Everybody who gets, or may be owed, a copy: each person once, with the copies that go there.
pub(crate) struct Recipients<'a> {
    names: Names<'a>,
    people: IndexMap<&'a str, Recipient<'a>>,
    by_shown: HashMap<&'a str, usize>,
}

/// One of them.
#[derive(Default)]
pub(crate) struct Recipient<'a> {
    /// The id by which the person is spoken of: that of the copies, else of the attendance.
    pub shown: &'a str,
    /// The entry in the attendance, with its id.
    pub invitee: Option<(&'a str, &'a Invitee)>,
    /// Whether it is a parent or carer.
    pub parent: bool,
    /// The child, where it is one.
    pub child: Option<&'a Child>,
    /// The children to whose core group the person belongs.
    pub core_group_of: Vec<&'a str>,
    /// The copies, with their ids.
    pub copies: Vec<(&'a str, &'a Circulated)>,
}

impl<'a> Recipients<'a> {
    pub fn of(document: &'a Document) -> Self {
        let names = Names::of(document);
        let mut people: IndexMap<&'a str, Recipient<'a>> = IndexMap::new();
        for (id, invitee) in document.attendance.iter() {
            let person = people.entry(names.person(id)).or_default();
            person.invitee = Some((id, invitee));
            person.shown = id;
        }
        for (id, _) in document.parents() {
            people.entry(id).or_insert_with(|| shown(id)).parent = true;
        }
        for (id, child) in document.all_children() {
            people.entry(id).or_insert_with(|| shown(id)).child = Some(child);
        }
        for (child, decision) in document.decisions.iter() {
            for member in decision.core_group.items() {
                let key = names.person(member);
                let person = people.entry(key).or_insert_with(|| shown(member));
                person.core_group_of.push(child);
            }
        }
        for (id, copy) in document.circulation.iter() {
            let to = copy.to.text().trim();
            let key = if to.is_empty() { id } else { names.person(to) };
            let person = people.entry(key).or_default();
            if person.copies.is_empty() {
                person.shown = if to.is_empty() { id } else { to };
            }
            person.copies.push((id, copy));
        }
        let by_shown = people
            .values()
            .enumerate()
            .map(|(index, person)| (person.shown, index))
            .collect();
        Self {
            names,
            people,
            by_shown,
        }
    }

    /// The ids by which they are spoken of, in order.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.people.values().map(|person| person.shown)
    }

    /// Everybody, by the one key under which each is kept: a child's or adult's id where the person is
    /// listed as that.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, &Recipient<'a>)> {
        self.people.iter().map(|(key, person)| (*key, person))
    }

    /// Who is meant by an id or a name: the key under which the person is kept, if at all.
    pub fn key<'b>(&self, named: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.names.person(named)
    }

    /// The person of that id.
    pub fn get(&self, shown: &str) -> Option<&Recipient<'a>> {
        let (_, person) = self.people.get_index(*self.by_shown.get(shown)?)?;
        Some(person)
    }
}

fn shown(id: &str) -> Recipient<'_> {
    Recipient {
        shown: id,
        ..Recipient::default()
    }
}

impl<'a> Recipient<'a> {
    /// The copies of such documents; a copy that does not say of what is one of the document at
    /// hand.
    pub fn copies_of(
        &self,
        documents: &[SentDocument],
        kind: Kind,
    ) -> impl Iterator<Item = (&'a str, &'a Circulated)> {
        self.copies
            .iter()
            .copied()
            .filter(move |(_, copy)| documents.contains(&sent_document(copy, kind)))
    }

    /// Whether it is one of the children whom the conference is about.
    pub fn is_subject(&self) -> bool {
        self.child.is_some_and(Child::is_subject)
    }

    /// Whether the person was invited, came, or sent somebody else.
    pub fn attended(&self) -> bool {
        self.invitee
            .is_some_and(|(_, it)| it.was_invited_or_came() || it.stand_in.says_more_than_no())
    }

    /// Whether the person is, or is not, of that sort.
    pub fn is(&self, sort: RecipientSort) -> bool {
        let Some((_, invitee)) = self.invitee else {
            return false;
        };
        let group = invitee.group.read().copied();
        let speaks_for_child = invitee.advocate_for.read().is_some();
        match sort {
            RecipientSort::Supporter => group == Some(InviteeGroup::Supporter),
            RecipientSort::Observer => group == Some(InviteeGroup::Observer),
            RecipientSort::Solicitor => group == Some(InviteeGroup::Solicitor) && !speaks_for_child,
            RecipientSort::Advocate => group == Some(InviteeGroup::Advocate),
            RecipientSort::AdultsAdvocate => {
                group == Some(InviteeGroup::Advocate) && !speaks_for_child
            }
            RecipientSort::OtherFamily => {
                group == Some(InviteeGroup::Family) && !self.parent && !self.is_subject()
            }
            RecipientSort::UninvolvedAgency => invitee.is_of_agency() && invitee.involved.is_no(),
        }
    }

    /// Whether a copy is owed at all, but for what a rule says of it.
    pub fn is_owed(&self) -> bool {
        if let Some(child) = self.child {
            return child.receives_letter.is_yes();
        }
        if self.parent {
            return true;
        }
        let Some((_, invitee)) = self.invitee else {
            return false;
        };
        let never = matches!(
            invitee.group.read(),
            Some(
                InviteeGroup::Supporter
                    | InviteeGroup::Observer
                    | InviteeGroup::Interpreter
                    | InviteeGroup::Solicitor
                    | InviteeGroup::Child
            )
        );
        invitee.was_invited_or_came() && !never && !invitee.runs_the_conference()
    }

    /// Whether the person belongs to the core group of a plan that is made now.
    pub fn is_in_a_new_core_group(&self, document: &Document) -> bool {
        self.core_group_of.iter().any(|child| {
            let decision = document.decisions.get(child);
            decision.is_some_and(|it| it.plan.read() == Some(&PlanDecision::Made))
        })
    }

    /// Whether it was decided that someone who was excluded is to have a copy of that sort.
    pub fn was_decided(&self, copy: &Circulated) -> bool {
        let decided = self.invitee.map_or("", |(_, it)| it.excluded.copy.text());
        let sort = copy.copy.read().map_or("full", |sort| sort.word());
        decided.to_lowercase().contains(sort)
    }

    /// What was decided that someone who was excluded is to have; none where nobody was excluded.
    pub fn excluded(&self) -> Option<Decided> {
        let (_, invitee) = self.invitee?;
        invitee
            .is_excluded()
            .then(|| decided_in(&invitee.excluded.copy.text().to_lowercase()))
    }
}

/// What the words in which it was decided come to.
///
/// "All but the police's report" begins as everything does, and is a part.
fn decided_in(words: &str) -> Decided {
    let words: Vec<_> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let article = ["the", "a"];
    let first = words.iter().find(|word| !article.contains(word));
    let limits = |word: &&str| LIMITS.contains(word);
    match first {
        None => Decided::NotSaid,
        Some(&("no" | "none" | "nothing" | "not" | "neither")) => Decided::Nothing,
        Some(&("full" | "all" | "whole" | "entire" | "everything"))
            if !words.iter().any(limits) =>
        {
            Decided::Everything
        }
        Some(_) => Decided::Part,
    }
}

/// Words that make less of a whole.
const LIMITS: &[&str] = &[
    "but",
    "except",
    "excepting",
    "without",
    "apart",
    "save",
    "less",
    "minus",
    "excluding",
    "only",
    "part",
    "partial",
    "not",
    "no",
];

/// What someone who was excluded is to have of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decided {
    /// It is not said.
    NotSaid,
    /// Nothing.
    Nothing,
    /// A part.
    Part,
    /// Everything.
    Everything,
}

/// What a copy is of.
pub(crate) fn sent_document(copy: &Circulated, kind: Kind) -> SentDocument {
    copy.document.read().copied().unwrap_or(match kind {
        Kind::DecisionLetter => SentDocument::DecisionLetter,
        _ => SentDocument::Record,
    })
}

/// Who is meant by an id or a name.
struct Names<'a> {
    document: &'a Document,
    by_name: HashMap<String, &'a str>,
}

impl<'a> Names<'a> {
    fn of(document: &'a Document) -> Self {
        let people = (document.children.ids())
            .chain(document.adults.ids())
            .chain(document.attendance.ids());
        let mut by_name = HashMap::new();
        for id in people {
            let name = document.name_of(id).trim().to_lowercase();
            by_name.entry(name).or_insert(id);
        }
        Self { document, by_name }
    }

    /// The one key under which a person is kept, whatever id or name is used.
    fn person<'b>(&self, named: &'b str) -> &'b str
    where
        'a: 'b,
    {
        let document = self.document;
        let is_listed = |id: &str| document.adults.has(id) || document.children.has(id);
        let id = if document.attendance.has(named) || is_listed(named) {
            named
        } else {
            let by_name = self.by_name.get(&named.trim().to_lowercase());
            by_name.copied().unwrap_or(named)
        };
        match document
            .attendance
            .get(id)
            .map(|it| it.person.text().trim())
        {
            Some(person) if is_listed(person) => person,
            _ => id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_decided_is_read_from_its_words() {
        for (words, decided) in [
            ("", Decided::NotSaid),
            ("nothing", Decided::Nothing),
            ("no copy", Decided::Nothing),
            ("notes of the part he attended", Decided::Part),
            ("the whole record", Decided::Everything),
            ("everything", Decided::Everything),
            ("all but the police's report", Decided::Part),
            ("the full record without part 2", Decided::Part),
        ] {
            assert_eq!(decided_in(words), decided, "{words}");
        }
    }
}
