//! A plan with one input changed.

use super::Lever;
use crate::domain::number::{Count, Exact, Rate};
use crate::domain::plan::{Cadence, Plan, Split, Terms};

impl Plan {
    /// The plan with one input multiplied by `factor`, including every custom value of that input on items and branches; and whether a rate
    /// had to stop at 100 %. `None` for a factor of 0 or below, and if the plan would leave its limits.
    ///
    /// Only the inputs of working back change: fixed months stay.
    pub(in crate::domain) fn with(&self, lever: Lever, factor: &Exact) -> Option<(Self, bool)> {
        let (changed, is_capped) = self.scaled(lever, factor);
        (factor.is_positive() && changed.is_within_limits()).then_some((changed, is_capped))
    }

    /// A copy with one input multiplied, without checking the limits; and whether a rate had to stop at 100 %.
    pub(super) fn scaled(&self, lever: Lever, factor: &Exact) -> (Self, bool) {
        let mut changed = self.clone();
        let is_capped = changed.scale(lever, factor);
        (changed, is_capped)
    }

    /// Multiplies one input, without checking the limits; returns whether a rate had to stop at 100 %.
    pub(super) fn scale(&mut self, lever: Lever, factor: &Exact) -> bool {
        match lever {
            Lever::Target => {
                self.target.amount = &self.target.amount * factor;
                false
            }
            Lever::DealSize => {
                let sizes = own_terms_mut(&mut self.split).map(|own| &mut own.deal_size).chain([&mut self.deal_size]);
                sizes.flatten().for_each(|size| *size = &*size * factor);
                false
            }
            Lever::Margin => {
                let margins = own_terms_mut(&mut self.split).map(|own| &mut own.margin).chain([&mut self.margin]);
                let mut is_capped = false;
                for margin in margins.flatten() {
                    is_capped |= capped(margin, margin.value() * factor);
                }
                is_capped
            }
            Lever::Rate(k) => self.change_rates(k, &|rate| rate * factor),
            Lever::Leads => {
                self.leads_available = self.leads_available.and_then(|leads| to_nearest(&(&leads.exact() * factor)));
                false
            }
            Lever::Times(a) => {
                if let Some(Cadence::Times(times, _)) = self.activities.get_mut(a).map(|it| &mut it.cadence) {
                    *times = &*times * factor;
                }
                false
            }
            Lever::Brings(a) => {
                if let Some(brings) = self.activities.get_mut(a).and_then(|it| it.brings.as_mut()) {
                    *brings = &*brings * factor;
                }
                false
            }
        }
    }

    /// Changes the rate from stage `k`, the plan's and every custom one; returns whether one had to stop at 100 %. A
    /// changed rate is as uncertain as its past results leave it.
    fn change_rates(&mut self, k: usize, change: &dyn Fn(&Exact) -> Exact) -> bool {
        let Some(stage) = self.funnel.stages.get_mut(k) else { return false };
        let before = stage.rate.clone();
        let mut is_capped = capped(&mut stage.rate, change(before.value()));
        for rate in own_terms_mut(&mut self.split).filter_map(|own| own.rates.get_mut(k)).flatten() {
            is_capped |= capped(rate, change(rate.value()));
        }
        is_capped
    }
}

fn own_terms_mut(space: &mut Split) -> impl Iterator<Item = &mut Terms> {
    let members = space.dimensions.iter_mut().flat_map(|dimension| &mut dimension.members).map(|member| &mut member.own);
    members.chain(space.branches.iter_mut().map(|branch| &mut branch.own))
}

/// Sets a rate, but at most 100 %; returns whether it had to stop there. A value of 0 or below is not set: no factor leads there.
fn capped(rate: &mut Rate, value: Exact) -> bool {
    let is_capped = value > Exact::one();
    if let Some(new) = Rate::of(value.min(Exact::one())) {
        *rate = new;
    }
    is_capped
}

/// The nearest whole number of leads, halves up, and at least one.
fn to_nearest(leads: &Exact) -> Option<Count> {
    Count::completed(&(leads + Exact::ratio(1, 2))).map(|count| count.max(Count::ONE))
}
