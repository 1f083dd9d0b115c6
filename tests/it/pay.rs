//! Pay at any attainment, and its curve.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::file;
use backcast::domain::draft::edits;
use backcast::domain::pay::{Corner, Scheme};
use backcast::domain::{Draft, Exact, Metric, Plan, RatesOf, report};
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::Dice;

/// 1,000,000 at 100,000 a deal and 20 %: ten deals, fifty leads.
#[track_caller]
pub fn draft(pay: &str) -> Draft {
    let plan = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "revenue", "amount": "1000000"}}, "deal_size": "100000",
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], {pay}}}"#
    );
    file::read(&plan).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
pub fn plan(pay: &str) -> Plan {
    draft(pay).check().unwrap_or_else(|faults| panic!("{faults:?}"))
}

pub fn answer(plan: &Plan) -> backcast::domain::Report {
    report(plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap())
}

#[track_caller]
pub fn scheme(pay: &str) -> Scheme {
    let plan = plan(pay);
    Scheme::of(&plan, &answer(&plan)).unwrap()
}

pub fn percent(percent: u64) -> Exact {
    Exact::ratio(percent, 100)
}

/// The pay at attainments in percent.
pub fn pays(scheme: &Scheme, at: &[u64]) -> Vec<Exact> {
    at.iter().map(|at| scheme.at(&percent(*at)).pay).collect()
}

pub fn whole(all: &[u64]) -> Vec<Exact> {
    all.iter().copied().map(Exact::whole).collect()
}

fn corners(all: &[(u64, u64)]) -> Vec<Corner> {
    all.iter().map(|(at, pay)| Corner { attainment: percent(*at), pay: Exact::whole(*pay) }).collect()
}

const USUAL: &str = r#""bands": [{"from": "0%", "rate": "75%"}, {"from": "80%", "rate": "200%"}, {"from": "100%", "rate": "250%"}, {"from": "120%", "rate": "300%"}]"#;

