//! What would better a reason: the change of inputs, and the figure that says it.

use chrono::{Days, NaiveDate};

use super::facts::{Chances, Facts};
use super::finding::{Finding, RateFinding};
use super::hours::hours;
use super::state::State;
use crate::domain::activity::{Fit, Hours, Largest, Least, raise};
use crate::domain::draft::{Every, Field, Level, Metric, Threshold};
use crate::domain::number::{Count, Exact, Money, Rate};
use crate::domain::plan::{Cadence, Horizon, Plan, Spread};
use crate::domain::probability::LEVELS;
use crate::domain::report::report;
use crate::domain::schedule::Schedule;
use crate::domain::whatif::levers::leads_needed;

/// A change that betters a reason by at least one state.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// What it is.
    pub mend: Mend,
    /// The inputs that change, each with its new text.
    pub changes: Vec<(Field, String)>,
}

/// What a remedy is, with its figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Mend {
    /// So many leads, instead of so many, give this chance.
    Chance {
        /// The leads.
        leads: Count,
        /// The leads at present.
        instead_of: Count,
        /// The chance, as [`LEVELS`] names it.
        level: &'static str,
    },
    /// So many leads more.
    MoreLeads(Count),
    /// So many leads more that are ready before the start date.
    Ready(Count),
    /// So many people more, rounded up to a tenth.
    MorePeople(Exact),
    /// Another target.
    Target(Exact),
    /// The plan at its counted rates.
    CountedRates {
        /// The leads that it needs then.
        leads: Count,
        /// The leads that it needs at present.
        instead_of: Count,
    },
    /// Activities that are done more often: each with its cadence, and how often more.
    Raise(Vec<(String, Every, u64)>),
    /// A budget of so much.
    Budget(Exact),
    /// A later end date.
    LastDay(NaiveDate),
}

/// The remedy of a reason that is not good.
pub(super) fn remedy(facts: &Facts<'_>, finding: &Finding, state: State) -> Option<Remedy> {
    match finding {
        Finding::Rates(rates) => counted_rates(facts, rates),
        Finding::Growth { past, .. } => {
            // The limit of the next better state.
            let level = if state == State::Short { Level::Achievable } else { Level::Comfortable };
            let most = past * (Exact::one() + facts.limits(Threshold::Growth).at(level));
            target(facts.plan, &most)
        }
        Finding::Market { gives, needed, .. } => {
            // The revenue for a gross profit is rounded up to the minor unit, which the market must give too.
            let unit = Exact::one().checked_div(&facts.plan.currency.minor_units())?;
            let spare = if facts.plan.target.metric == Metric::GrossProfit { unit } else { Exact::zero() };
            let part = (gives - &spare).checked_div(&needed.exact())?;
            target(facts.plan, &(&facts.plan.target.amount * part))
        }
        Finding::Leads { available, needed } => {
            let more = Count::new(needed.get().checked_sub(available.get())?)?;
            Some(Remedy { mend: Mend::MoreLeads(more), changes: vec![(Field::LeadsAvailable, needed.to_string())] })
        }
        // Once the plan has begun, nothing more can be ready before it.
        Finding::Opening { needed, in_hand, by } if facts.report.calendar.as_ref()?.today < *by => {
            let more = Count::new(needed.get().checked_sub(in_hand.unwrap_or_default().get())?)?;
            Some(Remedy { mend: Mend::Ready(more), changes: vec![(Field::Opening, needed.to_string())] })
        }
        Finding::Opening { .. } => None,
        Finding::Supply { .. } => raised(facts),
        // What fits in all is mended by moving work out of the weeks that are over, which no scenario can try.
        Finding::Hours { needed, available, .. } if needed <= available => None,
        Finding::Hours { hire_by_passed: None, .. } => more_people(facts, state),
        Finding::Hours { .. } => largest_that_fits(facts, state),
        Finding::Budget { cost, .. } => budget(facts, cost),
        Finding::People { needed, .. } => people(facts.plan, needed),
        Finding::LeadBy { days, .. } => last_day(facts, *days),
        Finding::Chance { leads, .. } => chance(facts, *leads),
    }
}

