//! The split of a plan as it is shown: its sub-targets and the sums of its items.

use super::sums::Sums;
use crate::domain::number::{Count, Currency, Exact, Money};

/// The split of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitReport {
    /// What money is counted in.
    pub currency: Currency,
    /// The dimensions: what each is called, and its members with their share of their parent.
    pub dimensions: Vec<(String, Vec<(String, Exact)>)>,
    /// Every leaf, the last dimension turning fastest.
    pub leaves: Vec<LeafReport>,
    /// By dimension and member: the sums of their leaves.
    pub totals: Vec<Vec<Sums>>,
    /// The sums of all leaves.
    pub whole: Sums,
}

/// One leaf.
#[derive(Clone, Debug, PartialEq)]
pub struct LeafReport {
    /// The place of its member in each dimension.
    pub path: Vec<usize>,
    /// Its share of its parent.
    pub share: Exact,
    /// Its part of the target's money, its deals, its count at every stage.
    pub sums: Sums,
    /// Average money per won deal.
    pub deal_size: Option<Exact>,
    /// Its exact need at every stage, of which its counts are the rounding down or up.
    pub needs: Vec<Exact>,
}

impl LeafReport {
    /// The exact need at stage `k`, where its count is that rounded down: the whole plan carries the rest.
    pub fn carried(&self, k: usize) -> Option<(&Exact, Count)> {
        let (need, count) = (self.needs.get(k)?, *self.sums.counts.get(k)?);
        (*need > count.exact()).then_some((need, count))
    }

    /// What its whole deals bring: `deals × deal_size`, rounded down to the minor unit.
    pub fn brought(&self, currency: Currency) -> Option<Money> {
        Money::within(&(&self.sums.deals.exact() * self.deal_size.as_ref()?), currency)
    }
}

impl SplitReport {
    /// The names of a path's members.
    pub fn path_names(&self, path: &[usize]) -> Vec<&str> {
        path.iter().zip(&self.dimensions).map(|(m, (_, members))| members.get(*m).map_or("", |(name, _)| name.as_str())).collect()
    }

    /// What the leaves below a branch come to together; of a leaf itself.
    pub fn branch(&self, path: &[usize]) -> Sums {
        Sums::of(self.leaves.iter().filter(|leaf| leaf.path.starts_with(path)).map(|leaf| &leaf.sums))
    }
}
