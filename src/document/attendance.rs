use super::entry::{Entry, Typed, Value, Wanted};
use super::field::{Answer, record};
use super::keyed::Group as Fields;
use super::values::{Done, choice, plain_word};
use crate::calendar::Moment;

choice! {
    /// What sort of person or agency an invitee is.
    pub enum Group {
        /// Children's social care.
        SocialCare = "social-care",
        /// Health.
        Health = "health",
        /// A school, nursery or other education.
        Education = "education",
        /// The police.
        Police = "police",
        /// Probation.
        Probation = "probation",
        /// Housing.
        Housing = "housing",
        /// Legal services.
        Legal = "legal",
        /// A voluntary organisation.
        Voluntary = "voluntary",
        /// A parent or another member of the family.
        Family = "family",
        /// A child.
        Child = "child",
        /// A friend or supporter.
        Supporter = "supporter",
        /// An advocate.
        Advocate = "advocate",
        /// A solicitor of the family.
        Solicitor = "solicitor",
        /// An interpreter.
        Interpreter = "interpreter",
        /// An observer.
        Observer = "observer",
        /// Anybody else.
        Other = "other",
    }
}

/// Whether an invitee came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// For the whole conference.
    Whole,
    /// For a part of it.
    Part,
    /// Not at all.
    Absent,
}

impl Presence {
    const WORDS: &'static [&'static str] = &["yes", "no", "part"];
}

impl Value for Presence {
    fn read(typed: &Typed<'_>) -> Result<Option<Self>, Wanted> {
        if let Typed::Text(word) = typed
            && plain_word(word) == "part"
        {
            return Ok(Some(Self::Part));
        }
        match bool::read(typed) {
            Ok(said) => Ok(said.map(|yes| if yes { Self::Whole } else { Self::Absent })),
            Err(_) => Err(Wanted::OneOf(Self::WORDS)),
        }
    }

    fn answer(&self) -> Answer<'_> {
        Answer::Text(match self {
            Self::Whole => "yes",
            Self::Part => "part",
            Self::Absent => "no",
        })
    }
}

record! {
    /// Someone who was invited or came.
    pub struct Invitee {
        /// The name.
        pub name: Entry<String>,
        /// The agency.
        pub agency: Entry<String>,
        /// What sort of person or agency it is.
        pub group: Entry<Group>,
        /// The role, such as `school`, `chair` or `minute-taker`.
        pub role: Entry<String>,
        /// The role in other words, where it is `other`.
        pub role_other: Entry<String>,
        /// The adult or child this is, by id.
        pub person: Entry<String>,
        /// Whether the person was invited; absent means yes.
        pub invited: Entry<bool>,
        /// Whether the person came.
        pub present: Entry<Presence>,
        /// Whether the person sent apologies.
        pub apologies: Entry<bool>,
        /// Who came instead.
        pub stand_in: Entry<String>,
        /// The children with whom the agency has direct contact, by id.
        pub direct_contact: Entry<Vec<String>>,
        /// Whether the agency is, or is to be, involved.
        pub involved: Entry<bool>,
        /// Whether the person has a part in the plan.
        pub plan_role: Entry<bool>,
        /// What is said of excluding the person.
        pub excluded: Fields<Excluded>,
        /// The consent to an observer or solicitor.
        pub consent: Entry<Done>,
        /// When an observer asked to come.
        pub asked_on: Entry<Moment>,
        /// The child for whom an advocate speaks, by id.
        pub advocate_for: Entry<String>,
        /// Whether a translation is needed.
        pub needs_translation: Entry<bool>,
        /// That it was provided.
        pub translation_provided: Entry<Done>,
        /// That the confidentiality undertaking was signed.
        pub confidentiality_signed: Entry<Done>,
        /// What the person dissents from, and why.
        pub dissent: Entry<String>,
    }
}

record! {
    /// What is said of excluding someone from all or part of a conference.
    pub struct Excluded {
        /// From how much.
        pub extent: Entry<String>,
        /// What of the record tells of it: `discussion`, `discussion.family` or, for one statement,
        /// `discussion.family.s3`.
        pub parts: Entry<Vec<String>>,
        /// On what ground.
        pub reason: Entry<String>,
        /// On what evidence.
        pub evidence: Entry<String>,
        /// That the person was told.
        pub told: Entry<Done>,
        /// That the person was told in writing.
        pub told_in_writing: Entry<Done>,
        /// When it was asked for.
        pub requested: Entry<Moment>,
        /// How the person's views were heard.
        pub views: Entry<String>,
        /// That the person was given the social worker's report.
        pub report_given: Entry<Done>,
        /// What the person is to get of the record.
        pub copy: Entry<String>,
    }
}

record! {
    /// A written report to the conference.
    pub struct Report {
        /// Who wrote it, by the invitee's id.
        pub from: Entry<String>,
        /// Its title.
        pub title: Entry<String>,
        /// Whether it is open to the parents.
        pub open_to_parents: Entry<bool>,
        /// Whether it is appended to the minutes.
        pub appended: Entry<bool>,
        /// Whether the minutes sum it up.
        pub summarised: Entry<bool>,
        /// Whether its author objects to appending it.
        pub author_objects: Entry<bool>,
        /// What the record need not repeat: `child-views`, `parent-views`, `opinions`.
        pub holds: Entry<Vec<String>>,
    }
}

record! {
    /// Who took the minutes.
    pub struct TakenBy {
        /// The name.
        pub name: Entry<String>,
        /// The role.
        pub role: Entry<String>,
        /// Whether that was the person's only task.
        pub only_task: Entry<bool>,
        /// Whether the person is involved in the case.
        pub involved: Entry<bool>,
        /// Whether the person is trained to take minutes.
        pub trained: Entry<bool>,
    }
}

record! {
    /// Who chaired the conference.
    pub struct Chair {
        /// The name.
        pub name: Entry<String>,
        /// That the chair signed.
        pub signed: Entry<Done>,
        /// That the chair agreed the record.
        pub agreed_record: Entry<Done>,
        /// That the chair agreed who gets it.
        pub agreed_recipients: Entry<Done>,
    }
}

choice! {
    /// What is sent to someone.
    pub enum SentDocument {
        /// The minutes.
        Record = "record",
        /// The decision letter, which holds the outline plan.
        DecisionLetter = "decision-letter",
        /// The plan.
        Plan = "plan",
        /// The summary.
        Summary = "summary",
        /// The letter to the core group.
        CoreGroupLetter = "core-group-letter",
    }
}

choice! {
    /// What a copy holds.
    pub enum CopyKind {
        /// Everything.
        Full = "full",
        /// A part.
        Partial = "partial",
        /// What parents are to have.
        Parents = "parents",
        /// What a child is to have.
        Child = "child",
    }
}

record! {
    /// One copy that goes out.
    pub struct Circulated {
        /// To whom: an invitee's, adult's or child's id, or a name.
        pub to: Entry<String>,
        /// What is sent.
        pub document: Entry<SentDocument>,
        /// What the copy holds.
        pub copy: Entry<CopyKind>,
        /// Whether the copy is marked as what it is.
        pub marked: Entry<bool>,
        /// When it was sent.
        pub sent: Entry<Done>,
        /// Who consented to sending it.
        pub consent: Entry<Done>,
        /// Whether the conference agreed.
        pub agreed_by_conference: Entry<bool>,
        /// Whether it bears the sentence that the procedure prescribes.
        pub statement_included: Entry<bool>,
    }
}
