//! A validated plan: types that cannot hold a wrong value. Made by [`crate::domain::draft::Draft::check`], and nowhere else.

mod basis;
mod budget;
pub(in crate::domain) mod capacity;
mod class_rounding;
pub(in crate::domain) mod classes;
pub(in crate::domain) mod curve;
mod customers;
pub(in crate::domain) mod funnel;
mod limits;
mod owner;
mod pay;
mod playbook;
mod presence;
mod regular;
pub(in crate::domain) mod split;
pub(in crate::domain) mod spread;
pub(in crate::domain) mod strength;
mod target;
mod whole;
pub(in crate::domain) mod work_back;

pub use crate::domain::calendar::Horizon;
pub use basis::{Basis, Limits, Market, Thresholds};
pub use budget::{Budget, BudgetLine};
pub use capacity::{Capacity, Team};
pub use customers::{Customers, Grade};
pub use funnel::{Activity, Funnel, Place, Stage};
pub use pay::{Band, Indicator, IndicatorLevel, Pay};
pub use playbook::{Incentive, Milestone, Playbook, Review, Risk, StagePractice, Task, Training};
pub use regular::{Cadence, Channel, RegularActivity};
pub use split::{Branch, Dimension, Member, Split, Terms};
pub use spread::{Phase, Spread};
pub use target::{Target, Tier};
pub use whole::{Plan, Range, Scenario};
pub use work_back::Required;
