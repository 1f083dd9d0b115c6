//! The budget: what activities and channels cost, by line, and what a lead, a deal and a unit of revenue cost.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a plan made here that is refused is a fault of this file, and may fail loudly")]

use backcast::codec::{file, link, report as written};
use backcast::domain::budget::BudgetReport;
use backcast::domain::draft::edits;
use backcast::domain::{Allowed, Draft, Exact, Field, report};
use backcast::i18n::Locale;
use backcast::i18n::explain::budget::{Figure, explain};
use chrono::NaiveDate;

/// Ten deals of 100,000 at 20 %: 50 leads, over the first quarter of 2027.
#[track_caller]
fn draft(lines: &str) -> Draft {
    let plan = format!(
        r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"amount": "1000000"}}, "deal_size": "100000",
        "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], {lines}}}"#
    );
    file::read(&plan).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[track_caller]
fn budget(lines: &str) -> Option<BudgetReport> {
    let plan = draft(lines).check().unwrap_or_else(|faults| panic!("{faults:?}"));
    BudgetReport::of(&plan, &report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()))
}

/// A show twice a month costs 6 × 5,000 = 30,000. Ads once a month bring ten leads at 100 each: 3 × 10 × 100 = 3,000.
const ACTIVITIES: &str = r#""activities": [
    {"name": "show", "times": "2", "every": "month", "brings": "10", "cost": "5000", "owner": "east"},
    {"name": "ads", "times": "1", "every": "month", "brings": "10", "channel": "online"}],
    "channels": [{"name": "online", "cost_per_lead": "100"}]"#;

#[test]
fn costs_belong_to_the_line_of_their_channel_or_owner() {
    let found = budget(&format!(
        r#"{ACTIVITIES}, "budget": {{"total": "40000", "lines": [{{"name": "online", "amount": "2000"}}, {{"name": "east", "amount": "31000"}}]}}"#
    ))
    .unwrap();
    assert_eq!(found.cost, Exact::whole(33_000));
    // 40,000 less a tenth leaves 36,000.
    assert_eq!((found.reserve.clone(), found.available.clone(), found.over()), (Exact::whole(4_000), Some(Exact::whole(36_000)), None));
    let lines: Vec<_> = found.lines.iter().map(|line| (line.name.as_str(), line.cost.clone(), line.over())).collect();
    assert_eq!(lines, [("online", Exact::whole(3_000), Some(Exact::whole(1_000))), ("east", Exact::whole(30_000), None)]);
    // 60 leads of the shows and 30 of the ads: 33,000 ÷ 90 = 366.67. ÷ 10 = 3,300; ÷ 1,000,000 = 3.3 %; 1,000,000 ÷ 33,000 = 30.3.
    assert_eq!((found.leads.get(), found.per_lead, found.per_deal), (90, Some(Exact::ratio(1_100, 3)), Some(Exact::whole(3_300))));
    assert_eq!((found.per_revenue, found.returns), (Some(Exact::ratio(33, 1_000)), Some(Exact::ratio(1_000, 33))));
}

