//! How far each lever moves, and where that range comes from.

use super::Lever;
use super::gauge::Basis;
use super::ranges::{Ends, levers, own_factor};
use crate::domain::draft::End;
use crate::domain::number::Exact;
use crate::domain::plan::Plan;
use crate::domain::probability::likely_rate;

/// How far the levers move that have no range of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ranging {
    /// A rate with past results moves over its likely range; every other lever by a step.
    History,
    /// A step to either side.
    Step,
    /// A tenth of the value to either side.
    Tenth,
}

impl Ranging {
    /// Every choice, in the order on screen.
    pub const ALL: [Self; 3] = [Self::History, Self::Step, Self::Tenth];
}

/// Where the range of a lever comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is typed for this lever.
    Own,
    /// Past results: won, of how many.
    History(u64, u64),
    /// A step to either side, in the unit of the input.
    Step(Exact),
    /// A tenth of the value to either side.
    Tenth,
}

/// The range of one lever, as factors of its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Which lever.
    pub lever: Lever,
    /// The factor at its low end.
    pub from: Exact,
    /// The factor at its high end.
    pub to: Exact,
    /// Where the range comes from.
    pub source: Source,
    /// Whether its value is an average over sub-targets with their own values, which all move alike.
    pub is_average: bool,
}

/// Every lever with its range: the plan's own if there is one, otherwise as `ranging` says.
///
/// `factor = end ÷ value`. Past results give a range only while they give the rate; the range contains the rate even where the rate lies
/// outside of the likely range, as 100 % does. A step is what one tap of a stepper adds: one unit of the second digit of an amount (at least 1),
/// and a percentage point of a rate, or the largest tenth, hundredth and so on of a point that is at most a quarter of the rate. Where items have
/// custom values, the step is one of their average, and all of them move by its factor; past results are those of the plan's own rate. A lever
/// without a value of the plan (a margin that only items have) moves by a tenth.
pub fn spans(plan: &Plan, ranging: Ranging) -> Vec<Span> {
    let Some(basis) = Basis::of(plan) else { return Vec::new() };
    let span = |lever: Lever| {
        let (common, source) = common(&basis.plan, lever, ranging);
        let own = [End::From, End::To].map(|end| own_factor(plan, &basis, lever, end));
        let source = if own.iter().any(Option::is_some) { Source::Own } else { source };
        let [from, to] = own.into_iter().zip(common).map(|(own, common)| own.unwrap_or(common)).collect::<Vec<_>>().try_into().ok()?;
        Some(Span { lever, from, to, source, is_average: lever.is_average(&basis.plan) })
    };
    levers(plan).into_iter().filter_map(span).collect()
}

/// The levers that may have their own range, each with the range that it has without one, in the terms of its input.
pub fn common_ends(plan: &Plan, ranging: Ranging) -> Vec<Ends> {
    let Some(basis) = Basis::of(plan) else { return Vec::new() };
    let ends = |lever: Lever| {
        let ([from, to], _) = common(&basis.plan, lever, ranging);
        let end = |factor: &Exact| lever.value_after(&basis.plan, factor);
        Some(Ends { lever, from: end(&from)?, to: end(&to)? })
    };
    levers(plan).into_iter().filter_map(ends).collect()
}

/// The range of a lever without its own, as factors.
fn common(plan: &Plan, lever: Lever, ranging: Ranging) -> ([Exact; 2], Source) {
    let tenth = || ([Exact::ratio(9, 10), Exact::ratio(11, 10)], Source::Tenth);
    let Some(value) = lever.value(plan).filter(|_| ranging != Ranging::Tenth) else { return tenth() };
    let factors = |ends: [Exact; 2]| -> Option<[Exact; 2]> {
        let [from, to] = ends;
        Some([from.checked_div(&value)?, to.checked_div(&value)?])
    };
    let history = || {
        let Lever::Rate(k) = lever else { return None };
        let (won, of) = plan.funnel.stages.get(k)?.counted_as_is()?;
        let [from, to] = likely_rate(won, of)?;
        // The rate of the past results is the plan's own, which items with custom rates do not have: they move by its factor.
        let own = plan.funnel.stages.get(k)?.rate.value();
        let ends = [from.min(own.clone()).checked_div(own)?, to.max(own.clone()).checked_div(own)?];
        Some((ends, Source::History(won, of)))
    };
    let by_step = || {
        let step = step(lever, &value);
        let low = &value - &step;
        if !low.is_positive() {
            return None;
        }
        Some((factors([low, &value + &step])?, Source::Step(step)))
    };
    let of_history = if ranging == Ranging::History { history() } else { None };
    of_history.or_else(by_step).unwrap_or_else(tenth)
}

/// A step of a lever, in the unit of its input.
fn step(lever: Lever, value: &Exact) -> Exact {
    if matches!(lever, Lever::Rate(_) | Lever::Margin) {
        let mut steps = 100;
        while value * Exact::whole(steps) < Exact::whole(4) && steps < 1_000_000_000 {
            steps *= 10;
        }
        return Exact::ratio(1, steps);
    }
    let digits = value.floor().and_then(u64::checked_ilog10).unwrap_or(0);
    Exact::whole(10_u64.pow(digits.saturating_sub(1)))
}
