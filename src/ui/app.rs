//! The whole page, and what holds for all of it: language, appearance, title, the keys of undo.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::answer::answer_bar;
use super::explain::explain_sheet;
use super::funnel::funnel_panel;
use super::limited::limited_panel;
use super::menu::menu_sheet;
use super::notices::{banners, toast_line};
use super::parts::el::{View, attr, boxed, class, dynamic, el, live, on, say};
use super::share::share_sheet;
use super::split::{due_sheet, leaf_sheet, month_sheet, split_screen};
use super::tabs::tab_bar;
use super::target::target_panel;
use super::tiers::tiers_panel;
use super::topbar::top_bar;
use super::whatif::{column_sheet, lever_sheet, odds_sheet, whatif_screen};
use super::{PLAN, Screen, Sheet, Tab};
use crate::domain::Field;
use crate::i18n::texts::{Page, Plans};
use crate::platform::{events, page, panic_page};
use crate::state::document::{Document, name_shown};

/// The page.
pub fn app() -> AnyView {
    page_view().draw()
}

fn page_view() -> View {
    let document = Document::start();
    let screen = Screen::new(document);
    provide_context(screen);
    dress(document);
    prepare_for_panic(document);
    listen_for_undo(document);
    dynamic(move || {
        let _ = document.locale.followed();
        all_parts(screen)
    })
}

/// All there is on the page, in the language of now.
fn all_parts(screen: Screen) -> View {
    let skip = on("click", |event| {
        event.prevent_default();
        page::start_at(PLAN);
    });
    let over = dynamic(move || match screen.sheet.get() {
        None => View::None,
        Some(Sheet::Menu) => menu_sheet(),
        Some(Sheet::Share) => share_sheet(),
        Some(Sheet::Explain(topic)) => explain_sheet(topic),
        Some(Sheet::Leaf(path)) => leaf_sheet(&path),
        Some(Sheet::Month(i)) => month_sheet(i),
        Some(Sheet::Due(asked)) => due_sheet(asked),
        Some(Sheet::Lever(asked)) => lever_sheet(asked),
        Some(Sheet::Odds(figure)) => odds_sheet(figure),
        Some(Sheet::Column(column, of)) => column_sheet(column, of),
    });
    let content = dynamic(move || match screen.tab.get() {
        Tab::Target => View::All(vec![boxed("div", "inputs", vec![target_panel(), tiers_panel()]), funnel_panel(), limited_panel()]),
        Tab::Split => split_screen(),
        Tab::WhatIf => whatif_screen(),
    });
    let tab = say(move || {
        match screen.tab.get() {
            Tab::Target => "target",
            Tab::Split => "split",
            Tab::WhatIf => "whatif",
        }
        .into()
    });
    View::All(vec![
        el("a", vec![class("skip"), attr("href", "#plan"), skip], vec![View::Text(screen.word(Page::skip_to_content))]),
        top_bar(),
        banners(),
        answer_bar(),
        tab_bar(),
        el("main", vec![attr("id", PLAN), attr("tabindex", "-1"), live("data-tab", tab)], vec![content]),
        toast_line(),
        over,
    ])
}

/// Language, appearance and title follow the document.
fn dress(document: Document) {
    Effect::new(move |_| page::set_root("lang", document.locale.followed().tag()));
    Effect::new(move |_| page::set_root("data-theme", document.theme.get().attribute()));
    let name = document.text(Field::Name);
    Effect::new(move |_| {
        let locale = document.locale.followed();
        let app = Page(locale).name();
        page::set_title(&format!("{} · {app}", name_shown(&name.get(), locale)));
    });
}

/// Keeps, with every edit, what the page of the last resort would need: by then nothing here can be asked.
fn prepare_for_panic(document: Document) {
    Effect::new(move |_| {
        let locale = document.locale.followed();
        let (file_name, plan) = document.as_file();
        panic_page::prepare(panic_page::Words {
            title: Page(locale).panic_title().into(),
            text: Page(locale).panic_text().into(),
            save: Plans(locale).save_file().into(),
            again: Page(locale).start_again().into(),
            file_name,
            plan,
        });
    });
}

/// Ctrl or ⌘ with Z undoes, with Shift and Z or with Y redoes, in fields too: the document's undo knows more than the field's.
fn listen_for_undo(document: Document) {
    events::listen_window("keydown", move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if key.is_composing() || key.alt_key() || !(key.ctrl_key() || key.meta_key()) {
            return;
        }
        match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
            ("z", false) => document.undo(),
            ("z", true) | ("y", false) => document.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}
