//! Keeps children apart: another child named in one child's text, protected addresses, copied
//! text, and children of different parents in one report.

mod copied;
mod others;
mod parents;
mod protected;
mod texts;

use super::written::Written;
use crate::document::Document;
use crate::naming::Children;
use texts::Texts;

pub(super) use copied::copied_passages;
pub(super) use others::other_children;
pub(super) use parents::separate_reports;
pub(super) use protected::protected_addresses;

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
