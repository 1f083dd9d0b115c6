//! Tables from other programs: read from CSV, HTML and workbooks, understood, and turned into a split.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the checks beside the tests may fail as loudly as the tests")]

use std::fmt::Write as _;
use std::io::Write as _;

use backcast::domain::draft::limits::{LEAVES_MAX, MEMBERS_MAX, NAME_MAX};
use backcast::domain::{Currency, Draft, Exact, Metric, Schedule, report};
use backcast::i18n::Locale;
use backcast::import::month::{Heading, dated, month};
use backcast::import::table::{BYTES_MAX, CELL_MAX, COLUMNS_MAX, ROWS_MAX};
use backcast::import::{
    Layout, NoTable, Reading, Role, Table, TargetFrom, Why, cell_name, delimited, html, kept, open, side_by_side, take_over,
};
use backcast::templates::ten_deals;
use chrono::NaiveDate;
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period() -> (NaiveDate, NaiveDate) {
    (day("2027-01-01"), day("2027-03-31"))
}

fn table(text: &str) -> Table {
    delimited::read(text).unwrap()
}

fn reading(text: &str) -> Reading {
    let table = table(text);
    Reading::of(&table, &Layout::guess(&table, period()), Currency::CNY)
}

/// One letter a column: dimension, amount, month, total, or a dot for what is left out.
fn roles(text: &str) -> String {
    let letter = |role: &Role| match role {
        Role::Dimension => 'd',
        Role::Amount => 'a',
        Role::Month(_) => 'm',
        Role::Total => 't',
        Role::LeaveOut => '.',
    };
    Layout::guess(&table(text), period()).roles.iter().map(letter).collect()
}

