//! The tornado: a bar for each input on a common scale, the widest first.

use super::frame::{Frame, LEFT};
use super::pen::{Anchor, Drawing};
use super::{Source, along, kept_inside, spaced, wide};
use crate::domain::End;
use crate::domain::whatif::levers::{Ranging, Reading, Span, is_better, spans, tornado};
use crate::i18n::levers as said;
use crate::i18n::texts::{Dates, Levers};

/// Where the scale begins, and its width: the ends of the bars have their words on both sides of it.
const FROM: u32 = 310;
const WIDE: u32 = 280;
/// The room for the words at an end.
const WORDS: u32 = 104;
const ROW: u32 = 40;

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let (report, locale) = (source.report, source.locale);
    let spans = spans(source.plan, Ranging::ALL[0]);
    let moves: Vec<_> = spans.iter().map(|span| (span.lever, span.from.clone(), span.to.clone())).collect();
    let tornado = tornado(source.plan, source.gauge, &moves);
    let (places, now) = tornado.places().zip(tornado.now.as_ref())?;
    if tornado.swings.is_empty() {
        return None;
    }
    let words = Levers(locale);
    let mut frame = Frame::new(source, &Dates(locale).labelled(words.levers(), said::gauge(source.gauge, locale)));
    frame.note(&said::matters_most(&tornado, report, locale).unwrap_or_default());
    frame.y += 20;
    let here = words.now(&said::reading_in_full(now, report, locale));
    let at = along(FROM, WIDE, places.now);
    let middle = kept_inside(at, wide("strong", 12, &here));
    frame.pen.text("strong", 12, [middle, frame.y], Anchor::Middle, &here);
    frame.y += 6;
    let (top, bottom) = (frame.y, frame.y + ROW * u32::try_from(tornado.swings.len()).unwrap_or(0) + 4);
    for (place, _) in &places.figures {
        frame.pen.rect("line", [along(FROM, WIDE, *place), top, 1, bottom - top], 0);
    }
    for (i, swing) in tornado.swings.iter().enumerate() {
        let (low, high) = *places.ends.get(i)?;
        name(&mut frame, source, &spans, swing.lever);
        let end = |at: End, reading: Option<&Reading>| {
            let shown = reading.map_or_else(|| "–".to_owned(), |reading| said::reading(reading, report, locale));
            let input = swing.input(at, report, locale);
            let is_limited = at == End::To && swing.is_capped;
            (shown, if is_limited { Dates(locale).bracketed(&input, words.capped()) } else { input })
        };
        // If both ends are on one side of now, only the part between them is drawn, as on screen.
        let is_aside = (low < places.now) == (high < places.now) && low != places.now && high != places.now;
        let start = if is_aside { low } else { places.now };
        for (end, reading) in [(low, swing.low.as_ref()), (high, swing.high.as_ref())] {
            let (from, to) = (along(FROM, WIDE, start.min(end)), along(FROM, WIDE, start.max(end)));
            let class = if reading.is_some_and(|reading| is_better(reading, now)) { "stage" } else { "light" };
            if end != start {
                frame.pen.rect(class, [from, frame.y + 10, (to - from).max(1), 20], 0);
            }
        }
        let mut ends = [end(End::From, swing.low.as_ref()), end(End::To, swing.high.as_ref())];
        if low > high {
            ends.reverse();
        }
        let left = along(FROM, WIDE, low.min(high).min(places.now)) - 8;
        let right = along(FROM, WIDE, low.max(high).max(places.now)) + 8;
        for ((shown, input), x, anchor) in
            ends.into_iter().zip([left, right]).zip([Anchor::End, Anchor::Start]).map(|((end, x), anchor)| (end, x, anchor))
        {
            frame.pen.text_within("bold", 12, [x, frame.y + 18], anchor, &shown, WORDS);
            frame.pen.text_within("quiet", 11, [x, frame.y + 32], anchor, &input, WORDS);
        }
        frame.y += ROW;
    }
    frame.pen.rect("ink", [at, top, 2, bottom - top], 0);
    let figures = places.figures.iter().map(|(at, reading)| (along(FROM, WIDE, *at), said::reading(reading, report, locale)));
    spaced(&mut frame.pen, "quiet", 11, bottom + 14, figures);
    frame.y = bottom + 18;
    frame.legend(&[("stage", words.better()), ("light", words.worse())]);
    Some(frame.finish())
}

/// The name of an input, and where its range comes from.
fn name(frame: &mut Frame, source: &Source, spans: &[Span], lever: crate::domain::whatif::levers::Lever) {
    let (report, locale) = (source.report, source.locale);
    let room = FROM - LEFT - WORDS - 14;
    let of = spans.iter().find(|span| span.lever == lever).map(|span| said::source(span, report, locale)).unwrap_or_default();
    frame.pen.text_within("", 13, [LEFT, frame.y + 18], Anchor::Start, &said::lever(lever, report, locale), room);
    frame.pen.text_within("quiet", 11, [LEFT, frame.y + 32], Anchor::Start, &of, room);
}
