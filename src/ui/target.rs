//! The target: what it is counted in, how much, from which day to which.

use leptos::prelude::*;

use super::Screen;
use super::parts::el::{View, attr, boxed, dynamic, el, fixed, flag, line, made, on, say, settled, when};
use super::parts::field::{Kind, fault_line, field_row};
use super::parts::figure::figure;
use super::parts::segments::segments;
use super::whatif::own_deal_sizes;
use crate::domain::{CalendarReport, Currency, Field, Metric, Report};
use crate::i18n::explain::Topic;
use crate::i18n::labels::amount_label;
use crate::i18n::texts::{Answer, Calendar, Target};
use crate::i18n::{dates, names};

/// Currencies offered first; any other is kept where a plan has it.
const CURRENCIES: [&str; 8] = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD"];
/// The metrics in the order in which they are offered.
const METRICS: [Metric; 3] = [Metric::Deals, Metric::Revenue, Metric::GrossProfit];

/// A panel with its title.
pub fn panel(id: &'static str, class_name: &'static str, title: Signal<String>, content: Vec<View>) -> View {
    let mut parts = vec![el("h2", vec![attr("id", id)], vec![View::Text(title)])];
    parts.extend(content);
    el("section", vec![attr("class", class_name), attr("aria-labelledby", id)], parts)
}

/// The target's panel.
pub fn target_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let chosen = document.part(|draft| METRICS.iter().position(|metric| *metric == draft.metric).unwrap_or_default());
    let metric = move || METRICS[chosen.get()];
    let words = vec![screen.word(Answer::deals), screen.word(Answer::revenue), screen.word(Target::gross_profit)];
    let amount = say(move || amount_label(metric(), document.locale.get()).to_owned());
    let code = document.text(Field::Currency);
    let unit = say(move || match metric() {
        Metric::Deals => Target(screen.locale()).deals_unit().to_owned(),
        Metric::Revenue | Metric::GrossProfit => Currency::new(&code.get()).unwrap_or(Currency::CNY).code().to_owned(),
    });
    let margin = move || field_row(&Field::Margin, Kind::Rate, screen.word(Target::margin), None);
    panel(
        "target-title",
        "target",
        screen.word(Target::target),
        vec![
            segments("metric", screen.word(Target::metric), words, chosen, move |i| document.count_in(METRICS[i])),
            field_row(&Field::Amount, Kind::Amount, amount, Some(unit)),
            when(flag(move || metric() == Metric::GrossProfit), margin),
            field_row(&Field::DealSize, Kind::Amount, screen.word(Target::deal_size), None),
            when(flag(move || document.part(|draft| !draft.space.is_empty()).get()), own_deal_sizes),
            currency_row(),
            field_row(&Field::HorizonFirst, Kind::Day, screen.word(Target::first_day), None),
            field_row(&Field::HorizonLast, Kind::Day, screen.word(Target::last_day), None),
            calendar(),
        ],
    )
}

fn currency_row() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let typed = document.text(Field::Currency);
    let code = settled(say(move || {
        let typed = typed.get();
        if typed.trim().is_empty() { "CNY".to_owned() } else { Currency::new(&typed).map_or(typed, |c| c.code().to_owned()) }
    }));
    let options = dynamic(move || {
        let code = code.get();
        let other = (!CURRENCIES.contains(&code.as_str())).then(|| code.clone());
        let option = |offered: String| {
            let mut attributes = vec![made("value", offered.clone())];
            if offered == code {
                attributes.push(attr("selected", ""));
            }
            el("option", attributes, vec![View::Text(fixed(offered))])
        };
        View::All(CURRENCIES.map(str::to_owned).into_iter().chain(other).map(option).collect())
    });
    let choose = move |event| {
        let code = event_target_value(&event);
        document.edit(None, |draft| draft.currency.clone_from(&code));
    };
    let row = vec![
        el("label", vec![attr("for", "field-currency")], vec![View::Text(screen.word(Target::currency))]),
        el("select", vec![attr("id", "field-currency"), on("change", choose)], vec![options]),
    ];
    View::All(vec![boxed("div", "field", row), fault_line(&Field::Currency)])
}

/// That the working days of some years are provisional, because their holidays are not published yet: for every place that counts them.
pub fn provisional_note() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let note = say(move || {
        let locale = document.locale.get();
        let note = |report: &Report| dates::holidays_unpublished(locale, &report.calendar.as_ref()?.unpublished);
        document.report().and_then(|report| note(&report)).unwrap_or_default()
    });
    when(flag(move || !note.get().is_empty()), move || line("p", "note provisional", note))
}

/// What the dates come to: working days, and the last day for a new lead.
fn calendar() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let calendar = move || document.report().and_then(|report| report.calendar.clone());
    let first = document.text(Field::StageName(0));
    let days = say(move || calendar().map(|c| Calendar(screen.locale()).working_days(c.working_days)).unwrap_or_default());
    let has_lag = flag(move || calendar().is_some_and(|c: CalendarReport| c.days_to_won > 0 && !c.lead_by_before_first));
    let too_long = flag(move || calendar().is_some_and(|c: CalendarReport| c.days_to_won > 0 && c.lead_by_before_first));
    let lead_by = say(move || {
        let locale = document.locale.get();
        let day = calendar().and_then(|c| c.lead_by).map(|day| dates::date(locale, day)).unwrap_or_default();
        Target(screen.locale()).lead_by(&names::shown(locale, &first.get()), &day)
    });
    View::All(vec![
        boxed("div", "note", vec![line("span", "days", days), when(has_lag, move || figure(Topic::LeadBy, lead_by, fixed("")))]),
        provisional_note(),
        when(too_long, move || line("p", "note", screen.word(Target::lead_by_before))),
    ])
}
