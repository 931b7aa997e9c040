use chrono::NaiveDate;

use super::entry::Entry;
use super::field::record;
use super::keyed::{Group, Keyed};
use super::values::Done;
use crate::calendar::Moment;

record! {
    /// A child, born or not yet.
    pub struct Child {
        /// The full name.
        pub name: Entry<String>,
        /// Other names the child goes by.
        pub known_as: Entry<Vec<String>>,
        /// The date of birth.
        pub born: Entry<NaiveDate>,
        /// The date an unborn child is due.
        pub due: Entry<NaiveDate>,
        /// The pronouns, such as `she` or `they/them`.
        pub pronouns: Entry<String>,
        /// Whether the conference is about the child; absent means yes.
        pub subject: Entry<bool>,
        /// Whether the child lives in the household; absent means yes.
        pub household: Entry<bool>,
        /// The known parents, by id.
        pub parents: Entry<Vec<String>>,
        /// Where the child lives.
        pub address: Entry<String>,
        /// The school, nursery or other setting.
        pub setting: Entry<String>,
        /// The ethnicity.
        pub ethnicity: Entry<String>,
        /// The nationality.
        pub nationality: Entry<String>,
        /// The immigration status.
        pub immigration_status: Entry<String>,
        /// The legal status.
        pub legal_status: Entry<String>,
        /// Whether the child comes to the conference.
        pub attends: Entry<bool>,
        /// That the child was offered to come.
        pub offered_to_attend: Entry<Done>,
        /// Why the child did not come.
        pub not_attending_reasons: Entry<String>,
        /// That this was explained to the child.
        pub explained_to_child: Entry<Done>,
        /// The advocate asked for.
        pub advocate: Entry<String>,
        /// That the child, under 12 or not, understands enough to take part.
        pub understands: Entry<Done>,
        /// That the birth is expected early.
        pub expected_early: Entry<Done>,
        /// Other plans the child has: `ehcp`, `pep`.
        pub other_plans: Entry<Vec<String>>,
        /// Whether the child is sent the decision letter.
        pub receives_letter: Entry<bool>,
        /// Whether the child only visits the household.
        pub visiting: Entry<bool>,
        /// A sensory disability or a first language other than the record's.
        pub needs: Entry<String>,
        /// What was done so that the child can use the record.
        pub steps: Entry<String>,
        /// Who interpreted.
        pub interpreter: Entry<String>,
        /// The visits during the enquiry.
        pub visits: Keyed<Group<Visit>>,
    }
}

record! {
    /// A visit to a child during the enquiry.
    pub struct Visit {
        /// The day.
        pub on: Entry<NaiveDate>,
        /// Whether the child was seen alone.
        pub alone: Entry<bool>,
        /// Who was there, if not.
        pub present: Entry<String>,
        /// Why, if not.
        pub reason: Entry<String>,
    }
}

record! {
    /// A parent, carer or other adult.
    pub struct Adult {
        /// The full name.
        pub name: Entry<String>,
        /// Other names the adult goes by.
        pub known_as: Entry<Vec<String>>,
        /// The date of birth.
        pub born: Entry<NaiveDate>,
        /// Who this is to the children, such as `mother`.
        pub relationship: Entry<String>,
        /// Whether the adult has parental responsibility.
        pub parental_responsibility: Entry<bool>,
        /// Whether the adult cares for a subject.
        pub carer: Entry<bool>,
        /// Whether the adult is the parent of children alone who are reported on apart: a report that
        /// was made out of a joint one says so.
        pub parent_elsewhere: Entry<bool>,
        /// Whether the adult lives in the household; absent means yes.
        pub household: Entry<bool>,
        /// Where the adult lives.
        pub address: Entry<String>,
        /// The telephone number.
        pub phone: Entry<String>,
        /// Whether address and telephone number are confidential.
        pub address_confidential: Entry<bool>,
        /// The ethnicity.
        pub ethnicity: Entry<String>,
        /// A sensory disability or a first language other than the record's.
        pub needs: Entry<String>,
        /// What was done so that the adult can use the record.
        pub steps: Entry<String>,
        /// Who interpreted.
        pub interpreter: Entry<String>,
        /// Whether a translation is needed.
        pub needs_translation: Entry<bool>,
        /// That it was provided.
        pub translation_provided: Entry<Done>,
        /// That the plan was discussed.
        pub plan_discussed: Entry<Done>,
    }
}

record! {
    /// Who wrote a report.
    pub struct Author {
        /// The name.
        pub name: Entry<String>,
        /// The role, such as `health-visitor`.
        pub role: Entry<String>,
        /// The role in the author's words, where it is `other`.
        pub role_other: Entry<String>,
        /// The agency.
        pub agency: Entry<String>,
        /// That the author signed.
        pub signed: Entry<Done>,
        /// Who countersigned.
        pub countersigned: Group<Countersigned>,
    }
}

record! {
    /// A manager's signature beside the author's.
    pub struct Countersigned {
        /// The name.
        pub name: Entry<String>,
        /// The role.
        pub role: Entry<String>,
        /// When.
        pub on: Entry<Moment>,
    }
}
