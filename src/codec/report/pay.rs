//! Pay and indicators as JSON.

use serde::Serialize;

use super::object::{object, text};
use crate::domain::pay::{Corner, Paid, Scheme};
use crate::domain::plan::{Indicator, IndicatorLevel};
use crate::domain::whatif::odds::OddsFigures;
use crate::domain::{Exact, Money, Plan, Report};

/// The attainment up to which the curve goes.
const LAST: u64 = 2;

/// Pay at each target line, its curve, and what is to be expected; `None` if the plan has no pay that can be computed.
pub(super) fn pay(plan: &Plan, report: &Report, figures: Option<&OddsFigures>) -> Option<impl Serialize + use<>> {
    let scheme = Scheme::of(plan, report)?;
    let money = |amount: &Exact| text(Money::within(amount, report.currency));
    let point = |paid: &Paid| {
        object! {
            attainment: paid.attainment.to_string(),
            variable: money(&paid.variable),
            pay: money(&paid.pay),
        }
    };
    let line = |tier: &crate::domain::TierReport| object! { name: tier.name.clone(), ..paid: point(&scheme.at(&tier.of_target)), };
    let corner = |corner: &Corner| object! { attainment: corner.attainment.to_string(), pay: money(&corner.pay), };
    let expected = figures.and_then(|figures| scheme.expected(plan, figures));
    Some(object! {
        base: money(&scheme.base),
        at_target: money(&scheme.at(&Exact::one()).pay),
        lines: report.tiers.iter().map(line).collect::<Vec<_>>(),
        ?at_plan: Scheme::plan_attainment(report).map(|attainment| point(&scheme.at(&attainment))),
        curve: scheme.curve(&Exact::whole(LAST)).iter().map(corner).collect::<Vec<_>>(),
        ?expected: expected.as_ref().map(|it| money(&it.mean)),
        ?ninetieth: expected.as_ref().map(|it| money(&it.ninetieth)),
        ?simulated: expected.as_ref().filter(|it| it.is_simulated).map(|_| true),
    })
}

/// An indicator beside the target.
pub(super) fn indicator(it: &Indicator) -> impl Serialize + use<> {
    object! {
        name: it.name.clone(),
        direction: it.direction.name(),
        target: level(&it.target),
        ?unit: Some(it.unit.clone()).filter(|unit| !unit.is_empty()),
        ?months: it.months.iter().any(Option::is_some).then(|| it.months.iter().map(|month| month.as_ref().map(level)).collect::<Vec<_>>()),
    }
}

fn level(level: &IndicatorLevel) -> String {
    if level.is_percent { format!("{}%", &level.value * Exact::whole(100)) } else { level.value.to_string() }
}
