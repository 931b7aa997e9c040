//! What gives somebody away in a text, however it is spelt: names, dates of birth, relatives, places and
//! numbers.
//!
//! `people` says who is there, `signs`, `places` and `settings` what gives each of them away. A text is folded into
//! words (`fold`) and read once (`reading`): at each word a sign, a date (`dates`, `feasts`, `birthdays`), initials, a relative
//! (`kin`, as `described`), a child known by age or parent (`links`) or a name with a slip in it (`misspelt`, `slips`) or
//! cut short (`short_names`) may stand, and `grammar` says whether a name is one, `things` whether a thing bears it,
//! `tongues` whether it is a word of another language, `word_names` where it is a word too. `withheld` finds those who are
//! withheld from a reader by their `particulars`, `addresses` what is confidential.

mod addresses;
mod bearer;
mod birthdays;
mod dates;
mod described;
mod feasts;
mod fold;
mod grammar;
mod initials;
mod kin;
mod letters;
mod links;
mod misspelt;
mod numbers;
mod particulars;
mod parts;
mod people;
mod places;
mod reading;
mod settings;
mod short_names;
mod signs;
mod slips;
mod things;
mod tongues;
mod withheld;
mod word_names;

pub(crate) use addresses::Protected;
pub(crate) use fold::{ByHash, Folded, Word, Words, mix};
pub(crate) use grammar::Verdict;
pub(crate) use people::{People, Person, Sex};
pub(crate) use reading::Reading;
pub(crate) use withheld::{Standing, Withheld};
