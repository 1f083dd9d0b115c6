//! A plan between its outer forms: texts, lists and records under the names that stand in a file.

use std::fmt::Write;

/// A value in a plan's file or link.
#[derive(Debug)]
pub enum Tree {
    /// A text.
    Text(String),
    /// What stands in a file without quotes, as it is written: a number, `true`, `false` or `null`.
    Bare(String),
    /// Values in their order.
    List(Vec<Self>),
    /// Values by their names, in the order of the file.
    Record(Vec<(String, Self)>),
}

impl Default for Tree {
    fn default() -> Self {
        Self::Record(Vec::new())
    }
}

impl Tree {
    /// How many values it is: itself, and all that are in it.
    #[must_use]
    pub fn values(&self) -> usize {
        1 + match self {
            Self::Text(_) | Self::Bare(_) => 0,
            Self::List(values) => values.iter().map(Self::values).sum(),
            Self::Record(fields) => fields.iter().map(|(_, value)| value.values()).sum(),
        }
    }

    /// Puts a field at the end of a record.
    pub fn put(&mut self, name: &str, value: Self) {
        if let Self::Record(fields) = self {
            fields.push((name.to_owned(), value));
        }
    }

    /// Puts a text at the end of a record, unless it is empty.
    pub fn put_text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.put(name, Self::Text(text.to_owned()));
        }
    }

    /// The field of that name, in a record.
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Self::Record(fields) = self else { return None };
        fields.iter().find(|field| field.0 == name).map(|field| &field.1)
    }

    /// Takes the last field of that name out of a record.
    pub fn take(&mut self, name: &str) -> Option<Self> {
        let Self::Record(fields) = self else { return None };
        let place = fields.iter().rposition(|field| field.0 == name)?;
        Some(fields.swap_remove(place).1)
    }

    /// Takes a text out of a record; nothing is the empty text.
    pub fn take_text(&mut self, name: &str) -> String {
        self.take(name).map(Self::into_text).unwrap_or_default()
    }

    /// Takes a list out of a record.
    pub fn take_list(&mut self, name: &str) -> Option<Vec<Self>> {
        match self.take(name)? {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// The text it is, if it is one.
    pub fn into_text(self) -> String {
        match self {
            Self::Text(text) | Self::Bare(text) => text,
            Self::List(_) | Self::Record(_) => String::new(),
        }
    }

    /// As JSON on one line.
    pub fn line(&self) -> String {
        let mut json = String::new();
        self.write(&mut json, None);
        json
    }

    /// As JSON to be read by people, indented by two.
    pub fn page(&self) -> String {
        let mut json = String::new();
        self.write(&mut json, Some(0));
        json
    }

    /// Writes on from a line that is indented so deep; on one line without it.
    fn write(&self, json: &mut String, depth: Option<usize>) {
        let ([open, close], items) = match self {
            Self::Text(text) => return quote(json, text),
            Self::Bare(text) => return json.push_str(text),
            Self::List(items) => (['[', ']'], items.iter().map(|item| (None, item)).collect::<Vec<_>>()),
            Self::Record(fields) => (['{', '}'], fields.iter().map(|(name, value)| (Some(name), value)).collect()),
        };
        let inside = depth.map(|depth| depth + 1);
        json.push(open);
        for (i, (name, value)) in items.iter().enumerate() {
            if i > 0 {
                json.push(',');
            }
            break_line(json, inside);
            if let Some(name) = name {
                quote(json, name);
                json.push_str(if depth.is_some() { ": " } else { ":" });
            }
            value.write(json, inside);
        }
        if !items.is_empty() {
            break_line(json, depth);
        }
        json.push(close);
    }
}

fn break_line(json: &mut String, depth: Option<usize>) {
    if let Some(depth) = depth {
        json.push('\n');
        json.extend(std::iter::repeat_n("  ", depth));
    }
}

/// A text in quotes; only what JSON does not hold raw is escaped.
fn quote(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        let short = match c {
            '"' | '\\' => c,
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{c}' => 'f',
            '\r' => 'r',
            '\0'..=' ' if c != ' ' => {
                // Writing into memory does not fail.
                let _ = write!(json, "\\u{:04x}", u32::from(c));
                continue;
            }
            _ => {
                json.push(c);
                continue;
            }
        };
        json.push('\\');
        json.push(short);
    }
    json.push('"');
}
