//! A plan for other programs: its figures as tables, and these as a workbook (XLSX), as CSV and as Markdown; its dates as a calendar; and
//! its charts as drawings.
//!
//! ```text
//! plan, report, schedule → tables ──→ xlsx      all sheets, with live formulas
//!                            ├──────→ csv       one table
//!                            └──────→ markdown  all tables
//! plan, report ──────────────────────→ ics       milestones, reviews, phases
//! plan, report, schedule, odds ──────→ charts    each chart as SVG
//! ```
//!
//! The tables hold exact values in the reader's language. What is rounded is rounded here, once, at the place that [`Value`] names. The
//! program that makes these files is separate (`src/workbook.rs`), so that the page does not carry its libraries. Charts need no library and
//! are drawn in the page.

pub mod cell;
pub mod charts;
pub mod csv;
pub mod file;
mod formula;
pub mod ics;
pub mod inert;
pub mod kind;
pub mod markdown;
pub mod sheet;
pub mod tables;
pub mod xlsx;

pub use cell::{Cell, Value};
pub use file::{Failed, File, Form, make};
pub use kind::Kind;
pub use sheet::{Block, Sheet};
pub use tables::{kinds, table, tables};
