//! Whether the wording says that an account passed through somebody on its way to the writer.

use super::Span;
use super::pieces::{Piece, pieces};
use super::shapes::Shape;
use super::table::{self, symbol_of_shape};

/// The words that say that an account is at third hand: somebody passed on what another had said, or
/// nobody stands behind it. Spans are in UTF-8 bytes.
///
/// Few wordings say so for certain, and only those are found. Whether "Ivy told her teacher" is second or third hand
/// hangs on who writes: it is let be.
///
/// ```
/// use conference_check::language::relayed;
/// let text = "The school told me that a neighbour had said so.";
/// assert_eq!(relayed(text).map(|span| span.of(text)), Some("The school told me that a neighbour had said"));
/// assert_eq!(relayed("The school told me that he was late."), None);
/// ```
pub fn relayed(statement: &str) -> Option<Span> {
    let words: Vec<Word<'_>> = pieces(table::table(), statement)
        .iter()
        .filter(|piece| !piece.span.of(statement).is_empty())
        .map(|piece| Word::of(piece, statement))
        .collect();
    (0..words.len()).find_map(|at| {
        let rest = words.get(at..)?;
        let length = from_nobody(rest)
            .or_else(|| by_one_who_told(rest))
            .or_else(|| passed_on(rest))
            .or_else(|| told_of_telling(rest, words.get(at.wrapping_sub(1))))?;
        let (first, last) = (rest.first()?, rest.get(length - 1)?);
        Some(Span::new(first.span.start, last.span.end))
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Professional,
    Somebody,
    Nobody,
}

struct Word<'a> {
    text: &'a str,
    who: Who,
    span: Span,
}

impl<'a> Word<'a> {
    fn of(piece: &Piece, statement: &'a str) -> Self {
        let is = |shape| piece.symbol == symbol_of_shape(shape);
        let who = if is(Shape::Professional) {
            Who::Professional
        } else if is(Shape::Lay) || is(Shape::Person) {
            Who::Somebody
        } else {
            Who::Nobody
        };
        // What is quoted is no word of the writer's.
        let text = if is(Shape::Quotation) {
            ""
        } else {
            piece.span.of(statement)
        };
        Self {
            text,
            who,
            span: piece.span,
        }
    }

    fn is(&self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| word.eq_ignore_ascii_case(self.text))
    }
}

const BE: &[&str] = &["is", "are", "was", "were", "been"];
const TOLD: &[&str] = &[
    "told",
    "tells",
    "informed",
    "informs",
    "said",
    "says",
    "reported",
    "reports",
    "relayed",
    "wrote",
    "stated",
    "states",
    "mentioned",
    "explained",
    "advised",
];
const SPOKE: &[&str] = &[
    "said",
    "says",
    "told",
    "claimed",
    "claims",
    "alleged",
    "alleges",
    "reported",
    "disclosed",
    "described",
    "believes",
    "heard",
    "denied",
    "denies",
    "admitted",
    "complained",
];
const ACCOUNTS: &[&str] = &[
    "claim",
    "claims",
    "account",
    "remark",
    "complaint",
    "story",
    "version",
    "allegation",
    "words",
];

