//! The answer bar, which never scrolls away: leads → deals → revenue, and how sure it is.

use leptos::prelude::*;

use super::Screen;
use super::parts::figure::Figure;
use crate::domain::Report;
use crate::domain::confidence::LEVELS;
use crate::i18n::explain::{Topic, spoken};
use crate::i18n::{Locale, names, number};

/// The answer bar.
#[component]
pub fn Answer() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let figure = move |text: fn(&Report, Locale) -> String| {
        Signal::derive(move || document.report().map_or_else(|| "–".to_owned(), |report| text(&report, document.locale.get())))
    };
    let has = move |there: fn(&Report) -> bool| Memo::new(move |_| document.report().is_some_and(|report| there(&report)));
    let leads_word = figure(|report, locale| (locale.strings().needed)(&first_stage(report, locale)));
    let won = document.part(|draft| draft.won);
    let has_leads = has(|report| report.funnel.len() > 1 && report.funnel[0].place == crate::domain::Place::Ahead);
    let has_money = has(|report| report.target.is_some());
    let has_odds = has(|report| report.confidence.is_some());
    let stale = document.outcome_is_stale();
    let deals_word = Signal::derive(move || screen.strings().deals.to_owned());
    let revenue_word = Signal::derive(move || screen.strings().revenue.to_owned());
    let overall_word = Signal::derive(move || screen.strings().overall_rate.to_owned());
    view! {
        <section class="answer" aria-label=move || screen.strings().answer data-stale=move || stale.get().then_some("")>
            <p class="unseen" aria-live="polite">{figure(spoken)}</p>
            <ol>
                <Show when=move || has_leads.get()>
                    <li class="lead">
                        <span class="word">{leads_word}</span>
                        <Figure
                            topic=Topic::Stage(0)
                            text=figure(|report, locale| number::count_short(locale, report.proof.leads))
                            what=leads_word
                        />
                    </li>
                    <li class="step">
                        <Figure topic=Topic::RateOverall text=figure(|report, _| number::percent(&report.rate_overall)) what=overall_word />
                        <span aria-hidden="true">"→"</span>
                    </li>
                </Show>
                <li class:lead=move || !has_leads.get()>
                    <span class="word">{deals_word}</span>
                    {move || {
                        view! {
                            <Figure
                                topic=Topic::Stage(won.get())
                                text=figure(|report, locale| number::count_short(locale, report.deals.count))
                                what=deals_word
                            />
                        }
                    }}
                </li>
                <Show when=move || has_money.get()>
                    <li class="step">
                        <span class="size">{figure(deal_size)}</span>
                        <span aria-hidden="true">"→"</span>
                    </li>
                    <li>
                        <span class="word">{revenue_word}</span>
                        <Figure topic=Topic::Revenue text=figure(revenue) what=revenue_word />
                    </li>
                </Show>
            </ol>
            <Show when=move || stale.get() fallback=move || view! { <Show when=move || has_odds.get()><Odds /></Show> }>
                <p class="stale">
                    <span>{move || screen.strings().last_good}</span>
                    <button type="button" class="link" on:click=move |_| {
                        let fault = document.outcome.with_untracked(|outcome| outcome.faults.first().map(|fault| fault.field.clone()));
                        if let Some(field) = fault {
                            screen.go_to(&field);
                        }
                    }>{move || screen.strings().show_fault}</button>
                </p>
            </Show>
        </section>
    }
}

fn first_stage(report: &Report, locale: Locale) -> String {
    report.funnel.first().map(|stage| names::shown(locale, &stage.name).into_owned()).unwrap_or_default()
}

fn revenue(report: &Report, locale: Locale) -> String {
    report.target.map(|target| number::money_short(locale, report.currency, target)).unwrap_or_default()
}

fn deal_size(report: &Report, locale: Locale) -> String {
    report.deal_size.as_ref().map(|size| format!("× {}", number::amount_short(locale, report.currency, size))).unwrap_or_default()
}

/// The chance, as a number and a bar, and what it takes for 80 %.
#[component]
fn Odds() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let chance = document.figure(|report| report.confidence.as_ref().map(|c| (number::probability(c.at_plan), c.at_plan_permille())));
    let chance = move || chance.get().flatten().unwrap_or_default();
    let text = Signal::derive(move || (screen.strings().confidence)(&chance().0));
    let enough = document.figure(|report| report.confidence.as_ref().and_then(|c| c.leads_for[0]));
    let enough = move || {
        let leads = number::count_short(document.locale.get(), enough.get().flatten()?);
        Some((screen.strings().leads_for)(LEVELS[0].0, &leads))
    };
    view! {
        <div class="odds">
            <Figure topic=Topic::Confidence text what=Signal::derive(move || screen.strings().confidence_title.to_owned()) />
            <svg class="odds-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width="1000" height="10" />
                <rect class="part" width=move || chance().1.to_string() height="10" />
                <rect class="mark" x="799" width="2" height="10" />
            </svg>
            <span>{enough}</span>
        </div>
    }
}
