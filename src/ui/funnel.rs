//! The funnel, drawn to scale: each stage's bar is as wide as its count, with the rate to the next below it.

use leptos::prelude::*;

use super::Screen;
use super::parts::field::{Entry, FaultLine, Kind};
use super::parts::figure::Figure;
use super::parts::icon::{Icon, Shape};
use super::parts::rate::RateRow;
use super::stage::StageDetails;
use crate::domain::check::STAGES_MAX;
use crate::domain::{Field, Place};
use crate::i18n::explain::Topic;
use crate::i18n::{names, number};
use crate::state::edits;

/// The funnel's panel.
#[component]
pub fn FunnelPanel() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.stages.len());
    view! {
        <section class="funnel-panel" aria-labelledby="funnel-title">
            <h2 id="funnel-title">{move || screen.strings().funnel}</h2>
            <ol class="funnel" id="field-funnel" tabindex="-1">
                <For each=move || 0..count.get() key=|k| *k let:k>
                    <StageRow k />
                </For>
            </ol>
            <FaultLine field=Field::Funnel />
            <FaultLine field=Field::Won />
            <button
                type="button"
                class="link"
                disabled=move || { count.get() >= STAGES_MAX }
                on:click=move |_| document.edit(None, |draft| edits::add_stage(draft, draft.stages.len()))
            >
                {move || screen.strings().add_stage}
            </button>
            <Activities />
        </section>
    }
}

#[component]
fn StageRow(k: usize) -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let count = document.part(|draft| draft.stages.len());
    let name = document.part(move |draft| draft.stages.get(k).map(|stage| stage.name.clone()).unwrap_or_default());
    let shown = Signal::derive(move || names::shown(document.locale.get(), &name.get()).into_owned());
    let figure = document.figure(move |report| report.funnel.get(k).map(|s| (s.required.count, s.width_permille, s.place)));
    let figure = move || figure.get().flatten();
    let text = Signal::derive(move || figure().map_or_else(|| "–".into(), |(count, ..)| number::count_short(document.locale.get(), count)));
    let width = move || figure().map_or(0, |(_, width, _)| width);
    let is_open = move || screen.stage.get() == Some(k);
    let place = move || match figure().map(|(.., place)| place) {
        Some(Place::Won) => "won",
        Some(Place::After) => "after",
        _ => "ahead",
    };
    view! {
        <li class="stage" data-place=place>
            <div class="stage-row">
                <Entry field=Field::StageName(k) kind=Kind::Name label=Signal::derive(move || (screen.strings().stage_name)(k + 1)) />
                <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect x=move || f_half(width()) width=move || width().max(3).to_string() height="10" />
                </svg>
                <Figure topic=Topic::Stage(k) text what=shown />
                <button
                    type="button"
                    class="icon"
                    aria-label=move || (screen.strings().edit_stage)(&shown.get())
                    aria-expanded=move || is_open().to_string()
                    on:click=move |_| screen.stage.update(|open| *open = if *open == Some(k) { None } else { Some(k) })
                >
                    <Icon shape=Shape::Details />
                </button>
            </div>
            <FaultLine field=Field::StageName(k) />
            <Show when=is_open>
                <StageDetails k />
            </Show>
            <Show when=move || { k + 1 < count.get() }>
                <RateRow k />
            </Show>
        </li>
    }
}

/// Where a centred bar of that width begins, in the same thousandths.
fn f_half(width: u16) -> String {
    (1000_u16.saturating_sub(width.max(3)) / 2).to_string()
}

/// What the stages' activities come to.
#[component]
fn Activities() -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let list = document.figure(|report| report.activities.clone());
    let list = move || list.get().unwrap_or_default();
    let row = move |(i, activity): (usize, crate::domain::ActivityReport)| {
        let locale = document.locale.get();
        let strings = locale.strings();
        let name = names::shown(locale, &activity.name).into_owned();
        let times = (strings.times)(&number::count(activity.required.count));
        let per_day = activity.per_working_day.as_ref().map(|per_day| (strings.a_day)(&number::exact(per_day)));
        view! {
            <li>
                <span><bdi>{name.clone()}</bdi></span>
                <small>{per_day}</small>
                <Figure topic=Topic::Activity(i) text=times what=name />
            </li>
        }
    };
    view! {
        <Show when=move || !list().is_empty()>
            <h3>{move || screen.strings().activities}</h3>
            <ul class="activities">{move || list().into_iter().enumerate().map(row).collect_view()}</ul>
        </Show>
    }
}
