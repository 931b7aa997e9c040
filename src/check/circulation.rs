use crate::calendar::{Moment, Outcome as InTime, Period};
use crate::document::{
    Answer, Circulated, CopyKind, Document, Done, Entry, Field, SentDocument, is_blank,
};
use crate::findings::{Deadline as Row, DeadlineState};
use crate::procedure::{Allowed, ExcludedCopy, FieldPath, Level, NoCopy, Owed, Sent, ThirdParty};

use super::case::Case;
use super::deadlines::{NO_TIME_OF_DAY, not_done_yet, row_of};
use super::dues::{self, DueDate, Unknown};
use super::message::in_words;
use super::outcome::{Outcome, Raised, met_if_empty};
use super::target::Target;
use crate::copies::{Decided, Recipient};

const RECORD: &[SentDocument] = &[SentDocument::Record];

/// A copy is sent in time to somebody who is owed it; nothing where it is not owed and not sent.
///
/// The row's rule and whom it is about are filled in by the caller.
pub(super) fn sent(
    case: Case<'_>,
    sent: &Sent,
    target: &Target<'_>,
) -> Option<(Row, Vec<Outcome>)> {
    let person = case.recipients.get(target.id())?;
    if !is_owed(case.document, person, sent) {
        return None;
    }
    let due = dues::due_by(case, &sent.due, target);
    let copies: Vec<_> = person.copies_of(&sent.documents, case.kind).collect();
    let standings = match &due {
        Err(unknown) => vec![Standing::Unknown(unknown.because.clone())],
        Ok(due) => {
            let asking = Asking { case, due };
            let mut standings = vec![asking.best_of(person, &copies)];
            standings.extend(
                person
                    .copies_of(&sent.also, case.kind)
                    .map(|copy| asking.standing(copy)),
            );
            standings
        }
    };
    let row = row_of(&due, overall(&standings));
    let outcomes = standings
        .into_iter()
        .map(|standing| outcome(standing, sent, &due))
        .collect();
    Some((row, outcomes))
}

/// Whether somebody is owed what a rule sends.
pub(super) fn is_owed(document: &Document, person: &Recipient<'_>, sent: &Sent) -> bool {
    let owed = match sent.to {
        Owed::Everyone => person.is_owed(),
        Owed::CoreGroup => person.is_in_a_new_core_group(document),
    };
    let except = sent.except.iter().any(|sort| person.is(*sort));
    owed && !except && person.excluded() != Some(Decided::Nothing)
}

/// Where a copy that is owed stands.
enum Standing {
    /// Sent in time.
    Met,
    /// Sent between two dates of which the later counts.
    SentWarned(String, Moment),
    /// Not sent yet, and still in time.
    Open,
    /// Not sent yet, between two dates of which the later counts.
    OpenWarned(String),
    /// Sent late, then.
    Late(String, Moment),
    /// Not sent by the due date, or sent with no date to it.
    Missing(String),
    /// Sent, but nobody can tell when.
    Undated(String),
    /// Nobody can tell.
    Unknown(String),
}

impl Standing {
    /// When it was sent, if not simply in time.
    fn sent_on(&self) -> Option<Moment> {
        match self {
            Self::Late(_, sent) | Self::SentWarned(_, sent) => Some(*sent),
            _ => None,
        }
    }

    fn sent_before(&self, other: &Self) -> bool {
        match (self.sent_on(), other.sent_on()) {
            (Some(one), Some(other)) => one.ends() <= other.ends(),
            (one, other) => one.is_some() || other.is_none(),
        }
    }
}

fn overall(standings: &[Standing]) -> DeadlineState {
    let any = |is: fn(&Standing) -> bool| standings.iter().any(is);
    if any(|it| matches!(it, Standing::Late(..) | Standing::Missing(_))) {
        DeadlineState::Missed
    } else if any(|it| matches!(it, Standing::Unknown(_) | Standing::Undated(_))) {
        DeadlineState::NotChecked
    } else if any(|it| matches!(it, Standing::Open | Standing::OpenWarned(_))) {
        DeadlineState::Open
    } else {
        DeadlineState::Met
    }
}

struct Asking<'a> {
    case: Case<'a>,
    due: &'a DueDate,
}

