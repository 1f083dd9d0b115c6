//! Questions around the plan: which input changes most, any one unknown from the rest, how likely it is, another metric.

pub(in crate::domain) mod change_metric;
pub mod goal;
pub mod levers;
pub mod odds;
