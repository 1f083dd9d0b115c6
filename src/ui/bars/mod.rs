//! The bars that are always visible: the top bar, the answer, the tabs.

pub mod answer;
pub mod tabs;
pub mod topbar;
