//! Whether what a part requires can be asked: of whom, of which fields, and what its messages say.

use super::circulation::Sent;
use super::deadline::{Deadline, DueBy, OneOf};
use super::fields::{Named, no_section};
use super::mistakes::{Mistakes, Place, did_you_mean, listed, shown};
use super::whens::is_child;
use super::whole::Asked;
use super::{Each, EachHas, FieldPath, Requirement};
use crate::calendar::{Timescale, Unit};
use crate::document::{Takes, is_blank};

const DATES: [Takes; 2] = [Takes::When, Takes::Done];

/// Notes everything in what a part requires that can never be asked.
pub(super) fn check(asked: &Asked<'_>, mistakes: &mut Mistakes<'_>) {
    let must = asked.place.name("must");
    let mut requires = Requires {
        asked,
        place: must.clone(),
        mistakes,
    };
    requires.message(
        &asked.place.name("message"),
        &asked.part.message,
        filled_in(&asked.part.must),
    );
    if requires.mistakes.is_mended(&must) {
        return;
    }
    requires.repeated();
    requires.requirement();
}

struct Requires<'a, 'm> {
    asked: &'a Asked<'a>,
    place: Place,
    mistakes: &'a mut Mistakes<'m>,
}

impl Requires<'_, '_> {
    fn requirement(&mut self) {
        let asked = self.asked;
        match &asked.part.must {
            Requirement::Field(path) => self.field("field", path, &[]),
            Requirement::AnyField(paths) => self.any_field(paths),
            Requirement::Stated(path) => self.field("stated", path, &[Takes::YesNo]),
            Requirement::Dated(path) => self.field("dated", path, &DATES),
            Requirement::No(path) => self.field("no", path, &[Takes::YesNo]),
            Requirement::Told(path) => self.field("told", path, &[Takes::Text]),
            Requirement::Named(path) => self.field("named", path, &[Takes::Text]),
            Requirement::BeforeCopies(path) => self.field("before-copies", path, &DATES),
            Requirement::AtMost(most) => {
                let place = self.place.name("at-most");
                self.named(place.name("at"), most.at.as_written(), &[Takes::Number]);
                if most.most < 1.0 {
                    self.mistakes.add(
                        &place.name("most"),
                        "`most` must be 1 or more: no number would do",
                    );
                }
            }
            Requirement::EachHas(each) => self.each_has(each),
            Requirement::Sentence(sentence) => {
                let place = self.place.name("sentence");
                self.named(place.name("at"), sentence.at.as_written(), &[]);
                self.text(&place.name("words"), &sentence.words);
            }
            Requirement::NotVerbatim(section) => {
                if let Some(message) = no_section(asked, section) {
                    self.mistakes.add(&self.place.name("not-verbatim"), message);
                }
            }
            Requirement::Invited(words) => self.listed("invited", words),
            Requirement::Came(words) => self.listed("came", words),
            Requirement::CameIfInvited(words) => self.listed("came-if-invited", words),
            Requirement::Reported(words) => self.listed("reported", words),
            Requirement::Deadline(deadline) => self.deadline(deadline),
            Requirement::Sent(sent) => self.sent(sent),
            Requirement::NoCopy(none) => {
                let place = self.place.name("no-copy");
                self.some(&place.name("to"), none.to.is_empty());
                self.some(&place.name("documents"), none.documents.is_empty());
            }
            Requirement::ThirdParty(rule) => {
                let place = self.place.name("third-party").name("except");
                for (nth, one) in rule.except.iter().enumerate() {
                    let place = place.at(nth);
                    self.some(&place.name("named"), one.named.is_empty());
                    self.some(&place.name("documents"), one.documents.is_empty());
                }
            }
            _ => {}
        }
    }

    fn field(&mut self, name: &str, path: &FieldPath, takes: &[Takes]) {
        self.named(self.place.name(name), path.as_written(), takes);
    }

    fn named(&mut self, place: Place, path: &str, takes: &[Takes]) {
        named(place, path, takes).check(self.asked, self.mistakes);
    }

    /// One that can be asked of whom the part is repeated for will do: the others may be those of
    /// somebody who has the same id elsewhere.
    fn any_field(&mut self, paths: &[FieldPath]) {
        let place = self.place.name("any-field");
        self.some(&place, paths.is_empty());
        let one_fits =
            (paths.iter()).any(|it| named(place.clone(), it.as_written(), &[]).fits(self.asked));
        for (nth, path) in paths.iter().enumerate() {
            let field = Named {
                is_one_of: one_fits,
                ..named(place.at(nth), path.as_written(), &[])
            };
            field.check(self.asked, self.mistakes);
        }
    }

    fn not_empty(&mut self, name: &str, is_empty: bool) {
        self.some(&self.place.name(name), is_empty);
    }

    fn some(&mut self, place: &Place, is_empty: bool) {
        if is_empty {
            self.mistakes
                .add(place, format!("`{}` must not be empty", place.last_name()));
        }
    }

