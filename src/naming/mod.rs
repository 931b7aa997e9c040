//! The signs by which somebody is known in a text: names, dates of birth, settings, addresses and
//! numbers, however they are spelt.

mod addresses;
mod fold;
mod names;
mod signs;
mod withheld;

pub(crate) use addresses::Protected;
pub(crate) use fold::{ByHash, Folded, Word, Words, mix};
pub(crate) use names::{Children, first_name};
pub(crate) use withheld::{Standing, Withheld};
