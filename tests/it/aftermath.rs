//! What a remedy makes worse, and the opening pipeline as a reason of the verdict.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::{file, link};
use backcast::domain::activity::Supply;
use backcast::domain::feasibility::{Aftermath, Chances, Feasibility, Finding, Mend, Reason, State, aftermath, feasibility};
use backcast::domain::{Count, Draft, Exact, Field, Schedule, report};
use backcast::i18n::Locale;
use backcast::i18n::feasibility as said;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[track_caller]
fn read(text: &str) -> Draft {
    file::read(text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// The verdict without the chance of hitting target.
#[track_caller]
fn judged(draft: &Draft, today: &str) -> Feasibility {
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    feasibility(&plan, &report(&plan, day(today)), &Chances::None)
}

fn of<'a>(found: &'a Feasibility, name: &str) -> Option<&'a Reason> {
    found.reasons.iter().find(|reason| reason.finding.name() == name)
}

/// Ten deals at 20 % over the first quarter of 2027, with Monday to Friday as working days: 50 leads. An exhibition a month brings ten of them.
fn quarter(budget: &str) -> Draft {
    read(&format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}],
        "activities": [{{"name": "Exhibition", "times": "1", "every": "month", "brings": "10", "cost": "5000", "minutes": "60"}}],
        "budget": {{"total": "{budget}"}}, "capacity": {{"people": "1", "hours": "8"}}}}"#
    ))
}

/// What the remedy of a reason makes worse.
#[track_caller]
fn after(draft: &Draft, name: &str) -> Aftermath {
    let before = judged(draft, "2026-12-01");
    let remedy = of(&before, name).unwrap().remedy.clone().unwrap();
    aftermath(draft, &remedy.changes, &before, day("2026-12-01")).unwrap()
}

#[test]
fn activities_that_close_the_gap_may_exceed_the_budget() {
    // 30 of 50 leads; one exhibition more a month brings 60. Three cost 15,000, six 30,000; of 20,000, 18,000 can be spent.
    let found = after(&quarter("20000"), "supply");
    let [Reason { finding, state, remedy }] = &found.worse[..] else { panic!("{:?}", found.worse) };
    assert_eq!(*finding, Finding::Budget { cost: Exact::whole(30_000), available: Exact::whole(18_000) });
    assert_eq!((*state, remedy), (State::Short, &None));
    assert_eq!(said::worsened(&found, Locale::En), "But then: ¥12k over the budget.");
    assert_eq!(said::worsened(&found, Locale::ZhHans), "但随之：超支 ¥1.2万。");
    // Of 34,000, 30,600 can be spent: nothing is worse, and nothing is said.
    let found = after(&quarter("34000"), "supply");
    assert_eq!((found.worse.len(), said::worsened(&found, Locale::En)), (0, String::new()));
}

#[test]
fn activities_that_close_the_gap_may_exceed_the_hours() {
    // 64 days of half an hour are 32 hours. Three exhibitions of ten hours are 30, six 60: 28 hours short.
    let mut draft = quarter("");
    draft.put(&Field::RegularMinutes(0), "600".into());
    draft.put(&Field::Hours, "0.5".into());
    let found = after(&draft, "supply");
    let [Reason { finding: Finding::Hours { needed, available, .. }, state: State::Short, .. }] = &found.worse[..] else {
        panic!("{:?}", found.worse)
    };
    assert_eq!([needed, available], [&Exact::whole(60), &Exact::whole(32)]);
    assert!(said::worsened(&found, Locale::En).starts_with("But then: 28 "));
}

#[test]
fn what_was_short_before_is_said_if_it_is_shorter() {
    // 13,500 of 15,000 can be spent, so that three exhibitions are 1,500 over, and six 16,500.
    let draft = quarter("15000");
    assert_eq!(of(&judged(&draft, "2026-12-01"), "budget").unwrap().state, State::Tight);
    let found = after(&draft, "supply");
    assert_eq!(found.worse.iter().map(|reason| reason.finding.name()).collect::<Vec<_>>(), ["budget"]);
    // The remedy of the budget leaves the supply as short as it was.
    assert_eq!(after(&draft, "budget").worse, []);
}

#[test]
fn changes_that_leave_no_plan_have_no_aftermath() {
    let draft = quarter("20000");
    let before = judged(&draft, "2026-12-01");
    assert_eq!(aftermath(&draft, &[(Field::Amount, "0".into())], &before, day("2026-12-01")), None);
}

/// Ten deals at 20 % over two whole weeks, a week from lead to deal. The deals of the first week are half of them: 25 of the 50 leads must be there.
fn fortnight(lines: &str) -> Draft {
    read(&format!(
        r#"{{"horizon": {{"first": "2027-01-11", "last": "2027-01-22"}}, "target": {{"metric": "deals", "amount": "10"}},
        "funnel": [{{"stage": "Lead", "rate": "20%", "days": "7"}}, {{"stage": "Won"}}]{lines}}}"#
    ))
}

