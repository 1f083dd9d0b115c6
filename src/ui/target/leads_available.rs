//! Leads available: the deals that they bring, and the inputs of which any one alone would make them suffice.

use crate::domain::LimitedReport;
use crate::domain::draft::OF_ACTIVITIES;
use crate::ui::prelude::*;

/// The panel of the leads available.
pub fn leads_available_panel() -> Element {
    let (screen, document) = here();
    let first = document.text(Field::StageName(0));
    let first = Signal::derive(move || names::many(document.locale.get(), &first.get()).into_owned());
    let label = Signal::derive(move || LeadsAvailable(screen.locale()).label(&first.get()));
    let title = Signal::derive(move || LeadsAvailable(screen.locale()).title(&names::inside(screen.locale(), &first.get())));
    panel("limited-title", "limited", title).child(leads_available_field(Kind::Number, label)).child(dynamic(move || {
        let report = document.report();
        match report.as_ref().and_then(|report| Some((report, report.limited.as_ref()?))) {
            None => View::from(p().class("note").child(screen.word(LeadsAvailable::hint))),
            Some((report, limited)) => carries(report, limited, document.locale.get()).into(),
        }
    }))
}

/// The field of the leads available or, if they follow the activities, their number; and the way from one to the other.
pub fn leads_available_field(kind: Kind, label: Signal<String>) -> Fragment {
    let (screen, document) = here();
    let follows = document.part(Draft::leads_follow_activities);
    let brings = document.part(|draft| draft.activities.iter().any(|it| !it.brings.trim().is_empty()));
    let shown = Signal::derive(move || {
        document.report().and_then(|report| Some(number::count(report.limited.as_ref()?.leads))).unwrap_or_default()
    });
    let put = move |text: &'static str| move || document.edit(None, |draft| draft.put(&Field::LeadsAvailable, text.to_owned()));
    let row = move || {
        fragment()
            .child(div().class("field").child(span().child(label)).child(figure(Topic::Limited, shown, label)))
            .child(p().class("note").child(screen.word(LeadsAvailable::follows)))
            .child(actions().child(text_button("link", screen.word(LeadsAvailable::enter), put(""))))
    };
    let follow = move || actions().child(text_button("link follow-leads", screen.word(LeadsAvailable::follow), put(OF_ACTIVITIES)));
    fragment()
        .child(when(move || !follows.get(), move || field_row(&Field::LeadsAvailable, kind, label)))
        .child(when(move || !follows.get() && brings.get(), follow))
        .child(when(follows, row))
}

fn carries(report: &Report, limited: &LimitedReport, locale: Locale) -> Fragment {
    let deals = Target(locale).tier_deals(number::count(limited.deals.count));
    let short = |money| number::money_short(locale, report.currency, money);
    let profit = limited.profit.map(|profit| format!("{} {}", Target(locale).gross_profit(), short(profit)));
    let money = profit.or_else(|| limited.revenue.map(short)).unwrap_or_default();
    let answers = if limited.suffices { Vec::new() } else { answers(report, limited, locale) };
    let (class_name, verdict) = if limited.suffices {
        ("note good", LeadsAvailable(locale).enough())
    } else if answers.is_empty() {
        ("note", LeadsAvailable(locale).none())
    } else {
        ("note", LeadsAvailable(locale).or_else())
    };
    let row =
        |(what, value): (String, String)| li().child(span().child(what.clone())).child(figure(Topic::Limited, fixed(value), fixed(what)));
    fragment()
        .child(
            p().class("carries")
                .child(span().child(LeadsAvailable(locale).bring()))
                .child(figure(Topic::Limited, fixed(deals), fixed("")))
                .child(span().child(money)),
        )
        .child(p().class(class_name).child(verdict))
        .child(ul().class("answers").children(answers.into_iter().map(row)))
}

/// Each input that would be enough alone, with its required value.
fn answers(report: &Report, limited: &LimitedReport, locale: Locale) -> Vec<(String, String)> {
    let stage = |k: usize| report.funnel.get(k).map(|stage| names::shown(locale, &stage.name).into_owned()).unwrap_or_default();
    let mut answers = Vec::new();
    for (k, rate) in limited.rates.iter().enumerate() {
        let value = rate.as_ref().map_or_else(|| LeadsAvailable(locale).out_of_reach().to_owned(), number::percent_sufficing);
        answers.push((format!("{} → {}", stage(k), stage(k + 1)), value));
    }
    if let Some(rate) = limited.rate_overall.as_ref().filter(|_| limited.rates.len() > 1) {
        answers.push((Calculation(locale).overall_rate().to_owned(), number::percent_sufficing(rate)));
    }
    if let Some(size) = limited.deal_size {
        answers.push((Target(locale).deal_size().to_owned(), number::money(report.currency, size)));
    }
    if let Some(margin) = &limited.margin {
        answers.push((Target(locale).margin().to_owned(), number::percent_sufficing(margin)));
    }
    answers
}
