//! Another plan period, with what follows the old one.

use chrono::{Days, NaiveDate};

use super::time::{quarters_of, switch, weigh_months};
use crate::domain::calendar::Horizon;
use crate::domain::calendar::working::{month_first, month_last, months_of};
use crate::domain::calendar::written::day;
use crate::domain::draft::{Draft, TimeField};

/// Makes the days from `first` to `last` the plan period. Phases end at the same parts of it as before. Weights of months and of quarters stay
/// if there are as many of them as before, and are otherwise even: which of them is meant for a new month cannot be known.
pub fn change_period(draft: &mut Draft, first: NaiveDate, last: NaiveDate) {
    let before = draft.horizon();
    draft.first = first.to_string();
    draft.last = last.to_string();
    let (Some(before), Some(now)) = (before, draft.horizon()) else { return };
    if !draft.time.months.is_empty() && draft.time.months.len() != months_of(now).len() {
        weigh_months(draft, false);
    }
    if !draft.time.quarters.is_empty() && draft.time.quarters.len() != quarters_of(draft).len() {
        switch(draft, TimeField::Quarters, true);
    }
    let many = draft.time.phases.len();
    for (i, phase) in draft.time.phases.iter_mut().enumerate() {
        if let Some(end) = day(&phase.last) {
            let end = if i + 1 == many { now.last() } else { moved(end, before, now) };
            phase.last = end.to_string();
        }
    }
}

/// The day that divides the new period as `end` divides the old one: the end of a month if it was one and there are enough months.
fn moved(end: NaiveDate, before: Horizon, now: Horizon) -> NaiveDate {
    let (old, new) = (months_of(before), months_of(now));
    if end == month_last(end)
        && new.len() >= old.len().min(3)
        && let Some(k) = old.iter().position(|month| *month == month_first(end))
    {
        let nth = ((k + 1) * new.len() * 2 + old.len()) / (old.len() * 2);
        return month_last(new[nth.clamp(1, new.len()) - 1]).min(now.last());
    }
    let days = |from: NaiveDate, to: NaiveDate| to.signed_duration_since(from).num_days().unsigned_abs() + 1;
    let part = days(before.first(), end.clamp(before.first(), before.last())) * days(now.first(), now.last());
    let nth = (part / days(before.first(), before.last())).max(1);
    now.first().checked_add_days(Days::new(nth - 1)).unwrap_or(now.last())
}