impl Asking<'_> {
    /// One copy in time will do. Where there is none, the first that was sent is spoken of.
    fn best_of(&self, person: &Recipient<'_>, copies: &[(&str, &Circulated)]) -> Standing {
        let mut first: Option<Standing> = None;
        for copy in copies {
            match self.standing(*copy) {
                Standing::Met => return Standing::Met,
                standing => {
                    first = Some(match first {
                        Some(one) if one.sent_before(&standing) => one,
                        _ => standing,
                    });
                }
            }
        }
        first.unwrap_or_else(|| match person.excluded() {
            Some(Decided::NotSaid) => Standing::Unknown(
                "what someone who was excluded is to be sent is not filled in".to_owned(),
            ),
            _ => self.not_sent("circulation".to_owned()),
        })
    }

    fn standing(&self, (id, copy): (&str, &Circulated)) -> Standing {
        let at = format!("circulation.{id}.sent");
        match copy.sent.answer() {
            Answer::Done(&Done::On(sent)) => self.sent(at, sent),
            Answer::Unreadable(_) => {
                Standing::Unknown("the date it was sent cannot be read".to_owned())
            }
            answer if answer.is_given() => Standing::Undated(at),
            _ => self.not_sent(at),
        }
    }

    fn sent(&self, at: String, sent: Moment) -> Standing {
        match self.due.due.is_met_by(sent) {
            InTime::Missed => Standing::Late(at, sent),
            InTime::CannotTell => Standing::Unknown(NO_TIME_OF_DAY.to_owned()),
            InTime::Met if self.is_warned(sent) => Standing::SentWarned(at, sent),
            InTime::Met => Standing::Met,
        }
    }

    fn not_sent(&self, at: String) -> Standing {
        let now = self.case.document.checked_at.read();
        match not_done_yet(self.case, &self.due.due, "the date it was sent") {
            Err(because) => Standing::Unknown(because),
            Ok(InTime::Missed) => Standing::Missing(at),
            Ok(_) if now.is_some_and(|now| self.is_warned(*now)) => Standing::OpenWarned(at),
            Ok(_) => Standing::Open,
        }
    }

    /// Whether the earlier of two dates has passed.
    fn is_warned(&self, moment: Moment) -> bool {
        self.due
            .warn_from
            .is_some_and(|from| moment.ends() > from.ends())
    }
}

fn outcome(standing: Standing, sent: &Sent, due: &Result<DueDate, Unknown>) -> Outcome {
    let words = due
        .as_ref()
        .map(|due| in_words(due.due.at))
        .unwrap_or_default();
    let warned = due.as_ref().ok().and_then(|due| due.warn_from);
    let warned = warned.map_or_else(|| words.clone(), in_words);
    let raised = |at: String, due: String| Raised::at(at).with("due", due);
    match standing {
        Standing::Met | Standing::Open => Outcome::Met,
        Standing::Unknown(because) => Outcome::NotChecked(because),
        Standing::Missing(at) | Standing::Undated(at) => raised(at, words).into(),
        Standing::OpenWarned(at) => raised(at, warned).at_level(Level::Expected).into(),
        Standing::Late(at, done) => raised(at, words)
            .with("done", in_words(done))
            .saying(&sent.late)
            .into(),
        Standing::SentWarned(at, done) => raised(at, warned)
            .with("done", in_words(done))
            .saying(&sent.late)
            .at_level(Level::Expected)
            .into(),
    }
}

