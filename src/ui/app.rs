//! The whole page, with its language, appearance, title, and the keys of undo.

use wasm_bindgen::JsCast;

use crate::platform::{events, panic_page};
use crate::state::document::Whose;
use crate::ui::act::act_screen;
use crate::ui::act::pay::pay_sheet;
use crate::ui::act::why::act_sheet;
use crate::ui::bars::answer::answer_bar;
use crate::ui::bars::compact::compact_bar;
use crate::ui::bars::keys::key_row;
use crate::ui::bars::tabs::tab_bar;
use crate::ui::bars::topbar::top_bar;
use crate::ui::document::{follow_reading, work_plan_screen};
use crate::ui::navigate::PLAN;
use crate::ui::one_page::one_page_screen;
use crate::ui::parts::explanation::explain_sheet;
use crate::ui::parts::html::{a, main};
use crate::ui::plans::as_text::{copy_sheet, open_sheet};
use crate::ui::plans::export::export_sheet;
use crate::ui::plans::import::{import_sheet, listen_for_tables};
use crate::ui::plans::menu::menu_sheet;
use crate::ui::plans::notices::banners;
use crate::ui::plans::share::share_sheet;
use crate::ui::plans::templates::templates_sheet;
use crate::ui::plans::toast::toast_line;
use crate::ui::prelude::*;
use crate::ui::split::due::due_sheet;
use crate::ui::split::space::leaf::leaf_sheet;
use crate::ui::split::split_screen;
use crate::ui::split::time::month::month_sheet;
use crate::ui::target::target_screen;
use crate::ui::whatif::column_why::column_sheet;
use crate::ui::whatif::lever_why::lever_sheet;
use crate::ui::whatif::odds::odds_sheet;
use crate::ui::whatif::whatif_screen;

/// The page.
pub fn app() -> AnyView {
    page_view().draw()
}

fn page_view() -> View {
    let document = Document::start();
    let screen = Screen::new(document);
    provide_context(screen);
    Effect::new(move |_| document.keep_asked(screen.is_asking()));
    screen.follow_history();
    dress(document);
    keyboard::follow_keyboard();
    prepare_for_panic(document);
    listen_for_undo(document);
    forget_with_plan(screen);
    follow_reading();
    listen_for_tables(screen);
    dynamic(move || {
        let _ = document.locale.followed();
        all_parts(screen)
    })
}

/// All parts of the page, in the current language.
fn all_parts(screen: Screen) -> Fragment {
    let skip = |event: web_sys::Event| {
        event.prevent_default();
        page::start_at(PLAN);
    };
    let tab = move || match screen.tab.get() {
        _ if screen.reading.get() == Some(Reading::OnePage) => "page",
        _ if screen.reading.get() == Some(Reading::WorkPlan) => "document",
        Tab::Target => "target",
        Tab::Split => "split",
        Tab::Act => "act",
        Tab::WhatIf => "whatif",
    };
    fragment()
        .child(a().class("skip").href("#plan").on("click", skip).child(screen.word(Page::skip_to_content)))
        .child(top_bar())
        .child(banners())
        .child(answer_bar())
        .child(tab_bar())
        .child(main().id(PLAN).tabindex("-1").attr("data-tab", tab).child(dynamic(move || match screen.tab.get() {
            _ if screen.reading.get() == Some(Reading::OnePage) => View::from(one_page_screen()),
            _ if screen.reading.get() == Some(Reading::WorkPlan) => work_plan_screen().into(),
            Tab::Target => target_screen().into(),
            Tab::Split => split_screen().into(),
            Tab::Act => act_screen(),
            Tab::WhatIf => View::from(whatif_screen()),
        })))
        .child(compact_bar())
        .child(key_row())
        .child(toast_line())
        .child(dynamic(move || match screen.sheet.get() {
            None => View::None,
            Some(Sheet::Menu) => menu_sheet().into(),
            Some(Sheet::Share) => share_sheet().into(),
            Some(Sheet::Open) => open_sheet().into(),
            Some(Sheet::Export) => export_sheet().into(),
            Some(Sheet::Import) => import_sheet().into(),
            Some(Sheet::Templates) => templates_sheet().into(),
            Some(Sheet::Copy(all)) => copy_sheet(all).into(),
            Some(Sheet::Explain(topic)) => explain_sheet(topic).into(),
            Some(Sheet::Leaf(path)) => leaf_sheet(&path).into(),
            Some(Sheet::Month(i)) => month_sheet(i).into(),
            Some(Sheet::Due(asked)) => due_sheet(asked).into(),
            Some(Sheet::Lever(asked)) => lever_sheet(asked).into(),
            Some(Sheet::Odds(figure)) => odds_sheet(figure).into(),
            Some(Sheet::Pay(figure)) => pay_sheet(figure).into(),
            Some(Sheet::Act(figure)) => act_sheet(figure).into(),
            Some(Sheet::Column(column, of)) => column_sheet(column, of).into(),
        }))
}

/// Keeps language, appearance and title as the document has them.
fn dress(document: Document) {
    Effect::new(move |_| page::set_root("lang", document.locale.followed().tag()));
    Effect::new(move |_| page::set_root("data-theme", document.theme.get().attribute()));
    let name = settled(document.part(move |draft| name_shown(draft, document.locale.get())));
    Effect::new(move |_| {
        let locale = document.locale.followed();
        let app = Page(locale).name();
        page::set_title(&format!("{} · {app}", name.get()));
    });
}

/// Prepares, with every edit, the texts of the page that is shown after a crash, when no code of the program can run.
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

/// What was chosen to be looked at in a plan is forgotten when another one is opened.
fn forget_with_plan(screen: Screen) {
    Effect::new(move |before: Option<Whose>| {
        let whose = screen.document.whose.get();
        if before.is_some_and(|before| before != whose) {
            screen.chosen.forget();
        }
        whose
    });
}

/// Ctrl or ⌘ with Z undoes, and with Shift and Z or with Y redoes, also in fields: the undo of the document replaces that of the field.
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
