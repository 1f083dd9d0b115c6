//! The kinds of text that fields take.

/// The kind of text that a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Words, a date, a code: not a number to calculate with.
    Words,
    /// A rate or a share, `20%`.
    Rate,
    /// A weight, `80` or `30%`.
    Weight,
    /// Money.
    Money,
    /// A plain number.
    Number,
    /// The metric of the target: deals or money.
    Target,
}
