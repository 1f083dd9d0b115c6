//! The form of the meeting's two charts: bars upright in places of equal width, with their names below.
//!
//! Lengths are in percent of the chart, so that the words in it keep their shape at every size.

use crate::ui::prelude::*;

/// The part of the height above the highest bar, in thousandths: room for its figure.
const ABOVE: u32 = 150;

/// The part of a place that its bar takes, in thousandths.
const BAR: u32 = 620;

/// The greatest width of a bar, in thousandths of the chart: one or two bars do not fill it.
const BAR_MAX: u32 = 170;

/// The place of a bar: its left edge and its width, in thousandths of the chart.
#[derive(Clone, Copy)]
pub struct Slot {
    left: u32,
    width: u32,
}

impl Slot {
    /// Place `i` of `many`.
    pub fn new(i: usize, many: usize) -> Self {
        let (i, many) = (u32::try_from(i).unwrap_or(0), u32::try_from(many).unwrap_or(1).max(1));
        Self { left: 1000 * i / many, width: 1000 / many }
    }

    fn bar_left(self) -> u32 {
        self.left + (self.width - self.bar_width()) / 2
    }

    fn bar_width(self) -> u32 {
        (self.width * BAR / 1000).min(BAR_MAX)
    }
}

/// The bar of a place from one level to another, in thousandths of the greatest count.
pub fn bar_between(class: &'static str, slot: Slot, low: u16, high: u16) -> Node {
    let height = u32::from(high.saturating_sub(low)) * (1000 - ABOVE) / 1000;
    node("rect")
        .class(class)
        .attr("x", percent(slot.bar_left()))
        .attr("width", percent(slot.bar_width()))
        .attr("y", percent(y(high)))
        .attr("height", percent(height.max(3)))
}

/// A horizontal line at a level, from the bar of one place to that of another.
pub fn tie(from: Slot, to: Slot, level: u16) -> Node {
    line("tie", from.bar_left() + from.bar_width(), to.bar_left(), level)
}

/// A horizontal line at a level across a place.
pub fn line_across(class: &'static str, slot: Slot, level: u16) -> Node {
    line(class, slot.left, slot.left + slot.width, level)
}

fn line(class: &'static str, from: u32, to: u32, level: u16) -> Node {
    let y = percent(y(level));
    node("line").class(class).attr("x1", percent(from)).attr("x2", percent(to)).attr("y1", y.as_str()).attr("y2", y)
}

/// A figure above a level, in the middle of a place.
pub fn figure_above(class: &'static str, slot: Slot, level: u16, text: &str) -> Node {
    figure_at(class, slot, level, "-0.35em", text)
}

/// A figure below a level, in the middle of a place.
pub fn figure_below(class: &'static str, slot: Slot, level: u16, text: &str) -> Node {
    figure_at(class, slot, level, "1.15em", text)
}

fn figure_at(class: &'static str, slot: Slot, level: u16, dy: &'static str, text: &str) -> Node {
    let x = percent(slot.left + slot.width / 2);
    node("text").class(class).attr("x", x).attr("y", percent(y(level))).attr("dy", dy).text(text)
}

/// The words under a bar.
pub struct Below {
    /// The name, which is clamped.
    pub name: String,
    /// The full name, in the title.
    pub full: String,
    /// A figure below the name, if there is one.
    pub figure: Option<String>,
}

/// The names under the bars.
pub fn names_below(names: impl IntoIterator<Item = Below>) -> Vec<Node> {
    let name = |below: Below| {
        let figure = below.figure.map(|figure| node("small").text(figure));
        node("li").child(node("span").attr("title", below.full).text(below.name)).children(figure)
    };
    names.into_iter().map(name).collect()
}

/// Hatching, for what is missing.
pub fn hatching() -> Node {
    let stripe = node("path").attr("d", "M0 0V8");
    let pattern = node("pattern").attr("id", "hatch").attr("width", "8").attr("height", "8");
    let pattern = pattern.attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)");
    node("defs").child(pattern.child(stripe))
}

/// The distance of a level from the top, in thousandths of the chart.
fn y(level: u16) -> u32 {
    1000 - u32::from(level.min(1000)) * (1000 - ABOVE) / 1000
}

/// Thousandths as a length: `12.5%`.
fn percent(permille: u32) -> String {
    format!("{}.{}%", permille / 10, permille % 10)
}
