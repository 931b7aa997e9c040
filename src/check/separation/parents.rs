use crate::document::Document;

use super::super::outcome::{Outcome, Raised, met_if_empty};
use crate::findings::About;

/// Children who have different parents are not in one document: the sets of known parents of two
/// subjects differ.
pub(in super::super) fn separate_reports(document: &Document) -> Vec<Outcome> {
    let subjects: Vec<_> = document.subjects().collect();
    if subjects.len() < 2 {
        return vec![Outcome::Met];
    }
    let mut outcomes: Vec<Outcome> = subjects
        .iter()
        .filter(|(_, child)| child.parents.items().is_empty())
        .map(|(id, _)| {
            let name = document.spoken_name(id);
            Outcome::NotChecked(format!("{name}’s parents are not filled in"))
        })
        .collect();
    if let Some((first, other)) = document.of_different_parents() {
        let raised = Raised::at("children")
            .about(About::default())
            .with("name", document.spoken_name(first))
            .with("other", document.spoken_name(other));
        outcomes.push(raised.into());
    }
    met_if_empty(outcomes)
}
