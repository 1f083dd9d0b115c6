//! A sheet of a workbook (XLSX), as text.
//!
//! A workbook is a zip of XML files. Its size is known before it is read, but not to what it unpacks: each of its files is unpacked once
//! into nothing, up to a limit, before `calamine` reads them.

use std::io::{Cursor, Read, copy, sink};

use calamine::{CellErrorType, DataRef, ExcelDateTime, Reader, Xlsx};
use rust_decimal::Decimal;
use zip::ZipArchive;

use super::table::{Growing, NoTable, Table};

/// The bytes that all files of a workbook may have when they are unpacked.
pub const UNPACKED_MAX: u64 = 100 * 1024 * 1024;
/// The files a workbook may consist of.
const FILES_MAX: usize = 2_000;

/// The names of the sheets, and sheet `at` as a table; the first one if there are not so many.
///
/// # Errors
/// It is damaged, has a password, unpacks to too much, or the sheet is empty or exceeds a limit.
pub fn read(bytes: &[u8], at: usize) -> Result<(Vec<String>, usize, Table), NoTable> {
    check_unpacked(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| NoTable::Unreadable)?;
    let names = book.sheet_names();
    let at = if at < names.len() { at } else { 0 };
    let name = names.get(at).ok_or(NoTable::Empty)?;
    let mut table = Growing::default();
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| NoTable::Unreadable)?;
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|_| NoTable::Unreadable)? {
        let is_percent = || {
            let format = cells.styles().get(style).and_then(|style| style.number_format.as_ref());
            format.is_some_and(|format| format.format_code.contains('%'))
        };
        let text = written(cell.get_value(), is_percent);
        let (row, column) = cell.get_position();
        table.put(row as usize, column as usize, &text)?;
    }
    drop(cells);
    for merged in book.merge_cells_by_sheet_name(name).map_err(|_| NoTable::Unreadable)? {
        table.copy_down(merged.start.0 as usize, merged.start.1 as usize, merged.end.0.saturating_sub(merged.start.0) as usize)?;
    }
    Ok((names, at, table.finish()?))
}

/// Unpacks everything into nothing, up to the limit.
fn check_unpacked(bytes: &[u8]) -> Result<(), NoTable> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NoTable::Unreadable)?;
    if zip.len() > FILES_MAX {
        return Err(NoTable::Unpacked);
    }
    let mut left = UNPACKED_MAX;
    for i in 0..zip.len() {
        let file = zip.by_index(i).map_err(|_| NoTable::Unreadable)?;
        let size = copy(&mut file.take(left + 1), &mut sink()).map_err(|_| NoTable::Unreadable)?;
        left = left.checked_sub(size).ok_or(NoTable::Unpacked)?;
    }
    Ok(())
}

/// A value as somebody would type it: a number as its shortest decimal of at most 15 digits, which is all that a spreadsheet counts with.
fn written(value: &DataRef<'_>, is_percent: impl Fn() -> bool) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal(*number, is_percent()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is_true) => is_true.to_string().to_uppercase(),
        DataRef::DateTime(moment) => day(moment),
        DataRef::Error(error) => error_name(error),
        DataRef::Empty => String::new(),
    }
}

fn decimal(number: f64, is_percent: bool) -> String {
    let Ok(decimal) = Decimal::from_scientific(&format!("{number:.14e}")) else { return number.to_string() };
    match decimal.checked_mul(Decimal::ONE_HUNDRED).filter(|_| is_percent) {
        Some(percent) => format!("{}%", percent.normalize()),
        None => decimal.normalize().to_string(),
    }
}

/// `2027-01-31`; the time of a day is left out.
fn day(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// `#N/A`, as the spreadsheet shows it.
fn error_name(error: &CellErrorType) -> String {
    error.to_string()
}
