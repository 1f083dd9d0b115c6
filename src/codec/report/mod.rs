//! The report as JSON, for the command line and the programs that read its output. The names are a contract: add, never change.
#![allow(clippy::struct_field_names)]

mod chances;
mod left_out;
mod listed;
mod over_time;
mod split;

pub use listed::Listed;

use chances::Chances;
use serde::Serialize;

use crate::domain::{ActivityReport, CapacityReport, Exact, LimitedReport, Plan, Report, Required, Schedule, StageReport, TierReport};

#[derive(Serialize)]
struct Whole<'r> {
    target: Option<String>,
    currency: &'r str,
    metric: &'r str,
    amount: String,
    deals: Need,
    brought: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profit: Option<String>,
    surplus: Option<String>,
    funnel: Vec<Stage<'r>>,
    activities: Vec<Activity<'r>>,
    proof: Proof,
    tiers: Vec<Tier<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    space: Option<Vec<split::Leaf<'r>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    space_totals: Option<Vec<split::Total<'r>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<over_time::Time<'r>>,
    #[serde(skip_serializing_if = "Chances::are_left_out")]
    confidence: Chances<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limited: Option<Limited>,
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity: Option<Capacity>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scenarios: Vec<Scenario<'r>>,
}

/// The team capacity, exact; the number of people that the target needs; and the gap.
#[derive(Serialize)]
struct Capacity {
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_strength: Option<String>,
    money: Option<String>,
    people_needed: Option<Need>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gap: Option<Gap>,
}

/// Below 0 if people are missing, above 0 if there are more than the target needs.
#[derive(Serialize)]
struct Gap {
    money: String,
    people: String,
}

/// The result of a scenario.
#[derive(Serialize)]
struct Scenario<'r> {
    name: &'r str,
    target: Option<String>,
    deals: u64,
    brought: Option<String>,
    funnel: Vec<u64>,
    #[serde(skip_serializing_if = "Chances::are_left_out")]
    confidence: Chances<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity: Option<Capacity>,
}

#[derive(Serialize)]
struct Need {
    exact: String,
    count: u64,
}

#[derive(Serialize)]
struct Stage<'r> {
    stage: &'r str,
    #[serde(flatten)]
    need: Need,
    #[serde(skip_serializing_if = "Option::is_none")]
    money: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    money_inside: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    per_working_day: Option<String>,
}

#[derive(Serialize)]
struct Activity<'r> {
    name: &'r str,
    stage: &'r str,
    #[serde(flatten)]
    need: Need,
    #[serde(skip_serializing_if = "Option::is_none")]
    per_working_day: Option<String>,
}

#[derive(Serialize)]
struct Proof {
    deals: String,
    revenue: Option<String>,
    meets_target: bool,
}

#[derive(Serialize)]
struct Tier<'r> {
    name: &'r str,
    target: Option<String>,
    deals: u64,
    funnel: Vec<u64>,
}

#[derive(Serialize)]
struct Limited {
    leads: u64,
    suffices: bool,
    deals: Need,
    revenue: Option<String>,
    rate_overall: Option<String>,
    rates: Vec<Option<String>>,
    deal_size: Option<String>,
    margin: Option<String>,
}

/// The report of a plan as indented JSON.
///
/// A plan with more than 500,000 sub-targets × working days has no figures by day, none of sub-targets by month, and
/// none of items by week; `time.days_left_out` says so.
pub fn write(plan: &Plan, report: &Report) -> String {
    write_listed(plan, report, Listed::ALL)
}

