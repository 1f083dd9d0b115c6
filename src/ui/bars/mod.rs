//! What stays in sight: the top bar, the answer, the tabs.

pub mod answer;
pub mod tabs;
pub mod topbar;
