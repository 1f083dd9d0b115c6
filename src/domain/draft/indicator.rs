//! Indicators beside the target as they are typed.

use super::pay::named;

/// An indicator, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct IndicatorDraft {
    /// What it is called.
    pub name: String,
    /// Which way is better: one of [`Direction::NAMES`]; empty for up.
    pub direction: String,
    /// Its target over the plan period: `35%`, `4.5`, `20`.
    pub target: String,
    /// The unit of its numbers; empty for a percentage and for a plain number.
    pub unit: String,
    /// Its target in each month of the plan period, where it has one of its own.
    pub months: Vec<String>,
}

/// Which way an indicator is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Direction {
    /// More is better: at least the target.
    #[default]
    Up,
    /// Less is better: at most the target.
    Down,
}

named!(Direction);

impl Direction {
    /// Their names in the plan file.
    pub const NAMES: [&'static str; 2] = ["up", "down"];
    /// Both.
    pub const ALL: [Self; 2] = [Self::Up, Self::Down];

    /// `≥` or `≤`.
    pub fn sign(self) -> &'static str {
        if self == Self::Up { "≥" } else { "≤" }
    }
}
