use crate::procedure::Requirement;

use super::attendance::{self, Part as Did};
use super::case::Case;
use super::outcome::Outcome;
use super::separation::Verdict;
use super::target::Target;
use super::{
    abbreviations, circulation, decisions, known, labels, plain, present, quorum, separation,
    sources,
};

/// Asks for one thing that needs nothing but the document and whom the rule is repeated for.
pub(super) fn ask_one(
    case: Case<'_>,
    name: &str,
    must: &Requirement,
    target: &Target<'_>,
) -> Vec<Outcome> {
    let Case {
        document,
        procedure,
        ..
    } = case;
    let id = target.id();
    match must {
        Requirement::Choices => known::choices(document, procedure),
        Requirement::Readable => known::readable(document, procedure),
        Requirement::KnownPeople => known::people(document, procedure),
        Requirement::Labels => labels::labelled(case),
        Requirement::Wording { views } => labels::wording(case, views),
        Requirement::Basis => labels::basis(case),
        Requirement::Speaker => labels::speaker(case),
        Requirement::SourceHand => sources::source_hand(case),
        Requirement::ThirdHand => sources::third_hand(case),
        Requirement::SpeltOut => abbreviations::spelt_out(document),
        Requirement::Respectful => plain::respectful_wording(document),
        Requirement::NotVerbatim(section) => plain::not_verbatim(document, section),
        Requirement::OtherChildren => separation::other_children(case, target, Verdict::Yes),
        Requirement::PerhapsOtherChildren => {
            separation::other_children(case, target, Verdict::Perhaps)
        }
        Requirement::ProtectedAddresses => separation::protected_addresses(case),
        Requirement::SeparateReports => separation::separate_reports(document),
        Requirement::Visits => decisions::visits(target),
        Requirement::EachHas(rule) => decisions::each_has(document, rule, id),
        Requirement::Attendance => attendance::listed(document),
        Requirement::NoCopy(rule) => circulation::no_copy(case, rule, target),
        Requirement::ThirdParty(rule) => circulation::third_party(case, rule, target),
        Requirement::MarkedForParents => circulation::marked(case, target),
        Requirement::ExcludedCopy(rule) => circulation::excluded(case, *rule, target),
        Requirement::StatementInCopies => circulation::statement(case, target),
        one => ask_single(case, name, one, target).into_iter().collect(),
    }
}

/// Asks for one thing of which one thing comes.
fn ask_single(
    case: Case<'_>,
    name: &str,
    must: &Requirement,
    target: &Target<'_>,
) -> Option<Outcome> {
    let Case {
        document,
        procedure,
        ..
    } = case;
    let id = target.id();
    Some(match must {
        Requirement::Field(path) => present::field(document, procedure, &path.of(id)),
        Requirement::AnyField(paths) => {
            let paths: Vec<_> = paths.iter().map(|path| path.of(id)).collect();
            present::any_field(document, procedure, &paths)
        }
        Requirement::Stated(path) => present::stated(document, procedure, &path.of(id)),
        Requirement::Dated(path) => present::dated(document, procedure, &path.of(id)),
        Requirement::No(path) => present::no(document, procedure, &path.of(id)),
        Requirement::Told(path) => present::told(document, procedure, &path.of(id)),
        Requirement::Named(path) => present::named(document, procedure, &path.of(id)),
        Requirement::Section => present::section(document, name, target),
        Requirement::Circumstances => present::circumstances(document, name, target),
        Requirement::OwnSection => present::own_section(document, target),
        Requirement::Subjects => present::subjects(document),
        Requirement::AtMost(rule) => decisions::at_most(document, procedure, rule, id),
        Requirement::FamilyInCoreGroup => decisions::family_in_core_group(document, id),
        Requirement::MothersSurname => decisions::mothers_surname(document, id, target.child()?),
        Requirement::Sentence(rule) => plain::sentence(document, rule),
        Requirement::SameLanguage => plain::same_language(document),
        Requirement::OpinionsMarked => sources::opinions_marked(document, name),
        Requirement::Invited(words) => attendance::somebody(document, words, Did::Invited),
        Requirement::Came(words) => attendance::somebody(document, words, Did::Came),
        Requirement::CameIfInvited(words) => {
            attendance::somebody(document, words, Did::CameIfInvited)
        }
        Requirement::Reported(words) => attendance::somebody(document, words, Did::Reported),
        Requirement::ReportFrom => attendance::report_from(document, id),
        Requirement::Observers(number) => attendance::observers(document, *number),
        Requirement::Quorum(asked) => quorum::quorum(case, *asked, target),
        Requirement::OutsideInterpreter => attendance::outside_interpreter(document, target),
        Requirement::BeforeCopies(path) => circulation::before_copies(case, path),
        _ => return None,
    })
}
