//! What is to be expected of pay: its mean over the outcomes, and the pay that nine of ten do not exceed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::domain::pay::{Expected, Scheme};
use backcast::domain::whatif::odds::OddsJob;
use backcast::domain::{Exact, Metric, Plan};

use crate::pay::{answer, draft, plan, usual};

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
