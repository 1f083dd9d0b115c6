//! The figures behind the charts of a plan over time: the width of a bar, the shade of a day, and the reason for a month's part.

use chrono::{Datelike, NaiveDate};

use super::{Period, Schedule};
use crate::domain::calendar::working::{DayKind, month_last};
use crate::domain::draft::Metric;
use crate::domain::number::apportion::edges;
use crate::domain::number::{Count, Exact};
use crate::domain::plan::{Place, Plan};
use crate::domain::report::{Measure, Report};

/// The number of shades for the amounts of days.
pub const SHADES: u8 = 5;

/// A day of the calendar, and the amount that is due on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Square {
    /// The day.
    pub day: NaiveDate,
    /// Why it is a working day, or is not.
    pub kind: DayKind,
    /// The amount that is due, in units of its measure.
    pub amount: u128,
    /// From 1 to [`SHADES`], relative to the largest amount of any day; 0 for nothing.
    pub shade: u8,
}

/// Why a month has its part of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The user fixed it.
    Pinned,
    /// Its working days, and the working days that all share.
    Days(Exact, Exact),
    /// Its weight, and the sum of the weights.
    Weight(Exact, Exact),
    /// Several reasons together: phases, quarters, or weights that fall on no working day.
    Several,
}

/// A month's part of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthPart {
    /// Why it is so.
    pub basis: Basis,
    /// The amount that the months with this basis share, in units: the whole without fixed months.
    pub shared: u128,
    /// The month's amount, in units: `shared × own ÷ sum`, where each day's running total is rounded to the nearest.
    pub amount: u128,
    /// Whether the exact amount is a whole number of units.
    pub is_exact: bool,
    /// Its part of the whole.
    pub share: Exact,
}

impl Period {
    /// The amount of one measure, in its units; 0 for money without a deal size.
    pub fn measured(&self, measure: Measure) -> u128 {
        match measure {
            Measure::Money => self.money.map_or(0, |money| money.units()),
            Measure::Stage(k) => self.counts.get(k).map_or(0, |count| count.get().into()),
            Measure::Activity(a) => self.activities.get(a).map_or(0, |count| count.get().into()),
            Measure::Regular(i) => self.regular.get(i).map_or(0, |count| count.get().into()),
        }
    }
}

/// The width of each bar, in thousandths of the widest.
pub fn widths(periods: &[Period], measure: Measure) -> Vec<u16> {
    let most = periods.iter().map(|period| period.measured(measure)).max().unwrap_or(0);
    periods.iter().map(|period| Exact::from(period.measured(measure)).permille_of(&Exact::from(most))).collect()
}

/// The left edge and the width of each part of one bar, in thousandths of the whole bar.
pub fn cuts(periods: &[Period], measure: Measure) -> Vec<(u16, u16)> {
    let parts = || periods.iter().map(|period| period.measured(measure));
    edges(parts(), parts().sum())
}

/// The part of a stage's pipeline in one column of its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The count.
    pub count: Count,
    /// The height of its bar, in thousandths of the highest of the stage.
    pub height: u16,
}

impl Schedule {
    /// The pipeline of stage `k`: what must exist before the start date, what is due in each period, and what falls after the end date. If the
    /// periods cover the plan period, the counts add up to the stage's count of the whole plan.
    pub fn pipeline(&self, k: usize, periods: &[Period]) -> Vec<Column> {
        let at = |counts: &[Count]| counts.get(k).copied().unwrap_or_default();
        let inside = periods.iter().map(|period| at(&period.counts));
        let counts: Vec<Count> = [at(&self.opening_pipeline())].into_iter().chain(inside).chain([at(&self.after_horizon())]).collect();
        let most = counts.iter().max().map_or_else(Exact::zero, |most| most.exact());
        counts.into_iter().map(|count| Column { count, height: count.exact().permille_of(&most) }).collect()
    }

    /// The measure to show instead of one that the plan does not have: won deals instead of money if there is no deal size.
    pub fn measure_there(report: &Report, wanted: Measure) -> Measure {
        match wanted {
            Measure::Money if report.target.is_none() => won(report),
            Measure::Stage(k) if k >= report.funnel.len() => won(report),
            Measure::Activity(a) if a >= report.activities.len() => won(report),
            Measure::Regular(i) if i >= report.regular.len() => won(report),
            other => other,
        }
    }

