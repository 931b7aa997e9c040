use crate::document::{Answer, Document, FAMILY, Field, Keyed, Wanted, is_id};
use crate::procedure::Procedure;

use super::message::quote;
use super::outcome::{Outcome, Raised, met_if_empty};
use super::target::about_path;

/// Procedure, kind of document and type of conference are chosen.
///
/// What stands there and cannot be read, or is the id of no procedure, is quoted.
pub(super) fn choices(document: &Document, procedure: &Procedure) -> Vec<Outcome> {
    let chosen = [
        ("procedure", !procedure.id.is_empty()),
        ("kind", document.kind.read().is_some()),
        (
            "conference.type",
            document.conference.r#type.read().is_some(),
        ),
    ];
    let missing = chosen
        .into_iter()
        .filter(|(_, chosen)| !chosen)
        .map(|(path, _)| {
            let name = procedure.field_name(path);
            let typed = match document.at(path).map(|it| it.answer()) {
                Some(Answer::Text(typed)) => Some(typed),
                Some(Answer::Unreadable(unreadable)) => Some(unreadable.typed.as_str()),
                _ => None,
            };
            let field = match typed.map(quote) {
                Some(typed) => format!("{name}: ‘{typed}’ is not one that is known here"),
                None => name.to_owned(),
            };
            Raised::at(path).with("field", field).into()
        })
        .collect();
    met_if_empty(missing)
}

/// Everything that was typed can be read.
pub(super) fn readable(document: &Document, procedure: &Procedure) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    document.each_unreadable(&mut |path, unreadable| {
        let about = about_path(document, path);
        let person = about
            .child
            .as_ref()
            .or(about.adult.as_ref())
            .or(about.invitee.as_ref());
        let field = match person {
            Some(id) => format!("{} ({})", procedure.field_name(path), document.called(id)),
            None => procedure.field_name(path).to_owned(),
        };
        let raised = Raised::at(path)
            .about(about)
            .with("field", field)
            .with("words", quote(&unreadable.typed))
            .with("wanted", wanted(unreadable.wanted));
        outcomes.push(raised.into());
    });
    met_if_empty(outcomes)
}

fn wanted(wanted: Wanted) -> String {
    match wanted {
        Wanted::RealDate => "a real date, such as 8 December 2026".to_owned(),
        Wanted::WholeDate => "a date with day, month and a year of 4 digits".to_owned(),
        Wanted::NearDate => "a date from 1900 to 2200".to_owned(),
        Wanted::RealTime => "a date with a real time, such as 8 December 2026 10:00".to_owned(),
        Wanted::Time => "a date and time, such as 8 December 2026 10:00".to_owned(),
        Wanted::YesOrNo => "yes or no".to_owned(),
        Wanted::Number => "a number".to_owned(),
        Wanted::Text => "text".to_owned(),
        Wanted::List => "a list of texts".to_owned(),
        Wanted::Group => "fields by name".to_owned(),
        Wanted::Id => "kept by ids of small letters, digits and hyphens".to_owned(),
        Wanted::OneOf(words) => format!("one of {}", words.join(", ")),
    }
}

/// Every id that is named is listed.
pub(super) fn people(document: &Document, procedure: &Procedure) -> Vec<Outcome> {
    let mut named = Named {
        document,
        procedure,
        outcomes: Vec::new(),
    };
    for (section, entries) in document.sections.iter() {
        for (id, entry) in entries.iter() {
            let path = format!("sections.{section}.{id}");
            if id != FAMILY {
                named.person(&path, id);
            }
            for (key, statement) in entry.statements.iter() {
                let path = format!("{path}.statements.{key}");
                named.people(&format!("{path}.mentions"), statement.mentions.items());
                named.people(
                    &format!("{path}.withhold_from"),
                    statement.withhold_from.items(),
                );
                for other in statement.based_on.items() {
                    if !has_statement(document, other) {
                        named.unknown(&format!("{path}.based_on"), other);
                    }
                }
            }
        }
    }
    for (id, child) in document.children.iter() {
        named.people(&format!("children.{id}.parents"), child.parents.items());
    }
    named.keys("decisions", &document.decisions);
    for (id, decision) in document.decisions.iter() {
        for member in decision.core_group.items() {
            named.id_or_name(&format!("decisions.{id}.core_group"), member);
        }
    }
    for (id, copy) in document.circulation.iter() {
        named.id_or_name(&format!("circulation.{id}.to"), copy.to.text().trim());
    }
    named.keys("sharing.family", &document.sharing.family);
    named.keys("sharing.child", &document.sharing.child);
    for (id, invitee) in document.attendance.iter() {
        named.people(
            &format!("attendance.{id}.direct_contact"),
            invitee.direct_contact.items(),
        );
        named.id_or_name(&format!("attendance.{id}.person"), invitee.person.text());
        let advocate_for = invitee.advocate_for.text();
        named.id_or_name(&format!("attendance.{id}.advocate_for"), advocate_for);
    }
    for (id, report) in document.reports.iter() {
        named.id_or_name(&format!("reports.{id}.from"), report.from.text());
    }
    met_if_empty(named.outcomes)
}

struct Named<'a> {
    document: &'a Document,
    procedure: &'a Procedure,
    outcomes: Vec<Outcome>,
}

impl Named<'_> {
    fn person(&mut self, path: &str, id: &str) {
        let known = self.document.children.has(id)
            || self.document.adults.has(id)
            || self.document.attendance.has(id);
        if !known {
            self.unknown(path, id);
        }
    }

    /// Here a name will do as well: only what is written like an id must be one.
    fn id_or_name(&mut self, path: &str, typed: &str) {
        if is_id(typed) {
            self.person(path, typed);
        }
    }

    fn people(&mut self, path: &str, ids: &[String]) {
        for id in ids {
            self.person(path, id);
        }
    }

    fn keys<T>(&mut self, path: &str, keyed: &Keyed<T>) {
        for id in keyed.ids() {
            self.person(&format!("{path}.{id}"), id);
        }
    }

    fn unknown(&mut self, path: &str, id: &str) {
        let raised = Raised::at(path)
            .about(about_path(self.document, path))
            .with("words", quote(id))
            .with("field", self.procedure.field_name(path));
        self.outcomes.push(raised.into());
    }
}

/// Whether a statement is there that an opinion names: `section.person.s1`, or `s1` in its own
/// entry or, where ids are unique in the whole document, in another.
fn has_statement(document: &Document, named: &str) -> bool {
    let Some((entry, statement)) = named.rsplit_once('.') else {
        return document
            .sections
            .values()
            .flat_map(Keyed::values)
            .any(|entry| entry.statements.has(named));
    };
    let Some((section, id)) = entry.rsplit_once('.') else {
        return false;
    };
    document
        .sections
        .get(section)
        .and_then(|entries| entries.get(id))
        .is_some_and(|entry| entry.statements.has(statement))
}
