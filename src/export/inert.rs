//! Texts that a spreadsheet would take for a formula.
//!
//! A program that opens a CSV file reads a cell that begins with `=`, `+`, `-` or `@` as a formula, and a formula can do harm. In CSV, a **text**
//! is therefore written with an apostrophe before it if its first character that is no space is one of `= + - @` (also in full width), or if
//! it begins with a tab, a line break or an apostrophe. Taking the first apostrophe away gives back every text as it was. Numbers are never
//! changed: −5 is a number.

/// The signs that begin a formula, also in full width.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet could take a text for a formula.
pub fn is_like_formula(text: &str) -> bool {
    text.trim_start().starts_with(SIGNS) || text.starts_with(['\t', '\r', '\n'])
}

/// The text of a CSV cell, which no program takes for a formula.
///
/// ```
/// use backcast::export::inert::inert;
/// assert_eq!(inert("=1+1"), "'=1+1");
/// assert_eq!(inert("A = B"), "A = B");
/// ```
pub fn inert(text: &str) -> String {
    if is_like_formula(text) || text.starts_with('\'') { format!("'{text}") } else { text.to_owned() }
}
