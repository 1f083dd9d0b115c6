//! The whole answer put together: the sums of the leaves, and what follows from them.

use chrono::{Days, NaiveDate};

use super::limited::limited;
use super::space::space;
use super::{ActivityReport, CalendarReport, Proof, Report, Required, StageReport, TierReport};
use crate::domain::confidence::Confidence;
use crate::domain::draft::Metric;
use crate::domain::funnel::Place;
use crate::domain::leaves::{By, Leaves, Worked};
use crate::domain::plan::{Horizon, Plan, Target};
use crate::domain::{Count, Exact, Money};

/// Everything a plan comes to, on the day `today`. Cannot fail: a [`Plan`] has passed its check.
#[must_use]
pub fn report(plan: &Plan, today: NaiveDate) -> Report {
    let leaves = Leaves::of(plan);
    let worked = leaves.worked(&Exact::one()).unwrap_or_else(Worked::nothing);
    let within = |amount: &Exact| Money::within(amount, plan.currency);
    let target = worked.money;
    let brought_by = leaves.brought(&worked.leaf_deals);
    let brought = brought_by.as_ref().map(|all| Exact::sum(all));
    let profit = brought_by.as_ref().filter(|_| plan.target.metric() == Metric::GrossProfit).map(|all| {
        let profit = |(brought, by): (&Exact, &By)| Some(brought * by.margin.as_ref()?.value());
        Exact::sum(&all.iter().zip(leaves.by()).filter_map(profit).collect::<Vec<_>>())
    });
    let surplus = brought.as_ref().zip(target).and_then(|(brought, target)| within(&(brought.clone() - target.exact())));
    let stages = Stages { plan, leaves: &leaves, worked: &worked, brought_by: brought_by.as_deref() };
    let funnel = stages.all();
    let count = funnel.first().map(|stage| stage.required.count).unwrap_or_default();
    let proof = stages.proof(count, target);
    let one_chain = leaves.chains.len() == 1;
    // Run forward on the average where leaves differ.
    let rate_overall =
        if one_chain { Exact::one().over(&leaves.chains[0].per_deal[0]) } else { worked.deals.exact().over(&stages.required(0).exact) };
    let rate_overall = rate_overall.unwrap_or_else(Exact::one);
    let deals = Required { exact: leaves.deals_exact(&worked, &Exact::one()), count: worked.deals };
    let in_money = plan.target.metric() != Metric::Deals;
    let reaching = leaves.deal_size_common().filter(|_| in_money).and_then(|size| Count::sufficing(&target?.exact().over(&size)?));
    let sure_of = reaching.unwrap_or(deals.count);
    Report {
        currency: plan.currency,
        metric: plan.target.metric(),
        amount: plan.target.amount().clone(),
        margin: plan.margin.clone().filter(|_| plan.target.metric() == Metric::GrossProfit),
        deal_size: leaves.deal_size_common(),
        target,
        surplus: surplus.filter(|s| !s.decimal().is_sign_negative()),
        brought: brought.as_ref().and_then(within),
        profit: profit.as_ref().and_then(within),
        activities: stages.activities(),
        sure_of,
        confidence: is_one_binomial(plan, &leaves).then(|| Confidence::of(count, &rate_overall, sure_of)).flatten(),
        tiers: tiers(plan, &leaves),
        limited: plan.leads_available.map(|leads| limited(plan, &leaves, leads, count, &deals, target, brought.as_ref())),
        space: (!plan.space.is_whole()).then(|| space(plan, &leaves, &worked)),
        calendar: plan.horizon.map(|horizon| calendar(plan, horizon, today)),
        rate_overall,
        one_chain,
        funnel,
        deals,
        proof,
    }
}

