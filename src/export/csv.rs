//! A table as CSV (RFC 4180): UTF-8 with its mark, so that spreadsheets read Chinese; lines end with CR LF; every line has as many cells.
//!
//! Numbers are plain, with a point before their decimals: money with at most the decimals of its minor unit, a part of a whole as 0.2. Days are
//! written as 2027-01-31. Texts are [inert].

use super::cell::{Cell, DECIMALS, Value, nearest};
use super::inert::inert;
use super::sheet::Sheet;
use crate::domain::Currency;

/// The mark at the beginning of a file in UTF-8.
const MARK: &str = "\u{feff}";

/// The table as CSV.
pub fn write(sheet: &Sheet) -> String {
    let width = sheet.width();
    let mut text = MARK.to_owned();
    for line in sheet.lines() {
        let cells = line.iter().map(|cell| quoted(&said(cell, sheet.currency))).chain(std::iter::repeat(String::new()));
        text.push_str(&cells.take(width).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    }
    text
}

fn said(cell: &Cell, currency: Currency) -> String {
    match &cell.value {
        Value::Nothing => String::new(),
        Value::Text(text) => inert(text),
        Value::Count(number) => number.to_string(),
        Value::Number(number) | Value::Percent(number) => nearest(number, DECIMALS),
        Value::Money(money) => nearest(money, currency.minor_digits()),
        Value::Day(day) => day.to_string(),
        Value::Month(month) => month.to_string().rsplit_once('-').map(|(month, _)| month.to_owned()).unwrap_or_default(),
    }
}

fn quoted(text: &str) -> String {
    let is_plain = !text.contains(['"', ',', '\r', '\n']);
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}
