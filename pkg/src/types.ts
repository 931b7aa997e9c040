// Made from the types of the core by `UPDATE_TYPES=1 cargo test --lib typescript`: a test fails where the two differ.

/** Yes or no, as forms send them. */
export type YesOrNo = boolean | "yes" | "no" | "on" | "off" | "true" | "false" | "1" | "0" | "";

/** A date, or a date and time, as people type it; or day, month and year apart. */
export type When = string | { day: string; month: string; year: string; time?: string };

/** That something was done: yes, a date, or a sentence that says how. */
export type DoneOrNot = boolean | When;

/** The kind of a statement. */
export type Label = "fact" | "observation" | "allegation" | "opinion";

/** A receipt that says that nothing was checked, and why. */
export type UncheckedReceipt = { format: 1; checked: false; because: string; at: string };

/** What travels with a document. */
export type Receipt = CheckedReceipt | UncheckedReceipt;

/**
 * One form, filled in: a report, a record of a conference or a decision letter.
 */
export type Document = { 
/**
 * The procedure that it is held against, by its id.
 */
procedure?: string, 
/**
 * The kind of document.
 */
kind?: Kind, 
/**
 * The language that it is written in.
 */
language?: string, 
/**
 * Now, as far as a check is concerned: the core reads no clock.
 */
checked_at?: When, 
/**
 * The conference that it is for, or of.
 */
conference?: Conference, 
/**
 * The children, by id.
 */
children?: { [id: string]: Child }, 
/**
 * The adults, by id.
 */
adults?: { [id: string]: Adult }, 
/**
 * Who wrote it.
 */
author?: Author, 
/**
 * How it is laid out.
 */
layout?: Layout, 
/**
 * What is written, by section, then by the child or adult it is about, or `family`.
 */
sections?: { [id: string]: { [id: string]: SectionEntry } }, 
/**
 * Who saw it before the conference.
 */
sharing?: Sharing, 
/**
 * Who took the minutes.
 */
taken_by?: TakenBy, 
/**
 * Who chaired the conference.
 */
chair?: Chair, 
/**
 * Everyone who was invited or came, by id.
 */
attendance?: { [id: string]: Invitee }, 
/**
 * The written reports, by id.
 */
reports?: { [id: string]: Report }, 
/**
 * What was decided, by child.
 */
decisions?: { [id: string]: Decision }, 
/**
 * What became of dissent.
 */
dissent_review?: DissentReview, 
/**
 * What was said of complaints.
 */
complaints?: Complaints, 
/**
 * That safety was weighed before sending to a parent.
 */
safety_considered?: DoneOrNot, 
/**
 * One entry for each copy that goes out.
 */
circulation?: { [id: string]: Circulated }, 
/**
 * Findings gone on without, by the finding's key.
 */
accepted?: { [id: string]: Accepted }, };

/**
 * A kind of document.
 */
export type Kind = "agency-report" | "social-work-report" | "minutes" | "decision-letter";

/**
 * A type of conference.
 */
export type ConferenceType = "initial" | "review" | "pre-birth" | "transfer-in";

/**
 * The conference that a document is for, or of.
 */
export type Conference = { 
/**
 * Its type.
 */
type?: ConferenceType, 
/**
 * When it starts.
 */
starts?: When, 
/**
 * When it ends.
 */
ends?: When, 
/**
 * The day of the strategy discussion at which the enquiry began.
 */
strategy_discussion?: When, 
/**
 * The day on which the move was notified.
 */
transfer_notified?: When, 
/**
 * The day of the initial conference, for a review.
 */
initial_held?: When, 
/**
 * The day of the last review.
 */
previous_held?: When, 
/**
 * The day of the pre-birth conference, for a review.
 */
pre_birth_held?: When, 
/**
 * The day on which the transfer was formally accepted.
 */
transfer_accepted?: When, 
/**
 * When an emergency protection order expires.
 */
protection_order_expires?: When, 
/**
 * The day on which the examinations under a child assessment order ended.
 */
assessment_order_ended?: When, 
/**
 * What is said of a delay.
 */
delay?: Delay, 
/**
 * What is said of a quorum that was not reached.
 */
inquorate?: Inquorate, 
/**
 * What is said of recording devices.
 */
recording?: Recording, 
/**
 * The language in which it was held.
 */
language?: string, };

/**
 * What is said of a conference that was late.
 */
export type Delay = { 
/**
 * Why.
 */
reasons?: string, 
/**
 * Who agreed to it.
 */
authorised_by?: string, 
/**
 * That the agencies were told.
 */
agencies_told?: DoneOrNot, 
/**
 * How the child was kept from harm meanwhile.
 */
short_term_plan?: string, };

/**
 * What is said of a conference that was not quorate.
 */
