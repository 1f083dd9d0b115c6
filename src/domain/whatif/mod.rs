//! Questions around the plan: sensitivity, goal seek, the chance of hitting the target, another metric.

pub(in crate::domain) mod change_metric;
pub mod goal;
pub mod levers;
pub mod odds;
