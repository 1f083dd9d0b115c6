//! How far each lever is moved: as far as all, or as far as the plan says for it.

use super::gauge::Basis;
use super::usable::levers;
use crate::domain::draft::{End, Lever};
use crate::domain::number::Exact;
use crate::domain::plan::Plan;

/// Where the common range leads with one lever, in the terms of its input.
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
    /// One of both.
    #[must_use]
    pub fn at(&self, end: End) -> &Exact {
        if end == End::From { &self.from } else { &self.to }
    }
}

/// Every lever with its range as factors: those of its own range where the plan has one, else the common ones.
///
/// `factor = end ÷ value`: at 20 %, a range of 15 % to 25 % is from 3/4 to 5/4. What members have of their own moves by the same factor.
/// Where the plan has no value of its own (a deal size that only members have), the common range holds.
#[must_use]
pub fn ranges(plan: &Plan, from: &Exact, to: &Exact) -> Vec<(Lever, Exact, Exact)> {
    let basis = Basis::of(plan);
    let range = |lever: Lever| {
        let own = plan.levers.iter().find(|range| range.lever == lever);
        let value = own.and_then(|_| lever.value(&basis.as_ref()?.plan));
        let factor =
            |end: Option<&Exact>, common: &Exact| end.and_then(|end| end.checked_div(value.as_ref()?)).unwrap_or_else(|| common.clone());
        (lever, factor(own.and_then(|own| own.from.as_ref()), from), factor(own.and_then(|own| own.to.as_ref()), to))
    };
    levers(plan).into_iter().map(range).collect()
}

/// The levers that may have a range of their own, each with what the common range comes to for it.
#[must_use]
pub fn ends(plan: &Plan, from: &Exact, to: &Exact) -> Vec<Ends> {
    let Some(basis) = Basis::of(plan) else { return Vec::new() };
    let end = |lever: Lever, factor: &Exact| {
        let mut changed = basis.plan.clone();
        changed.scale(lever, factor);
        lever.value(&changed)
    };
    let ends = |lever: Lever| Some(Ends { lever, from: end(lever, from)?, to: end(lever, to)? });
    levers(plan).into_iter().filter_map(ends).collect()
}

/// Every lever with its range, which is usually from nine tenths of what it is to eleven.
#[must_use]
pub fn usual(plan: &Plan) -> Vec<(Lever, Exact, Exact)> {
    ranges(plan, &Exact::ratio(9, 10), &Exact::ratio(11, 10))
}
