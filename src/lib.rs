//! Backcast · 倒推: from a sales target back to the leads it needs.
pub mod domain;
