//! Lists brought into order, by one sort for the whole crate: the standard library's is written out
//! anew for each sort of item, at several kilobytes each, which browsers would have to download.

use std::cmp::Ordering;

/// Brings items into order, as `slice::sort_by` does: those that are alike stay as they stood.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = places(
        items.len(),
        &|one, other| match (items.get(one), items.get(other)) {
            (Some(one), Some(other)) => compare(one, other),
            _ => Ordering::Equal,
        },
    );
    let mut unsorted: Vec<_> = items.drain(..).map(Some).collect();
    let sorted = order
        .into_iter()
        .filter_map(|place| unsorted.get_mut(place)?.take());
    items.extend(sorted);
}

/// The places of so many items in their order, which compares two by their places.
pub(crate) fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_come_into_order_and_those_alike_stay_as_they_stood() {
        let mut items = vec![(3, "a"), (1, "b"), (3, "c"), (2, "d"), (1, "e")];
        sort_by(&mut items, |one, other| one.0.cmp(&other.0));
        assert_eq!(items, [(1, "b"), (1, "e"), (2, "d"), (3, "a"), (3, "c")]);
    }

    #[test]
    fn places_say_where_each_item_stood() {
        let words = ["visit", "home", "plan"];
        let order = places(words.len(), &|one, other| words[one].cmp(words[other]));
        assert_eq!(order, [1, 2, 0]);
    }
}
