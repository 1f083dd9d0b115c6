//! The command line as people use it: the real program, its output and its exit code.
//!
//! `cargo test` builds the example before it runs this; `cargo test --test it command_line::` alone does not.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use backcast::codec::{file, link};
use serde_json::Value;

const TODAY: [&str; 2] = ["--today", "2027-02-10"];

/// `target/PROFILE/deps/command_line-…` → `target/PROFILE/examples/plan`
fn program() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let profile = here.parent().and_then(|deps| deps.parent()).unwrap();
    let program = profile.join("examples").join(format!("plan{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.is_file(),
        "{} is missing: build it first, with `cargo build --example plan` or a whole `cargo test`",
        program.display()
    );
    program
}

/// The result of a call: its exit code, standard output and standard error.
#[derive(Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Said {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {self:?}"))
    }
}

/// Calls the program with `input` on its standard input. It never panics.
#[track_caller]
fn call_with<S: AsRef<OsStr>>(args: &[S], input: &[u8]) -> Said {
    let mut command = Command::new(program());
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that does not read its input closes it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let said = Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    };
    assert!(!said.err.contains("panicked") && matches!(said.code, Some(0..=2)), "{said:?}");
    said
}

#[track_caller]
fn call<S: AsRef<OsStr>>(args: &[S]) -> Said {
    call_with(args, b"")
}

/// The report of a plan on standard input.
#[track_caller]
fn report_of(plan: &str) -> Value {
    let said = call_with(&["-", TODAY[0], TODAY[1]], plan.as_bytes());
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{said:?}");
    said.json()
}

/// The errors of a failed call: field and given value. Each states the allowed values.
#[track_caller]
fn errors(said: &Said) -> Vec<(String, String)> {
    assert_eq!(said.code, Some(1), "{said:?}");
    let json = said.json();
    let text = |error: &Value, name: &str| error[name].as_str().unwrap().to_owned();
    let list = json["errors"].as_array().unwrap();
    assert!(list.iter().all(|error| error.as_object().unwrap().len() == 3 && !text(error, "allowed").is_empty()), "{said:?}");
    list.iter().map(|error| (text(error, "field"), text(error, "given"))).collect()
}

#[track_caller]
fn fails(said: &Said, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(field, given)| ((*field).to_owned(), (*given).to_owned())).collect();
    assert_eq!(errors(said), expected, "{said:?}");
}

/// A separate file in cargo's directory for this test.
fn saved(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("command_line-{name}"));
    std::fs::write(&path, bytes).unwrap();
    path
}

const TEN: &str = r#"{"target": {"metric": "deals", "amount": "10"}, "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}]}"#;

/// Every stage of a report, in order: its name, exact figure and count.
#[track_caller]
fn shows(report: &Value, expected: &[(&str, &str, u64)]) {
    let found: Vec<_> = report["funnel"].as_array().unwrap().iter().map(|s| (&s["stage"], &s["exact"], s["count"].as_u64())).collect();
    let expected: Vec<_> = expected.iter().map(|(name, exact, count)| (Value::from(*name), Value::from(*exact), Some(*count))).collect();
    assert_eq!(found, expected.iter().map(|(name, exact, count)| (name, exact, *count)).collect::<Vec<_>>());
    assert_eq!(report["proof"]["meets_target"], true);
}

#[test]
fn ten_deals_at_a_fifth_need_fifty_leads() {
    let report = report_of(TEN);
    shows(&report, &[("Lead", "50", 50), ("Won", "10", 10)]); // 10 ÷ 1/5
    assert_eq!((&report["target"], &report["currency"], &report["metric"]), (&Value::Null, &"CNY".into(), &"deals".into()));
    assert_eq!((&report["deals"]["count"], &report["proof"]["deals"]), (&10.into(), &"10".into()));
    // docs/domain.md §8: 50 leads reach 10 deals with 55.63 %; 61, 69 and 76 with 80, 90 and 95 %.
    let confidence = &report["confidence"];
    assert!((confidence["at_plan"].as_f64().unwrap() - 0.5563).abs() < 0.000_05);
    assert_eq!(confidence["leads_for"], serde_json::json!({"80%": 61, "90%": 69, "95%": 76}));
}

