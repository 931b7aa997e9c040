use chrono::NaiveDate;

use super::dates::{NoDate, read_moment, read_parts};
use super::entry::{Typed, Value, Wanted, is_blank, says_no};
use super::field::Answer;
use crate::calendar::Moment;

/// That something was done.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// It was done; when and how is not said.
    Yes,
    /// It was done then.
    On(Moment),
    /// It was done, told in words.
    How(String),
}

impl Done {
    /// When it was done, where a date says so.
    pub fn when(&self) -> Option<Moment> {
        match self {
            Self::On(moment) => Some(*moment),
            Self::Yes | Self::How(_) => None,
        }
    }
}

impl Value for String {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        match typed {
            Typed::Text(text) if is_blank(text) => Ok(None),
            Typed::Text(text) => Ok(Some(text.clone().into_owned())),
            Typed::Nothing | Typed::Flag(false) => Ok(None),
            Typed::Flag(true) => Ok(Some("yes".to_owned())),
            Typed::Number(_) => Ok(Some(typed.to_string())),
            Typed::List(_) => Ok(Vec::read(typed)?.map(|lines| lines.join("\n"))),
            Typed::Group(_) if typed.is_blank() => Ok(None),
            Typed::Group(_) => Err(Wanted::Text),
        }
    }

    fn answer(&self) -> Answer<'_> {
        Answer::Text(self)
    }
}

impl Value for Vec<String> {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        let items: Vec<String> = match typed {
            Typed::Text(text) => text
                .lines()
                .filter(|line| !is_blank(line))
                .map(|line| line.trim().to_owned())
                .collect(),
            Typed::List(items) => {
                let mut texts = Vec::with_capacity(items.len());
                for item in items {
                    if matches!(item, Typed::List(_) | Typed::Group(_)) && !item.is_blank() {
                        return Err(Wanted::List);
                    }
                    texts.extend(String::read(item)?.map(|text| text.trim().to_owned()));
                }
                texts
            }
            _ if typed.is_blank() || matches!(typed, Typed::Flag(false)) => Vec::new(),
            _ => return Err(Wanted::List),
        };
        Ok((!items.is_empty()).then_some(items))
    }

    fn answer(&self) -> Answer<'_> {
        Answer::List(self)
    }
}

/// Reads yes or no as forms send them.
fn yes_or_no(typed: &Typed<'_>) -> Option<bool> {
    match typed {
        Typed::Flag(flag) => Some(*flag),
        Typed::Number(1.0) => Some(true),
        Typed::Number(0.0) => Some(false),
        Typed::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => Some(true),
            "false" | "no" | "off" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

impl Value for bool {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        if typed.is_blank() {
            return Ok(None);
        }
        yes_or_no(typed).map(Some).ok_or(Wanted::YesOrNo)
    }

    fn answer(&self) -> Answer<'_> {
        Answer::YesNo(*self)
    }
}

impl Value for f64 {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        match typed {
            _ if typed.is_blank() => Ok(None),
            Typed::Number(number) => Ok(Some(*number)),
            Typed::Text(text) => number(text.trim()).map(Some).ok_or(Wanted::Number),
            _ => Err(Wanted::Number),
        }
    }

    fn answer(&self) -> Answer<'_> {
        Answer::Number(*self)
    }
}

/// A number in figures, with or without a decimal part, of nine figures at most.
///
/// `str::parse` would read more than people write, and brings tables of ten kilobytes that do not
/// compress into what browsers download.
fn number(text: &str) -> Option<f64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if !decimals.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let figures: i32 = format!("{whole}{decimals}").parse().ok()?;
    let scale = 10_u32.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    Some(f64::from(figures) / f64::from(scale))
}

/// The moment that was typed, or why there is none.
fn moment(typed: &Typed<'_>) -> Result<Option<Moment>, NoDate> {
    match typed {
        _ if typed.is_blank() => Ok(None),
        Typed::Text(text) => read_moment(text).map(Some),
        Typed::Group(_) => read_parts(typed).map(Some),
        _ => Err(NoDate::Unlike),
    }
}

