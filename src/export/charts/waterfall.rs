//! The waterfall: the leads needed from one scenario to another, change by change.

use super::Source;
use super::frame::{Frame, LEFT, ROOM};
use super::lines::lines_at_most;
use super::pen::{Anchor, Drawing};

/// The height of the highest bar.
const HIGH: u32 = 220;

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let fall = source.fall?;
    let mut frame = Frame::new(source, &fall.title);
    frame.y += 12;
    let slot = ROOM / u32::try_from(fall.bars.len()).ok()?.max(1);
    let wide = (slot * 3 / 5).clamp(1, 90);
    let ground = frame.y + 24 + HIGH;
    let level = |permille: u16| ground - u32::from(permille) * HIGH / 1000;
    let mut below = 0;
    let mut before: Option<(u32, u32)> = None;
    for (i, bar) in (0..).zip(&fall.bars) {
        let middle = LEFT + slot * i + slot / 2;
        let left = middle - wide / 2;
        let (low, high) = bar.edges;
        let (top, bottom) = (level(high), level(low));
        let class = match bar.class {
            "whole" => "whole",
            "open" | "good" => "stage",
            _ => "light",
        };
        frame.pen.rect(class, [left, top, wide, (bottom - top).max(1)], 0);
        // The level from which a change goes on is that at which the bar before it ended.
        let (from, to) = if bar.class == "bad" { (bottom, top) } else { (top, bottom) };
        if let Some((end, at)) = before {
            frame.pen.path("dashed", &format!("M{end} {at}H{left}"));
        }
        before = Some((left + wide, if bar.column.is_some() { from } else { to }));
        frame.pen.text_within("bold", 13, [middle, top - 6], Anchor::Middle, &bar.value, slot);
        let room = (slot - 6) * 1000 / 12;
        let names = lines_at_most(&bar.name, room, 3);
        let to = bar.to.as_ref().map(|to| lines_at_most(&format!("→ {to}"), room, 2)).unwrap_or_default();
        for (n, line) in (0..).zip(names.iter().chain(&to)) {
            let class = if n < names.len() { "" } else { "strong" };
            frame.pen.text(class, 12, [middle, ground + 18 + 15 * u32::try_from(n).unwrap_or(0)], Anchor::Middle, line);
        }
        below = below.max(names.len() + to.len());
    }
    frame.pen.rect("ink", [LEFT, ground, ROOM, 1], 0);
    frame.y = ground + 10 + 15 * u32::try_from(below).ok()?;
    frame.note(&fall.sum);
    Some(frame.finish())
}
