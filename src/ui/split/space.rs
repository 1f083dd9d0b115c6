//! The split in space.

use crate::ui::parts::el::View;

/// The side of space.
pub fn space_side() -> View {
    View::None
}
