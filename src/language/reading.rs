//! How a statement reads, and why.

use super::matches::{Match, Matches, matches};
use super::wording::Wording;
use super::{Label, Span, table};

/// How a statement reads: the label its wording points to, how surely, and the words that say so.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The likeliest label.
    pub reading: Label,
    /// How likely that label is by the wording alone, from 0 to 1.
    pub confidence: f32,
    /// The cues found, in order of their place; none where nothing in the wording points anywhere.
    pub cues: Vec<Cue>,
    /// Whether the wording reports what somebody said, wrote or is said to have done.
    pub reports_speech: bool,
    /// Whether it passes on an account: a claim that somebody else made. A wish or a view that is
    /// recorded reports speech, and is no such account.
    pub passes_on: bool,
    /// Whether it reports somebody there by profession, and names nobody of the family or the public.
    pub by_professional: bool,
    likelihoods: [f32; 4],
}

/// Words that point to a label, and why they do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cue {
    /// Where the words stand in the statement, in UTF-8 bytes.
    pub span: Span,
    /// The label they point to.
    pub points_to: Label,
    /// Why, in a plain sentence for the person who wrote the statement.
    pub because: &'static str,
    /// The cue's name in `language/cues.toml`.
    pub name: &'static str,
    /// Whether the words by themselves are a reason to question another label.
    pub is_telling: bool,
    /// How much it weighs for the label it points to.
    pub(super) weight: f32,
}

impl Reading {
    /// How likely a label is by the wording alone, from 0 to 1; the four add up to 1.
    ///
    /// ```
    /// use conference_check::language::{Label, reading};
    /// let read = reading("In my view the flat is too cold.");
    /// assert!(read.likelihood(Label::Opinion) > read.likelihood(Label::Fact));
    /// ```
    pub fn likelihood(&self, label: Label) -> f32 {
        self.likelihoods.get(label.place()).copied().unwrap_or(0.0)
    }
}

/// Reads a statement: which label its wording points to, how surely, and by which words.
///
/// Words between quotation marks are somebody else's and count for nothing. Words that are reported ("Joy said that …")
/// are not the writer's judgement. The cost is linear in the statement's length; no statement makes it fail.
///
/// ```
/// use conference_check::language::{Label, reading};
/// let text = "The house appears to be cleaner than it was.";
/// let read = reading(text);
/// assert_eq!(read.reading, Label::Opinion);
/// assert_eq!(read.cues[0].span.of(text), "appears to");
/// ```
pub fn reading(statement: &str) -> Reading {
    let matches = matches(statement);
    let likelihoods = likelihoods(&matches);
    let (place, confidence) = likeliest(likelihoods);
    let reading = Label::ALL.get(place).copied().unwrap_or(Label::Fact);
    let mut cues: Vec<Cue> = matches
        .found
        .iter()
        .filter(|found| is_shown(found))
        .filter_map(cue)
        .collect();
    if cues.iter().all(|cue| cue.points_to != reading) {
        let word = word_for(reading, &matches.wording);
        let place = |word: &Cue| cues.partition_point(|cue| cue.span.start <= word.span.start);
        if let Some((place, word)) = word.map(|word| (place(&word), word)) {
            cues.insert(place, word);
        }
    }
    Reading {
        reading,
        confidence,
        cues,
        reports_speech: matches.reports_speech,
        passes_on: matches.passes_on,
        by_professional: matches.by_professional,
        likelihoods,
    }
}

/// Every cue of a statement that is weighed, those too that a reading does not show: what weights are learnt from.
///
/// ```
/// use conference_check::language::evidence;
/// assert!(evidence("Flat clean.").iter().any(|cue| cue.name == "no-figure"));
/// ```
pub fn evidence(statement: &str) -> Vec<Cue> {
    matches(statement).found.iter().filter_map(cue).collect()
}

/// The word that tells most for a label where no cue does.
fn word_for(label: Label, wording: &Wording) -> Option<Cue> {
    let (span, weight) = wording.most_telling(label)?;
    Some(Cue {
        span,
        points_to: label,
        because: match label {
            Label::Fact => "Facts are often written with this word",
            Label::Observation => "What was seen or heard is often written with this word",
            Label::Allegation => "What somebody else claims is often written with this word",
            Label::Opinion => "Opinions are often written with this word",
        },
        name: "word",
        is_telling: false,
        weight,
    })
}

fn is_shown(found: &Match) -> bool {
    found.entry().is_some_and(|entry| !entry.silent)
}

fn cue(found: &Match) -> Option<Cue> {
    let entry = found.entry()?;
    Some(Cue {
        span: found.span,
        points_to: entry.points_to,
        because: entry.because,
        name: entry.name,
        is_telling: entry.telling,
        weight: entry
            .weights
            .get(entry.points_to.place())
            .copied()
            .unwrap_or(0.0),
    })
}

