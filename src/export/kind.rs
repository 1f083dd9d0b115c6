//! The kinds of tables, with their names.

use crate::i18n::Locale;
use crate::i18n::texts::Export;

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The inputs, the reverse funnel, the check forward and the target lines.
    Target,
    /// The sub-targets and the items.
    Split,
    /// The months.
    Months,
    /// The weeks.
    Weeks,
    /// Every day of the plan period.
    Days,
    /// The sub-targets by month.
    ByMonth,
    /// The activities.
    Activities,
    /// The budget.
    Budget,
}

impl Kind {
    /// All, in the order of a workbook.
    pub const ALL: [Self; 8] =
        [Self::Target, Self::Split, Self::Months, Self::Weeks, Self::Days, Self::ByMonth, Self::Activities, Self::Budget];

    /// Their names for programs.
    pub const NAMES: [&'static str; 8] = ["target", "split", "months", "weeks", "days", "by_month", "activities", "budget"];

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The table of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|known| *known == name).map(|i| Self::ALL[i])
    }

    /// Its name in the reader's language: at most 31 characters, and none of those that a workbook refuses.
    pub fn title(self, locale: Locale) -> &'static str {
        Export(locale).sheets()[self as usize]
    }
}
