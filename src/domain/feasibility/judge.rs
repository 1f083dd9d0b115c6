//! The verdict on a plan.

use chrono::NaiveDate;

use super::facts::Chances;
use super::reasons::{self, Reason};
use super::smart::{self, Smart};
use super::state::Verdict;
use crate::domain::draft::Field;
use crate::domain::plan::Plan;
use crate::domain::report::Report;

/// Why there is no verdict, whatever the figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The plan ended on this day: its reasons are as it was planned, and nothing is left to mend.
    Ended(NaiveDate),
    /// The plan period has no working day, so that nothing can be done in it.
    NoWorkingDay,
}

impl Stopped {
    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ended(_) => "ended",
            Self::NoWorkingDay => "no_working_day",
        }
    }

    /// Why the plan has no verdict on the day of its report; `None` if it may have one.
    fn of(report: &Report) -> Option<Self> {
        let calendar = report.calendar.as_ref()?;
        let last = calendar.horizon.last();
        match calendar.working_days {
            _ if calendar.today > last => Some(Self::Ended(last)),
            0 => Some(Self::NoWorkingDay),
            _ => None,
        }
    }
}

/// Whether the plan can be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Feasibility {
    /// The verdict: that of the worst reason; `None` without a reason, and if the plan is [`Self::stopped`].
    pub verdict: Option<Verdict>,
    /// Why there is no verdict; `None` for a plan that can be judged.
    pub stopped: Option<Stopped>,
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
/// `verdict = max(states of all reasons)`, as long as the plan has working days and has not ended. Nothing is rounded before it is compared, except the chance, which is compared as it is shown.
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
    let stopped = Stopped::of(report);
    let reasons = match stopped {
        None => reasons::reasons(plan, report, chances),
        Some(Stopped::Ended(_)) => reasons::without_remedies(plan, report, chances),
        Some(Stopped::NoWorkingDay) => Vec::new(),
    };
    let verdict = reasons.iter().map(|reason| reason.state).max().map(Verdict::of).filter(|_| stopped.is_none());
    let missing = match stopped {
        None => reasons::missing(plan, report),
        Some(Stopped::Ended(_)) => Vec::new(),
        Some(Stopped::NoWorkingDay) => vec![Field::HorizonFirst],
    };
    Feasibility {
        verdict,
        stopped,
        is_open: stopped.is_none() && *chances == Chances::Open,
        missing,
        smart: smart::smart(plan, report, verdict),
        reasons,
    }
}

/// Only the verdict, in a small part of the time that [`feasibility`] takes; `None` where that has none.
pub fn verdict(plan: &Plan, report: &Report, chances: &Chances) -> Option<Verdict> {
    if Stopped::of(report).is_some() {
        return None;
    }
    reasons::worst(plan, report, chances).map(Verdict::of)
}

impl Feasibility {
    /// The reasons that decide the verdict: those with the worst state.
    pub fn decisive(&self) -> impl Iterator<Item = &Reason> {
        let worst = self.reasons.iter().map(|reason| reason.state).max();
        self.reasons.iter().filter(move |reason| Some(reason.state) == worst)
    }
}