/// The same report with only the parts that are asked for.
pub fn write_listed(plan: &Plan, report: &Report, listed: Listed) -> String {
    let schedule = Schedule::of(plan, report);
    let left_out = left_out::LeftOut::of(report, listed);
    let grid = split::Grid::of(plan, report, schedule.as_ref(), left_out);
    // The figures of scenarios do not depend on today's date.
    let day = chrono::NaiveDate::default();
    let variants: Vec<Report> = plan.scenarios().iter().map(|scenario| crate::domain::report(&scenario.plan, day)).collect();
    let whole = Whole {
        target: report.target.map(|m| m.to_string()),
        currency: report.currency.code(),
        metric: report.metric.name(),
        amount: report.amount.to_string(),
        deals: need(&report.deals),
        brought: report.brought.map(|m| m.to_string()),
        profit: report.profit.map(|m| m.to_string()),
        surplus: report.surplus.map(|m| m.to_string()),
        funnel: report.funnel.iter().map(stage).collect(),
        activities: report.activities.iter().map(|a| activity(a, report)).collect(),
        proof: Proof {
            deals: report.proof.deals.to_string(),
            revenue: report.proof.revenue.map(|m| m.to_string()),
            meets_target: report.proof.meets_target,
        },
        tiers: report.tiers.iter().map(tier).collect(),
        space: report.split.as_ref().map(|space| grid.leaves(space)),
        space_totals: report.split.as_ref().map(|space| grid.totals(space)),
        time: report
            .calendar
            .as_ref()
            .zip(schedule.as_ref())
            .map(|(calendar, schedule)| over_time::time(plan, calendar, schedule, left_out)),
        confidence: Chances::of(plan, report, listed),
        limited: report.limited.as_ref().map(limited),
        capacity: report.capacity.as_ref().map(capacity),
        scenarios: plan.scenarios().iter().zip(&variants).map(|(it, of)| scenario(it, of, listed)).collect(),
    };
    // A tree of text, numbers and lists always has a JSON form.
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

fn capacity(capacity: &CapacityReport) -> Capacity {
    let carried = capacity.carried.as_ref();
    Capacity {
        people: carried.map(|carried| carried.people.to_string()),
        full_strength: carried.map(|carried| carried.full_strength.to_string()),
        money: carried.map(|carried| carried.money.to_string()),
        people_needed: capacity.needed.as_ref().map(need),
        gap: capacity.gap.as_ref().map(|gap| Gap { money: gap.money.to_string(), people: gap.people.to_string() }),
    }
}

fn scenario<'r>(scenario: &'r crate::domain::Scenario, report: &'r Report, listed: Listed) -> Scenario<'r> {
    Scenario {
        name: &scenario.name,
        target: report.target.map(|m| m.to_string()),
        deals: report.deals.count.get(),
        brought: report.brought.map(|m| m.to_string()),
        funnel: report.funnel.iter().map(|stage| stage.required.count.get()).collect(),
        confidence: Chances::of(&scenario.plan, report, listed),
        capacity: report.capacity.as_ref().map(capacity),
    }
}

fn need(required: &Required) -> Need {
    Need { exact: required.exact.to_string(), count: required.count.get() }
}

fn stage(stage: &StageReport) -> Stage<'_> {
    Stage {
        stage: &stage.name,
        need: need(&stage.required),
        money: stage.money.map(|m| m.to_string()),
        per_working_day: stage.per_working_day().map(|pace| pace.to_string()),
        money_inside: stage.money_inside.map(|m| m.to_string()),
    }
}

fn activity<'r>(activity: &'r ActivityReport, report: &'r Report) -> Activity<'r> {
    Activity {
        name: &activity.name,
        stage: report.funnel.get(activity.stage).map_or("", |stage| &stage.name),
        need: need(&activity.required),
        per_working_day: activity.per_working_day.as_ref().map(Exact::to_string),
    }
}

fn tier(tier: &TierReport) -> Tier<'_> {
    Tier {
        name: &tier.name,
        target: tier.target.map(|m| m.to_string()),
        deals: tier.deals.count.get(),
        funnel: tier.funnel.iter().map(|count| count.get()).collect(),
    }
}

fn limited(limited: &LimitedReport) -> Limited {
    Limited {
        leads: limited.leads.get(),
        suffices: limited.suffices,
        deals: need(&limited.deals),
        revenue: limited.revenue.map(|m| m.to_string()),
        rate_overall: limited.rate_overall.as_ref().map(|r| r.value().to_string()),
        rates: limited.rates.iter().map(|r| r.as_ref().map(|r| r.value().to_string())).collect(),
        deal_size: limited.deal_size.map(|m| m.to_string()),
        margin: limited.margin.as_ref().map(|r| r.value().to_string()),
    }
}
