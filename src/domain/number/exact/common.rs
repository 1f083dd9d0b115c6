//! Many exact numbers at once: their common denominator, and how large it may grow.

use dashu_ratio::RBig;

use super::Exact;

/// Binary digits of a common denominator that a thousand numbers are still added with in a moment.
const SUM_BITS_MAX: usize = 16_384;

/// Binary digits of a common denominator that is small enough for every calculation: 28 decimal digits, and as many again as
/// thirds and sevenths take.
const ALIKE_BITS_MAX: usize = 256;

impl Exact {
    /// Whether `all`, a thousand at most, can be added in a moment, and so can what divides them.
    pub(in crate::domain) fn can_be_added(all: impl IntoIterator<Item = Self>) -> bool {
        have_denominator_within(all.into_iter().map(|n| n.denominator()), SUM_BITS_MAX)
    }

    /// Whether all denominators divide a number that is small enough for every calculation. A hundred fractions that a person types
    /// have one; those of a plan made to stop the page do not.
    pub(in crate::domain) fn are_alike(all: &[Self]) -> bool {
        have_denominator_within(all.iter().map(Self::denominator), ALIKE_BITS_MAX)
    }

    /// Whether it is below 2 to the power of `bits`.
    pub(in crate::domain) fn fits(&self, bits: usize) -> bool {
        *self < power_of_two(bits)
    }

    /// The least whole number that makes a whole number of each when multiplied with it.
    pub(in crate::domain) fn common_denominator(all: &[Self]) -> Self {
        all.iter().fold(Self::one(), |common, n| least_common_multiple(common, &n.denominator()))
    }

    /// Whole numbers in the proportion of `all`, which are 0 or above.
    pub(in crate::domain) fn wholes(all: &[Self]) -> Vec<Self> {
        let common = Self::common_denominator(all);
        all.iter().map(|n| n * &common).collect()
    }
}

/// Whether the least number that all of `denominators` divide stays within so many binary digits. It stops at the first that exceeds
/// them, so that no number made to stop the page grows further.
fn have_denominator_within(denominators: impl Iterator<Item = Exact>, bits: usize) -> bool {
    let (limit, mut common) = (power_of_two(bits), Exact::one());
    for denominator in denominators {
        common = least_common_multiple(common, &denominator);
        if common >= limit {
            return false;
        }
    }
    true
}

/// Of two whole numbers above 0: what is left of the second once the quotient of both is in lowest terms is missing in the first.
fn least_common_multiple(one: Exact, two: &Exact) -> Exact {
    let missing = two.checked_div(&one).map_or_else(Exact::one, |quotient| quotient.numerator());
    one * missing
}

fn power_of_two(bits: usize) -> Exact {
    Exact((RBig::ONE.numerator() << bits).into())
}
