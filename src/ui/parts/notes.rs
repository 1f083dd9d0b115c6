//! Notes of more than one screen.

use crate::ui::prelude::*;

/// A paragraph with this text, while there is one.
pub fn line_if_any(class_name: &'static str, text: Signal<String>) -> View {
    when(move || !text.get().is_empty(), move || p().class(class_name).child(text))
}

/// The note that the working days of some years are provisional, because their holidays are not published yet.
pub fn provisional_note() -> View {
    let unpublished = |report: &Report, locale: Locale| dates::holidays_unpublished(locale, &report.calendar.as_ref()?.unpublished);
    line_if_any("note provisional", Screen::here().of_report(unpublished))
}

/// The note that the plan's deal size is used nowhere, because every sub-target has its own.
pub fn own_deal_sizes() -> View {
    let screen = Screen::here();
    let is_unused = screen.of_plan(|plan, _| Some(plan.has_unused_deal_size()));
    when(is_unused, move || p().class("note").child(screen.word(Target::own_deal_sizes)))
}
