//! The chance and the expected pay with the leads that activities bring, where these are fewer than the plan counts on.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]
#![allow(clippy::float_arithmetic, reason = "probabilities are floats")]

use backcast::codec::file;
use backcast::domain::pay::Scheme;
use backcast::domain::whatif::odds::{OddsJob, leads_brought, with_leads};
use backcast::domain::{Count, Draft, Exact, Field, report};
use chrono::NaiveDate;

/// Ten deals of 100,000 at 20 % over the first quarter of 2027: 50 leads. An exhibition a month brings ten: 30. A deal pays 1,000.
fn quarter() -> Draft {
    file::read(
        r#"{"horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"amount": "1000000"}, "deal_size": "100000",
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "activities": [{"name": "Exhibition", "times": "1", "every": "month", "brings": "10"}],
        "pay": {"rates_of": "sales", "bands": [{"from": "0%", "rate": "1%"}]}}"#,
    )
    .unwrap()
}

#[track_caller]
fn brought(draft: &Draft, changes: &[(Field, &str)]) -> Option<u64> {
    let mut draft = draft.clone();
    for (field, text) in changes {
        draft.put(field, (*text).to_owned());
    }
    leads_brought(&draft.check().unwrap()).map(Count::get)
}

#[test]
fn the_leads_brought_are_said_where_they_are_fewer() {
    let of = |changes: &[(Field, &str)]| brought(&quarter(), changes);
    let times = |text| (Field::RegularTimes(0), text);
    let available = |text| (Field::LeadsAvailable, text);
    assert_eq!(of(&[]), Some(30));
    // 60 are more than the 50 that are needed, and fewer than 61 that are stated.
    assert_eq!(of(&[times("2")]), None);
    assert_eq!(of(&[times("2"), available("61")]), Some(60));
    // 30 are no fewer than 30, typed or computed.
    assert_eq!(of(&[available("31")]), Some(30));
    assert_eq!(of(&[available("30")]), None);
    assert_eq!(of(&[available("activities")]), None);
    assert_eq!(of(&[(Field::RegularBrings(0), "")]), None);
    // Five in hand come on top of them, and 20 make as many as are needed.
    assert_eq!(of(&[(Field::Opening, "5")]), Some(35));
    assert_eq!(of(&[(Field::Opening, "20")]), None);
}

#[test]
fn the_chance_is_that_of_as_many_leads_available() {
    let mut draft = quarter();
    let figures = with_leads(&draft.check().unwrap(), Count::new(30).unwrap()).unwrap();
    // Ten or more of 30 at 20 %.
    assert!((figures.at_plan.at_least - 0.0611).abs() < 0.000_05, "{:?}", figures.at_plan);
    for counted in ["", "12 of 60"] {
        draft.put(&Field::Counted(0), counted.into());
        draft.put(&Field::LeadsAvailable, "30".into());
        let plan = draft.check().unwrap();
        let (_, available) = OddsJob::of(&plan).unwrap().answer().unwrap().at_hand.unwrap();
        assert_eq!(with_leads(&plan, Count::new(30).unwrap()).unwrap().at_plan, available);
    }
}

#[test]
fn the_expected_pay_is_that_of_the_leads_brought() {
    let plan = quarter().check().unwrap();
    let scheme = Scheme::of(&plan, &report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap())).unwrap();
    let mean = |leads| scheme.expected(&plan, &with_leads(&plan, Count::new(leads).unwrap()).unwrap()).unwrap().mean;
    let is_near = |mean: Exact, wanted: u64| mean > Exact::whole(wanted - 10) && mean < Exact::whole(wanted + 10);
    // 30 × 20 % = 6 deals in the mean pay 6,000, and 50 leads 10,000.
    assert!(is_near(mean(30), 6_000), "{}", mean(30));
    assert!(is_near(mean(50), 10_000), "{}", mean(50));
}