export type Inquorate = { 
/**
 * Why it went on.
 */
reasons?: string, 
/**
 * What keeps the child from harm meanwhile.
 */
arrangements?: string, 
/**
 * The plan made by those present.
 */
plan?: string, 
/**
 * The new date.
 */
next_date?: When, 
/**
 * Whether an early review is needed.
 */
early_review?: string, 
/**
 * The sentence that the procedure prescribes.
 */
statement?: string, };

/**
 * What is said of recording the meeting.
 */
export type Recording = { 
/**
 * Whether a recording device was used.
 */
devices_used?: YesOrNo, 
/**
 * Who asked to record.
 */
requested_by?: string, 
/**
 * What was answered.
 */
response?: string, };

/**
 * A child, born or not yet.
 */
export type Child = { 
/**
 * The full name.
 */
name?: string, 
/**
 * Other names the child goes by.
 */
known_as?: string | string[], 
/**
 * The date of birth.
 */
born?: When, 
/**
 * The date an unborn child is due.
 */
due?: When, 
/**
 * The pronouns, such as `she` or `they/them`.
 */
pronouns?: string, 
/**
 * Whether the conference is about the child; absent means yes.
 */
subject?: YesOrNo, 
/**
 * Whether the child lives in the household; absent means yes.
 */
household?: YesOrNo, 
/**
 * The known parents, by id.
 */
parents?: string | string[], 
/**
 * Where the child lives.
 */
address?: string, 
/**
 * The school, nursery or other setting.
 */
setting?: string, 
/**
 * The ethnicity.
 */
ethnicity?: string, 
/**
 * The nationality.
 */
nationality?: string, 
/**
 * The immigration status.
 */
immigration_status?: string, 
/**
 * The legal status.
 */
legal_status?: string, 
/**
 * Whether the child comes to the conference.
 */
attends?: YesOrNo, 
/**
 * That the child was offered to come.
 */
offered_to_attend?: DoneOrNot, 
/**
 * Why the child did not come.
 */
not_attending_reasons?: string, 
/**
 * That this was explained to the child.
 */
explained_to_child?: DoneOrNot, 
/**
 * The advocate asked for.
 */
advocate?: string, 
/**
 * That the child, under 12 or not, understands enough to take part.
 */
understands?: DoneOrNot, 
/**
 * That the birth is expected early.
 */
expected_early?: DoneOrNot, 
/**
 * Other plans the child has: `ehcp`, `pep`.
 */
other_plans?: string | string[], 
/**
 * Whether the child is sent the decision letter.
 */
receives_letter?: YesOrNo, 
/**
 * Whether the child only visits the household.
 */
visiting?: YesOrNo, 
/**
 * A sensory disability or a first language other than the record's.
 */
needs?: string, 
/**
 * What was done so that the child can use the record.
 */
steps?: string, 
/**
 * Who interpreted.
 */
interpreter?: string, 
/**
 * The visits during the enquiry.
 */
visits?: { [id: string]: Visit }, };

/**
 * A visit to a child during the enquiry.
 */
export type Visit = { 
/**
 * The day.
 */
on?: When, 
/**
 * Whether the child was seen alone.
 */
alone?: YesOrNo, 
/**
 * Who was there, if not.
 */
present?: string, 
/**
 * Why, if not.
 */
reason?: string, };

/**
 * A parent, carer or other adult.
 */
export type Adult = { 
/**
 * The full name.
 */
name?: string, 
/**
 * Other names the adult goes by.
 */
known_as?: string | string[], 
/**
 * The date of birth.
 */
born?: When, 
/**
 * Who this is to the children, such as `mother`.
 */
relationship?: string, 
/**
 * Whether the adult has parental responsibility.
 */
parental_responsibility?: YesOrNo, 
/**
 * Whether the adult cares for a subject.
 */
carer?: YesOrNo, 
/**
 * Whether the adult is the parent of children alone who are reported on apart: a report that
 * was made out of a joint one says so.
 */
parent_elsewhere?: YesOrNo, 
/**
 * Whether the adult lives in the household; absent means yes.
 */
household?: YesOrNo, 
/**
 * Where the adult lives.
 */
address?: string, 
/**
 * The telephone number.
 */
phone?: string, 
/**
 * Whether address and telephone number are confidential.
 */
address_confidential?: YesOrNo, 
/**
 * The ethnicity.
 */
ethnicity?: string, 
/**
 * A sensory disability or a first language other than the record's.
 */
needs?: string, 
/**
 * What was done so that the adult can use the record.
 */
steps?: string, 
/**
 * Who interpreted.
 */
interpreter?: string, 
/**
 * Whether a translation is needed.
 */
needs_translation?: YesOrNo, 
/**
 * That it was provided.
 */
translation_provided?: DoneOrNot, 
/**
 * That the plan was discussed.
 */
plan_discussed?: DoneOrNot, };

/**
 * Who wrote a report.
 */
export type Author = { 
/**
 * The name.
 */
name?: string, 
/**
 * The role, such as `health-visitor`.
 */
role?: string, 
/**
 * The role in the author's words, where it is `other`.
 */
role_other?: string, 
/**
 * The agency.
 */
agency?: string, 
/**
 * That the author signed.
 */
signed?: DoneOrNot, 
/**
 * Who countersigned.
 */
countersigned?: Countersigned, };

