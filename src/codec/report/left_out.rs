//! The parts that a report lists, and those that it leaves out because they were not asked for or would be too much.

use crate::domain::Report;

/// The parts of a report besides its totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The chances of hitting the target, for the plan and its scenarios. They are most of the work.
    pub chances: bool,
    /// Every day of the plan period.
    pub days: bool,
}

impl Listed {
    /// All parts.
    pub const ALL: Self = Self { chances: true, days: true };
}

/// Sub-targets × working days above which a report lists no figures by day, and nothing finer than the plan itself by month or week.
const LISTED_MAX: u64 = 500_000;

/// Why figures are left out of a report.
#[derive(Clone, Copy)]
pub(super) enum LeftOut {
    /// Those by day were not asked for.
    NotAsked,
    /// So many sub-targets over so many working days would be too many: by day, of sub-targets by month, and of items by week.
    TooMany(usize, u32),
}

impl LeftOut {
    /// What is left out of a report, if anything is.
    pub fn of(report: &Report, listed: Listed) -> Option<Self> {
        let sub_targets = report.split.as_ref().map_or(1, |space| space.leaves.len());
        let working_days = report.calendar.as_ref().map_or(0, |calendar| calendar.working_days);
        if (sub_targets as u64).saturating_mul(working_days.into()) > LISTED_MAX {
            return Some(Self::TooMany(sub_targets, working_days));
        }
        (!listed.days).then_some(Self::NotAsked)
    }

    /// The same as a sentence.
    pub fn sentence(self) -> String {
        match self {
            Self::NotAsked => "Not asked for.".to_owned(),
            Self::TooMany(sub_targets, working_days) => format!(
                "{sub_targets} sub-targets × {working_days} working days are more than {LISTED_MAX}: \
                 days, months of sub-targets and weeks of items are left out."
            ),
        }
    }
}
