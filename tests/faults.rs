//! What is refused: for every bad input the field's path, what was given, and what is allowed; and both sides of every
//! boundary.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::domain::check::{ACTIVITIES_MAX, HORIZON_DAYS_MAX, NAME_MAX, STAGES_MAX, TIERS_MAX};
use backcast::domain::money::AMOUNT_MAX;
use backcast::domain::{ActivityDraft, Allowed, Count, Draft, Fault, Field, Metric, StageDraft, TierDraft, report};
use chrono::NaiveDate;

const MANY_NINES: &str = "99999999999999999999999999999"; // 29 digits: more than any number holds

fn stage(name: &str, rate: &str) -> StageDraft {
    StageDraft { name: name.into(), rate: rate.into(), ..Default::default() }
}

fn activity(name: &str, per_unit: &str) -> ActivityDraft {
    ActivityDraft { name: name.into(), per_unit: per_unit.into() }
}

fn tier(name: &str, of_target: &str) -> TierDraft {
    TierDraft { name: name.into(), of_target: of_target.into() }
}

/// A plan with nothing wrong in it, and something in every field.
fn good() -> Draft {
    Draft {
        name: "East".into(),
        currency: "CNY".into(),
        first: "2027-01-01".into(),
        last: "2027-03-31".into(),
        metric: Metric::GrossProfit,
        amount: "105万".into(),
        margin: "35%".into(),
        deal_size: "10万".into(),
        stages: vec![
            StageDraft { days: "14".into(), activities: vec![activity("call", "3")], ..stage("Lead", "25%") },
            StageDraft { days: "30".into(), ..stage("Opportunity", "40%") },
            stage("Won", ""),
        ],
        won: 2,
        tiers: TierDraft::usual(),
        leads_available: "200".into(),
        ..Draft::default()
    }
}

/// A target of one deal through stages of these rates.
fn one_deal(rates: &[&str]) -> Draft {
    let mut stages: Vec<StageDraft> = rates.iter().enumerate().map(|(i, rate)| stage(&format!("S{i}"), rate)).collect();
    stages.push(stage("Won", ""));
    Draft { metric: Metric::Deals, amount: "1".into(), won: rates.len(), stages, ..Default::default() }
}

fn with(base: Draft, change: impl FnOnce(&mut Draft)) -> Draft {
    let mut draft = base;
    change(&mut draft);
    draft
}

#[track_caller]
fn faults(draft: &Draft) -> Vec<(String, String, Allowed)> {
    match draft.check() {
        Ok(_) => panic!("taken, and should be refused: {draft:?}"),
        Err(faults) => faults.into_iter().map(|Fault { field, given, allowed }| (field.to_string(), given, allowed)).collect(),
    }
}

/// Refused for this one thing.
#[track_caller]
fn refused(draft: &Draft, field: &str, given: &str, allowed: Allowed) {
    assert_eq!(faults(draft), [(field.to_owned(), given.to_owned(), allowed)]);
}

/// Taken, and a report can be made of it.
#[track_caller]
fn taken(draft: &Draft) {
    let plan = draft.check().unwrap();
    let report = report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
    assert!(report.proof.meets_target, "{report:?}");
}

/// One text field of the good plan: what it takes, and what it refuses.
struct Input {
    set: fn(&mut Draft, String),
    field: &'static str,
    allowed: Allowed,
}

impl Input {
    #[track_caller]
    fn takes(&self, texts: &[&str]) {
        for text in texts {
            taken(&with(good(), |d| (self.set)(d, (*text).to_owned())));
        }
    }

    #[track_caller]
    fn refuses(&self, texts: &[&str]) {
        for text in texts {
            refused(&with(good(), |d| (self.set)(d, (*text).to_owned())), self.field, text, self.allowed.clone());
        }
    }
}

#[test]
fn the_good_plan_is_good() {
    taken(&good());
    taken(&one_deal(&["20%"]));
}