/**
 * A manager's signature beside the author's.
 */
export type Countersigned = { 
/**
 * The name.
 */
name?: string, 
/**
 * The role.
 */
role?: string, 
/**
 * When.
 */
on?: When, };

/**
 * How a report is laid out.
 */
export type Layout = { 
/**
 * That it is laid out under the Strengthening Families headings, or an agency checklist.
 */
strengthening_families?: DoneOrNot, };

/**
 * What is written in one section about one child, one adult or the family.
 */
export type SectionEntry = { 
/**
 * Prose: a run of statements that nobody has labelled yet.
 */
text?: string, 
/**
 * The statements, each labelled, in order.
 */
statements?: { [id: string]: Statement }, 
/**
 * The kind of everything in it that has no label of its own.
 */
label?: Label, };

/**
 * One statement.
 */
export type Statement = { 
/**
 * What it says.
 */
text?: string, 
/**
 * What kind it is of.
 */
label?: Label, 
/**
 * How near the writer was to it.
 */
source?: Source, 
/**
 * Who made the claim, by id or by name.
 */
said_by?: string, 
/**
 * The statements that an opinion rests on: `s1` here, or `child-needs.amara.s1`.
 */
based_on?: string | string[], 
/**
 * Who must not be given it, by id.
 */
withhold_from?: string | string[], 
/**
 * Why it is withheld.
 */
withhold_reason?: string, 
/**
 * Other children it speaks of on purpose, by id.
 */
mentions?: string | string[], 
/**
 * Why it does.
 */
mentions_reason?: string, };

/**
 * How near the writer was to what a statement says.
 */
export type Source = "first-hand" | "second-hand" | "third-hand";

/**
 * Who saw a report before the conference.
 */
export type Sharing = { 
/**
 * The parents and older children, by id.
 */
family?: { [id: string]: SharedWith }, 
/**
 * Children, by id.
 */
child?: { [id: string]: SharedWith }, 
/**
 * The chair.
 */
chair?: SharedWithChair, };

/**
 * How a report was shared with one person.
 */
export type SharedWith = { 
/**
 * That the report was given.
 */
given?: DoneOrNot, 
/**
 * That it was discussed.
 */
discussed?: DoneOrNot, 
/**
 * What the person said of it.
 */
comments?: string, 
/**
 * What is said of not sharing it.
 */
not_shared?: NotShared, 
/**
 * That it was explained in the family's own language.
 */
explained?: DoneOrNot, 
/**
 * That it was translated, or put in another medium.
 */
translated?: DoneOrNot, };

/**
 * What is said of not sharing a report with one person.
 */
export type NotShared = { 
/**
 * Why it is not shared.
 */
reason?: string, 
/**
 * That the chair agreed.
 */
agreed_by_chair?: DoneOrNot, 
/**
 * How far it may be spoken of in the conference.
 */
extent?: string, 
/**
 * The manager it was taken to.
 */
manager?: string, };

/**
 * How a report reached the chair.
 */
export type SharedWithChair = { 
/**
 * That the chair has it.
 */
given?: DoneOrNot, };

/**
 * Who took the minutes.
 */
export type TakenBy = { 
/**
 * The name.
 */
name?: string, 
/**
 * The role.
 */
role?: string, 
/**
 * Whether that was the person's only task.
 */
only_task?: YesOrNo, 
/**
 * Whether the person is involved in the case.
 */
involved?: YesOrNo, 
/**
 * Whether the person is trained to take minutes.
 */
trained?: YesOrNo, };

/**
 * Who chaired the conference.
 */
export type Chair = { 
/**
 * The name.
 */
name?: string, 
/**
 * That the chair signed.
 */
signed?: DoneOrNot, 
/**
 * That the chair agreed the record.
 */
agreed_record?: DoneOrNot, 
/**
 * That the chair agreed who gets it.
 */
agreed_recipients?: DoneOrNot, };

/**
 * Someone who was invited or came.
 */
export type Invitee = { 
/**
 * The name.
 */
name?: string, 
/**
 * The agency.
 */
agency?: string, 
/**
 * What sort of person or agency it is.
 */
group?: Group, 
/**
 * The role, such as `school`, `chair` or `minute-taker`.
 */
role?: string, 
/**
 * The role in other words, where it is `other`.
 */
role_other?: string, 
/**
 * The adult or child this is, by id.
 */
person?: string, 
/**
 * Whether the person was invited; absent means yes.
 */
invited?: YesOrNo, 
/**
 * Whether the person came.
 */
present?: YesOrNo | "part", 
/**
 * Whether the person sent apologies.
 */
apologies?: YesOrNo, 
/**
 * Who came instead.
 */
stand_in?: string, 
/**
 * The children with whom the agency has direct contact, by id.
 */
direct_contact?: string | string[], 
/**
 * Whether the agency is, or is to be, involved.
 */
involved?: YesOrNo, 
/**
 * Whether the person has a part in the plan.
 */
plan_role?: YesOrNo, 
/**
 * What is said of excluding the person.
 */
excluded?: Excluded, 
/**
 * The consent to an observer or solicitor.
 */
consent?: DoneOrNot, 
/**
 * When an observer asked to come.
 */
asked_on?: When, 
/**
 * The child for whom an advocate speaks, by id.
 */
advocate_for?: string, 
/**
 * Whether a translation is needed.
 */
needs_translation?: YesOrNo, 
/**
 * That it was provided.
 */
translation_provided?: DoneOrNot, 
/**
 * That the confidentiality undertaking was signed.
 */
confidentiality_signed?: DoneOrNot, 
/**
 * What the person dissents from, and why.
 */
dissent?: string, };

