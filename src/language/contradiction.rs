//! Where a statement's wording says something other than the label chosen for it.

use std::cmp::Ordering;

use super::{Cue, Label, Reading};

/// How unlikely a label must be before the wording is said to contradict it. Measured on labelled statements that the
/// weights were not learnt from: about 1 in 100 right labels are called into question.
const FAINT: f32 = 0.03;

/// The same where words stand there that by themselves say that this is an opinion: the label that matters most.
const FAINT_BESIDE_TELLING_WORDS: f32 = 0.08;

/// The words that contradict the label chosen for a statement, where they do so strongly enough to say so.
///
/// The cue points to the label that the statement reads as; of several, it is the one that tells most.
///
/// Precision comes before recall: a label is called into question only where the wording makes it very unlikely and words
/// can be shown that say why. A fact may well be something that was seen, so that only telling words question it. That
/// somebody said something is a fact: reported speech labelled as fact is let be.
///
/// ```
/// use conference_check::language::{Label, contradicts, reading};
/// let read = reading("He seems neglectful of the baby.");
/// assert!(contradicts(Label::Fact, &read).is_some());
/// assert!(contradicts(Label::Opinion, &read).is_none());
/// ```
pub fn contradicts(label: Label, reading: &Reading) -> Option<&Cue> {
    let reads_as = reading.reading;
    if reads_as == label || is_record_of_speech(label, reading) {
        return None;
    }
    let cues = reading.cues.iter().filter(|cue| cue.points_to == reads_as);
    let cue = cues.max_by(|one, other| tells_more(one, other))?;
    let faint = if cue.is_telling && cue.points_to == Label::Opinion {
        FAINT_BESIDE_TELLING_WORDS
    } else {
        FAINT
    };
    let may_be_asked = cue.is_telling || label != Label::Fact;
    (may_be_asked && reading.likelihood(label) <= faint).then_some(cue)
}

fn tells_more(one: &Cue, other: &Cue) -> Ordering {
    one.is_telling
        .cmp(&other.is_telling)
        .then(one.weight.total_cmp(&other.weight))
}

/// Labelled as fact, what somebody said is the fact that they said it.
fn is_record_of_speech(label: Label, reading: &Reading) -> bool {
    label == Label::Fact && reading.reports_speech
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
    fn what_was_said_is_a_fact_that_it_was_said() {
        for statement in [
            "Ravi said that he is fed up with being told off.",
            "She did not agree that Joan should be called unreliable.",
            "The clinic's written view was that the threshold is met.",
            "He would like to keep the same nurse.",
            "She asked that letters not be sent to the flat.",
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