/// The lines as `East/A 100`, one after the other.
fn lines(reading: &Reading) -> String {
    let name = |(d, m): (usize, &usize)| reading.items[d][*m].clone();
    let line = |line: &backcast::import::reading::Line| {
        format!("{} {}", line.path.iter().enumerate().map(name).collect::<Vec<_>>().join("/"), line.amount)
    };
    reading.lines.iter().map(line).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check_lines(text: &str, wanted: &str) {
    let reading = reading(text);
    assert_eq!(reading.problems, [], "{text}");
    assert_eq!(lines(&reading), wanted, "{text}");
}

#[track_caller]
fn check_problem(text: &str, cell: &str, why: Why) {
    let reading = reading(text);
    let found: Vec<_> = reading.problems.iter().map(|it| (it.cell.map_or(String::new(), |(r, c)| cell_name(r, c)), it.why)).collect();
    assert_eq!(found, [(cell.to_owned(), why)], "{text}");
    assert!(!reading.is_usable());
}

#[test]
fn text_is_read_with_its_separator() {
    for text in ["a,b\n1,2", "a;b\n1;2", "a\tb\n1\t2", "\u{feff}a,b\r\n1,2\r\n\r\n", "sep=;\na;b\n1;2", "\"a\"\t\"b\"\n1\t2"] {
        assert_eq!(table(text).rows(), [["a", "b"], ["1", "2"]], "{text:?}");
    }
    // Decimal commas, quotes with line ends, and rows of other lengths.
    assert_eq!(table("a;b\nx;1,5").cell(1, 1), "1,5");
    assert_eq!(table("a\tb\n\"two\nlines\"\t\"say \"\"hi\"\"\"").rows()[1], ["two lines", "say \"hi\""]);
    assert_eq!(table("a,b,c\nx").rows()[1], ["x", "", ""]);
    assert_eq!(table("only\nnames").rows(), [["only"], ["names"]]);
}

#[test]
fn chinese_text_of_excel_is_decoded() {
    let text = "区域,目标\n华东,100\n";
    let (gbk, ..) = encoding_rs::GB18030.encode(text);
    assert!(std::str::from_utf8(&gbk).is_err());
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [gbk.to_vec(), text.as_bytes().to_vec(), utf16] {
        assert_eq!(open(&bytes, 0).unwrap().table.rows(), [["区域", "目标"], ["华东", "100"]]);
    }
}

#[test]
fn html_is_read_as_a_table() {
    // As Excel and WPS write it: attributes without quotes, styles, comments, end tags that are missing.
    let excel = "<html><head><style>td {x:1}</style></head><body><!--StartFragment--><table border=0><col width=64>\
        <tr height=19><td class=xl65 rowspan=2>华东</td><td>A&amp;B</td><td align=right>1,000</td></tr>\
        <tr><td>C<br>D<td>2</table><table><tr><td>no</table>";
    assert_eq!(html::read(excel).unwrap().rows(), [["华东", "A&B", "1,000"], ["华东", "C D", "2"]]);
    // A merged amount is not counted twice, a wide title keeps the columns in place, and a table in a cell is its text.
    let merged = "<table><tr><td colspan=2>T<tr><td>a<td rowspan=2>5<tr><td>b</table>";
    assert_eq!(html::read(merged).unwrap().rows(), [["T", ""], ["a", "5"], ["b", ""]]);
    assert_eq!(html::read("<table><tr><td>x<table><tr><td>y</table><td>z</table>").unwrap().rows(), [["xy", "z"]]);
    assert_eq!(html::read("<p>no table</p>"), Err(NoTable::Empty));
    assert_eq!(html::read(&"<table>".repeat(100_000)), Err(NoTable::Empty));
    assert_eq!(html::read(&format!("<table><tr>{}", "<td colspan=99999999999>x".repeat(3))), Err(NoTable::Columns));
    assert!(html::read("<table><tr><td rowspan=4000000000>x<td>1<tr><td>2</table>").is_ok());
}

#[test]
fn a_file_that_is_html_is_read_as_html_whatever_it_is_called() {
    let rows = |text: &str| open(text.as_bytes(), 0).map(|opened| opened.table.rows().to_vec());
    assert_eq!(rows("\u{feff} <HTML><body><TABLE><tr><td>East<td>1</TABLE>").unwrap(), [["East", "1"]]);
    assert_eq!(rows("<html><table></table>"), Err(NoTable::Empty));
    // A name in a CSV file may look like a tag.
    assert_eq!(rows("<A>,1\n<B>,2").unwrap(), [["<A>", "1"], ["<B>", "2"]]);
    assert_eq!(rows("the <table>,1").unwrap(), [["the <table>", "1"]]);
}

#[test]
fn workbooks_are_read_as_they_are_shown() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("目标").unwrap();
    sheet.write_string(0, 0, "区域").unwrap().write_string(0, 1, "目标").unwrap().write_string(0, 2, "占比").unwrap();
    sheet.write_string(1, 0, "华东").unwrap().write_number(1, 1, 0.1 + 0.2).unwrap();
    sheet.write_number_with_format(1, 2, 0.25, &Format::new().set_num_format("0.0%")).unwrap();
    sheet.write_number(2, 1, 120_000_000.0).unwrap();
    sheet.write_number_with_format(2, 2, 46_388.0, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    sheet.merge_range(1, 0, 2, 0, "华东", &Format::new()).unwrap();
    book.add_worksheet().set_name("Other").unwrap().write_string(0, 0, "x").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let first = open(&bytes, 0).unwrap();
    assert_eq!((first.sheets.clone(), first.sheet), (vec!["目标".to_owned(), "Other".to_owned()], 0));
    // 0.1 + 0.2 has 17 digits in memory, and 15 in a spreadsheet. 46,388 days after 1899-12-30 is 2027-01-01.
    assert_eq!(first.table.rows(), [["区域", "目标", "占比"], ["华东", "0.3", "25%"], ["华东", "120000000", "2027-01-01"]]);
    assert_eq!(open(&bytes, 1).unwrap().table.rows(), [["x"]]);
    assert_eq!(open(&bytes, 9).unwrap().sheet, 0);
}

#[test]
fn hostile_files_are_refused() {
    assert_eq!(open(&vec![b'a'; BYTES_MAX + 1], 0), Err(NoTable::Bytes(BYTES_MAX + 1)));
    for broken in [&b"PK\x03\x04"[..], b"PK\x03\x04 nothing of it is a zip", b"a\0b"] {
        assert_eq!(open(broken, 0), Err(NoTable::Unreadable), "{broken:?}");
    }
    assert_eq!(open(b"\xd0\xcf\x11\xe0\xa1\xb1", 0), Err(NoTable::OldFormat));
    assert_eq!(open(b"", 0), Err(NoTable::Empty));
    let book = Workbook::new().save_to_buffer().unwrap();
    for end in [book.len() / 2, book.len() - 1] {
        assert!(open(&book[..end], 0).is_err());
    }
    // 120 MB of zeros are 120 KB in a zip.
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    (0..120).for_each(|_| zip.write_all(&vec![0; 1024 * 1024]).unwrap());
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1_000_000);
    assert_eq!(open(&bomb, 0), Err(NoTable::Unpacked));
    // A cell at the far end of a sheet takes no memory for the cells before it.
    let mut book = Workbook::new();
    book.add_worksheet().write_string(1_048_575, 16_383, "x").unwrap();
    assert_eq!(open(&book.save_to_buffer().unwrap(), 0), Err(NoTable::Rows));
}

