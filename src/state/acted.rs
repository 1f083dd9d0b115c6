//! What a scenario takes and brings in work: its supply, cost and hours, and whether it can be done.

use crate::domain::activity::{Hours, Supply};
use crate::domain::budget::BudgetReport;
use crate::domain::feasibility::{Chances, Verdict, verdict};
use crate::domain::{Plan, Report, Schedule};

/// The figures of a scenario that need its schedule.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Acted {
    /// What activities bring; `None` if they bring nothing.
    pub supply: Option<Supply>,
    /// What activities cost; `None` without a cost and a budget.
    pub budget: Option<BudgetReport>,
    /// The hours that the work takes; `None` if no work has minutes.
    pub hours: Option<Hours>,
    /// The verdict; `None` without a reason.
    pub verdict: Option<Verdict>,
}

impl Acted {
    /// The figures of a plan, as far as its chance is known.
    pub fn of(plan: &Plan, report: &Report, chances: &Chances) -> Self {
        let schedule = Schedule::of(plan, report);
        Self {
            supply: schedule.as_ref().and_then(|schedule| Supply::of(plan, report, schedule)),
            budget: BudgetReport::of(plan, report),
            hours: schedule.as_ref().and_then(|schedule| Hours::of(plan, schedule)).filter(|hours| !hours.work.is_empty()),
            verdict: verdict(plan, report, chances),
        }
    }
}
