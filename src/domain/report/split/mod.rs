//! The split as it is shown: sub-targets, sums of items, cross tables, and its picture.

pub(super) mod division;
mod picture;
mod report;
mod sums;
mod table;
mod treemap;

pub use picture::{Canvas, Tile};
pub use report::{LeafReport, SplitReport};
pub use sums::{Measure, Sums};
pub use table::{Axis, Table};
pub use treemap::{Rect, treemap};
