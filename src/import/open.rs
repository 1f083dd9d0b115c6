//! A file with a table, of any kind that is read.

use serde::{Deserialize, Serialize};

use super::table::{BYTES_MAX, NoTable, Table};
use super::{delimited, html, workbook};

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The names of the sheets of a workbook; none of another file.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: usize,
    /// Its table.
    pub table: Table,
}

/// How a workbook begins: it is a zip.
const ZIP: &[u8] = b"PK\x03\x04";
/// How a workbook of before 2007 begins, and one with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// Reads a file by what is in it, whatever its name: a workbook, of which `sheet` counts, HTML with a table, or text. Many programs write HTML and
/// call it a workbook.
///
/// # Errors
/// [`NoTable`]: the first reason.
pub fn open(bytes: &[u8], sheet: usize) -> Result<Opened, NoTable> {
    if bytes.len() > BYTES_MAX {
        return Err(NoTable::Bytes(bytes.len()));
    }
    if bytes.starts_with(COMPOUND) {
        return Err(NoTable::OldFormat);
    }
    if bytes.starts_with(ZIP) {
        return workbook::read(bytes, sheet).map(|(sheets, sheet, table)| Opened { sheets, sheet, table });
    }
    let text = delimited::decoded(bytes);
    if text.contains('\0') {
        return Err(NoTable::Unreadable);
    }
    let table = if html::has_table(&text) { html::read(&text) } else { delimited::read(&text) };
    table.map(|table| Opened { sheets: Vec::new(), sheet: 0, table })
}
