//! Supply and demand: the leads that regular activities bring, beside those that the plan needs.
//!
//! What an activity brings is counted in leads of the plan. A unit of a later stage stands for as many leads as the plan needs for one of it,
//! and for leads that came as many days earlier as the funnel takes up to that stage. A lead of a channel with its own rate counts for as
//! many as its rate is higher than the plan's: one that is won at 5 % counts for half of one at 10 %.
//!
//! The plan needs its leads by the days of its schedule. A lead after the last of these days is too late to be won in the plan period, so it
//! fills no gap. The leads that the plan must have before the start date are its opening pipeline: it is there, or the plan says that it is
//! missing. So units of later stages in the first days, which stand for leads before the start date, come on top of it and count from the
//! first period on.

use chrono::{Days, NaiveDate};

use super::Calendar;
use crate::domain::draft::Every;
use crate::domain::number::{Count, Exact};
use crate::domain::plan::{Cadence, Plan, RegularActivity};
use crate::domain::report::{Measure, Report, StageReport};
use crate::domain::schedule::{Period, Schedule};

/// What the activities of a plan bring, beside what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    /// Every activity that brings something.
    pub rows: Vec<Row>,
    /// The leads due inside the plan period.
    pub need: Count,
    /// The leads that must be there before the start date.
    pub opening: Count,
    /// The leads that are brought by the last day on which leads are due: those of every activity, each rounded down.
    pub brought: Count,
    /// The leads that are brought after that day, and so too late.
    pub too_late: Count,
    /// `need − brought`, or 0.
    pub gap: Count,
    /// The last day on which leads are due; the end date if none is.
    pub last_due: NaiveDate,
    /// Each month.
    pub months: Vec<Balance>,
    /// Each week.
    pub weeks: Vec<Balance>,
}

/// An activity that brings something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The place of the activity in the plan.
    pub activity: usize,
    /// The units that it brings each time.
    pub brings: Exact,
    /// The stage of these units.
    pub stage: usize,
    /// The leads that one of these units stands for.
    pub leads_per_unit: Exact,
    /// How often it is done in the plan period.
    pub times: u128,
    /// How often it is done in time.
    pub times_in_time: u128,
    /// Days from a lead to its units.
    pub(super) lag: u32,
}

/// A month or week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
    /// How often each activity of [`Supply::rows`] is done in it.
    pub times: Vec<u128>,
    /// The leads brought in it, in time: the difference of the running totals.
    pub brought: Count,
    /// The leads due in it.
    pub need: Count,
    /// The leads that are missing at its end: all that were due by then less all that were brought by then, or 0.
    pub short: Count,
}

/// What a plan needs, as far as it values what activities bring.
pub(super) struct Needs {
    /// Exact, by stage up to the won deals, which are whole.
    pub by_stage: Vec<Exact>,
    /// The part of the leads that is won.
    pub rate_overall: Exact,
}

impl Needs {
    fn of(plan: &Plan, report: &Report) -> Self {
        let won = plan.funnel().won();
        let exact = |(k, stage): (usize, &StageReport)| if k < won { stage.required.exact.clone() } else { stage.required.count.exact() };
        Self { by_stage: report.funnel.iter().enumerate().take(won + 1).map(exact).collect(), rate_overall: report.rate_overall.clone() }
    }
}

impl Row {
    pub(super) fn of(plan: &Plan, needs: &Needs, activity: usize) -> Option<Self> {
        let it = plan.activities().get(activity)?;
        let brings = it.brings.clone()?;
        let of_plan = needs.by_stage.first()?.checked_div(needs.by_stage.get(it.stage)?)?;
        let rate = it.channel.and_then(|channel| plan.channels().get(channel)?.rate.as_ref());
        let of_channel = match rate {
            Some(rate) if it.stage == 0 => rate.value().checked_div(&needs.rate_overall)?,
            _ => Exact::one(),
        };
        let days = plan.funnel().days_to_won_from(0) - plan.funnel().days_to_won_from(it.stage);
        Some(Self { activity, brings, stage: it.stage, leads_per_unit: of_plan * of_channel, times: 0, times_in_time: 0, lag: days })
    }

    /// The leads that it stands for each time.
    pub fn leads_each(&self) -> Exact {
        &self.brings * &self.leads_per_unit
    }

    /// The leads that it brings in time, rounded down.
    pub fn brought(&self) -> u128 {
        leads(&self.leads_each(), self.times_in_time)
    }

    /// How often it is done early enough for a lead of `day`.
    pub(super) fn done_for(&self, calendar: &Calendar, activity: &RegularActivity, day: NaiveDate) -> u128 {
        calendar.done_by(&activity.cadence, self.day_of_units(day))
    }

    /// The day on which its units come that stand for leads of `day`.
    pub(super) fn day_of_units(&self, day: NaiveDate) -> NaiveDate {
        day.checked_add_days(Days::new(self.lag.into())).unwrap_or(day)
    }
}

/// The leads that the activities of a plan bring in the plan period, in time or not; `None` if they bring none.
pub fn brought(plan: &Plan, report: &Report) -> Option<Count> {
    let calendar = Calendar::of(plan)?;
    let end = calendar.horizon().last();
    let of = |row: Row| leads(&row.leads_each(), calendar.done_by(&plan.activities()[row.activity].cadence, end));
    let needs = Needs::of(plan, report);
    let all: u128 = (0..plan.activities().len()).filter_map(|a| Row::of(plan, &needs, a)).map(of).sum();
    (all > 0).then(|| Count::of(all))
}

