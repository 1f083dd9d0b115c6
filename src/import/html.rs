//! The first table of an HTML text, as spreadsheets and web pages put it on the clipboard beside the plain text.
//!
//! The browser's own parser (`DOMParser`) would be a way to turn a text into markup, which the policy of the page forbids (Trusted Types).
//! `html5gum` is the tokenizer of the HTML standard and makes nothing but tokens, and the tests run it without a browser.

use html5gum::{StartTag, Token, Tokenizer};

use super::table::{BYTES_MAX, COLUMNS_MAX, Growing, NoTable, ROWS_MAX, Table};

/// Whether a text is HTML with a table in it: it begins with a tag and names a table.
pub fn has_table(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').starts_with('<')
        && text.as_bytes().windows(6).any(|tag| tag.eq_ignore_ascii_case(b"<table"))
}

/// Reads the first table. Tables inside its cells are part of these cells. A cell over several rows is in each of them, if it is a name.
///
/// ```
/// use backcast::import::html;
/// let table = html::read("<p>Targets</p><table><tr><td rowspan=2>East<td>A<td>100<tr><td>B<td>1&thinsp;200</table>").unwrap();
/// assert_eq!(table.rows(), [["East", "A", "100"], ["East", "B", "1 200"]]);
/// ```
///
/// # Errors
/// There is no table, it is empty, or it exceeds a limit.
pub fn read(html: &str) -> Result<Table, NoTable> {
    if html.len() > BYTES_MAX {
        return Err(NoTable::Bytes(html.len()));
    }
    let mut reading = Reading::default();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => reading.start(&tag)?,
            Token::EndTag(tag) => {
                if reading.end(&tag.name)? {
                    break;
                }
            }
            Token::String(text) => reading.text(&text),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reading.close_cell()?;
    for (row, column, down) in std::mem::take(&mut reading.spans) {
        reading.table.copy_down(row, column, down)?;
    }
    reading.table.finish()
}

/// A table that is being read.
#[derive(Default)]
struct Reading {
    table: Growing,
    /// Tables that are open, one inside the other.
    depth: usize,
    /// The rows that have begun.
    rows: usize,
    /// The column of the next cell.
    column: usize,
    /// By column, the row before which a cell from above still covers it.
    covered: Vec<usize>,
    /// The text of the open cell.
    cell: Option<String>,
    /// Cells over several rows: their row, their column, and the rows below.
    spans: Vec<(usize, usize, usize)>,
    /// How far each open cell reaches.
    width: usize,
    /// Whether the text is that of a script or a style.
    is_hidden: bool,
}

impl Reading {
    fn start(&mut self, tag: &StartTag<()>) -> Result<(), NoTable> {
        match &tag.name[..] {
            b"table" => self.depth += 1,
            b"script" | b"style" => self.is_hidden = true,
            b"tr" if self.depth == 1 => {
                self.close_cell()?;
                self.rows += 1;
                self.column = 0;
            }
            b"td" | b"th" if self.depth == 1 => {
                self.close_cell()?;
                self.open_cell(span(tag, b"colspan").min(COLUMNS_MAX), span(tag, b"rowspan").min(ROWS_MAX))?;
            }
            // What is on a line of its own in a cell is a word of its own.
            b"br" | b"p" | b"div" => self.text(b" "),
            _ => {}
        }
        Ok(())
    }

    /// Whether the table has ended.
    fn end(&mut self, name: &[u8]) -> Result<bool, NoTable> {
        match name {
            b"table" if self.depth > 0 => {
                self.depth -= 1;
                return Ok(self.depth == 0);
            }
            b"script" | b"style" => self.is_hidden = false,
            b"td" | b"th" | b"tr" if self.depth == 1 => self.close_cell()?,
            _ => {}
        }
        Ok(false)
    }

    fn text(&mut self, text: &[u8]) {
        if let Some(cell) = self.cell.as_mut().filter(|_| !self.is_hidden) {
            cell.push_str(&String::from_utf8_lossy(text));
        }
    }

    fn open_cell(&mut self, columns: usize, rows: usize) -> Result<(), NoTable> {
        if self.rows == 0 {
            self.rows = 1;
        }
        let row = self.rows - 1;
        while self.covered.get(self.column).is_some_and(|before| *before > row) {
            self.column += 1;
        }
        if self.column >= COLUMNS_MAX * 2 {
            return Err(NoTable::Columns);
        }
        if rows > 1 {
            let end = self.column + columns;
            if self.covered.len() < end {
                self.covered.resize(end, 0);
            }
            self.covered[self.column..end].fill(row + rows);
            if self.spans.len() < ROWS_MAX {
                self.spans.push((row, self.column, rows - 1));
            }
        }
        self.width = columns;
        self.cell = Some(String::new());
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), NoTable> {
        let Some(text) = self.cell.take() else { return Ok(()) };
        self.table.put(self.rows - 1, self.column, &text)?;
        self.column += self.width;
        Ok(())
    }
}

/// A span of columns or rows, at least 1.
fn span(tag: &StartTag<()>, name: &[u8]) -> usize {
    let text = tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).trim().to_owned());
    text.and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}