#[test]
fn limits_are_met_from_both_sides() {
    assert!(Table::of((0..ROWS_MAX).map(|_| ["x"])).is_ok());
    assert_eq!(Table::of((0..=ROWS_MAX).map(|_| ["x"])), Err(NoTable::Rows));
    assert!(Table::of([vec!["x"; COLUMNS_MAX]]).is_ok());
    assert_eq!(Table::of([vec!["x"; COLUMNS_MAX + 1]]), Err(NoTable::Columns));
    // A remark is cut, so that it does not refuse the table.
    let cut = |many: usize| Table::of([["字".repeat(many)]]).unwrap().cell(0, 0).chars().count();
    assert_eq!((cut(CELL_MAX), cut(CELL_MAX + 1)), (CELL_MAX, CELL_MAX + 1));
    assert!(Table::of([["字".repeat(CELL_MAX + 1)]]).unwrap().cell(0, 0).ends_with("字…"));
    assert_eq!(Table::of([[" "]]), Err(NoTable::Empty));
    let many = |n: usize| {
        (0..n).fold(String::from("name,amount\n"), |mut text, i| {
            let _ = writeln!(text, "n{i},1");
            text
        })
    };
    assert!(reading(&many(MEMBERS_MAX)).is_usable());
    check_problem(&many(MEMBERS_MAX + 1), "A202", Why::Items);
    let name = "字".repeat(NAME_MAX);
    assert!(reading(&format!("name,amount\n{name},1")).is_usable());
    check_problem(&format!("name,amount\n{name}字,1"), "A2", Why::LongName);
    let crossed = |rows: usize| {
        (0..rows).fold(String::from("a,b,amount\n"), |mut text, i| {
            let _ = writeln!(text, "a{},b{},1", i / 100, i % 100);
            text
        })
    };
    assert!(reading(&crossed(LEAVES_MAX)).is_usable());
    check_problem(&crossed(LEAVES_MAX + 1), "", Why::SubTargets);
}

#[test]
fn headings_name_months() {
    let with = |year, month| Some(Heading { year, month });
    for text in [
        "2027-01",
        "2027/1",
        "2027.01",
        "2027年1月",
        "27年1月",
        "Jan 2027",
        "Jan-27",
        "January, 2027",
        "01/2027",
        "2027-01-31",
        "２０２７年１月",
    ] {
        assert_eq!(month(text), with(Some(2027), 1), "{text}");
    }
    for text in ["1月", "一月", "１月", "1月份", "Jan", "JAN.", "january", "1月目标"] {
        assert_eq!(month(text), with(None, 1), "{text}");
    }
    assert_eq!((month("十二月"), month("Sept"), month("May")), (with(None, 12), with(None, 9), with(None, 5)));
    for text in ["Q1", "1", "13月", "月", "2027", "Ja", "Janice", "East", "1-2", "12.5", "2027-13", "Jan Feb", "0月", ""] {
        assert_eq!(month(text), None, "{text}");
    }
    // Without years: into the plan period, or from its year on, and over the end of a year.
    let first = |texts: [&str; 2], from: &str, to: &str, year| {
        dated(&texts.map(|text| month(text).unwrap()), (day(from), day(to)), year).unwrap().map_first()
    };
    assert_eq!(first(["Nov", "Jan"], "2026-11-16", "2027-01-31", None), ["2026-11-01", "2027-01-01"]);
    assert_eq!(first(["1月", "2月"], "2026-10-01", "2027-09-30", None), ["2027-01-01", "2027-02-01"]);
    assert_eq!(first(["1月", "2月"], "2027-02-01", "2027-04-30", None), ["2027-01-01", "2027-02-01"]);
    assert_eq!(first(["1月", "2月"], "2027-01-01", "2027-03-31", Some(2028)), ["2028-01-01", "2028-02-01"]);
}

