//! Every equation on an explanation sheet is true: it is read as text, as a manager would read it, and calculated again.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, reason = "a calculator's accuracy is enough to check what is shown with four digits")]

use backcast::codec::file;
use backcast::domain::{Measure, Report, report};
use backcast::i18n::Locale;
use backcast::i18n::explain::{Explanation, Topic, explain, split};
use chrono::NaiveDate;

/// A year of 120M: three lines, two regions, three tiers with deal sizes of their own, six people, one in ramp-up.
const YEAR: &str = r#"{"currency": "CNY", "horizon": {"first": "2027-01-01", "last": "2027-12-31"}, "target": {"amount": "120M"}, "deal_size": "500k",
    "funnel": [{"stage": "Lead", "rate": "30%"}, {"stage": "Opportunity", "rate": "25%"}, {"stage": "Won", "rate": "95%"}, {"stage": "Paid"}], "won": "Won",
    "space": [
        {"dimension": "Business line", "members": [{"name": "A", "share": "50%"}, {"name": "B", "share": "30%"}, {"name": "C", "share": "20%"}]},
        {"dimension": "Region", "members": [{"name": "East", "share": "60%"}, {"name": "West", "share": "40%"}]},
        {"dimension": "Tier", "members": [{"name": "L", "share": "40%", "deal_size": "1M"}, {"name": "M", "share": "40%", "deal_size": "500k"},
            {"name": "S", "share": "20%", "deal_size": "200k"}]},
        {"dimension": "Person", "members": [{"name": "1"}, {"name": "2"}, {"name": "3"}, {"name": "4"}, {"name": "5"},
            {"name": "6", "ramp": ["0%", "25%", "50%", "75%", "100%"]}]}],
    "capacity": {"quota": "18M"}}"#;

/// One dimension whose items have other rates; 3,000,000 ÷ 90,000 is no whole number of deals.
const RATES: &str = r#"{"target": {"amount": "3M"}, "deal_size": "90k", "funnel": [{"stage": "Lead", "rate": "25%"}, {"stage": "Won", "rate": "95%"}, {"stage": "Paid"}],
    "won": "Won", "space": [{"dimension": "Tier", "members": [{"name": "L", "share": "70%"}, {"name": "S", "share": "30%", "rates": {"Lead": "35%"}}]}]}"#;

fn planned(text: &str) -> Report {
    let draft = file::read(text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap())
}

/// A number as the product writes it, and by how much it may be off because digits were cut; `None` for words.
fn read(text: &str) -> Option<(f64, f64)> {
    let is_cut = text.contains(['…', '≈', 'k', 'M', 'B']);
    let (digits, scale) =
        [("k", 1e3), ("M", 1e6), ("B", 1e9), ("%", 1e-2)].iter().fold((text.to_owned(), 1.0), |(text, scale), (unit, by)| {
            if text.contains(unit) { (text.replace(unit, ""), scale * by) } else { (text, scale) }
        });
    let value: f64 = digits.replace(['¥', ',', '…', '≈', '(', ')'], "").trim().parse().ok()?;
    Some((value * scale, if is_cut { 5e-3 } else { 1e-9 }))
}

/// The value of products and quotients, added up; `None` if a word is among them.
fn value(text: &str) -> Option<(f64, f64)> {
    // What stands in brackets behind `÷` divides factor by factor.
    let text = match text.split_once("÷ (") {
        Some((before, factors)) => format!("{before}÷ {}", factors.replace('×', "÷")),
        None => text.to_owned(),
    };
    let mut total = (0.0, 0.0_f64);
    for term in text.split(" + ") {
        let words: Vec<&str> = term.split(' ').filter(|word| !word.is_empty()).collect();
        let (mut product, mut off) = read(words.first()?)?;
        for pair in words[1..].chunks(2) {
            let [sign, number] = pair else { return None };
            let (factor, cut) = read(number)?;
            off = off.max(cut);
            product = match *sign {
                "×" => product * factor,
                "÷" => product / factor,
                _ => return None,
            };
        }
        total = (total.0 + product, total.1.max(off));
    }
    Some(total)
}

