//! Sensitivity: which input moves the answer most. Each input moves over its range while the others stay.
//!
//! ```text
//! Lever, factor ──→ changed Plan ──→ Gauge ──→ Reading
//! spans: each lever's own range, or its likely range, a step, or a tenth, as factors   one_more: a single step of one lever
//! tornado: each lever by itself, at both ends of its range
//! grid: two levers together, as a table and as a line of equal readings
//! ```

mod change;
mod contour;
mod gauge;
mod grid;
mod one_more;
mod ranges;
mod spans;
mod tornado;
mod value;
mod why;

pub use crate::domain::draft::Lever;
pub use crate::domain::plan::Range;
pub use contour::Stroke;
pub use gauge::{Gauge, Reading};
pub use grid::{GRID_MAX, Grid, grid};
pub use one_more::{Gain, gains, one_more};
pub use ranges::{Ends, ends, levers, ranges, usual};
pub use spans::{Ranging, Source, Span, common_ends, spans};
pub use tornado::{Places, Swing, Tornado, is_better, tornado};
pub use why::{Moved, Why, changed, why};

pub(in crate::domain) use gauge::leads_needed;
