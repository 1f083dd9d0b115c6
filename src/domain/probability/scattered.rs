//! Few sums, far apart: for parts whose values have no large common divisor.

use super::budget::Budget;
use super::chance::Chance;
use super::masses::from_both_ends;
use super::part::Part;

/// The most sums that are held.
const MOST: usize = 1 << 17;

/// Sums in rising order, with the chances to fall below each and to reach it.
#[derive(Clone, Debug)]
pub(super) struct Scattered {
    sums: Vec<u128>,
    below: Vec<f64>,
    at_least: Vec<f64>,
}

impl Scattered {
    /// All sums of independent parts, in `unit`s; `None` past the budget.
    pub(super) fn of(parts: &[Part], unit: u64, budget: &mut Budget) -> Option<Self> {
        let mut all = vec![(0_u128, 1.0)];
        for part in parts {
            let deals = part.chain().deals(budget)?;
            let len = all.len().checked_mul(deals.mass.len()).filter(|len| *len <= MOST)?;
            // Each sum is added once, and compared with others about 20 times.
            budget.spend(20 * len as u64)?;
            let value = u128::from(part.value / unit);
            let row = || (deals.from..).zip(&deals.mass).map(|(n, mass)| (u128::from(n) * value, mass));
            let mut sums: Vec<(u128, f64)> =
                all.iter().flat_map(|(sum, chance)| row().map(move |(more, mass)| (sum + more, chance * mass))).collect();
            // Of equal sums the smaller chance comes first, so that the result does not depend on the order of the parts.
            sums.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            sums.dedup_by(|next, kept| {
                let is_same = next.0 == kept.0;
                if is_same {
                    kept.1 += next.1;
                }
                is_same
            });
            all = sums;
        }
        let (sums, mass): (Vec<u128>, Vec<f64>) = all.into_iter().unzip();
        let (below, at_least) = from_both_ends(&mass);
        Some(Self { sums, below, at_least })
    }

    pub(super) fn chance(&self, k: u128) -> Chance {
        let place = self.sums.partition_point(|sum| *sum < k);
        match place {
            0 => Chance::CERTAIN,
            _ if place == self.sums.len() => Chance::NONE,
            _ => Chance::of(self.at_least[place], self.below[place]),
        }
    }

    /// The least and the greatest sum.
    pub(super) fn range(&self) -> (u128, u128) {
        (self.sums[0], self.sums[self.sums.len() - 1])
    }
}
