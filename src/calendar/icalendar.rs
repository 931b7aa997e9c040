//! Calendar files: the part of iCalendar (RFC 5545) that deadlines need.

use std::fmt::Write;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};

use super::london::summer_time;
use super::moment::Moment;
use crate::order;

/// How many bytes a line may have before it is folded.
const LONGEST_LINE: usize = 75;

/// Something that a calendar shows on a day, or at a time in London.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What tells it from all others, in letters of ASCII: a calendar that reads it again
    /// replaces it.
    pub id: String,
    /// The day, or the time on the clock on the wall in London.
    pub at: Moment,
    /// What it is called.
    pub summary: String,
    /// What else there is to say; lines end in `\n`.
    pub description: String,
    /// When to remind of it, if at all: on the clock on the wall in London.
    pub alarm: Option<NaiveDateTime>,
}

/// A calendar file of these events: a day makes an all-day event, a time one without duration.
///
/// Times stand in the time zone `Europe/London`, which the file describes for the years it needs.
/// `stamp` is when the file was made.
///
/// ```
/// use conference_check::calendar::{Event, Moment, icalendar};
///
/// let event = Event {
///     id: "7f3a".to_owned(),
///     at: "2026-12-04".parse()?,
///     summary: "Shared with family".to_owned(),
///     description: "2 working days before the conference".to_owned(),
///     alarm: "2026-12-03T09:00:00".parse().ok(),
/// };
/// let made = Moment::At("2026-12-01T08:00:00".parse().unwrap());
/// let file = icalendar(&[event], made.begins());
/// assert!(file.contains("DTSTART;VALUE=DATE:20261204\r\n"));
/// assert!(file.contains("TRIGGER:-PT15H\r\n"));
/// # Ok::<(), conference_check::calendar::MomentError>(())
/// ```
pub fn icalendar(events: &[Event], stamp: DateTime<Utc>) -> String {
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Conference Check//Deadlines//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.time_zone(events);
    for event in events {
        file.event(event, stamp);
    }
    file.line("END", "VCALENDAR");
    file.text
}

#[derive(Default)]
struct File {
    text: String,
}

impl File {
    /// One property, folded where it is long: never within a character.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LONGEST_LINE;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            room -= c.len_utf8();
            self.text.push(c);
        }
        self.text.push_str("\r\n");
    }

    fn event(&mut self, event: &Event, stamp: DateTime<Utc>) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", &event.id);
        self.line("DTSTAMP", &greenwich(stamp));
        match event.at {
            Moment::Day(day) => {
                self.line("DTSTART;VALUE=DATE", &digits(day));
                if let Some(next) = day.succ_opt() {
                    self.line("DTEND;VALUE=DATE", &digits(next));
                }
            }
            Moment::At(time) => self.line("DTSTART;TZID=Europe/London", &local(time)),
        }
        self.line("SUMMARY", &escaped(&event.summary));
        if !event.description.is_empty() {
            self.line("DESCRIPTION", &escaped(&event.description));
        }
        self.line("CLASS", "PRIVATE");
        self.line("TRANSP", "TRANSPARENT");
        if let Some(alarm) = event.alarm {
            self.line("BEGIN", "VALARM");
            self.line("ACTION", "DISPLAY");
            self.line("DESCRIPTION", &escaped(&event.summary));
            let ahead = event.at.begins() - Moment::At(alarm).begins();
            self.line("TRIGGER", &duration(-ahead));
            self.line("END", "VALARM");
        }
        self.line("END", "VEVENT");
    }

    /// Europe/London in the years of the events, and in those beside them: so that each time has a
    /// change of the clocks before it.
    fn time_zone(&mut self, events: &[Event]) {
        let timed = events.iter().filter_map(|event| match event.at {
            Moment::At(time) => Some(time.year()),
            Moment::Day(_) => None,
        });
        let mut years: Vec<i32> = timed.flat_map(|year| [year - 1, year]).collect();
        order::sort_by(&mut years, Ord::cmp);
        years.dedup();
        if years.is_empty() {
            return;
        }
        self.line("BEGIN", "VTIMEZONE");
        self.line("TZID", "Europe/London");
        for (begins, ends) in years.into_iter().filter_map(summer_time) {
            self.change("DAYLIGHT", begins, "+0000", "+0100", "BST");
            let by_summer_time = ends + TimeDelta::hours(1);
            self.change("STANDARD", by_summer_time, "+0100", "+0000", "GMT");
        }
        self.line("END", "VTIMEZONE");
    }

    fn change(&mut self, to: &str, at: NaiveDateTime, before: &str, after: &str, name: &str) {
        self.line("BEGIN", to);
        self.line("DTSTART", &local(at));
        self.line("TZOFFSETFROM", before);
        self.line("TZOFFSETTO", after);
        self.line("TZNAME", name);
        self.line("END", to);
    }
}

