//! The bars around the plan: the top bar, the answer and its compact form, the tabs, and the row of keys for typing.

pub mod answer;
pub mod compact;
pub mod keys;
pub mod tabs;
pub mod topbar;
