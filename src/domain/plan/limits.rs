//! The limits of a plan's answers: its counts are at most [`Count::MAX`] and its money is at most
//! [`AMOUNT_MAX`](crate::domain::number::money::AMOUNT_MAX).
//!
//! The check of a draft refuses a plan beyond them, so that no report ever has to. What-if changes plans after their check, and asks
//! here again.

use super::split::Terms;
use super::whole::Plan;
use super::work_back::{WorkBack, Worked, total};
use crate::domain::draft::Metric;
use crate::domain::number::money::is_amount;
use crate::domain::number::{Count, Exact, Money};

impl WorkBack<'_> {
    /// Whether the money of what is worked back is within the limits. A target in deals has none where a deal size is missing.
    pub fn has_money_within_limits(&self, worked: &Worked) -> bool {
        let has_money = self.plan.target.metric != Metric::Deals || self.classes.iter().all(|class| class.deal_size.is_some());
        !has_money || worked.money.as_ref().map(Money::exact).as_ref().is_some_and(is_amount)
    }

    /// The leads that each class needs for the whole target; `None` past the limits.
    pub fn leads_planned(&self) -> Option<Vec<Count>> {
        let worked = self.worked(&Exact::one()).filter(|worked| self.has_money_within_limits(worked))?;
        let leads = self.class_counts(0, &worked)?;
        total(&leads).map(|_| leads)
    }
}

impl Plan {
    /// Whether the target, every deal size, the leads and the money are within the limits. The funnel's first stage is its largest up
    /// to won, so the other stages are not counted here.
    pub(in crate::domain) fn is_within_limits(&self) -> bool {
        let mut sizes = self.own_terms().filter_map(|own| own.deal_size.as_ref()).chain(&self.deal_size);
        is_amount(&self.target.amount) && sizes.all(is_amount) && WorkBack::of(self).leads_planned().is_some()
    }

    /// The custom values of items and branches.
    pub(in crate::domain) fn own_terms(&self) -> impl Iterator<Item = &Terms> {
        let members = self.split.dimensions.iter().flat_map(|dimension| &dimension.members).map(|member| &member.own);
        members.chain(self.split.branches.iter().map(|branch| &branch.own))
    }
}
