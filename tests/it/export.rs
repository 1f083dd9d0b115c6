//! The tables of a plan: what is in them, by hand; that their columns add up; and that a workbook takes their names.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use std::collections::BTreeSet;

use backcast::domain::{Draft, Exact};
use backcast::export::{Block, Cell, Failed, Form, Kind, Sheet, Value, make};
use backcast::i18n::Locale;
use chrono::NaiveDate;

use crate::common::{stage, ten_deals};
use crate::export_formulas::{kept, sheets};
use crate::plans::{Dice, plan};

/// A row as texts: the value, and the formula after it.
fn said(cells: &[Cell]) -> Vec<String> {
    let one = |cell: &Cell| {
        let value = match &cell.value {
            Value::Nothing => String::new(),
            Value::Text(text) => text.clone(),
            Value::Count(number) => number.to_string(),
            Value::Number(number) | Value::Percent(number) | Value::Money(number) => number.to_string(),
            Value::Day(day) | Value::Month(day) => day.to_string(),
        };
        cell.formula.as_ref().map_or(value.clone(), |formula| format!("{value} = {formula}"))
    };
    cells.iter().map(one).collect()
}

#[track_caller]
fn is_row(cells: &[Cell], expected: &[&str]) {
    assert_eq!(said(cells), expected);
}

#[test]
fn ten_deals_is_worked_back_by_formulas() {
    let sheets = sheets(&ten_deals(), Locale::En);
    assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Target"]);
    let [inputs, funnel, forward] = &sheets[0].blocks[..] else { panic!("three blocks: there are no target lines") };
    is_row(&inputs.rows[2], &["Target revenue", "1000000"]);
    is_row(&inputs.rows[3], &["Average deal size", "100000"]);
    is_row(&inputs.rows[4], &["Revenue needed", "1000000 = ROUNDUP(ROUND($B$4*100,5),0)/100"]);
    // The headings of the funnel are in row 9, below an empty row and the title.
    is_row(&funnel.rows[0], &["Lead", "1/5", "50 = D11/PRODUCT($B$10)", "50 = ROUNDUP(ROUND(C10,9),0)", "", ""]);
    is_row(&funnel.rows[1], &["Won", "", "10 = $B$6/$B$5", "10 = ROUNDUP(ROUND(C11,9),0)", "", ""]);
    is_row(&forward.rows[0], &["Expected deals", "10 = D10*PRODUCT($B$10)"]);
    is_row(&forward.rows[1], &["Expected revenue", "1000000 = ROUNDDOWN(ROUND(B15*$B$5*100,5),0)/100"]);
    is_row(&forward.rows[3], &["Above target", "0 = ROUND(B17-$B$6,2)"]);
}

#[test]
fn stages_after_won_and_target_lines_follow_the_inputs() {
    // 300,000 ÷ 12,000 = 25; ÷ 30 % = 83.33, ÷ 20 % = 416.67; × 90 % = 22.5. Four fifths of it: 240,000 ÷ 12,000 = 20, ÷ 30 % = 66.67.
    let draft = Draft {
        amount: "300000".into(),
        deal_size: "12000".into(),
        stages: vec![stage("Lead", "20%"), stage("Opportunity", "30%"), stage("Won", "90%"), stage("Collected", "")],
        won: 2,
        tiers: backcast::domain::TierDraft::usual(),
        ..Draft::default()
    };
    let sheets = sheets(&draft, Locale::En);
    let [_, funnel, _, lines] = &sheets[0].blocks[..] else { panic!("four blocks") };
    is_row(&funnel.rows[0], &["Lead", "1/5", "1250/3 = D12/PRODUCT($B$10:$B$11)", "417 = ROUNDUP(ROUND(C10,9),0)", "", ""]);
    let money = "270000 = ROUNDDOWN(ROUND(D12*$B$5*PRODUCT($B$12)*100,6),0)/100";
    is_row(&funnel.rows[3], &["Collected", "", "45/2 = D12*PRODUCT($B$12)", "22 = ROUNDDOWN(ROUND(C13,9),0)", "", money]);
    let base = [
        "Base",
        "4/5",
        "240000 = ROUNDUP(ROUND($B$4*B24*100,6),0)/100",
        "334 = ROUNDUP(ROUND($F$24/PRODUCT($B$10:$B$11),9),0)",
        "67 = ROUNDUP(ROUND($F$24/PRODUCT($B$11),9),0)",
        "20 = ROUNDUP(ROUND(C24/$B$5,9),0)",
        "18 = ROUNDDOWN(ROUND($F$24*PRODUCT($B$12),9),0)",
    ];
    is_row(&lines.rows[0], &base);
}

/// The column of a heading.
#[track_caller]
fn column(block: &Block, heading: &str) -> usize {
    block.headings.iter().position(|it| it == heading).unwrap_or_else(|| panic!("{heading} in {:?}", block.headings))
}

fn sum(rows: &[Vec<Cell>], column: usize) -> Exact {
    rows.iter().filter_map(|row| row.get(column)?.value.number()).sum()
}

