//! A table of text cells, within limits.

use serde::{Deserialize, Serialize};

use super::amounts::is_amount;

/// The size of a file that is opened, in bytes.
pub const BYTES_MAX: usize = 10 * 1024 * 1024;
/// Rows a table may have.
pub const ROWS_MAX: usize = 5_000;
/// Columns a table may have.
pub const COLUMNS_MAX: usize = 60;
/// Characters a cell may have.
pub const CELL_MAX: usize = 200;

/// A table of text cells. Every row has as many cells, and the last row and the last column are not blank. A cell has no spaces around it.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

/// Why there is no table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoTable {
    /// Nothing is in it.
    Empty,
    /// It has so many bytes, more than [`BYTES_MAX`].
    Bytes(usize),
    /// It has more than [`ROWS_MAX`] rows.
    Rows,
    /// It has more than [`COLUMNS_MAX`] columns.
    Columns,
    /// It is no workbook, it is damaged, or it has a password.
    Unreadable,
    /// It unpacks to more than [`UNPACKED_MAX`](super::workbook::UNPACKED_MAX) bytes.
    Unpacked,
    /// It is a workbook in the format of before 2007 (`.xls`) or in another that is not read.
    OldFormat,
}

/// The name of a cell in a spreadsheet.
///
/// ```
/// use backcast::import::cell_name;
/// assert_eq!(cell_name(6, 1), "B7");
/// assert_eq!(cell_name(0, 26), "AA1");
/// ```
pub fn cell_name(row: usize, column: usize) -> String {
    format!("{}{}", column_name(column), row + 1)
}

/// The letters of a column: `A` to `Z`, then `AA`.
pub fn column_name(column: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    let mut letters = vec![letter(column)];
    let mut left = column / 26;
    while left > 0 {
        letters.push(letter(left - 1));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A table that is being read, cell by cell. It refuses a cell beyond the limits at once, so that it never holds more.
#[derive(Debug, Default)]
pub struct Growing {
    rows: Vec<Vec<String>>,
}

impl Growing {
    /// Puts a text into a cell; a blank one has no effect.
    ///
    /// # Errors
    /// The cell is beyond the limits.
    pub fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), NoTable> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.is_empty() {
            return Ok(());
        }
        if row >= ROWS_MAX {
            return Err(NoTable::Rows);
        }
        if column >= COLUMNS_MAX {
            return Err(NoTable::Columns);
        }
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        // A name over two lines of a cell is one name.
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // A longer text is a remark: no name and no amount needs so many letters.
        cells[column] = match words.char_indices().nth(CELL_MAX) {
            Some((end, _)) => format!("{}…", &words[..end]),
            None => words,
        };
        Ok(())
    }

    /// Copies the text of a merged cell to the `down` rows below it. An amount is not copied, because it would count several times.
    ///
    /// # Errors
    /// As [`put`](Self::put).
    pub fn copy_down(&mut self, row: usize, column: usize, down: usize) -> Result<(), NoTable> {
        let text = self.rows.get(row).and_then(|cells| cells.get(column)).cloned().unwrap_or_default();
        if text.is_empty() || is_amount(&text) {
            return Ok(());
        }
        let last = row.saturating_add(down).min(self.rows.len().saturating_sub(1));
        (row + 1..=last).try_for_each(|below| self.put(below, column, &text))
    }

    /// The table.
    ///
    /// # Errors
    /// No cell has a text.
    pub fn finish(mut self) -> Result<Table, NoTable> {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        if width == 0 {
            return Err(NoTable::Empty);
        }
        self.rows.iter_mut().for_each(|cells| cells.resize(width, String::new()));
        Ok(Table { rows: self.rows })
    }
}

impl Table {
    /// A table of these rows.
    ///
    /// # Errors
    /// It is empty, or exceeds a limit.
    pub fn of<R: AsRef<str>>(rows: impl IntoIterator<Item = impl IntoIterator<Item = R>>) -> Result<Self, NoTable> {
        let mut table = Growing::default();
        for (r, row) in rows.into_iter().enumerate() {
            row.into_iter().enumerate().try_for_each(|(c, cell)| table.put(r, c, cell.as_ref()))?;
        }
        table.finish()
    }

    /// Its rows, from the top.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The number of its columns.
    pub fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The text of a cell; empty outside of the table.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }
}
