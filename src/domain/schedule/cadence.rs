//! How often a regular activity is done by a day.

use std::sync::OnceLock;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::calendar::FiscalYear;
use crate::domain::calendar::working::{WorkCalendar, month_first, week_first};
use crate::domain::draft::Every;
use crate::domain::number::Exact;
use crate::domain::plan::{Cadence, Horizon, Plan};

/// The periods of every cadence in the plan period, for counting how often an activity is done.
///
/// A cadence of `n` in a period is done evenly over the working days of that period. A period that the plan period cuts has its part of the
/// working days, and the same part of the times; what is over is carried to the next period. A period without a working day has none. An
/// activity counts once it is done, so that a number of times is rounded down.
///
/// Two in a month of 21 working days are done on the 11th and the 21st; the same in a plan that begins on the 12th of these working days:
/// one in this month (10 ÷ 21 × 2 = 0.95, rounded down, is none; the next month begins with that and has its first after one day).
pub struct Calendar {
    working: WorkCalendar,
    from_sunday: bool,
    fiscal_year: FiscalYear,
    horizon: Horizon,
    /// The working days of the plan period.
    days: Vec<NaiveDate>,
    /// The periods of each cadence, once they are asked for.
    periods: [OnceLock<Vec<Part>>; 6],
}

/// A period of a cadence as far as it is in the plan period.
struct Part {
    /// Its last day inside the plan period.
    last: NaiveDate,
    /// The place of its first working day among those of the plan period.
    from: usize,
    /// Its working days inside and outside the plan period.
    whole: u32,
    /// The number of periods that are passed before it, with the parts of them that are inside.
    before: Periods,
}

/// A number of periods, as a fraction of working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods {
    numerator: u128,
    /// Above 0.
    denominator: u128,
}

impl Periods {
    const NONE: Self = Self { numerator: 0, denominator: 1 };

    /// So many times in each of them, rounded down.
    pub fn times(self, times: &Exact) -> u128 {
        times.floor_of(self.numerator).unwrap_or(0) / self.denominator
    }

    /// The number, exact.
    pub fn exact(self) -> Exact {
        Exact::from(self.numerator).checked_div(&Exact::from(self.denominator)).unwrap_or_else(Exact::zero)
    }

    /// The sum. Only the periods at both ends are cut, so that the denominators of all others divide their numerators.
    fn plus(self, other: Self) -> Self {
        if other.numerator.is_multiple_of(other.denominator) {
            return Self { numerator: self.numerator + other.numerator / other.denominator * self.denominator, ..self };
        }
        Self {
            numerator: self.numerator * other.denominator + other.numerator * self.denominator,
            denominator: self.denominator * other.denominator,
        }
    }
}

impl Calendar {
    /// The calendar of a plan; `None` without a plan period.
    pub fn of(plan: &Plan) -> Option<Self> {
        let horizon = plan.horizon()?;
        let calendar = plan.spread().calendar();
        let within = horizon.first().iter_days().take_while(|day| *day <= horizon.last());
        Some(Self::with(plan, horizon, within.filter(|day| calendar.is_working_day(*day)).collect()))
    }

    /// The calendar of a plan whose working days in the plan period are known.
    pub(super) fn with(plan: &Plan, horizon: Horizon, days: Vec<NaiveDate>) -> Self {
        let spread = plan.spread();
        Self {
            working: spread.calendar().clone(),
            from_sunday: spread.from_sunday(),
            fiscal_year: spread.fiscal_year(),
            horizon,
            days,
            periods: Default::default(),
        }
    }

    /// The working days of the plan period, in order.
    pub(in crate::domain) fn days(&self) -> &[NaiveDate] {
        &self.days
    }

    /// Whether weeks begin on Sunday.
    pub(in crate::domain) fn weeks_from_sunday(&self) -> bool {
        self.from_sunday
    }

    /// The first and the last day of each period that the plan period touches, in order.
    pub(in crate::domain) fn bounds(&self, every: Every) -> Vec<(NaiveDate, NaiveDate)> {
        let mut bounds = Vec::new();
        let mut first = self.period_first(every, self.horizon.first());
        while first <= self.horizon.last() {
            let Some(next) = next(every, first).filter(|next| *next > first) else { break };
            bounds.push((first, next.pred_opt().unwrap_or(first)));
            first = next;
        }
        bounds
    }

