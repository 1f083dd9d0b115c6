//! A sheet over the plan: from below on a phone, in the middle on a desk. The browser's own dialog keeps the keyboard in it,
//! closes it on Escape, and gives the keyboard back where it came from.

use super::html::dialog;
use super::news::news;
use crate::ui::prelude::*;

/// The id of the sheet.
pub const SHEET: &str = "sheet";

/// A sheet with a title around `content`.
pub fn sheet(title: Signal<String>, content: Fragment) -> Element {
    let screen = Screen::here();
    Effect::new(move |_| page::open_dialog(SHEET));
    let close = icon_button(Shape::CLOSE, screen.word(Page::close), || page::close_dialog(SHEET));
    dialog()
        .id(SHEET)
        .class("sheet")
        .aria_labelledby("sheet-title")
        .on("close", move |_| screen.sheet.set(None))
        // A tap on the dialog itself, and not on what is in it, is a tap beside the sheet.
        .on("click", move |event| {
            if event.target() == event.current_target() {
                page::close_dialog(SHEET);
            }
        })
        .child(
            div()
                .class("sheet-body")
                .child(div().class("sheet-head").child(h2().id("sheet-title").child(title)).child(close))
                .child(content)
                // A screen reader does not speak live regions under the open sheet.
                .child(live_region(news(screen.document))),
        )
}
