use crate::document::Document;

/// Why something stands in no copy for somebody, or not in one child's report.
///
/// Nothing is left out without one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Because<'a> {
    /// The reader is not given as a parent of that child.
    NotTheirs(&'a str),
    /// Nobody is given as a parent of that child.
    ParentsUnknown(&'a str),
    /// It is about that child, and the copy or report is another child's.
    OtherChild(&'a str),
    /// It is about that adult, who is the parent of other children alone.
    OtherParent(&'a str),
    /// That adult belongs to another part of the family.
    ThirdParty(&'a str),
    /// Its words give that person away, who is withheld from the reader.
    Speaks(&'a str),
    /// It tells what that person said, who is withheld from the reader.
    SaidBy(&'a str),
    /// That person's address and telephone number are confidential.
    Confidential(&'a str),
    /// Its writer withholds it from the reader, for that reason if one is given.
    Withheld(&'a str),
    /// It is withheld from somebody who is not listed, and may be the reader.
    WithheldFromUnknown(&'a str),
    /// The same words are withheld from the reader elsewhere.
    SameWords,
    /// It tells of a part from which the reader was excluded.
    Excluded,
    /// Why and how somebody else was excluded is not for the family.
    OthersExclusion,
    /// The report is not open to the parents.
    NotOpen,
    /// It is kept under an id that is nobody's.
    Unknown,
    /// It was decided that the reader, who was excluded, is to have nothing.
    ExcludedAltogether,
    /// Nobody has said which parts the reader was excluded from.
    ExtentUnknown,
    /// The reader was excluded from what is called so, and no section is.
    PartUnknown(&'a str),
    /// It was decided not to share the report with the reader.
    NotShared,
    /// Someone who came with the family or to observe has no consent to a copy.
    NoConsent,
    /// Nobody of that name is listed, or has consent to a copy.
    NotListed,
}

impl Because<'_> {
    /// As a sentence; `reader` is what the reader is called.
    pub fn sentence(self, document: &Document, reader: &str) -> String {
        let called = |id| document.called(id);
        match self {
            Self::NotTheirs(child) => {
                format!("{reader} is not given as a parent of {}.", called(child))
            }
            Self::ParentsUnknown(child) => {
                format!("The parents of {} are not filled in.", called(child))
            }
            Self::OtherChild(child) => format!("It is about {}.", called(child)),
            Self::OtherParent(adult) => format!(
                "It is about {}, the parent of another child.",
                called(adult)
            ),
            Self::ThirdParty(adult) => format!(
                "{} belongs to another part of the family than {reader}.",
                called(adult)
            ),
            Self::Speaks(person) => format!("It gives away {}.", called(person)),
            Self::SaidBy(person) => format!("It tells what {} said.", called(person)),
            Self::Confidential(person) => format!(
                "The address and telephone number of {} are confidential.",
                called(person)
            ),
            Self::Withheld("") => format!("It is withheld from {reader}."),
            Self::Withheld(reason) => {
                let reason = reason.trim().trim_end_matches('.');
                format!("It is withheld from {reader}: {reason}.")
            }
            Self::WithheldFromUnknown(named) => {
                format!("It is withheld from ‘{named}’, who is not listed.")
            }
            Self::SameWords => format!("The same words are withheld from {reader} elsewhere."),
            Self::Excluded => {
                format!("{reader} was excluded from this part of the conference.")
            }
            Self::OthersExclusion => {
                "Why somebody was excluded is not for the rest of the family.".to_owned()
            }
            Self::NotOpen => "This report is not open to the parents.".to_owned(),
            Self::Unknown => "It is kept under an id that is nobody’s here.".to_owned(),
            Self::ExcludedAltogether => {
                format!("It was decided that nothing is sent to {reader}, who was excluded.")
            }
            Self::ExtentUnknown => format!(
                "{reader} was excluded from a part of the conference, and nothing says which sections tell of it."
            ),
            Self::PartUnknown(part) => {
                format!("{reader} was excluded from ‘{part}’, and no section is called so.")
            }
            Self::NotShared => format!("It was decided not to share the report with {reader}."),
            Self::NoConsent => {
                format!("Nobody has consented to a copy for {reader}.")
            }
            Self::NotListed => format!(
                "{reader} is not listed as anybody who has a part in the case, and nobody has consented to a copy."
            ),
        }
    }
}