impl Value for NaiveDate {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        moment(typed)
            .map(|read| read.map(Moment::day))
            .map_err(|fault| match fault {
                NoDate::UnlikeTime | NoDate::UnrealTime => Wanted::RealDate,
                other => other.wanted(),
            })
    }

    fn answer(&self) -> Answer<'_> {
        Answer::When(Moment::Day(*self))
    }
}

impl Value for Moment {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        moment(typed).map_err(|fault| match fault {
            NoDate::Unlike => Wanted::Time,
            other => other.wanted(),
        })
    }

    fn answer(&self) -> Answer<'_> {
        Answer::When(*self)
    }
}

impl Value for Done {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        if typed.is_blank() {
            return Ok(None);
        }
        if let Some(done) = yes_or_no(typed) {
            return Ok(done.then_some(Self::Yes));
        }
        match (moment(typed), typed) {
            (Ok(moment), _) => Ok(moment.map(Self::On)),
            (Err(NoDate::Unlike), Typed::Text(text)) if says_no(text) => Ok(None),
            (Err(NoDate::Unlike | NoDate::UnlikeTime), Typed::Text(text)) => {
                Ok(Some(Self::How(text.clone().into_owned())))
            }
            (Err(fault), _) => Err(fault.wanted()),
        }
    }

    fn answer(&self) -> Answer<'_> {
        Answer::Done(self)
    }
}

/// Makes an enum of the words that a choice offers, read leniently: capitals, spaces and
/// underscores do not matter.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// The words that the choice offers.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word for this one.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// The one of that word.
            pub fn of(word: &str) -> Option<Self> {
                match $crate::document::values::plain_word(word).as_str() {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl $crate::document::Lenient for $name {
            fn lenient() -> schemars::Schema {
                $crate::document::one_of(Self::WORDS)
            }
        }

        #[cfg(test)]
        impl $crate::typescript::Written for $name {
            fn written() -> String {
                stringify!($name).to_owned()
            }
        }

        impl $crate::document::Value for $name {
            fn read(typed: &$crate::document::Typed<'_>) -> Result<Option<Self>, $crate::document::Wanted> {
                $crate::document::values::read_choice(typed, Self::of, Self::WORDS)
            }

            fn answer(&self) -> $crate::document::Answer<'_> {
                $crate::document::Answer::Text(self.word())
            }
        }
    };
}
pub(crate) use choice;

/// A word as choices write it.
pub(crate) fn plain_word(typed: &str) -> String {
    typed
        .trim()
        .chars()
        .map(|c| match c {
            ' ' | '_' => '-',
            _ => c.to_ascii_lowercase(),
        })
        .collect()
}

/// Reads one of the words that a choice offers.
pub(crate) fn read_choice<T>(
    typed: &Typed<'_>,
    of: fn(&str) -> Option<T>,
    words: &'static [&'static str],
) -> Result<Option<T>, Wanted> {
    if typed.is_blank() {
        return Ok(None);
    }
    match typed {
        Typed::Text(text) => of(text),
        Typed::Flag(flag) => of(if *flag { "yes" } else { "no" }),
        _ => None,
    }
    .map(Some)
    .ok_or(Wanted::OneOf(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_in_figures_alone() {
        for (text, read) in [
            ("6", Some(6.0)),
            ("06", Some(6.0)),
            ("+6", Some(6.0)),
            ("-6.25", Some(-6.25)),
            ("4.1", Some(4.1)),
            (".5", Some(0.5)),
            ("5.", Some(5.0)),
            ("123456789", Some(123_456_789.0)),
            ("", None),
            (".", None),
            ("six", None),
            ("1.2.3", None),
            ("1.-5", None),
            (".+5", None),
            ("inf", None),
            ("NaN", None),
            ("12345678901234567890", None),
        ] {
            assert_eq!(number(text), read, "{text}");
        }
    }

    #[test]
    fn writes_numbers_as_json_has_them() {
        for (number, written) in [
            (6.0, "6"),
            (-3.0, "-3"),
            (2.5, "2.5"),
            (0.1, "0.1"),
            (1e300, "1e+300"),
        ] {
            assert_eq!(Typed::Number(number).to_string(), written);
        }
    }
}
