//! How much a report lists.

/// What a report lists beside its totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The chances of hitting the target, of the plan and of its scenarios. They are most of the work.
    pub chances: bool,
    /// Every day of the plan period.
    pub days: bool,
}

impl Listed {
    /// All there is.
    pub const ALL: Self = Self { chances: true, days: true };
}
