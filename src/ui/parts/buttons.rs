//! Buttons.

use leptos::prelude::*;

use super::attribute::Value;
use super::html::{button, div};
use super::icon::{Shape, icon};
use super::view::Element;
use crate::i18n::texts::Page;
use crate::ui::screen::here;

/// A button with words.
pub fn text_button(class_name: &'static str, word: Signal<String>, act: impl FnMut() + Send + 'static) -> Element {
    button().class(class_name).on_click(act).child(word)
}

/// A button with a drawing. Its words are for those who do not see the drawing.
pub fn icon_button(shape: Shape, word: Signal<String>, act: impl FnMut() + Send + 'static) -> Element {
    icon_button_of("icon", shape, word, act)
}

/// The same with a class.
pub fn icon_button_of(class_name: &'static str, shape: Shape, word: Signal<String>, act: impl FnMut() + Send + 'static) -> Element {
    button().class(class_name).aria_label(word).title(word).on_click(act).child(icon(shape))
}

/// The button that opens the details of `place`, and closes them again.
pub fn details_button<T: Copy + PartialEq + Send + Sync + 'static>(
    label: impl Into<Value>,
    open: RwSignal<Option<T>>,
    place: T,
) -> Element {
    button()
        .class("icon")
        .aria_label(label)
        .aria_expanded(move || open.get() == Some(place))
        .on_click(move || open.update(|open| *open = if *open == Some(place) { None } else { Some(place) }))
        .child(icon(Shape::DETAILS))
}

/// The buttons of undo and redo.
pub fn undo_buttons() -> [Element; 2] {
    let (screen, document) = here();
    let no_past = Signal::derive(move || !document.can_undo());
    let no_future = Signal::derive(move || !document.can_redo());
    [
        icon_button(Shape::UNDO, screen.word(Page::undo), move || document.undo()).disabled(no_past),
        icon_button(Shape::REDO, screen.word(Page::redo), move || document.redo()).disabled(no_future),
    ]
}

/// Buttons in a row: its children.
pub fn actions() -> Element {
    div().class("actions")
}
