//! A form is a document: each control's field path, and what it holds.

use indexmap::IndexMap;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Document;
use super::field::Field;
use super::label::label_named;
use super::sections::Source;
use super::statements::{Labelled, Statements};

/// Longer than any field path; what is nested deeper is no field of a document.
const DEEPEST: usize = 12;

/// The fields for which saying nothing means yes, so that a box left empty has to say no.
const YES_UNLESS_SAID: [&str; 3] = ["subject", "household", "invited"];

/// What a form holds, gathered control by control and written as the JSON of a document.
///
/// Field paths whose first part no document has (a token of the host's own, say) are left out.
///
/// ```
/// use conference_check::document::FormFields;
///
/// let mut form = FormFields::default();
/// form.put("children.amara.name", "Amara Bright");
/// form.tick("children.amara.other_plans", "ehcp");
/// form.tick("children.amara.other_plans", "pep");
/// form.leave_unticked("children.amara.subject");
/// form.put("csrf_token", "5f3a");
/// assert_eq!(
///     form.to_json(),
///     r#"{"children":{"amara":{"name":"Amara Bright","other_plans":["ehcp","pep"],"subject":"no"}}}"#
/// );
/// ```
#[derive(Debug, Default)]
pub struct FormFields {
    top: Place,
    known: Known,
}

/// An empty document, asked which fields there are.
#[derive(Debug, Default)]
struct Known(Box<Document>);

impl Known {
    fn has(&self, name: &str) -> bool {
        self.0.member(name).is_some()
    }
}

/// A place in the form: what stands there itself, and the places within it.
#[derive(Debug, Default)]
struct Place {
    texts: Vec<String>,
    is_list: bool,
    is_ticked: bool,
    statements: Option<Statements>,
    within: IndexMap<String, Place>,
}

impl FormFields {
    /// Adds what a control holds. Several controls of one path make a list.
    pub fn put(&mut self, path: &str, text: impl Into<String>) {
        if let Some(place) = self.place(path) {
            place.is_ticked = false;
            place.texts.push(text.into());
        }
    }

    /// Adds a ticked box, or the ticked one of several. A hidden field of the same path before it,
    /// which some frameworks put there for the box left empty, no longer counts.
    pub fn tick(&mut self, path: &str, value: impl Into<String>) {
        if let Some(place) = self.place(path) {
            if !place.is_ticked {
                place.texts.clear();
            }
            place.is_ticked = true;
            place.texts.push(value.into());
        }
    }

    /// Notes a box that is not ticked: "no", where saying nothing would mean yes.
    pub fn leave_unticked(&mut self, path: &str) {
        let name = path.rsplit('.').next().unwrap_or_default();
        if YES_UNLESS_SAID.contains(&name) {
            self.put_unless_there(path, "no");
        }
    }

    /// Adds a control that holds several values: a list, however many are chosen.
    pub fn put_list(&mut self, path: &str, texts: Vec<String>) {
        if let Some(place) = self.place(path) {
            place.is_list = true;
            place.texts.extend(texts);
        }
    }

    /// Adds a value for which the form may have no control, or an empty one.
    pub fn put_unless_there(&mut self, path: &str, text: impl Into<String>) {
        if let Some(place) = self.place(path)
            && place.texts.iter().all(String::is_empty)
        {
            place.texts = vec![text.into()];
        }
    }

    /// Puts statements in place of the prose that they were made from.
    pub fn put_statements(&mut self, entry: &str, statements: Statements) {
        if let Some(place) = self.place(entry) {
            place.within.shift_remove("text");
            let within = place.within.entry("statements".to_owned());
            within.or_default().statements = Some(statements);
        }
    }

    /// Takes out the statements that fields of their own hold, such as hidden ones that a server
    /// filled in; none where there are none.
    pub fn take_statements(&mut self, entry: &str) -> Option<Statements> {
        let place = self.place(entry)?;
        let fields = place.within.shift_remove("statements")?.within;
        let mut statements = Statements::default();
        for (id, place) in fields {
            let texts = |name: &str| place.within.get(name).map_or(&[][..], |it| &it.texts);
            let text = |name: &str| texts(name).first().cloned().unwrap_or_default();
            let lines = |name: &str| {
                let texts = texts(name).iter().flat_map(|it| it.lines());
                let full = texts.map(str::trim).filter(|line| !line.is_empty());
                full.map(str::to_owned).collect()
            };
            statements.add(Labelled {
                id,
                text: text("text"),
                label: label_named(&text("label")),
                source: Source::of(&text("source")),
                said_by: text("said_by"),
                based_on: lines("based_on"),
                withhold_from: lines("withhold_from"),
                withhold_reason: text("withhold_reason"),
                mentions: lines("mentions"),
                mentions_reason: text("mentions_reason"),
            });
        }
        Some(statements)
    }

