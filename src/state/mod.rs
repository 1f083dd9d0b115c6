//! The open document: the draft, its report, undo, and the store of plans.
//!
//! [`history`] and [`plan_store`] are plain Rust and tested as such; `document` joins them to signals and to the browser.

pub mod acted;
pub mod backups;
pub mod comparison;
#[cfg(target_arch = "wasm32")]
pub mod document;
pub mod history;
pub mod kept_steps;
pub mod key_value;
#[cfg(target_arch = "wasm32")]
pub mod odds_worker;
pub mod outcome;
pub mod plan_store;
pub mod trial;
