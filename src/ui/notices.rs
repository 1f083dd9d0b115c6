//! What must be said at once: a shared plan, a refused link, a storage that does not keep; and short messages with a way back.

use leptos::prelude::*;

use super::Screen;
use super::share::SaveFile;
use crate::domain::Field;
use crate::platform::files;
use crate::state::document::{Saving, Whose};
use crate::state::library::Trouble;

/// Everything that stands above the plan until it is settled.
#[component]
pub fn Banners() -> impl IntoView {
    view! {
        <div class="banners">
            <GuestBanner />
            <RefusedBanner />
            <StorageBanner />
            <CorruptBanner />
            <OtherFaults />
        </div>
    }
}

#[component]
fn GuestBanner() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    view! {
        <Show when=move || matches!(document.whose.get(), Whose::Guest(_))>
            <div class="banner" role="status">
                <p>{move || screen.strings().guest}</p>
                <div class="actions">
                    <button type="button" class="primary" on:click=move |_| document.keep()>{move || screen.strings().keep}</button>
                    <button type="button" on:click=move |_| document.leave_guest()>{move || screen.strings().back_to_own}</button>
                </div>
            </div>
        </Show>
    }
}

#[component]
fn RefusedBanner() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    move || {
        document.refused.get().map(|refused| {
            let locale = document.locale.get();
            let strings = locale.strings();
            let what = if refused.is_link { strings.link_refused } else { strings.file_refused };
            let faults = refused.faults.iter().take(5).map(|fault| {
                let path = fault.field.to_string();
                let before = if path.is_empty() { String::new() } else { format!("{path}: ") };
                view! { <li><bdi>{before}{locale.fault(fault)}</bdi></li> }
            });
            view! {
                <div class="banner warn" role="alert">
                    <p>{what}</p>
                    <ul>{faults.collect_view()}</ul>
                    <div class="actions">
                        <button type="button" on:click=move |_| document.refused.set(None)>{strings.dismiss}</button>
                    </div>
                </div>
            }
        })
    }
}

#[component]
fn StorageBanner() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let text = move || {
        let strings = screen.strings();
        match document.saving.get() {
            Saving::Refused(Trouble::Forbidden) => Some(strings.storage_forbidden),
            Saving::Refused(Trouble::Full) => Some(strings.storage_full),
            Saving::Done | Saving::Soon => None,
        }
    };
    // While the next try is under way the last word stands, or it would blink with every letter.
    let text = Memo::new(move |before: Option<&Option<&'static str>>| {
        if document.saving.get() == Saving::Soon { before.copied().flatten() } else { text() }
    });
    view! {
        <Show when=move || text.get().is_some()>
            <div class="banner warn" role="alert">
                <p>{text}</p>
                <div class="actions">
                    <SaveFile />
                </div>
            </div>
        </Show>
    }
}

#[component]
fn CorruptBanner() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let dismissed = RwSignal::new(false);
    let save = move |_| {
        let text = document.corrupt.get_untracked().join("\n\n");
        files::save("backcast-rescue.txt", "text/plain", &text);
    };
    view! {
        <Show when=move || !dismissed.get() && document.corrupt.with(|corrupt| !corrupt.is_empty())>
            <div class="banner warn" role="alert">
                <p>{move || screen.strings().storage_corrupt}</p>
                <div class="actions">
                    <button type="button" class="primary" on:click=save>{move || screen.strings().save_what_is_there}</button>
                    <button type="button" on:click=move |_| dismissed.set(true)>{move || screen.strings().dismiss}</button>
                </div>
            </div>
        </Show>
    }
}

/// Faults that have no field on screen, as a file can have: too many stages, a list that is too long.
#[component]
fn OtherFaults() -> impl IntoView {
    let document = Screen::here().document;
    let texts = Memo::new(move |_| {
        let locale = document.locale.get();
        document.outcome.with(|outcome| {
            let other = outcome.faults.iter().filter(|fault| matches!(fault.field, Field::File(_)));
            other.map(|fault| format!("{}: {}", fault.field, locale.fault(fault))).collect::<Vec<_>>()
        })
    });
    move || {
        let texts = texts.get();
        (!texts.is_empty()).then(|| {
            let rows = texts.into_iter().map(|text| view! { <p><bdi>{text}</bdi></p> });
            view! { <div class="banner warn" role="alert">{rows.collect_view()}</div> }
        })
    }
}

/// A short message at the foot of the page.
#[component]
pub fn ToastLine() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    view! {
        <div class="toast-place" role="status" aria-live="polite">
            {move || {
                document.toast.get().map(|toast| {
                    let back = toast.back.clone();
                    view! {
                        <div class="toast">
                            <span>{toast.text}</span>
                            {back.map(|back| view! {
                                <button type="button" class="link" on:click=move |_| document.go_back(&back)>
                                    {move || screen.strings().undo}
                                </button>
                            })}
                            <button type="button" class="icon" aria-label=move || screen.strings().close on:click=move |_| document.toast.set(None)>
                                <super::parts::icon::Icon shape=super::parts::icon::Shape::Close />
                            </button>
                        </div>
                    }
                })
            }}
        </div>
    }
}
