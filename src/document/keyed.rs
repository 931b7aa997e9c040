use std::ops::Deref;

use indexmap::IndexMap;

use super::entry::{Typed, Unreadable, Wanted};
use super::field::{Answer, Field, FromTyped, Record, no_group};

/// Things kept by the id that a form gives them once, in the order in which they stand.
///
/// Removing one never renumbers another. An id is made of small letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyed<T> {
    things: IndexMap<String, T>,
    unreadable: Option<Unreadable>,
}

impl<T> Keyed<T> {
    /// The thing of that id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.things.get(id)
    }

    /// Whether there is a thing of that id.
    pub fn has(&self, id: &str) -> bool {
        self.things.contains_key(id)
    }

    /// Each id with its thing, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.things.iter().map(|(id, thing)| (id.as_str(), thing))
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.things.keys().map(String::as_str)
    }

    /// Each thing, in order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.things.values()
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
            things: IndexMap::new(),
            unreadable: None,
        }
    }
}

impl<T: Field> Field for Keyed<T> {
    fn answer(&self) -> Answer<'_> {
        match &self.unreadable {
            Some(unreadable) => Answer::Unreadable(unreadable),
            None => Answer::Group(self.values().any(|thing| thing.answer().is_given())),
        }
    }

    fn member(&self, name: &str) -> Option<&dyn Field> {
        self.get(name).map(|thing| thing as &dyn Field)
    }

    fn members(&self) -> Vec<(&str, &dyn Field)> {
        self.iter()
            .map(|(id, thing)| (id, thing as &dyn Field))
            .collect()
    }
}

impl<T: FromTyped> FromTyped for Keyed<T> {
    fn from_typed(typed: Typed<'_>) -> Self {
        match typed {
            Typed::Group(parts) => Self {
                unreadable: parts
                    .iter()
                    .find(|(id, _)| !is_id(id))
                    .map(|(id, _)| Unreadable {
                        typed: id.to_string(),
                        wanted: Wanted::Id,
                    }),
                things: parts
                    .into_iter()
                    .map(|(id, typed)| (id.into_owned(), T::from_typed(typed)))
                    .collect(),
            },
            other => Self {
                unreadable: (!other.is_blank()).then(|| no_group(&other)),
                ..Self::default()
            },
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

impl<T: Record> Field for Group<T> {
    fn answer(&self) -> Answer<'_> {
        match &self.unreadable {
            Some(unreadable) => Answer::Unreadable(unreadable),
            None => self.fields.answer(),
        }
    }

    fn member(&self, name: &str) -> Option<&dyn Field> {
        self.fields.member(name)
    }

    fn members(&self) -> Vec<(&str, &dyn Field)> {
        self.fields.members()
    }
}

impl<T: Record> FromTyped for Group<T> {
    /// A text in place of fields is read as their text, where one of them is called so.
    fn from_typed(typed: Typed<'_>) -> Self {
        let mut fields = T::default();
        let unreadable = match typed {
            Typed::Group(parts) => {
                fields = T::from_parts(parts);
                None
            }
            other if other.is_blank() => None,
            other @ Typed::Text(_) if fields.member("text").is_some() => {
                fields.set("text", other);
                None
            }
            other => Some(no_group(&other)),
        };
        Self { fields, unreadable }
    }
}
