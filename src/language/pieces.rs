//! A statement as the cues see it: each person one piece, each quotation one piece, every word a symbol.

use super::shapes::Shape;
use super::table::{self, Table, symbol_of_shape};
use super::{Span, Token, TokenKind, tokens};

/// What stands between two places of a statement, as a symbol of the cue table.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) symbol: u16,
    /// Which of the words that have weights of their own it is, counted from 1; 0 for none.
    pub(super) weighted: u16,
    pub(super) span: Span,
}

/// The pieces of a statement, its two edges among them.
pub(super) fn pieces(table: &Table, statement: &str) -> Vec<Piece> {
    let mut builder = Builder {
        table,
        pieces: Vec::with_capacity(statement.len() / 4 + 4),
        person: None,
    };
    builder.push(symbol_of_shape(Shape::Start), Span::new(0, 0));
    let mut first = true;
    for token in tokens(statement) {
        builder.token(&token, token.span.of(statement), first);
        first = false;
    }
    builder.close_person();
    let end = statement.len();
    builder.push(symbol_of_shape(Shape::End), Span::new(end, end));
    builder.pieces
}

/// A person being read, word by word: "the health", "visitor", "Ms", "Rowe".
struct Person {
    span: Span,
    shape: Shape,
    /// The symbol and span of a possessive read last: "mum's" may go on to "mum's partner".
    possessive: Option<Piece>,
}

struct Builder<'a> {
    table: &'a Table,
    pieces: Vec<Piece>,
    person: Option<Person>,
}

impl Builder<'_> {
    fn push(&mut self, symbol: u16, span: Span) {
        self.pieces.push(Piece {
            symbol,
            weighted: 0,
            span,
        });
    }

    fn token(&mut self, token: &Token, text: &str, first: bool) {
        let shape = |shape: Shape| (symbol_of_shape(shape), 0);
        let (symbol, weighted) = match token.kind {
            TokenKind::Word => word_symbol(self.table, text, first),
            TokenKind::Figure => shape(figure_shape(text)),
            TokenKind::Quotation => shape(Shape::Quotation),
            TokenKind::Mark(mark) => shape(mark_shape(mark)),
        };
        let piece = Piece {
            symbol,
            weighted,
            span: token.span,
        };
        if let Some(person) = &mut self.person
            && person.possessive.is_none()
            && is_possessive(text)
        {
            person.possessive = Some(piece);
            return;
        }
        if let Some(shape) = person_shape(symbol) {
            self.person_word(piece, shape);
        } else {
            self.close_person();
            self.pieces.push(piece);
        }
    }

    fn person_word(&mut self, piece: Piece, shape: Shape) {
        if let Some(person) = &mut self.person {
            person.shape = if person.possessive.take().is_some() {
                shape
            } else {
                weightier(person.shape, shape)
            };
            person.span.end = piece.span.end;
            return;
        }
        let mut start = piece.span.start;
        if shape != Shape::Person {
            while let Some(before) = self
                .pieces
                .pop_if(|p| table::role(p.symbol) & table::DETERMINER != 0)
            {
                start = before.span.start;
            }
        }
        self.person = Some(Person {
            span: Span::new(start, piece.span.end),
            shape,
            possessive: None,
        });
    }

    fn close_person(&mut self) {
        let Some(person) = self.person.take() else {
            return;
        };
        self.push(symbol_of_shape(person.shape), person.span);
        self.join_apposition();
        self.pieces.extend(person.possessive);
    }

    /// "Ms Blackwood (housing officer" and "our volunteer, Pat" are each one person.
    fn join_apposition(&mut self) {
        let [.., before, mark, last] = self.pieces.as_slice() else {
            return;
        };
        let joins = mark.symbol == symbol_of_shape(Shape::Open)
            || mark.symbol == symbol_of_shape(Shape::Comma);
        let known = |piece: &Piece| {
            [Shape::Professional, Shape::Lay]
                .into_iter()
                .find(|shape| piece.symbol == symbol_of_shape(*shape))
        };
        let is_named = |piece: &Piece| piece.symbol == symbol_of_shape(Shape::Person);
        let shape = match (known(before), known(last)) {
            (Some(shape), None) if is_named(last) => shape,
            (None, Some(Shape::Professional)) if is_named(before) => Shape::Professional,
            _ => return,
        };
        if joins {
            let span = Span::new(before.span.start, last.span.end);
            self.pieces.truncate(self.pieces.len() - 3);
            self.push(symbol_of_shape(shape), span);
        }
    }
}