    fn text(&mut self, place: &Place, text: &str) {
        self.some(place, is_blank(text));
    }

    fn listed(&mut self, name: &str, words: &[String]) {
        self.not_empty(name, words.is_empty());
        for (nth, word) in words.iter().enumerate() {
            self.text(&self.place.name(name).at(nth), word);
        }
    }

    fn each_has(&mut self, each: &EachHas) {
        let place = self.place.name("each-has");
        let of = each.of.as_written();
        self.named(place.name("of"), of, &[Takes::Group]);
        self.some(&place.name("fields"), each.fields.is_empty());
        if self.mistakes.is_mended(&place.name("of")) || crate::document::takes(of).is_err() {
            return;
        }
        for (nth, field) in each.fields.iter().enumerate() {
            if let Err(unknown) = crate::document::takes(&format!("{of}.any-id.{field}")) {
                let names: Vec<_> = unknown.names.iter().map(String::as_str).collect();
                let near = did_you_mean(field, &names);
                let (field, of) = (shown(field), shown(of));
                let names = listed(&names);
                self.mistakes.add(
                    &place.name("fields").at(nth),
                    format!(
                        "what stands in ‘{of}’ has no field ‘{field}’; what it has: {names}{near}"
                    ),
                );
            }
        }
    }

    fn deadline(&mut self, deadline: &Deadline) {
        let place = self.place.name("deadline");
        for (name, due) in [
            ("due", &deadline.due),
            ("due-for-review", &deadline.due_for_review),
        ] {
            if let Some(due) = due {
                self.due(&place.name(name), due);
            }
        }
        if let Some(opens) = &deadline.not_before {
            self.timescale(&place.name("not-before"), opens);
        }
        let has_due = deadline.due.is_some() || deadline.due_for_review.is_some();
        if !has_due && deadline.not_before.is_none() {
            self.mistakes.add(
                &place,
                "a deadline must have `due`, `due-for-review` or `not-before`",
            );
        }
        self.some(&place.name("done"), deadline.done.is_empty());
        for (nth, done) in deadline.done.iter().enumerate() {
            let place = place.name("done").at(nth);
            self.named(place.name("at"), done.at.as_written(), &DATES);
            if let Some(or) = &done.or {
                self.named(place.name("or"), or.as_written(), &DATES);
            }
            let never_late = !has_due && done.early.is_some();
            let late = (!never_late).then_some(("late", &done.late));
            let early = done.early.as_ref().map(|early| ("early", early));
            let messages = [Some(("message", &done.message)), late, early];
            for (name, message) in messages.into_iter().flatten() {
                self.message(&place.name(name), message, &["due", "opens", "done"]);
            }
        }
    }

    fn sent(&mut self, sent: &Sent) {
        let place = self.place.name("sent");
        self.some(&place.name("documents"), sent.documents.is_empty());
        self.due(&place.name("due"), &sent.due);
        self.message(&place.name("late"), &sent.late, &["due", "done"]);
    }

    fn due(&mut self, place: &Place, due: &DueBy) {
        let (word, several) = match due {
            DueBy::At(timescale) => return self.timescale(place, timescale),
            DueBy::Of(OneOf::FirstOf(several)) => ("first-of", several),
            DueBy::Of(OneOf::SoonerOf(several)) => ("sooner-of", several),
            DueBy::Of(OneOf::LaterOf(several)) => ("later-of", several),
        };
        let place = place.name(word);
        if several.len() < 2 {
            self.mistakes.add(
                &place,
                format!("`{word}` must have two timescales at least"),
            );
        }
        for (nth, due) in several.iter().enumerate() {
            self.due(&place.at(nth), due);
        }
    }

    fn timescale(&mut self, place: &Place, timescale: &Timescale) {
        let of_pregnancy = |it: &crate::calendar::Step| it.period.unit == Unit::WeeksOfPregnancy;
        let named = Named {
            place: place.clone(),
            path: &timescale.anchor,
            takes: &DATES,
            is_event: true,
            is_one_of: false,
        };
        named.check(self.asked, self.mistakes);
        if timescale.steps.iter().any(of_pregnancy)
            && timescale.anchor.rsplit('.').next() != Some("due")
        {
            let message = "weeks of pregnancy are counted to the day the baby is due: write “… weeks of pregnancy by children.{id}.due”";
            self.mistakes.add(place, message);
        }
    }