    /// Takes out the label of an entry as a whole that a field of its own holds; none where there is none.
    pub fn take_label(&mut self, entry: &str) -> Option<String> {
        let label = self.place(entry)?.within.shift_remove("label")?;
        label.texts.into_iter().next()
    }

    /// Keeps the reasons for going on without findings of those keys, and takes out the others; false where there are none.
    pub fn keep_accepted(&mut self, is_kept: &dyn Fn(&str) -> bool) -> bool {
        let Some(accepted) = self.top.within.get_mut("accepted") else {
            return false;
        };
        let before = accepted.within.len();
        accepted.within.retain(|key, _| is_kept(key));
        let left = accepted.within.len();
        if left == 0 {
            self.top.within.shift_remove("accepted");
        }
        left < before
    }

    /// What a field holds: the first text of a list.
    pub fn text(&self, path: &str) -> &str {
        path.split('.')
            .try_fold(&self.top, |place, name| place.within.get(name))
            .and_then(|place| place.texts.first())
            .map_or("", String::as_str)
    }

    /// The names within a group, such as the ids of the children, in the order of the form.
    pub fn names_in(&self, group: &str) -> impl Iterator<Item = &str> {
        let group = self.top.within.get(group);
        group
            .into_iter()
            .flat_map(|group| group.within.keys().map(String::as_str))
    }

    /// The document, as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.top).unwrap_or_else(|_| "{}".to_owned())
    }

    fn place(&mut self, path: &str) -> Option<&mut Place> {
        let first = path.split('.').next()?;
        if !self.known.has(first) || path.split('.').count() > DEEPEST {
            return None;
        }
        let mut place = &mut self.top;
        for name in path.split('.') {
            if !place.within.contains_key(name) {
                place.within.insert(name.to_owned(), Place::default());
            }
            place = place.within.get_mut(name)?;
        }
        Some(place)
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(statements) = &self.statements {
            return statements.serialize(serializer);
        }
        match self.texts.as_slice() {
            [text] if self.within.is_empty() && !self.is_list => serializer.serialize_str(text),
            texts if self.within.is_empty() && (self.is_list || !texts.is_empty()) => {
                serializer.collect_seq(texts)
            }
            texts => self.serialize_group(texts, serializer),
        }
    }
}

