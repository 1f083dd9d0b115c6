//! A limit on the computing for a chance, in steps and never in time, so that a plan has the same figures on every machine.

/// The budget of [`Model::odds`](super::Model::odds) and of [`Model::leads_for`](super::Model::leads_for).
const WHOLE: u64 = 80_000_000;

/// A limit on steps. One step is about one multiply-add, a nanosecond or less; more expensive operations count as several.
///
/// ```
/// use backcast::domain::probability::Budget;
/// let mut budget = Budget::of(10);
/// assert_eq!(budget.spend(7), Some(()));
/// assert_eq!(budget.spend(4), None); // there are 3 left, which stay
/// assert_eq!((budget.left(), budget.spent()), (3, 7));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    left: u64,
    spent: u64,
}

impl Budget {
    /// The steps of one term that is derived from the term before it.
    pub(super) const TERM: u64 = 5;
    /// The steps of one draw from a distribution, or of one factor of a transform: about two logarithms.
    pub(super) const DRAW: u64 = 100;

    /// A budget of `steps`.
    pub fn of(steps: u64) -> Self {
        Self { left: steps, spent: 0 }
    }

    pub(super) fn whole() -> Self {
        Self::of(WHOLE)
    }

    /// The steps that are left.
    pub fn left(&self) -> u64 {
        self.left
    }

    /// The steps taken so far.
    pub fn spent(&self) -> u64 {
        self.spent
    }

    /// Takes `steps`; `None`, without taking any, if fewer are left.
    pub fn spend(&mut self, steps: u64) -> Option<()> {
        self.left = self.left.checked_sub(steps)?;
        self.spent += steps;
        Some(())
    }

    /// Lets a computation take up to `most` of the steps that are left.
    pub fn within<R>(&mut self, most: u64, computation: impl FnOnce(&mut Self) -> R) -> R {
        let mut part = Self::of(most.min(self.left));
        let result = computation(&mut part);
        self.left -= part.spent;
        self.spent += part.spent;
        result
    }
}
