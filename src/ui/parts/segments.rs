//! One of a few, side by side.

use leptos::prelude::*;

use super::el::{Attribute, View, attr, boxed, el, flag, line, on};

/// A choice among `words`: `name` tells the group from others on the page, `legend` says what is chosen.
pub fn segments(
    name: &'static str,
    legend: Signal<String>,
    words: Vec<Signal<String>>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Clone + Send + 'static,
) -> View {
    segments_of(name, legend, words.into_iter().map(View::Text).collect(), chosen, choose)
}

/// The same among any `views`.
pub fn segments_of(
    name: &'static str,
    legend: Signal<String>,
    views: Vec<View>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Clone + Send + 'static,
) -> View {
    let mut parts = vec![line("legend", "unseen", legend)];
    for (i, view) in views.into_iter().enumerate() {
        let choose = choose.clone();
        let radio = vec![
            attr("type", "radio"),
            attr("name", name),
            Attribute::Checked(flag(move || chosen.get() == i)),
            on("change", move |_| choose(i)),
        ];
        parts.push(el("label", Vec::new(), vec![el("input", radio, Vec::new()), el("span", Vec::new(), vec![view])]));
    }
    boxed("fieldset", "segments", parts)
}
