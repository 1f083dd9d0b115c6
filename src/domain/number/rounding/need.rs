//! An exact need as a whole number and a remainder with a fixed number of bits.

use crate::domain::number::exact::Exact;

/// Remainders are compared in units of 2⁻⁵⁰. Smaller differences count as equal, and the earlier sub-target then goes
/// first.
pub(super) const FRACTION_BITS: u32 = 50;
/// One, in these units.
pub(super) const ONE: u64 = 1 << FRACTION_BITS;

/// An exact need of 0 or above, as a whole number and a remainder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Need {
    /// The need rounded down.
    pub whole: u64,
    /// The remainder, in units of 2⁻⁵⁰; 0 only for a whole need.
    pub remainder: u64,
}

impl Need {
    /// Splits an exact need. A need past 64 bits, which no checked plan has, counts as 0.
    pub fn of(exact: &Exact) -> Self {
        let Some(fixed) = exact.floor_of(ONE.into()) else { return Self { whole: 0, remainder: 0 } };
        let remainder = u64::try_from(fixed & u128::from(ONE - 1)).unwrap_or(0);
        Self {
            whole: u64::try_from(fixed >> FRACTION_BITS).unwrap_or(u64::MAX),
            remainder: if exact.is_whole() { 0 } else { remainder.max(1) },
        }
    }
}
