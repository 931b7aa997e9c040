//! Turns the packs of `procedures/` from TOML, which people write, into JSON, which the core
//! already reads: the wasm then needs no TOML parser.

use std::path::Path;
use std::{env, fs};

use serde_json::{Value, json};

fn main() {
    let out = env::var("OUT_DIR").expect("cargo names a folder for what is built");
    println!("cargo:rerun-if-changed=procedures");

    let mut paths: Vec<_> = fs::read_dir("procedures")
        .expect("there is a folder procedures")
        .map(|entry| entry.expect("the folder procedures can be read").path())
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .collect();
    paths.sort();

    let (common, procedures): (Vec<_>, Vec<_>) = paths
        .iter()
        .partition(|path| path.file_stem().is_some_and(|it| it == "common"));
    let common = common.first().map(|path| read_pack(path));
    let procedures: Vec<_> = procedures.iter().map(|path| read_pack(path)).collect();
    let packs = json!({"common": common, "procedures": procedures});
    fs::write(Path::new(&out).join("procedures.json"), packs.to_string())
        .expect("the packs can be written");
}

fn read_pack(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a pack can be read");
    match toml::from_str(&text) {
        Ok(pack) => pack,
        Err(error) => panic!("{}: {error}", path.display()),
    }
}
