/// Longer words are not compared: nobody writes them by a slip.
const LONGEST: usize = 48;

/// The known word that a slip was probably meant to be; none where nothing is near.
pub(super) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let mut near = None;
    let mut fewest = usize::MAX;
    for it in known {
        let slips = distance(word, it);
        if slips < fewest && slips <= 1 + it.len() / 5 {
            (fewest, near) = (slips, Some(*it));
        }
    }
    let begun = || {
        known
            .iter()
            .find(|it| word.len() > 2 && it.starts_with(word))
    };
    near.or_else(|| begun().copied())
}

/// How many letters must be changed, added, left out or swapped with their neighbour.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (plain(one), plain(other));
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let of = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX - 1);
            let changed = of(&last, column) + usize::from(letter != against);
            let mut fewest = changed
                .min(of(&last, column + 1) + 1)
                .min(of(&next, column) + 1);
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(against)
                && other.get(column - 1) == Some(letter);
            if swapped {
                fewest = fewest.min(of(&before, column - 1) + 1);
            }
            next.push(fewest);
        }
        before = last;
        last = next;
    }
    last.last().copied().unwrap_or_default()
}

/// Capitals, spaces and underscores are no slips: they are what people write for hyphens.
fn plain(word: &str) -> Vec<char> {
    word.trim()
        .chars()
        .map(|c| match c {
            ' ' | '_' => '-',
            _ => c.to_ascii_lowercase(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let known = ["section", "sentence", "stated", "minutes", "agency-report"];
        for (word, meant) in [
            ("sectoin", Some("section")),
            ("Section", Some("section")),
            ("minute", Some("minutes")),
            ("agency_report", Some("agency-report")),
            ("agency", Some("agency-report")),
            ("plan", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, &known), meant, "{word}");
        }
        assert_eq!(nearest("any", &[]), None);
        assert_eq!(nearest(&"long".repeat(1000), &known), None);
    }
}