/// A finding for each copy that is not as it must be; nothing where there is none to look at.
fn each_copy(
    case: Case<'_>,
    target: &Target<'_>,
    documents: &[SentDocument],
    wrong: impl Fn(&Recipient<'_>, &Circulated) -> Option<&'static str>,
) -> Vec<Outcome> {
    let Some(person) = case.recipients.get(target.id()) else {
        return Vec::new();
    };
    let mut copies = person.copies_of(documents, case.kind).peekable();
    if copies.peek().is_none() {
        return Vec::new();
    }
    let outcomes = copies
        .filter_map(|(id, copy)| {
            let field = wrong(person, copy)?;
            Some(Raised::at(format!("circulation.{id}.{field}")).into())
        })
        .collect();
    met_if_empty(outcomes)
}

/// No copy is sent to people of certain sorts.
pub(super) fn no_copy(case: Case<'_>, rule: &NoCopy, target: &Target<'_>) -> Vec<Outcome> {
    each_copy(case, target, &rule.documents, |person, copy| {
        let may_not = rule.to.iter().any(|sort| person.is(*sort));
        let has_part = || {
            let (_, invitee) = person.invitee?;
            (invitee.plan_role.is_yes() && copy.agreed_by_conference.is_yes()).then_some(())
        };
        let allowed = match rule.unless {
            Allowed::Never => false,
            Allowed::Consent => copy.consent.read().is_some(),
            Allowed::PartInPlan => has_part().is_some(),
        };
        (may_not && !allowed).then_some("to")
    })
}

/// No copy is sent to somebody who has no part in the case, without consent.
///
/// A member of a core group may have the plan and the letter to the core group.
pub(super) fn third_party(case: Case<'_>, rule: &ThirdParty, target: &Target<'_>) -> Vec<Outcome> {
    use SentDocument::{CoreGroupLetter, DecisionLetter, Plan, Record, Summary};
    let every = [Record, DecisionLetter, Plan, Summary, CoreGroupLetter];
    each_copy(case, target, &every, |person, copy| {
        let document = crate::copies::sent_document(copy, case.kind);
        let to = copy.to.text().to_lowercase().replace('\u{2019}', "'");
        let excepted = rule.except.iter().any(|one| {
            let named = one.named.iter().any(|word| to.contains(word.as_str()));
            named && one.documents.contains(&document)
        });
        let allowed = person.attended()
            || person.parent
            || person.is_subject()
            || (!person.core_group_of.is_empty() && matches!(document, Plan | CoreGroupLetter))
            || excepted
            || copy.consent.read().is_some()
            || is_the_chair(case.document, &to);
        (!allowed).then_some("to")
    })
}

fn is_the_chair(document: &Document, to: &str) -> bool {
    let chair = document.chair.name.text().trim().to_lowercase();
    to == "chair" || (!is_blank(&chair) && to.trim() == chair)
}

/// A parent's copy of the record is marked as that.
pub(super) fn marked(case: Case<'_>, target: &Target<'_>) -> Vec<Outcome> {
    each_copy(case, target, RECORD, |person, copy| {
        (person.parent && !copy.marked.is_yes()).then_some("marked")
    })
}

/// Someone who was excluded is sent no more of the record than may be.
pub(super) fn excluded(case: Case<'_>, rule: ExcludedCopy, target: &Target<'_>) -> Vec<Outcome> {
    each_copy(case, target, RECORD, |person, copy| {
        let whole = !matches!(
            copy.copy,
            Entry::Read(CopyKind::Partial) | Entry::Unreadable(_)
        );
        let too_much = match person.excluded()? {
            Decided::Everything => false,
            Decided::Nothing => true,
            Decided::Part => whole && !person.was_decided(copy),
            Decided::NotSaid => whole || rule == ExcludedCopy::AsDecided,
        };
        too_much.then_some("copy")
    })
}

/// An agency that did not come is sent the record with the prescribed sentence.
pub(super) fn statement(case: Case<'_>, target: &Target<'_>) -> Vec<Outcome> {
    each_copy(case, target, RECORD, |person, copy| {
        let (_, invitee) = person.invitee?;
        let absent = invitee.is_of_agency() && !invitee.was_there();
        (absent && !copy.statement_included.is_yes()).then_some("statement_included")
    })
}

/// What stands in the field was done before the first copy of the record went out.
pub(super) fn before_copies(case: Case<'_>, path: &FieldPath) -> Outcome {
    let at = path.of("");
    let answer = case.document.at(&at).map(|field| field.answer());
    let Some(Answer::Done(&Done::On(done)) | Answer::When(done)) = answer else {
        return super::present::field(case.document, case.procedure, &at);
    };
    let first = sent_copies(case, RECORD)
        .map(|(_, sent)| sent)
        .min_by_key(|it| it.ends());
    match first {
        Some(first) if first.ends() <= done.begins() => Raised::at(at).into(),
        _ => Outcome::Met,
    }
}

/// Until when changes can be asked for: counted from the last copy of the record that was sent.
/// While none is, it waits.
pub(super) fn changes_until(case: Case<'_>, period: Period) -> Option<Row> {
    let Some((id, _)) = sent_copies(case, RECORD).max_by_key(|(_, sent)| sent.ends()) else {
        let nothing_sent = Unknown::not_yet("circulation");
        return Some(row_of(&Err(nothing_sent), DeadlineState::NotChecked));
    };
    let timescale = format!("{period} after circulation.{id}.sent")
        .parse()
        .ok()?;
    let due = dues::at(case, &timescale, &Target::Document);
    let state = match &due {
        Err(_) => DeadlineState::NotChecked,
        Ok(due) => match not_done_yet(case, &due.due, "") {
            Err(_) => DeadlineState::NotChecked,
            Ok(InTime::Missed) => DeadlineState::Met,
            Ok(_) => DeadlineState::Open,
        },
    };
    Some(row_of(&due, state))
}

fn sent_copies<'a>(
    case: Case<'a>,
    documents: &'a [SentDocument],
) -> impl Iterator<Item = (&'a str, Moment)> {
    case.document
        .circulation
        .iter()
        .filter_map(move |(id, copy)| {
            let sent = copy.sent.read()?.when()?;
            documents
                .contains(&crate::copies::sent_document(copy, case.kind))
                .then_some((id, sent))
        })
}
