//! A sheet over the plan: from below on a phone, in the middle on a desk. The browser's own dialog keeps the keyboard in it,
//! closes it on Escape, and gives the keyboard back where it came from.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::ui::Screen;

/// A sheet with a title.
#[component]
pub fn SheetFrame(#[prop(into)] title: Signal<String>, children: Children) -> impl IntoView {
    let screen = Screen::here();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            // Fails only if it is open already.
            let _ = dialog.show_modal();
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    // A tap on the dialog itself, and not on what is in it, is a tap beside the sheet.
    let beside = move |event: leptos::ev::MouseEvent| {
        if event.target() == event.current_target() {
            close();
        }
    };
    view! {
        <dialog class="sheet" node_ref=dialog aria-labelledby="sheet-title" on:close=move |_| screen.sheet.set(None) on:click=beside>
            <div class="sheet-body">
                <div class="sheet-head">
                    <h2 id="sheet-title">{title}</h2>
                    <button type="button" class="icon" aria-label=move || screen.strings().close on:click=move |_| close()>
                        <Icon shape=Shape::Close />
                    </button>
                </div>
                {children()}
            </div>
        </dialog>
    }
}
