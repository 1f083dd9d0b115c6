//! Workbooks read back: every cell is the value of its table, and every formula's stored result is what the formula gives.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]
#![allow(clippy::float_arithmetic, clippy::float_cmp, reason = "workbooks have floats")]

use std::io::Cursor;

use backcast::codec::file;
use backcast::domain::{Draft, Schedule, report};
use backcast::export::xlsx::nearest_double;
use backcast::export::{Cell, Form, Sheet, Value, make, tables};
use backcast::i18n::Locale;
use backcast::i18n::plan_name::plan_name;
use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;

use crate::export_evaluator::{Book, Stored};
use crate::plans::{Dice, plan};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 2, 10).unwrap()
}

/// The tables of a plan.
#[track_caller]
pub fn sheets(draft: &Draft, locale: Locale) -> Vec<Sheet> {
    let base = draft.base();
    let plan = base.check().unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = report(&plan, today());
    let schedule = Schedule::of(&plan, &report);
    tables(&plan_name(&base.name, &base.outline(), locale), &plan, &report, schedule.as_ref(), locale).collect()
}

#[track_caller]
pub fn workbook(draft: &Draft, locale: Locale) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = make(draft, today(), locale, Form::Xlsx, |_, _| {}).unwrap_or_else(|failed| panic!("{failed:?}"));
    open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// The stored values of a workbook.
fn stored(values: &[(String, Range<Data>)]) -> Book {
    let mut book = Book::default();
    for (name, values) in values {
        let (first_row, first_column) = values.start().unwrap();
        for (row, column, data) in values.used_cells() {
            let value = match data {
                Data::Float(number) => Stored::Number(*number),
                Data::Int(number) => Stored::Number(f64::from(i32::try_from(*number).unwrap())),
                Data::DateTime(day) => Stored::Number(day.as_f64()),
                Data::String(text) => Stored::Text(text.clone()),
                other => panic!("{name}: {other:?}"),
            };
            let place = [u32::try_from(row).unwrap() + first_row, u32::try_from(column).unwrap() + first_column];
            book.cells.insert((name.clone(), place[0], place[1]), value);
        }
    }
    book
}

/// Whether a result is the stored one: exactly for counts and for rounded money, and to 12 digits for other numbers.
fn is_same(cell: &Cell, result: f64) -> bool {
    let stored = nearest_double(&cell.value.number().unwrap());
    let is_exact = match &cell.value {
        Value::Count(_) => true,
        Value::Money(_) => cell.formula.as_ref().is_some_and(|formula| formula.starts_with("ROUND")) && stored < 1e12,
        _ => false,
    };
    if is_exact { result == stored } else { (result - stored).abs() <= 1e-12 * stored.abs().max(1.0) }
}