/**
 * What sort of person or agency an invitee is.
 */
export type Group = "social-care" | "health" | "education" | "police" | "probation" | "housing" | "legal" | "voluntary" | "family" | "child" | "supporter" | "advocate" | "solicitor" | "interpreter" | "observer" | "other";

/**
 * What is said of excluding someone from all or part of a conference.
 */
export type Excluded = { 
/**
 * From how much.
 */
extent?: string, 
/**
 * What of the record tells of it: `discussion`, `discussion.family` or, for one statement,
 * `discussion.family.s3`.
 */
parts?: string | string[], 
/**
 * On what ground.
 */
reason?: string, 
/**
 * On what evidence.
 */
evidence?: string, 
/**
 * That the person was told.
 */
told?: DoneOrNot, 
/**
 * That the person was told in writing.
 */
told_in_writing?: DoneOrNot, 
/**
 * When it was asked for.
 */
requested?: When, 
/**
 * How the person's views were heard.
 */
views?: string, 
/**
 * That the person was given the social worker's report.
 */
report_given?: DoneOrNot, 
/**
 * What the person is to get of the record.
 */
copy?: string, };

/**
 * A written report to the conference.
 */
export type Report = { 
/**
 * Who wrote it, by the invitee's id.
 */
from?: string, 
/**
 * Its title.
 */
title?: string, 
/**
 * Whether it is open to the parents.
 */
open_to_parents?: YesOrNo, 
/**
 * Whether it is appended to the minutes.
 */
appended?: YesOrNo, 
/**
 * Whether the minutes sum it up.
 */
summarised?: YesOrNo, 
/**
 * Whether its author objects to appending it.
 */
author_objects?: YesOrNo, 
/**
 * What the record need not repeat: `child-views`, `parent-views`, `opinions`.
 */
holds?: string | string[], };

/**
 * What was decided for one child.
 */
export type Decision = { 
/**
 * What was decided about a plan.
 */
plan?: PlanDecision, 
/**
 * The category of harm.
 */
category?: Category, 
/**
 * Why it was decided so.
 */
reasons?: string, 
/**
 * The risks.
 */
risks?: string, 
/**
 * What needs to change.
 */
changes_needed?: string, 
/**
 * The body that leads.
 */
lead_body?: string, 
/**
 * The lead worker's name.
 */
lead_worker?: string, 
/**
 * The core group's members, by id or by name.
 */
core_group?: string | string[], 
/**
 * The day of the first core group.
 */
first_core_group?: When, 
/**
 * Weeks from one core group to the next.
 */
core_group_interval_weeks?: number | string, 
/**
 * The day of the review.
 */
review?: When, 
/**
 * The outcomes wanted.
 */
outcomes?: string, 
/**
 * Who does what by when.
 */
actions?: { [id: string]: Action }, 
/**
 * How often who sees the child and the family.
 */
contact?: string, 
/**
 * The timescales.
 */
timescales?: string, 
/**
 * What happens if the plan does not work.
 */
contingency?: string, 
/**
 * What would bring the review forward.
 */
earlier_review_if?: string, 
/**
 * The child in need plan.
 */
child_in_need_plan?: string, 
/**
 * What support goes on after a plan.
 */
support_after?: string, 
/**
 * The meeting with the family after a plan.
 */
family_meeting?: DoneOrNot, 
/**
 * Who leads next.
 */
next_lead?: string, 
/**
 * Who is told.
 */
notified?: string, 
/**
 * The services.
 */
services?: string, 
/**
 * The assessments still needed.
 */
assessments?: string, 
/**
 * The resources.
 */
resources?: string, 
/**
 * When and how progress is looked at.
 */
monitoring?: string, 
/**
 * How child, parents and wider family take part.
 */
family_involvement?: string, 
/**
 * Whether a family group meeting would help.
 */
family_group_meeting?: string, 
/**
 * What is held after a birth, and when.
 */
after_birth?: string, 
/**
 * The recommendations.
 */
recommendations?: string, 
/**
 * What is said of a chair who overrode the majority.
 */
override?: Override, 
/**
 * That rights were explained.
 */
rights_explained?: DoneOrNot, 
/**
 * Who tells the child.
 */
child_told?: DoneOrNot, 
/**
 * Whether the child gets a copy.
 */
child_copy?: string, 
/**
 * What follows for a child who came.
 */
follow_up?: FollowUp, };

