//! By when something is due, in words.

use super::{DueBy, OneOf, Procedure, Requirement};
use crate::calendar::Timescale;
use crate::document::ConferenceType;

/// By when a requirement is due, and for conferences of which of these types; empty where it sets
/// no time.
pub(super) fn of(
    procedure: &Procedure,
    must: &Requirement,
    conferences: &[ConferenceType],
) -> Vec<(Vec<ConferenceType>, String)> {
    let said = |due: String| vec![(conferences.to_vec(), due)];
    let deadline = match must {
        Requirement::Deadline(deadline) => deadline,
        Requirement::Sent(sent) => return said(due_in_words(procedure, &sent.due)),
        Requirement::Until(timescale) => return said(in_words(procedure, timescale)),
        Requirement::ChangesUntil(period) => return said(format!("{period} after receipt")),
        _ => return said(String::new()),
    };
    let opens = deadline
        .not_before
        .as_ref()
        .map(|it| format!("not before {}", in_words(procedure, it)));
    let whole = |due: Option<&DueBy>| {
        let due = due.map(|it| due_in_words(procedure, it));
        [opens.clone(), due]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", and ")
    };
    let Some(for_review) = &deadline.due_for_review else {
        return said(whole(deadline.due.as_ref()));
    };
    let (reviews, others): (Vec<_>, Vec<_>) = conferences.iter().partition(|it| !it.is_initial());
    [
        (others, whole(deadline.due.as_ref())),
        (reviews, whole(Some(for_review))),
    ]
    .into_iter()
    .filter(|(conferences, _)| !conferences.is_empty())
    .collect()
}

fn due_in_words(procedure: &Procedure, due: &DueBy) -> String {
    let all = |several: &[DueBy]| -> Vec<String> {
        several
            .iter()
            .map(|it| due_in_words(procedure, it))
            .collect()
    };
    match due {
        DueBy::At(timescale) => in_words(procedure, timescale),
        DueBy::Of(OneOf::FirstOf(several)) => all(several).join(", or where that did not happen, "),
        DueBy::Of(OneOf::SoonerOf(several)) => {
            format!("{}, whichever is sooner", all(several).join(" or "))
        }
        DueBy::Of(OneOf::LaterOf(several)) => {
            format!("{}, whichever is later", all(several).join(" or "))
        }
    }
}

/// "2 working days before the conference"; an event alone is "by the end of the protection order".
fn in_words(procedure: &Procedure, timescale: &Timescale) -> String {
    let event = event_in_words(procedure.field_name(&timescale.anchor));
    if timescale.steps.is_empty() {
        return format!("by {event}");
    }
    let steps: Vec<_> = timescale.steps.iter().map(ToString::to_string).collect();
    format!("{} {event}", steps.join(" "))
}

/// What happens on a date goes by its own name: "the conference" for its date and time.
fn event_in_words(field: &str) -> &str {
    ["the date and time of ", "the date of "]
        .iter()
        .find_map(|of| field.strip_prefix(of))
        .unwrap_or(field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::procedures;

    fn words(due: &str) -> String {
        let due: DueBy = serde_json::from_str(due).unwrap();
        due_in_words(&procedures()[0], &due)
    }

    #[test]
    fn a_timescale_names_its_event() {
        assert_eq!(
            words(r#""2 working days before conference.starts""#),
            "2 working days before the conference"
        );
        assert_eq!(
            words(r#""conference.protection_order_expires""#),
            "by the end of the protection order"
        );
    }

    #[test]
    fn one_of_several_says_which() {
        assert_eq!(
            words(
                r#"{"sooner-of": ["1 day after conference.ends", "1 week after conference.starts"]}"#
            ),
            "1 day after the end of the conference or 1 week after the conference, whichever is sooner"
        );
    }

    #[test]
    fn no_listed_time_shows_a_path() {
        let mut timed = 0;
        for procedure in procedures() {
            for part in procedure.listed().flat_map(|rule| rule.parts) {
                timed += usize::from(!part.due.is_empty());
                assert!(!part.due.contains(['_', '{', '.']), "{}", part.due);
            }
        }
        assert!(timed > 30, "{timed}");
    }
}
