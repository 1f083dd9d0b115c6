//! The verdict, and the state of a reason.

/// The verdict. The order is from better to worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Every reason is good.
    Comfortable,
    /// Some reason is tight, and none is short.
    Achievable,
    /// Some reason is short.
    OutOfReach,
}

/// The state of a reason. The order is from better to worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Within the limit of comfortable.
    Good,
    /// Within the limit of achievable.
    Tight,
    /// Beyond both limits.
    Short,
}

impl Verdict {
    /// All, from better to worse.
    pub const ALL: [Self; 3] = [Self::Comfortable, Self::Achievable, Self::OutOfReach];

    /// The verdict of the worst state.
    pub(super) fn of(worst: State) -> Self {
        match worst {
            State::Good => Self::Comfortable,
            State::Tight => Self::Achievable,
            State::Short => Self::OutOfReach,
        }
    }

    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Achievable => "achievable",
            Self::OutOfReach => "out_of_reach",
        }
    }
}

impl State {
    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Tight => "tight",
            Self::Short => "short",
        }
    }
}
