//! The funnel: each stage as wide as its count, with the rate to the next between both.

use super::frame::{Frame, LEFT, RIGHT};
use super::pen::{Anchor, Drawing};
use super::{Source, length, lines};
use crate::i18n::texts::{Funnel, Meeting};
use crate::i18n::{names, number, summary};

/// The height of a stage, and of the way to the next.
const STAGE: u32 = 38;
const JOIN: u32 = 30;
/// Where the widest bar begins, and its width.
const FROM: u32 = LEFT + 180;
const WIDE: u32 = 350;
const MIDDLE: u32 = FROM + WIDE / 2;

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let (report, locale) = (source.report, source.locale);
    let mut frame = Frame::new(source, Funnel(locale).funnel());
    frame.note(&summary::need(report, locale).concat());
    frame.y += 14;
    let most = report.funnel.iter().map(|stage| stage.required.count.get()).max()?;
    let wide = |k: usize| report.funnel.get(k).map_or(0, |stage| length(stage.required.count.get().into(), most.into(), WIDE));
    let first = frame.y;
    for (k, stage) in report.funnel.iter().enumerate() {
        let (top, w) = (frame.y, wide(k));
        let left = MIDDLE - w / 2;
        if k + 1 < report.funnel.len() {
            let (below, next) = (top + STAGE, wide(k + 1));
            let left_below = MIDDLE - next / 2;
            let way = format!("M{left} {below} H{} L{} {} H{left_below} Z", left + w, left_below + next, below + JOIN);
            frame.pen.path("join", &way);
        }
        frame.pen.rect("stage", [left, top, w, STAGE], 3);
        let name = lines::lines_at_most(&names::shown(locale, &stage.name), (FROM - LEFT - 14) * 1000 / 14, 2);
        let base = if name.len() > 1 { top + 16 } else { top + 24 };
        for (i, line) in (0..).zip(&name) {
            frame.pen.text("", 14, [LEFT, base + 17 * i], Anchor::Start, line);
        }
        let count = number::count(stage.required.count);
        let size = if super::wide("bold", 18, &count) > RIGHT - FROM - WIDE - 4 { 10 } else { 18 };
        frame.pen.text_within("bold", size, [RIGHT, top + 25], Anchor::End, &count, RIGHT - FROM - WIDE - 4);
        frame.y += STAGE + JOIN;
    }
    if let Some(limited) = &report.limited {
        let available = Meeting(locale).available(&number::count(limited.leads));
        frame.pen.text_within("quiet", 11, [RIGHT, first + 42], Anchor::End, &available, RIGHT - FROM - WIDE - 4);
    }
    // The rates lie over what is drawn.
    let mut top = first + STAGE;
    for k in 0..report.funnel.len().saturating_sub(1) {
        let rate = match report.average_rate(k) {
            Some(average) => number::percent_short(&average),
            None => report.rate_to_next(k).as_ref().map(number::percent).unwrap_or_default(),
        };
        let wide = super::wide("bold", 13, &rate) + 16;
        frame.pen.rect("pill", [MIDDLE - wide / 2, top + 4, wide, JOIN - 8], 10);
        frame.pen.text("bold", 13, [MIDDLE, top + JOIN / 2 + 5], Anchor::Middle, &rate);
        top += STAGE + JOIN;
    }
    frame.y -= JOIN;
    Some(frame.finish())
}
