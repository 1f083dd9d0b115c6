//! When: the target and every stage spread over the working days of the horizon, and summed up again by weeks and months.
//!
//! All figures of a series (money, or one stage) are differences of one growing function, what is due by the end of a day; so
//! days add to weeks, to months and to the whole, whichever way they are cut.

use chrono::{Days, NaiveDate};

use super::calendar::{month_first, month_last, week_first};
use super::plan::{Horizon, Plan};
use super::report::{Measure, Report};
use super::spread::months_between;
use super::{Count, Currency, Money, Place};

/// The spread of a plan over time.
pub struct Schedule {
    pub(super) horizon: Horizon,
    from_sunday: bool,
    /// The days on which deals are won.
    pub(super) days: Vec<NaiveDate>,
    /// Whether the horizon has no working day, so that all falls on its last.
    pub no_working_day: bool,
    currency: Currency,
    money: Option<Series>,
    stages: Vec<Series>,
}

/// What is due of one series.
struct Series {
    /// By the end of each won day, the shift in time not yet made.
    due: Vec<u128>,
    /// When what belongs to each won day happens.
    when: Vec<When>,
}

/// When something happens, in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    Before,
    On(NaiveDate),
    After,
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
    #[inline(never)] // scripts/split.mjs cuts here
    pub fn of(plan: &Plan, report: &Report) -> Option<Self> {
        let horizon = plan.horizon?;
        let spread = &plan.spread;
        let mut days: Vec<NaiveDate> = horizon
            .first()
            .iter_days()
            .take_while(|day| *day <= horizon.last())
            .filter(|day| spread.calendar.is_working_day(*day))
            .collect();
        let no_working_day = days.is_empty();
        if no_working_day {
            days.push(horizon.last());
        }
        let usual = spread.pattern(horizon.first(), &days, None);
        let on_time = |day: &NaiveDate| When::On(*day);
        let money = report.target.map(|money| Series { due: usual.prefixes(money.units()), when: days.iter().map(on_time).collect() });
        let stage = |(k, stage): (usize, &super::report::StageReport)| {
            let total = stage.required.count.get().into();
            if spread.is_own(k) {
                let due = spread.pattern(horizon.first(), &days, Some(k)).prefixes(total);
                return Series { due, when: days.iter().map(on_time).collect() };
            }
            Series { due: usual.prefixes(total), when: days.iter().map(|day| when(plan, horizon, k, *day)).collect() }
        };
        let stages = report.funnel.iter().enumerate().map(stage).collect();
        Some(Self { horizon, from_sunday: spread.from_sunday, days, no_working_day, currency: plan.currency, money, stages })
    }

    fn series(&self, measure: Measure) -> Option<&Series> {
        match measure {
            Measure::Money => self.money.as_ref(),
            Measure::Stage(k) => self.stages.get(k),
        }
    }

    /// How many of the won days have their share of `measure` happen by the end of `day`: an index into what is due.
    pub(super) fn reach(&self, measure: Measure, day: NaiveDate) -> usize {
        self.series(measure).map_or(0, |series| series.when.partition_point(|when| *when <= When::On(day)))
    }

    /// The same for what happens before the first day.
    pub(super) fn reach_before(&self, measure: Measure) -> usize {
        self.series(measure).map_or(0, |series| series.when.partition_point(|when| *when == When::Before))
    }

    /// What is due once so many won days are done.
    pub(super) fn due(&self, measure: Measure, reach: usize) -> u128 {
        reach.checked_sub(1).and_then(|i| self.series(measure)?.due.get(i).copied()).unwrap_or(0)
    }

    /// What of a stage must have happened before the first day: pipeline that must already exist.
    #[must_use]
    pub fn opening_pipeline(&self) -> Vec<Count> {
        let before = |k: usize| count(self.due(Measure::Stage(k), self.reach_before(Measure::Stage(k))));
        (0..self.stages.len()).map(before).collect()
    }

    /// What of a stage happens only after the last day.
    #[must_use]
    pub fn after_horizon(&self) -> Vec<Count> {
        let after = |k: usize| {
            let stage = Measure::Stage(k);
            count(self.due(stage, self.days.len()) - self.due(stage, self.reach(stage, self.horizon.last())))
        };
        (0..self.stages.len()).map(after).collect()
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
        let within = |measure| {
            let to = self.reach(measure, last.min(self.horizon.last()));
            let from = if first <= self.horizon.first() { self.reach_before(measure) } else { self.reach(measure, before) };
            self.due(measure, to).saturating_sub(self.due(measure, from))
        };
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

/// When stage `k` of a deal won on `day` happens: ahead of won its durations earlier, on the working day at or before; after won
/// its durations later, on the working day at or after.
fn when(plan: &Plan, horizon: Horizon, k: usize, day: NaiveDate) -> When {
    let days = &plan.spread.calendar;
    let ahead = plan.funnel.days_to_won_from(k);
    if ahead > 0 {
        let then = day.checked_sub_days(Days::new(ahead.into())).filter(|then| *then >= horizon.first());
        return then.and_then(|then| days.working_day_at_or_before(then, horizon.first())).map_or(When::Before, When::On);
    }
    let later = plan.funnel.days_from_won_to(k);
    if plan.funnel.place(k) == Place::After && later > 0 {
        let then = day.checked_add_days(Days::new(later.into())).filter(|then| *then <= horizon.last());
        return then.and_then(|then| days.working_day_at_or_after(then, horizon.last())).map_or(When::After, When::On);
    }
    When::On(day)
}
