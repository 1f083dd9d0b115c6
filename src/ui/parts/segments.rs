//! A choice of one of a few, side by side.

use super::html::fieldset;
use crate::ui::prelude::*;

/// A choice among `views`: `name` tells the group from others on the page, and `legend` says what is chosen.
pub fn segments<V: Into<View>>(
    name: &'static str,
    legend: Signal<String>,
    views: impl IntoIterator<Item = V>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Clone + Send + 'static,
) -> Element {
    let choice = |(i, view): (usize, V)| {
        let choose = choose.clone();
        let is_chosen = Signal::derive(move || chosen.get() == i);
        let radio = input().r#type("radio").name(name).prop_checked(is_chosen).on("change", move |_| choose(i));
        label().child(radio).child(span().child(view))
    };
    fieldset().class("segments").child(html::legend().class("unseen").child(legend)).children(views.into_iter().enumerate().map(choice))
}
