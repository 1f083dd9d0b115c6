//! Refused inputs: for every bad input the field's path, the given value, and the allowed values; and both sides of
//! every boundary.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::domain::calendar::HORIZON_DAYS_MAX;
use backcast::domain::draft::fault::size;
use backcast::domain::draft::limits::{
    ACTIVITIES_MAX, DAYS_MAX, DIMENSIONS_MAX, FACTORS_MAX, FLOORS_MAX, LEAVES_MAX, MEMBERS_MAX, NAME_MAX, PHASES_MAX, STAGES_MAX, TIERS_MAX,
};
use backcast::domain::number::money::AMOUNT_MAX;
use backcast::domain::{
    ActivityDraft, Allowed, Count, DimensionDraft, Draft, FactorDraft, Fault, Field, FloorDraft, LeafDraft, MemberDraft, Metric, OwnDraft,
    PhaseDraft, PinDraft, StageDraft, TierDraft, TimeDraft, report,
};
use chrono::NaiveDate;

use crate::common::stage;

const MANY_NINES: &str = "99999999999999999999999999999"; // 29 digits: more than any number holds

fn activity(name: &str, per_unit: &str) -> ActivityDraft {
    ActivityDraft { name: name.into(), per_unit: per_unit.into(), ..Default::default() }
}

fn tier(name: &str, of_target: &str) -> TierDraft {
    TierDraft { name: name.into(), of_target: of_target.into() }
}

/// A plan without faults, with a value in every field.
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

/// Refused with only this fault.
#[track_caller]
fn refused(draft: &Draft, field: &str, given: &str, allowed: Allowed) {
    assert_eq!(faults(draft), [(field.to_owned(), given.to_owned(), allowed)]);
}

/// Accepted, and it has a report.
#[track_caller]
fn taken(draft: &Draft) {
    let plan = draft.check().unwrap();
    let report = report(&plan, NaiveDate::from_ymd_opt(2027, 1, 4).unwrap());
    assert!(report.proof.meets_target, "{report:?}");
}

/// One text field of the good plan: the texts that it accepts, and those that it refuses.
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
        (Field::Opening, "opening"),
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
    // and not required for any other metric
    for metric in [Metric::Revenue, Metric::Deals] {
        taken(&with(good(), |d| (d.metric, d.margin) = (metric, "nonsense".into())));
    }
}