fn is_possessive(text: &str) -> bool {
    text.starts_with(['\'', '’']) && text.chars().count() <= 2
}

/// A part of a person's description that says more about whose voice it is outweighs a name.
fn weightier(one: Shape, other: Shape) -> Shape {
    match (one, other) {
        (Shape::Professional, _) | (_, Shape::Professional) => Shape::Professional,
        (Shape::Lay, _) | (_, Shape::Lay) => Shape::Lay,
        _ => Shape::Person,
    }
}

fn person_shape(symbol: u16) -> Option<Shape> {
    if symbol == symbol_of_shape(Shape::Name) || symbol == symbol_of_shape(Shape::Initial) {
        return Some(Shape::Person);
    }
    let role = table::role(symbol);
    if role & table::PROFESSIONAL != 0 {
        Some(Shape::Professional)
    } else if role & table::LAY != 0 {
        Some(Shape::Lay)
    } else {
        (role & table::TITLE != 0).then_some(Shape::Person)
    }
}

/// The symbol of a word, and which of the words with weights it is; a name has none.
fn word_symbol(table: &Table, word: &str, first: bool) -> (u16, u16) {
    let capital = match word.as_bytes().first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
        _ => word.starts_with(char::is_uppercase),
    };
    let known = table.look_up(word);
    match known.symbol {
        Some(symbol) if !(capital && table::role(symbol) & table::NAME_WHEN_CAPITAL != 0) => {
            (symbol, known.weighted)
        }
        Some(_) => (symbol_of_shape(Shape::Name), 0),
        None => match unknown_shape(word, capital, first) {
            Shape::Name => (symbol_of_shape(Shape::Name), 0),
            shape => (symbol_of_shape(shape), known.weighted),
        },
    }
}

fn unknown_shape(word: &str, capital: bool, first: bool) -> Shape {
    let mut letters = word.chars();
    if capital && letters.next().is_some() && letters.next().is_none() {
        return Shape::Initial;
    }
    if capital && !word.contains(char::is_lowercase) {
        return Shape::Acronym;
    }
    let by_ending = shape_by_ending(word);
    if capital && (!first || matches!(by_ending, Shape::Other | Shape::Plural | Shape::Adjective)) {
        return Shape::Name;
    }
    by_ending
}

fn shape_by_ending(word: &str) -> Shape {
    const ADJECTIVES: [&str; 6] = ["ful", "less", "ive", "able", "ible", "ous"];
    if word.len() < 4 {
        return Shape::Other;
    }
    if word.ends_with("ed") && !word.ends_with("eed") {
        Shape::Ed
    } else if word.ends_with("ing") && word.len() > 5 {
        Shape::Ing
    } else if word.ends_with("ly") {
        Shape::Ly
    } else if ADJECTIVES.iter().any(|ending| word.ends_with(ending)) {
        Shape::Adjective
    } else if word.ends_with('s') && !word.ends_with("ss") {
        Shape::Plural
    } else {
        Shape::Other
    }
}

fn mark_shape(mark: char) -> Shape {
    match mark {
        '.' | '…' => Shape::Stop,
        ',' => Shape::Comma,
        ':' => Shape::Colon,
        ';' => Shape::Semicolon,
        '(' | '[' => Shape::Open,
        ')' | ']' => Shape::Close,
        '-' | '–' | '—' => Shape::Dash,
        '?' => Shape::Question,
        '!' => Shape::Exclamation,
        _ => Shape::Mark,
    }
}

fn figure_shape(figure: &str) -> Shape {
    let count = |wanted: char| figure.chars().filter(|c| *c == wanted).count();
    let ends = |endings: &[&str]| endings.iter().any(|ending| figure.ends_with(ending));
    if figure.starts_with('£') {
        Shape::Money
    } else if figure.ends_with('%') {
        Shape::Percent
    } else if count('/') == 2 || count('.') == 2 || (count('/') == 1 && count('.') == 0) {
        Shape::Date
    } else if count(':') == 1 || ends(&["am", "pm", "hrs"]) {
        Shape::Time
    } else if ends(&["st", "nd", "rd", "th"]) {
        Shape::Ordinal
    } else if figure.chars().all(|c| c.is_ascii_digit()) {
        Shape::Whole
    } else if figure.contains(char::is_alphabetic) {
        Shape::Measure
    } else {
        Shape::Decimal
    }
}
