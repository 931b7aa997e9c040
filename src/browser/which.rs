//! Which of several people without a name a finding is about.

use std::collections::HashMap;

use super::page::Page;
use crate::document::{Document, is_blank};
use crate::findings::Finding;

/// The children, adults and invitees without a name, each with its place among those of its sort.
pub(super) struct Which([HashMap<String, usize>; 3]);

impl Which {
    pub(super) fn of(document: &Document) -> Self {
        let (children, adults) = (&document.children, &document.adults);
        Self([
            nameless(children.iter().map(|(id, it)| (id, it.name.text()))),
            nameless(adults.iter().map(|(id, it)| (id, it.name.text()))),
            nameless((document.attendance.iter()).map(|(id, it)| (id, it.name.text()))),
        ])
    }

    /// What a finding says where it stands apart from its field: of several without a name, about which.
    pub(super) fn say(&self, page: &Page, finding: &Finding) -> String {
        let Self([children, adults, invitees]) = self;
        let about = &finding.about;
        for (word, id, nameless) in [
            ("Child", &about.child, children),
            ("Adult", &about.adult, adults),
            ("Person", &about.invitee, invitees),
        ] {
            let nth = id.as_ref().and_then(|id| nameless.get(id));
            if let Some(nth) = nth.filter(|_| nameless.len() > 1) {
                return format!("{} {nth}: {}", page.word(word), finding.message);
            }
        }
        finding.message.clone()
    }
}

fn nameless<'a>(people: impl Iterator<Item = (&'a str, &'a str)>) -> HashMap<String, usize> {
    let mut nameless = HashMap::new();
    for (at, (id, name)) in people.enumerate() {
        if is_blank(name) {
            nameless.insert(id.to_owned(), at + 1);
        }
    }
    nameless
}
