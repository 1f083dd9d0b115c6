//! The days of the playbook: when milestones are due, on which days reviews fall, the order of risks, the line of the chart, and the report.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use std::collections::BTreeSet;

use backcast::codec::{file, report as written};
use backcast::domain::calendar::working::WorkCalendar;
use backcast::domain::playbook::{Deadline, ReviewDays, Timeline};
use backcast::domain::{Draft, Plan, ReviewEvery, report};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A plan from `first` to `last` with these lines of its file.
#[track_caller]
fn plan(first: &str, last: &str, lines: &str) -> Plan {
    let text = format!(
        r#"{{"horizon": {{"first": "{first}", "last": "{last}"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}]{lines}}}"#
    );
    file::read(&text).unwrap().check().unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
fn reviews(plan: &Plan, every: ReviewEvery, days: &[&str]) {
    let found: Vec<String> = ReviewDays::of(plan).unwrap().days(every).iter().map(ToString::to_string).collect();
    assert_eq!(found, days);
}

#[test]
fn reviews_end_their_period() {
    // January 2027 begins on a Friday and ends on a Sunday.
    let plain = plan("2027-01-01", "2027-03-31", "");
    let fridays =
        ["01-01", "01-08", "01-15", "01-22", "01-29", "02-05", "02-12", "02-19", "02-26", "03-05", "03-12", "03-19", "03-26", "03-31"];
    // The last week ends with the plan period, on a Wednesday.
    reviews(&plain, ReviewEvery::Week, &fridays.map(|day| format!("2027-{day}")).iter().map(String::as_str).collect::<Vec<_>>());
    // Fortnights are counted from the week of 28 December: their second Fridays, and the end of the last one.
    let second = ["2027-01-08", "2027-01-22", "2027-02-05", "2027-02-19", "2027-03-05", "2027-03-19", "2027-03-31"];
    reviews(&plain, ReviewEvery::Fortnight, &second);
    reviews(&plain, ReviewEvery::Month, &["2027-01-29", "2027-02-26", "2027-03-31"]);
    reviews(&plain, ReviewEvery::Quarter, &["2027-03-31"]);
    // 21 + 20 + 23 weekdays.
    assert_eq!(ReviewDays::of(&plain).unwrap().days(ReviewEvery::Day).len(), 64);
}

#[test]
fn a_day_off_moves_a_review_to_the_working_day_before_it_in_the_same_period() {
    let off = plan("2027-01-04", "2027-01-31", r#", "time": {"days_off": ["2027-01-08", "2027-01-29"]}"#);
    reviews(&off, ReviewEvery::Week, &["2027-01-07", "2027-01-15", "2027-01-22", "2027-01-28"]);
    reviews(&off, ReviewEvery::Month, &["2027-01-28"]);
    // A whole week off has no review of its own; the fortnight that it ends has it in the week before.
    let week = r#", "time": {"days_off": ["2027-01-11", "2027-01-12", "2027-01-13", "2027-01-14", "2027-01-15"]}"#;
    let off = plan("2027-01-04", "2027-01-31", week);
    reviews(&off, ReviewEvery::Week, &["2027-01-08", "2027-01-22", "2027-01-29"]);
    // Friday of the second week is off, and so is the rest of that week; the last working day of the fortnight is the 8th.
    reviews(&off, ReviewEvery::Fortnight, &["2027-01-08", "2027-01-29"]);
    // A make-up Saturday is after Friday; where Fridays are off, the review is on Thursday.
    let saturday = plan("2027-01-04", "2027-01-10", r#", "time": {"make_up_days": ["2027-01-09"]}"#);
    reviews(&saturday, ReviewEvery::Week, &["2027-01-08"]);
    let gulf = plan("2027-01-03", "2027-01-16", r#", "time": {"weekend": ["Fri", "Sat"], "week_from": "Sun"}"#);
    reviews(&gulf, ReviewEvery::Week, &["2027-01-07", "2027-01-14"]);
    // The Friday before a plan period that begins on a Saturday is not in it.
    let weekend = plan("2027-01-02", "2027-01-08", "");
    reviews(&weekend, ReviewEvery::Week, &["2027-01-08"]);
    reviews(&plan("2027-01-02", "2027-01-03", ""), ReviewEvery::Week, &[]);
}

#[test]
fn quarters_are_those_of_the_fiscal_year() {
    // Quarters from February: to 31 January, a Sunday, and to 30 April, a Friday.
    let fiscal = plan("2027-01-01", "2027-05-31", r#", "time": {"year_from": "2"}"#);
    reviews(&fiscal, ReviewEvery::Quarter, &["2027-01-29", "2027-04-30", "2027-05-31"]);
    assert!(ReviewDays::of(&file::read(&file::write(&Draft { amount: "10".into(), ..dateless() })).unwrap().check().unwrap()).is_none());
}

fn dateless() -> Draft {
    let text = r#"{"target": {"metric": "deals", "amount": "1"}, "funnel": [{"stage": "Won"}], "playbook": {
        "milestones": [{"name": "x", "due": "2027-01-29"}], "reviews": [{"name": "y"}]}}"#;
    file::read(text).unwrap()
}

const BOOK: &str = r#", "playbook": {
    "milestones": [{"name": "price list", "from": "2027-01-04", "due": "2027-01-29"}, {"name": "before", "owner": "rep", "due": "2026-12-31"},
        {"name": "some day"}, {"name": "begun", "from": "2027-02-10"}],
    "risks": [{"name": "a", "likelihood": "low", "effect": "high"}, {"name": "b", "likelihood": "high", "effect": "high"},
        {"name": "c"}, {"name": "d", "likelihood": "high", "effect": "low"}, {"name": "e", "likelihood": "low", "effect": "low"}],
    "reviews": [{"name": "daily", "every": "day"}, {"name": "monthly", "every": "month"}]}"#;

#[test]
fn deadlines_are_counted_in_working_days() {
    let plan = plan("2027-01-01", "2027-03-31", BOOK);
    let due =
        |i: usize, today: &str| Deadline::of(&plan, &plan.playbook().milestones[i], day(today)).map(|it| (it.working_days, it.is_overdue));
    // Monday 4 to Friday 29 January: four weeks of five days.
    assert_eq!(due(0, "2027-01-04"), Some((20, false)));
    assert_eq!(due(0, "2027-01-28"), Some((2, false)));
    assert_eq!(due(0, "2027-01-29"), Some((1, false)));
    assert_eq!(due(0, "2027-01-30"), Some((0, true)));
    // From a Sunday: Monday to Friday.
    assert_eq!(due(0, "2027-01-24"), Some((5, false)));
    assert_eq!(due(2, "2027-01-04"), None);
}

#[test]
fn risks_are_ranked_by_likelihood_times_effect() {
    let plan = plan("2027-01-01", "2027-03-31", BOOK);
    let book = plan.playbook();
    let scores: Vec<u32> = book.risks.iter().map(backcast::domain::Risk::score).collect();
    assert_eq!(scores, [3, 9, 4, 3, 1]); // 1 × 3, 3 × 3, 2 × 2, 3 × 1, 1 × 1
    // Of two with 3, the first in the plan is first.
    assert_eq!(book.risks_ranked(), [1, 2, 0, 3, 4]);
}

#[test]
fn the_line_has_whole_months_around_everything_with_a_date() {
    let phases = r#", "time": {"phases": [{"name": "a", "last": "2027-02-14", "weight": "30%"}, {"name": "b", "last": "2027-03-31", "weight": "70%"}]}"#;
    let plan = plan("2027-01-01", "2027-03-31", &format!("{phases}{BOOK}"));
    let line = Timeline::of(&plan, day("2027-01-15")).unwrap();
    // December has a milestone: 31 + 31 + 28 + 31 days.
    assert_eq!((line.first, line.last, line.days), (day("2026-12-01"), day("2027-03-31"), 121));
    assert_eq!(line.months.iter().map(|it| (it.from, it.days)).collect::<Vec<_>>(), [(0, 31), (31, 31), (62, 28), (90, 31)]);
    let period = line.period.unwrap();
    assert_eq!((period.from, period.days), (31, 90));
    // 1 January to 14 February: 31 + 14 days; then to the end.
    assert_eq!(line.phases.iter().map(|it| (it.of, it.from, it.days)).collect::<Vec<_>>(), [(0, 31, 45), (1, 76, 45)]);
    let bars: Vec<_> = line.bars.iter().map(|bar| (bar.milestone, bar.from, bar.days, bar.is_overdue)).collect();
    // 4 to 29 January; 31 December alone, which has passed; 10 February, which has no due date.
    assert_eq!(bars, [(1, 30, 1, true), (0, 34, 26, false), (3, 71, 1, false)]);
    assert_eq!(line.today, Some(45));
    assert_eq!(Timeline::of(&plan, day("2027-04-01")).unwrap().today, None);
    // Four months: all have room among four, every second among three.
    assert_eq!((line.named_every(4), line.named_every(3), line.named_every(1)), (1, 2, 6));
    assert!(
        Timeline::is_named(day("2027-01-01"), 12) && !Timeline::is_named(day("2027-02-01"), 2) && Timeline::is_named(day("2027-03-01"), 2)
    );
    // Without a plan period, the line is that of the milestones; without dates there is none.
    let line = Timeline::of(&dateless().check().unwrap(), day("2027-01-15")).unwrap();
    assert_eq!((line.first, line.last, line.period), (day("2027-01-01"), day("2027-01-31"), None));
    let without = file::read(&file::write(&dateless()).replace("2027-01-29", "")).unwrap().check().unwrap();
    assert_eq!(Timeline::of(&without, day("2027-01-15")), None);
}

#[test]
fn the_report_has_the_days_of_the_playbook() {
    let json = |plan: &Plan| -> serde_json::Value {
        let report = report(plan, day("2027-01-04"));
        serde_json::from_str::<serde_json::Value>(&written::write(plan, &report)).unwrap()["playbook"].clone()
    };
    let book = json(&plan("2027-01-01", "2027-03-31", BOOK));
    let expected = serde_json::json!({"name": "price list", "owner": "", "from": "2027-01-04", "due": "2027-01-29", "working_days_left": 20, "overdue": false});
    assert_eq!(book["milestones"][0], expected);
    let expected = serde_json::json!({"name": "before", "owner": "rep", "due": "2026-12-31", "working_days_left": 0, "overdue": true});
    assert_eq!(book["milestones"][1], expected);
    assert_eq!(book["milestones"][2], serde_json::json!({"name": "some day", "owner": ""}));
    assert_eq!(book["reviews"][0], serde_json::json!({"name": "daily", "every": "day", "count": 64, "next": "2027-01-04"}));
    let monthly = serde_json::json!({"name": "monthly", "every": "month", "count": 3, "next": "2027-01-29", "days": ["2027-01-29", "2027-02-26", "2027-03-31"]});
    assert_eq!(book["reviews"][1], monthly);
    let names: Vec<&str> = book["risks"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!((names, &book["risks"][0]["score"]), (vec!["b", "c", "a", "d", "e"], &serde_json::json!(9)));
    assert_eq!(json(&plan("2027-01-01", "2027-03-31", "")), serde_json::Value::Null);
    let dateless = json(&dateless().check().unwrap());
    assert_eq!(dateless["milestones"][0], serde_json::json!({"name": "x", "owner": "", "due": "2027-01-29"}));
}

fn every() -> impl Strategy<Value = ReviewEvery> {
    proptest::sample::select(ReviewEvery::ALL.as_slice())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn reviews_are_on_working_days_of_the_period_once_in_each(
        start in 0_u64..800, length in 0_u64..500, off in proptest::collection::vec(0_u64..500, 0..40), from in 1_u32..=12, sunday in any::<bool>(), every in every()
    ) {
        let first = day("2026-01-01") + Days::new(start);
        let last = first + Days::new(length);
        let off: Vec<NaiveDate> = off.into_iter().map(|after| first + Days::new(after)).collect();
        let listed = off.iter().map(|day| format!("\"{day}\"")).collect::<Vec<_>>().join(",");
        let week_from = if sunday { "Sun" } else { "Mon" };
        let time = format!(r#", "time": {{"days_off": [{listed}], "year_from": "{from}", "week_from": "{week_from}"}}"#);
        let plan = plan(&first.to_string(), &last.to_string(), &time);
        let days = ReviewDays::of(&plan).unwrap().days(every);
        let calendar = WorkCalendar::new(&[Weekday::Sat, Weekday::Sun], false, off, vec![]);
        let worked: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).filter(|day| calendar.is_working_day(*day)).collect();
        // In order, each once, and all on working days of the plan period.
        prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(days.iter().all(|day| worked.binary_search(day).is_ok()));
        // Saturday and Sunday are off, so the last working day of each period is its review, by the calendar's own numbers of periods.
        let week = |day: NaiveDate| (day - Days::new(if sunday { day.weekday().num_days_from_sunday() } else { day.weekday().num_days_from_monday() }.into())).num_days_from_ce();
        let period = |day: NaiveDate| match every {
            ReviewEvery::Day => day.num_days_from_ce(),
            ReviewEvery::Week => week(day),
            ReviewEvery::Fortnight => (week(day) - week(first)) / 14,
            ReviewEvery::Month => day.year() * 12 + day.month0().cast_signed(),
            ReviewEvery::Quarter => (day.year() * 12 + day.month0().cast_signed() + 12 - (from.cast_signed() - 1)) / 3,
        };
        let last_of_each: BTreeSet<NaiveDate> = worked.iter().enumerate()
            .filter(|(i, day)| worked.get(i + 1).is_none_or(|next| period(*next) != period(**day)))
            .map(|(_, day)| *day).collect();
        prop_assert_eq!(days.into_iter().collect::<BTreeSet<_>>(), last_of_each);
    }
}
