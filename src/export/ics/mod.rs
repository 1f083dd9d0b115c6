//! The dates of a plan for a calendar (iCalendar, RFC 5545): milestones, training, reviews, phases, and the latest date for a new lead.
//!
//! - Every event lasts whole days and leaves them free, because a plan knows no times of day.
//! - **Imported again, an event replaces itself.** Its `UID` is made of the plan's key, its kind and its place in the plan (of a review, also
//!   the week or the month), so that another name or date changes the event and makes no second one. The key comes from the id under
//!   which the browser keeps the plan, which survives a new name; from a file alone, it comes from the plan's name, or from its dates. An
//!   import deletes nothing: what is deleted in the plan has to be deleted in the calendar too.
//! - `SEQUENCE` is the number of minutes from the start of 2020 to the moment of the export, and `DTSTAMP` is that moment. Neither falls as
//!   long as the clock does not.
//! - A daily review is one event that repeats by day of the week, with its days off as exceptions (`RRULE` and `EXDATE`, which every
//!   importing program knows). Make-up workdays have an event each, because several programs ignore `RDATE`. Other reviews are single
//!   events: their days follow no rule, and a meeting that is moved in the calendar moves alone.
//!
//! The writer is our own: the crate `icalendar` 0.17 takes its UIDs from a random number and its stamps from a clock, which makes no
//! sense here, and its folding counts characters where the limit is in bytes.

mod daily;
mod entries;
mod entry;
mod line;

use chrono::{DateTime, NaiveDate};

use self::entries::entries;
use crate::domain::{Draft, Plan, Report};
use crate::i18n::Locale;
use crate::i18n::plan_name::plan_name;

use line::Lines;

/// Seconds from 1970 to 2020.
const YEAR_2020: u64 = 1_577_836_800;

/// Which plan a calendar belongs to, and when it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Origin {
    /// The key of the plan; `None` for one that is made of its name or its dates.
    pub key: Option<u64>,
    /// The moment in seconds since 1970; `None` for the beginning of today.
    pub made: Option<u64>,
}

/// The key of a plan that has this id: FNV-1a, which is the same on every machine.
pub fn key_of(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Whether a plan has a date for a calendar.
pub fn has_dates(plan: &Plan) -> bool {
    let book = plan.playbook();
    plan.horizon().is_some() || book.milestones.iter().any(|it| it.due.is_some()) || book.training.iter().any(|it| it.day.is_some())
}

/// The calendar of a plan, made on the day `today`.
pub fn write(draft: &Draft, plan: &Plan, report: &Report, today: NaiveDate, locale: Locale, origin: Origin) -> String {
    let name = plan_name(&draft.name, &draft.outline(), locale);
    let key = origin.key.unwrap_or_else(|| key_of(&own_key(draft)));
    let midnight = today.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let made = origin.made.unwrap_or_else(|| u64::try_from(midnight).unwrap_or(0));
    let stamp = i64::try_from(made).ok().and_then(|made| DateTime::from_timestamp(made, 0)).unwrap_or_default();
    let stamp = stamp.naive_utc().to_string().replace(['-', ':'], "").replace(' ', "T") + "Z";
    let sequence = made.saturating_sub(YEAR_2020) / 60;
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Backcast//Sales plan//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", "PUBLISH");
    lines.text("NAME", &name);
    lines.text("X-WR-CALNAME", &name);
    for entry in entries(plan, report, locale) {
        lines.plain("BEGIN", "VEVENT");
        lines.plain("UID", &format!("{}-{key:016x}@backcast", entry.id));
        lines.plain("DTSTAMP", &stamp);
        lines.plain("SEQUENCE", &sequence.to_string());
        lines.day("DTSTART", entry.first);
        // An end is the day after the last one.
        lines.day("DTEND", entry.last.succ_opt().unwrap_or(entry.last));
        lines.text("SUMMARY", &entry.summary);
        if !entry.description.is_empty() {
            lines.text("DESCRIPTION", &entry.description);
        }
        if let Some(repeats) = &entry.repeats {
            repeats.write(&mut lines);
        }
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("END", "VEVENT");
    }
    lines.plain("END", "VCALENDAR");
    lines.finish()
}

/// What tells a plan without an id from others: its name, otherwise its dates.
fn own_key(draft: &Draft) -> String {
    let name = draft.name.trim();
    if name.is_empty() { format!("{} {}", draft.first.trim(), draft.last.trim()) } else { name.to_owned() }
}
