//! The plan file: JSON, written by hand or by the product.
//!
//! Structure is strict (unknown names, wrong kinds and lengths are refused, all at once); the text in the fields is taken as
//! it was typed, readable or not, so that an unfinished plan can be saved and opened again.

use super::json::{self, Unread};
use super::tree::Tree;
use super::v1::{self, Kind, NEEDED, Shape};
use super::{LIST_MAX, RECORDS_MAX, TEXT_MAX, VALUES_MAX};
use crate::domain::draft::fault::size;
use crate::domain::{Allowed, Draft, Fault, Field};

/// The largest file that is read, in bytes.
pub const BYTES_MAX: usize = 1024 * 1024;

/// The draft as a plan file, to be read by people: indented, defaults left out.
#[must_use]
pub fn write(draft: &Draft) -> String {
    v1::plan(draft).page() + "\n"
}

/// Reads a plan file.
///
/// # Errors
/// What in it is not a plan file, all at once: each place, what stands there, what is allowed. The text of the fields is
/// not judged here; [`Draft::check`] does that.
pub fn read(text: &str) -> Result<Draft, Vec<Fault>> {
    let (draft, faults) = read_all(text)?;
    if faults.is_empty() { Ok(draft) } else { Err(faults) }
}

/// As [`read`], and beside the faults of the file what could be read of the plan, so that its own faults can be told too.
///
/// # Errors
/// A text too large, or one that is not JSON.
pub fn read_all(text: &str) -> Result<(Draft, Vec<Fault>), Vec<Fault>> {
    tree(text, BYTES_MAX).map(plan)
}

/// The values of a JSON text of at most so many bytes.
pub(super) fn tree(text: &str, bytes_max: usize) -> Result<Tree, Vec<Fault>> {
    let whole = |given: String, allowed| Err(vec![Fault::new(Field::File(String::new()), given, allowed)]);
    if text.len() > bytes_max {
        return whole(size(text.len()), Allowed::Bytes(bytes_max));
    }
    match json::read(text.trim_start_matches('\u{feff}')) {
        Ok(value) => Ok(value),
        Err(Unread::At(line, column)) => whole(excerpt(text.trim()), Allowed::Json(line, column)),
        Err(Unread::TooMany) => whole(excerpt(text.trim()), Allowed::Many(0, VALUES_MAX)),
    }
}

/// The plan that a value is, as far as it is one, and what in it is not.
pub(super) fn plan(value: Tree) -> (Draft, Vec<Fault>) {
    let mut walk = Walk { faults: Vec::new(), records: 0 };
    let mut plan = walk.value(value, "", v1::PLAN).unwrap_or_default();
    walk.margin_into_target(&mut plan);
    let draft = v1::draft(plan, &mut walk.faults);
    (draft, walk.faults)
}

pub(super) fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// A walk through what was read, along the format: what does not belong is noted and left out.
struct Walk {
    faults: Vec<Fault>,
    /// Records in lists, so far.
    records: usize,
}

impl Walk {
    fn note(&mut self, path: &str, given: String, allowed: Allowed) {
        v1::note(&mut self.faults, Fault::new(Field::File(path.to_owned()), given, allowed));
    }

    fn refuse(&mut self, path: &str, value: &Tree, allowed: Allowed) -> Option<Tree> {
        self.note(path, excerpt(&value.line()), allowed);
        None
    }

    fn value(&mut self, value: Tree, path: &str, kind: Kind) -> Option<Tree> {
        match kind {
            Kind::Version => self.version(&value, path),
            Kind::Text => self.text(value, path),
            Kind::List(shape) => {
                // What is no record keeps its place, so that the others keep theirs.
                let items = if let Tree::List(items) = &value { items.len() } else { 0 };
                self.records += items;
                if items <= LIST_MAX && self.records > RECORDS_MAX {
                    self.note(path, self.records.to_string(), Allowed::Many(0, RECORDS_MAX));
                    return None;
                }
                self.list(value, path, |walk, item, path| walk.record(item, path, shape).unwrap_or_default())
            }
            Kind::Texts => self.list(value, path, |walk, item, path| walk.text(item, path).unwrap_or(Tree::Text(String::new()))),
            Kind::Record(shape) => self.record(value, path, shape),
            Kind::Map => self.map(value, path),
            Kind::Flag => match &value {
                Tree::Bare(flag) if flag == "true" => Some(value),
                Tree::Bare(flag) if flag == "false" => None,
                _ => self.refuse(path, &value, Allowed::OneOf(&["true", "false"])),
            },
        }
    }

