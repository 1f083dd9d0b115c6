//! The sheet that explains a number.

use leptos::prelude::*;

use super::Screen;
use super::parts::sheet::SheetFrame;
use crate::i18n::explain::{Explanation, Topic, explain, label};

/// Why a number is what it is, and where what it comes from is edited.
#[component]
pub fn ExplainSheet(topic: Topic) -> impl IntoView {
    let screen = Screen::here();
    let document = screen.document;
    let explanation = Memo::new(move |_| document.report().and_then(|report| explain(topic, &report, document.locale.get())));
    let title = Signal::derive(move || explanation.with(|e| e.as_ref().map(|e| e.title.clone()).unwrap_or_default()));
    let body = move |explanation: Explanation| {
        let report = document.report();
        let fields = explanation.inputs.into_iter().filter_map(move |field| {
            let name = label(&field, report.as_deref()?, document.locale.get());
            Some(view! { <li><button type="button" on:click=move |_| screen.go_to(&field)>{name}</button></li> })
        });
        view! {
            <p class="word">{explanation.words}</p>
            <p class="formula">{explanation.values}</p>
            {explanation.notes.into_iter().map(|note| view! { <p>{note}</p> }).collect_view()}
            <h3>{screen.strings().comes_from}</h3>
            <ul class="sources">{fields.collect_view()}</ul>
        }
    };
    view! { <SheetFrame title>{move || explanation.get().map(body)}</SheetFrame> }
}
