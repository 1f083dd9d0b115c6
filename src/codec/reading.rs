//! Reads JSON and says in which place it is not what belongs there, by path, line and column.
//!
//! serde hands no state to a derived reader, and its errors carry nothing but text. What one reading has counted, and what it has
//! refused, is therefore kept by the thread until it ends.

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
    /// What is said to stand there; the value itself, if it is none.
    given: Option<String>,
    allowed: Allowed,
}

thread_local! {
    static READING: RefCell<Reading> = RefCell::default();
}

/// Refuses the value that is being read.
pub fn refuse<E: Error>(allowed: Allowed) -> E {
    note(None, allowed)
}

/// Refuses it, and says what stands there in other words than its own.
pub fn refuse_given<E: Error>(given: String, allowed: Allowed) -> E {
    note(Some(given), allowed)
}

fn note<E: Error>(given: Option<String>, allowed: Allowed) -> E {
    READING.with_borrow_mut(|reading| reading.refused = Some(Refused { given, allowed }));
    E::custom("refused")
}

/// Refuses a value that is of another kind, unless something in it has been refused.
pub fn expect<T, E>(read: Result<T, E>, allowed: Allowed) -> Result<T, E> {
    if read.is_err() {
        READING.with_borrow_mut(|reading| _ = reading.refused.get_or_insert(Refused { given: None, allowed }));
    }
    read
}

/// Counts so many more records in lists.
pub fn count_records<E: Error>(more: usize) -> Result<(), E> {
    let count = |reading: &mut Reading| {
        reading.records += more;
        reading.records
    };
    at_most(RECORDS_MAX, READING.with_borrow_mut(count))
}

/// Counts one more text.
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

/// Whether a text is JSON at all.
///
/// # Errors
/// The line and the column from where on it is not.
pub fn is_json(text: &str) -> Result<(), Fault> {
    serde_json::from_str::<IgnoredAny>(text).map(|_| ()).map_err(|error| no_json(text, &error))
}

/// The record that a part of a text is.
///
/// # Errors
/// The first value that does not belong where it stands, by its place in the whole text.
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

fn no_json(text: &str, error: &serde_json::Error) -> Fault {
    Fault::new(Field::File(String::new()), excerpt(text.trim()), Allowed::Json(error.line(), error.column()))
}

/// The value at a path; of one that stands twice, the last.
fn at<'t>(text: &'t str, path: &Path) -> Option<&'t str> {
    path.iter().try_fold(text, |value, segment| match segment {
        Segment::Seq { index } => serde_json::from_str::<Vec<&RawValue>>(value).ok()?.get(*index).map(|value| value.get()),
        Segment::Map { key } => serde_json::from_str::<BTreeMap<String, &RawValue>>(value).ok()?.get(key).map(|value| value.get()),
        _ => None,
    })
}

/// The line and the column in which a part of a text begins, both from 1, the column in characters.
fn place(text: &str, part: &str) -> (usize, usize) {
    let start = part.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
    let before = text.get(..start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    (1 + before.matches('\n').count(), 1 + line.chars().count())
}

/// A path as faults have it, `funnel[0].rate`, with the beginnings of long names.
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
