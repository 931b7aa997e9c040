//! Labels while prose is being written: whatever is typed, cut, put elsewhere or undone, each sentence that stays as
//! it was keeps what was said of it, and only the others ask.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use conference_check::document::{Labelled, Source, Statements};
use conference_check::language::{Label, sentences};
use proptest::prelude::*;
use proptest::sample::Index;

/// What a report is put together from; some stand in it several times.
const SENTENCES: &[&str] = &[
    "Seen at home.",
    "Mr. Hale rang at 9.15 p.m. from work.",
    "Dr Shah said \"He is fine. Come back in May.\" to the mother.",
    "He weighed 9.4 kg.",
    "I worry that he is cold at night…",
    "No concerns",
    "Was he fed? Nan says so.",
];

/// What a person does to prose.
#[derive(Debug, Clone)]
enum Edit {
    /// Writes at a place, letter by letter.
    Type(Index, &'static str),
    /// Takes out from one place to another.
    Delete(Index, Index),
    /// Cuts a line out, then puts it elsewhere.
    MoveLine(Index, Index),
    /// Puts a sentence in that may stand there already.
    Paste(Index, Index),
    /// Takes the last edit back.
    Undo,
}

fn edits() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    let typed = prop::sample::select(vec![
        "x", ". ", " Now. ", "\n", "\"", "e.g. ", "She. ", "é)",
    ]);
    prop_oneof![
        3 => (at(), typed).prop_map(|(place, text)| Edit::Type(place, text)),
        2 => (at(), at()).prop_map(|(from, to)| Edit::Delete(from, to)),
        3 => (at(), at()).prop_map(|(line, to)| Edit::MoveLine(line, to)),
        2 => (at(), at()).prop_map(|(place, which)| Edit::Paste(place, which)),
        2 => Just(Edit::Undo),
    ]
}

fn place(prose: &str, index: Index) -> usize {
    prose.floor_char_boundary(index.index(prose.len() + 1))
}

fn with(prose: &str, at: usize, text: &str) -> String {
    format!("{}{text}{}", &prose[..at], &prose[at..])
}

/// The prose after each step of an edit: a person who types or moves a line makes several.
fn steps(prose: &str, edit: &Edit) -> Vec<String> {
    match edit {
        Edit::Type(index, text) => {
            let at = place(prose, *index);
            let ends = text.char_indices().map(|(start, c)| start + c.len_utf8());
            ends.map(|end| with(prose, at, &text[..end])).collect()
        }
        Edit::Delete(one, other) => {
            let (one, other) = (place(prose, *one), place(prose, *other));
            let (from, to) = (one.min(other), one.max(other));
            vec![format!("{}{}", &prose[..from], &prose[to..])]
        }
        Edit::MoveLine(line, to) => {
            let mut lines: Vec<&str> = prose.lines().collect();
            if lines.is_empty() {
                return Vec::new();
            }
            let moved = lines.remove(line.index(lines.len()));
            let cut = lines.join("\n");
            lines.insert(to.index(lines.len() + 1), moved);
            vec![cut, lines.join("\n")]
        }
        Edit::Paste(index, which) => {
            let sentence = which.get(SENTENCES);
            vec![with(prose, place(prose, *index), &format!(" {sentence} "))]
        }
        Edit::Undo => Vec::new(),
    }
}

fn sum(text: &str) -> usize {
    text.bytes().map(usize::from).sum()
}

/// Says of a sentence what hangs on its words alone, so that what it says can be told from its words.
fn label(statement: &mut Labelled) {
    let number = sum(&statement.text);
    statement.label = Label::ALL.into_iter().nth(number % 4);
    statement.source = Some(Source::SecondHand);
    statement.said_by = format!("person-{}", number % 5);
}

fn says_what_it_should(statement: &Labelled) -> bool {
    let mut labelled = statement.clone();
    label(&mut labelled);
    statement.label.is_none() && statement.said_by.is_empty() || *statement == labelled
}

/// Everything ever said under an id.
#[derive(Default)]
struct History {
    texts: BTreeMap<String, BTreeSet<String>>,
}

impl History {
    fn check(&mut self, before: &Statements, after: &Statements) {
        let mut seen = BTreeSet::new();
        for statement in after.all() {
            assert!(seen.insert(&statement.id), "{} stands twice", statement.id);
            let stood = before.get(&statement.id).is_some();
            let texts = self.texts.entry(statement.id.clone()).or_default();
            assert!(
                stood || texts.is_empty() || texts.contains(&statement.text),
                "{} was given again",
                statement.id
            );
            texts.insert(statement.text.clone());
        }
    }
}

/// As many sentences as stand in both keep everything, wherever they went; no other has a label that it never had.
fn expect_kept(before: &Statements, after: &Statements) {
    let texts: BTreeSet<&str> = before.all().iter().map(|it| it.text.as_str()).collect();
    for text in texts {
        let of = |it: &&Labelled| it.text == text;
        let old: Vec<&Labelled> = before.all().iter().filter(of).collect();
        let new: Vec<&Labelled> = after.all().iter().filter(of).collect();
        let kept = new.iter().filter(|it| old.contains(it)).count();
        assert_eq!(kept, old.len().min(new.len()), "{text}");
    }
    assert!(after.all().iter().all(says_what_it_should));
}

fn carried(statements: &Statements, prose: &str) -> Statements {
    let found: Vec<&str> = sentences(prose)
        .into_iter()
        .map(|span| span.of(prose))
        .collect();
    let written = statements.to_text();
    let carried = Statements::from_text(&written).carried(&found);
    assert!(carried.are(&found));
    carried
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_stays_keeps_its_label_and_what_comes_back_gets_it_again(
        start in prop::collection::vec((any::<Index>(), prop::bool::ANY), 1..14),
        edits in prop::collection::vec((edits(), prop::bool::ANY), 1..12),
    ) {
        let start: String = start
            .into_iter()
            .flat_map(|(which, ends)| [*which.get(SENTENCES), if ends { "\n" } else { " " }])
            .collect();
        let mut history = History::default();
        let mut statements = carried(&Statements::default(), &start);
        history.check(&Statements::default(), &statements);
        let mut prose = start;
        let mut done: Vec<(String, Statements)> = Vec::new();
        for (edit, labels) in edits {
            if labels {
                let ids: Vec<String> = statements.all().iter().map(|it| it.id.clone()).collect();
                ids.iter().filter_map(|id| statements.get_mut(id).map(label)).count();
            }
            if matches!(edit, Edit::Undo) {
                let Some((was, had)) = done.pop() else { continue };
                let undone = carried(&statements, &was);
                history.check(&statements, &undone);
                expect_kept(&statements, &undone);
                // Said again of every sentence that had a label when the edit was made.
                let unlabelled = |all: &Statements| all.all().iter().filter(|it| it.label.is_none()).count();
                prop_assert!(unlabelled(&undone) <= unlabelled(&had));
                (prose, statements) = (was, undone);
                continue;
            }
            done.push((prose.clone(), statements.clone()));
            for step in steps(&prose, &edit) {
                let after = carried(&statements, &step);
                history.check(&statements, &after);
                expect_kept(&statements, &after);
                (prose, statements) = (step, after);
            }
        }
    }
}
