//! The spread of a plan over time as JSON.

use chrono::NaiveDate;
use serde::Serialize;

use super::left_out::LeftOut;
use super::object::{object, text, unless_empty};
use crate::domain::calendar::holidays::{Break, Holiday};
use crate::domain::calendar::written::month_text;
use crate::domain::{CalendarReport, Count, Period, Phase, Plan, Quarter, Schedule};

pub(super) fn counts(counts: &[Count]) -> Vec<u64> {
    counts.iter().map(|count| count.get()).collect()
}

/// The amounts that are due in a period.
fn due(period: &Period) -> impl Serialize + use<> {
    object! {
        money: text(period.money),
        working_days: period.working_days,
        counts: counts(&period.counts),
        ?activities: unless_empty(counts(&period.activities)),
        ?regular: unless_empty(counts(&period.regular)),
    }
}

/// A quarter's name: `2027-Q1`, or `FY27 Q1` where the fiscal year is not the calendar year.
fn quarter(quarter: Quarter) -> String {
    let Quarter { year, number, is_fiscal } = quarter;
    if is_fiscal { format!("FY{:02} Q{number}", year.rem_euclid(100)) } else { format!("{year}-Q{number}") }
}

/// The name of a holiday in the report.
fn holiday_name(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "new_year",
        Holiday::SpringFestival => "spring_festival",
        Holiday::Qingming => "qingming",
        Holiday::LabourDay => "labour_day",
        Holiday::DragonBoat => "dragon_boat",
        Holiday::MidAutumn => "mid_autumn",
        Holiday::NationalDay => "national_day",
    }
}

/// The spread over time.
pub(super) fn time(plan: &Plan, calendar: &CalendarReport, schedule: &Schedule, left_out: Option<LeftOut>) -> impl Serialize {
    let day = |period: &Period| {
        object! {
            day: period.first.to_string(),
            money: text(period.money),
            counts: counts(&period.counts),
            ?activities: unless_empty(counts(&period.activities)),
            ?regular: unless_empty(counts(&period.regular)),
        }
    };
    // In the file a week begins on its Monday or Sunday, also before the plan period.
    let week = |period: &Period| object! { first: plan.spread().week_first(period.first).to_string(), ..due: due(period), };
    let month = |period: &Period| object! { month: month_text(period.first), ..due: due(period), };
    let phase = |(period, phase): (&Period, &Phase)| {
        object! { name: phase.name.clone(), first: period.first.to_string(), last: period.last.to_string(), ..due: due(period), }
    };
    let quarter = |(name, first, last): (Quarter, NaiveDate, NaiveDate)| {
        object! { quarter: quarter(name), first: first.to_string(), last: last.to_string(), ..due: due(&schedule.period(first, last)), }
    };
    let usual = |it: &Break| {
        object! { holiday: holiday_name(it.holiday).to_owned(), first: it.first.to_string(), last: it.last.to_string(), }
    };
    let (first, last) = (calendar.horizon.first(), calendar.horizon.last());
    let working = plan.spread().calendar();
    object! {
        first: first.to_string(),
        last: last.to_string(),
        working_days: calendar.working_days,
        working_days_left: calendar.working_days_left,
        no_working_day: schedule.no_working_day,
        // Years whose holidays are not published yet, if the plan uses holidays, and the days off in those years that the law fixes.
        ?unpublished: working.has_holidays().then(|| calendar.unpublished.clone()),
        ?provisional_days_off: unless_empty(working.provisional_days_off(first, last).iter().map(NaiveDate::to_string).collect()),
        // The breaks that such a year usually has, until the plan has its own days off there.
        ?usual_breaks: unless_empty(calendar.usual_breaks.iter().map(usual).collect()),
        lead_by: text(calendar.lead_by),
        opening_pipeline: counts(&schedule.opening_pipeline()),
        after_horizon: counts(&schedule.after_horizon()),
        // The amounts that stages with custom weights plan too late to be won in time.
        ?too_late: Some(counts(&schedule.too_late())).filter(|late| late.iter().any(|n| *n > 0)),
        quarters: plan.spread().fiscal_year().quarters_of(calendar.horizon).into_iter().map(quarter).collect::<Vec<_>>(),
        months: schedule.months().iter().map(month).collect::<Vec<_>>(),
        ?phases: unless_empty(schedule.phases(plan).iter().zip(plan.spread().phases()).map(phase).collect()),
        weeks: schedule.weeks().iter().map(week).collect::<Vec<_>>(),
        ?days: left_out.is_none().then(|| schedule.days().iter().map(day).collect::<Vec<_>>()),
        ?days_left_out: left_out.map(LeftOut::sentence),
    }
}
