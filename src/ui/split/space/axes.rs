//! The dimensions of the cross table, and the sheet that a cell opens.

use crate::ui::prelude::*;
use crate::ui::split::grid::Cell;
use crate::ui::split::measure::{dimension_names, of_segments, whole_sheet};

/// The chosen dimensions of the rows and columns, of `many` dimensions.
pub fn chosen_axes(screen: Screen, many: usize) -> (usize, usize) {
    let (down, across) = screen.chosen.axes.get();
    if down < many && across < many { (down, across) } else { (0, 1) }
}

/// The sheet of a cell of the table of these dimensions, or of a sum at its edges.
pub fn cell_sheet(screen: Screen, (down, across): (usize, usize), cell: Cell) -> Option<Sheet> {
    let measure = of_segments(screen.measure.get_untracked());
    let report = screen.document.report()?;
    Some(match cell {
        // A cell on the path to a sub-target can have custom values, so its own sheet opens; the other cells are sums.
        (Some(i), Some(j)) if (down, across) == (0, 1) => Sheet::Leaf(vec![i, j]),
        (Some(i), Some(j)) if (down, across) == (1, 0) => Sheet::Leaf(vec![j, i]),
        (Some(i), Some(j)) => Sheet::Explain(Topic::Cell((down, i), (across, j), measure)),
        (Some(i), None) => Sheet::Explain(Topic::Member(down, i, measure)),
        (None, Some(j)) => Sheet::Explain(Topic::Member(across, j, measure)),
        (None, None) => whole_sheet(&report, measure),
    })
}

/// The choice of the two dimensions of the table, if there are more than two.
pub fn axes_choice() -> View {
    let (screen, document) = here();
    let count = settled(document.part(|draft| draft.space.len()));
    let axes = Memo::new(move |_| chosen_axes(screen, count.get()));
    let names = [("rows", screen.word(Split::rows)), ("columns", screen.word(Split::columns))];
    when(move || count.get() > 2, move || two_choices(names, dimension_names(), axes, move |axes| screen.chosen.axes.set(axes)))
}
