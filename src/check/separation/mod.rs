//! Keeps children apart: another child given away in one child's text, protected addresses, copied
//! text, and children of different parents in one report.
//!
//! What gives somebody away is found by [`crate::naming`]; here it is said of which text and rule.

mod copied;
mod others;
mod parents;
mod protected;
mod texts;

use std::cell::OnceCell;

use super::written::Written;
use crate::document::Document;
use crate::naming::People;
use crate::procedure::{Procedure, Requirement};
use texts::Texts;

pub(super) use copied::copied_passages;
pub(super) use others::other_children;
pub(super) use parents::separate_reports;
pub(super) use protected::protected_addresses;

pub(super) use crate::naming::Verdict;

/// What several rules of one check need.
#[derive(Debug, Default)]
pub(super) struct KeptApart<'a> {
    people: People<'a>,
    texts: Texts<'a>,
    /// What gives children away, once it has been looked for.
    given_away: OnceCell<Vec<others::GivenAway>>,
}

impl<'a> KeptApart<'a> {
    /// Nothing, where no rule of the procedure keeps children or addresses apart.
    pub fn of(document: &'a Document, written: &'a Written<'a>, procedure: &Procedure) -> Self {
        let asked = procedure.rules().flat_map(|rule| &rule.parts).any(|part| {
            matches!(
                part.must,
                Requirement::OtherChildren
                    | Requirement::PerhapsOtherChildren
                    | Requirement::ProtectedAddresses
                    | Requirement::CopiedText
            )
        });
        if !asked {
            return Self::default();
        }
        Self {
            people: People::of(document),
            texts: Texts::of(written),
            given_away: OnceCell::new(),
        }
    }

    /// What gives children away, in the texts of all of them.
    fn given_away(&self, document: &Document) -> &[others::GivenAway] {
        self.given_away
            .get_or_init(|| others::given_away(document, &self.people, &self.texts))
    }
}