trait MapFirst {
    fn map_first(self) -> Vec<String>;
}

impl MapFirst for Vec<NaiveDate> {
    fn map_first(self) -> Vec<String> {
        self.iter().map(NaiveDate::to_string).collect()
    }
}

#[test]
fn columns_are_understood() {
    for (text, wanted) in [
        ("区域\t目标\n华东\t1.2亿\n华南\t3000万", "da"),
        ("序号\t区域\t产品\t目标\t占比\n1\t华东\tA\t100\t50%\n2\t华东\tB\t100\t50%", ".dda."),
        ("Region,Last year,Target 2027,Growth\nEast,100,120,20%", "d.a."),
        ("Region,Jan,Feb,Mar,Total\nEast,1,2,3,6", "dmmmt"),
        ("区域\t2027年1月\t2027年2月\n华东\t1\t", "dmm"),
        // Without headings, the last column of numbers counts.
        ("East,7,100\nWest,8,200", "d.a"),
        // Quarters are no months; they add up.
        ("Region,Q1,Q2\nEast,1,2", "daa"),
        // Names that the number reader takes for amounts.
        ("产品\t小组\t目标\nP1\t1组\t5\nP2\t2组\t6", "dda"),
        ("Name,Share\nEast,60%\nWest,40%", "d."),
        ("Name,Part\nEast,60%\nWest,40%", "da"),
        ("East\nWest", "d"),
    ] {
        assert_eq!(roles(text), wanted, "{text}");
    }
    // What the user chooses: one column of amounts, or months.
    let table = table("Region,Jan,Feb,Total\nEast,1,2,3");
    let mut layout = Layout::guess(&table, period());
    layout.choose(3, Role::Amount);
    assert_eq!(layout.roles, [Role::Dimension, Role::LeaveOut, Role::LeaveOut, Role::Amount]);
    layout.choose(1, layout.choices(1)[2]);
    assert_eq!(layout.roles, [Role::Dimension, Role::Month(day("2027-01-01")), Role::LeaveOut, Role::Total]);
}

#[test]
fn rows_become_lines() {
    check_lines("区域,目标\n华东,1.2亿\n华南,\"¥3,000\"\n华北,\"1.234,56\"", "华东 120000000, 华南 3000, 华北 30864/25");
    // Merged cells, a row added up, and rows without an amount.
    check_lines("r,p,amount\nEast,A,1\n,B,2\nWest,A,3\nWest,A,4\nNorth,,\n", "East/A 1, East/B 2, West/A 7");
    // A title, 万元 in the heading, and an amount that has its own scale.
    check_lines("2027年目标,\n区域,目标（万元）\n华东,1.5\n华南,2亿", "华东 15000, 华南 200000000");
    check_lines("单位：万元,\n区域,目标\n华东,3", "华东 30000");
    check_lines("Region,Target (k)\nEast,1.5", "East 1500");
    // Months add up; a dash and a blank are 0.
    check_lines("r,Jan,Feb\nEast,1,-\nWest,,4", "East 1, West 4");
    // Halves are rounded up to the minor unit.
    check_lines("r,amount\nEast,1.005\nWest,0.994", "East 101/100, West 99/100");
    // Percentages stay shares.
    let shares = reading("Name,Part\nEast,60%\nWest,20%");
    assert_eq!((lines(&shares), shares.are_shares), ("East 3/5, West 1/5".into(), true));
    let months = reading("r,Feb 2027,Jan 2027\nEast,1,2\nWest,3,4").months;
    assert_eq!(months, [(day("2027-01-01"), Exact::whole(6)), (day("2027-02-01"), Exact::whole(4))]);
}