#[test]
fn a_field_is_shown_as_its_path_in_the_plan_file() {
    for (field, path) in [
        (Field::Name, "name"),
        (Field::Currency, "currency"),
        (Field::HorizonFirst, "horizon.first"),
        (Field::HorizonLast, "horizon.last"),
        (Field::Metric, "target.metric"),
        (Field::Amount, "target.amount"),
        (Field::Margin, "target.margin"),
        (Field::DealSize, "deal_size"),
        (Field::TierName(0), "tiers[0].name"),
        (Field::TierShare(5), "tiers[5].of_target"),
        (Field::Funnel, "funnel"),
        (Field::StageName(11), "funnel[11].stage"),
        (Field::Rate(0), "funnel[0].rate"),
        (Field::Days(2), "funnel[2].days"),
        (Field::ActivityName(2, 3), "funnel[2].activities[3].name"),
        (Field::PerUnit(10, 11), "funnel[10].activities[11].per_unit"),
        (Field::Won, "won"),
        (Field::LeadsAvailable, "leads_available"),
        (Field::File("time.months".into()), "time.months"),
    ] {
        assert_eq!(field.to_string(), path);
    }
}

#[test]
fn rates() {
    let first = Input { set: |d, text| d.stages[0].rate = text, field: "funnel[0].rate", allowed: Allowed::Rate };
    first.takes(&["0.0001%", "99.9999%", "100%", "1", "1:1", "1/1", " 20 % ", "1 in 5"]);
    first.refuses(&[
        "",
        "  ",
        "0%",
        "0",
        "0.00",
        "1:0",
        "-1%",
        "100.0001%",
        "1.0001",
        "101/100",
        "120%",
        "1:2",
        "20",
        "x",
        "1/0",
        MANY_NINES,
    ]);
    let second = Input { set: |d, text| d.stages[1].rate = text, field: "funnel[1].rate", allowed: Allowed::Rate };
    second.takes(&["100%"]);
    second.refuses(&["", "0%", "100.0001%"]);
}

#[test]
fn the_last_rate_leads_nowhere_and_is_not_asked_for() {
    let last = Input { set: |d, text| d.stages[2].rate = text, field: "", allowed: Allowed::Rate };
    last.takes(&["", "0%", "nonsense", "300%"]);
}

#[test]
fn margins() {
    let margin = Input { set: |d, text| d.margin = text, field: "target.margin", allowed: Allowed::Rate };
    margin.takes(&["0.01%", "100%", "1"]);
    margin.refuses(&["", "0%", "100.0001%", "-35%", "35", "x"]);
    // and not asked for by any other metric
    for metric in [Metric::Revenue, Metric::Deals] {
        taken(&with(good(), |d| (d.metric, d.margin) = (metric, "nonsense".into())));
    }
}

#[test]
fn amounts_of_money() {
    let most = AMOUNT_MAX.to_string();
    assert_eq!(most, "1000000000000000");
    let bad = ["", " ", "0", "0.00", "-1", "x", "1,5", "20%", "1000000000000000.01", "1000000000000001", "1001万亿", MANY_NINES];
    for metric in [Metric::Revenue, Metric::GrossProfit] {
        for text in bad {
            refused(&with(good(), |d| (d.metric, d.amount) = (metric, text.into())), "target.amount", text, Allowed::Money);
        }
        for text in ["0.01", "0.0000001", "1", most.as_str(), "1000万亿"] {
            let whole_margin_and_matching_size = |d: &mut Draft| {
                (d.metric, d.amount, d.margin, d.deal_size) = (metric, text.into(), "100%".into(), text.into());
            };
            taken(&with(good(), whole_margin_and_matching_size));
        }
    }
}

