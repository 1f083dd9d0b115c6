//! Buttons.

use leptos::prelude::*;

use super::html::{button, div};
use super::icon::{Shape, icon};
use super::view::Element;

/// A button with words, at times disabled.
pub fn text_button_unless(
    disabled: Signal<bool>,
    class_name: &'static str,
    word: Signal<String>,
    act: impl FnMut() + Send + 'static,
) -> Element {
    button().r#type("button").class(class_name).disabled(disabled).on_click(act).child(word)
}

/// A button with words.
pub fn text_button(class_name: &'static str, word: Signal<String>, act: impl FnMut() + Send + 'static) -> Element {
    button().r#type("button").class(class_name).on_click(act).child(word)
}

/// A button with a drawing, its words for whoever does not see it, at times disabled.
pub fn icon_button_unless(
    disabled: Signal<bool>,
    class_name: &'static str,
    shape: Shape,
    word: Signal<String>,
    act: impl FnMut() + Send + 'static,
) -> Element {
    button().r#type("button").class(class_name).aria_label(word).title(word).disabled(disabled).on_click(act).child(icon(shape))
}

/// A button with a drawing.
pub fn icon_button(shape: Shape, word: Signal<String>, act: impl FnMut() + Send + 'static) -> Element {
    icon_button_unless(Signal::stored(false), "icon", shape, word, act)
}

/// Buttons in a row: its children.
pub fn actions() -> Element {
    div().class("actions")
}
