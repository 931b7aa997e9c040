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

/// The cues that are complete in a state, as their number; 256 more where the words are no harmless context.
fn ends(places: &Places, patterns: &[Pattern]) -> Vec<u16> {
    let complete = places
        .iter()
        .filter(|(pattern, done)| patterns[*pattern].elements.len() == *done);
    let mut found: Vec<u16> = complete
        .map(|(pattern, _)| {
            let pattern = &patterns[*pattern];
            let cue = u8::try_from(pattern.cue).expect("fewer than 256 cues");
            u16::from(cue) + if pattern.harmless { 0 } else { 256 }
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

impl Automaton {
    /// Writes the sets of symbols that lead the same way in some state, and each state as pairs: the cues that end there (0 and
    /// the cue), where other symbols lead (1 and the state), and where the symbols of a set do (2 more than the set, and
    /// the state). States are numbered as they are come to, which is what makes the pairs small when packed.
    pub(super) fn write(&self, out: &mut String, symbols: usize) {
        let mut order = Order::default();
        order.number(0);
        order.number(1);
        // Every walk leaves the first state: its moves stand in a list of their own, by symbol.
        let (moves, otherwise, _) = &self.states[1];
        let first: Vec<u16> = (0..symbols)
            .map(|symbol| u16::try_from(symbol).expect("fewer than 65,536 symbols"))
            .map(|symbol| order.number(*moves.get(&symbol).unwrap_or(otherwise)))
            .collect();
        let mut sets = Sets::default();
        let mut rows = Vec::new();
        while let Some(state) = order.come_to.get(rows.len()).copied() {
            let (moves, otherwise, ends) = &self.states[usize::from(state)];
            let mut row: Vec<(u16, u16)> = ends.iter().map(|code| (0, *code)).collect();
            if *otherwise != 0 {
                row.push((1, order.number(*otherwise)));
            }
            if state != 1 {
                let by_target = by_target(moves).into_iter();
                let mut moves: Vec<_> = by_target.map(|(to, by)| (sets.number(by), to)).collect();
                moves.sort_unstable();
                row.extend(moves.iter().map(|(set, to)| (set + 2, order.number(*to))));
            }
            rows.push(row);
        }
        assert!(
            rows.len() == self.states.len(),
            "every state can be reached"
        );
        super::pack::write(out, "SETS", &sets.runs);
        super::pack::write(out, "STATES", &rows);
        super::list(out, "FIRST_MOVES: &[u16]", &first);
    }
}

/// The states in the order in which they are come to.
#[derive(Default)]
struct Order {
    come_to: Vec<u16>,
    numbers: HashMap<u16, u16>,
}

impl Order {
    fn number(&mut self, state: u16) -> u16 {
        *self.numbers.entry(state).or_insert_with(|| {
            self.come_to.push(state);
            u16::try_from(self.come_to.len() - 1).expect("fewer than 65,536 states")
        })
    }
}

/// Sets of symbols, as runs.
#[derive(Default)]
struct Sets {
    runs: Vec<Vec<(u16, u16)>>,
    numbers: HashMap<Vec<u16>, u16>,
}

impl Sets {
    fn number(&mut self, symbols: Vec<u16>) -> u16 {
        *self.numbers.entry(symbols).or_insert_with_key(|symbols| {
            self.runs.push(runs(symbols));
            u16::try_from(self.runs.len() - 1).expect("few sets")
        })
    }
}

fn by_target(moves: &BTreeMap<u16, u16>) -> BTreeMap<u16, Vec<u16>> {
    let mut found: BTreeMap<u16, Vec<u16>> = BTreeMap::new();
    for (symbol, to) in moves {
        found.entry(*to).or_default().push(*symbol);
    }
    found
}

/// Symbols as runs: the first of each, and how many follow it.
fn runs(symbols: &[u16]) -> Vec<(u16, u16)> {
    let mut runs: Vec<(u16, u16)> = Vec::new();
    for symbol in symbols {
        match runs.last_mut() {
            Some((first, more)) if *first + *more + 1 == *symbol => *more += 1,
            _ => runs.push((*symbol, 0)),
        }
    }
    runs
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
        (self.with_symbols(&renumbered), renumbered, fewer)
    }

    /// The same automaton with each symbol renumbered.
    pub(super) fn with_symbols(self, renumbered: &[u16]) -> Self {
        let states = self.states.into_iter().map(|(moves, otherwise, ends)| {
            let moves = moves
                .into_iter()
                .map(|(symbol, to)| (renumbered[usize::from(symbol)], to));
            (moves.collect(), otherwise, ends)
        });
        Self {
            states: states.collect(),
        }
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