#[test]
fn a_line_with_the_name_of_an_activity_takes_its_cost_once() {
    let lines = |lines: &str| {
        let found = budget(&format!(r#"{ACTIVITIES}, "budget": {{"total": "40000", "lines": {lines}}}"#)).unwrap();
        assert_eq!(found.lines.iter().map(|line| &line.cost).sum::<Exact>(), Exact::whole(33_000));
        found.lines.into_iter().map(|line| (line.name, line.cost)).collect::<Vec<_>>()
    };
    let row = |name: &str, cost| (name.to_owned(), Exact::whole(cost));
    // The shows have a line of their own, and their owner's has nothing left.
    assert_eq!(
        lines(r#"[{"name": "east", "amount": "1"}, {"name": "show", "amount": "1"}, {"name": "online", "amount": "1"}]"#),
        [row("east", 0), row("show", 30_000), row("online", 3_000)]
    );
    assert_eq!(
        lines(r#"[{"name": "online", "amount": "1"}, {"name": "ads", "amount": "1"}]"#),
        [row("online", 0), row("ads", 3_000), row("", 30_000)]
    );
}

#[test]
fn lines_that_exceed_the_budget_without_its_reserve_are_said() {
    let over = |budget_of: &str| budget(&format!(r#"{ACTIVITIES}, "budget": {{{budget_of}}}"#)).unwrap().lines_over();
    let lines = r#""lines": [{"name": "online", "amount": "6000"}, {"name": "east", "amount": "30000"}]"#;
    // 40,000 less a tenth are 36,000; 39,999 leave 35,999.1.
    assert_eq!(
        [over(&format!(r#""total": "40000", {lines}"#)), over(&format!(r#""total": "39999", {lines}"#))],
        [None, Some(Exact::ratio(9, 10))]
    );
    assert_eq!(over(lines), None);
}

#[test]
fn what_has_no_line_is_shown_and_more_than_the_budget_is_said() {
    let found = budget(&format!(
        r#"{ACTIVITIES}, "budget": {{"total": "30000", "reserve": "0%", "lines": [{{"name": "east", "amount": "30000"}}]}}"#
    ))
    .unwrap();
    assert_eq!(found.over(), Some(Exact::whole(3_000)));
    let last = found.lines.last().unwrap();
    assert_eq!((last.name.as_str(), last.amount.clone(), last.cost.clone()), ("", None, Exact::whole(3_000)));
}

#[test]
fn without_a_total_the_lines_make_it_with_the_reserve_on_top() {
    // 9,000 and a tenth of the whole: 9,000 ÷ 0.9 = 10,000. Nothing has a cost, so the 9,000 are what is spent: 180 a lead.
    let found = budget(r#""budget": {"lines": [{"name": "any", "amount": "9000"}]}"#).unwrap();
    assert_eq!((found.total, found.spent, found.per_lead), (Some(Exact::whole(10_000)), Exact::whole(9_000), Some(Exact::whole(180))));
    assert_eq!(budget(r#""activities": []"#), None);
}

#[test]
fn a_line_that_has_no_amount_yet_is_none() {
    let mut typed = draft(&format!(r#"{ACTIVITIES}, "budget": {{"total": "40000"}}"#));
    edits::add_budget_line(&mut typed);
    // The first channel has none yet, and no amount is proposed.
    assert_eq!((typed.budget_lines[0].name.as_str(), typed.budget_lines[0].amount.as_str()), ("online", ""));
    let plan = typed.check().unwrap();
    assert_eq!(plan.budget().lines, []);
    typed.budget_lines[0].amount = "2000".into();
    assert_eq!(typed.check().unwrap().budget().lines.len(), 1);
}

#[test]
fn every_cost_is_its_times_and_what_each_time_costs() {
    let found = budget(&format!(r#"{ACTIVITIES}, "budget": {{"lines": [{{"name": "online", "amount": "2000"}}]}}"#)).unwrap();
    let rows: Vec<_> = found.rows.iter().map(|row| (row.activity, row.times, row.each.clone(), row.line)).collect();
    assert_eq!(rows, [(0, 6, Exact::whole(5_000), None), (1, 3, Exact::whole(1_000), Some(0))]);
    assert_eq!(found.rows.iter().map(backcast::domain::budget::CostRow::cost).sum::<Exact>(), found.cost);
}

#[test]
fn lines_add_up_to_the_cost() {
    for lines in ["[]", r#"[{"name": "online", "amount": "1"}]"#, r#"[{"name": "east", "amount": "1"}, {"name": "x", "amount": "2"}]"#] {
        let found = budget(&format!(r#"{ACTIVITIES}, "budget": {{"total": "1", "lines": {lines}}}"#)).unwrap();
        assert_eq!(found.lines.iter().map(|line| line.cost.clone()).sum::<Exact>(), found.cost);
    }
}

#[test]
fn faults_are_said_at_their_field_and_files_and_links_keep_the_budget() {
    let whole =
        draft(r#""budget": {"total": "x", "reserve": "100%", "lines": [{"name": "a", "amount": "1"}, {"name": "a", "amount": "0"}]}"#);
    let faults: Vec<_> = whole.check().unwrap_err().into_iter().map(|fault| (fault.field, fault.allowed)).collect();
    let wanted = [
        (Field::BudgetTotal, Allowed::Money.or_nothing()),
        (Field::BudgetReserve, Allowed::Reserve.or_nothing()),
        (Field::BudgetLineName(1), Allowed::OtherName),
        (Field::BudgetLineAmount(1), Allowed::Money.or_nothing()),
    ];
    assert_eq!(faults, wanted);
    assert_eq!(file::read(&file::write(&whole)).unwrap(), whole);
    assert_eq!(link::decode(&link::encode(&whole).unwrap()).unwrap(), whole);
}

#[test]
fn the_report_has_the_budget() {
    let plan = draft(&format!(r#"{ACTIVITIES}, "budget": {{"total": "40000"}}"#)).check().unwrap();
    let json: serde_json::Value =
        serde_json::from_str(&written::write(&plan, &report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()))).unwrap();
    assert_eq!((json["budget"]["cost"].as_str(), json["budget"]["per_lead"].as_str()), (Some("33000"), Some("1100/3")));
}

#[test]
fn a_single_cost_is_no_equation() {
    // Six shows of 5,000; with another activity there is something to add: 64 ÷ 5 weeks are 12.8, of which 12 articles are done, at 100.
    let show = r#"{"name": "show", "times": "2", "every": "month", "cost": "5000"}"#;
    let said = |activities: &str| {
        let text = format!(
            r#"{{"horizon": {{"first": "2027-01-01", "last": "2027-03-31"}}, "target": {{"metric": "deals", "amount": "10"}},
            "funnel": [{{"stage": "Lead", "rate": "20%"}}, {{"stage": "Won"}}], "activities": [{activities}]}}"#
        );
        let plan = file::read(&text).unwrap().check().unwrap();
        let report = report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
        let found = BudgetReport::of(&plan, &report).unwrap();
        explain(Figure::Cost, &found, &plan, &report, Locale::En).unwrap()
    };
    let one = said(show);
    assert_eq!(one.values, "¥30,000");
    assert!(one.notes[0].ends_with("6 × ¥5,000 = ¥30,000"), "{:?}", one.notes);
    let article = r#"{"name": "article", "times": "1", "cost": "100"}"#;
    assert_eq!(said(&format!("{show}, {article}")).values, "¥30,000 + ¥1,200 = ¥31,200");
}

#[test]
fn what_no_line_has_of_the_budget_is_left() {
    let left = |budget: &str| self::budget(&format!(r#"{ACTIVITIES}, "budget": {budget}"#)).unwrap().unallocated();
    // 40,000 less a tenth is 36,000; the lines have 33,000 and 36,000.
    assert_eq!(
        left(r#"{"total": "40000", "lines": [{"name": "a", "amount": "2000"}, {"name": "b", "amount": "31000"}]}"#),
        Some(Exact::whole(3_000))
    );
    assert_eq!(left(r#"{"total": "40000", "lines": [{"name": "a", "amount": "5000"}, {"name": "b", "amount": "31000"}]}"#), None);
    assert_eq!(left(r#"{"total": "40000", "lines": [{"name": "a", "amount": "36001"}]}"#), None);
    // Without lines, nothing is divided; and lines that make the budget leave nothing of it.
    assert_eq!(left(r#"{"total": "40000"}"#), None);
    assert_eq!(left(r#"{"lines": [{"name": "a", "amount": "9000"}]}"#), None);
}

#[test]
fn the_leads_that_the_cost_is_divided_among_have_a_name() {
    let of = |lines: &str| budget(lines).map(|found| (found.leads.get(), found.leads_are_brought)).unwrap();
    assert_eq!(of(ACTIVITIES), (90, true));
    // 50 are needed, whether nothing is brought or what is brought has no cost.
    assert_eq!(of(r#""activities": [{"name": "show", "times": "2", "every": "month", "cost": "5000"}]"#), (50, false));
    let free = r#""activities": [{"name": "talk", "times": "5", "every": "month", "brings": "10"}], "budget": {"total": "1000"}"#;
    assert_eq!(of(free), (50, false));
    // As many brought as are needed are still those that are brought.
    let as_many = r#""activities": [{"name": "show", "times": "1", "every": "quarter", "brings": "50", "cost": "5000"}]"#;
    assert_eq!(of(as_many), (50, true));
}
