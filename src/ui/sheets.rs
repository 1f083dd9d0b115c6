//! The sheets that can be opened over the plan, and what each is asked about.

use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::whatif::levers::{Gauge, Lever};
use crate::domain::{End, Measure};
use crate::i18n::explain::Topic;
use crate::i18n::explain::odds::Figure;

/// What lies over the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Plans and settings.
    Menu,
    /// The link.
    Share,
    /// The explanation of a number.
    Explain(Topic),
    /// A leaf or branch of the split: what it comes to, and what it has of its own.
    Leaf(Vec<usize>),
    /// A month of the split, by its place in the horizon.
    Month(usize),
    /// What is due in some days, and why.
    Due(DueQuestion),
    /// Where a gauge stands with some levers moved, and why.
    Lever(LeverQuestion),
    /// What the odds say, and why.
    Odds(Figure),
    /// What a scenario comes to, by its column, and why.
    Column(usize, ScenarioFigure),
}

/// What is asked about: a measure, a span of time, and whose part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueQuestion {
    /// What is counted.
    pub measure: Measure,
    /// When.
    pub span: Span,
    /// Whose.
    pub row: Row,
}

/// What is asked about: a gauge, and what is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeverQuestion {
    /// What is watched.
    pub gauge: Gauge,
    /// Change what.
    pub change: Change,
}

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    Nothing,
    /// One lever, moved to an end of its range; and which is the common one.
    End(Lever, End, usize),
    /// Two levers, each to so many percent of what it is.
    Both([(Lever, u64); 2]),
}

/// What a row tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioFigure {
    /// What is to be reached.
    Target,
    /// What a stage holds.
    Stage(usize),
    /// What the deals bring.
    Revenue,
    /// What the people carry.
    Capacity,
    /// What the people are short of the target, or over it.
    CapacityGap,
    /// How sure it is.
    Sure,
    /// The leads for a chance, one of [`LEVELS`](crate::domain::probability::LEVELS).
    LeadsFor(usize),
}
