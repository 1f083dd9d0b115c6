//! Tables that are too long or too wide for the screen: pages, rows on request, and boxes that scroll.

use crate::ui::prelude::*;

/// The buttons that go from page to page, if there is more than one.
pub fn pager(page: RwSignal<usize>, pages: Signal<usize>, what: Signal<String>) -> View {
    let screen = Screen::here();
    let buttons = move || {
        let at_first = Signal::derive(move || page.get() == 0);
        let at_last = Signal::derive(move || page.get() + 1 >= pages.get());
        div()
            .class("actions pager")
            .child(
                text_button("", screen.word(Time::earlier), move || {
                    page.update(|page| *page = (*page).min(pages.get_untracked().saturating_sub(1)).saturating_sub(1));
                })
                .disabled(at_first),
            )
            .child(span().role("status").child(what))
            .child(text_button("", screen.word(Time::later), move || page.update(|page| *page += 1)).disabled(at_last))
    };
    when(move || pages.get() > 1, buttons)
}

/// Rows of a long list that are shown at first, and that each tap adds.
pub const ROWS: usize = 24;

/// The button that shows more rows of `many`, while some are not shown.
pub fn more_rows(many: Signal<usize>, shown: RwSignal<usize>) -> View {
    let left = Signal::derive(move || format!("+{}", many.get().saturating_sub(shown.get()).min(ROWS)));
    when(move || many.get() > shown.get(), move || text_button("link", left, move || shown.update(|shown| *shown += ROWS)))
}

/// A box that scrolls sideways where the table in it is too wide.
pub fn scroll_box(name: Signal<String>) -> Element {
    div().class("scroll-box").tabindex("0").role("group").aria_label(name)
}

/// A table whose cells can be tapped and reached with the arrow keys, in a region that scrolls.
pub fn scrolling_table(
    name: Signal<String>,
    class_name: &'static str,
    on_place: impl Fn(&str) + Send + 'static,
    nodes: impl Fn() -> Vec<Node> + Send + Sync + 'static,
) -> Element {
    div()
        .class("scroll")
        .tabindex("0")
        .role("region")
        .aria_label(name)
        .child(table().class(class_name).on_place(on_place).arrow_keys().nodes(nodes))
}
