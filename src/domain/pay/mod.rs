//! Pay: the exact pay at any attainment, its curve, and what is to be expected of it.

mod amount;
mod curve;
mod expected;

pub use amount::{Paid, Scheme, Slice};
pub use curve::Corner;
pub use expected::Expected;
