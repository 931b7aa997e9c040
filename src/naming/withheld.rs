use chrono::NaiveDate;

use super::addresses::{Protected, parts_of, phone_number};
use super::fold::Folded;
use super::signs::SignKind;
use crate::document::Document;
use crate::language::Span;

/// Whose particulars must not stand in a text, and by what they are known.
///
/// A name, address, school or date that somebody shares with a person who is spoken of there gives
/// neither away.
pub(crate) struct Withheld<'a> {
    signs: Protected<'a>,
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
}

impl<'a> Withheld<'a> {
    /// Those who stand so by their ids, of everybody whom a document lists; beside what is protected
    /// from everybody.
    pub fn of(
        document: &'a Document,
        protected: Protected<'a>,
        standing: &dyn Fn(&str) -> Standing,
    ) -> Self {
        let mut signs = protected;
        let mut shown = Shown::default();
        let people = people(document);
        for person in &people {
            match standing(person.id) {
                Standing::Withheld => {}
                Standing::SpokenOf => shown.add(person, true),
                Standing::Named => shown.add(person, false),
            }
        }
        for person in &people {
            if standing(person.id) == Standing::Withheld {
                person.put_signs(&mut signs, &shown);
            }
        }
        for text in shown.harmless {
            signs.signs.add("", SignKind::Harmless, text);
        }
        Self { signs }
    }

    /// Whether nothing is withheld.
    pub fn is_empty(&self) -> bool {
        self.signs.is_empty()
    }

    /// Whether an id, such as `kofi-school`, is made of a name that is withheld.
    pub fn stands_in_id(&self, id: &str) -> bool {
        !self.is_empty() && self.signs.stands_in(Folded::of(id).words())
    }

    /// Who is given away in a text, and where, in bytes.
    pub fn find(&self, text: &str) -> Vec<(&'a str, Span)> {
        if self.is_empty() {
            return Vec::new();
        }
        self.signs.find(text, Folded::of(text).words())
    }
}

/// What is known of somebody.
struct Person<'a> {
    id: &'a str,
    name: &'a str,
    known_as: &'a [String],
    born: Option<NaiveDate>,
    setting: &'a str,
    address: &'a str,
    phone: &'a str,
}

fn people(document: &Document) -> Vec<Person<'_>> {
    let children = document.all_children().map(|(id, child)| Person {
        id,
        name: child.name.text(),
        known_as: child.known_as.items(),
        born: child.born.read().copied(),
        setting: child.setting.text(),
        address: child.address.text(),
        phone: "",
    });
    let adults = document.adults.iter().map(|(id, adult)| Person {
        id,
        name: adult.name.text(),
        known_as: adult.known_as.items(),
        born: adult.born.read().copied(),
        setting: "",
        address: adult.address.text(),
        phone: adult.phone.text(),
    });
    let invitees = document.attendance.iter().map(|(id, invitee)| Person {
        id,
        name: invitee.name.text(),
        known_as: &[],
        born: None,
        setting: "",
        address: "",
        phone: "",
    });
    children.chain(adults).chain(invitees).collect()
}

/// What is known of those who may be named: it gives nobody away.
#[derive(Default)]
struct Shown<'a> {
    /// Every word of their names, folded.
    name_words: Vec<String>,
    /// By what those are called who are spoken of, folded.
    called: Vec<String>,
    settings: Vec<String>,
    lines: Vec<String>,
    postcodes: Vec<String>,
    phones: Vec<String>,
    born: Vec<NaiveDate>,
    /// What may stand in a text even where a withheld person's name is part of it.
    harmless: Vec<&'a str>,
}

impl<'a> Shown<'a> {
    fn add(&mut self, person: &Person<'a>, is_spoken_of: bool) {
        let names = words_of(person.name);
        if names.len() > 1 {
            self.harmless.push(person.name);
        }
        if is_spoken_of {
            self.called.extend(names.first().cloned());
            self.called
                .extend(person.known_as.iter().map(|it| folded(it)));
        }
        self.name_words.extend(names);
        for known_as in person.known_as {
            self.name_words.extend(words_of(known_as));
        }
        if !person.setting.is_empty() {
            self.settings.push(folded(person.setting));
            self.harmless.push(person.setting);
        }
        if !person.address.is_empty() {
            self.harmless.push(person.address);
            let (postcode, lines) = parts_of(person.address);
            self.postcodes.extend(postcode);
            self.lines.extend(lines.iter().map(|line| folded(line)));
        }
        self.phones.extend(phone_number(person.phone));
        self.born.extend(person.born);
    }
}

impl<'a> Person<'a> {
    fn put_signs(&self, signs: &mut Protected<'a>, shown: &Shown<'_>) {
        let mut put = |kind, text: &str, shared: &[String]| {
            if !shared.contains(&folded(text)) {
                signs.signs.add(self.id, kind, text);
            }
        };
        put(SignKind::FullName, self.name, &[]);
        let mut names = name_words(self.name);
        if let Some(first) = names.next() {
            put(SignKind::Name, first, &shown.called);
        }
        for other in names {
            put(SignKind::Name, other, &shown.name_words);
        }
        for known_as in self.known_as {
            put(SignKind::Name, known_as, &shown.called);
        }
        put(SignKind::Setting, self.setting, &shown.settings);
        let (postcode, lines) = parts_of(self.address);
        for line in &lines {
            put(SignKind::Address, line, &shown.lines);
        }
        let postcode = postcode.filter(|it| !shown.postcodes.contains(it));
        signs.postcodes.extend(postcode.map(|it| (self.id, it)));
        let phone = phone_number(self.phone).filter(|it| !shown.phones.contains(it));
        signs.numbers.extend(phone.map(|it| (self.id, it)));
        if let Some(born) = self.born.filter(|it| !shown.born.contains(it)) {
            signs.signs.add_date(self.id, born);
        }
    }
}

/// Words that stand in names and name nobody.
const PARTS_OF_NAMES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "ap", "ab", "ferch", "de", "da", "do", "dos", "du", "van",
    "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "bint", "baby", "unborn", "child",
    "of", "the", "and",
];

/// The words of a name that name somebody.
fn name_words(name: &str) -> impl Iterator<Item = &str> {
    name.split_whitespace()
        .filter(|word| word.chars().nth(1).is_some())
        .filter(|word| {
            let word = folded(word);
            !PARTS_OF_NAMES.contains(&word.as_str())
        })
}

fn words_of(name: &str) -> Vec<String> {
    name_words(name).map(folded).collect()
}

fn folded(text: &str) -> String {
    Folded::of(text).words().joined()
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
            ("Ring +44 7700 900147.", "kwame: 44 7700 900147"),
        ] {
            assert_eq!(given_away(&["kofi", "kwame"], text), [found], "{text}");
        }
        for text in ["at 19 castle hill", "to LW16HN"] {
            assert_eq!(given_away(&["kofi", "kwame"], text).len(), 1, "{text}");
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
