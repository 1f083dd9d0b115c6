//! What is too long or too wide for the screen: pages, and a box that scrolls.

use crate::ui::prelude::*;

/// Goes from page to page, where there is more than one.
pub fn pager(page: RwSignal<usize>, pages: Signal<usize>, what: Signal<String>) -> View {
    let screen = Screen::here();
    let buttons = move || {
        let at_first = Signal::derive(move || page.get() == 0);
        let at_last = Signal::derive(move || page.get() + 1 >= pages.get());
        div()
            .class("actions pager")
            .child(text_button_unless(at_first, "", screen.word(Time::earlier), move || {
                page.update(|page| *page = (*page).min(pages.get_untracked().saturating_sub(1)).saturating_sub(1));
            }))
            .child(span().role("status").child(what))
            .child(text_button_unless(at_last, "", screen.word(Time::later), move || page.update(|page| *page += 1)))
    };
    when(move || pages.get() > 1, buttons)
}

/// A table in a box of its own, which scrolls sideways where it is too wide.
pub fn scroll_box(name: Signal<String>) -> Element {
    div().class("scroll-box").tabindex("0").role("group").aria_label(name)
}
