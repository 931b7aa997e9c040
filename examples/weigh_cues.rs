//! Learns what cues and words weigh from labelled statements, and writes `language/weights.toml` and `language/words.toml`.
//!
//! ```sh
//! cargo run --release --example weigh_cues -- language/statements/*.tsv
//! ```
//!
//! Each file holds tab-separated columns with a heading: `text` and `label`, or `text`, `attributed` and `opinion` (a
//! sentence that attributes something counts as an allegation; one that does not may be anything else, unless it says too
//! whether it is an opinion). `language/README.md` describes them.
//!
//! The weights are those of a multinomial logistic regression on which cues, words, shapes, neighbours, beginning and length
//! a statement has, held near a start (L2): a telling cue starts out for its label, anything else at nothing, so that what is
//! seen seldom weighs what was thought when it was written. The words and pairs that tell most are kept, and weighed once
//! more without the others. On standard error: how well it does on each file when it was taught
//! all others. The same files give the same weights.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use conference_check::language::{Label, evidence, wording};

/// How strongly weights are kept small; chosen by the files left out.
const SHRINKAGE: f64 = 0.0002;
/// What a telling cue weighs for its label before anything is learnt.
const TELLING: f64 = 1.5;
/// A word or pair that stands in fewer statements is not learnt: it would say more of these statements than of others.
const SELDOM: [(&str, usize); 2] = [("words", 3), ("pairs", 5)];
/// How many words and pairs are kept: those that tell most. More of them do no better on the files left out.
const KEPT: [(&str, usize); 2] = [("words", 1000), ("pairs", 1000)];
/// Weights that are all smaller are left out of the table.
const SLIGHT: f64 = 0.02;
const ROUNDS: usize = 600;
const STEP: f64 = 0.2;
/// How much a sentence from a newspaper counts beside a statement of a practitioner.
const NEWS: f64 = 0.2;
const FAINT: [f64; 4] = [0.02, 0.03, 0.05, 0.07];

struct Row {
    file: usize,
    /// What stands in the statement, by column.
    holds: Vec<usize>,
    may_be: MayBe,
    counts: f64,
}

/// Which labels a statement may have.
type MayBe = [bool; 4];
/// The place of a statement's label, and how likely each label is by its wording.
type Read = (usize, [f64; 4]);
/// A cue, or what `words.toml` has in a table under a key.
type Feature = (&'static str, String);
type Weights = Vec<[f64; 4]>;

/// What can stand in a statement: the column of each, and what it starts at.
struct Known {
    columns: BTreeMap<Feature, usize>,
    starts: Weights,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let mut statements = Vec::new();
    for (file, path) in paths.iter().enumerate() {
        let text = fs::read_to_string(path)?;
        statements.extend(read(file, &text)?);
    }
    let (known, rows) = rows(&statements);
    for (file, path) in paths.iter().enumerate() {
        let (tried, taught): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.file == file);
        let weights = learn_and_keep(&taught, &known);
        let name = Path::new(path).file_stem().unwrap_or_default();
        report(&format!("{} unseen", name.display()), &weights, &tried);
    }
    let all: Vec<&Row> = rows.iter().collect();
    let weights = learn_and_keep(&all, &known);
    report("all, as taught", &weights, &all);
    fs::write("language/weights.toml", cues_as_toml(&known, &weights)?)?;
    fs::write("language/words.toml", words_as_toml(&known, &weights)?)?;
    Ok(())
}

/// A statement: the number of its file, its text, the labels it may have, and how much it counts.
type Statement = (usize, String, MayBe, f64);

/// The statements of a file.
fn read(file: usize, text: &str) -> Result<Vec<Statement>, String> {
    let mut lines = text.lines();
    let heading: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let place = |name: &str| heading.iter().position(|column| *column == name);
    let statement = place("text").ok_or("no column text")?;
    let mut statements = Vec::new();
    for line in lines.filter(|line| !line.trim().is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let said = |name: &str| {
            let column = place(name).and_then(|it| columns.get(it)).copied();
            column.unwrap_or_default()
        };
        let label = said("label");
        let may_be: MayBe = match (said("attributed"), said("opinion")) {
            _ if !label.is_empty() => {
                only(Label::named(label).ok_or(format!("no label in {line:?}"))?)
            }
            ("1", _) => only(Label::Allegation),
            (_, "1") => only(Label::Opinion),
            ("0", "0") => only(Label::Fact),
            ("0", _) => Label::ALL.map(|it| it != Label::Allegation),
            _ => Label::ALL.map(|it| it != Label::Opinion),
        };
        let text = columns.get(statement).copied().unwrap_or_default();
        let counts = if label.is_empty() { NEWS } else { 1.0 };
        statements.push((file, text.to_owned(), may_be, counts));
    }
    Ok(statements)
}

fn only(label: Label) -> MayBe {
    Label::ALL.map(|it| it == label)
}

