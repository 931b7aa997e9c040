//! Which fields a document can have: asked of a document that has the one in question.

use super::Document;
use super::entry::{Typed, Wanted};
use super::field::{Answer, Field};
use super::values::Done;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Text.
    Text,
    /// Yes or no.
    YesNo,
    /// A date, or a date and time.
    When,
    /// That something was done: yes, a date, or a sentence.
    Done,
    /// A number.
    Number,
    /// Several texts.
    List,
    /// One of several words.
    Choice,
    /// Fields that belong together, or things by id.
    Group,
}

/// Why no document has a field at some path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoField {
    /// The name in the path from which on nothing is known.
    pub name: String,
    /// The names that could stand in its place; none where nothing can.
    pub names: Vec<String>,
}

/// A text that fields of most sorts can read, and answer in their own way.
const PROBE: &str = "8 December 2026";

/// What the field at that path takes.
///
/// ```
/// use conference_check::document::{Takes, takes};
///
/// assert_eq!(takes("children.amara.born"), Ok(Takes::When));
/// let unknown = takes("children.amara.borne").unwrap_err();
/// assert_eq!(unknown.name, "borne");
/// assert!(unknown.names.iter().any(|name| name == "born"));
/// ```
///
/// # Errors
/// Where no document has a field there: from which name on, and what could stand there.
pub fn takes(path: &str) -> Result<Takes, NoField> {
    let document = holding(path);
    match document.at(path).map(|field| field.answer()) {
        Some(answer) => Ok(taken(answer)),
        None => Err(first_unknown(&document, path)),
    }
}

/// Whether the names that can stand at that place of a path, counted from 0, are ids or names of
/// sections, which each form gives for itself.
pub fn is_given_by_form(path: &str, place: usize) -> bool {
    let before: Vec<&str> = path.split('.').take(place).collect();
    let path = format!("{}.any-id", before.join("."));
    place > 0 && holding(&path).at(&path).is_some()
}

/// A document in which something stands at that path, where it can.
fn holding(path: &str) -> Document {
    let mut typed = Typed::Text(PROBE.into());
    for name in path.rsplit('.') {
        typed = Typed::Group(vec![(name.into(), typed)]);
    }
    let mut document = Document::default();
    document.read_from(typed);
    document
}

fn taken(answer: Answer<'_>) -> Takes {
    match answer {
        Answer::Text(_) | Answer::Absent => Takes::Text,
        Answer::YesNo(_) => Takes::YesNo,
        Answer::When(_) => Takes::When,
        Answer::Done(Done::Yes | Done::On(_) | Done::How(_)) => Takes::Done,
        Answer::Number(_) => Takes::Number,
        Answer::List(_) => Takes::List,
        Answer::Group(_) => Takes::Group,
        Answer::Unreadable(unreadable) => match unreadable.wanted {
            Wanted::YesOrNo => Takes::YesNo,
            Wanted::Number => Takes::Number,
            Wanted::OneOf(_) => Takes::Choice,
            Wanted::Group | Wanted::Id => Takes::Group,
            Wanted::List => Takes::List,
            Wanted::Text => Takes::Text,
            Wanted::RealDate
            | Wanted::WholeDate
            | Wanted::NearDate
            | Wanted::Time
            | Wanted::RealTime => Takes::When,
        },
    }
}

fn first_unknown(document: &Document, path: &str) -> NoField {
    let mut field: &dyn Field = document;
    let mut unknown = "";
    for name in path.split('.') {
        unknown = name;
        match field.member(name) {
            Some(member) => field = member,
            None => break,
        }
    }
    NoField {
        name: unknown.to_owned(),
        names: field.members().map(|(name, _)| name.to_owned()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_of_field_is_told_apart() {
        for (path, sort) in [
            ("author.name", Takes::Text),
            ("children.{id}.attends", Takes::YesNo),
            ("children.{id}.born", Takes::When),
            ("conference.starts", Takes::When),
            ("author.signed", Takes::Done),
            ("decisions.{id}.core_group_interval_weeks", Takes::Number),
            ("children.{id}.known_as", Takes::List),
            ("decisions.{id}.category", Takes::Choice),
            ("attendance.{id}.present", Takes::Choice),
            ("conference.delay", Takes::Group),
            ("children", Takes::Group),
            ("sections.analysis.{id}.text", Takes::Text),
        ] {
            assert_eq!(takes(path), Ok(sort), "{path}");
        }
    }

    #[test]
    fn a_path_that_no_document_has_says_from_where_on() {
        for (path, name, nearby) in [
            ("auther.name", "auther", Some("author")),
            ("author.nam", "nam", Some("name")),
            ("children.{id}.borne", "borne", Some("born")),
            ("author.name.first", "first", None),
            ("", "", Some("author")),
        ] {
            let unknown = takes(path).unwrap_err();
            assert_eq!(unknown.name, name, "{path}");
            match nearby {
                Some(nearby) => assert!(unknown.names.iter().any(|it| it == nearby), "{path}"),
                None => assert!(unknown.names.is_empty(), "{path}"),
            }
        }
    }

    #[test]
    fn ids_and_sections_are_given_by_the_form() {
        for (path, place, given) in [
            ("children.{id}.born", 0, false),
            ("children.{id}.born", 1, true),
            ("children.{id}.born", 2, false),
            ("sections.analysis.{id}.text", 1, true),
            ("sections.analysis.{id}.text", 2, true),
            ("sharing.family.{id}.given", 1, false),
            ("sharing.family.{id}.given", 2, true),
        ] {
            assert_eq!(is_given_by_form(path, place), given, "{path} {place}");
        }
    }
}
