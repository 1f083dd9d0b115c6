//! The parts that a report lists.

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