/**
 * What was decided about a plan.
 */
export type PlanDecision = "made" | "not-made" | "continued" | "ended";

/**
 * The category of harm.
 */
export type Category = "physical-abuse" | "emotional-abuse" | "sexual-abuse" | "neglect";

/**
 * One task of an outline plan.
 */
export type Action = { 
/**
 * What is to be done.
 */
what?: string, 
/**
 * By whom, by id or by name.
 */
who?: string, 
/**
 * By when.
 */
by?: string, };

/**
 * What is said of a chair who overrode the majority.
 */
export type Override = { 
/**
 * Why.
 */
reasons?: string, 
/**
 * That members were told of their right to dissent.
 */
told_of_dissent?: DoneOrNot, 
/**
 * That members were told how to escalate.
 */
told_of_escalation?: DoneOrNot, 
/**
 * That the conference was adjourned.
 */
adjourned?: DoneOrNot, };

/**
 * What follows for a child who came to the conference.
 */
export type FollowUp = { 
/**
 * That the social worker sees the child about the minutes.
 */
seen_about_minutes?: DoneOrNot, 
/**
 * That the chair writes to the child.
 */
letter_to_child?: DoneOrNot, 
/**
 * That a copy for the child was considered.
 */
copy_considered?: DoneOrNot, };

/**
 * What became of dissent.
 */
export type DissentReview = { 
/**
 * To whom it was referred.
 */
referred_to?: string, 
/**
 * Whether the conference meets again.
 */
reconvene?: YesOrNo, 
/**
 * When that was decided.
 */
on?: When, 
/**
 * When it meets.
 */
new_conference?: When, };

/**
 * What was said of complaints.
 */
export type Complaints = { 
/**
 * That people had the information.
 */
information_given?: DoneOrNot, 
/**
 * The concern that was voiced.
 */
concern_voiced?: string, 
/**
 * That those who voiced it were reminded of their right.
 */
reminded?: DoneOrNot, };

/**
 * One copy that goes out.
 */
export type Circulated = { 
/**
 * To whom: an invitee's, adult's or child's id, or a name.
 */
to?: string, 
/**
 * What is sent.
 */
document?: SentDocument, 
/**
 * What the copy holds.
 */
copy?: CopyKind, 
/**
 * Whether the copy is marked as what it is.
 */
marked?: YesOrNo, 
/**
 * When it was sent.
 */
sent?: DoneOrNot, 
/**
 * Who consented to sending it.
 */
consent?: DoneOrNot, 
/**
 * Whether the conference agreed.
 */
agreed_by_conference?: YesOrNo, 
/**
 * Whether it bears the sentence that the procedure prescribes.
 */
statement_included?: YesOrNo, };

/**
 * What is sent to someone.
 */
export type SentDocument = "record" | "decision-letter" | "plan" | "summary" | "core-group-letter";

/**
 * What a copy holds.
 */
export type CopyKind = "full" | "partial" | "parents" | "child";

/**
 * A reason for going on without what a finding asks for.
 */
export type Accepted = { 
/**
 * Why it was gone on without.
 */
reason?: string, 
/**
 * Who decided so.
 */
by?: string, 
/**
 * When.
 */
at?: string, };

/**
 * The result of a check.
 */
export type Result = { 
/**
 * The procedure; none where none was chosen.
 */
procedure: HeldAgainst | null, 
/**
 * What was found, in the order of the rules.
 */
findings: Array<Finding>, 
/**
 * What is due when.
 */
deadlines: Array<Deadline>, 
/**
 * What could not be checked.
 */
not_checked: Array<NotChecked>, 
/**
 * How many of what.
 */
counts: Counts, };

/**
 * The procedure that a document was held against.
 */
export type HeldAgainst = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its version.
 */
version: string, 
/**
 * When it was last updated.
 */
updated: string, 
/**
 * What users should know of it.
 */
notes: Array<string>, };

/**
 * Something that a rule asks for and the document does not have.
 */
export type Finding = { 
/**
 * Stays the same while what it points at stays the same: see [`key`].
 */
key: string, 
/**
 * The rule's name.
 */
rule: string, 
/**
 * How much the rule asks.
 */
level: Level, 
/**
 * The path of the field that it points at.
 */
at: string, 
/**
 * The words that it points at in the text there: where they start and end, in UTF-16 units.
 */
span: [number, number] | null, 
/**
 * Whom or what it is about.
 */
about: About, 
/**
 * What to do, as a form error says it.
 */
message: string, 
/**
 * What the procedure wants, and why it matters.
 */
why: string, 
/**
 * Where the procedure says so.
 */
clause: string, 
/**
 * The reason for which it was gone on without.
 */
accepted: string | null, };

