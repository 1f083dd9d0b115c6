//! If leads are short: how far those that can be had carry, and what one number would have to be for them to suffice.

use leptos::prelude::*;

use super::Screen;
use super::parts::field::{FieldRow, Kind};
use super::parts::figure::Figure;
use crate::domain::{Field, LimitedReport, Report};
use crate::i18n::explain::Topic;
use crate::i18n::{Locale, names, number};

/// The panel of short leads.
#[component]
pub fn LimitedPanel() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let first = document.part(|draft| draft.stages.first().map(|stage| stage.name.clone()).unwrap_or_default());
    let first = move || names::shown(document.locale.get(), &first.get()).into_owned();
    let label = Signal::derive(move || (screen.strings().leads_available)(&first()));
    let report = document.figure(Report::clone);
    let limited = move || report.get().and_then(|report| report.limited.clone().map(|limited| (report, limited)));
    view! {
        <section aria-labelledby="limited-title">
            <h2 id="limited-title">{move || (screen.strings().limited)(&first())}</h2>
            <FieldRow field=Field::LeadsAvailable kind=Kind::Number label />
            {move || match limited() {
                None => view! { <p class="note">{screen.strings().limited_hint}</p> }.into_any(),
                Some((report, limited)) => view! { <Carries report limited /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Carries(report: Report, limited: LimitedReport) -> impl IntoView {
    let document = Screen::here().document;
    let locale = document.locale.get();
    let strings = locale.strings();
    let deals = (strings.tier_deals)(&number::count(limited.deals.count));
    let money = limited.revenue.map(|money| number::money_short(locale, report.currency, money));
    let answers = if limited.suffices { Vec::new() } else { answers(&report, &limited, locale) };
    view! {
        <p class="carries">
            <span>{strings.limited_carries}</span>
            <Figure topic=Topic::Limited text=deals what=strings.deals.to_owned() />
            <span>{money}</span>
        </p>
        {if limited.suffices {
            view! { <p class="note good">{strings.limited_enough}</p> }.into_any()
        } else if answers.is_empty() {
            view! { <p class="note">{strings.limited_none}</p> }.into_any()
        } else {
            let rows = answers.into_iter().map(|(what, value)| view! { <li><span>{what}</span><b>{value}</b></li> });
            view! {
                <p class="note">{strings.limited_or}</p>
                <ul class="answers">{rows.collect_view()}</ul>
            }
                .into_any()
        }}
    }
}

/// Each number that alone would do, with what it would have to be.
fn answers(report: &Report, limited: &LimitedReport, locale: Locale) -> Vec<(String, String)> {
    let strings = locale.strings();
    let stage = |k: usize| report.funnel.get(k).map(|stage| names::shown(locale, &stage.name).into_owned()).unwrap_or_default();
    let mut answers = Vec::new();
    for (k, rate) in limited.rates.iter().enumerate() {
        if let Some(rate) = rate {
            answers.push((format!("{} → {}", stage(k), stage(k + 1)), number::percent_sufficing(rate)));
        }
    }
    if let Some(rate) = limited.rate_overall.as_ref().filter(|_| limited.rates.len() > 1) {
        answers.push((strings.limited_rate_overall.to_owned(), number::percent_sufficing(rate)));
    }
    if let Some(size) = limited.deal_size {
        answers.push((strings.deal_size.to_owned(), number::money(report.currency, size)));
    }
    if let Some(margin) = &limited.margin {
        answers.push((strings.margin.to_owned(), number::percent_sufficing(margin)));
    }
    answers
}
