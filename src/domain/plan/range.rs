//! How far what-if moves a lever, where the plan says so itself.

use crate::domain::draft::Lever;
use crate::domain::number::Exact;

/// The range that a lever has of its own, in the terms of its input; an end that is not given is that of the common range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Whose.
    pub lever: Lever,
    /// Its low end.
    pub from: Option<Exact>,
    /// Its high end.
    pub to: Option<Exact>,
}
