//! How much computing a chance may take, in steps and never in time: so the same plan has the same figures on every machine.

/// The steps of everything that [`Model::odds`](super::Model::odds) and [`Model::leads_for`](super::Model::leads_for) do.
const WHOLE: u64 = 80_000_000;

/// A limit on steps. One step is about one multiply-add, a nanosecond or less; what costs more counts as several.
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
    /// A term of a law that is derived from the term before it.
    pub(super) const TERM: u64 = 5;
    /// One draw from a law, or one factor of a transform: two logarithms or so.
    pub(super) const DRAW: u64 = 100;

    /// So many steps.
    #[must_use]
    pub fn of(steps: u64) -> Self {
        Self { left: steps, spent: 0 }
    }

    pub(super) fn whole() -> Self {
        Self::of(WHOLE)
    }

    /// The steps that are left.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.left
    }

    /// The steps taken so far.
    #[must_use]
    pub fn spent(&self) -> u64 {
        self.spent
    }

    /// Takes so many steps; `None`, and nothing is taken, if fewer are left.
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
