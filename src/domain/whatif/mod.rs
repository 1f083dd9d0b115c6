//! Questions around the plan: sensitivity, goal seek, the chance of hitting the target, scenarios change by change, another metric.

pub(in crate::domain) mod change_metric;
pub mod difference;
pub mod goal;
pub mod levers;
pub mod odds;
pub mod waterfall;
