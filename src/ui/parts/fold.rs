//! Parts that are folded away until they are asked for.

use crate::ui::prelude::*;

/// A part that is folded away until it is opened, or until a field for which `holds` is true has a fault.
pub fn fold<V: Into<View>>(
    id: impl Into<String>,
    word: Signal<String>,
    holds: impl Fn(&Field) -> bool + Send + Sync + 'static,
    content: impl Fn() -> V + Send + 'static,
) -> Fragment {
    let document = Screen::here().document;
    let is_open = RwSignal::new(false);
    // It stays open after the fault is corrected, because the keyboard is in it.
    Effect::new(move |_| {
        if document.faults().with(|faults| faults.iter().any(|fault| holds(&fault.field))) {
            is_open.set(true);
        }
    });
    let toggle = move || is_open.update(|open| *open = !*open);
    fragment()
        .child(button().id(id.into()).class("link fold").aria_expanded(is_open).on_click(toggle).child(word))
        .child(when(is_open, content))
}
