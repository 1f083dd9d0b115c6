//! The value of a lever: that of the whole plan.

use super::Lever;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::work_back::{WorkBack, total};
use crate::domain::plan::{Cadence, Plan};

/// An average with a longer fraction is taken to nine decimals, so that the inputs that are multiplied by it stay short.
const LONGEST: u64 = 1_000_000_000;

impl Lever {
    /// The value of the lever over the whole plan: the plan's own or, where sub-targets differ in it, their average
    /// ([`Self::is_average`]). `None` if the plan has no such input.
    pub fn value(self, plan: &Plan) -> Option<Exact> {
        self.average(plan).or_else(|| self.own_value(plan))
    }

    /// The same for a plan whose sub-targets are grouped already.
    pub(super) fn value_in(self, work: &WorkBack<'_>) -> Option<Exact> {
        self.average_in(work).or_else(|| self.own_value(work.plan))
    }

    /// Whether the value is an average over sub-targets with their own values, which all move alike.
    pub fn is_average(self, plan: &Plan) -> bool {
        self.average(plan).is_some_and(|average| self.own_value(plan) != Some(average))
    }

    /// The value with the input multiplied: an average moves with its parts as long as no rate stops at 100 %.
    pub(super) fn value_after(self, plan: &Plan, factor: &Exact) -> Option<Exact> {
        let (changed, is_capped) = plan.scaled(self, factor);
        match self.average(plan).filter(|_| !is_capped) {
            Some(average) => Some(average * factor),
            None => self.value(&changed),
        }
    }

    /// The plan's own value, as it is typed.
    fn own_value(self, plan: &Plan) -> Option<Exact> {
        match self {
            Self::Target => Some(plan.target.amount.clone()),
            Self::DealSize => plan.deal_size.clone().filter(|_| !plan.has_unused_deal_size()),
            Self::Margin => plan.margin.as_ref().map(|margin| margin.value().clone()),
            Self::Rate(k) => plan.funnel.stages().get(k).map(|stage| stage.rate.value().clone()),
            Self::Leads => plan.leads_available.map(Count::exact),
            Self::Times(a) => match &plan.activities().get(a)?.cadence {
                Cadence::Times(times, _) => Some(times.clone()),
                Cadence::On(_) => None,
            },
            Self::Brings(a) => plan.activities().get(a)?.brings.clone(),
        }
    }

    /// The average over all sub-targets, if some have their own value: as [`Report::average_rate`](crate::domain::Report::average_rate)
    /// and [`Report::average_deal_size`](crate::domain::Report::average_deal_size) have it.
    fn average(self, plan: &Plan) -> Option<Exact> {
        if self.has_own_values(plan) { self.average_in(&WorkBack::of(plan)) } else { None }
    }

    fn average_in(self, work: &WorkBack<'_>) -> Option<Exact> {
        let average = match self {
            _ if !self.has_own_values(work.plan) => return None,
            Self::Rate(k) => average_rate(work, k)?,
            _ => average_deal_size(work)?,
        };
        nine_decimals(average)
    }

    fn has_own_values(self, plan: &Plan) -> bool {
        plan.own_terms().any(|own| match self {
            Self::DealSize => own.deal_size.is_some(),
            Self::Rate(k) => own.rates.get(k).is_some_and(Option::is_some),
            _ => false,
        })
    }
}

/// `needed at the next stage ÷ needed at this one`, each for the whole deals of every class and before rounding.
fn average_rate(work: &WorkBack<'_>, k: usize) -> Option<Exact> {
    if work.chains.len() == 1 {
        return work.rate(k).map(|rate| rate.value().clone());
    }
    let worked = work.worked(&Exact::one())?;
    let needed = |k: usize| work.class_needs(k, &worked).iter().sum::<Exact>();
    needed(k + 1).checked_div(&needed(k))
}

/// `revenue of the whole deals ÷ their number`.
fn average_deal_size(work: &WorkBack<'_>) -> Option<Exact> {
    if let Some(common) = work.deal_size_common() {
        return Some(common);
    }
    let deals = work.worked(&Exact::one())?.class_deals;
    let brought = Money::within(&work.brought(&deals)?.iter().sum::<Exact>(), work.plan.currency)?;
    brought.exact().checked_div(&total(&deals)?.exact())
}

fn nine_decimals(average: Exact) -> Option<Exact> {
    if average.denominator() <= Exact::whole(LONGEST) {
        return Some(average);
    }
    let nearest = &average * &Exact::whole(LONGEST) + Exact::ratio(1, 2);
    let nearest = Exact::whole(nearest.floor()?).checked_div(&Exact::whole(LONGEST))?;
    nearest.is_positive().then_some(nearest)
}
