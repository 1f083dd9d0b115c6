//! How long an exact chance may take.

/// Multiply-adds in one exact form: about a tenth of a second, and a fifth in a browser.
const MULTIPLY_ADDS: usize = 100_000_000;

/// A step from one chance of a law to its next costs as much as so many multiply-adds, for it divides: 20 million of them at most.
const STEP: usize = 5;

/// What is left of the multiply-adds that one exact form may cost. Past it there is none in time, which is `None` wherever it is
/// spent.
#[derive(Debug)]
pub(super) struct Budget(usize);

impl Budget {
    pub(super) fn whole() -> Self {
        Self(MULTIPLY_ADDS)
    }

    /// For one of the totals that are tried on the way to the least leads.
    pub(super) fn of_a_try() -> Self {
        Self(MULTIPLY_ADDS / 5)
    }

    /// For one of the hundreds of chances that a picture and the levels are made of.
    pub(super) fn of_a_sum() -> Self {
        Self(MULTIPLY_ADDS / 50)
    }

    /// For one of the some 20 that are made between a key and the next frame.
    pub(super) fn of_a_moment() -> Self {
        Self(MULTIPLY_ADDS / 1000)
    }

    pub(super) fn spend(&mut self, multiply_adds: usize) -> Option<()> {
        self.0 = self.0.checked_sub(multiply_adds)?;
        Some(())
    }

    /// Steps from one chance of a law to the next.
    pub(super) fn spend_steps(&mut self, steps: usize) -> Option<()> {
        self.spend(steps.checked_mul(STEP)?)
    }

    /// The steps that are still paid for.
    pub(super) fn room(&self) -> usize {
        self.0 / STEP
    }
}
