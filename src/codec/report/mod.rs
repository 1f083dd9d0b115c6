//! The report as JSON, for the command line and the programs that read its output. The names are a contract: add, never
//! change.
#![allow(non_camel_case_types, reason = "each field of an `object!` has a type parameter of its name")]

mod budget;
mod chances;
mod feasibility;
mod hours;
mod left_out;
mod object;
mod over_time;
mod pay;
mod playbook;
mod split;
mod supply;

pub use left_out::Listed;

use chances::chances;
use object::{object, text, unless_empty};
use over_time::counts;
use serde::Serialize;

use crate::domain::activity::{Care, Hours, Supply};
use crate::domain::budget::BudgetReport;
use crate::domain::{
    ActivityReport, CapacityReport, LimitedReport, Measure, Plan, Rate, RegularReport, Report, Required, Schedule, StageReport, TierReport,
    report,
};

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
    let odds = if listed.chances { chances::odds(plan) } else { None };
    let whole = object! {
        target: text(report.target),
        currency: report.currency.code(),
        metric: report.metric.name(),
        amount: report.amount.to_string(),
        deals: need(&report.deals),
        brought: text(report.brought),
        ?profit: text(report.profit),
        surplus: text(report.surplus),
        funnel: report.funnel.iter().map(stage).collect::<Vec<_>>(),
        activities: report.activities.iter().map(|it| activity(it, report)).collect::<Vec<_>>(),
        ?regular: schedule.as_ref().and_then(|schedule| unless_empty(regular(report, schedule))),
        proof: object! {
            deals: report.proof.deals.to_string(),
            revenue: text(report.proof.revenue),
            meets_target: report.proof.meets_target,
        },
        tiers: report.tiers.iter().map(tier).collect::<Vec<_>>(),
        ?space: report.split.as_ref().map(|space| grid.leaves(space)),
        ?space_totals: report.split.as_ref().map(|space| grid.totals(space)),
        ?time: report.calendar.as_ref().zip(schedule.as_ref()).map(|(calendar, schedule)| over_time::time(plan, calendar, schedule, left_out)),
        ?supply: schedule.as_ref().and_then(|schedule| Supply::of(plan, report, schedule)).map(|it| supply::supply(plan, &it)),
        ?customers: Care::of(plan, report).map(|care| hours::customers(plan, &care)),
        ?hours: worked_hours(plan, schedule.as_ref()).map(|it| hours::hours(plan, report, &it)),
        ?budget: BudgetReport::of(plan, report).map(|it| budget::budget(&it)),
        ?confidence: listed.chances.then(|| chances(report, odds.as_ref())),
        ?pay: pay::pay(plan, report, odds.as_ref()),
        ?indicators: unless_empty(plan.indicators().iter().map(pay::indicator).collect()),
        ?playbook: playbook::playbook(plan, report.calendar.as_ref().map(|calendar| calendar.today)),
        ?limited: report.limited.as_ref().map(limited),
        ?capacity: report.capacity.as_ref().map(capacity),
        ?feasibility: listed.chances.then(|| feasibility::judged(plan, report, chances::confidence(report, odds.as_ref()))),
        ?scenarios: unless_empty(plan.scenarios().iter().map(|it| scenario(&it.name, &it.plan, listed)).collect()),
    };
    // A tree of text, numbers and lists always has a JSON form.
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

/// The hours, if some work has minutes or the people have hours.
fn worked_hours(plan: &Plan, schedule: Option<&Schedule>) -> Option<Hours> {
    Hours::of(plan, schedule?).filter(|hours| !hours.work.is_empty() || !hours.outside.is_empty() || hours.available.is_some())
}

/// The team capacity, exact; the number of people that the target needs; and the gap, which is below 0 if people are missing and above 0 if
/// there are more than the target needs.
fn capacity(capacity: &CapacityReport) -> impl Serialize + use<> {
    let carried = capacity.carried.as_ref();
    object! {
        ?people: carried.map(|carried| carried.people.to_string()),
        ?full_strength: carried.map(|carried| carried.full_strength.to_string()),
        money: carried.map(|carried| carried.money.to_string()),
        people_needed: capacity.needed.as_ref().map(need),
        ?gap: capacity.gap.as_ref().map(|gap| object! { money: gap.money.to_string(), people: gap.people.to_string(), }),
    }
}

/// The result of a scenario. Its figures do not depend on today's date.
fn scenario(name: &str, plan: &Plan, listed: Listed) -> impl Serialize {
    let report = report(plan, chrono::NaiveDate::default());
    object! {
        name: name,
        target: text(report.target),
        deals: report.deals.count.get(),
        brought: text(report.brought),
        funnel: report.funnel.iter().map(|stage| stage.required.count.get()).collect::<Vec<_>>(),
        ?confidence: listed.chances.then(|| chances(&report, chances::odds(plan).as_ref())),
        ?capacity: report.capacity.as_ref().map(capacity),
    }
}

fn need(required: &Required) -> impl Serialize + use<> {
    object! { exact: required.exact.to_string(), count: required.count.get(), }
}

fn stage(stage: &StageReport) -> impl Serialize {
    object! {
        stage: &stage.name,
        ..need: need(&stage.required),
        ?money: text(stage.money),
        ?money_inside: text(stage.money_inside),
        ?per_working_day: text(stage.per_working_day()),
    }
}

fn activity(activity: &ActivityReport, report: &Report) -> impl Serialize {
    object! {
        name: &activity.name,
        stage: report.funnel.get(activity.stage).map_or("", |stage| &stage.name),
        ..need: need(&activity.required),
        ?per_working_day: text(activity.per_working_day.as_ref()),
    }
}

/// Every regular activity, with how often it is done in the plan period.
fn regular(report: &Report, schedule: &Schedule) -> Vec<impl Serialize + use<>> {
    let times = |i: usize| u64::try_from(schedule.total(Measure::Regular(i))).unwrap_or(u64::MAX);
    let activity = |(i, it): (usize, &RegularReport)| object! { name: it.name.clone(), times: times(i), };
    report.regular.iter().enumerate().map(activity).collect()
}

fn tier(tier: &TierReport) -> impl Serialize {
    object! {
        name: &tier.name,
        target: text(tier.target),
        deals: tier.deals.count.get(),
        funnel: counts(&tier.funnel),
    }
}

fn limited(limited: &LimitedReport) -> impl Serialize {
    object! {
        leads: limited.leads.get(),
        suffices: limited.suffices,
        deals: need(&limited.deals),
        revenue: text(limited.revenue),
        rate_overall: text(limited.rate_overall.as_ref().map(Rate::value)),
        rates: limited.rates.iter().map(|rate| text(rate.as_ref().map(Rate::value))).collect::<Vec<_>>(),
        deal_size: text(limited.deal_size),
        margin: text(limited.margin.as_ref().map(Rate::value)),
    }
}
