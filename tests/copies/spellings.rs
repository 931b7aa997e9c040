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
    Middle,
    SurnameFirst,
    Decomposed,
    Wide,
    WithHyphen,
    WithSpace,
    WithoutApostrophe,
    PhoneParted,
}

impl Spelling {
    /// Whether it is what a confidential address keeps from everybody.
    pub fn is_address(self) -> bool {
        use Spelling::{
            Phone, PhoneAbroad, PhoneInBrackets, PhoneParted, Postcode, PostcodeTogether, Street,
        };
        matches!(
            self,
            Street
                | Postcode
                | PostcodeTogether
                | Phone
                | PhoneAbroad
                | PhoneInBrackets
                | PhoneParted
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
        (0..9_usize).prop_map(Born),
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
        Just(Middle),
        Just(SurnameFirst),
        Just(Decomposed),
        Just(Wide),
        Just(WithHyphen),
        Just(WithSpace),
        Just(WithoutApostrophe),
        Just(PhoneParted),
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
        // In small letters it is the season.
        Spelling::Small if first == "Summer" => return None,
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
        Spelling::Born(format) => person.born.get(format).map_or_else(
            || born(person, format - person.born.len()),
            |it| (*it).to_owned(),
        ),
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
        Spelling::Middle => {
            let words: Vec<&str> = person.name.split(' ').collect();
            let [_, middle, _] = words.as_slice() else {
                return None;
            };
            (*middle).to_owned()
        }
        Spelling::SurnameFirst => {
            let (given, surname) = person.name.rsplit_once(' ').unwrap();
            format!("{}, {given}", surname.to_uppercase())
        }
        Spelling::Decomposed => {
            let letters = first.chars();
            letters
                .flat_map(|it| [it, '\u{0323}', '\u{0301}'])
                .collect()
        }
        Spelling::Wide => {
            let wide = |it: char| char::from_u32(u32::from(it) + 0xFEE0).unwrap();
            let letters = first.chars();
            letters
                .map(|it| if it.is_ascii() { wide(it) } else { it })
                .collect()
        }
        Spelling::WithHyphen => parted(first, "-")?,
        Spelling::WithSpace => parted(first, " ")?,
        Spelling::WithoutApostrophe => person.name.replace(['\'', '-'], ""),
        Spelling::PhoneParted => {
            let national = national?;
            format!("0{}-{}.{}", &national[..4], &national[4..7], &national[7..])
        }
        Spelling::ThreeWords => person.known_as.replace('-', " "),
    };
    let is_there = text.chars().any(char::is_alphanumeric);
    is_there.then_some(text)
}

/// A name in two halves, where it is long enough for one of them to be no word.
fn parted(name: &str, by: &str) -> Option<String> {
    let (at, _) = name
        .char_indices()
        .nth(2)
        .filter(|_| name.chars().count() > 4)?;
    Some(format!("{}{by}{}", &name[..at], &name[at..]))
}

/// A day of birth in further ways.
fn born(person: &Person, format: usize) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
    ];
    let parts: Vec<usize> = person.born[0]
        .split('-')
        .map(|it| it.parse().unwrap())
        .collect();
    let (year, month, day) = (parts[0], MONTHS[parts[1] - 1], parts[2]);
    match format {
        0 => format!("{day} of {month}, {year}"),
        1 => format!("{day:02}{}{year}", month.to_uppercase()),
        2 => format!("{year}/{:02}/{day:02}", parts[1]),
        _ => format!("{day:02}{:02}{year}", parts[1]),
    }
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
