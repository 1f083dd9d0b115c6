//! Whole counts over working days, as near to their exact curve as whole numbers can be.
//!
//! On every day the running total is the exact one rounded down or up. Among all such spreads this takes the one whose months are nearest
//! to their exact shares by least squares; if several are equal, the nearest by weeks decides, then by days, and then by running totals. A
//! month with a larger weight therefore never gets less than one with a smaller weight unless the running totals force it: 3 over 17, 23,
//! 30, 30 is 0, 1, 1, 1. Every running total is one of two neighbouring numbers, so dynamic programming finds the best spread in one pass:
//! its state is which of the two numbers the day has, and which of the two the month and the week began with.

use chrono::NaiveDate;

use crate::domain::calendar::working::{month_first, week_first};
use crate::domain::plan::curve::Curve;
use crate::domain::plan::spread::BITS;

/// Squares are computed from amounts in units of 2⁻²⁰.
const SQUARE_BITS: u32 = 20;
/// A running total this near to a whole number, in units of 2⁻⁴⁰, counts as that number, because fixed-point division loses the last units.
const NEAR: u128 = 1 << 10;
const STATES: usize = 8;

/// The distance of a spread from the exact shares: of months, of weeks, of days, and of running totals.
type Distance = [u64; 4];

/// The running total at the end of each day, in whole numbers.
pub(in crate::domain) fn spread(curve: &Curve, days: &[NaiveDate], from_sunday: bool) -> Vec<u128> {
    let (opening, last) = (curve.opening_count(), curve.last_count());
    let mut totals: Vec<Total> = curve.by_day.iter().map(|exact| Total::of(*exact, opening, last)).collect();
    if let Some(end) = totals.last_mut() {
        *end = Total { exact: end.exact, low: last, is_fixed: true };
    }
    let start = Total { exact: curve.opening, low: opening, is_fixed: true };
    let starts = |first: fn(NaiveDate, bool) -> NaiveDate| {
        let is_new = |i: usize| i == 0 || first(days[i], from_sunday) != first(days[i - 1], from_sunday);
        (0..days.len()).map(is_new).collect::<Vec<_>>()
    };
    Search { totals: &totals, start, new_month: starts(|day, _| month_first(day)), new_week: starts(week_first) }.best()
}

/// The running total of a day: the lower of its two whole numbers, or the only one.
#[derive(Clone, Copy)]
struct Total {
    exact: u128,
    low: u128,
    is_fixed: bool,
}

impl Total {
    fn of(exact: u128, opening: u128, last: u128) -> Self {
        let whole = exact >> BITS;
        let rest = exact - (whole << BITS);
        let (low, high) = if rest <= NEAR {
            (whole, whole)
        } else if rest >= (1 << BITS) - NEAR {
            (whole + 1, whole + 1)
        } else {
            (whole, whole + 1)
        };
        let (low, high) = (low.max(opening).min(last), high.max(opening).min(last));
        Self { exact, low, is_fixed: low == high }
    }

    fn value(self, bit: usize) -> u128 {
        self.low + bit as u128
    }
}

/// The square of the difference between a count and its exact share.
fn square(count: u128, exact: u128) -> u64 {
    let exact = (exact + (1 << (BITS - SQUARE_BITS - 1))) >> (BITS - SQUARE_BITS);
    let apart = (count << SQUARE_BITS).abs_diff(exact);
    u64::try_from(apart * apart).unwrap_or(u64::MAX >> 16)
}

struct Search<'t> {
    totals: &'t [Total],
    start: Total,
    new_month: Vec<bool>,
    new_week: Vec<bool>,
}

/// The least distance to a state, the state of the day before that it comes from, and the states in which its month and week began.
#[derive(Clone, Copy)]
struct Reached {
    distance: Distance,
    from: usize,
}

impl Search<'_> {
    fn best(&self) -> Vec<u128> {
        let mut reached: [Option<Distance>; STATES] = [None; STATES];
        reached[0] = Some([0; 4]);
        let mut came: Vec<[usize; STATES]> = Vec::with_capacity(self.totals.len());
        let (mut month, mut week) = (self.start, self.start);
        let mut before = self.start;
        for (i, total) in self.totals.iter().enumerate() {
            let mut next: [Option<Reached>; STATES] = [None; STATES];
            for state in (0..STATES).rev() {
                let Some(mut distance) = reached[state] else { continue };
                let (bit, month_bit, week_bit) = (state & 1, state >> 1 & 1, state >> 2);
                let had = before.value(bit);
                let (mut month_bit, mut week_bit) = (month_bit, week_bit);
                if self.new_month[i] {
                    distance[0] += period(had, before, month.value(month_bit), month);
                    month_bit = bit;
                }
                if self.new_week[i] {
                    distance[1] += period(had, before, week.value(week_bit), week);
                    week_bit = bit;
                }
                for bit in (0..=usize::from(!total.is_fixed)).rev() {
                    let has = total.value(bit);
                    if has < had {
                        continue;
                    }
                    let mut distance = distance;
                    distance[2] += period(has, *total, had, before);
                    distance[3] += square(has, total.exact);
                    let slot = &mut next[bit | month_bit << 1 | week_bit << 2];
                    if slot.is_none_or(|known| distance < known.distance) {
                        *slot = Some(Reached { distance, from: state });
                    }
                }
            }
            if self.new_month[i] {
                month = before;
            }
            if self.new_week[i] {
                week = before;
            }
            came.push(next.map(|reached| reached.map_or(0, |reached| reached.from)));
            reached = next.map(|reached| reached.map(|reached| reached.distance));
            before = *total;
        }
        let close = |state: usize| {
            let mut distance = reached[state]?;
            let has = before.value(state & 1);
            distance[0] += period(has, before, month.value(state >> 1 & 1), month);
            distance[1] += period(has, before, week.value(state >> 2), week);
            Some(distance)
        };
        let ends = (0..STATES).rev().filter_map(|state| Some((close(state)?, state)));
        let mut state = ends.min_by_key(|(distance, _)| *distance).map_or(0, |(_, state)| state);
        let mut due = vec![0; self.totals.len()];
        for i in (0..self.totals.len()).rev() {
            due[i] = self.totals[i].value(state & 1);
            state = came[i][state];
        }
        due
    }
}

/// The squared distance of a period's count from its exact share.
fn period(end: u128, exact_end: Total, start: u128, exact_start: Total) -> u64 {
    square(end.saturating_sub(start), exact_end.exact.saturating_sub(exact_start.exact))
}
