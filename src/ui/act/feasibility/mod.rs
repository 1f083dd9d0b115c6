//! Whether the plan can be done: one verdict, its reasons, what would mend them, and what else there is to judge by.

mod after;
mod basis;
mod card;
mod reasons;
pub mod shown;
mod smart;

pub use card::feasibility_panel;
