//! The factors of a dimension, with their weights.

use crate::ui::prelude::*;

/// The list of the factors with their weights.
pub fn factors(d: usize) -> Fragment {
    let (screen, document) = here();
    let count = document.part(move |draft| draft.space.get(d).map_or(0, |dimension| dimension.factors.len()));
    let row = move |f: usize| {
        let name = screen.name(Field::FactorName(d, f));
        let fields = [
            (Field::FactorName(d, f), Kind::Name, Signal::derive(move || Split(screen.locale()).factor_name(f + 1))),
            (Field::FactorWeight(d, f), Kind::Number, Signal::derive(move || Split(screen.locale()).factor_weight(&name.get()))),
        ];
        edit_row(fields, remove_named(name), move || {
            document.edit(None, |draft| edits::remove_factor(draft, d, f));
            focus_soon(dimension_id(d));
        })
    };
    let list = move || {
        let head = [Split::by_figures, Split::weight].map(|word| span().child(screen.word(word)));
        fragment().child(p().class("word edit-head").children(head)).child(ul().class("edit-list").child(rows(count, row)))
    };
    // A single factor needs no weight.
    fragment()
        .child(when(move || count.get() > 1, list))
        .child(when(move || count.get() > 0, move || p().class("word").child(screen.word(Split::by_figures_hint))))
}
