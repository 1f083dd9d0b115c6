//! From an unknown and a goal to the answer.

use super::aim::Aim;
use super::search::{Side, border};
use super::values::Values;
use super::{Answer, Goal, Unknown, Why};
use crate::domain::activity::Gaps;
use crate::domain::draft::Metric;
use crate::domain::number::{Count, Exact};
use crate::domain::plan::work_back::WorkBack;
use crate::domain::plan::{Plan, Terms};
use crate::domain::probability::LEADS_MAX;
use crate::domain::whatif::levers::leads_needed;
use crate::domain::whatif::odds::model_of;

/// The value of `unknown` at which the plan meets `goal`.
///
/// Published case: 15,000,000 at 85 % of a quota per rep of 1,400,000 needs 12.605 people, so 13 (docs/domain.md §11).
pub fn seek(plan: &Plan, unknown: &Unknown, goal: Goal) -> Answer {
    found(plan, unknown, goal).unwrap_or_else(Answer::Never)
}

fn found(plan: &Plan, unknown: &Unknown, goal: Goal) -> Result<Answer, Why> {
    if !bears(plan, unknown, goal) {
        return Err(Why::DoesNotBear);
    }
    if are_all_own(plan, unknown) {
        return Err(Why::AllOwn);
    }
    let plan = &ready(plan, unknown, goal)?;
    let values = Values::of(plan, unknown)?;
    match (unknown, goal) {
        (Unknown::Leads, Goal::Sure(level)) => leads_sure(plan, &values, level),
        (Unknown::Leads, _) => leads_needed(plan).map(|leads| values.answer(leads.get())).ok_or(Why::NoSuch),
        _ => sought(plan, &values, unknown, &Aim(goal)),
    }
}

/// Whether the goal depends on the unknown at all.
fn bears(plan: &Plan, unknown: &Unknown, goal: Goal) -> bool {
    let of_capacity = matches!(unknown, Unknown::People | Unknown::Quota | Unknown::Attainment);
    match unknown {
        Unknown::Target => true,
        Unknown::Times(_) => goal == Goal::Supplied,
        // Leads that are available besides are none that activities bring.
        Unknown::Leads if goal == Goal::Supplied => false,
        Unknown::DealSize => goal != Goal::Fit && plan.target.metric != Metric::Deals,
        _ => of_capacity == (goal == Goal::Fit),
    }
}

fn are_all_own(plan: &Plan, unknown: &Unknown) -> bool {
    let is_own = |terms: &Terms| match unknown {
        Unknown::DealSize => terms.deal_size.is_some(),
        Unknown::Rate(k) => terms.rates.get(*k).is_some_and(Option::is_some),
        _ => false,
    };
    plan.split.terms(&Terms::default()).different.iter().all(is_own)
}

/// The plan with its available leads stated, if the goal needs them; an error if something else that the goal needs is missing.
fn ready(plan: &Plan, unknown: &Unknown, goal: Goal) -> Result<Plan, Why> {
    let mut plan = plan.clone();
    let capacity = &plan.capacity;
    let has_people = capacity.heads().is_some() || *unknown == Unknown::People;
    let has_quota = capacity.quota.is_some() || *unknown == Unknown::Quota;
    match goal {
        Goal::Fit if !has_people || !has_quota => return Err(Why::NoCapacity),
        Goal::Supplied if !Gaps::is_in(&plan) => return Err(Why::NoSupply),
        Goal::Reach if plan.leads_available.is_none() && *unknown != Unknown::Leads => return Err(Why::NoLeads),
        Goal::Sure(_) => plan.leads_available = plan.leads_available.or_else(|| leads_needed(&plan)),
        _ => {}
    }
    Ok(plan)
}

/// The least leads with the required chance.
fn leads_sure(plan: &Plan, values: &Values<'_>, level: u16) -> Result<Answer, Why> {
    let model = WorkBack::of(plan).leads_planned().and_then(|planned| model_of(plan, &planned));
    let Some(enough) = model.and_then(|model| model.leads_for_permille(level)) else {
        let most = Plan { leads_available: Count::new(LEADS_MAX), leads_follow: false, ..plan.clone() };
        let reading = Aim(Goal::Sure(level)).reading(&most)?;
        return Err(Why::NotEvenAt { value: Exact::whole(LEADS_MAX), reading });
    };
    Ok(values.answer(enough.leads))
}

fn sought(plan: &Plan, values: &Values<'_>, unknown: &Unknown, aim: &Aim) -> Result<Answer, Why> {
    let now = values.now();
    let (base, from) = match &now {
        Some(now) => (plan.clone(), now.clone()),
        None => (values.plan_of_one().ok_or(Why::NoSuch)?, Exact::one()),
    };
    let lacking = aim.lacking(&base)?;
    let meets = |n: u64| values.plan(n).map_or(Ok(false), |plan| aim.is_met(&plan));
    let (low, high) = (values.at_most(&from), values.at_least(&from));
    let is_kept = matches!(unknown, Unknown::DealSize | Unknown::Rate(_) | Unknown::Share { .. });
    if is_kept && aim.is_met(plan)? {
        return Ok(Answer::Already(from));
    }
    let guess_up = values.at_least(&(&from * &lacking));
    let (answer, best) = match unknown {
        Unknown::Target => {
            let guess = from.checked_div(&lacking).map_or(low, |value| values.at_most(&value));
            (border(Side::Down, values.most, values.least, guess, meets)?, values.least)
        }
        Unknown::Share { .. } => {
            let up = border(Side::Up, high, values.most, high, meets)?;
            let down = border(Side::Down, low, values.least, low, meets)?;
            (values.nearer(&from, up, down), values.better_end(aim)?)
        }
        Unknown::DealSize | Unknown::Rate(_) => (border(Side::Up, high, values.most, guess_up, meets)?, values.most),
        _ => (border(Side::Up, values.least, values.most, guess_up, meets)?, values.most),
    };
    answer.map(|n| values.answer(n)).ok_or_else(|| {
        let reading = values.plan(best).and_then(|plan| aim.reading(&plan).ok().flatten());
        Why::NotEvenAt { value: values.exact(best), reading }
    })
}