/// Every rate that is planned too high, as it was counted. `None` if the plan then needs no more leads, because sub-targets have custom rates.
fn counted_rates(facts: &Facts<'_>, rates: &[RateFinding]) -> Option<Remedy> {
    let limit = &facts.limits(Threshold::Rate).comfortable;
    let mut plan = facts.plan.clone();
    let mut changes = Vec::new();
    for RateFinding { stage, counted: (won, of), .. } in rates.iter().filter(|rate| rate.by > *limit) {
        let rate = Rate::of(Exact::ratio(*won, *of))?;
        changes.push((Field::Rate(*stage), rate.to_string()));
        plan.funnel.stages.get_mut(*stage)?.rate = rate;
    }
    if !plan.is_within_limits() {
        return None;
    }
    let (leads, instead_of) = (leads_needed(&plan)?, facts.report.proof.leads);
    (leads > instead_of).then_some(Remedy { mend: Mend::CountedRates { leads, instead_of }, changes })
}

/// A target of at most so much, rounded down to a whole deal or minor unit.
fn target(plan: &Plan, most: &Exact) -> Option<Remedy> {
    let amount = match plan.target.metric {
        Metric::Deals => Count::completed(most)?.exact(),
        Metric::Revenue | Metric::GrossProfit => Money::within(most, plan.currency)?.exact(),
    };
    let text = amount.decimal_that_ends(plan.currency.minor_digits())?.normalize().to_string();
    amount.is_positive().then(|| Remedy { mend: Mend::Target(amount), changes: vec![(Field::Amount, text)] })
}

/// The activities that close the gap at the least cost, or without costs at the least effort.
fn raised(facts: &Facts<'_>) -> Option<Remedy> {
    let (plan, report) = (facts.plan, facts.report);
    let schedule = Schedule::of(plan, report)?;
    let found = raise(plan, report, &schedule, Least::Cost).or_else(|| raise(plan, report, &schedule, Least::Effort))?;
    let (mut more, mut changes) = (Vec::new(), Vec::new());
    for (a, times) in &found.more {
        let it = plan.activities().get(*a)?;
        let Cadence::Times(now, every) = &it.cadence else { continue };
        more.push((it.name.clone(), *every, *times));
        changes.push((Field::RegularTimes(*a), (now + &Exact::whole(*times)).to_string()));
    }
    Some(Remedy { mend: Mend::Raise(more), changes })
}

/// The people that are missing: those with whom the work fits if it is moved to quieter weeks, or if that is not better, those with whom no
/// week is over. Without a typed number, those that there are are those of the split, or one.
fn more_people(facts: &Facts<'_>, state: State) -> Option<Remedy> {
    let found = Hours::of(facts.plan, &Schedule::of(facts.plan, facts.report)?)?;
    let fit = Fit::of(facts.plan, &found)?;
    [fit.missing_if_moved, fit.missing].into_iter().find_map(|more| {
        let more = more.exact();
        let people = facts.plan.capacity().heads().cloned().unwrap_or_else(Exact::one) + &more;
        let mut plan = facts.plan.clone();
        plan.capacity.people = Some(people.clone());
        let is_better = more.is_positive() && is_bettered(facts, &plan, state);
        is_better.then(|| Remedy { mend: Mend::MorePeople(more), changes: vec![(Field::People, people.to_string())] })
    })
}

/// The largest target that fits into the hours, where it is too late to hire. `None` if not even one deal fits.
fn largest_that_fits(facts: &Facts<'_>, state: State) -> Option<Remedy> {
    let found = Hours::of(facts.plan, &Schedule::of(facts.plan, facts.report)?)?;
    let Largest::Deals { deals, money } = Fit::of(facts.plan, &found)?.largest else { return None };
    let most = match facts.plan.target.metric {
        Metric::Deals => deals.exact(),
        Metric::Revenue => money?.exact(),
        Metric::GrossProfit => &facts.plan.target.amount * deals.exact().checked_div(&facts.report.deals.exact)?,
    };
    let remedy = target(facts.plan, &most)?;
    let Mend::Target(amount) = &remedy.mend else { return None };
    let mut plan = facts.plan.clone();
    plan.target.amount = amount.clone();
    is_bettered(facts, &plan, state).then_some(remedy)
}

