//! Reads records from JSON, and locates the first fault by path, line and column.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, IgnoredAny};
use serde_json::error::Category;
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};

use super::plan_v1::Record;
use super::refusal::{self, Refused, excerpt};
use crate::domain::{Allowed, Fault, Field};

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
    refusal::begin();
    let mut json = serde_json::Deserializer::from_str(part);
    let mut track = serde_path_to_error::Track::new();
    let read = Record(PhantomData).deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track));
    read.map_err(|error| {
        let refused = refusal::taken().filter(|_| error.classify() == Category::Data);
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