fn rows(statements: &[Statement]) -> (Known, Vec<Row>) {
    let mut starts_of = HashMap::new();
    let features: Vec<Vec<Feature>> = statements
        .iter()
        .map(|(_, text, ..)| {
            let mut features = wording(text);
            for cue in evidence(text) {
                if cue.is_telling {
                    starts_of.insert(cue.name, cue.points_to);
                }
                features.push(("cues", cue.name.to_owned()));
            }
            features.sort();
            features.dedup();
            features
        })
        .collect();
    let mut seen: BTreeMap<&Feature, usize> = BTreeMap::new();
    for feature in features.iter().flatten() {
        *seen.entry(feature).or_default() += 1;
    }
    let mut known = Known {
        columns: BTreeMap::new(),
        starts: vec![[0.0; 4]],
    };
    for (feature, times) in seen {
        if SELDOM
            .iter()
            .any(|(table, least)| feature.0 == *table && times < *least)
        {
            continue;
        }
        let start = match starts_of.get(feature.1.as_str()) {
            Some(label) if feature.0 == "cues" => {
                Label::ALL.map(|it| if it == *label { TELLING } else { 0.0 })
            }
            _ => [0.0; 4],
        };
        known.columns.insert(feature.clone(), known.starts.len());
        known.starts.push(start);
    }
    let rows = statements
        .iter()
        .zip(&features)
        .map(|((file, _, may_be, counts), features)| Row {
            file: *file,
            holds: std::iter::once(0)
                .chain(
                    features
                        .iter()
                        .filter_map(|it| known.columns.get(it).copied()),
                )
                .collect(),
            may_be: *may_be,
            counts: *counts,
        })
        .collect();
    (known, rows)
}

fn shares(weights: &Weights, holds: &[usize]) -> [f64; 4] {
    let mut sums = [0.0; 4];
    for weight in holds.iter().filter_map(|column| weights.get(*column)) {
        sums.iter_mut()
            .zip(weight)
            .for_each(|(sum, weight)| *sum += weight);
    }
    let shares = sums.map(|sum: f64| sum.exp());
    let whole: f64 = shares.iter().sum();
    shares.map(|share| share / whole)
}

/// Learns, keeps the words and pairs that tell most, and learns once more without the others.
fn learn_and_keep(rows: &[&Row], known: &Known) -> Weights {
    let weights = learn(rows, &known.starts, &vec![true; known.starts.len()]);
    let mut times = vec![0_usize; weights.len()];
    for column in rows.iter().flat_map(|row| &row.holds) {
        if let Some(times) = times.get_mut(*column) {
            *times += 1;
        }
    }
    let mut kept = vec![true; weights.len()];
    for (table, most) in KEPT {
        let mut tell: Vec<(f64, usize)> = known
            .columns
            .iter()
            .filter(|((of, _), _)| *of == table)
            .filter_map(|(_, column)| {
                let (weight, times) = (weights.get(*column)?, times.get(*column)?);
                Some((spread(weight) * count(*times).sqrt(), *column))
            })
            .collect();
        tell.sort_by(|one, other| other.0.total_cmp(&one.0));
        for (_, column) in tell.iter().skip(most) {
            if let Some(kept) = kept.get_mut(*column) {
                *kept = false;
            }
        }
    }
    learn(rows, &known.starts, &kept)
}

/// How far the weights lie from their mean.
fn spread(weights: &[f64; 4]) -> f64 {
    let mean = weights.iter().sum::<f64>() / 4.0;
    let far = weights.iter().map(|weight| (weight - mean).abs());
    far.fold(0.0, f64::max)
}

/// How wrong the shares are, label by label: where several labels may be right, their shares among themselves are.
fn errors(shares: [f64; 4], may_be: MayBe) -> [f64; 4] {
    let right: f64 = shares
        .iter()
        .zip(may_be)
        .filter(|(_, may)| *may)
        .map(|(share, _)| share)
        .sum();
    let mut errors = shares;
    for (error, may) in errors.iter_mut().zip(may_be) {
        if may {
            *error -= *error / right.max(f64::MIN_POSITIVE);
        }
    }
    errors
}

/// Weights of the columns that are kept; those of all others are nothing.
fn learn(rows: &[&Row], starts: &Weights, kept: &[bool]) -> Weights {
    let mut weights = starts.clone();
    let rows: Vec<(Vec<usize>, &Row)> = rows
        .iter()
        .map(|row| {
            let holds = row.holds.iter().copied();
            let holds = holds.filter(|it| kept.get(*it) == Some(&true));
            (holds.collect(), *row)
        })
        .collect();
    let mut speed = vec![[0.0; 4]; starts.len()];
    let scale = 1.0 / count(rows.len().max(1));
    for _ in 0..ROUNDS {
        let mut slope: Weights = weights
            .iter()
            .zip(starts)
            .map(|(weight, start)| pull(weight, start))
            .collect();
        if let Some(bias) = slope.first_mut() {
            *bias = [0.0; 4];
        }
        for (holds, row) in &rows {
            let error = errors(shares(&weights, holds), row.may_be);
            for column in holds {
                if let Some(slope) = slope.get_mut(*column) {
                    slope
                        .iter_mut()
                        .zip(error)
                        .for_each(|(slope, error)| *slope += row.counts * scale * error);
                }
            }
        }
        for ((weight, speed), slope) in weights.iter_mut().zip(&mut speed).zip(&slope) {
            for ((weight, speed), slope) in weight.iter_mut().zip(speed).zip(slope) {
                *speed = 0.9 * *speed - STEP * slope;
                *weight += *speed;
            }
        }
    }
    weights
}