/// Whether one binomial tells how sure it is: rates that are known, and leaves alike in them and in what a deal counts for.
fn is_one_binomial(plan: &Plan, leaves: &Leaves<'_>) -> bool {
    let is_known = plan.funnel.stages()[..plan.funnel.won()].iter().all(|stage| stage.counted_as_is().is_none());
    let is_alike = match plan.target.metric() {
        Metric::Deals => true,
        Metric::Revenue => leaves.deal_size_common().is_some(),
        Metric::GrossProfit => leaves.deal_size_common().is_some() && !leaves.margins_differ,
    };
    leaves.chains.len() == 1 && is_known && is_alike
}

struct Stages<'a> {
    plan: &'a Plan,
    leaves: &'a Leaves<'a>,
    worked: &'a Worked,
    brought_by: Option<&'a [Exact]>,
}

impl Stages<'_> {
    /// The deals' own figure is before its rounding; every other stage starts from the rounded one, leaf by leaf.
    fn required(&self, k: usize) -> Required {
        required(self.plan, self.leaves, self.worked, &Exact::one(), k)
    }

    /// What the whole deals need at stage `k`.
    fn exact(&self, k: usize) -> Exact {
        self.leaves.required_exact(k, &self.worked.leaf_deals)
    }

    fn all(&self) -> Vec<StageReport> {
        let stages = self.plan.funnel.stages();
        let exact: Vec<Exact> = (0..stages.len()).map(|k| self.exact(k)).collect();
        let deals = self.worked.deals.exact();
        let one_chain = self.leaves.chains.len() == 1;
        let stage = |k: usize| {
            let place = self.plan.funnel.place(k);
            // The chain's own figure; of leaves that differ the average.
            let per_deal = if one_chain { Some(self.leaves.chains[0].per_deal[k].clone()) } else { exact[k].over(&deals) };
            let per_deal = per_deal.unwrap_or_else(Exact::one);
            StageReport {
                name: stages[k].name.clone(),
                place,
                rate: (k + 1 < stages.len()).then(|| self.leaves.rate(k)).flatten(),
                rate_to_won: if place == Place::Ahead { Exact::one().over(&per_deal).unwrap_or_else(Exact::one) } else { per_deal },
                width_permille: exact[k].permille_of(&exact[0]),
                per_working_day: per_day(&exact[k], useful_days(self.plan, k)),
                money: self.money(k),
                required: self.required(k),
            }
        };
        (0..stages.len()).map(stage).collect()
    }

    /// The money that arrives at a stage after won: what each leaf brings, by its own rates.
    fn money(&self, k: usize) -> Option<Money> {
        if k <= self.plan.funnel.won() {
            return None;
        }
        let arrives = |(brought, by): (&Exact, &By)| brought * &self.leaves.chains[by.chain].per_deal[k];
        let parts: Vec<Exact> = self.brought_by?.iter().zip(self.leaves.by()).map(arrives).collect();
        Money::within(&Exact::sum(&parts), self.plan.currency)
    }

    fn activities(&self) -> Vec<ActivityReport> {
        let mut all = Vec::new();
        for (k, stage) in self.plan.funnel.stages().iter().enumerate() {
            for activity in &stage.activities {
                let exact = &self.exact(k) * &activity.per_unit;
                let count = Count::sufficing(&exact).unwrap_or_default();
                let per_working_day = per_day(&exact, useful_days(self.plan, k));
                let (name, per_unit) = (activity.name.clone(), activity.per_unit.clone());
                all.push(ActivityReport { name, stage: k, per_unit, required: Required { exact, count }, per_working_day });
            }
        }
        all
    }

    /// Every leaf's whole leads run forward at its own rates.
    fn proof(&self, leads: Count, target: Option<Money>) -> Proof {
        // Leaves of the same rates and deal size run alike, so that they run together.
        let mut alike: Vec<(&By, u128)> = Vec::new();
        for (i, leaf) in self.worked.leaf_deals.iter().enumerate() {
            let (by, count) = (&self.leaves.by()[i], u128::from(self.leaves.count(i, 0, *leaf).get()));
            match alike.iter_mut().rev().find(|(other, _)| other.chain == by.chain && other.deal_size == by.deal_size) {
                Some((_, sum)) => *sum += count,
                None => alike.push((by, count)),
            }
        }
        let (mut deals, mut revenue) = (Vec::new(), Some(Vec::new()));
        for (by, count) in alike {
            let won = Exact::units_of(count).over(&self.leaves.chains[by.chain].per_deal[0]).unwrap_or_else(Exact::zero);
            let money = by.deal_size.as_ref().map(|size| &won * size);
            revenue = revenue.zip(money).map(|(mut all, money)| {
                all.push(money);
                all
            });
            deals.push(won);
        }
        let deals = Exact::sum(&deals);
        let revenue = revenue.and_then(|all| Money::within(&Exact::sum(&all), self.plan.currency));
        // A target in deals is met by deals; its revenue follows from them.
        let money_met = match (&self.plan.target, revenue, target) {
            (Target::Revenue(_) | Target::GrossProfit(_), Some(revenue), Some(target)) => revenue >= target,
            _ => true,
        };
        Proof { leads, meets_target: deals >= self.worked.deals.exact() && money_met, deals, revenue }
    }
}

