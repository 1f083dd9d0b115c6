//! The whole page, and what holds for all of it: language, appearance, title, the keys of undo.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::answer::Answer;
use super::explain::ExplainSheet;
use super::funnel::FunnelPanel;
use super::limited::LimitedPanel;
use super::menu::MenuSheet;
use super::notices::{Banners, ToastLine};
use super::share::ShareSheet;
use super::target::TargetPanel;
use super::tiers::TiersPanel;
use super::topbar::TopBar;
use super::{Screen, Sheet};
use crate::platform::{events, page, panic_page};
use crate::state::document::{Document, name_of};

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let document = Document::start();
    let screen = Screen { document, sheet: RwSignal::new(None), stage: RwSignal::new(None), tiers: RwSignal::new(false) };
    provide_context(screen);
    dress(document);
    prepare_for_panic(document);
    listen_for_undo(document);
    view! {
        <a class="skip" href="#plan" on:click=move |event| { event.prevent_default(); let _ = page::focus("plan"); }>
            {move || screen.strings().skip_to_content}
        </a>
        <TopBar />
        <Banners />
        <Answer />
        <main id="plan" tabindex="-1">
            <div class="inputs">
                <TargetPanel />
                <TiersPanel />
                <LimitedPanel />
            </div>
            <FunnelPanel />
        </main>
        <ToastLine />
        {move || {
            screen.sheet.get().map(|sheet| match sheet {
                Sheet::Menu => view! { <MenuSheet /> }.into_any(),
                Sheet::Share => view! { <ShareSheet /> }.into_any(),
                Sheet::Explain(topic) => view! { <ExplainSheet topic /> }.into_any(),
            })
        }}
    }
}

/// Language, appearance and title follow the document.
fn dress(document: Document) {
    Effect::new(move |_| page::set_root("lang", document.locale.get().tag()));
    Effect::new(move |_| page::set_root("data-theme", document.theme.get().attribute()));
    let name = document.part(|draft| draft.name.clone());
    Effect::new(move |_| {
        let locale = document.locale.get();
        name.track();
        let app = if locale.is_chinese() { "倒推" } else { "Backcast" };
        page::set_title(&format!("{} · {app}", name_of(&document.draft(), locale)));
    });
}

/// Keeps, with every edit, what the page of the last resort would need: by then nothing here can be asked.
fn prepare_for_panic(document: Document) {
    Effect::new(move |_| {
        let strings = document.locale.get().strings();
        let (file_name, plan) = document.as_file();
        panic_page::prepare(panic_page::Words {
            title: strings.panic_title.into(),
            text: strings.panic_text.into(),
            save: strings.save_file.into(),
            again: strings.start_again.into(),
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
        match (key.key().to_lowercase().as_str(), key.shift_key()) {
            ("z", false) => document.undo(),
            ("z", true) | ("y", false) => document.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}