#[test]
fn six_people_carry_108_of_120_million_and_two_more_carry_144() {
    let report = report_of(
        r#"{"target": {"metric": "revenue", "amount": "1.2亿"}, "deal_size": "100万",
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}],
        "space": [{"dimension": "人员", "members": [{"name": "1"}, {"name": "2"}, {"name": "3"}, {"name": "4"}, {"name": "5"}, {"name": "6"}]}],
        "capacity": {"quota": "1800万"}, "scenarios": [{"name": "two more people", "changes": {"capacity.people": "8"}}]}"#,
    );
    // 6 × 18M − 120M, and 6 − 120 ÷ 18; 8 × 18M − 120M, and 8 − 120 ÷ 18.
    let (base, more) = (&report["capacity"], &report["scenarios"][0]["capacity"]);
    assert_eq!((&base["people"], &base["money"], &base["people_needed"]["count"]), (&"6".into(), &"108000000".into(), &7.into()));
    assert_eq!(base["gap"], serde_json::json!({"money": "-12000000.00", "people": "-2/3"}));
    assert_eq!((&more["people"], &more["money"]), (&"8".into(), &"144000000".into()));
    assert_eq!(more["gap"], serde_json::json!({"money": "24000000.00", "people": "4/3"}));
}

#[test]
fn half_a_million_at_five_thousand_over_250_days() {
    // Fifty weeks from a Monday on are 250 days from Monday to Friday.
    let report = report_of(
        r#"{"currency": "USD", "target": {"metric": "revenue", "amount": "$500k"}, "deal_size": "$5k",
        "horizon": {"first": "2027-01-04", "last": "2027-12-19"},
        "funnel": [{"stage": "Lead", "rate": "25%", "activities": [{"name": "call", "per_unit": "3"}]},
            {"stage": "Opportunity", "rate": "25%"}, {"stage": "Won"}]}"#,
    );
    shows(&report, &[("Lead", "1600", 1600), ("Opportunity", "400", 400), ("Won", "100", 100)]); // 100 ÷ 1/4 ÷ 1/4
    assert_eq!(report["target"], "500000.00");
    assert_eq!(report["time"]["working_days"], 250);
    assert_eq!(report["funnel"][0]["per_working_day"], "32/5"); // 1600 ÷ 250 = 6.4
    let call = &report["activities"][0];
    assert_eq!((&call["name"], &call["stage"], &call["count"]), (&"call".into(), &"Lead".into(), &4800.into()));
    assert_eq!(call["per_working_day"], "96/5"); // 3 × 1600 ÷ 250 = 19.2
}

#[test]
fn a_stage_is_never_rounded_and_divided_again() {
    let report = report_of(
        r#"{"currency": "USD", "target": {"amount": "300k"}, "deal_size": "12k",
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Opportunity", "rate": "30%"}, {"stage": "Won"}]}"#,
    );
    // 25 ÷ 3/10 = 83.33…; 25 ÷ 3/50 = 416.66…, and not 84 ÷ 20 % = 420.
    shows(&report, &[("Lead", "1250/3", 417), ("Opportunity", "250/3", 84), ("Won", "25", 25)]);
}

#[test]
fn ten_million_at_a_hundred_thousand() {
    let report = report_of(
        r#"{"currency": "CNY", "target": {"amount": "1000万"}, "deal_size": "10万", "funnel": [{"stage": "Opportunity", "rate": "20%"}, {"stage": "Won"}]}"#,
    );
    shows(&report, &[("Opportunity", "500", 500), ("Won", "100", 100)]);
    assert_eq!(report["target"], "10000000.00");
}