impl Supply {
    /// The supply of a plan; `None` without a plan period or without an activity that brings something.
    pub fn of(plan: &Plan, report: &Report, schedule: &Schedule) -> Option<Self> {
        if plan.activities().iter().all(|it| it.brings.is_none()) {
            return None;
        }
        let calendar = Calendar::of(plan)?;
        let needs = Needs::of(plan, report);
        let mut rows: Vec<Row> = (0..plan.activities().len()).filter_map(|a| Row::of(plan, &needs, a)).collect();
        let horizon = calendar.horizon();
        let last_due = last_due(schedule, horizon.last());
        for row in &mut rows {
            let activity = &plan.activities()[row.activity];
            row.times = calendar.done_by(&activity.cadence, horizon.last());
            row.times_in_time = row.done_for(&calendar, activity, last_due);
        }
        let running = Running { plan, calendar: &calendar, rows: &rows, leads_each: rows.iter().map(Row::leads_each).collect(), last_due };
        let (brought, end) = (running.brought(last_due), running.all(horizon.last()));
        let need = needed_by(schedule, last_due);
        let balances = |periods: Vec<Period>| running.balances(schedule, &periods);
        let (months, weeks) = (balances(schedule.months()), balances(schedule.weeks()));
        Some(Self {
            need: Count::of(need),
            opening: Count::of(schedule.opening(Measure::Stage(0))),
            brought: Count::of(brought),
            too_late: Count::of(end.saturating_sub(brought)),
            gap: Count::of(need.saturating_sub(brought)),
            last_due,
            months,
            weeks,
            rows,
        })
    }
}

impl Supply {
    /// All leads of a plan that has no others: the opening pipeline in hand or, if that is not stated, the one needed; and the leads that are
    /// brought in time.
    pub fn leads(&self, plan: &Plan) -> Count {
        let opening = plan.opening().unwrap_or(self.opening);
        Count::of(u128::from(opening.get()) + u128::from(self.brought.get()))
    }
}

/// The running totals of what is brought.
struct Running<'r> {
    plan: &'r Plan,
    calendar: &'r Calendar,
    rows: &'r [Row],
    /// Of each row.
    leads_each: Vec<Exact>,
    last_due: NaiveDate,
}

impl Running<'_> {
    /// The leads that are brought by the end of `day`, in time or not; those of every activity rounded down.
    fn all(&self, day: NaiveDate) -> u128 {
        let done = |row: &Row| row.done_for(self.calendar, &self.plan.activities()[row.activity], day);
        self.rows.iter().zip(&self.leads_each).map(|(row, each)| leads(each, done(row))).sum()
    }

    /// As [`Self::all`], as far as they are in time.
    fn brought(&self, day: NaiveDate) -> u128 {
        self.all(day.min(self.last_due))
    }

    fn balances(&self, schedule: &Schedule, periods: &[Period]) -> Vec<Balance> {
        let horizon = self.calendar.horizon();
        let (mut before, mut needed) = (0, 0);
        let mut done_before = vec![0; self.rows.len()];
        let mut balances = Vec::new();
        for period in periods {
            let last = period.last.min(horizon.last());
            let (by_now, needed_now) = (self.brought(last), needed_by(schedule, last));
            let done = |row: &Row| self.calendar.done_by(&self.plan.activities()[row.activity].cadence, last);
            let done: Vec<u128> = self.rows.iter().map(done).collect();
            balances.push(Balance {
                first: period.first,
                last: period.last,
                times: done.iter().zip(&done_before).map(|(done, before)| done - before).collect(),
                brought: Count::of(by_now.saturating_sub(before)),
                need: Count::of(needed_now.saturating_sub(needed)),
                short: Count::of(needed_now.saturating_sub(by_now)),
            });
            (before, needed, done_before) = (by_now, needed_now, done);
        }
        balances
    }
}

/// So many leads each time, rounded down.
pub(super) fn leads(each: &Exact, times: u128) -> u128 {
    each.floor_of(times).unwrap_or(0)
}

/// The leads due from the start date to the end of `day`.
pub(super) fn needed_by(schedule: &Schedule, day: NaiveDate) -> u128 {
    schedule.due_by(Measure::Stage(0), day).saturating_sub(schedule.opening(Measure::Stage(0)))
}

/// The last day on which leads are due.
pub(super) fn last_due(schedule: &Schedule, end: NaiveDate) -> NaiveDate {
    let all = schedule.due_by(Measure::Stage(0), end);
    let days = &schedule.days;
    let i = days.partition_point(|day| schedule.due_by(Measure::Stage(0), *day) < all);
    days.get(i).copied().filter(|_| all > schedule.opening(Measure::Stage(0))).unwrap_or(end)
}

/// Whether an activity can be raised: it is done so many times in a period.
pub(super) fn times(activity: &RegularActivity) -> Option<(&Exact, Every)> {
    match &activity.cadence {
        Cadence::Times(times, every) => Some((times, *every)),
        Cadence::On(_) => None,
    }
}
