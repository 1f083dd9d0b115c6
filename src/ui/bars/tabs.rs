//! The tabs: at the thumb on a phone, below the answer on a desk.

use crate::ui::parts::attribute::true_or_false;
use crate::ui::parts::html::nav;
use crate::ui::prelude::*;

/// The word of a tab.
type Word = fn(Locale) -> &'static str;

/// Every tab, with its word and its drawing.
const TABS: [(Tab, Word, Shape); 4] = [
    (Tab::Target, |locale| Target(locale).target(), Shape::TARGET),
    (Tab::Split, |locale| Page(locale).split_tab(), Shape::SPLIT),
    (Tab::Act, |locale| Page(locale).act_tab(), Shape::ACT),
    (Tab::WhatIf, |locale| Page(locale).whatif_tab(), Shape::WHAT_IF),
];

/// The tabs.
pub fn tab_bar() -> Element {
    let screen = Screen::here();
    let tab = |(tab, word, shape): (Tab, Word, Shape)| {
        let is_on = Signal::derive(move || screen.tab.get() == tab);
        button()
            .aria_current(move || if is_on.get() { "page".into() } else { String::new() })
            .attr("data-on", true_or_false(is_on))
            .on_click(move || screen.open_tab(tab))
            .child(icon(shape))
            .child(span().child(screen.word(word)))
    };
    nav().class("tabs").aria_label(screen.word(Page::views)).children(TABS.into_iter().map(tab))
}
