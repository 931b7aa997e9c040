use crate::document::{Child, Document};
use crate::order;

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
    let known = || {
        subjects
            .iter()
            .filter(|(_, child)| !child.parents.items().is_empty())
    };
    if let Some((first, child)) = known().next()
        && let Some((other, _)) = known().find(|(_, it)| parents(it) != parents(child))
    {
        let raised = Raised::at("children")
            .about(About::default())
            .with("name", document.spoken_name(first))
            .with("other", document.spoken_name(other));
        outcomes.push(raised.into());
    }
    met_if_empty(outcomes)
}

/// Whether two children are subjects whose known parents differ.
pub(in super::super) fn have_different_parents(
    document: &Document,
    one: &str,
    other: &str,
) -> bool {
    let known = |id: &str| {
        let child = document.children.get(id)?;
        let known = child.is_subject() && !child.parents.items().is_empty();
        known.then(|| parents(child))
    };
    match (known(one), known(other)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

fn parents(child: &Child) -> Vec<&String> {
    let mut parents: Vec<_> = child.parents.items().iter().collect();
    order::sort_by(&mut parents, Ord::cmp);
    parents.dedup();
    parents
}