#[test]
fn what_is_not_taken_is_counted() {
    let left_out = |text: &str| {
        let table = table(text);
        Layout::guess(&table, period()).left_out(&table)
    };
    // Of two columns of amounts the last is taken. Numbers of rows are no amounts, and a remark is no name.
    assert_eq!(left_out("No.,r,Last year,Target,备注\n1,East,1,2,\n2,West,3,4,new"), [2]);
    assert!(left_out("r,amount\nEast,1\nWest,2").is_empty());
    // Quarters and halves add up; so do columns that the user makes amounts.
    check_lines("r,Q1,Q2,Q3,Q4\nEast,1,2,3,4\nWest,5,6,7,8", "East 10, West 26");
    check_lines("区域,上半年,下半年\n华东,1,2\n华南,3,4", "华东 3, 华南 7");
    let table = table("r,A,B\nEast,1,2\nWest,3,4");
    let mut layout = Layout::guess(&table, period());
    layout.choose(1, Role::Amount);
    assert_eq!(lines(&Reading::of(&table, &layout, Currency::CNY)), "East 3, West 7");
    // Rows without an amount; a sentence below the table is none of them.
    let skipped = |text: &str| reading(text).skipped;
    assert_eq!(skipped("r,amount\nEast,1\nNorth,\nSouth,-\nWest,2"), 2);
    assert_eq!(skipped("r,amount\nEast,1\nWest,2\nAll without tax,"), 0);
    // 500 = 300 + 200, 300 = 300; a row that is as much as the next one alone is no sum.
    let sum_rows = |text: &str| reading(text).sum_rows;
    assert_eq!(sum_rows("r,amount\nEast,500\nBo,300\nAn,200\nSouth,300\nLi,300"), [(1, 2)]);
    // Months of an item that are not those of the whole in proportion.
    assert!(!reading("r,Jan,Feb\nEast,1,2\nWest,2,4").has_own_months);
    assert!(reading("r,Jan,Feb\nEast,1,0\nWest,0,1").has_own_months);
}

#[test]
fn months_without_a_year_are_not_over_before_the_plan() {
    let firsts = |text: &str, first: &str, last: &str| {
        let layout = Layout::guess(&table(text), (day(first), day(last)));
        (1..layout.roles.len()).filter_map(|c| layout.month(c)).map(|month| month.to_string()).collect::<Vec<_>>().join(" ")
    };
    let three = "r,1月,2月,3月\nEast,1,2,3";
    assert_eq!(firsts(three, "2026-11-01", "2026-11-30"), "2027-01-01 2027-02-01 2027-03-01");
    assert_eq!(firsts(three, "2027-02-01", "2027-12-31"), "2027-01-01 2027-02-01 2027-03-01");
    assert_eq!(firsts(three, "2026-01-01", "2026-12-31"), "2026-01-01 2026-02-01 2026-03-01");
    assert_eq!(firsts("r,10月,11月\nEast,1,2", "2026-11-01", "2026-11-30"), "2026-10-01 2026-11-01");
}

#[test]
fn sums_are_left_out_and_checked() {
    check_lines("r,amount\nEast,1\nWest,2\n合 计,3", "East 1, West 2");
    // Of a pivot table.
    let pivot = "r,p,amount\nEast,A,1\n,B,2\nEast Total,,3\nWest,A,4\nWest Total,,4\nGrand Total,,7";
    check_lines(pivot, "East/A 1, East/B 2, West/A 4");
    assert_eq!((reading(pivot).sums, reading(pivot).checks.len()), (3, 0));
    check_lines("r,p,amount\n华东,A,1\n,B,2\n,小计,3\n华南,A,4\n,小计,4\n总计,,7", "华东/A 1, 华东/B 2, 华南/A 4");
    // A last row without a name is a sum only if it is one.
    check_lines("r,amount\nEast,1\nWest,2\n,3", "East 1, West 2");
    check_problem("r,amount\nEast,1\nWest,2\n,4", "A4", Why::NoName);
    // An item may have such a name.
    check_lines("r,amount\nPetro Total,1\nTotality,2", "Petro Total 1, Totality 2");
    let checks = |text: &str| {
        reading(text)
            .checks
            .iter()
            .map(|it| (cell_name(it.cell.0, it.cell.1), it.stated.to_string(), it.found.to_string()))
            .collect::<Vec<_>>()
    };
    assert_eq!(checks("r,amount\nEast,1\nWest,2\nTotal,4"), [("B4".into(), "4".into(), "3".into())]);
    assert_eq!(checks("r,Jan,Feb,Total\nEast,1,2,3\nWest,3,4,8"), [("D3".into(), "8".into(), "7".into())]);
    assert_eq!(checks("r,p,amount\nEast,A,1\n,B,2\n,Subtotal,5"), [("C4".into(), "5".into(), "3".into())]);
}

