//! The milestones on a line of days, with the phases behind them and today across them.

use chrono::{Datelike, NaiveDate};

use super::frame::{Frame, LEFT, RIGHT};
use super::pen::{Anchor, Drawing};
use super::{Source, kept_inside, wide};
use crate::domain::playbook::{Bar, Timeline};
use crate::i18n::texts::Playbook;
use crate::i18n::{dates, names};

/// Where the days begin, and their width.
const FROM: u32 = LEFT + 220;
const WIDE: u32 = RIGHT - FROM;
/// The height of a line of names above, and of a row.
const HEAD: u32 = 18;
const ROW: u32 = 38;
/// So many months have room for their names.
const MONTHS: usize = 12;

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let locale = source.locale;
    let line = Timeline::of(source.plan, source.today)?;
    let words = Playbook(locale);
    let mut frame = Frame::new(source, words.timeline());
    frame.y += 22;
    let along = |days: u32| FROM + line.part(days) * WIDE / 10_000;
    let heads = if line.phases.is_empty() { 1 } else { 2 };
    let top = frame.y + HEAD * heads;
    let bottom = top + ROW * u32::try_from(line.bars.len()).ok()? + 4;
    for band in line.phases.iter().filter(|band| band.of % 2 == 0) {
        frame.pen.rect(
            "band",
            [along(band.from), frame.y + HEAD, along(band.from + band.days) - along(band.from), bottom - frame.y - HEAD],
            0,
        );
    }
    let every = line.named_every(MONTHS);
    let has_years = line.first.year() != line.last.year();
    let name = |month: NaiveDate| {
        let is_year = has_years && month.month0() == 0;
        if is_year { month.year().to_string() } else { dates::month_name(locale, month.month0() as usize).to_owned() }
    };
    for month in line.months.iter().filter(|month| Timeline::is_named(month.of, every)) {
        let room = (WIDE * u32::try_from(every).ok()? / u32::try_from(line.months.len()).ok()?.max(1)).min(RIGHT - along(month.from));
        frame.pen.text_within("quiet", 11, [along(month.from) + 3, frame.y + 13], Anchor::Start, &name(month.of), room);
        frame.pen.rect("line", [along(month.from), frame.y, 1, bottom - frame.y], 0);
    }
    for band in &line.phases {
        let name = source.plan.spread().phases().get(band.of).map(|phase| names::phase_shown(locale, &phase.name)).unwrap_or_default();
        let room = (along(band.from + band.days) - along(band.from)).saturating_sub(6);
        frame.pen.text_within("strong", 11, [along(band.from) + 4, frame.y + HEAD + 13], Anchor::Start, &name, room);
    }
    frame.pen.rect("ink", [LEFT, top, RIGHT - LEFT, 1], 0);
    if let Some(today) = line.today {
        let at = along(today);
        frame.pen.path("target", &format!("M{at} {}V{bottom}", frame.y));
        let middle = kept_inside(at, wide("bold", 11, words.today()));
        frame.pen.text("bold", 11, [middle, frame.y - 4], Anchor::Middle, words.today());
    }
    frame.y = top + 2;
    for bar in &line.bars {
        row(&mut frame, source, bar, along);
    }
    frame.pen.rect("line", [LEFT, bottom, RIGHT - LEFT, 1], 0);
    frame.y = bottom;
    Some(frame.finish())
}

/// A milestone: its name and its due date, its days, and a diamond on the last of them.
fn row(frame: &mut Frame, source: &Source, bar: &Bar, along: impl Fn(u32) -> u32) {
    let Some(milestone) = source.plan.playbook().milestones.get(bar.milestone) else { return };
    let (locale, room, top) = (source.locale, FROM - LEFT - 14, frame.y);
    let words = Playbook(locale);
    let due = milestone.due.map(|day| words.due_on(&dates::day(locale, day)));
    let overdue = bar.is_overdue.then(|| words.past_due().to_owned());
    let about: Vec<String> = due.into_iter().chain(overdue).collect();
    frame.pen.text_within("", 13, [LEFT, top + 15], Anchor::Start, &names::shown(locale, &milestone.name), room);
    frame.pen.text_within(if bar.is_overdue { "bad" } else { "quiet" }, 11, [LEFT, top + 30], Anchor::Start, &about.join(" · "), room);
    let middle = top + ROW / 2 - 1;
    let (from, end) = (along(bar.from), along(bar.from + bar.days - u32::from(bar.days == 1)));
    if bar.days > 1 {
        frame.pen.rect("stage", [from, middle - 4, (end - from).max(1), 8], 2);
    }
    let end = end.clamp(FROM + 7, RIGHT - 7);
    frame.pen.path("ink", &format!("M{} {middle}L{end} {}L{} {middle}L{end} {}Z", end - 7, middle - 7, end + 7, middle + 7));
    frame.y += ROW;
}
