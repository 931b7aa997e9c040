//! Says how well statements are read: the weights as they are built in, on labelled files.
//!
//! ```sh
//! cargo run --release --example measure_reading -- language/statements/*.tsv
//! ```
//!
//! Each file holds tab-separated columns with a heading. With `text` and `label` (fact, observation, allegation, opinion):
//! macro-F1, the recall of each label, and which share of right and of wrong labels is called into question. With
//! `sentence` or `text` and `attributed`: F1 of attributed speech, by the reading alone and by any cue that points to an
//! allegation. With `opinion`, or a `label` of opinion and not-opinion: macro-F1 of opinion.

use conference_check::language::{Label, Reading, contradicts, reading};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let heading: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        let place = |names: &[&str]| heading.iter().position(|column| names.contains(column));
        let statement = place(&["text", "sentence"]).ok_or("no column text")?;
        let rows: Vec<(Vec<&str>, Reading)> = lines
            .map(|line| {
                let columns: Vec<&str> = line.split('\t').collect();
                let read = reading(columns.get(statement).copied().unwrap_or_default());
                (columns, read)
            })
            .collect();
        println!("{path}: {} statements", rows.len());
        let said = |row: &[&str], at: Option<usize>| -> String {
            let column = at.and_then(|at| row.get(at)).copied();
            column.unwrap_or_default().to_owned()
        };
        let label = place(&["label"]);
        let labelled: Vec<(Label, &Reading)> = rows
            .iter()
            .filter_map(|(row, read)| Some((Label::named(&said(row, label))?, read)))
            .collect();
        let is_news = rows
            .iter()
            .any(|(row, _)| said(row, label).starts_with("not-"));
        if !labelled.is_empty() && !is_news {
            labels(&labelled);
        }
        let two = |column: Option<usize>, yes: &[&str], no: &[&str]| -> Vec<(bool, &Reading)> {
            let known = |value: &str| yes.contains(&value) || no.contains(&value);
            rows.iter()
                .map(|(row, read)| (said(row, column), read))
                .filter(|(value, _)| known(value))
                .map(|(value, read)| (yes.contains(&value.as_str()), read))
                .collect()
        };
        let attributed = two(place(&["attributed"]), &["1"], &["0"]);
        if !attributed.is_empty() {
            let points = |read: &Reading| {
                let is = |label| label == Label::Allegation;
                is(read.reading) || read.cues.iter().any(|cue| is(cue.points_to))
            };
            let by_reading = f1(&attributed, |read| read.reading == Label::Allegation);
            let by_cue = f1(&attributed, points);
            println!(
                "  attributed speech: F1 {by_reading:.3} by the reading, {by_cue:.3} by a cue"
            );
        }
        let opinion = match place(&["opinion"]) {
            Some(column) => two(Some(column), &["1"], &["0"]),
            None if is_news => two(label, &["opinion"], &["not-opinion"]),
            None => Vec::new(),
        };
        if !opinion.is_empty() {
            let is = |read: &Reading| read.reading == Label::Opinion;
            let others: Vec<(bool, &Reading)> =
                opinion.iter().map(|(own, it)| (!own, *it)).collect();
            let mean = f64::midpoint(f1(&opinion, is), f1(&others, |read| !is(read)));
            println!("  opinion: macro-F1 {mean:.3}");
        }
    }
    Ok(())
}

fn labels(labelled: &[(Label, &Reading)]) {
    let mut mean = 0.0;
    let mut recalls = Vec::new();
    for label in Label::ALL {
        let two: Vec<(bool, &Reading)> = labelled
            .iter()
            .map(|(own, it)| (*own == label, *it))
            .collect();
        mean += f1(&two, |read| read.reading == label) / 4.0;
        let own: Vec<_> = labelled.iter().filter(|(own, _)| *own == label).collect();
        let found = own.iter().filter(|(_, read)| read.reading == label).count();
        recalls.push(format!("{label} {:.2}", share(found, own.len())));
    }
    println!("  labels: macro-F1 {mean:.3}; recall {}", recalls.join(" "));
    let asked = |wrong: bool| {
        let pairs = labelled
            .iter()
            .flat_map(|(own, read)| Label::ALL.map(|label| (own, label, read)));
        let of: Vec<_> = pairs
            .filter(|(own, label, _)| (*label != **own) == wrong)
            .collect();
        let asked = of
            .iter()
            .filter(|(_, label, read)| contradicts(*label, read).is_some());
        (asked.count(), of.len())
    };
    let ((right, all_right), (wrong, all_wrong)) = (asked(false), asked(true));
    println!(
        "  called into question: {:.3} of right labels, {:.3} of wrong ones; {:.3} of the questions are right",
        share(right, all_right),
        share(wrong, all_wrong),
        share(wrong, wrong + right)
    );
}

fn f1(rows: &[(bool, &Reading)], is: impl Fn(&Reading) -> bool) -> f64 {
    let right = rows.iter().filter(|(own, read)| *own && is(read)).count();
    let own = rows.iter().filter(|(own, _)| *own).count();
    let found = rows.iter().filter(|(_, read)| is(read)).count();
    2.0 * share(right, own + found)
}

#[allow(clippy::cast_precision_loss, reason = "counts of some thousands")]
fn share(some: usize, all: usize) -> f64 {
    some as f64 / all.max(1) as f64
}
