use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::date_words::{Token, Tokens, tokens, with_plain_marks};
use super::entry::{Typed, Wanted};
use crate::calendar::{Moment, from_unix_milliseconds};

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoDate {
    /// It does not look like one: a sentence, a name.
    Unlike,
    /// A date, and then what does not look like a time.
    UnlikeTime,
    /// A day, month or year is missing, or the year has no four digits.
    Partial,
    /// The year is one of which no document speaks.
    Far,
    /// There is no such day.
    Unreal,
    /// There is no such time of day.
    UnrealTime,
}

impl NoDate {
    pub(super) fn wanted(self) -> Wanted {
        match self {
            Self::Partial => Wanted::WholeDate,
            Self::Far => Wanted::NearDate,
            Self::Unlike | Self::Unreal => Wanted::RealDate,
            Self::UnlikeTime | Self::UnrealTime => Wanted::RealTime,
        }
    }

    /// The same of a time of day, whose date could be read.
    fn of_time(self) -> Self {
        match self {
            Self::Unlike => Self::UnlikeTime,
            _ => Self::UnrealTime,
        }
    }
}

/// Nobody in a document was born before, and no plan reaches beyond.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2200;

/// Longer than any date that a person types.
const LONGEST: usize = 64;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words for the middle of the day.
const NOON: &[&str] = &["noon", "midday"];

/// What tells the halves of the day apart.
const HALVES: &[&str] = &["am", "pm", "noon", "midday"];

/// Reads a date, or a date and a time of day, as people and browsers write them.
///
/// A time with an offset or `Z` is turned into the time on the clock in London.
pub(super) fn read_moment(text: &str) -> Result<Moment, NoDate> {
    let text = text.trim();
    if text.len() > LONGEST {
        return Err(NoDate::Unlike);
    }
    let text = with_plain_marks(text);
    if !text.is_ascii() {
        return Err(NoDate::Unlike);
    }
    let tokens = tokens(&text)?;
    let mut tokens = Tokens(&tokens);
    if begins_with_time(&tokens) {
        let time = read_clock(&mut tokens);
        let day = read_day(&mut tokens)?;
        let time = time.map_err(NoDate::of_time)?;
        return if tokens.0.is_empty() {
            Ok(Moment::At(day.and_time(time)))
        } else {
            Err(NoDate::Unlike)
        };
    }
    let day = read_day(&mut tokens)?;
    if tokens.0.is_empty() {
        return Ok(Moment::Day(day));
    }
    let (time, offset) = read_time(&mut tokens).map_err(NoDate::of_time)?;
    let at = day.and_time(time);
    match offset {
        Some(minutes) => in_london(at, minutes).map(Moment::At),
        None => Ok(Moment::At(at)),
    }
}

/// Reads a date whose day, month, year and, where asked, time were typed apart.
pub(super) fn read_parts(typed: &Typed<'_>) -> Result<Moment, NoDate> {
    let part = |name| typed.part(name).filter(|part| !part.is_blank());
    let (Some(day), Some(month), Some(year)) = (part("day"), part("month"), part("year")) else {
        return Err(NoDate::Partial);
    };
    let whole = match part("time") {
        Some(time) => format!("{day} {month} {year} {time}"),
        None => format!("{day} {month} {year}"),
    };
    read_moment(&whole).map_err(|fault| match fault {
        NoDate::Unlike => NoDate::Unreal,
        NoDate::UnlikeTime => NoDate::UnrealTime,
        other => other,
    })
}

fn in_london(at: NaiveDateTime, offset_minutes: i64) -> Result<NaiveDateTime, NoDate> {
    let utc = at.and_utc().timestamp_millis() - offset_minutes * 60_000;
    from_unix_milliseconds(utc).map_err(|_| NoDate::Unreal)
}

fn month_of(token: Token<'_>) -> Option<u32> {
    match token {
        Token::Number { value, .. } => Some(value),
        Token::Word(word) => {
            let word = if word == "sept" { "sep" } else { word };
            let position = MONTHS
                .iter()
                .position(|month| word.len() >= 3 && month.starts_with(word))?;
            u32::try_from(position + 1).ok()
        }
    }
}

