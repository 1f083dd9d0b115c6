//! Edits of the budget.

use super::names::free_name;
use crate::domain::draft::limits::BUDGET_LINES_MAX;
use crate::domain::draft::{BudgetLineDraft, Draft, usual};

/// Adds a line to the budget: for the first channel or owner of an activity that has none. Its amount is still to be typed.
pub fn add_budget_line(draft: &mut Draft) {
    if draft.budget_lines.len() >= BUDGET_LINES_MAX {
        return;
    }
    let has = |name: &str| draft.budget_lines.iter().any(|line| line.name.trim() == name.trim());
    let owners = draft.activities.iter().map(|it| it.owner.as_str()).filter(|owner| !owner.trim().is_empty());
    let first = draft.channels.iter().map(|channel| channel.name.as_str()).chain(owners).find(|name| !has(name)).map(str::to_owned);
    let name = first.unwrap_or_else(|| free_name(usual::NEW_BUDGET_LINE, has));
    draft.budget_lines.push(BudgetLineDraft { name, amount: String::new() });
}

/// Removes line `i` of the budget.
pub fn remove_budget_line(draft: &mut Draft, i: usize) {
    if i < draft.budget_lines.len() {
        draft.budget_lines.remove(i);
    }
}
