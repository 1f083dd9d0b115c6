//! Backcast · 倒推: from a sales target back to the leads it needs.
pub mod codec;
pub mod domain;
pub mod i18n;
pub mod templates;
