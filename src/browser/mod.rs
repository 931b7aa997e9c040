//! A form read, findings shown beside its fields, submission held.
//!
//! These are the calls that JavaScript makes. Each is stateless: what has to last stands in the
//! page (hidden fields, attributes), so that after a trap a new instance can go on where the old one
//! stopped. An area's own procedures alone are kept here, and by JavaScript too, which hands them to
//! a new instance. Nothing here makes markup out of text: elements are created one by one.
//!
//! `pkg/src` is the other half: it loads the module, listens, and says so when nothing is checked.

#[cfg(target_arch = "wasm32")]
mod accept;
#[cfg(target_arch = "wasm32")]
mod asked;
#[cfg(target_arch = "wasm32")]
mod beside;
#[cfg(target_arch = "wasm32")]
mod calls;
#[cfg(target_arch = "wasm32")]
mod choices;
#[cfg(target_arch = "wasm32")]
mod controls;
#[cfg(target_arch = "wasm32")]
mod details;
#[cfg(target_arch = "wasm32")]
mod filters;
#[cfg(target_arch = "wasm32")]
mod form;
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) mod given;
#[cfg(target_arch = "wasm32")]
mod known;
#[cfg(target_arch = "wasm32")]
mod lists;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod rows;
#[cfg(target_arch = "wasm32")]
mod sent;
#[cfg(target_arch = "wasm32")]
mod summary;
#[cfg(target_arch = "wasm32")]
mod target;
#[cfg(target_arch = "wasm32")]
mod which;
