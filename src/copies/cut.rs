use std::borrow::Cow;

use super::because::Because;
use crate::document::{Answer, Done, Field, Typed};
use crate::language::{Span, sentences};
use crate::naming::Withheld;

/// What becomes of a place in a document.
pub(super) enum Turn<'a> {
    /// It stands, but for what is left out within it.
    Keep,
    /// It is no part of any such copy: nobody need hear of it.
    Drop,
    /// It is left out.
    LeaveOut(Because<'a>),
}

/// What decides what is left out.
pub(super) trait Policy<'a> {
    /// What becomes of the place at that path.
    fn turn(&self, path: &[&'a str]) -> Turn<'a>;

    /// Whether an id or a name is that of somebody who is left out.
    fn hides(&self, named: &str) -> bool;

    /// Why a sentence is left out, or nothing.
    fn sentence(&self, words: &str) -> Option<Because<'a>>;

    /// What must not stand in any text.
    fn withheld(&self) -> &Withheld<'a>;
}

/// Something that was left out.
#[derive(Debug, Clone)]
pub(super) struct Left<'a> {
    /// The path of the field it stood in.
    pub at: String,
    /// Its words, where they are of a section.
    pub words: String,
    pub because: Because<'a>,
}

/// Cuts a document down to what a policy leaves of it.
pub(super) struct Cutting<'a, 'p> {
    policy: &'p dyn Policy<'a>,
    path: Vec<&'a str>,
    left_out: Vec<Left<'a>>,
}

/// Texts longer than this are no id and no name.
const LONGEST_NAME: usize = 100;

/// What is left of a document, and what was left out.
pub(super) fn cut<'a>(
    document: &'a dyn Field,
    policy: &dyn Policy<'a>,
) -> (Typed<'a>, Vec<Left<'a>>) {
    let mut cutting = Cutting {
        policy,
        path: Vec::new(),
        left_out: Vec::new(),
    };
    let kept = cutting.members(document);
    (Typed::Group(kept), cutting.left_out)
}

impl<'a> Cutting<'a, '_> {
    fn members(&mut self, field: &'a dyn Field) -> Vec<(Cow<'a, str>, Typed<'a>)> {
        let mut kept = Vec::new();
        for (name, member) in field.members() {
            if matches!(member.answer(), Answer::Absent) {
                continue;
            }
            self.path.push(name);
            if let Some(typed) = self.member(name, member) {
                kept.push((Cow::Borrowed(name), typed));
            }
            self.path.pop();
        }
        kept
    }

    fn member(&mut self, name: &str, member: &'a dyn Field) -> Option<Typed<'a>> {
        match self.policy.turn(&self.path) {
            Turn::Drop => None,
            Turn::LeaveOut(because) => {
                self.leave_out(member, because);
                None
            }
            Turn::Keep if self.policy.withheld().stands_in_id(name) => {
                self.leave_out(member, Because::Unknown);
                None
            }
            Turn::Keep => self.kept(member),
        }
    }

    fn kept(&mut self, field: &'a dyn Field) -> Option<Typed<'a>> {
        if field.members().next().is_some() {
            let kept = self.members(field);
            return (!kept.is_empty()).then_some(Typed::Group(kept));
        }
        let text = |it: String| Typed::Text(Cow::Owned(it));
        match field.answer() {
            // What stands where fields belong was not read, and nobody knows what it is.
            Answer::Absent | Answer::Group(_) => None,
            Answer::Unreadable(it) => self.text(&it.typed),
            Answer::Text(it) => self.text(it),
            Answer::Done(Done::How(it)) => self.text(it),
            Answer::YesNo(it) => Some(Typed::Flag(it)),
            Answer::Done(Done::Yes) => Some(Typed::Flag(true)),
            Answer::When(it) => Some(text(it.to_string())),
            Answer::Done(Done::On(it)) => Some(text(it.to_string())),
            Answer::Number(it) => Some(Typed::Number(it)),
            Answer::List(items) => {
                let kept: Vec<_> = items.iter().filter_map(|it| self.text(it)).collect();
                (!kept.is_empty()).then_some(Typed::List(kept))
            }
        }
    }

    /// A text without the sentences that are left out.
    fn text(&mut self, text: &'a str) -> Option<Typed<'a>> {
        if text.len() < LONGEST_NAME && self.policy.hides(text) {
            return None;
        }
        let found = self.policy.withheld().find(text);
        let in_sections = self.path.first() == Some(&"sections");
        if found.is_empty() && !in_sections {
            return Some(Typed::Text(Cow::Borrowed(text)));
        }
        let spans = sentences(text);
        let mut kept = String::new();
        let mut end = 0;
        let before = self.left_out.len();
        for span in &spans {
            let overlaps = |it: &&(&'a str, Span)| it.1.start < span.end && span.start < it.1.end;
            let words = span.of(text);
            let whose = found.iter().find(overlaps).map(|(person, _)| *person);
            // What stands beside a name that is left out may be told by that name alone: "T.G."
            let whose = whose.or_else(|| self.alone(words).filter(|_| !found.is_empty()));
            let because = match whose {
                Some(person) => Some(Because::Speaks(person)),
                None => self.policy.sentence(words),
            };
            if let Some(because) = because {
                self.note(words, because);
            } else {
                let between = text.get(end..span.start).unwrap_or_default();
                kept.push_str(match between {
                    _ if kept.is_empty() => "",
                    it if it.contains(['\n', '\r']) => "\n",
                    _ => " ",
                });
                kept.push_str(words);
            }
            end = span.end;
        }
        if found.is_empty() && self.left_out.len() == before {
            return Some(Typed::Text(Cow::Borrowed(text)));
        }
        let rest = self.policy.withheld().find(&kept);
        let person = rest.first().or(found.first()).map(|(person, _)| *person);
        if kept.is_empty() || !rest.is_empty() {
            // No sentence of it can stand by itself.
            if spans.is_empty() || !rest.is_empty() {
                self.left_out.truncate(before);
                self.note(text, person.map_or(Because::Unknown, Because::Speaks));
            }
            return None;
        }
        Some(Typed::Text(Cow::Owned(kept)))
    }

    /// Who is given away by a sentence that stands by itself.
    fn alone(&self, words: &str) -> Option<&'a str> {
        let found = self.policy.withheld().find(words);
        found.first().map(|(person, _)| *person)
    }

    fn leave_out(&mut self, field: &'a dyn Field, because: Because<'a>) {
        if self.path.first() == Some(&"sections") {
            self.each_text(field, because);
        } else if field.answer().is_given() {
            self.note("", because);
        }
    }

    /// Every text that stood in a part of a section, so that its author sees what is left out.
    fn each_text(&mut self, field: &'a dyn Field, because: Because<'a>) {
        if let Some(Answer::Text(words)) = field.member("text").map(|it| it.answer()) {
            self.path.push("text");
            self.each_sentence(words, because);
            self.path.pop();
        }
        for (name, member) in field
            .members()
            .filter(|(_, it)| it.members().next().is_some())
        {
            self.path.push(name);
            self.each_text(member, because);
            self.path.pop();
        }
    }

    fn each_sentence(&mut self, text: &str, because: Because<'a>) {
        let spans = sentences(text);
        for span in &spans {
            self.note(span.of(text), because);
        }
        if spans.is_empty() {
            self.note(text, because);
        }
    }

    fn note(&mut self, words: &str, because: Because<'a>) {
        self.left_out.push(Left {
            at: self.path.join("."),
            words: words.to_owned(),
            because,
        });
    }
}
