//! Parts that are folded away until they are asked for.

use crate::ui::prelude::*;

/// A part that is folded away until it is asked for, or until something in it is wrong.
pub fn fold<V: Into<View>>(
    id: &'static str,
    word: Signal<String>,
    holds: fn(&TimeField) -> bool,
    content: impl Fn() -> V + Send + 'static,
) -> Fragment {
    let is_open = RwSignal::new(false);
    let is_wrong = faulted(holds);
    // It stays open once what was wrong is mended: the keyboard is in it.
    Effect::new(move |_| {
        if is_wrong.get() {
            is_open.set(true);
        }
    });
    fold_on(id.to_owned(), word, is_open, content)
}

/// The same, opened and closed by whoever holds the signal.
pub fn fold_on<V: Into<View>>(
    id: String,
    word: Signal<String>,
    is_open: RwSignal<bool>,
    content: impl Fn() -> V + Send + 'static,
) -> Fragment {
    fragment()
        .child(
            button().id(id).class("link fold").aria_expanded(is_open).on_click(move || is_open.update(|open| *open = !*open)).child(word),
        )
        .child(when(is_open, content))
}

/// Whether something of the time is wrong.
pub fn faulted(holds: fn(&TimeField) -> bool) -> Signal<bool> {
    let document = Screen::here().document;
    Signal::derive(move || {
        document.outcome.with(|outcome| outcome.faults.iter().any(|fault| matches!(&fault.field, Field::Time(field) if holds(field))))
    })
}
