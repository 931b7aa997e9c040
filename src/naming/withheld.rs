use super::addresses::Protected;
use super::dates;
use super::fold::{Folded, Words};
use super::grammar::{Named, Verdict};
use super::initials::{is_spelt_out, letters_at, stands_for_somebody};
use super::particulars::{Hidden, Shown, particulars};
use super::parts::words_of;
use super::people::People;
use super::places::add_address;
use super::reading::Reading;
use super::short_names::{begins, looks_short};
use super::signs::{Sign, SignKind, Signs};
use super::slips::is_slip;
use super::word_names::word_or_name;
use crate::document::Document;
use crate::language::Span;
use crate::language::names::{self, Lists};
use crate::order;

/// Whose particulars must not stand in a text, and by what they are known.
///
/// A name, address, school or date that somebody shares with a person who is spoken of there gives
/// neither away. A copy is cut by this: what may be somebody's name counts as one.
pub(crate) struct Withheld<'a> {
    /// What is protected from everybody.
    protected: Protected<'a>,
    /// Where those who are withheld live and can be called.
    homes: Protected<'a>,
    names: Signs<'a>,
    hidden: Vec<Hidden<'a>>,
    /// By what those are called who may be named.
    shown: Vec<String>,
    people: People<'a>,
    /// The children of whom a text may speak, by whom relatives are known ("his sister").
    spoken_of: Vec<&'a str>,
}

/// How somebody stands to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Must not be given away there.
    Withheld,
    /// The text is about, or for, this person: the names are this person's there.
    SpokenOf,
    /// May be named there.
    Named,
    /// May be named there, and nothing more told: no date of birth, address or number.
    NamedAlone,
}

impl<'a> Withheld<'a> {
    /// Those who stand so by their ids, of everybody whom a document lists; beside what is protected
    /// from everybody.
    pub fn of(
        document: &'a Document,
        protected: Protected<'a>,
        standing: &dyn Fn(&str) -> Standing,
    ) -> Self {
        let known: Vec<_> = particulars(document)
            .into_iter()
            .map(|it| (standing(it.id), it))
            .collect();
        let mut shown = Shown::default();
        for (standing, person) in &known {
            if *standing == Standing::NamedAlone {
                shown.name_words.extend(words_of(person.name));
            } else if *standing != Standing::Withheld {
                shown.add(person, *standing == Standing::SpokenOf);
            }
        }
        let mut names: Vec<Sign<'a>> = Vec::new();
        let mut homes: Vec<Sign<'a>> = Vec::new();
        let mut numbers = Vec::new();
        let mut hidden = Vec::new();
        let kept = [Standing::Withheld, Standing::NamedAlone];
        for (standing, person) in known.iter().filter(|(it, _)| kept.contains(it)) {
            if *standing == Standing::Withheld {
                person.put_names(&shown, &mut names);
            }
            add_address(&mut homes, person.id, person.address);
            numbers.push((person.id, person.phone));
            hidden.push(person.hidden(&shown, *standing));
        }
        homes.retain(|sign| !shown.places.contains(&sign.letters));
        names.extend((shown.harmless.iter()).map(|text| Sign::new("", SignKind::Whole, text)));
        let spoken_of = known
            .iter()
            .filter(|(it, person)| *it == Standing::SpokenOf && document.children.has(person.id));
        Self {
            protected,
            homes: Protected::made(homes, &numbers, &shown.phones),
            names: Signs::of(names),
            people: if hidden.is_empty() {
                People::default()
            } else {
                People::of(document)
            },
            spoken_of: spoken_of.map(|(_, person)| person.id).collect(),
            hidden,
            shown: shown.name_words,
        }
    }

    /// Whether nothing is withheld.
    pub fn is_empty(&self) -> bool {
        self.hidden.is_empty() && self.protected.is_empty()
    }

    /// Whether an id, such as `kofi-school`, is made of a name that is withheld.
    pub fn stands_in_id(&self, id: &str) -> bool {
        if self.hidden.is_empty() {
            return false;
        }
        let folded = Folded::of(id);
        let words = folded.words();
        (0..words.len()).any(|at| {
            self.names
                .at(words, at)
                .any(|(sign, _)| !sign.of.is_empty())
        })
    }

