use super::because::Because;
use super::recipients::{Decided, Recipient, Recipients};
use crate::document::{Adult, Child, Document, Entry, InviteeGroup, Kind};

/// Who is to read a copy, as far as it decides what the copy may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader<'a> {
    /// A parent, carer or other adult of the family, by id.
    Adult(&'a str),
    /// A child, by id, or somebody who speaks for that child.
    Child(&'a str),
    /// Somebody of the family, or who came with it, who is not listed there.
    Relative,
    /// Somebody who knows the family by profession.
    Professional,
}

impl<'a> Reader<'a> {
    /// Who somebody is, or why that person is to have nothing.
    pub fn of(
        document: &'a Document,
        recipients: &Recipients<'a>,
        key: &'a str,
        person: &Recipient<'a>,
    ) -> Result<Self, Because<'a>> {
        if person.excluded() == Some(Decided::Nothing) {
            return Err(Because::ExcludedAltogether);
        }
        if is_report(document) && is_kept_from(document, key) {
            return Err(Because::NotShared);
        }
        if document.children.has(key) {
            return Ok(Self::Child(key));
        }
        if document.adults.has(key) {
            return Ok(Self::Adult(key));
        }
        let consented = (person.copies.iter()).any(|(_, copy)| copy.consent.read().is_some());
        let Some((_, invitee)) = person.invitee else {
            let is_known = consented || !person.core_group_of.is_empty() || key == CHAIR;
            return is_known
                .then_some(Self::Professional)
                .ok_or(Because::NotListed);
        };
        let child = recipients.key(invitee.advocate_for.text().trim());
        if let Some((child, _)) = document.all_children().find(|(id, _)| *id == child) {
            return Ok(Self::Child(child));
        }
        match invitee.group.read() {
            Some(InviteeGroup::Family | InviteeGroup::Child) => Ok(Self::Relative),
            Some(
                InviteeGroup::Supporter
                | InviteeGroup::Observer
                | InviteeGroup::Interpreter
                | InviteeGroup::Solicitor
                | InviteeGroup::Advocate,
            ) => consented
                .then_some(Self::Relative)
                .ok_or(Because::NoConsent),
            _ => Ok(Self::Professional),
        }
    }

    /// Whether the reader is of the family, or came with it.
    pub fn is_of_family(self) -> bool {
        self != Self::Professional
    }
}

/// By what the chair is asked for where the attendance does not list who it is.
pub(super) const CHAIR: &str = "chair";

/// Whether it is a report, which is shared with the family before the conference.
fn is_report(document: &Document) -> bool {
    matches!(
        document.kind.read(),
        Some(Kind::AgencyReport | Kind::SocialWorkReport)
    )
}

fn is_kept_from(document: &Document, id: &str) -> bool {
    [&document.sharing.family, &document.sharing.child]
        .into_iter()
        .filter_map(|shared| shared.get(id))
        .any(|shared| shared.not_shared.is_said())
}

/// Whom a reader may read of.
pub(super) struct Sight<'a, 'r> {
    pub document: &'a Document,
    pub recipients: &'r Recipients<'a>,
    pub reader: Reader<'a>,
}

impl<'a> Sight<'a, '_> {
    /// Why somebody is withheld from the reader; nothing where that person is not.
    pub fn withheld(&self, named: &str) -> Option<Because<'a>> {
        self.whom(named).map(|(_, because)| because)
    }

    /// The id of somebody who is withheld from the reader, and why.
    pub fn whom(&self, named: &str) -> Option<(&'a str, Because<'a>)> {
        let key = self.recipients.key(named.trim());
        let mut children = self.document.all_children();
        if let Some((id, child)) = children.find(|(id, _)| *id == key) {
            return Some((id, self.child(id, child)?));
        }
        let mut adults = self.document.adults.iter();
        let (id, adult) = adults.find(|(id, _)| *id == key)?;
        Some((id, self.adult(id, adult)?))
    }

    fn child(&self, id: &'a str, child: &Child) -> Option<Because<'a>> {
        match self.reader {
            Reader::Professional => None,
            Reader::Child(own) => (own != id).then_some(Because::OtherChild(id)),
            Reader::Relative => Some(Because::NotTheirs(id)),
            Reader::Adult(adult) => {
                if self.is_parent(adult, child) || self.cares_for(adult, child) {
                    None
                } else if child.parents.items().is_empty() {
                    Some(Because::ParentsUnknown(id))
                } else {
                    Some(Because::NotTheirs(id))
                }
            }
        }
    }

    fn adult(&self, id: &'a str, adult: &Adult) -> Option<Because<'a>> {
        // Whoever is not said to live in the household is not told who else does.
        let at_home = |household: Option<&Entry<bool>>| household.is_some_and(Entry::is_yes);
        let document = self.document;
        let lives_there = match self.reader {
            Reader::Professional => return None,
            Reader::Adult(reader) if reader == id => return None,
            Reader::Adult(reader) => at_home(document.adults.get(reader).map(|it| &it.household)),
            Reader::Child(own) => at_home(document.children.get(own).map(|it| &it.household)),
            Reader::Relative => true,
        };
        if adult.parent_elsewhere.is_yes() {
            return Some(Because::ThirdParty(id));
        }
        let is_parent = |child: &Child| self.is_parent(id, child);
        let of_own = (document.all_children())
            .any(|(key, child)| self.child(key, child).is_none() && is_parent(child));
        let of_any = document.all_children().any(|(_, child)| is_parent(child));
        let shares_home = lives_there && adult.household.is_yes();
        let is_relative = !of_any && (shares_home || !self.is_divided());
        (!of_own && !is_relative).then_some(Because::ThirdParty(id))
    }

    /// Whether the conference is about children of another part of the family than the reader's.
    fn is_divided(&self) -> bool {
        let document = self.document;
        let mut subjects = document.subjects();
        match self.reader {
            Reader::Child(own) => {
                subjects.any(|(id, _)| id != own && !document.share_parents(id, own))
            }
            _ => subjects.any(|(id, child)| self.child(id, child).is_some()),
        }
    }

    fn is_parent(&self, adult: &str, child: &Child) -> bool {
        let mut parents = child.parents.items().iter();
        parents.any(|parent| self.recipients.key(parent) == adult)
    }

    /// Whether an adult is marked as a carer, and lives where the child does.
    fn cares_for(&self, adult: &str, child: &Child) -> bool {
        self.document.adults.get(adult).is_some_and(|it| {
            it.carer.is_yes() && it.household.is_yes() && !child.household.is_no()
        })
    }
}
