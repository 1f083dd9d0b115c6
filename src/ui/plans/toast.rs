//! A short message at the foot of the page, with a way back.

use crate::state::document::{Back, Toast};
use crate::ui::prelude::*;

/// A short message at the foot of the page.
pub fn toast_line() -> Element {
    let screen = Screen::here();
    let document = screen.document;
    div()
        .class("toast-place")
        .role("status")
        .aria_live("polite")
        .child(dynamic(move || document.toast.get().map(|toast| toast_of(screen, toast))))
}

fn toast_of(screen: Screen, toast: Toast) -> Element {
    let document = screen.document;
    let back = toast.back.map(|back| {
        let is_on = matches!(back, Back::Open(_));
        let word =
            Signal::derive(
                move || if is_on { Plans(document.locale.get()).open().to_owned() } else { Page(screen.locale()).undo().to_owned() },
            );
        text_button("link", word, move || document.go_back(&back))
    });
    let close = icon_button(Shape::Close, screen.word(Page::close), move || document.toast.set(None));
    div().class("toast").children([span().child(toast.text)].into_iter().chain(back).chain([close]))
}
