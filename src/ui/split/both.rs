//! Where and when at once.

use crate::ui::parts::el::View;

/// The side of both.
pub fn both_side() -> View {
    View::None
}
