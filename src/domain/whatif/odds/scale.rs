//! The scale under the distribution of the outcomes: deals where every deal counts the same, otherwise the target's own money.

use super::{OddsFigures, values};
use crate::domain::draft::Metric;
use crate::domain::number::Exact;
use crate::domain::number::scale::Scale;
use crate::domain::plan::Plan;
use crate::domain::plan::work_back::WorkBack;

/// The most steps between the figures of the scale.
const STEPS: u128 = 6;

/// An outcome on the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A number of deals.
    Deals(u64),
    /// An amount of money, in whole units of the currency.
    Money(Exact),
}

/// The places of the figures around a distribution, in thousandths of the width of its chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeScale {
    /// The round figures of the scale. The place of a number of deals is the middle of its bar.
    pub figures: Vec<(u16, Outcome)>,
    /// Where the target begins, and the least outcome that reaches it.
    pub target: (u16, Outcome),
    /// The same for each target line; `None` for a line beyond the chart, and for one that is the target itself.
    pub tiers: Vec<Option<(u16, Outcome)>>,
    /// The expected outcome, rounded to the nearest whole one.
    pub expected: (u16, Outcome),
}

/// The value of one unit of the distribution of a plan's outcomes, in the metric of its target; `None` if the plan states no chance.
pub fn unit_value(plan: &Plan, figures: &OddsFigures) -> Option<Exact> {
    let parts = Exact::common_denominator(&values(&WorkBack::of(plan))?);
    let unit = Exact::whole(figures.picture.unit).checked_div(&parts)?;
    if plan.target.metric == Metric::Deals { Some(unit) } else { unit.checked_div(&plan.currency.minor_units()) }
}

impl OutcomeScale {
    /// The scale for the distribution of a plan's outcomes; `None` if the plan states no chance.
    pub fn of(plan: &Plan, figures: &OddsFigures) -> Option<Self> {
        let work = WorkBack::of(plan);
        let (picture, values) = (&figures.picture, values(&work)?);
        let is_alike = values.windows(2).all(|pair| pair[0] == pair[1]);
        // In minor units, of which the model counts a common fraction.
        let parts = Exact::common_denominator(&values);
        let unit = Exact::whole(picture.unit).checked_div(&(parts * plan.currency.minor_units()))?;
        let outcome = |units: u128| match u64::try_from(units) {
            Ok(deals) if is_alike => Outcome::Deals(deals),
            _ => Outcome::Money(&unit * Exact::from(units)),
        };
        let (first, last) = (picture.bins.first()?.from, picture.bins.last()?.to);
        // Steps of whole currency units, if they are not deals.
        let a_unit = if is_alike { Exact::one() } else { unit.clone() };
        let amount = |units: u128| (&a_unit * Exact::from(units)).floor().map(u128::from);
        let scale = Scale::over(amount(first)?, amount(last)?, STEPS);
        let figure = |round: u128| {
            let units = Exact::from(round).checked_div(&a_unit)?;
            let place = picture.middle_of(units.floor()?.into())?;
            Some((place, if is_alike { Outcome::Deals(u64::try_from(round).ok()?) } else { Outcome::Money(Exact::from(round)) }))
        };
        let tier = |target: u128| {
            let units = target.div_ceil(picture.unit.into());
            (units != picture.target).then(|| Some((picture.start_of(units)?, outcome(units)))).flatten()
        };
        let expected = picture.expected().clamp(first, last);
        Some(Self {
            figures: scale.figures().into_iter().filter_map(figure).collect(),
            target: (picture.start_of(picture.target)?, outcome(picture.target)),
            tiers: work.tier_targets().into_iter().map(tier).collect(),
            expected: (picture.middle_of(expected)?, outcome(expected)),
        })
    }
}