    /// A message that is empty says nothing; a brace that nothing fills in leaves a hole in it.
    fn message(&mut self, place: &Place, message: &str, filled_in: &[&str]) {
        self.text(place, message);
        if self.mistakes.is_mended(&self.place) {
            return;
        }
        let mut known = vec!["section", "separate"];
        known.extend(filled_in);
        let names_people = matches!(
            self.asked.part.must,
            Requirement::SeparateReports | Requirement::Attendance
        );
        if self.asked.each != Some(Each::Document) || names_people {
            known.push("name");
        }
        let mut rest = message;
        while let Some(at) = rest.find(['{', '}']) {
            let (_, from) = rest.split_at(at);
            let Some((word, after)) = from.strip_prefix('{').and_then(|it| it.split_once('}'))
            else {
                self.mistakes.add(
                    place,
                    "a brace here has no partner: write {name}, or no brace",
                );
                return;
            };
            if !known.contains(&word) {
                self.mistakes
                    .add(place, nothing_fills_in(word, &known, self.asked.each));
            }
            rest = after;
        }
    }

    /// What is asked of somebody else than whom the part is repeated for is never asked.
    fn repeated(&mut self) {
        let Some(each) = self.asked.each else { return };
        let (fits, meant) = match repeated_for(&self.asked.part.must) {
            For::Any => return,
            For::Document => (each == Each::Document, "document"),
            For::Child => (is_child(each), "subject"),
            For::Invitee => (each == Each::Invitee, "invitee"),
            For::Recipient => (each == Each::Recipient, "recipient"),
            For::PersonOfFamily => (
                is_child(each) || matches!(each, Each::Adult | Each::Parent),
                "adult",
            ),
        };
        if !fits {
            self.mistakes.add(&self.place, format!("this is never asked where the rule is repeated for others: write each = \"{meant}\""));
        }
    }
}

fn named<'a>(place: Place, path: &'a str, takes: &'a [Takes]) -> Named<'a> {
    Named {
        place,
        path,
        takes,
        is_event: false,
        is_one_of: false,
    }
}

fn nothing_fills_in(word: &str, known: &[&str], each: Option<Each>) -> String {
    let word = shown(word);
    if word == "name" && each == Some(Each::Document) {
        return "nothing fills in {name}: the rule is repeated for nobody. Write each = \"subject\", or leave {name} out".to_owned();
    }
    let near = did_you_mean(&word, known);
    let known = known.join("}, {");
    format!("nothing fills in {{{word}}} here; what can stand in braces: {{{known}}}{near}")
}

/// What the check of a requirement fills in, beside what it fills in everywhere.
fn filled_in(must: &Requirement) -> &'static [&'static str] {
    match must {
        Requirement::Choices => &["field"],
        Requirement::Readable => &["field", "words", "wanted"],
        Requirement::KnownPeople => &["field", "words"],
        Requirement::Labels => &["count"],
        Requirement::Wording { .. } => &["label", "words", "reading"],
        Requirement::SpeltOut | Requirement::Sentence(_) | Requirement::ThirdHand => &["words"],
        Requirement::Respectful => &["words", "instead", "source"],
        Requirement::OtherChildren
        | Requirement::PerhapsOtherChildren
        | Requirement::ProtectedAddresses => &["words", "other"],
        Requirement::CopiedText => &["other", "left"],
        Requirement::SeparateReports => &["other"],
        Requirement::MothersSurname => &["surname"],
        Requirement::Deadline(_) => &["due", "opens"],
        Requirement::Sent(_) | Requirement::Until(_) => &["due"],
        _ => &[],
    }
}

/// Whom a requirement can be asked of.
enum For {
    Any,
    Document,
    Child,
    PersonOfFamily,
    Invitee,
    Recipient,
}

fn repeated_for(must: &Requirement) -> For {
    match must {
        Requirement::Circumstances
        | Requirement::OwnSection
        | Requirement::Visits
        | Requirement::OtherChildren
        | Requirement::PerhapsOtherChildren
        | Requirement::CopiedText
        | Requirement::FamilyInCoreGroup
        | Requirement::MothersSurname => For::Child,
        Requirement::OutsideInterpreter => For::PersonOfFamily,
        Requirement::ReportFrom => For::Invitee,
        Requirement::Sent(_)
        | Requirement::NoCopy(_)
        | Requirement::ThirdParty(_)
        | Requirement::MarkedForParents
        | Requirement::ExcludedCopy(_)
        | Requirement::StatementInCopies => For::Recipient,
        Requirement::Choices
        | Requirement::Readable
        | Requirement::KnownPeople
        | Requirement::Subjects
        | Requirement::Labels
        | Requirement::Wording { .. }
        | Requirement::Basis
        | Requirement::Speaker
        | Requirement::SourceHand
        | Requirement::ThirdHand
        | Requirement::OpinionsMarked
        | Requirement::SpeltOut
        | Requirement::Respectful
        | Requirement::NotVerbatim(_)
        | Requirement::ProtectedAddresses
        | Requirement::SeparateReports
        | Requirement::Attendance
        | Requirement::Observers(_)
        | Requirement::SameLanguage
        | Requirement::BeforeCopies(_)
        | Requirement::ChangesUntil(_)
        | Requirement::Shown => For::Document,
        _ => For::Any,
    }
}
