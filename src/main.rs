//! The command `conference-check`: the same core, natively.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    conference_check::command::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
