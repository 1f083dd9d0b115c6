//! The figures behind the pictures of a plan over time: how wide a bar is, how dark a day, and why a month has its part.

use chrono::{Datelike, NaiveDate};

use super::{Period, Schedule};
use crate::domain::calendar::working::{DayKind, month_last};
use crate::domain::draft::Metric;
use crate::domain::number::Exact;
use crate::domain::plan::{Place, Plan};
use crate::domain::report::{Measure, Report};

/// How many shades tell the amounts of days apart.
pub const SHADES: u8 = 5;

/// A day of the calendar, and what is due on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Square {
    /// The day.
    pub day: NaiveDate,
    /// Why it is worked, or is not.
    pub kind: DayKind,
    /// What is due, in units of its measure.
    pub amount: u128,
    /// From 1 to [`SHADES`], against the most of any day; 0 for nothing.
    pub shade: u8,
}

/// Why a month has its part of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// It is set by hand.
    Pinned,
    /// As many as its working days, of so many.
    Days(Exact, Exact),
    /// Its weight, of the sum of them.
    Weight(Exact, Exact),
    /// Several things together: phases, quarters, or weights that fall on no working day.
    Several,
}

/// A month's part of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthPart {
    /// Why it is so.
    pub basis: Basis,
    /// What the months of that basis share, in units: the whole without what is set by hand.
    pub shared: u128,
    /// What the month has, in units: `shared × own ÷ sum` to the nearest by the end of each day.
    pub amount: u128,
    /// Whether that came to a whole number of units by itself.
    pub is_exact: bool,
    /// Its part of the whole.
    pub share: Exact,
}

impl Period {
    /// What is due of one measure, in its units; 0 for money where there is none.
    #[must_use]
    pub fn measured(&self, measure: Measure) -> u128 {
        match measure {
            Measure::Money => self.money.map_or(0, |money| money.units()),
            Measure::Stage(k) => self.counts.get(k).map_or(0, |count| count.get().into()),
        }
    }
}

/// How wide each bar is, in thousandths of the widest.
#[must_use]
pub fn widths(periods: &[Period], measure: Measure) -> Vec<u16> {
    let most = periods.iter().map(|period| period.measured(measure)).max().unwrap_or(0);
    periods.iter().map(|period| permille(period.measured(measure), most)).collect()
}

/// Where each part of one bar begins and how wide it is, in thousandths of all.
#[must_use]
pub fn cuts(periods: &[Period], measure: Measure) -> Vec<(u16, u16)> {
    let all = periods.iter().map(|period| period.measured(measure)).sum();
    let mut sum = 0;
    let mut cut = |period: &Period| {
        let from = permille(sum, all);
        sum += period.measured(measure);
        (from, permille(sum, all) - from)
    };
    periods.iter().map(&mut cut).collect()
}

fn permille(part: u128, whole: u128) -> u16 {
    Exact::from(part).permille_of(&Exact::from(whole))
}

impl Schedule {
    /// The measure to show in place of one that the plan has not: the won deals for money without a deal size.
    #[must_use]
    pub fn measure_there(report: &Report, wanted: Measure) -> Measure {
        match wanted {
            Measure::Money if report.target.is_none() => won(report),
            Measure::Stage(k) if k >= report.funnel.len() => won(report),
            other => other,
        }
    }

    /// The most that is due of a measure on any day.
    #[must_use]
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

    /// Every day of the month that begins on `first`, and lies in the horizon.
    #[must_use]
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

    /// Why the month `nth` of the horizon has its part of a measure that follows the plan's own weights: money, or won deals.
    #[must_use]
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
        // A month's end is rounded, and its start: its amount is less than one unit from its exact part.
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

/// What a period has of the target, in the target's metric, as a text for its field.
#[must_use]
pub fn in_metric(report: &Report, period: &Period) -> String {
    let money = period.money.map_or_else(Exact::zero, |money| money.exact());
    let amount = match report.metric {
        Metric::Revenue => money,
        Metric::Deals => Exact::from(period.measured(won(report))),
        Metric::GrossProfit => {
            let target = report.target.map_or_else(Exact::one, |target| target.exact());
            let part = money.checked_div(&target).map_or_else(Exact::zero, |part| &part * &report.amount);
            // The target was rounded to the minor unit on its way to money: to the nearest hundredth it is itself again.
            (part + Exact::ratio(1, 200)).decimal_floor(2).map_or_else(Exact::zero, Exact::decimal)
        }
    };
    let digits = amount.decimal_that_ends(3).or_else(|| amount.decimal_floor(2));
    digits.map(|digits| crate::domain::number::stepper::grouped(&digits.to_string())).unwrap_or_default()
}
