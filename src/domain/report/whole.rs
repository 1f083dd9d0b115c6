//! The whole answer: the plan worked back, and every figure that follows from it.

use chrono::NaiveDate;

use super::capacity::capacity;
use super::limited::limited;
use super::split::division::split;
use super::{ActivityReport, CalendarReport, Pace, Proof, Report, Required, StageReport, TierReport};
use crate::domain::draft::Metric;
use crate::domain::number::{Count, Exact, Money};
use crate::domain::plan::classes::Class;
use crate::domain::plan::curve::Timeline;
use crate::domain::plan::work_back::{WorkBack, Worked};
use crate::domain::plan::{Horizon, Place, Plan};
use crate::domain::probability::Confidence;

/// The whole answer to a plan, on the day `today`. It cannot fail, because a [`Plan`] has passed its check.
pub fn report(plan: &Plan, today: NaiveDate) -> Report {
    let work = WorkBack::of(plan);
    let worked = work.worked(&Exact::one()).unwrap_or_else(Worked::nothing);
    let within = |amount: &Exact| Money::within(amount, plan.currency);
    let target = worked.money;
    let brought_by = work.brought(&worked.class_deals);
    let brought = brought_by.as_ref().map(|all| all.iter().sum::<Exact>());
    let profit = brought_by.as_ref().filter(|_| plan.target.metric == Metric::GrossProfit).map(|all| {
        let profit = |(brought, class): (&Exact, &Class)| Some(brought * class.margin.as_ref()?.value());
        all.iter().zip(&work.classes).filter_map(profit).sum::<Exact>()
    });
    let surplus = brought.as_ref().zip(target).and_then(|(brought, target)| within(&(brought - target.exact())));
    let timeline = Timeline::of(plan);
    let stages = Stages { plan, work: &work, worked: &worked, brought_by: brought_by.as_deref(), timeline: timeline.as_ref() };
    let funnel = stages.all();
    let count = funnel.first().map(|stage| stage.required.count).unwrap_or_default();
    let proof = stages.proof(count);
    let one_chain = work.chains.len() == 1;
    // Checked forward with average rates if sub-targets differ.
    let leads_exact = || work.class_needs(0, &worked).iter().sum::<Exact>();
    let rate_overall = if one_chain {
        Exact::one().checked_div(&work.chains[0].per_deal[0])
    } else {
        worked.deals.count.exact().checked_div(&leads_exact())
    };
    let rate_overall = rate_overall.unwrap_or_else(Exact::one);
    let deals = worked.deals.clone();
    Report {
        currency: plan.currency,
        metric: plan.target.metric,
        amount: plan.target.amount.clone(),
        margin: work.classes.first().and_then(|class| class.margin.clone()).filter(|_| !work.margins_differ),
        deal_size: work.deal_size_common(),
        target,
        surplus: surplus.filter(|s| !s.decimal().is_sign_negative()),
        brought: brought.as_ref().and_then(within),
        profit: profit.as_ref().and_then(within),
        activities: stages.activities(&funnel),
        regular: plan.activities.iter().map(|it| it.name.clone()).collect(),
        confidence: is_one_binomial(plan, &work)
            .then(|| Confidence::of(count, &rate_overall, deals.count)?.with_available(plan.leads_available, &rate_overall, deals.count))
            .flatten(),
        tiers: tiers(plan, &work),
        limited: plan.leads_available.map(|leads| limited(plan, &work, leads, count, &deals, target, brought.as_ref())),
        capacity: capacity(plan, target),
        split: (!plan.split.is_whole()).then(|| split(plan, &work, &worked)),
        calendar: plan.horizon.map(|horizon| calendar(plan, horizon, today)),
        rate_overall,
        one_chain,
        funnel,
        deals,
        proof,
    }
}

/// Whether one binomial distribution gives the chance: all rates are known, and all sub-targets have the same rates and value per deal.
fn is_one_binomial(plan: &Plan, work: &WorkBack<'_>) -> bool {
    let is_known = plan.funnel.stages()[..plan.funnel.won()].iter().all(|stage| stage.counted.is_none());
    let is_alike = match plan.target.metric {
        Metric::Deals => true,
        Metric::Revenue => work.deal_size_common().is_some(),
        Metric::GrossProfit => work.deal_size_common().is_some() && !work.margins_differ,
    };
    work.chains.len() == 1 && is_known && is_alike
}

struct Stages<'a> {
    plan: &'a Plan,
    work: &'a WorkBack<'a>,
    worked: &'a Worked,
    brought_by: Option<&'a [Exact]>,
    timeline: Option<&'a Timeline>,
}

