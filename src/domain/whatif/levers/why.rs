//! What a reading comes from: the plan with some inputs changed, and what it then needs and brings.

use chrono::NaiveDate;

use super::gauge::Basis;
use super::{Gauge, Lever, Reading};
use crate::domain::number::{Count, Exact};
use crate::domain::plan::work_back::WorkBack;
use crate::domain::plan::{Plan, Stage};
use crate::domain::report::{Report, report};

/// A lever that was moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Which.
    pub lever: Lever,
    /// How far.
    pub factor: Exact,
    /// The plan's own value before; `None` where only parts of the plan have one.
    pub from: Option<Exact>,
    /// The same after.
    pub to: Option<Exact>,
    /// Whether a rate would have gone above 100 %, and was taken as that.
    pub is_capped: bool,
}

/// A reading, and all it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// What was changed, without what was moved nowhere.
    pub moved: Vec<Moved>,
    /// Where the gauge then stands.
    pub reading: Reading,
    /// The leads at hand.
    pub leads: Count,
    /// The changed plan worked back.
    pub report: Report,
    /// Whether all parts have the same rates, deal size and margin, so that one product, and one binomial, tells the whole.
    pub is_alike: bool,
    /// Whether a rate is as uncertain as its count in history.
    pub is_counted: bool,
    /// `leads × rate_overall × deal_size` before its rounding to the minor unit; `None` where parts differ.
    pub revenue: Option<Exact>,
}

/// The plan with each of those levers multiplied by its factor, and its leads at hand told; `None` where it would leave its limits.
#[must_use]
pub fn changed(plan: &Plan, levers: &[(Lever, Exact)]) -> Option<Plan> {
    all_moved(&Basis::of(plan)?, levers).map(|(plan, _)| plan)
}

/// Where the gauge stands with each of those levers multiplied by its factor, and what that comes from; `None` where it cannot be told.
#[must_use]
pub fn why(plan: &Plan, gauge: Gauge, levers: &[(Lever, Exact)], today: NaiveDate) -> Option<Why> {
    let basis = Basis::of(plan)?;
    let (changed, moved) = all_moved(&basis, levers)?;
    let reading = basis.reading(gauge, &changed)?;
    let leads = changed.leads_available?;
    let is_alike = WorkBack::of(&changed).classes.len() == 1;
    let by_count = |stage: &Stage| stage.counted.is_some_and(|(won, of)| *stage.rate.value() == Exact::ratio(won, of));
    let is_counted = changed.funnel.stages()[..changed.funnel.won()].iter().any(by_count);
    let report = report(&changed, today);
    let size = report.deal_size.as_ref().filter(|_| is_alike);
    let revenue = size.map(|size| &(&leads.exact() * &report.rate_overall) * size);
    Some(Why { moved, reading, leads, report, is_alike, is_counted, revenue })
}

fn all_moved(basis: &Basis, levers: &[(Lever, Exact)]) -> Option<(Plan, Vec<Moved>)> {
    let mut changed = basis.plan.clone();
    let mut all = Vec::new();
    for (lever, factor) in levers.iter().filter(|(_, factor)| *factor != Exact::one()) {
        let from = lever.value(&changed);
        let is_capped = changed.scale(*lever, factor);
        all.push(Moved { lever: *lever, factor: factor.clone(), from, to: lever.value(&changed), is_capped });
    }
    let is_told = levers.iter().all(|(_, factor)| factor.is_positive()) && changed.is_within_limits();
    is_told.then_some((changed, all))
}
