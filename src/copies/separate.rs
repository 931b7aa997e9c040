use std::collections::HashMap;

use serde::Serialize;

use super::because::Because;
use super::cut::{Left, Policy, Turn, cut};
use super::left_out::{LeftOut, listed};
use super::recipients::Recipients;
use crate::document::{Child, Document, Typed};
use crate::naming::{Protected, Standing, Withheld};
use crate::procedure::{Procedure, Requirement, Rule};

/// A report for each child whom a joint report is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeparateReports<'a> {
    /// Whether the procedure wants them: the children do not have the same parents.
    pub wanted: bool,
    /// The reports, in the order of the children.
    pub reports: Vec<SeparateReport<'a>>,
    /// What stands in none of them.
    pub in_none: Vec<LeftOut>,
}

/// The report for one child.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeparateReport<'a> {
    /// The child's id.
    pub child: String,
    /// The child's name.
    pub name: String,
    /// The report: what is written about this child and the family.
    #[cfg_attr(test, ts(type = "Document"))]
    pub document: Typed<'a>,
    /// What was left out of it.
    pub left_out: Vec<LeftOut>,
}

/// Makes a report for each child out of a joint one.
///
/// Each holds what is written about that child and about the family, and what is said of children of
/// the household whom the conference is not about. What is written for another child is left out, and
/// so is a sentence that gives away a child who has other parents, or where a parent of other children
/// alone lives or can be called. Nothing is lost and nothing stands
/// in two children's reports: what is written about a child stands in that child's report, or in its
/// list of what was left out.
///
/// ```
/// use conference_check::copies::separate_reports;
/// use conference_check::{document::Document, procedure_of};
///
/// let joint = Document::from_json(
///     r#"{"kind": "agency-report",
///         "children": {"amara": {"name": "Amara", "parents": ["dan"]}, "kofi": {"name": "Kofi", "parents": ["eve"]}},
///         "sections": {"analysis": {"amara": {"text": "She is well."}, "kofi": {"text": "He is well."},
///                                   "family": {"text": "The flat is warm. Kofi sleeps there."}}}}"#,
/// )?;
/// let separate = separate_reports(&joint, procedure_of(&joint));
/// let amara = serde_json::to_string(&separate.reports[0].document)?;
/// assert!(amara.contains("She is well.") && amara.contains("The flat is warm."));
/// assert!(!amara.contains("He is well.") && !amara.contains("Kofi"));
/// assert!(separate.in_none.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn separate_reports<'a>(
    document: &'a Document,
    procedure: &'a Procedure,
) -> SeparateReports<'a> {
    let recipients = Recipients::of(document);
    let made: Vec<_> = document
        .subjects()
        .map(|(id, _)| {
            let policy = ForChild::of(document, &recipients, id);
            let (mut kept, left_out) = cut(document, &policy);
            policy.mark_other_parents(&mut kept);
            (id, kept, left_out)
        })
        .collect();
    let in_none = in_none(&made);
    let words = |left_out| listed(document, procedure, "", left_out);
    SeparateReports {
        wanted: are_wanted(document, procedure),
        in_none: words(in_none),
        reports: made
            .into_iter()
            .map(|(id, kept, left_out)| SeparateReport {
                child: id.to_owned(),
                name: document.called(id).to_owned(),
                document: kept,
                left_out: words(left_out),
            })
            .collect(),
    }
}

fn are_wanted(document: &Document, procedure: &Procedure) -> bool {
    let (kind, conference) = (&document.kind, &document.conference.r#type);
    let (Some(kind), Some(conference)) = (kind.read(), conference.read()) else {
        return false;
    };
    let mut rules = procedure.rules_for(*kind, *conference);
    let asked = |rule: &Rule| {
        let mut parts = rule.parts_for(*kind, *conference);
        parts.any(|part| part.must == Requirement::SeparateReports)
    };
    document.of_different_parents().is_some() && rules.any(asked)
}

/// A child's id, what is left for that child's report, and what is left out of it.
type Made<'a> = (&'a str, Typed<'a>, Vec<Left<'a>>);

/// The words that are left out of every report.
fn in_none<'a>(made: &[Made<'a>]) -> Vec<Left<'a>> {
    let mut out_of: HashMap<(&str, &str), (usize, usize)> = HashMap::new();
    for (nth, (_, _, left_out)) in (1..).zip(made) {
        for left in left_out {
            let (count, last) = out_of.entry((&left.at, &left.words)).or_default();
            *count += usize::from(*last != nth);
            *last = nth;
        }
    }
    let mut first = made
        .first()
        .into_iter()
        .flat_map(|(_, _, left_out)| left_out);
    let mut found = Vec::new();
    for left in first.by_ref().filter(|left| !left.words.is_empty()) {
        let count = out_of.get_mut(&(left.at.as_str(), left.words.as_str()));
        if count.is_some_and(|(count, _)| std::mem::take(count) == made.len()) {
            found.push(left.clone());
        }
    }
    found
}

