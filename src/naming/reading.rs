use super::dates;
use super::fold::{Gap, Words};
use super::grammar::{Hit, Named, Verdict};
use super::initials::{initials_at, surname_at};
use super::kin::relative;
use super::links::linked;
use super::misspelt::has_figures;
use super::people::{People, Person, Sex};
use super::places::is_home;
use super::signs::{Sign, SignKind};
use crate::language::Span;

/// Words that give a child away, or may.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    pub person: &'a str,
    pub span: Span,
    pub verdict: Verdict,
}

/// A text of one child, read for what gives others away.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'w, 'a> {
    pub people: &'w People<'a>,
    pub own: &'w Person<'a>,
    pub words: Words<'w>,
}

impl<'a> Reading<'_, 'a> {
    /// What gives other children away, in order.
    pub fn found(self) -> Vec<Found<'a>> {
        let mut found: Vec<Found<'a>> = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let (hits, after) = self.read_at(at);
            for Hit {
                person,
                first,
                after,
                verdict,
            } in hits
            {
                let (Some(start), Some(end)) = (
                    self.words.get(first),
                    self.words.get(after.saturating_sub(1)),
                ) else {
                    continue;
                };
                let span = Span::new(start.span.start, end.span.end.max(start.span.start));
                let known = found
                    .iter()
                    .rev()
                    .take(4)
                    .any(|it| it.person == person && it.span.end >= span.start);
                if verdict > Verdict::No && !known {
                    found.push(Found {
                        person,
                        span,
                        verdict,
                    });
                }
            }
            at = after.max(at + 1);
        }
        found
    }

    /// What stands at a word, and the place at which to read on.
    fn read_at(self, at: usize) -> (Vec<Hit<'a>>, usize) {
        let Some(word) = self.words.get(at) else {
            return (Vec::new(), at + 1);
        };
        let signs = self.people.signs.at(self.words, at);
        let mut standing: Vec<(&Sign<'a>, usize)> = signs.collect();
        if let Some(longest) = standing.iter().map(|(_, after)| *after).max() {
            standing.retain(|(_, after)| *after == longest);
            let hits: Vec<_> = standing
                .iter()
                .filter(|(sign, after)| self.counts(sign) || self.is_shared_by_many(sign, *after))
                .filter_map(|(sign, after)| self.hit(sign, at, *after))
                .collect();
            let after = hits.iter().map(|hit| hit.after).max().unwrap_or(longest);
            // "Hoi Yann" begins with a name that is right.
            if hits.iter().all(|hit| hit.verdict == Verdict::No)
                && let Some(hit) = self.slip_of_two(at)
            {
                return (vec![hit], hit.after);
            }
            if !hits.is_empty()
                || !standing
                    .iter()
                    .all(|(sign, _)| sign.kind == SignKind::Setting)
            {
                return (hits, after);
            }
        }
        if let Some(hit) = relative(self.people, self.own, self.words, at) {
            return (vec![hit], hit.after);
        }
        if let Some(hit) = linked(self.people, self.own, self.words, at) {
            return (vec![hit], hit.after);
        }
        if dates::may_begin(word.folded) {
            let hits = self.born_at(at);
            if let Some(after) = hits.iter().map(|hit| hit.after).max() {
                return (hits, after);
            }
        }
        let misspelt = has_figures(word.folded);
        if word.capital || word.folded.len() > 6 || misspelt {
            if let Some(hit) = surname_at(self.people, self.own, self.words, at) {
                return (vec![hit], hit.after);
            }
            let initials = initials_at(self.people, self.own, self.words, at);
            if let Some(after) = initials.iter().map(|hit| hit.after).max() {
                return (initials, after);
            }
            if let Some(hit) = self.slip_at(at).or_else(|| self.short_at(at)) {
                return (vec![hit], hit.after);
            }
        }
        (Vec::new(), at + 1)
    }

    /// Whether a sign tells another child from this one.
    pub(super) fn counts(self, sign: &Sign<'_>) -> bool {
        let has = |all: &[String]| all.contains(&sign.letters);
        if sign.of.is_empty() || sign.of == self.own.id {
            return false;
        }
        match sign.kind {
            SignKind::Whole => self.own.words.concat() != sign.letters,
            SignKind::Setting => true,
            kind if kind.is_place() => !has(&self.own.places) && self.lives_apart(sign.of),
            SignKind::Plural => !self
                .own
                .words
                .iter()
                .any(|it| sign.letters.strip_suffix('s') == Some(it)),
            SignKind::Surname | SignKind::Middle => !has(&self.own.words) && !has(&self.own.given),
            _ => !has(&self.own.given),
        }
    }

    /// Whether a surname is said of several children, of whom the one in whose text it stands may be one: "both Bright
    /// boys".
    fn is_shared_by_many(self, sign: &Sign<'_>, after: usize) -> bool {
        let many = self.words.get(after).is_some_and(|it| {
            it.gap == Gap::Space
                && matches!(
                    it.folded,
                    "boys"
                        | "brothers"
                        | "lads"
                        | "girls"
                        | "sisters"
                        | "children"
                        | "kids"
                        | "siblings"
                        | "twins"
                )
        });
        let another = self.words.get(after).is_some_and(|it| {
            it.gap == Gap::Space
                && match self.own.sex {
                    Sex::She => matches!(it.folded, "boy" | "lad" | "brother"),
                    Sex::He => matches!(it.folded, "girl" | "sister"),
                    Sex::Unknown => false,
                }
        });
        (many || another)
            && sign.kind == SignKind::Surname
            && !sign.of.is_empty()
            && sign.of != self.own.id
    }

    /// Children of one household live at one address, where only one of them has it filled in.
    fn lives_apart(self, other: &str) -> bool {
        let Some(other) = self.people.child(other) else {
            return false;
        };
        let together = !other.child.household.is_no() && !self.own.child.household.is_no();
        !(together && self.own.child.address.text().is_empty())
    }

    fn hit(self, sign: &Sign<'a>, first: usize, after: usize) -> Option<Hit<'a>> {
        let named = Named {
            words: self.words,
            first,
            after,
        };
        let hit = |first, after, verdict| Hit {
            person: sign.of,
            first,
            after,
            verdict,
        };
        match sign.kind {
            SignKind::Setting => {
                let other = self.people.child(sign.of)?;
                let setting = other.setting.as_ref()?;
                let shared = self.own.child.setting.text() == other.child.setting.text();
                let own = self.own.setting.as_ref();
                let stands =
                    setting.stands_at(self.words, (first, after), own, &self.people.addresses);
                let (first, after) = stands.filter(|_| !shared)?;
                Some(hit(first, after, Verdict::Yes))
            }
            kind if kind.is_place() => {
                is_home(self.words, first, after, kind).then(|| hit(first, after, Verdict::Yes))
            }
            SignKind::Surname
                if named.gap_behind() == Gap::Mark && self.is_called(named.behind(0)?.folded) =>
            {
                let other = self.people.child(sign.of)?;
                let name = named.behind(0)?.folded;
                let it = other.given.iter().any(|it| it == name);
                it.then(|| hit(first, after + 1, Verdict::Yes))
            }
            SignKind::Surname | SignKind::Plural => {
                Some(hit(first, after, self.surname(sign, named)))
            }
            kind => {
                let other = self.people.child(sign.of)?;
                let (first, after) = self.whole_name(other, &sign.letters, first, after);
                let named = Named {
                    words: self.words,
                    first,
                    after,
                };
                let verdict = self.name(sign, other, named);
                let doubtful = kind == SignKind::Nickname && is_doubtful(named);
                let most = if doubtful {
                    Verdict::Perhaps
                } else {
                    Verdict::Yes
                };
                Some(hit(first, after, verdict.min(most)))
            }
        }
    }
}

/// Whether what children of a name are often called may be somebody else: unless a sentence goes on with what that child
/// does.
fn is_doubtful(named: Named<'_>) -> bool {
    named.word().is_none_or(|it| it.opens) && !named.does_something() && !named.is_possessive()
}
