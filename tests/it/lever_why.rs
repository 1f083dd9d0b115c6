//! The explanation of every number of the levers: it gives the same figure, from the changed inputs.
#![allow(clippy::unwrap_used, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use crate::plans;

use backcast::codec::file;
use backcast::domain::whatif::levers::{Gauge, Lever, Reading, changed, grid, levers, tornado, why};
use backcast::domain::{Count, Draft, Exact, Field, report};
use backcast::i18n::Locale;
use backcast::i18n::explain::{Explanation, lever_why};
use chrono::NaiveDate;
use plans::Dice;
use proptest::prelude::*;

const RATE: Lever = Lever::Rate(0);
const GAUGES: [Gauge; 3] = [Gauge::Leads, Gauge::Revenue, Gauge::Confidence];

/// 1,000,000 at 100,000 a deal, one deal in five leads: 10 deals, 50 leads.
fn plain(more: &str) -> Draft {
    let text = format!(
        r#"{{"backcast": 1, "target": {{"metric": "revenue", "amount": "100万"}}, "deal_size": "10万",
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}]{more}}}"#
    );
    file::read(&text).unwrap()
}

fn told(draft: &Draft, gauge: Gauge, moves: &[(Lever, Exact)], locale: Locale) -> (String, Explanation) {
    let why = why(&draft.check().unwrap(), gauge, moves, NaiveDate::default()).unwrap();
    (lever_why::changed(&why, locale), lever_why::explained(&why, gauge, locale).unwrap())
}

fn tenths(n: u64) -> Exact {
    Exact::ratio(n, 10)
}

/// The changed inputs, the question, and the formula with its values.
#[track_caller]
fn says(draft: &Draft, gauge: Gauge, moves: &[(Lever, Exact)], expected: [&str; 3]) -> Explanation {
    let (before, said) = told(draft, gauge, moves, Locale::En);
    assert_eq!([before.as_str(), &said.title, &said.values], expected);
    said
}

#[test]
fn leads_are_worked_back_from_what_was_changed() {
    // 10 ÷ 18 % = 55.6.
    let less = "Lead → Won: 20% → 18%; nothing else changes.";
    let said = says(&plain(""), Gauge::Leads, &[(RATE, tenths(9))], [less, "Leads: how we get 56", "10 ÷ 18% = 55.55… → 56"]);
    assert_eq!(said.notes[0], "Deals: ¥1,000,000 ÷ ¥100,000 = 10");
    assert_eq!(said.inputs, [Field::Amount, Field::DealSize, Field::Rate(0)]);
    // 1,000,000 ÷ 120,000 = 8.3 → 9 deals; ÷ 16 % = 56.25.
    let both = "Average deal size: ¥100k → ¥120k; Lead → Won: 20% → 16%; nothing else changes.";
    let moves = [(Lever::DealSize, tenths(12)), (RATE, tenths(8))];
    let said = says(&plain(""), Gauge::Leads, &moves, [both, "Leads: how we get 57", "9 ÷ 16% = 56.25 → 57"]);
    assert_eq!(said.notes[0], "Deals: ¥1,000,000 ÷ ¥120,000 = 8.33… → 9");
    says(&plain(""), Gauge::Leads, &[], ["The current plan.", "Leads: how we get 50", "10 ÷ 20% = 50"]);
    // In the table, an unchanged lever is not mentioned.
    let one = "Lead → Won: 20% → 18%; nothing else changes.";
    let moves = [(Lever::DealSize, Exact::one()), (RATE, tenths(9))];
    says(&plain(""), Gauge::Leads, &moves, [one, "Leads: how we get 56", "10 ÷ 18% = 55.55… → 56"]);
}