    /// Who is given away in a text, and where, in bytes: in the order in which they stand.
    pub fn find(&self, text: &str) -> Vec<(&'a str, Span)> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text);
        let words = folded.words();
        let mut found = self.protected.find(text, words);
        if !self.hidden.is_empty() {
            found.extend(self.homes.find(text, words));
            found.extend(self.named(words));
            found.extend(self.related(words));
            order::sort_by(&mut found, |(_, one), (_, other)| {
                one.start.cmp(&other.start)
            });
            found.dedup_by(|later, first| later.0 == first.0 && later.1.start < first.1.end);
        }
        found
    }

    fn named(&self, words: Words<'_>) -> Vec<(&'a str, Span)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let (person, after) = self.named_at(words, at);
            if let (Some(person), Some(first), Some(last)) =
                (person, words.get(at), words.get(after - 1))
            {
                found.push((person, Span::new(first.span.start, last.span.end)));
            }
            at = after.max(at + 1);
        }
        found
    }

    /// Who is given away by the words that begin at a place, and the place to read on at.
    fn named_at(&self, words: Words<'_>, at: usize) -> (Option<&'a str>, usize) {
        let standing: Vec<_> = self.names.at(words, at).collect();
        let longest = standing.iter().map(|(_, after)| *after).max();
        if let Some(after) = longest {
            let mut longest = standing.iter().filter(|(_, it)| *it == after);
            let whose = longest.find(|(sign, _)| {
                self.is_named(
                    sign,
                    Named {
                        words,
                        first: at,
                        after,
                    },
                )
            });
            return (whose.map(|(sign, _)| sign.of), after);
        }
        let Some(word) = words.get(at) else {
            return (None, at + 1);
        };
        if dates::may_begin(word.folded) {
            let born = dates::stands_at(words.from(at)).and_then(|stands| {
                let mut hidden = self.hidden.iter();
                let it = hidden.find(|it| it.born.is_some_and(|day| stands.is(day, false)))?;
                Some((Some(it.id), at + stands.length))
            });
            return born.unwrap_or((None, at + 1));
        }
        if let Some((letters, after)) = letters_at(words, at) {
            let named = Named {
                words,
                first: at,
                after,
            };
            let stands = after - at > 1 || stands_for_somebody(named, &letters);
            let mut bearers = self
                .hidden
                .iter()
                .filter(|it| it.initials.contains(&letters));
            if let Some(person) = bearers
                .next()
                .filter(|_| stands && !is_spelt_out(words, at, &letters))
            {
                return (Some(person.id), after);
            }
        }
        if let Some(person) = self.cut_short(words, at) {
            return (Some(person), at + 1);
        }
        if word.capital && word.folded.len() > 3 && Lists::of(word.folded).is_empty() {
            let is_shown = self.shown.iter().any(|it| it == word.folded);
            let slipped =
                |it: &&Hidden<'_>| it.given.iter().any(|given| is_slip(word.folded, given));
            let whose = self.hidden.iter().find(slipped).filter(|_| !is_shown);
            return (whose.map(|it| it.id), at + 1);
        }
        (None, at + 1)
    }

    /// Who is called by the first letters of a name, unless a child who is spoken of may be.
    fn cut_short(&self, words: Words<'_>, at: usize) -> Option<&'a str> {
        let named = Named {
            words,
            first: at,
            after: at + 1,
        };
        let word = named.word().filter(|_| looks_short(named))?.folded;
        let of = |names: &[String]| names.iter().any(|it| begins(word, it));
        let mut spoken_of = self.spoken_of.iter();
        if self.shown.iter().any(|it| it == word)
            || spoken_of.any(|id| self.people.child(id).is_some_and(|it| of(&it.given)))
        {
            return None;
        }
        let whose = self.hidden.iter().find(|it| of(&it.given));
        whose.map(|it| it.id)
    }

    fn is_named(&self, sign: &Sign<'a>, named: Named<'_>) -> bool {
        let Some(word) = named.word().filter(|_| !sign.of.is_empty()) else {
            return false;
        };
        let lists = Lists::of(&sign.letters);
        let single = named.after - named.first == 1;
        match sign.kind {
            SignKind::Whole => true,
            SignKind::Setting => {
                let mut hidden = self.hidden.iter();
                let setting = hidden
                    .find(|it| it.id == sign.of)
                    .and_then(|it| it.setting.as_ref());
                let at = (named.first, named.after);
                setting.is_some_and(|it| {
                    it.stands_at(named.words, at, None, &self.people.addresses)
                        .is_some()
                })
            }
            _ if single && lists.any(names::WORD_NAMES) => word_or_name(named, lists) > Verdict::No,
            SignKind::Given => word.capital || sign.letters.len() > 2 && lists.is_empty(),
            SignKind::Surname if word.opens && !lists.is_empty() => {
                named.is_possessive() || named.does_something()
            }
            _ => word.capital,
        }
    }

    /// Withheld children, by what they are to a child who is spoken of, and by what only readers of
    /// that child's text can tell.
    fn related(&self, words: Words<'_>) -> Vec<(&'a str, Span)> {
        let mut found = Vec::new();
        for own in self.spoken_of.iter().filter_map(|id| self.people.child(id)) {
            let reading = Reading {
                people: &self.people,
                own,
                words,
            };
            for hit in reading.found() {
                if self.hidden.iter().any(|it| it.id == hit.person) {
                    found.push((hit.person, hit.span));
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given_away(withheld: &[&str], text: &str) -> Vec<String> {
        let document = Document::from_json(
            r#"{"children": {
                "amara": {"name": "Amara Bright", "born": "2019-03-02", "setting": "Elm Park Primary", "address": "4 Quarry Lane, Aber LW4 7QD"},
                "kofi": {"name": "Kofi James Mensah-Bright", "known_as": ["Ko"], "born": "2016-05-09", "setting": "Elm Park Primary",
                         "address": "19 Castle Hill, Aber LW1 6HN"}},
              "adults": {
                "joy": {"name": "Joy Bright", "address": "4 Quarry Lane, Aber LW4 7QD", "phone": "07700 900111"},
                "kwame": {"name": "Kwame Asante", "phone": "07700 900147", "address": "19 Castle Hill, Aber LW1 6HN"}},
              "attendance": {"ms-james": {"name": "Ruth James"}}}"#,
        )
        .unwrap();
        let standing = |id: &str| match id {
            id if withheld.contains(&id) => Standing::Withheld,
            "amara" => Standing::SpokenOf,
            _ => Standing::Named,
        };
        let withheld = Withheld::of(&document, Protected::default(), &standing);
        let found = withheld.find(text).into_iter();
        found
            .map(|(id, span)| format!("{id}: {}", span.of(text)))
            .collect()
    }

    #[test]
    fn a_withheld_person_is_known_by_every_name_date_place_and_number() {
        for (text, found) in [
            ("Then Kofi ran.", "kofi: Kofi"),
            ("KO’s coat", "kofi: KO"),
            ("born 9.5.16", "kofi: 9.5.16"),
            ("Mr Asante rang.", "kwame: Asante"),
            ("Ring +44 7700 900147.", "kwame: +44 7700 900147"),
        ] {
            assert_eq!(given_away(&["kofi", "kwame"], text), [found], "{text}");
        }
        for text in ["at 19 castle hill", "to LW16HN"] {
            assert!(!given_away(&["kofi", "kwame"], text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_shared_with_somebody_who_may_be_named_gives_nobody_away() {
        for text in [
            "Amara Bright goes to Elm Park Primary.",
            "Ruth James and Ms James came.",
            "Joy Bright, 4 Quarry Lane, LW4 7QD, 07700 900111",
        ] {
            assert!(given_away(&["kofi", "kwame"], text).is_empty(), "{text}");
        }
        assert!(given_away(&["kwame"], "19 Castle Hill, LW1 6HN").is_empty());
    }
}
