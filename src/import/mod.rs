//! A table of targets from another program, turned into the split of a plan.
//!
//! ```text
//! workbook, CSV, clipboard → Table ──→ Layout ──→ Reading ──→ the split, the target and the months of a draft
//!  (bytes and texts)         text      what each   lines with
//!                            cells     column is   exact amounts
//! ```
//!
//! A [`Table`] has only text cells, so that everything after it is the same for every source. One with a row for every month becomes one with a
//! column for every month ([`side_by_side()`]). A [`Layout`] is guessed from the table and
//! changed by the user. A [`Reading`] has the exact amounts, and what is wrong with the table, by cell. [`take_over()`] changes the draft.
//!
//! Everything here is from strangers: sizes are limited before anything is kept, and nothing panics.

pub mod amounts;
pub mod delimited;
pub mod headings;
pub mod html;
pub mod layout;
pub mod month;
pub mod open;
pub mod reading;
mod rows;
pub mod side_by_side;
pub mod table;
pub mod take_over;
pub mod totals;
pub mod workbook;

pub use layout::{Layout, Role};
pub use open::{Opened, open};
pub use reading::{Check, Problem, Reading, Why};
pub use side_by_side::side_by_side;
pub use table::{NoTable, Table, cell_name};
pub use take_over::{TargetFrom, kept, take_over};
