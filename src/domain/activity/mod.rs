//! Regular activities over time: how often each is done by a day, what they bring beside what the plan needs, and how to close the gap.

mod cadence;
mod raise;
mod supply;

pub use cadence::{Calendar, Periods};
pub use raise::{Least, Raise, raise};
pub use supply::{Balance, Row, Supply};