/**
 * Whom or what a finding or a deadline is about, by id.
 */
export type About = { 
/**
 * The child that the rule is repeated for, or whose text it is.
 */
child?: string, 
/**
 * Another child or adult who is given away there.
 */
other?: string, 
/**
 * The adult.
 */
adult?: string, 
/**
 * The invitee.
 */
invitee?: string, 
/**
 * Who gets, or is owed, a copy.
 */
recipient?: string, 
/**
 * The written report.
 */
report?: string, 
/**
 * The section.
 */
section?: string, 
/**
 * The statement, within its section's entry.
 */
statement?: string, };

/**
 * When something is due, how that was counted, and where it stands.
 */
export type Deadline = { 
/**
 * The rule's name.
 */
rule: string, 
/**
 * Whom it is about.
 */
about: About, 
/**
 * The day by whose end, or the time by which, it is due; where it can be counted.
 */
due: string | null, 
/**
 * The path of the field that it is counted from.
 */
starts_from: string, 
/**
 * The day or time that stands in that field, where something is counted.
 */
from: string | null, 
/**
 * The first day of a window.
 */
not_before: string | null, 
/**
 * The earlier of two dates, from which on there is a warning.
 */
warn_from: string | null, 
/**
 * Where it stands.
 */
state: DeadlineState, 
/**
 * How many units were counted.
 */
counted: number, 
/**
 * What was counted.
 */
unit: Unit, 
/**
 * The days that did not count, earliest first.
 */
skipped: Array<Skipped>, 
/**
 * Whether bank holidays of that year are not announced yet.
 */
provisional: boolean, 
/**
 * The last working day on which to act in time, where the due date is none itself.
 */
last_working_day: string | null, 
/**
 * Whether it waits for something that has not happened yet, or is not filled in: there is no
 * date until then.
 */
waiting: boolean, };

/**
 * Where a deadline stands.
 */
export type DeadlineState = "met" | "missed" | "open" | "set-aside" | "not-checked";

/**
 * Something that could not be checked, and why.
 */
export type NotChecked = { 
/**
 * The rule's name; empty where it is all rules.
 */
rule: string, 
/**
 * Whom it is about.
 */
about: About, 
/**
 * Why, in a sentence without its full stop.
 */
because: string, };

/**
 * How many of what.
 */
export type Counts = { 
/**
 * Rules that were asked, of whom they are repeated for, and found nothing.
 */
met: number, 
/**
 * Required findings that nobody accepted.
 */
required: number, 
/**
 * Expected findings that nobody accepted.
 */
expected: number, 
/**
 * Pieces of advice that nobody accepted.
 */
advice: number, 
/**
 * Findings that somebody went on without, with a reason.
 */
accepted: number, 
/**
 * Things that could not be checked.
 */
not_checked: number, };

/**
 * A receipt of a check.
 *
 * A browser's word is no proof: whoever receives document and receipt runs the same core again.
 *
 * ```
 * use conference_check::{check::check, document::Document, findings::Receipt, procedure};
 *
 * let json = r#"{"procedure": "berkshire", "kind": "agency-report"}"#;
 * let berkshire = procedure::named("berkshire").ok_or("not there")?;
 * let result = check(&Document::from_json(json)?, berkshire);
 * let receipt = Receipt::of(json, &result);
 * assert!(receipt.to_json().starts_with(r#"{"format":1,"procedure":{"id":"berkshire""#));
 * # Ok::<(), Box<dyn std::error::Error>>(())
 * ```
 */
export type CheckedReceipt = { 
/**
 * The form of the receipt: 1.
 */
format: number, 
/**
 * The procedure that the document was held against; none where none was chosen.
 */
procedure: NamedVersion | null, 
/**
 * The program that checked.
 */
program: NamedVersion, 
/**
 * When, as the document's `checked_at` says it.
 */
at: string, 
/**
 * See [`document_sha256`].
 */
document_sha256: string, 
/**
 * How many of what.
 */
counts: Counts, 
/**
 * What was found.
 */
findings: Array<Found>, 
/**
 * What could not be checked.
 */
not_checked: Array<NotChecked>, };

/**
 * A procedure or program, and its version.
 */
export type NamedVersion = { 
/**
 * Its id or name.
 */
id: string, 
/**
 * Its version.
 */
version: string, };

/**
 * A finding, as a receipt lists it.
 */
export type Found = { 
/**
 * The finding's key.
 */
key: string, 
/**
 * The rule's name.
 */
rule: string, 
/**
 * How much the rule asks.
 */
level: Level, 
/**
 * The reason for which it was gone on without.
 */
accepted: string | null, };

/**
 * What comes of holding a receipt against its document: it holds, or every point in which it does not.
 */
export type Verification = { 
/**
 * Whether the receipt is what a check of the document gives here, in every point.
 */
holds: boolean, 
/**
 * The points in which it is not.
 */
differences: Array<Difference>, 
/**
 * The receipt that a check of the document gives here.
 */
receipt: CheckedReceipt, };

