//! Which days: the working calendar, published and expected holidays, fiscal years.

pub(in crate::domain) mod fiscal;
pub mod holidays;
mod horizon;
mod provisional;
mod usual_period;
pub mod working;
pub mod written;

pub use fiscal::{FiscalYear, Quarter};
pub use horizon::{HORIZON_DAYS_MAX, Horizon};
pub use usual_period::UsualPeriod;
