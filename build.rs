//! Turns the packs of `procedures/` from TOML, which people write, into JSON, which the core
//! already reads: the wasm then needs no TOML parser.

#[path = "build/language.rs"]
mod language;
#[path = "build/names.rs"]
mod names;
#[path = "build/respectful.rs"]
mod respectful;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::{Value, json};

type Built<T> = Result<T, Box<dyn Error>>;

fn main() -> Built<()> {
    language::compile();
    names::compile();
    respectful::compile();
    println!("cargo:rerun-if-changed=procedures");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let (common, procedures): (Vec<_>, Vec<_>) = packs()?
        .into_iter()
        .partition(|path| path.file_stem().is_some_and(|it| it == "common"));
    let common = common.first().ok_or("procedures/common.toml is missing")?;
    let procedures: Vec<_> = procedures
        .iter()
        .map(|path| read_pack(path))
        .collect::<Built<_>>()?;
    let packs = json!({"common": read_pack(common)?, "procedures": procedures});
    fs::write(out.join("procedures.json"), packs.to_string())?;
    Ok(())
}

fn packs() -> Built<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir("procedures")? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn read_pack(path: &Path) -> Built<Value> {
    let text = fs::read_to_string(path)?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()).into())
}
