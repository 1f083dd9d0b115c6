//! The widths of columns, in letters: a Chinese letter is as wide as two others.

use crate::domain::number::stepper::grouped;
use crate::export::cell::{Cell, Value, nearest};
use crate::export::sheet::Sheet;
use crate::i18n::number::sign;

/// The narrowest column.
const LEAST: usize = 8;
/// The widest column. Longer texts go on over the next cells.
const MOST: usize = 44;
/// A heading is broken into lines of this length.
const HEADING: usize = 16;
/// The room beside a text, also for the mark of a filter.
const BESIDE: usize = 2;

/// The width of each column of a sheet.
pub fn widths(sheet: &Sheet) -> Vec<f64> {
    let money = [sign(sheet.currency), "0".repeat(sheet.money_digits() as usize)].concat();
    let mut widths = vec![LEAST; sheet.width()];
    for block in &sheet.blocks {
        for (width, heading) in widths.iter_mut().zip(&block.headings) {
            *width = (*width).max(of_text(heading).min(HEADING));
        }
        for row in block.rows.iter().chain(&block.totals) {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(of_cell(cell, &money)).min(MOST);
            }
        }
    }
    widths.into_iter().map(|width| f64::from(u8::try_from(width + BESIDE).unwrap_or(u8::MAX))).collect()
}

fn of_cell(cell: &Cell, money: &str) -> usize {
    match &cell.value {
        Value::Nothing => 0,
        Value::Text(text) => of_text(text),
        Value::Count(number) => grouped(&number.to_string()).len(),
        Value::Number(number) => grouped(&nearest(number, 0)).len() + 3,
        Value::Money(amount) => grouped(&nearest(amount, 0)).len() + of_text(money) + 1,
        Value::Percent(_) | Value::Month(_) => 7,
        Value::Day(_) => 10,
    }
}

/// Letters from there on, which are Chinese, Japanese, Korean and full-width signs, are wide.
const WIDE_FROM: char = '\u{1100}';

fn of_text(text: &str) -> usize {
    text.chars().map(|c| if c >= WIDE_FROM { 2 } else { 1 }).sum()
}
