//! Plans and settings: the menu, sharing, and what must be said at once.

pub mod menu;
pub mod notices;
pub mod save;
pub mod share;
pub mod toast;
