//! The expected pay of a plan and its 90th percentile, from the distribution of its outcomes.

use super::amount::Scheme;
use crate::domain::number::Exact;
use crate::domain::plan::Plan;
use crate::domain::probability::Weight;
use crate::domain::whatif::odds::{OddsFigures, unit_value};

/// What is to be expected of pay, if the plan's leads are worked.
///
/// The outcomes are those of the chance of hitting the target. Where its chart has bins of several outcomes, these count as equally likely;
/// outcomes beyond the chart, 1 in 1,000 on either side, count as its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The mean of pay over all outcomes.
    pub mean: Exact,
    /// The least pay that 90 % of all outcomes do not exceed.
    pub ninetieth: Exact,
    /// Whether the outcomes were simulated.
    pub is_simulated: bool,
}

impl Scheme {
    /// What is to be expected of the pay of a plan; `None` if no chance is stated for it.
    pub fn expected(&self, plan: &Plan, figures: &OddsFigures) -> Option<Expected> {
        let unit = unit_value(plan, figures)?.checked_div(&plan.target.amount)?;
        let pay = |units: u128| self.at(&(&unit * Exact::from(units))).pay;
        let half = Exact::ratio(1, 2);
        let mean_of = |weight: &Weight| {
            let first = pay(weight.from);
            if weight.from == weight.to { first } else { (first + pay(weight.to)) * &half }
        };
        let weights = figures.picture.weights();
        let mut paid: Vec<(Exact, Exact)> = weights.iter().map(|weight| (mean_of(weight), Exact::whole(weight.parts))).collect();
        let all = paid.iter().map(|(_, parts)| parts).sum::<Exact>();
        let mean = paid.iter().map(|(pay, parts)| pay * parts).sum::<Exact>().checked_div(&all)?;
        let ninetieth = if self.is_rising() {
            pay(figures.picture.ninetieth)
        } else {
            // Pay may fall where sales rise, so that the outcomes are put in the order of their pay.
            paid.sort();
            let enough = &all * Exact::ratio(9, 10);
            let mut sum = Exact::zero();
            let reached = paid.into_iter().find(|(_, parts)| {
                sum += parts;
                sum >= enough
            });
            reached?.0
        };
        Some(Expected { mean, ninetieth, is_simulated: figures.trials.is_some() })
    }
}
