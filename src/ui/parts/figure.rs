//! A number that explains itself when it is tapped.

use crate::ui::prelude::*;

/// A number on a button that explains it. `what` is added to its name for screen readers.
pub fn figure(topic: Topic, shown: Signal<String>, what: Signal<String>) -> Element {
    let screen = Screen::here();
    button()
        .class("figure")
        .attr("data-length", move || length_class(&shown.get()).to_owned())
        .aria_label(move || Calculation(screen.locale()).explain(format!("{} {}", shown.get(), what.get()).trim()))
        .on_click(move || screen.open_sheet(Sheet::Explain(topic)))
        .child(shown)
}

/// The width of a text, in narrow letters.
pub fn width(text: &str) -> usize {
    text.chars().map(|c| if c < 'ɐ' { 1 } else { 2 }).sum()
}

/// The width of a text as a class for the style sheet.
pub fn length_class(text: &str) -> &'static str {
    match width(text) {
        0..=4 => "s",
        5..=6 => "m",
        7..=9 => "l",
        _ => "xl",
    }
}
