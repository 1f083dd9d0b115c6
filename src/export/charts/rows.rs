//! Bars in rows and in columns, each with its name and its value.

use super::frame::{Frame, LEFT, RIGHT, ROOM};
use super::pen::Anchor;
use super::{length, wide};

/// An amount with its bar.
pub(super) struct Bar {
    pub name: String,
    pub value: String,
    /// What is written small beside the value.
    pub note: String,
    pub amount: u128,
    /// Whether today is in it.
    pub is_now: bool,
}

/// The height of a row.
const ROW: u32 = 26;
/// The width of the names.
const NAMES: u32 = 170;
/// The sizes of the letters.
const SIZE: u32 = 13;
const SMALL: u32 = 11;
/// The least width for the longest bar.
const BAR_MIN: u32 = 120;
/// The height of the highest column.
const HIGH: u32 = 220;

/// Bars in rows, to the scale of the greatest of them. `now` is written at the row that has today in it.
pub(super) fn rows(frame: &mut Frame, bars: &[Bar], now: &str) {
    let most = bars.iter().map(|bar| bar.amount).max().unwrap_or(0);
    let notes = bars.iter().map(|bar| wide("", SMALL, &bar.note)).max().unwrap_or(0);
    let values = bars.iter().map(|bar| wide("bold", SIZE, &bar.value)).max().unwrap_or(0);
    let from = LEFT + NAMES;
    let gap = if notes > 0 { 10 } else { 0 };
    let notes = notes.min((RIGHT - from).saturating_sub(values + gap + 12 + BAR_MIN));
    let room = (RIGHT - from).saturating_sub(values + notes + gap + 12).max(BAR_MIN);
    for bar in bars {
        let base = frame.y + 17;
        let name = if bar.is_now { format!("{} · {now}", bar.name) } else { bar.name.clone() };
        frame.pen.text_within(if bar.is_now { "bold" } else { "" }, SIZE, [LEFT, base], Anchor::Start, &name, NAMES - 12);
        frame.pen.rect("stage", [from, frame.y + 5, length(bar.amount, most, room), ROW - 10], 2);
        let end = RIGHT - notes - gap;
        frame.pen.text_within("bold", SIZE, [end, base], Anchor::End, &bar.value, end - from);
        if notes > 0 && !bar.note.is_empty() {
            frame.pen.text_within("quiet", SMALL, [RIGHT, base], Anchor::End, &bar.note, notes);
        }
        frame.y += ROW;
    }
}

/// Whether the bars have room as columns: each value and each name in its own place.
pub(super) fn fit_as_columns(bars: &[Bar]) -> bool {
    let slot = ROOM / u32::try_from(bars.len()).unwrap_or(u32::MAX).max(1);
    bars.iter().all(|bar| [&bar.value, &bar.name].iter().all(|text| wide("bold", SIZE, text) + 4 <= slot))
}

/// Bars as columns, to the scale of the greatest of them.
pub(super) fn columns(frame: &mut Frame, bars: &[Bar], now: &str) {
    let most = bars.iter().map(|bar| bar.amount).max().unwrap_or(0);
    let slot = ROOM / u32::try_from(bars.len()).unwrap_or(1).max(1);
    let column = (slot * 7 / 10).clamp(1, 80);
    let ground = frame.y + 26 + HIGH;
    for (i, bar) in (0..).zip(bars) {
        let middle = LEFT + slot * i + slot / 2;
        let high = length(bar.amount, most, HIGH);
        frame.pen.rect("stage", [middle - column / 2, ground - high, column, high], 2);
        frame.pen.text("bold", SIZE, [middle, ground - high - 6], Anchor::Middle, &bar.value);
        frame.pen.text(if bar.is_now { "bold" } else { "quiet" }, SIZE, [middle, ground + 18], Anchor::Middle, &bar.name);
        if bar.is_now {
            super::mark_below(&mut frame.pen, middle, ground + 34, now);
        }
    }
    frame.pen.rect("ink", [LEFT, ground, ROOM, 1], 0);
    frame.y = ground + if bars.iter().any(|bar| bar.is_now) { 42 } else { 24 };
}
