//! The whole answer: everything the screen, the file and the printed page show, computed once from a plan.
//!
//! Every number on the screen is a field here; a view does no arithmetic.

use chrono::{Days, NaiveDate};

use super::calendar::{lead_by, working_days};
use super::confidence::Confidence;
use super::draft::Metric;
use super::funnel::Place;
use super::plan::{Horizon, Plan, Target};
use super::{Count, Currency, Exact, Money, Rate, solve};

/// What a plan comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What all money is counted in.
    pub currency: Currency,
    /// What the target is counted in.
    pub metric: Metric,
    /// The target as given, in its metric.
    pub amount: Exact,
    /// Margin, for a target in gross profit.
    pub margin: Option<Rate>,
    /// Average money per won deal.
    pub deal_size: Option<Exact>,
    /// The revenue that reaches the target, to the minor unit; `None` without a deal size.
    pub target: Option<Money>,
    /// The won deals needed.
    pub deals: Required,
    /// What the whole deals bring: `deals.count × deal_size`, rounded down to the minor unit.
    pub brought: Option<Money>,
    /// The gross profit of that, for a target in gross profit: `brought × margin`, rounded down.
    pub profit: Option<Money>,
    /// `deals.count × deal_size − target`: what rounding the deals up brings on top. Rounded down to the minor unit.
    pub surplus: Option<Money>,
    /// Every stage, widest first.
    pub funnel: Vec<StageReport>,
    /// The part of the first stage that becomes won deals.
    pub rate_overall: Exact,
    /// Everything done for the stages.
    pub activities: Vec<ActivityReport>,
    /// The rounded plan run forward.
    pub proof: Proof,
    /// The lines across the target.
    pub tiers: Vec<TierReport>,
    /// What the dates say; `None` for a plan without a horizon.
    pub calendar: Option<CalendarReport>,
    /// How sure it is; `None` past [`super::confidence::LEADS_MAX`] leads.
    pub confidence: Option<Confidence>,
    /// What a limited number of leads can do; `None` where none is given.
    pub limited: Option<LimitedReport>,
}

/// A need, before and after its one rounding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Required {
    /// Before rounding.
    pub exact: Exact,
    /// After.
    pub count: Count,
}

/// What one stage must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageReport {
    /// What it is called.
    pub name: String,
    /// Where it stands against the won deal.
    pub place: Place,
    /// What it needs (up to won) or can expect (after it).
    pub required: Required,
    /// The rate to the next stage; `None` at the last.
    pub rate: Option<Rate>,
    /// Up to won the part of this stage that is won; after it the part of the won deals that arrives here.
    pub rate_to_won: Exact,
    /// The money that arrives here, for a stage after won: `brought × rate_to_won`, rounded down to the minor unit.
    pub money: Option<Money>,
    /// Width of its bar in thousandths of the widest stage.
    pub width_permille: u16,
    /// What the whole deals need here ÷ the working days from the first to the last on which it can still be won in time (the
    /// last day less the days from here to won); `None` without such days.
    pub per_working_day: Option<Exact>,
}

impl StageReport {
    /// Where the stage's bar begins and how wide it is, in thousandths of the widest: centred, and never too thin to see.
    #[must_use]
    pub fn bar(&self) -> (u16, u16) {
        let width = self.width_permille.max(4);
        ((1000 - width) / 2, width)
    }
}

/// What one activity takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityReport {
    /// What it is called.
    pub name: String,
    /// The place of its stage in the funnel.
    pub stage: usize,
    /// How often for each one of the stage.
    pub per_unit: Exact,
    /// In all: the stage's exact need × `per_unit`, rounded up once. At "won" the need is the whole deals.
    pub required: Required,
    /// `exact ÷ working days`, those of its stage.
    pub per_working_day: Option<Exact>,
}

/// The rounded plan run forward: its leads, at its rates, against the deals and the money needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// What the first stage holds.
    pub leads: Count,
    /// `leads × rate_overall`, exact.
    pub deals: Exact,
    /// `deals × deal_size`, rounded down to the minor unit.
    pub revenue: Option<Money>,
    /// Whether the deals reach the deals needed, and the revenue the target.
    pub meets_target: bool,
}

/// One line across the target, worked back by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierReport {
    /// What it is called.
    pub name: String,
    /// Its share of the target.
    pub of_target: Exact,
    /// The revenue that reaches it, rounded up to the minor unit.
    pub target: Option<Money>,
    /// Its deals.
    pub deals: Required,
    /// What the first stage needs for them.
    pub leads: Required,
    /// Its count at every stage.
    pub funnel: Vec<Count>,
}

