use std::sync::OnceLock;

use serde::Deserialize;

use super::{Common, Procedure};
use crate::document::{OtherShape, read_shape};

/// The packs of `procedures/`, turned into JSON by the build script.
const PACKS: &str = include_str!(concat!(env!("OUT_DIR"), "/procedures.json"));

#[derive(Deserialize)]
struct Packs {
    common: Common,
    procedures: Vec<Procedure>,
}

/// The procedures that are built in, in order of their ids.
pub fn procedures() -> &'static [Procedure] {
    &packs().1
}

/// The built-in procedure of that id.
pub fn named(id: &str) -> Option<&'static Procedure> {
    procedures().iter().find(|procedure| procedure.id == id)
}

/// What a document is held against while no procedure is chosen: the rules common to all.
pub fn no_procedure() -> &'static Procedure {
    &packs().0
}

fn packs() -> &'static (Procedure, Vec<Procedure>) {
    static BUILT_IN: OnceLock<(Procedure, Vec<Procedure>)> = OnceLock::new();
    BUILT_IN.get_or_init(|| {
        let Packs { common, procedures } = built_in().unwrap_or_else(|_| Packs {
            common: Common::default(),
            procedures: Vec::new(),
        });
        let procedures = procedures
            .into_iter()
            .map(|procedure| with_common(procedure, &common))
            .collect();
        (with_common(nameless(), &common), procedures)
    })
}

fn built_in() -> Result<Packs, OtherShape> {
    read_shape(PACKS)
}

fn with_common(procedure: Procedure, common: &Common) -> Procedure {
    Procedure {
        common: common.clone(),
        ..procedure
    }
}

fn nameless() -> Procedure {
    Procedure {
        id: String::new(),
        title: String::new(),
        version: String::new(),
        updated: String::new(),
        source: String::new(),
        language: "en".to_owned(),
        notes: Vec::new(),
        covers: Vec::new(),
        silent_on: Vec::new(),
        words: std::collections::BTreeMap::new(),
        own_rules: Vec::new(),
        common: Common::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_pack_can_be_read() {
        let packs = built_in().unwrap();
        assert!(!packs.procedures.is_empty());
        assert!(!packs.common.rules.is_empty());
    }
}
