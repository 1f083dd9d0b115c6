//! The sales work plan: its chapters and their figures, which are those of the report.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::codec::file;
use backcast::domain::feasibility::{Chances, feasibility};
use backcast::domain::{Draft, Schedule, report};
use backcast::i18n::Locale;
use backcast::i18n::one_page::one_page;
use backcast::i18n::work_plan::{Block, Table, Topic, WorkPlan, work_plan};

/// A quarter of 3M with everything that a plan can say.
const QUARTER: &str = r#"{"backcast": 1, "horizon": {"first": "2027-01-01", "last": "2027-03-31"}, "target": {"metric": "revenue", "amount": "3M"},
    "tiers": [{"name": "base", "of_target": "80%"}, {"name": "sprint", "of_target": "100%"}],
    "deal_size": "100k", "funnel": [
        {"stage": "Lead", "rate": "25%", "days": 14, "actions": "Call on the day\nAsk for the budget", "done_when": "A need is confirmed", "activities": [{"name": "call", "per_unit": "3"}]},
        {"stage": "Opportunity", "rate": "40%", "days": 30}, {"stage": "Won"}],
    "time": {"months": ["80", "100", "120"]},
    "space": [{"dimension": "Customer", "members": [{"name": "Existing", "share": "60%"}, {"name": "New"}]},
        {"dimension": "Line", "members": [{"name": "A", "share": "2/3"}, {"name": "B"}]}],
    "activities": [{"name": "Fair", "times": "2", "every": "month", "brings": "25", "cost": "5000"}],
    "customers": {"count": "40", "grades": [{"name": "A", "share": "20%", "contacts": "1", "every": "week"}, {"name": "B", "contacts": "1", "every": "month"}]},
    "budget": {"total": "50000", "reserve": "10%", "lines": [{"name": "Fair", "amount": "30000"}]},
    "indicators": [{"name": "Gross margin", "target": "35%"}],
    "pay": {"base": "30000", "rates_of": "sales", "bands": [{"from": "0%", "rate": "1%"}]},
    "playbook": {"milestones": [{"name": "List ready", "owner": "Ann", "due": "2027-01-15"}],
        "risks": [{"name": "Staff leave", "likelihood": "low", "effect": "medium"}, {"name": "Budgets are cut", "likelihood": "medium", "effect": "high"}],
        "reviews": [{"name": "Weekly meeting", "every": "week", "questions": "What is done?"}]}}"#;

fn document_of(draft: &Draft, locale: Locale) -> WorkPlan {
    let plan = draft.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = report(&plan, "2026-11-26".parse().unwrap());
    let chances = report.confidence.clone().map_or(Chances::None, Chances::Known);
    let judged = feasibility(&plan, &report, &chances);
    let schedule = Schedule::of(&plan, &report);
    let page = one_page("Q1".into(), &plan, &report, schedule.as_ref(), &judged, report.confidence.as_ref(), locale);
    work_plan(&plan, &report, schedule.as_ref(), &judged, &page, locale)
}

