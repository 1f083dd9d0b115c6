//! The budget: from text to values.

use super::faults::{Faults, typed};
use crate::domain::draft::limits::BUDGET_LINES_MAX;
use crate::domain::draft::{Allowed, BudgetLineDraft, Draft, Field};
use crate::domain::number::money::AMOUNT_MAX;
use crate::domain::number::{Exact, reader};
use crate::domain::plan::{Budget, BudgetLine};

pub(super) fn budget(draft: &Draft, faults: &mut Faults) -> Option<Budget> {
    let total = match typed(&draft.budget_total) {
        None => Some(None),
        Some(text) => faults.positive(Field::BudgetTotal, text, AMOUNT_MAX, Allowed::Money.or_nothing()).map(Some),
    };
    let reserve = match typed(&draft.budget_reserve) {
        None => Some(None),
        Some(text) => match reader::rate(text) {
            Ok(part) if part >= Exact::zero() && part < Exact::one() => Some(Some(part)),
            _ => faults.note(Field::BudgetReserve, text, Allowed::Reserve.or_nothing()),
        },
    };
    let looked_into = faults.many(Field::BudgetLines, &draft.budget_lines, 0, BUDGET_LINES_MAX);
    let mut lines = Vec::new();
    for (i, BudgetLineDraft { name, amount }) in looked_into.iter().enumerate() {
        let is_taken = draft.budget_lines[..i].iter().any(|other| other.name.trim() == name.trim());
        let read_name = faults.name(Field::BudgetLineName(i), name);
        if read_name.is_some() && is_taken {
            faults.note::<()>(Field::BudgetLineName(i), name, Allowed::OtherName);
        }
        // A line that has no amount yet is no line of the plan: it is being typed.
        let Some(amount) = typed(amount) else { continue };
        let amount = faults.positive(Field::BudgetLineAmount(i), amount, AMOUNT_MAX, Allowed::Money.or_nothing());
        lines.push(read_name.zip(amount).map(|(name, amount)| BudgetLine { name: name.trim().to_owned(), amount }));
    }
    Some(Budget { total: total?, reserve: reserve?, lines: lines.into_iter().collect::<Option<_>>()? })
}
