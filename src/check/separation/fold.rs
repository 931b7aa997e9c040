use crate::language::Span;

/// A word as it is compared: small letters without diacritics, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The word, folded.
    pub folded: String,
    /// Where it stands in the text, in bytes.
    pub span: Span,
    /// Whether it begins with a capital letter.
    pub capital: bool,
}

/// The words and numbers of a text, folded: what stands between them does not count, nor do
/// capitals, diacritics and marks without width.
///
/// An apostrophe or hyphen parts words, so that "Kofi's" holds the word "kofi".
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word: Option<Word> = None;
    for (at, letter) in text.char_indices() {
        if is_hidden(letter) {
            continue;
        }
        let end = at + letter.len_utf8();
        if !letter.is_alphanumeric() {
            words.extend(word.take());
            continue;
        }
        let current = word.get_or_insert_with(|| Word {
            folded: String::new(),
            span: Span::new(at, end),
            capital: letter.is_uppercase(),
        });
        current.span.end = end;
        fold_into(letter, &mut current.folded);
    }
    words.extend(word);
    words
}

/// Whether a mark changes nothing of what a reader reads: combining marks, and what has no width.
pub(super) fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{00AD}' | '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Adds a letter in its plainest form.
fn fold_into(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    for small in letter.to_lowercase().filter(|it| !is_hidden(*it)) {
        match plain(small) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(small),
        }
    }
}

/// The Latin letters with diacritics that names in England and Wales are written with, without
/// them.
fn plain(small: char) -> Option<&'static str> {
    Some(match small {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ả' | 'ạ' | 'ấ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => "u",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn folds_capitals_diacritics_and_hidden_marks() {
        assert_eq!(folded("SIÂN Llŷr Zoë"), ["sian", "llyr", "zoe"]);
        assert_eq!(
            folded("Zoe\u{0308} Ko\u{200B}fi Straße"),
            ["zoe", "kofi", "strasse"]
        );
        assert_eq!(folded("Łukasz Nguyễn Søren"), ["lukasz", "nguyen", "soren"]);
    }

    #[test]
    fn parts_possessives_and_hyphens() {
        assert_eq!(folded("Kofi’s Anne-Marie"), ["kofi", "s", "anne", "marie"]);
    }

    #[test]
    fn a_word_stands_where_it_stands() {
        let text = "– Kofi\u{0301} ran";
        let first = words(text).remove(0);
        assert_eq!(first.span.of(text).trim_end_matches('\u{0301}'), "Kofi");
        assert!(first.capital);
    }
}