#[test]
fn problems_are_named_by_their_cells() {
    check_problem("r,amount\nEast,1\nWest,2\nNorth,n/a", "B4", Why::NotAnAmount);
    check_problem("r,amount\nEast,1\nWest,-2", "B3", Why::Negative);
    check_problem("r,amount\nEast,1\nWest,(2)", "B3", Why::Negative);
    check_problem("r,amount\nEast,1\nWest,2\nNorth,20%", "B4", Why::Mixed);
    check_problem("r,p,amount\nEast,A,1\nWest,,2", "B3", Why::NoName);
    check_problem("r,amount\n,1\nWest,2", "A2", Why::NoName);
    check_problem("a,b\n1,2", "", Why::NoDimension);
    check_problem("East\nWest", "", Why::NoAmount);
    check_problem("r,amount\nEast,0\nWest,0", "", Why::Nothing);
    check_problem("r,amount\nEast,900万亿\nWest,900万亿", "", Why::TooMuch);
}

fn plan() -> Draft {
    ten_deals(Locale::En, "2027-01-01", "2027-03-31")
}

fn taken(text: &str) -> Draft {
    let mut draft = plan();
    take_over(&mut draft, &reading(text), TargetFrom::Sum(Metric::Revenue)).unwrap();
    draft
}

#[test]
fn a_table_becomes_a_split() {
    let draft = taken("区域,产品,目标\n华东,A,300\n华东,B,100\n华南,A,300\n华南,B,100");
    // Both regions divide alike, so no sub-target has a share of its own.
    assert_eq!((draft.amount.as_str(), draft.leaves.len()), ("800", 0));
    let shares = |d: usize| draft.space[d].members.iter().map(|it| (it.name.clone(), it.share.clone())).collect::<Vec<_>>();
    assert_eq!(shares(0), [("华东".into(), "50%".into()), ("华南".into(), "50%".into())]);
    assert_eq!(shares(1), [("A".into(), "75%".into()), ("B".into(), "25%".into())]);
    // An item under one parent only, and a combination that does not occur between parents that both have the items.
    let nested = taken("r,p,c,amount\nE,A,x,1\nE,B,x,2\nW,C,x,3\nW,C,y,4");
    assert_eq!(nested.space[1].members.iter().map(|it| it.within.clone()).collect::<Vec<_>>(), [vec![0], vec![0], vec![1]]);
    assert_eq!(nested.leaves_count(), Some(4));
    // Only the shares: the plan's target stays.
    let mut kept = plan();
    take_over(&mut kept, &reading("Name,Part\nEast,60%\nWest,20%"), TargetFrom::Plan).unwrap();
    assert_eq!(kept.amount, plan().amount);
    assert_eq!(kept.space[0].members.iter().map(|it| it.share.as_str()).collect::<Vec<_>>(), ["75%", "25%"]);
}

