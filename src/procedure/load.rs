use std::sync::{Arc, OnceLock};

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
        let common = Arc::new(common);
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

fn with_common(procedure: Procedure, common: &Arc<Common>) -> Procedure {
    Procedure {
        common: Arc::clone(common),
        ..procedure
    }
}

/// A procedure with the rules, and the words for fields, that are common to all.
pub(super) fn with_common_rules(procedure: Procedure) -> Procedure {
    with_common(procedure, &no_procedure().common)
}

pub(super) fn nameless() -> Procedure {
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
        without: Vec::new(),
        words: std::collections::BTreeMap::new(),
        own_rules: Vec::new(),
        common: Arc::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Typed;
    use crate::procedure::pack;

    #[test]
    fn every_built_in_pack_can_be_read() {
        let packs = built_in().unwrap();
        assert!(!packs.procedures.is_empty());
        assert!(!packs.common.rules.is_empty());
    }

    #[test]
    fn every_built_in_pack_passes_the_check_of_own_packs() {
        let packs: Typed<'_> = serde_json::from_str(PACKS).unwrap();
        let Some(Typed::List(packs)) = packs.part("procedures") else {
            panic!("no packs");
        };
        for (pack, built_in) in packs.iter().zip(procedures()) {
            let others = |id: &str| id != built_in.id && named(id).is_some();
            match pack::read(pack, &others) {
                Ok(read) => assert_eq!(read, *built_in),
                Err(mistakes) => {
                    let mistakes: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
                    panic!("{}:\n{}", built_in.id, mistakes.join("\n"));
                }
            }
        }
        assert_eq!(packs.len(), procedures().len());
    }
}
