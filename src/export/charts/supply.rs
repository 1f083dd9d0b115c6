//! Supply and demand by month: what activities bring, beside what the plan needs.

use super::frame::{Frame, LEFT, RIGHT, ROOM};
use super::pen::{Anchor, Drawing};
use super::{Source, length};
use crate::domain::Count;
use crate::domain::activity::{Balance, Supply};
use crate::i18n::texts::Supply as Words;
use crate::i18n::{dates, names, number};

/// More months than these are drawn as rows.
const COLUMNS_MAX: usize = 8;
/// The height of the highest column.
const HIGH: u32 = 200;

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let (report, locale) = (source.report, source.locale);
    let found = Supply::of(source.plan, report, source.schedule?)?;
    let words = Words(locale);
    let stage = names::inside(locale, &names::many(locale, &report.funnel.first()?.name));
    let mut frame = Frame::new(source, &words.title(&stage));
    let (day, need, brought) = (dates::day(locale, found.last_due), number::count(found.need), number::count(found.brought));
    let is_short = found.gap.get() > 0;
    frame.note(&if is_short { words.short(&day, &number::count(found.gap), &need, &brought) } else { words.enough(&day, &need, &brought) });
    frame.legend(&[("needed", words.needed()), ("stage", words.brought())]);
    // As on screen: after the last day on which leads are due there is nothing to compare.
    let is_empty = |it: &&Balance| it.need.get() == 0 && it.brought.get() == 0;
    let months: Vec<&Balance> = found.months.iter().skip_while(is_empty).take_while(|it| it.first <= found.last_due).collect();
    let heads = dates::month_heads(locale, &months.iter().map(|it| it.first).collect::<Vec<_>>());
    let months: Vec<(String, &Balance)> = heads.into_iter().zip(months).collect();
    let draw = if months.len() <= COLUMNS_MAX { columns } else { rows };
    draw(&mut frame, &months, source);
    Some(frame.finish())
}

fn most(months: &[(String, &Balance)]) -> u128 {
    months.iter().map(|(_, it)| it.need.get().max(it.brought.get())).max().unwrap_or(0).into()
}

fn short(it: &Balance, source: &Source) -> Option<String> {
    (it.short.get() > 0).then(|| Words(source.locale).short_at(&number::count_short(source.locale, it.short)))
}

fn columns(frame: &mut Frame, months: &[(String, &Balance)], source: &Source) {
    let most = most(months);
    let slot = ROOM / u32::try_from(months.len()).unwrap_or(1).max(1);
    let wide = (slot * 3 / 8).min(60);
    let ground = frame.y + 26 + HIGH;
    let mut column = |class: &str, x: u32, count: Count| {
        let high = length(count.get().into(), most, HIGH);
        frame.pen.rect(class, [x, ground - high, wide, high], 0);
        let text = number::count_short(source.locale, count);
        let size = if super::wide("bold", 12, &text) > slot / 2 { 9 } else { 12 };
        frame.pen.text_within("bold", size, [x + wide / 2, ground - high - 6], Anchor::Middle, &text, slot / 2);
    };
    for (i, (_, it)) in (0..).zip(months) {
        let middle = LEFT + slot * i + slot / 2;
        column("needed", middle - wide - 1, it.need);
        column("stage", middle + 1, it.brought);
    }
    frame.pen.rect("ink", [LEFT, ground, ROOM, 1], 0);
    for (i, (name, it)) in (0..).zip(months) {
        let middle = LEFT + slot * i + slot / 2;
        frame.pen.text_within("quiet", 13, [middle, ground + 18], Anchor::Middle, name, slot);
        let lines = short(it, source).map(|text| super::lines::lines_at_most(&text, (slot - 4) * 20 / 23 * 1000 / 11, 2));
        for (n, line) in (0..).zip(lines.unwrap_or_default()) {
            frame.pen.text("strong", 11, [middle, ground + 34 + 14 * n], Anchor::Middle, &line);
        }
    }
    frame.y = ground + 52;
}

fn rows(frame: &mut Frame, months: &[(String, &Balance)], source: &Source) {
    let most = most(months);
    let (from, room) = (LEFT + 90, ROOM - 90 - 190);
    for (name, it) in months {
        let top = frame.y + 4;
        frame.pen.text_within("", 13, [LEFT, top + 16], Anchor::Start, name, 84);
        for (class, y, count) in [("needed", top, it.need), ("stage", top + 12, it.brought)] {
            let wide = length(count.get().into(), most, room);
            frame.pen.rect(class, [from, y, wide, 10], 0);
            frame.pen.text("bold", 10, [from + wide + 5, y + 9], Anchor::Start, &number::count_short(source.locale, count));
        }
        if let Some(short) = short(it, source) {
            frame.pen.text_within("strong", 11, [RIGHT, top + 16], Anchor::End, &short, 120);
        }
        frame.y += 30;
    }
}
