//! How a reading is calculated: the plan with some inputs changed, and the report of the changed plan.

use chrono::NaiveDate;

use super::gauge::Basis;
use super::{Gauge, Lever, Reading};
use crate::domain::activity::Supply;
use crate::domain::number::{Count, Exact};
use crate::domain::plan::Plan;
use crate::domain::plan::work_back::WorkBack;
use crate::domain::report::{Report, report};
use crate::domain::schedule::Schedule;

/// A lever that was moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Which lever.
    pub lever: Lever,
    /// The factor.
    pub factor: Exact,
    /// The value before; `None` for a margin that only parts of the plan have.
    pub from: Option<Exact>,
    /// The same after.
    pub to: Option<Exact>,
    /// Whether these are averages over sub-targets with their own values, which all move alike.
    pub is_average: bool,
    /// Whether a rate was limited to 100 %.
    pub is_capped: bool,
}

/// A reading, and the figures that it is calculated from.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The changed inputs; those with a factor of 1 are left out.
    pub moved: Vec<Moved>,
    /// The reading after the change.
    pub reading: Reading,
    /// The available leads.
    pub leads: Count,
    /// The report of the changed plan.
    pub report: Report,
    /// Whether all sub-targets have the same rates, deal size and margin, so that one product, and one binomial
    /// distribution, describes the whole.
    pub is_alike: bool,
    /// Whether a rate comes from past results and is therefore uncertain.
    pub is_counted: bool,
    /// `leads × rate_overall × deal_size` before it is rounded to the minor unit; `None` if sub-targets differ.
    pub revenue: Option<Exact>,
    /// What activities bring, for the leads missing.
    pub supply: Option<Supply>,
}

/// The plan with each of these levers multiplied by its factor, and with its available leads stated; `None` if it would leave its limits.
pub fn changed(plan: &Plan, levers: &[(Lever, Exact)]) -> Option<Plan> {
    all_moved(&Basis::of(plan)?, levers).map(|(plan, _)| plan)
}

/// The reading with each of these levers multiplied by its factor, and how it is calculated; `None` if it is unknown.
pub fn why(plan: &Plan, gauge: Gauge, levers: &[(Lever, Exact)], today: NaiveDate) -> Option<Why> {
    let basis = Basis::of(plan)?;
    let (changed, moved) = all_moved(&basis, levers)?;
    let reading = basis.reading(gauge, &changed)?;
    let leads = changed.leads_available?;
    let is_alike = WorkBack::of(&changed).classes.len() == 1;
    let is_counted = changed.funnel.stages()[..changed.funnel.won()].iter().any(|stage| stage.counted.is_some());
    let report = report(&changed, today);
    let size = report.deal_size.as_ref().filter(|_| is_alike);
    let revenue = size.map(|size| &(&leads.exact() * &report.rate_overall) * size);
    let supply = || Supply::of(&changed, &report, &Schedule::of(&changed, &report)?);
    let supply = if gauge == Gauge::Missing { supply() } else { None };
    Some(Why { moved, reading, leads, report, is_alike, is_counted, revenue, supply })
}

fn all_moved(basis: &Basis<'_>, levers: &[(Lever, Exact)]) -> Option<(Plan, Vec<Moved>)> {
    let mut changed = basis.plan.clone();
    let mut all = Vec::new();
    for (lever, factor) in levers.iter().filter(|(_, factor)| *factor != Exact::one()) {
        let is_capped = changed.scale(*lever, factor);
        let (from, to) = (lever.value(&basis.plan), lever.value_after(&basis.plan, factor));
        all.push(Moved { lever: *lever, factor: factor.clone(), from, to, is_average: lever.is_average(&basis.plan), is_capped });
    }
    let is_valid = levers.iter().all(|(_, factor)| factor.is_positive()) && changed.is_within_limits();
    is_valid.then_some((changed, all))
}
