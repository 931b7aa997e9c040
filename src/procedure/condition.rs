use serde::{Deserialize, Serialize};

/// A circumstance in which a part of a rule holds, in the field's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The child is born.
    Born,
    /// The child is not born yet.
    Unborn,
    /// The birth is expected early.
    ExpectedEarly,
    /// The birth is not expected early.
    NotExpectedEarly,
    /// The child is 12 or more on the conference's day, or understands enough to take part.
    OlderChild,
    /// The child is born, and neither 12 nor said to understand enough to take part.
    YoungerChild,
    /// The conference is not about the child.
    NotSubject,
    /// The child has a plan of another kind too, such as one for special needs.
    HasOtherPlans,
    /// The child comes, or came, to the conference.
    Attends,
    /// The child is born and does not come, or did not come, to the conference.
    StaysAway,
    /// One of the children comes to the conference.
    AChildAttends,
    /// It is said that the report is not shared with the person.
    NotShared,
    /// The person was given the report.
    ReportGiven,
    /// The author is not of the police.
    NotByPolice,
    /// A plan is made for the child.
    PlanMade,
    /// A plan is made for the child, or goes on.
    PlanGoesOn,
    /// No plan is made for the child, and none goes on.
    NoPlan,
    /// The child's plan ends.
    PlanEnded,
    /// A plan is made, or goes on, for one of the children.
    SomePlan,
    /// The chair overrode the majority.
    Overridden,
    /// The review is the first after the initial conference.
    FirstReview,
    /// The review follows another.
    LaterReview,
    /// There is an emergency protection order.
    ProtectionOrder,
    /// There was a child assessment order.
    AssessmentOrder,
    /// The conference is, or was, held late.
    Late,
    /// The conference was not quorate.
    Inquorate,
    /// The person came, for all or part.
    Came,
    /// The person came to observe.
    Observes,
    /// The person came as a solicitor of the family.
    Solicitor,
    /// The agency was invited and did not come.
    AgencyAbsent,
    /// The person was excluded from all or part.
    Excluded,
    /// The person dissents.
    Dissents,
    /// More than one agency dissents.
    AgenciesDissent,
    /// The conference is to meet again.
    Reconvened,
    /// The person needs a translation.
    NeedsTranslation,
    /// The person has a sensory disability or another first language.
    HasNeeds,
    /// Somebody asked to record the meeting.
    RecordingRequested,
    /// Something was kept from the family.
    InformationWithheld,
    /// Concern about process or outcome was voiced.
    ConcernVoiced,
    /// Somebody other than the chair took the minutes.
    NotTakenByChair,
    /// The social worker's report does not hold the child's views.
    ChildViewsNotInReport,
    /// The social worker's report does not hold the parents' views.
    ParentViewsNotInReport,
    /// The social worker's report does not hold the members' opinions.
    OpinionsNotInReport,
}
