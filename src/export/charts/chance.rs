//! The distribution of the outcomes: bars, a scale, the target and the target lines with their chances, and the expected outcome.

use std::fmt::Write;

use super::frame::{Frame, LEFT, ROOM};
use super::lines::cut;
use super::pen::{Anchor, Drawing};
use super::{Source, along, kept_inside, mark_below, spaced, wide};
use crate::domain::probability::Chance;
use crate::domain::whatif::odds::{Outcome, OutcomeScale};
use crate::i18n::explain::odds::{expected_here, how, outcome, range};
use crate::i18n::texts::Odds;
use crate::i18n::{names, number};

/// The height of the bars.
const HIGH: u32 = 220;
/// The height of a row of labels, and the size of their letters.
const ROW: u32 = 18;
const SIZE: u32 = 12;

/// A line across the bars, with what it says.
struct Label {
    class: &'static str,
    at: u32,
    text: String,
    /// The row of its text; the lowest is 0.
    row: u32,
}

pub(super) fn draw(source: &Source) -> Option<Drawing> {
    let known = source.odds?;
    let (report, locale) = (source.report, source.locale);
    let scale = OutcomeScale::of(source.plan, known)?;
    let mut frame = Frame::new(source, &Odds(locale).title_with(number::count(known.leads)));
    frame.note(&range(known, locale));
    frame.note(&how(known, locale));
    frame.y += 6;
    let label = |class, (at, of): &(u16, Outcome), name: &str, chance: Chance| Label {
        class,
        at: along(LEFT, ROOM, *at),
        text: format!("{name} {} · {}", outcome(of, report, locale), number::probability(chance.at_least)),
        row: 0,
    };
    let mut labels = vec![label("target", &scale.target, Odds(locale).target_label(), known.at_plan)];
    let tiers = scale.tiers.iter().zip(&report.tiers).zip(&known.tiers);
    let tiers =
        tiers.filter_map(|((place, tier), chance)| Some(label("dashed", place.as_ref()?, &names::shown(locale, &tier.name), *chance)));
    labels.extend(tiers);
    put_in_rows(&mut labels);
    let rows = labels.iter().map(|label| label.row + 1).max().unwrap_or(1);
    let top = frame.y + rows * ROW + 4;
    let ground = top + HIGH;
    for (class, reaches) in [("light", false), ("stage", true)] {
        let mut way = String::new();
        for (x, wide, high, _) in known.picture.bars().into_iter().filter(|(.., is_of)| *is_of == reaches) {
            let (from, to) = (along(LEFT, ROOM, x), along(LEFT, ROOM, x + wide));
            // A bar of a chance that is too small for the scale still is a line.
            let high = (u32::from(high) * HIGH / 1000).max(1);
            let _ = write!(way, "M{from} {ground}V{}H{}V{ground}Z", ground - high, to.saturating_sub(1).max(from + 1));
        }
        if !way.is_empty() {
            frame.pen.path(class, &way);
        }
    }
    let base_of = |label: &Label| top - 6 - label.row * ROW;
    for label in &labels {
        frame.pen.path(label.class, &format!("M{} {}V{ground}", label.at, base_of(label) + 3));
    }
    for label in &labels {
        let base = base_of(label);
        let class = if label.class == "target" { "bold" } else { "" };
        let text = cut(&label.text, ROOM * 20 / 23 * 1000 / SIZE);
        let wide = wide(class, SIZE, &text);
        let middle = kept_inside(label.at, wide);
        // No line goes through a text.
        frame.pen.rect("white", [middle - (wide / 2).min(middle), base - SIZE, wide, SIZE + 3], 0);
        frame.pen.text(class, SIZE, [middle, base], Anchor::Middle, &text);
    }
    frame.pen.rect("ink", [LEFT, ground, ROOM, 1], 0);
    let figures = scale.figures.iter().map(|(at, of)| (along(LEFT, ROOM, *at), outcome(of, report, locale)));
    spaced(&mut frame.pen, "quiet", SIZE, ground + 17, figures);
    let (at, expected) = &scale.expected;
    mark_below(&mut frame.pen, along(LEFT, ROOM, *at), ground + 36, &expected_here(expected, report, locale));
    frame.y = ground + 42;
    frame.legend(&[("stage", Odds(locale).hits()), ("light", Odds(locale).misses())]);
    Some(frame.finish())
}

/// Gives each label the lowest row in which it touches none before it; the target has the lowest.
fn put_in_rows(labels: &mut [Label]) {
    let mut ends: Vec<Vec<(u32, u32)>> = Vec::new();
    for label in labels {
        let wide = wide("bold", SIZE, &label.text).min(ROOM);
        let middle = kept_inside(label.at, wide);
        let (from, to) = (middle.saturating_sub(wide / 2 + 6), middle + wide / 2 + 6);
        let is_free = |row: &Vec<(u32, u32)>| row.iter().all(|(left, right)| to <= *left || *right <= from);
        let row = ends.iter().position(is_free).unwrap_or(ends.len());
        if row == ends.len() {
            ends.push(Vec::new());
        }
        ends[row].push((from, to));
        label.row = u32::try_from(row).unwrap_or(0);
    }
}
