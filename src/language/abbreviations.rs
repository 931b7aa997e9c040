//! Full stops that end a word and not a sentence.

/// Whether the full stop after `before` ends a sentence, when a space and then `next` follow.
pub(super) fn ends_sentence(before: &str, next: &str) -> bool {
    let word = last_word(before);
    let first = next
        .trim_start_matches(['(', '[', '"', '“', '‘', '\''])
        .chars()
        .next();
    let Some(first) = first else { return true };
    if first.is_lowercase() {
        return !is_abbreviated(word)
            && word.len() >= 3
            && next.len() > 1
            && !is_continuation(next);
    }
    if is_initial(word) {
        return !may_be_a_name(before, next);
    }
    if contains(ALWAYS_GO_ON, word) {
        return (word == "no" && !first.is_ascii_digit())
            || (contains(TITLES, word) && contains_exactly(PRONOUNS, first_word(next)));
    }
    if first.is_ascii_digit() && is_figure(word) {
        return true;
    }
    if word.contains('.') {
        let ended = is_known(word) || !is_initials(word) || opens_a_sentence(next);
        return first.is_uppercase() && ended && !only_opens(before);
    }
    if is_abbreviated(word) {
        return first.is_uppercase() && !only_opens(before);
    }
    first.is_uppercase() || first.is_ascii_digit() || "£?#&+-–—•".contains(first)
}

/// More than any abbreviation or name needs, in bytes.
const LONGEST: usize = 64;

/// The last word of a text, with the full stops inside it ("p.m", "P.C").
pub(super) fn last_word(text: &str) -> &str {
    // Bounded, so that a text without spaces is not read again from its start at every full stop.
    let text = text
        .get(text.floor_char_boundary(text.len().saturating_sub(LONGEST))..)
        .unwrap_or_default();
    let start = text.rfind(|c: char| !(c.is_alphanumeric() || c == '.' || c == '\'' || c == '&'));
    let from = start.map_or(0, |at| {
        at + text
            .get(at..)
            .and_then(|t| t.chars().next())
            .map_or(1, char::len_utf8)
    });
    text.get(from..).unwrap_or_default()
}

/// Whether a word is an abbreviation that this module knows: of a day, a month, a title, a note.
pub(crate) fn is_known(word: &str) -> bool {
    contains(ALWAYS_GO_ON, word) || contains(MAY_END, word)
}

fn is_abbreviated(word: &str) -> bool {
    is_known(word) || word.contains('.') || !word.chars().any(is_vowel)
}

/// "3.3.27", "10.30".
pub(super) fn is_figure(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn is_vowel(character: char) -> bool {
    "aeiouyâêîôûŵŷáéíóúàèìòùäëïöüAEIOUY0123456789".contains(character)
}

/// A small letter after a full stop goes on with the sentence where it cannot open one.
fn is_continuation(next: &str) -> bool {
    const WORDS: &[&str] = &[
        "and", "or", "but", "of", "to", "w", "with", "etc", "for", "per",
    ];
    WORDS.contains(&first_word(next))
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(['(', '[', '"', '“', '‘', '\'']);
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .next()
        .unwrap_or_default()
}

/// "On 2 Feb." says when, and no more: the sentence is still to come.
fn only_opens(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "On", "In", "At", "By", "From", "Since", "Until", "Before", "After", "During", "Re",
    ];
    before.len() < 24 && WORDS.contains(&first_word(before)) && before.split(' ').count() <= 4
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() && word != "I"
}

/// "P.C", "T.F", "D.O.B": capitals with a full stop after each.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

/// An initial belongs to a name unless a word that only opens sentences follows ("vitamin K. She").
fn may_be_a_name(before: &str, next: &str) -> bool {
    let titled = before
        .trim_end_matches(|c: char| c.is_uppercase())
        .trim_end()
        .ends_with(['.', '(', ',']);
    titled || before.len() <= 2 || !opens_a_sentence(next)
}

fn opens_a_sentence(next: &str) -> bool {
    contains_exactly(OPENERS, first_word(next))
}

fn contains(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn contains_exactly(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

/// Titles that are used without a name too ("asked the Dr. He"), where a word follows that is no name.
const TITLES: &[&str] = &["dr", "prof", "rev", "sgt", "insp", "cllr"];
const PRONOUNS: &[&str] = &["He", "She", "They", "It", "We", "I", "His", "Her", "Their"];

/// Abbreviations that something always follows: titles, references, "e.g.".
const ALWAYS_GO_ON: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "st", "sr", "cllr", "hon", "supt", "insp",
    "sgt", "det", "sup", "con", "capt", "cpl", "lt", "messrs", "no", "nos", "tel", "ref", "refs",
    "ext", "e.g", "i.e", "eg", "ie", "cf", "vs", "v", "approx", "c", "ca", "re", "para", "paras",
    "p", "pp", "vol", "fig", "app", "s", "ss", "sec", "reg", "incl", "excl", "dept", "rm", "w",
    "w/c", "viz", "aka", "a.k.a", "b.d.o", "m", "h", "l",
];

/// Abbreviations that a sentence can end with: days, months, units, short forms of notes.
const MAY_END: &[&str] = &[
    "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "a.m", "p.m", "am",
    "pm", "hr", "hrs", "min", "mins", "sec", "secs", "wk", "wks", "mth", "mths", "mo", "fa", "yr",
    "yrs", "y.o", "etc", "asap", "rd", "ave", "cres", "ct", "ln", "sq", "cl", "terr", "gdns", "dr",
    "ltd", "co", "plc", "jr", "snr", "jnr", "kg", "kgs", "lb", "lbs", "oz", "cm", "mm", "ml", "mg",
    "ft", "in", "appt", "appts", "apt", "ans", "imms", "imm", "sats", "resp", "temp", "temps",
    "wt", "ht", "obs", "exam", "cont", "contd", "prev", "poss", "prob", "prof", "info", "dept",
    "max", "misc", "nbr", "bro", "sis", "gp", "hv", "sw", "sen", "ed", "g.p", "h.v", "s.w",
    "p.r.n", "e.d.d", "d.o.b", "psych", "assoc", "cert", "conf", "mtg", "msg", "admin", "adm",
    "disch", "med", "meds", "presc", "q.v", "dob",
];

/// Words that, capitalised, open a sentence and are nobody's name.
const OPENERS: &[&str] = &[
    "He", "She", "They", "It", "I", "We", "You", "His", "Her", "Their", "Its", "Our", "My", "The",
    "A", "An", "This", "That", "These", "Those", "There", "Here", "No", "Not", "None", "Neither",
    "Nobody", "Nothing", "Both", "All", "Each", "Some", "Any", "One", "Two", "Three", "On", "In",
    "At", "By", "To", "From", "For", "With", "Without", "Of", "After", "Before", "During", "Since",
    "Until", "When", "While", "Where", "What", "Who", "Why", "How", "If", "As", "And", "But", "Or",
    "So", "Then", "Also", "However", "Mum", "Dad", "Mother", "Father", "Mr", "Mrs", "Ms", "Miss",
    "Dr", "Asked", "Seen", "Saw", "Said", "Told", "Could", "Would", "Was", "Has",
];
