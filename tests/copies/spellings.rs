//! The ways in which somebody is given away in a text.

use proptest::prelude::*;

use crate::families::Person;

/// How somebody is given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    FullName,
    FirstName,
    Surname,
    KnownAs,
    Capitals,
    Small,
    NoDiacritics,
    AddedDiacritics,
    Hidden,
    Possessive,
    Born(usize),
    Street,
    Postcode,
    PostcodeTogether,
    Phone,
    PhoneAbroad,
    PhoneInBrackets,
    Setting,
    Initials,
    Plural,
    Slip,
    LookAlike,
    ThreeWords,
}

impl Spelling {
    /// Whether it is what a confidential address keeps from everybody.
    pub fn is_address(self) -> bool {
        use Spelling::{Phone, PhoneAbroad, PhoneInBrackets, Postcode, PostcodeTogether, Street};
        matches!(
            self,
            Street | Postcode | PostcodeTogether | Phone | PhoneAbroad | PhoneInBrackets
        )
    }
}

pub fn spellings() -> impl Strategy<Value = Spelling> {
    use Spelling::*;
    prop_oneof![
        Just(FullName),
        Just(FirstName),
        Just(Surname),
        Just(KnownAs),
        Just(Capitals),
        Just(Small),
        Just(NoDiacritics),
        Just(AddedDiacritics),
        Just(Hidden),
        Just(Possessive),
        (0..5_usize).prop_map(Born),
        Just(Street),
        Just(Postcode),
        Just(PostcodeTogether),
        Just(Phone),
        Just(PhoneAbroad),
        Just(PhoneInBrackets),
        Just(Setting),
        Just(Initials),
        Just(Plural),
        Just(Slip),
        Just(LookAlike),
        Just(ThreeWords),
    ]
}

/// The words by which somebody is given away so; none where that person has nothing of the sort.
pub fn spelt(person: &Person, how: Spelling) -> Option<String> {
    let first = person.name.split(' ').next().unwrap();
    let digits: String = person.phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("44").map_or_else(
        || digits.get(1..).map(str::to_owned),
        |it| Some(it.to_owned()),
    );
    let text = match how {
        Spelling::FullName => person.name.to_owned(),
        Spelling::FirstName => first.to_owned(),
        Spelling::Surname => format!("the {} side", person.name.rsplit(' ').next().unwrap()),
        Spelling::KnownAs => person.known_as.to_owned(),
        Spelling::Capitals => person.name.to_uppercase(),
        Spelling::Small => first.to_lowercase(),
        Spelling::NoDiacritics => plain(person.name),
        Spelling::AddedDiacritics => first
            .replacen('a', "á", 1)
            .replacen('o', "ò", 1)
            .replacen('i', "ï", 1),
        Spelling::Hidden => {
            let (head, tail) = first.split_at(first.char_indices().nth(2).unwrap().0);
            format!("{head}\u{200B}{tail}")
        }
        Spelling::Possessive => format!("{first}’s father"),
        Spelling::Born(format) => person.born[format].to_owned(),
        Spelling::Street => person.street.to_owned(),
        Spelling::Postcode => person.postcode.to_owned(),
        Spelling::PostcodeTogether => person.postcode.replace(' ', "").to_lowercase(),
        Spelling::Phone => person.phone.to_owned(),
        Spelling::PhoneAbroad => format!("+44{}", national?),
        Spelling::PhoneInBrackets => {
            let national = national?;
            format!(
                "(0{}) {} {}",
                &national[..4],
                &national[4..7],
                &national[7..]
            )
        }
        Spelling::Setting => person.setting.to_owned(),
        Spelling::Initials => {
            let firsts = person
                .name
                .split(' ')
                .filter_map(|word| word.chars().next());
            firsts.flat_map(|it| [it, '.']).collect()
        }
        Spelling::Plural => format!("the {}s", person.name.rsplit(' ').next().unwrap()),
        Spelling::Slip => {
            let letters: Vec<char> = first.chars().collect();
            let slipped = letters.iter().enumerate().filter(|(at, _)| *at != 2);
            if letters.len() < 5 {
                return None;
            }
            slipped.map(|(_, it)| *it).collect()
        }
        Spelling::LookAlike => first.replace('a', "а").replace('o', "о").replace('e', "е"),
        Spelling::ThreeWords => person.known_as.replace('-', " "),
    };
    let is_there = text.chars().any(char::is_alphanumeric);
    is_there.then_some(text)
}

fn plain(name: &str) -> String {
    let letters = name.chars().map(|it| match it {
        'ı' => 'i',
        'ô' | 'ó' => 'o',
        'ễ' => 'e',
        it => it,
    });
    letters.collect()
}
