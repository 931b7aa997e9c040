//! Learns what each cue of `language/cues.toml` weighs from labelled statements, and writes `language/weights.toml`.
//!
//! ```sh
//! cargo run --release --example weigh_cues -- statements-*.tsv > language/weights.toml
//! ```
//!
//! Each file holds tab-separated columns with a heading, `text` and `label` among them. The weights are those of a
//! multinomial logistic regression on which cues a statement holds, held near a start (L2): a telling cue starts
//! out for its label, any other starts at nothing, so that a cue seen seldom weighs what was thought when it was written. On standard error: macro-F1 in ten folds, and trained on all files but one, tried on that one. The same files
//! give the same weights.

use std::collections::BTreeMap;
use std::io::Write as _;

use conference_check::language::{Cue, Label, evidence, reading};

/// How strongly weights are kept small; chosen by the ten folds.
const SHRINKAGE: f64 = 0.002;
/// As in `contradicts`.
const FAINT: f64 = 0.07;
const FAINT_FOR_FACT: f64 = 0.12;
/// What a telling cue weighs for its label before anything is learnt.
const TELLING: f64 = 1.5;
const ROUNDS: usize = 1500;
const STEP: f64 = 0.5;

struct Row {
    file: usize,
    cues: Vec<usize>,
    label: usize,
    reports_speech: bool,
    /// The labels that its cues point to, and whether the cue is a telling one.
    pointers: Vec<(Label, bool)>,
}

/// The cues by name: the column of each, and what it starts at.
#[derive(Default)]
struct Known {
    columns: BTreeMap<&'static str, usize>,
    starts: Weights,
}

type Weights = Vec<[f64; 4]>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut known = Known {
        columns: BTreeMap::from([("bias", 0)]),
        starts: vec![[0.0; 4]],
    };
    let mut rows = Vec::new();
    for (file, path) in std::env::args().skip(1).enumerate() {
        rows.extend(read(&std::fs::read_to_string(path)?, file, &mut known)?);
    }
    let (mut folds, mut flags) = (Vec::new(), Vec::new());
    for fold in 0..10 {
        let (tried, taught): (Vec<_>, Vec<_>) = rows
            .iter()
            .enumerate()
            .partition(|(index, _)| index % 10 == fold);
        let weights = learn(&second(taught), &known.starts);
        let tried = second(tried);
        folds.extend(
            tried
                .iter()
                .map(|row| (row.label, likeliest(&weights, row))),
        );
        flags.extend(tried.iter().flat_map(|row| questioned(&weights, row)));
    }
    report("ten folds", &folds);
    report_flags(&flags);
    for file in 0..=rows.iter().map(|row| row.file).max().unwrap_or(0) {
        let (tried, taught): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.file == file);
        let weights = learn(&taught, &known.starts);
        report(
            &format!("file {file} unseen"),
            &tried
                .iter()
                .map(|row| (row.label, likeliest(&weights, row)))
                .collect::<Vec<_>>(),
        );
    }
    let weights = learn(&rows.iter().collect::<Vec<_>>(), &known.starts);
    report(
        "the rows it was taught",
        &rows
            .iter()
            .map(|row| (row.label, likeliest(&weights, row)))
            .collect::<Vec<_>>(),
    );
    write(&known.columns, &weights)?;
    Ok(())
}

impl Known {
    fn column(&mut self, cue: &Cue) -> usize {
        let fresh = self.starts.len();
        let column = *self.columns.entry(cue.name).or_insert(fresh);
        if column == fresh {
            let start = if cue.is_telling { TELLING } else { 0.0 };
            self.starts
                .push(Label::ALL.map(|label| if label == cue.points_to { start } else { 0.0 }));
        }
        column
    }
}

fn second(rows: Vec<(usize, &Row)>) -> Vec<&Row> {
    rows.into_iter().map(|(_, row)| row).collect()
}

fn read(text: &str, file: usize, known: &mut Known) -> Result<Vec<Row>, String> {
    let mut lines = text.lines();
    let heading: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let place = |name: &str| {
        heading
            .iter()
            .position(|h| *h == name)
            .ok_or(format!("no column {name}"))
    };
    let (statement, label) = (place("text")?, place("label")?);
    let mut rows = Vec::new();
    for line in lines.filter(|line| !line.trim().is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let named = columns
            .get(label)
            .and_then(|name| Label::named(name))
            .ok_or(format!("no label in {line:?}"))?;
        let mut cues = vec![0];
        let text = columns.get(statement).copied().unwrap_or_default();
        cues.extend(evidence(text).iter().map(|cue| known.column(cue)));
        let read = reading(text);
        cues.sort_unstable();
        cues.dedup();
        rows.push(Row {
            file,
            cues,
            label: Label::ALL.iter().position(|l| *l == named).unwrap_or(0),
            reports_speech: read.reports_speech,
            pointers: read
                .cues
                .iter()
                .map(|cue| (cue.points_to, cue.is_telling))
                .collect(),
        });
    }
    Ok(rows)
}

