//! Every number explains itself: the formula in words, the formula with its values, the exact figure before rounding,
//! the proof, and the fields of its inputs.

pub mod acted;
pub mod budget;
pub mod capacity;
pub mod due;
mod explanation;
mod fits;
pub mod hours;
mod leads;
pub mod lever_why;
pub mod odds;
pub mod pay;
mod rates;
mod revenue;
pub mod split;
mod stage;
pub mod supply;
mod tier;

pub use explanation::Explanation;

use explanation::Explainer;
use split::members;

use super::names::{inside, many};
use super::texts::Answer;
use super::{Locale, number};
use crate::domain::{Measure, Report};

/// A number that can be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The count of a stage.
    Stage(usize),
    /// The revenue of the target.
    Revenue,
    /// The part of the first stage that is won.
    RateOverall,
    /// The chance of the plan.
    Confidence,
    /// The need of a target line.
    Tier(usize),
    /// The need for an activity.
    Activity(usize),
    /// The last day for a new lead.
    LeadBy,
    /// The result of the available leads.
    Limited,
    /// The team capacity.
    Capacity,
    /// The part of an item of a dimension, in money or at a stage.
    Member(usize, usize, Measure),
    /// The money of all sub-targets.
    Parts,
    /// The common part of an item of one dimension and an item of another.
    Cell((usize, usize), (usize, usize), Measure),
}

/// The explanation of a number; `None` if the report does not have it.
pub fn explain(topic: Topic, report: &Report, locale: Locale) -> Option<Explanation> {
    let explainer = Explainer { report, locale };
    match topic {
        Topic::Stage(k) => explainer.stage(k),
        Topic::Revenue => explainer.revenue(),
        Topic::RateOverall => Some(explainer.rate_overall()),
        Topic::Confidence => explainer.confidence(),
        Topic::Tier(i) => explainer.tier(i),
        Topic::Activity(i) => explainer.activity(i),
        Topic::LeadBy => explainer.lead_by(),
        Topic::Limited => explainer.limited(),
        Topic::Capacity => capacity::explain(report, locale),
        Topic::Member(d, m, measure) => members(report, &[(d, m)], measure, locale),
        Topic::Parts => members(report, &[], Measure::Money, locale),
        Topic::Cell(one, two, measure) => members(report, &[one, two], measure, locale),
    }
}

/// The funnel's first line in a few words, for screen readers: `50 leads, 10 deals`.
pub fn spoken(report: &Report, locale: Locale) -> String {
    let stage = report.funnel.first().map(|stage| inside(locale, &many(locale, &stage.name))).unwrap_or_default();
    Answer(locale).spoken(number::count(report.deals.count), &number::count(report.proof.leads), &stage)
}