/// The rows of every column with a sum below it add up to this sum, and over time to the whole together with what falls outside.
#[track_caller]
fn adds_up(sheet: &Sheet) -> usize {
    let mut many = 0;
    for block in &sheet.blocks {
        let Some(first) = block.totals.first() else { continue };
        for (column, total) in first.iter().enumerate().filter(|(_, cell)| cell.formula.is_some()) {
            assert_eq!(sum(&block.rows, column), total.value.number().unwrap(), "{} column {column}", sheet.name);
            many += 1;
            if let [_, _, _, all] = &block.totals[..]
                && let Some(all) = all[column].value.number()
            {
                assert_eq!(sum(&block.totals[..3], column), all, "{} column {column}", sheet.name);
            }
        }
    }
    many
}

#[test]
fn columns_add_up_to_their_sums_and_these_to_the_plan() {
    for seed in 0..60 {
        let mut draft = plan(&mut Dice(seed));
        (draft.first, draft.last) = ("2027-01-04".into(), "2027-03-10".into());
        let sheets = sheets(&draft, Locale::En);
        let many: usize = sheets.iter().map(adds_up).sum();
        assert!(many >= 6, "{many} sums");
        // The whole of each stage is the same on every sheet.
        let funnel = &sheets[0].blocks[1];
        for row in &funnel.rows {
            let Value::Text(stage) = &row[0].value else { panic!("{row:?}") };
            for sheet in sheets.iter().filter(|sheet| [Kind::Split, Kind::Months, Kind::Weeks, Kind::Days].contains(&sheet.kind)) {
                let block = &sheet.blocks[0];
                let whole = &block.totals.last().unwrap()[column(block, stage)];
                assert_eq!(whole.value, row[3].value, "{stage} of {} ({seed})", sheet.name);
            }
        }
    }
}

#[test]
fn days_have_a_column_of_ones_and_zeros_for_working_days() {
    let sheets = sheets(&kept("export/full.json"), Locale::En);
    let days = sheets.iter().find(|sheet| sheet.kind == Kind::Days).unwrap();
    let block = &days.blocks[0];
    assert_eq!(block.rows.len(), 28 + 28 + 31); // from 4 January
    is_row(&block.rows[0][..4], &["2027-01-04", "Mon", "1", ""]);
    is_row(&block.rows[60][..4], &["2027-03-05", "Fri", "0", "day off"]);
    // Everything that is not worked has nothing due.
    for row in block.rows.iter().filter(|row| row[2].value == Value::Count(0)) {
        assert!(row[4..].iter().all(|cell| cell.value.number() == Some(Exact::zero())), "{row:?}");
    }
    let text: String = sheets.iter().flat_map(Sheet::lines).flatten().filter_map(|cell| cell.formula).collect();
    assert!(text.contains("SUMIFS(") && !text.contains("NETWORKDAYS"));
}

#[test]
fn the_budget_has_costs_and_what_is_left_below_zero_too() {
    let sheets = sheets(&kept("export/full.json"), Locale::En);
    let budget = sheets.iter().find(|sheet| sheet.kind == Kind::Budget).unwrap();
    // Two shows in each of three months, of 4,000 each; the web costs 33.33 for each of its leads.
    let lines = &budget.blocks[0];
    is_row(&lines.rows[0], &["=East", "20000", "24000", "-4000 = B2-C2"]);
    let left = lines.rows[1][3].value.number().unwrap();
    assert!(left < Exact::zero(), "{left}");
    assert_eq!(lines.rows[1][3].formula.as_deref(), Some("B3-C3"));
}

#[test]
fn a_workbook_takes_the_name_of_every_sheet() {
    for locale in Locale::ALL {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.title(locale)).collect();
        assert_eq!(names.iter().map(|name| name.to_lowercase()).collect::<BTreeSet<_>>().len(), Kind::ALL.len());
        for name in names {
            assert!((1..=31).contains(&name.chars().count()) && !name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']), "{name}");
        }
    }
    for kind in Kind::ALL {
        assert_eq!(Kind::named(kind.name()), Some(kind));
        assert_eq!(Form::named(&Form::Csv(kind).name()), Some(Form::Csv(kind)));
    }
    assert_eq!(
        [Form::named("xlsx"), Form::named("md"), Form::named("csv"), Form::named("csv/all")],
        [Some(Form::Xlsx), Some(Form::Markdown), Some(Form::Csv(Kind::Target)), None]
    );
}

#[test]
fn a_plan_without_an_answer_and_a_table_that_is_not_there_are_refused() {
    let day = NaiveDate::from_ymd_opt(2027, 2, 10).unwrap();
    let of = |draft: &Draft, form| make(draft, day, Locale::En, form, |_, _| {});
    assert!(matches!(of(&Draft::default(), Form::Xlsx), Err(Failed::Plan(faults)) if !faults.is_empty()));
    assert_eq!(of(&ten_deals(), Form::Csv(Kind::Split)), Err(Failed::NoTable));
    assert!(of(&ten_deals(), Form::Csv(Kind::Target)).is_ok());
}
