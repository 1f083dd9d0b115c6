//! The custom range of a lever.

use crate::domain::draft::Lever;
use crate::domain::number::Exact;

/// The custom range of a lever, in the terms of its input. A missing end is that of the common range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lever.
    pub lever: Lever,
    /// Its low end.
    pub from: Option<Exact>,
    /// Its high end.
    pub to: Option<Exact>,
}
