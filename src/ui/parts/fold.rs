//! Parts that are folded away until they are asked for.

use crate::ui::prelude::*;

/// Opens a part when a field for which `holds` is true has a fault, and when the way leads to such a field.
pub fn open_for(is_open: RwSignal<bool>, holds: impl Fn(&Field) -> bool + Send + Sync + 'static) {
    let (screen, document) = here();
    // It stays open after the fault is corrected, because the keyboard is in it.
    Effect::new(move |_| {
        let has_fault = document.faults().with(|faults| faults.iter().any(|fault| holds(&fault.field)));
        if has_fault || screen.wanted.with(|wanted| wanted.as_ref().is_some_and(&holds)) {
            is_open.set(true);
        }
    });
}

/// A part that is folded away until it is opened, or until a field for which `holds` is true has a fault or is gone to.
pub fn fold<V: Into<View>>(
    id: impl Into<String>,
    word: Signal<String>,
    holds: impl Fn(&Field) -> bool + Send + Sync + 'static,
    content: impl Fn() -> V + Send + 'static,
) -> Fragment {
    let is_open = RwSignal::new(false);
    open_for(is_open, holds);
    let toggle = move || is_open.update(|open| *open = !*open);
    fragment()
        .child(button().id(id.into()).class("link fold").aria_expanded(is_open).on_click(toggle).child(word))
        .child(when(is_open, content))
}
