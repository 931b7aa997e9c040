use crate::document::Document;
use crate::findings::{About, Bound, Finding, key};
use crate::procedure::{Part, Requirement, Rule};

use super::outcome::Raised;
use super::target::Target;
use super::{Check, message, spoken_of};

impl Check<'_> {
    /// Makes a finding of what was found.
    pub(super) fn finding(
        &mut self,
        rule: &Rule,
        part: &Part,
        target: &Target<'_>,
        raised: Raised,
    ) -> Finding {
        let template = raised.message.as_deref().unwrap_or(&part.message);
        let name = spoken_name(self.case.document, target);
        let about = raised.about.over(&spoken_of(rule, target));
        let mut values = raised.values;
        values.push(("section", self.section_in_words(&about)));
        values.push(("separate", self.separate_in_words(&about).to_owned()));
        let message = message::fill(template, name, &values);
        let words = raised.bound_to.as_deref().unwrap_or(&message);
        let mut bound = Bound {
            rule: &rule.name,
            at: &raised.at,
            about: &about,
            words,
            nth: 0,
        };
        let first = key(&bound);
        let before = self.alike.entry(first.clone()).or_insert(0);
        bound.nth = *before;
        *before += 1;
        let key = if bound.nth == 0 { first } else { key(&bound) };
        Finding {
            accepted: self.accepted(&key),
            key,
            rule: rule.name.clone(),
            level: raised.level.or(part.level).unwrap_or(rule.level),
            at: raised.at,
            span: raised.span,
            about,
            message,
            why: rule.why.clone(),
            clause: rule.clause.clone(),
        }
    }

    /// What is to be said with a mention of another child where the procedure wants a report for
    /// each of the two.
    fn separate_in_words(&self, about: &About) -> &str {
        let (Some(child), Some(other)) = (&about.child, &about.other) else {
            return "";
        };
        let case = self.case;
        let asked = case.document.have_different_parents(child, other)
            && case
                .procedure
                .rules_for(case.kind, case.conference)
                .flat_map(|rule| &rule.parts)
                .any(|part| part.must == Requirement::SeparateReports);
        if asked {
            case.procedure.word("report-for-each")
        } else {
            ""
        }
    }

    /// The section that a finding stands in, by its heading, and whom it is written about there: the
    /// same thing can be wrong in several.
    fn section_in_words(&self, about: &About) -> String {
        let person = about.child.as_deref().or(about.adult.as_deref());
        let person = person.map(|id| self.case.document.called(id));
        let Some(section) = &about.section else {
            return person.map_or_else(
                || "what is written".to_owned(),
                |person| format!("what is written about {person}"),
            );
        };
        let kind = self.case.document.kind.read();
        let heading = kind.and_then(|kind| self.case.procedure.heading_of(section, *kind));
        let heading = heading.unwrap_or(section);
        match person {
            Some(person) => format!("‘{heading}’ for {person}"),
            None => format!("‘{heading}’"),
        }
    }

    /// The reason for which a finding was gone on without: it needs a reason and a name.
    fn accepted(&self, key: &str) -> Option<String> {
        let accepted = self.case.document.accepted.get(key)?;
        accepted.by.read()?;
        accepted.reason.read().cloned()
    }
}

/// The name by which whom a rule is repeated for is spoken of.
fn spoken_name<'a>(document: &'a Document, target: &Target<'a>) -> &'a str {
    let id = target.id();
    match target {
        Target::Report(_) => document
            .reports
            .get(id)
            .and_then(|report| report.title.read())
            .map_or("this report", String::as_str),
        _ => document.called(id),
    }
}
