//! What a remedy makes worse: the changed plan is judged again, and its reasons are compared with those before.

use chrono::NaiveDate;

use super::facts::Chances;
use super::finding::Finding;
use super::judge::Feasibility;
use super::reasons::{Reason, without_remedies};
use super::state::State;
use crate::domain::draft::{Draft, Field};
use crate::domain::number::Exact;
use crate::domain::report::{Report, report};

/// What changes of inputs make worse.
#[derive(Clone, Debug, PartialEq)]
pub struct Aftermath {
    /// The reasons that are not good after the changes, and worse than before or new.
    pub worse: Vec<Reason>,
    /// The report of the changed plan, in whose terms they are said.
    pub report: Report,
}

/// What `changes` of a plan make worse; `None` if they leave no plan.
///
/// The plan is changed and judged again. The chance of hitting target is compared where the report has it; where it must be searched, it is not.
pub fn aftermath(draft: &Draft, changes: &[(Field, String)], before: &Feasibility, today: NaiveDate) -> Option<Aftermath> {
    let mut tried = draft.base();
    for (field, text) in changes {
        tried.put(field, text.clone());
    }
    let plan = tried.check().ok()?;
    let report = report(&plan, today);
    let known = report.confidence.clone().map_or(Chances::None, Chances::Known);
    let mut worse = without_remedies(&plan, &report, &known);
    worse.retain(|after| after.state > State::Good && is_worse(after, before));
    Some(Aftermath { worse, report })
}

/// Whether a reason is worse than that of its kind before, or is new. A chance is not new: it was only not known before.
fn is_worse(after: &Reason, before: &Feasibility) -> bool {
    let same = before.reasons.iter().find(|reason| reason.finding.name() == after.finding.name());
    let is_new = !matches!(after.finding, Finding::Chance { .. });
    same.map_or(is_new, |same| after.state > same.state || after.finding.lack() > same.finding.lack())
}

impl Finding {
    /// How much is lacking or too much, in the terms of the reason: more is worse. It is below 0 where there is more than enough.
    fn lack(&self) -> Exact {
        match self {
            Self::Rates(rates) => rates.iter().map(|rate| rate.by.clone()).max().unwrap_or_else(Exact::zero),
            Self::Growth { by, .. } => by.clone(),
            Self::Market { gives, needed, .. } => needed.exact() - gives,
            Self::Leads { available, needed } => needed.exact() - available.exact(),
            Self::Opening { needed, in_hand, .. } => needed.exact() - in_hand.unwrap_or_default().exact(),
            Self::Supply { short, .. } => short.exact(),
            // Weeks that are over count only where the hours are enough in all.
            Self::Hours { needed, available, over, .. } => {
                let weeks = over.as_ref().map_or(0, |over| over.weeks);
                let lack = needed - available;
                if lack.is_positive() { lack } else { Exact::ratio(weeks.into(), 1_000_000) }
            }
            Self::Budget { cost, available } => cost - available,
            Self::People { there, needed } => needed - there,
            Self::LeadBy { days, .. } => {
                let size = Exact::whole(days.unsigned_abs());
                if *days < 0 { size } else { -size }
            }
            Self::Chance { confidence, .. } => -Exact::whole(confidence.shown_percent().into()),
        }
    }
}
