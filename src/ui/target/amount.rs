//! The target: what it is counted in, how much, from which day to which.

use crate::domain::{CalendarReport, Currency};
use crate::i18n::labels::amount_label;
use crate::ui::prelude::*;

/// Currencies offered first; any other is kept where a plan has it.
const CURRENCIES: [&str; 8] = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD"];

/// The metrics in the order in which they are offered.
const METRICS: [Metric; 3] = [Metric::Deals, Metric::Revenue, Metric::GrossProfit];

/// The target's panel.
pub fn target_panel() -> Element {
    let screen = Screen::here();
    let document = screen.document;
    let chosen = document.part(|draft| METRICS.iter().position(|metric| *metric == draft.metric).unwrap_or_default());
    let metric = move || METRICS[chosen.get()];
    let amount = Signal::derive(move || amount_label(metric(), document.locale.get()).to_owned());
    let code = document.text(Field::Currency);
    let unit = Signal::derive(move || match metric() {
        Metric::Deals => Target(screen.locale()).deals_unit().to_owned(),
        Metric::Revenue | Metric::GrossProfit => Currency::new(&code.get()).unwrap_or(Currency::CNY).code().to_owned(),
    });
    let margin = move || field_row(&Field::Margin, Kind::Rate, screen.word(Target::margin), None);
    panel("target-title", "target", screen.word(Target::target))
        .child(segments(
            "metric",
            screen.word(Target::metric),
            vec![screen.word(Answer::deals), screen.word(Answer::revenue), screen.word(Target::gross_profit)],
            chosen,
            move |i| document.count_in(METRICS[i]),
        ))
        .child(field_row(&Field::Amount, Kind::Amount, amount, Some(unit)))
        .child(when(move || metric() == Metric::GrossProfit, margin))
        .child(field_row(&Field::DealSize, Kind::Amount, screen.word(Target::deal_size), None))
        .child(when(move || document.part(|draft| !draft.space.is_empty()).get(), own_deal_sizes))
        .child(currency_row())
        .child(field_row(&Field::HorizonFirst, Kind::Day, screen.word(Target::first_day), None))
        .child(field_row(&Field::HorizonLast, Kind::Day, screen.word(Target::last_day), None))
        .child(calendar())
}

fn currency_row() -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let typed = document.text(Field::Currency);
    let code = settled(Signal::derive(move || {
        let typed = typed.get();
        if typed.trim().is_empty() { "CNY".to_owned() } else { Currency::new(&typed).map_or(typed, |c| c.code().to_owned()) }
    }));
    let choose = move |event| {
        let code = event_target_value(&event);
        document.edit(None, |draft| draft.currency.clone_from(&code));
    };
    fragment()
        .child(div().class("field").child(label().r#for("field-currency").child(screen.word(Target::currency))).child(
            select().id("field-currency").on("change", choose).child(dynamic(move || {
                let code = code.get();
                let other = (!CURRENCIES.contains(&code.as_str())).then(|| code.clone());
                let option = |offered: String| option().value(offered.clone()).selected(offered == code).child(offered);
                fragment().children(CURRENCIES.map(str::to_owned).into_iter().chain(other).map(option))
            })),
        ))
        .child(fault_line(&Field::Currency))
}

/// What the dates come to: working days, and the last day for a new lead.
fn calendar() -> Fragment {
    let screen = Screen::here();
    let document = screen.document;
    let calendar = move || document.report().and_then(|report| report.calendar.clone());
    let first = document.text(Field::StageName(0));
    let days = Signal::derive(move || calendar().map(|c| Calendar(screen.locale()).working_days(c.working_days)).unwrap_or_default());
    let has_lag = Signal::derive(move || calendar().is_some_and(|c: CalendarReport| c.days_to_won > 0 && !c.lead_by_before_first));
    let too_long = Signal::derive(move || calendar().is_some_and(|c: CalendarReport| c.days_to_won > 0 && c.lead_by_before_first));
    let lead_by = Signal::derive(move || {
        let locale = document.locale.get();
        let day = calendar().and_then(|c| c.lead_by).map(|day| dates::date(locale, day)).unwrap_or_default();
        Target(screen.locale()).lead_by(&names::shown(locale, &first.get()), &day)
    });
    fragment()
        .child(
            div()
                .class("note")
                .child(span().class("days").child(days))
                .child(when(has_lag, move || figure(Topic::LeadBy, lead_by, fixed("")))),
        )
        .child(provisional_note())
        .child(when(too_long, move || p().class("note").child(screen.word(Target::lead_by_before))))
}
