//! Pay at any attainment, its curve, what is to be expected of it; and the indicators beside the target.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, link, report as written};
use backcast::domain::draft::edits;
use backcast::domain::pay::{Corner, Expected, Scheme};
use backcast::domain::whatif::odds::OddsJob;
use backcast::domain::{Allowed, Draft, Exact, Field, Metric, Plan, RatesOf, report};
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::Dice;

/// 1,000,000 at 100,000 a deal and 20 %: ten deals, fifty leads.
#[track_caller]
fn draft(pay: &str) -> Draft {
    let plan = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "revenue", "amount": "1000000"}}, "deal_size": "100000",
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], {pay}}}"#
    );
    file::read(&plan).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
fn plan(pay: &str) -> Plan {
    draft(pay).check().unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn answer(plan: &Plan) -> backcast::domain::Report {
    report(plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap())
}

#[track_caller]
fn scheme(pay: &str) -> Scheme {
    let plan = plan(pay);
    Scheme::of(&plan, &answer(&plan)).unwrap()
}

fn percent(percent: u64) -> Exact {
    Exact::ratio(percent, 100)
}

/// The pay at attainments in percent.
fn pays(scheme: &Scheme, at: &[u64]) -> Vec<Exact> {
    at.iter().map(|at| scheme.at(&percent(*at)).pay).collect()
}

fn whole(all: &[u64]) -> Vec<Exact> {
    all.iter().copied().map(Exact::whole).collect()
}

fn corners(all: &[(u64, u64)]) -> Vec<Corner> {
    all.iter().map(|(at, pay)| Corner { attainment: percent(*at), pay: Exact::whole(*pay) }).collect()
}

const USUAL: &str = r#""bands": [{"from": "0%", "rate": "75%"}, {"from": "80%", "rate": "200%"}, {"from": "100%", "rate": "250%"}, {"from": "120%", "rate": "300%"}]"#;

fn usual(more: &str) -> String {
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

const WHOLE: &str = r#""kind": "whole", "rates_of": "sales", "bands": [{"from": "0%", "rate": "1%"}, {"from": "80%", "rate": "2%"}, {"from": "100%", "rate": "3%"}]"#;

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

fn expected(plan: &Plan) -> Expected {
    let figures = OddsJob::of(plan).unwrap().answer().unwrap();
    Scheme::of(plan, &answer(plan)).unwrap().expected(plan, &figures).unwrap()
}

fn is_near(amount: &Exact, wanted: u64, off: u64) -> bool {
    *amount > Exact::whole(wanted - off) && *amount < Exact::whole(wanted + off)
}

#[test]
fn expected_pay_is_the_mean_over_the_outcomes() {
    // 1 % of the sales is 1,000 a deal. 50 leads bring 10 deals in the mean; 13 or fewer with 88.94 %, 14 or fewer with 93.93 %.
    let flat = r#""pay": {"rates_of": "sales", "bands": [{"from": "0%", "rate": "1%"}]}"#;
    let of = expected(&plan(flat));
    assert!(is_near(&of.mean, 10_000, 2), "{}", of.mean);
    assert_eq!((of.ninetieth, of.is_simulated), (Exact::whole(14_000), false));
    // The same in deals and in gross profit: half the revenue is 500,000, so that a deal pays 500.
    let mut deals = draft(flat);
    (deals.metric, deals.amount) = (Metric::Deals, "10".into());
    assert!(is_near(&expected(&deals.check().unwrap()).mean, 10_000, 2));
    let mut profit = draft(flat);
    (profit.metric, profit.amount, profit.margin) = (Metric::GrossProfit, "500000".into(), "50%".into());
    let of = expected(&profit.check().unwrap());
    assert!(is_near(&of.mean, 5_000, 1), "{}", of.mean);
    assert_eq!(of.ninetieth, Exact::whole(7_000));
}

#[test]
#[allow(clippy::float_arithmetic, reason = "the chances of the outcomes, computed here a second time")]
fn expected_pay_of_bands_is_that_of_every_outcome_by_hand() {
    // Up to 8 deals 3,000 each; the 9th and the 10th 8,000 each; the 11th and the 12th 10,000 each; each more 12,000.
    let variable = |deals: u32| {
        let part = |from: u32, to: u32| f64::from(deals.clamp(from, to) - from);
        3_000.0 * part(0, 8) + 8_000.0 * part(8, 10) + 10_000.0 * part(10, 12) + 12_000.0 * part(12, 50)
    };
    let (mut chance, mut mean) = (0.8_f64.powi(50), 0.0);
    for deals in 0..=50_u32 {
        mean += chance * (30_000.0 + variable(deals));
        chance *= f64::from(50 - deals) / f64::from(deals + 1) * 0.25;
    }
    let of = expected(&plan(&usual("")));
    let cents = (of.mean * Exact::whole(100)).floor().unwrap();
    let off = (f64::from(u32::try_from(cents).unwrap()) / 100.0 - mean).abs();
    assert!(off < 30.0, "{mean} differs by {off}");
    // 14 deals: 24,000 + 16,000 + 20,000 + 2 × 12,000 = 84,000.
    assert_eq!(of.ninetieth, Exact::whole(114_000));
}

#[test]
fn where_pay_may_fall_its_percentile_is_that_of_pay() {
    // 3 % below 10 deals, at most 27,000; from 10 deals on 1 %: 10,000, and 20,000 for 20 deals. Nine of ten outcomes pay at most 27,000.
    let falling =
        r#""pay": {"kind": "whole", "rates_of": "sales", "bands": [{"from": "0%", "rate": "3%"}, {"from": "100%", "rate": "1%"}]}"#;
    // Nine deals have 13.64 % and eight 11.69 %: 27,000 is above 86.36 % of the outcomes, so that it is the 90th percentile.
    assert_eq!(expected(&plan(falling)).ninetieth, Exact::whole(27_000));
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

fn faults(lines: &str) -> Vec<(String, Allowed)> {
    draft(lines).check().unwrap_err().into_iter().map(|fault| (fault.field.to_string(), fault.allowed)).collect()
}

#[test]
fn what_cannot_be_read_is_said_at_its_field() {
    let all = faults(
        r#""pay": {"base": "-1", "rates_of": "love", "at_target": "x", "kind": "?", "cap": "0", "start": "x",
        "bands": [{"from": "80%", "rate": "-1%"}, {"from": "80%", "rate": "x"}, {"from": "2000%", "rate": "1%"}]}"#,
    );
    let fields: Vec<&str> = all.iter().map(|(field, _)| field.as_str()).collect();
    let bands = ["pay.bands[0].rate", "pay.bands[1].rate", "pay.bands[2].from"];
    assert_eq!(fields, [&["pay.base", "pay.rates_of", "pay.at_target", "pay.kind"][..], &bands, &["pay.cap", "pay.start"]].concat());
    let falling = r#""pay": {"at_target": "1", "bands": [{"from": "80%", "rate": "1"}, {"from": "80%", "rate": "1"}]}"#;
    assert_eq!(faults(falling), [("pay.bands[1].from".to_owned(), Allowed::AboveBand("80%".into()))]);
    let indicators = faults(r#""indicators": [{"name": "", "direction": "left", "target": "", "months": ["", "x"]}]"#);
    let fields: Vec<&str> = indicators.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["indicators[0].name", "indicators[0].direction", "indicators[0].target", "indicators[0].months[1]"]);
}

const INDICATORS: &str = r#""indicators": [{"name": "gross margin", "target": "35%", "months": ["30%", "", "40%"]},
    {"name": "satisfaction", "direction": "up", "target": "4.5", "unit": "of 5"}, {"name": "loss of key accounts", "direction": "down", "target": "3%"}]"#;

#[test]
fn files_and_links_keep_pay_and_indicators() {
    for lines in
        [usual(r#", "cap": "50000", "start": "500000", "kind": "marginal""#), format!(r#""pay": {{{WHOLE}}}"#), INDICATORS.to_owned()]
    {
        let whole = draft(&lines);
        assert_eq!(file::read(&file::write(&whole)).unwrap(), whole);
        assert_eq!(link::decode(&link::encode(&whole).unwrap()).unwrap(), whole);
    }
}

#[test]
fn scenarios_vary_pay() {
    let whole = draft(&format!(
        r#"{}, "scenarios": [{{"name": "richer", "changes": {{"pay.bands[1].rate": "300%", "pay.base": "0", "pay.kind": "whole"}}}}]"#,
        usual("")
    ));
    let plan = whole.check().unwrap();
    let scenario = &plan.scenarios()[0].plan;
    // All of 90 % × 300 % × 40,000.
    assert_eq!(pays(&Scheme::of(scenario, &answer(scenario)).unwrap(), &[90]), whole_of(108_000));
    let mut edited = whole.clone();
    edited.edit_in(Some(0), &|draft: &mut Draft| draft.put(&Field::BandRate(1), "200%".into()));
    assert_eq!(edited.scenarios[0].changes.len(), 2);
    assert_eq!(edited.pay, whole.pay);
}

fn whole_of(one: u64) -> Vec<Exact> {
    whole(&[one])
}

#[test]
fn another_metric_keeps_what_was_booked_before() {
    let whole = draft(&usual(r#", "start": "500000""#));
    let report = answer(&whole.check().unwrap());
    // Half of the target: 5 of 10 deals.
    assert_eq!(whole.counted_in(Metric::Deals, Some(&report)).pay.start, "5");
}

#[test]
fn the_report_has_pay_and_indicators() {
    let plan = plan(&format!("{}, {INDICATORS}", usual("")));
    let json: serde_json::Value = serde_json::from_str(&written::write(&plan, &answer(&plan))).unwrap();
    let pay = &json["pay"];
    assert_eq!(pay["lines"][0]["pay"], "54000.00");
    assert_eq!((pay["at_target"].as_str(), pay["at_plan"]["pay"].as_str()), (Some("70000.00"), Some("70000.00")));
    assert_eq!((pay["curve"][1]["attainment"].as_str(), pay["curve"][1]["pay"].as_str()), (Some("4/5"), Some("54000.00")));
    assert_eq!(pay["ninetieth"], "114000.00");
    assert_eq!(json["indicators"][0]["months"], serde_json::json!(["30%", null, "40%"]));
    assert_eq!(json["indicators"][1], serde_json::json!({"name": "satisfaction", "direction": "up", "target": "9/2", "unit": "of 5"}));
}

#[test]
fn usual_indicators_and_bands_are_added_once_each_and_can_be_read() {
    let mut whole = draft(r#""tiers": []"#);
    edits::usual_pay(&mut whole, RatesOf::Variable);
    whole.pay.at_target = "40000".into();
    edits::add_band(&mut whole);
    assert_eq!((whole.pay.bands[4].from.as_str(), whole.pay.bands[4].rate.as_str()), ("140%", "300%"));
    for usual in &backcast::domain::draft::usual::INDICATORS {
        edits::add_usual_indicator(&mut whole, usual);
    }
    edits::add_indicator(&mut whole);
    let plan = whole.check().unwrap();
    assert_eq!(plan.indicators().len(), 20);
    assert!(plan.indicators()[0].target.is_percent && !plan.indicators()[2].target.is_percent);
    edits::remove_band(&mut whole, 4);
    edits::remove_pay(&mut whole);
    assert!(whole.pay.is_empty());
}

#[test]
fn another_kind_of_bands_pays_the_same_at_the_usual_corners() {
    let mut draft = crate::common::ten_deals();
    draft.pay.at_target = "50000".into();
    edits::usual_pay(&mut draft, RatesOf::Variable);
    let rates = |draft: &Draft| draft.pay.bands.iter().map(|band| band.rate.clone()).collect::<Vec<_>>();
    // 80 % × 75 % = 60 %, 100 % × 100 %, 120 % × 125 % = 150 %: as the marginal bands pay.
    edits::choose_band_kind(&mut draft, "whole");
    assert_eq!((draft.pay.kind.as_str(), rates(&draft)), ("whole", ["75%", "75%", "100%", "125%"].map(str::to_owned).to_vec()));
    edits::choose_band_kind(&mut draft, "marginal");
    assert_eq!(rates(&draft), ["75%", "200%", "250%", "300%"].map(str::to_owned).to_vec());
    // Multiples of the variable pay are never taken as a commission.
    edits::usual_pay(&mut draft, RatesOf::Sales);
    assert_eq!(rates(&draft), ["1%", "2%", "3%", "4%"].map(str::to_owned).to_vec());
    // Bands of one's own stay.
    draft.pay.bands[0].rate = "7%".into();
    edits::choose_band_kind(&mut draft, "whole");
    assert_eq!(rates(&draft)[0], "7%");
}
