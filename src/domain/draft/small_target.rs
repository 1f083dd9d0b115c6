//! A target that is worth less than one deal, or that takes too many deals to be likely: mostly a scale that was left out, `300` for `300万`
//! or a deal of `10` for `10万`.

use super::field::Own;
use super::metric::Metric;
use super::whole::Draft;
use crate::domain::number::{Exact, reader};

/// More deals than this are no likely meaning of a target.
const DEALS_MAX: u64 = 10_000;

/// A target in money that is worth less than one deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallTarget {
    /// The target.
    pub target: Exact,
    /// What one deal adds to the target: the deal size, or its gross profit.
    pub one_deal: Exact,
    /// Whether the target is typed in digits alone, so that a scale may have been left out.
    is_bare: bool,
}

impl Draft {
    /// The target, if it is in money and below the worth of one deal. That can be meant, so it is no fault.
    ///
    /// One deal is worth `deal_size`, or `deal_size × margin` for a target in gross profit. `None` for a target in deals, for texts that
    /// are no positive number, and if an item or a sub-target has its own deal size or margin, because one of its deals may be smaller.
    ///
    /// ```
    /// use backcast::domain::{Draft, Exact, Metric};
    /// let typed = |amount: &str| Draft { metric: Metric::Revenue, amount: amount.into(), deal_size: "10万".into(), ..Default::default() };
    /// assert_eq!(typed("300").small_target().map(|small| small.one_deal), Some(Exact::whole(100_000)));
    /// assert_eq!(typed("300万").small_target(), None);
    /// ```
    pub fn small_target(&self) -> Option<SmallTarget> {
        let (target, one_deal) = self.target_and_one_deal()?;
        (target < one_deal).then(|| SmallTarget { target, one_deal, is_bare: reader::is_bare(&self.amount) })
    }

    /// The deal size, if it is typed in digits alone and the target takes more than 10,000 deals of it. That can be meant, so it is no
    /// fault. `None` where [`small_target`](Self::small_target) does not look either.
    ///
    /// ```
    /// use backcast::domain::{Draft, Exact, Metric};
    /// let typed = |deal_size: &str| Draft { metric: Metric::Revenue, amount: "300万".into(), deal_size: deal_size.into(), ..Default::default() };
    /// let small = typed("10").small_deal().unwrap();
    /// assert_eq!(small.deals(), Exact::whole(300_000));
    /// assert_eq!(small.likely_meant([10_000, 100_000_000]), Some(Exact::whole(100_000)));
    /// assert_eq!(typed("10万").small_deal(), None);
    /// ```
    pub fn small_deal(&self) -> Option<SmallDeal> {
        let (target, one_deal) = self.target_and_one_deal()?;
        let size = reader::quantity(&self.deal_size).ok().filter(|_| reader::is_bare(&self.deal_size))?;
        (target > &one_deal * &Exact::whole(DEALS_MAX)).then_some(SmallDeal { target, one_deal, size })
    }

    fn target_and_one_deal(&self) -> Option<(Exact, Exact)> {
        let positive = |value: Exact| value.is_positive().then_some(value);
        let has_own_size = self.space.iter().flat_map(|dimension| &dimension.members).map(|member| &member.own);
        let has_own_size = has_own_size.chain(self.leaves.iter().map(|leaf| &leaf.own));
        let mut has_own_size = has_own_size.flat_map(|own| [own.text(Own::DealSize), own.text(Own::Margin)]).flatten();
        if self.metric == Metric::Deals || has_own_size.any(|text| !text.is_empty()) {
            return None;
        }
        let target = positive(reader::quantity(&self.amount).ok()?)?;
        let deal_size = positive(reader::quantity(&self.deal_size).ok()?)?;
        let one_deal = match self.metric {
            Metric::GrossProfit => positive(&deal_size * &reader::rate(&self.margin).ok()?)?,
            Metric::Revenue | Metric::Deals => deal_size,
        };
        Some((target, one_deal))
    }
}

/// A deal size of which a target takes very many deals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallDeal {
    target: Exact,
    one_deal: Exact,
    /// The deal size.
    pub size: Exact,
}

impl SmallDeal {
    /// The deals that the target takes, rounded up.
    pub fn deals(&self) -> Exact {
        let deals = self.target.checked_div(&self.one_deal).unwrap_or_else(Exact::zero);
        deals.ceil().map_or(deals, Exact::whole)
    }

    /// What was probably meant: the deal size times the first of the `scales`, smallest first, that was left out and leaves one deal at least
    /// and 10,000 at most. `None` if there is none.
    pub fn likely_meant(&self, scales: impl IntoIterator<Item = u64>) -> Option<Exact> {
        let is_likely = |scale: &Exact| {
            let one_deal = &self.one_deal * scale;
            self.size < *scale && one_deal <= self.target && self.target <= &one_deal * &Exact::whole(DEALS_MAX)
        };
        scales.into_iter().map(Exact::whole).find(is_likely).map(|scale| &self.size * &scale)
    }
}

impl SmallTarget {
    /// What was probably meant: the target times the first of the `scales`, smallest first, that was left out and makes it at least one
    /// deal and at most 10,000. A scale can have been left out of digits that are below it. `None` if there is none.
    ///
    /// ```
    /// use backcast::domain::{Draft, Exact, Metric};
    /// let typed = Draft { metric: Metric::Revenue, amount: "300".into(), deal_size: "100000".into(), ..Default::default() };
    /// let small = typed.small_target().unwrap();
    /// assert_eq!(small.likely_meant([10_000, 100_000_000]), Some(Exact::whole(3_000_000)));
    /// assert_eq!(small.likely_meant([1_000, 1_000_000]), Some(Exact::whole(300_000)));
    /// ```
    pub fn likely_meant(&self, scales: impl IntoIterator<Item = u64>) -> Option<Exact> {
        let most = &self.one_deal * &Exact::whole(DEALS_MAX);
        let meant_by = |scale: u64| {
            let meant = &self.target * &Exact::whole(scale);
            (self.target < Exact::whole(scale) && meant >= self.one_deal && meant <= most).then_some(meant)
        };
        scales.into_iter().filter(|_| self.is_bare).find_map(meant_by)
    }
}