    /// The largest amount of a measure on any day.
    pub fn peak(&self, measure: Measure) -> u128 {
        let mut before = self.opening(measure);
        let mut most = 0;
        for day in &self.days {
            let due = self.due_by(measure, *day);
            most = most.max(due.saturating_sub(before));
            before = due;
        }
        most
    }

    /// Every day of the month that begins on `first`, inside the plan period.
    pub fn squares(&self, plan: &Plan, first: NaiveDate, measure: Measure) -> Vec<Square> {
        let peak = self.peak(measure);
        let square = |day: NaiveDate| {
            let amount = self.period(day, day).measured(measure);
            let above = amount.saturating_sub(1).saturating_mul(SHADES.into()).checked_div(peak).unwrap_or(0);
            let shade = if amount == 0 { 0 } else { 1 + u8::try_from(above).unwrap_or(0).min(SHADES - 1) };
            Square { day, kind: plan.spread.calendar.kind(day), amount, shade }
        };
        let (first, last) = (first.max(self.horizon.first()), month_last(first).min(self.horizon.last()));
        first.iter_days().take_while(|day| *day <= last).map(square).collect()
    }

    /// Why the month `nth` of the plan period has its part of a measure that follows the plan's own weights: money, or won deals.
    pub fn month_part(&self, plan: &Plan, nth: usize, measure: Measure) -> Option<MonthPart> {
        let months = self.months();
        let spread = &plan.spread;
        let amounts: Vec<u128> = months.iter().map(|month| month.measured(measure)).collect();
        let is_pinned = |month: &Period| spread.pinned.iter().any(|(pinned, _)| *pinned == month.first);
        let weigh = |(i, month): (usize, &Period)| {
            if is_pinned(month) {
                return Exact::zero();
            }
            if spread.months.is_empty() && spread.seasonality.is_empty() {
                return Exact::whole(month.working_days.into());
            }
            let own = spread.months.get(i).cloned().unwrap_or_else(Exact::one);
            own * spread.seasonality.get(month.first.month0() as usize).cloned().unwrap_or_else(Exact::one)
        };
        let weights: Vec<Exact> = months.iter().enumerate().map(weigh).collect();
        let (own, of) = (weights.get(nth)?.clone(), weights.iter().sum::<Exact>());
        let (amount, whole) = (amounts[nth], amounts.iter().sum::<u128>());
        let shared = months.iter().zip(&amounts).filter(|(month, _)| !is_pinned(month)).map(|(_, amount)| amount).sum();
        let exact = own.checked_div(&of).map_or_else(Exact::zero, |part| &part * Exact::from(shared));
        let is_exact = exact == Exact::from(amount);
        // The running totals at both ends of a month are rounded, so its amount is less than one unit from its exact part.
        let is_near = exact < Exact::from(amount + 1) && exact + Exact::one() > Exact::from(amount);
        let basis = if is_pinned(&months[nth]) {
            Basis::Pinned
        } else if !spread.phases.is_empty() || !spread.quarters.is_empty() || !is_near {
            Basis::Several
        } else if spread.months.is_empty() && spread.seasonality.is_empty() {
            Basis::Days(own, of)
        } else {
            Basis::Weight(own, of)
        };
        let share = Exact::from(amount).checked_div(&Exact::from(whole)).unwrap_or_else(Exact::zero);
        Some(MonthPart { basis, shared, amount, is_exact, share })
    }
}

fn won(report: &Report) -> Measure {
    Measure::Stage(report.funnel.iter().position(|stage| stage.place == Place::Won).unwrap_or(0))
}

/// A period's part of the target, in the target's metric, as text for its field.
pub fn in_metric(report: &Report, period: &Period) -> String {
    let money = period.money.map_or_else(Exact::zero, |money| money.exact());
    let amount = match report.metric {
        Metric::Revenue => money,
        Metric::Deals => Exact::from(period.measured(won(report))),
        Metric::GrossProfit => {
            let target = report.target.map_or_else(Exact::one, |target| target.exact());
            let part = money.checked_div(&target).map_or_else(Exact::zero, |part| &part * &report.amount);
            // The target was rounded to the minor unit when it became money; rounding to the nearest hundredth restores it.
            (part + Exact::ratio(1, 200)).decimal_floor(2).map_or_else(Exact::zero, Exact::decimal)
        }
    };
    let digits = amount.decimal_that_ends(3).or_else(|| amount.decimal_floor(2));
    digits.map(|digits| crate::domain::number::stepper::grouped(&digits.to_string())).unwrap_or_default()
}
