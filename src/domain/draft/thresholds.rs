//! The thresholds of the verdict as they are typed: from which figure on a reason is comfortable, and from which it is achievable.
//!
//! They belong to the plan and not to a scenario, so that scenarios are judged by the same thresholds.

use std::fmt;

use super::takes::Takes;

/// What a threshold applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Threshold {
    /// The growth over the last period.
    Growth,
    /// The planned rate above the counted rate, in relation to it.
    Rate,
    /// What is missing of what is needed: leads, people, market.
    Gap,
    /// The chance of hitting target.
    Chance,
    /// Calendar days until the lead-by date.
    Days,
}

/// The better of two verdicts that a threshold separates from the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `comfortable`
    Comfortable,
    /// `achievable`
    Achievable,
}

/// The typed thresholds; an empty text is the usual one ([`Threshold::usual`]).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ThresholdsDraft([[String; 2]; 5]);

impl Threshold {
    /// All, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::Growth, Self::Rate, Self::Gap, Self::Chance, Self::Days];

    /// Its name in the plan file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Growth => "growth",
            Self::Rate => "rate",
            Self::Gap => "gap",
            Self::Chance => "chance",
            Self::Days => "days",
        }
    }

    /// The threshold of a plan that states none, as it would be typed (docs/domain.md §12 gives the reasons).
    pub fn usual(self, level: Level) -> &'static str {
        let [comfortable, achievable] = match self {
            Self::Growth => ["10%", "30%"],
            Self::Rate => ["5%", "20%"],
            Self::Gap => ["0%", "10%"],
            Self::Chance => ["80%", "50%"],
            Self::Days => ["10", "0"],
        };
        if level == Level::Comfortable { comfortable } else { achievable }
    }

    /// Whether a greater figure is better.
    pub fn more_is_better(self) -> bool {
        matches!(self, Self::Chance | Self::Days)
    }

    pub(super) fn takes(self) -> Takes {
        if self == Self::Days { Takes::Number } else { Takes::Rate }
    }
}

impl fmt::Display for Threshold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Level {
    /// Both, the better one first.
    pub const BOTH: [Self; 2] = [Self::Comfortable, Self::Achievable];
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::Comfortable { "comfortable" } else { "achievable" })
    }
}

impl ThresholdsDraft {
    /// The text of a threshold; empty for the usual one.
    pub fn text(&self, of: Threshold, level: Level) -> &String {
        &self.0[of as usize][level as usize]
    }

    /// The same, to write it.
    pub fn slot(&mut self, of: Threshold, level: Level) -> &mut String {
        &mut self.0[of as usize][level as usize]
    }
}
