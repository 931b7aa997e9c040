use super::fold::Gap;
use super::grammar::{Named, Verdict};
use super::initials::stands_for_somebody;
use super::people::{Person, Sex};
use super::reading::Reading;
use super::signs::{Sign, SignKind};
use super::slips::is_slip;
use super::word_names::word_or_name;
use crate::language::names::{self, Lists};

/// Whether a name that a country or town bears too is that: "in Jordan", "supports Chelsea".
fn is_there(named: Named<'_>) -> bool {
    let before = |place| named.before(place).map_or("", |it| it.folded);
    if named.gap_before() > Gap::Space || named.is_possessive() || named.does_something() {
        return false;
    }
    let travels = |places: usize| Lists::of(before(places)).any(names::TRAVEL);
    match before(1) {
        "in" => true,
        "to" | "from" | "at" | "near" | "outside" | "for" | "of" => travels(2) || travels(3),
        _ => travels(1),
    }
}

/// Whether the title before a whole name is one that letters and invoices give children: an adult of that name
/// is known by it already.
fn is_young(named: Named<'_>) -> bool {
    let title = named.before(1).map_or("", |it| it.folded);
    matches!(title, "miss" | "master" | "mstr" | "mr" | "ms")
}

/// Whether a name that stands in a text is a child's.
impl Reading<'_, '_> {
    /// Whether a child is called by that.
    pub(super) fn is_called(self, name: &str) -> bool {
        let mut children = self.people.children.iter();
        children.any(|child| child.given.iter().any(|it| it == name))
    }

