//! Several exact numbers at once: their common denominator, and limits on its size.

use dashu_ratio::RBig;

use super::Exact;

/// The most binary digits of a common denominator with which a thousand numbers can be added quickly.
const SUM_BITS_MAX: usize = 16_384;

/// The most binary digits of a common denominator that is small enough for every calculation: 28 decimal digits, and
/// about as much again for thirds and sevenths.
const ALIKE_BITS_MAX: usize = 256;

impl Exact {
    /// Whether the common denominator of `all`, at most a thousand numbers, is small enough to add them quickly.
    pub(in crate::domain) fn can_be_added(all: impl IntoIterator<Item = Self>) -> bool {
        have_denominator_within(all.into_iter().map(|n| n.denominator()), SUM_BITS_MAX)
    }

    /// Whether the common denominator of all is small enough for every calculation. A hundred fractions that a person
    /// types satisfy this; a plan made to stop the page does not.
    pub(in crate::domain) fn are_alike(all: &[Self]) -> bool {
        have_denominator_within(all.iter().map(Self::denominator), ALIKE_BITS_MAX)
    }

    /// Whether it is below 2 to the power of `bits`.
    pub(in crate::domain) fn fits(&self, bits: usize) -> bool {
        *self < power_of_two(bits)
    }

    /// The least whole number that turns each number into a whole number when multiplied with it.
    pub(in crate::domain) fn common_denominator(all: &[Self]) -> Self {
        all.iter().fold(Self::one(), |common, n| least_common_multiple(common, &n.denominator()))
    }

    /// Whole numbers in the proportion of `all`, which are 0 or above.
    pub(in crate::domain) fn wholes(all: &[Self]) -> Vec<Self> {
        let common = Self::common_denominator(all);
        all.iter().map(|n| n * &common).collect()
    }
}

/// Whether the least common multiple of `denominators` has at most `bits` binary digits. The check stops at the first
/// denominator that exceeds them, so that a number made to stop the page cannot grow further.
fn have_denominator_within(denominators: impl Iterator<Item = Exact>, bits: usize) -> bool {
    let (limit, mut common) = (power_of_two(bits), Exact::one());
    let mut last = Exact::one();
    for denominator in denominators {
        // Many in a row are the same.
        if denominator != last {
            common = least_common_multiple(common, &denominator);
            if common >= limit {
                return false;
            }
            last = denominator;
        }
    }
    true
}

/// For two whole numbers above 0: `one` times the numerator of `two ÷ one` in lowest terms.
fn least_common_multiple(one: Exact, two: &Exact) -> Exact {
    let missing = two.checked_div(&one).map_or_else(Exact::one, |quotient| quotient.numerator());
    one * missing
}

fn power_of_two(bits: usize) -> Exact {
    Exact((RBig::ONE.numerator() << bits).into())
}