/// Compares a workbook with its tables, and each formula with its result. Returns the number of formulas.
#[track_caller]
fn holds(draft: &Draft, locale: Locale) -> usize {
    let (sheets, mut book) = (sheets(draft, locale), workbook(draft, locale));
    assert_eq!(book.sheet_names(), sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>());
    let values: Vec<(String, Range<Data>)> =
        book.sheet_names().into_iter().map(|name| (name.clone(), book.worksheet_range(&name).unwrap())).collect();
    let known = stored(&values);
    let mut many = 0;
    let mut seen = 0;
    for sheet in &sheets {
        let formulas = book.worksheet_formula(&sheet.name).unwrap();
        for (row, line) in sheet.lines().iter().enumerate() {
            for (column, cell) in line.iter().enumerate() {
                let place = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
                let said = format!("{} {place:?}: {cell:?} ({})", sheet.name, draft.name);
                let found = known.cells.get(&(sheet.name.clone(), place.0, place.1));
                match &cell.value {
                    Value::Nothing => assert_eq!(found, None, "{said}"),
                    Value::Text(text) if text.is_empty() => assert_eq!(found, None, "{said}"),
                    Value::Text(text) => assert_eq!(found, Some(&Stored::Text(text.clone())), "{said}"),
                    Value::Day(day) | Value::Month(day) => {
                        let days = (*day - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days();
                        assert_eq!(found, Some(&Stored::Number(f64::from(i32::try_from(days).unwrap()))), "{said}");
                    }
                    _ => assert_eq!(found, Some(&Stored::Number(nearest_double(&cell.value.number().unwrap()))), "{said}"),
                }
                seen += usize::from(found.is_some());
                let formula = formulas.get_value(place).filter(|formula| !formula.is_empty());
                assert_eq!(formula, cell.formula.as_ref(), "{said}");
                if let Some(formula) = formula {
                    let result = known.evaluate(&sheet.name, formula);
                    assert!(is_same(cell, result), "{said} gives {result}");
                    many += 1;
                }
            }
        }
    }
    assert_eq!(seen, known.cells.len(), "nothing else is in the workbook");
    many
}

#[track_caller]
pub fn kept(path: &str) -> Draft {
    let text = std::fs::read_to_string(format!("{}/tests/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    file::read(&text).unwrap_or_else(|faults| panic!("{path}: {faults:?}"))
}

#[test]
fn a_workbook_of_every_sample_has_its_tables_and_formulas_that_give_what_is_stored() {
    for sample in ["chinese-revenue", "gross-profit", "levers", "scenarios", "split-people", "split-quarter", "ten-deals", "tiny"] {
        assert!(holds(&kept(&format!("samples/v1-{sample}.json")), Locale::ZhHans) >= 20, "{sample}");
    }
    for case in
        ["alabama", "collected", "hamilton_30_3x3x4", "leads_by_weekday", "own_weights_after_lead_by", "ramp_stub_month", "share_3334"]
    {
        assert!(holds(&kept(&format!("cases/{case}.json")), Locale::En) >= 20, "{case}");
    }
}

#[test]
fn names_that_begin_like_formulas_and_all_activities_stay_as_they_are() {
    for locale in Locale::ALL {
        assert!(holds(&kept("export/full.json"), locale) >= 300);
    }
}

#[test]
fn a_workbook_of_any_plan_has_formulas_that_give_what_is_stored() {
    let mut many = 0;
    for seed in 0..120 {
        let mut draft = plan(&mut Dice(seed));
        if seed % 2 == 0 {
            (draft.first, draft.last) = ("2027-01-04".into(), "2027-03-10".into());
        }
        many += holds(&draft, Locale::En);
    }
    assert!(many > 3000, "only {many} formulas");
}

#[test]
fn a_formula_is_left_out_where_a_spreadsheet_could_round_the_other_way() {
    // 10 ÷ 0.3 = 33.33 is told from 33 and 34. 333,333,333,333.33 deals are more than its 12 certain digits.
    for (amount, has_formula) in [("10", true), ("100000000000", false)] {
        let draft = Draft { amount: amount.into(), deal_size: "0.3".into(), ..crate::common::ten_deals() };
        let sheets = sheets(&draft, Locale::En);
        let won = &sheets[0].blocks[1].rows[1][3];
        assert_eq!(won.formula.is_some(), has_formula, "{won:?}");
        holds(&draft, Locale::En);
    }
}

/// 200 sub-targets over three years: as large as a plan is meant to be.
#[test]
fn a_large_plan_is_a_workbook_in_seconds() {
    let draft = kept("export/large.json");
    let start = std::time::Instant::now();
    let mut steps = Vec::new();
    let bytes = make(&draft, today(), Locale::ZhHans, Form::Xlsx, |done, of| steps.push((done, of))).unwrap();
    let took = start.elapsed();
    println!("{} bytes in {took:?}", bytes.len());
    assert!(bytes.len() < 1_000_000, "{} bytes", bytes.len());
    assert!(took.as_secs() < 30, "{took:?}");
    // The plan and its six tables; the last step, writing the file, is over when the bytes are there.
    assert_eq!(steps, (1..=7).map(|done| (done, 8)).collect::<Vec<_>>());
    assert!(holds(&draft, Locale::ZhHans) > 1500);
}
