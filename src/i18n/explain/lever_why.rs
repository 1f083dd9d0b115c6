//! How a gauge's reading with some inputs changed is calculated, in words.

use super::explanation::{Explanation, won};
use super::{Topic, acted, explain};
use crate::domain::whatif::levers::{Gauge, Moved, Reading, Why};
use crate::domain::{Field, Metric, Report};
use crate::i18n::names::{inside, many};
use crate::i18n::texts::{Answer, Calculation, Dates, Levers, Odds, Target};
use crate::i18n::{Locale, levers as told, number};

/// The changed inputs, in a sentence.
pub fn changed(why: &Why, locale: Locale) -> String {
    let words = Levers(locale);
    let one = |moved: &Moved| {
        let name = told::lever(moved.lever, &why.report, locale);
        let value = |value| told::value(moved.lever, value, &why.report, locale);
        let change = match (&moved.from, &moved.to) {
            (Some(from), Some(to)) if moved.is_average => words.moved_average(&name, &value(from), &value(to)),
            (Some(from), Some(to)) => words.moved(&name, &value(from), &value(to)),
            _ => words.moved_parts(&name, &number::percent_short(&moved.factor)),
        };
        if moved.is_capped { Dates(locale).bracketed(&change, words.capped()) } else { change }
    };
    let all = why.moved.iter().map(one).reduce(|before, next| Dates(locale).then(&before, &next));
    all.map_or_else(|| words.nothing().to_owned(), |all| words.rest(&all))
}

/// How the reading is calculated.
pub fn explained(why: &Why, gauge: Gauge, locale: Locale) -> Option<Explanation> {
    match gauge {
        Gauge::Leads => leads(&why.report, locale),
        Gauge::Revenue => Some(revenue(why, locale)),
        Gauge::Confidence => Some(confidence(why, locale)),
        Gauge::Missing => Some(acted::missing(why.supply.as_ref()?, &why.report, locale)),
    }
}

/// The usual explanation of the leads, with the source of the deals, because these change with the target and the deal
/// size.
fn leads(report: &Report, locale: Locale) -> Option<Explanation> {
    let mut said = explain(Topic::Stage(0), report, locale)?;
    let won = Some(won(report)).filter(|won| *won > 0 && report.metric != Metric::Deals);
    if let Some(deals) = won.and_then(|won| explain(Topic::Stage(won), report, locale)) {
        said.notes.insert(0, Levers(locale).of_deals(Answer(locale).deals(), &deals.values));
    }
    Some(said)
}

fn title(why: &Why, gauge: Gauge, locale: Locale) -> String {
    Calculation(locale).why(&told::reading(&why.reading, &why.report, locale), told::gauge(gauge, locale))
}

fn rates(report: &Report) -> impl Iterator<Item = Field> {
    (0..won(report)).map(Field::Rate)
}

fn revenue(why: &Why, locale: Locale) -> Explanation {
    let (words, report) = (Levers(locale), &why.report);
    let leads = number::count(why.leads);
    let shown = if let Reading::Revenue(money) = why.reading { number::money(report.currency, money) } else { String::new() };
    let mut notes = vec![words.expected().to_owned()];
    let (formula, values) = match (&why.revenue, &report.deal_size) {
        (Some(exact), Some(size)) => {
            let is_rounded = !matches!(why.reading, Reading::Revenue(money) if money.exact() == *exact);
            notes.extend(is_rounded.then(|| words.rounded(&number::exact_with_fraction(exact))));
            let (rate, size) = (number::percent(&report.rate_overall), number::amount(report.currency, size));
            (words.product(), format!("{leads} × {rate} × {size} = {shown}"))
        }
        _ => (words.parts(), words.parts_values(&leads, &shown)),
    };
    let inputs = [Field::LeadsAvailable].into_iter().chain(rates(report)).chain([Field::DealSize]);
    Explanation {
        title: title(why, Gauge::Revenue, locale),
        words: formula.to_owned(),
        values,
        notes,
        inputs: inputs.chain((!why.is_alike).then_some(Field::Space)).collect(),
    }
}

fn confidence(why: &Why, locale: Locale) -> Explanation {
    let (words, report) = (Levers(locale), &why.report);
    let leads = number::count(why.leads);
    let shown = told::reading(&why.reading, report, locale);
    let deals = number::count(report.deals.count);
    let rate = number::percent(&report.rate_overall);
    let mut notes = Vec::new();
    let is_binomial = why.is_alike && !why.is_counted;
    let values = if is_binomial {
        let stage = report.funnel.first().map(|stage| inside(locale, &many(locale, &stage.name))).unwrap_or_default();
        Calculation(locale).chance_values(&leads, &stage, &rate, &Target(locale).tier_deals(&deals), &shown)
    } else {
        let target = match report.metric {
            Metric::Deals => number::exact(&report.amount),
            Metric::Revenue | Metric::GrossProfit => number::amount(report.currency, &report.amount),
        };
        notes.extend((!why.is_alike).then(|| words.chance_parts().to_owned()));
        notes.extend(why.is_counted.then(|| Odds(locale).counted_rates().to_owned()));
        words.chance_values(&leads, &target, &shown)
    };
    let mut inputs = vec![Field::LeadsAvailable];
    inputs.extend(rates(report));
    inputs.push(Field::Amount);
    inputs.extend((report.metric == Metric::GrossProfit).then_some(Field::Margin));
    inputs.extend((report.metric != Metric::Deals).then_some(Field::DealSize));
    inputs.extend((!why.is_alike).then_some(Field::Space));
    Explanation {
        title: title(why, Gauge::Confidence, locale),
        words: if is_binomial { Calculation(locale).words_confidence() } else { words.chance() }.to_owned(),
        values,
        notes,
        inputs,
    }
}