/// What decides what one child's report holds.
struct ForChild<'a, 'r> {
    document: &'a Document,
    recipients: &'r Recipients<'a>,
    own: &'a str,
    withheld: Withheld<'a>,
}

impl<'a, 'r> ForChild<'a, 'r> {
    fn of(document: &'a Document, recipients: &'r Recipients<'a>, own: &'a str) -> Self {
        let mut policy = Self {
            document,
            recipients,
            own,
            withheld: Withheld::of(document, Protected::default(), &|_| Standing::Named),
        };
        let withheld = Withheld::of(document, Protected::default(), &|id| match document
            .children
            .get(id)
        {
            None if policy.stripped(id).is_some() => Standing::NamedAlone,
            None => Standing::Named,
            Some(child) if id == own || !child.is_subject() => Standing::SpokenOf,
            Some(_) if document.share_parents(own, id) => Standing::Named,
            Some(_) => Standing::Withheld,
        });
        policy.withheld = withheld;
        policy
    }

    /// Says of each parent of other children alone that this is so: nothing else in the report tells.
    fn mark_other_parents(&self, kept: &mut Typed<'a>) {
        let Typed::Group(parts) = kept else { return };
        let adults = parts.iter_mut().find(|(name, _)| name == "adults");
        let Some((_, Typed::Group(adults))) = adults else {
            return;
        };
        for (id, adult) in adults {
            if let Typed::Group(fields) = adult
                && self.other_parent(id).is_some()
            {
                if self.stripped(id).is_some() {
                    fields.push(("household".into(), Typed::Flag(false)));
                }
                fields.push(("parent_elsewhere".into(), Typed::Flag(true)));
            }
        }
    }

    /// The child whom another report is about.
    fn other_child(&self, named: &str) -> Option<&'a str> {
        let key = self.recipients.key(named.trim());
        let mut others = self.document.subjects().filter(|(id, _)| *id != self.own);
        others.find(|(id, _)| *id == key).map(|(id, _)| id)
    }

    /// An adult who is the parent of other subjects alone, and is not said to live in the household:
    /// of that one little more than the name stays.
    fn stripped(&self, id: &str) -> Option<&'a str> {
        let id = self.other_parent(id)?;
        let adult = self.document.adults.get(id)?;
        (!adult.household.is_yes()).then_some(id)
    }

    /// An adult who is the parent of other subjects alone.
    fn other_parent(&self, id: &str) -> Option<&'a str> {
        let id = self.document.adults.ids().find(|it| *it == id)?;
        let is_parent = |child: &Child| {
            let mut parents = child.parents.items().iter();
            parents.any(|parent| self.recipients.key(parent) == id)
        };
        let (mut of_others, mut of_kept) = (false, false);
        for (child, _) in self.document.all_children().filter(|(_, it)| is_parent(it)) {
            match self.other_child(child) {
                Some(_) => of_others = true,
                None => of_kept = true,
            }
        }
        (of_others && !of_kept).then_some(id)
    }

    fn person(&self, id: &str) -> Option<Because<'a>> {
        let child = self.other_child(id).map(Because::OtherChild);
        child.or_else(|| self.stripped(id).map(Because::OtherParent))
    }

    fn statement(&self, [section, id, key]: [&str; 3]) -> Option<Because<'a>> {
        let entries = self.document.sections.get(section)?;
        let text = entries.get(id)?.statements.get(key)?.text.text();
        let found = self.withheld.find(text);
        found.first().map(|(person, _)| Because::Speaks(person))
    }
}

impl<'a> Policy<'a> for ForChild<'a, '_> {
    fn turn(&self, path: &[&'a str]) -> Turn<'a> {
        let because = match path {
            ["children" | "decisions", id] => self.other_child(id).map(Because::OtherChild),
            ["adults", id, name] if !KEPT_OF_OTHERS.contains(name) => {
                self.stripped(id).map(Because::OtherParent)
            }
            ["sections", _, id] | ["sharing", "family" | "child", id] => self.person(id),
            ["sections", section, id, "statements", key] => self.statement([section, id, key]),
            _ => None,
        };
        because.map_or(Turn::Keep, Turn::LeaveOut)
    }

    fn hides(&self, named: &str) -> bool {
        let mut parts = named.split('.');
        parts.any(|part| self.other_child(part).is_some())
    }

    fn sentence(&self, _words: &str) -> Option<Because<'a>> {
        None
    }

    fn withheld(&self) -> &Withheld<'a> {
        &self.withheld
    }
}

/// What stays of an adult who is the parent of other children: who said something can be told, and copies
/// of the report can leave that person out.
const KEPT_OF_OTHERS: &[&str] = &["name", "known_as", "relationship"];