fn read_day(tokens: &mut Tokens<'_>) -> Result<NaiveDate, NoDate> {
    let first = tokens.next().ok_or(NoDate::Unlike)?;
    let (year, month, day) = match first {
        Token::Number {
            value, digits: 4, ..
        } => {
            let month = tokens.next().and_then(month_of).ok_or(NoDate::Unlike)?;
            let (day, _) = tokens.number().ok_or(NoDate::Partial)?;
            (value, month, day)
        }
        Token::Number { value, .. } => {
            let month = tokens.next().and_then(month_of).ok_or(NoDate::Unlike)?;
            (read_year(tokens)?, month, value)
        }
        Token::Word(_) => {
            let month = month_of(first).ok_or(NoDate::Unlike)?;
            let (day, digits) = tokens.number().ok_or(NoDate::Unlike)?;
            if digits > 2 {
                return Err(NoDate::Partial);
            }
            (read_year(tokens)?, month, day)
        }
    };
    if !YEARS.contains(&year) {
        return Err(NoDate::Far);
    }
    i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(NoDate::Unreal)
}

fn read_year(tokens: &mut Tokens<'_>) -> Result<u32, NoDate> {
    match tokens.0.first() {
        None => Err(NoDate::Partial),
        Some(Token::Word(_)) => Err(NoDate::Unlike),
        Some(Token::Number { .. }) => match tokens.number() {
            Some((year, 4)) => Ok(year),
            _ => Err(NoDate::Partial),
        },
    }
}

/// Whether the time of day stands before the date, as in "10am on 8 December 2026".
///
/// It is told from a day by its colon, its "am" or "noon": anything else is read as a date first.
fn begins_with_time(tokens: &Tokens<'_>) -> bool {
    match tokens.0 {
        [Token::Word(word), ..] => NOON.contains(word),
        [Token::Number { .. }, Token::Number { after: b':', .. }, ..] => true,
        [Token::Number { .. }, Token::Word(word), ..]
        | [
            Token::Number { .. },
            Token::Number { after: b'.', .. },
            Token::Word(word),
            ..,
        ] => HALVES.contains(word),
        _ => false,
    }
}

/// The time of day, and minutes east of Greenwich where the text says.
fn read_time(tokens: &mut Tokens<'_>) -> Result<(NaiveTime, Option<i64>), NoDate> {
    tokens.word(&["t"]);
    let time = read_clock(tokens)?;
    let offset = read_offset(tokens)?;
    if tokens.0.is_empty() {
        Ok((time, offset))
    } else {
        Err(NoDate::Unlike)
    }
}

/// What the clock shows.
fn read_clock(tokens: &mut Tokens<'_>) -> Result<NaiveTime, NoDate> {
    if tokens.word(NOON).is_some() {
        return NaiveTime::from_hms_opt(12, 0, 0).ok_or(NoDate::Unreal);
    }
    let (hour, digits) = tokens.number().ok_or(NoDate::Unlike)?;
    if digits > 2 {
        return Err(NoDate::Unlike);
    }
    let minute = tokens.number_after(b":.");
    let second = minute.and_then(|_| tokens.number_after(b":"));
    if second.is_some() {
        tokens.number_after(b".");
    }
    let half = tokens.word(HALVES);
    let hour = match half {
        Some("am") if hour == 12 => 0,
        Some("pm") if hour < 12 => hour + 12,
        Some(_) if hour > 12 => return Err(NoDate::Unreal),
        None if minute.is_none() => return Err(NoDate::Unlike),
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute.unwrap_or(0), second.unwrap_or(0)).ok_or(NoDate::Unreal)
}

