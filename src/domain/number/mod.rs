//! Numbers: exact ratios, counts, rates and money, the reader of typed numbers, and rounding to whole numbers.

pub mod apportion;
pub(in crate::domain) mod count;
pub(in crate::domain) mod exact;
pub mod money;
pub mod order;
pub(in crate::domain) mod rate;
pub mod reader;
pub(in crate::domain) mod rounding;
pub mod scale;
pub mod stepper;

pub use count::Count;
pub use exact::Exact;
pub use money::{Currency, Money};
pub use rate::{NotARate, Rate, percent_meant};