/**
 * A point in which a receipt is not what a check of the document gives here.
 */
export type Difference = { 
/**
 * Which sort of point, for programs.
 */
what: Differs, 
/**
 * The rule, where it is about one.
 */
rule: string | null, 
/**
 * What differs, in a sentence without its full stop. Words of the receipt may stand in it.
 */
message: string, };

/**
 * The points in which a receipt can differ.
 */
export type Differs = "unchecked" | "document" | "time" | "procedure" | "program" | "reason" | "finding" | "not-checked" | "counts";

/**
 * How much a rule asks.
 */
export type Level = "required" | "expected" | "advice";

/**
 * What a rule is repeated for.
 */
export type Each = "document" | "subject" | "child" | "listed-child" | "adult" | "parent" | "invitee" | "recipient" | "report";

/**
 * A rule as lists of rules show it: which procedure it stands in, and what it asks of what.
 */
export type Rule = { 
/**
 * The procedure's id. A rule common to all stands there for each procedure.
 */
procedure: string, 
/**
 * Its name.
 */
rule: string, 
/**
 * The kinds of document that it holds for.
 */
kinds: Array<Kind>, 
/**
 * The types of conference that it holds for.
 */
conferences: Array<ConferenceType>, 
/**
 * What it is repeated for.
 */
each: Each, 
/**
 * How much it asks.
 */
level: Level, 
/**
 * Where the procedure says so.
 */
clause: string, 
/**
 * What must hold, in a sentence.
 */
asks: string, 
/**
 * What the procedure wants, and why it matters.
 */
why: string, 
/**
 * The heading of the section it asks for; empty where it asks for none.
 */
heading: string, 
/**
 * Whether it is not the procedure's own: it holds whichever procedure is chosen.
 */
common: boolean, 
/**
 * What it requires, part by part, where parts differ.
 */
parts: Array<RulePart>, };

/**
 * One thing that a rule requires: of what, how much, and by when.
 */
export type RulePart = { 
/**
 * The kinds of document that it holds for.
 */
kinds: Array<Kind>, 
/**
 * The types of conference that it holds for.
 */
conferences: Array<ConferenceType>, 
/**
 * How much it asks.
 */
level: Level, 
/**
 * By when, in words, such as "2 working days before the conference"; empty where it sets no
 * time.
 */
due: string, };

/**
 * A section that a form offers.
 */
export type Section = { 
/**
 * The section's name, which is the rule's too.
 */
name: string, 
/**
 * Its heading.
 */
heading: string, 
/**
 * What to write in it.
 */
hint: string, 
/**
 * What it is repeated for.
 */
each: Each, 
/**
 * How much it is asked.
 */
level: Level, 
/**
 * Whether its statements are to be labelled.
 */
labelled: boolean, 
/**
 * Where the procedure asks for it.
 */
clause: string, };

/**
 * A mistake in a pack: where it stands, and what to write instead.
 */
export type Mistake = { 
/**
 * Where: names and places from the top of the pack, as in
 * `rule[3] "chronology" › part[1] › must`. Places are counted from 1; a rule's name stands
 * after its place.
 */
path: string, 
/**
 * What is wrong, and what to write.
 */
message: string, };

/**
 * A field that some rule reads.
 */
export type AskedField = { 
/**
 * Its path, in which `{id}` stands for the child, adult, invitee, report or copy.
 */
path: string, 
/**
 * The first rule that reads it.
 */
rule: string, 
/**
 * What that rule is repeated for.
 */
each: Each, 
/**
 * How much that rule asks.
 */
level: Level, 
/**
 * Where the procedure says so.
 */
clause: string, 
/**
 * Whether a deadline is counted from it.
 */
counted_from: boolean, };

/**
 * Who must have come for the conference to be quorate, and whether they did.
 */
export type QuorumStanding = { 
/**
 * The rule that asks for it.
 */
rule: string, 
/**
 * The child for whom it is counted, where the procedure counts for each child apart.
 */
about: About, 
/**
 * How many agencies in direct contact must have come, beside social care.
 */
needed: number, 
/**
 * Those that count, by name.
 */
agencies: Array<string>, 
/**
 * Whether children's social care came.
 */
social_care: boolean, 
/**
 * Where it stands.
 */
state: QuorumState, 
/**
 * Why nobody can tell, in a sentence without its full stop.
 */
because: string | null, 
/**
 * Where the procedure says so.
 */
clause: string, };

/**
 * Whether a conference was quorate.
 */
export type QuorumState = "quorate" | "inquorate" | "not-checked";

/**
 * Who is to be sent what, as it follows from attendance and decisions.
 */
export type CirculationList = { 
/**
 * The copies that are owed, whether they are listed yet or not.
 */
owed: Array<OwedCopy>, 
/**
 * Those who are to be sent none.
 */
withheld: Array<WithheldCopy>, };

/**
 * A copy that somebody is owed.
 */
