//! Rows of pairs, made small: each as its difference from the row before it that is most like it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::packed::Packed;

/// Writes the rows, each in ascending order, as a static of that name.
pub(super) fn write(out: &mut String, name: &str, rows: &[Vec<(u16, u16)>]) {
    let mut packer = Packer::default();
    for index in 0..rows.len() {
        packer.add(rows, index);
    }
    let pairs = packer.pairs();
    let rebuilt = Packed {
        back: &packer.back,
        out: &packer.out,
        count: &packer.count,
        pairs: &pairs,
    };
    let unpacked = rebuilt.rows();
    assert!(
        unpacked.len() == rows.len()
            && (0..rows.len()).all(|index| unpacked.row(index) == rows[index]),
        "{name} does not unpack to what was packed"
    );
    writeln!(
        out,
        "static {name}: Packed = Packed {{ back: &{:?}, out: &{:?}, count: &{:?}, pairs: &{pairs:?} }};",
        packer.back, packer.out, packer.count
    )
    .expect("text");
}

#[derive(Default)]
struct Packer {
    back: Vec<u8>,
    out: Vec<u8>,
    count: Vec<u8>,
    fresh: Vec<(u16, u16)>,
}

impl Packer {
    fn add(&mut self, rows: &[Vec<(u16, u16)>], index: usize) {
        let row: BTreeSet<(u16, u16)> = rows[index].iter().copied().collect();
        let (mut back, mut least) = (0, 2 * row.len());
        for distance in 1..=index.min(255) {
            let like = &rows[index - distance];
            let shared = like.iter().filter(|pair| row.contains(pair)).count();
            // A pair that is in costs about twice what one that is out does.
            let cost = 2 * (row.len() - shared) + (like.len() - shared) + 1;
            if cost < least && row.len() - shared < 256 {
                (back, least) = (distance, cost);
            }
        }
        let like: &[(u16, u16)] = if back > 0 { &rows[index - back] } else { &[] };
        self.back.push(byte(back));
        let gone: Vec<usize> = (0..like.len())
            .filter(|place| !row.contains(&like[*place]))
            .collect();
        self.out.push(byte(gone.len()));
        let mut reached = 0;
        for (before, place) in gone.into_iter().enumerate() {
            // Those before it are out already.
            self.out.push(byte(place - before - reached));
            reached = place - before;
        }
        let known: BTreeSet<(u16, u16)> = like.iter().copied().collect();
        let fresh: Vec<_> = row.difference(&known).copied().collect();
        self.count.push(byte(fresh.len()));
        self.fresh.extend(fresh);
    }

    fn pairs(&self) -> Vec<u8> {
        let first = |pair: &(u16, u16)| pair.0.to_le_bytes();
        let mut highest = 0;
        let second: Vec<[u8; 2]> = self
            .fresh
            .iter()
            .map(|(_, second)| {
                let code = if *second == highest + 1 {
                    0
                } else {
                    second + 1
                };
                highest = highest.max(*second);
                code.to_le_bytes()
            })
            .collect();
        let firsts = || self.fresh.iter().map(first);
        firsts()
            .map(|bytes| bytes[0])
            .chain(firsts().map(|bytes| bytes[1]))
            .chain(second.iter().map(|bytes| bytes[0]))
            .chain(second.iter().map(|bytes| bytes[1]))
            .collect()
    }
}

fn byte(number: usize) -> u8 {
    u8::try_from(number).expect("rows are short, and like a row not far before")
}
