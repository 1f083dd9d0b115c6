//! The menu: plans, files, language, appearance.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::field::{FieldRow, Kind};
use super::parts::segments::Segments;
use super::parts::sheet::SheetFrame;
use super::share::SaveFile;
use super::{Screen, Sheet};
use crate::codec::file;
use crate::domain::{Allowed, Fault, Field};
use crate::i18n::{Locale, names};
use crate::platform::files;
use crate::state::document::{Refused, Theme, Whose};

/// The menu's sheet.
#[component]
pub fn MenuSheet() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let word = move |of: fn(&'static crate::i18n::Strings) -> &'static str| Signal::derive(move || of(screen.strings()).to_owned());
    let locales = Signal::derive(|| Locale::ALL.map(|locale| (locale, locale.name().to_owned())).to_vec());
    let themes = Signal::derive(move || {
        let strings = screen.strings();
        let word = |theme| match theme {
            Theme::Auto => strings.theme_auto,
            Theme::Light => strings.theme_light,
            Theme::Dark => strings.theme_dark,
        };
        Theme::ALL.map(|theme| (theme, word(theme).to_owned())).to_vec()
    });
    view! {
        <SheetFrame title=word(|s| s.plans)>
            <FieldRow field=Field::Name kind=Kind::Name label=word(|s| s.plan_name) />
            <PlanActions />
            <PlanList />
            <div class="actions">
                <button type="button" on:click=move |_| screen.lay(Sheet::Share)>{move || screen.strings().share}</button>
                <SaveFile />
                <OpenFile />
            </div>
            <h3>{move || screen.strings().language}</h3>
            <Segments
                name="language"
                legend=word(|s| s.language)
                options=locales
                chosen=document.locale
                choose=move |locale| document.speak(locale)
            />
            <h3>{move || screen.strings().theme}</h3>
            <Segments name="theme" legend=word(|s| s.theme) options=themes chosen=document.theme choose=move |theme| document.look(theme) />
            <p class="note">{move || screen.strings().privacy}</p>
        </SheetFrame>
    }
}

#[component]
fn PlanActions() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let own = move || matches!(document.whose.get(), Whose::Own(_));
    let then_close = move |act: fn(crate::state::document::Document)| {
        move |_| {
            act(document);
            screen.stage.set(None);
            screen.sheet.set(None);
        }
    };
    view! {
        <div class="actions">
            <button type="button" class="primary" on:click=then_close(|document| document.new_plan())>{move || screen.strings().new_plan}</button>
            <button type="button" on:click=then_close(|document| document.duplicate())>{move || screen.strings().duplicate}</button>
            <Show when=own>
                <button type="button" on:click=then_close(|document| document.delete())>{move || screen.strings().delete_plan}</button>
            </Show>
        </div>
    }
}

#[component]
fn PlanList() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let is_open = move |id: &str| document.whose.with(|whose| *whose == Whose::Own(id.to_owned()));
    view! {
        <ul class="plans">
            {move || {
                document
                    .entries
                    .get()
                    .into_iter()
                    .map(|entry| {
                        let locale = document.locale.get();
                        let name = if entry.name.trim().is_empty() { locale.strings().untitled.into() } else { names::shown(locale, &entry.name) };
                        let current = is_open(&entry.id);
                        let id = entry.id.clone();
                        view! {
                            <li>
                                <button
                                    type="button"
                                    aria-current=current.then_some("true")
                                    on:click=move |_| {
                                        document.open(&id);
                                        screen.stage.set(None);
                                        screen.sheet.set(None);
                                    }
                                >
                                    <bdi>{name.into_owned()}</bdi>
                                    {current.then(|| view! { <small>{locale.strings().now_open}</small> })}
                                </button>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ul>
    }
}

/// A file from the machine, as a plan of its own.
#[component]
fn OpenFile() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let input = NodeRef::<Input>::new();
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let take = move |_| {
        let Some(input) = input.get_untracked() else { return };
        spawn_local(async move {
            match files::chosen(input, file::BYTES_MAX).await {
                Some(Ok(text)) => document.open_file(&text),
                Some(Err(size)) => {
                    let fault = Fault::new(Field::File(String::new()), format!("{size} bytes"), Allowed::Bytes(file::BYTES_MAX));
                    document.refused.set(Some(Refused { is_link: false, faults: vec![fault] }));
                }
                None => return,
            }
            screen.stage.set(None);
            screen.sheet.set(None);
        });
    };
    view! {
        <button type="button" on:click=choose>{move || screen.strings().open_file}</button>
        <input node_ref=input class="unseen" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" on:change=take />
    }
}
