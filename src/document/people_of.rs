use chrono::NaiveDate;

use super::{Adult, Child, Document};
use crate::order;

/// From this age a child is old enough to be offered a part in the conference.
const OLDER_CHILD: u32 = 12;

/// Whether something holds, where a field that decides it may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// The field at that place of the document, which would decide it, is not filled in or cannot
    /// be read.
    Missing(&'static str),
}

impl Document {
    /// The children whom the conference is about.
    pub fn subjects(&self) -> impl Iterator<Item = (&str, &Child)> {
        self.all_children().filter(|(_, child)| child.is_subject())
    }

    /// The children of the household, subjects or not.
    pub fn children_of_household(&self) -> impl Iterator<Item = (&str, &Child)> {
        self.all_children()
            .filter(|(_, child)| !child.household.is_no())
    }

    /// Every child, in order.
    pub fn all_children(&self) -> impl Iterator<Item = (&str, &Child)> {
        self.children.iter().map(|(id, child)| (id, &**child))
    }

    /// Parents and carers: named as a parent of a subject, with parental responsibility, or
    /// marked as a carer.
    pub fn parents(&self) -> impl Iterator<Item = (&str, &Adult)> {
        self.adults
            .iter()
            .map(|(id, adult)| (id, &**adult))
            .filter(|(id, adult)| self.is_parent(id, adult))
    }

    /// Parents, carers and every other adult of the household.
    pub fn adults_of_household(&self) -> impl Iterator<Item = (&str, &Adult)> {
        self.adults
            .iter()
            .map(|(id, adult)| (id, &**adult))
            .filter(|(id, adult)| !adult.household.is_no() || self.is_parent(id, adult))
    }

    /// Two subjects whose sets of known parents differ, if there are two.
    pub(crate) fn of_different_parents(&self) -> Option<(&str, &str)> {
        let mut known = self
            .subjects()
            .filter_map(|(id, child)| Some((id, child.known_parents()?)));
        let (first, parents) = known.next()?;
        let (other, _) = known.find(|(_, it)| *it != parents)?;
        Some((first, other))
    }

    /// Whether two children are subjects whose known parents differ.
    pub(crate) fn have_different_parents(&self, one: &str, other: &str) -> bool {
        let known = |id: &str| {
            let child = self.children.get(id).filter(|child| child.is_subject())?;
            child.known_parents()
        };
        match (known(one), known(other)) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        }
    }

    /// Whether two children have the same known parents.
    pub(crate) fn share_parents(&self, one: &str, other: &str) -> bool {
        let known = |id: &str| self.children.get(id)?.known_parents();
        matches!((known(one), known(other)), (Some(one), Some(other)) if one == other)
    }

    fn is_parent(&self, id: &str, adult: &Adult) -> bool {
        adult.parental_responsibility.is_yes()
            || adult.carer.is_yes()
            || self
                .subjects()
                .any(|(_, child)| child.parents.items().iter().any(|parent| parent == id))
    }

    /// The name of a child, adult or invitee; the id where no name is filled in, or where nobody
    /// has that id.
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        let name = self.typed_name(id);
        if name.is_empty() { id } else { name }
    }

    fn typed_name(&self, id: &str) -> &str {
        self.children
            .get(id)
            .map(|child| child.name.text())
            .or_else(|| self.adults.get(id).map(|adult| adult.name.text()))
            .or_else(|| self.attendance.get(id).map(|it| it.name.text()))
            .unwrap_or_default()
            .trim()
    }

    /// The name by which a child or adult is spoken of: the first one, or the whole where somebody
    /// else has the same first name.
    pub fn spoken_name<'a>(&'a self, id: &'a str) -> &'a str {
        let whole = self.name_of(id);
        if !self.children.has(id) && !self.adults.has(id) {
            // Of somebody from an agency the first word may be a title.
            return whole;
        }
        let Some(first) = whole.split_whitespace().next() else {
            return whole;
        };
        let shared = self
            .children
            .ids()
            .chain(self.adults.ids())
            .filter(|other| *other != id)
            .any(|other| self.name_of(other).split_whitespace().next() == Some(first));
        if shared { whole } else { first }
    }

    /// The name by which somebody is spoken of; where no name is filled in yet, what the person is:
    /// the id that a form gave says nothing to a reader.
    pub fn called<'a>(&'a self, id: &'a str) -> &'a str {
        if !self.typed_name(id).is_empty() {
            return self.spoken_name(id);
        }
        if self.children.has(id) {
            "this child"
        } else if self.adults.has(id) {
            "this adult"
        } else if self.attendance.has(id) {
            "this person"
        } else {
            id
        }
    }

    /// The day of the conference.
    pub fn conference_day(&self) -> Option<NaiveDate> {
        self.conference.starts.read().map(|starts| starts.day())
    }

    /// Whether a child is old enough, or understands enough, to be offered a part.
    pub fn is_older_child(&self, child: &Child) -> Known {
        if child.understands.read().is_some() {
            return Known::Yes;
        }
        if child.is_unborn() {
            return Known::No;
        }
        let Some(born) = child.born.read() else {
            return Known::Missing("born");
        };
        let Some(day) = self.conference_day() else {
            return Known::Missing("conference.starts");
        };
        match day.years_since(*born) {
            Some(age) if age >= OLDER_CHILD => Known::Yes,
            _ => Known::No,
        }
    }
}

