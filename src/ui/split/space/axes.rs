//! Which dimensions the cross table and its picture show, and what opens for a cell.

use crate::ui::parts::signal::settled_number;
use crate::ui::prelude::*;
use crate::ui::split::grid::Cell;
use crate::ui::split::measure::whole_topic;

/// The dimensions that are chosen for the rows and columns, of so many.
pub fn chosen_axes(screen: Screen, many: usize) -> (usize, usize) {
    let (down, across) = screen.axes.get();
    if down < many && across < many { (down, across) } else { (0, 1) }
}

/// What opens for a cell of the table of these dimensions, or a sum at its edges.
pub fn cell_sheet(screen: Screen, (down, across): (usize, usize), cell: Cell) -> Sheet {
    let measure = screen.measure.get_untracked();
    match cell {
        // What lies on the way from the whole to a leaf can have figures of its own, and that is opened; the others are sums.
        (Some(i), Some(j)) if (down, across) == (0, 1) => Sheet::Leaf(vec![i, j]),
        (Some(i), Some(j)) if (down, across) == (1, 0) => Sheet::Leaf(vec![j, i]),
        (Some(i), Some(j)) => Sheet::Explain(Topic::Cell((down, i), (across, j), measure)),
        (Some(i), None) => Sheet::Explain(Topic::Member(down, i, measure)),
        (None, Some(j)) => Sheet::Explain(Topic::Member(across, j, measure)),
        (None, None) => Sheet::Explain(whole_topic(measure)),
    }
}

/// The choice of the two dimensions of the table and its picture, where there are more.
pub fn axes_choice() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let count = settled_number(document.part(|draft| draft.space.len()));
    let axes = Memo::new(move |_| chosen_axes(screen, count.get()));
    let words = Signal::derive(move || {
        let locale = document.locale.get();
        let all = document.part(|draft| draft.space.iter().map(|dimension| dimension.name.clone()).collect::<Vec<_>>()).get();
        all.iter().map(|name| names::shown(locale, name).into_owned()).collect::<Vec<_>>()
    });
    // Who chooses what the other one is has the two change places.
    let down = move |i: usize| {
        let (down, across) = axes.get_untracked();
        screen.axes.set((i, if i == across { down } else { across }));
    };
    let across = move |i: usize| {
        let (down, across) = axes.get_untracked();
        screen.axes.set((if i == down { across } else { down }, i));
    };
    when(
        move || count.get() > 2,
        move || {
            div()
                .class("choices")
                .child(choice("rows", screen.word(Split::rows), words, Signal::derive(move || axes.get().0), down))
                .child(choice("columns", screen.word(Split::columns), words, Signal::derive(move || axes.get().1), across))
        },
    )
}
