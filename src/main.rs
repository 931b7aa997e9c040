//! The command `conference-check`.

fn main() {}
