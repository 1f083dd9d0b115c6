//! The verdict on a plan.

use super::facts::Chances;
use super::reasons::{self, Reason};
use super::smart::{self, Smart};
use super::state::Verdict;
use crate::domain::draft::Field;
use crate::domain::plan::Plan;
use crate::domain::report::Report;

/// Whether the plan can be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Feasibility {
    /// The verdict: that of the worst reason; `None` without a reason.
    pub verdict: Option<Verdict>,
    /// The reasons, in a constant order.
    pub reasons: Vec<Reason>,
    /// Whether the chance of hitting target is still being computed, so that its reason may yet change the verdict.
    pub is_open: bool,
    /// The inputs that would add a reason: for each missing reason the next field to fill.
    pub missing: Vec<Field>,
    /// The five SMART criteria, answered from the plan.
    pub smart: Smart,
}

/// Whether the plan can be done, on the day of its report.
///
/// `verdict = max(states of all reasons)`. Nothing is rounded before it is compared, except the chance, which is compared as it is shown.
///
/// ```
/// use backcast::domain::feasibility::{Chances, Verdict, feasibility};
/// use backcast::domain::{Draft, StageDraft, report};
/// let stage = |name: &str, rate: &str| StageDraft { name: name.into(), rate: rate.into(), ..Default::default() };
/// let draft = Draft {
///     amount: "3M".into(),
///     deal_size: "100k".into(),
///     stages: vec![stage("Lead", "20%"), stage("Won", "")],
///     won: 1,
///     past_result: "2.5M".into(),
///     ..Default::default()
/// };
/// let plan = draft.check().unwrap();
/// let report = report(&plan, chrono::NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
/// // 3M ÷ 2.5M − 1 = 20 %: more than the 10 % of comfortable, and not more than the 30 % of achievable.
/// assert_eq!(feasibility(&plan, &report, &Chances::None).verdict, Some(Verdict::Achievable));
/// ```
pub fn feasibility(plan: &Plan, report: &Report, chances: &Chances) -> Feasibility {
    let reasons = reasons::reasons(plan, report, chances);
    let verdict = reasons.iter().map(|reason| reason.state).max().map(Verdict::of);
    Feasibility {
        verdict,
        is_open: *chances == Chances::Open,
        missing: reasons::missing(plan, report),
        smart: smart::smart(plan, report, verdict),
        reasons,
    }
}

/// Only the verdict, in a small part of the time that [`feasibility`] takes; `None` without a reason.
pub fn verdict(plan: &Plan, report: &Report, chances: &Chances) -> Option<Verdict> {
    reasons::worst(plan, report, chances).map(Verdict::of)
}

impl Feasibility {
    /// The reasons that decide the verdict: those with the worst state.
    pub fn decisive(&self) -> impl Iterator<Item = &Reason> {
        let worst = self.reasons.iter().map(|reason| reason.state).max();
        self.reasons.iter().filter(move |reason| Some(reason.state) == worst)
    }
}
