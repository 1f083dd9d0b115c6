//! Inputs that what-if moves.

/// An input that moves the answer. It moves with everything that members and branches have of their own of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lever {
    /// What is to be reached.
    Target,
    /// The money per won deal.
    DealSize,
    /// Gross profit as a share of revenue.
    Margin,
    /// The rate from this stage to the next, ahead of won.
    Rate(usize),
    /// The leads at hand: those that can be had, or where none are given those that the plan needs.
    Leads,
}
