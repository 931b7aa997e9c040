/// Whether a mark changes nothing of what a reader reads: combining marks, and what has no width.
pub(super) fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{00AD}' | '\u{0300}'..='\u{036F}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether a mark stands for an apostrophe, as people and keyboards write it.
pub(super) fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '’' | '‘' | '`' | '´' | '′' | '\u{02B0}'..='\u{02FF}' | 'ꞌ'
    )
}

/// Adds a letter in its plainest form.
pub(super) fn fold_into(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    if let Some(alike) = looks_like(letter) {
        folded.push(alike);
        return;
    }
    for small in letter.to_lowercase().filter(|it| !is_hidden(*it)) {
        match plain(small) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(looks_like(small).unwrap_or(small)),
        }
    }
}

/// The Latin letter that a Greek, Cyrillic or wide one looks like.
fn looks_like(letter: char) -> Option<char> {
    Some(match letter {
        'А' | 'а' | 'Α' | 'α' => 'a',
        'В' | 'Β' | 'в' | 'β' => 'b',
        'С' | 'с' | 'Ϲ' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'Е' | 'е' | 'Ё' | 'ё' | 'Ε' | 'ε' | 'Є' | 'є' | 'ə' | 'ǝ' | 'ɛ' => 'e',
        'ɡ' => 'g',
        'Н' | 'н' | 'Η' | 'һ' => 'h',
        'І' | 'і' | 'Ї' | 'ї' | 'Ι' | 'ι' | 'ɩ' => 'i',
        'Ј' | 'ј' => 'j',
        'К' | 'к' | 'Κ' | 'κ' => 'k',
        'М' | 'м' | 'Μ' => 'm',
        'Ν' | 'η' => 'n',
        'О' | 'о' | 'Ο' | 'ο' | 'ɔ' => 'o',
        'Р' | 'р' | 'Ρ' | 'ρ' => 'p',
        'ԛ' => 'q',
        'Ѕ' | 'ѕ' => 's',
        'Т' | 'т' | 'Τ' | 'τ' => 't',
        'υ' => 'u',
        'ν' => 'v',
        'ԝ' => 'w',
        'Х' | 'х' | 'Χ' | 'χ' => 'x',
        'У' | 'у' | 'Υ' => 'y',
        'Ζ' => 'z',
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(u32::from(letter) - 0xFEE0)?.to_ascii_lowercase()
        }
        _ => return None,
    })
}

/// The Latin letters with diacritics that names in England and Wales are written with, without
/// them.
fn plain(small: char) -> Option<&'static str> {
    Some(match small {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ả' | 'ạ' | 'ấ'..='ặ' => "a",
        'æ' => "ae",
        'ƈ' | 'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ɗ' | 'ɖ' | 'ď' | 'đ' | 'ð' | 'ḋ' | 'ḍ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ɓ' | 'ḅ' => "b",
        'ƒ' => "f",
        'ɣ' | 'ǧ' | 'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ƙ' | 'ķ' | 'ḳ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' | 'ḷ' => "l",
        'ḿ' | 'ṁ' | 'ṃ' => "m",
        'ŋ' | 'ǹ' | 'ñ' | 'ń' | 'ņ' | 'ň' | 'ṅ' | 'ṇ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' | 'ǫ' | 'ơ' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' | 'ṛ' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṡ' | 'ṣ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'ṫ' | 'ṭ' => "t",
        'þ' => "th",
        'ù'..='ü'
        | 'ũ'
        | 'ū'
        | 'ŭ'
        | 'ů'
        | 'ű'
        | 'ų'
        | 'ǔ'
        | 'ǖ'
        | 'ǘ'
        | 'ǚ'
        | 'ǜ'
        | 'ư'
        | 'ụ'..='ự' => "u",
        'ʋ' => "v",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ƴ' | 'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        _ => return None,
    })
}
