//! The lines of an iCalendar text: escaped, folded after 75 bytes, and ended by CR LF.

use chrono::NaiveDate;

/// The most bytes of a line.
const BYTES_MAX: usize = 75;

/// The lines that are written so far.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value has no characters to escape.
    pub fn plain(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{value}"));
    }

    /// A property whose value is text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{}", escaped(value)));
    }

    /// A property whose value is a day.
    pub fn day(&mut self, name: &str, day: NaiveDate) {
        self.plain(&format!("{name};VALUE=DATE"), &written(day));
    }

    /// The whole text.
    pub fn finish(self) -> String {
        self.0
    }

    /// Adds a line, which continues on lines that begin with a space. It is cut between characters.
    fn folded(&mut self, line: &str) {
        let mut bytes = 0;
        for c in line.chars() {
            if bytes + c.len_utf8() > BYTES_MAX {
                self.0.push_str("\r\n ");
                bytes = 1;
            }
            self.0.push(c);
            bytes += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A day as `20270131`.
pub(super) fn written(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

/// A text with its commas, semicolons, backslashes and line breaks escaped, and without other control characters.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
