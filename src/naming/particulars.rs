use chrono::NaiveDate;

use super::parts::{beginning_of, initials, is_particle, is_unborn, letters, words_of};
use super::places::add_address;
use super::settings::{self, Setting};
use super::signs::{Sign, SignKind};
use super::withheld::Standing;
use crate::document::Document;
use crate::language::names::{self, Lists};

/// Somebody who is withheld, by what no sign can stand for.
pub(super) struct Hidden<'a> {
    pub id: &'a str,
    pub given: Vec<String>,
    pub initials: Vec<String>,
    pub born: Option<NaiveDate>,
    pub setting: Option<Setting>,
}

/// What is known of somebody.
pub(super) struct Particulars<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub known_as: &'a [String],
    pub born: Option<NaiveDate>,
    pub setting: &'a str,
    pub address: &'a str,
    pub phone: &'a str,
}

pub(super) fn particulars(document: &Document) -> Vec<Particulars<'_>> {
    let children = document.all_children().map(|(id, child)| Particulars {
        id,
        name: beginning_of(child.name.text()),
        known_as: child.known_as.items(),
        born: child.born.read().or(child.due.read()).copied(),
        setting: child.setting.text(),
        address: child.address.text(),
        phone: "",
    });
    let adults = document.adults.iter().map(|(id, adult)| Particulars {
        id,
        name: beginning_of(adult.name.text()),
        known_as: adult.known_as.items(),
        born: adult.born.read().copied(),
        setting: "",
        address: adult.address.text(),
        phone: adult.phone.text(),
    });
    let named = |id, name| Particulars {
        id,
        name,
        known_as: &[],
        born: None,
        setting: "",
        address: "",
        phone: "",
    };
    let invitees = document.attendance.iter();
    let invitees = invitees.map(|(id, invitee)| named(id, beginning_of(invitee.name.text())));
    // Those who write and chair are nobody's relatives: their ids are empty.
    let writers = [
        document.author.name.text(),
        document.author.countersigned.name.text(),
        document.taken_by.name.text(),
        document.chair.name.text(),
    ];
    let writers = writers
        .into_iter()
        .map(|name| named("", beginning_of(name)));
    children
        .chain(adults)
        .chain(invitees)
        .chain(writers)
        .collect()
}

/// What is known of those who may be named: it gives nobody away.
#[derive(Default)]
pub(super) struct Shown<'a> {
    /// Every word of their names, folded.
    pub name_words: Vec<String>,
    /// By what those are called who are spoken of, folded.
    pub called: Vec<String>,
    pub settings: Vec<String>,
    pub places: Vec<String>,
    pub phones: Vec<&'a str>,
    pub born: Vec<NaiveDate>,
    /// What may stand in a text even where a withheld person's name is part of it.
    pub harmless: Vec<&'a str>,
}

impl<'a> Shown<'a> {
    pub fn add(&mut self, person: &Particulars<'a>, is_spoken_of: bool) {
        let names = words_of(person.name);
        if names.len() > 1 {
            self.harmless.push(person.name);
        }
        if is_spoken_of {
            self.called.extend(names.first().cloned());
            self.called
                .extend(person.known_as.iter().map(|it| letters(it)));
        }
        self.name_words.extend(names);
        for known_as in person.known_as {
            self.name_words.extend(words_of(known_as));
        }
        if !person.setting.is_empty() {
            self.settings.push(letters(person.setting));
        }
        self.harmless.extend([person.setting, person.address]);
        let mut places = Vec::new();
        add_address(&mut places, "", person.address);
        self.places
            .extend(places.into_iter().map(|sign| sign.letters));
        self.phones.push(person.phone);
        self.born.extend(person.born);
    }
}

impl<'a> Particulars<'a> {
    /// The name in all its parts. A part that somebody bears who may be named gives nobody away, nor
    /// does what somebody is called who is spoken of.
    pub fn put_names(&self, shown: &Shown<'_>, signs: &mut Vec<Sign<'a>>) {
        let mut put = |kind, text: &str, shared: &[String]| {
            if !shared.contains(&letters(text)) {
                signs.push(Sign::new(self.id, kind, text));
            }
        };
        let unborn = self.name.split_whitespace().next().is_some_and(is_unborn);
        let parts: Vec<_> = (self.name.split_whitespace())
            .filter(|part| !is_particle(part) && !is_unborn(part) && !is_title(part))
            .collect();
        if unborn {
            put(SignKind::Whole, &format!("baby {}", parts.join(" ")), &[]);
        }
        if self.name.split_whitespace().nth(1).is_some() {
            put(SignKind::Whole, self.name, &[]);
        }
        for (place, part) in parts.iter().enumerate() {
            let called = place == 0 && !unborn;
            let kind = if called {
                SignKind::Given
            } else {
                SignKind::Surname
            };
            let shared = if called {
                &shown.called
            } else {
                &shown.name_words
            };
            put(kind, part, shared);
            for half in part
                .split('-')
                .filter(|half| half != part && !is_particle(half))
            {
                put(SignKind::Surname, half, &shown.name_words);
            }
            if !called && !shown.name_words.contains(&letters(part)) {
                put(SignKind::Plural, &format!("{part}s"), &shown.name_words);
            }
        }
        for name in self.given() {
            for nickname in names::nicknames(&name) {
                put(SignKind::Nickname, nickname, &shown.name_words);
            }
        }
        for known_as in self.known_as {
            put(SignKind::Given, known_as, &shown.called);
        }
        if !shown.settings.contains(&letters(self.setting)) {
            match Setting::of(self.setting) {
                Some(setting) => settings::spellings(&setting.core)
                    .for_each(|core| put(SignKind::Setting, &core, &[])),
                None => put(SignKind::Whole, self.setting, &[]),
            }
        }
    }

    fn given(&self) -> Vec<String> {
        let mut given: Vec<String> = words_of(self.name).into_iter().take(1).collect();
        given.extend(self.known_as.iter().map(|it| letters(it)));
        given
    }

    pub fn hidden(&self, shown: &Shown<'_>, standing: Standing) -> Hidden<'a> {
        let (given, initials) = match standing {
            Standing::NamedAlone => (Vec::new(), Vec::new()),
            _ => (self.given(), initials(self.name)),
        };
        Hidden {
            id: self.id,
            given,
            initials,
            born: self.born.filter(|it| !shown.born.contains(it)),
            setting: Setting::of(self.setting),
        }
    }
}

fn is_title(word: &str) -> bool {
    Lists::of(&letters(word)).any(names::TITLES)
}
