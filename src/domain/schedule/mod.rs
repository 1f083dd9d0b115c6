//! When: the target and every stage spread over the working days of the plan period, and summed up again by weeks and months.
//!
//! All figures of a series (money, or one stage) are differences of one growing function, what is due by the end of a day; so
//! days add to weeks, to months and to the whole, whichever way they are cut.

pub mod by_part;
pub(in crate::domain) mod least_squares;
pub mod pictures;
pub mod why_due;

use chrono::{Days, NaiveDate};

use crate::domain::calendar::working::{month_first, month_last, week_first};
use crate::domain::number::{Count, Currency, Money};
use crate::domain::plan::curve::Timeline;
use crate::domain::plan::spread::months_between;
use crate::domain::plan::{Horizon, Plan};
use crate::domain::report::{Measure, Report};

/// The spread of a plan over time.
pub struct Schedule {
    pub(in crate::domain) horizon: Horizon,
    pub(in crate::domain) from_sunday: bool,
    /// The working days.
    pub(in crate::domain) days: Vec<NaiveDate>,
    /// Whether the horizon has no working day, so that all falls on its last.
    pub no_working_day: bool,
    currency: Currency,
    money: Option<Series>,
    stages: Vec<Series>,
}

/// What is due of one series.
struct Series {
    /// Before the first day.
    opening: u128,
    /// By the end of each working day, the opening included.
    due: Vec<u128>,
    /// In the horizon and outside.
    total: u128,
    /// Calendar days to the won deal: above 0 for a stage before it, below 0 for one after it. 0 also where the stage has weights of its own.
    lag: i64,
    /// What falls so late that it cannot be won in time, for a stage with weights of its own.
    too_late: u128,
}

/// Some days in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day; of weeks and months their own, even where the horizon begins later.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// Working days in it that lie in the horizon.
    pub working_days: u32,
    /// The target's money due in it; `None` without a deal size.
    pub money: Option<Money>,
    /// What is due at every stage.
    pub counts: Vec<Count>,
}

impl Schedule {
    /// The spread of a plan and its report; `None` without a horizon.
    #[must_use]
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
        let stages = report.funnel.iter().enumerate().map(stage).collect();
        let Timeline { horizon, days, no_working_day, .. } = timeline;
        Some(Self { horizon, from_sunday, days, no_working_day, currency: plan.currency, money, stages })
    }

    fn series(&self, measure: Measure) -> Option<&Series> {
        match measure {
            Measure::Money => self.money.as_ref(),
            Measure::Stage(k) => self.stages.get(k),
        }
    }

    /// What of `measure` is due by the end of `day`, what is due before the first day included.
    pub(in crate::domain) fn due_by(&self, measure: Measure, day: NaiveDate) -> u128 {
        let Some(series) = self.series(measure) else { return 0 };
        let done = self.days.partition_point(|worked| *worked <= day);
        done.checked_sub(1).and_then(|last| series.due.get(last).copied()).unwrap_or(series.opening)
    }

    /// What is due before the first day.
    pub(in crate::domain) fn opening(&self, measure: Measure) -> u128 {
        self.series(measure).map_or(0, |series| series.opening)
    }

    /// All there is of a measure, in the horizon and outside.
    pub(in crate::domain) fn total(&self, measure: Measure) -> u128 {
        self.series(measure).map_or(0, |series| series.total)
    }

    /// Calendar days from a measure to the won deal, below 0 after it.
    pub(in crate::domain) fn lag(&self, measure: Measure) -> i64 {
        self.series(measure).map_or(0, |series| series.lag)
    }

    /// What each stage's own weights plan too late to be won in time.
    #[must_use]
    pub fn too_late(&self) -> Vec<Count> {
        self.stages.iter().map(|stage| count(stage.too_late)).collect()
    }

    /// What of a stage must have happened before the first day: pipeline that must already exist.
    #[must_use]
    pub fn opening_pipeline(&self) -> Vec<Count> {
        self.stages.iter().map(|stage| count(stage.opening)).collect()
    }

    /// What of a stage happens only after the last day.
    #[must_use]
    pub fn after_horizon(&self) -> Vec<Count> {
        let after = |stage: &Series| count(stage.total - stage.due.last().copied().unwrap_or(stage.opening));
        self.stages.iter().map(after).collect()
    }

    /// Each calendar month that the horizon touches.
    #[must_use]
    pub fn months(&self) -> Vec<Period> {
        let first = month_first(self.horizon.first());
        let many = months_between(first, self.horizon.last());
        let month = |n| first.checked_add_months(chrono::Months::new(n)).unwrap_or(first);
        let months = (0..=u32::try_from(many).unwrap_or(0)).map(month).map(|first| (first, month_last(first)));
        self.periods(&months.collect::<Vec<_>>())
    }

    /// Each week that the horizon touches, from Monday or Sunday as the plan says.
    #[must_use]
    pub fn weeks(&self) -> Vec<Period> {
        let mut weeks = Vec::new();
        let mut first = week_first(self.horizon.first(), self.from_sunday);
        while first <= self.horizon.last() {
            let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
            weeks.push((first, last));
            let Some(next) = last.succ_opt() else { break };
            first = next;
        }
        self.periods(&weeks)
    }

    /// Each phase of the plan.
    #[must_use]
    pub fn phases(&self, plan: &Plan) -> Vec<Period> {
        let mut first = Some(self.horizon.first());
        let mut phases = Vec::new();
        for phase in plan.spread.phases() {
            phases.extend(first.map(|first| (first, phase.last)));
            first = phase.last.succ_opt();
        }
        self.periods(&phases)
    }

    /// Each working day.
    #[must_use]
    pub fn days(&self) -> Vec<Period> {
        self.periods(&self.days.iter().map(|day| (*day, *day)).collect::<Vec<_>>())
    }

    /// What is due in one period.
    #[must_use]
    pub fn period(&self, first: NaiveDate, last: NaiveDate) -> Period {
        let before = first.pred_opt().unwrap_or(first);
        let within = |measure| self.due_by(measure, last).saturating_sub(self.due_by(measure, before));
        let worked = self.days.partition_point(|day| *day <= last) - self.days.partition_point(|day| *day < first);
        Period {
            first,
            last,
            working_days: if self.no_working_day { 0 } else { u32::try_from(worked).unwrap_or(u32::MAX) },
            money: self.money.as_ref().and_then(|_| Money::of_units(within(Measure::Money), self.currency)),
            counts: (0..self.stages.len()).map(|k| count(within(Measure::Stage(k)))).collect(),
        }
    }

    fn periods(&self, bounds: &[(NaiveDate, NaiveDate)]) -> Vec<Period> {
        bounds.iter().map(|(first, last)| self.period(*first, *last)).collect()
    }
}

/// Parts of counts that passed the check.
fn count(n: u128) -> Count {
    u64::try_from(n).ok().and_then(Count::new).unwrap_or_default()
}