#[test]
fn fourteen_deals_through_four_rates() {
    let report = report_of(
        r#"{"target": {"metric": "deals", "amount": 14}, "funnel": [{"stage": "Contact", "rate": "10%"}, {"stage": "Lead", "rate": "35%"},
        {"stage": "Meeting", "rate": "50%"}, {"stage": "Offer", "rate": "40%"}, {"stage": "Won"}]}"#,
    );
    // 14 ÷ 0.4 = 35; ÷ 0.5 = 70; ÷ 0.35 = 200; ÷ 0.1 = 2000.
    shows(&report, &[("Contact", "2000", 2000), ("Lead", "200", 200), ("Meeting", "70", 70), ("Offer", "35", 35), ("Won", "14", 14)]);
}

#[test]
fn what_decimals_would_round_up_once_too_often_is_exact() {
    let report = report_of(
        r#"{"target": {"metric": "deals", "amount": 25}, "funnel": [
        {"stage": "Lead", "rate": "15%", "activities": [{"name": "visit", "per_unit": "0.45"}]}, {"stage": "Won"}]}"#,
    );
    shows(&report, &[("Lead", "500/3", 167), ("Won", "25", 25)]);
    // An activity uses the shown count: 167 × 0.45.
    assert_eq!((&report["activities"][0]["exact"], &report["activities"][0]["count"]), (&"1503/20".into(), &76.into()));
    // 11.25 ÷ 0.15 = 75: in decimals × 1 ÷ 0.15 × 11.25 would be a hair above.
    let report = report_of(
        r#"{"target": {"metric": "revenue", "amount": "11.25"}, "deal_size": "0.45", "funnel": [{"stage": "Lead", "rate": "1/3"}, {"stage": "Won"}]}"#,
    );
    shows(&report, &[("Lead", "75", 75), ("Won", "25", 25)]);
    // After won it rounds down; decimals would lose one: 9 × 1/3 = 3 and not 2.99…97.
    let report = report_of(
        r#"{"target": {"metric": "deals", "amount": 9}, "won": "Won", "funnel": [
        {"stage": "Won", "rate": "1/3"}, {"stage": "Repeat purchase"}]}"#,
    );
    shows(&report, &[("Won", "9", 9), ("Repeat purchase", "3", 3)]);
}

#[test]
fn the_page_of_the_plan_file_gives_what_it_says() {
    let report = report_of(
        r#"{"backcast": 1, "name": "East, first quarter", "currency": "CNY", "horizon": {"first": "2027-01-01", "last": "2027-03-31"},
        "target": {"metric": "revenue", "amount": "3000000"}, "deal_size": "100000", "won": "Won",
        "tiers": [{"name": "base", "of_target": "80%"}, {"name": "sprint", "of_target": "100%"}, {"name": "stretch", "of_target": "120%"}],
        "funnel": [{"stage": "Lead", "rate": "25%", "days": 14, "activities": [{"name": "call", "per_unit": "3"}]},
            {"stage": "Opportunity", "rate": "40%", "days": 30}, {"stage": "Won", "rate": "95%", "days": 30}, {"stage": "Collected"}]}"#,
    );
    shows(&report, &[("Lead", "300", 300), ("Opportunity", "75", 75), ("Won", "30", 30), ("Collected", "57/2", 28)]);
    assert_eq!(report["tiers"][0], serde_json::json!({"name": "base", "target": "2400000.00", "deals": 24, "funnel": [240, 60, 24, 22]}));
    assert_eq!((&report["activities"][0]["exact"], &report["time"]["lead_by"]), (&"900".into(), &"2027-02-15".into()));
    assert_eq!(report["proof"], serde_json::json!({"deals": "30", "revenue": "3000000.00", "meets_target": true}));
}

