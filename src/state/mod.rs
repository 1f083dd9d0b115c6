//! The open document: what is typed, what it comes to, its undo, and where it is kept.
//!
//! [`history`] and [`plan_store`] are plain Rust and tested as such; `document` joins them to signals and to the browser.

pub mod backups;
pub mod comparison;
#[cfg(target_arch = "wasm32")]
pub mod document;
pub mod history;
#[cfg(target_arch = "wasm32")]
pub mod inquiry;
pub mod key_value;
pub mod outcome;
pub mod plan_store;
