//! The split by segment: its dimensions, its picture, its cross table, and the list of its sub-targets.

pub mod axes;
pub mod details;
pub mod dimension;
pub mod each;
pub mod factors;
pub mod figures;
pub mod leaf;
pub mod list;
pub mod member;
pub mod own;
pub mod picture;
pub mod ramp;
pub mod table;
pub mod tiles;
pub mod tools;

use crate::domain::draft::edits::add_dimension;
use crate::domain::draft::limits::DIMENSIONS_MAX;
use crate::domain::draft::usual;
use crate::i18n::texts::Import;
use crate::ui::prelude::*;
use dimension::dimension_card;
use each::each_part;
use figures::{rounding_note, total_row};
use picture::picture;
use table::cross_table;

/// The side of the split by segment.
pub fn space_side() -> Fragment {
    let (screen, document) = here();
    let count = document.part(|draft| draft.space.len());
    let none = Signal::derive(move || count.get() == 0);
    let shown = Signal::derive(move || document.report().is_some_and(|report| report.split.is_some()) && count.get() > 0);
    fragment()
        .child(
            panel("space-title", "inputs", screen.word(Split::space))
                .child(when(none, move || {
                    fragment().child(p().class("lead-in").child(screen.word(Split::empty))).child(actions().child(text_button(
                        "",
                        screen.word(Import::import),
                        move || screen.open_sheet(Sheet::Import),
                    )))
                }))
                .child(div().class("dimensions").child(rows(count, dimension_card)))
                .child(when(shown, || fragment().child(total_row()).child(rounding_note())))
                .child(div().id("field-space").tabindex("-1").child(fault_line(&Field::Space)))
                .child(when(move || count.get() < DIMENSIONS_MAX, offers))
                .child(full_note(count, DIMENSIONS_MAX)),
        )
        .child(when(shown, move || div().class("pictures").child(picture()).child(surplus()).child(cross_table()).child(each_part())))
}

/// The buttons that add a usual dimension or an unnamed one.
fn offers() -> Fragment {
    let (screen, document) = here();
    let count = document.part(|draft| draft.space.len());
    let there =
        settled(document.part(|draft| usual::DIMENSIONS.map(|(name, _)| draft.space.iter().any(|dimension| dimension.name == name))));
    let title = Signal::derive(move || {
        let strings = Split(screen.locale());
        (if count.get() == 0 { strings.divide_by() } else { strings.then_by() }).to_owned()
    });
    let add = move |usual: Option<usize>| {
        let d = count.get_untracked();
        document.edit(None, |draft| add_dimension(draft, usual));
        focus_soon(dimension_id(d));
    };
    fragment().child(h3().child(title)).child(
        div()
            .class("chips")
            .child(dynamic(move || {
                let (there, locale) = (there.get(), document.locale.get());
                let chip = |i: usize| text_button("chip", fixed(names::shown(locale, usual::DIMENSIONS[i].0)), move || add(Some(i)));
                fragment().children((0..usual::DIMENSIONS.len()).filter(|i| !there[*i]).map(chip))
            }))
            .child(text_button("chip", screen.word(Split::other), move || add(None))),
    )
}

/// The surplus over the target that comes from rounding up to whole deals.
fn surplus() -> Element {
    let more = |report: &Report, locale: Locale| {
        let surplus = report.surplus.filter(|surplus| surplus.exact().is_positive())?;
        Some(Calculation(locale).surplus(&number::money(report.currency, surplus)))
    };
    p().class("note").child(Screen::here().of_report(more))
}
