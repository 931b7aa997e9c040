use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::field::{Answer, Field, Parts};

/// What stands in a field: nothing, something read, or something that could not be read.
///
/// An unreadable entry is never lost and never stops the rest: it is kept as it was typed and
/// becomes a finding of its own.
///
/// ```
/// use chrono::NaiveDate;
/// use conference_check::document::{Entry, Typed};
///
/// let entry = |typed: &'static str| Entry::<NaiveDate>::of(Typed::Text(typed.into()));
/// assert_eq!(entry("8 Dec 2026").read(), NaiveDate::from_ymd_opt(2026, 12, 8).as_ref());
/// assert_eq!(entry("31/02/2026").unreadable().map(|it| it.typed.as_str()), Some("31/02/2026"));
/// assert!(entry("").is_absent());
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Entry<T> {
    /// Nothing was entered.
    #[default]
    Absent,
    /// What was entered, read.
    Read(T),
    /// What was entered cannot be read.
    Unreadable(Unreadable),
}

/// Something that was typed and cannot be read as what its field asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Unreadable {
    /// As it was typed.
    pub typed: String,
    /// What the field asks for.
    pub wanted: Wanted,
}

/// What a field asks for, where what was typed cannot be read as that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A date that exists, such as 8 December 2026.
    RealDate,
    /// A date with day, month and year.
    WholeDate,
    /// A date of which documents speak: from 1900 to 2200.
    NearDate,
    /// A date and a time of day.
    Time,
    /// A time of day that exists, beside its date.
    RealTime,
    /// Yes or no.
    YesOrNo,
    /// A number.
    Number,
    /// Text.
    Text,
    /// A list of texts.
    List,
    /// Fields that belong together.
    Group,
    /// An id: small letters, digits and hyphens.
    Id,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

/// A kind of value that a field can hold.
pub trait Value: Sized {
    /// Reads what was typed; `None` where nothing was.
    ///
    /// # Errors
    /// What the field asks for, where what was typed is not that.
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted>;

    /// The value as an answer that rules can ask about.
    fn answer(&self) -> Answer<'_>;
}

impl<T> Entry<T> {
    /// The value, where one was read.
    pub fn read(&self) -> Option<&T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Absent | Self::Unreadable(_) => None,
        }
    }

    /// Whether nothing was entered; what cannot be read is not absent.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// What was typed, where it cannot be read.
    pub fn unreadable(&self) -> Option<&Unreadable> {
        match self {
            Self::Unreadable(unreadable) => Some(unreadable),
            Self::Absent | Self::Read(_) => None,
        }
    }
}

impl Entry<String> {
    /// The text as typed, or nothing.
    pub fn text(&self) -> &str {
        self.read().map_or("", String::as_str)
    }

    /// Whether the text tells of something or somebody: "no", "none" and "nobody" do not.
    pub fn says_more_than_no(&self) -> bool {
        !is_blank(self.text()) && !says_no(self.text())
    }
}

impl Entry<Vec<String>> {
    /// The entries of the list, in order.
    pub fn items(&self) -> &[String] {
        self.read().map_or(&[], Vec::as_slice)
    }
}

impl Entry<bool> {
    /// Whether yes was said; absent means no.
    pub fn is_yes(&self) -> bool {
        self.read() == Some(&true)
    }

    /// Whether no was said; absent means yes.
    pub fn is_no(&self) -> bool {
        self.read() == Some(&false)
    }
}

impl<T: Value> Field for Entry<T> {
    fn answer(&self) -> Answer<'_> {
        match self {
            Self::Absent => Answer::Absent,
            Self::Read(value) => value.answer(),
            Self::Unreadable(unreadable) => Answer::Unreadable(unreadable),
        }
    }

    fn unreadable(&self) -> Option<&Unreadable> {
        Self::unreadable(self)
    }

    fn read_from(&mut self, typed: Typed<'_>) {
        *self = match T::read(&typed) {
            Ok(Some(value)) => Self::Read(value),
            Ok(None) => Self::Absent,
            Err(wanted) => Self::Unreadable(Unreadable {
                typed: typed.to_string(),
                wanted,
            }),
        }
    }
}

