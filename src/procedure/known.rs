use super::{ListedRule, Procedure, named, no_procedure, procedures};
use crate::document::Document;

/// The procedures that are known: those that are built in, and an area's own.
///
/// ```
/// use conference_check::procedure::{Procedure, Procedures};
///
/// let pack = r#"{
///     "id": "borsetshire", "title": "Borsetshire conferences", "version": "1", "updated": "2026",
///     "source": "Borsetshire partnership", "language": "en", "covers": ["agency-report"],
///     "rule": [{
///         "name": "signed", "kinds": ["agency-report"], "level": "required",
///         "asks": "The report is signed.", "why": "A reader must know who stands by it.", "clause": "2.1",
///         "part": [{"must": {"field": "author.signed"}, "message": "Sign the report"}]
///     }]
/// }"#;
/// let mut known = Procedures::default();
/// known.add(Procedure::from_json(pack).map_err(|mistakes| format!("{mistakes:?}"))?);
/// assert_eq!(known.rules(Some("borsetshire")).last().map(|it| it.rule), Some("signed"));
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Procedures {
    own: Vec<Procedure>,
}

impl Procedures {
    /// Adds an area's own. Of two with one id the later takes the place of the first; those that are
    /// built in stay as they are, whatever is added.
    pub fn add(&mut self, procedure: Procedure) {
        match self.own.iter_mut().find(|it| it.id == procedure.id) {
            Some(before) => *before = procedure,
            None => self.own.push(procedure),
        }
    }

    /// All of them: those that are built in first.
    pub fn iter(&self) -> impl Iterator<Item = &Procedure> {
        procedures().iter().chain(&self.own)
    }

    /// The one of that id.
    pub fn named(&self, id: &str) -> Option<&Procedure> {
        named(id).or_else(|| self.own.iter().find(|it| it.id == id))
    }

    /// The one that a document is held against: where it names none that is known, the rules common
    /// to all.
    pub fn of(&self, document: &Document) -> &Procedure {
        let id = document.procedure.text().trim();
        self.named(id).unwrap_or(no_procedure())
    }

    /// What they ask, rule by rule: all of them, or the one of that id.
    pub fn rules(&self, procedure: Option<&str>) -> Vec<ListedRule<'_>> {
        self.iter()
            .filter(|it| procedure.is_none_or(|id| it.id == id))
            .flat_map(Procedure::listed)
            .collect()
    }
}
