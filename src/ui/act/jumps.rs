//! The way around on the Act tab: a row of its parts on a phone, a list beside them on a desk.

use crate::i18n::texts::{Feasibility, Indicators, Pay, Playbook};
use crate::ui::prelude::*;

/// A button for each part.
pub fn jumps() -> Element {
    let (screen, document) = here();
    // Without an activity that brings something there is no supply to go to.
    let has_supply = document.part(|draft| draft.activities.iter().any(|it| !it.brings.trim().is_empty()));
    let jump = |id: &'static str, word: Signal<String>| li().child(text_button("chip", word, move || page::show_part(id)));
    let supply = move || jump("supply-title", screen.word(Supply::name));
    let parts = ol()
        .child(when(has_supply, supply))
        .child(jump("feasibility-title", screen.word(Feasibility::title)))
        .child(jump("activities-title", screen.word(Activities::title)))
        .child(jump("hours-title", screen.word(Hours::title)))
        .child(jump("customers-title", screen.word(Customers::title)))
        .child(jump("budget-title", screen.word(Budget::title)))
        .child(jump("pay-title", screen.word(Pay::title)))
        .child(jump("indicators-title", screen.word(Indicators::title)))
        .child(jump("playbook-link-title", screen.word(Playbook::title)))
        .child(jump("routine-title", screen.word(Today::routine)));
    html::nav().class("act-parts").aria_label(screen.word(Today::parts)).child(parts)
}
