use super::dates::NoDate;

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// In small letters, with the spaces, dashes and "a.m." of word processors as keyboards have them.
pub(super) fn with_plain_marks(text: &str) -> String {
    let plain = |c: char| match c {
        c if c.is_whitespace() => ' ',
        '\u{2010}'..='\u{2014}' => '-',
        c => c.to_ascii_lowercase(),
    };
    let text: String = text.chars().map(plain).collect();
    text.replace("a.m", "am").replace("p.m", "pm")
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'a> {
    Number {
        value: u32,
        digits: usize,
        after: u8,
    },
    Word(&'a str),
}

pub(super) struct Tokens<'a>(pub(super) &'a [Token<'a>]);

impl<'a> Tokens<'a> {
    pub(super) fn next(&mut self) -> Option<Token<'a>> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub(super) fn number(&mut self) -> Option<(u32, usize)> {
        match self.0.first()? {
            Token::Number { value, digits, .. } => {
                self.next();
                Some((*value, *digits))
            }
            Token::Word(_) => None,
        }
    }

    pub(super) fn number_after(&mut self, marks: &[u8]) -> Option<u32> {
        match self.0.first()? {
            Token::Number { value, after, .. } if marks.contains(after) => {
                self.next();
                Some(*value)
            }
            _ => None,
        }
    }

    pub(super) fn word(&mut self, words: &[&str]) -> Option<&'a str> {
        match self.0.first()? {
            Token::Word(word) if words.contains(word) => {
                self.next();
                Some(word)
            }
            _ => None,
        }
    }
}

/// The numbers and words of a text; weekdays, "of", "at" and the endings of "8th" left out.
pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, NoDate> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut after = b' ';
    while let Some(first) = rest.bytes().next() {
        let same = |b: &u8| {
            if first.is_ascii_digit() {
                b.is_ascii_digit()
            } else {
                b.is_ascii_alphabetic()
            }
        };
        if !first.is_ascii_alphanumeric() {
            if !b" /-.,:+".contains(&first) {
                return Err(NoDate::Unlike);
            }
            if first != b' ' || after == b' ' {
                after = first;
            }
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        let length = rest.bytes().take_while(same).count();
        let (token, left) = rest.split_at(length);
        if first.is_ascii_digit() {
            let value = token.parse().map_err(|_| NoDate::Unlike)?;
            tokens.push(Token::Number {
                value,
                digits: length,
                after,
            });
        } else if !is_left_out(token, tokens.last()) {
            tokens.push(Token::Word(token));
        }
        after = b' ';
        rest = left;
    }
    Ok(tokens)
}

fn is_left_out(word: &str, before: Option<&Token<'_>>) -> bool {
    let ending = matches!(word, "st" | "nd" | "rd" | "th");
    let weekday = word.len() >= 3 && WEEKDAYS.iter().any(|day| day.starts_with(word));
    (ending && matches!(before, Some(Token::Number { .. })))
        || weekday
        || matches!(word, "of" | "at" | "on" | "the")
}