#[test]
fn a_plan_is_read_from_a_file_standard_input_or_a_link_alike() {
    let path = saved("ten.json", TEN.as_bytes());
    let fragment = link::encode(&file::read(TEN).unwrap()).unwrap();
    let by_file = call(&[path.as_os_str(), OsStr::new(TODAY[0]), OsStr::new(TODAY[1])]);
    assert_eq!(by_file.code, Some(0));
    assert_eq!(call_with(&["-", TODAY[0], TODAY[1]], TEN.as_bytes()).out, by_file.out);
    for source in [
        fragment.clone(),
        fragment[1..].to_owned(),
        format!("https://plan.example/backcast/?lang=zh{fragment}"),
        format!("  https://plan.example/{fragment}?from=singlemessage。"),
        format!("https://plan.example/{}", fragment.replace('#', "%23")),
        format!("https://plan.example/{}", fragment.replace('#', "%2523")),
        format!("https://plan.example/{}\n  {}\n", &fragment[..20], &fragment[20..]),
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fplan.example%2F{}&data=05%7C02&reserved=0",
            fragment.replace('#', "%23")
        ),
    ] {
        let by_input = call_with(&["-", TODAY[0], TODAY[1]], source.as_bytes());
        assert_eq!((by_input.code, &by_input.out), (Some(0), &by_file.out), "{source} on standard input");
        let by_link = call(&[source.as_str(), TODAY[0], TODAY[1]]);
        assert_eq!((by_link.code, &by_link.out), (Some(0), &by_file.out), "{source}");
    }
    // Options may come before the plan.
    assert_eq!(call_with(&[TODAY[0], TODAY[1], "--as", "json", "-"], TEN.as_bytes()).out, by_file.out);
}

#[test]
fn a_plan_goes_out_as_a_link_and_as_a_file() {
    let draft = file::read(TEN).unwrap();
    let by_link = call_with(&["-", "--as", "link"], TEN.as_bytes());
    assert_eq!((by_link.code, by_link.out.as_str()), (Some(0), format!("{}\n", link::encode(&draft).unwrap()).as_str()));
    let by_file = call(&[by_link.out.trim(), "--as", "file"]);
    assert_eq!((by_file.code, by_file.out), (Some(0), file::write(&draft)));
}

#[test]
fn a_plan_goes_out_as_tables_in_a_language() {
    let csv = call_with(&["-", "--as", "csv/target", "--language", "zh-TW"], TEN.as_bytes());
    assert_eq!(csv.code, Some(0), "{csv:?}");
    // 10 ÷ 20 % = 50, and no working days without a plan period.
    assert!(csv.out.starts_with('\u{feff}') && csv.out.contains("\r\n名單,0.2,50,50,,\r\n"), "{csv:?}");
    let markdown = call_with(&["-", "--as", "markdown"], TEN.as_bytes());
    assert!(markdown.code == Some(0) && markdown.out.contains("| Lead | 20% | 50 | 50 |  |  |"), "{markdown:?}");
    fails(&call_with(&["-", "--as", "csv/split"], TEN.as_bytes()), &[("", "csv/split")]);
    let unfinished = TEN.replace("20%", "0%");
    fails(&call_with(&["-", "--as", "xlsx"], unfinished.as_bytes()), &[("funnel[0].rate", "0%")]);
}

#[test]
fn an_unfinished_plan_goes_out_as_it_is_and_has_no_report() {
    let plan = r#"{"target": {"amount": "a lot"}, "funnel": [{"stage": "Lead", "rate": "0%"}, {"stage": "Won"}]}"#;
    let fragment = call_with(&["-", "--as", "link"], plan.as_bytes());
    assert_eq!(fragment.code, Some(0), "{fragment:?}");
    let expected = [("target.amount", "a lot"), ("deal_size", ""), ("funnel[0].rate", "0%")];
    fails(&call(&[fragment.out.trim()]), &expected);
    fails(&call_with(&["-"], plan.as_bytes()), &expected);
    assert_eq!(call_with(&["-", "--as", "file"], plan.as_bytes()).code, Some(0));
}

#[test]
fn today_moves_what_is_left_and_nothing_else() {
    let plan = r#"{"target": {"metric": "deals", "amount": "10"}, "horizon": {"first": "2027-02-01", "last": "2027-02-28"},
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}]}"#;
    let on = |today: &str| call_with(&["-", "--today", today], plan.as_bytes()).json();
    // February 2027 has twenty days from Monday to Friday, and seven of them are before Wednesday the 10th.
    for (today, left) in
        [("2026-12-31", 20), ("2027-02-01", 20), ("2027-02-10", 13), ("2027-02-26", 1), ("2027-02-27", 0), ("2028-01-01", 0)]
    {
        let report = on(today);
        assert_eq!((&report["time"]["working_days_left"], &report["time"]["working_days"]), (&left.into(), &20.into()), "{today}");
    }
    assert_eq!(call_with(&["-"], TEN.as_bytes()).code, Some(0), "without it, today is the machine's");
}