#[test]
fn amounts_of_money() {
    let most = AMOUNT_MAX.to_string();
    assert_eq!(most, "1000000000000000");
    let bad = [
        "",
        " ",
        "0",
        "0.00",
        "-1",
        "x",
        "1,2000",
        "1,23,4",
        "1.2.3",
        "20%",
        "1000000000000000.01",
        "1000000000000001",
        "1001万亿",
        MANY_NINES,
    ];
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
    // A target in deals needs no deal size, but a wrong one is a fault.
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
fn the_opening_pipeline_in_hand() {
    let leads = Input { set: |d, text| d.opening = text, field: "opening", allowed: Allowed::InHand };
    leads.takes(&["", "  ", "0", "1", "1.5k", "1000000000000000"]);
    leads.refuses(&["-1", "1.5", "x", "20%", "1000000000000001", MANY_NINES]);
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
    // without both dates there is no plan period, which is not a fault
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
    // From 2029 there are only two of them, so there is one more day.
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
    second.takes(&["lead", "Lead 2"]); // case distinguishes names
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
    // 1 ÷ (0.0001 %)² is 10¹² leads; ÷ 0.1 % more is 10¹⁵, the maximum; ÷ 0.09 % is 1.11… × 10¹⁵.
    taken(&one_deal(&["0.1%", "0.0001%", "0.0001%"]));
    refused(&one_deal(&["0.09%", "0.0001%", "0.0001%"]), "funnel[0].rate", "0.09%", Allowed::SmallerNeed);
    // A thousandth more deals: two are twice too many.
    refused(&with(one_deal(&["0.1%", "0.0001%", "0.0001%"]), |d| d.amount = "2".into()), "funnel[0].rate", "0.1%", Allowed::SmallerNeed);
    // A line of 200 % needs up to two deals, and one of 50 % at least the target itself.
    let lined = |share: &str| with(one_deal(&["0.1%", "0.0001%", "0.0001%"]), |d| d.tiers = vec![tier("line", share)]);
    taken(&lined("100%"));
    taken(&lined("50%"));
    refused(&lined("101%"), "funnel[0].rate", "0.1%", Allowed::SmallerNeed);
}

#[test]
fn needs_too_large_for_a_count_of_deals() {
    // 10¹³ ÷ 0.01 = 10¹⁵ deals; a cent more is one deal above the maximum.
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
    // 10⁶ deals of 10⁹ are 10¹⁵; one deal more exceeds the maximum.
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
                counted: String::new(),
                name: String::new(),
                rate: "0%".into(),
                days: "-1".into(),
                minutes: String::new(),
                activities: vec![activity("", "0"), activity(&long, "x"), activity("call", "-3")],
                ..StageDraft::default()
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

// The split in space.

fn member(name: &str, share: &str) -> MemberDraft {
    MemberDraft { name: name.into(), share: share.into(), ..Default::default() }
}

fn dimension(name: &str, shares: &[&str]) -> DimensionDraft {
    let members = shares.iter().enumerate().map(|(m, share)| member(&format!("{name}{m}"), share)).collect();
    DimensionDraft { name: name.into(), members, factors: Vec::new() }
}

fn split(dimensions: Vec<DimensionDraft>) -> Draft {
    with(good(), |d| d.space = dimensions)
}

/// The good plan split in two by two, with custom values for the second sub-target and the first branch.
fn branched() -> Draft {
    with(split(vec![dimension("a", &["60%", "40%"]), dimension("b", &["", ""])]), |d| {
        d.leaves = vec![LeafDraft { path: vec![1, 0], share: "70%".into(), ..Default::default() }];
    })
}

#[test]
fn shares_add_to_a_hundred() {
    let shares = |shares: &[&str]| split(vec![dimension("a", shares)]);
    for good in [&["100%"][..], &["", ""], &["60%", "40%"], &["60%", ""], &["100%", ""], &["0", "1"], &["1/3", "1/3", "1/3"], &["0%", ""]] {
        taken(&shares(good));
    }
    let over = |given: &[&str], sum: &str, by: &str| refused(&shares(given), "space[0].members", sum, Allowed::SharesOver(by.into()));
    over(&["60%", "43%"], "103%", "3%");
    over(&["60%", "43%", ""], "103%", "3%"); // an open one has no share below 0
    over(&["100%", "0.01%"], "100.01%", "0.01%");
    over(&["2/3", "2/3"], "133.3333%", "33.3333%"); // cut, and never rounded
    let under = |given: &[&str], sum: &str, by: &str| refused(&shares(given), "space[0].members", sum, Allowed::SharesUnder(by.into()));
    under(&["60%", "37%"], "97%", "3%");
    under(&["0%", "0%"], "0%", "100%");
    under(&["33.33%", "33.33%", "33.33%"], "99.99%", "0.01%");
    under(&["99%"], "99%", "1%");
    // A lock does not change the sum of shares.
    let locked = with(shares(&["60%", "43%"]), |d| d.space[0].members.iter_mut().for_each(|m| m.locked = true));
    refused(&locked, "space[0].members", "103%", Allowed::SharesOver("3%".into()));
    taken(&with(shares(&["60%", "40%"]), |d| d.space[0].members[0].locked = true));
}

#[test]
fn every_share_is_one() {
    let share =
        Input { set: |d, text| d.space = vec![dimension("a", &[&text, ""])], field: "space[0].members[0].share", allowed: Allowed::Share };
    share.takes(&["", " ", "0%", "100%", "1", "0.5", "1/3"]);
    share.refuses(&["-1%", "100.01%", "40", "x", "5%%"]);
    // of a second dimension likewise
    let draft = split(vec![dimension("a", &["", ""]), dimension("b", &["70%", "", "31%"])]);
    refused(&draft, "space[1].members", "101%", Allowed::SharesOver("1%".into()));
}

#[test]
fn dimensions_and_members_have_names_of_their_own() {
    let two = || split(vec![dimension("a", &["", ""]), dimension("b", &["", ""])]);
    for (set, field) in [
        ((|d: &mut Draft, text| d.space[1].name = text) as fn(&mut Draft, String), "space[1].dimension"),
        (|d, text| d.space[1].members[1].name = text, "space[1].members[1].name"),
    ] {
        for (text, allowed) in [("", Allowed::Name(60)), (" ", Allowed::Name(60)), ("a\nb", Allowed::NameOrNothing(60))] {
            refused(&with(two(), |d| set(d, text.into())), field, text, allowed);
        }
    }
    refused(&with(two(), |d| d.space[1].name = " a ".into()), "space[1].dimension", " a ", Allowed::OtherName);
    refused(&with(two(), |d| d.space[1].members[1].name = "b0".into()), "space[1].members[1].name", "b0", Allowed::OtherName);
    taken(&with(two(), |d| d.space[1].members[1].name = "a0".into())); // an item of another dimension may have the same name
    taken(&with(two(), |d| d.space[1].members[1].name = "B0".into()));
}

#[test]
fn so_many_dimensions_members_leaves_and_factors() {
    assert_eq!((DIMENSIONS_MAX, MEMBERS_MAX, LEAVES_MAX, FACTORS_MAX), (8, 200, 1000, 8));
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    let lines = |n: usize| split(names[..n].iter().map(|name| dimension(name, &[""])).collect());
    taken(&lines(8));
    refused(&lines(9), "space", "9", Allowed::Many(0, 8));
    let members = |n: usize| split(vec![dimension("a", &vec![""; n])]);
    taken(&members(200));
    refused(&members(201), "space[0].members", "201", Allowed::Many(1, 200));
    refused(&members(0), "space[0].members", "0", Allowed::Many(1, 200));
    // 10 × 10 × 10 is a thousand sub-targets; 7 × 11 × 13 is one more
    let three = |a: usize, b: usize, c: usize| {
        split(vec![dimension("a", &vec![""; a]), dimension("b", &vec![""; b]), dimension("c", &vec![""; c])])
    };
    taken(&three(10, 10, 10));
    refused(&three(7, 11, 13), "space", "1001", Allowed::FewerLeaves(1000));
    let factors = |n: usize| {
        with(split(vec![dimension("a", &["", ""])]), |d| {
            d.space[0].factors = vec![FactorDraft { name: "history".into(), weight: "1".into() }; n];
        })
    };
    taken(&factors(8));
    refused(&factors(9), "space[0].factors", "9", Allowed::Many(0, 8));
    let many = with(split(vec![dimension("a", &["", ""])]), |d| {
        d.leaves = vec![LeafDraft { path: vec![0], ..Default::default() }; 1001]; // they have no values, and there are too many of them
    });
    refused(&many, "leaves", "1001", Allowed::Many(0, 1000));
}

#[test]
fn a_cross_product_without_end_is_refused_without_being_built() {
    let began = std::time::Instant::now();
    // 200⁸ = 2.56 × 10¹⁸ sub-targets fit a number, 1000⁸ do not
    let huge = |n: usize| split((0..8).map(|d| dimension(&format!("d{d}"), &vec![""; n])).collect());
    refused(&huge(200), "space", "2560000000000000000", Allowed::FewerLeaves(1000));
    let found = faults(&huge(1000));
    assert_eq!(found.len(), 9);
    assert_eq!(found[8], ("space".to_owned(), String::new(), Allowed::FewerLeaves(1000)));
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
}

#[test]
fn what_a_member_has_of_its_own() {
    let own = |set: fn(&mut Draft, String), field: &'static str, allowed: Allowed, good: &[&str], bad: &[&str]| {
        let two = || split(vec![dimension("a", &["", ""])]);
        for text in good {
            taken(&with(two(), |d| set(d, (*text).into())));
        }
        for text in bad {
            refused(&with(two(), |d| set(d, (*text).into())), field, text, allowed.clone());
        }
    };
    let size = (|d, text| d.space[0].members[1].own.deal_size = text) as fn(&mut Draft, String);
    own(
        size,
        "space[0].members[1].deal_size",
        Allowed::Money,
        &["", " ", "0.01", "1000000000000000"],
        &["0", "-1", "x", "1000000000000000.01"],
    );
    let margin = (|d, text| d.space[0].members[1].own.margin = text) as fn(&mut Draft, String);
    own(margin, "space[0].members[1].margin", Allowed::Rate, &["", "0.01%", "100%"], &["0%", "100.01%", "x"]);
    let rate = (|d, text| d.space[0].members[1].own.rates = vec![String::new(), text]) as fn(&mut Draft, String);
    own(rate, "space[0].members[1].rates[1]", Allowed::Rate, &["", "0.01%", "100%", "5:1"], &["0%", "100.01%", "x"]);
    // The last stage has no rate, so none is required.
    let last = (|d, text| d.space[0].members[1].own.rates = vec![String::new(), String::new(), text]) as fn(&mut Draft, String);
    own(last, "", Allowed::Rate, &["", "0%", "nonsense"], &[]);
}

#[test]
fn ramps() {
    let ramp = |text: &str| with(split(vec![dimension("a", &["", ""])]), |d| d.space[0].members[1].ramp = vec!["50%".into(), text.into()]);
    for text in ["0%", "100%", "0.25", "1/3"] {
        taken(&ramp(text));
    }
    for text in ["", "-1%", "100.01%", "25", "x"] {
        refused(&ramp(text), "space[0].members[1].ramp[1]", text, Allowed::RampPart);
    }
}

#[test]
fn factors_and_scores() {
    let people = |weight: &str, score: &str| {
        with(split(vec![dimension("a", &["", ""])]), |d| {
            d.space[0].factors = vec![FactorDraft { name: "history".into(), weight: weight.into() }];
            d.space[0].members[0].scores = vec!["5".into()];
            d.space[0].members[1].scores = vec![score.into()];
        })
    };
    for text in ["0", "1", "30%", "1/3", "120万", "1000000000000"] {
        taken(&people(text, "1"));
        taken(&people("1", text));
    }
    for text in ["-1", "x", "1000000000001"] {
        refused(&people(text, "1"), "space[0].factors[0].weight", text, Allowed::Weight);
        refused(&people("1", text), "space[0].members[1].scores[0]", text, Allowed::Weight);
    }
    refused(&people("", "1"), "space[0].factors[0].weight", "", Allowed::Weight);
    taken(&people("1", "")); // no figure is none
    refused(&with(people("1", "1"), |d| d.space[0].factors[0].name = " ".into()), "space[0].factors[0].name", " ", Allowed::Name(60));
}

#[test]
fn shares_of_single_leaves() {
    let two = |one: &str, other: &str| {
        with(branched(), |d| {
            d.leaves[0].share = one.into();
            d.leaves.push(LeafDraft { path: vec![1, 1], share: other.into(), ..Default::default() });
        })
    };
    taken(&branched());
    taken(&two("70%", "30%"));
    taken(&two("70%", "")); // the last one takes the rest
    taken(&two("100%", "0%"));
    for text in ["-1%", "100.01%", "40", "x"] {
        refused(&with(branched(), |d| d.leaves[0].share = text.into()), "leaves[0].share", text, Allowed::Share);
    }
    let over = Allowed::SharesOver("3%".into());
    let expected = [("leaves[0].share".to_owned(), "70%".to_owned(), over.clone()), ("leaves[1].share".to_owned(), "33%".to_owned(), over)];
    assert_eq!(faults(&two("70%", "33%")), expected);
    let under = Allowed::SharesUnder("3%".into());
    let expected =
        [("leaves[0].share".to_owned(), "70%".to_owned(), under.clone()), ("leaves[1].share".to_owned(), "27%".to_owned(), under)];
    assert_eq!(faults(&two("70%", "27%")), expected);
    // Siblings without a share cannot take a rest.
    let nothing = with(branched(), |d| d.space[1] = dimension("b", &["100%", "0%"]));
    refused(&nothing, "leaves[0].share", "70%", Allowed::SharesUnder("30%".into()));
    taken(&with(nothing, |d| d.leaves[0].share = "100%".into()));
    // Two branches of one parent, and sub-targets of different parents, are independent.
    taken(&with(branched(), |d| d.leaves.push(LeafDraft { path: vec![0, 0], share: "70%".into(), ..Default::default() })));
    taken(&with(branched(), |d| d.leaves.push(LeafDraft { path: vec![1], share: "70%".into(), ..Default::default() })));
}

#[test]
fn paths_lead_to_leaves() {
    let path = |path: &[usize]| with(branched(), |d| d.leaves[0].path = path.to_vec());
    taken(&path(&[0]));
    taken(&path(&[1, 1]));
    for (wrong, given) in [(&[][..], "[]"), (&[2], "[2]"), (&[0, 2], "[0, 2]"), (&[0, 0, 0], "[0, 0, 0]")] {
        refused(&path(wrong), "leaves[0].path", given, Allowed::Path);
    }
    let twice = with(branched(), |d| d.leaves.push(d.leaves[0].clone()));
    refused(&twice, "leaves[1].path", "[1, 0]", Allowed::Path);
    // an entry without values does not need a valid path
    taken(&with(branched(), |d| d.leaves[0] = LeafDraft { path: vec![9, 9], ..Default::default() }));
    refused(&with(branched(), |d| d.space.clear()), "leaves[0].path", "[1, 0]", Allowed::Path);
}

#[test]
fn deal_size_and_margin_may_stand_at_the_leaves_alone() {
    let bare = || with(branched(), |d| (d.deal_size, d.margin) = (String::new(), String::new()));
    let asked = |draft: &Draft| faults(draft).into_iter().map(|(field, ..)| field).collect::<Vec<_>>();
    assert_eq!(asked(&bare()), ["target.margin", "deal_size"]);
    // by all items of one dimension
    let by_members = with(bare(), |d| {
        for member in &mut d.space[1].members {
            (member.own.deal_size, member.own.margin) = ("10万".into(), "35%".into());
        }
    });
    taken(&by_members);
    assert_eq!(asked(&with(by_members, |d| d.space[1].members[0].own.deal_size.clear())), ["deal_size"]);
    // or by every sub-target
    let by_leaves = with(bare(), |d| {
        let own = OwnDraft { deal_size: "10万".into(), margin: "35%".into(), rates: Vec::new() };
        d.leaves =
            [[0, 0], [0, 1], [1, 0], [1, 1]].map(|path| LeafDraft { path: path.to_vec(), own: own.clone(), ..Default::default() }).to_vec();
    });
    taken(&by_leaves);
    assert_eq!(asked(&with(by_leaves.clone(), |d| d.leaves[3].own.margin.clear())), ["target.margin"]);
    assert_eq!(asked(&with(by_leaves, |d| _ = d.leaves.pop())), ["target.margin", "deal_size"]);
}

#[test]
fn a_need_too_large_for_a_leaf() {
    // 10¹⁵ leads are the maximum: an item's custom rate counts like the plan's.
    let own = |rate: &str| {
        with(one_deal(&["50%"]), |d| {
            d.amount = "1000000000".into();
            d.space = vec![dimension("a", &["100%"])];
            d.space[0].members[0].own.rates = vec![rate.into()];
        })
    };
    taken(&own("0.0001%"));
    refused(&own("0.00009%"), "funnel[0].rate", "50%", Allowed::SmallerNeed);
    // The margin of an item: 10¹⁴ ÷ 10 % is 10¹⁵, the maximum revenue.
    let earned = |margin: &str| {
        with(good(), |d| {
            (d.amount, d.deal_size) = ("100000000000000".into(), "1000000000000".into());
            d.space = vec![dimension("a", &["100%", "0%"])];
            d.space[0].members[0].own.margin = margin.into();
        })
    };
    taken(&earned("10%"));
    refused(&earned("9.9%"), "target.amount", "100000000000000", Allowed::SmallerRevenue);
}

// The split in time.

fn timed(change: impl FnOnce(&mut TimeDraft)) -> Draft {
    with(good(), |d| change(&mut d.time))
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

/// A list of weights of the good plan's quarter: its name in the file, how to set it, and its length.
type Weights = (&'static str, fn(&mut TimeDraft, Vec<String>), usize);
const WEIGHTS: [Weights; 4] = [
    ("months", |t, list| t.months = list, 3),
    ("quarters", |t, list| t.quarters = list, 1),
    ("seasonality", |t, list| t.seasonality = list, 12),
    ("rhythm", |t, list| t.rhythm = list, 3),
];

#[test]
fn lists_of_weights_have_their_length() {
    for (name, set, many) in WEIGHTS {
        let list = |n: usize| timed(|t| set(t, vec!["1".into(); n]));
        taken(&list(0));
        taken(&list(many));
        refused(&list(many + 1), &format!("time.{name}"), &(many + 1).to_string(), Allowed::Many(many, many));
        // Missing entries are blank.
        if many > 1 {
            refused(&list(many - 1), &format!("time.{name}[{}]", many - 1), "", Allowed::Weight);
        }
    }
}

#[test]
fn the_first_month_of_a_fiscal_year() {
    let from = |text: &str| timed(|t| t.year_from = text.into());
    for text in ["", "1", " 4 ", "12"] {
        taken(&from(text));
    }
    for text in ["0", "13", "1.5", "-4", "April"] {
        refused(&from(text), "time.year_from", text, Allowed::MonthNumber);
        // Without a plan period, the number of quarters is unknown, so none is missing or left over.
        refused(&with(from(text), |d| d.time.quarters = texts(&["1", "2"])), "time.year_from", text, Allowed::MonthNumber);
    }
    // January to March: one quarter from April, two from February or March
    taken(&with(from("4"), |d| d.time.quarters = texts(&["1"])));
    refused(&with(from("4"), |d| d.time.quarters = texts(&["1", "2"])), "time.quarters", "2", Allowed::Many(1, 1));
    for month in ["2", "3"] {
        taken(&with(from(month), |d| d.time.quarters = texts(&["1", "2"])));
        refused(&with(from(month), |d| d.time.quarters = texts(&["1"])), "time.quarters[1]", "", Allowed::Weight);
    }
    // Without dates too
    let undated = |text: &str| with(from(text), |d| (d.first, d.last) = (String::new(), String::new()));
    taken(&undated("4"));
    refused(&undated("13"), "time.year_from", "13", Allowed::MonthNumber);
}

#[test]
fn weights() {
    for (name, set, many) in WEIGHTS {
        let first = |text: &str| timed(|t| set(t, [vec![text.to_owned()], vec!["1".into(); many - 1]].concat()));
        for text in ["1", "80", "30%", "1/3", "0.001", "120万", "1000000000000"] {
            taken(&first(text));
        }
        for text in ["", " ", "-1", "x", "1000000000001"] {
            refused(&first(text), &format!("time.{name}[0]"), text, Allowed::Weight);
        }
        if many > 1 {
            taken(&first("0"));
        }
        refused(&timed(|t| set(t, vec!["0".into(); many])), &format!("time.{name}[0]"), "0", Allowed::Weight); // not all of them
    }
}

#[test]
fn what_needs_a_horizon() {
    let without = |change: fn(&mut TimeDraft)| {
        with(good(), |d| {
            (d.first, d.last) = (String::new(), String::new());
            change(&mut d.time);
        })
    };
    for (name, set, many) in WEIGHTS {
        let draft = with(without(|_| ()), |d| set(&mut d.time, vec!["1".into(); many]));
        refused(&draft, &format!("time.{name}"), &many.to_string(), Allowed::NeedsHorizon);
    }
    let phased = without(|t| t.phases = vec![PhaseDraft { name: "all".into(), weight: "1".into(), ..Default::default() }]);
    refused(&phased, "time.phases", "1", Allowed::NeedsHorizon);
    let pinned = without(|t| t.pinned = vec![PinDraft { month: "2027-02".into(), amount: "1".into() }]);
    refused(&pinned, "time.pinned[0].month", "2027-02", Allowed::Month);
    // These settings need no plan period.
    taken(&without(|t| {
        t.weekend = [false; 7];
        t.china = true;
        t.from_sunday = true;
        t.days_off = vec!["2027-02-01".into()];
        t.floors = vec![FloorDraft { name: "visits".into(), count: "5".into() }];
        t.week = vec!["visits".into()];
        t.frame = vec!["key customers".into()];
    }));
    // A faulty plan period is reported once more by the fields that need it.
    let wrong = with(good(), |d| {
        d.last = "soon".into();
        d.time.months = texts(&["1", "1", "1"]);
    });
    assert_eq!(
        faults(&wrong),
        [("horizon.last".to_owned(), "soon".to_owned(), Allowed::Date), ("time.months".to_owned(), "3".to_owned(), Allowed::NeedsHorizon)]
    );
}

fn phase(name: &str, last: &str, weight: &str) -> PhaseDraft {
    PhaseDraft { name: name.into(), last: last.into(), weight: weight.into(), weights: Vec::new() }
}

fn phased(phases: &[(&str, &str)]) -> Draft {
    timed(|t| t.phases = phases.iter().enumerate().map(|(i, (last, weight))| phase(&format!("p{i}"), last, weight)).collect())
}

#[test]
fn phases_follow_one_another_to_the_last_day() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    taken(&phased(&[("2027-01-31", "30%"), ("2027-02-28", "40%"), ("2027-03-31", "30%")]));
    taken(&phased(&[("2027-01-01", "1"), ("2027-01-02", "0"), ("", "1")])); // of one day; the last may be left blank
    let last = |i: usize| format!("time.phases[{i}].last");
    let end = Allowed::TheDay(day("2027-03-31"));
    refused(&phased(&[("2027-01-31", "1"), ("2027-03-30", "1")]), &last(1), "2027-03-30", end.clone());
    refused(&phased(&[("2027-01-31", "1"), ("2027-04-01", "1")]), &last(1), "2027-04-01", end);
    // out of order: the second would end before it begins
    refused(&phased(&[("2027-01-31", "1"), ("2027-01-31", "1"), ("", "1")]), &last(1), "2027-01-31", Allowed::FromDay(day("2027-02-01")));
    refused(&phased(&[("2026-12-31", "1"), ("", "1")]), &last(0), "2026-12-31", Allowed::FromDay(day("2027-01-01")));
    for text in ["", "2027-02-29", "soon"] {
        refused(&phased(&[(text, "1"), ("", "1")]), &last(0), text, Allowed::Date);
    }
    let past = faults(&phased(&[("2027-04-01", "1"), ("2027-03-31", "1")]));
    assert_eq!(past[0], (last(0), "2027-04-01".to_owned(), Allowed::Before(day("2027-03-31"))));
    let whole = faults(&phased(&[("2027-03-31", "1"), ("", "1")]));
    assert_eq!(whole[0], (last(0), "2027-03-31".to_owned(), Allowed::Before(day("2027-03-31"))));
}

#[test]
fn what_a_phase_says() {
    let two = |change: fn(&mut PhaseDraft, &str), text: &str| {
        timed(|t| {
            t.phases = vec![phase("attack", "2027-01-31", "30%"), phase("sprint", "", "70%")];
            change(&mut t.phases[0], text);
        })
    };
    for text in ["0", "30", "1/3"] {
        taken(&two(|phase, text| phase.weight = text.into(), text));
        taken(&two(|phase, text| phase.weights = vec![text.into()], text));
    }
    taken(&two(|phase, text| phase.weights = vec![text.into()], "")); // no own weights
    for text in ["-1", "x", "1000000000001"] {
        refused(&two(|phase, text| phase.weight = text.into(), text), "time.phases[0].weight", text, Allowed::Weight);
        let own = two(|phase, text| phase.weights = vec![String::new(), text.into()], text);
        refused(&own, "time.phases[0].weights[1]", text, Allowed::Weight);
    }
    refused(&two(|phase, text| phase.weight = text.into(), ""), "time.phases[0].weight", "", Allowed::Weight);
    refused(&two(|phase, text| phase.name = text.into(), " "), "time.phases[0].name", " ", Allowed::Name(60));
    refused(&phased(&[("2027-01-31", "0"), ("", "0%")]), "time.phases[0].weight", "0", Allowed::Weight); // not all of them
}

#[test]
fn so_many_phases() {
    assert_eq!(PHASES_MAX, 24);
    let days = |n: u32| (1..n).map(|d| format!("2027-01-{d:02}")).chain([String::new()]).collect::<Vec<_>>();
    let many = |n: u32| phased(&days(n).iter().map(|last| (last.as_str(), "1")).collect::<Vec<_>>());
    taken(&many(24));
    refused(&many(25), "time.phases", "25", Allowed::Many(1, 24));
}

#[test]
fn months_and_phases_exclude_each_other() {
    let both = with(phased(&[("", "1")]), |d| d.time.months = texts(&["1", "1", "1"]));
    refused(&both, "time.months", "3", Allowed::NotBoth);
    // the others do not
    taken(&with(phased(&[("", "1")]), |d| {
        d.time.quarters = texts(&["1"]);
        d.time.seasonality = vec!["1".into(); 12];
        d.time.rhythm = texts(&["3", "5", "2"]);
        d.time.pinned = vec![PinDraft { month: "2027-01".into(), amount: "1".into() }];
    }));
}

fn pinned(pins: &[(&str, &str)]) -> Draft {
    timed(|t| t.pinned = pins.iter().map(|(month, amount)| PinDraft { month: (*month).into(), amount: (*amount).into() }).collect())
}

#[test]
fn pinned_months_are_of_the_horizon_and_no_more_than_the_target() {
    // 1.05M of profit is the target.
    taken(&pinned(&[("2027-02", "0"), (" 2027-03 ", "1050000")]));
    let all = |last: &str| pinned(&[("2027-01", "50万"), ("2027-02", "50万"), ("2027-03", last)]);
    taken(&all("50000"));
    refused(&all("50000.01"), "time.pinned[2].amount", "50000.01", Allowed::PinnedLess("1050000".into()));
    refused(&all("49999.99"), "time.pinned[2].amount", "49999.99", Allowed::PinnedWhole("1050000".into()));
    refused(&pinned(&[("2027-02", "1050000.01")]), "time.pinned[0].amount", "1050000.01", Allowed::PinnedLess("1050000".into()));
    for text in ["", "-1", "x", "1000000000000001"] {
        refused(&pinned(&[("2027-02", text)]), "time.pinned[0].amount", text, Allowed::Money);
    }
    for text in ["", "2026-12", "2027-04", "2027-13", "2027-2", "02", "2027-02-01", "February"] {
        refused(&pinned(&[(text, "1")]), "time.pinned[0].month", text, Allowed::Month);
    }
    refused(&pinned(&[("2027-02", "1"), ("2027-02", "1")]), "time.pinned[1].month", "2027-02", Allowed::Month);
    // Deals are rounded up before they are spread: 9.5 are ten.
    let deals = |amount: &str| with(pinned(&[("2027-02", amount)]), |d| (d.metric, d.amount) = (Metric::Deals, "9.5".into()));
    taken(&deals("10"));
    refused(&deals("10.01"), "time.pinned[0].amount", "10.01", Allowed::PinnedLess("10".into()));
}

#[test]
fn weekends_and_days_off() {
    taken(&timed(|t| t.weekend = [true, true, true, true, true, true, false]));
    taken(&timed(|t| t.weekend = [false; 7]));
    refused(&timed(|t| t.weekend = [true; 7]), "time.weekend", "7", Allowed::SomeWorkingDay);
    assert_eq!(DAYS_MAX, 400);
    let days = |n: u64| {
        let first = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
        (0..n).map(|n| (first + chrono::Days::new(n)).to_string()).collect::<Vec<_>>()
    };
    taken(&timed(|t| t.days_off = days(400))); // all days of the plan period: everything falls on its last day
    refused(&timed(|t| t.days_off = days(401)), "time.days_off", "401", Allowed::Many(0, 400));
    taken(&timed(|t| t.make_up_days = days(400)));
    refused(&timed(|t| t.make_up_days = days(401)), "time.make_up_days", "401", Allowed::Many(0, 400));
    for text in ["", "2027-02-29", "1 May", "20270101"] {
        refused(&timed(|t| t.days_off = texts(&["2027-01-01", text])), "time.days_off[1]", text, Allowed::Date);
        refused(&timed(|t| t.make_up_days = texts(&[text])), "time.make_up_days[0]", text, Allowed::Date);
    }
}

#[test]
fn daily_floors() {
    assert_eq!(FLOORS_MAX, 12);
    let floor = |name: &str, count: &str| timed(|t| t.floors = vec![FloorDraft { name: name.into(), count: count.into() }]);
    for text in ["0", "5", "1000000"] {
        taken(&floor("visits", text));
    }
    for text in ["", "-1", "0.5", "x", "1000001"] {
        refused(&floor("visits", text), "time.floors[0].count", text, Allowed::Floor);
    }
    refused(&floor("", "5"), "time.floors[0].name", "", Allowed::Name(60));
    let many = |n: usize| timed(|t| t.floors = vec![FloorDraft { name: "visits".into(), count: "5".into() }; n]);
    taken(&many(12));
    refused(&many(13), "time.floors", "13", Allowed::Many(0, 12));
}

#[test]
fn all_faults_of_a_split_are_found_at_once() {
    let draft = with(good(), |d| {
        d.space = vec![dimension("a", &["60%", "x"]), dimension("a", &["", ""])];
        d.space[1].members[1].ramp = vec!["2".into()];
        d.leaves = vec![LeafDraft { path: vec![7], share: "200%".into(), ..Default::default() }];
        d.time.weekend = [true; 7];
        d.time.days_off = vec!["never".into()];
        d.time.floors = vec![FloorDraft::default()];
        d.time.rhythm = texts(&["1", "-1", "1"]);
        d.time.pinned = vec![PinDraft { month: "2028-01".into(), amount: "much".into() }];
    });
    let found: Vec<String> = faults(&draft).into_iter().map(|(field, ..)| field).collect();
    let expected = [
        "space[0].members[1].share",
        "space[1].dimension",
        "space[1].members[1].ramp[0]",
        "leaves[0].share",
        "leaves[0].path",
        "time.weekend",
        "time.days_off[0]",
        "time.floors[0].name",
        "time.floors[0].count",
        "time.rhythm[1]",
        "time.pinned[0].month",
        "time.pinned[0].amount",
    ];
    assert_eq!(found, expected);
}

#[test]
fn past_results_that_cannot_be_read_are_one_fault() {
    let of = |counted: &str, rate: &str| with(good(), |d| (d.stages[0].counted, d.stages[0].rate) = (counted.into(), rate.into()));
    let faults = |draft: &Draft| draft.check().err().unwrap_or_default().iter().map(|f| f.field.to_string()).collect::<Vec<_>>();
    let rows: [(&str, &str, &[&str]); 7] = [
        ("12 of 60", "", &[]),
        ("12 of 60", "25%", &[]),
        ("a dozen", "", &["funnel[0].counted"]), // and not also a rate that is missing
        ("61 of 60", "  ", &["funnel[0].counted"]),
        ("a dozen", "25%", &["funnel[0].counted"]),
        ("a dozen", "0%", &["funnel[0].counted", "funnel[0].rate"]), // the typed value is checked
        ("", "", &["funnel[0].rate"]),
    ];
    for (counted, rate, fields) in rows {
        assert_eq!(faults(&of(counted, rate)), fields, "{counted:?} {rate:?}");
    }
}

#[test]
fn a_size_is_said_as_people_say_it_and_never_looks_smaller_than_it_is() {
    let (kb, mb) = (1024, 1024 * 1024);
    let rows = [
        (0, "0 bytes"),
        (1023, "1023 bytes"),
        (kb, "1 KB"),
        (kb + 1, "1.1 KB"),
        (64 * kb, "64 KB"),
        (64 * kb + 1, "64.1 KB"),
        (64 * kb + 103, "64.2 KB"), // a tenth is 102.4 bytes
        (65 * kb - 1, "65 KB"),
        (mb - 103, "1023.9 KB"),
        (mb - 102, "1 MB"),
        (mb, "1 MB"),
        (mb + 1, "1.1 MB"),
        (4_404_019, "4.2 MB"), // 4.2 × 1,048,576 = 4,404,019.2
        (4_404_020, "4.3 MB"),
        (10_000_000, "9.6 MB"),
    ];
    for (bytes, said) in rows {
        assert_eq!(size(bytes), said, "{bytes}");
    }
    assert!(size(usize::MAX).ends_with(" MB"));
}
