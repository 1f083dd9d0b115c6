//! Split by time: the target and every stage spread over the working days of the plan period, with sums by week and month.
//!
//! All figures of a series (money, or one stage) are differences of one growing function, the
//! running total at the end of a day. So days add up to weeks, to months and to the whole.

mod activities;
mod before;
mod brought_forward;
pub mod by_part;
pub mod cadence;
mod hand_out;
pub(in crate::domain) mod least_squares;
pub mod overview;
pub mod pictures;
mod regular;
pub mod why_due;

pub use before::Ready;
pub use brought_forward::BroughtForward;

use std::iter::successors;

use chrono::{Days, NaiveDate};

use regular::RegularActivities;

use crate::domain::calendar::working::{iso_week, month_last, months_of, week_first};
use crate::domain::number::{Count, Currency, Exact, Money};
use crate::domain::plan::curve::Timeline;
use crate::domain::plan::{Horizon, Plan};
use crate::domain::report::{ActivityReport, Measure, Report};

/// The spread of a plan over time.
pub struct Schedule {
    pub(in crate::domain) horizon: Horizon,
    pub(in crate::domain) from_sunday: bool,
    /// The working days.
    pub(in crate::domain) days: Vec<NaiveDate>,
    /// Whether the plan period has no working day; then everything falls on its last day.
    pub no_working_day: bool,
    currency: Currency,
    money: Option<Series>,
    stages: Vec<Series>,
    activities: Vec<ActivitySeries>,
    /// `None` without regular activities.
    regular: Option<RegularActivities>,
}

/// An activity over time.
struct ActivitySeries {
    /// The place of its stage in the funnel.
    stage: usize,
    /// The number of activities for each unit of the stage.
    per_unit: Exact,
    series: Series,
}

/// The amounts of one series.
struct Series {
    /// The amount before the start date.
    opening: u128,
    /// The running total at the end of each working day, the opening included.
    due: Vec<u128>,
    /// The total inside and outside the plan period.
    total: u128,
    /// Calendar days to the won deal: above 0 for a stage before it, below 0 for one after it; also 0 if the stage has its own weights.
    lag: i64,
    /// The amount that falls too late to be won in time, for a stage with its own weights.
    too_late: u128,
}

/// A period: consecutive days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day. A week or month keeps its own first day even if the plan period begins later.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// Its working days inside the plan period.
    pub working_days: u32,
    /// The target's money that is due in it; `None` without a deal size.
    pub money: Option<Money>,
    /// The count that is due at every stage.
    pub counts: Vec<Count>,
    /// The number that is due of each activity.
    pub activities: Vec<Count>,
    /// How often each regular activity is done.
    pub regular: Vec<Count>,
}

impl Series {
    /// The activities that go with this series: every running total × the activities for one unit, rounded up. So each period has its count
    /// of the stage × the activities for one unit, exactly where that is a whole number and within one otherwise.
    fn times(&self, per_unit: &Exact) -> Self {
        let whole = per_unit.to_u128();
        let number = |n: u128| match whole {
            Some(per_unit) => n.saturating_mul(per_unit),
            None => (per_unit * &Exact::from(n)).ceil().map_or(u128::MAX, u128::from),
        };
        Self {
            opening: number(self.opening),
            due: self.due.iter().map(|due| number(*due)).collect(),
            total: number(self.total),
            lag: self.lag,
            too_late: 0,
        }
    }
}

impl Schedule {
    /// The spread of a plan and its report; `None` without a plan period.
    pub fn of(plan: &Plan, report: &Report) -> Option<Self> {
        let timeline = Timeline::of(plan)?;
        let from_sunday = plan.spread.from_sunday();
        let money = report.target.map(|money| Series {
            opening: 0,
            due: timeline.won.prefixes(money.units()),
            total: money.units(),
            lag: 0,
            too_late: 0,
        });
        let stage = |(k, stage): (usize, &crate::domain::report::StageReport)| {
            let total = stage.required.count.get().into();
            let curve = timeline.curve(plan, k, total);
            let due = least_squares::spread(&curve, &timeline.days, from_sunday);
            let earlier = plan.funnel.days_to_won_from(k);
            let mut series = Series { opening: curve.opening_count(), due, total, lag: 0, too_late: 0 };
            if plan.spread.is_own(k) {
                let last = timeline.horizon.last().checked_sub_days(Days::new(earlier.into()));
                let in_time = timeline.days.partition_point(|day| last.is_some_and(|last| *day <= last));
                series.too_late = total - in_time.checked_sub(1).map_or(0, |i| series.due[i]);
            } else {
                series.lag = i64::from(earlier) - i64::from(plan.funnel.days_from_won_to(k));
            }
            series
        };
        let stages: Vec<Series> = report.funnel.iter().enumerate().map(stage).collect();
        let activity = |activity: &ActivityReport| {
            let series = stages.get(activity.stage)?.times(&activity.per_unit);
            Some(ActivitySeries { stage: activity.stage, per_unit: activity.per_unit.clone(), series })
        };
        let activities = report.activities.iter().filter_map(activity).collect();
        let Timeline { horizon, days, no_working_day, .. } = timeline;
        let regular = RegularActivities::of(plan, report, if no_working_day { &[] } else { &days });
        Some(Self { horizon, from_sunday, days, no_working_day, currency: plan.currency, money, stages, activities, regular })
    }

    fn series(&self, measure: Measure) -> Option<&Series> {
        match measure {
            Measure::Money => self.money.as_ref(),
            Measure::Stage(k) => self.stages.get(k),
            Measure::Activity(a) => self.activities.get(a).map(|activity| &activity.series),
            Measure::Regular(_) => None,
        }
    }

