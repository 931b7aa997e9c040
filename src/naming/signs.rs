use super::fold::{Folded, Gap, Word, Words};
use super::parts::beginning_of;
use crate::language::names::Lists;
use crate::order;

/// What a sign is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignKind {
    /// A name by which somebody is called.
    Given,
    /// What children of that name are often called.
    Nickname,
    /// A middle name.
    Middle,
    /// A surname, or half of one.
    Surname,
    /// A surname, of several people.
    Plural,
    /// What tells a school or other setting from others, without words such as "school".
    Setting,
    /// An address, or the house and street of it.
    Address,
    /// A house that has a name.
    House,
    /// A street without its number.
    Street,
    /// A postcode.
    Postcode,
    /// A whole name, which tells more than its parts.
    Whole,
}

impl SignKind {
    /// Whether it tells where somebody is to be found.
    pub fn is_place(self) -> bool {
        matches!(
            self,
            Self::Setting | Self::Address | Self::House | Self::Street | Self::Postcode
        )
    }
}

/// Words that give somebody away.
#[derive(Debug)]
pub(crate) struct Sign<'a> {
    /// The words, folded, with nothing between them.
    pub letters: String,
    /// Where each of its words ends among the letters.
    ends: Vec<usize>,
    /// Of whom it is; empty where it is of nobody who is kept apart.
    pub of: &'a str,
    /// What it is made of.
    pub kind: SignKind,
}

impl<'a> Sign<'a> {
    pub fn new(of: &'a str, kind: SignKind, text: &str) -> Self {
        let mut sign = Self {
            letters: String::new(),
            ends: Vec::new(),
            of,
            kind,
        };
        for word in Folded::of(beginning_of(text)).words().iter() {
            sign.letters.push_str(sign.read(word));
            sign.ends.push(sign.letters.len());
        }
        sign
    }

    /// What is left behind a word of a place that is cut short: "Hse" for "House".
    fn cut_short<'r>(&self, rest: &'r str, word: &str) -> Option<&'r str> {
        let at = self.letters.len() - rest.len();
        let end = self.ends.iter().find(|end| **end > at)?;
        let (full, rest) = rest.split_at_checked(end - at)?;
        let cut = self.kind.is_place()
            && self.kind != SignKind::Postcode
            && at > 0
            && word.len() > 1
            && word.len() < full.len()
            && full.get(..1) == word.get(..1)
            && full.ends_with(|it| word.ends_with(it));
        let mut letters = full.chars();
        (cut && word.chars().all(|it| letters.any(|letter| letter == it))).then_some(rest)
    }

    /// Whether it is made of more than one word.
    pub fn is_of_several_words(&self) -> bool {
        self.ends.len() > 1
    }

    /// A word as it counts for signs of this kind.
    fn read<'w>(&self, word: Word<'w>) -> &'w str {
        if matches!(self.kind, SignKind::Address | SignKind::Street) {
            in_full(word.folded)
        } else {
            word.folded
        }
    }

    /// The place of the word after it, where it stands at that place.
    ///
    /// What stands between words does not count: "Anne-Marie", "Anne Marie" and "Annemarie" are one
    /// name. Only where a name is cut in two by a space, neither half may be a word: "Dan a lift" is not "Dana".
    pub fn stands_at(&self, words: Words<'_>, at: usize) -> Option<usize> {
        let mut rest = self.letters.as_str();
        let mut place = at;
        loop {
            let word = words.get(place)?;
            // "kofi07" is a user's name.
            let plain = || word.folded.trim_end_matches(|c: char| c.is_ascii_digit());
            let user = |rest: &&str| !self.kind.is_place() && rest.len() > 2 && *rest == plain();
            rest = match rest.strip_prefix(self.read(word)) {
                Some(rest) => rest,
                None => match Some(rest).filter(user) {
                    Some(_) => "",
                    None => self.cut_short(rest, word.folded)?,
                },
            };
            place += 1;
            if rest.is_empty() {
                return Some(place);
            }
            let next = words.get(place)?;
            if self.kind.is_place() {
                continue;
            }
            // "kofi.mensah", but not "Ko. Fi".
            if next.gap > Gap::Space && next.span.start > word.span.end + 1 {
                return None;
            }
            let parted = self.ends.contains(&(self.letters.len() - rest.len()));
            if !parted && next.gap == Gap::Space && !may_be_cut(word, next) {
                return None;
            }
        }
    }
}

/// Whether a name may be cut in two by a space so: a half that is a word is one, but for "Will iam".
fn may_be_cut(first: Word<'_>, second: Word<'_>) -> bool {
    let is_word = |word: Word<'_>| word.folded.len() < 2 || !Lists::of(word.folded).is_empty();
    !is_word(second) && (!is_word(first) || first.capital && second.folded.len() > 2)
}

/// A word of an address, in full where it is often cut short.
fn in_full(word: &str) -> &str {
    match word {
        "st" => "street",
        "rd" => "road",
        "ave" | "av" => "avenue",
        "ln" => "lane",
        "cl" => "close",
        "dr" => "drive",
        "ct" | "crt" => "court",
        "cres" | "cresc" => "crescent",
        "gdns" | "gdn" => "gardens",
        "terr" | "ter" => "terrace",
        "pl" => "place",
        "sq" => "square",
        "apt" | "apartment" | "fflat" => "flat",
        other => other,
    }
}