impl<T: Value> Entry<T> {
    /// Reads what was typed.
    pub fn of(typed: Typed<'_>) -> Self {
        let mut entry = Self::Absent;
        entry.read_from(typed);
        entry
    }
}

/// What came in for a field, before it is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed<'de> {
    /// Nothing at all.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// Text.
    Text(Cow<'de, str>),
    /// Several values.
    List(Vec<Typed<'de>>),
    /// Values by name, such as day, month and year.
    Group(Parts<'de>),
}

impl Typed<'_> {
    /// The value of that name, in a group.
    pub fn part(&self, name: &str) -> Option<&Typed<'_>> {
        match self {
            Self::Group(parts) => parts.iter().find(|(key, _)| key == name).map(|(_, it)| it),
            _ => None,
        }
    }

    /// Whether nothing was entered: no value, blank text, or a list or group of such.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Flag(_) | Self::Number(_) => false,
            Self::Text(text) => is_blank(text),
            Self::List(items) => items.iter().all(Typed::is_blank),
            Self::Group(parts) => parts.iter().all(|(_, part)| part.is_blank()),
        }
    }
}

/// Whether text shows nothing: white space, control characters and marks without width alone.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
            )
    })
}

/// Whether a text says that there is nothing or nobody.
pub fn says_no(text: &str) -> bool {
    const NO: [&str; 8] = [
        "no",
        "none",
        "nil",
        "nobody",
        "no one",
        "n/a",
        "not applicable",
        "not yet",
    ];
    let plain = text.trim().trim_end_matches('.');
    NO.iter().any(|no| no.eq_ignore_ascii_case(plain))
}

/// A number as JSON has it, a whole one without decimals: the standard library's own way to write
/// decimals is among the larger parts of what browsers would download.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a number with decimals, or beyond 2^53, is not cast"
)]
fn written(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 9e15 {
        (number as i64).to_string()
    } else {
        serde_json::to_string(&number).unwrap_or_default()
    }
}

impl fmt::Display for Typed<'_> {
    /// As it was typed: a day, month and year apart with strokes between them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("null"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Number(number) => f.write_str(&written(*number)),
            Self::Text(text) => f.write_str(text),
            Self::List(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    write!(f, "{item}")?;
                }
                f.write_str("]")
            }
            Self::Group(parts) => {
                if let [Some(day), Some(month), Some(year)] =
                    ["day", "month", "year"].map(|it| self.part(it))
                {
                    return write!(f, "{day}/{month}/{year}");
                }
                f.write_str("{")?;
                for (index, (name, part)) in parts.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    write!(f, "{name}: {part}")?;
                }
                f.write_str("}")
            }
        }
    }
}

impl<'de> Deserialize<'de> for Typed<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TypedVisitor)
    }
}

struct TypedVisitor;

impl<'de> Visitor<'de> for TypedVisitor {
    type Value = Typed<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Typed::Nothing)
    }

    fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Typed::Nothing)
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Typed::Flag(flag))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "no field holds a number beyond 2^53"
    )]
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Typed::Number(number as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "no field holds a number beyond 2^53"
    )]
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Typed::Number(number as f64))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Typed::Number(number))
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Typed::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Typed::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Typed::Text(Cow::Owned(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Typed::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
        let mut group = Vec::new();
        while let Some((name, part)) = parts.next_entry::<Typed<'de>, Typed<'de>>()? {
            let name = match name {
                Typed::Text(name) => name,
                other => Cow::Owned(other.to_string()),
            };
            group.push((name, part));
        }
        Ok(Typed::Group(group))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_say_that_there_is_nothing() {
        for text in ["no", "None.", " nobody ", "N/A", "not yet"] {
            assert!(says_no(text), "{text}");
        }
        for text in [
            "",
            "No plan is needed.",
            "Noah Reed",
            "none of the three agreed",
        ] {
            assert!(!says_no(text), "{text}");
        }
    }
}
