//! Plans that were saved and shared by earlier versions: each opens in this version and gives the same results as
//! before.
//!
//! A sample stays for ever, and so do its file (`.json`), its link (`.txt`) and its report (`.report.json`, on
//! 2027-02-10). When a format changes, add samples `v2-…` next to these. If a sample fails, a user's saved plan does
//! not open or has another meaning: fix the gate, not the sample. A report may be updated (`GOLDEN=write cargo test
//! --test it samples::`) only if it has a new name, has a figure that was unknown before (`null`), or if a figure was
//! wrong; the difference may then show nothing else. This has happened twice: the least leads for a chance were rounded
//! up for each sub-target, and not once for all sub-targets with the same terms; and past results were Beta(s, m − s)
//! distributed, so that 1 of 1 was certain, and are now Beta(s + ½, m − s + ½).
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, reason = "probabilities are floats")]

use std::path::PathBuf;

use crate::condensed::condensed;

use backcast::codec::{file, link, report};
use backcast::domain;
use backcast::domain::{Count, Draft, Period, Report, Schedule};
use chrono::NaiveDate;
use serde_json::Value;

/// Every sample except the unfinished one, which has no report.
const PLANS: [&str; 10] = [
    "v1-chinese-revenue",
    "v1-gross-profit",
    "v1-levers",
    "v1-longest",
    "v1-playbook",
    "v1-scenarios",
    "v1-split-people",
    "v1-split-quarter",
    "v1-ten-deals",
    "v1-tiny",
];
const UNFINISHED: &str = "v1-unfinished";

fn path(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "samples", name].iter().collect()
}

#[track_caller]
fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[track_caller]
fn by_file(sample: &str) -> Draft {
    file::read(&text(&format!("{sample}.json"))).unwrap_or_else(|faults| panic!("{sample}: {faults:?}"))
}

#[track_caller]
fn by_link(sample: &str) -> Draft {
    link::decode(&text(&format!("{sample}.txt"))).unwrap_or_else(|faults| panic!("{sample}: {faults:?}"))
}

#[track_caller]
fn of(draft: &Draft) -> Report {
    domain::report(&draft.check().unwrap(), NaiveDate::from_ymd_opt(2027, 2, 10).unwrap())
}

