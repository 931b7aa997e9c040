use std::borrow::Cow;

use super::entry::{Typed, Unreadable, Wanted};
use super::values::Done;
use crate::calendar::Moment;

/// What came in for fields that belong together, by their names; or for things, by their ids.
pub type Parts<'de> = Vec<(Cow<'de, str>, Typed<'de>)>;

/// A place in a document that a rule can name: a value, fields that belong together, or things
/// kept by their ids.
///
/// Rules are data and name fields by path, so every field can be asked for by name.
///
/// ```
/// use conference_check::document::{Answer, Document, Field};
///
/// let document = Document::from_json(r#"{"author": {"name": "Ruth Okafor"}}"#)?;
/// let field = document.at("author.name").map(|field| field.answer());
/// assert!(matches!(field, Some(Answer::Text("Ruth Okafor"))));
/// # Ok::<(), conference_check::document::NotADocument>(())
/// ```
pub trait Field {
    /// What stands there.
    fn answer(&self) -> Answer<'_>;

    /// What was typed there, where that cannot be read.
    fn unreadable(&self) -> Option<&Unreadable>;

    /// Reads what came in for it. Nothing that comes in is an error.
    fn read_from(&mut self, typed: Typed<'_>);

    /// The field of that name within this one.
    fn member(&self, _name: &str) -> Option<&dyn Field> {
        None
    }

    /// The field at that place within this one, counted from 0, and its name.
    fn nth(&self, _place: usize) -> Option<(&str, &dyn Field)> {
        None
    }

    /// The field at that path below this one: names joined by dots.
    fn at(&self, path: &str) -> Option<&dyn Field>
    where
        Self: Sized,
    {
        path.split('.')
            .try_fold(self as &dyn Field, |field, name| field.member(name))
    }
}

/// What stands in a field, as a rule sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Answer<'a> {
    /// Nothing was entered.
    Absent,
    /// What was typed cannot be read.
    Unreadable(&'a Unreadable),
    /// Text, or one of the words that a choice offers.
    Text(&'a str),
    /// Yes or no.
    YesNo(bool),
    /// A day, or a time on a day.
    When(Moment),
    /// That something was done, and when or how.
    Done(&'a Done),
    /// A number.
    Number(f64),
    /// Several texts.
    List(&'a [String]),
    /// Fields that belong together, or things by id; whether anything stands in them.
    Group(bool),
}

impl Answer<'_> {
    /// Whether something was entered that counts as an answer: "no" and an empty group do not.
    pub fn is_given(&self) -> bool {
        match self {
            Self::Absent | Self::YesNo(false) | Self::Group(false) => false,
            Self::Unreadable(_)
            | Self::Text(_)
            | Self::YesNo(true)
            | Self::When(_)
            | Self::Done(_)
            | Self::Number(_)
            | Self::List(_)
            | Self::Group(true) => true,
        }
    }
}

impl dyn Field + '_ {
    /// Every field within this one by its name, in order.
    pub fn members(&self) -> impl Iterator<Item = (&str, &dyn Field)> {
        (0..).map_while(|place| self.nth(place))
    }
}

/// Walks over every field below `field` and calls `visit` with the path of each that cannot be
/// read. Paths are in `path` while it walks; give it empty.
pub(super) fn each_unreadable(
    field: &dyn Field,
    path: &mut String,
    visit: &mut dyn FnMut(&str, &Unreadable),
) {
    if let Some(unreadable) = field.unreadable() {
        visit(path, unreadable);
    }
    for (name, member) in field.members() {
        let before = path.len();
        if before > 0 {
            path.push('.');
        }
        path.push_str(name);
        each_unreadable(member, path, visit);
        path.truncate(before);
    }
}

/// Fields that belong together, such as those of a child.
///
/// What all records do is written once, for `dyn Record`: made anew for each of them it would be
/// a good part of what browsers download.
pub trait Record: Field {
    /// The names of the fields, in order.
    fn names(&self) -> &'static [&'static str];

    /// The field of the name at that place.
    fn field(&self, place: usize) -> Option<&dyn Field>;

    /// The field of the name at that place, to be read into.
    fn field_mut(&mut self, place: usize) -> Option<&mut dyn Field>;
}

fn place_of(record: &dyn Record, name: &str) -> Option<usize> {
    record.names().iter().position(|it| *it == name)
}

pub(super) fn answer_of(record: &dyn Record) -> Answer<'_> {
    let mut fields = (0..).map_while(|place| record.field(place));
    Answer::Group(fields.any(|field| field.answer().is_given()))
}

pub(super) fn member_of<'a>(record: &'a dyn Record, name: &str) -> Option<&'a dyn Field> {
    record.field(place_of(record, name)?)
}

pub(super) fn nth_of(record: &dyn Record, place: usize) -> Option<(&str, &dyn Field)> {
    Some((record.names().get(place)?, record.field(place)?))
}

/// Reads fields by their names; of two with one name the last holds, as in JavaScript. A text in
/// place of fields is read as their text, where one of them is called so. What else stands in
/// their place comes back.
pub(super) fn read_parts(record: &mut dyn Record, typed: Typed<'_>) -> Option<Unreadable> {
    match typed {
        Typed::Group(parts) => {
            for (name, typed) in parts {
                read_part(record, &name, typed);
            }
            None
        }
        other if other.is_blank() => None,
        other @ Typed::Text(_) if place_of(record, "text").is_some() => {
            read_part(record, "text", other);
            None
        }
        other => Some(no_group(&other)),
    }
}

fn read_part(record: &mut dyn Record, name: &str, typed: Typed<'_>) {
    if let Some(place) = place_of(record, name)
        && let Some(field) = record.field_mut(place)
    {
        field.read_from(typed);
    }
}

/// A field's name: Rust writes `r#type` for the one that is a word of its own.
pub(super) const fn plain_name(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// Why something cannot stand where fields that belong together are asked for.
pub(super) fn no_group(typed: &Typed<'_>) -> Unreadable {
    Unreadable {
        typed: typed.to_string(),
        wanted: Wanted::Group,
    }
}

/// Makes a struct of fields into a [`Record`]: read leniently, and every field found by its name.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(default))]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $kind,)*
        }

        const _: () = {
            use $crate::document::field::{answer_of, member_of, nth_of, plain_name, read_parts};
            use $crate::document::{Answer, Field, Record, Typed, Unreadable};

            #[allow(non_camel_case_types, reason = "named as the fields are")]
            enum Place {
                $($field),*
            }

            impl Record for $name {
                fn names(&self) -> &'static [&'static str] {
                    const { &[$(plain_name(stringify!($field))),*] }
                }

                fn field(&self, place: usize) -> Option<&dyn Field> {
                    match place {
                        $(it if it == Place::$field as usize => Some(&self.$field),)*
                        _ => None,
                    }
                }

                fn field_mut(&mut self, place: usize) -> Option<&mut dyn Field> {
                    match place {
                        $(it if it == Place::$field as usize => Some(&mut self.$field),)*
                        _ => None,
                    }
                }
            }

            impl Field for $name {
                fn answer(&self) -> Answer<'_> {
                    answer_of(self)
                }

                fn unreadable(&self) -> Option<&Unreadable> {
                    None
                }

                fn read_from(&mut self, typed: Typed<'_>) {
                    read_parts(self, typed);
                }

                fn member(&self, name: &str) -> Option<&dyn Field> {
                    member_of(self, name)
                }

                fn nth(&self, place: usize) -> Option<(&str, &dyn Field)> {
                    nth_of(self, place)
                }
            }
        };
    };
}
pub(super) use record;
