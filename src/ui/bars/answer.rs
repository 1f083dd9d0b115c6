//! The answer bar, which never scrolls away: leads → deals → revenue, and the chance of hitting target.

use crate::domain::Money;
use crate::domain::probability::{Confidence, LEVELS};
use crate::ui::parts::figure::width;
use crate::ui::parts::news::news;
use crate::ui::prelude::*;

/// A figure of the report in words, or a dash without a report.
fn of(document: Document, words: fn(&Report, Locale) -> String) -> Signal<String> {
    Signal::derive(move || document.report().map_or_else(|| "–".to_owned(), |report| words(&report, document.locale.get())))
}

/// The answer bar.
pub fn answer_bar() -> Element {
    let (screen, document) = here();
    let stale = document.outcome_is_stale();
    let sure = Signal::derive(move || !stale.get() && document.confidence().is_some());
    section()
        .class("answer")
        .aria_label(screen.word(Answer::answer))
        .attr("data-stale", stale)
        .child(live_region(news(document)))
        .child(
            ol().attr("data-room", room(document))
                .child(when(screen.of_report(|report, _| Some(begins_ahead(report))), leads))
                .child(deals())
                .child(when(screen.of_report(|report, _| Some(report.target.is_some())), revenue)),
        )
        .child(when(stale, stale_line))
        .child(when(sure, odds))
        .child(when(screen.of_report(|report, _| Some(more_by_rounding(report).is_some())), over))
}

/// A word over a figure. A screen reader does not speak it, because the figure's own name contains it.
fn head(word: Signal<String>) -> Element {
    span().class("word").aria_hidden("true").child(word)
}

/// How much room the figures have beside each other, for the style sheet.
fn room(document: Document) -> Signal<String> {
    let figures = of(document, |report, locale| {
        number::count_short(locale, report.proof.leads) + &number::count_short(locale, report.deals.count) + &brought(report, locale)
    });
    Signal::derive(move || match width(&figures.get()) {
        0..=10 => "wide".into(),
        11..=13 => "less".into(),
        14..=18 => "little".into(),
        _ => "least".into(),
    })
}

/// Whether the funnel has a stage before won.
fn begins_ahead(report: &Report) -> bool {
    report.funnel.first().is_some_and(|stage| stage.place == Place::Ahead)
}

/// The step from one figure to the next.
fn step(what: impl Into<View>) -> Element {
    li().class("step").child(what).child(span().aria_hidden("true").child("←"))
}

fn leads() -> Fragment {
    let (screen, document) = here();
    let word = of(document, |report, locale| {
        let first = report.funnel.first().map(|stage| names::many(locale, &stage.name)).unwrap_or_default();
        Answer(locale).needed(&first)
    });
    let count = of(document, |report, locale| number::count_short(locale, report.proof.leads));
    let rate = of(document, |report, _| number::percent(&report.rate_overall));
    let rate = figure(Topic::RateOverall, rate, screen.word(Calculation::overall_rate));
    fragment().child(li().class("lead").child(head(word)).child(figure(Topic::Stage(0), count, word))).child(step(rate))
}

fn deals() -> Element {
    let (screen, document) = here();
    let won = settled(document.part(|draft| draft.won));
    let leads_the_bar = Signal::derive(move || {
        let leads = document.report().is_some_and(|report| !begins_ahead(&report));
        if leads { "lead".into() } else { String::new() }
    });
    let count = of(document, |report, locale| number::count_short(locale, report.deals.count));
    let word = screen.word(Answer::deals);
    li().class(leads_the_bar).child(head(word)).child(dynamic(move || figure(Topic::Stage(won.get()), count, word)))
}

fn revenue() -> Fragment {
    let document = Screen::here().document;
    let size = of(document, |report, locale| {
        // With different margins no single product leads from deals to profit.
        let is_product = report.profit.is_none() || report.margin.is_some();
        let size = report.deal_size.as_ref().filter(|_| is_product).map(|size| number::amount_short(locale, report.currency, size));
        let margin = report.profit.and(report.margin.as_ref()).map(|margin| format!(" × {}", number::percent(margin.value())));
        size.unwrap_or_default() + &margin.unwrap_or_default()
    });
    let money = of(document, brought);
    let word = of(document, |report, locale| {
        if report.profit.is_some() { Target(locale).gross_profit() } else { Answer(locale).revenue() }.to_owned()
    });
    fragment().child(step(span().class("size").child(size))).child(li().child(head(word)).child(figure(Topic::Revenue, money, word)))
}

/// The gross profit of the whole deals if that is the target, otherwise their revenue.
fn brought(report: &Report, locale: Locale) -> String {
    let money = report.profit.or(report.brought);
    money.map(|money| number::money_short(locale, report.currency, money)).unwrap_or_default()
}

/// The note that the figures are older than what is typed, and the way to the first fault.
fn stale_line() -> Element {
    let screen = Screen::here();
    // A plan that was opened with a fault has no earlier figures.
    let said = Signal::derive(move || {
        let words = Answer(screen.document.locale.get());
        if screen.document.report().is_some() { words.last_good() } else { words.no_result() }.to_owned()
    });
    div().class("stale").child(p().child(said)).child(to_fault())
}

/// The surplus over the target that comes from rounding up to whole deals.
fn more_by_rounding(report: &Report) -> Option<Money> {
    report.surplus.filter(|more| more.exact().is_positive() && report.metric != Metric::Deals)
}

fn over() -> Element {
    let screen = Screen::here();
    let said = of(screen.document, |report, locale| {
        let more = more_by_rounding(report).map(|more| number::money_short(locale, report.currency, more));
        more.map(|more| Answer(locale).more_by_rounding(&more)).unwrap_or_default()
    });
    p().class("over").child(figure(Topic::Revenue, said, fixed("")))
}

/// The chance, as a number and a bar, and the leads for 80%.
fn odds() -> Element {
    let (screen, document) = here();
    let chance = move || document.confidence().map(|(confidence, _)| confidence);
    let is_open = Signal::derive(move || document.confidence().is_some_and(|(_, is_known)| !is_known));
    let sure = Signal::derive(move || {
        let (words, locale) = (Answer(screen.locale()), document.locale.get());
        let said = chance().map(|c| {
            let shown = number::probability(c.shown());
            // With fewer or more leads than the plan needs, the chance is not that of the leads above it.
            match c.available {
                Some((leads, _)) => words.confidence_with(&shown, &number::count_short(locale, leads)),
                None => words.confidence(&shown),
            }
        });
        said.unwrap_or_else(|| words.confidence(""))
    });
    let part = Signal::derive(move || chance().map_or(0, |c: Confidence| c.shown_permille()).to_string());
    let enough = Signal::derive(move || {
        let leads = chance().and_then(|c| c.leads_for[0]).map(|leads| number::count_short(document.locale.get(), leads));
        leads.map(|leads| Answer(screen.locale()).leads_for(LEVELS[0].0, &leads)).unwrap_or_default()
    });
    div()
        .class("odds")
        .attr("data-open", is_open)
        .child(figure(Topic::Confidence, sure, screen.word(Answer::confidence_title)))
        .child(
            bar("odds-bar").child(bar_part("track", fixed("0"), fixed("1000"))).child(bar_part("part", fixed("0"), part)).child(bar_part(
                "mark",
                fixed("798"),
                fixed("4"),
            )),
        )
        .child(span().class("enough").child(enough))
}
