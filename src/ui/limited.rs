//! If leads are short: how far those that can be had carry, and what one number would have to be for them to suffice.

use leptos::prelude::*;

use super::Screen;
use super::parts::el::{View, boxed, dynamic, el, fixed, line, say};
use super::parts::field::{Kind, field_row};
use super::parts::figure::figure;
use super::target::panel;
use crate::domain::{Field, LimitedReport, Report};
use crate::i18n::explain::Topic;
use crate::i18n::texts::{Calculation, LeadsAvailable, Target};
use crate::i18n::{Locale, names, number};

/// The panel of short leads.
pub fn limited_panel() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let first = document.text(Field::StageName(0));
    let first = say(move || names::many(document.locale.get(), &first.get()).into_owned());
    let label = say(move || LeadsAvailable(screen.locale()).label(&first.get()));
    let title = say(move || LeadsAvailable(screen.locale()).title(&first.get()));
    let below = dynamic(move || {
        let Some(report) = document.report() else { return line("p", "note", screen.word(LeadsAvailable::hint)) };
        match &report.limited {
            None => line("p", "note", screen.word(LeadsAvailable::hint)),
            Some(limited) => carries(&report, limited, document.locale.get()),
        }
    });
    panel("limited-title", "limited", title, vec![field_row(&Field::LeadsAvailable, Kind::Number, label, None), below])
}

fn carries(report: &Report, limited: &LimitedReport, locale: Locale) -> View {
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
    let row = |(what, value): (String, String)| {
        el("li", Vec::new(), vec![line("span", "", fixed(what.clone())), figure(Topic::Limited, fixed(value), fixed(what))])
    };
    let sum = vec![
        line("span", "", fixed(LeadsAvailable(locale).carries())),
        figure(Topic::Limited, fixed(deals), fixed("")),
        line("span", "", fixed(money)),
    ];
    View::All(vec![
        boxed("p", "carries", sum),
        line("p", class_name, fixed(verdict)),
        boxed("ul", "answers", answers.into_iter().map(row).collect()),
    ])
}

/// Each number that alone would do, with what it would have to be.
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