/// The number of equations in a line; each must be true.
fn checked(line: &str) -> usize {
    let mut found = 0;
    for equation in line.split("; ") {
        let sides: Vec<&str> = equation.split(" = ").collect();
        for pair in sides.windows(2) {
            let right = pair[1].split(" → ").next().unwrap();
            // A unit behind the number (`48 deals`) is not part of it.
            let Some(((left, off), (right, cut))) =
                value(pair[0].rsplit(": ").next().unwrap()).zip(read(right.split(' ').next().unwrap().trim_end_matches(',')))
            else {
                continue;
            };
            found += 1;
            assert!((left - right).abs() <= left.abs() * off.max(cut) + 0.01, "{equation}: {left} is not {right}");
        }
    }
    found
}

fn all_true(said: &Explanation) -> usize {
    checked(&said.values) + said.notes.iter().map(|note| checked(note)).sum::<usize>()
}

/// All sheets of a plan's split, and of its whole figures.
fn sheets(report: &Report) -> Vec<Explanation> {
    let space = report.split.as_ref().unwrap();
    let measures: Vec<Measure> = (0..report.funnel.len()).map(Measure::Stage).chain([Measure::Money]).collect();
    let mut topics = vec![Topic::Revenue, Topic::Capacity, Topic::Parts];
    topics.extend((0..report.funnel.len()).map(Topic::Stage));
    let items: Vec<(usize, usize)> = space.totals.iter().enumerate().flat_map(|(d, items)| (0..items.len()).map(move |m| (d, m))).collect();
    for measure in measures {
        topics.extend(items.iter().map(|(d, m)| Topic::Member(*d, *m, measure)));
        topics.extend(
            items.iter().flat_map(|one| items.iter().filter(move |two| one.0 < two.0).map(move |two| Topic::Cell(*one, *two, measure))),
        );
    }
    let leaves = space.leaves.iter().filter_map(|leaf| split::branch(report, &leaf.path, Locale::En));
    let branches = (0..space.totals[0].len()).filter_map(|m| split::branch(report, &[m], Locale::En));
    topics.into_iter().filter_map(|topic| explain(topic, report, Locale::En)).chain(leaves).chain(branches).collect()
}

#[test]
fn every_equation_of_a_year_with_four_dimensions_is_true() {
    let report = planned(YEAR);
    let found: usize = sheets(&report).iter().map(all_true).sum();
    // Cells and items at five measures, and every sub-target: most have one equation or more.
    assert!(found > 500, "{found}");
}

#[test]
fn every_equation_of_items_with_rates_of_their_own_is_true() {
    assert!(sheets(&planned(RATES)).iter().map(all_true).sum::<usize>() > 12);
}

#[test]
fn sheets_say_how_the_parts_are_calculated() {
    let year = planned(YEAR);
    let said = |topic: Topic| explain(topic, &year, Locale::En).unwrap();
    // 48M of tiers L and M each, 24M of S: 48 + 96 + 120 deals.
    assert_eq!(said(Topic::Stage(2)).values, "¥48,000,000 ÷ ¥1,000,000 + ¥48,000,000 ÷ ¥500,000 + ¥24,000,000 ÷ ¥200,000 = 264");
    assert_eq!(said(Topic::Stage(2)).notes[0], "The total divides evenly. Sub-targets are rounded up or down and still add up to it.");
    assert!(said(Topic::Revenue).words.starts_with("Each sub-target’s deals × its average deal size"));
    // More than six sub-targets are added up by another dimension.
    assert_eq!(said(Topic::Member(2, 0, Measure::Stage(2))).words, "The sum of its sub-targets, by person.");
    assert_eq!(said(Topic::Member(2, 0, Measure::Stage(2))).values.matches(" + ").count(), 5);
    // ⌈3,000,000 ÷ 90,000⌉ = 34 deals. L needs 2.1M ÷ 90k = 23.33, S 0.9M ÷ 90k = 10. With 24 and 10 deals, L needs 24 ÷ 25 % = 96 leads.
    let rates = planned(RATES);
    let said = |m, k| explain(Topic::Member(0, m, Measure::Stage(k)), &rates, Locale::En).unwrap();
    assert_eq!(said(0, 1).values, "¥2,100,000 ÷ ¥90,000 = 23.33… → 24 deals");
    assert_eq!(said(0, 0).values, "24 ÷ 25% = 96");
    assert_eq!(said(1, 0).values, "10 ÷ 35% = 28.57… → 29");
}
