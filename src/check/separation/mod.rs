//! Keeps children apart: another child given away in one child's text, protected addresses, copied
//! text, and children of different parents in one report.
//!
//! `people` says who is there, `signs` and `places` what gives each of them away. A text is folded into words (`fold`) and
//! read once (`reading`): at each word a sign, a date (`dates`), initials, a relative (`kin`) or a name with a slip in
//! it (`slips`) may stand, and `grammar` says whether a name is one, `word_names` where it is a word too.

mod addresses;
mod bearer;
mod children;
mod copied;
mod dates;
mod fold;
mod grammar;
mod initials;
mod kin;
mod letters;
mod parents;
mod parts;
mod people;
mod places;
mod reading;
mod signs;
mod slips;
mod texts;
mod word_names;

use std::cell::OnceCell;

use super::written::Written;
use crate::document::Document;
use crate::procedure::{Procedure, Requirement};
use people::People;
use texts::Texts;

pub(super) use addresses::protected_addresses;
pub(super) use children::other_children;
pub(super) use copied::copied_passages;
pub(super) use grammar::Verdict;
pub(super) use parents::{have_different_parents, separate_reports};

/// What several rules of one check need.
#[derive(Debug, Default)]
pub(super) struct KeptApart<'a> {
    people: People<'a>,
    texts: Texts<'a>,
    /// What gives children away, once it has been looked for.
    given_away: OnceCell<Vec<children::GivenAway>>,
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
    fn given_away(&self, document: &Document) -> &[children::GivenAway] {
        self.given_away
            .get_or_init(|| children::given_away(document, &self.people, &self.texts))
    }
}
