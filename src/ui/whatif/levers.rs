//! What matters most: each input moved over its range.

use super::ranges::own_ranges;
use super::tornado::{Sensitivity, tornado_chart};
use crate::domain::End;
use crate::domain::whatif::levers::{Gauge, Lever, Ranging, common_ends, gains, spans, tornado};
use crate::i18n::levers as told;
use crate::ui::parts::recompute::{Shown, Turn, after_a_pause};
use crate::ui::prelude::*;
use crate::ui::sheets::{Change, LeverQuestion};

/// How many gauges the plan offers: the leads missing only with activities that bring some.
fn offered() -> Memo<usize> {
    let screen = Screen::here();
    let offered = screen.of_plan(|plan, _| Some(told::GAUGES.iter().filter(|gauge| gauge.is_in(plan)).count()));
    Memo::new(move |_| offered.get())
}

/// The chosen gauge, or the first if the plan does not offer it.
pub fn gauge_of(chosen: RwSignal<usize>) -> Memo<usize> {
    let offered = offered();
    Memo::new(move |_| if chosen.get() < offered.get() { chosen.get() } else { 0 })
}

/// The panel of the levers.
pub fn levers_panel(chosen: RwSignal<usize>) -> Element {
    let (screen, document) = here();
    let (offered, gauge) = (offered(), gauge_of(chosen));
    let ranging = RwSignal::new(0_usize);
    let watch = move || (gauge.get(), ranging.get());
    let made = after_a_pause(Turn::First, watch, move |outcome: &Outcome| {
        let plan = outcome.plan.as_ref()?;
        let ranging = Ranging::ALL[ranging.get()];
        let spans = spans(plan, ranging);
        let moves: Vec<_> = spans.iter().map(|span| (span.lever, span.from.clone(), span.to.clone())).collect();
        // What one more point or time saves is a number of leads, so it is stated with numbers of leads.
        let steps = moves.iter().map(|(lever, ..)| *lever).filter(|lever| match told::GAUGES[gauge.get()] {
            Gauge::Leads => matches!(lever, Lever::Rate(_)),
            Gauge::Missing => matches!(lever, Lever::Times(_)),
            Gauge::Revenue | Gauge::Confidence => false,
        });
        let gains = gains(plan, steps);
        Some(Sensitivity { tornado: tornado(plan, told::GAUGES[gauge.get()], &moves), spans, gains, common: common_ends(plan, ranging) })
    });
    let drawing = move || {
        let locale = document.locale.get();
        let gauge = told::gauge(told::GAUGES[gauge.get()], locale);
        let told = |all: &Shown<Sensitivity>| tornado_chart(&all.it, gauge, &all.report, locale);
        made.with(|made| made.as_ref().map(told).unwrap_or_default())
    };
    let open = move |at: &str| {
        let change = match cell_at(at) {
            Some((i, end)) => made.with_untracked(|made| {
                let swing = made.as_ref()?.it.tornado.swings.get(i)?;
                let end = if end == 0 { End::From } else { End::To };
                Some(Change::End(swing.lever, end, Ranging::ALL[ranging.get_untracked()]))
            }),
            None => Some(Change::Nothing),
        };
        if let Some(change) = change {
            screen.open_sheet(Sheet::Lever(LeverQuestion { gauge: told::GAUGES[gauge.get_untracked()], change }));
        }
    };
    let said = move |say: fn(&Sensitivity, &Report, Locale) -> Option<String>| {
        let locale = document.locale;
        Signal::derive(move || made.with(|made| made.as_ref().and_then(|all| say(&all.it, &all.report, locale.get()))).unwrap_or_default())
    };
    let name = move |of| Signal::derive(move || told::gauge(of, document.locale.get()).to_owned());
    let gauges = move || told::GAUGES.into_iter().take(offered.get()).map(name).collect::<Vec<_>>();
    let rangings = Ranging::ALL.map(|of| Signal::derive(move || told::ranging(of, document.locale.get())));
    panel("levers-title", "levers", screen.word(Levers::levers))
        .child(
            div()
                .class("lever-choices")
                .child(dynamic(move || segments("gauge", screen.word(Levers::gauge), gauges(), gauge.into(), move |i| chosen.set(i))))
                .child(segments("range", screen.word(Levers::range), rangings, ranging.into(), move |i| ranging.set(i))),
        )
        .child(line_if_any("matters", said(|all, report, locale| told::matters_most(&all.tornado, report, locale))))
        .child(line_if_any("one-more", said(|all, report, locale| told::one_more(&all.gains, report, locale))))
        .child(ol().class("tornado").on_place(open).nodes(drawing))
        .child(p().class("note").child(screen.word(Levers::levers_hint)))
        .child(own_ranges(made))
}