fn read_offset(tokens: &mut Tokens<'_>) -> Result<Option<i64>, NoDate> {
    if tokens.word(&["z", "utc", "gmt"]).is_some() {
        return Ok(Some(0));
    }
    let Some(Token::Number {
        value,
        digits,
        after: sign @ (b'+' | b'-'),
    }) = tokens.0.first().copied()
    else {
        return Ok(None);
    };
    tokens.next();
    let (hours, minutes) = match digits {
        4 => (value / 100, value % 100),
        2 => (value, tokens.number_after(b":").unwrap_or(0)),
        _ => return Err(NoDate::Unlike),
    };
    if hours > 14 || minutes > 59 {
        return Err(NoDate::Unreal);
    }
    let east = i64::from(hours * 60 + minutes);
    Ok(Some(if sign == b'+' { east } else { -east }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Moment {
        Moment::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    fn at(month: u32, day: u32, hour: u32, minute: u32) -> Moment {
        let day = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        Moment::At(day.and_hms_opt(hour, minute, 0).unwrap())
    }

    #[test]
    fn reads_days_as_people_write_them() {
        for text in [
            "2026-12-08",
            "8/12/2026",
            "08/12/2026",
            "8-12-2026",
            "8.12.2026",
            "8 12 2026",
            "8 Dec 2026",
            "8 December 2026",
            "8th december 2026",
            "Tuesday 8 December 2026",
            "Tues 8th of December, 2026",
            " December 8, 2026 ",
            "2026-12-8",
            "8-Dec-2026",
            "Dec 8 2026",
            "8\u{a0}December\u{2009}2026",
            "8\u{2013}12\u{2013}2026",
        ] {
            assert_eq!(read_moment(text), Ok(day(2026, 12, 8)), "{text}");
        }
        assert_eq!(read_moment("1 Sept 2026"), Ok(day(2026, 9, 1)));
        assert_eq!(read_moment("29 February 2028"), Ok(day(2028, 2, 29)));
    }

    #[test]
    fn reads_times_as_people_and_browsers_write_them() {
        for text in [
            "2026-12-08T10:00",
            "2026-12-08 10:00",
            "2026-12-08T10:00:00",
            "2026-12-08T10:00:00.000Z",
            "8/12/2026 10:00",
            "8 December 2026 10am",
            "8 December 2026 at 10.00 am",
            "8/12/2026 10:00 AM",
            "8 Dec 2026 10 a.m.",
            "10am on 8 December 2026",
            "10.00 a.m., Tuesday 8 December 2026",
            "10:00 8/12/2026",
        ] {
            assert_eq!(read_moment(text), Ok(at(12, 8, 10, 0)), "{text}");
        }
        assert_eq!(read_moment("8 Dec 2026, 12.30 pm"), Ok(at(12, 8, 12, 30)));
        assert_eq!(read_moment("8 Dec 2026 12am"), Ok(at(12, 8, 0, 0)));
        for text in [
            "8 Dec 2026 noon",
            "8/12/2026 at 12 noon",
            "midday on 8 Dec 2026",
            "8/12/2026 12 p.m.",
        ] {
            assert_eq!(read_moment(text), Ok(at(12, 8, 12, 0)), "{text}");
        }
    }

    #[test]
    fn an_offset_becomes_the_clock_in_london() {
        assert_eq!(read_moment("2026-06-08T10:00Z"), Ok(at(6, 8, 11, 0)));
        assert_eq!(read_moment("2026-12-08T10:00+02:00"), Ok(at(12, 8, 8, 0)));
        assert_eq!(read_moment("2026-12-08T10:00-0500"), Ok(at(12, 8, 15, 0)));
    }

    #[test]
    fn tells_an_impossible_date_from_a_sentence() {
        for text in ["31/02/2026", "2026-13-01", "32 May 2026"] {
            assert_eq!(read_moment(text), Err(NoDate::Unreal), "{text}");
        }
        for text in [
            "2026-12-08T25:00",
            "25:00 8/12/2026",
            "13am on 8 December 2026",
            "12.60 pm, 8 December 2026",
        ] {
            assert_eq!(read_moment(text), Err(NoDate::UnrealTime), "{text}");
        }
        for text in [
            "8/12",
            "8 December",
            "8/12/26",
            "8 Dec 26",
            "8-12-26",
            "10am 8/12/26",
            "10.30 on 8 December 2026",
            "8/12/206",
        ] {
            assert_eq!(read_moment(text), Err(NoDate::Partial), "{text}");
        }
        for text in ["1/1/1026", "2/3/2219", "2219-03-02"] {
            assert_eq!(read_moment(text), Err(NoDate::Far), "{text}");
        }
        for text in [
            "8 December 2026 and 9 December 2026",
            "8 December 2026 at 10",
            "8/12/2026 half ten",
        ] {
            assert_eq!(read_moment(text), Err(NoDate::UnlikeTime), "{text}");
        }
        for text in [
            "by telephone on 8 December 2026",
            "J. Okafor",
            "yes, twice",
            "3 visits",
            "",
            "\u{0}",
            "10am on 8 December 2026 and 9 December 2026",
            "99999999999999999999",
        ] {
            assert_eq!(read_moment(text), Err(NoDate::Unlike), "{text}");
        }
    }
}
