use super::fold::{Folded, Gap, Word, Words};
use super::parts::{beginning_of, letters};
use super::signs::{Sign, SignKind};
use crate::language::names::{self, Lists};

/// What of an address gives away where somebody lives: a town alone gives nobody away.
pub(super) fn add_address<'a>(signs: &mut Vec<Sign<'a>>, of: &'a str, address: &str) {
    let mut add = |kind, text: &str| {
        let sign = Sign::new(of, kind, text);
        if sign.letters.len() > 3 {
            signs.push(sign);
        }
    };
    let mut rest = beginning_of(address).trim();
    if let Some((before, postcode)) = postcode_of(rest) {
        add(SignKind::Postcode, postcode);
        rest = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    }
    let lines: Vec<&str> = rest
        .split([',', '\n'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    if lines.len() > 1 || lines.iter().any(|line| has_number(line)) {
        add(SignKind::Address, rest);
    }
    // The last line is the town, where there are more.
    let near = lines.len().saturating_sub(1).clamp(1, 3);
    for (place, line) in lines.iter().take(near).enumerate() {
        let next = lines.get(place + 1).filter(|_| place + 1 < near);
        let line = line.strip_prefix("c/o ").unwrap_or(line);
        let (number, name) = number_and_name(line);
        let is_unit = name.is_empty();
        if !number.is_empty() && !is_unit {
            add(SignKind::Address, line);
            add(SignKind::Address, &format!("{number} {name}"));
            add(SignKind::Street, name);
            for street in streets_within(name) {
                add(SignKind::Address, &format!("{number} {street}"));
            }
        } else if !is_unit && word_count(line) > 1 {
            add(SignKind::House, line);
            add(
                SignKind::House,
                line.strip_prefix("The ").unwrap_or_default(),
            );
        }
        if let Some(next) = next {
            let (_, street) = number_and_name(next);
            add(SignKind::Address, &format!("{line} {next}"));
            if let Some((street, _)) = next
                .rsplit_once(' ')
                .filter(|it| is_unit && it.0.contains(' '))
            {
                add(SignKind::Address, &format!("{line} {street}"));
            }
            for street in streets_within(next).filter(|_| is_unit) {
                add(SignKind::Address, &format!("{line} {street}"));
                add(SignKind::Address, &format!("{number} {street}"));
            }
            if !street.is_empty() {
                add(SignKind::Address, &format!("{line} {street}"));
                if is_unit {
                    add(SignKind::Address, &format!("{number} {street}"));
                }
            }
        }
    }
}

/// The streets with which a line begins that goes on: "Quarry Lane" of "Quarry Lane Caravan Park".
fn streets_within(line: &str) -> impl Iterator<Item = &str> {
    let ends = line.match_indices(' ').map(|(end, _)| end);
    ends.filter_map(|end| {
        let street = line.get(..end)?;
        let (_, last) = street.rsplit_once(' ')?;
        Lists::of(&letters(last))
            .any(names::PLACES)
            .then_some(street)
    })
}

fn word_count(text: &str) -> usize {
    Folded::of(text).words().len()
}

fn has_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// The last number of a line, and what is behind it: "58" and "Mill Street" of "Flat 3, 58 Mill Street"; nothing is behind
/// that of "Flat 3" or "Unit B". Without a number, all of it is a name.
fn number_and_name(line: &str) -> (&str, &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    if let [unit, number] = words.as_slice()
        && matches!(
            letters(unit).as_str(),
            "flat"
                | "fflat"
                | "unit"
                | "room"
                | "plot"
                | "apartment"
                | "apt"
                | "pitch"
                | "mooring"
                | "berth"
                | "suite"
                | "studio"
        )
    {
        return (number, "");
    }
    let Some(number) = words.iter().rev().find(|word| has_number(word)) else {
        return ("", line);
    };
    let name = line.rsplit_once(number).map_or("", |(_, name)| name);
    (number, name.trim())
}

/// A postcode at the end of an address, and what stands before it.
fn postcode_of(address: &str) -> Option<(&str, &str)> {
    let folded = Folded::of(address);
    let words = folded.words();
    let last = words.len().checked_sub(1)?;
    for first in [last, last.saturating_sub(1)] {
        let start = words.get(first)?.span.start;
        let (before, postcode) = address.split_at_checked(start)?;
        if is_postcode(&letters(postcode)) {
            return Some((before, postcode));
        }
    }
    None
}

/// One or two letters, a digit, perhaps a digit or letter; then a digit and two letters.
fn is_postcode(text: &str) -> bool {
    if !text.is_ascii() || !(5..=7).contains(&text.len()) {
        return false;
    }
    let (area, inward) = text.split_at(text.len() - 3);
    let inward = inward.bytes().map(|b| b.is_ascii_digit());
    let letters = area.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = area.get(letters..).unwrap_or_default();
    inward.eq([true, false, false])
        && (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Whether a house or street that stands there is somebody's home, and no inn of the same name, no street that is closed
/// to traffic.
pub(super) fn is_home(words: Words<'_>, at: usize, after: usize, kind: SignKind) -> bool {
    let place = |place: Option<usize>| place.and_then(|it| words.get(it));
    match kind {
        SignKind::House => {
            let capital = (at..after).all(|it| {
                place(Some(it))
                    .is_some_and(|word| word.capital || matches!(word.folded, "the" | "of"))
            });
            let the = place(at.checked_sub(1)).is_some_and(|it| it.folded == "the");
            let before = place(at.checked_sub(1 + usize::from(the)));
            let behind = place(Some(after));
            let public = |it: Option<Word<'_>>| {
                it.is_some_and(|it| {
                    it.gap == Gap::Space && !it.capital && Lists::of(it.folded).any(names::PUBLIC)
                })
            };
            let of_all = public(place(at.checked_sub(2 + usize::from(the))));
            capital
                && !of_all
                && !public(behind)
                && before.is_some_and(|it| {
                    matches!(
                        it.folded,
                        "at" | "in"
                            | "to"
                            | "from"
                            | "near"
                            | "outside"
                            | "of"
                            | "above"
                            | "behind"
                            | "opposite"
                            | "o"
                    )
                })
                && behind.is_none_or(|it| it.gap > Gap::Space || !it.capital)
        }
        SignKind::Street => {
            let numbered = place(at.checked_sub(1))
                .is_some_and(|it| it.folded.starts_with(|c: char| c.is_ascii_digit()));
            !numbered
                && (1..4).any(|back| {
                    let before = place(at.checked_sub(back));
                    before.is_some_and(|it| Lists::of(it.folded).any(names::LIVING))
                })
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(address: &str, kind: SignKind) -> Vec<String> {
        let mut signs = Vec::new();
        add_address(&mut signs, "joy", address);
        let of_kind = signs.into_iter().filter(|sign| sign.kind == kind);
        of_kind.map(|sign| sign.letters).collect()
    }

    #[test]
    fn an_address_is_taken_apart() {
        let address = "Flat 3, 58 Mill Street, Aber LW1 6HN";
        assert_eq!(parts(address, SignKind::Postcode), ["lw16hn"]);
        assert_eq!(parts(address, SignKind::Street), ["millstreet"]);
        let whole = parts(address, SignKind::Address);
        for part in ["flat358millstreetaber", "flat358millstreet", "58millstreet"] {
            assert!(whole.iter().any(|it| it == part), "{part}: {whole:?}");
        }
        assert!(!whole.iter().any(|it| it == "aber"));
        let named = "The Old Forge, 2 Wick Hill, Sallow PW10 5BD";
        assert_eq!(parts(named, SignKind::House), ["theoldforge", "oldforge"]);
        assert!(
            parts(named, SignKind::Address)
                .iter()
                .any(|it| it == "theoldforgewickhill")
        );
        assert!(parts("not known", SignKind::Address).is_empty());
    }
}
