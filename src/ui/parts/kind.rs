//! The kinds of text that fields take.

use crate::domain::percent_meant;

/// The kind of text that a field takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name; the product's own are shown in the reader's language.
    Name,
    /// An amount, with a stepper.
    Amount,
    /// A number.
    Number,
    /// A rate; a bare `20` is completed to `20%`.
    Rate,
    /// A day.
    Day,
}

impl Kind {
    /// Whether it is a figure, which the first tap selects as a whole.
    pub(super) fn is_figure(self) -> bool {
        matches!(self, Self::Amount | Self::Number | Self::Rate)
    }

    /// The text with which the draft is edited.
    pub(super) fn meant(self, typed: &str) -> String {
        let completed = if self == Self::Rate { percent_meant(typed) } else { None };
        completed.unwrap_or_else(|| typed.to_owned())
    }
}