#[test]
fn deal_sizes() {
    let size = Input { set: |d, text| d.deal_size = text, field: "deal_size", allowed: Allowed::Money };
    size.takes(&["0.01", "1", "1/3", "1000000000000000", "10万元"]);
    size.refuses(&["", " ", "0", "0.0", "-5", "x", "1000000000000000.01", MANY_NINES]);
    // A target in deals can do without one, and not with a wrong one.
    taken(&with(good(), |d| (d.metric, d.amount, d.deal_size) = (Metric::Deals, "10".into(), String::new())));
    for text in ["0", "x", "1000000000000001"] {
        let draft = with(good(), |d| (d.metric, d.amount, d.deal_size) = (Metric::Deals, "10".into(), text.into()));
        refused(&draft, "deal_size", text, Allowed::Money);
    }
}

#[test]
fn numbers_of_deals() {
    assert_eq!(Count::MAX, 1_000_000_000_000_000);
    for text in ["", "0", "-1", "x", "20%", "1000000000000001", MANY_NINES] {
        refused(&with(one_deal(&[]), |d| d.amount = text.into()), "target.amount", text, Allowed::Deals);
    }
    for text in ["0.001", "1/2", "1", "1000000000000000"] {
        taken(&with(one_deal(&[]), |d| d.amount = text.into()));
    }
}

#[test]
fn leads_available() {
    let leads = Input { set: |d, text| d.leads_available = text, field: "leads_available", allowed: Allowed::Leads };
    leads.takes(&["", "  ", "1", "1.5k", "1000000000000000"]);
    leads.refuses(&["0", "-1", "1.5", "x", "20%", "1000000000000001", MANY_NINES]);
}

#[test]
fn days_in_a_stage() {
    let days = Input { set: |d, text| d.stages[1].days = text, field: "funnel[1].days", allowed: Allowed::Days };
    days.takes(&["", "0", "14", "3650"]);
    days.refuses(&["-1", "0.5", "3651", "x", "two weeks", MANY_NINES]);
}

#[test]
fn times_per_unit() {
    let times = Input {
        set: |d, text| d.stages[0].activities[0].per_unit = text,
        field: "funnel[0].activities[0].per_unit",
        allowed: Allowed::PerUnit,
    };
    times.takes(&["0.001", "1/2", "3", "1000000"]);
    times.refuses(&["", "0", "-3", "x", "1000000.1", "1000001", "1/0"]);
}

#[test]
fn shares_of_the_target() {
    let share = Input { set: |d, text| d.tiers[1].of_target = text, field: "tiers[1].of_target", allowed: Allowed::TierShare };
    share.takes(&["0.01%", "100%", "1", "1000%", "10"]);
    share.refuses(&["", "0%", "-80%", "1000.0001%", "80", "x"]);
}

#[test]
fn currencies() {
    let currency = Input { set: |d, text| d.currency = text, field: "currency", allowed: Allowed::Currency };
    currency.takes(&["", " ", "CNY", "cny", " usd ", "JPY", "KWD", "XPF", "ZWG"]);
    currency.refuses(&["XXX", "CN", "CNYY", "¥", "元", "C Y", "人民币"]);
}

#[test]
fn dates() {
    let first = Input { set: |d, text| d.first = text, field: "horizon.first", allowed: Allowed::Date };
    first.takes(&["2027-01-01", " 2027-01-01 "]);
    first.refuses(&["", "2027-02-29", "2027-13-01", "2027-01-32", "2027-00-01", "2027/01/01", "20270101", "01.01.2027", "tomorrow"]);
    let last = Input { set: |d, text| d.last = text, field: "horizon.last", allowed: Allowed::Date };
    last.takes(&["2028-02-29"]);
    last.refuses(&["", "2027-02-29", "x"]);
    // without either there is no horizon, and nothing wrong with that
    taken(&with(good(), |d| (d.first, d.last) = (String::new(), " ".into())));
}

