//! Texts, numbers and dates in the reader's language.
//!
//! Every text is a row of a table in [`texts`]. Numbers and dates are formatted here from exact values, so that what is shown is what
//! was computed. What is put together from several texts and numbers has a module of its own: [`explain`] says how each number is
//! calculated, [`labels`] what fields are called, `faults` what is wrong with them.

#[macro_use]
pub mod text_table;

pub mod dates;
pub mod explain;
mod faults;
pub mod fiscal;
pub mod labels;
pub mod levers;
mod locale;
pub mod meaning;
pub mod names;
pub mod number;
pub mod texts;

pub use locale::Locale;
