//! The answer bar, which never scrolls away: leads → deals → revenue, and how sure it is.

use leptos::prelude::*;

use super::Screen;
use super::parts::buttons::button;
use super::parts::el::{View, attr, boxed, class, dynamic, el, fixed, flag, line, live, live_flag, say, settled_number, when};
use super::parts::figure::{figure, width};
use super::parts::icon::{bar, bar_part};
use super::parts::told::told;
use crate::domain::probability::{Confidence, LEVELS};
use crate::domain::{Metric, Money, Place, Report};
use crate::i18n::explain::{Topic, spoken};
use crate::i18n::texts::{Answer, Calculation, Target};
use crate::i18n::{Locale, names, number};
use crate::state::document::Document;

/// A figure of the report in words, or a dash where there is no report.
fn of(document: Document, words: fn(&Report, Locale) -> String) -> Signal<String> {
    say(move || document.report().map_or_else(|| "–".to_owned(), |report| words(&report, document.locale.get())))
}

/// Whether the report has something.
fn has(document: Document, there: fn(&Report) -> bool) -> Signal<bool> {
    flag(move || document.report().is_some_and(|report| there(&report)))
}

/// The answer bar.
pub fn answer_bar() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let stale = document.outcome_is_stale();
    let sure = flag(move || !stale.get() && document.confidence().is_some());
    let chain = vec![when(has(document, begins_ahead), leads), deals(), when(has(document, |report| report.target.is_some()), revenue)];
    el(
        "section",
        vec![class("answer"), live("aria-label", screen.word(Answer::answer)), live_flag("data-stale", stale)],
        vec![
            told(news(document)),
            el("ol", vec![live("data-room", room(document))], chain),
            when(stale, stale_line),
            when(sure, odds),
            when(has(document, |report| more_by_rounding(report).is_some()), over),
        ],
    )
}

/// What whoever hears the screen is told of the plan: the answer, or what is wrong with what was typed.
pub fn news(document: Document) -> Signal<String> {
    let answer = of(document, spoken);
    say(move || {
        let locale = document.locale.get();
        let wrong = document.outcome.with(|outcome| outcome.faults.iter().take(3).map(|fault| locale.fault(fault)).collect::<Vec<_>>());
        if wrong.is_empty() { answer.get() } else { wrong.join(" ") }
    })
}

/// A word over a figure; the figure's own name says it too, and once is enough for whoever hears both.
fn head(word: Signal<String>) -> View {
    el("span", vec![class("word"), attr("aria-hidden", "true")], vec![View::Text(word)])
}

/// How much room the figures have beside each other, for the style sheet.
fn room(document: Document) -> Signal<String> {
    let figures = of(document, |report, locale| {
        number::count_short(locale, report.proof.leads) + &number::count_short(locale, report.deals.count) + &brought(report, locale)
    });
    say(move || match width(&figures.get()) {
        0..=10 => "wide".into(),
        11..=13 => "less".into(),
        14..=18 => "little".into(),
        _ => "least".into(),
    })
}

/// Whether there is anything before won to work back to.
fn begins_ahead(report: &Report) -> bool {
    report.funnel.first().is_some_and(|stage| stage.place == Place::Ahead)
}

/// What leads from one figure to the next.
fn step(what: View) -> View {
    boxed("li", "step", vec![what, el("span", vec![attr("aria-hidden", "true")], vec![View::Text(fixed("→"))])])
}

fn leads() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let word = of(document, |report, locale| {
        let first = report.funnel.first().map(|stage| names::many(locale, &stage.name)).unwrap_or_default();
        Answer(locale).needed(&first)
    });
    let count = of(document, |report, locale| number::count_short(locale, report.proof.leads));
    let rate = of(document, |report, _| number::percent(&report.rate_overall));
    View::All(vec![
        boxed("li", "lead", vec![head(word), figure(Topic::Stage(0), count, word)]),
        step(figure(Topic::RateOverall, rate, screen.word(Calculation::overall_rate))),
    ])
}

