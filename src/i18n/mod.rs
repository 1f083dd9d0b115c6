//! Texts, numbers and dates in the reader's language.
//!
//! Every text is a row of a table in [`texts`]. Numbers and dates are formatted here from exact values, so that the
//! screen shows exactly the computed value. Combinations of several texts and numbers have their own modules:
//! [`explain`] explains how each number is calculated, [`labels`] names fields, and `faults` describes their faults.

#[macro_use]
pub mod text_table;

pub mod brought;
pub mod cadence;
pub mod dates;
pub mod explain;
mod faults;
pub mod feasibility;
pub mod fiscal;
pub mod indicator;
pub mod labels;
pub mod levers;
mod locale;
pub mod meaning;
pub mod measures;
pub mod meeting;
pub mod names;
pub mod number;
pub mod one_page;
pub mod plan_name;
mod spreading;
pub mod summary;
pub mod texts;
pub mod work_plan;

pub use locale::Locale;
