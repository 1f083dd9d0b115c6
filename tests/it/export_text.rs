//! Tables as CSV and Markdown: CSV survives a round trip, and neither has a text that another program would take for something else.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use backcast::domain::Exact;
use backcast::export::inert::{inert, is_like_formula};
use backcast::export::{Block, Cell, Kind, Sheet, Value, csv, markdown};
use backcast::i18n::Locale;
use chrono::NaiveDate;

use crate::export_formulas::{kept, sheets};

/// The cells of a CSV file, by a reader that is not ours.
#[track_caller]
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A number of CSV, exact.
fn number(text: &str) -> Exact {
    Exact::decimal(text.parse().unwrap_or_else(|_| panic!("{text} is a plain number")))
}

#[test]
fn csv_comes_back_as_it_was() {
    for plan in ["export/full.json", "samples/v1-split-quarter.json", "samples/v1-chinese-revenue.json"] {
        for sheet in sheets(&kept(plan), Locale::ZhHant) {
            let text = csv::write(&sheet);
            assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "lines end with CR LF");
            let (lines, cells) = (sheet.lines(), read(&text));
            assert_eq!(cells.len(), lines.len(), "{}", sheet.name);
            for (line, cells) in lines.iter().zip(&cells) {
                assert_eq!(cells.len(), sheet.width());
                for (i, text) in cells.iter().enumerate() {
                    let cell = line.get(i).cloned().unwrap_or_default();
                    match &cell.value {
                        Value::Nothing => assert_eq!(text, ""),
                        Value::Text(name) => assert_eq!(text.strip_prefix('\'').unwrap_or(text), name),
                        Value::Count(count) => assert_eq!(*text, count.to_string()),
                        Value::Day(day) => assert_eq!(text.parse::<NaiveDate>().as_ref(), Ok(day)),
                        Value::Month(month) => assert_eq!((text.clone() + "-01").parse::<NaiveDate>().as_ref(), Ok(month)),
                        Value::Number(it) | Value::Percent(it) | Value::Money(it) => {
                            // To half a unit of the last place: of a sixth decimal, or of a cent.
                            let apart = number(text) - it;
                            let half = Exact::ratio(1, if matches!(cell.value, Value::Money(_)) { 200 } else { 2_000_000 });
                            assert!(apart <= half && -apart <= half, "{text} for {it}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_text_that_looks_like_a_formula_is_inert_and_a_number_is_not_changed() {
    for (text, written) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("A-1", "A-1"),
        ("", ""),
        ("5", "5"),
    ] {
        assert_eq!(inert(text), written);
        assert_eq!(written.strip_prefix('\'').unwrap_or(written), text, "the first apostrophe is taken away");
        assert_eq!(is_like_formula(text), written.starts_with('\'') && !text.starts_with('\''));
    }
    let currency = backcast::domain::Currency::CNY;
    let mut sheet = Sheet::new(Kind::Target, "T", currency, 1);
    let rows = vec![vec![
        Cell::text("-5"),
        Value::Number(-Exact::whole(5)).into(),
        Value::Money(-Exact::ratio(1, 2)).into(),
        Cell::text("a\"b,\nc"),
    ]];
    sheet.blocks.push(Block { headings: ["=a", "b", "c", "d"].map(str::to_owned).to_vec(), rows, ..Block::default() });
    assert_eq!(csv::write(&sheet), "\u{feff}'=a,b,c,d\r\n'-5,-5,-0.5,\"a\"\"b,\nc\"\r\n");
}

#[test]
fn markdown_has_the_same_columns_in_every_row_and_no_marks_of_its_own() {
    let sheets = sheets(&kept("export/full.json"), Locale::En);
    let text = markdown::write("=HYPERLINK(\"http://x\",\"y\")", &sheets, Locale::En);
    assert!(text.starts_with("# =HYPERLINK"), "{text}");
    assert!(text.contains("| @Proposal\\|x |") && text.contains("| a\\* |") && text.contains("| &gt;5 |"), "{text}");
    let mut width = 0;
    let mut tables = 0;
    for line in text.lines() {
        // A bar with a backslash divides nothing.
        let bars = line.replace("\\|", "").matches('|').count();
        assert!(bars == 0 || line.starts_with("| ") && line.ends_with(" |"), "{line}");
        assert!(bars == 0 || width == 0 || bars == width, "{line}");
        tables += usize::from(bars > 0 && width == 0);
        width = bars;
    }
    assert_eq!(tables, sheets.iter().map(|sheet| sheet.blocks.len()).sum::<usize>());
    // For people: groups of three, the currency's sign, and a minus that begins no list.
    assert!(text.contains("$1,000,001.43") && text.contains("−$"), "{text}");
}
