//! The gate for everything that comes in or goes out. Links and files are hostile until they have passed it: it limits sizes,
//! depth and lengths, never panics, and names the field, the value and what is allowed.
//!
//! [`mod@file`] is JSON for people and programs, and [`link`] is the same plan as a short text for chats. Both use `plan_v1`, the frozen
//! records of the first format, which do not follow changes of [`Draft`](crate::domain::Draft). A later format gets new records, so that
//! every link and file opens in every later version. [`backup`] is a file of several plans, [`calendar_file`] reads days off, and [`report`] is only written.

mod address;
pub mod backup;
pub mod calendar_file;
pub mod file;
pub mod link;
pub mod odds;
mod plan_v1;
pub mod qr;
mod reading;
mod refusal;
pub mod report;

use crate::domain::draft::limits::REGULAR_DATES_TEXT_MAX;
use crate::domain::{Fault, Field};

/// The maximum length of a text, in characters.
pub const TEXT_MAX: usize = 200;

/// The maximum length of the text of a field, in characters. Fields on screen have the same limit, so that every text can be saved.
pub fn text_max(field: &Field) -> usize {
    if matches!(field, Field::RegularDates(_)) { REGULAR_DATES_TEXT_MAX } else { TEXT_MAX }
}

/// The maximum length of a list.
const LIST_MAX: usize = 1000;

/// The maximum number of records (such as stages, items and sub-targets) in the lists of a plan. A plan that can be computed has
/// fewer by far. A record takes two letters in a file, but a hundred times as much memory.
const RECORDS_MAX: usize = 10_000;

/// The maximum number of texts in a plan file.
const TEXTS_MAX: usize = 100_000;

/// The maximum number of rates and weights: one for each stage of each item, sub-target and phase.
const PLACES_MAX: usize = 50_000;

/// The maximum number of faults that are shown of a file.
const FAULTS_MAX: usize = 1000;

/// Adds a fault, up to the maximum.
fn note(faults: &mut Vec<Fault>, fault: Fault) {
    if faults.len() < FAULTS_MAX {
        faults.push(fault);
    }
}
