//! A short message at the foot of the page, with a way back. It is up for 4 s, and gone once its way back was taken.

use crate::state::document::{Back, Toast};
use crate::ui::prelude::*;

/// A short message at the foot of the page.
pub fn toast_line() -> Element {
    let document = Screen::here().document;
    div().class("toast-place").role("status").aria_live("polite").child(dynamic(move || document.toast.get().map(toast_of)))
}

fn toast_of(toast: Toast) -> Element {
    let (screen, document) = here();
    let back = toast.back.map(|back| {
        let word = if matches!(back, Back::Open(_)) { screen.word(Plans::open) } else { screen.word(Page::undo) };
        text_button("link", word, move || document.go_back(&back))
    });
    let close = icon_button(Shape::CLOSE, screen.word(Page::close), move || document.toast.set(None));
    div().class("toast").child(span().child(toast.text)).children(back).child(close)
}