fn shares(weights: &Weights, row: &Row) -> [f64; 4] {
    let mut sums = [0.0; 4];
    for weight in row.cues.iter().filter_map(|cue| weights.get(*cue)) {
        sums.iter_mut()
            .zip(weight)
            .for_each(|(sum, weight)| *sum += weight);
    }
    let shares = sums.map(|sum: f64| sum.exp());
    let whole: f64 = shares.iter().sum();
    shares.map(|share| share / whole)
}

fn learn(rows: &[&Row], starts: &Weights) -> Weights {
    let mut weights = starts.clone();
    let mut speed = vec![[0.0; 4]; starts.len()];
    #[allow(clippy::cast_precision_loss, reason = "a few thousand rows")]
    let scale = 1.0 / rows.len().max(1) as f64;
    for _ in 0..ROUNDS {
        let mut slope: Weights = weights
            .iter()
            .zip(starts)
            .map(|(weight, start)| pull(weight, start))
            .collect();
        if let Some(bias) = slope.first_mut() {
            *bias = [0.0; 4];
        }
        for row in rows {
            let mut error = shares(&weights, row);
            if let Some(own) = error.get_mut(row.label) {
                *own -= 1.0;
            }
            for cue in &row.cues {
                if let Some(slope) = slope.get_mut(*cue) {
                    slope
                        .iter_mut()
                        .zip(error)
                        .for_each(|(slope, error)| *slope += scale * error);
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

fn likeliest(weights: &Weights, row: &Row) -> usize {
    let shares = shares(weights, row);
    shares
        .iter()
        .enumerate()
        .max_by(|a, b| a.1.total_cmp(b.1))
        .map_or(0, |(label, _)| label)
}

fn report(what: &str, pairs: &[(usize, usize)]) {
    let mut scores = Vec::new();
    for label in 0..4 {
        let right = ratio(
            pairs
                .iter()
                .filter(|(true_one, read)| *true_one == label && *read == label)
                .count(),
            1,
        );
        let all = pairs
            .iter()
            .filter(|(true_one, _)| *true_one == label)
            .count();
        let read = pairs.iter().filter(|(_, read)| *read == label).count();
        scores.push((2.0 * right / ratio(all + read, 1), right / ratio(all, 1)));
    }
    let mean = scores.iter().map(|(score, _)| score).sum::<f64>() / 4.0;
    eprint!("{what}: macro-F1 {mean:.3}; recall");
    for (label, (_, recall)) in Label::ALL.iter().zip(&scores) {
        eprint!(" {label} {recall:.2}");
    }
    eprintln!();
}

/// For each label that could be chosen: whether it is right, and whether the wording calls it into question. The same
/// rule as `contradicts`.
fn questioned(weights: &Weights, row: &Row) -> Vec<(bool, bool)> {
    let read = likeliest(weights, row);
    let shares = shares(weights, row);
    let points = |telling_only: bool| {
        let read = Label::ALL.get(read).copied();
        row.pointers
            .iter()
            .any(|(label, telling)| Some(*label) == read && (*telling || !telling_only))
    };
    let asks = |label: usize| {
        let is_fact = label == 0;
        let faint = if is_fact { FAINT_FOR_FACT } else { FAINT };
        let unlikely = shares.get(label).is_some_and(|share| *share <= faint);
        read != label && unlikely && points(is_fact) && !(is_fact && row.reports_speech)
    };
    (0..4)
        .map(|label| (label == row.label, asks(label)))
        .collect()
}

fn report_flags(flags: &[(bool, bool)]) {
    let count =
        |right: bool, asked: bool| flags.iter().filter(|flag| **flag == (right, asked)).count();
    let (right, wrong) = (count(true, true), count(false, true));
    eprintln!(
        "labels questioned: {:.3} of the right, {:.3} of the wrong; {:.3} of the questions are justified",
        ratio(right, right + count(true, false)),
        ratio(wrong, wrong + count(false, false)),
        ratio(wrong, wrong + right)
    );
}

#[allow(clippy::cast_precision_loss, reason = "counts of a few thousand")]
fn ratio(one: usize, other: usize) -> f64 {
    one as f64 / other.max(1) as f64
}

fn write(names: &BTreeMap<&'static str, usize>, weights: &Weights) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "# What each cue of cues.toml weighs for fact, observation, allegation and opinion."
    )?;
    writeln!(
        out,
        "# Learnt by examples/weigh_cues.rs from labelled statements; edit cues.toml, then learn again."
    )?;
    for (name, place) in names {
        if let Some([fact, observation, allegation, opinion]) = weights.get(*place) {
            writeln!(
                out,
                "{name} = [{fact:.2}, {observation:.2}, {allegation:.2}, {opinion:.2}]"
            )?;
        }
    }
    Ok(())
}