fn required(plan: &Plan, leaves: &Leaves<'_>, worked: &Worked, share: &Exact, k: usize) -> Required {
    if plan.funnel.place(k) == Place::Won {
        return Required { exact: leaves.deals_exact(worked, share), count: worked.deals };
    }
    let count = leaves.count_all(k, &worked.leaf_deals).unwrap_or_default();
    Required { exact: leaves.required_exact(k, &worked.leaf_deals), count }
}

/// Working days on which what happens at stage `k` can still be won in time; `None` for none.
fn useful_days(plan: &Plan, k: usize) -> Option<u32> {
    let horizon = plan.horizon?;
    let last = horizon.last().checked_sub_days(Days::new(plan.funnel.days_to_won_from(k).into()))?;
    Some(plan.spread.calendar.working_days(horizon.first(), last)).filter(|days| *days > 0)
}

fn per_day(exact: &Exact, days: Option<u32>) -> Option<Exact> {
    exact.over(&Exact::whole(days?.into()))
}

fn tiers(plan: &Plan, leaves: &Leaves<'_>) -> Vec<TierReport> {
    let tier = |tier: &crate::domain::plan::Tier| {
        let worked = leaves.worked(&tier.of_target).unwrap_or_else(Worked::nothing);
        let count = |k: usize| required_count(plan, leaves, &worked, k);
        TierReport {
            name: tier.name.clone(),
            of_target: tier.of_target.clone(),
            target: worked.money,
            funnel: (0..plan.funnel.stages().len()).map(count).collect(),
            leads: required(plan, leaves, &worked, &tier.of_target, 0),
            deals: Required { exact: leaves.deals_exact(&worked, &tier.of_target), count: worked.deals },
        }
    };
    plan.tiers.iter().map(tier).collect()
}

fn required_count(plan: &Plan, leaves: &Leaves<'_>, worked: &Worked, k: usize) -> Count {
    if plan.funnel.place(k) == Place::Won { worked.deals } else { leaves.count_all(k, &worked.leaf_deals).unwrap_or_default() }
}

fn calendar(plan: &Plan, horizon: Horizon, today: NaiveDate) -> CalendarReport {
    let days_to_won = plan.funnel.days_to_won();
    let days = &plan.spread.calendar;
    let lead_by = days.lead_by(horizon, days_to_won);
    CalendarReport {
        horizon,
        working_days: days.working_days(horizon.first(), horizon.last()),
        working_days_left: days.working_days(horizon.first().max(today), horizon.last()),
        unpublished: days.unpublished_years(horizon),
        days_to_won,
        lead_by,
        lead_by_before_first: lead_by.is_none_or(|day| day < horizon.first()),
        lead_by_passed: lead_by.is_none_or(|day| day < today),
    }
}
