//! The kinds of charts, with their names.

use super::pen::Drawing;
use super::{Source, chance, funnel, levers, over_time, pay, split, supply, timeline, waterfall};
use crate::i18n::Locale;
use crate::i18n::texts::Charts;

/// A chart of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// The sales funnel.
    Funnel,
    /// The items of every dimension.
    Split,
    /// The months.
    Months,
    /// What activities bring, beside what is needed.
    Supply,
    /// The distribution of the outcomes.
    Chance,
    /// What matters most.
    Levers,
    /// From one scenario to another.
    Waterfall,
    /// Pay over attainment.
    Pay,
    /// The milestones.
    Timeline,
}

impl Chart {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 9] =
        [Self::Funnel, Self::Split, Self::Months, Self::Supply, Self::Chance, Self::Levers, Self::Waterfall, Self::Pay, Self::Timeline];

    /// Their names for programs.
    pub const NAMES: [&'static str; 9] = ["funnel", "split", "months", "supply", "chance", "sensitivity", "waterfall", "pay", "timeline"];

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The chart of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|known| *known == name).map(|i| Self::ALL[i])
    }

    /// Its name in the reader's language.
    pub fn title(self, locale: Locale) -> &'static str {
        Charts(locale).kinds()[self as usize]
    }

    /// The chart as a drawing; `None` if the plan does not have it, or its figures are not known yet.
    pub fn draw(self, source: &Source) -> Option<Drawing> {
        match self {
            Self::Funnel => funnel::draw(source),
            Self::Split => split::draw(source),
            Self::Months => over_time::draw(source),
            Self::Supply => supply::draw(source),
            Self::Chance => chance::draw(source),
            Self::Levers => levers::draw(source),
            Self::Waterfall => waterfall::draw(source),
            Self::Pay => pay::draw(source),
            Self::Timeline => timeline::draw(source),
        }
    }
}
