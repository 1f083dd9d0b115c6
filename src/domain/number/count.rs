//! Whole numbers of leads, deals and activities.

use std::fmt;

use super::exact::Exact;

/// A whole number of things, from 0 to [`Count::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Count(u64);

impl Count {
    /// A quadrillion: more than any market has, and a number that every JSON reader holds exactly.
    pub const MAX: u64 = 1_000_000_000_000_000;

    /// One.
    pub const ONE: Self = Self(1);

    /// `n`, or `None` above [`Count::MAX`].
    pub fn new(n: u64) -> Option<Self> {
        (n <= Self::MAX).then_some(Self(n))
    }

    /// `n` of a plan that passed its check, which is within [`Count::MAX`]; 0 for a greater one.
    pub fn of(n: u128) -> Self {
        u64::try_from(n).ok().and_then(Self::new).unwrap_or_default()
    }

    /// The least count that is enough: `value` rounded up. `None` below 0 and above [`Count::MAX`].
    pub fn sufficing(value: &Exact) -> Option<Self> {
        value.ceil().and_then(Self::new)
    }

    /// The whole part of an expected value: `value` rounded down. `None` below 0 and above [`Count::MAX`].
    pub fn completed(value: &Exact) -> Option<Self> {
        value.floor().and_then(Self::new)
    }

    /// As a plain number.
    pub fn get(self) -> u64 {
        self.0
    }

    /// As an exact number.
    pub fn exact(self) -> Exact {
        Exact::whole(self.0)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
