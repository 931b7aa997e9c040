//! All patterns of the cues in one automaton, as small as it can be.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Pattern;
use super::shapes::Shape;

pub(super) struct Automaton {
    /// For each state: its moves by symbol, the state any other symbol leads to, and the patterns that end there.
    states: Vec<(BTreeMap<u16, u16>, u16, Vec<u16>)>,
}

/// Places in the patterns: which pattern, and how many of its elements have matched.
type Places = BTreeSet<(usize, usize)>;

pub(super) fn automaton(patterns: &[Pattern], words: &BTreeMap<String, u16>) -> Automaton {
    let shape = |name: &str| Shape::NAMES.iter().position(|(_, known)| *known == name);
    let symbol = |name: &String| {
        shape(name).map_or_else(|| words[name], |index| u16::try_from(index).expect("few"))
    };
    let matching: Vec<Vec<Option<BTreeSet<u16>>>> = patterns
        .iter()
        .map(|pattern| {
            pattern
                .elements
                .iter()
                .map(|e| e.as_ref().map(|set| set.iter().map(symbol).collect()))
                .collect()
        })
        .collect();
    let edges = [Shape::Start as u16, Shape::End as u16];
    let start: Places = (0..patterns.len()).map(|index| (index, 0)).collect();
    // State 0 is the dead one, so that 0 in the tables means "no further".
    let mut known: BTreeMap<Places, u16> = BTreeMap::from([(Places::new(), 0), (start.clone(), 1)]);
    let mut queue = vec![Places::new(), start];
    let mut states = Vec::new();
    let mut next = 0;
    while next < queue.len() {
        let places = queue[next].clone();
        next += 1;
        let mut moves: BTreeMap<u16, Places> = BTreeMap::new();
        let mut otherwise = Places::new();
        for &(pattern, done) in &places {
            match matching[pattern].get(done) {
                Some(Some(symbols)) => {
                    for symbol in symbols {
                        moves
                            .entry(*symbol)
                            .or_default()
                            .insert((pattern, done + 1));
                    }
                }
                Some(None) => {
                    otherwise.insert((pattern, done + 1));
                }
                None => {}
            }
        }
        for edge in edges.iter().filter(|_| !otherwise.is_empty()) {
            moves.entry(*edge).or_default();
        }
        let mut number = |places: Places| {
            let fresh = u16::try_from(queue.len()).expect("fewer than 65,536 states");
            *known.entry(places.clone()).or_insert_with(|| {
                queue.push(places);
                fresh
            })
        };
        let moves = moves
            .into_iter()
            .map(|(symbol, mut to)| {
                if !edges.contains(&symbol) {
                    to.extend(otherwise.iter().copied());
                }
                (symbol, number(to))
            })
            .collect();
        let otherwise = number(otherwise);
        states.push((moves, otherwise, ends(&places, patterns)));
    }
    Automaton { states }
}

/// The cues that are complete in a state, harmless contexts first, as twice their number (plus one where harmless).
fn ends(places: &Places, patterns: &[Pattern]) -> Vec<u16> {
    let complete = places
        .iter()
        .filter(|(pattern, done)| patterns[*pattern].elements.len() == *done);
    let mut found: Vec<u16> = complete
        .map(|(pattern, _)| {
            let pattern = &patterns[*pattern];
            u16::try_from(pattern.cue * 2).expect("few cues") + u16::from(pattern.harmless)
        })
        .collect();
    found.sort_by_key(|code| (1 - code % 2, *code));
    found.dedup();
    found
}

