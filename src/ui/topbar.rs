//! The top bar: which plan, whether it is kept, undo, share, menu.

use leptos::prelude::*;

use super::parts::icon::{Icon, Shape};
use super::{Screen, Sheet};
use crate::state::document::{Saving, Whose, name_of};

/// The top bar.
#[component]
pub fn TopBar() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let name = document.part(|draft| draft.name.clone());
    let shown = move || {
        name.track();
        name_of(&document.draft(), document.locale.get()).into_owned()
    };
    let standing = move || {
        let strings = screen.strings();
        if matches!(document.whose.get(), Whose::Guest(_)) {
            return strings.as_guest;
        }
        match document.saving.get() {
            Saving::Done => strings.saved,
            Saving::Soon => strings.saving,
            Saving::Refused(_) => strings.not_saved,
        }
    };
    let refused = move || matches!(document.saving.get(), Saving::Refused(_));
    view! {
        <header class="topbar">
            <button type="button" class="plan-name" on:click=move |_| screen.lay(Sheet::Menu)>
                <b><bdi>{shown}</bdi></b>
                <small class:refused=refused>{standing}</small>
            </button>
            <button type="button" class="icon" aria-label=move || screen.strings().undo title=move || screen.strings().undo
                disabled=move || !document.can_undo() on:click=move |_| document.undo()>
                <Icon shape=Shape::Undo />
            </button>
            <button type="button" class="icon" aria-label=move || screen.strings().redo title=move || screen.strings().redo
                disabled=move || !document.can_redo() on:click=move |_| document.redo()>
                <Icon shape=Shape::Redo />
            </button>
            <button type="button" class="icon" aria-label=move || screen.strings().share title=move || screen.strings().share
                on:click=move |_| screen.lay(Sheet::Share)>
                <Icon shape=Shape::Share />
            </button>
            <button type="button" class="icon" aria-label=move || screen.strings().menu title=move || screen.strings().menu
                on:click=move |_| screen.lay(Sheet::Menu)>
                <Icon shape=Shape::Menu />
            </button>
        </header>
    }
}