fn digits(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn local(time: NaiveDateTime) -> String {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    format!("{}T{hour:02}{minute:02}{second:02}", digits(time.date()))
}

fn greenwich(time: DateTime<Utc>) -> String {
    format!("{}Z", local(time.naive_utc()))
}

/// A text as a value: what has a meaning of its own in the format is escaped, what would end the
/// line or ring a bell is left out.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

/// A duration in hours and minutes, such as `-PT15H` for 15 hours before.
fn duration(length: TimeDelta) -> String {
    let minutes = length.num_minutes();
    let sign = if minutes < 0 { "-" } else { "" };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let mut text = format!("{sign}PT");
    if hours > 0 || rest == 0 {
        let _ = write!(text, "{hours}H");
    }
    if rest > 0 {
        let _ = write!(text, "{rest}M");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(at: &str, alarm: Option<&str>) -> Event {
        Event {
            id: "one".to_owned(),
            at: at.parse().unwrap(),
            summary: "Minutes, to all; soon\\now".to_owned(),
            description: "First line\nSecond\u{7} line".to_owned(),
            alarm: alarm.map(|it| it.parse().unwrap()),
        }
    }

    fn file(event: Event) -> String {
        icalendar(&[event], "2026-12-01T08:00:00Z".parse().unwrap())
    }

    #[test]
    fn what_has_a_meaning_of_its_own_is_escaped() {
        let file = file(event("2026-12-04", None));
        assert!(file.contains("SUMMARY:Minutes\\, to all\\; soon\\\\now\r\n"));
        assert!(file.contains("DESCRIPTION:First line\\nSecond line\r\n"));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut long = event("2026-12-04", None);
        long.description = "é".repeat(200);
        let file = file(long);
        assert!(
            file.lines().all(|line| line.len() <= LONGEST_LINE),
            "{file}"
        );
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&"é".repeat(200)));
    }

    #[test]
    fn an_alarm_is_counted_in_hours_that_really_pass() {
        // The clocks go back on 25 October 2026: the day has an hour more.
        let file = file(event("2026-10-26T09:00", Some("2026-10-24T09:00:00")));
        assert!(file.contains("TRIGGER:-PT49H\r\n"), "{file}");
    }

    #[test]
    fn only_times_need_a_time_zone() {
        assert!(!file(event("2026-12-04", None)).contains("VTIMEZONE"));
        let timed = file(event("2026-12-04T10:30", None));
        assert!(timed.contains("DTSTART;TZID=Europe/London:20261204T103000\r\n"));
        assert!(timed.contains("DTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\n"));
        assert!(timed.contains("DTSTART:20250330T010000\r\nTZOFFSETFROM:+0000\r\n"));
    }

    #[test]
    fn an_alarm_may_stand_half_an_hour_before() {
        let file = file(event("2026-12-04T10:30", Some("2026-12-04T10:00:00")));
        assert!(file.contains("TRIGGER:-PT30M\r\n"));
    }
}
