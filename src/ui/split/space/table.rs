//! The cross table of two dimensions.

use super::axes::{axes_choice, cell_sheet, chosen_axes};
use crate::domain::Axis;
use crate::ui::prelude::*;
use crate::ui::split::grid::{Cell, grid};
use crate::ui::split::measure::{member_names, of_segments};

/// The cross table of the two chosen dimensions.
pub fn cross_table() -> View {
    let (screen, document) = here();
    let count = settled(document.part(|draft| draft.space.len()));
    let axes = Memo::new(move |_| chosen_axes(screen, count.get()));
    let measure = Signal::derive(move || of_segments(screen.measure.get()));
    let table = move || {
        let (down, across) = axes.get();
        let table =
            Memo::new(move |_| screen.split(|split, _| Some(split.table(Axis::Members(down), Axis::Members(across), measure.get()))));
        let more = move |cell: Cell| cell_sheet(screen, (down, across), cell);
        grid(member_names(across), member_names(down), table, measure, more)
    };
    let titled = move || {
        fragment()
            .child(div().class("picture-head").child(h3().child(screen.word(Split::table))).child(axes_choice()))
            .child(dynamic(table))
            .child(p().class("word").child(screen.word(Split::table_hint)))
    };
    when(move || count.get() > 1, titled)
}
