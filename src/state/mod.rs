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

/// A name with words added, cut where it would be too long for a name.
pub fn lengthened(name: &str, add: impl Fn(&str) -> String) -> String {
    use crate::domain::check::NAME_MAX;
    let long = add(name);
    let over = long.chars().count().saturating_sub(NAME_MAX);
    if over == 0 {
        return long;
    }
    let kept = name.chars().count().saturating_sub(over);
    add(name.chars().take(kept).collect::<String>().trim_end())
}