    /// The other words of a name beside one of them: "Drew-Parker, William".
    pub(super) fn whole_name(
        self,
        other: &Person<'_>,
        named: &str,
        mut first: usize,
        mut after: usize,
    ) -> (usize, usize) {
        let is_capital = |place: usize| self.words.get(place).is_some_and(|it| it.capital);
        let is_part = |from: usize, to: usize| {
            let letters: String = (from..to)
                .filter_map(|it| self.words.get(it))
                .map(|it| it.folded)
                .collect();
            let mut words = other.words.iter();
            letters != named
                && words.any(|it| *it == letters || it.len() > 4 && is_slip(&letters, it))
        };
        // "Iris H.", but "I" is a word.
        let is_initial = |place: usize| {
            let letter = self.words.get(place).filter(|it| it.capital);
            letter
                .map(|it| it.folded)
                .is_some_and(|it| it != "i" && other.has_initial(it))
        };
        'behind: loop {
            for length in 1..4 {
                let gap = self.words.get(after).map_or(Gap::Stop, |it| it.gap);
                if gap <= Gap::Space
                    && (is_part(after, after + length) || length == 1 && is_initial(after))
                {
                    after += length;
                    continue 'behind;
                }
            }
            break;
        }
        'before: loop {
            for length in 1..4 {
                let gap = self.words.get(first).map_or(Gap::Stop, |it| it.gap);
                let Some(from) = first.checked_sub(length) else {
                    break;
                };
                if gap <= Gap::Mark
                    && (is_capital(from) || gap == Gap::Joined)
                    && is_part(from, first)
                {
                    first = from;
                    continue 'before;
                }
            }
            break;
        }
        (first, after)
    }

    pub(super) fn name(self, sign: &Sign<'_>, other: &Person<'_>, named: Named<'_>) -> Verdict {
        let Some(word) = named.word() else {
            return Verdict::No;
        };
        let mut lists = Lists::of(&sign.letters);
        if other.child.is_unborn() && named.after - named.first == 1 {
            // "Bump" and "Peanut" are words.
            lists = lists.or(names::MASS_NAMES);
        }
        let is_a_word = lists.any(names::WORD_NAMES.or(names::FUNCTION));
        let single = named.after - named.first == 1;
        let whole = sign.kind == SignKind::Whole || !single && !self.is_only(named, &sign.letters);
        let called = |name: &String| self.people.called.contains(name);
        let as_it_is =
            |word: &str| (other.words.iter().chain(&other.given)).any(|it| it.contains(word));
        let in_full = whole && named.is_made_of(as_it_is);
        let explained = (!in_full || other.given.iter().any(called)) && named.is_explained();
        let titled = named.is_led_by_a_title();
        if named.is_half(is_a_word) || titled && !(in_full && is_young(named)) || explained {
            return Verdict::No;
        }
        if named.is_a_star_sign()
            || named.is_in_a_story()
            || !in_full && (named.names_a_thing() || named.is_of_a_language())
        {
            return Verdict::No;
        }
        if !whole && named.is_of_a_thing() {
            let first = other.words.first() == Some(&sign.letters);
            return if first { Verdict::Perhaps } else { Verdict::No };
        }
        let family = |word: &str| {
            self.people
                .children
                .iter()
                .any(|child| child.words.iter().any(|it| it == word))
                || other.has_initial(word)
                || other
                    .words
                    .iter()
                    .any(|it| it == word || it.len() > 4 && is_slip(word, it))
        };
        if named.goes_on(family) {
            return Verdict::No;
        }
        let short = word.upper && single && sign.letters.len() < 4;
        if short
            && !named.behind(0).is_some_and(|it| it.upper)
            && !stands_for_somebody(named, &sign.letters)
        {
            return Verdict::No;
        }
        let shared = self.people.called.contains(&sign.letters);
        let adults = shared || self.people.surnames.contains(&sign.letters);
        if sign.kind == SignKind::Middle && adults {
            return Verdict::No;
        }
        if is_a_word && !whole {
            let most = if shared {
                Verdict::Perhaps
            } else {
                Verdict::Yes
            };
            return word_or_name(named, lists).min(most);
        }
        if !whole && lists.any(names::PLACE_NAMES) && is_there(named) {
            return Verdict::No;
        }
        let small = !word.capital && !whole;
        let weak = !matches!(sign.kind, SignKind::Given | SignKind::Whole);
        let held = named.gap_before() <= Gap::Space
            && named
                .before(1)
                .is_some_and(|it| it.folded == "s" || Lists::of(it.folded).any(names::DETERMINERS));
        if small && (weak || held || sign.letters.len() < 3 || lists.any(names::PLACE_NAMES.not()))
        {
            return Verdict::No;
        }
        match sign.kind {
            SignKind::Nickname if shared => Verdict::No,
            _ if shared => Verdict::Perhaps,
            _ => Verdict::Yes,
        }
    }

    /// Whether it is a child who is spoken of as "Miss" or "Master" by a surname, as schools do.
    fn pupil(self, sign: &Sign<'_>, named: Named<'_>) -> Verdict {
        let is = |title: &str| {
            named
                .before(1)
                .is_some_and(|it| it.folded == title && it.capital)
        };
        let pupil = || {
            (0..8).any(|place| {
                let word = named.behind(place).map_or("", |it| it.folded);
                matches!(word, "pupil" | "class" | "year" | "aged" | "who")
            })
        };
        let borne = || self.people.surnames.contains(&sign.letters);
        if is("master") || is("miss") && !borne() && pupil() {
            Verdict::Perhaps
        } else {
            Verdict::No
        }
    }

    /// Whether the words are no more than these letters, however they are parted.
    fn is_only(self, named: Named<'_>, letters: &str) -> bool {
        let length: usize = (named.first..named.after)
            .filter_map(|it| self.words.get(it))
            .map(|it| it.folded.len())
            .sum();
        length == letters.len()
    }

    pub(super) fn surname(self, sign: &Sign<'_>, named: Named<'_>) -> Verdict {
        let Some(word) = named.word().filter(|it| it.capital) else {
            return Verdict::No;
        };
        if named.is_half(true) || named.is_led_by_a_title() {
            return self.pupil(sign, named);
        }
        let before = named.before(1).filter(|_| named.gap_before() <= Gap::Space);
        let the = before.is_some_and(|it| it.folded == "the");
        let of_many = named
            .behind(0)
            .filter(|it| it.gap == Gap::Space)
            .map(|it| it.folded);
        let sex = self
            .people
            .child(sign.of)
            .map_or(Sex::Unknown, |child| child.sex);
        let fits = |wanted| {
            if sex.fits(wanted) {
                Verdict::Yes
            } else {
                Verdict::No
            }
        };
        match of_many {
            Some("boys" | "boy" | "brothers" | "lads" | "lad") => return fits(Sex::He),
            Some("girls" | "girl" | "sisters") => return fits(Sex::She),
            Some("children" | "kids" | "siblings" | "twins" | "child" | "baby") => {
                return Verdict::Yes;
            }
            _ => {}
        }
        let borne = |letters: &str| {
            self.people.surnames.iter().any(|it| it == letters)
                || self.people.called.iter().any(|it| it == letters)
        };
        if sign.kind == SignKind::Plural {
            return if the { Verdict::Perhaps } else { Verdict::No };
        }
        let after_a_name =
            before.is_some_and(|it| it.capital && !Lists::of(it.folded).any(names::FUNCTION));
        let a_word = !Lists::of(&sign.letters).is_empty();
        if the
            || borne(&sign.letters)
            || after_a_name
            || named.goes_on(|_| false)
            || named.is_explained()
        {
            return Verdict::No;
        }
        if named.is_possessive() || named.does_something() || !word.opens && !a_word {
            Verdict::Perhaps
        } else {
            Verdict::No
        }
    }
}
