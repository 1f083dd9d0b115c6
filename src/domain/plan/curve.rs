//! The amount of a stage that is due by the end of each working day, before any count is rounded.
//!
//! Won deals and money follow the plan's weights. A stage before won is due earlier by the stages' remaining durations, and this lag is
//! applied by weeks: by the end of a week the stage has reached what the won deals reach that many days later, and within the week it grows
//! evenly over the working days, so that no weekday is favoured. What would lie before the start date is the opening pipeline. A stage
//! after won is due later in the same way, and what would lie after the end date is shown apart.

use chrono::{Days, NaiveDate};

use super::funnel::Place;
use super::spread::{BITS, Pattern};
use super::whole::Plan;
use crate::domain::calendar::Horizon;
use crate::domain::calendar::working::week_first;

/// The working days of a plan and how the target's weights fall on them.
pub(in crate::domain) struct Timeline {
    pub horizon: Horizon,
    /// The working days; only the last day if there are none.
    pub days: Vec<NaiveDate>,
    /// Whether the plan period has no working day, so that all falls on its last.
    pub no_working_day: bool,
    /// Of won deals and money.
    pub won: Pattern,
}

/// The amount that is due of one stage, in units of 2⁻⁴⁰.
pub(in crate::domain) struct Curve {
    /// Before the start date.
    pub opening: u128,
    /// By the end of each working day, the opening included.
    pub by_day: Vec<u128>,
    /// The total, inside and outside the plan period.
    pub total: u128,
}

impl Timeline {
    /// The working days of a plan; `None` without a plan period.
    pub fn of(plan: &Plan) -> Option<Self> {
        let horizon = plan.horizon?;
        let all = horizon.first().iter_days().take_while(|day| *day <= horizon.last());
        let mut days: Vec<NaiveDate> = all.filter(|day| plan.spread.calendar.is_working_day(*day)).collect();
        let no_working_day = days.is_empty();
        if no_working_day {
            days.push(horizon.last());
        }
        let won = plan.spread.pattern(horizon.first(), &days, None);
        Some(Self { horizon, days, no_working_day, won })
    }

    /// What is due of `total` units of stage `k` by each day.
    pub fn curve(&self, plan: &Plan, k: usize, total: u128) -> Curve {
        if plan.spread.is_own(k) {
            return self.plain(&plan.spread.pattern(self.horizon.first(), &self.days, Some(k)), total);
        }
        let (earlier, later) = (plan.funnel.days_to_won_from(k), plan.funnel.days_from_won_to(k));
        match plan.funnel.place(k) {
            Place::Ahead if earlier > 0 => self.ahead(plan, earlier, total),
            Place::After if later > 0 => self.after(plan, later, total),
            _ => self.plain(&self.won, total),
        }
    }

    fn plain(&self, pattern: &Pattern, total: u128) -> Curve {
        Curve { opening: 0, by_day: (0..self.days.len()).map(|i| pattern.part(total, i)).collect(), total: total << BITS }
    }

    /// What is won of `total` by the end of a day.
    fn won_by(&self, day: NaiveDate, total: u128) -> u128 {
        self.days.partition_point(|worked| *worked <= day).checked_sub(1).map_or(0, |last| self.won.part(total, last))
    }

    /// A stage `days` before won. A week without a working day on which it can be done has its part done in the week before it.
    fn ahead(&self, plan: &Plan, days: u32, total: u128) -> Curve {
        let all = total << BITS;
        let last_in_time = self.horizon.last().checked_sub_days(Days::new(days.into()));
        let in_time = self.days.partition_point(|day| last_in_time.is_some_and(|last| *day <= last));
        let before = |week: &Week| {
            let start = week.first.max(self.horizon.first());
            let reached = start.checked_add_days(Days::new(u64::from(days))).and_then(|day| day.pred_opt());
            reached.map_or(all, |day| self.won_by(day, total))
        };
        let weeks = self.weeks(plan, in_time);
        let opening = weeks.first().map_or(all, before);
        let ends = weeks.iter().skip(1).map(before).chain([all]);
        let mut by_day = even(opening, weeks.iter().zip(ends).map(|(week, end)| (week.days, end)));
        by_day.resize(self.days.len(), all);
        Curve { opening, by_day, total: all }
    }

    /// A stage `days` after won. What falls into a week without a working day is done in the next one.
    fn after(&self, plan: &Plan, days: u32, total: u128) -> Curve {
        let reached = |week: &Week| {
            let end = week.first.checked_add_days(Days::new(6)).unwrap_or(week.first).min(self.horizon.last());
            end.checked_sub_days(Days::new(days.into())).map_or(0, |day| self.won_by(day, total))
        };
        let weeks = self.weeks(plan, self.days.len());
        let by_day = even(0, weeks.iter().map(|week| (week.days, reached(week))));
        Curve { opening: 0, by_day, total: total << BITS }
    }

    /// The weeks that the first `many` working days lie in.
    fn weeks(&self, plan: &Plan, many: usize) -> Vec<Week> {
        let mut weeks: Vec<Week> = Vec::new();
        for day in &self.days[..many] {
            let first = week_first(*day, plan.spread.from_sunday());
            match weeks.last_mut().filter(|week| week.first == first) {
                Some(week) => week.days += 1,
                None => weeks.push(Week { first, days: 1 }),
            }
        }
        weeks
    }
}

/// A calendar week, and its number of working days.
struct Week {
    first: NaiveDate,
    days: u128,
}

/// The amount reached by each day if every group of days grows evenly to its end.
fn even(opening: u128, groups: impl Iterator<Item = (u128, u128)>) -> Vec<u128> {
    let mut by_day = Vec::new();
    let mut before = opening;
    for (days, end) in groups {
        let more = end.saturating_sub(before);
        by_day.extend((1..=days).map(|nth| before + more * nth / days));
        before += more;
    }
    by_day
}

impl Curve {
    /// On how many days something of it is due.
    pub fn days_due(&self) -> usize {
        let before = std::iter::once(&self.opening).chain(&self.by_day);
        self.by_day.iter().zip(before).filter(|(by, before)| by > before).count()
    }

    /// What must exist before the start date, to the nearest whole number, halves up.
    pub fn opening_count(&self) -> u128 {
        nearest(self.opening)
    }

    /// What is reached by the end date, to the nearest whole number, halves up.
    pub fn last_count(&self) -> u128 {
        nearest(self.by_day.last().copied().unwrap_or(self.opening))
    }
}

fn nearest(amount: u128) -> u128 {
    (amount + (1 << (BITS - 1))) >> BITS
}
