use super::attendance::{Group, Invitee, Presence};
use super::field::Field;

impl Invitee {
    /// Whether the person was invited or came.
    pub(crate) fn was_invited_or_came(&self) -> bool {
        !self.invited.is_no() || self.came()
    }

    /// Whether the person came, for all or part.
    pub(crate) fn came(&self) -> bool {
        matches!(self.present.read(), Some(Presence::Whole | Presence::Part))
    }

    /// Whether the person came, or sent somebody else.
    pub(crate) fn was_there(&self) -> bool {
        self.came() || self.stand_in.says_more_than_no()
    }

    /// Whether the person comes for an agency.
    pub(crate) fn is_of_agency(&self) -> bool {
        match self.group.read() {
            Some(
                Group::SocialCare
                | Group::Health
                | Group::Education
                | Group::Police
                | Group::Probation
                | Group::Housing
                | Group::Legal
                | Group::Voluntary,
            ) => true,
            Some(Group::Other) | None => self.agency.read().is_some(),
            Some(_) => false,
        }
    }

    /// Whether the person chairs the conference or takes its minutes.
    pub(crate) fn runs_the_conference(&self) -> bool {
        self.chairs() || self.has_role(&["minute taker", "note taker"])
    }

    /// Whether the person chairs the conference.
    pub(crate) fn chairs(&self) -> bool {
        self.has_role(&["chair", "conference chair", "independent chair"])
    }

    fn has_role(&self, roles: &[&str]) -> bool {
        [&self.role, &self.role_other].into_iter().any(|role| {
            let role = role.text().trim().to_lowercase().replace(['-', '_'], " ");
            roles.contains(&role.as_str())
        })
    }

    /// Whether the person was excluded from all or part.
    pub(crate) fn is_excluded(&self) -> bool {
        let excluded = &self.excluded;
        excluded.answer().is_given()
            && (excluded.extent.is_absent() || excluded.extent.says_more_than_no())
    }
}
