//! The target: what it is counted in, how much, from which day to which.

use leptos::prelude::*;

use super::Screen;
use super::parts::field::{FaultLine, FieldRow, Kind};
use super::parts::figure::Figure;
use super::parts::segments::Segments;
use crate::domain::{Currency, Field, Metric};
use crate::i18n::explain::{Topic, amount_label};
use crate::i18n::{names, number};

/// Currencies offered first; any other is kept where a plan has it.
const CURRENCIES: [&str; 8] = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD"];

/// The target's panel.
#[component]
pub fn TargetPanel() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let word = move |of: fn(&'static crate::i18n::Strings) -> &'static str| Signal::derive(move || of(screen.strings()).to_owned());
    let metric = document.part(|draft| draft.metric);
    let options = Signal::derive(move || {
        let strings = screen.strings();
        vec![
            (Metric::Deals, strings.deals.to_owned()),
            (Metric::Revenue, strings.revenue.to_owned()),
            (Metric::GrossProfit, strings.gross_profit.to_owned()),
        ]
    });
    let amount = Signal::derive(move || amount_label(metric.get(), document.locale.get()).to_owned());
    let unit = document.part(|draft| draft.currency.clone());
    let unit = Signal::derive(move || {
        if metric.get() == Metric::Deals { screen.strings().deals_unit.to_owned() } else { Currency::new(&unit.get()).unwrap_or(Currency::CNY).code().to_owned() }
    });
    view! {
        <section aria-labelledby="target-title">
            <h2 id="target-title">{move || screen.strings().target}</h2>
            <Segments name="metric" legend=word(|s| s.metric) options chosen=metric choose=move |metric| document.count_in(metric) />
            <FieldRow field=Field::Amount kind=Kind::Amount label=amount unit />
            <Show when=move || metric.get() == Metric::GrossProfit>
                <FieldRow field=Field::Margin kind=Kind::Rate label=word(|s| s.margin) />
            </Show>
            <FieldRow field=Field::DealSize kind=Kind::Amount label=word(|s| s.deal_size) />
            <CurrencyRow />
            <FieldRow field=Field::HorizonFirst kind=Kind::Day label=word(|s| s.first_day) />
            <FieldRow field=Field::HorizonLast kind=Kind::Day label=word(|s| s.last_day) />
            <Calendar />
        </section>
    }
}

#[component]
fn CurrencyRow() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let code = document.part(|draft| draft.currency.clone());
    let current = move || Currency::new(&code.get()).map_or_else(|| code.get(), |currency| currency.code().to_owned());
    let offered = move || {
        let mut codes: Vec<String> = CURRENCIES.map(str::to_owned).to_vec();
        let current = current();
        if !current.is_empty() && !codes.contains(&current) {
            codes.push(current);
        }
        codes
    };
    let option = move |code: String| {
        let (value, of) = (code.clone(), code.clone());
        view! { <option value=value prop:selected=move || current() == of || (current().is_empty() && of == "CNY")>{code}</option> }
    };
    view! {
        <div class="field">
            <label for="field-currency">{move || screen.strings().currency}</label>
            <select
                id="field-currency"
                on:change=move |event| {
                    let code = event_target_value(&event);
                    document.edit(None, |draft| draft.currency = code);
                }
            >
                {move || offered().into_iter().map(option).collect_view()}
            </select>
        </div>
        <FaultLine field=Field::Currency />
    }
}

/// What the dates come to: working days, and the last day for a new lead.
#[component]
fn Calendar() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let calendar = document.figure(|report| report.calendar.clone());
    let calendar = move || calendar.get().flatten();
    let first = document.part(|draft| draft.stages.first().map(|stage| stage.name.clone()).unwrap_or_default());
    let days = move || calendar().map(|calendar| (screen.strings().working_days)(calendar.working_days));
    let has_lag = Memo::new(move |_| calendar().is_some_and(|calendar| calendar.days_to_won > 0 && !calendar.lead_by_before_first));
    let too_long = Memo::new(move |_| calendar().is_some_and(|calendar| calendar.days_to_won > 0 && calendar.lead_by_before_first));
    let lead_by = Signal::derive(move || {
        let day = calendar().and_then(|calendar| calendar.lead_by)?;
        let locale = document.locale.get();
        Some((screen.strings().lead_by)(&names::shown(locale, &first.get()), &number::date(locale, day)))
    });
    view! {
        <p class="note">
            <span>{days}</span>
            <Show when=move || has_lag.get()>
                <Figure topic=Topic::LeadBy text=Signal::derive(move || lead_by.get().unwrap_or_default()) what=String::new() />
            </Show>
        </p>
        <Show when=move || too_long.get()>
            <p class="note">{move || screen.strings().lead_by_before}</p>
        </Show>
    }
}