#[test]
fn horizons() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let horizon = |first: &str, last: &str| with(good(), |d| (d.first, d.last) = (first.into(), last.into()));
    taken(&horizon("2027-01-01", "2027-01-01")); // one day
    refused(&horizon("2027-01-01", "2026-12-31"), "horizon.last", "2026-12-31", Allowed::FromDay(day("2027-01-01")));
    // Ten years with their most leap days, three, are 3653 days: 2028, 2032 and 2036 are leap years.
    assert_eq!(HORIZON_DAYS_MAX, 10 * 365 + 3);
    taken(&horizon("2027-01-01", "2036-12-31"));
    refused(&horizon("2027-01-01", "2037-01-01"), "horizon.last", "2037-01-01", Allowed::UntilDay(day("2036-12-31")));
    // From 2029 there are but two of them, and a day more is left.
    taken(&horizon("2029-01-01", "2039-01-01"));
    refused(&horizon("2029-01-01", "2039-01-02"), "horizon.last", "2039-01-02", Allowed::UntilDay(day("2039-01-01")));
}

#[test]
fn names() {
    let sixty = "名".repeat(60); // characters, not bytes
    let longer = "名".repeat(61);
    assert_eq!(NAME_MAX, 60);
    for (set, field) in [
        ((|d: &mut Draft, text| d.stages[0].name = text) as fn(&mut Draft, String), "funnel[0].stage"),
        (|d, text| d.stages[0].activities[0].name = text, "funnel[0].activities[0].name"),
        (|d, text| d.tiers[2].name = text, "tiers[2].name"),
    ] {
        let asked = Input { set, field, allowed: Allowed::Name(60) };
        asked.takes(&["x", &sixty]);
        asked.refuses(&["", "  ", "\t", "\u{3000}"]);
        Input { allowed: Allowed::NameOrNothing(60), ..asked }.refuses(&[&longer, "two\nlines", "a\tb", "bell\u{7}"]);
    }
    let plan = Input { set: |d, text| d.name = text, field: "name", allowed: Allowed::NameOrNothing(60) };
    plan.takes(&["", " ", "x", &sixty]);
    plan.refuses(&[&longer, "two\nlines", "\u{0}"]);
}

#[test]
fn stages_have_names_of_their_own() {
    let second = Input { set: |d, text| d.stages[1].name = text, field: "funnel[1].stage", allowed: Allowed::OtherName };
    second.takes(&["lead", "Lead 2"]); // case tells names apart
    second.refuses(&["Lead", " Lead "]);
    let third = Input { set: |d, text| d.stages[2].name = text, field: "funnel[2].stage", allowed: Allowed::OtherName };
    third.refuses(&["Lead", "Opportunity"]);
}

#[test]
fn so_many_stages() {
    assert_eq!(STAGES_MAX, 12);
    let rates = ["100%"; 12];
    taken(&one_deal(&[])); // one stage
    taken(&one_deal(&rates[..11])); // twelve
    refused(&one_deal(&rates), "funnel", "13", Allowed::Many(1, 12));
    refused(&with(good(), |d| d.stages.clear()), "funnel", "0", Allowed::Many(1, 12));
}

#[test]
fn so_many_activities() {
    assert_eq!(ACTIVITIES_MAX, 12);
    let doing = |n: usize| with(good(), |d| d.stages[1].activities = vec![activity("call", "3"); n]);
    taken(&doing(0));
    taken(&doing(12));
    refused(&doing(13), "funnel[1].activities", "13", Allowed::Many(0, 12));
}

#[test]
fn so_many_tiers() {
    assert_eq!(TIERS_MAX, 6);
    let lines = |n: usize| with(good(), |d| d.tiers = vec![tier("line", "100%"); n]);
    taken(&lines(0));
    taken(&lines(6));
    refused(&lines(7), "tiers", "7", Allowed::Many(0, 6));
}

#[test]
fn won_is_one_of_the_stages() {
    for won in 0..3 {
        let draft = with(good(), |d| d.won = won);
        assert_eq!(draft.check().unwrap().funnel().won(), won);
    }
    refused(&with(good(), |d| d.won = 3), "won", "4", Allowed::StageNamed); // counted from 1, as people do
    refused(&with(good(), |d| d.won = 99), "won", "100", Allowed::StageNamed);
}

