//! Due dates that were counted by hand on a calendar.

use conference_check::calendar::{Timescale, Unit};

/// A timescale, an event, and the due date that follows.
#[rustfmt::skip]
const COUNTED: &[(&str, &str, &str)] = &[
    // Christmas and New Year 2026: Boxing Day is a Saturday, New Year's Day a Friday.
    ("2 working days before conference.starts", "2026-12-29T10:00", "2026-12-23"),
    ("5 working days before conference.starts", "2027-01-06T14:00", "2026-12-29"),
    ("10 working days after conference.starts", "2026-12-16T10:00", "2027-01-04"),
    ("1 working day after conference.ends", "2026-12-24T16:00", "2026-12-29"),
    // Christmas Day 2027 is a Saturday, Boxing Day a Sunday; New Year's Day 2028 a Saturday.
    ("3 working days after conference.ends", "2027-12-24T12:00", "2027-12-31"),
    ("5 working days after conference.ends", "2027-12-24T12:00", "2028-01-05"),
    // Easter.
    ("15 working days after conference.strategy_discussion", "2027-03-11", "2027-04-05"),
    ("3 working days before conference.starts", "2026-04-08T10:00", "2026-04-01"),
    ("1 working day after conference.ends", "2026-04-02T17:00", "2026-04-07"),
    // May, with the holidays of 2020, 2022 and 2023.
    ("2 working days before conference.starts", "2028-05-02T10:00", "2028-04-27"),
    ("2 working days before conference.starts", "2020-05-11T10:00", "2020-05-06"),
    ("1 working day before conference.starts", "2020-05-05T10:00", "2020-05-04"),
    ("20 working days after conference.ends", "2022-05-20T12:00", "2022-06-21"),
    ("5 working days before conference.starts", "2023-05-10T10:00", "2023-05-02"),
    // No holiday in the way.
    ("2 working days before conference.starts", "2026-12-08T10:00", "2026-12-04"),
    ("1 day before 2 working days before conference.starts", "2028-05-02T10:00", "2028-04-26"),
    // Both clock changes.
    ("24 hours after conference.ends", "2027-03-27T11:30", "2027-03-28T12:30"),
    ("24 hours after conference.ends", "2026-10-24T16:00", "2026-10-25T15:00"),
    ("24 hours after conference.ends", "2026-10-24", "2026-10-25T23:00"),
    ("24 hours after conference.ends", "2027-03-27", "2027-03-29T01:00"),
    ("24 hours after conference.ends", "2026-12-08T11:30", "2026-12-09T11:30"),
    // Month ends and leap days.
    ("3 months after conference.initial_held", "2027-11-30", "2028-02-29"),
    ("6 months after conference.previous_held", "2026-08-31", "2027-02-28"),
    ("1 month after children.{child}.born", "2027-01-31", "2027-02-28"),
    ("1 month before children.{child}.due", "2027-03-31", "2027-02-28"),
    ("3 months before children.{child}.due", "2028-05-29", "2028-02-29"),
    ("12 months after conference.initial_held", "2028-02-29", "2029-02-28"),
    ("90 days after conference.initial_held", "2027-12-01", "2028-02-29"),
    ("4 weeks after conference.starts", "2026-12-08T10:00", "2027-01-05"),
    // A pregnancy is 40 weeks long on the due date.
    ("13 weeks of pregnancy by children.{child}.due", "2027-04-23", "2026-10-16"),
    ("24 weeks of pregnancy by children.{child}.due", "2027-04-23", "2027-01-01"),
    ("20 weeks of pregnancy by children.{child}.due", "2028-02-29", "2027-10-12"),
    ("40 weeks of pregnancy by children.{child}.due", "2028-02-29", "2028-02-29"),
    ("41 weeks of pregnancy by children.{child}.due", "2028-02-29", "2028-03-07"),
];

fn due(timescale: &str, event: &str) -> String {
    let timescale: Timescale = timescale.parse().unwrap();
    timescale
        .due(event.parse().unwrap())
        .unwrap()
        .at
        .to_string()
}

#[test]
fn dates_counted_by_hand() {
    for &(timescale, event, expected) in COUNTED {
        assert_eq!(due(timescale, event), expected, "{timescale}, from {event}");
    }
}

#[test]
fn a_due_date_says_how_it_was_counted() {
    let timescale: Timescale = "1 day before 2 working days before conference.starts"
        .parse()
        .unwrap();
    let due = timescale.due("2028-05-02T10:00".parse().unwrap()).unwrap();
    assert_eq!((due.counted, due.unit), (2, Unit::WorkingDays));
    let skipped: Vec<String> = due.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        skipped,
        [
            "2028-04-29 (Saturday)",
            "2028-04-30 (Sunday)",
            "2028-05-01 (Early May bank holiday)"
        ]
    );
    assert!(!due.provisional);
}

#[test]
fn a_due_date_on_a_day_off_names_the_last_working_day() {
    let timescale: Timescale = "90 days after conference.initial_held".parse().unwrap();
    let due = timescale.due("2026-12-28".parse().unwrap()).unwrap();
    assert_eq!(due.at.to_string(), "2027-03-28");
    assert_eq!(due.skipped, []);
    // Easter Sunday: Good Friday is no working day either.
    assert_eq!(due.last_working_day.to_string(), "2027-03-25");
}

#[test]
fn a_date_in_a_year_not_announced_is_provisional() {
    let provisional = |timescale: &str, event: &str| {
        let timescale: Timescale = timescale.parse().unwrap();
        timescale.due(event.parse().unwrap()).unwrap().provisional
    };
    assert!(provisional(
        "15 working days after conference.ends",
        "2028-12-20"
    ));
    assert!(!provisional(
        "2 working days after conference.ends",
        "2028-12-20"
    ));
    assert!(provisional("3 months after conference.ends", "2028-12-20"));
    assert!(provisional(
        "5 working days before conference.starts",
        "2029-01-03"
    ));
}
