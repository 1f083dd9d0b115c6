//! Where things are in a chart: its margins, lengths of bars, and texts that stay inside and apart.

use super::lines::width;
use super::pen::{Anchor, Pen, is_bold};

/// The whole width of a chart.
pub const WIDTH: u32 = 720;
/// The margin at each side.
pub const LEFT: u32 = 24;
/// The right end of what is drawn.
pub const RIGHT: u32 = WIDTH - LEFT;
/// The width of what is drawn.
pub const ROOM: u32 = RIGHT - LEFT;

/// The length of a bar in a room for the greatest amount; at least 1 if there is an amount.
pub(super) fn length(amount: u128, most: u128, room: u32) -> u32 {
    if amount == 0 {
        return 0;
    }
    let length = amount.saturating_mul(room.into()).checked_div(most).unwrap_or(0);
    u32::try_from(length).unwrap_or(room).clamp(1, room)
}

/// A width in thousandths of a font size, in whole units, rounded up.
pub(super) fn px(width: u32, size: u32) -> u32 {
    (width * size).div_ceil(1000)
}

/// The width of a text of a class and size: bold letters are wider.
pub(super) fn wide(class: &str, size: u32, text: &str) -> u32 {
    let width = px(width(text), size);
    if is_bold(class) { width * 23 / 20 } else { width }
}

/// A place in thousandths, along a room that begins at `from`.
pub(super) fn along(from: u32, room: u32, permille: u16) -> u32 {
    from + u32::from(permille) * room / 1000
}

/// The middle of a text that is wanted at `middle`, moved so that none of it is beyond the drawing.
pub(super) fn kept_inside(middle: u32, wide: u32) -> u32 {
    let half = wide.div_ceil(2);
    middle.clamp(LEFT + half, (RIGHT.saturating_sub(half)).max(LEFT + half))
}

/// A mark under something, with what it says.
pub(super) fn mark_below(pen: &mut Pen, at: u32, base: u32, text: &str) {
    let text = &format!("▲ {text}");
    let middle = kept_inside(at, wide("strong", 12, text));
    pen.text("strong", 12, [middle, base], Anchor::Middle, text);
}

/// Texts in a row, each at its place, without those that would touch one before them.
pub(super) fn spaced(pen: &mut Pen, class: &str, size: u32, base: u32, texts: impl IntoIterator<Item = (u32, String)>) {
    let mut free = 0;
    for (at, text) in texts {
        let wide = wide(class, size, &text);
        let middle = kept_inside(at, wide);
        if middle - wide / 2 >= free {
            pen.text(class, size, [middle, base], Anchor::Middle, &text);
            free = middle + wide / 2 + 8;
        }
    }
}
