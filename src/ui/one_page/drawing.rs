//! The drawings of the page: the funnel and the bars, with classes that the style sheet and the picture both know.

use crate::i18n::one_page::Stage;
use crate::ui::parts::node::{Node, node};

/// The width of a drawing, in its own units.
pub const WIDTH: u32 = 328;
/// The height of a stage, and of the way to the next.
const STAGE: u32 = 38;
const JOIN: u32 = 34;
/// A stage never is thinner than this.
const THINNEST: u32 = 8;

/// The height of the funnel of so many stages.
pub fn funnel_height(stages: usize) -> u32 {
    let stages = u32::try_from(stages).unwrap_or(0);
    stages * STAGE + stages.saturating_sub(1) * JOIN
}

/// The funnel: each stage as wide as its count, with the rate to the next in the way between both.
pub fn funnel(stages: &[Stage]) -> Vec<Node> {
    let width = |stage: &Stage| (u32::from(stage.permille) * WIDTH / 1000).max(THINNEST);
    let left = |stage: &Stage| (WIDTH - width(stage)) / 2;
    let mut nodes = Vec::new();
    let mut top = 0;
    for (i, stage) in stages.iter().enumerate() {
        let (x, w) = (left(stage), width(stage));
        if let Some(next) = stages.get(i + 1) {
            let (x2, w2, below) = (left(next), width(next), top + STAGE);
            let way = format!("M{x} {below} H{} L{} {} H{x2} Z", x + w, x2 + w2, below + JOIN);
            nodes.push(node("path").class("join").attr("d", way));
        }
        nodes.push(rect("stage", [x, top, w, STAGE], 4));
        // A name or a count that does not fit into its bar stands on the paper beside it.
        let is_wide = w + 8 >= WIDTH;
        let over = |class: [&'static str; 2]| class[usize::from(is_wide)];
        let base = top + STAGE / 2 + 6;
        nodes.push(text(over(["name", "name over"]), 10, base, "start", &stage.name));
        nodes.push(text(over(["count", "count over"]), WIDTH - 10, base, "end", &stage.count));
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
