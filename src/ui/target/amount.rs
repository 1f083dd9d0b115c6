//! The target: what it is counted in, how much, from which day to which.

use super::periods::period_chips;
use crate::domain::Currency;
use crate::i18n::labels::amount_label;
use crate::ui::prelude::*;

/// Currencies offered first; any other is kept where a plan has it.
const CURRENCIES: [&str; 8] = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD"];

/// The metrics in the order in which they are offered.
const METRICS: [Metric; 3] = [Metric::Deals, Metric::Revenue, Metric::GrossProfit];

/// The target's panel.
pub fn target_panel() -> Element {
    let (screen, document) = here();
    let average = screen.of_report(|report, locale| {
        let average = number::amount_near(report.currency, &report.average_deal_size()?);
        Some(Target(locale).average_deal_size(&average))
    });
    panel("target-title", "target", screen.word(Target::target))
        .child(amount_rows())
        .child(deal_size_row())
        .child(when(move || document.part(|draft| !draft.space.is_empty()).get(), own_deal_sizes))
        .child(line_if_any("note", average))
        .child(currency_row())
        .child(period_chips())
        .child(field_row(&Field::HorizonFirst, Kind::Day, screen.word(Target::first_day)))
        .child(field_row(&Field::HorizonLast, Kind::Day, screen.word(Target::last_day)))
        .child(calendar())
}

/// What the target is counted in, how much it is, and the margin of a target in gross profit.
pub fn amount_rows() -> Fragment {
    let (screen, document) = here();
    let chosen = document.part(|draft| METRICS.iter().position(|metric| *metric == draft.metric).unwrap_or_default());
    let metric = move || METRICS[chosen.get()];
    let amount = Signal::derive(move || amount_label(metric(), document.locale.get()).to_owned());
    let code = document.text(Field::Currency);
    let unit = Signal::derive(move || match metric() {
        Metric::Deals => Target(screen.locale()).deals_unit().to_owned(),
        Metric::Revenue | Metric::GrossProfit => Currency::new(&code.get()).unwrap_or(Currency::CNY).code().to_owned(),
    });
    let margin = move || field_row(&Field::Margin, Kind::Rate, screen.word(Target::margin));
    let metrics = [screen.word(Answer::deals), screen.word(Answer::revenue), screen.word(Target::gross_profit)];
    fragment()
        .child(segments("metric", screen.word(Target::metric), metrics, chosen, move |i| document.count_in(METRICS[i])))
        .child(field_row_with(&Field::Amount, Kind::Amount, amount, Some(unit), fixed("")))
        .child(when(move || metric() == Metric::GrossProfit, margin))
}

/// The average deal size.
pub fn deal_size_row() -> Fragment {
    field_row(&Field::DealSize, Kind::Amount, Screen::here().word(Target::deal_size))
}

fn currency_row() -> Fragment {
    let (screen, document) = here();
    let typed = document.text(Field::Currency);
    let code = settled(Signal::derive(move || {
        let typed = typed.get();
        if typed.trim().is_empty() { "CNY".to_owned() } else { Currency::new(&typed).map_or(typed, |c| c.code().to_owned()) }
    }));
    let options = move || {
        let code = code.get();
        let other = (!CURRENCIES.contains(&code.as_str())).then(|| code.clone());
        let all = CURRENCIES.map(str::to_owned).into_iter().chain(other);
        all.map(|offered| (offered.clone(), offered.clone(), offered == code)).collect()
    };
    let choose = move |code: String| document.edit(None, |draft| draft.currency.clone_from(&code));
    fragment()
        .child(select_field("field", "field-currency", screen.word(Target::currency), options, choose))
        .child(fault_line(&Field::Currency))
}

/// What follows from the dates: the working days, and the last day for a new lead.
fn calendar() -> Fragment {
    let screen = Screen::here();
    let days = screen.of_report(|report, locale| Some(Calendar(locale).working_days(report.calendar.as_ref()?.working_days)));
    let with_lag = move |is_too_long: bool| {
        screen.of_report(move |report, _| {
            let calendar = report.calendar.as_ref()?;
            Some(calendar.days_to_won > 0 && calendar.lead_by_before_first == is_too_long)
        })
    };
    let (has_lag, too_long) = (with_lag(false), with_lag(true));
    let lead_by = screen.of_report(|report, locale| {
        let stage = names::inside(locale, &names::shown(locale, &report.funnel.first()?.name));
        Some(Target(locale).lead_by(&stage, &dates::date(locale, report.calendar.as_ref()?.lead_by?)))
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
