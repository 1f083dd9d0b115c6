//! The row of keys above the keyboard of a phone, for what its number pad does not have: 万 亿 % . −

use crate::domain::draft::Takes;
use crate::ui::prelude::*;

/// The row of keys. The style sheet shows it only where fingers type.
pub fn key_row() -> View {
    let screen = Screen::here();
    let is_figure = Signal::derive(move || screen.focused.with(|field| field.as_ref().is_some_and(|field| field.takes() != Takes::Words)));
    when(is_figure, move || {
        let units = Page(screen.locale()).unit_keys();
        let key = |text: &'static str| tap_key(text, move || keyboard::type_text(text)).child(text);
        div()
            .class("keys")
            .role("group")
            .aria_label(screen.word(Page::keys))
            .children(units.iter().copied().chain(["%", ".", "−"]).map(key))
            .child(tap_key("done", keyboard::leave_field).class("done").child(screen.word(Page::done)))
    })
}

/// A key that leaves the focus in the field.
fn tap_key(key: &'static str, act: impl Fn() + Send + 'static) -> Element {
    button().attr("data-key", key).on("pointerdown", |event| event.prevent_default()).on("click", move |_| act())
}
