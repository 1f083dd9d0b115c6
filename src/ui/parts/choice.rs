//! A choice among words in a box that opens.

use crate::ui::prelude::*;

/// A label and a box of options, each with its value and its word, and whether it is chosen.
pub fn select_field(
    class_name: &'static str,
    id: impl Into<String>,
    label: Signal<String>,
    options: impl Fn() -> Vec<(String, String, bool)> + Send + 'static,
    choose: impl Fn(String) + Send + 'static,
) -> Element {
    let id = id.into();
    let option = |(value, word, is_chosen): (String, String, bool)| option().value(value).selected(is_chosen).child(word);
    let options = dynamic(move || fragment().children(options().into_iter().map(option)));
    let choose = move |event| choose(event_target_value(&event));
    div().class(class_name).child(html::label().r#for(id.clone()).child(label)).child(select().id(id).on("change", choose).child(options))
}

/// A choice among words, each known by its place.
pub fn choice(
    id: &'static str,
    label: Signal<String>,
    words: Signal<Vec<String>>,
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Send + 'static,
) -> Element {
    let words = settled(words);
    let options = move || words.get().into_iter().enumerate().map(|(i, word)| (i.to_string(), word, chosen.get() == i)).collect::<Vec<_>>();
    select_field("choice", id, label, options, move |value| choose(value.parse().unwrap_or_default()))
}

/// Two choices among the same words. When one is given what the other has, they change places.
pub fn two_choices(
    names: [(&'static str, Signal<String>); 2],
    words: Signal<Vec<String>>,
    chosen: Memo<(usize, usize)>,
    choose: impl Fn((usize, usize)) + Copy + Send + 'static,
) -> Element {
    let [(one_id, one_label), (other_id, other_label)] = names;
    let one = move |i: usize| {
        let (one, other) = chosen.get_untracked();
        choose((i, if i == other { one } else { other }));
    };
    let other = move |i: usize| {
        let (one, other) = chosen.get_untracked();
        choose((if i == one { other } else { one }, i));
    };
    div().class("choices").child(choice(one_id, one_label, words, Signal::derive(move || chosen.get().0), one)).child(choice(
        other_id,
        other_label,
        words,
        Signal::derive(move || chosen.get().1),
        other,
    ))
}