    fn version(&mut self, value: &Tree, path: &str) -> Option<Tree> {
        if matches!(value, Tree::Bare(version) if version == "1") { None } else { self.refuse(path, value, Allowed::Version(1)) }
    }

    /// Text, or a bare number taken as it was written (`1e1` as `10`).
    fn text(&mut self, value: Tree, path: &str) -> Option<Tree> {
        let text = match value {
            Tree::Text(text) => text,
            Tree::Bare(number) if number.ends_with(|c: char| c.is_ascii_digit()) => json::in_full(&number).unwrap_or(number),
            other => return self.refuse(path, &other, Allowed::Text(TEXT_MAX)),
        };
        if text.chars().count() > TEXT_MAX {
            self.note(path, excerpt(&text), Allowed::Text(TEXT_MAX));
            return None;
        }
        Some(Tree::Text(text))
    }

    fn list(&mut self, value: Tree, path: &str, item: impl Fn(&mut Self, Tree, &str) -> Tree) -> Option<Tree> {
        let Tree::List(items) = value else { return self.refuse(path, &value, Allowed::List) };
        if items.len() > LIST_MAX {
            self.note(path, items.len().to_string(), Allowed::Many(0, LIST_MAX));
            return None;
        }
        let items = items.into_iter().enumerate();
        Some(Tree::List(items.map(|(i, value)| item(self, value, &format!("{path}[{i}]"))).collect()))
    }

    /// Texts by any names.
    fn map(&mut self, value: Tree, path: &str) -> Option<Tree> {
        let Tree::Record(fields) = value else { return self.refuse(path, &value, Allowed::Object) };
        if fields.len() > LIST_MAX {
            self.note(path, fields.len().to_string(), Allowed::Many(0, LIST_MAX));
            return None;
        }
        let is_again = again(&fields);
        let mut known: Vec<(String, Tree)> = Vec::new();
        for ((name, value), is_again) in fields.into_iter().zip(is_again) {
            let path = join(path, &excerpt(&name));
            if is_again {
                self.note(&path, excerpt(&value.line()), Allowed::Once);
            } else if let Some(text) = self.text(value, &path) {
                known.push((name, text));
            }
        }
        Some(Tree::Record(known))
    }

    fn record(&mut self, mut value: Tree, path: &str, shape: &Shape) -> Option<Tree> {
        let Tree::Record(fields) = &value else { return self.refuse(path, &value, Allowed::Object) };
        for (name, _) in fields.iter().filter(|(name, _)| !shape.names.contains(&name.as_str())) {
            self.note(&join(path, &excerpt(name)), excerpt(name), Allowed::OneOf(shape.names));
        }
        let mut known = Vec::new();
        for part in shape.parts {
            let path = join(path, part.name);
            let Some(field) = value.take(part.name) else {
                if NEEDED.contains(&part.name) {
                    self.note(&path, String::new(), if matches!(part.kind, Kind::List(_)) { Allowed::List } else { Allowed::Object });
                }
                continue;
            };
            if value.field(part.name).is_some() {
                let given = if let Tree::Text(text) = &field { excerpt(text) } else { excerpt(&field.line()) };
                self.note(&path, given, Allowed::Once);
            }
            known.extend(self.value(field, &path, part.kind).map(|field| (part.name.to_owned(), field)));
        }
        Some(Tree::Record(known))
    }

    /// The margin may stand beside the target or in it, but once.
    fn margin_into_target(&mut self, plan: &mut Tree) {
        let Some(margin) = plan.take("margin") else { return };
        let mut target = plan.take("target").unwrap_or_default();
        if target.field("margin").is_some() {
            self.note("margin", margin.into_text(), Allowed::Once);
        } else {
            target.put("margin", margin);
        }
        plan.put("target", target);
    }
}

/// Of each field, whether one before it has its name.
fn again(fields: &[(String, Tree)]) -> Vec<bool> {
    let mut by_name: Vec<usize> = (0..fields.len()).collect();
    by_name.sort_unstable_by_key(|place| (&fields[*place].0, *place));
    let mut is_again = vec![false; fields.len()];
    for pair in by_name.windows(2) {
        is_again[pair[1]] = fields[pair[0]].0 == fields[pair[1]].0;
    }
    is_again
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
