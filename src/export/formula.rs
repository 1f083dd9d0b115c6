//! Formulas of a workbook: references, sums, and roundings that are guarded against the error of floating-point numbers.
//!
//! A spreadsheet counts in binary floating-point numbers of about 15 digits. 10 ÷ 0.2 may come out as 50.000000000000007, which rounded up
//! would be 51. Each rounding is therefore of a figure that has been rounded to nine decimals: `ROUNDUP(ROUND(x,9),0)`. From six digits before
//! the point on there are fewer, so that there are 14 digits in all. A formula is written only if it gives the exact result for certain, in
//! LibreOffice too, which rounds up and down from 12 digits.

use crate::domain::Exact;

/// The digits that a guarded figure keeps.
const DIGITS: u32 = 14;
/// The digits from which every spreadsheet rounds up and down.
const CERTAIN: u32 = 12;
/// The decimals that a guard keeps at most.
const DECIMALS: u32 = 9;

/// Which way a figure is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// What is needed.
    Up,
    /// What is expected.
    Down,
}

/// `formula`, a product or quotient whose exact value is `exact`, rounded to `digits` decimals behind its guard; `None` if a spreadsheet
/// could get another result. Decimals are rounded as whole units of the last of them: 10.2 × 100 may be 1019.9999999999999, too.
pub fn rounded(way: Way, formula: &str, exact: &Exact, digits: u32) -> Option<String> {
    let units = 10_u64.pow(digits);
    let exact = exact * &Exact::whole(units);
    let whole = exact.floor()?;
    let before = if whole == 0 { 0 } else { whole.ilog10() + 1 };
    let decimals = DIGITS.checked_sub(before)?.min(DECIMALS);
    if !exact.is_whole() {
        // No program must make a whole number of it.
        let least = Exact::ratio(1, 10_u64.pow(CERTAIN.checked_sub(before)?.min(DECIMALS)));
        let above = exact - Exact::whole(whole);
        if above <= least || Exact::one() - above <= least {
            return None;
        }
    }
    let function = if way == Way::Up { "ROUNDUP" } else { "ROUNDDOWN" };
    Some(match digits {
        0 => format!("{function}(ROUND({formula},{decimals}),0)"),
        _ => format!("{function}(ROUND({formula}*{units},{decimals}),0)/{units}"),
    })
}

/// A cell, by its column and row from 0: `A1`.
pub fn at(column: usize, row: usize) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// The same, which stays when a formula is copied elsewhere: `$A$1`.
pub fn fixed(column: usize, row: usize) -> String {
    format!("${}${}", letters(column), row + 1)
}

/// Cells from one to another.
pub fn range(from: &str, to: &str) -> String {
    if from == to { from.to_owned() } else { format!("{from}:{to}") }
}

/// A cell or range of another sheet.
pub fn of_sheet(name: &str, reference: &str) -> String {
    format!("'{}'!{reference}", name.replace('\'', "''"))
}

/// The sum of the cells of a column from one row to another.
pub fn sum(column: usize, from: usize, to: usize) -> String {
    format!("SUM({})", range(&at(column, from), &at(column, to)))
}

/// A sum of money, without what floating-point numbers add to its decimals.
pub fn money_sum(sum: &str, digits: u32) -> String {
    format!("ROUND({sum},{digits})")
}

fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