/// Signs, found by the two letters that they begin with.
#[derive(Debug, Default)]
pub(crate) struct Signs<'a> {
    /// In the order of their beginnings.
    signs: Vec<Sign<'a>>,
    /// For each beginning, where its signs start.
    starts: Vec<usize>,
}

/// How many beginnings are told apart.
const BEGINNINGS: usize = 1 << 10;

fn beginning(first: u8, second: u8) -> usize {
    usize::from(first & 31) << 5 | usize::from(second & 31)
}

impl<'a> Signs<'a> {
    pub fn of(mut signs: Vec<Sign<'a>>) -> Self {
        let begins = |sign: &Sign<'_>| match sign.letters.as_bytes() {
            [first, second, ..] => beginning(*first, *second),
            _ => 0,
        };
        signs.retain(|sign| sign.letters.len() > 1);
        order::sort_by(&mut signs, |one, other| begins(one).cmp(&begins(other)));
        signs.dedup_by(|one, other| {
            one.of == other.of && one.kind == other.kind && one.letters == other.letters
        });
        let mut starts = vec![0; BEGINNINGS + 1];
        for sign in &signs {
            if let Some(count) = starts.get_mut(begins(sign) + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        Self { signs, starts }
    }

    /// Every sign.
    pub fn all(&self) -> &[Sign<'a>] {
        &self.signs
    }

    /// The signs that stand at that place, each with the place of the word after it.
    pub fn at(&self, words: Words<'_>, at: usize) -> impl Iterator<Item = (&Sign<'a>, usize)> {
        let word = words.get(at).map_or("", |it| it.folded);
        let full = in_full(word);
        let also = if full == word { "" } else { full };
        let beginnings = [word, also].into_iter();
        beginnings
            .flat_map(move |word| self.beginning_with(word, words, at))
            .filter_map(move |sign| Some((sign, sign.stands_at(words, at)?)))
    }

    fn beginning_with(&self, word: &str, words: Words<'_>, at: usize) -> &[Sign<'a>] {
        let place = match word.as_bytes() {
            [first, second, ..] => beginning(*first, *second),
            [first] => {
                let next = words.get(at + 1).and_then(|it| it.folded.bytes().next());
                beginning(*first, next.unwrap_or(0))
            }
            [] => return &[],
        };
        match (self.starts.get(place), self.starts.get(place + 1)) {
            (Some(start), Some(end)) => self.signs.get(*start..*end).unwrap_or_default(),
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands(name: &str, text: &str) -> bool {
        let sign = Sign::new("kofi", SignKind::Given, name);
        let folded = Folded::of(text);
        (0..folded.words().len()).any(|at| sign.stands_at(folded.words(), at).is_some())
    }

    #[test]
    fn a_name_as_long_as_a_book_is_looked_for_as_far_as_names_go() {
        let sign = Sign::new("kofi", SignKind::Whole, &"Kofi ".repeat(100_000));
        assert!(sign.letters.len() < 300);
        let same = || Sign::new("kofi", SignKind::Middle, "James");
        assert_eq!(Signs::of(vec![same(), same(), same()]).all().len(), 1);
    }

    #[test]
    fn a_hyphen_an_apostrophe_or_a_space_makes_no_difference() {
        for (name, text) in [
            ("Anne-Marie", "with Annemarie today"),
            ("Anne-Marie", "with Anne Marie today"),
            ("Annemarie", "with Anne-Marie today"),
            ("Mu'azzam", "Muazzam’s coat"),
            ("Xiaoming", "to Xiao Ming"),
            ("Kofi", "to Ko-fi"),
            ("William", "Will iam ran"),
            ("O’Brien", "the O'BRIEN file"),
        ] {
            assert!(stands(name, text), "{text}");
        }
    }

    #[test]
    fn two_words_are_no_name() {
        for (name, text) in [
            ("Dana", "gave Dan a lift"),
            ("Toby", "to by"),
            ("Joan", "Jo an"),
            ("Kofi", "Ko. Fi"),
        ] {
            assert!(!stands(name, text), "{text}");
        }
    }

    #[test]
    fn a_street_may_be_cut_short() {
        let sign = Sign::new("kofi", SignKind::Address, "19 Castle Street");
        for text in ["19 Castle St", "19, Castle Street.", "19 CASTLE ST."] {
            let folded = Folded::of(text);
            assert_eq!(sign.stands_at(folded.words(), 0), Some(3), "{text}");
        }
        let flat = Sign::new("kofi", SignKind::Address, "Apartment 9, The Granary");
        let signs = Signs::of(vec![flat]);
        for text in [
            "Apartment 9, The Granary",
            "Flat 9, The Granary",
            "Apt 9 The Granary",
        ] {
            let folded = Folded::of(text);
            assert_eq!(signs.at(folded.words(), 0).count(), 1, "{text}");
        }
    }
}