#[test]
fn needs_too_large_for_a_rate() {
    // 1 ÷ (0.0001 %)² is 10¹² leads; ÷ 0.1 % more is 10¹⁵, the most there are; ÷ 0.09 % is 1.11… × 10¹⁵.
    taken(&one_deal(&["0.1%", "0.0001%", "0.0001%"]));
    refused(&one_deal(&["0.09%", "0.0001%", "0.0001%"]), "funnel[0].rate", "0.09%", Allowed::SmallerNeed);
    // A thousandth more deals: two are twice too many.
    refused(&with(one_deal(&["0.1%", "0.0001%", "0.0001%"]), |d| d.amount = "2".into()), "funnel[0].rate", "0.1%", Allowed::SmallerNeed);
    // A line of 200 % needs as much as two deals, and one of 50 % no less than the target itself.
    let lined = |share: &str| with(one_deal(&["0.1%", "0.0001%", "0.0001%"]), |d| d.tiers = vec![tier("line", share)]);
    taken(&lined("100%"));
    taken(&lined("50%"));
    refused(&lined("101%"), "funnel[0].rate", "0.1%", Allowed::SmallerNeed);
}

#[test]
fn needs_too_large_for_a_count_of_deals() {
    // 10¹³ ÷ 0.01 = 10¹⁵ deals; a cent more is one deal too many.
    let won = |amount: &str| Draft { metric: Metric::Revenue, amount: amount.into(), deal_size: "0.01".into(), ..one_deal(&[]) };
    taken(&won("10000000000000"));
    refused(&won("10000000000000.01"), "target.amount", "10000000000000.01", Allowed::SmallerNeed);
    let mut lined = won("1000000000000");
    lined.tiers = vec![tier("line", "1000%")];
    taken(&lined); // 10¹² × 10 ÷ 0.01 = 10¹⁵
    lined.amount = "1000000000001".into();
    refused(&lined, "target.amount", "1000000000001", Allowed::SmallerNeed);
}

#[test]
fn needs_too_large_for_an_activity() {
    let calling = |times: &str| {
        with(one_deal(&["0.0001%", "0.1%"]), |d| d.stages[0].activities = vec![activity("mail", "1"), activity("call", times)])
    };
    // 10⁹ leads × 10⁶ = 10¹⁵
    taken(&calling("1000000"));
    let mut more = calling("1000000");
    more.amount = "2".into();
    refused(&more, "funnel[0].activities[1].per_unit", "1000000", Allowed::SmallerNeed);
    more.stages[0].activities[1].per_unit = "500000".into();
    taken(&more);
    more.stages[0].activities[1].per_unit = "500000.1".into();
    refused(&more, "funnel[0].activities[1].per_unit", "500000.1", Allowed::SmallerNeed);
}

#[test]
fn revenue_too_large() {
    // 10¹⁴ ÷ 10 % is 10¹⁵, the most; ÷ 9.9 % is more.
    let earned = |margin: &str| {
        with(good(), |d| (d.amount, d.margin, d.deal_size) = ("100000000000000".into(), margin.into(), "1000000000000".into()))
    };
    taken(&earned("10%"));
    refused(&earned("9.9%"), "target.amount", "100000000000000", Allowed::SmallerRevenue);
    // 10⁶ deals of 10⁹ are 10¹⁵; one deal more is too much.
    let deals = |amount: &str, size: &str| with(one_deal(&[]), |d| (d.amount, d.deal_size) = (amount.into(), size.into()));
    taken(&deals("1000000", "1000000000"));
    refused(&deals("1000001", "1000000000"), "target.amount", "1000001", Allowed::SmallerRevenue);
    // 999 999.5 deals are a million
    taken(&deals("999999.5", "1000000000"));
    refused(&deals("1000000.5", "1000000000"), "target.amount", "1000000.5", Allowed::SmallerRevenue);
}

