//! The values that an unknown can take, and the plan for each value.

use super::aim::Aim;
use super::{Answer, Unknown, Why};
use crate::domain::draft::Metric;
use crate::domain::number::apportion::rest_shared;
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Count, Exact, Rate};
use crate::domain::plan::{Branch, Cadence, Plan};
use crate::domain::whatif::levers::{Lever, Reading};

/// The people that a plan may have.
const PEOPLE_MAX: u64 = 1_000_000;

/// How often an activity may be done in its period.
const TIMES_MAX: u64 = 1_000_000;

/// The values that a person would type for an unknown: whole multiples of a step.
pub(super) struct Values<'p> {
    plan: &'p Plan,
    unknown: &'p Unknown,
    /// Steps in a unit: 1000 for a tenth of a percent, 100 for cents.
    steps: u64,
    pub least: u64,
    pub most: u64,
}

impl<'p> Values<'p> {
    pub fn of(plan: &'p Plan, unknown: &'p Unknown) -> Result<Self, Why> {
        let minor = 10_u64.pow(plan.currency.minor_digits());
        let (steps, least, most) = match unknown {
            Unknown::Target if plan.target.metric == Metric::Deals => (1, 1, Count::MAX),
            Unknown::Target | Unknown::DealSize | Unknown::Quota => (minor, 1, AMOUNT_MAX * minor),
            Unknown::Leads => (1, 1, Count::MAX),
            Unknown::People => (1, 1, PEOPLE_MAX),
            Unknown::Times(a) => {
                let it = plan.activities().get(*a).filter(|it| it.brings.is_some()).ok_or(Why::NoSuch)?;
                if matches!(it.cadence, Cadence::On(_)) {
                    return Err(Why::NoSuch);
                }
                (1, 1, TIMES_MAX)
            }
            Unknown::Rate(k) if *k >= plan.funnel.won() => return Err(Why::NoSuch),
            Unknown::Rate(_) | Unknown::Attainment => (1000, 1, 1000),
            Unknown::Share { dimension, member, held } => (1000, 0, share_most(plan, *dimension, *member, held)?),
        };
        Ok(Self { plan, unknown, steps, least, most })
    }

    /// The present value.
    pub fn now(&self) -> Option<Exact> {
        match self.unknown {
            Unknown::Target => Some(self.plan.target.amount.clone()),
            Unknown::DealSize => self.plan.deal_size.clone(),
            Unknown::Rate(k) => Some(self.plan.funnel.stages()[*k].rate.value().clone()),
            Unknown::Leads => self.plan.leads_available.map(Count::exact),
            Unknown::People => self.plan.capacity.people.clone(),
            Unknown::Quota => self.plan.capacity.quota.clone(),
            Unknown::Times(a) => Lever::Times(*a).value(self.plan),
            Unknown::Attainment => Some(self.plan.capacity.attainment.as_ref().map_or_else(Exact::one, |part| part.value().clone())),
            Unknown::Share { dimension, member, .. } => Some(self.plan.split.dimensions[*dimension].members[*member].share.clone()),
        }
    }

    pub fn exact(&self, n: u64) -> Exact {
        Exact::ratio(n, self.steps)
    }

    /// The greatest value not above `value`.
    pub fn at_most(&self, value: &Exact) -> u64 {
        (value * Exact::whole(self.steps)).floor().unwrap_or(self.most).clamp(self.least, self.most)
    }

    /// The least value not below `value`.
    pub fn at_least(&self, value: &Exact) -> u64 {
        (value * Exact::whole(self.steps)).ceil().unwrap_or(self.most).clamp(self.least, self.most)
    }

    pub fn answer(&self, n: u64) -> Answer {
        let value = self.exact(n);
        let shown = match self.unknown {
            Unknown::Rate(_) | Unknown::Attainment | Unknown::Share { .. } => {
                Rate::of(value.clone()).map_or_else(|| "0%".to_owned(), |rate| rate.to_string())
            }
            _ => value.decimal_that_ends(self.plan.currency.minor_digits()).map_or_else(|| value.to_string(), |text| text.to_string()),
        };
        Answer::Is { value, shown }
    }

