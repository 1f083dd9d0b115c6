//! Buttons.

use leptos::prelude::*;

use super::el::{View, attr, boxed, class, el, live, live_flag, tap};
use super::icon::{Shape, icon};

/// A button with words, at times disabled.
pub fn button_unless(disabled: Signal<bool>, class_name: &'static str, word: Signal<String>, act: impl FnMut() + Send + 'static) -> View {
    el("button", vec![attr("type", "button"), class(class_name), live_flag("disabled", disabled), tap(act)], vec![View::Text(word)])
}

/// A button with words.
pub fn button(class_name: &'static str, word: Signal<String>, act: impl FnMut() + Send + 'static) -> View {
    el("button", vec![attr("type", "button"), class(class_name), tap(act)], vec![View::Text(word)])
}

/// A button with a drawing, its words for whoever does not see it, at times disabled.
pub fn icon_button_unless(
    disabled: Signal<bool>,
    class_name: &'static str,
    shape: Shape,
    word: Signal<String>,
    act: impl FnMut() + Send + 'static,
) -> View {
    let attributes = vec![
        attr("type", "button"),
        class(class_name),
        live("aria-label", word),
        live("title", word),
        live_flag("disabled", disabled),
        tap(act),
    ];
    el("button", attributes, vec![icon(shape)])
}

/// A button with a drawing.
pub fn icon_button(shape: Shape, word: Signal<String>, act: impl FnMut() + Send + 'static) -> View {
    icon_button_unless(Signal::stored(false), "icon", shape, word, act)
}

/// Buttons in a row.
pub fn actions(buttons: Vec<View>) -> View {
    boxed("div", "actions", buttons)
}
