//! The scale under the distribution of outcomes, and the columns of the pipeline over time.
#![allow(clippy::float_arithmetic, reason = "distances on a screen are compared")]
#![allow(clippy::unwrap_used, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::file;
use backcast::domain::number::scale::Scale;
use backcast::domain::whatif::odds::{OddsJob, Outcome, OutcomeScale};
use backcast::domain::{Exact, Period, Plan, Schedule, report};
use chrono::NaiveDate;

fn scale(text: &str) -> (Plan, OutcomeScale) {
    let plan = file::read(text).unwrap().check().unwrap();
    let figures = OddsJob::of(&plan).unwrap().answer().unwrap();
    let scale = OutcomeScale::of(&plan, &figures).unwrap();
    (plan, scale)
}

/// 3,000,000 at 100,000 a deal, one deal in ten leads: 30 deals, 300 leads; lines at 80, 100 and 120 %.
const REP: &str = r#"{"backcast": 1, "target": {"metric": "revenue", "amount": "3000000"}, "deal_size": "100000",
    "funnel": [{"stage": "Lead", "rate": "25%"}, {"stage": "Opportunity", "rate": "40%"}, {"stage": "Won"}], "won": "Won",
    "tiers": [{"name": "base", "of_target": "80%"}, {"name": "sprint", "of_target": "100%"}, {"name": "stretch", "of_target": "120%"}]}"#;

#[test]
fn deals_of_one_size_are_on_a_scale_of_deals() {
    let (_, scale) = scale(REP);
    let deals = |found: &(u16, Outcome)| if let Outcome::Deals(deals) = found.1 { deals } else { 0 };
    assert_eq!(deals(&scale.target), 30);
    assert_eq!(deals(&scale.expected), 30); // 300 × 10 %
    assert_eq!(scale.tiers.iter().map(|tier| tier.as_ref().map_or(0, deals)).collect::<Vec<_>>(), [24, 0, 36]); // 100 % is the target itself
    let figures: Vec<u64> = scale.figures.iter().map(deals).collect();
    assert!(figures.windows(2).all(|pair| pair[1] - pair[0] == figures[1] - figures[0]), "{figures:?}");
    assert!(figures.contains(&30) && figures.len() >= 3, "{figures:?}");
    // A deal's figure stands under the middle of its bar, and the target line where the bar begins.
    let thirty = scale.figures.iter().find(|figure| deals(figure) == 30).unwrap();
    assert_eq!(thirty.0, scale.expected.0);
    assert!(scale.target.0 < thirty.0);
    // Two figures are as far apart as their deals.
    let (first, last) = (scale.figures.first().unwrap(), scale.figures.last().unwrap());
    let a_deal = f64::from(last.0 - first.0) / f64::from(u32::try_from(deals(last) - deals(first)).unwrap());
    assert!((f64::from(thirty.0 - first.0) - a_deal * f64::from(u32::try_from(30 - deals(first)).unwrap())).abs() <= 1.5);
    assert!((f64::from(thirty.0 - scale.target.0) - a_deal / 2.0).abs() <= 1.5);
}

#[test]
fn deals_of_different_sizes_are_on_a_scale_of_money() {
    let text = REP.replace(
        r#""won": "Won","#,
        r#""won": "Won", "space": [{"dimension": "tier", "members": [{"name": "a", "share": "50%", "deal_size": "300000"}, {"name": "b", "share": "50%"}]}],"#,
    );
    let (_, scale) = scale(&text);
    let money = |found: &(u16, Outcome)| if let Outcome::Money(amount) = &found.1 { amount.clone() } else { Exact::zero() };
    assert_eq!(money(&scale.target), Exact::whole(3_000_000));
    assert_eq!(scale.tiers.iter().flatten().map(money).collect::<Vec<_>>(), [2_400_000, 3_600_000].map(Exact::whole));
    assert!(scale.figures.iter().any(|figure| money(figure) == Exact::whole(4_000_000)), "{:?}", scale.figures);
    assert!(scale.figures.iter().all(|figure| money(figure).is_whole()));
}

#[test]
fn a_scale_by_hand() {
    // 250 to 375 in at most six steps: steps of 20 would be 6.25, which is 6 whole ones; steps of 10 would be 12.
    assert_eq!(Scale::over(250, 375, 6).figures(), [240, 260, 280, 300, 320, 340, 360, 380]);
    assert_eq!(Scale::over(7, 7, 6).figures(), [7, 8]);
    assert_eq!(Scale::over(0, 0, 6).figures(), [0, 1]);
    assert_eq!(Scale::over(98, 102, 2).figures(), [98, 100, 102]);
}

#[test]
fn the_pipeline_adds_up_to_the_plan_and_agrees_with_the_table() {
    let text = REP.replace(
        r#""target""#,
        r#""horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "time": {"months": ["80", "100", "120"]}, "target""#,
    );
    let text = text.replace(r#""rate": "25%""#, r#""rate": "25%", "days": 14"#).replace(r#""rate": "40%""#, r#""rate": "40%", "days": 30"#);
    let plan = file::read(&text).unwrap().check().unwrap();
    let report = report(&plan, NaiveDate::from_ymd_opt(2027, 1, 1).unwrap());
    let schedule = Schedule::of(&plan, &report).unwrap();
    let counts = |k: usize, periods: &[Period]| schedule.pipeline(k, periods).iter().map(|column| column.count.get()).collect::<Vec<_>>();
    // 30 deals by months of 8, 10 and 12, and nothing before or after.
    assert_eq!(counts(2, &schedule.months()), [0, 8, 10, 12, 0]);
    for (k, total) in [(0, 300), (1, 75), (2, 30)] {
        for periods in [schedule.months(), schedule.weeks()] {
            let columns = counts(k, &periods);
            assert_eq!(columns.iter().sum::<u64>(), total);
            assert_eq!(columns[0], schedule.opening_pipeline()[k].get());
            assert_eq!(columns[1..=periods.len()], periods.iter().map(|period| period.counts[k].get()).collect::<Vec<_>>()[..]);
        }
        let heights: Vec<u16> = schedule.pipeline(k, &schedule.months()).iter().map(|column| column.height).collect();
        assert_eq!(heights.iter().max(), Some(&1000));
    }
    assert_eq!(schedule.pipeline(2, &schedule.months()).iter().map(|column| column.height).collect::<Vec<_>>(), [0, 667, 833, 1000, 0]);
}
