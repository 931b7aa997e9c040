use chrono::NaiveDate;

use super::fold::Folded;
use super::parts::{
    beginning_of, behind_a_prefix, initials, is_particle, is_unborn, leads_a_name, letters,
    words_of,
};
use super::places;
use super::settings::{self, Setting};
use super::signs::{Sign, SignKind, Signs};
use crate::document::{Child, Document};
use crate::language::names::{self, Lists};

/// Who is spoken of in a document, and what gives each of them away.
#[derive(Debug, Default)]
pub(crate) struct People<'a> {
    pub children: Vec<Person<'a>>,
    pub adults: Vec<Grown>,
    pub signs: Signs<'a>,
    /// What grown-ups are called by, and the surnames they bear.
    pub called: Vec<String>,
    pub surnames: Vec<String>,
    /// The day on which ages are counted.
    pub day: Option<NaiveDate>,
    /// All that addresses say, to tell a school from the street it is named after.
    pub addresses: String,
}

/// Whom pronouns and words such as "brother" fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Sex {
    She,
    He,
    #[default]
    Unknown,
}

impl Sex {
    /// Whether somebody of whom this is known can be the other.
    pub fn fits(self, other: Self) -> bool {
        self == other || self == Self::Unknown || other == Self::Unknown
    }
}

/// A child.
#[derive(Debug)]
pub(crate) struct Person<'a> {
    pub id: &'a str,
    pub child: &'a Child,
    pub sex: Sex,
    /// What the child is called by.
    pub given: Vec<String>,
    /// Every word of the name, and both halves of those with a hyphen.
    pub words: Vec<String>,
    /// The letters with which the name can be cut short.
    pub initials: Vec<String>,
    /// The letters with which the setting's name can be.
    pub short_setting: Vec<String>,
    /// Where the child is found: address, street, postcode and setting.
    pub places: Vec<String>,
    pub setting: Option<Setting>,
}

impl Person<'_> {
    /// Whether that is the first letter of one of the names.
    pub fn has_initial(&self, letter: &str) -> bool {
        letter.len() == 1 && self.words.iter().any(|it| it.starts_with(letter))
    }
}

/// A grown-up.
#[derive(Debug)]
pub(crate) struct Grown {
    pub id: String,
    pub surname: String,
    pub sex: Sex,
    pub called: Vec<String>,
    pub initials: Vec<String>,
}

impl<'a> People<'a> {
    pub fn of(document: &'a Document) -> Self {
        let mut people = Self {
            day: document.conference_day().or_else(|| {
                let checked = document.checked_at.read();
                checked.map(|at| at.day())
            }),
            ..Self::default()
        };
        let mut signs = Vec::new();
        let children: Vec<_> = document
            .all_children()
            .map(|(id, child)| (id, words_of(child.name.text())))
            .collect();
        let adults: Vec<_> = document
            .adults
            .iter()
            .map(|(id, adult)| (id, words_of(adult.name.text())))
            .collect();
        for name in grown_up_names(document, &children) {
            people.add_grown(name, &mut signs);
        }
        for (id, adult) in document.adults.iter() {
            let words = words_of(adult.name.text());
            let mut called: Vec<_> = words.first().cloned().into_iter().collect();
            called.extend(adult.known_as.items().iter().map(|name| letters(name)));
            people.called.extend(called.iter().cloned());
            people.adults.push(Grown {
                id: id.to_owned(),
                surname: words.last().cloned().unwrap_or_default(),
                sex: sex_of_adult(adult.relationship.text()),
                called,
                initials: initials(adult.name.text()),
            });
            people.addresses.push_str(&letters(adult.address.text()));
        }
        for (id, child) in document.all_children() {
            people.addresses.push_str(&letters(child.address.text()));
            people.addresses.push(' ');
            let family_first = is_family_first((id, child), &children, &adults);
            people.add_child(id, child, family_first, &mut signs);
        }
        people.signs = Signs::of(signs);
        people
    }