/// How strongly each weight is drawn back to its start.
fn pull(weight: &[f64; 4], start: &[f64; 4]) -> [f64; 4] {
    let mut pull = *weight;
    pull.iter_mut()
        .zip(start)
        .for_each(|(weight, start)| *weight = SHRINKAGE * (*weight - start));
    pull
}

fn likeliest(shares: [f64; 4]) -> usize {
    shares
        .iter()
        .enumerate()
        .max_by(|a, b| a.1.total_cmp(b.1))
        .map_or(0, |(label, _)| label)
}

/// How well the likeliest label does, and how many right and wrong labels are less likely than some bounds.
fn report(what: &str, weights: &Weights, rows: &[&Row]) {
    let known = |row: &&&Row| row.may_be.iter().filter(|may| **may).count() == 1;
    let read: Vec<Read> = rows
        .iter()
        .filter(known)
        .map(|row| {
            let label = row.may_be.iter().position(|may| *may).unwrap_or(0);
            (label, shares(weights, &row.holds))
        })
        .collect();
    let mut scores = Vec::new();
    for label in 0..4 {
        let is = |of: &dyn Fn(&Read) -> bool| count(read.iter().filter(|it| of(it)).count());
        let right = is(&|(own, shares)| *own == label && likeliest(*shares) == label);
        let own = is(&|(own, _)| *own == label);
        let guessed = is(&|(_, shares)| likeliest(*shares) == label);
        scores.push((2.0 * right / (own + guessed).max(1.0), right / own.max(1.0)));
    }
    let mean = scores.iter().map(|(score, _)| score).sum::<f64>() / 4.0;
    eprint!("{what}: macro-F1 {mean:.3}; recall");
    for (label, (_, recall)) in Label::ALL.iter().zip(&scores) {
        eprint!(" {label} {recall:.2}");
    }
    eprint!("; right and wrong labels below");
    for faint in FAINT {
        let (mut right, mut wrong) = (0, 0);
        for (own, shares) in &read {
            let unlikely = shares.iter().enumerate().filter(|it| *it.1 <= faint);
            for (label, _) in unlikely {
                *(if label == *own {
                    &mut right
                } else {
                    &mut wrong
                }) += 1;
            }
        }
        let all = count(read.len().max(1));
        eprint!(
            " {faint}: {:.3} {:.3}",
            count(right) / all,
            count(wrong) / (3.0 * all)
        );
    }
    eprintln!();
}

#[allow(clippy::cast_precision_loss, reason = "counts of some thousands")]
fn count(number: usize) -> f64 {
    number as f64
}

fn line(
    text: &mut String,
    key: &str,
    [fact, observation, allegation, opinion]: [f64; 4],
) -> std::fmt::Result {
    writeln!(
        text,
        "{key} = [{fact:.2}, {observation:.2}, {allegation:.2}, {opinion:.2}]"
    )
}

fn cues_as_toml(known: &Known, weights: &Weights) -> Result<String, std::fmt::Error> {
    let mut text = String::from(
        "# What each cue of cues.toml weighs for fact, observation, allegation and opinion.\n\
         # Learnt by examples/weigh_cues.rs from labelled statements; edit cues.toml, then learn again.\n",
    );
    line(
        &mut text,
        "bias",
        weights.first().copied().unwrap_or_default(),
    )?;
    for ((table, name), column) in &known.columns {
        if *table == "cues" {
            line(
                &mut text,
                name,
                weights.get(*column).copied().unwrap_or_default(),
            )?;
        }
    }
    Ok(text)
}

fn words_as_toml(known: &Known, weights: &Weights) -> Result<String, std::fmt::Error> {
    let mut text = String::from(
        "# What single words weigh for fact, observation, allegation and opinion, beside the cues they stand in; what shapes\n\
         # of words weigh (the names are those of cues.toml), and shapes at the start of a statement; and how long it is, in\n\
         # fives of words. Learnt by examples/weigh_cues.rs from labelled statements.\n",
    );
    for table in ["shapes", "first", "lengths", "alike", "words", "pairs"] {
        writeln!(text, "\n[{table}]")?;
        for ((of, key), column) in &known.columns {
            let weights = weights.get(*column).copied().unwrap_or_default();
            if *of == table && weights.iter().any(|weight| weight.abs() >= SLIGHT) {
                line(&mut text, &format!("{key:?}"), weights)?;
            }
        }
    }
    Ok(text)
}
