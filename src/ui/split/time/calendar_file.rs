//! Days off from a calendar: an .ics file, or a list of dates.

use leptos::task::spawn_local;

use crate::codec::calendar_file::{self, BYTES_MAX, CalendarFile, EVENTS_MAX, NoCalendar};
use crate::domain::draft::fault::size;
use crate::domain::draft::limits::DAYS_MAX;
use crate::platform::files;
use crate::ui::parts::text_area::paste_area;
use crate::ui::prelude::*;
use crate::ui::split::measure::horizon;

const FILE: &str = "calendar-file";
const AREA: &str = "calendar-text";

/// The field for a calendar's text, and the buttons that open a file and add the days.
pub fn calendar_file() -> Fragment {
    let (screen, document) = here();
    let (text, fault, told) = (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let take = move || {
        let locale = screen.locale();
        let said = read(document, locale, &text.get_untracked());
        told.set(said.clone().unwrap_or_default());
        match said {
            Ok(_) => {
                fault.set(String::new());
                text.set(String::new());
            }
            // The text stays, so that it can be corrected.
            Err(said) => fault.set(said),
        }
    };
    let chosen = move |_| {
        spawn_local(async move {
            match files::chosen(FILE, BYTES_MAX).await {
                Some(Ok(content)) => {
                    text.set(content);
                    take();
                }
                Some(Err(bytes)) => fault.set(refusal(screen.locale(), &NoCalendar::Bytes(bytes))),
                None => {}
            }
        });
    };
    fragment()
        .child(p().class("note").child(screen.word(Calendar::file_hint)))
        .child(paste_area(AREA, screen.word(Calendar::file_text), text, fault.into()))
        .child(actions().child(text_button("primary", screen.word(Calendar::add_days), take)).child(text_button(
            "",
            screen.word(Calendar::open_file),
            || page::tap(FILE),
        )))
        .child(
            input()
                .id(FILE)
                .class("unseen")
                .r#type("file")
                .accept(".ics,.txt,.csv,text/calendar,text/plain")
                .tabindex("-1")
                .aria_hidden("true")
                .on("change", chosen),
        )
        .child(p().class("told lines").role("status").child(move || told.get()))
}

/// Adds the days of a calendar to the plan, and says what was added and left out, or why nothing was.
fn read(document: Document, locale: Locale, text: &str) -> Result<String, String> {
    let words = Calendar(locale);
    let calendar = calendar_file::read(text).map_err(|reason| refusal(locale, &reason))?;
    let horizon = horizon(document).ok_or_else(|| words.needs_dates().to_owned())?;
    let days = calendar.days_in(horizon);
    let mut draft = document.draft();
    let added = edits::add_days(&mut draft, &days.off, &days.make_up);
    let added = added.ok_or_else(|| words.too_many_days(&number::whole(DAYS_MAX as u64)))?;
    if days.off.is_empty() && days.make_up.is_empty() {
        let Some((first, last)) = calendar.span() else { return Err(with_left_out(locale, words.no_days().to_owned(), &calendar)) };
        return Err(words.outside(&dates::date(locale, first), &dates::date(locale, last)));
    }
    let mut said = match (added.off, added.make_up) {
        (0, 0) => words.added_none().to_owned(),
        (off, 0) => words.added_off(off.to_string()),
        (0, make_up) => words.added_work(make_up.to_string()),
        (off, make_up) => words.added_off(off.to_string()) + &sentence(locale, &words.added_work(make_up.to_string())),
    };
    if (added.off, added.make_up) != (0, 0) {
        document.edit(None, move |draft| {
            edits::add_days(draft, &days.off, &days.make_up);
        });
    }
    said = with_left_out(locale, said, &calendar);
    Ok(said)
}

/// The text with a line about the events that are left out, if there are any.
fn with_left_out(locale: Locale, said: String, calendar: &CalendarFile) -> String {
    let (words, left_out) = (Calendar(locale), calendar.left_out);
    let reasons = [
        (left_out.timed, words.left_timed(left_out.timed.to_string())),
        (left_out.repeated, words.left_repeated(left_out.repeated.to_string())),
        (left_out.cancelled, words.left_cancelled(left_out.cancelled.to_string())),
        (left_out.observed, words.left_observed(left_out.observed.to_string())),
        (left_out.unclear, words.left_unclear(left_out.unclear.to_string())),
    ];
    let parts: Vec<String> = reasons.into_iter().filter(|(n, _)| *n > 0).map(|(_, said)| said).collect();
    if parts.is_empty() {
        return said;
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    format!("{said}\n{}", words.left_out(&dates::listed(locale, &parts)))
}

/// A sentence that follows another.
fn sentence(locale: Locale, text: &str) -> String {
    if locale.is_chinese() { text.to_owned() } else { format!(" {text}") }
}

/// The reason why a text is not a calendar, as a message.
fn refusal(locale: Locale, reason: &NoCalendar) -> String {
    let words = Calendar(locale);
    match reason {
        NoCalendar::Empty => words.file_empty().to_owned(),
        NoCalendar::Bytes(bytes) => words.file_bytes(&size(*bytes), &size(BYTES_MAX)),
        NoCalendar::Many => words.file_many(&number::whole(EVENTS_MAX as u64)),
        NoCalendar::Unknown(given) => words.file_unknown(given),
        NoCalendar::Line(number, given) => words.file_line(*number, given),
        NoCalendar::Ambiguous(number, given) => words.file_ambiguous(*number, given),
        NoCalendar::Cut => words.file_cut().to_owned(),
    }
}