/// Each cue counts once, however often it stands in the statement.
fn likelihoods(matches: &Matches) -> [f32; 4] {
    let mut sums = table::bias();
    for (sum, weight) in sums.iter_mut().zip(matches.wording.sums) {
        *sum += weight;
    }
    let mut counted = [0_u64; 8];
    for found in &matches.found {
        let Some(entry) = found.entry() else { continue };
        let Some(bits) = counted.get_mut(found.cue / 64) else {
            continue;
        };
        let bit = 1 << (found.cue % 64);
        if *bits & bit == 0 {
            *bits |= bit;
            sums.iter_mut()
                .zip(entry.weights)
                .for_each(|(sum, weight)| *sum += weight);
        }
    }
    let highest = sums.iter().copied().fold(f32::MIN, f32::max);
    let shares = sums.map(|sum| (sum - highest).exp());
    let whole: f32 = shares.iter().sum();
    shares.map(|share| share / whole)
}

fn likeliest(likelihoods: [f32; 4]) -> (usize, f32) {
    likelihoods
        .into_iter()
        .enumerate()
        .fold((0, 0.0), |best, (place, likelihood)| {
            if likelihood > best.1 {
                (place, likelihood)
            } else {
                best
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(statement: &str) -> Label {
        reading(statement).reading
    }

    fn names(statement: &str) -> Vec<&'static str> {
        reading(statement).cues.iter().map(|cue| cue.name).collect()
    }

    #[test]
    fn each_label_has_wording_that_points_to_it() {
        assert_eq!(
            reads("The register shows 14 absences since 3 September."),
            Label::Fact
        );
        assert_eq!(
            reads("I saw Ravi push the plate off the table and run into the hall."),
            Label::Observation
        );
        assert_eq!(
            reads("Ms Dunn told me that her ex-partner slapped her on Friday."),
            Label::Allegation
        );
        assert_eq!(
            reads("In my view the arrangement is unlikely to last."),
            Label::Opinion
        );
    }

    #[test]
    fn a_reported_judgement_is_not_the_writers() {
        let read = reading("Joy told me that Dan is clearly neglectful.");
        assert!(read.reports_speech);
        assert!(
            read.cues
                .iter()
                .all(|cue| cue.points_to != Label::Opinion || !cue.is_telling)
        );
    }

    #[test]
    fn a_wish_is_no_account_that_is_passed_on() {
        for wish in [
            "Ivy would like to sleep at her nan's on Fridays.",
            "Ivy wants to stay at her school.",
            "Mark agreed to the plan.",
        ] {
            assert!(!reading(wish).passes_on, "{wish}");
        }
        for account in [
            "Ivy told me that Mark shouts.",
            "Mark denies it.",
            "Ivy said she fell.",
        ] {
            assert!(reading(account).passes_on, "{account}");
        }
    }

    #[test]
    fn words_in_a_quotation_count_for_nothing() {
        for marks in [("\"", "\""), ("“", "”"), ("'", "'"), ("‘", "’")] {
            let text = format!(
                "Kit wrote {}it seems awful{} on the sheet.",
                marks.0, marks.1
            );
            assert!(!names(&text).contains(&"hedge"), "{text}");
        }
        assert!(names("It seems awful.").contains(&"hedge"));
    }

    #[test]
    fn a_harmless_context_takes_a_cue_away() {
        assert!(!names("Mr Poole is due to appear at court on Monday.").contains(&"hedge"));
        assert!(!names("Mr Poole is due to appear at court on Monday.").contains(&"because"));
        assert!(!names("Mr Poole may collect the boys at 3pm.").contains(&"hedge"));
        assert!(names("Mr Poole appears to be unwell.").contains(&"hedge"));
    }

    #[test]
    fn names_and_months_that_are_words_are_not_cues() {
        assert!(!names("She was seen in May and Will came too.").contains(&"will-happen"));
        assert!(!names("The review is on 4 May.").contains(&"hedge"));
    }

    #[test]
    fn without_evidence_there_is_little_confidence_and_no_telling_cue() {
        let read = reading("Etcetera");
        assert!(read.confidence < 0.6);
        assert!(read.cues.iter().all(|cue| !cue.is_telling));
        assert!(reading("").cues.is_empty());
    }

    #[test]
    fn likelihoods_add_up_to_one_and_confidence_is_the_greatest() {
        let read = reading("Mum denies that she was out.");
        let sum: f32 = Label::ALL.iter().map(|label| read.likelihood(*label)).sum();
        assert!((sum - 1.0).abs() < 0.001);
        assert!(
            Label::ALL
                .iter()
                .all(|label| read.likelihood(*label) <= read.confidence)
        );
    }
}
