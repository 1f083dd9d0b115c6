//! The split of a plan as it is shown: its sub-targets and the sums of its items.

use super::sums::Sums;
use crate::domain::number::{Count, Currency, Exact, Money};

/// The split of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitReport {
    /// The currency of all money.
    pub currency: Currency,
    /// The dimensions: the name of each, and its items with their share of their parent.
    pub dimensions: Vec<(String, Vec<(String, Exact)>)>,
    /// Every sub-target; the last dimension changes first.
    pub leaves: Vec<LeafReport>,
    /// By dimension and item: the sums of their sub-targets.
    pub totals: Vec<Vec<Sums>>,
    /// The sums of all sub-targets.
    pub whole: Sums,
}

/// A sub-target.
#[derive(Clone, Debug, PartialEq)]
pub struct LeafReport {
    /// The place of its item in each dimension.
    pub path: Vec<usize>,
    /// Its share of its parent.
    pub share: Exact,
    /// Its part of the target's money, its deals, its count at every stage.
    pub sums: Sums,
    /// Average money per won deal.
    pub deal_size: Option<Exact>,
    /// Its exact need at every stage; its counts are these, rounded down or up.
    pub needs: Vec<Exact>,
}

impl LeafReport {
    /// The exact need at stage `k` if its count is rounded down, so that the whole plan carries the rest.
    pub fn carried(&self, k: usize) -> Option<(&Exact, Count)> {
        let (need, count) = (self.needs.get(k)?, *self.sums.counts.get(k)?);
        (*need > count.exact()).then_some((need, count))
    }

    /// The revenue of its whole deals: `deals × deal_size`, rounded down to the minor unit.
    pub fn brought(&self, currency: Currency) -> Option<Money> {
        Money::within(&(&self.sums.deals.exact() * self.deal_size.as_ref()?), currency)
    }
}

impl SplitReport {
    /// The names of a path's items.
    pub fn path_names(&self, path: &[usize]) -> Vec<&str> {
        path.iter().zip(&self.dimensions).map(|(m, (_, members))| members.get(*m).map_or("", |(name, _)| name.as_str())).collect()
    }

    /// The exact need of an item of a dimension at stage `k`: the sum of its sub-targets' exact needs.
    pub fn need(&self, d: usize, m: usize, k: usize) -> Exact {
        let of = |leaf: &LeafReport| leaf.path.get(d) == Some(&m);
        self.leaves.iter().filter(|leaf| of(leaf)).filter_map(|leaf| leaf.needs.get(k)).sum()
    }

    /// The sums of the sub-targets below a branch.
    pub fn branch(&self, path: &[usize]) -> Sums {
        Sums::of(self.leaves.iter().filter(|leaf| leaf.path.starts_with(path)).map(|leaf| &leaf.sums))
    }
}
