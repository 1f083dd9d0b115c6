//! Sheets as a workbook (XLSX): numbers as numbers, formulas with their results, and formats for reading and printing.
//!
//! A workbook has binary floating-point numbers: each is the one nearest to the exact value. A text is written as a text, whatever it begins
//! with; one that looks like a formula is also marked, so that it stays a text when somebody edits its cell.

mod formats;
mod number;
mod widths;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Formula, Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::cell::{Cell, Value};
use super::sheet::{Block, Sheet};
use chrono::{Datelike, NaiveDate};
use formats::{Formats, Place};
use number::{double, serial};
use widths::widths;

pub use number::double as nearest_double;
pub use rust_xlsxwriter::XlsxError as Refusal;

/// The most columns at the left that stay in sight.
const FROZEN_MAX: usize = 2;
/// A sheet with more columns is printed across.
const PORTRAIT_COLUMNS: usize = 6;
/// A4.
const PAPER: u8 = 9;

/// A workbook as it is made, sheet by sheet.
pub struct Workbook(rust_xlsxwriter::Workbook);

impl Workbook {
    /// An empty workbook with the name of the plan, made on the day `today`.
    pub fn new(title: &str, today: NaiveDate) -> Self {
        let mut book = rust_xlsxwriter::Workbook::new();
        let [year, month, day] = [today.year().unsigned_abs(), today.month(), today.day()];
        let made = ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or(u16::MAX), as_u8(month), as_u8(day));
        let properties = DocProperties::new().set_title(title);
        // A day that a workbook cannot name is left out.
        book.set_properties(&if let Ok(made) = made { properties.set_creation_datetime(&made) } else { properties });
        Self(book)
    }

    /// Adds a sheet.
    ///
    /// # Errors
    /// The workbook cannot have it: too many rows or columns.
    pub fn add(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        let formats = Formats::new(sheet.currency, sheet.money_digits());
        let page = self.0.add_worksheet();
        page.set_name(&sheet.name)?;
        let mut row = 0;
        for (i, block) in sheet.blocks.iter().enumerate() {
            row += u32::from(i > 0);
            row = write_block(page, block, row, &formats)?;
        }
        for (column, width) in widths(sheet).into_iter().enumerate() {
            page.set_column_width(index(column), width)?;
        }
        lay_out(page, sheet)
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// It has no sheet.
    pub fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        self.0.save_to_buffer()
    }
}

/// Writes a block from `row` on, and returns the row below it.
fn write_block(page: &mut Worksheet, block: &Block, mut row: u32, formats: &Formats) -> Result<u32, XlsxError> {
    if !block.title.is_empty() {
        page.write_string_with_format(row, 0, &block.title, &formats.title)?;
        row += 1;
    }
    let head = row;
    for (column, heading) in block.headings.iter().enumerate() {
        page.write_string_with_format(head, index(column), heading, formats.heading(block.has_numbers(column)))?;
    }
    row += 1;
    for (rows, place) in [(&block.rows, Place::Row), (&block.totals, Place::Total)] {
        for cells in rows {
            for (column, cell) in cells.iter().enumerate() {
                write_cell(page, row, index(column), cell, place, formats)?;
            }
            row += 1;
        }
    }
    let last = head + as_u32(block.rows.len());
    if let Some(table) = as_table(block, formats) {
        page.add_table(head, 0, last, index(block.headings.len() - 1), &table)?;
    }
    Ok(row)
}

/// The rows of a block as a table with stripes; `None` if a table cannot have its headings, which must be different texts.
fn as_table(block: &Block, formats: &Formats) -> Option<Table> {
    let names: Vec<String> = block.headings.iter().map(|heading| heading.to_lowercase()).collect();
    let are_different = names.iter().enumerate().all(|(i, name)| !name.trim().is_empty() && !names[..i].contains(name));
    if block.rows.is_empty() || !are_different {
        return None;
    }
    let column = |(column, heading): (usize, &String)| {
        TableColumn::new().set_header(heading).set_header_format(formats.heading(block.has_numbers(column)))
    };
    let columns: Vec<TableColumn> = block.headings.iter().enumerate().map(column).collect();
    // Only a list on its own is filtered.
    Some(
        Table::new().set_columns(&columns).set_style(TableStyle::Light1).set_autofilter(block.title.is_empty() && !block.totals.is_empty()),
    )
}

fn write_cell(page: &mut Worksheet, row: u32, column: u16, cell: &Cell, place: Place, formats: &Formats) -> Result<(), XlsxError> {
    let format = formats.of(cell, place);
    let value = match &cell.value {
        Value::Nothing if place == Place::Total => return page.write_blank(row, column, format).map(|_| ()),
        Value::Nothing => return Ok(()),
        Value::Text(text) => return page.write_string_with_format(row, column, text, format).map(|_| ()),
        Value::Count(number) => double(&crate::domain::Exact::from(*number)),
        Value::Number(number) | Value::Money(number) | Value::Percent(number) => double(number),
        Value::Day(day) | Value::Month(day) => match serial(*day) {
            Some(serial) => serial,
            None => return page.write_string_with_format(row, column, day.to_string(), format).map(|_| ()),
        },
    };
    match &cell.formula {
        Some(formula) => page.write_formula_with_format(row, column, Formula::new(formula).set_result(value.to_string()), format)?,
        None => page.write_number_with_format(row, column, value, format)?,
    };
    Ok(())
}

/// What stays in sight, and the page on paper.
fn lay_out(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let (height, width) = (as_u32(sheet.height().max(1)), sheet.width().max(1));
    let head = u32::from(sheet.blocks.first().is_some_and(|block| !block.title.is_empty()));
    page.set_freeze_panes(head + 1, index(sheet.names.min(FROZEN_MAX)))?;
    page.set_print_area(0, 0, height - 1, index(width - 1))?;
    page.set_repeat_rows(0, head)?;
    page.set_paper_size(PAPER).set_print_fit_to_pages(1, 0).set_footer("&L&A&R&P / &N");
    if width > PORTRAIT_COLUMNS {
        page.set_landscape();
    }
    Ok(())
}

fn index(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn as_u8(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
