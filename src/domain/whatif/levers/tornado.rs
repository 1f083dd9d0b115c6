//! Every lever moved separately, the one with the greatest effect first.

use std::cmp::Reverse;

use super::gauge::Basis;
use super::{Gauge, Lever, Reading};
use crate::domain::draft::End;
use crate::domain::number::Exact;
use crate::domain::number::scale::Scale;
use crate::domain::plan::Plan;

/// The effect of each lever on a gauge.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// The present reading; `None` if it is unknown.
    pub now: Option<Reading>,
    /// The widest swing first; equally wide ones keep the order of their ranges.
    pub swings: Vec<Swing>,
}

/// The effect of one lever on a gauge.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// Which lever.
    pub lever: Lever,
    /// The input's value at the low end of its range; `None` for a margin that only parts of the plan have.
    pub from: Option<Exact>,
    /// The same at the high end.
    pub to: Option<Exact>,
    /// The factors of the low and the high end.
    pub factors: [Exact; 2],
    /// The reading at the low end; `None` if it is unknown.
    pub low: Option<Reading>,
    /// The same at the high end.
    pub high: Option<Reading>,
    /// Whether a rate was limited to 100 %.
    pub is_capped: bool,
}

/// Moves each lever from one factor to another while the others stay. Levers that do not move the gauge are left out.
///
/// A range of 9/10 to 11/10 goes from a tenth less to a tenth more; [`usual`](super::usual) gives it for every lever.
/// For the order of swings, an end with an unknown reading counts as no move.
pub fn tornado(plan: &Plan, gauge: Gauge, ranges: &[(Lever, Exact, Exact)]) -> Tornado {
    let Some(basis) = Basis::of(plan) else { return Tornado { now: None, swings: Vec::new() } };
    let now = basis.reading(gauge, &basis.plan);
    let swing = |(lever, from, to): &(Lever, Exact, Exact)| {
        let factors = [from.clone(), to.clone()];
        let ((from, low, low_capped), (to, high, high_capped)) = (basis.end(gauge, *lever, from), basis.end(gauge, *lever, to));
        Swing { lever: *lever, from, to, factors, low, high, is_capped: low_capped || high_capped }
    };
    let mut swings: Vec<Swing> = ranges.iter().filter(|(lever, ..)| gauge.depends_on(plan, *lever)).map(swing).collect();
    swings.sort_by_key(|swing| Reverse(swing.low.or(now).zip(swing.high.or(now)).map(|(low, high)| low.apart(&high))));
    Tornado { now, swings }
}

/// The most steps between the figures of the scale.
const STEPS: u128 = 6;

/// The places of a chart's parts, in thousandths from the start of its scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// The present reading.
    pub now: u16,
    /// The low and the high end of each swing; an unknown reading is at the place of the present one.
    pub ends: Vec<(u16, u16)>,
    /// The round figures of the scale.
    pub figures: Vec<(u16, Reading)>,
}

impl Tornado {
    /// The places on a scale that contains every reading; `None` if the gauge has no reading.
    pub fn places(&self) -> Option<Places> {
        let present = self.now.as_ref()?;
        let now = present.level();
        let level = |reading: &Option<Reading>| reading.as_ref().map_or(now, Reading::level);
        let ends: Vec<(u128, u128)> = self.swings.iter().map(|swing| (level(&swing.low), level(&swing.high))).collect();
        let all = || ends.iter().flat_map(|(low, high)| [*low, *high]).chain([now]);
        let scale = Scale::over(all().min()?, all().max()?, STEPS);
        let figures = scale.figures().into_iter().filter_map(|level| Some((scale.place(level), present.at_level(level)?))).collect();
        let ends = ends.into_iter().map(|(low, high)| (scale.place(low), scale.place(high))).collect();
        Some(Places { now: scale.place(now), ends, figures })
    }
}

impl Swing {
    /// The reading of the better end and that of the worse one, each with whether it is the high end of the range. Fewer leads are better,
    /// and more revenue and a higher chance are. `None` unless both are known and lie on different sides of the present reading.
    pub fn better_and_worse(&self, now: &Reading) -> Option<[(Reading, End); 2]> {
        let (low, high) = (self.low?, self.high?);
        let ends = if is_better(&high, &low) { [(high, End::To), (low, End::From)] } else { [(low, End::From), (high, End::To)] };
        (is_better(&ends[0].0, now) && is_better(now, &ends[1].0)).then_some(ends)
    }
}

/// Whether one reading of a gauge is better than another of it.
pub fn is_better(one: &Reading, other: &Reading) -> bool {
    match one {
        Reading::Leads(_) | Reading::Missing(_) => one.level() < other.level(),
        Reading::Revenue(_) | Reading::Chance(_) => one.level() > other.level(),
    }
}

impl Basis<'_> {
    fn end(&self, gauge: Gauge, lever: Lever, factor: &Exact) -> (Option<Exact>, Option<Reading>, bool) {
        let changed = self.plan.with(lever, factor);
        let reading = changed.as_ref().and_then(|(changed, _)| self.reading(gauge, changed));
        (lever.value_after(&self.plan, factor), reading, changed.is_some_and(|(_, is_capped)| is_capped))
    }
}
