//! The sheets that can be opened over the plan, and the question that each answers.

use crate::domain::schedule::why_due::{Row, Span};
use crate::domain::whatif::levers::{Gauge, Lever, Ranging};
use crate::domain::{End, Measure};
use crate::i18n::explain::Topic;
use crate::i18n::explain::odds::Figure;
use crate::i18n::explain::pay::Figure as PayFigure;
use crate::i18n::explain::{budget, hours, supply};

/// A sheet over the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Plans and settings.
    Menu,
    /// The link.
    Share,
    /// The field for a link or the text of a file.
    Open,
    /// Files for other programs.
    Export,
    /// A table of targets from another program.
    Import,
    /// The templates.
    Templates,
    /// Files as text, by name, where the browser cannot save them.
    Copy(Vec<(String, String)>),
    /// The explanation of a number.
    Explain(Topic),
    /// A sub-target or branch of the split, with its amounts and custom values.
    Leaf(Vec<usize>),
    /// A month of the split, by its place in the plan period.
    Month(usize),
    /// The explanation of the amount due in some days.
    Due(DueQuestion),
    /// The explanation of a gauge's reading with some levers moved.
    Lever(LeverQuestion),
    /// The explanation of a figure of the odds.
    Odds(Figure),
    /// The explanation of a figure of pay.
    Pay(PayFigure),
    /// The explanation of a figure of supply, hours or budget.
    Act(ActFigure),
    /// The explanation of a figure of a scenario, by its column.
    Column(usize, ScenarioFigure),
}

/// A figure of supply, hours or budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActFigure {
    /// Of the supply.
    Supply(supply::Figure),
    /// Of the hours.
    Hours(hours::Figure),
    /// Of the budget.
    Budget(budget::Figure),
}

/// A question about an amount due: a measure, a span of time, and the whole or a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueQuestion {
    /// The measure.
    pub measure: Measure,
    /// The days.
    pub span: Span,
    /// The whole, a member or a sub-target.
    pub row: Row,
}

/// A question about a gauge, with some inputs changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeverQuestion {
    /// The gauge.
    pub gauge: Gauge,
    /// The changed inputs.
    pub change: Change,
}

/// The changed inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    Nothing,
    /// One lever, moved to an end of its range; and how far levers without a range of their own move.
    End(Lever, End, Ranging),
    /// Two levers, each at a percentage of its present value.
    Both([(Lever, u64); 2]),
}

/// The figure of a row of scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioFigure {
    /// The target.
    Target,
    /// The count of a stage.
    Stage(usize),
    /// The revenue of the deals.
    Revenue,
    /// The team capacity.
    Capacity,
    /// The gap between the team capacity and the target.
    CapacityGap,
    /// The chance of hitting target.
    Sure,
    /// The leads that the chance is of: those available if they are stated, otherwise those needed.
    CountedOn,
    /// The leads for a chance, one of [`LEVELS`](crate::domain::probability::LEVELS).
    LeadsFor(usize),
    /// The leads that activities bring.
    Brought,
    /// The leads missing beside them.
    Missing,
    /// What activities cost.
    Cost,
    /// The hours that work takes.
    HoursNeeded,
    /// The hours left, or missing.
    HoursLeft,
    /// The week that takes the most hours.
    BusiestWeek,
    /// Whether it can be done.
    Verdict,
}
