//! The distribution of the outcomes as a chart: bars, a scale, the target and the target lines with their chances, and the expected outcome.

use std::fmt::Write;

use crate::domain::probability::{Chance, Distribution};
use crate::domain::whatif::odds::{OddsFigures, Outcome, OutcomeScale};
use crate::i18n::explain::odds::{Figure, expected_here, outcome as outcome_in_words};
use crate::ui::prelude::{Locale, Node, Odds, Report, names, node, number};

/// The least distance between the labels of two target lines on one side of the target, in thousandths of the width.
const APART: u16 = 330;

/// The bars that reach the target as one path, and the others as another: a hundred elements would slow each frame down. Then the lines.
pub fn distribution_bars(picture: &Distribution, scale: Option<&OutcomeScale>) -> Vec<Node> {
    let all = picture.bars();
    let path = |class: &'static str, is_of: bool| {
        let mut path = String::new();
        for (x, width, height, _) in all.iter().filter(|(.., reaches)| *reaches == is_of) {
            let _ = write!(path, "M{x} 1000V{}h{}V1000z", 1000 - height, width.saturating_sub(2).max(1));
        }
        node("path").class(class).attr("d", path)
    };
    let line = |class: &'static str, at: u16, top: &str| {
        let at = at.to_string();
        node("line").class(class).attr("x1", at.clone()).attr("x2", at).attr("y1", top).attr("y2", "1000")
    };
    let mut drawn = vec![path("missed", false), path("reached", true)];
    if let Some(scale) = scale {
        drawn.extend(scale.tiers.iter().flatten().map(|(at, _)| line("tier-line", *at, "0")));
        drawn.push(line("target-line", scale.target.0, "0"));
    }
    drawn
}

/// The labels over the bars: the target, and the target lines that have room. The figures in the list below say the same, so these are only
/// for the eye and the finger.
pub fn distribution_labels(known: &OddsFigures, scale: &OutcomeScale, rows: &[Figure], report: &Report, locale: Locale) -> Vec<Node> {
    let label = |class: &'static str, (at, outcome): &(u16, Outcome), name: &str, chance: Chance, of: Figure| {
        let text = format!("{name} {} · {}", outcome_in_words(outcome, report, locale), number::probability(chance.at_least));
        let row = rows.iter().position(|row| *row == of).unwrap_or_default();
        node("span").class(class).attr("--at", per_cent(*at)).text(text).in_button(format!("{row},0"), false)
    };
    let mut all = vec![label("of-target", &scale.target, Odds(locale).target_label(), known.at_plan, Figure::AtPlan)];
    // The nearest line on either side comes first, because it is compared with the target most.
    let (mut below, mut above) = (Vec::new(), Vec::new());
    for (i, place) in scale.tiers.iter().enumerate() {
        if let (Some(place), Some(tier), Some(chance)) = (place, report.tiers.get(i), known.tiers.get(i)) {
            let side = if place.0 < scale.target.0 { &mut below } else { &mut above };
            side.push((place, names::shown(locale, &tier.name), *chance, Figure::Tier(i)));
        }
    }
    below.sort_by_key(|(place, ..)| u16::MAX - place.0);
    above.sort_by_key(|(place, ..)| place.0);
    for (class, side) in [("below", below), ("above", above)] {
        let mut last: Option<u16> = None;
        for (place, name, chance, of) in side {
            if last.is_none_or(|last| last.abs_diff(place.0) >= APART) {
                last = Some(place.0);
                all.push(label(class, place, &name, chance, of));
            }
        }
    }
    all
}

/// The scale below the bars, and the expected outcome under it.
pub fn distribution_scale(scale: &OutcomeScale, report: &Report, locale: Locale) -> Vec<Node> {
    let figure = |(at, outcome): &(u16, Outcome)| node("span").attr("--at", per_cent(*at)).text(outcome_in_words(outcome, report, locale));
    let (at, expected) = &scale.expected;
    let expected = expected_here(expected, report, locale);
    let here = node("div").class("expected").child(node("span").attr("--at", per_cent(*at)).text(expected));
    let mark = node("div").class("expected-mark").child(node("span").attr("--at", per_cent(*at)).text("▲"));
    vec![node("div").class("figures").children(scale.figures.iter().map(figure)), mark, here]
}

/// Thousandths as percent: a length for the style sheet.
fn per_cent(thousandths: u16) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
