//! The words that cues know, and how one is looked up.

/// The words, in a table of slots: a word is looked for from the slot that its letters point to.
pub(super) struct Words {
    letters: Vec<u8>,
    slots: Vec<Slot>,
    mask: usize,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    hash: u32,
    start: u16,
    /// How many letters it has; 0 in an empty slot.
    length: u16,
    known: Known,
}

/// What is known of a word.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    /// Its symbol, if a cue or a set knows it.
    pub(super) symbol: Option<u16>,
    /// Which of the words that have weights of their own it is, counted from 1; 0 for none.
    pub(super) weighted: u16,
}

/// What stands for the symbol of a word that no cue knows.
const NO_SYMBOL: u8 = 255;

impl Words {
    /// Unpacks words in order, each as how many letters it shares with the one before and the rest of it, whose last letter has
    /// its highest bit set; of each, 0 where its symbol is its own, else which of the shared symbols it has, from 1, or 255
    /// for none; of each, 1 where it has weights.
    pub(super) fn unpacked(
        packed: &[u8],
        shared: &[u8],
        have_weights: &[u8],
        first_shared: u16,
    ) -> Self {
        // At most half the slots are taken, so that a search is short and always ends.
        let slots = (shared.len() * 2).next_power_of_two().max(2);
        let mut words = Self {
            letters: Vec::with_capacity(packed.len() * 2),
            slots: vec![Slot::default(); slots],
            mask: slots - 1,
        };
        // Symbols that one word has come last before the shared ones.
        let own = shared
            .iter()
            .map(|number| u16::from(*number == 0))
            .sum::<u16>();
        let mut own = first_shared.saturating_sub(own);
        let mut word = Vec::new();
        let mut packed = packed.iter().copied();
        let mut weighted = 0;
        for (number, has_weights) in shared.iter().zip(have_weights) {
            word.truncate(packed.next().map_or(0, usize::from));
            for letter in packed.by_ref() {
                word.push(letter & 0x7F);
                if letter > 0x7F {
                    break;
                }
            }
            let symbol = match *number {
                NO_SYMBOL => None,
                0 => {
                    own += 1;
                    Some(own - 1)
                }
                number => Some(first_shared + u16::from(number) - 1),
            };
            weighted += u16::from(*has_weights);
            let weighted = if *has_weights > 0 { weighted } else { 0 };
            words.add(&word, Known { symbol, weighted });
        }
        words
    }

    fn add(&mut self, word: &[u8], known: Known) {
        let hash = word
            .iter()
            .fold(FIRST_HASH, |hash, letter| mixed(hash, *letter));
        let (Ok(start), Ok(length)) =
            (u16::try_from(self.letters.len()), u16::try_from(word.len()))
        else {
            return;
        };
        self.letters.extend_from_slice(word);
        let mut at = self.place(hash);
        while self.slots.get(at).is_some_and(|slot| slot.length > 0) {
            at = (at + 1) & self.mask;
        }
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = Slot {
                hash,
                start,
                length,
                known,
            };
        }
    }

    /// What is known of a word in any case, with either apostrophe; the buffer holds the longest word there is.
    pub(super) fn look_up(&self, word: &str, buffer: &mut [u8]) -> Option<Known> {
        let (length, hash) = lower_case(word, buffer)?;
        let lower = buffer.get(..length)?;
        let mut at = self.place(hash);
        loop {
            let slot = self.slots.get(at)?;
            if slot.length == 0 {
                return None;
            }
            let start = usize::from(slot.start);
            if slot.hash == hash
                && self.letters.get(start..start + usize::from(slot.length)) == Some(lower)
            {
                return Some(slot.known);
            }
            at = (at + 1) & self.mask;
        }
    }

    /// The first word, by the alphabet, that has a symbol.
    pub(super) fn first_of(&self, symbol: u16) -> Option<&str> {
        let known = |slot: &&Slot| slot.length > 0 && slot.known.symbol == Some(symbol);
        let words = self.slots.iter().filter(known).filter_map(|slot| {
            let start = usize::from(slot.start);
            self.letters.get(start..start + usize::from(slot.length))
        });
        std::str::from_utf8(words.min()?).ok()
    }

    fn place(&self, hash: u32) -> usize {
        // The high bits are the better mixed ones.
        (hash >> 16) as usize & self.mask
    }
}

const FIRST_HASH: u32 = 0x811C_9DC5;

/// One step of FNV-1a, as its authors define it for 32 bits.
const fn mixed(hash: u32, letter: u8) -> u32 {
    (hash ^ letter as u32).wrapping_mul(0x0100_0193)
}

/// Writes the word in small letters with straight apostrophes, and says how long it is; none where the buffer is too short.
fn lower_case(word: &str, buffer: &mut [u8]) -> Option<(usize, u32)> {
    let places = buffer.get_mut(..word.len());
    let (mut hash, mut every) = (FIRST_HASH, 0);
    for (letter, place) in word.bytes().zip(places.unwrap_or_default()) {
        every |= letter;
        *place = letter.to_ascii_lowercase();
        hash = mixed(hash, *place);
    }
    if every.is_ascii() && word.len() <= buffer.len() {
        return Some((word.len(), hash));
    }
    lower_case(&straightened(word, buffer.len())?, buffer)
}

/// A word beyond ASCII with straight apostrophes; none where the table cannot hold it, whose words are ASCII and not longer
/// than `most`.
fn straightened(word: &str, most: usize) -> Option<String> {
    let straight = |letter: char| if letter == '’' { '\'' } else { letter };
    let fits = !word.is_ascii() && word.len() <= most * '’'.len_utf8();
    let plain = fits && word.chars().all(|letter| straight(letter).is_ascii());
    plain.then(|| word.chars().map(straight).collect())
}