/// "allegedly", "it is said that", "is reported to have": nobody stands behind it.
fn from_nobody(words: &[Word<'_>]) -> Option<usize> {
    const ALONE: &[&str] = &[
        "allegedly",
        "reportedly",
        "rumour",
        "rumours",
        "rumoured",
        "gossip",
        "hearsay",
    ];
    const SAID: &[&str] = &["said", "reported", "claimed", "rumoured", "alleged"];
    let first = words.first()?;
    if first.is(ALONE) {
        return Some(1);
    }
    let [one, two, three, ..] = words else {
        return None;
    };
    if one.is(BE) && two.is(SAID) && three.is(&["to"]) {
        return Some(3);
    }
    let that = words.get(3)?;
    (one.is(&["it"]) && two.is(BE) && three.is(SAID) && that.is(&["that"])).then_some(4)
}

/// "…, who told me": somebody told the one who told the writer.
fn by_one_who_told(words: &[Word<'_>]) -> Option<usize> {
    let [one, two, three, ..] = words else {
        return None;
    };
    let told = one.is(&["who"]) && two.is(&["told", "informed", "tells"]);
    (told && (three.is(&["me", "us"]) || three.who == Who::Professional)).then_some(3)
}

/// "passed on Mr Clarke's complaint", "relayed her aunt's account".
fn passed_on(words: &[Word<'_>]) -> Option<usize> {
    let first = words.first()?;
    let verb = match words.get(1) {
        Some(on) if first.is(&["passed", "pass", "passes", "handed"]) && on.is(&["on", "over"]) => {
            2
        }
        _ if first.is(&["relayed", "relays", "repeated"]) => 1,
        _ => return None,
    };
    let near = words.get(verb..verb + 4)?;
    let whose = near.iter().position(|word| word.who == Who::Somebody)?;
    let account = near.iter().position(|word| word.is(ACCOUNTS))?;
    (whose < account).then_some(verb + account + 1)
}

/// "The school told me that a neighbour had said": a professional tells what somebody else told.
fn told_of_telling(words: &[Word<'_>], before: Option<&Word<'_>>) -> Option<usize> {
    /// How far apart the two may stand.
    const FAR: usize = 10;
    let (first, second) = (words.first()?, words.get(1)?);
    let told = first.who == Who::Professional
        && (second.is(TOLD) || second.is(&["has", "have", "had"]) && words.get(2)?.is(TOLD));
    let according = first.who == Who::Professional && before.is_some_and(|it| it.is(&["to"]));
    if !told && !according {
        return None;
    }
    let mut somebody = false;
    for (at, word) in words.iter().enumerate().take(FAR).skip(2) {
        if word.is(&["and", "but", ";", "when", "after", "because", "if", "not"]) {
            return None;
        }
        match word.who {
            // "told Mum" says to whom; in "said that Mum told", the piece is "that Mum".
            Who::Somebody => {
                somebody = word.text.starts_with("that ")
                    || words.get(at - 1).is_none_or(|it| !it.is(TOLD));
            }

            Who::Nobody if somebody && word.is(SPOKE) => return Some(at + 1),
            Who::Nobody if word.is(&["had", "has", "have", "also", "since"]) => {}
            Who::Professional | Who::Nobody => somebody = false,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::relayed;

    #[test]
    fn what_was_passed_on_twice_is_found() {
        for statement in [
            "The school told me that a neighbour had said the boys were out all night.",
            "The health visitor reported that Mum said she fell.",
            "According to the nursery, Dad told them it was the dog.",
            "It is alleged that he sleeps in the car.",
            "It was said that they moved in May.",
            "Ravi is reported to have shouted.",
            "He allegedly keeps the money.",
            "There is a rumour that the uncle is back.",
            "Her cousin told the youth worker, who told me.",
            "The warden passed on a tenant's complaint of noise.",
            "The police officer relayed her brother's account of the fall.",
            "Police informed us that a neighbour alleges he hit her.",
            "The teacher has told us that Ivy's mother says the cat did it.",
        ] {
            assert!(relayed(statement).is_some(), "{statement}");
        }
    }

    #[test]
    fn what_reached_the_writer_at_once_is_let_be() {
        for statement in [
            "Mum told me that he fell.",
            "Mum said she told him to go.",
            "The school told me that he was late nine times.",
            "The school told Mum that she would be fined, and Mum said she did not care.",
            "The nurse told Dad that the dose is 5 ml.",
            "The doctor told Ivy's mother to come back.",
            "Ivy told her teacher that Dad shouts.",
            "Dad denies it.",
            "The allegation was passed to the police.",
            "It was reported by the head that he was late.",
            "Joy said \"allegedly, he is fine\".",
            "A neighbour rang me: the baby had been crying since six.",
            "The social worker said that she would visit on Friday.",
            "The parents are said by no one to be late.",
            "The midwife explained the plan to Mum.",
            "",
        ] {
            assert_eq!(relayed(statement), None, "{statement}");
        }
    }
}
