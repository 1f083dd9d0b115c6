//! What the team carries by its quotas beside what it carries by its hours, and which of the two is the limit.

use super::fit::{Fit, Largest};
use crate::domain::number::Exact;
use crate::domain::report::Report;

/// Both limits of the team, in revenue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamLimits {
    /// By quotas: `people at full strength × quota × attainment`.
    pub by_quota: Exact,
    /// By hours: the revenue of the largest target that fits.
    pub by_hours: Exact,
}

/// Which limit the team meets first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binds {
    /// The quotas.
    Quota,
    /// The hours.
    Hours,
    /// Both at the same revenue.
    Both,
}

impl TeamLimits {
    /// The limits of a plan; `None` if one of them is not known, or no work of the target takes hours.
    pub fn of(report: &Report, fit: &Fit) -> Option<Self> {
        let by_quota = report.capacity.as_ref()?.carried.as_ref()?.money.clone();
        let by_hours = match fit.largest {
            Largest::Deals { money, .. } => money?.exact(),
            Largest::NotOne | Largest::NoneLeft => Exact::zero(),
            Largest::Any => return None,
        };
        Some(Self { by_quota, by_hours })
    }

    /// Which of them is smaller: more of the other brings nothing.
    pub fn binds(&self) -> Binds {
        match self.by_quota.cmp(&self.by_hours) {
            std::cmp::Ordering::Less => Binds::Quota,
            std::cmp::Ordering::Equal => Binds::Both,
            std::cmp::Ordering::Greater => Binds::Hours,
        }
    }
}
