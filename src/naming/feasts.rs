//! Feasts that are on the same day each year, by which a birthday may be told.

use super::fold::Words;

/// The day and month of a feast that is on the same day each year, and how many words it is.
pub(super) fn feast_at(words: Words<'_>) -> Option<(u32, u32, usize)> {
    let word = |place| words.get(place).map_or("", |it| it.folded);
    let (day, month, length) = match (word(0), word(1)) {
        ("christmas" | "xmas", "day") => (25, 12, 1),
        ("christmas" | "xmas", "eve") => (24, 12, 2),
        ("boxing", "day") => (26, 12, 1),
        ("bonfire", "night") => (5, 11, 1),
        ("guy", "fawkes") => (5, 11, 2),
        ("remembrance" | "armistice", "day") => (11, 11, 1),
        ("leap", "day") => (29, 2, 1),
        ("may", "day") => (1, 5, 1),
        ("burns", "night") => (25, 1, 1),
        ("all", "saints") => (1, 11, 2),
        ("all", "souls") => (2, 11, 2),
        ("april", "fool" | "fools") => (1, 4, 2),
        ("new", "year" | "years") => (1, 1, 2),
        ("st" | "saint", "valentine" | "valentines") => (14, 2, 2),
        ("st" | "saint", "dwynwen") => (25, 1, 2),
        ("st" | "saint", "david" | "davids") => (1, 3, 2),
        ("st" | "saint", "patrick" | "patricks") => (17, 3, 2),
        ("st" | "saint", "george" | "georges") => (23, 4, 2),
        ("st" | "saint", "andrew" | "andrews") => (30, 11, 2),
        ("halloween" | "hallowe", _) => (31, 10, 1),
        ("valentine" | "valentines", _) => (14, 2, 1),
        ("midsummer", _) => (24, 6, 1),
        ("epiphany", _) => (6, 1, 1),
        _ => return None,
    };
    let length = length + usize::from(matches!(word(length), "s" | "en"));
    match word(length) {
        "day" | "night" => Some((day, month, length + 1)),
        "eve" if word(0) == "new" => Some((31, 12, length + 1)),
        _ if matches!(word(0), "new" | "st" | "saint" | "valentine" | "valentines") => None,
        _ => Some((day, month, length)),
    }
}

/// Whether a feast's name can begin with a word.
pub(super) fn begins_a_feast(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        b"christmas"
            | b"xmas"
            | b"boxing"
            | b"bonfire"
            | b"guy"
            | b"remembrance"
            | b"armistice"
            | b"leap"
            | b"burns"
            | b"all"
            | b"new"
            | b"st"
            | b"saint"
            | b"halloween"
            | b"hallowe"
            | b"valentine"
            | b"valentines"
            | b"midsummer"
            | b"epiphany"
    )
}

#[cfg(test)]
mod tests {
    use super::super::fold::Folded;
    use super::*;

    #[test]
    fn a_feast_is_a_day_of_the_year() {
        for (text, day) in [
            ("Christmas Day", (25, 12, 2)),
            ("New Year’s Eve", (31, 12, 4)),
            ("New Year’s Day", (1, 1, 4)),
            ("Hallowe’en", (31, 10, 2)),
            ("Guy Fawkes Night", (5, 11, 3)),
            ("St David’s Day", (1, 3, 4)),
            ("April Fools’ Day", (1, 4, 3)),
        ] {
            let folded = Folded::of(text);
            let first = folded.words().get(0).unwrap().folded;
            assert!(first == "april" || begins_a_feast(first), "{text}");
            assert_eq!(feast_at(folded.words()), Some(day), "{text}");
        }
        for text in ["St David’s School", "New Year", "Valentine", "Boxing club"] {
            assert_eq!(feast_at(Folded::of(text).words()), None, "{text}");
        }
    }
}
