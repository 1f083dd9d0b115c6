//! A number that explains itself when it is tapped.

use leptos::prelude::*;

use crate::i18n::explain::Topic;
use crate::ui::{Screen, Sheet};

/// A number on a button.
#[component]
pub fn Figure(
    topic: Topic,
    /// What is shown.
    #[prop(into)]
    text: Signal<String>,
    /// What it is, for whoever hears the screen.
    #[prop(into)]
    what: Signal<String>,
) -> impl IntoView {
    let screen = Screen::here();
    let name = move || (screen.strings().explain)(&format!("{} {}", text.get(), what.get()));
    let length = move || length_class(&text.get());
    view! {
        <button type="button" class="figure" data-length=length aria-label=name on:click=move |_| screen.lay(Sheet::Explain(topic))>
            {text}
        </button>
    }
}

/// How much room a text takes: a wide sign counts twice.
fn length_class(text: &str) -> &'static str {
    let width: usize = text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    match width {
        0..=4 => "s",
        5..=6 => "m",
        7..=9 => "l",
        _ => "xl",
    }
}
