//! JSON Schema of what comes in and goes out, made from the types themselves.

use std::io::{self, Write};

use clap::ValueEnum;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::NOTHING_MISSING;
use crate::document::Document;
use crate::findings::Findings;
use crate::procedure::Procedure;

/// What a schema is of.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Of {
    /// What a form holds: as lenient as a check
    Document,
    /// A pack of rules, as procedures/*.toml are written
    Procedure,
    /// What a check gives back
    Result,
}

pub(super) fn run(of: Option<Of>, out: &mut dyn Write) -> io::Result<u8> {
    let Some(of) = of else {
        for of in Of::value_variants() {
            if let Some(value) = of.to_possible_value() {
                let help = value.get_help().map(ToString::to_string);
                writeln!(out, "{:<10} {}", value.get_name(), help.unwrap_or_default())?;
            }
        }
        return Ok(NOTHING_MISSING);
    };
    writeln!(out, "{}", serde_json::to_string_pretty(&schema(of))?)?;
    Ok(NOTHING_MISSING)
}

fn schema(of: Of) -> Schema {
    match of {
        Of::Document => read_as::<Document>("Conference Check document"),
        Of::Procedure => read_as::<Procedure>("Conference Check procedure"),
        Of::Result => titled(
            SchemaSettings::draft2020_12()
                .for_serialize()
                .into_generator()
                .into_root_schema_for::<Findings>(),
            "Conference Check result",
        ),
    }
}

fn read_as<T: JsonSchema>(title: &str) -> Schema {
    let settings = SchemaSettings::draft2020_12().for_deserialize();
    titled(settings.into_generator().into_root_schema_for::<T>(), title)
}

fn titled(mut schema: Schema, title: &str) -> Schema {
    schema.insert("title".to_owned(), title.into());
    schema
}
