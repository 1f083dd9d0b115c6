//! Which input moves the answer most: each moved by so much, the others as they are.
//!
//! ```text
//! Lever, factor ──→ changed Plan ──→ Gauge ──→ Reading
//! ranges: each lever's own range, or the common one, as factors   one_more: a single step of one lever
//! tornado: each lever by itself, at both ends of its range
//! grid: two levers together, as a table and as a line of equal readings
//! ```

mod change;
mod contour;
mod gauge;
mod grid;
mod ranges;
mod tornado;
mod why;

use crate::domain::draft::Metric;
use crate::domain::number::{Count, Exact};
use crate::domain::plan::Plan;

pub use crate::domain::draft::Lever;
pub use crate::domain::plan::Range;
pub use contour::Stroke;
pub use gauge::{Gauge, Reading};
pub use grid::{GRID_MAX, Grid, grid};
pub use ranges::{Ends, ends, ranges};
pub use tornado::{Swing, Tornado, tornado};
pub use why::{Moved, Why, changed, why};

pub(in crate::domain) use gauge::leads_needed;

/// The levers of a plan, in the order of its fields.
#[must_use]
pub fn levers(plan: &Plan) -> Vec<Lever> {
    let has_size = plan.deal_size.is_some() || plan.owns().any(|own| own.deal_size.is_some());
    let mut all = vec![Lever::Target];
    all.extend((plan.target.metric() == Metric::GrossProfit).then_some(Lever::Margin));
    all.extend(has_size.then_some(Lever::DealSize));
    all.extend((0..plan.funnel.won()).map(Lever::Rate));
    all.push(Lever::Leads);
    all
}

/// Every lever with its range, which is usually from nine tenths of what it is to eleven.
#[must_use]
pub fn usual(plan: &Plan) -> Vec<(Lever, Exact, Exact)> {
    ranges(plan, &Exact::ratio(9, 10), &Exact::ratio(11, 10))
}

/// What one step of a lever saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The leads needed without it.
    pub leads_before: Count,
    /// Those needed with it.
    pub leads_after: Count,
    /// The leads that it saves.
    pub saved: Count,
}

/// What one more percentage point of a rate saves, at most up to 100 %, or one percent more deal size. `None` for other levers, for a
/// rate that is 100 % everywhere, and for a deal size that no lead depends on.
///
/// 10 deals at 20 % take 50 leads; at 21 % they take 47.6, so that one more point of the rate saves 2.
#[must_use]
pub fn one_more(plan: &Plan, lever: Lever) -> Option<Gain> {
    let mut changed = plan.clone();
    match lever {
        Lever::Rate(k) => {
            changed.change_rates(k, &|rate| rate + Exact::ratio(1, 100));
        }
        Lever::DealSize if levers(plan).contains(&lever) && Gauge::Leads.depends_on(plan, lever) => {
            changed.scale(lever, &Exact::ratio(101, 100));
        }
        _ => return None,
    }
    let (leads_before, leads_after) = (leads_needed(plan)?, leads_needed(&changed)?);
    let saved = Count::new(leads_before.get().saturating_sub(leads_after.get()))?;
    (changed != *plan).then_some(Gain { leads_before, leads_after, saved })
}
