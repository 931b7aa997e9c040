//! Which sentence of prose that changed is which of before.

use crate::order;

/// For each new text the place of the old one that it is. As many stay as there are of each text in
/// both; every old one is found once at most.
///
/// A text that stands once in both is the same one, wherever it went. Of texts that stand several
/// times, the one beside such a text goes with it; then those that follow the start, or lead up to the
/// end; then the first left over for the first. (The habit is Heckel's, "A technique for isolating
/// differences between files", 1978.) The cost is that of putting the texts in order.
pub(super) fn same_places(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let (sorts, count) = sorts_of(old, new);
    let (old_sorts, new_sorts) = sorts.split_at_checked(old.len()).unwrap_or_default();
    let mut same = Same {
        old: old_sorts,
        new: new_sorts,
        old_of: vec![None; new.len()],
        found: vec![false; old.len()],
    };
    same.find_lone(count);
    let (all, ends) = (0..new.len(), (old.len(), new.len()));
    for at in all.clone() {
        if let Some(before) = same.old_of.get(at).copied().flatten() {
            same.find(at + 1, before + 1);
        }
    }
    for at in all.rev() {
        if let Some(after) = same.old_of.get(at).copied().flatten() {
            same.find(at.wrapping_sub(1), after.wrapping_sub(1));
        }
    }
    let mut start = 0;
    while same.find(start, start) {
        start += 1;
    }
    let (mut old_end, mut new_end) = ends;
    while old_end > 0 && new_end > 0 && same.find(new_end - 1, old_end - 1) {
        (old_end, new_end) = (old_end - 1, new_end - 1);
    }
    same.find_left_over(count);
    same.old_of
}

/// A number for each text, the same for the same text: the old ones, then the new; and how many numbers there are.
fn sorts_of(old: &[&str], new: &[&str]) -> (Vec<usize>, usize) {
    let texts = [old, new].concat();
    let text = |at: usize| texts.get(at).copied().unwrap_or_default();
    let order = order::places(texts.len(), &|one, other| text(one).cmp(text(other)));
    let mut sorts = vec![0; texts.len()];
    let mut sort = 0;
    let mut last = None;
    for at in order {
        if last.is_some_and(|last| text(last) != text(at)) {
            sort += 1;
        }
        last = Some(at);
        if let Some(place) = sorts.get_mut(at) {
            *place = sort;
        }
    }
    (sorts, sort + 1)
}

struct Same<'a> {
    old: &'a [usize],
    new: &'a [usize],
    old_of: Vec<Option<usize>>,
    found: Vec<bool>,
}

impl Same<'_> {
    /// Takes the new text to be the old one, where they are the same and neither is taken.
    fn find(&mut self, new: usize, old: usize) -> bool {
        let (Some(place), Some(found)) = (self.old_of.get_mut(new), self.found.get_mut(old)) else {
            return false;
        };
        let fits = place.is_none() && !*found && self.new.get(new) == self.old.get(old);
        if fits {
            *place = Some(old);
            *found = true;
        }
        fits
    }

    fn find_lone(&mut self, count: usize) {
        let (old, new) = (alone(self.old, count), alone(self.new, count));
        for (old, new) in old.into_iter().zip(new) {
            if let (Place::Alone(old), Place::Alone(new)) = (old, new) {
                self.find(new, old);
            }
        }
    }

    fn find_left_over(&mut self, count: usize) {
        let mut first = vec![None; count];
        let mut after = vec![None; self.old.len()];
        for (at, sort) in self.old.iter().enumerate().rev() {
            if self.found.get(at) == Some(&false)
                && let (Some(first), Some(after)) = (first.get_mut(*sort), after.get_mut(at))
            {
                *after = first.replace(at);
            }
        }
        for (at, sort) in self.new.iter().enumerate() {
            if let Some(first) = first.get_mut(*sort)
                && let Some(old) = *first
                && self.find(at, old)
            {
                *first = after.get(old).copied().flatten();
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    Alone(usize),
    Many,
}

/// For each sort where its text stands.
fn alone(sorts: &[usize], count: usize) -> Vec<Place> {
    let mut places = vec![Place::Nowhere; count];
    for (at, sort) in sorts.iter().enumerate() {
        if let Some(place) = places.get_mut(*sort) {
            *place = match place {
                Place::Nowhere => Place::Alone(at),
                _ => Place::Many,
            };
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::same_places;

    /// The places, a letter a text.
    fn same(old: &str, new: &str) -> String {
        let letters = |text: &'static str| text.split("").filter(|it| !it.is_empty()).collect();
        let (old, new): (Vec<&str>, Vec<&str>) = (
            letters(old.to_owned().leak()),
            letters(new.to_owned().leak()),
        );
        let places = same_places(&old, &new);
        places
            .into_iter()
            .map(|place| place.map_or("-".to_owned(), |place| place.to_string()))
            .collect()
    }

    #[test]
    fn what_is_the_same_is_found_wherever_it_went() {
        assert_eq!(same("abc", "cab"), "201");
        assert_eq!(same("abc", "axc"), "0-2");
        assert_eq!(same("", "ab"), "--");
        assert_eq!(same("ab", ""), "");
    }

    #[test]
    fn of_equal_texts_each_goes_with_its_neighbours() {
        // Paragraphs "a s b" and "c s d", put the other way round.
        assert_eq!(same("asbcsd", "csdasb"), "345012");
        assert_eq!(same("sas", "ss"), "02");
        assert_eq!(same("sas", "sabs"), "01-2");
        assert_eq!(same("sabsd", "sdsab"), "34012");
    }

    #[test]
    fn as_many_stay_as_stand_in_both() {
        assert_eq!(same("sss", "ss"), "01");
        assert_eq!(same("ss", "sss"), "01-");
        assert_eq!(same("asxs", "ssb"), "13-");
    }
}