#[test]
fn items_that_the_plan_has_keep_their_own_values() {
    let mut draft = taken("r,amount\nEast,300\nWest,100");
    draft.space[0].members[0].own.rates = vec!["25%".into()];
    draft.space[0].members[0].locked = true;
    draft.space[0].members[1].start = "2027-02-01".into();
    let next = reading("r,amount\nWest,1\nNorth,1\nEast,2");
    assert_eq!(kept(&draft, &next), 2);
    take_over(&mut draft, &next, TargetFrom::Sum(Metric::Revenue)).unwrap();
    let all: Vec<_> = draft.space[0]
        .members
        .iter()
        .map(|it| (it.name.as_str(), it.share.as_str(), it.own.rates.concat(), it.start.as_str(), it.locked))
        .collect();
    let none = String::new();
    assert_eq!(
        all,
        [("West", "25%", none.clone(), "2027-02-01", false), ("North", "25%", none, "", false), ("East", "50%", "25%".into(), "", false)]
    );
    // Another dimension, another item.
    assert_eq!(kept(&draft, &reading("p,amount\nEast,2")), 0);
}

#[test]
fn months_become_the_spread_and_the_plan_period() {
    let draft = taken("r,2027-01,2027-02,2027-03\nEast,10,20,30\nWest,10,20,30");
    assert_eq!((draft.first.as_str(), draft.last.as_str()), ("2027-01-01", "2027-03-31"));
    // 20, 40 and 60 of 120.
    assert_eq!(draft.time.months, ["1/6", "1/3", "50%"]);
    let other = taken("r,2027-11,2028-01\nEast,10,20");
    assert_eq!((other.first.as_str(), other.last.as_str()), ("2027-11-01", "2028-01-31"));
    assert_eq!(other.time.months, ["1/3", "0%", "2/3"]);
    let (plan, today) = (other.check().unwrap(), day("2027-01-04"));
    let answer = report(&plan, today);
    let schedule = Schedule::of(&plan, &answer).unwrap();
    let months: Vec<String> = schedule.months().iter().map(|month| format!("{:?}", month.money.map(|money| money.to_string()))).collect();
    assert_eq!(months, ["Some(\"10.00\")", "Some(\"0.00\")", "Some(\"20.00\")"]);
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 500, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    /// With the sum as the target, every sub-target has the money of its cell, in whatever order and nesting its items occur.
    #[test]
    fn money_is_that_of_the_cells(
        rows in prop::collection::vec(((0_u8..4, 0_u8..4, 0_u8..3), prop_oneof![Just(0_u64), 1_u64..1_000_000_000]), 1..40),
        depth in 1_usize..4,
        first in 1_u64..1_000_000,
    ) {
        let mut text = String::from("a\tb\tc\tamount\n");
        let mut cells = std::collections::BTreeMap::new();
        let ((a, b, c), _) = rows[0];
        for ((a, b, c), cents) in rows.iter().copied().chain([((a, b, c), first)]) {
            let names = [format!("a{a}"), format!("b{b}"), format!("c{c}")];
            *cells.entry(names[..depth].to_vec()).or_insert(0_u128) += u128::from(cents);
            let _ = writeln!(text, "{}\t{}.{:02}", names.join("\t"), cents / 100, cents % 100);
        }
        let table = table(&text);
        let mut layout = Layout::guess(&table, period());
        (depth..3).for_each(|column| layout.choose(column, Role::LeaveOut));
        let reading = Reading::of(&table, &layout, Currency::CNY);
        prop_assert!(reading.is_usable(), "{:?}", reading.problems);
        let mut draft = plan();
        take_over(&mut draft, &reading, TargetFrom::Sum(Metric::Revenue)).unwrap();
        let checked = draft.check();
        prop_assert!(checked.is_ok(), "{:?}\n{text}", checked.err());
        let answer = report(&checked.unwrap(), day("2027-01-04"));
        let split = answer.split.unwrap();
        prop_assert_eq!(split.whole.units, Some(cells.values().sum()));
        for leaf in &split.leaves {
            let names: Vec<String> = split.path_names(&leaf.path).into_iter().map(str::to_owned).collect();
            prop_assert_eq!(leaf.sums.units, Some(cells.get(&names).copied().unwrap_or(0)), "{:?}\n{}", names, text);
        }
    }

    /// No text, whatever is in it, stops the reader, and what it accepts can be taken over within the limits.
    #[test]
    fn any_text_is_read_or_refused(text in "[a合计总,;\t\n\"1-9.%万月年JanTotl ()=-]{0,200}", bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = open(&bytes, 0);
        let _ = html::read(&text.replace('1', "<td rowspan=3>").replace('2', "<tr>").replace('3', "<table>"));
        if let Ok(table) = delimited::read(&text) {
            let reading = Reading::of(&table, &Layout::guess(&table, period()), Currency::CNY);
            if reading.is_usable() {
                prop_assert!(reading.sum.is_positive());
                prop_assert_eq!(reading.lines.iter().map(|line| &line.amount).sum::<Exact>(), reading.sum.clone());
                let _ = take_over(&mut plan(), &reading, TargetFrom::Plan);
            }
        }
    }
}

