use super::entry::Typed;
use super::field::Parts;
use crate::order;

/// Ids in their order, and their places sorted by id, to find one among thousands.
///
/// One type for whatever is kept: a map made anew for each sort of thing would cost browsers many
/// times the code.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Ids {
    in_order: Vec<String>,
    sorted: Vec<usize>,
}

impl Ids {
    /// Parts the ids from what stands under them. Of two parts with one id the last holds, in the
    /// place of the first, as in JavaScript.
    pub fn of(parts: Parts<'_>) -> (Self, Vec<Typed<'_>>) {
        let (mut in_order, mut typed) = (Vec::new(), Vec::new());
        for (id, part) in parts {
            in_order.push(id.into_owned());
            typed.push(part);
        }
        let mut sorted = sorted(&in_order);
        let mut doubles = Vec::new();
        sorted.dedup_by(|later, first| {
            let same = in_order.get(*later) == in_order.get(*first);
            if same {
                typed.swap(*later, *first);
                doubles.push(*later);
            }
            same
        });
        if !doubles.is_empty() {
            order::sort_by(&mut doubles, Ord::cmp);
            remove(&mut in_order, &doubles);
            remove(&mut typed, &doubles);
            sorted = self::sorted(&in_order);
        }
        (Self { in_order, sorted }, typed)
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.in_order.iter().map(String::as_str)
    }

    pub fn at(&self, place: usize) -> Option<&str> {
        self.in_order.get(place).map(String::as_str)
    }

    pub fn place(&self, id: &str) -> Option<usize> {
        let found = self
            .sorted
            .binary_search_by(|place| self.at(*place).cmp(&Some(id)));
        self.sorted.get(found.ok()?).copied()
    }
}

/// The places of ids, sorted by id; those of one id from first to last.
fn sorted(ids: &[String]) -> Vec<usize> {
    order::places(ids.len(), &|one, other| ids.get(one).cmp(&ids.get(other)))
}

fn remove<T>(from: &mut Vec<T>, places: &[usize]) {
    let mut place = 0..;
    from.retain(|_| {
        place
            .next()
            .is_none_or(|it| places.binary_search(&it).is_err())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(of: &[&'static str]) -> (Ids, Vec<Typed<'static>>) {
        let number = |at: usize| Typed::Flag(at % 2 == 1);
        Ids::of(
            of.iter()
                .enumerate()
                .map(|(at, id)| ((*id).into(), number(at)))
                .collect(),
        )
    }

    #[test]
    fn ids_keep_their_order_and_are_found() {
        let (ids, _) = ids(&["kofi", "amara", "sam"]);
        assert_eq!(ids.iter().collect::<Vec<_>>(), ["kofi", "amara", "sam"]);
        for (place, id) in ["kofi", "amara", "sam"].into_iter().enumerate() {
            assert_eq!(ids.place(id), Some(place));
        }
        assert_eq!(ids.place("nobody"), None);
    }

    #[test]
    fn of_two_with_one_id_the_last_holds_where_the_first_stood() {
        let (ids, typed) = ids(&["kofi", "amara", "sam", "kofi", "zoe", "amara", "kofi"]);
        assert_eq!(
            ids.iter().collect::<Vec<_>>(),
            ["kofi", "amara", "sam", "zoe"]
        );
        let flags = [false, true, false, false].map(Typed::Flag);
        assert_eq!(typed, flags, "the parts at 6, 5, 2 and 4");
        assert_eq!(ids.place("zoe"), Some(3));
    }
}
