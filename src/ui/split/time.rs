//! The split over time.

use crate::ui::parts::el::View;

/// The side of time.
pub fn time_side() -> View {
    View::None
}

/// The sheet of one month of the horizon.
#[inline(never)] // scripts/split.mjs cuts here
pub fn month_sheet(_month: usize) -> View {
    View::None
}