fn tables(document: &WorkPlan, topic: Topic) -> Vec<&Table> {
    let chapter = document.chapters.iter().find(|chapter| chapter.topic == topic).unwrap();
    chapter.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

fn lines(table: &Table) -> Vec<String> {
    [&table.head].into_iter().chain(&table.rows).chain(&table.totals).map(|row| row.join(" | ")).collect()
}

#[test]
fn a_full_plan_has_every_chapter_and_an_empty_one_only_what_it_says() {
    let full = document_of(&file::read(QUARTER).unwrap(), Locale::En);
    assert_eq!(full.chapters.iter().map(|it| it.topic).collect::<Vec<_>>(), Topic::ALL);
    let bare =
        r#"{"backcast": 1, "target": {"metric": "deals", "amount": "10"}, "funnel": [{"stage": "Lead", "rate": "20%"}, {"stage": "Won"}]}"#;
    let bare = document_of(&file::read(bare).unwrap(), Locale::En);
    assert_eq!(bare.chapters.iter().map(|it| it.topic).collect::<Vec<_>>(), [Topic::Goals, Topic::Feasibility, Topic::Appendix]);
}

#[test]
fn the_tables_of_the_quarter_by_hand() {
    let document = document_of(&file::read(QUARTER).unwrap(), Locale::En);
    // 3M ÷ 100k = 30 deals ÷ (25 % × 40 %) = 300 leads and 75 opportunities; 80 % of it are 24 deals, 240 and 60.
    assert_eq!(
        lines(tables(&document, Topic::Goals)[0]),
        [
            "Target lines | Share | Amount | Lead | Opportunity | Won",
            "Base | 80% | ¥2,400,000 | 240 | 60 | 24",
            "Sprint | 100% | ¥3,000,000 | 300 | 75 | 30"
        ]
    );
    let split = tables(&document, Topic::Split);
    // 60 % of 3M, 30 deals, 300 leads.
    assert_eq!(
        lines(split[0])[1..],
        [
            "Existing | 60% | ¥1,800,000 | 180 | 45 | 18",
            "New | 40% | ¥1,200,000 | 120 | 30 | 12",
            "Total | 100% | ¥3,000,000 | 300 | 75 | 30"
        ]
    );
    // 60 % × 2/3 = 40 %, and so on: four sub-targets.
    assert_eq!(
        split[2].rows.iter().map(|row| row[..3].join(" ")).collect::<Vec<_>>(),
        ["Existing · A 40% ¥1,200,000", "Existing · B 20% ¥600,000", "New · A ≈26.7% ¥800,000", "New · B ≈13.3% ¥400,000"]
    );
    // The months have 80, 100 and 120 of 300; a lead is due 44 days before its deal.
    assert_eq!(
        lines(tables(&document, Topic::Time)[0])[1..],
        [
            "Jan | 21 | ¥800,000 | 113 | 28 | 8",
            "Feb | 20 | ¥1,000,000 | 57 | 26 | 10",
            "Mar | 23 | ¥1,200,000 | – | 1 | 12",
            "Opening pipeline |  | – | 130 | 20 | –",
            "Total |  | ¥3,000,000 | 300 | 75 | 30",
        ]
    );
    // Twice a month in three months are 6 fairs: 6 × 5,000 = 30,000. The line has their name.
    assert_eq!(lines(tables(&document, Topic::Budget)[0])[1..], ["Fair | ¥30,000 | ¥30,000 | ¥0"]);
    // 30,000 + 1 % of 2.4M = 54,000; + 1 % of 3M = 60,000.
    assert_eq!(lines(tables(&document, Topic::People)[1])[1..], ["Base | 80% | ¥54,000", "Sprint | 100% | ¥60,000"]);
    // The graver risk comes first: medium × high = 6, low × medium = 2.
    assert_eq!(tables(&document, Topic::Risks)[0].rows[0][0], "Budgets are cut");
}

#[test]
fn the_values_of_single_items_are_among_the_assumptions() {
    let own = r#"{"name": "New", "deal_size": "50k", "rates": {"Opportunity": "20%"}}"#;
    let document = document_of(&file::read(&QUARTER.replace(r#"{"name": "New"}"#, own)).unwrap(), Locale::En);
    assert_eq!(lines(tables(&document, Topic::Appendix)[0]), ["Item | Average deal size | Opportunity → Won", "New | ¥50,000 | 20%"]);
    let appendix = document.chapters.iter().find(|chapter| chapter.topic == Topic::Appendix).unwrap();
    let facts = appendix.blocks.iter().find_map(|block| if let Block::Facts(facts) = block { Some(facts) } else { None }).unwrap();
    assert!(facts.contains(&("Average deal size".to_owned(), "¥100,000".to_owned())), "{facts:?}");
    let alike = document_of(&file::read(QUARTER).unwrap(), Locale::En);
    assert_eq!(tables(&alike, Topic::Appendix)[0].head[0], "Figure");
}

#[test]
fn a_pace_has_its_basis() {
    let document = document_of(&file::read(QUARTER).unwrap(), Locale::En);
    // 3 calls for each of 300 leads are 900. 113 + 57 = 170 leads come inside the plan period, on the 21 weekdays of January and the 11 until
    // 15 February: 510 calls ÷ 32 days = 15.94.
    let calls = &tables(&document, Topic::Actions)[1].rows[0];
    assert_eq!(calls.join(" | "), "Call | Lead | 3 | 900 | ≈15.9 (510 over 32 working days)");
}

#[test]
fn the_sums_of_every_table_over_time_are_those_of_its_rows() {
    let document = document_of(&file::read(QUARTER).unwrap(), Locale::En);
    let number = |cell: &String| cell.replace(['¥', ',', '–', '*'], "").parse::<f64>().unwrap_or(0.0);
    for table in tables(&document, Topic::Time) {
        let (total, outside) = table.totals.split_last().unwrap();
        for column in 2..table.head.len() {
            let sum: f64 = table.rows.iter().chain(outside).map(|row| number(&row[column])).sum();
            assert!((sum - number(&total[column])).abs() < 0.005, "{} {sum} {}", table.head[column], total[column]);
        }
    }
}

#[test]
fn a_wide_table_becomes_several_that_have_every_column_once() {
    let head = ["Name", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let row: Vec<String> = head.iter().map(|name| format!("{name}1")).collect();
    let table = Table { rows: vec![row.clone()], totals: vec![row], ..Table::new(1, head) };
    let parts = table.parts();
    let heads: Vec<Vec<String>> = parts.iter().map(|table| table.head.clone()).collect();
    assert_eq!(heads, [vec!["Name", "a", "b", "c", "d", "e"], vec!["Name", "f", "g", "h", "i", "j"]]);
    assert!(parts.iter().all(|table| table.rows[0].len() == 6 && table.totals[0].len() == 6));
}

#[test]
fn a_column_that_says_nothing_is_left_out() {
    let table = Table::of_texts(["Name", "Owner", "Due"], vec![["a".into(), String::new(), "1 Jan".into()]]).without_empty();
    assert_eq!(
        (table.head, table.rows, table.texts),
        (vec!["Name".to_owned(), "Due".to_owned()], vec![vec!["a".to_owned(), "1 Jan".to_owned()]], 2)
    );
}
