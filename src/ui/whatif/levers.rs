//! What matters most: each input a little worse and a little better, and two of them together.

use super::pair::two_levers;
use super::ranges::own_ranges;
use super::recompute::{Shown, Turn, after_a_pause};
use super::tornado::{Sensitivity, tornado_bars};
use crate::domain::End;
use crate::domain::whatif::levers::{Gauge, Lever, ends, levers, one_more, ranges as ranges_of, tornado};
use crate::i18n::levers as told;
use crate::ui::prelude::*;
use crate::ui::sheets::{Change, LeverQuestion};

/// The common ranges that are offered, in percent to either side.
const RANGES: [u64; 4] = [5, 10, 20, 50];

const USUAL: usize = 1;

/// The panel of the levers.
pub fn levers_panel() -> Element {
    let (screen, document) = here();
    let gauge = RwSignal::new(0_usize);
    let range = RwSignal::new(USUAL);
    let watch = move || (gauge.get(), range.get());
    let made = after_a_pause(Turn::First, watch, move |outcome: &Outcome| {
        let plan = outcome.plan.as_ref()?;
        let [from, to] = common(range.get());
        let ranges = ranges_of(plan, &from, &to);
        // What one more step saves is a number of leads, so it is told beside numbers of leads.
        let saves = |lever: Lever| if told::GAUGES[gauge.get()] == Gauge::Leads { one_more(plan, lever) } else { None };
        let gains = ranges.iter().map(|(lever, ..)| (*lever, saves(*lever))).collect::<Vec<_>>();
        let common = ends(plan, &from, &to);
        Some(Sensitivity { tornado: tornado(plan, told::GAUGES[gauge.get()], &ranges), gains, common })
    });
    let drawing = move || {
        let locale = document.locale.get();
        let told = |all: &Shown<Sensitivity>| tornado_bars(&all.it.tornado, &all.it.gains, &all.report, locale);
        made.with(|made| made.as_ref().map(told).unwrap_or_default())
    };
    let open = move |at: &str| {
        let change = match cell_at(at) {
            Some((i, end)) => made.with_untracked(|made| {
                let swing = made.as_ref()?.it.tornado.swings.get(i)?;
                Some(Change::End(swing.lever, if end == 0 { End::From } else { End::To }, range.get_untracked()))
            }),
            None => Some(Change::Nothing),
        };
        if let Some(change) = change {
            screen.open_sheet(Sheet::Lever(LeverQuestion { gauge: told::GAUGES[gauge.get_untracked()], change }));
        }
    };
    let gauges = told::GAUGES.map(|of| Signal::derive(move || told::gauge(of, document.locale.get()).to_owned()));
    let ranges = RANGES.map(|percent| Signal::derive(move || format!("±{percent}%")));
    let has_two = screen.of_plan(|plan, _| Some(levers(plan).len() > 1));
    panel("levers-title", "levers", screen.word(Levers::levers))
        .child(segments("gauge", screen.word(Levers::gauge), gauges, gauge.into(), move |i| gauge.set(i)))
        .child(segments("range", screen.word(Levers::range), ranges, range.into(), move |i| range.set(i)))
        .child(own_ranges(made))
        .child(ol().class("tornado").on_place(open).nodes(drawing))
        .child(p().class("note").child(screen.word(Levers::levers_hint)))
        .child(when(has_two, move || two_levers(gauge)))
}

/// The factors of a common range.
pub fn common(range: usize) -> [Exact; 2] {
    let percent = RANGES[range];
    [Exact::ratio(100 - percent, 100), Exact::ratio(100 + percent, 100)]
}