    pub fn child(&self, id: &str) -> Option<&Person<'a>> {
        self.children.iter().find(|child| child.id == id)
    }

    fn add_grown(&mut self, name: &str, signs: &mut Vec<Sign<'a>>) {
        let words = words_of(name);
        let first = words.iter().find(|word| {
            !Lists::of(word).any(names::TITLES.or(names::KIN_WOMEN).or(names::KIN_MEN))
        });
        self.called.extend(first.cloned());
        self.surnames.extend(words.iter().skip(1).cloned());
        if words.len() > 1 {
            signs.push(Sign::new("", SignKind::Whole, name));
        }
    }

    fn add_child(
        &mut self,
        id: &'a str,
        child: &'a Child,
        family_first: bool,
        signs: &mut Vec<Sign<'a>>,
    ) {
        let name = beginning_of(child.name.text());
        let mut parts: Vec<&str> = name.split_whitespace().collect();
        let born = parts.iter().position(|part| !is_unborn(part));
        let unborn = born != Some(0);
        parts.drain(..born.unwrap_or(parts.len()));
        let surname_at = if family_first {
            0
        } else {
            parts.len() - usize::from(!parts.is_empty())
        };
        let mut given = Vec::new();
        let mut add = |kind, text: &str| signs.push(Sign::new(id, kind, text));
        if unborn && !parts.is_empty() {
            for baby in ["baby", "unborn", "unborn baby", "ubb"] {
                add(SignKind::Given, &format!("{baby} {}", parts.join(" ")));
            }
        }
        for (place, part) in parts.iter().enumerate() {
            let called = !unborn && place == 0 && !family_first;
            let kind = if called {
                SignKind::Given
            } else if place == surname_at {
                SignKind::Surname
            } else {
                SignKind::Middle
            };
            if called {
                given.push(letters(part));
            } else if is_particle(part) {
                continue;
            }
            add(kind, part);
            if kind == SignKind::Surname {
                add(SignKind::Plural, &format!("{part}s"));
            }
            let halves = part.split('-').filter(|half| half != part);
            for (nth, half) in halves.filter(|half| !is_particle(half)).enumerate() {
                // The second half of a first name is seldom what a child is called by.
                add(
                    if called && nth > 0 {
                        SignKind::Middle
                    } else {
                        kind
                    },
                    half,
                );
            }
        }
        if let Some(called) = led(&parts).filter(|_| !unborn && !family_first) {
            given.push(letters(&called));
            add(SignKind::Given, &called);
        }
        if family_first {
            let called = parts.get(1..).unwrap_or_default().join(" ");
            given.push(letters(&called));
            add(SignKind::Given, &called);
        }
        for known_as in child.known_as.items() {
            given.push(letters(known_as));
            add(SignKind::Given, known_as);
        }
        for name in given.clone() {
            let behind = behind_a_prefix(&name).map(str::to_owned);
            for nickname in names::nicknames(&name).map(str::to_owned).chain(behind) {
                if !given.contains(&nickname) {
                    add(SignKind::Nickname, &nickname);
                }
            }
        }
        if !unborn
            && !family_first
            && let Some(both) = both_given(&parts)
        {
            add(SignKind::Given, &both);
        }
        if parts.len() > 1 {
            add(SignKind::Whole, name);
        }
        let setting = Setting::of(child.setting.text());
        let from = signs.len();
        places::add_address(signs, id, child.address.text());
        if let Some(setting) = &setting {
            for core in settings::spellings(&setting.core) {
                signs.push(Sign::new(id, SignKind::Setting, &core));
            }
        }
        let places = signs.get(from..).unwrap_or_default();
        self.children.push(Person {
            id,
            child,
            sex: sex_of(child.pronouns.text()),
            words: words_of(name),
            initials: initials(name),
            short_setting: settings::short(child.setting.text()),
            places: places.iter().map(|sign| sign.letters.clone()).collect(),
            setting,
            given,
        });
    }
}

/// The words of a first name that is one only with the next: "Abd al-Rahman", "Abu Bakr".
fn led(parts: &[&str]) -> Option<String> {
    let second = parts
        .get(1)
        .filter(|_| leads_a_name(parts.first().unwrap_or(&"")))?;
    let words = if is_particle(second) { 3 } else { 2 };
    Some(parts.get(..words).unwrap_or(parts).join(" "))
}

/// Two given names, which may be written as one: "Anamaria" of "Ana Maria Popa".
fn both_given(parts: &[&str]) -> Option<String> {
    let [first, second, _, ..] = parts else {
        return None;
    };
    (!leads_a_name(first) && !is_particle(second)).then(|| format!("{first} {second}"))
}

/// The names of everybody who is no child: of the family, and of those who take part or write.
fn grown_up_names<'a>(
    document: &'a Document,
    children: &[(&str, Vec<String>)],
) -> impl Iterator<Item = &'a str> {
    let adults = document.adults.values().flat_map(|adult| {
        let known_as = adult.known_as.items().iter().map(String::as_str);
        std::iter::once(adult.name.text()).chain(known_as)
    });
    let there = document.attendance.iter().filter(|(_, it)| {
        let person = it.person.text();
        !document.children.has(person)
    });
    adults
        .chain(there.map(|(_, it)| it.name.text()))
        .chain([
            document.author.name.text(),
            document.author.countersigned.name.text(),
            document.taken_by.name.text(),
            document.chair.name.text(),
        ])
        .filter(|name| {
            let words = words_of(name);
            !children.iter().any(|(_, child)| *child == words)
        })
}

/// Whether the surname stands first, as it does in Chinese and Vietnamese names: where another child of the family or
/// a parent bears the same first word, and nobody the same last one.
fn is_family_first(
    (id, child): (&str, &Child),
    children: &[(&str, Vec<String>)],
    adults: &[(&str, Vec<String>)],
) -> bool {
    let own = children.iter().find(|(other, _)| *other == id);
    let Some((_, words)) = own.filter(|(_, words)| words.len() > 1) else {
        return false;
    };
    let parents = child.parents.items();
    let is_parent = |adult: &str| parents.iter().any(|parent| parent == adult);
    let others = || {
        let children = children.iter().filter(|(other, _)| *other != id);
        let adults = adults.iter().filter(|(adult, _)| is_parent(adult));
        let names = children.chain(adults).map(|(_, words)| words);
        names.filter(|words| words.len() > 1)
    };
    others().any(|other| other.first() == words.first())
        && !others().any(|other| other.last() == words.last())
}

fn sex_of(pronouns: &str) -> Sex {
    match letters(pronouns.split('/').next().unwrap_or_default()).as_str() {
        "she" | "her" => Sex::She,
        "he" | "him" => Sex::He,
        _ => Sex::Unknown,
    }
}

fn sex_of_adult(relationship: &str) -> Sex {
    let folded = Folded::of(relationship);
    for word in folded.words().iter() {
        if let Some(sex) = sex_of_word(Lists::of(word.folded)) {
            return sex;
        }
    }
    Sex::Unknown
}

/// Whether a word such as "mother" or "uncle" says of whom it speaks.
pub(super) fn sex_of_word(lists: Lists) -> Option<Sex> {
    if lists.any(names::KIN_WOMEN) {
        Some(Sex::She)
    } else if lists.any(names::KIN_MEN) {
        Some(Sex::He)
    } else {
        None
    }
}
