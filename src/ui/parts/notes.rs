//! Notes that stand on more than one screen.

use crate::ui::prelude::*;

/// That the working days of some years are provisional, because their holidays are not published yet: for every place that counts them.
pub fn provisional_note() -> View {
    let screen = Screen::here();
    let document = screen.document;
    let note = Signal::derive(move || {
        let locale = document.locale.get();
        let note = |report: &Report| dates::holidays_unpublished(locale, &report.calendar.as_ref()?.unpublished);
        document.report().and_then(|report| note(&report)).unwrap_or_default()
    });
    when(move || !note.get().is_empty(), move || p().class("note provisional").child(note))
}

/// That the plan's deal size is used nowhere, where every part has its own.
pub fn own_deal_sizes() -> View {
    let document = Screen::here().document;
    let said = Signal::derive(move || Target(document.locale.get()).own_deal_sizes().to_owned());
    when(
        move || document.outcome.with(|outcome| outcome.plan.as_ref().is_some_and(|plan| plan.has_unused_deal_size())),
        move || p().class("note").child(said),
    )
}
