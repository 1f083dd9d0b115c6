//! Plans and settings: the menu, sharing, notices and short messages.

pub mod as_text;
pub mod charts;
pub mod export;
pub mod import;
pub mod menu;
pub mod notices;
pub mod open_file;
pub mod save;
pub mod share;
pub mod templates;
pub mod toast;
