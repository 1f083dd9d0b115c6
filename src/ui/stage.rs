//! The details of one stage: its days, its activities, its place.

use leptos::prelude::*;

use super::Screen;
use super::parts::field::{Entry, FaultLine, FieldRow, Kind};
use super::parts::icon::{Icon, Shape};
use crate::domain::Field;
use crate::domain::check::{ACTIVITIES_MAX, STAGES_MAX};
use crate::i18n::names;
use crate::platform::{clock, page};
use crate::state::edits;

/// What is folded under a stage.
#[component]
pub fn StageDetails(k: usize) -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.stages.len());
    let won = document.part(|draft| draft.won);
    let days = Signal::derive(move || screen.strings().days_here.to_owned());
    let move_to = move |up: bool| {
        document.edit(None, |draft| edits::move_stage(draft, k, up));
        let place = if up { k.saturating_sub(1) } else { k + 1 };
        screen.stage.set(Some(place));
        // The keyboard goes with the stage.
        let id = format!("move-{}-{place}", if up { "up" } else { "down" });
        clock::after_ms(50, move || {
            let _ = page::focus(&id);
        });
    };
    let remove = move |_| {
        screen.stage.set(None);
        document.edit(None, |draft| edits::remove_stage(draft, k));
        let _ = page::focus("field-funnel");
    };
    view! {
        <div class="details">
            <FieldRow field=Field::Days(k) kind=Kind::Number label=days />
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || won.get() == k
                    disabled=move || won.get() == k
                    on:change=move |_| document.edit(None, |draft| draft.won = k)
                />
                <span>{move || screen.strings().won_here}</span>
            </label>
            <ActivityEditor k />
            <div class="actions">
                <button type="button" id=format!("move-up-{k}") disabled=k == 0 on:click=move |_| move_to(true)>
                    {move || screen.strings().move_up}
                </button>
                <button type="button" id=format!("move-down-{k}") disabled=move || { k + 1 >= count.get() } on:click=move |_| move_to(false)>
                    {move || screen.strings().move_down}
                </button>
                <button
                    type="button"
                    disabled=move || { count.get() >= STAGES_MAX }
                    on:click=move |_| {
                        document.edit(None, |draft| edits::add_stage(draft, k));
                        screen.go_to(&Field::StageName(k + 1));
                    }
                >
                    {move || screen.strings().insert_after}
                </button>
                <button type="button" disabled=move || { count.get() < 2 } on:click=remove>
                    {move || screen.strings().remove}
                </button>
            </div>
        </div>
    }
}

#[component]
fn ActivityEditor(k: usize) -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(move |draft| draft.stages.get(k).map_or(0, |stage| stage.activities.len()));
    let stage = document.part(move |draft| draft.stages.get(k).map(|stage| stage.name.clone()).unwrap_or_default());
    let per_unit = Signal::derive(move || (screen.strings().per_unit)(&names::shown(document.locale.get(), &stage.get())));
    let row = move |j: usize| {
        let name = document.part(move |draft| draft.text(&Field::ActivityName(k, j)).unwrap_or_default().to_owned());
        let remove = move || (screen.strings().remove_named)(&names::shown(document.locale.get(), &name.get()));
        view! {
            <li>
                <div class="edit-row">
                    <Entry
                        field=Field::ActivityName(k, j)
                        kind=Kind::Name
                        label=Signal::derive(move || (screen.strings().activity_name)(j + 1))
                    />
                    <Entry field=Field::PerUnit(k, j) kind=Kind::Number label=per_unit />
                    <button
                        type="button"
                        class="icon"
                        aria-label=remove
                        on:click=move |_| document.edit(None, |draft| edits::remove_activity(draft, k, j))
                    >
                        <Icon shape=Shape::Remove />
                    </button>
                </div>
                <FaultLine field=Field::ActivityName(k, j) />
                <FaultLine field=Field::PerUnit(k, j) />
            </li>
        }
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <p class="word edit-head"><span>{move || screen.strings().activities}</span><span>{per_unit}</span></p>
        </Show>
        <ul class="edit-list">{move || (0..count.get()).map(row).collect_view()}</ul>
        <button
            type="button"
            class="link"
            disabled=move || { count.get() >= ACTIVITIES_MAX }
            on:click=move |_| document.edit(None, |draft| edits::add_activity(draft, k))
        >
            {move || screen.strings().add_activity}
        </button>
    }
}
