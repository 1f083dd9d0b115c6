//! The split in space: its dimensions, its picture, its cross table, and every part by itself.

use leptos::prelude::*;

use super::dimension::{dimension_card, dimension_id};
use super::picture::picture;
use super::table::{axes_choice, cross_table, each_part, measure_choice};
use crate::domain::Field;
use crate::domain::draft::edits::add_dimension;
use crate::domain::draft::limits::DIMENSIONS_MAX;
use crate::domain::draft::usual;
use crate::i18n::{names, number};
use crate::ui::Screen;
use crate::ui::parts::buttons::button;
use crate::ui::parts::el::{View, attr, boxed, dynamic, el, fixed, flag, line, rows, say, when};
use crate::ui::parts::field::fault_line;
use crate::ui::target::panel;

/// The side of space.
pub fn space_side() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.space.len());
    let none = flag(move || count.get() == 0);
    let shown = flag(move || document.report().is_some_and(|report| report.space.is_some()) && count.get() > 0);
    let inputs = vec![
        when(none, move || line("p", "lead-in", screen.word(|s| s.split().empty))),
        boxed("div", "dimensions", vec![rows(count, dimension_card)]),
        el("div", vec![attr("id", "field-space"), attr("tabindex", "-1")], vec![fault_line(&Field::Space)]),
        when(flag(move || count.get() < DIMENSIONS_MAX), offers),
    ];
    View::All(vec![
        panel("space-title", "inputs", screen.word(|s| s.space), inputs),
        when(shown, move || {
            boxed("div", "pictures", vec![measure_choice(), axes_choice(), picture(), surplus(), cross_table(), each_part()])
        }),
    ])
}

/// Usual dimensions that are not there yet, and one without a name.
fn offers() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.space.len());
    let there = document.part(|draft| usual::DIMENSIONS.map(|(name, _)| draft.space.iter().any(|dimension| dimension.name == name)));
    let there = Memo::new(move |_| there.get());
    let title = say(move || {
        let strings = screen.strings().split();
        (if count.get() == 0 { strings.divide_by } else { strings.then_by }).to_owned()
    });
    let add = move |usual: Option<usize>| {
        let d = count.get_untracked();
        document.edit(None, |draft| add_dimension(draft, usual));
        screen.focus_soon(dimension_id(d));
    };
    let chips = dynamic(move || {
        let (there, locale) = (there.get(), document.locale.get());
        let chip = |i: usize| button("chip", fixed(names::shown(locale, usual::DIMENSIONS[i].0)), move || add(Some(i)));
        View::All((0..usual::DIMENSIONS.len()).filter(|i| !there[*i]).map(chip).collect())
    });
    let other = button("chip", screen.word(|s| s.split().other), move || add(None));
    View::All(vec![line("h3", "", title), boxed("div", "chips", vec![chips, other])])
}

/// What rounding up to whole deals brings on top of the target.
fn surplus() -> View {
    let document = Screen::here().document;
    let said = say(move || {
        let said = document.report().and_then(|report| {
            let surplus = report.surplus.filter(|surplus| surplus.exact().is_positive())?;
            Some((document.locale.get().strings().surplus)(&number::money(report.currency, surplus)))
        });
        said.unwrap_or_default()
    });
    line("p", "note", said)
}