/// The rows of a table, a line each with bars between the cells.
fn drawn(table: &Table) -> Vec<String> {
    table.rows().iter().map(|row| row.join("|")).collect()
}

#[test]
fn a_row_for_every_month_becomes_a_column_for_every_month() {
    let long = "2027年目标\n区域\t姓名\t月份\t目标（万元）\n华东\t李娜\t1月\t100\n华东\t李娜\t2月\t120\n华南\t王强\t1月\t80\n合计\t\t\t300";
    let wide = side_by_side(&table(long), period()).unwrap();
    assert_eq!(drawn(&wide), ["2027年目标|||", "目标（万元）|||", "区域|姓名|1月|2月", "华东|李娜|100|120", "华南|王强|80|"]);
    let layout = Layout::guess(&wide, period());
    let reading = Reading::of(&wide, &layout, Currency::CNY);
    assert_eq!(reading.problems, []);
    // 220 and 80, in units of 10,000.
    assert_eq!(lines(&reading), "华东/李娜 2200000, 华南/王强 800000");
    assert_eq!(
        reading.months.iter().map(|(month, amount)| format!("{month} {amount}")).collect::<Vec<_>>(),
        ["2027-01-01 1800000", "2027-02-01 1200000"]
    );
}

#[test]
fn months_side_by_side_are_in_their_order() {
    // Bare numbers under a heading of months; a fiscal year from November keeps its order, and another order is January first.
    for (months, wanted) in [
        (["11", "12", "1"], "11月|12月|1月"),
        (["3", "1", "2"], "1月|2月|3月"),
        (["2027-02", "2026-12", "2027-01"], "2026-12|2027-01|2027-02"),
    ] {
        let [a, b, c] = months;
        let wide = side_by_side(&table(&format!("Region\tMonth\tTarget\nEast\t{a}\t1\nEast\t{b}\t2\nEast\t{c}\t3")), period()).unwrap();
        assert_eq!(drawn(&wide)[1], format!("Region|{wanted}"));
    }
}

#[test]
fn other_tables_stay_as_they_are() {
    for text in [
        // Months are columns already; one row has no month; a cell is no amount; there are no names; there are two columns of amounts.
        "Region\tJan\tFeb\nEast\t1\t2",
        "Region\tMonth\tTarget\nEast\tJan\t1\nEast\t\t2\nWest\tFeb\t2",
        "Region\tMonth\tTarget\nEast\tJan\t1\nEast\tFeb\tmany\nWest\tFeb\t2",
        "Month\tTarget\nJan\t1\nFeb\t2",
        "Region\tMonth\tTarget\tActual\nEast\tJan\t1\t4\nEast\tFeb\t2\t5",
        // Numbers are months only under a heading of months.
        "Region\tGrade\tTarget\nEast\t1\t100\nEast\t2\t200",
    ] {
        assert_eq!(side_by_side(&table(text), period()), None, "{text}");
    }
}

#[test]
fn two_rows_of_one_month_stay_two_rows_and_add_up() {
    let wide = side_by_side(&table("Region\tMonth\tTarget\nEast\tJan\t1\nEast\tJan\t2\nEast\tFeb\t4"), period()).unwrap();
    assert_eq!(drawn(&wide)[1..], ["Region|1月|2月", "East|1|4", "East|2|"]);
    assert_eq!(lines(&Reading::of(&wide, &Layout::guess(&wide, period()), Currency::CNY)), "East 7");
}

#[test]
fn the_whole_year_is_a_sum_of_its_quarters() {
    assert_eq!(roles("区域\tQ1\tQ2\tQ3\tQ4\t全年\n华东\t1\t2\t3\t4\t10"), "daaaat");
}