/// A split plan with a scenario, over this many working days from a Monday.
fn over_days(members: [usize; 3], last: &str) -> String {
    let dimension = |d: usize, many: usize| {
        let members: Vec<_> = (0..many).map(|m| serde_json::json!({"name": format!("{d}-{m}")})).collect();
        serde_json::json!({"dimension": format!("d{d}"), "members": members})
    };
    let space: Vec<_> = members.into_iter().enumerate().filter(|(_, many)| *many > 0).map(|(d, many)| dimension(d, many)).collect();
    serde_json::json!({
        "target": {"metric": "revenue", "amount": "10亿"}, "deal_size": "1000", "horizon": {"first": "2027-01-04", "last": last},
        "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}], "space": space,
        "scenarios": [{"name": "better", "changes": {"funnel[0].rate": "25%"}}]
    })
    .to_string()
}

#[test]
fn chances_and_days_are_left_out_of_a_report_on_request_and_nothing_else_is() {
    // Two weeks.
    let plan = over_days([2, 0, 0], "2027-01-17");
    let report = |args: &[&str]| {
        let said = call_with(&[&["-", TODAY[0], TODAY[1]], args].concat(), plan.as_bytes());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{args:?}");
        said.json()
    };
    let whole = report(&[]);
    assert!(whole["confidence"]["at_plan"].is_number() && whole["scenarios"][0]["confidence"]["at_plan"].is_number());
    assert_eq!((whole["time"]["days"].as_array().unwrap().len(), whole["time"].get("days_left_out")), (10, None));
    assert_eq!(report(&["--days", "all"]), whole);
    let without = |chances: bool, days: bool| {
        let mut report = whole.clone();
        if !chances {
            report.as_object_mut().unwrap().remove("confidence");
            // The verdict weighs the chance.
            report.as_object_mut().unwrap().remove("feasibility");
            report["scenarios"][0].as_object_mut().unwrap().remove("confidence");
        }
        if !days {
            report["time"].as_object_mut().unwrap().remove("days");
            report["time"]["days_left_out"] = "Not asked for.".into();
        }
        report
    };
    assert_eq!(report(&["--no-chance"]), without(false, true));
    assert_eq!(report(&["--days", "none"]), without(true, false));
    assert_eq!(report(&["--days", "none", "--no-chance"]), without(false, false));
    // A plan without dates has no days to leave out, and one without a scenario has no chances of scenarios.
    let ten = call_with(&["-", "--no-chance", "--days", "none"], TEN.as_bytes()).json();
    assert_eq!((ten.get("confidence"), ten.get("time")), (None, None));
    assert!(ten["funnel"].is_array());
}