export type OwedCopy = { 
/**
 * To whom: an invitee's, adult's or child's id, or a name.
 */
to: string, 
/**
 * The name.
 */
name: string, 
/**
 * What is owed.
 */
document: SentDocument, 
/**
 * What the copy is to hold.
 */
copy: CopyKind, 
/**
 * The words that it is to be marked with, if any.
 */
mark: string | null, 
/**
 * By when, the earlier of two dates; none where nobody can tell yet.
 */
due: string | null, 
/**
 * Why nobody can tell, in a sentence without its full stop.
 */
because: string | null, 
/**
 * The rule that asks for it.
 */
rule: string, 
/**
 * Where the procedure says so.
 */
clause: string, 
/**
 * The entries of the circulation that are such a copy.
 */
listed: Array<string>, };

/**
 * Somebody who is to be sent no copy, or none without more.
 */
export type WithheldCopy = { 
/**
 * Who: an invitee's, adult's or child's id, or a name.
 */
to: string, 
/**
 * The name.
 */
name: string, 
/**
 * Why, in a sentence.
 */
because: string, 
/**
 * Where the procedure says so; empty where it asks for no copy.
 */
clause: string, };

/**
 * What one reader's copy holds.
 */
export type ReaderCopy = { 
/**
 * For whom: a child's, adult's or invitee's id, a name, or `chair`.
 */
to: string, 
/**
 * The name.
 */
name: string, 
/**
 * The words that every page of it is marked with, before the name.
 */
mark: string, 
/**
 * What it holds.
 */
holds: Holds, };

/**
 * What a copy holds: nothing, for a reason, or a document and all that was left out of it.
 */
export type Holds = { "what": "nothing", 
/**
 * Why, in a sentence.
 */
because: string, } | { "what": "part", 
/**
 * The document as this reader may read it.
 */
document: Document, 
/**
 * What was left out, for the author alone.
 */
left_out: Array<LeftOut>, };

/**
 * Something that a copy, or a child's report, does not hold: for the author to read, never for the
 * reader.
 */
export type LeftOut = { 
/**
 * The path of the field that it stands in.
 */
at: string, 
/**
 * What that place is called, such as "What this child needs, Kofi".
 */
place: string, 
/**
 * The words that are left out; empty where more than text is.
 */
words: string, 
/**
 * Why, in a sentence.
 */
because: string, };

/**
 * A report for each child whom a joint report is about.
 */
export type SeparateReports = { 
/**
 * Whether the procedure wants them: the children do not have the same parents.
 */
wanted: boolean, 
/**
 * The reports, in the order of the children.
 */
reports: Array<SeparateReport>, 
/**
 * What stands in none of them.
 */
in_none: Array<LeftOut>, };

/**
 * The report for one child.
 */
export type SeparateReport = { 
/**
 * The child's id.
 */
child: string, 
/**
 * The child's name.
 */
name: string, 
/**
 * The report: what is written about this child and the family.
 */
document: Document, 
/**
 * What was left out of it.
 */
left_out: Array<LeftOut>, };

/**
 * A day that a count of working days passed over.
 *
 * In JSON: `{"date": "2026-12-05", "because": "Saturday"}`.
 */
export type Skipped = { 
/**
 * The day.
 */
date: string, 
/**
 * Why it did not count.
 */
because: string, };

/**
 * What a period is counted in.
 *
 * In JSON and in a result: `working-days`, `days`, `weeks`, `months`, `hours`,
 * `weeks-of-pregnancy`.
 */
export type Unit = "working-days" | "days" | "weeks" | "months" | "hours" | "weeks-of-pregnancy";

/**
 * A procedure, as a person chooses it.
 */
export type Procedure = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its version, as its authors write it.
 */
version: string, 
/**
 * When it was last updated: a year, a month or a day.
 */
updated: string, 
/**
 * Who publishes it.
 */
source: string, 
/**
 * What users should know of it.
 */
notes: Array<string>, 
/**
 * The kinds of document whose rules are all here.
 */
kinds: Array<Kind>, 
/**
 * Its own words, such as "lead worker".
 */
words: { [key in string]: string }, 
/**
 * The kinds of document for which the procedure itself sets no rules.
 */
silent_on: Array<Kind>, };

/**
 * A sentence of prose.
 */
export type Sentence = { 
/**
 * Where it starts and ends, in UTF-16 units.
 */
span: [number, number], 
/**
 * What it says.
 */
text: string, };

/**
 * How a statement reads.
 */
export type Reading = { 
/**
 * The likeliest label.
 */
reading: Label, 
/**
 * How likely it is by the wording alone, from 0 to 1.
 */
confidence: number, 
/**
 * The words that say so.
 */
cues: Array<Cue>, };

/**
 * Words that point to a label.
 */
export type Cue = { 
/**
 * Where they stand, in UTF-16 units.
 */
span: [number, number], 
/**
 * The label that they point to.
 */
points_to: Label, 
/**
 * Why.
 */
because: string, };
