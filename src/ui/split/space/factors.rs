//! What the members of a dimension are weighed by: each factor with its weight.

use crate::domain::draft::edits::remove_factor;
use crate::ui::prelude::*;

/// What the members are weighed by: each factor with its weight.
pub fn factors(d: usize) -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let row = move |f: usize| {
        let name = document.text(Field::FactorName(d, f));
        let shown = move || names::shown(document.locale.get(), &name.get()).into_owned();
        li().child(
            div()
                .class("edit-row")
                .child(entry(Field::FactorName(d, f), Kind::Name, Signal::derive(move || Split(screen.locale()).factor_name(f + 1))))
                .child(entry(
                    Field::FactorWeight(d, f),
                    Kind::Number,
                    Signal::derive(move || Split(screen.locale()).factor_weight(&shown())),
                ))
                .child(icon_button(Shape::Remove, Signal::derive(move || Page(screen.locale()).remove_named(&shown())), move || {
                    document.edit(None, |draft| remove_factor(draft, d, f));
                    focus_soon(dimension_id(d));
                })),
        )
        .child(fault_line(&Field::FactorName(d, f)))
        .child(fault_line(&Field::FactorWeight(d, f)))
    };
    let list = move || {
        let row = row;
        fragment()
            .child(
                p().class("word edit-head")
                    .child(span().child(screen.word(Split::by_figures)))
                    .child(span().child(screen.word(Split::weight))),
            )
            .child(ul().class("edit-list").child(rows(count, row)))
    };
    // One by itself needs no weight.
    fragment()
        .child(when(move || count.get() > 1, list))
        .child(when(move || count.get() > 0, move || p().class("word").child(screen.word(Split::by_figures_hint))))
}
