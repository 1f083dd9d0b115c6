//! The stored text of a plan.
//!
//! A record is a line about it (the record's format, always 1; when it was saved; its revision) and the plan file, and then, if that
//! cannot be computed, the last one that could. A control character that JSON never holds raw separates these parts. A record is
//! written under one key, and so whole or not at all.

use crate::codec::file;
use crate::domain::Draft;

/// Separates the parts of a record.
pub(super) const APART: char = '\u{1e}';

/// A stored plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The saves that it includes, newest first.
    pub revision: String,
    /// The draft.
    pub draft: Draft,
    /// The last draft that could be computed, if this one cannot.
    pub valid: Option<Draft>,
    pub(super) saved_ms: u64,
}

/// The record of a plan saved now.
pub(super) fn written(now_ms: u64, revision: &str, draft: &Draft, valid: Option<&Draft>) -> String {
    let mut text = format!("1 {now_ms} {revision}");
    for part in std::iter::once(draft).chain(valid) {
        text.push(APART);
        text.push_str(&file::write(part));
    }
    text
}

/// When a record was saved, and its revision.
fn head(text: &str) -> Option<(&str, &str)> {
    text.split(APART).next()?.strip_prefix("1 ")?.split_once(' ')
}

/// The revision of a record.
pub(super) fn revision_of(text: &str) -> Option<&str> {
    head(text).map(|(_, revision)| revision)
}

/// The plan of a record; `None` for a text that is none.
pub(super) fn record(text: &str) -> Option<Kept> {
    let (saved_ms, revision) = head(text)?;
    let mut parts = text.split(APART).skip(1);
    let draft = file::read(parts.next()?).ok()?;
    let valid = parts.next().and_then(|text| file::read(text).ok());
    Some(Kept { revision: revision.to_owned(), draft, valid, saved_ms: saved_ms.parse().ok()? })
}
