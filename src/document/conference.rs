use chrono::NaiveDate;

use super::entry::Entry;
use super::field::record;
use super::keyed::Group;
use super::values::{Done, choice};
use crate::calendar::Moment;

choice! {
    /// A type of conference.
    pub enum ConferenceType {
        /// The first about a child.
        Initial = "initial",
        /// One that reviews a plan.
        Review = "review",
        /// An initial conference about an unborn child.
        PreBirth = "pre-birth",
        /// An initial conference about a child who moved here with a plan.
        TransferIn = "transfer-in",
    }
}

impl ConferenceType {
    /// Whether rules for initial conferences hold for it: a pre-birth and a transfer-in
    /// conference are initial conferences too.
    pub fn is_initial(self) -> bool {
        self != Self::Review
    }
}

record! {
    /// The conference that a document is for, or of.
    pub struct Conference {
        /// Its type.
        pub r#type: Entry<ConferenceType>,
        /// When it starts.
        pub starts: Entry<Moment>,
        /// When it ends.
        pub ends: Entry<Moment>,
        /// The day of the strategy discussion at which the enquiry began.
        pub strategy_discussion: Entry<NaiveDate>,
        /// The day on which the move was notified.
        pub transfer_notified: Entry<NaiveDate>,
        /// The day of the initial conference, for a review.
        pub initial_held: Entry<NaiveDate>,
        /// The day of the last review.
        pub previous_held: Entry<NaiveDate>,
        /// The day of the pre-birth conference, for a review.
        pub pre_birth_held: Entry<NaiveDate>,
        /// The day on which the transfer was formally accepted.
        pub transfer_accepted: Entry<NaiveDate>,
        /// When an emergency protection order expires.
        pub protection_order_expires: Entry<Moment>,
        /// The day on which the examinations under a child assessment order ended.
        pub assessment_order_ended: Entry<NaiveDate>,
        /// What is said of a delay.
        pub delay: Group<Delay>,
        /// What is said of a quorum that was not reached.
        pub inquorate: Group<Inquorate>,
        /// What is said of recording devices.
        pub recording: Group<Recording>,
        /// The language in which it was held.
        pub language: Entry<String>,
    }
}

record! {
    /// What is said of a conference that was late.
    pub struct Delay {
        /// Why.
        pub reasons: Entry<String>,
        /// Who agreed to it.
        pub authorised_by: Entry<String>,
        /// That the agencies were told.
        pub agencies_told: Entry<Done>,
        /// How the child was kept from harm meanwhile.
        pub short_term_plan: Entry<String>,
    }
}

record! {
    /// What is said of a conference that was not quorate.
    pub struct Inquorate {
        /// Why it went on.
        pub reasons: Entry<String>,
        /// What keeps the child from harm meanwhile.
        pub arrangements: Entry<String>,
        /// The plan made by those present.
        pub plan: Entry<String>,
        /// The new date.
        pub next_date: Entry<NaiveDate>,
        /// Whether an early review is needed.
        pub early_review: Entry<String>,
        /// The sentence that the procedure prescribes.
        pub statement: Entry<String>,
    }
}

record! {
    /// What is said of recording the meeting.
    pub struct Recording {
        /// Whether a recording device was used.
        pub devices_used: Entry<bool>,
        /// Who asked to record.
        pub requested_by: Entry<String>,
        /// What was answered.
        pub response: Entry<String>,
    }
}