impl Stages<'_> {
    /// The exact figure of the deals is the one before rounding; every other stage starts from the rounded deals.
    fn required(&self, k: usize) -> Required {
        self.work.required(k, self.worked).unwrap_or_else(|| Worked::nothing().deals)
    }

    fn all(&self) -> Vec<StageReport> {
        let stages = self.plan.funnel.stages();
        let exact: Vec<Exact> = (0..stages.len()).map(|k| self.work.class_needs(k, self.worked).iter().sum::<Exact>()).collect();
        let deals = self.worked.deals.count.exact();
        let one_chain = self.work.chains.len() == 1;
        let stage = |k: usize| {
            let place = self.plan.funnel.place(k);
            // The exact figure of the chain, or the average if sub-targets differ.
            let per_deal = if one_chain { Some(self.work.chains[0].per_deal[k].clone()) } else { exact[k].checked_div(&deals) };
            let per_deal = per_deal.unwrap_or_else(Exact::one);
            let required = self.required(k);
            let money = self.money(k);
            StageReport {
                name: stages[k].name.clone(),
                place,
                rate: (k + 1 < stages.len()).then(|| self.work.rate(k)).flatten(),
                rate_to_won: if place == Place::Ahead { Exact::one().checked_div(&per_deal).unwrap_or_else(Exact::one) } else { per_deal },
                width_permille: exact[k].permille_of(&exact[0]),
                pace: self.pace(k, required.count),
                money_inside: money.and_then(|money| self.inside(k, money)),
                money,
                required,
            }
        };
        (0..stages.len()).map(stage).collect()
    }

    /// The work still to do inside the plan period ÷ the working days on which it is due. The opening pipeline and the
    /// part after the end date are not included.
    fn pace(&self, k: usize, count: Count) -> Option<Pace> {
        let timeline = self.timeline.filter(|timeline| !timeline.no_working_day)?;
        let curve = timeline.curve(self.plan, k, count.get().into());
        let count = |n: u128| u64::try_from(n).ok().and_then(Count::new);
        let (inside, opening) = (count(curve.last_count() - curve.opening_count())?, count(curve.opening_count())?);
        let days = u32::try_from(curve.days_due()).ok().filter(|days| *days > 0)?;
        Some(Pace { inside, opening, days })
    }

    /// The part of a stage's money that arrives inside the plan period, rounded down to the minor unit.
    fn inside(&self, k: usize, money: Money) -> Option<Money> {
        let curve = self.timeline?.curve(self.plan, k, money.units());
        let last = curve.by_day.last().copied().unwrap_or(0);
        Money::of_units(if last == curve.total { money.units() } else { last >> crate::domain::plan::spread::BITS }, self.plan.currency)
    }

    /// The money that arrives at a stage after won: the sum over the classes, each with its own rates.
    fn money(&self, k: usize) -> Option<Money> {
        if k <= self.plan.funnel.won() {
            return None;
        }
        let arrives = |(brought, class): (&Exact, &Class)| brought * &self.work.chains[class.chain].per_deal[k];
        let parts: Vec<Exact> = self.brought_by?.iter().zip(&self.work.classes).map(arrives).collect();
        Money::within(&parts.iter().sum::<Exact>(), self.plan.currency)
    }

    /// The activities of each stage, based on its shown count.
    fn activities(&self, funnel: &[StageReport]) -> Vec<ActivityReport> {
        let mut all = Vec::new();
        for (k, (stage, shown)) in self.plan.funnel.stages().iter().zip(funnel).enumerate() {
            for activity in &stage.activities {
                let exact = &shown.required.count.exact() * &activity.per_unit;
                let count = Count::sufficing(&exact).unwrap_or_default();
                let per_working_day = shown.pace.map(|pace| &pace.per_working_day() * &activity.per_unit);
                let (name, per_unit) = (activity.name.clone(), activity.per_unit.clone());
                all.push(ActivityReport { name, stage: k, per_unit, required: Required { exact, count }, per_working_day });
            }
        }
        all
    }

    /// The whole leads of every class, checked forward at its own rates.
    fn proof(&self, leads: Count) -> Proof {
        let counts = self.work.class_counts(0, self.worked).unwrap_or_default();
        let won = |(class, count): (&Class, &Count)| {
            count.exact().checked_div(&self.work.chains[class.chain].per_deal[0]).unwrap_or_else(Exact::zero)
        };
        let won: Vec<Exact> = self.work.classes.iter().zip(&counts).map(won).collect();
        let money = |(class, won): (&Class, &Exact)| Some(won * class.deal_size.as_ref()?);
        let revenue = self.work.classes.iter().zip(&won).map(money).collect::<Option<Vec<_>>>();
        Proof {
            leads,
            deals: won.iter().sum::<Exact>(),
            revenue: revenue.and_then(|all| Money::within(&all.iter().sum::<Exact>(), self.plan.currency)),
            meets_target: self.worked.is_met_by(&won),
        }
    }
}

/// Each target line, worked back separately from its share of the target.
fn tiers(plan: &Plan, work: &WorkBack<'_>) -> Vec<TierReport> {
    let tier = |tier: &crate::domain::plan::Tier| {
        let worked = work.worked(&tier.of_target).unwrap_or_else(Worked::nothing);
        let required = |k: usize| work.required(k, &worked).unwrap_or_else(|| Worked::nothing().deals);
        TierReport {
            name: tier.name.clone(),
            of_target: tier.of_target.clone(),
            target: worked.money,
            funnel: (0..plan.funnel.stages().len()).map(|k| required(k).count).collect(),
            leads: required(0),
            deals: worked.deals.clone(),
        }
    };
    plan.tiers.iter().map(tier).collect()
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
        has_provisional_days: !days.provisional_days_off(horizon.first(), horizon.last()).is_empty(),
        usual_breaks: days.open_breaks(horizon),
        worked_spring_festival: days.worked_spring_festival(horizon),
        days_to_won,
        lead_by,
        lead_by_before_first: lead_by.is_none_or(|day| day < horizon.first()),
        lead_by_passed: lead_by.is_none_or(|day| day < today),
        today,
    }
}
