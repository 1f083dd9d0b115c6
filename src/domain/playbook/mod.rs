//! The playbook beside the calendar: when milestones are due, on which days reviews fall, and which risks come first.
//!
//! Nothing here changes a figure of the plan.

mod review_days;
mod timeline;

use chrono::NaiveDate;

use crate::domain::plan::{Milestone, Plan, Playbook, Risk};

pub use review_days::ReviewDays;
pub use timeline::{Band, Bar, Timeline};

/// When a milestone is due, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The day on which it is due.
    pub due: NaiveDate,
    /// The working days from today to that day, both included; 0 once it has passed.
    pub working_days: u32,
    /// Whether that day has passed. The plan does not know what is done.
    pub is_overdue: bool,
}

impl Deadline {
    /// When a milestone is due, seen from `today`; `None` if it has no due date.
    pub fn of(plan: &Plan, milestone: &Milestone, today: NaiveDate) -> Option<Self> {
        let due = milestone.due?;
        let working_days = plan.spread().calendar().working_days(today, due);
        Some(Self { due, working_days, is_overdue: due < today })
    }
}

impl Risk {
    /// `likelihood × effect`, each 3 for high, 2 for medium and 1 for low: 9, 6, 4, 3, 2 or 1.
    pub fn score(&self) -> u32 {
        self.likelihood.points() * self.effect.points()
    }
}

impl Playbook {
    /// The places of the risks, those with the highest score first; equal ones stay in the order of the plan.
    pub fn risks_ranked(&self) -> Vec<usize> {
        let mut ranked: Vec<usize> = (0..self.risks.len()).collect();
        ranked.sort_by_key(|i| std::cmp::Reverse(self.risks[*i].score()));
        ranked
    }

    /// The places of the milestones by their due dates, those without one by their beginnings, and those without any date at the end.
    pub fn milestones_by_date(&self) -> Vec<usize> {
        let mut all: Vec<usize> = (0..self.milestones.len()).collect();
        let last = |i: &usize| self.milestones[*i].due.or(self.milestones[*i].from);
        all.sort_by_key(|i| (last(i).is_none(), last(i), self.milestones[*i].from));
        all
    }
}
