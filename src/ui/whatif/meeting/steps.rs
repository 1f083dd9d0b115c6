//! The open scenario change by change: upright bars on a wide screen, rows on a narrow one.

use super::chart::{Below, Slot, bar_between, figure_above, figure_below, line_across, names_below, tie};
use crate::state::comparison::Comparison;
use crate::ui::prelude::*;
use crate::ui::whatif::waterfall::{Fall, fall_of_open, waterfall_rows};

/// Below this level there is no room for a figure under a bar.
const LOW: u16 = 170;

/// The picture, or a sentence where there is nothing to draw.
pub fn steps_picture(compared: Memo<Comparison>) -> Element {
    let (screen, document) = here();
    let fall = Memo::new(move |_| compared.with(|compared| fall_of_open(document, compared)));
    let is_there = Signal::derive(move || fall.with(|fall| fall.as_ref().is_some_and(|fall| !fall.sum.is_empty())));
    let read = move |read: fn(&Fall) -> String| Signal::derive(move || fall.with(|fall| fall.as_ref().map(read).unwrap_or_default()));
    let drawing = move || fall.with(|fall| fall.as_ref().map(drawn).unwrap_or_default());
    let names = move || fall.with(|fall| fall.as_ref().map(named).unwrap_or_default());
    let hint = Signal::derive(move || {
        let many = document.whole(|draft| draft.scenarios.len()).get();
        let words = Meeting(document.locale.get());
        let hint = match (document.scenario.get(), many) {
            (_, 0) => words.no_scenario(),
            (None, _) => words.to_begin(),
            (Some(_), _) => words.no_change(),
        };
        hint.to_owned()
    });
    let picture = move || {
        fragment()
            .child(
                div()
                    .class("upright")
                    .child(div().class("picture-head").child(h2().child(read(|fall| fall.title.clone()))))
                    .child(
                        svg()
                            .class(read(|fall| if is_dense(fall) { "chart dense" } else { "chart" }.to_owned()))
                            .role("img")
                            .aria_label(read(spoken))
                            .nodes(drawing),
                    )
                    .child(ol().class("bar-names").aria_hidden("true").nodes(names)),
            )
            .child(div().class("in-rows").child(waterfall_rows(fall, screen.word(Meeting::no_change), View::None)))
    };
    div()
        .class("picture steps")
        .child(when(is_there, picture))
        .child(when(move || !is_there.get(), move || p().class("hint-of-steps").child(hint)))
}

/// From this number of places on, bars are narrow.
const DENSE: usize = 6;

fn is_dense(fall: &Fall) -> bool {
    fall.places >= DENSE
}

/// The picture in words, with the sum.
fn spoken(fall: &Fall) -> String {
    let steps = fall.bars.iter().filter(|bar| bar.column.is_none()).map(|bar| format!("{}: {}", bar.detail, bar.value));
    [fall.title.clone()].into_iter().chain(steps).chain([fall.sum.clone()]).collect::<Vec<_>>().join("; ")
}

/// The place of a bar: the last one is at the end, the others follow each other.
fn slot(fall: &Fall, i: usize) -> Slot {
    Slot::new(if i + 1 == fall.bars.len() { fall.places - 1 } else { i }, fall.places)
}

fn drawn(fall: &Fall) -> Vec<Node> {
    let mut all = Vec::new();
    for (i, bar) in fall.bars.iter().enumerate() {
        let (here, (low, high)) = (slot(fall, i), bar.edges);
        all.push(bar_between(bar.class, here, low, high));
        // Narrow bars have their figures outside, and without the arrow, which the sign repeats.
        let is_dense = is_dense(fall);
        let value = if is_dense { bar.value.trim_start_matches(['▼', '▲', ' ']) } else { &bar.value };
        all.push(match bar.class {
            "whole" | "open" if high > LOW && !is_dense => {
                figure_below(if bar.class == "open" { "on-open" } else { "on-whole" }, here, high, value)
            }
            "good" if low > LOW => figure_below("good", here, low, value),
            "whole" | "open" | "same" => figure_above("ink", here, high, value),
            other => figure_above(other, here, high, value),
        });
        // A bar ends at its lower edge if the leads become fewer, otherwise at its upper edge.
        if i + 1 < fall.bars.len() {
            all.push(tie(here, slot(fall, i + 1), if bar.class == "good" { low } else { high }));
        }
    }
    all.push(line_across("axis", Slot::new(0, 1), 0));
    all
}

/// The names below the bars; the places of changes that are not shown yet have none.
fn named(fall: &Fall) -> Vec<Node> {
    let last = fall.bars.len().saturating_sub(1);
    let free = fall.places.saturating_sub(fall.bars.len());
    let name = |i: usize| {
        let bar = fall.bars.get(i)?;
        Some(Below { name: bar.name.clone(), full: bar.detail.clone(), figure: bar.to.clone() })
    };
    let none = |_| Below { name: String::new(), full: String::new(), figure: None };
    names_below((0..last).filter_map(name).chain((0..free).map(none)).chain(name(last)))
}