#[test]
fn a_plan_too_large_for_figures_by_day_says_so() {
    let report = |members: [usize; 3], last: &str| {
        let said = call_with(&["-", TODAY[0], TODAY[1], "--no-chance"], over_days(members, last).as_bytes());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
        (said.json(), said.out.len())
    };
    // 1,000 sub-targets over 100 weeks from a Monday on: 1,000 × 500 working days, and then one more.
    let (within, _) = report([10, 10, 10], "2028-12-03");
    assert_eq!(within["time"]["working_days"], 500);
    assert_eq!((within["time"]["days"].as_array().unwrap().len(), within["time"].get("days_left_out")), (500, None));
    assert!(within["space"][999]["months"].is_array() && within["space_totals"][0]["weeks"].is_array());
    let (over, _) = report([10, 10, 10], "2028-12-04");
    let said = "1000 sub-targets × 501 working days are more than 500000: days, months of sub-targets and weeks of items are left out.";
    assert_eq!((over["time"].get("days"), &over["time"]["days_left_out"]), (None, &said.into()));
    assert_eq!((over["space"][999].get("months"), over["space_totals"][0].get("weeks")), (None, None));
    // All totals are there: of the plan by month and week, of items by month, and of each sub-target.
    assert_eq!((over["time"]["months"].as_array().unwrap().len(), over["time"]["weeks"].as_array().unwrap().len()), (24, 101));
    assert!(over["space_totals"][0]["months"].is_array() && over["space"][999]["opening_pipeline"].is_array());
    assert_eq!((&over["target"], over["space"].as_array().unwrap().len()), (&within["target"], 1000));
    // Ten years of a thousand sub-targets, 42 MB of figures before.
    let (_, bytes) = report([10, 10, 10], "2036-12-31");
    assert!(bytes < 2_000_000, "{bytes} bytes");
    // Without a split every day is listed.
    let (whole, _) = report([0, 0, 0], "2036-12-31");
    assert_eq!(whole["time"]["days"].as_array().unwrap().len(), 2608);
}

#[test]
fn everything_wrong_with_a_plan_is_told_at_once() {
    let said = call_with(
        &["-"],
        r#"{"currency": "yen", "horizon": {"first": "2027-03-31", "last": "2027-01-01"},
        "target": {"metric": "gross_profit", "amount": "-5", "margin": "120%"}, "deal_size": 0, "won": "Nobody",
        "tiers": [{"name": "base", "of_target": "80%"}],
        "funnel": [{"stage": "Lead", "rate": "0%", "days": -1}, {"stage": "Lead", "rate": "101%"}, {"stage": "Won"}]}"#
            .as_bytes(),
    );
    let mut found = errors(&said);
    found.sort();
    let mut expected = [
        ("won", "Nobody"),
        ("currency", "yen"),
        ("horizon.last", "2027-01-01"),
        ("target.amount", "-5"),
        ("target.margin", "120%"),
        ("deal_size", "0"),
        ("funnel[0].rate", "0%"),
        ("funnel[0].days", "-1"),
        ("funnel[1].stage", "Lead"),
        ("funnel[1].rate", "101%"),
    ]
    .map(|(field, given)| (field.to_owned(), given.to_owned()));
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_fault_of_the_file_is_not_told_again_as_a_fault_of_the_plan() {
    fails(&call_with(&["-"], b"{}"), &[("target", ""), ("funnel", ""), ("deal_size", "")]);
    // The first fault of the format is reported alone, with its line and column.
    let said = call_with(&["-"], b"{\"target\": {\"metric\": \"deals\",\n \"amount\": null}, \"funnel\": [7, {\"stage\": \"Won\"}]}");
    fails(&said, &[("target.amount", "null")]);
    assert_eq!(said.json()["errors"][0]["allowed"], "text in quotes (numbers too) of at most 200 characters; see line 2, column 12");
}

#[test]
fn what_is_no_plan_is_told_and_never_a_panic() {
    fails(&call_with(&["-"], b""), &[("", "")]);
    fails(&call_with(&["-"], b"hello"), &[("", "hello")]);
    fails(&call_with(&["-"], b"{\"target\": "), &[("", "{\"target\":")]);
    fails(&call_with(&["-"], b"\xff\xfe{\0}\0"), &[("", "-")]); // UTF-16, as some editors save
    fails(&call(&["no-such-file.json"]), &[("", "no-such-file.json")]);
    fails(&call(&[env!("CARGO_MANIFEST_DIR")]), &[("", env!("CARGO_MANIFEST_DIR"))]); // a directory
    fails(&call(&[""]), &[("", "")]);
    fails(&call(&["#p1.AAAA"]), &[("", "#p1.AAAA")]);
    fails(&call(&["#p2.AAAA"]), &[("", "#p2")]);
    fails(&call(&["https://plan.example/#p1."]), &[("", "https://plan.example/#p1.")]);
    for source in ["#", "#top", "https://plan.example/"] {
        fails(&call(&[source]), &[("", source)]);
    }
}