    /// The running total of `measure` at the end of `day`, including the amount before the start date.
    pub(in crate::domain) fn due_by(&self, measure: Measure, day: NaiveDate) -> u128 {
        if let (Measure::Regular(i), Some(regular)) = (measure, &self.regular) {
            return regular.done_by(i, day);
        }
        let Some(series) = self.series(measure) else { return 0 };
        let done = self.days.partition_point(|worked| *worked <= day);
        done.checked_sub(1).and_then(|last| series.due.get(last).copied()).unwrap_or(series.opening)
    }

    /// The amount before the start date.
    pub(in crate::domain) fn opening(&self, measure: Measure) -> u128 {
        self.series(measure).map_or(0, |series| series.opening)
    }

    /// The total of a measure, inside and outside the plan period.
    pub fn total(&self, measure: Measure) -> u128 {
        if let (Measure::Regular(i), Some(regular)) = (measure, &self.regular) {
            return regular.total(i);
        }
        self.series(measure).map_or(0, |series| series.total)
    }

    /// Calendar days from a measure to the won deal; below 0 after it.
    pub(in crate::domain) fn lag(&self, measure: Measure) -> i64 {
        self.series(measure).map_or(0, |series| series.lag)
    }

    /// For each stage with its own weights, the amount that they plan too late to be won in time.
    pub fn too_late(&self) -> Vec<Count> {
        self.stages.iter().map(|stage| Count::of(stage.too_late)).collect()
    }

    /// The amount of a measure before the start date and after the end date.
    pub fn outside(&self, measure: Measure) -> [u128; 2] {
        let inside = self.due_by(measure, self.horizon.last());
        [self.opening(measure), self.total(measure).saturating_sub(inside)]
    }

    /// The amount of each stage that must exist before the start date: the opening pipeline.
    pub fn opening_pipeline(&self) -> Vec<Count> {
        self.stages.iter().map(|stage| Count::of(stage.opening)).collect()
    }

    /// The amount of each stage that falls after the end date.
    pub fn after_horizon(&self) -> Vec<Count> {
        let after = |stage: &Series| Count::of(stage.total - stage.due.last().copied().unwrap_or(stage.opening));
        self.stages.iter().map(after).collect()
    }

    /// Each calendar month that the plan period touches.
    pub fn months(&self) -> Vec<Period> {
        let months = months_of(self.horizon).into_iter().map(|first| (first, month_last(first)));
        self.periods(&months.collect::<Vec<_>>())
    }

    /// Each week that the plan period touches, from Monday or Sunday as the plan says, as far as it is inside the plan period.
    pub fn weeks(&self) -> Vec<Period> {
        let later = |day: &NaiveDate, days| day.checked_add_days(Days::new(days));
        let firsts = successors(Some(week_first(self.horizon.first(), self.from_sunday)), |first| later(first, 7));
        let weeks = firsts.take_while(|first| *first <= self.horizon.last()).map(|first| (first, later(&first, 6).unwrap_or(first)));
        let inside = |(first, last): (NaiveDate, NaiveDate)| (first.max(self.horizon.first()), last.min(self.horizon.last()));
        self.periods(&weeks.map(inside).collect::<Vec<_>>())
    }

    /// The year and the number (ISO 8601) of the week of a day; weeks that begin on Sunday have that of their Saturday.
    pub fn week_number(&self, day: NaiveDate) -> (i32, u32) {
        let first = week_first(day, self.from_sunday);
        iso_week(first.checked_add_days(Days::new(6)).unwrap_or(first))
    }

    /// Each phase of the plan.
    pub fn phases(&self, plan: &Plan) -> Vec<Period> {
        let mut first = Some(self.horizon.first());
        let mut phases = Vec::new();
        for phase in plan.spread.phases() {
            phases.extend(first.map(|first| (first, phase.last)));
            first = phase.last.succ_opt();
        }
        self.periods(&phases)
    }

    /// The days that are worked; none in a plan period without a working day.
    pub fn working_days(&self) -> &[NaiveDate] {
        if self.no_working_day { &[] } else { &self.days }
    }

    /// Each working day, and each day off on which a regular activity has a date.
    pub fn days(&self) -> Vec<Period> {
        let mut days = self.days.clone();
        days.extend(self.regular.iter().flat_map(RegularActivities::days_off));
        days.sort_unstable();
        days.dedup();
        self.periods(&days.into_iter().map(|day| (day, day)).collect::<Vec<_>>())
    }

    /// The amounts of one period.
    pub fn period(&self, first: NaiveDate, last: NaiveDate) -> Period {
        let before = first.pred_opt().unwrap_or(first);
        let within = |measure| self.due_by(measure, last).saturating_sub(self.due_by(measure, before));
        let worked = self.days.partition_point(|day| *day <= last) - self.days.partition_point(|day| *day < first);
        Period {
            first,
            last,
            working_days: if self.no_working_day { 0 } else { u32::try_from(worked).unwrap_or(u32::MAX) },
            money: self.money.as_ref().and_then(|_| Money::of_units(within(Measure::Money), self.currency)),
            counts: (0..self.stages.len()).map(|k| Count::of(within(Measure::Stage(k)))).collect(),
            activities: (0..self.activities.len()).map(|a| Count::of(within(Measure::Activity(a)))).collect(),
            regular: (0..self.regular.as_ref().map_or(0, RegularActivities::len)).map(|i| Count::of(within(Measure::Regular(i)))).collect(),
        }
    }

    fn periods(&self, bounds: &[(NaiveDate, NaiveDate)]) -> Vec<Period> {
        bounds.iter().map(|(first, last)| self.period(*first, *last)).collect()
    }
}
