//! The verdict of the open plan.

use std::sync::Arc;

use crate::domain::feasibility::{Chances, Feasibility, feasibility};
use crate::ui::prelude::*;

/// The verdict of the open plan, with the report that it is of.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The verdict and its reasons.
    pub judged: Feasibility,
    /// The report.
    pub report: Arc<Report>,
}

/// The id of the way back to the base case.
pub const TO_BASE: &str = "feasibility-base";

/// The verdict as far as the chance is known.
pub fn judge(document: Document) -> Option<Shown> {
    let chances = match document.confidence() {
        Some((confidence, true)) => Chances::Known(confidence),
        Some((_, false)) => Chances::Open,
        // Not asked for yet, or running without a figure; a stopped one has none.
        None => document.odds().map_or(Chances::Open, |odds| if odds.is_running { Chances::Open } else { Chances::None }),
    };
    document.outcome.with(|outcome| {
        let (plan, report) = (outcome.plan.as_ref()?, outcome.report.clone()?);
        Some(Shown { judged: feasibility(plan, &report, &chances), report })
    })
}
