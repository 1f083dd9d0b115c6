//! The tabs: at the thumb on a phone, below the answer on a desk.

use leptos::prelude::*;

use super::parts::el::{View, attr, class, el, flag, line, live, live_bool, say, tap};
use super::parts::icon::{Shape, icon};
use super::{Screen, Tab};
use crate::i18n::Locale;
use crate::i18n::texts::{Page, Target};
use crate::platform::page;

/// Every tab, with its word and its drawing.
type Word = fn(Locale) -> &'static str;
const TABS: [(Tab, Word, Shape); 3] = [
    (Tab::Target, |locale| Target(locale).target(), Shape::Target),
    (Tab::Split, |locale| Page(locale).split_tab(), Shape::Split),
    (Tab::WhatIf, |locale| Page(locale).whatif_tab(), Shape::WhatIf),
];

/// The tabs.
pub fn tab_bar() -> View {
    let screen = Screen::here();
    let tab = |(tab, word, shape): (Tab, Word, Shape)| {
        let is_on = flag(move || screen.tab.get() == tab);
        let attributes = vec![
            attr("type", "button"),
            live("aria-current", say(move || if is_on.get() { "page".into() } else { String::new() })),
            live_bool("data-on", is_on),
            tap(move || {
                screen.document.seal();
                screen.tab.set(tab);
                page::to_top();
            }),
        ];
        el("button", attributes, vec![icon(shape), line("span", "", screen.word(word))])
    };
    el("nav", vec![class("tabs"), live("aria-label", screen.word(Page::views))], TABS.into_iter().map(tab).collect())
}
