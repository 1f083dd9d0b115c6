//! How pay is calculated.

use super::explanation::Explanation;
use crate::domain::pay::{Paid, Scheme, Slice};
use crate::domain::whatif::odds::OddsFigures;
use crate::domain::{BandKind, Exact, Field, Metric, Money, Plan, RatesOf, Report};
use crate::i18n::names::shown;
use crate::i18n::texts::{Pay, Target};
use crate::i18n::{Locale, number};

/// A figure of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The pay at a target line.
    Line(usize),
    /// The pay at what the plan's whole deals bring.
    Plan,
    /// The pay at an attainment in whole percent.
    At(u32),
    /// The expected pay.
    Expected,
    /// The pay that 90 % of the outcomes do not exceed.
    Ninetieth,
}

/// Money to the minor unit below.
pub fn money(amount: &Exact, report: &Report) -> String {
    Money::within(amount, report.currency).map(|money| number::money(report.currency, money)).unwrap_or_default()
}

/// Money in short form.
pub fn money_short(amount: &Exact, report: &Report, locale: Locale) -> String {
    Money::within(amount, report.currency).map(|money| number::money_short(locale, report.currency, money)).unwrap_or_default()
}

/// How a figure is calculated.
pub fn explain(figure: Figure, plan: &Plan, report: &Report, figures: Option<&OddsFigures>, locale: Locale) -> Option<Explanation> {
    let scheme = Scheme::of(plan, report)?;
    let words = Pay(locale);
    let at = |attainment: &Exact, name: &str| Some(paid(&scheme, &scheme.at(attainment), name, plan, report, locale));
    match figure {
        Figure::Line(i) => {
            let tier = report.tiers.get(i)?;
            at(&tier.of_target, &format!("{} {}", shown(locale, &tier.name), number::percent(&tier.of_target)))
        }
        Figure::Plan => {
            let attainment = Scheme::plan_attainment(report)?;
            at(&attainment, &words.at_plan(&number::percent(&attainment)))
        }
        Figure::At(percent) => {
            let attainment = Exact::ratio(percent.into(), 100);
            at(&attainment, &words.at(&number::percent(&attainment)))
        }
        Figure::Expected | Figure::Ninetieth => {
            let expected = scheme.expected(plan, figures?)?;
            let (name, said, amount) = match figure {
                Figure::Expected => (words.expected(), words.words_expected(), &expected.mean),
                _ => (words.ninetieth(), words.words_ninetieth(), &expected.ninetieth),
            };
            let at_target = scheme.at(&Exact::one()).pay;
            let compared = words.more_than_target("100%", &money(&at_target, report));
            let notes = (figure == Figure::Expected).then_some(compared).into_iter();
            Some(Explanation {
                title: name.to_owned(),
                words: said.to_owned(),
                values: if figure == Figure::Ninetieth && !expected.is_simulated {
                    money(amount, report)
                } else {
                    format!("≈ {}", money(amount, report))
                },
                notes: notes.chain(expected.is_simulated.then(|| words.simulated().to_owned())).collect(),
                inputs: inputs(&scheme, plan),
            })
        }
    }
}

/// The pay at an attainment as an equation.
fn paid(scheme: &Scheme, paid: &Paid, name: &str, plan: &Plan, report: &Report, locale: Locale) -> Explanation {
    let words = Pay(locale);
    let amount = |amount: &Exact| number::amount(report.currency, amount);
    let slice = |slice: &Slice| format!("{} × {} × {}", number::percent(&slice.part), number::percent(&slice.rate), amount(&scheme.whole));
    let mut terms: Vec<String> = Vec::new();
    if scheme.base.is_positive() {
        terms.push(amount(&scheme.base));
    }
    let is_capped = paid.variable < paid.earned;
    if is_capped {
        terms.push(amount(&paid.variable));
    } else if paid.earned.is_positive() {
        terms.extend(paid.slices.iter().filter(|slice| slice.money.is_positive()).map(slice));
    }
    if terms.is_empty() {
        terms.push(amount(&Exact::zero()));
    }
    let is_after = !is_capped && paid.earned.is_positive() && paid.before.is_positive();
    let before = if is_after { format!(" − {}", amount(&paid.before)) } else { String::new() };
    let (sum, pay) = (format!("{}{before}", terms.join(" + ")), money(&paid.pay, report));
    // Base pay alone is the pay, with nothing to add.
    let values = if sum == pay { pay } else { format!("{sum} = {pay}") };
    let mut notes = Vec::new();
    if let Some(cap) = scheme.cap.as_ref().filter(|_| is_capped) {
        notes.push(words.capped(&amount(cap), &money(&paid.earned, report)));
    }
    if let Some(pay) = plan.pay().filter(|pay| pay.start.is_positive()) {
        let start = match report.metric {
            Metric::Deals => Target(locale).tier_deals(number::exact(&pay.start)),
            Metric::Revenue | Metric::GrossProfit => amount(&pay.start),
        };
        notes.push(words.started(&start));
    }
    if paid.before.is_positive() {
        notes.push(words.before(&money(&paid.before, report)));
    }
    if let Some(first) = scheme.bands.first().filter(|first| first.from > &scheme.start + &paid.attainment) {
        notes.push(words.nothing_below(&number::percent(&first.from)));
    }
    let whole = amount(&scheme.whole);
    Explanation {
        title: format!("{name} · {}", money(&paid.pay, report)),
        words: if scheme.kind == BandKind::Whole { words.words_whole(&whole) } else { words.words(&whole) },
        values,
        notes,
        inputs: inputs(scheme, plan),
    }
}

fn inputs(scheme: &Scheme, plan: &Plan) -> Vec<Field> {
    let Some(pay) = plan.pay() else { return Vec::new() };
    let whole = if pay.rates_of == RatesOf::Sales { Field::Amount } else { Field::PayAtTarget };
    let mut all = vec![Field::PayBase, whole];
    if !pay.bands.is_empty() {
        all.push(Field::BandRate(0));
    }
    all.extend(scheme.cap.as_ref().map(|_| Field::PayCap));
    all.extend(pay.start.is_positive().then_some(Field::PayStart));
    all
}
