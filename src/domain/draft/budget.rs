//! The budget as it is typed.

/// A line of the budget, as text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct BudgetLineDraft {
    /// What it is for: the name of a channel or of an item, such as a product line or a region, or any other.
    pub name: String,
    /// The money that it has.
    pub amount: String,
}
