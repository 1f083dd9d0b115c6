//! Custom values: deal size, margin and rates of a member or a sub-target.

use crate::ui::prelude::*;

/// The fields of deal size, margin and rates, each with the plan's value as its placeholder.
pub fn own_fields(field: impl Fn(Own) -> Field + Copy + Send + 'static) -> Fragment {
    let (screen, document) = here();
    let row =
        move |own: Own, kind: Kind, label: Signal<String>, of: Field| field_row_with(&field(own), kind, label, None, document.text(of));
    let stages = document.part(|draft| draft.stages.len().saturating_sub(1));
    let is_profit = document.part(|draft| draft.metric == Metric::GrossProfit);
    fragment()
        .child(row(Own::DealSize, Kind::Number, screen.word(Target::deal_size), Field::DealSize))
        .child(when(is_profit, move || row(Own::Margin, Kind::Rate, screen.word(Target::margin), Field::Margin)))
        .child(rows(stages, move |k| row(Own::Rate(k), Kind::Rate, between(k), Field::Rate(k))))
}
