//! What a practitioner filled in: people, statements, sharing, attendance, decisions.
//!
//! A [`Document`] is read from JSON leniently: every value is absent, read or unreadable
//! ([`Entry`]), things are kept by id and never by position ([`Keyed`]), and one bad value never
//! stops the rest from being read. Only input that is no document at all is an error
//! ([`NotADocument`]).
//!
//! ```
//! use conference_check::document::{Document, Kind};
//!
//! let document = Document::from_json(
//!     r#"{
//!         "kind": "agency-report",
//!         "children": {"amara": {"name": "Amara Bright", "born": "2 March 2019"}}
//!     }"#,
//! )?;
//! assert_eq!(document.kind.read(), Some(&Kind::AgencyReport));
//! assert_eq!(document.subjects().count(), 1);
//! # Ok::<(), conference_check::document::NotADocument>(())
//! ```

mod attendance;
mod carry;
mod conference;
mod date_words;
mod dates;
mod decisions;
mod entry;
mod field;
mod form;
mod ids;
mod invitee;
mod json;
mod keyed;
mod label;
#[cfg(not(target_arch = "wasm32"))]
mod lenient;
mod misfit;
mod paths;
mod people;
mod people_of;
mod same;
mod sections;
mod shaped;
mod sharing;
mod statements;
mod typed_json;
mod values;

pub use attendance::{
    Chair, Circulated, CopyKind, Excluded, Group as InviteeGroup, Invitee, Presence, Report,
    SentDocument, TakenBy,
};
pub use conference::{Conference, ConferenceType, Delay, Inquorate, Recording};
pub use decisions::{
    Action, Category, Complaints, Decision, DissentReview, FollowUp, Override, PlanDecision,
};
pub use entry::{Entry, Typed, Unreadable, Value, Wanted, is_blank, says_no};
pub use field::{Answer, Field, Parts, Record};
pub use form::FormFields;
pub use json::NotADocument;
pub(crate) use json::read_object;
pub use keyed::{Group, Keyed, is_id};
pub use label::label_word;
#[cfg(not(target_arch = "wasm32"))]
pub use lenient::Lenient;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use lenient::one_of;
pub use misfit::OtherShape;
pub(crate) use misfit::{Fault, Sort, Step, Words};
pub use paths::{NoField, Takes, is_given_by_form, takes};
pub use people::{Adult, Author, Child, Countersigned, Visit};
pub use people_of::Known;
pub use sections::{FAMILY, SectionEntry, Source, Statement};
pub(crate) use shaped::read as read_shape;
pub use sharing::{NotShared, SharedWith, SharedWithChair, Sharing};
pub use statements::{Labelled, Statements};
pub use values::Done;
pub(crate) use values::choice;

use crate::calendar::Moment;
use field::record;

choice! {
    /// A kind of document.
    pub enum Kind {
        /// A report by a health visitor, school, midwife, GP, police or any other agency.
        AgencyReport = "agency-report",
        /// The social worker's report.
        SocialWorkReport = "social-work-report",
        /// The record of the conference.
        Minutes = "minutes",
        /// The letter that says what was decided, with the outline plan.
        DecisionLetter = "decision-letter",
    }
}

record! {
    /// A reason for going on without what a finding asks for.
    pub struct Accepted {
        /// Why it was gone on without.
        pub reason: Entry<String>,
        /// Who decided so.
        pub by: Entry<String>,
        /// When.
        pub at: Entry<String>,
    }
}

record! {
    /// How a report is laid out.
    pub struct Layout {
        /// That it is laid out under the Strengthening Families headings, or an agency checklist.
        pub strengthening_families: Entry<Done>,
    }
}

record! {
    /// One form, filled in: a report, a record of a conference or a decision letter.
    pub struct Document {
        /// The procedure that it is held against, by its id.
        pub procedure: Entry<String>,
        /// The kind of document.
        pub kind: Entry<Kind>,
        /// The language that it is written in.
        pub language: Entry<String>,
        /// Now, as far as a check is concerned: the core reads no clock.
        pub checked_at: Entry<Moment>,
        /// The conference that it is for, or of.
        pub conference: Group<Conference>,
        /// The children, by id.
        pub children: Keyed<Group<Child>>,
        /// The adults, by id.
        pub adults: Keyed<Group<Adult>>,
        /// Who wrote it.
        pub author: Group<Author>,
        /// How it is laid out.
        pub layout: Group<Layout>,
        /// What is written, by section, then by the child or adult it is about, or `family`.
        pub sections: Keyed<Keyed<Group<SectionEntry>>>,
        /// Who saw it before the conference.
        pub sharing: Group<Sharing>,
        /// Who took the minutes.
        pub taken_by: Group<TakenBy>,
        /// Who chaired the conference.
        pub chair: Group<Chair>,
        /// Everyone who was invited or came, by id.
        pub attendance: Keyed<Group<Invitee>>,
        /// The written reports, by id.
        pub reports: Keyed<Group<Report>>,
        /// What was decided, by child.
        pub decisions: Keyed<Group<Decision>>,
        /// What became of dissent.
        pub dissent_review: Group<DissentReview>,
        /// What was said of complaints.
        pub complaints: Group<Complaints>,
        /// That safety was weighed before sending to a parent.
        pub safety_considered: Entry<Done>,
        /// One entry for each copy that goes out.
        pub circulation: Keyed<Group<Circulated>>,
        /// Findings gone on without, by the finding's key.
        pub accepted: Keyed<Group<Accepted>>,
    }
}

impl Document {
    /// Reads a document from JSON text.
    ///
    /// # Errors
    /// Where the text is no JSON, or no object: what is wrong, and where.
    pub fn from_json(text: &str) -> Result<Self, NotADocument> {
        json::read(text)
    }

    /// Calls `visit` with the path of each field that cannot be read, and what was typed there.
    pub fn each_unreadable(&self, visit: &mut dyn FnMut(&str, &Unreadable)) {
        field::each_unreadable(self, &mut String::new(), visit);
    }
}
