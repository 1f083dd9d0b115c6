//! The one gate in and out. What comes in is hostile until it has passed: sizes, depth and lengths are limited, nothing
//! panics, and what is refused is said by field, value and what is allowed.
//!
//! [`mod@file`] is JSON for people and programs; [`link`] is the same plan small enough for a chat; both go through `plan_v1`,
//! the frozen records of the first format. A change of [`Draft`](crate::domain::Draft) never touches it: a later format gets
//! records of its own, and links and files once made open for ever. [`backup`] is many plans in one file. [`report`] only goes out.

mod address;
pub mod backup;
pub mod file;
pub mod known;
pub mod link;
mod plan_v1;
pub mod qr;
mod reading;
pub mod report;

use crate::domain::Fault;

/// The longest text in any field, in characters. Fields on screen take no more either, so that whatever is typed can be saved.
pub const TEXT_MAX: usize = 200;

/// The longest list.
const LIST_MAX: usize = 1000;

/// The most records (stages, members, leaves and the like) in a plan: several times what the largest plan that can be computed
/// has. The text of a record takes two letters, and its fields in memory a hundred times as much.
const RECORDS_MAX: usize = 10_000;

/// The most texts in a file.
const TEXTS_MAX: usize = 100_000;

/// The most stages that a plan's members, leaves and phases have in all: each may have a rate or weight at each.
const PLACES_MAX: usize = 50_000;

/// The most faults that are told of a file. Whoever has mended a thousand gets the next.
const FAULTS_MAX: usize = 1000;

/// Notes a fault, as long as there is any use in telling one more.
fn note(faults: &mut Vec<Fault>, fault: Fault) {
    if faults.len() < FAULTS_MAX {
        faults.push(fault);
    }
}