#[test]
fn revenue_far_too_large() {
    // 10¹² deals of 10¹⁵ are 10²⁷, and 10²⁹ cents.
    let draft = with(one_deal(&[]), |d| (d.amount, d.deal_size) = ("1000000000000".into(), "1000000000000000".into()));
    refused(&draft, "target.amount", "1000000000000", Allowed::SmallerRevenue);
    // 10¹⁵ of profit at a margin of 10⁻²⁸
    let draft = with(good(), |d| (d.amount, d.margin) = ("1000000000000000".into(), "0.0000000000000000000000000001".into()));
    refused(&draft, "target.amount", "1000000000000000", Allowed::SmallerRevenue);
}

#[test]
fn all_faults_are_found_at_once() {
    let long = "x".repeat(61);
    let draft = Draft {
        name: long.clone(),
        currency: "XXX".into(),
        first: "2027-02-29".into(),
        last: "soon".into(),
        metric: Metric::GrossProfit,
        amount: "much".into(),
        margin: "0%".into(),
        deal_size: "0".into(),
        stages: vec![
            StageDraft {
                name: String::new(),
                rate: "0%".into(),
                days: "-1".into(),
                activities: vec![activity("", "0"), activity(&long, "x"), activity("call", "-3")],
            },
            StageDraft { days: "0.5".into(), ..stage("Same", "101%") },
            StageDraft { days: "3651".into(), ..stage("Same", "") },
            stage("Won", "ignored"),
        ],
        won: 4,
        tiers: vec![tier("", "0%"), tier("fine", "100%"), tier(&long, "2000%")],
        leads_available: "0".into(),
        ..Draft::default()
    };
    let expected = [
        ("name", long.as_str(), Allowed::NameOrNothing(60)),
        ("currency", "XXX", Allowed::Currency),
        ("horizon.first", "2027-02-29", Allowed::Date),
        ("horizon.last", "soon", Allowed::Date),
        ("target.amount", "much", Allowed::Money),
        ("target.margin", "0%", Allowed::Rate),
        ("deal_size", "0", Allowed::Money),
        ("won", "5", Allowed::StageNamed),
        ("funnel[0].stage", "", Allowed::Name(60)),
        ("funnel[0].rate", "0%", Allowed::Rate),
        ("funnel[0].days", "-1", Allowed::Days),
        ("funnel[0].activities[0].name", "", Allowed::Name(60)),
        ("funnel[0].activities[0].per_unit", "0", Allowed::PerUnit),
        ("funnel[0].activities[1].name", long.as_str(), Allowed::NameOrNothing(60)),
        ("funnel[0].activities[1].per_unit", "x", Allowed::PerUnit),
        ("funnel[0].activities[2].per_unit", "-3", Allowed::PerUnit),
        ("funnel[1].rate", "101%", Allowed::Rate),
        ("funnel[1].days", "0.5", Allowed::Days),
        ("funnel[2].stage", "Same", Allowed::OtherName),
        ("funnel[2].rate", "", Allowed::Rate),
        ("funnel[2].days", "3651", Allowed::Days),
        ("tiers[0].name", "", Allowed::Name(60)),
        ("tiers[0].of_target", "0%", Allowed::TierShare),
        ("tiers[2].name", long.as_str(), Allowed::NameOrNothing(60)),
        ("tiers[2].of_target", "2000%", Allowed::TierShare),
        ("leads_available", "0", Allowed::Leads),
    ];
    assert_eq!(faults(&draft), expected.map(|(field, given, allowed)| (field.to_owned(), given.to_owned(), allowed)));
}

#[test]
fn an_empty_draft_asks_for_what_it_needs_and_nothing_else() {
    let asked = |metric| faults(&Draft { metric, ..Default::default() }).into_iter().map(|(field, ..)| field).collect::<Vec<_>>();
    assert_eq!(asked(Metric::Revenue), ["target.amount", "deal_size", "funnel"]);
    assert_eq!(asked(Metric::GrossProfit), ["target.amount", "target.margin", "deal_size", "funnel"]);
    assert_eq!(asked(Metric::Deals), ["target.amount", "funnel"]);
}
