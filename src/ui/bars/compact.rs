//! The compact bar: the answer in one line with undo, redo and share. It is fixed at the top while the page is scrolled down or the
//! keyboard of a phone is open, so that nothing in the page moves when it appears.

use crate::domain::StageReport;
use crate::ui::prelude::*;

/// How far the page is scrolled when the bar appears, in pixels: past the top bar and the answer's figures.
const SCROLLED_PX: f64 = 120.0;

/// The compact bar.
pub fn compact_bar() -> Element {
    let (screen, document) = here();
    let scrolled = RwSignal::new(false);
    let follow = window_event_listener_untyped("scroll", move |_| {
        let is_scrolled = page::scrolled_by() > SCROLLED_PX;
        if scrolled.get_untracked() != is_scrolled {
            scrolled.set(is_scrolled);
        }
    });
    // The bar is drawn anew in another language.
    on_cleanup(move || follow.remove());
    let line = screen.of_report(|report, locale| Some(chain(report, locale)));
    let of = screen.of_report(|report, locale| Some(names::many(locale, &first(report)?.name).into_owned()));
    let lead = screen.of_report(|report, locale| Some(number::count_short(locale, report.proof.leads)));
    let chance = Signal::derive(move || {
        let chance = document.confidence().map(|(confidence, _)| number::probability(confidence.shown()));
        chance.map(|chance| Answer(screen.locale()).confidence(&chance)).unwrap_or_default()
    });
    section()
        .class("compact")
        .aria_label(screen.word(Answer::compact))
        .attr("data-shown", move || if scrolled.get() { "true" } else { "" })
        .attr("data-stale", document.outcome_is_stale())
        .child(
            p().child(span().class("strong").child(lead))
                .child(span().class("of").child(of))
                .child(span().child(line))
                .child(span().class("chance").child(chance)),
        )
        .child(
            div()
                .class("compact-buttons")
                .children(undo_buttons())
                .child(icon_button(Shape::SHARE, screen.word(Share::share), move || screen.open_sheet(Sheet::Share)))
                .child(icon_button(Shape::MENU, screen.word(Page::menu), move || screen.open_sheet(Sheet::Menu))),
        )
}

/// `← 10 deals ← $100k`, after the number of leads.
fn chain(report: &Report, locale: Locale) -> String {
    let deals = first(report).map(|_| Target(locale).tier_deals(number::count_short(locale, report.deals.count)));
    let money = report.profit.or(report.brought).map(|money| number::money_short(locale, report.currency, money));
    deals.into_iter().chain(money).map(|figure| format!("← {figure}")).collect::<Vec<_>>().join(" ")
}

/// The first stage, if it comes before won.
fn first(report: &Report) -> Option<&StageReport> {
    report.funnel.first().filter(|stage| stage.place == Place::Ahead)
}