/// What the horizon says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarReport {
    /// First and last day.
    pub horizon: Horizon,
    /// Monday to Friday within it.
    pub working_days: u32,
    /// Those from today on.
    pub working_days_left: u32,
    /// Calendar days from the first stage to the won deal.
    pub days_to_won: u32,
    /// The last day on which a new lead can still be won in time.
    pub lead_by: Option<NaiveDate>,
    /// Whether that day is before the first one: every deal must then come from pipeline that already exists.
    pub lead_by_before_first: bool,
    /// Whether that day is past.
    pub lead_by_passed: bool,
}

/// What so many leads can do, and what would have to change for them to suffice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitedReport {
    /// The leads that can be had.
    pub leads: Count,
    /// Whether they suffice.
    pub suffices: bool,
    /// The deals they are expected to become, exact, and the whole ones of them.
    pub deals: Required,
    /// The revenue of those whole deals.
    pub revenue: Option<Money>,
    /// Their gross profit, for a target in gross profit; rounded down to the minor unit.
    pub profit: Option<Money>,
    /// The overall rate at which they suffice; `None` if even 100 % does not do.
    pub rate_overall: Option<Rate>,
    /// The rate of each stage at which they suffice, the others as they are; `None` where even 100 % does not do.
    pub rates: Vec<Option<Rate>>,
    /// The deal size at which they suffice; `None` without deals or money.
    pub deal_size: Option<Money>,
    /// The margin at which they suffice, for a target in gross profit.
    pub margin: Option<Rate>,
}

/// Everything a plan comes to, on the day `today`. Cannot fail: a [`Plan`] has passed its check.
#[must_use]
pub fn report(plan: &Plan, today: NaiveDate) -> Report {
    let all = Exact::one();
    let target = plan.revenue(&all);
    let deals = plan.deals(&all);
    let calendar = plan.horizon.map(|horizon| calendar(plan, horizon, today));
    let brought = plan.deal_size.as_ref().map(|size| &deals.count.exact() * size);
    let funnel = stages(plan, &deals, brought.as_ref());
    let profit = brought.as_ref().zip(plan.target.margin()).map(|(brought, margin)| brought * margin.value());
    let leads = funnel.first().map(|stage| stage.required.count).unwrap_or_default();
    let proof = proof(plan, leads, deals.count, target);
    let within = |amount: &Exact| Money::within(amount, plan.currency);
    let surplus = brought.as_ref().zip(target).and_then(|(brought, target)| within(&(brought.clone() - target.exact())));
    Report {
        currency: plan.currency,
        metric: plan.target.metric(),
        amount: plan.target.amount().clone(),
        margin: plan.target.margin().cloned(),
        deal_size: plan.deal_size.clone(),
        target,
        surplus: surplus.filter(|s| !s.decimal().is_sign_negative()),
        brought: brought.as_ref().and_then(within),
        profit: profit.as_ref().and_then(within),
        activities: activities(plan, &deals),
        rate_overall: plan.funnel.rate_overall(),
        confidence: Confidence::of(leads, &plan.funnel.rate_overall(), deals.count),
        tiers: tiers(plan),
        limited: plan.leads_available.map(|leads| limited(plan, leads, &deals, target)),
        funnel,
        deals,
        proof,
        calendar,
    }
}

impl Target {
    fn metric(&self) -> Metric {
        match self {
            Self::Revenue(_) => Metric::Revenue,
            Self::Deals(_) => Metric::Deals,
            Self::GrossProfit { .. } => Metric::GrossProfit,
        }
    }

    fn margin(&self) -> Option<&Rate> {
        match self {
            Self::GrossProfit { margin, .. } => Some(margin),
            Self::Revenue(_) | Self::Deals(_) => None,
        }
    }
}

impl Plan {
    fn revenue(&self, share: &Exact) -> Option<Money> {
        self.target.revenue(share, self.deal_size.as_ref(), self.currency)
    }

    fn deals(&self, share: &Exact) -> Required {
        let exact = self.target.deals(share, self.deal_size.as_ref(), self.currency).unwrap_or_else(Exact::zero);
        let count = Count::sufficing(&exact).unwrap_or_default();
        Required { exact, count }
    }
}

/// The deals' own figure is before its rounding; every other stage starts from the rounded one.
fn required(plan: &Plan, k: usize, deals: &Required) -> Required {
    match plan.funnel.place(k) {
        Place::Won => deals.clone(),
        Place::Ahead | Place::After => Required { exact: plan.funnel.required(k, deals.count), count: plan.funnel.count(k, deals.count) },
    }
}

/// Working days on which what happens at stage `k` can still be won in time; `None` for none.
fn useful_days(plan: &Plan, k: usize) -> Option<u32> {
    let horizon = plan.horizon?;
    let last = horizon.last().checked_sub_days(Days::new(plan.funnel.days_to_won_from(k).into()))?;
    Some(working_days(horizon.first(), last)).filter(|days| *days > 0)
}

fn per_day(exact: &Exact, days: Option<u32>) -> Option<Exact> {
    exact.over(&Exact::whole(days?.into()))
}

