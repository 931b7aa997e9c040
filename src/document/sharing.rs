use super::entry::Entry;
use super::field::{Field, record};
use super::keyed::{Group, Keyed};
use super::values::Done;

record! {
    /// Who saw a report before the conference.
    pub struct Sharing {
        /// The parents and older children, by id.
        pub family: Keyed<Group<SharedWith>>,
        /// Children, by id.
        pub child: Keyed<Group<SharedWith>>,
        /// The chair.
        pub chair: Group<SharedWithChair>,
    }
}

record! {
    /// How a report was shared with one person.
    pub struct SharedWith {
        /// That the report was given.
        pub given: Entry<Done>,
        /// That it was discussed.
        pub discussed: Entry<Done>,
        /// What the person said of it.
        pub comments: Entry<String>,
        /// What is said of not sharing it.
        pub not_shared: Group<NotShared>,
        /// That it was explained in the family's own language.
        pub explained: Entry<Done>,
        /// That it was translated, or put in another medium.
        pub translated: Entry<Done>,
    }
}

record! {
    /// What is said of not sharing a report with one person.
    pub struct NotShared {
        /// Why it is not shared.
        pub reason: Entry<String>,
        /// That the chair agreed.
        pub agreed_by_chair: Entry<Done>,
        /// How far it may be spoken of in the conference.
        pub extent: Entry<String>,
        /// The manager it was taken to.
        pub manager: Entry<String>,
    }
}

impl NotShared {
    /// Whether it is said, in any of the fields, that the report is not shared.
    pub fn is_said(&self) -> bool {
        self.answer().is_given()
    }
}

record! {
    /// How a report reached the chair.
    pub struct SharedWithChair {
        /// That the chair has it.
        pub given: Entry<Done>,
    }
}
