//! Statements, carried over to prose that changed.

use super::same::same_places;
use super::statements::{Labelled, Statements};

/// So many statements that are gone are kept: more than a section has that is cut and put elsewhere.
const MOST_GONE: usize = 400;

/// The statements of prose that now has these sentences.
pub(super) fn carried(mut statements: Statements, sentences: &[&str]) -> Statements {
    tie(&mut statements);
    let texts: Vec<&str> = statements.all.iter().map(|it| it.text.as_str()).collect();
    let places = same_places(&texts, sentences);
    let rested_on = rested_on(&statements.all);
    let Statements {
        all,
        last,
        gone,
        loose,
    } = statements;
    let mut carrying = Carrying {
        old: all.into_iter().map(Some).collect(),
        new: Vec::with_capacity(sentences.len()),
        places,
        gone,
        left: Vec::new(),
        last,
    };
    for place in &carrying.places {
        let kept = place.and_then(|at| carrying.old.get_mut(at)?.take());
        carrying.new.push(kept);
    }
    carrying.bring_back(sentences);
    let all = carrying.all(sentences);
    let old = carrying.old.into_iter().flatten();
    let mut gone: Vec<Labelled> = carrying
        .left
        .into_iter()
        .chain(old)
        .filter(|it| is_worth_keeping(it, &rested_on))
        .map(|it| Labelled {
            text: mark(&it.text),
            ..it
        })
        .collect();
    gone.append(&mut carrying.gone);
    gone.truncate(MOST_GONE);
    let mut statements = Statements {
        all,
        last: carrying.last,
        gone,
        loose,
    };
    untie(&mut statements);
    statements
}

struct Carrying {
    /// What stood there and has no sentence yet.
    old: Vec<Option<Labelled>>,
    new: Vec<Option<Labelled>>,
    /// Where each sentence stood.
    places: Vec<Option<usize>>,
    /// What went before.
    gone: Vec<Labelled>,
    /// What goes now, though its id stays.
    left: Vec<Labelled>,
    last: u32,
}

impl Carrying {
    /// A sentence that was there once gets back what was said of it.
    fn bring_back(&mut self, sentences: &[&str]) {
        for (at, sentence) in sentences.iter().enumerate() {
            if self.gone.is_empty() {
                return;
            }
            if !matches!(self.new.get(at), Some(None)) {
                continue;
            }
            let mark = mark(sentence);
            let Some(found) = self.gone.iter().position(|it| it.text == mark) else {
                continue;
            };
            let was = self.gone.remove(found);
            let back = self.with_an_id(was, at, sentence);
            if let Some(place) = self.new.get_mut(at) {
                *place = Some(back);
            }
        }
    }

    /// Its own id, unless another sentence has that now. Where one has it that is about to go, what
    /// protects people is as it was said of that one: it is the later word.
    fn with_an_id(&mut self, was: Labelled, at: usize, sentence: &str) -> Labelled {
        let back = Labelled {
            text: sentence.to_owned(),
            ..was
        };
        let is = |it: &Option<Labelled>| it.as_ref().is_some_and(|it| it.id == back.id);
        if let Some(place) = self.old.iter().position(is)
            && let Some(holder) = self.old.get_mut(place).and_then(Option::take)
        {
            if let Some(was) = self.places.get_mut(at) {
                *was = Some(place);
            }
            self.left.push(holder.clone());
            return Labelled {
                text: back.text,
                label: back.label,
                source: back.source,
                said_by: back.said_by,
                based_on: back.based_on,
                mentions: back.mentions,
                mentions_reason: back.mentions_reason,
                ..holder
            };
        }
        if self.new.iter().any(is) {
            let id = self.new_id();
            return Labelled { id, ..back };
        }
        back
    }

    fn new_id(&mut self) -> String {
        self.last = self.last.saturating_add(1);
        format!("s{}", self.last)
    }

    /// Every sentence's statement: its own, or that of the sentence that stood there, or a new one.
    fn all(&mut self, sentences: &[&str]) -> Vec<Labelled> {
        let mut after = 0;
        let mut all = Vec::with_capacity(sentences.len());
        let kept = std::mem::take(&mut self.new);
        let places = std::mem::take(&mut self.places);
        for ((sentence, kept), place) in sentences.iter().zip(kept).zip(places) {
            if let Some(place) = place {
                after = place + 1;
            }
            all.push(match kept {
                Some(statement) => statement,
                None => match self.old.get_mut(after).and_then(Option::take) {
                    Some(was) => {
                        after += 1;
                        self.changed(was, sentence)
                    }
                    None => Labelled {
                        id: self.new_id(),
                        text: (*sentence).to_owned(),
                        ..Labelled::default()
                    },
                },
            });
        }
        all
    }

    /// The statement with another text. What was said of its kind falls away, and so does the reason for speaking of another
    /// child, which was given for other words; from whom it is withheld stays, for the sentence may still tell that person
    /// where another lives.
    fn changed(&mut self, was: Labelled, text: &str) -> Labelled {
        self.left.push(was.clone());
        Labelled {
            text: text.to_owned(),
            label: None,
            source: None,
            said_by: String::new(),
            based_on: Vec::new(),
            mentions: Vec::new(),
            mentions_reason: String::new(),
            ..was
        }
    }
}

/// Whether a person said something of it, or an opinion rests on it.
fn is_worth_keeping(statement: &Labelled, rested_on: &[String]) -> bool {
    let said_nothing = Labelled {
        id: statement.id.clone(),
        text: statement.text.clone(),
        ..Labelled::default()
    };
    *statement != said_nothing || rested_on.binary_search(&statement.id).is_ok()
}

fn rested_on(all: &[Labelled]) -> Vec<String> {
    let mut ids: Vec<String> = all.iter().flat_map(|it| it.based_on.clone()).collect();
    crate::order::sort_by(&mut ids, Ord::cmp);
    ids
}

/// An opinion rests again on all that it rested on.
fn tie(statements: &mut Statements) {
    for (opinion, on) in std::mem::take(&mut statements.loose) {
        if let Some(opinion) = statements.get_mut(&opinion)
            && !opinion.based_on.contains(&on)
        {
            opinion.based_on.push(on);
        }
    }
}

/// An opinion does not rest on a statement that is gone, until that comes back.
fn untie(statements: &mut Statements) {
    if statements.all.iter().all(|it| it.based_on.is_empty()) {
        return;
    }
    let mut here: Vec<String> = statements.all.iter().map(|it| it.id.clone()).collect();
    crate::order::sort_by(&mut here, Ord::cmp);
    let Statements { all, loose, .. } = statements;
    for statement in all {
        let opinion = &statement.id;
        statement.based_on.retain(|on| {
            let stays = on.contains('.') || here.binary_search(on).is_ok();
            if !stays && loose.len() < MOST_GONE {
                loose.push((opinion.clone(), on.clone()));
            }
            stays
        });
    }
}

/// A mark that tells equal texts from others, and not what they say (FNV-1a, 64 bits).
fn mark(text: &str) -> String {
    let mark = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |mark, byte| {
        (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    mark.to_string()
}
