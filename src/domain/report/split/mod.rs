//! The split as it is shown: sub-targets, sums of items, cross tables, and the tiles of its picture.

pub(super) mod division;
mod picture;
mod report;
mod sums;
mod table;

pub use picture::Tile;
pub use report::{LeafReport, SplitReport};
pub use sums::{Measure, Sums};
pub use table::{Axis, Table};
