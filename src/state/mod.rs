//! The open document: what is typed, what it comes to, its undo, and where it is kept.
//!
//! [`history`] and [`library`] are plain Rust and tested as such; `document` joins them to signals and to the browser.

pub mod backups;
pub mod comparison;
#[cfg(target_arch = "wasm32")]
pub mod document;
pub mod edits;
pub mod history;
#[cfg(target_arch = "wasm32")]
pub mod inquiry;
pub mod lever_edits;
pub mod library;
pub mod outcome;
pub mod space_edits;
pub mod time_edits;

/// A name, cut where words that are added to it would make it longer than can be kept.
#[must_use]
pub fn with_room(name: &str) -> String {
    const ADDED: usize = 30;
    name.chars().take(crate::codec::TEXT_MAX - ADDED).collect()
}
