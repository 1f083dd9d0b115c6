//! What fields take.

/// What is typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Words, a date, a code: no number that is computed with.
    Words,
    /// A rate or a share, `20%`.
    Rate,
    /// A weight, `80` or `30%`.
    Weight,
    /// Money.
    Money,
    /// A plain number.
    Number,
    /// What the target is counted in: deals or money.
    Target,
}