    /// The plan with that value typed; `None` if it is not possible.
    pub fn plan(&self, n: u64) -> Option<Plan> {
        let value = self.exact(n);
        let mut plan = self.plan.clone();
        match self.unknown {
            Unknown::Target => plan.target.amount = value,
            Unknown::DealSize => plan.deal_size = Some(value),
            Unknown::Rate(k) => plan.funnel.stages[*k].rate = Rate::of(value)?,
            Unknown::Leads => {
                plan.leads_available = Some(Count::new(n)?);
                plan.leads_follow = false;
            }
            Unknown::People => plan.capacity.people = Some(value),
            Unknown::Quota => plan.capacity.quota = Some(value),
            Unknown::Times(a) => {
                if let Cadence::Times(times, _) = &mut plan.activities.get_mut(*a)?.cadence {
                    *times = value;
                }
            }
            Unknown::Attainment => plan.capacity.attainment = Some(Rate::of(value)?),
            Unknown::Share { dimension, member, held } => share(&mut plan, *dimension, *member, held, value)?,
        }
        Some(plan.with_leads_of_activities())
    }

    /// The plan with a value of 1.
    pub fn plan_of_one(&self) -> Option<Plan> {
        self.plan(self.steps)
    }

    /// The nearer of two values around `from`; the greater one if both are equally near.
    pub fn nearer(&self, from: &Exact, up: Option<u64>, down: Option<u64>) -> Option<u64> {
        let (Some(high), Some(low)) = (up, down) else { return up.or(down) };
        let (above, below) = (self.exact(high) - from, from - self.exact(low));
        Some(if above <= below { high } else { low })
    }

    /// The end of the values at which the goal is nearest.
    pub fn better_end(&self, aim: &Aim) -> Result<u64, Why> {
        let reading = |n: u64| self.plan(n).map_or(Ok(None), |plan| aim.reading(&plan));
        let most_is_better = match (reading(self.least)?, reading(self.most)?) {
            (Some(Reading::Leads(least)), Some(Reading::Leads(most))) | (Some(Reading::Missing(least)), Some(Reading::Missing(most))) => {
                most <= least
            }
            (Some(Reading::Chance(least)), Some(Reading::Chance(most))) => most.per_million() >= least.per_million(),
            (least, _) => least.is_none(),
        };
        Ok(if most_is_better { self.most } else { self.least })
    }
}

/// The most that the locked items leave for item `m`, in thousandths.
fn share_most(plan: &Plan, d: usize, m: usize, held: &[usize]) -> Result<u64, Why> {
    let members = &plan.split.dimensions.get(d).filter(|dimension| m < dimension.members.len()).ok_or(Why::NoSuch)?.members;
    let stays = |i: &usize| *i != m && held.contains(i);
    if (0..members.len()).all(|i| i == m || stays(&i)) {
        return Err(Why::NotAlone);
    }
    let held: Vec<Exact> = (0..members.len()).filter(stays).map(|i| members[i].share.clone()).collect();
    Ok(((Exact::one() - held.iter().sum::<Exact>()) * Exact::whole(1000)).floor().unwrap_or(0))
}

/// Sets the share of an item. The other items of the dimension, except the locked ones, take the rest in proportion, or
/// evenly if their shares are 0. `None` if branches with custom shares would then no longer add up.
fn share(plan: &mut Plan, d: usize, m: usize, held: &[usize], value: Exact) -> Option<()> {
    let members = &mut plan.split.dimensions.get_mut(d)?.members;
    members.get_mut(m)?.share = value;
    let shares: Vec<Exact> = members.iter().map(|member| member.share.clone()).collect();
    for (i, part) in rest_shared(&shares, |i| i == m || held.contains(&i))? {
        members[i].share = part;
    }
    let own = plan.split.branches.iter().filter(|branch| branch.share.is_some() && branch.path.len() == d + 1);
    let adds_up = |branch: &Branch| plan.split.shares(&branch.path[..d]).iter().sum::<Exact>() == Exact::one();
    own.into_iter().all(adds_up).then_some(())
}