impl Automaton {
    pub(super) fn write(&self, out: &mut String) {
        let (mut moves, mut targets, mut starts) = (Vec::new(), Vec::new(), vec![0_u32]);
        let (mut otherwise, mut ends, mut end_starts) = (Vec::new(), Vec::new(), vec![0_u16]);
        let symbols = self
            .states
            .iter()
            .flat_map(|(moves, ..)| moves.keys())
            .max()
            .map_or(0, |most| most + 1);
        let (moves_at_first, rest_at_first, _) = &self.states[1];
        let first: Vec<u16> = (0..symbols)
            .map(|symbol| {
                moves_at_first
                    .get(&symbol)
                    .copied()
                    .unwrap_or(*rest_at_first)
            })
            .collect();
        super::list(out, "FIRST_MOVES: &[u16]", &first);
        for (index, (state, rest, cues)) in self.states.iter().enumerate() {
            if index == 1 {
                // The first state is left most often: its moves stand in a list of their own, by symbol.
                starts.push(u32::try_from(moves.len()).expect("few moves"));
                otherwise.push(0);
                end_starts.push(u16::try_from(ends.len()).expect("few ends"));
                continue;
            }
            moves.extend(state.keys().copied());
            targets.extend(state.values().copied());
            starts.push(u32::try_from(moves.len()).expect("few moves"));
            otherwise.push(*rest);
            ends.extend(cues.iter().copied());
            end_starts.push(u16::try_from(ends.len()).expect("few ends"));
        }
        super::list(out, "MOVE_SYMBOLS: &[u16]", &moves);
        super::list(out, "MOVE_TARGETS: &[u16]", &targets);
        super::list(out, "MOVE_STARTS: &[u32]", &starts);
        super::list(out, "OTHERWISE: &[u16]", &otherwise);
        super::list(out, "ENDS: &[u16]", &ends);
        super::list(out, "END_STARTS: &[u16]", &end_starts);
    }
}

impl Automaton {
    /// The same automaton with states that behave alike made one.
    pub(super) fn smallest(self) -> Self {
        let mut class: Vec<u16> = vec![0; self.states.len()];
        let mut count = 0;
        loop {
            let mut known: HashMap<_, u16> = HashMap::new();
            let next: Vec<u16> = self
                .states
                .iter()
                .enumerate()
                .map(|(index, state)| {
                    // The first two keep their places: the dead state and the one that every walk starts from.
                    let key = (index.min(2), class[index], seen_through(state, &class));
                    let fresh = u16::try_from(known.len()).expect("fewer than 65,536 states");
                    *known.entry(key).or_insert(fresh)
                })
                .collect();
            let now = known.len();
            class = next;
            if now == count {
                break;
            }
            count = now;
        }
        let mut states = Vec::with_capacity(count);
        for (index, state) in self.states.iter().enumerate() {
            if usize::from(class[index]) == states.len() {
                let (moves, otherwise, ends) = seen_through(state, &class);
                states.push((moves.into_iter().collect(), otherwise, ends));
            }
        }
        Self { states }
    }
}

impl Automaton {
    /// Gives symbols that every state treats alike, and that have the same role, one number; shapes keep theirs. Returns the
    /// new number of each symbol and the roles of the new symbols.
    pub(super) fn with_fewer_symbols(self, roles: &[u16]) -> (Self, Vec<u16>, Vec<u16>) {
        let mut columns: Vec<Vec<(usize, u16)>> = vec![Vec::new(); roles.len()];
        for (index, (moves, ..)) in self.states.iter().enumerate() {
            for (symbol, to) in moves {
                columns[usize::from(*symbol)].push((index, *to));
            }
        }
        let mut known: HashMap<_, u16> = HashMap::new();
        let mut fewer: Vec<u16> = Vec::new();
        let shapes = Shape::NAMES.len();
        let renumbered: Vec<u16> = columns
            .into_iter()
            .enumerate()
            .map(|(symbol, column)| {
                *known
                    .entry((symbol.min(shapes), roles[symbol], column))
                    .or_insert_with(|| {
                        fewer.push(roles[symbol]);
                        u16::try_from(fewer.len() - 1).expect("fewer than before")
                    })
            })
            .collect();
        let states = self.states.into_iter().map(|(moves, otherwise, ends)| {
            (
                moves
                    .into_iter()
                    .map(|(symbol, to)| (renumbered[usize::from(symbol)], to))
                    .collect(),
                otherwise,
                ends,
            )
        });
        (
            Self {
                states: states.collect(),
            },
            renumbered,
            fewer,
        )
    }
}

/// A state's moves, by what its targets are held to be; those that go where every other symbol goes are left out.
fn seen_through(
    state: &(BTreeMap<u16, u16>, u16, Vec<u16>),
    class: &[u16],
) -> (Vec<(u16, u16)>, u16, Vec<u16>) {
    let (moves, otherwise, ends) = state;
    let otherwise = class[usize::from(*otherwise)];
    let moves = moves
        .iter()
        .map(|(symbol, to)| (*symbol, class[usize::from(*to)]));
    (
        moves.filter(|(_, to)| *to != otherwise).collect(),
        otherwise,
        ends.clone(),
    )
}