#[test]
fn revenue_is_what_the_leads_at_hand_bring() {
    let few = plain(r#", "leads_available": "30""#);
    let moves = [(Lever::Leads, tenths(11))];
    let more = "Leads available: 30 → 33; nothing else changes.";
    let said = says(&few, Gauge::Revenue, &moves, [more, "Expected revenue: how we get ¥660k", "33 × 20% × ¥100,000 = ¥660,000"]);
    assert_eq!(said.inputs, [Field::LeadsAvailable, Field::Rate(0), Field::DealSize]);
    // 50 × 20 % × 33,333.335 = 333,333.35; a third of a cent is rounded away.
    let odd = Draft { deal_size: "100000/3".into(), amount: "333333.33".into(), ..plain("") };
    let said = told(&odd, Gauge::Revenue, &[], Locale::En).1;
    assert_eq!(said.values, "50 × 20% × ¥33,333.33… = ¥333,333.33");
    assert!(said.notes.iter().any(|note| note.contains("333,333.33… (1000000/3), rounded down")), "{:?}", said.notes);
}

#[test]
fn a_chance_is_of_these_leads_against_that_target() {
    let few = plain(r#", "leads_available": "40""#);
    let less = "Lead → Won: 20% → 18%; nothing else changes.";
    let said = says(
        &few,
        Gauge::Confidence,
        &[(RATE, tenths(9))],
        [less, "Chance: how we get 17%", "40 leads, each won with a chance of 18%, at least 10 deals needed → 17%"],
    );
    assert!(said.notes.is_empty(), "{:?}", said.notes);
    // With past results the chance is not a binomial, and the explanation says so.
    let counted = Draft { ..plain(r#", "leads_available": "40""#) };
    let mut counted = counted;
    counted.stages[0].counted = "8/40".into();
    let said = told(&counted, Gauge::Confidence, &[(Lever::Target, tenths(9))], Locale::En).1;
    assert!(said.values.starts_with("40 leads, target ¥900,000 → ") && !said.words.contains("binomial"), "{said:?}");
}

#[test]
fn parts_that_differ_are_added() {
    let split = plain(
        r#", "space": [{"dimension": "line", "members": [{"name": "a", "share": "50%", "deal_size": "5万"}, {"name": "b", "share": "50%", "rates": {"Lead": "50%"}}]}]"#,
    );
    // 500,000 at 50,000 are 10 deals, 50 leads; at 100,000 they are 5, at 50 % 10 leads. Together 60 for 1,000,000.
    let said = told(&split, Gauge::Revenue, &[], Locale::En).1;
    assert_eq!(said.values, "sum of all sub-targets, 60 leads = ¥1,000,000");
    assert_eq!(said.inputs.last(), Some(&Field::Space));
    let said = told(&split, Gauge::Confidence, &[], Locale::ZhHans).1;
    assert!(said.values.starts_with("60 条线索，目标 ¥1,000,000 → "), "{}", said.values);
    // A deal size that only items have is that of the items: 50,000.
    let own = Draft {
        deal_size: String::new(),
        ..plain(r#", "space": [{"dimension": "line", "members": [{"name": "a", "deal_size": "5万"}]}]"#)
    };
    let before = told(&own, Gauge::Leads, &[(Lever::DealSize, tenths(9))], Locale::En).0;
    assert_eq!(before, "Average deal size: on average ¥50k → ¥45k, every sub-target in proportion; nothing else changes.");
}

#[test]
fn a_rate_that_stops_at_all_says_so() {
    let mut draft = plain("");
    draft.stages[0].rate = "95%".into();
    let before = told(&draft, Gauge::Leads, &[(RATE, tenths(11))], Locale::ZhHans).0;
    assert_eq!(before, "线索 → 赢单：95% → 100%（上限 100%）；其余不变。");
}

#[test]
fn what_leaves_the_limits_is_not_told() {
    let plan = plain("").check().unwrap();
    assert_eq!(changed(&plan, &[(RATE, Exact::zero())]), None);
    assert_eq!(changed(&plan, &[(Lever::Target, Exact::whole(10_000_000_000))]), None);
    assert!(why(&plan, Gauge::Leads, &[(RATE, Exact::zero())], NaiveDate::default()).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_is_what_is_shown(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let plan = plans::plan(&mut dice).check().unwrap();
        let factors: Vec<Exact> = (0..2).map(|_| Exact::ratio(dice.within(10, 30), 20)).collect();
        let all = levers(&plan);
        let of = |moves: &[(Lever, Exact)], gauge| why(&plan, gauge, moves, NaiveDate::default());
        for gauge in GAUGES {
            prop_assert_eq!(of(&[], gauge).map(|why| why.reading), tornado(&plan, gauge, &[]).now);
            let ranges: Vec<_> = all.iter().map(|lever| (*lever, factors[0].clone(), factors[1].clone())).collect();
            for swing in tornado(&plan, gauge, &ranges).swings {
                for (factor, reading, end) in [(&factors[0], swing.low, &swing.from), (&factors[1], swing.high, &swing.to)] {
                    let why = of(&[(swing.lever, factor.clone())], gauge);
                    prop_assert_eq!(why.as_ref().map(|why| why.reading), reading);
                    let Some(why) = why else { continue };
                    prop_assert!(why.moved.iter().all(|moved| moved.to == *end));
                    // If a single product gives the figure, it equals the shown one.
                    if let (Reading::Revenue(money), Some(exact)) = (why.reading, &why.revenue) {
                        prop_assert_eq!(backcast::domain::Money::within(exact, why.report.currency), Some(money));
                    }
                }
            }
            let (down, across) = (all[0], all[1]);
            let table = grid(&plan, gauge, (down, &factors), (across, &factors));
            let found = of(&[(down, factors[0].clone()), (across, factors[1].clone())], gauge).map(|why| why.reading);
            prop_assert_eq!(found, table.cells[0][1]);
        }
        // The leads needed are those of the changed plan's own report.
        let moves = [(all[0], factors[0].clone())];
        let needed = changed(&plan, &moves).map(|plan| report(&plan, NaiveDate::default()).funnel[0].required.count);
        prop_assert_eq!(of(&moves, Gauge::Leads).map(|why| why.reading), needed.map(Reading::Leads));
        prop_assert!(needed.is_none_or(|needed| needed >= Count::ONE));
    }
}
