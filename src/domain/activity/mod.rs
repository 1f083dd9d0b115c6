//! Regular activities over time: how often each is done by a day, what they bring beside what the plan needs, and how to close the gap; the care
//! of customers; and the hours that all work takes beside those that the people have.

mod counted_on;
mod customers;
mod fit;
mod follow;
mod gap;
mod hours;
mod limits;
mod raise;
mod supply;

pub use crate::domain::schedule::cadence::{Calendar, Periods};
pub use counted_on::CountedOn;
pub use customers::{Care, GradeCare, periods_a_week};
pub use fit::{Fit, HireBy, Largest};
pub(in crate::domain) use gap::{Brought, Gaps};
pub use hours::{Hours, Source, Week, Work};
pub use limits::{Binds, TeamLimits};
pub use raise::{Least, Raise, raise};
pub use supply::{Balance, Row, Supply, brought};
