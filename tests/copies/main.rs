//! What each reader's copy holds, and a joint report made into one for each child.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod families;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod readers;
#[cfg(test)]
mod separate;
#[cfg(test)]
mod spellings;
