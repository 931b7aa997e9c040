use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use indexmap::IndexMap;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::entry::{Typed, TypedVisitor, Unreadable, Wanted};
use super::field::{Answer, Field, Record, no_group};

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

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Keyed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LenientVisitor(KeyedFields(PhantomData)))
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

impl<'de, T: Record + Deserialize<'de>> Deserialize<'de> for Group<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LenientVisitor(GroupFields(PhantomData)))
    }
}

/// How to make something of a JSON object, and of anything else that stands in its place.
trait Lenient<'de>: Sized {
    type Made;

    fn from_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Made, A::Error>;

    fn from_other(self, typed: &Typed<'de>) -> Self::Made;
}

struct KeyedFields<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Lenient<'de> for KeyedFields<T> {
    type Made = Keyed<T>;

    fn from_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keyed<T>, A::Error> {
        let mut keyed = Keyed::default();
        while let Some(id) = map.next_key::<String>()? {
            if keyed.unreadable.is_none() && !is_id(&id) {
                keyed.unreadable = Some(Unreadable {
                    typed: id.clone(),
                    wanted: Wanted::Id,
                });
            }
            let thing = map.next_value()?;
            keyed.things.insert(id, thing);
        }
        Ok(keyed)
    }

    fn from_other(self, typed: &Typed<'de>) -> Keyed<T> {
        Keyed {
            unreadable: (!typed.is_blank()).then(|| no_group(typed)),
            ..Keyed::default()
        }
    }
}

struct GroupFields<T>(PhantomData<T>);

impl<'de, T: Record + Deserialize<'de>> Lenient<'de> for GroupFields<T> {
    type Made = Group<T>;

    fn from_map<A: MapAccess<'de>>(self, map: A) -> Result<Group<T>, A::Error> {
        Ok(Group {
            fields: T::deserialize(MapAccessDeserializer::new(map))?,
            unreadable: None,
        })
    }

    fn from_other(self, typed: &Typed<'de>) -> Group<T> {
        if typed.is_blank() {
            return Group::default();
        }
        let from_text = match typed {
            Typed::Text(text) => T::from_text(text),
            _ => None,
        };
        match from_text {
            Some(fields) => Group {
                fields,
                unreadable: None,
            },
            None => Group {
                fields: T::default(),
                unreadable: Some(no_group(typed)),
            },
        }
    }
}

struct LenientVisitor<L>(L);

impl<'de, L: Lenient<'de>> Visitor<'de> for LenientVisitor<L> {
    type Value = L::Made;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        self.0.from_map(map)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(self.0.from_other(&Typed::Nothing))
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(self.0.from_other(&Typed::Flag(flag)))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
        TypedVisitor
            .visit_i64(number)
            .map(|it| self.0.from_other(&it))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        TypedVisitor
            .visit_u64(number)
            .map(|it| self.0.from_other(&it))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(self.0.from_other(&Typed::Number(number)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        TypedVisitor
            .visit_str(text)
            .map(|it| self.0.from_other(&it))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        TypedVisitor
            .visit_seq(items)
            .map(|it| self.0.from_other(&it))
    }
}