/// Whether the hours of the changed plan are in a better state.
fn is_bettered(facts: &Facts<'_>, plan: &Plan, state: State) -> bool {
    let Some(today) = facts.report.calendar.as_ref().map(|calendar| calendar.today).filter(|_| plan.is_within_limits()) else {
        return false;
    };
    let report = report(plan, today);
    hours(&Facts { plan, report: &report, chances: facts.chances }).is_none_or(|(_, after)| after < state)
}

/// The budget that leaves its reserve untouched, rounded up to the minor unit.
fn budget(facts: &Facts<'_>, cost: &Exact) -> Option<Remedy> {
    let whole = cost.checked_div(&(Exact::one() - facts.plan.budget().reserved()))?;
    let digits = facts.plan.currency.minor_digits();
    let total = Exact::decimal(whole.decimal_ceil(digits)?);
    let text = total.decimal_that_ends(digits)?.normalize().to_string();
    Some(Remedy { mend: Mend::Budget(total), changes: vec![(Field::BudgetTotal, text)] })
}

/// The people that are missing. One more than the split has is one more at full strength; fewer are a part of those of the split.
fn people(plan: &Plan, needed: &Exact) -> Option<Remedy> {
    let capacity = plan.capacity();
    let people = match &capacity.team {
        None => needed.clone(),
        Some(team) if *needed > team.full_strength => needed + team.ramping(),
        Some(team) => (needed * &team.people).checked_div(&team.full_strength)?,
    };
    let more = Exact::decimal((&people - capacity.heads()?).decimal_ceil(1)?);
    let text = Exact::decimal((capacity.heads()? + &more).decimal_ceil(1)?).decimal_that_ends(1)?.normalize().to_string();
    more.is_positive().then(|| Remedy { mend: Mend::MorePeople(more), changes: vec![(Field::People, text)] })
}

/// The end date that makes the lead-by date comfortable, if nothing else of the plan depends on the months and quarters of its period.
fn last_day(facts: &Facts<'_>, days: i64) -> Option<Remedy> {
    let (plan, calendar) = (facts.plan, facts.report.calendar.as_ref()?);
    let is_free = |spread: &Spread| {
        spread.months.is_empty()
            && spread.quarters.is_empty()
            && spread.seasonality.is_empty()
            && spread.phases.is_empty()
            && spread.pinned.is_empty()
    };
    // Leads that are stated to be too few are mended by more leads.
    if facts.report.limited.is_some() || !is_free(&plan.spread) {
        return None;
    }
    let enough = plan.basis().thresholds.of(Threshold::Days).comfortable.ceil()?;
    let later = i64::try_from(enough).ok()?.checked_sub(days)?;
    let from = calendar.horizon.last().checked_add_days(Days::new(u64::try_from(later).ok()?))?;
    let suffices = |last: &NaiveDate| {
        let horizon = Horizon { first: calendar.horizon.first(), last: *last };
        let day = plan.spread.calendar.lead_by(horizon, calendar.days_to_won);
        day.is_some_and(|day| (day - calendar.today).num_days() >= i64::try_from(enough).unwrap_or(i64::MAX))
    };
    // Over a long break, a later end date is needed than by calendar days.
    let last = from.iter_days().take(60).find(suffices)?;
    Some(Remedy { mend: Mend::LastDay(last), changes: vec![(Field::HorizonLast, last.to_string())] })
}

/// The least leads for the next chance that is comfortable.
fn chance(facts: &Facts<'_>, instead_of: Count) -> Option<Remedy> {
    let Chances::Known(confidence) = facts.chances else { return None };
    let limit = &facts.limits(Threshold::Chance).comfortable;
    let mut levels = LEVELS.iter().zip(confidence.leads_for);
    let (level, leads) = levels.find_map(|((level, _), leads)| (Rate::new(level).ok()?.value() >= limit).then_some((*level, leads?)))?;
    (leads > instead_of)
        .then(|| Remedy { mend: Mend::Chance { leads, instead_of, level }, changes: vec![(Field::LeadsAvailable, leads.to_string())] })
}
