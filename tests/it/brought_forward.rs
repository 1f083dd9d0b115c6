//! Why the week before a break has more: it also has what falls due in the weeks off.
#![allow(clippy::unwrap_used, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::file;
use backcast::domain::{Schedule, report};

/// A quarter in which leads are due so many days before the deals, with a break from 5 to 14 February: the week of the 8th is off.
fn schedule(days: u32, off: &[&str], more: &str) -> Schedule {
    let off = off.iter().map(|day| format!("{day:?}")).collect::<Vec<_>>().join(", ");
    let text = format!(
        r#"{{"backcast": 1, "horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "revenue", "amount": "300万"}},
        "deal_size": "10万", "funnel": [{{"stage": "Lead", "rate": "10%", "days": {days}}}, {{"stage": "Won"}}],
        "time": {{"days_off": [{off}]{more}}}}}"#
    );
    let plan = file::read(&text).unwrap().check().unwrap();
    let report = report(&plan, "2027-01-01".parse().unwrap());
    Schedule::of(&plan, &report).unwrap()
}

const BREAK: [&str; 6] = ["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"];

#[track_caller]
fn says(schedule: &Schedule, expected: &[[&str; 3]]) {
    let found: Vec<[String; 3]> =
        schedule.brought_forward().iter().map(|it| [it.week_last, it.first, it.last].map(|day| day.to_string())).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_week_before_a_break_has_its_part_too() {
    let with = schedule(28, &BREAK, "");
    says(&with, &[["2027-02-07", "2027-02-05", "2027-02-14"]]);
    // The week of the 1st has what the weeks of the 1st and of the 8th have without the break, to within the days off of the deals.
    let leads = |schedule: &Schedule| schedule.weeks().iter().map(|week| week.counts[0].get()).collect::<Vec<_>>();
    let weeks = leads(&with);
    assert_eq!(weeks[6], 0, "the week off");
    assert!(weeks[5] > weeks[4] * 3 / 2 && weeks[5] > weeks[7] * 3 / 2, "{weeks:?}");
}

#[test]
fn nothing_is_said_where_nothing_moves() {
    // Deals at once: the leads are due with the deals, of which none are planned into a day off.
    says(&schedule(0, &BREAK, ""), &[]);
    // A few days off, but no whole week.
    says(&schedule(28, &BREAK[..3], ""), &[]);
    // Leads of the week off would be won after the end date, so none are due in it or after it.
    says(&schedule(55, &BREAK, ""), &[]);
    // The deals of the week off would be won in another break.
    let both: Vec<&str> = BREAK.iter().copied().chain(["2027-03-08", "2027-03-09", "2027-03-10", "2027-03-11", "2027-03-12"]).collect();
    says(&schedule(28, &both, ""), &[]);
    // Stages with their own weights do not follow the deals.
    let own = r#", "phases": [{"name": "a", "weight": "1", "weights": {"Lead": "1"}}]"#;
    says(&schedule(28, &BREAK, own), &[]);
}
