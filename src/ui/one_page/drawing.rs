//! The drawings of the page: the funnel and the bars, with classes that the style sheet and the picture both know.

use crate::export::charts::lines::{cut, width};
use crate::i18n::one_page::Stage;
use crate::ui::parts::node::{Node, node};

/// The width of a drawing, in its own units.
pub const WIDTH: u32 = 328;
/// The height of a stage, and of the way to the next.
const STAGE: u32 = 38;
const JOIN: u32 = 34;
/// The sizes of the name and the count of a stage, and their distance from an edge.
const NAME_SIZE: u32 = 14;
const COUNT_SIZE: u32 = 18;
const EDGE: u32 = 10;
/// A stage never is thinner than this.
const THINNEST: u32 = 8;

/// The height of the funnel of so many stages.
pub fn funnel_height(stages: usize) -> u32 {
    let stages = u32::try_from(stages).unwrap_or(0);
    stages * STAGE + stages.saturating_sub(1) * JOIN
}

/// The funnel: each stage as wide as its count, with the rate to the next in the way between both.
pub fn funnel(stages: &[Stage]) -> Vec<Node> {
    let bar = |stage: &Stage| (u32::from(stage.permille) * WIDTH / 1000).max(THINNEST);
    let left = |stage: &Stage| (WIDTH - bar(stage)) / 2;
    let mut nodes = Vec::new();
    let mut top = 0;
    for (i, stage) in stages.iter().enumerate() {
        let (x, w) = (left(stage), bar(stage));
        if let Some(next) = stages.get(i + 1) {
            let (x2, w2, below) = (left(next), bar(next), top + STAGE);
            let way = format!("M{x} {below} H{} L{} {} H{x2} Z", x + w, x2 + w2, below + JOIN);
            nodes.push(node("path").class("join").attr("d", way));
        }
        nodes.push(rect("stage", [x, top, w, STAGE], 4));
        // A name or a count stands on the paper beside its bar. Where it would reach over the bar's edge, it stands on the bar, if that is wide
        // enough. A name that fits in neither place is cut in the wider one.
        let (name, count) = (wide(&stage.name, NAME_SIZE), wide(&stage.count, COUNT_SIZE));
        let beside = x.saturating_sub(EDGE);
        // The first bar leaves no room beside it, so that the count is on it as well.
        let within = w.saturating_sub(if beside < count { count + 3 * EDGE } else { 2 * EDGE });
        let is_name_over = name > beside && (name <= within || within > beside);
        let left = w.saturating_sub(if is_name_over { name.min(within) + 3 * EDGE } else { 2 * EDGE });
        let is_count_over = count > beside && (count <= left || beside == 0);
        let base = top + STAGE / 2 + 6;
        let (class, from, room) = if is_name_over { ("name over", x + EDGE, within) } else { ("name", EDGE, beside) };
        nodes.push(text(class, from, base, "start", &cut(&stage.name, room * 1000 / NAME_SIZE)));
        let (count, to) = if is_count_over { ("count over", x + w - EDGE) } else { ("count", WIDTH - EDGE) };
        nodes.push(text(count, to, base, "end", &stage.count));
        top += STAGE + JOIN;
    }
    // The rates lie over what is drawn.
    let mut top = STAGE;
    for rate in stages.iter().filter_map(|stage| stage.rate.as_ref()) {
        let wide = u32::try_from(rate.chars().count()).unwrap_or(4) * 9 + 18;
        nodes.push(rect("pill", [(WIDTH - wide) / 2, top + 4, wide, JOIN - 8], 13));
        nodes.push(text("rate", WIDTH / 2, top + JOIN / 2 + 5, "middle", rate));
        top += STAGE + JOIN;
    }
    nodes
}

/// The width of a text in that size.
fn wide(text: &str, size: u32) -> u32 {
    width(text) * size / 1000
}

/// A rectangle with rounded corners, at `[x, y, width, height]`.
pub fn rect(class: &'static str, [x, y, width, height]: [u32; 4], round: u32) -> Node {
    let number = |n: u32| n.to_string();
    node("rect")
        .class(class)
        .attr("x", number(x))
        .attr("y", number(y))
        .attr("width", number(width))
        .attr("height", number(height))
        .attr("rx", number(round))
}

/// A text at its base line.
pub fn text(class: &'static str, x: u32, y: u32, anchor: &str, text: &str) -> Node {
    node("text").class(class).attr("x", x.to_string()).attr("y", y.to_string()).attr("text-anchor", anchor).text(text)
}
