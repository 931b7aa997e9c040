//! Whether a name is a word of a language that is spoken of, or a greeting.

use super::fold::{Gap, Mark};
use super::grammar::Named;
use crate::language::names::Lists;

impl Named<'_> {
    /// Whether it is a word of a language that is spoken of: "‘deniz’ is the Turkish word for the sea", "‘Roj baş,’ the
    /// interpreter said".
    pub fn is_of_a_language(self) -> bool {
        if self
            .before(1)
            .is_some_and(|it| matches!(it.folded, "word" | "words"))
            && self.gap_before() <= Gap::Mark
            && !self.does_something_but_be()
        {
            return true;
        }
        if self.is_translated() {
            return true;
        }
        // "‘Selam, selam!’": the second is quoted as the first is.
        let said = self.word().map_or("", |it| it.folded);
        let again =
            (1..4).take_while(|back| self.before(*back).is_some_and(|it| it.folded == said));
        let back = again.last().unwrap_or(0);
        let quoted = self.before(back).is_some_and(|it| it.mark == Mark::Quote);
        if quoted && self.is_a_greeting(back) {
            return true;
        }
        let Some(next) = self.behind(0).filter(|_| quoted) else {
            return false;
        };
        let near = |is: fn(&str) -> bool| {
            (0..12).any(|place| self.behind(place).is_some_and(|it| is(it.folded)))
                || (1..8).any(|back| self.before(back).is_some_and(|it| is(it.folded)))
        };
        let closed = next.mark == Mark::Apostrophe || next.gap == Gap::Mark;
        if closed {
            return near(is_about_words);
        }
        let foreign = next.gap == Gap::Space && !next.capital && Lists::of(next.folded).is_empty();
        foreign && !self.does_something() && near(is_language)
    }

    /// Whether it is set off, and a language's word for something: "Imaan, he said, is the Arabic word for faith".
    fn is_translated(self) -> bool {
        if self.gap_before() < Gap::Mark || self.gap_behind() != Gap::Mark {
            return false;
        }
        let word = |place: usize| self.words.get(place).map_or("", |it| it.folded);
        (self.first.saturating_sub(6)..self.after + 10).any(|place| {
            is_a_language(word(place)) && matches!(word(place + 1), "word" | "for" | "greeting")
        })
    }

    /// Whether somebody greets with what is quoted, which began so many places before.
    fn is_a_greeting(self, back: usize) -> bool {
        let word = |back: usize| self.before(back).map_or("", |it| it.folded);
        let with = matches!(word(back + 1), "with" | "w" | "a");
        let greets = with && (back + 2..back + 8).any(|it| word(it).starts_with("greet"));
        let said = self.word().map_or("", |it| it.folded);
        let ends = self.behind(0).is_none_or(|it| {
            it.gap > Gap::Space || it.mark == Mark::Apostrophe || it.folded == said
        });
        let behind = |place: usize| self.behind(place).map_or("", |it| it.folded);
        let a_greeting = (1..14).any(|place| {
            matches!(behind(place), "greeting" | "greetings")
                && !matches!(behind(place - 1), "of" | "in" | "as")
        });
        ends && (greets || a_greeting)
    }

    fn does_something_but_be(self) -> bool {
        self.does_something()
            && self
                .behind(0)
                .is_some_and(|it| !matches!(it.folded, "is" | "was" | "means" | "has"))
    }
}

fn is_about_words(word: &str) -> bool {
    matches!(
        word,
        "word" | "words" | "means" | "meaning" | "meant" | "translates" | "translation"
    )
}

fn is_language(word: &str) -> bool {
    is_about_words(word)
        || is_a_language(word)
        || matches!(
            word,
            "interpreter" | "interpreted" | "language" | "greeting" | "greeted" | "translated"
        )
}

fn is_a_language(word: &str) -> bool {
    matches!(
        word,
        "welsh"
            | "gaelic"
            | "irish"
            | "polish"
            | "romanian"
            | "portuguese"
            | "turkish"
            | "kurdish"
            | "arabic"
            | "somali"
            | "urdu"
            | "punjabi"
            | "bengali"
            | "gujarati"
            | "hindi"
            | "tamil"
            | "nepali"
            | "yoruba"
            | "igbo"
            | "twi"
            | "tigrinya"
            | "amharic"
            | "cantonese"
            | "mandarin"
            | "vietnamese"
            | "tagalog"
            | "ukrainian"
            | "russian"
            | "lithuanian"
            | "french"
            | "spanish"
            | "german"
            | "italian"
            | "farsi"
            | "dari"
            | "pashto"
            | "hebrew"
            | "latin"
            | "yiddish"
            | "korean"
            | "japanese"
            | "greek"
            | "bulgarian"
            | "romani"
    )
}
