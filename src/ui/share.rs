//! The link: by the system's share sheet, the clipboard, or a QR code.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Screen;
use super::parts::sheet::SheetFrame;
use crate::codec::link;
use crate::codec::qr::{Qr, qr};
use crate::platform::{files, page, sharing};
use crate::state::document::name_of;

const INPUT: &str = "share-link";

/// The sheet that shares the open plan.
#[component]
pub fn ShareSheet() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let title = Signal::derive(move || screen.strings().share.to_owned());
    let url = move || link::encode(&document.draft()).ok().map(|fragment| page::address() + &fragment);
    view! {
        <SheetFrame title>
            {move || match url() {
                Some(url) => view! { <Link url /> }.into_any(),
                None => view! { <p>{screen.strings().link_too_large}</p> }.into_any(),
            }}
            <div class="actions">
                <SaveFile />
            </div>
        </SheetFrame>
    }
}

/// The button that saves the open plan as a file.
#[component]
pub fn SaveFile() -> impl IntoView {
    let screen = Screen::here();
    let save = move |_| {
        let (name, text) = screen.document.as_file();
        files::save(&name, "application/json", &text);
    };
    view! { <button type="button" on:click=save>{move || screen.strings().save_file}</button> }
}

#[component]
fn Link(url: String) -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let code = qr(&url);
    let copied = RwSignal::new(None::<bool>);
    let shared = url.clone();
    let share = move |_| {
        let title = name_of(&document.draft(), document.locale.get_untracked()).into_owned();
        spawn_local(sharing::share(title, shared.clone()));
    };
    let text = url.clone();
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move { copied.set(Some(sharing::copy(text, INPUT).await)) });
    };
    let told = move || {
        let strings = screen.strings();
        copied.get().map(|copied| if copied { strings.copied } else { strings.not_copied })
    };
    view! {
        <p>{move || screen.strings().share_text}</p>
        <input id=INPUT class="link-text" type="text" readonly aria-label=move || screen.strings().link prop:value=url />
        <div class="actions">
            <button type="button" class="primary" on:click=copy>{move || screen.strings().copy_link}</button>
            {sharing::has_share_sheet().then(|| view! {
                <button type="button" on:click=share>{move || screen.strings().share_system}</button>
            })}
        </div>
        <p class="told" role="status">{told}</p>
        {match code {
            Some(code) => view! { <Code code /> }.into_any(),
            None => view! { <p class="note">{move || screen.strings().qr_too_large}</p> }.into_any(),
        }}
    }
}

#[component]
fn Code(code: Qr) -> impl IntoView {
    let screen = Screen::here();
    // Four light modules around it, as readers want.
    let view_box = format!("-4 -4 {size} {size}", size = code.size + 8);
    view! {
        <svg class="qr" viewBox=view_box role="img" shape-rendering="crispEdges" aria-label=move || screen.strings().qr_code>
            <rect class="light" x="-4" y="-4" width="100%" height="100%" />
            <path class="dark" d=code.path />
        </svg>
    }
}
