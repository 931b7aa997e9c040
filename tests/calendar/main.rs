//! The calendar against others' lists, against dates counted by hand, and for what holds of every
//! count.

mod counted_by_hand;
mod lists_of_others;
mod properties;