impl Place {
    /// A text that stands where a group does is kept in the group, as its `text`.
    fn serialize_group<S: Serializer>(
        &self,
        texts: &[String],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if texts.iter().any(|text| !text.is_empty()) && !self.within.contains_key("text") {
            map.serialize_entry("text", &texts.join("\n"))?;
        }
        for (name, place) in &self.within {
            map.serialize_entry(name, place)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> FormFields {
        let mut form = FormFields::default();
        for (path, text) in fields {
            form.put(path, *text);
        }
        form
    }

    #[test]
    fn fields_stand_in_the_order_of_the_form() {
        let form = form(&[
            ("kind", "agency-report"),
            ("children.kofi.name", "Kofi"),
            ("children.amara.born.day", "2"),
            ("children.kofi.born.day", ""),
        ]);
        assert_eq!(
            form.to_json(),
            r#"{"kind":"agency-report","children":{"kofi":{"name":"Kofi","born":{"day":""}},"amara":{"born":{"day":"2"}}}}"#
        );
        assert_eq!(
            form.names_in("children").collect::<Vec<_>>(),
            ["kofi", "amara"]
        );
        assert_eq!(form.text("children.kofi.name"), "Kofi");
        assert_eq!(form.text("children.kofi"), "");
        assert_eq!(form.text("adults.joy.name"), "");
    }

    #[test]
    fn a_form_without_a_field_is_an_empty_document() {
        assert_eq!(form(&[]).to_json(), "{}");
        assert_eq!(
            form(&[("", "x"), ("token", "x"), ("authenticity.token", "x")]).to_json(),
            "{}"
        );
    }

    #[test]
    fn a_box_counts_for_more_than_the_hidden_field_before_it() {
        let mut form = form(&[("adults.joy.carer", "0"), ("adults.dan.carer", "0")]);
        form.tick("adults.joy.carer", "1");
        form.leave_unticked("adults.dan.carer");
        assert_eq!(
            form.to_json(),
            r#"{"adults":{"joy":{"carer":"1"},"dan":{"carer":"0"}}}"#
        );
    }

    #[test]
    fn an_empty_box_says_no_where_silence_means_yes() {
        let mut form = FormFields::default();
        form.leave_unticked("children.amara.household");
        form.leave_unticked("children.amara.attends");
        assert_eq!(
            form.to_json(),
            r#"{"children":{"amara":{"household":"no"}}}"#
        );
    }

    #[test]
    fn a_list_is_a_list_however_many_are_chosen() {
        let mut form = FormFields::default();
        form.put_list("children.amara.parents", vec![]);
        form.put_list("children.kofi.parents", vec!["joy".into()]);
        assert_eq!(
            form.to_json(),
            r#"{"children":{"amara":{"parents":[]},"kofi":{"parents":["joy"]}}}"#
        );
    }

    #[test]
    fn what_the_form_has_no_control_for_is_filled_in() {
        let mut form = form(&[("procedure", ""), ("kind", "minutes")]);
        form.put_unless_there("procedure", "wales");
        form.put_unless_there("kind", "agency-report");
        assert_eq!(form.to_json(), r#"{"procedure":"wales","kind":"minutes"}"#);
    }

    #[test]
    fn a_text_where_a_group_stands_is_not_lost() {
        for fields in [
            [
                ("sections.analysis.amara", "Prose."),
                ("sections.analysis.amara.label", "fact"),
            ],
            [
                ("sections.analysis.amara.label", "fact"),
                ("sections.analysis.amara", "Prose."),
            ],
        ] {
            assert_eq!(
                form(&fields).to_json(),
                r#"{"sections":{"analysis":{"amara":{"text":"Prose.","label":"fact"}}}}"#
            );
        }
    }

    #[test]
    fn statements_stand_in_place_of_their_prose() {
        let mut form = form(&[
            ("sections.analysis.amara.text", "She walks."),
            ("sections.analysis.amara.label", ""),
        ]);
        form.put_statements(
            "sections.analysis.amara",
            Statements::default().carried(&["She walks."]),
        );
        assert_eq!(
            form.to_json(),
            r#"{"sections":{"analysis":{"amara":{"label":"","statements":{"s1":{"text":"She walks."}}}}}}"#
        );
    }

    #[test]
    fn statements_of_a_servers_own_fields_are_taken_over() {
        let mut form = form(&[
            (
                "sections.analysis.amara.statements.s4.text",
                "She may need help.",
            ),
            ("sections.analysis.amara.statements.s4.label", "opinion"),
            ("sections.analysis.amara.statements.s4.based_on", "s1\r\ns2"),
            ("sections.analysis.amara.text", "She may need help."),
        ]);
        let statements = form.take_statements("sections.analysis.amara").unwrap();
        let statement = statements.get("s4").unwrap();
        assert_eq!(statement.label, Some(crate::language::Label::Opinion));
        assert_eq!(statement.based_on, ["s1", "s2"]);
        assert_eq!(
            form.to_json(),
            r#"{"sections":{"analysis":{"amara":{"text":"She may need help."}}}}"#
        );
        assert_eq!(form.take_statements("sections.analysis.amara"), None);
    }

    #[test]
    fn a_reason_is_taken_out_and_leaves_no_empty_group() {
        let mut form = form(&[("accepted.abc.reason", "On paper"), ("author.name", "Ruth")]);
        assert!(!form.keep_accepted(&|key| key == "abc"));
        assert!(form.keep_accepted(&|key| key == "def"));
        assert!(!form.keep_accepted(&|key| key == "def"));
        assert_eq!(form.to_json(), r#"{"author":{"name":"Ruth"}}"#);
    }

    #[test]
    fn the_label_of_an_entry_as_a_whole_is_taken_over() {
        let mut form = form(&[
            ("sections.analysis.amara.label", "opinion"),
            ("sections.analysis.amara.text", "She may need help."),
        ]);
        let entry = "sections.analysis.amara";
        assert_eq!(form.take_label(entry).as_deref(), Some("opinion"));
        assert_eq!(form.take_label(entry), None);
        assert_eq!(
            form.text("sections.analysis.amara.text"),
            "She may need help."
        );
    }

    #[test]
    fn a_path_of_a_hundred_thousand_parts_is_no_field() {
        let deep = format!("children{}", ".a".repeat(100_000));
        assert_eq!(form(&[(&deep, "x")]).to_json(), "{}");
    }
}