fn deals() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let won = settled_number(document.part(|draft| draft.won));
    let leads_the_bar = say(move || {
        let leads = document.report().is_some_and(|report| !begins_ahead(&report));
        if leads { "lead".into() } else { String::new() }
    });
    let count = of(document, |report, locale| number::count_short(locale, report.deals.count));
    let word = screen.word(Answer::deals);
    let number = dynamic(move || figure(Topic::Stage(won.get()), count, word));
    el("li", vec![live("class", leads_the_bar)], vec![head(word), number])
}

fn revenue() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let size = of(document, |report, locale| {
        // With different margins no one product leads from deals to profit.
        let is_product = report.profit.is_none() || report.margin.is_some();
        let size = report
            .deal_size
            .as_ref()
            .filter(|_| is_product)
            .map(|size| format!("× {}", number::amount_short(locale, report.currency, size)));
        let margin = report.profit.and(report.margin.as_ref()).map(|margin| format!(" × {}", number::percent(margin.value())));
        size.unwrap_or_default() + &margin.unwrap_or_default()
    });
    let money = of(document, brought);
    let word = of(document, |report, locale| {
        if report.profit.is_some() { Target(locale).gross_profit() } else { Answer(locale).revenue() }.to_owned()
    });
    View::All(vec![step(line("span", "size", size)), el("li", Vec::new(), vec![head(word), figure(Topic::Revenue, money, word)])])
}

/// What the whole deals bring, in what the target is counted in.
fn brought(report: &Report, locale: Locale) -> String {
    let money = report.profit.or(report.brought);
    money.map(|money| number::money_short(locale, report.currency, money)).unwrap_or_default()
}

/// That the figures are older than what is typed, and the way to what is wrong.
fn stale_line() -> View {
    let screen = Screen::here();
    let show = move || {
        let fault = screen.document.outcome.with_untracked(|outcome| outcome.faults.first().map(|fault| fault.field.clone()));
        if let Some(field) = fault {
            screen.go_to(&field);
        }
    };
    boxed("div", "stale", vec![line("p", "", screen.word(Answer::last_good)), button("link", screen.word(Answer::show_fault), show)])
}

/// What rounding up to whole deals brings beyond the target.
fn more_by_rounding(report: &Report) -> Option<Money> {
    report.surplus.filter(|more| more.exact().is_positive() && report.metric != Metric::Deals)
}

fn over() -> View {
    let screen = Screen::here();
    let said = of(screen.document, |report, locale| {
        let more = more_by_rounding(report).map(|more| number::money_short(locale, report.currency, more));
        more.map(|more| Answer(locale).more_by_rounding(&more)).unwrap_or_default()
    });
    boxed("p", "over", vec![figure(Topic::Revenue, said, fixed(""))])
}

/// The chance, as a number and a bar, and what it takes for 80 %.
fn odds() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let chance = move || document.confidence().map(|(confidence, _)| confidence);
    let is_open = flag(move || document.confidence().is_some_and(|(_, is_known)| !is_known));
    let sure = say(move || Answer(screen.locale()).confidence(&chance().map(|c| number::probability(c.at_plan)).unwrap_or_default()));
    let part = say(move || chance().map_or(0, |c: Confidence| c.at_plan_permille()).to_string());
    let enough = say(move || {
        let leads = chance().and_then(|c| c.leads_for[0]).map(|leads| number::count_short(document.locale.get(), leads));
        leads.map(|leads| Answer(screen.locale()).leads_for(LEVELS[0].0, &leads)).unwrap_or_default()
    });
    let parts =
        vec![bar_part("track", fixed("0"), fixed("1000")), bar_part("part", fixed("0"), part), bar_part("mark", fixed("798"), fixed("4"))];
    el(
        "div",
        vec![class("odds"), live_flag("data-open", is_open)],
        vec![
            figure(Topic::Confidence, sure, screen.word(Answer::confidence_title)),
            bar("odds-bar", parts),
            line("span", "enough", enough),
        ],
    )
}
