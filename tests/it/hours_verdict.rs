//! What hours say to the verdict: weeks that are over, and a hire-by date that has passed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, report as written};
use backcast::domain::feasibility::{Chances, Finding, Reason, State, WeeksOver, feasibility};
use backcast::domain::{Draft, Exact, Field, Metric, Report, report};
use backcast::i18n::Locale;
use backcast::i18n::feasibility as said;
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::plans::Dice;

fn day(m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, m, d).unwrap()
}

/// Ten deals at 20 %, so 50 leads, over the first quarter of 2027: 64 working days from Monday to Friday, the first of them a Friday.
#[track_caller]
fn draft(lead: &str, lines: &str) -> Draft {
    let plan = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%" {lead}}}, {{"stage": "Won"}}], {lines}}}"#
    );
    file::read(&plan).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
fn judged(draft: &Draft, today: NaiveDate) -> (Reason, Report) {
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = report(&plan, today);
    let found = feasibility(&plan, &report, &Chances::None);
    (found.reasons.into_iter().find(|reason| reason.finding.name() == "hours").unwrap(), report)
}

/// The state and the changes of the remedy.
#[track_caller]
fn remedy(draft: &Draft, today: NaiveDate) -> (State, Option<Vec<(Field, String)>>) {
    let (reason, _) = judged(draft, today);
    (reason.state, reason.remedy.map(|remedy| remedy.changes))
}