impl Child {
    /// Whether the conference is about the child.
    pub fn is_subject(&self) -> bool {
        !self.subject.is_no()
    }

    /// The known parents in an order of their own; nothing where none is known.
    fn known_parents(&self) -> Option<Vec<&String>> {
        let mut parents: Vec<_> = self.parents.items().iter().collect();
        order::sort_by(&mut parents, Ord::cmp);
        parents.dedup();
        (!parents.is_empty()).then_some(parents)
    }

    /// Whether the child is not born yet: a due date stands in for a date of birth.
    pub fn is_unborn(&self) -> bool {
        self.born.is_absent() && !self.due.is_absent()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(json: &str) -> Document {
        Document::from_json(json).unwrap()
    }

    #[test]
    fn a_parent_is_named_responsible_or_a_carer() {
        let document = document(
            r#"{"children": {"amara": {"parents": ["joy"]}, "kofi": {"subject": "no", "parents": ["eve"]}},
                "adults": {"joy": {}, "dan": {"parental_responsibility": "on", "household": false},
                           "gran": {"carer": true}, "eve": {"household": "no"}, "lodger": {}}}"#,
        );
        let parents: Vec<_> = document.parents().map(|(id, _)| id).collect();
        assert_eq!(parents, ["joy", "dan", "gran"]);
        let adults: Vec<_> = document.adults_of_household().map(|(id, _)| id).collect();
        assert_eq!(adults, ["joy", "dan", "gran", "lodger"]);
    }

    #[test]
    fn twelve_is_counted_on_the_day_of_the_conference() {
        let document = document(
            r#"{"conference": {"starts": "2026-12-08"},
                "children": {"on": {"born": "2014-12-08"}, "before": {"born": "2014-12-09"},
                             "able": {"born": "2018-01-01", "understands": "yes"}, "unknown": {},
                             "unborn": {"due": "2027-03-01"}}}"#,
        );
        let older = |id| document.is_older_child(document.children.get(id).unwrap());
        assert_eq!(older("on"), Known::Yes);
        assert_eq!(older("before"), Known::No);
        assert_eq!(older("able"), Known::Yes);
        assert_eq!(older("unknown"), Known::Missing("born"));
        assert_eq!(older("unborn"), Known::No);
    }

    #[test]
    fn a_person_without_a_name_is_spoken_of_by_id() {
        let document = document(r#"{"children": {"amara": {"name": "Amara Bright"}, "kofi": {}}}"#);
        assert_eq!(document.spoken_name("amara"), "Amara");
        assert_eq!(document.spoken_name("kofi"), "kofi");
        assert_eq!(document.spoken_name("nobody"), "nobody");
        assert_eq!(document.called("amara"), "Amara");
        assert_eq!(document.called("kofi"), "this child");
        assert_eq!(document.called("nobody"), "nobody");
    }

    #[test]
    fn two_with_one_first_name_are_spoken_of_in_full() {
        let document = document(
            r#"{"children": {"dan": {"name": "Dan Bright"}}, "adults": {"father": {"name": "Dan Okafor"}}}"#,
        );
        assert_eq!(document.spoken_name("dan"), "Dan Bright");
        assert_eq!(document.spoken_name("father"), "Dan Okafor");
    }
}
