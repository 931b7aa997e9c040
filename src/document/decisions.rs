use chrono::NaiveDate;

use super::entry::Entry;
use super::field::record;
use super::keyed::{Group, Keyed};
use super::values::{Done, choice};

choice! {
    /// What was decided about a plan.
    pub enum PlanDecision {
        /// A plan is made.
        Made = "made",
        /// No plan is made.
        NotMade = "not-made",
        /// The plan goes on.
        Continued = "continued",
        /// The plan ends.
        Ended = "ended",
    }
}

choice! {
    /// The category of harm.
    pub enum Category {
        /// Physical abuse.
        PhysicalAbuse = "physical-abuse",
        /// Emotional abuse.
        EmotionalAbuse = "emotional-abuse",
        /// Sexual abuse.
        SexualAbuse = "sexual-abuse",
        /// Neglect.
        Neglect = "neglect",
    }
}

record! {
    /// What was decided for one child.
    pub struct Decision {
        /// What was decided about a plan.
        pub plan: Entry<PlanDecision>,
        /// The category of harm.
        pub category: Entry<Category>,
        /// Why it was decided so.
        pub reasons: Entry<String>,
        /// The risks.
        pub risks: Entry<String>,
        /// What needs to change.
        pub changes_needed: Entry<String>,
        /// The body that leads.
        pub lead_body: Entry<String>,
        /// The lead worker's name.
        pub lead_worker: Entry<String>,
        /// The core group's members, by id or by name.
        pub core_group: Entry<Vec<String>>,
        /// The day of the first core group.
        pub first_core_group: Entry<NaiveDate>,
        /// Weeks from one core group to the next.
        pub core_group_interval_weeks: Entry<f64>,
        /// The day of the review.
        pub review: Entry<NaiveDate>,
        /// The outcomes wanted.
        pub outcomes: Entry<String>,
        /// Who does what by when.
        pub actions: Keyed<Group<Action>>,
        /// How often who sees the child and the family.
        pub contact: Entry<String>,
        /// The timescales.
        pub timescales: Entry<String>,
        /// What happens if the plan does not work.
        pub contingency: Entry<String>,
        /// What would bring the review forward.
        pub earlier_review_if: Entry<String>,
        /// The child in need plan.
        pub child_in_need_plan: Entry<String>,
        /// What support goes on after a plan.
        pub support_after: Entry<String>,
        /// The meeting with the family after a plan.
        pub family_meeting: Entry<Done>,
        /// Who leads next.
        pub next_lead: Entry<String>,
        /// Who is told.
        pub notified: Entry<String>,
        /// The services.
        pub services: Entry<String>,
        /// The assessments still needed.
        pub assessments: Entry<String>,
        /// The resources.
        pub resources: Entry<String>,
        /// When and how progress is looked at.
        pub monitoring: Entry<String>,
        /// How child, parents and wider family take part.
        pub family_involvement: Entry<String>,
        /// Whether a family group meeting would help.
        pub family_group_meeting: Entry<String>,
        /// What is held after a birth, and when.
        pub after_birth: Entry<String>,
        /// The recommendations.
        pub recommendations: Entry<String>,
        /// What is said of a chair who overrode the majority.
        pub r#override: Group<Override>,
        /// That rights were explained.
        pub rights_explained: Entry<Done>,
        /// Who tells the child.
        pub child_told: Entry<Done>,
        /// Whether the child gets a copy.
        pub child_copy: Entry<String>,
        /// What follows for a child who came.
        pub follow_up: Group<FollowUp>,
    }
}

record! {
    /// One task of an outline plan.
    pub struct Action {
        /// What is to be done.
        pub what: Entry<String>,
        /// By whom, by id or by name.
        pub who: Entry<String>,
        /// By when.
        pub by: Entry<String>,
    }
}

record! {
    /// What is said of a chair who overrode the majority.
    pub struct Override {
        /// Why.
        pub reasons: Entry<String>,
        /// That members were told of their right to dissent.
        pub told_of_dissent: Entry<Done>,
        /// That members were told how to escalate.
        pub told_of_escalation: Entry<Done>,
        /// That the conference was adjourned.
        pub adjourned: Entry<Done>,
    }
}

impl Override {
    /// Whether it is said that the chair overrode the majority: "no" as the reasons does not say so.
    pub fn is_said(&self) -> bool {
        let done = [
            &self.told_of_dissent,
            &self.told_of_escalation,
            &self.adjourned,
        ];
        let unread = matches!(self.reasons, Entry::Unreadable(_));
        unread || self.reasons.says_more_than_no() || done.iter().any(|it| !it.is_absent())
    }
}

record! {
    /// What follows for a child who came to the conference.
    pub struct FollowUp {
        /// That the social worker sees the child about the minutes.
        pub seen_about_minutes: Entry<Done>,
        /// That the chair writes to the child.
        pub letter_to_child: Entry<Done>,
        /// That a copy for the child was considered.
        pub copy_considered: Entry<Done>,
    }
}

record! {
    /// What became of dissent.
    pub struct DissentReview {
        /// To whom it was referred.
        pub referred_to: Entry<String>,
        /// Whether the conference meets again.
        pub reconvene: Entry<bool>,
        /// When that was decided.
        pub on: Entry<NaiveDate>,
        /// When it meets.
        pub new_conference: Entry<NaiveDate>,
    }
}

record! {
    /// What was said of complaints.
    pub struct Complaints {
        /// That people had the information.
        pub information_given: Entry<Done>,
        /// The concern that was voiced.
        pub concern_voiced: Entry<String>,
        /// That those who voiced it were reminded of their right.
        pub reminded: Entry<Done>,
    }
}
