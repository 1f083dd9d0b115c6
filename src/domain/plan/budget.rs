//! The budget.

use crate::domain::number::Exact;

/// The money that a plan may spend (docs/domain.md §7).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Budget {
    /// The whole budget of the plan period.
    pub total: Option<Exact>,
    /// The part that is kept as a reserve; 10 % if it is not typed.
    pub reserve: Option<Exact>,
    /// Its lines.
    pub lines: Vec<BudgetLine>,
}

/// A line of the budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetLine {
    /// The channel or item that it is for.
    pub name: String,
    /// The money that it has.
    pub amount: Exact,
}

impl Budget {
    /// The part that is kept as a reserve, from 0 to below 1.
    pub fn reserved(&self) -> Exact {
        self.reserve.clone().unwrap_or_else(|| Exact::ratio(1, 10))
    }
}
