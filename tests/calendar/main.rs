//! The calendar against others' lists, against dates counted by hand, and for what holds of every
//! count.

#[cfg(test)]
mod counted_by_hand;
#[cfg(test)]
mod lists_of_others;
#[cfg(test)]
mod properties;
