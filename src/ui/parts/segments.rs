//! One of a few, side by side.

use leptos::prelude::*;

/// A choice among `options`, each a value and its word.
#[component]
pub fn Segments<T>(
    /// Tells this group from others; must be unique on the page.
    name: &'static str,
    /// What is chosen, said before the options.
    #[prop(into)]
    legend: Signal<String>,
    /// The options in order.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The one that is chosen.
    #[prop(into)]
    chosen: Signal<T>,
    /// Called with another.
    choose: impl Fn(T) + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    view! {
        <fieldset class="segments">
            <legend class="unseen">{legend}</legend>
            {move || {
                options
                    .get()
                    .into_iter()
                    .map(|(value, word)| {
                        view! {
                            <label>
                                <input
                                    type="radio"
                                    name=name
                                    prop:checked=move || chosen.get() == value
                                    on:change=move |_| choose(value)
                                />
                                <span>{word}</span>
                            </label>
                        }
                    })
                    .collect_view()
            }}
        </fieldset>
    }
}
