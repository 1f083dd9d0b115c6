//! Custom values: deal size, margin and rates of a member or a sub-target.

use crate::ui::prelude::*;

/// Deal size, margin and rates of a member or a leaf, with what holds where they are empty.
pub fn own_fields(field: impl Fn(Own) -> Field + Copy + Send + 'static) -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let row = move |own: Own, kind: Kind, label: Signal<String>, of: Field| {
        let field = field(own);
        fragment()
            .child(
                div()
                    .class("field")
                    .child(html::label().r#for(id_of(&field)).child(label))
                    .child(entry(field.clone(), kind, fixed("")).placeholder(document.text(of))),
            )
            .child(fault_line(&field))
    };
    let stages = document.part(|draft| draft.stages.len().saturating_sub(1));
    let is_profit = Signal::derive(move || document.part(|draft| draft.metric == Metric::GrossProfit).get());
    let rate = move |k: usize| {
        let ends = [k, k + 1].map(|k| document.text(Field::StageName(k)));
        let label = Signal::derive(move || {
            let shown = |i: usize| names::shown(document.locale.get(), &ends[i].get()).into_owned();
            format!("{} → {}", shown(0), shown(1))
        });
        row(Own::Rate(k), Kind::Rate, label, Field::Rate(k))
    };
    fragment()
        .child(row(Own::DealSize, Kind::Number, screen.word(Target::deal_size), Field::DealSize))
        .child(when(is_profit, move || row(Own::Margin, Kind::Rate, screen.word(Target::margin), Field::Margin)))
        .child(rows(stages, rate))
}
