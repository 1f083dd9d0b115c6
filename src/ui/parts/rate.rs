//! A conversion rate between two stages: a slider for the thumb and a field for what is typed.

use leptos::prelude::*;

use super::field::{Entry, FaultLine, Kind};
use crate::domain::{Field, Rate};
use crate::i18n::names::shown;
use crate::ui::Screen;

/// The rate from stage `k` to the next.
#[component]
pub fn RateRow(k: usize) -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let text = document.part(move |draft| draft.text(&Field::Rate(k)).unwrap_or_default().to_owned());
    // Where the knob stands: at the rate, or where it was while the text says none.
    let knob = Memo::new(move |before: Option<&u16>| {
        Rate::new(&text.get()).map_or_else(|_| before.copied().unwrap_or(1), |rate| rate.percent_whole())
    });
    let ends = document.part(move |draft| [k, k + 1].map(|i| draft.stages.get(i).map_or_else(String::new, |stage| stage.name.clone())));
    let named = move |say: fn(&str, &str) -> String| {
        let locale = document.locale.get();
        ends.with(|[from, to]| say(&shown(locale, from), &shown(locale, to)))
    };
    let label = Signal::derive(move || named(screen.strings().rate_between));
    let slide = move |event| {
        let text = format!("{}%", event_target_value(&event));
        document.edit(Some(Field::Rate(k)), |draft| draft.put(&Field::Rate(k), text));
    };
    view! {
        <div class="rate">
            <span class="rate-word" aria-hidden="true">{move || screen.strings().rate}</span>
            <input
                type="range"
                min="1"
                max="100"
                step="1"
                aria-label=move || named(screen.strings().rate_slider)
                aria-valuetext=move || text.get()
                prop:value=move || knob.get().to_string()
                on:input=slide
                on:change=move |_| document.seal()
            />
            <Entry field=Field::Rate(k) kind=Kind::Rate label />
        </div>
        <FaultLine field=Field::Rate(k) />
    }
}
