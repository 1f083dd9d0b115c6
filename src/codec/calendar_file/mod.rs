//! A calendar of days off, pasted or from a file: iCalendar, or a list of dates as copied from a spreadsheet.
//!
//! A plan takes only days from it. The reader is a part of the gate: it limits the size and the number of events, never panics, and says
//! which line it cannot read.
//!
//! The crates `icalendar` and `ical` read all of iCalendar but do not repeat events, and a plan needs four properties of one component.

mod days;
mod ics;
mod list;
mod moment;
mod repeats;
mod written;

pub use days::{BYTES_MAX, CalendarDays, CalendarFile, EVENTS_MAX, Event, LeftOut, NoCalendar};

/// Reads a calendar.
///
/// ```
/// use backcast::codec::calendar_file::{self, NoCalendar};
/// let calendar = calendar_file::read("2027-02-05 – 2027-02-12 Spring Festival\n2027-04-05").unwrap();
/// assert_eq!(calendar.events.len(), 2);
/// assert_eq!(calendar_file::read("Tuesday"), Err(NoCalendar::Unknown("Tuesday".into())));
/// ```
///
/// # Errors
/// [`NoCalendar`]: the first reason.
pub fn read(text: &str) -> Result<CalendarFile, NoCalendar> {
    if text.len() > BYTES_MAX {
        return Err(NoCalendar::Bytes(text.len()));
    }
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).ok_or(NoCalendar::Empty)?;
    if first.eq_ignore_ascii_case("BEGIN:VCALENDAR") { ics::read(text) } else { list::read(text) }
}