fn stages(plan: &Plan, deals: &Required, brought: Option<&Exact>) -> Vec<StageReport> {
    let stages = plan.funnel.stages();
    let won = plan.funnel.won();
    let widest = plan.funnel.required(0, deals.count);
    let stage = |k: usize| {
        let required = required(plan, k, deals);
        StageReport {
            name: stages[k].name.clone(),
            place: plan.funnel.place(k),
            rate: (k + 1 < stages.len()).then(|| stages[k].rate.clone()),
            rate_to_won: plan.funnel.rate_between(k.min(won), k.max(won)),
            width_permille: plan.funnel.required(k, deals.count).permille_of(&widest),
            per_working_day: per_day(&plan.funnel.required(k, deals.count), useful_days(plan, k)),
            money: brought.filter(|_| k > won).and_then(|b| Money::within(&(b * &plan.funnel.rate_between(won, k)), plan.currency)),
            required,
        }
    };
    (0..stages.len()).map(stage).collect()
}

fn activities(plan: &Plan, deals: &Required) -> Vec<ActivityReport> {
    let mut all = Vec::new();
    for (k, stage) in plan.funnel.stages().iter().enumerate() {
        for activity in &stage.activities {
            let exact = &plan.funnel.required(k, deals.count) * &activity.per_unit;
            let count = Count::sufficing(&exact).unwrap_or_default();
            let per_working_day = per_day(&exact, useful_days(plan, k));
            let (name, per_unit) = (activity.name.clone(), activity.per_unit.clone());
            all.push(ActivityReport { name, stage: k, per_unit, required: Required { exact, count }, per_working_day });
        }
    }
    all
}

fn proof(plan: &Plan, leads: Count, deals_needed: Count, target: Option<Money>) -> Proof {
    let deals = solve::deals_expected(&plan.funnel, leads);
    let revenue = plan.deal_size.as_ref().and_then(|size| Money::within(&(&deals * size), plan.currency));
    // A target in deals is met by deals; its revenue follows from them.
    let money_met = match (&plan.target, revenue, target) {
        (Target::Revenue(_) | Target::GrossProfit { .. }, Some(revenue), Some(target)) => revenue >= target,
        _ => true,
    };
    Proof { leads, meets_target: deals >= deals_needed.exact() && money_met, deals, revenue }
}

fn tiers(plan: &Plan) -> Vec<TierReport> {
    let tier = |tier: &super::plan::Tier| {
        let deals = plan.deals(&tier.of_target);
        TierReport {
            name: tier.name.clone(),
            of_target: tier.of_target.clone(),
            target: plan.revenue(&tier.of_target),
            funnel: (0..plan.funnel.stages().len()).map(|k| required(plan, k, &deals).count).collect(),
            leads: required(plan, 0, &deals),
            deals,
        }
    };
    plan.tiers.iter().map(tier).collect()
}

fn calendar(plan: &Plan, horizon: Horizon, today: NaiveDate) -> CalendarReport {
    let days_to_won = plan.funnel.days_to_won();
    let lead_by = lead_by(horizon, days_to_won);
    CalendarReport {
        horizon,
        working_days: working_days(horizon.first(), horizon.last()),
        working_days_left: working_days(horizon.first().max(today), horizon.last()),
        days_to_won,
        lead_by,
        lead_by_before_first: lead_by.is_none_or(|day| day < horizon.first()),
        lead_by_passed: lead_by.is_none_or(|day| day < today),
    }
}

fn limited(plan: &Plan, leads: Count, needed: &Required, target: Option<Money>) -> LimitedReport {
    let reachable = solve::deals_reachable(&plan.funnel, leads);
    let revenue = plan.deal_size.as_ref().and_then(|size| solve::revenue_reachable(reachable, size, plan.currency));
    let profit = match &plan.target {
        Target::GrossProfit { profit, .. } => Some(profit),
        Target::Revenue(_) | Target::Deals(_) => None,
    };
    let in_money = plan.target.metric() != Metric::Deals;
    LimitedReport {
        leads,
        profit: revenue.zip(plan.target.margin()).and_then(|(r, margin)| Money::within(&(&r.exact() * margin.value()), plan.currency)),
        suffices: reachable >= needed.count,
        deals: Required { exact: solve::deals_expected(&plan.funnel, leads), count: reachable },
        revenue,
        rate_overall: solve::rate_overall_required(leads, needed.count),
        rates: (0..plan.funnel.won()).map(|k| solve::rate_required(&plan.funnel, k, leads, needed.count)).collect(),
        deal_size: target.filter(|_| in_money).and_then(|target| solve::deal_size_required(target, reachable, plan.currency)),
        margin: profit.zip(revenue).and_then(|(profit, revenue)| solve::margin_required(profit, revenue)),
    }
}