pub fn usual(more: &str) -> String {
    format!(r#""pay": {{"base": "30000", "at_target": "40000", {USUAL}{more}}}"#)
}

#[test]
fn marginal_bands_pay_each_its_part() {
    // Of 40,000: 50 % × 75 % = 37.5 %, 15,000; 80 % × 75 % = 60 %, 24,000; + 20 % × 200 % = 100 %, 40,000; + 20 % × 250 % = 150 %, 60,000;
    // + 30 % × 300 % = 240 %, 96,000. Each with 30,000 base pay.
    let usual = scheme(&usual(""));
    assert_eq!(pays(&usual, &[0, 50, 80, 100, 120, 150]), whole(&[30_000, 45_000, 54_000, 70_000, 90_000, 126_000]));
    let paid = usual.at(&percent(120));
    assert_eq!(paid.slices.iter().map(|slice| slice.money.clone()).collect::<Vec<_>>(), whole(&[24_000, 16_000, 20_000]));
    assert_eq!(usual.curve(&percent(150)), corners(&[(0, 30_000), (80, 54_000), (100, 70_000), (120, 90_000), (150, 126_000)]));
}

#[test]
fn a_commission_is_of_the_sales() {
    // Of 1,000,000: 80 % × 1 % = 8,000; + 20 % × 2 % = 12,000; + 20 % × 3 % = 18,000; + 30 % × 4 % = 30,000.
    let mut draft = draft(r#""leads_available": """#);
    edits::usual_pay(&mut draft, RatesOf::Sales);
    let plan = draft.check().unwrap();
    let scheme = Scheme::of(&plan, &answer(&plan)).unwrap();
    assert_eq!(pays(&scheme, &[80, 100, 120, 150]), whole(&[8_000, 12_000, 18_000, 30_000]));
    // The plan's ten deals are exactly its target; eleven deals would be 110 %.
    assert_eq!(Scheme::plan_attainment(&answer(&plan)), Some(Exact::one()));
    draft.amount = "950000".into();
    let plan = draft.check().unwrap();
    assert_eq!(Scheme::plan_attainment(&answer(&plan)), Some(Exact::ratio(1_000_000, 950_000)));
}

pub const WHOLE: &str = r#""kind": "whole", "rates_of": "sales", "bands": [{"from": "0%", "rate": "1%"}, {"from": "80%", "rate": "2%"}, {"from": "100%", "rate": "3%"}]"#;

#[test]
fn whole_amount_bands_jump_where_one_is_reached() {
    // 79 % × 1 %; from 80 % on all of it × 2 %; from 100 % on all of it × 3 %.
    let scheme = scheme(&format!(r#""pay": {{{WHOLE}}}"#));
    assert_eq!(pays(&scheme, &[79, 80, 99, 100]), whole(&[7_900, 16_000, 19_800, 30_000]));
    let curve = corners(&[(0, 0), (80, 8_000), (80, 16_000), (100, 20_000), (100, 30_000), (150, 45_000)]);
    assert_eq!(scheme.curve(&percent(150)), curve);
    assert!(scheme.is_rising());
}

#[test]
fn pay_falls_only_where_whole_amount_bands_require_it() {
    let falling =
        r#""pay": {"kind": "whole", "rates_of": "sales", "bands": [{"from": "50%", "rate": "3%"}, {"from": "100%", "rate": "1%"}]}"#;
    let scheme = scheme(falling);
    assert!(!scheme.is_rising());
    // Nothing below 50 %; 99 % × 3 % = 29,700; 100 % × 1 % = 10,000.
    assert_eq!(pays(&scheme, &[49, 50, 99, 100]), whole(&[0, 15_000, 29_700, 10_000]));
    assert_eq!(scheme.curve(&percent(120)), corners(&[(0, 0), (50, 0), (50, 15_000), (100, 30_000), (100, 10_000), (120, 12_000)]));
}

#[test]
fn the_cap_ends_the_rise_in_a_corner() {
    // Above 100 % one percentage point pays 250 % × 400 = 1,000, so that 50,000 of variable pay are reached at 110 %.
    let scheme = scheme(&usual(r#", "cap": "50000""#));
    assert_eq!(pays(&scheme, &[100, 110, 111, 300]), whole(&[70_000, 80_000, 80_000, 80_000]));
    assert_eq!(scheme.curve(&percent(150)), corners(&[(0, 30_000), (80, 54_000), (100, 70_000), (110, 80_000), (150, 80_000)]));
    assert_eq!(scheme.at(&percent(120)).earned, Exact::whole(60_000));
}

#[test]
fn sales_booked_before_count_toward_the_bands() {
    // 50 % are booked. 30 % more reach 80 %: 30 % × 75 % × 40,000 = 9,000. 50 % more reach 100 %: 9,000 + 20 % × 200 % × 40,000 = 25,000.
    let marginal = scheme(&usual(r#", "start": "500000""#));
    assert_eq!(pays(&marginal, &[0, 30, 50]), whole(&[30_000, 39_000, 55_000]));
    // 70 % × 1 % less the 5,000 that were paid for the first 50 %; then 80 % × 2 % less the same.
    let whole_amount = scheme(&format!(r#""pay": {{{WHOLE}, "start": "500000"}}"#));
    assert_eq!(pays(&whole_amount, &[0, 20, 30]), whole(&[0, 2_000, 11_000]));
    assert_eq!(whole_amount.curve(&percent(40))[..3], corners(&[(0, 0), (30, 3_000), (30, 11_000)])[..]);
}

#[test]
fn pay_needs_an_amount_and_a_commission_its_bands() {
    let none = |pay: &str| {
        let plan = plan(pay);
        Scheme::of(&plan, &answer(&plan)).is_none()
    };
    assert!(none(r#""pay": {"base": "30000"}"#) && none(r#""pay": {"rates_of": "sales"}"#) && none(r#""tiers": []"#));
    // Without bands, variable pay is in proportion.
    assert_eq!(pays(&scheme(r#""pay": {"at_target": "40000"}"#), &[50, 200]), whole(&[20_000, 80_000]));
    // A target in deals has sales only with a deal size.
    let mut deals = draft(&format!(r#""pay": {{{WHOLE}}}"#));
    (deals.metric, deals.amount) = (Metric::Deals, "10".into());
    let plan = deals.check().unwrap();
    assert_eq!(Scheme::of(&plan, &answer(&plan)).unwrap().at(&Exact::one()).pay, Exact::whole(30_000));
    deals.deal_size = String::new();
    let plan = deals.check().unwrap();
    assert!(Scheme::of(&plan, &answer(&plan)).is_none());
}

/// A random scheme: any kind, with or without a cap and sales booked before.
fn random(seed: u64) -> Draft {
    let mut dice = Dice(seed);
    let mut draft = draft(r#""pay": {"at_target": "40000"}"#);
    draft.pay.base = dice.within(0, 3).to_string() + "000";
    draft.pay.kind = ["marginal", "whole"][dice.size(0, 1)].into();
    draft.pay.rates_of = ["variable", "sales"][dice.size(0, 1)].into();
    let mut from = dice.within(0, 60);
    for _ in 0..dice.size(1, 6) {
        edits::add_band(&mut draft);
        let band = draft.pay.bands.last_mut().unwrap();
        band.from = format!("{from}%");
        band.rate = format!("{}%", dice.within(0, 300));
        from += dice.within(1, 40);
    }
    if dice.chance(40) {
        draft.pay.cap = dice.within(1, 90).to_string() + "000";
    }
    if dice.chance(40) {
        draft.pay.start = dice.within(1, 9).to_string() + "00000";
    }
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn pay_never_falls_and_marginal_bands_never_jump(seed: u64) {
        let plan = random(seed).check().unwrap();
        let scheme = Scheme::of(&plan, &answer(&plan)).unwrap();
        let pay = |permille: u64| scheme.at(&Exact::ratio(permille, 1000)).pay;
        let is_marginal = plan.pay().unwrap().kind == backcast::domain::BandKind::Marginal;
        let steepest = scheme.bands.iter().map(|band| &band.rate).max().unwrap() * &scheme.whole;
        let edges: Vec<Exact> = scheme.bands.iter().map(|band| (&band.from - &scheme.start) * Exact::whole(1000)).collect();
        for permille in (0..2500).step_by(7) {
            let (one, next) = (pay(permille), pay(permille + 1));
            if scheme.is_rising() {
                prop_assert!(next >= one, "at {permille} ‰");
            }
            let is_at_band = edges.iter().any(|edge| *edge > Exact::whole(permille) && *edge <= Exact::whole(permille + 1));
            if is_marginal || !is_at_band {
                prop_assert!(next - one <= &steepest * &Exact::ratio(1, 1000), "a jump at {permille} ‰");
            }
        }
        if let Some(cap) = &scheme.cap {
            prop_assert!(pay(9000) <= &scheme.base + cap);
        }
        prop_assert!(pay(0) >= scheme.base);
    }

    #[test]
    fn the_curve_is_pay_at_every_attainment(seed: u64) {
        let plan = random(seed).check().unwrap();
        let scheme = Scheme::of(&plan, &answer(&plan)).unwrap();
        let last = percent(250);
        let curve = scheme.curve(&last);
        prop_assert!(curve.windows(2).all(|pair| pair[0].attainment <= pair[1].attainment && pair[0] != pair[1]));
        prop_assert_eq!((&curve[0].attainment, &curve[curve.len() - 1].attainment), (&Exact::zero(), &last));
        let inside = curve.iter().map(|corner| corner.attainment.clone()).filter(|at| *at < last);
        let more = (0..250).map(|n| Exact::ratio(n * 7919 % 2500, 1000));
        for at in inside.chain(more) {
            let i = curve.iter().rposition(|corner| corner.attainment <= at).unwrap();
            let (left, right) = (&curve[i], &curve[i + 1]);
            let part = (&at - &left.attainment).checked_div(&(&right.attainment - &left.attainment)).unwrap();
            prop_assert_eq!(&left.pay + part * (&right.pay - &left.pay), scheme.at(&at).pay, "at {}", at);
        }
    }
}
