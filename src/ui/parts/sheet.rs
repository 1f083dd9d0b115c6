//! A sheet over the plan: from below on a phone, in the middle on a desk. The browser's own dialog keeps the keyboard in it,
//! closes it on Escape, and gives the keyboard back where it came from.

use leptos::prelude::*;

use super::buttons::icon_button;
use super::el::{View, attr, boxed, class, el, on};
use super::icon::Shape;
use super::told::told;
use crate::i18n::texts::Page;
use crate::platform::page;
use crate::ui::Screen;
use crate::ui::answer::news;

const ID: &str = "sheet";

/// A sheet with a title around `content`.
pub fn sheet(title: Signal<String>, content: Vec<View>) -> View {
    let screen = Screen::here();
    Effect::new(move |_| page::open_dialog(ID));
    let attributes = vec![
        attr("id", ID),
        class("sheet"),
        attr("aria-labelledby", "sheet-title"),
        on("close", move |_| screen.sheet.set(None)),
        // A tap on the dialog itself, and not on what is in it, is a tap beside the sheet.
        on("click", move |event| {
            if event.target() == event.current_target() {
                page::close_dialog(ID);
            }
        }),
    ];
    let head = vec![
        el("h2", vec![attr("id", "sheet-title")], vec![View::Text(title)]),
        icon_button(Shape::Close, screen.word(Page::close), || page::close_dialog(ID)),
    ];
    let mut parts = vec![boxed("div", "sheet-head", head)];
    parts.extend(content);
    // What lies under the sheet is silent while it is open.
    parts.push(told(news(screen.document)));
    el("dialog", attributes, vec![boxed("div", "sheet-body", parts)])
}
