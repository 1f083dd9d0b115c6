//! Cells that look like amounts, and those that only could be read as one.

use crate::domain::number::reader;

/// Whether a cell looks like an amount or a percentage. The number reader also takes names for amounts: `Q1` is one quetzal, `P3` three
/// pula, `一组` one group. In a table these are names.
///
/// ```
/// use backcast::import::amounts::is_amount;
/// assert!(["1.2亿", "¥3,000", "USD 5", "20%", "-3"].into_iter().all(is_amount));
/// assert!(!["Q1", "P3", "一组", "2组", "East", "三"].into_iter().any(is_amount));
/// ```
pub fn is_amount(cell: &str) -> bool {
    let mut letters = cell.chars();
    let is_code = letters.next().is_some_and(|c| c.is_ascii_alphabetic()) && letters.next().is_some_and(|c| c.is_ascii_digit());
    let is_group = cell.ends_with(['组', '組']);
    let has_digit = cell.contains(|c: char| c.is_numeric() && !c.is_alphabetic());
    has_digit && !is_code && !is_group && reader::weight(cell).is_ok()
}

/// Whether a cell is a percentage.
pub fn is_percentage(cell: &str) -> bool {
    cell.trim_end().ends_with(['%', '％'])
}

/// Whether a cell has no amount. A spreadsheet shows 0 as a dash.
pub fn is_blank(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—")
}

/// `(1,200)` is what accountants write for -1,200.
pub fn accounted(cell: &str) -> Option<String> {
    cell.trim().strip_prefix('(')?.strip_suffix(')').map(|inside| format!("-{inside}"))
}
