use std::fmt;

use serde::de;

/// Why something has not the shape that is asked for, and where.
///
/// Boxed: it passes through every step of reading, and there is one at most.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherShape(Box<Misfit>);

/// Where something does not fit, from the innermost step outwards, and how.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Misfit {
    pub steps: Vec<Step>,
    pub fault: Fault,
}

/// A step from a group or list to what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// To the value of that name.
    Name(String),
    /// To the value at that place, counted from 0.
    Place(usize),
}

/// The words that one of several can be chosen by.
pub(crate) type Words = &'static [&'static str];

/// How something does not fit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fault {
    /// A name that is not one of these.
    Unknown(String, Words),
    /// A name that is not there.
    Missing(&'static str),
    /// A name that is there twice.
    Twice(&'static str),
    /// A word that is not one of these.
    NoneOf(String, Words),
    /// Another sort of value than this.
    Wanted(Sort),
    /// Anything else, as a sentence.
    Other(String),
}

/// A sort of value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Flag,
    Number,
    Whole,
    Text,
    List,
    Group,
    /// One of these.
    Choice(Words),
}

impl OtherShape {
    pub(crate) fn misfit(self) -> Misfit {
        *self.0
    }

    pub(super) fn of(fault: Fault) -> Self {
        Self(Box::new(Misfit {
            steps: Vec::new(),
            fault,
        }))
    }

    pub(super) fn below(mut self, step: Step) -> Self {
        self.0.steps.push(step);
        self
    }
}

impl fmt::Display for OtherShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.fault {
            Fault::Unknown(name, _) => write!(f, "‘{name}’ is not known"),
            Fault::Missing(name) => write!(f, "‘{name}’ is missing"),
            Fault::Twice(name) => write!(f, "‘{name}’ is there twice"),
            Fault::NoneOf(word, _) => write!(f, "‘{word}’ is none of the choices"),
            Fault::Wanted(_) => f.write_str("this is another sort of value"),
            Fault::Other(because) => f.write_str(because),
        }
    }
}

impl std::error::Error for OtherShape {}

impl de::Error for OtherShape {
    fn custom<T: fmt::Display>(because: T) -> Self {
        Self::of(Fault::Other(because.to_string()))
    }

    // In place of serde's own words, which bring a way to write every sort of number.
    fn invalid_type(_: de::Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        Self::of(Fault::Other(format!("this is not {wanted}")))
    }

    /// Numbers alone have values that their type cannot hold.
    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self::of(Fault::Wanted(Sort::Whole))
    }

    fn unknown_field(name: &str, known: Words) -> Self {
        Self::of(Fault::Unknown(name.to_owned(), known))
    }

    fn missing_field(name: &'static str) -> Self {
        Self::of(Fault::Missing(name))
    }

    fn duplicate_field(name: &'static str) -> Self {
        Self::of(Fault::Twice(name))
    }

    fn unknown_variant(word: &str, words: Words) -> Self {
        Self::of(Fault::NoneOf(word.to_owned(), words))
    }
}
