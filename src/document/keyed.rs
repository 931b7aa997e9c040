use std::ops::Deref;

use super::entry::{Typed, Unreadable, Wanted};
use super::field::{Answer, Field, Record, no_group, read_parts};
use super::ids::Ids;

/// Things kept by the id that a form gives them once, in the order in which they stand.
///
/// Removing one never renumbers another. An id is made of small letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyed<T> {
    ids: Ids,
    things: Vec<T>,
    unreadable: Option<Unreadable>,
}

impl<T> Keyed<T> {
    /// The thing of that id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.things.get(self.ids.place(id)?)
    }

    /// Whether there is a thing of that id.
    pub fn has(&self, id: &str) -> bool {
        self.ids.place(id).is_some()
    }

    /// Each id with its thing, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.ids().zip(&self.things)
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter()
    }

    /// Each thing, in order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.things.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }
}

/// Whether a text can be an id: small letters, digits and hyphens.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self {
            ids: Ids::default(),
            things: Vec::new(),
            unreadable: None,
        }
    }
}

impl<T: Field + Default> Field for Keyed<T> {
    fn answer(&self) -> Answer<'_> {
        match &self.unreadable {
            Some(unreadable) => Answer::Unreadable(unreadable),
            None => Answer::Group(self.values().any(|thing| thing.answer().is_given())),
        }
    }

    fn unreadable(&self) -> Option<&Unreadable> {
        self.unreadable.as_ref()
    }

    fn read_from(&mut self, typed: Typed<'_>) {
        let (ids, typed, unreadable) = parted(typed);
        self.things = Vec::with_capacity(typed.len());
        for typed in typed {
            let mut thing = T::default();
            thing.read_from(typed);
            self.things.push(thing);
        }
        self.ids = ids;
        self.unreadable = unreadable;
    }

    fn member(&self, name: &str) -> Option<&dyn Field> {
        Some(self.get(name)?)
    }

    fn nth(&self, place: usize) -> Option<(&str, &dyn Field)> {
        Some((self.ids.at(place)?, self.things.get(place)?))
    }
}

/// The ids, what stands under each, and what stands in place of a group or of an id.
fn parted(typed: Typed<'_>) -> (Ids, Vec<Typed<'_>>, Option<Unreadable>) {
    match typed {
        Typed::Group(parts) => {
            let (ids, typed) = Ids::of(parts);
            let unreadable = ids.iter().find(|id| !is_id(id)).map(|id| Unreadable {
                typed: id.to_owned(),
                wanted: Wanted::Id,
            });
            (ids, typed, unreadable)
        }
        other => {
            let unreadable = (!other.is_blank()).then(|| no_group(&other));
            (Ids::default(), Vec::new(), unreadable)
        }
    }
}

/// Fields that belong together. Where something else stands in their place, that is kept and
/// reported, and every field is absent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group<T> {
    fields: T,
    unreadable: Option<Unreadable>,
}

impl<T> Deref for Group<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.fields
    }
}

impl<T: Record + Default> Field for Group<T> {
    fn answer(&self) -> Answer<'_> {
        match &self.unreadable {
            Some(unreadable) => Answer::Unreadable(unreadable),
            None => self.fields.answer(),
        }
    }

    fn unreadable(&self) -> Option<&Unreadable> {
        self.unreadable.as_ref()
    }

    fn read_from(&mut self, typed: Typed<'_>) {
        self.fields = T::default();
        self.unreadable = read_parts(&mut self.fields, typed);
    }

    fn member(&self, name: &str) -> Option<&dyn Field> {
        self.fields.member(name)
    }

    fn nth(&self, place: usize) -> Option<(&str, &dyn Field)> {
        self.fields.nth(place)
    }
}
