//! The start date and the leave of a person: from text to days.

use chrono::NaiveDate;

use super::faults::{Faults, typed};
use crate::domain::calendar::written;
use crate::domain::draft::limits::{LEAVE_MAX, LEAVE_TEXT_MAX};
use crate::domain::draft::{Allowed, Field, MemberDraft};

/// The first day of item `m` of dimension `d`, and the days on which it is away.
pub(super) fn presence(d: usize, m: usize, member: &MemberDraft, faults: &mut Faults) -> (Option<NaiveDate>, Vec<NaiveDate>) {
    let start = typed(&member.start)
        .and_then(|text| written::day(text).or_else(|| faults.note(Field::MemberStart(d, m), text, Allowed::Date.or_nothing())));
    let leave = typed(&member.leave).and_then(|text| {
        let allowed = Allowed::DaysAway(LEAVE_MAX, LEAVE_TEXT_MAX).or_nothing();
        days(text).or_else(|| faults.note(Field::MemberLeave(d, m), text, allowed))
    });
    (start, leave.unwrap_or_default())
}

/// Dates and spans of dates in any separators: `2027-02-01, 2027-02-15~2027-02-19`. `None` for what is none, and for too many.
fn days(text: &str) -> Option<Vec<NaiveDate>> {
    if text.chars().count() >= LEAVE_TEXT_MAX {
        return None;
    }
    let text = text.replace(['～', '–', '—', '至'], "~");
    let mut days = Vec::new();
    for word in text.split([' ', ',', ';', '，', '、', '；', '\t']).filter(|word| !word.is_empty()) {
        let (first, last) = word.split_once('~').unwrap_or((word, word));
        let (first, last) = (written::day(first)?, written::day(last)?);
        if last < first || first.iter_days().nth(LEAVE_MAX).is_none_or(|beyond| last >= beyond) {
            return None;
        }
        days.extend(first.iter_days().take_while(|day| *day <= last));
    }
    days.sort_unstable();
    days.dedup();
    (!days.is_empty() && days.len() <= LEAVE_MAX).then_some(days)
}
