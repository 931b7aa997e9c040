//! Where a statement's wording says something other than the label chosen for it.

use std::cmp::Ordering;

use super::{Cue, Label, Reading};

/// How unlikely a label must be before the wording is said to contradict it. Measured on labelled statements that the
/// weights were not learnt from: about 1 in 100 right labels are called into question.
const FAINT: f32 = 0.07;

/// The same where words stand there that by themselves say that this is an opinion: the label that matters most.
const FAINT_BESIDE_TELLING_WORDS: f32 = 0.08;

/// The same for a fact where no words tell by themselves: facts are written in every manner.
const FAINT_FOR_A_FACT: f32 = 0.03;

/// The words that contradict the label chosen for a statement, where they do so strongly enough to say so.
///
/// The cue points to the label that the statement reads as; of several, it is the one that tells most.
///
/// Precision comes before recall: a label is called into question only where the wording makes it very unlikely and words
/// can be shown that say why. A fact may well be something that was seen, so that only telling words make it an observation.
/// That a colleague of another agency reported something, or that somebody wished it, is let be as a fact.
///
/// ```
/// use conference_check::language::{Label, contradicts, reading};
/// let read = reading("He seems neglectful of the baby.");
/// assert!(contradicts(Label::Fact, &read).is_some());
/// assert!(contradicts(Label::Opinion, &read).is_none());
/// ```
pub fn contradicts(label: Label, reading: &Reading) -> Option<&Cue> {
    let reads_as = reading.reading;
    let is_wish = reading.reports_speech && !reading.passes_on;
    let is_let_be = label == Label::Fact && (reading.by_professional || is_wish);
    if reads_as == label || is_let_be {
        return None;
    }
    let cues = reading.cues.iter().filter(|cue| cue.points_to == reads_as);
    let cue = cues.max_by(|one, other| tells_more(one, other))?;
    let is_fact = label == Label::Fact;
    if is_fact && reads_as == Label::Observation && !cue.is_telling {
        return None;
    }
    let faint = match (cue.is_telling, reads_as) {
        (true, Label::Opinion) => FAINT_BESIDE_TELLING_WORDS,
        (false, _) if is_fact => FAINT_FOR_A_FACT,
        _ => FAINT,
    };
    (reading.likelihood(label) <= faint).then_some(cue)
}

fn tells_more(one: &Cue, other: &Cue) -> Ordering {
    one.is_telling
        .cmp(&other.is_telling)
        .then(one.weight.total_cmp(&other.weight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::reading;

    fn questioned(label: Label, statement: &str) -> bool {
        contradicts(label, &reading(statement)).is_some()
    }

    #[test]
    fn a_fact_worded_as_opinion_is_questioned() {
        for statement in [
            "Priya appears to be low in mood.",
            "I think the boys are coping better.",
            "In my view the plan should continue.",
            "She is likely to miss the next review.",
            "He seems overwhelmed.",
            "Clearly the parents do not understand the danger.",
            "The care the baby gets is inadequate.",
            "Mum is neglectful.",
            "I worry that he is not being fed.",
        ] {
            assert!(questioned(Label::Fact, statement), "{statement}");
        }
    }

    #[test]
    fn what_a_member_of_the_family_said_is_no_fact() {
        for statement in [
            "Ravi said that he is fed up with being told off.",
            "Mum told me that Dan slapped her.",
            "The school told me that a neighbour had seen him hit her.",
        ] {
            assert!(questioned(Label::Fact, statement), "{statement}");
            assert!(!questioned(Label::Allegation, statement), "{statement}");
        }
    }

    #[test]
    fn what_a_colleague_reported_may_be_a_fact() {
        for statement in [
            "The class teacher told me that Ravi was seen at the station at midnight.",
            "The night duty team had reported that the flat was dark.",
        ] {
            assert!(!questioned(Label::Fact, statement), "{statement}");
        }
    }

    #[test]
    fn plain_facts_are_let_be() {
        for statement in [
            "The pump's log shows no dose on six evenings in May 2027.",
            "Ravi is due to appear at court on 9 June.",
            "Ravi has had his own room since May.",
            "Both parents work full time.",
            "The chair read the letter to the conference.",
        ] {
            assert!(!questioned(Label::Fact, statement), "{statement}");
        }
    }

    #[test]
    fn opinions_that_predict_or_recommend_are_let_be() {
        for statement in [
            "Missed doses put her life at risk and may cause lasting damage.",
            "She needs an adult to check her readings.",
            "Responsibility has been left with a girl of twelve.",
        ] {
            assert!(!questioned(Label::Opinion, statement), "{statement}");
        }
    }

    #[test]
    fn a_measurement_is_neither_opinion_nor_allegation() {
        let statement = "Weighed 8.4 kg on 2 October.";
        assert!(questioned(Label::Opinion, statement));
        assert!(questioned(Label::Allegation, statement));
    }

    #[test]
    fn the_words_shown_tell_most() {
        let statement = "He seems to play well.";
        let read = reading(statement);
        let cue = contradicts(Label::Fact, &read).unwrap();
        assert_eq!(
            (cue.points_to, cue.span.of(statement)),
            (Label::Opinion, "seems")
        );
    }
}
