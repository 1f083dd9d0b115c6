//! The spread of a plan over time as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use super::left_out::LeftOut;
use crate::domain::calendar::written::month_text;
use crate::domain::{CalendarReport, Count, Period, Phase, Plan, Quarter, Schedule};

#[derive(Serialize)]
pub(super) struct Time<'r> {
    first: String,
    last: String,
    working_days: u32,
    working_days_left: u32,
    no_working_day: bool,
    /// Years whose holidays are not published yet, where the plan uses holidays.
    #[serde(skip_serializing_if = "Option::is_none")]
    unpublished: Option<Vec<i32>>,
    /// The days that are off in those years because the law fixes them: the notice may change them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provisional_days_off: Vec<String>,
    lead_by: Option<String>,
    opening_pipeline: Vec<u64>,
    after_horizon: Vec<u64>,
    /// What a stage's own weights plan too late to be won in time; only where there is any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    too_late: Vec<u64>,
    /// The quarters of the fiscal year that the plan period touches.
    quarters: Vec<Span<'r>>,
    months: Vec<Span<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    phases: Vec<Span<'r>>,
    weeks: Vec<Span<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<Vec<Span<'r>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_left_out: Option<String>,
}

/// Some days and what is due in them.
#[derive(Serialize)]
struct Span<'r> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quarter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<String>,
    money: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    working_days: Option<u32>,
    counts: Vec<u64>,
}

pub(super) fn counts(counts: &[Count]) -> Vec<u64> {
    counts.iter().map(|count| count.get()).collect()
}

fn span(period: &Period) -> Span<'static> {
    Span {
        name: None,
        quarter: None,
        month: None,
        day: None,
        first: None,
        last: None,
        money: period.money.map(|money| money.to_string()),
        working_days: Some(period.working_days),
        counts: counts(&period.counts),
    }
}

/// A quarter's name: `2027-Q1`, or `FY27 Q1` where the fiscal year is not the calendar year.
fn quarter(quarter: Quarter) -> String {
    let Quarter { year, number, is_fiscal } = quarter;
    if is_fiscal { format!("FY{:02} Q{number}", year.rem_euclid(100)) } else { format!("{year}-Q{number}") }
}

/// The spread over time.
pub(super) fn time<'r>(plan: &'r Plan, calendar: &CalendarReport, schedule: &Schedule, left_out: Option<LeftOut>) -> Time<'r> {
    let day = |period: &Period| Span { day: Some(period.first.to_string()), working_days: None, ..span(period) };
    let phase = |(period, phase): (&Period, &'r Phase)| Span {
        name: Some(&phase.name),
        first: Some(period.first.to_string()),
        last: Some(period.last.to_string()),
        ..span(period)
    };
    let quarter_of = |(name, first, last): (Quarter, NaiveDate, NaiveDate)| Span {
        quarter: Some(quarter(name)),
        first: Some(first.to_string()),
        last: Some(last.to_string()),
        ..span(&schedule.period(first, last))
    };
    let (first, last) = (calendar.horizon.first(), calendar.horizon.last());
    let working = plan.spread().calendar();
    Time {
        first: first.to_string(),
        last: last.to_string(),
        working_days: calendar.working_days,
        working_days_left: calendar.working_days_left,
        no_working_day: schedule.no_working_day,
        unpublished: working.has_holidays().then(|| calendar.unpublished.clone()),
        provisional_days_off: working.provisional_days_off(first, last).iter().map(NaiveDate::to_string).collect(),
        lead_by: calendar.lead_by.map(|day| day.to_string()),
        opening_pipeline: counts(&schedule.opening_pipeline()),
        after_horizon: counts(&schedule.after_horizon()),
        too_late: Some(counts(&schedule.too_late())).filter(|late| late.iter().any(|n| *n > 0)).unwrap_or_default(),
        quarters: plan.spread().fiscal_year().quarters_of(calendar.horizon).into_iter().map(quarter_of).collect(),
        months: schedule.months().iter().map(|period| Span { month: Some(month_text(period.first)), ..span(period) }).collect(),
        phases: schedule.phases(plan).iter().zip(plan.spread().phases()).map(phase).collect(),
        weeks: schedule.weeks().iter().map(|period| Span { first: Some(period.first.to_string()), ..span(period) }).collect(),
        days: left_out.is_none().then(|| schedule.days().iter().map(day).collect()),
        days_left_out: left_out.map(LeftOut::sentence),
    }
}
