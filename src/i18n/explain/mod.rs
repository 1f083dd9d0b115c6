//! Every number explains itself: the formula in words, the same with its values, the exact figure before its rounding,
//! the proof, and the fields it comes from.

pub mod capacity;
pub mod due;
mod explanation;
mod leads;
pub mod lever_why;
pub mod odds;
mod rates;
mod revenue;
pub mod split;
mod stage;
mod tier;

pub use explanation::Explanation;

use explanation::Explainer;
use split::members;

use super::names::many;
use super::texts::Answer;
use super::{Locale, number};
use crate::domain::{Exact, Measure, Place, Report};

/// A number that can be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What a stage holds.
    Stage(usize),
    /// The revenue of the target.
    Revenue,
    /// The part of the first stage that is won.
    RateOverall,
    /// How sure the plan is.
    Confidence,
    /// What a line of the target needs.
    Tier(usize),
    /// What an activity takes.
    Activity(usize),
    /// The last day for a new lead.
    LeadBy,
    /// What a limited number of leads carries.
    Limited,
    /// What the people carry.
    Capacity,
    /// What a member of a dimension comes to, in money or at a stage.
    Member(usize, usize, Measure),
    /// The money of all parts of the split.
    Parts,
    /// What a member of one dimension and one of another come to together.
    Cell((usize, usize), (usize, usize), Measure),
}

/// The explanation of a number; `None` for one that the report does not hold.
#[must_use]
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

/// The funnel's first line in a few words, for whoever hears the screen: `50 leads, 10 deals`.
#[must_use]
pub fn spoken(report: &Report, locale: Locale) -> String {
    let stage = report.funnel.first().map(|stage| many(locale, &stage.name)).unwrap_or_default();
    Answer(locale).spoken(number::count(report.deals.count), &number::count(report.proof.leads), &stage)
}

/// An overall rate of 1, where there is nothing before won to multiply.
#[must_use]
pub fn is_won_first(report: &Report) -> bool {
    report.rate_overall == Exact::one() && report.funnel.first().is_some_and(|stage| stage.place == Place::Won)
}
