// Rows of pairs, each row kept as its difference from an earlier one: how the cue table travels. The build script reads this
// file too, so that it can prove what it packed; it therefore leans on nothing else.

/// Rows as the build packs them. Neighbouring states of an automaton are much alike, so that a row is mostly another row with
/// a few pairs out and a few in.
pub(crate) struct Packed<'a> {
    /// For each row: how many rows before it stands the one it is like; 0 where it is like none.
    pub(crate) back: &'a [u8],
    /// For each row: how many pairs of the other row are out, then the place of each, counted from the one before.
    pub(crate) out: &'a [u8],
    /// For each row: how many pairs are in.
    pub(crate) count: &'a [u8],
    /// The pairs that are in, as four lists of equal length: low and high bytes of the first numbers, then of the second. A
    /// second number stands as one more than it is, and as 0 where it is one more than the highest before it.
    pub(crate) pairs: &'a [u8],
}

/// Rows of pairs, each row in ascending order.
#[derive(Default)]
pub(crate) struct Rows {
    pairs: Vec<(u16, u16)>,
    starts: Vec<usize>,
}

impl Rows {
    pub(crate) fn row(&self, index: usize) -> &[(u16, u16)] {
        match (self.starts.get(index), self.starts.get(index + 1)) {
            (Some(from), Some(to)) => self.pairs.get(*from..*to).unwrap_or_default(),
            _ => &[],
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
}

impl Packed<'_> {
    pub(crate) fn rows(&self) -> Rows {
        let mut rows = Rows {
            pairs: Vec::with_capacity(self.pairs.len()),
            starts: vec![0],
        };
        let mut out = self.out.iter().map(|byte| usize::from(*byte));
        let mut fresh = self.fresh();
        let mut row = Vec::new();
        for (index, (back, count)) in self.back.iter().zip(self.count).enumerate() {
            row.clear();
            if *back > 0 {
                row.extend_from_slice(rows.row(index.saturating_sub(usize::from(*back))));
            }
            let mut place = 0;
            for _ in 0..out.next().unwrap_or(0) {
                place += out.next().unwrap_or(0);
                if place < row.len() {
                    row.remove(place);
                }
            }
            for pair in fresh.by_ref().take(usize::from(*count)) {
                let place = row.partition_point(|it| *it < pair);
                row.insert(place, pair);
            }
            rows.pairs.extend_from_slice(&row);
            rows.starts.push(rows.pairs.len());
        }
        rows
    }

    fn fresh(&self) -> impl Iterator<Item = (u16, u16)> {
        let quarter = (self.pairs.len() / 4).max(1);
        let mut lists = self.pairs.chunks(quarter);
        let mut list = || lists.next().unwrap_or_default().iter().copied();
        let (first_low, first_high, low, high) = (list(), list(), list(), list());
        let first = first_low
            .zip(first_high)
            .map(|it| u16::from_le_bytes(it.into()));
        let code = low.zip(high).map(|it| u16::from_le_bytes(it.into()));
        let second = code.scan(0_u16, |highest, code| {
            let second = match code {
                0 => highest.wrapping_add(1),
                code => code - 1,
            };
            *highest = second.max(*highest);
            Some(second)
        });
        first.zip(second)
    }
}
