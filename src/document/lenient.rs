//! What may stand in each field of a document, as JSON Schema: for editors, and for those who receive
//! documents. As lenient as reading is, as far as a schema can say it.

use std::borrow::Cow;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::attendance::Presence;
use super::entry::Entry;
use super::field::{Field, Record};
use super::keyed::{Group, Keyed};
use super::label::LABELS;
use super::values::Done;
use crate::calendar::Moment;
use crate::language::Label;

/// A kind of value that a field can hold, as a schema that lets through what can be read as one.
pub trait Lenient {
    /// The schema.
    fn lenient() -> Schema;
}

/// Nothing, as forms and other programs write it: also what stands in an empty list or group.
fn blank() -> Value {
    json!({"type": ["string", "null"], "pattern": "^\\s*$"})
}

/// What a schema lets through, and in place of it lists and groups in which nothing stands.
fn or_blank(mut schema: Schema) -> Schema {
    for (sort, below) in [("array", "items"), ("object", "additionalProperties")] {
        let known = schema.get("type").and_then(Value::as_array);
        if known.is_some_and(|sorts| sorts.iter().any(|it| it == sort)) {
            continue;
        }
        if let Some(Value::Array(sorts)) = schema.get_mut("type") {
            sorts.push(sort.into());
            schema.insert(below.to_owned(), blank());
        }
    }
    schema
}

/// One of the words of a choice: capitals, spaces and underscores do not matter.
pub(crate) fn one_of(words: &[&str]) -> Schema {
    let patterns: Vec<String> = words.iter().copied().map(in_any_case).collect();
    let pattern = format!("^\\s*({})?\\s*$", patterns.join("|"));
    or_blank(json_schema!({"type": ["string", "null"], "pattern": pattern, "examples": words}))
}

fn in_any_case(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            '-' => "[-_ ]".to_owned(),
            _ => format!("[{c}{}]", c.to_ascii_uppercase()),
        })
        .collect()
}

fn yes_or_no() -> Vec<String> {
    let words = ["true", "yes", "on", "1", "false", "no", "off", "0"];
    words.into_iter().map(in_any_case).collect()
}

/// A day as people type it holds a figure; apart, it has day, month and year.
fn date(examples: &[&str]) -> Schema {
    or_blank(json_schema!({
        "type": ["string", "object", "null"],
        "pattern": "[0-9]|^\\s*$",
        "anyOf": [{"required": ["day", "month", "year"]}, {"additionalProperties": blank()}],
        "properties": {
            "day": {"type": ["string", "number", "null"]},
            "month": {"type": ["string", "number", "null"]},
            "year": {"type": ["string", "number", "null"]},
            "time": {"type": ["string", "null"]},
        },
        "examples": examples,
    }))
}

impl Lenient for String {
    fn lenient() -> Schema {
        or_blank(json_schema!({
            "type": ["string", "number", "boolean", "array", "null"],
            "items": {"type": ["string", "number", "boolean", "null"]},
        }))
    }
}

impl Lenient for Vec<String> {
    fn lenient() -> Schema {
        or_blank(json_schema!({
            "description": "A list, or one text with an entry a line.",
            "type": ["array", "string", "boolean", "null"],
            "not": {"const": true},
            "items": {"type": ["string", "number", "boolean", "null"]},
        }))
    }
}

impl Lenient for bool {
    fn lenient() -> Schema {
        let pattern = format!("^\\s*({})?\\s*$", yes_or_no().join("|"));
        or_blank(json_schema!({
            "type": ["boolean", "string", "integer", "null"],
            "pattern": pattern,
            "minimum": 0,
            "maximum": 1,
            "examples": [true, "yes", "no"],
        }))
    }
}

impl Lenient for f64 {
    fn lenient() -> Schema {
        or_blank(json_schema!({
            "type": ["number", "string", "null"],
            "pattern": "^\\s*([-+]?[0-9]*\\.?[0-9]*)?\\s*$",
        }))
    }
}

impl Lenient for NaiveDate {
    fn lenient() -> Schema {
        date(&["2026-12-08", "8 December 2026"])
    }
}

impl Lenient for Moment {
    fn lenient() -> Schema {
        date(&["2026-12-08T10:00", "8 December 2026 10am"])
    }
}

impl Lenient for Done {
    fn lenient() -> Schema {
        or_blank(json_schema!({
            "type": ["boolean", "string", "integer", "object", "null"],
            "minimum": 0,
            "maximum": 1,
            "anyOf": [{"required": ["day", "month", "year"]}, {"additionalProperties": blank()}],
            "examples": [true, "2026-12-03", "by telephone"],
        }))
    }
}

impl Lenient for Label {
    fn lenient() -> Schema {
        one_of(LABELS)
    }
}

impl Lenient for Presence {
    fn lenient() -> Schema {
        let mut words = yes_or_no();
        words.push(in_any_case("part"));
        let pattern = format!("^\\s*({})?\\s*$", words.join("|"));
        or_blank(json_schema!({
            "type": ["boolean", "string", "integer", "null"],
            "pattern": pattern,
            "minimum": 0,
            "maximum": 1,
            "examples": ["yes", "no", "part"],
        }))
    }
}

impl<T: Lenient> JsonSchema for Entry<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Entry".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        T::lenient()
    }
}

impl<T: JsonSchema + Field + Default> JsonSchema for Keyed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}ById", T::schema_name()).into()
    }

    fn json_schema(made: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["object", "string", "array", "null"],
            "pattern": "^\\s*$",
            "items": blank(),
            "propertyNames": {"pattern": "^[a-z0-9-]+$"},
            "additionalProperties": made.subschema_for::<T>(),
        })
    }
}

/// A text in place of fields is read as their text, where one of them is called so.
impl<T: JsonSchema + Record + Default> JsonSchema for Group<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(made: &mut SchemaGenerator) -> Schema {
        let fields = made.subschema_for::<T>();
        let otherwise = if T::default().names().contains(&"text") {
            or_blank(json_schema!({"type": ["string", "null"]}))
        } else {
            or_blank(json_schema!({"type": ["string", "null"], "pattern": "^\\s*$"}))
        };
        // Not `anyOf`: a mistake is then told of the field in which it stands.
        json_schema!({"if": {"type": "object"}, "then": fields, "else": otherwise})
    }
}