fn fair(dates: &str, minutes: &str, hours: &str) -> Draft {
    let fair = format!(r#"{{"name": "fair", "every": "dates", "dates": "{dates}", "minutes": "{minutes}"}}"#);
    draft("", &format!(r#""activities": [{fair}], "capacity": {{"hours": "{hours}"}}"#))
}

#[test]
fn hours_enough_in_all_with_a_week_over_are_tight() {
    // 64 × 3 = 192 hours are there. 15 hours fit into the week from 8 February, one minute more does not.
    assert_eq!(remedy(&fair("2027-02-10", "900", "3"), day(1, 4)), (State::Good, None));
    assert_eq!(judged(&fair("2027-02-10", "901", "3"), day(1, 4)).0.state, State::Tight);
    // Three weeks take 20 of 15 hours each, so that the first is named.
    let (reason, report) = judged(&fair("2027-01-12, 2027-02-10, 2027-02-16", "1200", "3"), day(1, 4));
    let over = WeeksOver { weeks: 3, first: day(1, 11), needed: Exact::whole(20), available: Exact::whole(15) };
    let found = Finding::Hours {
        needed: Exact::whole(60),
        available: Exact::whole(192),
        fixed: Exact::whole(60),
        over: Some(over),
        hire_by_passed: None,
    };
    assert_eq!((&reason.finding, reason.state), (&found, State::Tight));
    let said = |locale| [vec![said::headline(&reason, &report, locale)], said::detail(&reason, &report, locale)].concat();
    assert_eq!(
        said(Locale::En),
        ["3 weeks over", "60 hours needed, 192 available", "worst week of 11 Jan: 20 of 15 h", "move work to quieter weeks"]
    );
    assert_eq!(said(Locale::ZhHans)[2..], ["最多的一周从 1月11日起：需要 20 小时，可用 15 小时", "把工作移到较空的周即可"]);
}

#[test]
fn the_worst_week_is_the_one_with_the_most_hours_over() {
    // Two of the three fairs are in the week from 8 February: 40 of 15 hours.
    let (reason, report) = judged(&fair("2027-01-12, 2027-02-10, 2027-02-11", "1200", "3"), day(1, 4));
    assert_eq!(said::detail(&reason, &report, Locale::En)[1], "worst week of 8 Feb: 40 of 15 h");
    // The hours suffice in all, so that nobody more is needed.
    assert_eq!(reason.remedy, None);
}

/// An hour for every lead, and half an hour a day for all of them: 50 hours of 32.
fn hour_for_a_lead(lines: &str) -> Draft {
    draft(r#", "minutes": "60""#, &format!(r#"{lines} "capacity": {{"people": "1", "hours": "1/2"}}"#))
}

#[test]
fn after_the_hire_by_date_the_target_has_to_fit() {
    let plan = hour_for_a_lead("");
    // The first week that is over is that of 4 January: four leads, and 2.5 hours. (4 − 2.5) ÷ 2.5 = 0.6 people more, and no week takes more
    // than one more.
    assert_eq!(remedy(&plan, day(1, 4)), (State::Short, Some(vec![(Field::People, "2".to_owned())])));
    // A deal takes five leads, so five hours: 6.4 deals fit into 32.
    assert_eq!(remedy(&plan, day(1, 5)), (State::Short, Some(vec![(Field::Amount, "6".to_owned())])));
    let (reason, report) = judged(&plan, day(1, 5));
    let lines = said::detail(&reason, &report, Locale::ZhHans);
    assert_eq!(
        (lines.first().unwrap().as_str(), lines.last().unwrap().as_str()),
        ("需要 50 小时，可用 32 小时", "最晚入职日期 2027年1月4日 已过")
    );
    // In revenue: 6 × 100,000.
    let revenue = Draft { metric: Metric::Revenue, amount: "1000000".into(), deal_size: "100000".into(), ..plan };
    assert_eq!(remedy(&revenue, day(1, 5)).1, Some(vec![(Field::Amount, "600000".to_owned())]));
    // In gross profit at a margin of 30 %: 6 × 30,000.
    let profit = Draft { metric: Metric::GrossProfit, amount: "300000".into(), margin: "30%".into(), ..revenue };
    assert_eq!(remedy(&profit, day(1, 5)).1, Some(vec![(Field::Amount, "180000".to_owned())]));
}

#[test]
fn where_no_deal_fits_there_is_no_remedy_after_the_hire_by_date() {
    // The drill takes 33 of the 32 hours before the first lead.
    let plan = hour_for_a_lead(r#""activities": [{"name": "drill", "every": "dates", "dates": "2027-03-31", "minutes": "1980"}],"#);
    assert_eq!(remedy(&plan, day(1, 5)), (State::Short, None));
    // (33 + 50) ÷ 32 = 2.6 people, if work is moved.
    assert_eq!(remedy(&plan, day(1, 4)), (State::Short, Some(vec![(Field::People, "3".to_owned())])));
}

#[test]
fn a_ramp_up_moves_the_hire_by_date_forward() {
    // Bea is at full strength after two months. Both have 64 × 3 + 33 × 3 hours, and 60 are needed on one day of the week from 8 March.
    let plan = draft(
        "",
        r#""space": [{"dimension": "person", "members": [{"name": "Ann"}, {"name": "Bea", "ramp": ["0%", "50%", "100%"]}]}],
        "activities": [{"name": "fair", "every": "dates", "dates": "2027-03-10", "minutes": "3600"}], "capacity": {"hours": "3"}"#,
    );
    // Two months before 8 March.
    let passed = |today| match judged(&plan, today).0.finding {
        Finding::Hours { hire_by_passed, .. } => hire_by_passed,
        _ => None,
    };
    assert_eq!((passed(day(1, 8)), passed(day(1, 9))), (None, Some(day(1, 8))));
}

#[test]
fn the_report_names_the_weeks_and_the_passed_date() {
    let plan = fair("2027-02-10", "1200", "3").check().unwrap();
    let json: serde_json::Value = serde_json::from_str(&written::write(&plan, &report(&plan, day(2, 9)))).unwrap();
    let reasons = json["feasibility"]["reasons"].as_array().unwrap();
    let figures = &reasons.iter().find(|it| it["reason"] == "hours").unwrap()["figures"];
    assert_eq!(figures["over"], serde_json::json!({"weeks": 1, "first": "2027-02-08", "needed": "20", "available": "15"}));
    assert_eq!(figures["hire_by_passed"], "2027-02-08");
}

/// A plan with work of stages and fairs, whose people have few or many hours.
fn random(seed: u64) -> (Draft, NaiveDate) {
    let mut dice = Dice(seed);
    let fairs = format!(
        r#""activities": [{{"name": "fair", "every": "dates", "dates": "2027-02-{:02}", "minutes": "{}"}},
        {{"name": "drill", "times": "{}", "minutes": "{}"}}],"#,
        dice.size(1, 28),
        dice.size(1, 2000),
        dice.size(1, 5),
        dice.size(1, 60)
    );
    let people = if dice.chance(50) { format!(r#""people": "{}","#, dice.size(1, 4)) } else { String::new() };
    let space = if dice.chance(50) {
        r#""space": [{"dimension": "rep", "members": [{"name": "Ann"}, {"name": "Bea", "ramp": ["0%", "50%"]}]}],"#
    } else {
        ""
    };
    let capacity = format!(r#"{space} "capacity": {{{people} "hours": "{}/4"}}"#, dice.size(1, 32));
    let lead = format!(r#", "days": {}, "minutes": "{}""#, dice.size(0, 40), dice.size(1, 120));
    let mut made = draft(&lead, &(fairs + &capacity));
    match dice.size(0, 2) {
        0 => made.amount = dice.size(1, 40).to_string(),
        1 => (made.metric, made.deal_size, made.amount) = (Metric::Revenue, "333.33".into(), dice.size(100, 20_000).to_string()),
        _ => {
            (made.metric, made.deal_size, made.margin) = (Metric::GrossProfit, "333.33".into(), "35%".into());
            made.amount = dice.size(100, 9_000).to_string();
        }
    }
    (made, day(u32::try_from(dice.size(1, 2)).unwrap(), u32::try_from(dice.size(1, 28)).unwrap()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn a_remedy_betters_the_hours(seed: u64) {
        let (draft, today) = random(seed);
        let (reason, _) = judged(&draft, today);
        let Finding::Hours { over, hire_by_passed, .. } = &reason.finding else { panic!("{reason:?}") };
        prop_assert!(over.is_none() || reason.state >= State::Tight);
        prop_assert!(hire_by_passed.is_none_or(|day| over.is_some() && day < today));
        let Some(remedy) = &reason.remedy else { return Ok(()) };
        // Nobody is hired after the hire-by date, and the target is not lowered before it.
        prop_assert_eq!(remedy.changes[0].0 == Field::Amount, hire_by_passed.is_some());
        let mut mended = draft.clone();
        for (field, text) in &remedy.changes {
            mended.put(field, text.clone());
        }
        prop_assert!(judged(&mended, today).0.state < reason.state, "{:?}", reason);
    }
}
