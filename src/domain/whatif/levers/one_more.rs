//! The value of one more percentage point.

use std::cell::OnceCell;

use super::gauge::{Gauge, leads_needed};
use super::ranges::levers;
use crate::domain::activity::Gaps;
use crate::domain::draft::Lever;
use crate::domain::number::{Count, Exact};
use crate::domain::plan::Plan;
use crate::domain::plan::work_back::{WorkBack, total};

/// The leads that one step of a lever saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The leads needed, or missing, before the step.
    pub leads_before: Count,
    /// The same after it.
    pub leads_after: Count,
    /// The difference.
    pub saved: Count,
}

/// The leads saved by one more percentage point of a rate, at most up to 100 %, or by one percent more deal size. Where sub-targets have their
/// own rates, it is one more point of their average, and all move alike: the same change as a bar of one point makes.
/// `None` for other levers, for a rate that is 100 % everywhere, and if no lead depends on the deal size.
///
/// For the times of an activity, the leads missing before and after one more time in each of its periods.
///
/// 10 deals at 20 % need 50 leads; at 21 % they need 47.6, rounded up to 48, so one more point of the rate saves 2.
pub fn one_more(plan: &Plan, lever: Lever) -> Option<Gain> {
    gains(plan, [lever]).pop().map(|(_, gain)| gain)
}

/// [`one_more`] of several levers, without those for which it is `None`. The present plan is worked back once for all of them.
pub fn gains(plan: &Plan, levers: impl IntoIterator<Item = Lever>) -> Vec<(Lever, Gain)> {
    let work = WorkBack::of(plan);
    let leads_before = OnceCell::new();
    let before = || *leads_before.get_or_init(|| total(&work.leads_planned()?));
    levers.into_iter().filter_map(|lever| Some((lever, gain(&work, lever, before)?))).collect()
}

fn gain(work: &WorkBack<'_>, lever: Lever, before: impl Fn() -> Option<Count>) -> Option<Gain> {
    let plan = work.plan;
    let mut changed = plan.clone();
    match lever {
        Lever::Rate(_) => {
            let value = lever.value_in(work)?;
            changed.scale(lever, &(&value + &Exact::ratio(1, 100)).checked_div(&value)?);
        }
        Lever::DealSize if levers(plan).contains(&lever) && Gauge::Leads.depends_on(plan, lever) => {
            changed.scale(lever, &Exact::ratio(101, 100));
        }
        Lever::Times(a) if levers(plan).contains(&lever) => {
            let it = changed.activities.get_mut(a)?;
            *it = it.raised(1);
            return fewer_missing(plan, &changed);
        }
        _ => return None,
    }
    if changed == *plan {
        return None;
    }
    let (leads_before, leads_after) = (before()?, leads_needed(&changed)?);
    let saved = Count::new(leads_before.get().saturating_sub(leads_after.get()))?;
    Some(Gain { leads_before, leads_after, saved })
}

fn fewer_missing(plan: &Plan, changed: &Plan) -> Option<Gain> {
    let gaps = Gaps::of(plan)?;
    let (leads_before, leads_after) = (gaps.of_changed(plan)?.gap(), gaps.of_changed(changed)?.gap());
    let saved = Count::new(leads_before.get().saturating_sub(leads_after.get()))?;
    Some(Gain { leads_before, leads_after, saved })
}