/// The places where a report differs from its sample: the path, and both values. Additional names are allowed; chances
/// are compared to 12 digits.
fn changed(path: &str, said: &Value, says: &Value, found: &mut Vec<String>) {
    match (said, says) {
        (Value::Object(said), Value::Object(says)) => {
            for (name, value) in said {
                changed(&format!("{path}.{name}"), value, says.get(name).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(said), Value::Array(says)) if said.len() == says.len() => {
            said.iter().zip(says).enumerate().for_each(|(i, (said, says))| changed(&format!("{path}[{i}]"), said, says, found));
        }
        (Value::Number(one), Value::Number(other)) if one.is_f64() => {
            let apart = one.as_f64().unwrap() - other.as_f64().unwrap();
            if apart.abs() > 1e-12 {
                found.push(format!("{path}: {one} is now {other}"));
            }
        }
        _ if said == says => {}
        _ => found.push(format!("{path}: {said} is now {says}")),
    }
}

/// The report of a draft as JSON.
fn written(draft: &Draft) -> String {
    report::write(&draft.check().unwrap(), &of(draft))
}

/// A shorter form, for review.
fn short(draft: &Draft) -> Value {
    condensed(&serde_json::from_str(&written(draft)).unwrap())
}

#[test]
fn every_sample_is_held_by_a_test() {
    let files = std::fs::read_dir(path("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = files.collect();
    files.sort();
    let mut expected = vec![format!("{UNFINISHED}.json"), format!("{UNFINISHED}.txt")];
    expected.extend(PLANS.iter().flat_map(|plan| ["json", "report.json", "txt"].map(|end| format!("{plan}.{end}"))));
    expected.sort();
    assert_eq!(files, expected);
}

#[test]
fn a_sample_is_the_same_plan_by_file_and_by_link() {
    for sample in PLANS.into_iter().chain([UNFINISHED]) {
        let draft = by_file(sample);
        assert_eq!(by_link(sample), draft, "{sample}");
        assert_eq!(link::decode(&link::encode(&draft).unwrap()).as_ref(), Ok(&draft), "{sample}");
        assert_eq!(file::read(&file::write(&draft)).as_ref(), Ok(&draft), "{sample}");
    }
}

#[test]
fn a_sample_is_written_byte_for_byte_as_it_was() {
    for sample in PLANS.into_iter().chain([UNFINISHED]) {
        assert_eq!(link::encode(&by_link(sample)).as_deref(), Ok(text(&format!("{sample}.txt")).trim()), "{sample}");
    }
    // The other files were written by hand.
    for sample in ["v1-levers", "v1-longest", "v1-playbook", "v1-scenarios", "v1-split-people", "v1-split-quarter"] {
        assert_eq!(file::write(&by_file(sample)), text(&format!("{sample}.json")), "{sample}");
    }
}

#[test]
fn every_sample_gives_the_report_it_gave() {
    for sample in PLANS {
        let name = format!("{sample}.report.json");
        if std::env::var("GOLDEN").is_ok_and(|all| all == "write") {
            std::fs::write(path(&name), serde_json::to_string_pretty(&short(&by_file(sample))).unwrap() + "\n").unwrap();
        }
        let said: Value = serde_json::from_str(&text(&name)).unwrap();
        for draft in [by_file(sample), by_link(sample)] {
            let says = short(&draft);
            let mut found = Vec::new();
            changed(sample, &said, &says, &mut found);
            assert_eq!(found, Vec::<String>::new());
        }
    }
}

/// The target, the deals, every stage's count, and whether the proof holds.
#[track_caller]
fn comes_to(sample: &str, target: &str, deals: u64, counts: &[u64]) -> Report {
    let report = of(&by_link(sample));
    assert_eq!(report.target.map(|t| t.to_string()).as_deref(), Some(target), "{sample}");
    assert_eq!(report.deals.count.get(), deals, "{sample}");
    assert_eq!(report.funnel.iter().map(|s| s.required.count.get()).collect::<Vec<_>>(), counts, "{sample}");
    assert!(report.proof.meets_target, "{sample}");
    report
}

/// Computed by hand, so that no report is wrong from the start.
#[test]
fn the_figures_of_the_samples_are_right() {
    // 10 ÷ 20 % = 50; 10 × 10k.
    let report = comes_to("v1-ten-deals", "100000.00", 10, &[50, 10]);
    assert_eq!(report.confidence.unwrap().leads_for.map(|n| n.unwrap().get()), [61, 69, 76]);
    assert_eq!(report.calendar.unwrap().working_days, 20); // February 2027 begins on a Monday: four whole weeks

    // 3M ÷ 100k = 30; ÷ 40 % = 75; ÷ 25 % = 300; after won × 95 % = 28.5, × 1/3 = 9.5, both down.
    let report = comes_to("v1-chinese-revenue", "3000000.00", 30, &[300, 75, 30, 28, 9]);
    assert_eq!(report.activities.iter().map(|a| a.required.count.get()).collect::<Vec<_>>(), [900, 150, 45]); // 300 × 3, 300 ÷ 2, 30 × 1.5
    let calendar = report.calendar.unwrap();
    // January has 21 days from Monday to Friday, February 20, March 23. From 10 February on: 13 and 23.
    assert_eq!((calendar.working_days, calendar.working_days_left), (64, 36));
    assert_eq!(calendar.lead_by.unwrap().to_string(), "2027-02-15"); // 31 March − (14 + 30) days, a Monday

    // 300,000 ÷ 0.35 = 857,142.857… → .86; ÷ 12,500.50 = 68.57 → 69; × 8 = 552; × 3 = 1656.
    let report = comes_to("v1-gross-profit", "857142.86", 69, &[1656, 552, 69]);
    assert_eq!(report.surplus.unwrap().to_string(), "5391.64"); // 69 × 12,500.50 − 857,142.86
    let limited = report.limited.unwrap();
    assert_eq!((limited.deals.exact.to_string(), limited.deals.count.get()), ("125/2".into(), 62)); // 1500 ÷ 24
    assert_eq!(limited.rate_overall.unwrap().to_string(), "4.6%"); // 69 ÷ 1500
    assert_eq!(limited.deal_size.unwrap().to_string(), "13824.89"); // 857,142.86 ÷ 62 = 13,824.884…

    // 123,456,789.125 ÷ 98,765.432 = 1249.99999… → 1250. Back by 1/8, 0.6667, 3/7, 1/2, 1/2, 3/5, 0.7, 0.8, 0.9: 10,000,
    // 14,999.25…, 34,998.25…, 69,996.5…, 139,993.0003, 233,321.6…, 333,316.6…, 416,645.8…, 462,939.8…; on by 0.99 and
    // 0.333333: 1237.5 and 412.49….
    let counts = [462_940, 416_646, 333_317, 233_322, 139_994, 69_997, 34_999, 15_000, 10_000, 1250, 1237, 412];
    let report = comes_to("v1-longest", "123456789.125", 1250, &counts);
    assert!(report.funnel.iter().all(|stage| stage.name.chars().count() == 60));
    assert_eq!((report.activities.len(), report.tiers.len()), (12, 6));

    // 1000 ÷ 3 = 333.3… → 334, and 2 yen over. A weekend has no working day; the last one before it is a Friday.
    let report = comes_to("v1-tiny", "1000", 334, &[334]);
    assert_eq!(report.surplus.unwrap().to_string(), "2");
    let calendar = report.calendar.unwrap();
    assert_eq!((calendar.working_days, calendar.lead_by.unwrap().to_string()), (0, "2027-02-05".into()));
}

#[test]
fn the_ranges_of_the_sample_are_where_they_were() {
    use backcast::domain::whatif::levers::{Gauge, Lever, Reading, tornado, usual};
    // 350,000 ÷ 35 % ÷ 100,000 = 10 deals; ÷ 50 % ÷ 40 % = 50 leads.
    comes_to("v1-levers", "1000000.00", 10, &[50, 20, 10]);
    let plan = by_link("v1-levers").check().unwrap();
    let swings = tornado(&plan, Gauge::Leads, &usual(&plan)).swings.into_iter();
    let leads = |at: Option<Reading>| if let Some(Reading::Leads(count)) = at { count.get() } else { panic!("{at:?}") };
    let found: Vec<_> = swings.map(|swing| (swing.lever, leads(swing.low), leads(swing.high))).collect();
    let expected = [
        (Lever::Target, 40, 100),  // 280,000 are 8 deals, 700,000 are 20
        (Lever::DealSize, 65, 35), // 1,000,000 ÷ 80,000 = 12.5 → 13; ÷ 150,000 = 6.7 → 7
        (Lever::Margin, 60, 35),   // nine tenths, 31.5 %: 1,111,111.12 → 12; a half: 700,000 → 7
        (Lever::Rate(1), 50, 32),  // from what it is; 10 ÷ 80 % ÷ 40 % = 31.25
        (Lever::Rate(0), 56, 46),  // as all: 20 ÷ 36 % = 55.6, ÷ 44 % = 45.5
    ];
    assert_eq!(found, expected);
    let leads = usual(&plan).pop().unwrap();
    assert_eq!([leads.1, leads.2].map(|factor| factor.to_string()), ["3/4", "11/10"]); // 45 of 60; and a tenth more
}

fn plain(counts: &[Count]) -> Vec<u64> {
    counts.iter().map(|count| count.get()).collect()
}

/// Working days, money and counts of each.
#[track_caller]
fn falls_on(periods: &[Period], expected: &[(u32, &str, &[u64])]) {
    let found: Vec<_> = periods.iter().map(|p| (p.working_days, p.money.unwrap().to_string(), plain(&p.counts))).collect();
    let expected: Vec<_> = expected.iter().map(|(days, money, counts)| (*days, (*money).to_owned(), counts.to_vec())).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_figures_of_the_split_quarter_are_right() {
    // Four kinds of deals: new large ones, 45 % of 1.2M ÷ 400k = 1.35; other large ones 2 × 450k ÷ 500k = 1.8; middle ones (396k + 2 × 270k) ÷
    // 100k = 9.36; small ones (264k + 2 × 180k) ÷ 20k = 31.2. Rounded down they bring 2.42M; the large ones (.8) up make 2.92M, the middle
    // ones (.36) 3.02M: 1 + 2 + 10 + 31. Leads ÷ 10 %, of the small ÷ 12 %: 13 × 10 + 31 ÷ 12 % = 388.33; opportunities × 2.5 = 110;
    // collected 44 × 95 % = 41.8.
    let report = comes_to("v1-split-quarter", "3000000.00", 44, &[389, 110, 44, 41]);
    assert_eq!(report.funnel[0].required.exact.to_string(), "1165/3");
    assert_eq!(report.surplus.unwrap().to_string(), "20000.00");
    let deals: Vec<_> = report.split.as_ref().unwrap().leaves.iter().map(|leaf| leaf.sums.deals.get()).collect();
    assert_eq!(deals, [1, 4, 13, 1, 3, 9, 1, 3, 9]); // 1.35, 3.96, 13.2; twice 0.9, 2.7, 9
    let leads: Vec<_> = report.split.as_ref().unwrap().leaves.iter().map(|leaf| leaf.sums.counts[0].get()).collect();
    assert_eq!(leads, [10, 40, 109, 10, 30, 75, 10, 30, 75]); // 13 ÷ 12 % = 108.33, the only one that is not whole
    let plan = by_link("v1-split-quarter").check().unwrap();
    let schedule = Schedule::of(&plan, &report).unwrap();
    // Phases of 30, 40 and 30: 13.2, 17.6 and 13.2 deals. Leads by weights of their own, 30:50:30 of 389. Opportunities 30 days before their deals, by
    // weeks: the first week has no working day, so that what is won by 2 February (rhythm 30 % over 8 days) is there already, 33 % of
    // 110; by 31 January what is won by 2 March, 72.25 %; by 28 February all but the 31st's 0.75 %. Collected 30 days after: by 1 March
    // 71.125 % of 41 are won, and the rest is collected too late.
    let phases: [(u32, &str, &[u64]); 3] =
        [(20, "900000.00", &[106, 43, 13, 0]), (20, "1200000.00", &[177, 30, 18, 12]), (23, "900000.00", &[106, 1, 13, 17])];
    falls_on(&schedule.phases(&plan), &phases);
    falls_on(&schedule.months(), &phases); // which end with the months
    assert_eq!((plain(&schedule.opening_pipeline()), plain(&schedule.after_horizon())), (vec![0, 36, 0, 0], vec![0, 0, 0, 12]));
    // Leads count until 15 February, 44 days before the end: 106 of January and 30 % + 3/7 of 50 % of February's 176.8.
    assert_eq!(plain(&schedule.too_late()), [389 - 106 - 91, 0, 0, 0]);
    // January without its first day: 30 % of 900k over the 5 days up to the 10th, and by the 17th 5 of 8 of its half more
    falls_on(&schedule.weeks()[..2], &[(0, "0.00", &[0; 4]), (5, "270000.00", &[32, 8, 4, 0])]);
    assert_eq!(schedule.weeks()[2].money.unwrap().to_string(), "281250.00");
}

#[test]
fn the_figures_of_the_split_people_are_right() {
    // Scores 60/40: 38, 30 and 32, the last with a ramp of 0, 25, 50, 75 and 100 % in months of 1.4, 1.75, 2, 1.75 and 1.5M of 8.4M: a mean of
    // 4.25 ÷ 8.4 = 85/168, so 16.19. Of 84.19: 37.91, 29.93 and 16.15 of 84 deals; 60/40 each: 22.75, 15.17, 17.96, 11.97, 9.69, 6.46.
    let report = comes_to("v1-split-people", "8400000.00", 84, &[420, 84]);
    let leaves = &report.split.as_ref().unwrap().leaves;
    let sums: Vec<_> = leaves.iter().map(|leaf| (leaf.sums.units.unwrap() / 100, leaf.sums.deals.get())).collect();
    assert_eq!(sums, [(2_274_841, 23), (1_516_561, 15), (1_795_927, 18), (1_197_285, 12), (969_230, 10), (646_153, 6)]);
    let plan = by_link("v1-split-people").check().unwrap();
    let schedule = Schedule::of(&plan, &report).unwrap();
    // Pinned 2M and 1.5M; of the other 4.9M 80:100:100. China's days of 2026: 25 September off and the 20th worked, 1 to 7
    // October off and the 10th worked; 3 August off and Saturday the 8th worked.
    let months = schedule.months();
    assert_eq!(months.iter().map(|month| month.working_days).collect::<Vec<_>>(), [21, 22, 18, 21, 23]);
    let money: Vec<_> = months.iter().map(|month| month.money.unwrap().to_string()).collect();
    assert_eq!(money, ["1400000.00", "1750000.00", "2000000.00", "1750000.00", "1500000.00"]);
    // Leads 20 days before, by weeks from Sunday: what is won by 21 August, 20 days from 1 August (30 % + 50 % + 1 of 7 days of 20 %, of a
    // sixth: 13.8 % of 420) is there before the first week
    assert_eq!((plain(&schedule.opening_pipeline()), plain(&schedule.after_horizon())), (vec![58, 0], vec![0, 0]));
    let calendar = report.calendar.as_ref().unwrap();
    assert_eq!((calendar.working_days, calendar.lead_by.unwrap().to_string()), (105, "2026-12-11".into()));
    // The first day worked is 4 August, one of six up to the 10th: 30 % of 1.4M ÷ 6; weeks are from Sunday.
    let first = &schedule.days()[0];
    assert_eq!((first.first.to_string(), first.money.unwrap().to_string()), ("2026-08-04".into(), "70000.00".into()));
    assert_eq!(schedule.weeks()[1].first.to_string(), "2026-08-02");
    let draft = by_file("v1-split-people");
    assert_eq!((draft.time.floors.len(), draft.time.week.len(), draft.time.frame[1].as_str()), (2, 5, "复盘"));
    assert!(draft.space[1].members[0].locked);
}

#[test]
fn the_figures_of_the_playbook_are_right() {
    // 2.4M ÷ 80k = 30; ÷ 40 % (24 of 60) = 75; ÷ 25 % = 300.
    comes_to("v1-playbook", "2400000.00", 30, &[300, 75, 30]);
    let says: Value = serde_json::from_str(&written(&by_link("v1-playbook"))).unwrap();
    let text = |path: &str| says.pointer(path).unwrap_or_else(|| panic!("no {path}")).to_string().replace('"', "");
    #[rustfmt::skip]
    let rows = [
        // The working days from 10 to 26 February, a Wednesday and a Friday: three and two whole weeks.
        ("/playbook/milestones/1/working_days_left", "13"),
        ("/playbook/milestones/0/overdue", "true"),
        // January 2027 has 21 days from Monday to Friday, February 20, March 23.
        ("/playbook/reviews/0/count", "64"),
        // 13 Fridays from 1 January to 26 March, and the last working day of the period, Wednesday 31 March.
        ("/playbook/reviews/1/count", "14"),
        ("/playbook/reviews/1/next", "2027-02-12"),
        ("/playbook/reviews/2/days", "[2027-01-29,2027-02-26,2027-03-31]"),
        // High by high is 3 × 3 and comes first; low by medium is 1 × 2.
        ("/playbook/risks/0/score", "9"),
        ("/playbook/risks/1/score", "2"),
        // 60k, and 120k × 50 % × 80 %; 120k × 150 % × 120 % = 216k, of which 200k at most.
        ("/pay/lines/0/pay", "108000.00"),
        ("/pay/lines/1/pay", "260000.00"),
        ("/pay/at_plan/pay", "180000.00"),
        // Two exhibitions at 20k, and their 120 leads at 100 each; the line has 50k.
        ("/budget/cost", "52000"),
        ("/budget/lines/0/over", "2000"),
        // 31 March less 30 days; two exhibitions bring 60 each, and a referral is an opportunity, which stands for 300 ÷ 75 leads.
        ("/supply/last_due", "2027-03-01"),
        ("/supply/activities/0/leads_each", "60"),
        ("/supply/activities/1/leads_each", "4"),
        ("/indicators/0/months", "[85,null,92]"),
        ("/indicators/1/direction", "down"),
        ("/customers/grades/1/customers", "30"), // 75 % of 40
        // Of the first phase's 960k, 21 of its 31 working days.
        ("/time/months/0/money", "650322.58"),
        // 2.4M ÷ 100k = 24; ÷ 40 % = 60; ÷ 30 % = 200.
        ("/scenarios/0/funnel", "[200,60,24]"),
    ];
    for (path, expected) in rows {
        assert_eq!(text(path), expected, "{path}");
    }
}

#[test]
fn the_unfinished_sample_opens_as_it_was_typed_and_says_what_it_lacks() {
    let draft = by_link(UNFINISHED);
    assert_eq!((draft.name.as_str(), draft.amount.as_str(), draft.last.as_str(), draft.won), ("half\ndone", "a lot", "soon", 1));
    assert_eq!(draft.stages[2].rate, "kept, though the last stage asks for none");
    let faults: Vec<_> = draft.check().unwrap_err().into_iter().map(|fault| (fault.field.to_string(), fault.given)).collect();
    let expected = [
        ("name", "half\ndone"),
        ("currency", "XXX"),
        ("horizon.last", "soon"),
        ("target.amount", "a lot"),
        ("target.margin", "130%"),
        ("deal_size", "0"),
        ("funnel[0].stage", ""),
        ("funnel[0].days", "two weeks"),
        ("funnel[0].activities[0].per_unit", ""),
        ("funnel[0].activities[1].name", ""),
        ("funnel[0].activities[1].per_unit", "0"),
        ("funnel[1].stage", ""),
        ("funnel[1].rate", ""),
        ("funnel[2].rate", "kept, though the last stage asks for none"),
        ("funnel[3].stage", "Won"),
        ("tiers[0].name", ""),
        ("tiers[0].of_target", "0%"),
        ("leads_available", "half"),
    ];
    assert_eq!(faults, expected.map(|(field, given)| (field.to_owned(), given.to_owned())));
}
