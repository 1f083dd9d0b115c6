//! A choice among words in a box that opens.

use crate::ui::prelude::*;

/// A choice among words in a box that opens.
pub fn choice(
    id: &'static str,
    label: Signal<String>,
    words: Signal<Vec<String>>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Send + 'static,
) -> Element {
    let options = Memo::new(move |_| words.get());
    let take = move |event| choose(event_target_value(&event).parse().unwrap_or_default());
    div().class("choice").child(html::label().r#for(id).child(label)).child(select().id(id).on("change", take).child(dynamic(move || {
        let option = |(i, word): (usize, String)| option().value(i.to_string()).selected(chosen.get() == i).child(word);
        fragment().children(options.get().into_iter().enumerate().map(option))
    })))
}
