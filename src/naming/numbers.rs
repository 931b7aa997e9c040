//! Numbers of years, as ages are written.

/// A number of years with what it counts, in one word: "5yo".
pub(super) fn with_unit(word: &str) -> Option<u32> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let years = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = word.strip_prefix(years)?;
    matches!(unit, "y" | "yr" | "yrs" | "yo" | "year" | "years")
        .then(|| number(years))
        .flatten()
}

/// Whether a number of years is more than a child has.
pub(super) fn is_of_age(word: &str) -> bool {
    let figures = word.parse().is_ok_and(|age: u32| (19..100).contains(&age));
    figures
        || word == "nineteen"
        || word.starts_with("twent")
        || word.starts_with("thirt") && word != "thirteen"
}

/// A number of years, in figures or in words.
pub(super) fn number(word: &str) -> Option<u32> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.parse().ok().filter(|it| *it < 19);
    }
    Some(match word.as_bytes() {
        b"nought" => 0,
        b"one" => 1,
        b"two" => 2,
        b"three" => 3,
        b"four" => 4,
        b"five" => 5,
        b"six" => 6,
        b"seven" => 7,
        b"eight" => 8,
        b"nine" => 9,
        b"ten" => 10,
        b"eleven" => 11,
        b"twelve" => 12,
        b"thirteen" => 13,
        b"fourteen" => 14,
        b"fifteen" => 15,
        b"sixteen" => 16,
        b"seventeen" => 17,
        b"eighteen" => 18,
        _ => return None,
    })
}
