//! What the current reading of a file has counted and refused.
//!
//! A reader derived by serde cannot have state, and its errors carry only a text. A thread-local variable therefore keeps both.

use std::cell::RefCell;

use serde::de::Error;

use super::{RECORDS_MAX, TEXTS_MAX};
use crate::domain::Allowed;

#[derive(Default)]
struct Reading {
    records: usize,
    texts: usize,
    refused: Option<Refused>,
}

/// A value that the current reading has refused.
pub struct Refused {
    /// The text to show instead of the refused value.
    pub given: Option<String>,
    /// What its place accepts.
    pub allowed: Allowed,
}

thread_local! {
    static READING: RefCell<Reading> = RefCell::default();
}

/// Begins a reading: nothing is counted and nothing is refused.
pub fn begin() {
    READING.take();
}

/// Ends a reading, and returns what it has refused.
pub fn taken() -> Option<Refused> {
    READING.take().refused
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
    count(|reading| &mut reading.records, more, RECORDS_MAX)
}

/// Counts a text.
///
/// # Errors
/// The file has more than [`TEXTS_MAX`] texts.
pub fn count_text<E: Error>() -> Result<(), E> {
    count(|reading| &mut reading.texts, 1, TEXTS_MAX)
}

fn count<E: Error>(number: impl FnOnce(&mut Reading) -> &mut usize, more: usize, most: usize) -> Result<(), E> {
    let many = READING.with_borrow_mut(|reading| {
        let number = number(reading);
        *number += more;
        *number
    });
    if many > most { Err(refuse_given(many.to_string(), Allowed::Many(0, most))) } else { Ok(()) }
}

/// The number of texts in the record that was read last.
pub fn texts() -> usize {
    READING.with_borrow(|reading| reading.texts)
}

/// The first forty characters of a text.
pub fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
