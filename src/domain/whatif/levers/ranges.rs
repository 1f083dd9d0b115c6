//! The levers of a plan, and the range of each: the plan's own range for it, or the common one.

use super::gauge::{Basis, Gauge};
use crate::domain::draft::{End, Lever, Metric};
use crate::domain::number::Exact;
use crate::domain::plan::{Cadence, Plan};

/// The levers that a plan has, in the order of its fields: of the activities, those that bring something in a plan period.
pub fn levers(plan: &Plan) -> Vec<Lever> {
    let has_size = plan.deal_size.is_some() || plan.own_terms().any(|own| own.deal_size.is_some());
    let mut all = vec![Lever::Target];
    all.extend((plan.target.metric == Metric::GrossProfit).then_some(Lever::Margin));
    all.extend(has_size.then_some(Lever::DealSize));
    all.extend((0..plan.funnel.won()).map(Lever::Rate));
    all.push(Lever::Leads);
    if Gauge::Missing.is_in(plan) {
        all.extend(plan.activities().iter().enumerate().filter(|(_, it)| it.brings.is_some()).flat_map(|(a, it)| {
            let times = matches!(it.cadence, Cadence::Times(..)).then_some(Lever::Times(a));
            times.into_iter().chain([Lever::Brings(a)])
        }));
    }
    all
}

/// The common range of one lever, in the terms of its input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Which lever.
    pub lever: Lever,
    /// Its low end.
    pub from: Exact,
    /// Its high end, at most 100 % for a rate.
    pub to: Exact,
}

impl Ends {
    /// Both ends.
    pub fn at(&self, end: End) -> &Exact {
        if end == End::From { &self.from } else { &self.to }
    }
}

/// Every lever with its range as factors: the plan's own range for the lever if there is one, otherwise the common range.
///
/// `factor = end ÷ value`: at 20 %, a range of 15 % to 25 % is from 3/4 to 5/4. Where items have custom values, the value is the average over
/// all of them, and each moves by the same factor. If the plan has no value, the common range applies.
pub fn ranges(plan: &Plan, from: &Exact, to: &Exact) -> Vec<(Lever, Exact, Exact)> {
    let basis = Basis::of(plan);
    let range = |lever: Lever| {
        let factor = |end: End, common: &Exact| {
            basis.as_ref().and_then(|basis| own_factor(plan, basis, lever, end)).unwrap_or_else(|| common.clone())
        };
        (lever, factor(End::From, from), factor(End::To, to))
    };
    levers(plan).into_iter().map(range).collect()
}

/// An end of the plan's own range for a lever, as a factor.
pub(super) fn own_factor(plan: &Plan, basis: &Basis<'_>, lever: Lever, end: End) -> Option<Exact> {
    let own = plan.levers.iter().find(|range| range.lever == lever)?;
    let end = if end == End::From { own.from.as_ref() } else { own.to.as_ref() };
    end?.checked_div(&lever.value(&basis.plan)?)
}

/// The levers that may have their own range, each with its common range in the terms of its input.
pub fn ends(plan: &Plan, from: &Exact, to: &Exact) -> Vec<Ends> {
    let Some(basis) = Basis::of(plan) else { return Vec::new() };
    let end = |lever: Lever, factor: &Exact| lever.value_after(&basis.plan, factor);
    let ends = |lever: Lever| Some(Ends { lever, from: end(lever, from)?, to: end(lever, to)? });
    levers(plan).into_iter().filter_map(ends).collect()
}

/// Every lever with the usual range, from 9/10 to 11/10 of its value.
pub fn usual(plan: &Plan) -> Vec<(Lever, Exact, Exact)> {
    ranges(plan, &Exact::ratio(9, 10), &Exact::ratio(11, 10))
}
