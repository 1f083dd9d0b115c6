//! Many exact numbers at once: their common denominator, and by it their sum.

use super::{Exact, integers};
use crate::domain::natural::Natural;

impl Exact {
    /// The sum of all. (Their denominators are brought together pair by pair, and reduced once at the end.)
    #[must_use]
    pub fn sum(all: &[Self]) -> Self {
        match all {
            [] => Self::zero(),
            [one] => one.clone(),
            _ => {
                // Many with much in common: what the pairs make of their denominators would be far larger than the common one.
                if all.len() > 8
                    && let Some(common) = Self::common_within(all.iter().cloned(), Self::SUM_BITS_MAX)
                {
                    let sum = all.iter().fold(0.into(), |sum: Natural, n| sum.plus(&n.over_common(&common)));
                    return Self::reduced(false, sum, common);
                }
                let (low, high) = Self::sum_unreduced(all);
                Self::reduced(false, low, high)
            }
        }
    }

    /// Of numbers from 0 up.
    fn sum_unreduced(all: &[Self]) -> (Natural, Natural) {
        let [first, rest @ ..] = all else { return (0.into(), 1.into()) };
        if rest.iter().all(|other| other.under == first.under) {
            return (all.iter().fold(0.into(), |sum: Natural, n| sum.plus(&n.over)), first.under.clone());
        }
        let (one, two) = all.split_at(all.len() / 2);
        let ((a, b), (c, d)) = (Self::sum_unreduced(one), Self::sum_unreduced(two));
        if b == d { (a.plus(&c), b) } else { (a.times(&d).plus(&c.times(&b)), b.times(&d)) }
    }

    /// Binary digits of a common denominator that a thousand numbers are still added with in a moment.
    const SUM_BITS_MAX: u32 = 16_384;

    /// Whether `all`, a thousand at most, can be added in a moment, and so can what divides them.
    pub(in crate::domain) fn can_be_added(all: impl IntoIterator<Item = Self>) -> bool {
        Self::common_within(all, Self::SUM_BITS_MAX).is_some()
    }

    /// Whether all denominators divide a number that is small enough to reckon with: 28 decimal digits, and as many again as
    /// thirds and sevenths take. A hundred fractions that a person types have one; those of a plan made to stop the page do not.
    pub(in crate::domain) fn are_alike(all: &[Self]) -> bool {
        Self::common_within(all.iter().cloned(), 256).is_some()
    }

    /// The least number that all denominators divide, unless it has more binary digits.
    fn common_within(all: impl IntoIterator<Item = Self>, bits_max: u32) -> Option<Natural> {
        let mut common = Natural::from(1);
        for n in all {
            if n.under != common && !n.under.is_one() {
                common = Self::common_of(&common, &n);
                (common.bits() <= bits_max).then_some(())?;
            }
        }
        Some(common)
    }

    /// One over its numerator.
    pub(in crate::domain) fn one_over_numerator(&self) -> Self {
        Self::reduced(false, 1.into(), self.over.clone())
    }

    /// Bits in numerator and denominator.
    pub(in crate::domain) fn bits(&self) -> u32 {
        self.over.bits() + self.under.bits()
    }

    /// Whole numbers in the proportion of `all`, which are 0 or above.
    pub(in crate::domain) fn wholes(all: &[Self]) -> Vec<Self> {
        integers(all).into_iter().map(|n| Self::reduced(false, n, 1.into())).collect()
    }

    fn common_of(common: &Natural, n: &Self) -> Natural {
        common.times(&n.under.part(&common.gcd(&n.under)))
    }

    /// The least number that all denominators divide.
    pub(in crate::domain) fn common_under(all: &[Self]) -> Natural {
        all.iter().fold(1.into(), |common, n| Self::common_of(&common, n))
    }

    /// The least whole number that makes a whole number of each when multiplied with it.
    pub(in crate::domain) fn common_multiple(all: &[Self]) -> Self {
        Self::reduced(false, Self::common_under(all), 1.into())
    }

    /// The numerator over a denominator that [`common_under`](Self::common_under) gave for it. The sign is left out.
    pub(in crate::domain) fn over_common(&self, common: &Natural) -> Natural {
        common.div_rem(&self.under).map_or_else(|| self.over.clone(), |(times, _)| self.over.times(&times))
    }
}
