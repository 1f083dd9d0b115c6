//! What is counted with: exact ratios, counts, rates and money, the one reader of typed numbers, and whole numbers from exact ones.

pub mod apportion;
pub(in crate::domain) mod count;
pub(in crate::domain) mod exact;
pub mod money;
pub(in crate::domain) mod rate;
pub mod reader;
pub(in crate::domain) mod rounding;
pub mod stepper;

pub use count::Count;
pub use exact::Exact;
pub use money::{Currency, Money};
pub use rate::{NotARate, Rate, percent_meant};