/// The needed leads and those in hand, the state, and the leads that the remedy asks for.
#[track_caller]
fn opening(draft: &Draft, today: &str) -> (u64, Option<u64>, State, Option<u64>) {
    let found = judged(draft, today);
    let reason = of(&found, "opening").unwrap();
    let Finding::Opening { needed, in_hand, by } = &reason.finding else { panic!() };
    assert_eq!(*by, day("2027-01-11"));
    let more = reason.remedy.as_ref().map(|remedy| match &remedy.mend {
        Mend::Ready(more) => more.get(),
        other => panic!("{other:?}"),
    });
    (needed.get(), in_hand.map(Count::get), reason.state, more)
}

#[test]
fn the_opening_pipeline_is_a_reason_until_it_is_stated() {
    let with = |in_hand: &str| fortnight(&format!(r#", "opening": "{in_hand}""#));
    assert_eq!(opening(&fortnight(""), "2027-01-01"), (25, None, State::Tight, Some(25)));
    assert_eq!(opening(&with("25"), "2027-01-01"), (25, Some(25), State::Good, None));
    assert_eq!(opening(&with("40"), "2027-01-01"), (25, Some(40), State::Good, None));
    // 2 of 25 are 8 % and within the 10 % of achievable; 3 are 12 %.
    assert_eq!(opening(&with("23"), "2027-01-01"), (25, Some(23), State::Tight, Some(2)));
    assert_eq!(opening(&with("22"), "2027-01-01"), (25, Some(22), State::Short, Some(3)));
    assert_eq!(opening(&with("0"), "2027-01-01"), (25, Some(0), State::Short, Some(25)));
    // From the start date on, nothing more can be ready before it.
    assert_eq!(opening(&with("22"), "2027-01-10").3, Some(3));
    assert_eq!(opening(&with("22"), "2027-01-11"), (25, Some(22), State::Short, None));
    // Leads that are stated as available are those of the whole plan, and say nothing of the start date.
    assert_eq!(opening(&fortnight(r#", "leads_available": "50""#), "2027-01-01"), (25, None, State::Tight, Some(25)));
}

#[test]
fn the_remedy_of_the_opening_pipeline_is_that_it_is_there() {
    let mut draft = fortnight(r#", "opening": "22""#);
    let found = judged(&draft, "2027-01-01");
    let remedy = of(&found, "opening").unwrap().remedy.clone().unwrap();
    let plan = draft.check().unwrap();
    let report = report(&plan, day("2027-01-01"));
    assert_eq!(said::mend(&remedy.mend, &report, Locale::En), "Get 3 leads ready before 11 Jan.");
    assert_eq!(said::headline(of(&found, "opening").unwrap(), &report, Locale::En), "25 leads must be ready before 11 Jan");
    for (field, text) in remedy.changes {
        draft.put(&field, text);
    }
    assert_eq!(opening(&draft, "2027-01-01"), (25, Some(25), State::Good, None));
}

#[test]
fn what_is_in_hand_is_asked_for_only_where_something_must_be() {
    let asks = |draft: &Draft| judged(draft, "2027-01-01").missing.contains(&Field::Opening);
    assert!(asks(&fortnight("")));
    assert!(!asks(&fortnight(r#", "opening": "0""#)));
    let mut same_day = fortnight("");
    same_day.put(&Field::Days(0), String::new());
    assert!(!asks(&same_day));
    assert_eq!(of(&judged(&same_day, "2027-01-01"), "opening"), None);
    // With 20 days, more than the plan period has, all 50 leads must be there.
    let mut long = fortnight("");
    long.put(&Field::Days(0), "20".into());
    assert_eq!(opening(&long, "2026-12-01"), (50, None, State::Tight, Some(50)));
}

#[test]
fn leads_that_follow_the_activities_have_the_opening_pipeline_in_hand() {
    // Five a week: those of the second week come too late for a deal after seven days.
    let talk = r#", "leads_available": "activities", "activities": [{"name": "Talk", "times": "1", "every": "week", "brings": "5"}]"#;
    let leads = |draft: &Draft| {
        let plan = draft.check().unwrap();
        let report = report(&plan, day("2027-01-01"));
        let supply = Supply::of(&plan, &report, &Schedule::of(&plan, &report).unwrap()).unwrap();
        let leads = report.limited.unwrap().leads.get();
        assert_eq!(leads, supply.leads(&plan).get());
        leads
    };
    let draft = fortnight(talk);
    assert_eq!(leads(&draft), 25 + 5);
    let mut stated = draft.clone();
    stated.put(&Field::Opening, "4".into());
    assert_eq!(leads(&stated), 4 + 5);
    assert_eq!(read(&file::write(&stated)), stated);
    assert_eq!(link::decode(&link::encode(&stated).unwrap()).unwrap(), stated);
}
