//! Tables as text: CSV with commas, semicolons or tabs, and what spreadsheets put on the clipboard.

use std::borrow::Cow;

use csv::ReaderBuilder;

use super::table::{BYTES_MAX, Growing, NoTable, Table};

/// Reads a text with one row a line. The separator is a tab, a comma or a semicolon: the one that most lines have, and of several the one
/// that occurs most often outside of quotes.
///
/// ```
/// use backcast::import::delimited;
/// let table = delimited::read("区域;目标\n华东;\"1.234,56\"").unwrap();
/// assert_eq!(table.rows(), [["区域", "目标"], ["华东", "1.234,56"]]);
/// ```
///
/// # Errors
/// It is empty, or exceeds a limit.
pub fn read(text: &str) -> Result<Table, NoTable> {
    if text.len() > BYTES_MAX {
        return Err(NoTable::Bytes(text.len()));
    }
    let text = text.trim_start_matches('\u{feff}');
    // Excel writes the separator into a first line of its own: `sep=;`.
    let (told, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once(['\n', '\r'])) {
        Some((separator, rest)) if separator.len() == 1 => (separator.bytes().next(), rest),
        _ => (None, text),
    };
    let mut reader = ReaderBuilder::new()
        .delimiter(told.unwrap_or_else(|| separator(text)))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut table = Growing::default();
    for (r, record) in reader.records().enumerate() {
        // The text is UTF-8, and records may be of any length, so that no record is refused.
        let record = record.map_err(|_| NoTable::Unreadable)?;
        record.iter().enumerate().try_for_each(|(c, cell)| table.put(r, c, cell))?;
    }
    table.finish()
}

/// The text of a file: UTF-8, UTF-16 with its mark, or GB18030, which contains GBK and is what Chinese Excel writes.
pub fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_with_bom_removal(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::GB18030.decode_without_bom_handling(bytes).0,
    }
}

/// The lines in which the separator is looked for.
const LINES: usize = 50;

fn separator(text: &str) -> u8 {
    let mut counts = [(b'\t', 0_usize, 0_usize), (b',', 0, 0), (b';', 0, 0)];
    for line in text.lines().take(LINES) {
        let mut is_quoted = false;
        let mut here = [0_usize; 3];
        for b in line.bytes() {
            is_quoted ^= b == b'"';
            if let Some(i) = counts.iter().position(|(separator, ..)| *separator == b && !is_quoted) {
                here[i] += 1;
            }
        }
        for ((_, lines, all), here) in counts.iter_mut().zip(here) {
            *lines += usize::from(here > 0);
            *all += here;
        }
    }
    // The first of equal ones counts, so a table with tabs may have commas in its amounts.
    let best = counts.iter().rev().max_by_key(|(_, lines, all)| (*lines, *all));
    best.map_or(b',', |(separator, lines, _)| if *lines == 0 { b'\t' } else { *separator })
}
