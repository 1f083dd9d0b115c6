//! Reads records from JSON, and locates the first fault by path, line and column.
//!
//! A reader derived by serde cannot have state, and its errors carry only a text. A thread-local variable therefore keeps the
//! counts of the current reading and the value that it has refused.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Error, IgnoredAny};
use serde_json::error::Category;
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};

use super::plan_v1::Record;
use super::{RECORDS_MAX, TEXTS_MAX};
use crate::domain::{Allowed, Fault, Field};

#[derive(Default)]
struct Reading {
    records: usize,
    texts: usize,
    refused: Option<Refused>,
}

struct Refused {
    /// The text to show instead of the refused value.
    given: Option<String>,
    allowed: Allowed,
}

thread_local! {
    static READING: RefCell<Reading> = RefCell::default();
}

/// Refuses the current value.
pub fn refuse<E: Error>(allowed: Allowed) -> E {
    note(None, allowed)
}

/// Refuses the current value, and shows `given` instead of it.
pub fn refuse_given<E: Error>(given: String, allowed: Allowed) -> E {
    note(Some(given), allowed)
}

fn note<E: Error>(given: Option<String>, allowed: Allowed) -> E {
    READING.with_borrow_mut(|reading| reading.refused = Some(Refused { given, allowed }));
    E::custom("refused")
}

/// Marks a failed value as one of the wrong kind, unless a value inside it has been refused.
pub fn expect<T, E>(read: Result<T, E>, allowed: Allowed) -> Result<T, E> {
    if read.is_err() {
        READING.with_borrow_mut(|reading| _ = reading.refused.get_or_insert(Refused { given: None, allowed }));
    }
    read
}

/// Counts the records of a list.
///
/// # Errors
/// The file has more than [`RECORDS_MAX`] records in its lists.
pub fn count_records<E: Error>(more: usize) -> Result<(), E> {
    let count = |reading: &mut Reading| {
        reading.records += more;
        reading.records
    };
    at_most(RECORDS_MAX, READING.with_borrow_mut(count))
}

/// Counts a text.
///
/// # Errors
/// The file has more than [`TEXTS_MAX`] texts.
pub fn count_text<E: Error>() -> Result<(), E> {
    let count = |reading: &mut Reading| {
        reading.texts += 1;
        reading.texts
    };
    at_most(TEXTS_MAX, READING.with_borrow_mut(count))
}

fn at_most<E: Error>(most: usize, many: usize) -> Result<(), E> {
    if many > most { Err(refuse_given(many.to_string(), Allowed::Many(0, most))) } else { Ok(()) }
}

/// Checks the syntax of a JSON text.
///
/// # Errors
/// The line and the column of the first error.
pub fn is_json(text: &str) -> Result<(), Fault> {
    serde_json::from_str::<IgnoredAny>(text).map(|_| ()).map_err(|error| no_json(text, &error))
}

/// Reads a record from `part`, which is a part of the text `whole`.
///
/// # Errors
/// The first value that the record cannot have, with its path in `part` and its line and column in `whole`.
pub fn record<'t, T: Deserialize<'t>>(whole: &str, part: &'t str) -> Result<T, Fault> {
    READING.take();
    let mut json = serde_json::Deserializer::from_str(part);
    let mut track = serde_path_to_error::Track::new();
    let read = Record(PhantomData).deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track));
    read.map_err(|error| {
        let refused = READING.take().refused.filter(|_| error.classify() == Category::Data);
        let Some(Refused { given, allowed }) = refused else { return no_json(part, &error) };
        let path = track.path();
        let value = at(part, &path).unwrap_or_default().trim();
        let (line, column) = place(whole, value);
        Fault::new(Field::File(written(&path)), given.unwrap_or_else(|| excerpt(value)), Allowed::At(Box::new(allowed), line, column))
    })
}

/// The number of texts in the record that was read last.
pub fn texts() -> usize {
    READING.with_borrow(|reading| reading.texts)
}

fn no_json(text: &str, error: &serde_json::Error) -> Fault {
    Fault::new(Field::File(String::new()), excerpt(text.trim()), Allowed::Json(error.line(), error.column()))
}

/// The value at a path. Of a repeated name, it is the last value.
fn at<'t>(text: &'t str, path: &Path) -> Option<&'t str> {
    path.iter().try_fold(text, |value, segment| match segment {
        Segment::Seq { index } => serde_json::from_str::<Vec<&RawValue>>(value).ok()?.get(*index).map(|value| value.get()),
        Segment::Map { key } => serde_json::from_str::<BTreeMap<String, &RawValue>>(value).ok()?.get(key).map(|value| value.get()),
        _ => None,
    })
}

/// The line and the column where a part of a text begins. Both count from 1, and columns are characters.
fn place(text: &str, part: &str) -> (usize, usize) {
    let start = part.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
    let before = text.get(..start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    (1 + before.matches('\n').count(), 1 + line.chars().count())
}

/// A path such as `funnel[0].rate`. Long names are cut.
fn written(path: &Path) -> String {
    path.iter().fold(String::new(), |path, segment| match segment {
        Segment::Seq { index } => format!("{path}[{index}]"),
        Segment::Map { key } if path.is_empty() => excerpt(key),
        Segment::Map { key } => format!("{path}.{}", excerpt(key)),
        _ => path,
    })
}

/// The first forty characters of a text.
pub fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
