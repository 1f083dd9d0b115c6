//! Tables as Markdown, for people: numbers with groups of three, money with its sign, and dates of the reader's language.

use std::fmt::Write;

use super::cell::{Cell, DECIMALS, Value, nearest};
use super::sheet::{Block, Sheet};
use crate::domain::number::stepper::grouped;
use crate::domain::{Currency, Exact};
use crate::i18n::{Locale, dates, number};

/// All tables of the plan `name`, each under its own name.
pub fn write(name: &str, sheets: &[Sheet], locale: Locale) -> String {
    let mut text = format!("# {}\n", escaped(name));
    for sheet in sheets {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "\n## {}", escaped(&sheet.name));
        for block in &sheet.blocks {
            text.push('\n');
            if !block.title.is_empty() {
                let _ = writeln!(text, "### {}\n", escaped(&block.title));
            }
            text.push_str(&table(block, sheet.currency, locale));
        }
    }
    text
}

fn table(block: &Block, currency: Currency, locale: Locale) -> String {
    let width = block.headings.len();
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(block.headings.iter().map(|heading| escaped(heading)).collect());
    // Columns of numbers are aligned at the right.
    text += &line((0..width).map(|column| if block.has_numbers(column) { "---:" } else { "---" }.to_owned()).collect());
    for row in block.rows.iter().chain(&block.totals) {
        let said = |column: usize| row.get(column).map(|cell| said(cell, currency, locale)).unwrap_or_default();
        // Columns of numbers are aligned at the right.
        text += &line((0..width).map(said).collect());
    }
    text
}

fn said(cell: &Cell, currency: Currency, locale: Locale) -> String {
    match &cell.value {
        Value::Nothing => String::new(),
        Value::Text(text) => escaped(text),
        Value::Count(number) => grouped(&number.to_string()),
        Value::Number(number) => grouped(&nearest(number, DECIMALS)),
        Value::Money(money) => {
            // The sign is no mark of Markdown.
            let below = *money < Exact::zero();
            let size = if below { -money.clone() } else { money.clone() };
            let digits = grouped(&nearest(&size, currency.minor_digits()));
            format!("{}{}{digits}", if below { "−" } else { "" }, number::sign(currency))
        }
        Value::Percent(part) => nearest(&(part * &Exact::whole(100)), DECIMALS - 2) + "%",
        Value::Day(day) => dates::date(locale, *day),
        Value::Month(month) => dates::month(locale, *month),
    }
}

/// A text in a table, without what Markdown would take for a mark: what divides cells, begins a list or stands for markup.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\r' => {}
            '\n' | '\t' => out.push(' '),
            '|' | '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '#' | '!' => out.extend(['\\', c]),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            other => out.push(other),
        }
    }
    out
}