    /// The plan period.
    pub fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// How often an activity of this cadence is done from the start date to the end of `day`.
    pub fn done_by(&self, cadence: &Cadence, day: NaiveDate) -> u128 {
        match cadence {
            Cadence::On(dates) => {
                dates.iter().filter(|date| **date >= self.horizon.first() && **date <= day.min(self.horizon.last())).count() as u128
            }
            Cadence::Times(times, every) => self.periods_by(*every, day).times(times),
        }
    }

    /// The days on which an activity of this cadence is done, each with how often it is done by its end.
    pub(super) fn steps(&self, cadence: &Cadence) -> Vec<(NaiveDate, u128)> {
        let days = match cadence {
            Cadence::On(dates) => dates,
            Cadence::Times(..) => &self.days,
        };
        let mut steps: Vec<(NaiveDate, u128)> = Vec::new();
        for day in days {
            let number = self.done_by(cadence, *day);
            if number > steps.last().map_or(0, |(_, before)| *before) {
                steps.push((*day, number));
            }
        }
        steps
    }

    /// Whether a day of the plan period is worked.
    pub(super) fn is_worked(&self, day: NaiveDate) -> bool {
        self.days.binary_search(&day).is_ok()
    }

    /// How often it is done on the days from `first` to `last`.
    pub fn done_in(&self, cadence: &Cadence, first: NaiveDate, last: NaiveDate) -> u128 {
        let before = first.pred_opt().unwrap_or(first);
        self.done_by(cadence, last).saturating_sub(self.done_by(cadence, before))
    }

    /// How many periods are passed by the end of `day`, with the part of the present one, by working days. A whole number at the end of a period
    /// if the plan period begins with one.
    pub fn periods_by(&self, every: Every, day: NaiveDate) -> Periods {
        let day = day.min(self.horizon.last());
        let worked = self.days.partition_point(|worked| *worked <= day);
        if every == Every::Day {
            return Periods { numerator: worked as u128, denominator: 1 };
        }
        let parts = self.parts(every);
        let i = parts.partition_point(|part| part.last < day).min(parts.len().saturating_sub(1));
        match parts.get(i) {
            Some(part) if day >= self.horizon.first() => part.before.plus(part.passed(worked)),
            _ => Periods::NONE,
        }
    }

    fn parts(&self, every: Every) -> &[Part] {
        let Some(kept) = self.periods.get(every as usize) else { return &[] };
        kept.get_or_init(|| self.divided(every))
    }

    fn divided(&self, every: Every) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut before = Periods::NONE;
        let mut from = 0;
        for (first, last) in self.bounds(every) {
            let is_cut = first < self.horizon.first() || last > self.horizon.last();
            let until = self.days.partition_point(|day| *day <= last);
            let inside = u32::try_from(until - from).unwrap_or(u32::MAX);
            let whole = if is_cut { self.working.working_days(first, last) } else { inside };
            let part = Part { last: last.min(self.horizon.last()), from, whole, before };
            before = before.plus(part.passed(until));
            parts.push(part);
            from = until;
        }
        parts
    }

    /// The first day of the period of a day.
    fn period_first(&self, every: Every, day: NaiveDate) -> NaiveDate {
        let months_back = |length: u32| {
            let passed = (day.month() + 12 - self.fiscal_year.first_month()) % length;
            month_first(day).checked_sub_months(Months::new(passed)).unwrap_or(day)
        };
        match every {
            Every::Day | Every::Dates => day,
            Every::Week | Every::Fortnight => week_first(day, self.from_sunday),
            Every::Month => month_first(day),
            Every::Quarter => months_back(3),
            Every::Year => months_back(12),
        }
    }
}

/// The first day of the period after the one that begins with this day.
fn next(every: Every, first: NaiveDate) -> Option<NaiveDate> {
    match every {
        Every::Day | Every::Dates => first.succ_opt(),
        Every::Week => first.checked_add_days(Days::new(7)),
        Every::Fortnight => first.checked_add_days(Days::new(14)),
        Every::Month => first.checked_add_months(Months::new(1)),
        Every::Quarter => first.checked_add_months(Months::new(3)),
        Every::Year => first.checked_add_months(Months::new(12)),
    }
}

impl Part {
    /// The part of the period that is passed once so many working days of the plan period are over; none of a period without a working day.
    fn passed(&self, worked: usize) -> Periods {
        let worked = worked.saturating_sub(self.from) as u128;
        if self.whole == 0 { Periods::NONE } else { Periods { numerator: worked, denominator: self.whole.into() } }
    }
}
