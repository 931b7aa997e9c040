use std::borrow::Cow;

use super::entry::{Typed, Unreadable, Wanted};
use super::values::Done;
use crate::calendar::Moment;

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

    /// The field of that name within this one.
    fn member(&self, _name: &str) -> Option<&dyn Field> {
        None
    }

    /// Every field within this one by its name, in order.
    fn members(&self) -> Vec<(&str, &dyn Field)> {
        Vec::new()
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

/// Walks over every field below `field` and calls `visit` with the path of each that cannot be
/// read. Paths are in `path` while it walks; give it empty.
pub(super) fn each_unreadable(
    field: &dyn Field,
    path: &mut String,
    visit: &mut dyn FnMut(&str, &Unreadable),
) {
    if let Answer::Unreadable(unreadable) = field.answer() {
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

/// Something that a field holds, made of what came in for it. Nothing that comes in is an error.
pub trait FromTyped {
    /// Reads what came in.
    fn from_typed(typed: Typed<'_>) -> Self;
}

/// Fields that belong together, such as those of a child.
pub trait Record: Field + Default {
    /// Reads one of the fields; whether there is one of that name.
    fn set(&mut self, name: &str, typed: Typed<'_>) -> bool;

    /// Reads fields by their names; of two with one name the last holds, as in JavaScript.
    fn from_parts(parts: Vec<(Cow<'_, str>, Typed<'_>)>) -> Self {
        let mut record = Self::default();
        for (name, typed) in parts {
            record.set(&name, typed);
        }
        record
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
        pub struct $name {
            $($(#[$field_meta])* pub $field: $kind,)*
        }

        impl $crate::document::Field for $name {
            fn answer(&self) -> $crate::document::Answer<'_> {
                let given = false $(|| $crate::document::Field::answer(&self.$field).is_given())*;
                $crate::document::Answer::Group(given)
            }

            fn member(&self, name: &str) -> Option<&dyn $crate::document::Field> {
                $(
                    if name == stringify!($field).trim_start_matches("r#") {
                        return Some(&self.$field);
                    }
                )*
                None
            }

            fn members(&self) -> Vec<(&str, &dyn $crate::document::Field)> {
                vec![$((stringify!($field).trim_start_matches("r#"), &self.$field)),*]
            }
        }

        impl $crate::document::Record for $name {
            fn set(&mut self, name: &str, typed: $crate::document::Typed<'_>) -> bool {
                $(
                    if name == stringify!($field).trim_start_matches("r#") {
                        self.$field = $crate::document::FromTyped::from_typed(typed);
                        return true;
                    }
                )*
                false
            }
        }
    };
}
pub(super) use record;
