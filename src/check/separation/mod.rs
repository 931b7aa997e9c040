//! Keeps children apart: another child named in one child's text, protected addresses, copied
//! text, and children of different parents in one report.

mod addresses;
mod copied;
mod fold;
mod names;
mod parents;
mod signs;
mod texts;

use super::written::Written;
use crate::document::Document;
use names::Children;
use texts::Texts;

pub(super) use addresses::protected_addresses;
pub(super) use copied::copied_passages;
pub(super) use names::other_children;
pub(super) use parents::{have_different_parents, separate_reports};

/// What several rules of one check need.
#[derive(Debug)]
pub(super) struct KeptApart<'a> {
    children: Children<'a>,
    texts: Texts<'a>,
}

impl<'a> KeptApart<'a> {
    pub fn of(document: &'a Document, written: &'a Written<'a>) -> Self {
        Self {
            children: Children::of(document),
            texts: Texts::of(written),
        }
    }
}
