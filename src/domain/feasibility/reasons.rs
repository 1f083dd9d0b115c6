//! Each reason: what it says, and its state by the thresholds of the plan.

use super::facts::{Chances, Facts};
use super::finding::{Finding, RateFinding};
use super::hours::hours;
use super::opening::{self, opening};
use super::remedy::{Remedy, remedy};
use super::state::State;
use crate::domain::activity::Balance;
use crate::domain::budget::BudgetReport;
use crate::domain::draft::{Field, Threshold};
use crate::domain::number::{Count, Exact};
use crate::domain::plan::{Place, Plan};
use crate::domain::report::Report;

/// A reason for the verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What it says.
    pub finding: Finding,
    /// Its state.
    pub state: State,
    /// What would better its state; `None` for a good one, and if no single change does.
    pub remedy: Option<Remedy>,
}

/// Finds a reason; `None` without its inputs.
type Find = fn(&Facts<'_>) -> Option<(Finding, State)>;

/// The functions that find a reason each, in the order of the screen.
const FINDINGS: [Find; 11] = [rates, growth, market, leads, opening, supply, people, hours, budget, lead_by, chance];

/// Every reason whose inputs exist.
pub(super) fn reasons(plan: &Plan, report: &Report, chances: &Chances) -> Vec<Reason> {
    let facts = Facts { plan, report, chances };
    let reason = |(finding, state): (Finding, State)| {
        let remedy = if state == State::Good { None } else { remedy(&facts, &finding, state) };
        Reason { finding, state, remedy }
    };
    FINDINGS.iter().filter_map(|find| find(&facts)).map(reason).collect()
}

/// Every reason whose inputs exist, as it was planned.
pub(super) fn without_remedies(plan: &Plan, report: &Report, chances: &Chances) -> Vec<Reason> {
    let facts = Facts { plan, report, chances };
    let found = FINDINGS.iter().filter_map(|find| find(&facts));
    found.map(|(finding, state)| Reason { finding, state, remedy: None }).collect()
}

/// The worst state of all reasons, without searching for what would better them.
pub(super) fn worst(plan: &Plan, report: &Report, chances: &Chances) -> Option<State> {
    let facts = Facts { plan, report, chances };
    FINDINGS.iter().filter_map(|find| find(&facts)).map(|(_, state)| state).max()
}

/// For each reason without its inputs the next field to fill, in the order of the reasons.
pub(super) fn missing(plan: &Plan, report: &Report) -> Vec<Field> {
    let basis = plan.basis();
    let ahead = 0..plan.funnel().won();
    let has_counts = plan.funnel().stages()[ahead.clone()].iter().any(|stage| stage.counted.is_some());
    let mut fields = Vec::new();
    fields.extend((!has_counts && !ahead.is_empty()).then_some(Field::Counted(0)));
    fields.extend(basis.past_result.is_none().then_some(Field::PastResult));
    // Without a deal size, the target has no revenue to compare with money.
    if report.target.is_some() {
        fields.extend(basis.market.is_none().then_some(Field::MarketSize));
    }
    fields.extend(report.limited.is_none().then_some(Field::LeadsAvailable));
    let is_unstated = opening::needed(report).is_some() && plan.opening().is_none();
    fields.extend(is_unstated.then_some(Field::Opening));
    if report.target.is_some() {
        let has_gap = report.capacity.as_ref().is_some_and(|capacity| capacity.gap.is_some());
        fields.extend((!has_gap).then_some(if report.capacity.is_some() { Field::People } else { Field::Quota }));
    }
    fields.extend(report.calendar.is_none().then_some(Field::HorizonFirst));
    fields
}

/// The planned rate of every counted stage before won, `needed at the next stage ÷ needed here`, against its past results.
fn rates(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let report = facts.report;
    let needed = |k: usize| {
        let stage = report.funnel.get(k)?;
        // Every stage starts from the whole deals.
        Some(if stage.place == Place::Won { report.deals.count.exact() } else { stage.required.exact.clone() })
    };
    let stages = facts.plan.funnel().stages().iter().enumerate().take(facts.plan.funnel().won());
    let compared = stages.filter_map(|(k, stage)| {
        let (won, of) = stage.counted?;
        let planned = needed(k + 1)?.checked_div(&needed(k)?)?;
        let by = planned.checked_div(&Exact::ratio(won, of))? - Exact::one();
        Some(RateFinding { stage: k, planned, counted: (won, of), by })
    });
    let compared: Vec<RateFinding> = compared.collect();
    let worst = compared.iter().map(|rate| facts.at_most(Threshold::Rate, &rate.by)).max()?;
    Some((Finding::Rates(compared), worst))
}

/// The growth over the last period: 3M after 2.5M is 20 %.
fn growth(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let (past, target) = (facts.plan.basis().past_result.clone()?, facts.report.amount.clone());
    let by = target.checked_div(&past)? - Exact::one();
    let state = facts.at_most(Threshold::Growth, &by);
    Some((Finding::Growth { past, target, by }, state))
}

/// The market: 100M × 2 % = 2M.
fn market(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let (market, needed) = (facts.plan.basis().market.as_ref()?, facts.report.target?);
    let gives = &market.size * market.share.value();
    let state = facts.gap(&gives, &needed.exact())?;
    Some((Finding::Market { size: market.size.clone(), share: market.share.value().clone(), gives, needed }, state))
}

fn leads(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let (available, needed) = (facts.report.limited.as_ref()?.leads, facts.report.proof.leads);
    Some((Finding::Leads { available, needed }, facts.gap(&available.exact(), &needed.exact())?))
}

/// What activities bring, by the end of the month that is shortest, otherwise in all. A month that is short is judged by its part of all that is needed, even if the leads come later.
fn supply(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let found = facts.supply()?;
    // The last of the worst months, so that it is the end of the supply if most are missing there.
    let (worst, month) = found.months.iter().enumerate().max_by_key(|(_, month)| month.short)?;
    let short = month.short;
    let state = facts.gap(&(found.need.exact() - short.exact()), &found.need.exact())?;
    if short == found.gap {
        return Some((Finding::Supply { brought: found.brought, needed: found.need, short, by: found.last_due }, state));
    }
    let so_far = |of: fn(&Balance) -> Count| Count::of(found.months[..=worst].iter().map(|month| u128::from(of(month).get())).sum());
    let (brought, needed) = (so_far(|month| month.brought), so_far(|month| month.need));
    Some((Finding::Supply { brought, needed, short, by: month.last.min(found.last_due) }, state))
}

/// What activities cost: 33,000 of 30,000 exceeds it by `3 ÷ 33` of the cost.
fn budget(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let found = BudgetReport::of(facts.plan, facts.report)?;
    let available = found.available.clone()?;
    let state = facts.gap(&available, &found.cost)?;
    Some((Finding::Budget { cost: found.cost, available }, state))
}

fn people(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let capacity = facts.report.capacity.as_ref()?;
    let (there, needed) = (capacity.carried.as_ref()?.full_strength.clone(), capacity.needed.as_ref()?.exact.clone());
    let state = facts.gap(&there, &needed)?;
    Some((Finding::People { there, needed }, state))
}

/// The lead-by date. After the end date it says nothing more.
///
/// If enough leads are available, the date does no harm. Once it has passed, leads that are known to be too few cannot become more; while
/// their number is not stated, it is tight, because the plan had its time for them, and short if it never had.
fn lead_by(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let calendar = facts.report.calendar.as_ref()?;
    let (day, today) = (calendar.lead_by?, calendar.today);
    if today > calendar.horizon.last() {
        return None;
    }
    let days = (day - today).num_days();
    let stated = facts.report.limited.as_ref();
    let state = match u64::try_from(days) {
        _ if stated.is_some_and(|limited| limited.suffices) => State::Good,
        Err(_) if stated.is_some() || calendar.lead_by_before_first => State::Short,
        Err(_) => State::Tight,
        Ok(left) => match facts.at_least(Threshold::Days, &Exact::whole(left)) {
            State::Short if !calendar.lead_by_before_first => State::Tight,
            state => state,
        },
    };
    Some((Finding::LeadBy { day, days }, state))
}

fn chance(facts: &Facts<'_>) -> Option<(Finding, State)> {
    let Chances::Known(confidence) = facts.chances else { return None };
    let leads = confidence.available.map_or(facts.report.proof.leads, |(leads, _)| leads);
    let state = facts.at_least(Threshold::Chance, &Exact::ratio(confidence.shown_percent().into(), 100));
    Some((Finding::Chance { leads, confidence: confidence.clone() }, state))
}
