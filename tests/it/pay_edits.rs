//! Pay and the indicators beside the target as they are typed, kept in files and links, varied by scenarios and reported.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, link, report as written};
use backcast::domain::draft::edits;
use backcast::domain::pay::Scheme;
use backcast::domain::{Allowed, Draft, Exact, Field, Metric, RatesOf};

use crate::pay::{WHOLE, answer, draft, pays, plan, usual, whole};

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
    // The second border is not above the first, whatever their rates are: either may be the wrong one.
    let bands = ["pay.bands[0].rate", "pay.bands[0].from", "pay.bands[1].from", "pay.bands[1].rate", "pay.bands[2].from"];
    assert_eq!(fields, [&["pay.base", "pay.rates_of", "pay.at_target", "pay.kind"][..], &bands, &["pay.cap", "pay.start"]].concat());
    let falling = |from: [&str; 3]| {
        let bands = from.map(|from| format!(r#"{{"from": "{from}", "rate": "1"}}"#)).join(", ");
        faults(&format!(r#""pay": {{"at_target": "1", "bands": [{bands}]}}"#))
    };
    let pair = |i: usize, below: &str, above: &str| {
        let at = |i: usize, allowed| (format!("pay.bands[{i}].from"), allowed);
        vec![at(i, Allowed::BelowBand(below.into())), at(i + 1, Allowed::AboveBand(above.into()))]
    };
    assert_eq!(falling(["80%", "80%", "90%"]), pair(0, "80%", "80%"));
    assert_eq!(falling(["80%", "130%", "120%"]), pair(1, "120%", "130%"));
    // A border that cannot be read is between no others.
    assert_eq!(
        falling(["80%", "x", "80%"])[1..],
        [pair(0, "80%", "80%")[0].clone(), ("pay.bands[2].from".into(), pair(1, "80%", "80%")[1].1.clone())]
    );
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
