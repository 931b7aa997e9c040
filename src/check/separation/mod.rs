//! Keeps children apart: another child named in one child's text, protected addresses, copied
//! text, and children of different parents in one report.

mod addresses;
mod copied;
mod fold;
mod names;
mod parents;
mod signs;
mod texts;

pub(super) use addresses::protected_addresses;
pub(super) use copied::copied_passages;
pub(super) use names::other_children;
pub(super) use parents::{have_different_parents, separate_reports};
