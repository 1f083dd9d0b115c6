//! The names that plans have until somebody names them, and the answer as a sentence.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::file;
use backcast::domain::draft::Lever;
use backcast::domain::whatif::levers::one_more;
use backcast::domain::{Draft, Metric, report};
use backcast::i18n::Locale;
use backcast::i18n::plan_name::plan_name;
use backcast::i18n::summary::summary;
use chrono::NaiveDate;

fn draft(metric: Metric, amount: &str, first: &str, last: &str) -> Draft {
    Draft { metric, amount: amount.into(), first: first.into(), last: last.into(), ..Draft::default() }
}

#[track_caller]
fn is_named(draft: &Draft, expected: [&str; 3]) {
    assert_eq!(Locale::ALL.map(|locale| plan_name(&draft.name, &draft.outline(), locale)), expected);
}

#[test]
fn a_plan_is_named_after_its_target_and_its_period() {
    let quarter = draft(Metric::Revenue, "3,000,000", "2027-01-01", "2027-03-31");
    is_named(&quarter, ["3M · Q1 2027", "300万 · 2027年Q1", "300萬 · 2027年Q1"]);
    is_named(&Draft { name: "East".into(), ..quarter.clone() }, ["East"; 3]);
    let mut fiscal = draft(Metric::GrossProfit, "1.2亿", "2026-04-01", "2027-03-31");
    fiscal.time.year_from = "4".into();
    is_named(&fiscal, ["120M · FY27", "1.2亿 · 2027财年", "1.2億 · 2027會計年度"]);
    is_named(&draft(Metric::Revenue, "5k", "2027-02-01", "2027-02-28"), ["5,000 · Feb 2027", "5,000 · 2027年2月", "5,000 · 2027年2月"]);
    let days = draft(Metric::Revenue, "5M", "2027-02-03", "2027-02-10");
    is_named(&days, ["5M · 3 Feb 2027 – 10 Feb 2027", "500万 · 2027年2月3日 – 2027年2月10日", "500萬 · 2027年2月3日 – 2027年2月10日"]);
    // What cannot be read is left out.
    is_named(&draft(Metric::Revenue, "many", "2027-01-01", "2027-12-31"), ["2027", "2027年", "2027年"]);
}

#[test]
fn the_answer_is_a_sentence() {
    let text = r#"{"target": {"amount": "3M"}, "deal_size": "100k", "horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "calendar": {"holidays": "none"},
        "funnel": [{"stage": "Lead", "rate": "25%", "days": 14}, {"stage": "Opportunity", "rate": "40%", "days": 30}, {"stage": "Won"}]}"#;
    let draft = file::read(text)
        .or_else(|_| file::read(&text.replace(r#" "calendar": {"holidays": "none"},"#, "")))
        .unwrap_or_else(|faults| panic!("{faults:?}"));
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = report(&plan, NaiveDate::from_ymd_opt(2026, 12, 1).unwrap());
    let gains: Vec<_> = (0..2).map(Lever::Rate).filter_map(|lever| Some((lever, one_more(&plan, lever)?))).collect();
    let said = summary(&report, &gains, Locale::En);
    // 3M ÷ 100k = 30 deals; ÷ 40 % = 75; ÷ 25 % = 300 leads. At 26 %, 75 ÷ 26 % = 288.5, so 289: 11 fewer. The last lead is due 44 days
    // before 31 March.
    let pace = report.funnel[0].pace.unwrap();
    assert!(
        said.starts_with(&format!("You need 300 leads: {} of them must already be in hand on 1 Jan, then about ", pace.opening)),
        "{said}"
    );
    assert!(said.ends_with("the last by 15 Feb. One more point of Lead → Opportunity saves 11."), "{said}");
}
