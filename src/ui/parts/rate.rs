//! A conversion rate between two stages: a slider for the thumb and a field for what is typed.

use leptos::prelude::*;

use super::el::{Attribute, View, attr, boxed, el, live, on, say};
use super::field::{Kind, entry, fault_line};
use crate::domain::{Field, Rate};
use crate::i18n::names::shown;
use crate::i18n::texts::Funnel;
use crate::ui::Screen;

/// The rate from stage `k` to the next.
pub fn rate_row(k: usize) -> View {
    let screen = Screen::here();
    let document = screen.document;
    let held = document.text(Field::Rate(k));
    // Where the knob stands: at the rate, or where it was while the text says none.
    let knob = Memo::new(move |before: Option<&String>| match Rate::new(&held.get()) {
        Ok(rate) => rate.percent_whole().to_string(),
        Err(_) => before.cloned().unwrap_or_else(|| "1".into()),
    });
    let ends = [k, k + 1].map(|k| document.text(Field::StageName(k)));
    let name = say(move || {
        let locale = document.locale.get();
        Funnel(screen.locale()).rate_between(&shown(locale, &ends[0].get()), &shown(locale, &ends[1].get()))
    });
    let slide = move |event| {
        let text = format!("{}%", event_target_value(&event));
        document.edit(Some(Field::Rate(k)), |draft| draft.put(&Field::Rate(k), text.clone()));
    };
    let slider = vec![
        attr("type", "range"),
        attr("min", "1"),
        attr("max", "100"),
        attr("step", "1"),
        live("aria-label", name),
        live("aria-valuetext", held),
        Attribute::Value(knob.into()),
        on("input", slide),
        on("change", move |_| document.seal()),
    ];
    let parts = vec![
        el("span", vec![attr("aria-hidden", "true")], vec![View::Text(screen.word(Funnel::rate))]),
        el("input", slider, Vec::new()),
        entry(Field::Rate(k), Kind::Rate, name),
    ];
    View::All(vec![boxed("div", "rate", parts), fault_line(&Field::Rate(k))])
}
