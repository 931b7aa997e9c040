use super::fold::Folded;

/// A text's letters and figures, folded, with nothing between them.
pub(super) fn letters(text: &str) -> String {
    Folded::of(text)
        .words()
        .iter()
        .map(|word| word.folded)
        .collect()
}

/// As much of a name, an address, a setting or a telephone as is read, which is longer than any: were it a book,
/// each of its words would be looked for at each word of every text.
pub(super) fn beginning_of(text: &str) -> &str {
    const BYTES: usize = 256;
    text.get(..text.floor_char_boundary(BYTES)).unwrap_or(text)
}

/// The words of a name, folded: as it is written, and both halves of those with a hyphen.
pub(super) fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for part in beginning_of(name).split_whitespace() {
        words.push(letters(part));
        if part.contains('-') {
            words.extend(part.split('-').map(letters));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

pub(super) fn is_unborn(word: &str) -> bool {
    matches!(letters(word).as_str(), "unborn" | "baby" | "bump")
}

/// Words of names that tell nobody from others.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        letters(word).as_str(),
        "ap" | "ab"
            | "ferch"
            | "verch"
            | "de"
            | "da"
            | "do"
            | "dos"
            | "das"
            | "di"
            | "del"
            | "della"
            | "la"
            | "le"
            | "van"
            | "von"
            | "der"
            | "den"
            | "ter"
            | "ten"
            | "el"
            | "al"
            | "bin"
            | "ibn"
            | "binti"
            | "bint"
            | "ben"
            | "mac"
            | "mc"
            | "ni"
            | "nic"
            | "ua"
            | "ui"
            | "o"
            | "y"
            | "e"
            | "st"
            | "kaur"
            | "singh"
            | "bibi"
            | "begum"
            | "khatun"
            | "khatoon"
            | "thi"
            | "jr"
            | "junior"
            | "ii"
            | "iii"
    )
}

/// Words that are a first name only with the next: "Abd al-Rahman".
pub(super) fn leads_a_name(word: &str) -> bool {
    matches!(
        letters(word).as_str(),
        "abd" | "abdul" | "abdel" | "abu" | "umm" | "oum"
    )
}

/// What is left of a Yoruba name behind what many of them begin with: "Oluwaseun" is called "Seun".
pub(super) fn behind_a_prefix(name: &str) -> impl Iterator<Item = &str> {
    ["oluwa", "olu", "chukwu"].into_iter().filter_map(|prefix| {
        let rest = name.strip_prefix(prefix)?;
        (rest.len() > 2).then_some(rest)
    })
}

/// The letters with which a name can be cut short: of all its words, of the first and last, with and without
/// particles, and with both letters of "O'Brien" or the first alone.
pub(super) fn initials(name: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let whole: Vec<&str> = beginning_of(name).split_whitespace().collect();
    let plain: Vec<&str> = whole
        .iter()
        .copied()
        .filter(|word| !is_particle(word))
        .collect();
    let ends: Vec<&str> = plain
        .first()
        .into_iter()
        .chain(plain.last())
        .copied()
        .collect();
    for words in [&whole, &plain, &ends] {
        for parted in [true, false] {
            for after_apostrophe in [true, false] {
                let letters = initials_of(words, parted, after_apostrophe);
                if words.len() > 1 && letters.len() > 1 && !found.contains(&letters) {
                    found.push(letters);
                }
            }
        }
    }
    found
}

fn initials_of(words: &[&str], parted: bool, after_apostrophe: bool) -> String {
    let mut letters = String::new();
    for word in words {
        for piece in word.split('-').take(if parted { usize::MAX } else { 1 }) {
            let folded = Folded::of(piece);
            let first = folded.words().iter();
            let first = first.take(if after_apostrophe { usize::MAX } else { 1 });
            letters.extend(first.filter_map(|word| word.folded.chars().next()));
        }
    }
    letters
}