#[test]
fn random_bytes_are_no_plan_in_a_file_or_on_standard_input() {
    let mut seed = 1_u64;
    for round in 0..40_usize {
        let mut byte = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            seed.to_be_bytes()[0]
        };
        let bytes: Vec<u8> = (0..round * 97).map(|_| byte()).collect();
        assert_eq!(errors(&call_with(&["-"], &bytes)).len(), 1);
        assert_eq!(errors(&call(&[saved(&format!("random-{round}"), &bytes)])).len(), 1);
    }
}

#[test]
fn a_file_is_read_up_to_its_limit() {
    let fill = |bytes: usize| (TEN.to_owned() + &" ".repeat(bytes - TEN.len())).into_bytes();
    assert_eq!(call(&[saved("full.json", &fill(file::BYTES_MAX))]).code, Some(0));
    let over = file::BYTES_MAX + 1;
    fails(&call(&[saved("over.json", &fill(over))]), &[("", "1.1 MB")]);
    // The size is that of the whole file, even if only a part of it was read and the part ends within a character.
    let wide = "倒".repeat(4_404_019 / 3);
    let said = call(&[saved("larger.json", wide.as_bytes())]);
    fails(&said, &[("", "4.2 MB")]);
    assert_eq!(said.json()["errors"][0]["allowed"], "a file or link of at most 1 MB");
    fails(&call_with(&["-"], wide.as_bytes()), &[("", "more than 1 MB")]);
    // The program does not wait for a file without an end.
    #[cfg(unix)]
    fails(&call(&["/dev/zero"]), &[("", "more than 1 MB")]);
}

#[test]
fn a_call_of_another_form_is_told_how_to_call() {
    for args in [
        &[][..],
        &["--today", "2027-02-10"],
        &["-", "--today"],
        &["-", "--today", "tomorrow"],
        &["-", "--today", "2027-02-30"],
        &["-", "--as"],
        &["-", "--as", "pdf"],
        &["-", "--as", "csv/all"],
        &["-", "--as", "csv/all"],
        &["-", "--language"],
        &["-", "--language", "fr"],
        &["-", "--days"],
        &["-", "--days", "some"],
        &["-", "--no-chance", "no"],
        &["-", "--verbose"],
        &["-", "-"],
        &["a.json", "b.json"],
        &["--help"],
    ] {
        let said = call_with(args, TEN.as_bytes());
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(said.err.contains("usage: plan FILE"), "{said:?}");
    }
}

#[test]
#[cfg(unix)]
fn a_path_that_is_no_text_is_a_path_all_the_same() {
    use std::os::unix::ffi::OsStrExt;
    let name = OsStr::from_bytes(b"command_line-\xff.json");
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // An earlier run may have left the file.
    let _ = std::fs::remove_file(&path);
    assert_eq!(errors(&call(&[&path])).len(), 1);
    std::fs::write(&path, TEN).unwrap();
    assert_eq!(call(&[&path]).code, Some(0));
}

#[test]
#[cfg(target_os = "linux")]
fn a_bomb_in_a_link_is_refused_in_little_memory() {
    use base64::Engine;
    // 32 MiB of zeros stay within the limit on a fragment's length; unpacked they would exceed this limit on memory.
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&vec![0; 32 << 20], 6);
    let bomb = format!("#p1.{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(packed));
    assert!(bomb.len() < link::BYTES_MAX, "{}", bomb.len());
    let limited = |source: &str| {
        let script = "ulimit -v 24576; exec \"$0\" \"$@\"";
        let program = program();
        let args = [OsStr::new("-c"), OsStr::new(script), program.as_os_str(), OsStr::new(source)];
        Command::new("sh").args(args).output().unwrap()
    };
    let fragment = link::encode(&file::read(TEN).unwrap()).unwrap();
    assert_eq!(limited(&fragment).status.code(), Some(0), "a plan fits in this memory");
    let output = limited(&bomb);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(String::from_utf8(output.stdout).unwrap().contains("\"errors\""));
}
