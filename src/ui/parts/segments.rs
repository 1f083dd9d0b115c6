//! One of a few, side by side.

use super::html::fieldset;
use crate::ui::prelude::*;

/// A choice among `words`: `name` tells the group from others on the page, `legend` says what is chosen.
pub fn segments(
    name: &'static str,
    legend: Signal<String>,
    words: Vec<Signal<String>>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Clone + Send + 'static,
) -> Element {
    segments_of(name, legend, words.into_iter().map(View::LiveText).collect(), chosen, choose)
}

/// The same among any `views`.
pub fn segments_of(
    name: &'static str,
    legend: Signal<String>,
    views: Vec<View>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Clone + Send + 'static,
) -> Element {
    let choice = |(i, view): (usize, View)| {
        let choose = choose.clone();
        let radio = input().r#type("radio").name(name);
        label()
            .child(radio.prop_checked(Signal::derive(move || chosen.get() == i)).on("change", move |_| choose(i)))
            .child(span().child(view))
    };
    fieldset().class("segments").child(html::legend().class("unseen").child(legend)).children(views.into_iter().enumerate().map(choice))
}
