//! How often a regular activity is done.

use super::texts::Activities;
use super::{Locale, number};
use crate::domain::Cadence;

/// How often a regular activity is done: `2 a month`.
pub fn cadence(cadence: &Cadence, locale: Locale) -> String {
    let words = Activities(locale);
    match cadence {
        Cadence::Times(times, every) => words.how_often(&number::exact(times), words.cadences()[*every as usize]),
        Cadence::On(dates) => words.on_dates(dates.len().to_string()),
    }
}
