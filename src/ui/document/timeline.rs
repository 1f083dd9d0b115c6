//! The milestones on a line of days, as a drawing.

use crate::export::charts::lines::cut;
use crate::i18n::work_plan::Span;
use crate::ui::one_page::drawing::{rect, text};
use crate::ui::parts::node::{Node, node};

/// The width of the drawing in its own units; the names have what is left of [`LEFT`].
const WIDTH: u32 = 680;
const LEFT: u32 = 200;
/// The height of the months above, and of a row.
const HEAD: u32 = 20;
const ROW: u32 = 24;
/// The size of the names.
const SIZE: u32 = 12;

/// The drawing. The table above it has the same dates, so that it says nothing to a screen reader.
pub fn timeline(months: &[Span], bars: &[Span]) -> Node {
    let height = HEAD + ROW * u32::try_from(bars.len()).unwrap_or(0) + 2;
    let along = |part: u32| LEFT + part * (WIDTH - LEFT) / 10_000;
    let mut nodes = Vec::new();
    for month in months {
        nodes.push(text("quiet", along(month.from) + 3, HEAD - 6, "start", &month.name));
        nodes.push(rect("line", [along(month.from), 0, 1, height], 0));
    }
    nodes.push(rect("line", [0, HEAD - 1, WIDTH, 1], 0));
    for (i, bar) in (0..).zip(bars) {
        let top = HEAD + ROW * i;
        let name = cut(&bar.name, (LEFT - 10) * 1000 / SIZE);
        nodes.push(text("name", 0, top + 16, "start", &name));
        let length = (bar.width * (WIDTH - LEFT) / 10_000).max(6);
        nodes.push(rect("stage", [along(bar.from), top + 7, length, 10], 3));
    }
    node("svg").class("timeline").attr("viewBox", format!("0 0 {WIDTH} {height}")).attr("aria-hidden", "true").children(nodes)
}
