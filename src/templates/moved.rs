//! A plan whose period is over, moved to the next month.

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::Draft;
use crate::domain::calendar::written;

/// The plan as it is, or moved by whole months to the one after today if its plan period ended before today. The ends of its phases, its
/// fixed months, and the days of its activities and of its playbook move with it; days off stay, because they belong to their dates.
///
/// ```
/// use backcast::domain::Draft;
/// use backcast::templates::moved;
/// let draft = Draft { first: "2027-01-01".into(), last: "2027-03-31".into(), ..Draft::default() };
/// let on = |today: &str| moved(draft.clone(), today.parse().unwrap());
/// assert_eq!(on("2027-03-31").last, "2027-03-31");
/// assert_eq!((&on("2027-04-01").first[..], &on("2027-04-01").last[..]), ("2027-05-01", "2027-07-31"));
/// ```
#[must_use]
pub fn moved(mut draft: Draft, today: NaiveDate) -> Draft {
    let months = || {
        let (first, last) = (written::day(&draft.first)?, written::day(&draft.last)?);
        let months_of = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        u32::try_from(months_of(today) + 1 - months_of(first)).ok().filter(|_| last < today)
    };
    let Some(months) = months() else { return draft };
    let later = |text: &mut String| {
        if let Some(day) = written::day(text).and_then(|day| months_later(day, months)) {
            *text = day.to_string();
        }
    };
    later(&mut draft.first);
    later(&mut draft.last);
    draft.time.phases.iter_mut().for_each(|phase| later(&mut phase.last));
    for pin in &mut draft.time.pinned {
        if let Some(day) = written::month(&pin.month).and_then(|day| months_later(day, months)) {
            pin.month = written::month_text(day);
        }
    }
    for activity in &mut draft.activities {
        let days = activity.dates.split(", ").map(|text| {
            let mut text = text.to_owned();
            later(&mut text);
            text
        });
        activity.dates = days.collect::<Vec<_>>().join(", ");
    }
    for milestone in &mut draft.playbook.milestones {
        later(&mut milestone.from);
        later(&mut milestone.due);
    }
    draft.playbook.training.iter_mut().for_each(|training| later(&mut training.day));
    draft
}

/// The day so many months later; the last day of a month stays a last day.
fn months_later(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    let next = day.succ_opt()?;
    if next.month() == day.month() {
        return day.checked_add_months(Months::new(months));
    }
    next.checked_add_months(Months::new(months))?.pred_opt()
}
